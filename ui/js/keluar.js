import { elemen, ingatan } from './alat.js'
import { BELUM as PRESENSI } from './presensi/gudang.js'
import { t } from './teks.js'

/** How many reports of field work wait on this phone; written by the page that sends them. */
export const BELUM = 'lapangan-belum'

/** Signing out with something unsent asks first; then nobody sees on this phone what was listed for him. */
export function mulaiKeluar() {
  document.addEventListener('submit', (peristiwa) => {
    const formulir = peristiwa.target
    const [lapangan, presensi] = [ingatan.baca(BELUM), ingatan.baca(PRESENSI)]
    if (formulir.getAttribute('action') !== '/keluar' || (lapangan === null && presensi === null)) return
    peristiwa.preventDefault()
    const tunda = []
    if (lapangan > 0) tunda.push([t('keluar-judul', lapangan), t('keluar-isi')])
    if (presensi > 0) tunda.push([t('keluar-presensi-judul', presensi), t('keluar-presensi-isi')])
    if (tunda.length) tanya(formulir, tunda)
    else pergi(formulir)
  }, true)
}

function tanya(formulir, tunda) {
  const tetap = elemen('button', { class: 'govuk-button', type: 'button' }, t('keluar-tetap'))
  const keluar = elemen('button', { class: 'govuk-button govuk-button--secondary', type: 'button', 'data-keluar': '' }, t('keluar-saja'))
  const kotak = elemen(
    'dialog',
    { 'aria-labelledby': 'judul-keluar' },
    elemen('h2', { id: 'judul-keluar' }, tunda.map(([judul]) => judul).join(' · ')),
    ...tunda.map(([, isi]) => elemen('p', {}, isi)),
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
    const lapangan = await import('./lapangan/gudang.js')
    if (ingatan.baca(BELUM) !== null) await lapangan.lupakan()
    const presensi = await import('./presensi/gudang.js')
    if (ingatan.baca(PRESENSI) !== null) await presensi.lupakan()
  } catch {
    // without storage there was nothing to forget
  }
  ingatan.hapus(BELUM)
  ingatan.hapus(PRESENSI)
  formulir.submit()
}
