import { jumlahAntre, kirimSemua, semua } from './antrean.js'
import { elemen } from './alat.js'
import { t } from './teks.js'
import { toast } from './toast.js'

const ADA = 'pendopo-lapor-ada'

/** On every page: how many reports wait, sending them when the signal returns, asking before somebody signs out. */
export function mulaiKirimUlang() {
  window.addEventListener('lapor-berubah', tampil)
  window.addEventListener('online', kirim)
  navigator.serviceWorker?.addEventListener('message', ({ data }) => data.terkirim && kabari(data.terkirim))
  document.addEventListener('submit', jaga, true)
  // Who never reported anything does not pay for opening a store.
  if (localStorageAda()) tampil().then((jumlah) => jumlah && navigator.onLine && kirim())
}

const localStorageAda = () => {
  try {
    return localStorage.getItem(ADA) !== null
  } catch {
    return true
  }
}

async function tampil() {
  const jumlah = await jumlahAntre()
  const resi = await semua('resi').catch(() => [])
  document.getElementById('antrean')?.remove()
  if ((!jumlah && !resi.length) || document.querySelector('[data-tersimpan]')) return jumlah
  const kata = jumlah ? t('antre', jumlah) : t('antre-terkirim', resi.map(({ nomor }) => nomor).join(', '))
  const lihat = elemen('a', { href: '/aduan/lapor/resi' }, t(jumlah ? 'antre-lihat' : 'antre-resi'))
  const pita = elemen('div', { class: 'pita lebar' }, elemen('b', {}, kata), lihat)
  document.getElementById('luring')?.after(elemen('div', { class: 'pita-luring tanpa-cetak', id: 'antrean', role: 'status' }, pita))
  return jumlah
}

async function kirim() {
  const resi = await kirimSemua()
  if (resi.length) kabari(resi.map(({ nomor }) => nomor))
}

function kabari(nomor) {
  window.dispatchEvent(new CustomEvent('lapor-berubah'))
  if (document.querySelector('[data-lapor], [data-tersimpan]')) return
  toast(t('antre-terkirim', nomor.join(', ')), {
    tetap: true,
    aksi: { label: t('antre-resi'), jalan: () => location.assign('/aduan/lapor/resi') },
    tutup: { label: t('nanti') }
  })
}

async function jaga(peristiwa) {
  const formulir = peristiwa.target
  // the field work of an official has asked already
  if (peristiwa.defaultPrevented) return
  if (!formulir.matches('form[action="/keluar"]') || formulir.dataset.yakin || !localStorageAda()) return
  peristiwa.preventDefault()
  const jumlah = await jumlahAntre()
  if (jumlah && !confirm(t('antre-keluar', jumlah))) return
  formulir.dataset.yakin = 'ya'
  formulir.requestSubmit()
}
