import { elemen, ingatan } from './alat.js'
import { t } from './teks.js'

/** How many reports of field work wait on this phone; written by the page that sends them. */
export const BELUM = 'lapangan-belum'

/** Signing out with something unsent asks first; then nobody sees on this phone what was listed for him. */
export function mulaiKeluar() {
  document.addEventListener('submit', (peristiwa) => {
    const formulir = peristiwa.target
    if (formulir.getAttribute('action') !== '/keluar' || ingatan.baca(BELUM) === null) return
    peristiwa.preventDefault()
    if (ingatan.baca(BELUM) > 0) tanya(formulir, ingatan.baca(BELUM))
    else pergi(formulir)
  }, true)
}

function tanya(formulir, jumlah) {
  const tetap = elemen('button', { class: 'govuk-button', type: 'button' }, t('keluar-tetap'))
  const keluar = elemen('button', { class: 'govuk-button govuk-button--secondary', type: 'button', 'data-keluar': '' }, t('keluar-saja'))
  const kotak = elemen(
    'dialog',
    { 'aria-labelledby': 'judul-keluar' },
    elemen('h2', { id: 'judul-keluar' }, t('keluar-judul', jumlah)),
    elemen('p', {}, t('keluar-isi')),
    elemen('div', { class: 'govuk-button-group' }, tetap, keluar)
  )
  tetap.addEventListener('click', () => kotak.close())
  keluar.addEventListener('click', () => pergi(formulir))
  kotak.addEventListener('close', () => kotak.remove())
  document.body.append(kotak)
  kotak.showModal()
}

async function pergi(formulir) {
  try {
    const { lupakan } = await import('./lapangan/gudang.js')
    await lupakan()
  } catch {
    // without storage there was nothing to forget
  }
  ingatan.hapus(BELUM)
  formulir.submit()
}
