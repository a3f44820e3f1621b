import { ingatan } from './alat.js'
import { t } from './teks.js'
import { toast } from './toast.js'

/** Offline strip, service worker with an update prompt, and an offer to install from the second visit on. */
export function mulaiPwa() {
  const pita = document.getElementById('luring')
  const tampil = () => pita && (pita.hidden = navigator.onLine)
  window.addEventListener('online', tampil)
  window.addEventListener('offline', tampil)
  tampil()

  if ('serviceWorker' in navigator && window.isSecureContext) daftar()
  tawarkan()
}

async function daftar() {
  const sudahDipandu = Boolean(navigator.serviceWorker.controller)
  let dimuat = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!sudahDipandu || dimuat) return
    dimuat = true
    location.reload()
  })
  const daftaran = await navigator.serviceWorker.register('/pekerja.js', { scope: '/' }).catch(() => null)
  if (!daftaran) return
  const siap = (pekerja) =>
    toast(t('versi-baru'), {
      tetap: true,
      aksi: { label: t('muat-ulang'), jalan: () => pekerja.postMessage('ganti') },
      tutup: { label: t('nanti') }
    })
  if (daftaran.waiting && sudahDipandu) siap(daftaran.waiting)
  daftaran.addEventListener('updatefound', () => {
    const pekerja = daftaran.installing
    pekerja?.addEventListener('statechange', () => pekerja.state === 'installed' && sudahDipandu && siap(pekerja))
  })
}

function tawarkan() {
  const kunjungan = ingatan.baca('kunjungan') ?? { hari: '', jumlah: 0, tolak: false }
  const hari = new Date().toDateString()
  if (kunjungan.hari !== hari) {
    kunjungan.hari = hari
    kunjungan.jumlah++
    ingatan.tulis('kunjungan', kunjungan)
  }
  window.addEventListener('beforeinstallprompt', (peristiwa) => {
    peristiwa.preventDefault()
    if (kunjungan.jumlah < 2 || kunjungan.tolak) return
    const tolak = () => ingatan.tulis('kunjungan', { ...kunjungan, tolak: true })
    toast(t('pasang'), {
      tetap: true,
      aksi: { label: t('pasang-tombol'), jalan: () => peristiwa.prompt().then(tolak) },
      tutup: { label: t('nanti'), jalan: tolak }
    })
  })
}
