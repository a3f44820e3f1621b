import { elemen } from './alat.js'
import { mulaiKomponen } from './komponen.js'
import { t } from './teks.js'
import { toast } from './toast.js'

/** Forms with data-unggah send their files with a progress bar; without script they are sent as ever. */
export function mulaiUnggah() {
  document.addEventListener('submit', (peristiwa) => {
    const formulir = peristiwa.target
    if (peristiwa.defaultPrevented || !formulir.matches('form[data-unggah]')) return
    peristiwa.preventDefault()
    if (!formulir.hasAttribute('aria-busy')) kirim(formulir, peristiwa.submitter)
  })
}

function kirim(formulir, tombol) {
  const isi = new FormData(formulir)
  if (tombol?.name) isi.append(tombol.name, tombol.value)
  const batang = elemen('progress', { max: '100', value: '0', 'aria-label': t('unggah', 0) })
  const teks = elemen('span', { role: 'status' }, t('unggah', 0))
  const kotak = elemen('div', { class: 'progres lega-bawah' }, teks, batang)
  formulir.append(kotak)
  formulir.setAttribute('aria-busy', 'true')

  const xhr = new XMLHttpRequest()
  xhr.open('POST', tombol?.getAttribute('formaction') || formulir.action)
  xhr.setRequestHeader('Accept', 'text/html')
  xhr.upload.onprogress = ({ loaded, total, lengthComputable }) => {
    if (!lengthComputable) return
    const persen = Math.round((loaded / total) * 100)
    batang.value = persen
    // Every tenth is enough for the ear.
    const pesan = persen >= 100 ? t('unggah-proses') : t('unggah', Math.floor(persen / 10) * 10)
    if (teks.textContent !== pesan) teks.textContent = pesan
  }
  const gagal = () => {
    kotak.remove()
    formulir.removeAttribute('aria-busy')
    toast(t('unggah-gagal'), { nada: 'buruk' })
  }
  xhr.onerror = gagal
  xhr.onabort = gagal
  xhr.onload = () => {
    if (xhr.status >= 500 || xhr.status === 0) return gagal()
    if (xhr.responseURL.split('#')[0] !== new URL(formulir.action, location.href).href.split('#')[0]) {
      return location.assign(xhr.responseURL)
    }
    tampilkan(xhr.responseText, xhr.responseURL)
  }
  xhr.send(isi)
}

// The same page came back, with errors: its content takes the place of ours.
function tampilkan(html, alamat) {
  const dokumen = new DOMParser().parseFromString(html, 'text/html')
  const utama = dokumen.querySelector('main')
  if (!utama) return location.assign(alamat)
  document.title = dokumen.title
  document.querySelector('main').replaceWith(document.importNode(utama, true))
  mulaiKomponen(document.querySelector('main'))
  window.scrollTo(0, 0)
}
