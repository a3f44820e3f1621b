import { elemen } from './alat.js'

const wadah = document.getElementById('toast')
let pewaktu

/**
 * Shows one message and takes away the one before. A message with an action stays ten seconds (or for ever with
 * `tetap`), and as long as the pointer or the focus is on it.
 */
export function toast(pesan, { nada, aksi, tutup, tetap } = {}) {
  const kotak = elemen('div', { class: 'toast' + (nada ? ` toast--${nada}` : '') }, elemen('p', {}, pesan))
  for (const tombol of [aksi, tutup]) {
    if (!tombol) continue
    const simpul = elemen('button', { type: 'button' }, tombol.label)
    simpul.addEventListener('click', () => {
      kotak.remove()
      tombol.jalan?.()
    })
    kotak.append(simpul)
  }
  wadah.replaceChildren(kotak)
  if (!tetap) hitungMundur(kotak, aksi ? 10_000 : 6_000)
}

function hitungMundur(kotak, lama) {
  const mulai = () => {
    clearTimeout(pewaktu)
    pewaktu = setTimeout(() => kotak.remove(), lama)
  }
  const tahan = () => clearTimeout(pewaktu)
  kotak.addEventListener('pointerenter', tahan)
  kotak.addEventListener('focusin', tahan)
  kotak.addEventListener('pointerleave', mulai)
  kotak.addEventListener('focusout', mulai)
  mulai()
}

/** Says something to screen readers only. */
export function siarkan(pesan) {
  document.getElementById('siaran').textContent = pesan
}

export function mulaiToast() {
  document.body.append(elemen('div', { id: 'siaran', class: 'govuk-visually-hidden', role: 'status' }))
  const dariServer = wadah.firstElementChild
  if (dariServer) hitungMundur(dariServer, 6_000)
}
