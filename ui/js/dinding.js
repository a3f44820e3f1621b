// The wall of the command center: the clock, the turn of the panels, and a warning colour when the figures are old.
const GANTI = 20_000
const USANG = 24 * 3_600_000

const jam = document.querySelector('[data-dinding-jam]')
const panel = [...document.querySelectorAll('[data-dinding-panel]')]
const jeda = document.querySelector('[data-dinding-jeda]')
const tulisJam = new Intl.DateTimeFormat(jam.dataset.bahasa === 'en' ? 'en-GB' : 'id-ID', {
  timeZone: jam.dataset.dindingJam,
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short'
})

function detak() {
  jam.textContent = tulisJam.format(Date.now())
  // looked up each time: a live update replaces it
  const per = document.querySelector('[data-dinding-per]')
  per?.classList.toggle('dinding__usang', Date.now() - Number(per.dataset.dindingPer) > USANG)
}

// One panel at a time; the address names the first, so that a wall of several screens can show several.
let kini = Math.max(0, panel.findIndex((p) => p.dataset.dindingPanel === new URLSearchParams(location.search).get('panel')))
const tunjuk = () => panel.forEach((p, i) => (p.hidden = i !== kini))

let berhenti = false
jeda?.addEventListener('click', () => {
  berhenti = !berhenti
  jeda.setAttribute('aria-pressed', String(berhenti))
})

detak()
tunjuk()
setInterval(detak, 1_000)
setInterval(() => {
  if (berhenti || panel.length === 0) return
  kini = (kini + 1) % panel.length
  tunjuk()
}, GANTI)
