import { elemen } from './alat.js'
import { simpanSekarang } from './simpan.js'
import { t } from './teks.js'

const TUJUAN = { d: '/pimpinan', l: '/pelaporan' }
let awalan = 0

/** Keyboard shortcuts; single letters only outside of fields. */
export function mulaiPintasan() {
  document.addEventListener('keydown', (peristiwa) => {
    const { key, target } = peristiwa
    if ((peristiwa.ctrlKey || peristiwa.metaKey) && !peristiwa.altKey && key.toLowerCase() === 's') {
      const formulir = target.form ?? document.querySelector('form[data-simpan-otomatis], form[data-simpan]')
      if (!formulir) return
      peristiwa.preventDefault()
      if (!simpanSekarang(formulir) && formulir.hasAttribute('data-simpan')) formulir.requestSubmit()
      return
    }
    if (peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.altKey || mengetik(target) || document.querySelector('dialog[open]')) return
    if (key === '/') {
      const cari = document.querySelector('[data-cari]')
      if (!cari?.offsetParent) return
      peristiwa.preventDefault()
      cari.focus()
    } else if (key === '?') {
      bantuan()
    } else if (key === 'g') {
      awalan = Date.now()
    } else if (TUJUAN[key] && Date.now() - awalan < 1_500) {
      location.assign(TUJUAN[key])
    }
  })
  for (const tombol of document.querySelectorAll('[data-pintasan]')) tombol.addEventListener('click', bantuan)
}

const mengetik = (simpul) => simpul.isContentEditable || simpul.matches('input, textarea, select')

function bantuan() {
  const baris = [
    [['/'], 'cari'],
    [['g', 'd'], 'dasbor'],
    [['g', 'l'], 'lapor'],
    [['Ctrl', 'S'], 'simpan'],
    [['↑', '↓', 'Enter'], 'lembar'],
    [['?'], 'bantuan']
  ]
  const daftar = elemen('dl', { class: 'pintasan' })
  for (const [tombol, guna] of baris) {
    daftar.append(
      elemen('dt', {}, ...tombol.map((nama) => elemen('kbd', {}, nama))),
      elemen('dd', {}, t('pintasan-' + guna))
    )
  }
  const tutup = elemen('button', { class: 'govuk-button govuk-button--secondary' }, t('tutup'))
  const kotak = elemen(
    'dialog',
    { 'aria-labelledby': 'judul-pintasan' },
    elemen('h2', { id: 'judul-pintasan' }, t('pintasan')),
    daftar,
    elemen('form', { method: 'dialog', class: 'govuk-button-group' }, tutup)
  )
  kotak.addEventListener('close', () => kotak.remove())
  document.body.append(kotak)
  kotak.showModal()
}
