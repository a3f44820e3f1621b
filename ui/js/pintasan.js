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
    if (document.querySelector('dialog[open]')) return
    if ((peristiwa.ctrlKey || peristiwa.metaKey) && !peristiwa.altKey && !peristiwa.shiftKey && key.toLowerCase() === 'k') {
      return cari(peristiwa)
    }
    if (peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.altKey || mengetik(target)) return
    if (key === '/') {
      cari(peristiwa)
    } else if (key === 'j' || key === 'k') {
      pindah(peristiwa, key === 'j' ? 1 : -1)
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

const mengetik = (simpul) => simpul.isContentEditable || simpul.matches?.('input, textarea, select')

// The search of the header; where it is folded away or nobody is signed in, that of the page.
function cari(peristiwa) {
  const medan = [...document.querySelectorAll('[data-cari], main input[type="search"]')].find((m) => m.offsetParent)
  if (medan) {
    peristiwa.preventDefault()
    medan.focus()
    medan.select()
  } else if (document.querySelector('[data-cari]')) {
    peristiwa.preventDefault()
    location.assign('/cari')
  }
}

// Rows that lead somewhere: those of tables, work lists and plain lists. The link itself gets the focus, so Enter opens.
const BARIS = 'main .tabel tbody tr, main .govuk-task-list__item, main .daftar > li'

function pindah(peristiwa, langkah) {
  const baris = [...document.querySelectorAll(BARIS)].filter((b) => b.offsetParent && b.querySelector('a[href]'))
  if (baris.length === 0) return
  peristiwa.preventDefault()
  const kini = baris.findIndex((b) => b.contains(document.activeElement))
  const tuju = kini < 0 ? (langkah > 0 ? 0 : baris.length - 1) : Math.min(baris.length - 1, Math.max(0, kini + langkah))
  const tautan = baris[tuju].querySelector('a[href]')
  tautan.focus()
  tautan.scrollIntoView({ block: 'nearest' })
}

function bantuan() {
  const baris = [
    [['/'], 'cari'],
    [['Ctrl', 'K'], 'cari'],
    [['j', 'k', 'Enter'], 'baris'],
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
