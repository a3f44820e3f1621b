import { bacaBlok } from './blok.js'
import { t } from './teks.js'
import { toast } from './toast.js'

const SEL = 'td input:not([type=hidden]), td select'

/** Tables with data-lembar move and paste like a spreadsheet. */
export function mulaiLembar() {
  document.addEventListener('paste', (peristiwa) => {
    const sel = selDari(peristiwa.target)
    const teks = peristiwa.clipboardData?.getData('text/plain') ?? ''
    const blok = sel && bacaBlok(teks)
    if (!blok || (blok.length === 1 && blok[0].length === 1)) return
    peristiwa.preventDefault()
    tempel(sel, blok)
  })
  document.addEventListener('keydown', (peristiwa) => {
    const sel = selDari(peristiwa.target)
    if (sel && !peristiwa.ctrlKey && !peristiwa.metaKey && !peristiwa.altKey && !peristiwa.isComposing) gerak(sel, peristiwa)
  })
  document.addEventListener('focusin', ({ target }) => {
    const sel = selDari(target)
    if (!sel) return
    sel.dataset.semula = sel.value
    if (sel.select) sel.select()
  })
}

const selDari = (simpul) => (simpul instanceof Element && simpul.closest('table[data-lembar]') && simpul.matches(SEL) ? simpul : null)

/** The rows of a sheet that can be filled, each as its list of cells. */
const kisi = (sel) =>
  [...sel.closest('table').tBodies]
    .flatMap((badan) => [...badan.rows])
    .map((baris) => [...baris.querySelectorAll(SEL)])
    .filter((baris) => baris.length > 0)

function tempat(baris, sel) {
  const r = baris.findIndex((isi) => isi.includes(sel))
  return [r, baris[r].indexOf(sel)]
}

function tempel(sel, blok) {
  const baris = kisi(sel)
  const [r0, c0] = tempat(baris, sel)
  const lama = []
  let lebih = 0
  blok.forEach((isi, r) =>
    isi.forEach((nilai, c) => {
      const tujuan = baris[r0 + r]?.[c0 + c]
      const hasil = tujuan && !tujuan.readOnly && !tujuan.disabled && cocok(tujuan, nilai)
      if (!hasil) return lebih++
      lama.push([tujuan, tujuan.value])
      isikan(tujuan, hasil.nilai)
      tujuan.classList.add('tertempel')
    })
  )
  const pesan = lebih > 0 ? t('tempel-lebih', lama.length, lebih) : t('tempel', lama.length)
  toast(pesan, { nada: lebih > 0 ? 'waspada' : '', aksi: { label: t('urungkan'), jalan: () => urungkan(lama) } })
}

/** The value a cell would take: any text for an input, an entry by value or label for a select. */
function cocok(sel, nilai) {
  if (sel.tagName !== 'SELECT') return { nilai }
  const ketemu = [...sel.options].find((o) => [o.value, o.text].some((x) => x.toLowerCase() === nilai.toLowerCase()))
  return ketemu && { nilai: ketemu.value }
}

function isikan(sel, nilai) {
  sel.value = nilai
  sel.dispatchEvent(new Event('input', { bubbles: true }))
  sel.dispatchEvent(new Event('change', { bubbles: true }))
}

function urungkan(lama) {
  for (const [sel, nilai] of lama) {
    isikan(sel, nilai)
    sel.classList.remove('tertempel')
  }
  lama[0]?.[0].focus()
  toast(t('diurungkan'))
}

function gerak(sel, peristiwa) {
  const { key, shiftKey } = peristiwa
  const pilih = sel.tagName === 'SELECT'
  const seluruh = !pilih && sel.selectionStart === 0 && sel.selectionEnd === sel.value.length
  const diAwal = pilih || seluruh || (sel.selectionStart === 0 && sel.selectionEnd === 0)
  const diAkhir = pilih || seluruh || sel.selectionStart === sel.value.length
  if (key === 'Escape' && !pilih && sel.value !== sel.dataset.semula) {
    peristiwa.preventDefault()
    return isikan(sel, sel.dataset.semula)
  }
  const langkah =
    key === 'Enter' ? [shiftKey ? -1 : 1, 0]
    : shiftKey || (pilih && key.startsWith('ArrowU')) || (pilih && key === 'ArrowDown') ? null
    : key === 'ArrowDown' ? [1, 0]
    : key === 'ArrowUp' ? [-1, 0]
    : key === 'ArrowRight' && diAkhir ? [0, 1]
    : key === 'ArrowLeft' && diAwal ? [0, -1]
    : null
  if (!langkah) return
  peristiwa.preventDefault()
  const baris = kisi(sel)
  const [r, c] = tempat(baris, sel)
  baris[r + langkah[0]]?.[c + langkah[1]]?.focus()
}
