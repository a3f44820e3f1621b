import { perluMasuk } from './alat.js'
import { jamKini, t } from './teks.js'
import { siarkan } from './toast.js'

const bagian = () => [...document.querySelectorAll('[data-langsung]')].filter((simpul) => simpul.id)
// The bell hangs on every page; only pages with live figures of their own say whether they are live.
const adaIsi = () => bagian().some((simpul) => simpul.id !== 'lonceng')
const topikDari = (simpul) => simpul.dataset.langsung.split(/[\s,]+/).filter(Boolean)

let aliran
let jeda = 2_000
let pewaktuSambung
let pewaktuGambar
let pernahPutus = false
let siaranTerakhir = 0
const berubah = new Set()
const SELANG = 500
let digambarPada = 0

/**
 * Parts marked data-langsung="topic" (with an id) are drawn anew when the server announces the topic. One stream a tab,
 * and none while the tab is hidden: browsers allow few connections to one host.
 */
export function mulaiLangsung() {
  if (bagian().length === 0 || !window.EventSource) return
  document.addEventListener('visibilitychange', () => (document.hidden ? putus() : sambung(true)))
  if (!document.hidden) sambung(false)
}

function sambung(segarkan) {
  putus()
  const topik = [...new Set(bagian().flatMap(topikDari))].sort()
  aliran = new EventSource('/langsung?topik=' + topik.map(encodeURIComponent).join(','))
  if (segarkan) gambarNanti(topik)

  aliran.onopen = () => {
    jeda = 2_000
    tandai(true)
    if (pernahPutus) {
      pernahPutus = false
      if (adaIsi()) siarkan(t('tersambung'))
      gambarNanti(topik)
    }
  }
  aliran.onmessage = ({ data }) => gambarNanti(data ? data.split(/[\s,]+/) : topik)
  for (const nama of topik) aliran.addEventListener(nama, () => gambarNanti([nama]))
  aliran.onerror = () => {
    if (!pernahPutus && adaIsi()) siarkan(t('terputus'))
    pernahPutus = true
    tandai(false)
    // The browser tries again by itself unless the server refused; then we do, ever more slowly.
    if (aliran.readyState === EventSource.CLOSED) {
      clearTimeout(pewaktuSambung)
      pewaktuSambung = setTimeout(() => document.hidden || sambung(false), jeda * (0.75 + Math.random() / 2))
      jeda = Math.min(jeda * 2, 60_000)
    }
  }
}

function putus() {
  clearTimeout(pewaktuSambung)
  aliran?.close()
}

function tandai(tersambung) {
  if (!adaIsi()) return
  for (const simpul of document.querySelectorAll('[data-langsung-status]')) {
    simpul.hidden = false
    simpul.classList.toggle('langsung--putus', !tersambung)
    simpul.textContent = tersambung ? simpul.dataset.langsungStatus : t('terputus')
  }
}

// Soon, but not all open pages in the same instant, and at most twice a second however often something changes: a timer
// that each announcement set anew would never run out while a hundred reports are approved.
function gambarNanti(topik) {
  topik.forEach((nama) => berubah.add(nama))
  pewaktuGambar ??= setTimeout(gambar, Math.max(30 + Math.random() * 90, digambarPada + SELANG - Date.now()))
}

async function gambar() {
  pewaktuGambar = undefined
  digambarPada = Date.now()
  const topik = new Set(berubah)
  berubah.clear()
  let dokumen
  try {
    const jawaban = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Langsung': '1' }, cache: 'no-store' })
    if (perluMasuk(jawaban)) return putus()
    if (!jawaban.ok) return
    dokumen = new DOMParser().parseFromString(await jawaban.text(), 'text/html')
  } catch {
    return
  }
  let adaAngka = false
  for (const lama of bagian()) {
    const baru = document.importNode(dokumen.getElementById(lama.id) ?? lama, true)
    if (!topikDari(lama).some((nama) => topik.has(nama)) || baru.innerHTML === lama.innerHTML || sedangDiisi(lama)) continue
    adaAngka = ganti(lama, baru) || adaAngka
  }
  if (adaAngka && Date.now() - siaranTerakhir > 30_000) {
    siaranTerakhir = Date.now()
    siarkan(t('diperbarui', jamKini()))
  }
}

// What somebody is typing in, or has ticked, is never replaced under the fingers.
const sedangDiisi = (simpul) =>
  (simpul.contains(document.activeElement) && document.activeElement.matches('input, select, textarea')) ||
  [...simpul.querySelectorAll('input[type=checkbox]')].some((kotak) => kotak.checked !== kotak.defaultChecked)

function ganti(lama, baru) {
  const fokus = lama.contains(document.activeElement) ? jejak(lama, document.activeElement) : null
  const terbuka = [...lama.querySelectorAll('details')].map((rincian) => rincian.open)
  const angkaLama = [...lama.querySelectorAll('[data-angka]')].map((simpul) => simpul.textContent)
  lama.replaceChildren(...baru.childNodes)
  lama.querySelectorAll('details').forEach((rincian, i) => (rincian.open = terbuka[i] ?? rincian.open))
  let menyala = false
  lama.querySelectorAll('[data-angka]').forEach((simpul, i) => {
    if (simpul.textContent === angkaLama[i]) return
    menyala = true
    simpul.classList.add('baru')
    simpul.addEventListener('animationend', () => simpul.classList.remove('baru'), { once: true })
  })
  if (fokus) cari(lama, fokus)?.focus({ preventScroll: true })
  return menyala
}

// The place of a node: by id if it has one, else by the way down to it.
function jejak(akar, simpul) {
  if (simpul.id) return simpul.id
  const jalan = []
  for (let kini = simpul; kini !== akar; kini = kini.parentElement) {
    jalan.unshift([...kini.parentElement.children].indexOf(kini))
  }
  return jalan
}

const cari = (akar, tempat) =>
  typeof tempat === 'string' ? document.getElementById(tempat) : tempat.reduce((simpul, i) => simpul?.children[i], akar)
