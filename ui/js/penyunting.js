import { csrf, perluMasuk } from './alat.js'

const DENYUT = 20_000
const DIAM = 300_000

/** Tells the server that this form is open, as long as somebody is at it, so that others are told who. */
export function mulaiPenyunting() {
  const alamat = document.querySelector('form[data-penyunting]')?.dataset.penyunting
  if (!alamat) return
  let hadir = false
  let tamat = false
  let pewaktu
  let gerak = Date.now()

  const pergi = () => {
    clearTimeout(pewaktu)
    if (hadir) navigator.sendBeacon(alamat + '/selesai', csrf())
    hadir = false
  }

  const denyut = async () => {
    clearTimeout(pewaktu)
    if (tamat) return
    if (document.hidden || Date.now() - gerak > DIAM) return pergi()
    hadir = true
    pewaktu = setTimeout(denyut, DENYUT)
    // Sent by itself: it must not keep the session of someone who has left alive.
    const jawaban = await fetch(alamat, { method: 'POST', body: csrf(), headers: { 'X-Langsung': '1' } }).catch(() => null)
    if (jawaban && (perluMasuk(jawaban) || jawaban.status < 500 && !jawaban.ok)) {
      tamat = true
      hadir = false
      clearTimeout(pewaktu)
    }
  }

  for (const nama of ['input', 'keydown', 'pointerdown', 'scroll']) {
    window.addEventListener(nama, () => {
      gerak = Date.now()
      if (!hadir) denyut()
    }, { passive: true, capture: true })
  }
  document.addEventListener('visibilitychange', denyut)
  window.addEventListener('pagehide', pergi)
  window.addEventListener('pageshow', ({ persisted }) => persisted && denyut())
  denyut()
}
