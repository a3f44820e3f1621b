// The kiosk: a fresh code before the old one ends, a clock, a notice when the server cannot be reached, and back to the code by itself.
const KEMBALI = 20_000

const layar = document.querySelector('[data-kios]')
if (layar) {
  const jam = layar.querySelector('[data-kios-jam]')
  const putus = layar.querySelector('[data-kios-putus]')
  const tulis = new Intl.DateTimeFormat('id-ID', { timeZone: jam.dataset.kiosJam, hour: '2-digit', minute: '2-digit', second: '2-digit' })
  // what the clock of the server is ahead of ours
  let maju = Number(layar.dataset.kini) - Date.now()
  let habis = Number(layar.dataset.habis)
  let memuat = false

  const muat = async () => {
    memuat = true
    const jawaban = await fetch(layar.dataset.kios, { headers: { 'X-Pendopo-Bagian': 'kode' } }).catch(() => null)
    memuat = false
    const isi = jawaban?.ok && !jawaban.redirected ? new DOMParser().parseFromString(await jawaban.text(), 'text/html').querySelector('[data-kios-kode]') : null
    putus.hidden = Boolean(isi)
    if (!isi) return (habis = Date.now() + maju + 5_000)
    maju = Number(isi.dataset.kini) - Date.now()
    habis = Number(isi.dataset.habis)
    layar.querySelector('[data-kios-kode]').replaceWith(document.importNode(isi, true))
  }

  setInterval(() => {
    const kini = Date.now() + maju
    jam.textContent = tulis.format(kini)
    if (kini >= habis && !memuat) muat()
  }, 500)
}

// What somebody typed and left is no business of the next one.
const ketikan = layar?.querySelector('form')
let disentuh = Date.now()
for (const apa of ['keydown', 'pointerdown', 'input']) document.addEventListener(apa, () => (disentuh = Date.now()))
if (ketikan) {
  setInterval(() => {
    if (Date.now() - disentuh <= KEMBALI || ![...ketikan.querySelectorAll('.govuk-input')].some((m) => m.value)) return
    for (const m of ketikan.querySelectorAll('.govuk-input')) m.value = ''
    document.activeElement?.blur()
  }, 1_000)
}

// An answer, or a form that somebody left, goes back to the code.
const kembali = document.querySelector('[data-kios-kembali]')
if (kembali) {
  setInterval(() => {
    if (Date.now() - disentuh > KEMBALI) location.assign(kembali.dataset.kiosKembali)
  }, 1_000)
}
