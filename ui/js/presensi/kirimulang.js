import { ingatan } from '../alat.js'
import { kirimSemua } from './antrean.js'
import { BELUM } from './gudang.js'

/** On every other page: what waits goes out too, where no browser wakes the service worker for it. */
export function mulaiKirimPresensi() {
  const kirim = () => ingatan.baca(BELUM) > 0 && navigator.onLine && kirimSemua({ tersambung: true }).catch(() => null)
  if (document.getElementById('absen')) return
  window.addEventListener('online', kirim)
  kirim()
}
