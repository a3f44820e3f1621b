/* global INTI, VERSI */
import { kirimSemua } from './antrean.js'
import { kirimSemua as kirimPresensi } from './presensi/antrean.js'

// Service worker: the shell is kept, pages come from the network first, and what belongs to one person is never kept.

const ASET = 'aset-' + VERSI
const HALAMAN = 'halaman-1'
const TERBANYAK = 60
const LURING = '/luring'
const TEMA = '/tema.css'
// Who has been here once can report without a signal: the form with all categories and areas, its receipts, its map.
const LAPOR = ['/aduan/lapor', '/aduan/lapor/resi', '/aduan/lapor/peta']
// Attendance of nobody in particular; its own script keeps it and fills it with what the phone knows.
const PRESENSI = '/presensi'
const KULIT_PRESENSI = '/presensi/luring'
const SABAR = 3_000
const TETAP = [TEMA, KULIT_PRESENSI, ...LAPOR]

self.addEventListener('install', (peristiwa) => {
  peristiwa.waitUntil(
    (async () => {
      const simpanan = await caches.open(ASET)
      await simpanan.addAll(INTI)
      // The colours of the pemda, which the offline page wears too.
      await (await caches.open(HALAMAN)).add(TEMA)
      // Asked for without a cookie: the offline page must not know anybody.
      const luring = await fetch(LURING, { credentials: 'omit' })
      if (luring.ok) await simpanan.put(LURING, luring)
      await simpanLapor()
    })()
  )
})

async function simpanLapor() {
  const simpanan = await caches.open(HALAMAN)
  for (const alamat of LAPOR) {
    const jawaban = await fetch(alamat, { credentials: 'omit' }).catch(() => null)
    if (jawaban?.ok) await simpanan.put(alamat, jawaban)
  }
}

self.addEventListener('activate', (peristiwa) => {
  peristiwa.waitUntil(
    (async () => {
      for (const nama of await caches.keys()) {
        if (nama !== ASET && nama !== HALAMAN) await caches.delete(nama)
      }
      await self.clients.claim()
    })()
  )
})

self.addEventListener('message', ({ data }) => {
  if (data === 'ganti') self.skipWaiting()
})

async function kirimDanKabari() {
  const terkirim = (await kirimSemua()).map(({ nomor }) => nomor)
  if (terkirim.length === 0) return
  for (const halaman of await self.clients.matchAll()) halaman.postMessage({ terkirim })
}

// Also when no page is open any more, where the browser can do that.
self.addEventListener('sync', (peristiwa) => {
  if (peristiwa.tag === 'lapor') peristiwa.waitUntil(kirimDanKabari())
  if (peristiwa.tag === 'presensi') peristiwa.waitUntil(kirimYangMenunggu())
})

// What still waits is told to the browser as a failure: it tries again, ever more slowly.
async function kirimYangMenunggu() {
  const nanti = await kirimPresensi({ tersambung: true })
  for (const halaman of await self.clients.matchAll()) halaman.postMessage({ presensi: true })
  if (nanti !== null) throw new Error('Presensi masih menunggu')
}

self.addEventListener('fetch', (peristiwa) => {
  const { request } = peristiwa
  const alamat = new URL(request.url)
  if (request.method !== 'GET' || alamat.origin !== location.origin) return
  if (request.mode === 'navigate') peristiwa.respondWith(halaman(request))
  else if (alamat.pathname.startsWith('/aset/')) peristiwa.respondWith(aset(request))
  else if (alamat.pathname === TEMA || alamat.pathname === '/aduan/lapor/peta') peristiwa.respondWith(jaringanDulu(request))
})

// News of a complaint that this browser follows. Of a secret one it holds the number only.
self.addEventListener('push', (peristiwa) => {
  let kabar
  try {
    kabar = peristiwa.data.json()
  } catch {
    return
  }
  const { judul, isi, tautan } = kabar
  peristiwa.waitUntil(
    self.registration.showNotification(judul, {
      body: isi,
      icon: '/aset/ikon-192.png',
      tag: judul,
      data: { tautan }
    })
  )
})

self.addEventListener('notificationclick', (peristiwa) => {
  peristiwa.notification.close()
  const tujuan = new URL(peristiwa.notification.data.tautan, location.origin)
  if (tujuan.origin !== location.origin) return
  peristiwa.waitUntil(
    (async () => {
      const jendela = await self.clients.matchAll({ type: 'window' })
      const ada = jendela.find(({ url }) => new URL(url).pathname === tujuan.pathname)
      return ada ? ada.focus() : self.clients.openWindow(tujuan.href)
    })()
  )
})

// The address of an asset carries the mark of its content, so what is kept is right for ever.
async function aset(permintaan) {
  const ada = await caches.match(permintaan)
  if (ada) return ada
  const jawaban = await fetch(permintaan)
  if (jawaban.ok && new URL(permintaan.url).search) {
    const simpanan = await caches.open(ASET)
    await simpanan.put(permintaan, jawaban.clone())
  }
  return jawaban
}

// On a morning on which everybody comes at once a page that works alone is better than none, or than an error.
async function presensi(permintaan) {
  const kulit = await caches.match(KULIT_PRESENSI)
  if (!kulit) return fetch(permintaan).catch(async () => (await caches.match(LURING)) || Response.error())
  const jaringan = fetch(permintaan).then((jawaban) => (jawaban.status >= 500 ? kulit : jawaban))
  const sabar = new Promise((selesai) => setTimeout(() => selesai(kulit), SABAR))
  return Promise.race([jaringan.catch(() => kulit), sabar])
}

async function halaman(permintaan) {
  if (new URL(permintaan.url).pathname === PRESENSI) return presensi(permintaan)
  try {
    return await jaringanDulu(permintaan)
  } catch {
    const { pathname } = new URL(permintaan.url)
    // A link may name a category: the form is the same.
    const lapor = LAPOR.includes(pathname) && (await caches.match(pathname))
    return lapor || (await caches.match(LURING)) || Response.error()
  }
}

// After three seconds without an answer an older copy is better than a white page.
async function jaringanDulu(permintaan) {
  const simpanan = await caches.open(HALAMAN)
  const jaringan = fetch(permintaan).then(async (jawaban) => {
    if (jawaban.ok && umum(jawaban)) {
      await simpanan.put(permintaan, jawaban.clone())
      await pangkas(simpanan)
    }
    return jawaban
  })
  const lama = await simpanan.match(permintaan)
  if (!lama) return jaringan
  const sabar = new Promise((selesai) => setTimeout(() => selesai(lama), 3_000))
  return Promise.race([jaringan.catch(() => lama), sabar])
}

// Only what the server calls public or says knows nobody: pages of a signed-in person carry neither mark.
function umum({ headers, redirected }) {
  return !redirected && (/\bpublic\b/.test(headers.get('Cache-Control') ?? '') || headers.get('Pendopo-Luring') === 'boleh')
}

const tetap = (jalur) => TETAP.includes(jalur) || jalur.startsWith('/aset/')

// Every month of every OPD is an address of its own: the oldest make room.
async function pangkas(simpanan) {
  const alamat = (await simpanan.keys()).filter(({ url }) => !tetap(new URL(url).pathname))
  for (const lama of alamat.slice(0, Math.max(0, alamat.length - TERBANYAK))) await simpanan.delete(lama)
}
