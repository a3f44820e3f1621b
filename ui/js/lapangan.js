// Field work without signal: the list is kept under lock, reports wait in a queue and send themselves.
import { perluMasuk, uuid7, ingatan } from './alat.js'
import * as gudang from './lapangan/gudang.js'
import { BELUM } from './keluar.js'

const SISI_TERPANJANG = 1600
const MUTU = 0.6
const ULANGI = 30_000
const SIMPAN_TERKIRIM = 24 * 3600 * 1000

const wadah = document.getElementById('lapangan')
const kata = wadah.dataset
const alamat = kata.alamat
let orang
let csrf

mulai()

async function mulai() {
  orang = await gudang.kini()
  await tampilkan()
  await segarkan()
  simpanHalaman()
  window.addEventListener('online', segarkan)
  document.addEventListener('visibilitychange', () => document.hidden || segarkan())
  setInterval(() => navigator.onLine && segarkan(), ULANGI)
}

/** Asks who is signed in and what he has to do, then sends what waits. */
async function segarkan() {
  let jawaban
  try {
    jawaban = await fetch(alamat + '/tugas', { headers: { Accept: 'application/json' }, cache: 'no-store' })
  } catch {
    return tampilkan()
  }
  if (perluMasuk(jawaban)) {
    csrf = undefined
    if (orang) await gudang.lupakan()
    orang = undefined
    return tampilkan(true)
  }
  if (!jawaban.ok) return tampilkan()
  const muatan = await jawaban.json()
  csrf = muatan.csrf
  orang = muatan.orang
  await gudang.jadiKini(orang)
  await gudang.simpanTugas(orang, { nama: muatan.nama, tugas: muatan.tugas, pada: Date.now() })
  await tampilkan()
  await kirimSemua()
}

/** The page itself and its script, so that both are there without network. */
async function simpanHalaman() {
  if (!('caches' in window) || !navigator.serviceWorker) return
  await navigator.serviceWorker.ready
  const simpanan = await caches.open('halaman-1')
  const perlu = [location.pathname, ...[...document.querySelectorAll('script[src], link[rel=stylesheet]')].map((x) => x.src || x.href)]
  for (const satu of perlu) {
    if (!(await caches.match(satu))) await simpanan.add(satu).catch(() => null)
  }
}

async function tampilkan(masukDulu = false) {
  const muatan = orang ? await gudang.bacaTugas(orang) : null
  document.getElementById('lapangan-masuk').hidden = Boolean(muatan)
  const keadaan = document.getElementById('lapangan-keadaan')
  keadaan.hidden = !muatan
  if (muatan) keadaan.textContent = `${kata.untuk} ${muatan.nama} · ${kata.per} ${new Date(muatan.pada).toLocaleString(document.documentElement.lang)}`
  if (masukDulu) document.getElementById('lapangan-masuk').hidden = false
  tampilTugas(muatan)
  await tampilAntrean()
}

function tampilTugas(muatan) {
  const bagian = document.getElementById('lapangan-tugas')
  bagian.hidden = !muatan
  const isi = bagian.querySelector('[data-isi]')
  // what somebody is typing in stays under his fingers
  if (muatan && (isi.contains(document.activeElement) || [...isi.querySelectorAll('textarea, input')].some((m) => m.value))) return
  isi.replaceChildren()
  for (const { tugas, batas } of muatan?.tugas ?? []) isi.append(butir(tugas, batas))
  if (muatan && muatan.tugas.length === 0) isi.append(Object.assign(document.createElement('p'), { className: 'rapat', textContent: kata.kosong }))
}

function butir(t, batas) {
  const akar = document.getElementById('lapangan-butir').content.cloneNode(true)
  const teks = (nama, nilai) => (akar.querySelector(`[data-${nama}]`).textContent = nilai ?? '')
  teks('judul', t.judul)
  teks('sub', `${t.nomor} · ${kata.batas} ${batas}`)
  teks('pesan', t.pesan ? `${t.oleh}: ${t.pesan}` : '')
  teks('kata', t.isi)
  teks('tempat', [t.patokan, t.wilayah].filter(Boolean).join(', '))
  if (t.lintang != null) {
    const peta = akar.querySelector('[data-peta]')
    peta.href = `geo:${t.lintang},${t.bujur}`
    peta.hidden = false
  }
  for (const label of akar.querySelectorAll('[data-untuk]')) {
    const medan = akar.querySelector(`[name=${label.dataset.untuk}]`)
    medan.id = `${label.dataset.untuk}-${t.nomor}`
    label.htmlFor = medan.id
  }
  const formulir = akar.querySelector('form')
  formulir.addEventListener('submit', (peristiwa) => {
    peristiwa.preventDefault()
    simpan(formulir, t).catch(() => galat(formulir, kata.penuh))
  })
  return akar
}

function galat(formulir, pesan) {
  const tempat = formulir.querySelector('[data-galat]')
  tempat.hidden = !pesan
  tempat.textContent = pesan ?? ''
  formulir.querySelector('[type=submit]').disabled = false
}

async function simpan(formulir, t) {
  const isi = formulir.elements.isi.value.trim()
  if (isi.length < 10) {
    galat(formulir, kata.pendek)
    return formulir.elements.isi.focus()
  }
  // a second tap while photos are being made smaller is no second report
  formulir.querySelector('[type=submit]').disabled = true
  const foto = []
  for (const peran of ['sebelum', 'sesudah']) {
    for (const berkas of formulir.elements[peran].files) {
      foto.push({ peran, nama: `${peran}-${foto.length + 1}.jpg`, gambar: await kecilkan(berkas) })
    }
  }
  await gudang.antrekan(orang, uuid7(), { nomor: t.nomor, judul: t.judul, isi }, foto)
  navigator.storage?.persist?.()
  formulir.reset()
  galat(formulir, null)
  formulir.closest('details').open = false
  await tampilAntrean()
  await kirimSemua()
}

/** Long side 1600 pixels, and nothing of place or device in it; as it came where the browser cannot. */
async function kecilkan(berkas) {
  try {
    const asli = await createImageBitmap(berkas, { imageOrientation: 'from-image' })
    const skala = Math.min(1, SISI_TERPANJANG / Math.max(asli.width, asli.height))
    const kanvas = document.createElement('canvas')
    kanvas.width = Math.round(asli.width * skala)
    kanvas.height = Math.round(asli.height * skala)
    kanvas.getContext('2d').drawImage(asli, 0, 0, kanvas.width, kanvas.height)
    return (await new Promise((selesai) => kanvas.toBlob(selesai, 'image/jpeg', MUTU))) ?? berkas
  } catch {
    return berkas
  }
}

async function tampilAntrean() {
  const bagian = document.getElementById('lapangan-antrean')
  const semua = orang ? await gudang.antrean(orang) : []
  for (const b of semua.filter((x) => x.keadaan === 'terkirim' && Date.now() - x.dibuat > SIMPAN_TERKIRIM)) await gudang.hapus(b.id)
  ingatan.tulis(BELUM, semua.filter((b) => b.keadaan !== 'terkirim').length)
  bagian.hidden = semua.length === 0
  bagian.querySelector('[data-isi]').replaceChildren(...semua.map(kiriman))
}

const NADA = { tersimpan: 'tag--info', terkirim: 'tag--baik', gagal: 'tag--buruk' }

function kiriman(b) {
  const akar = document.getElementById('lapangan-kiriman').content.cloneNode(true).firstElementChild
  akar.querySelector('[data-judul]').textContent = `${b.isi.nomor} ${b.isi.judul}`
  akar.querySelector('[data-sub]').textContent = b.sebab ? `${b.isi.isi} · ${b.sebab}` : b.isi.isi
  const tanda = akar.querySelector('[data-keadaan]')
  tanda.textContent = kata[b.keadaan]
  tanda.classList.add(NADA[b.keadaan])
  tanda.dataset.keadaan = b.keadaan
  const [ulangi, buang] = [akar.querySelector('[data-ulangi]'), akar.querySelector('[data-hapus]')]
  ulangi.hidden = buang.hidden = b.keadaan !== 'gagal'
  ulangi.addEventListener('click', async () => {
    await gudang.tandai(b.id, 'tersimpan')
    await tampilAntrean()
    await kirimSemua()
  })
  buang.addEventListener('click', async () => {
    await gudang.hapus(b.id)
    await tampilAntrean()
  })
  return akar
}

// Two tabs never send the same at the same time; should they, the key makes it one.
function kirimSemua() {
  return navigator.locks ? navigator.locks.request('lapangan-kirim', kirimYangAda) : kirimYangAda()
}

async function kirimYangAda() {
  if (!csrf || !orang) return
  for (const b of await gudang.antrean(orang)) {
    if (b.keadaan !== 'tersimpan') continue
    if (!(await kirim(b))) break
    await tampilAntrean()
  }
}

/** True when the next one may be tried. */
async function kirim(b) {
  const isi = new FormData()
  isi.append('_csrf', csrf)
  isi.append('isi', b.isi.isi)
  for (const f of await gudang.foto(b)) isi.append(f.peran, f.gambar, f.nama)
  let jawaban
  try {
    jawaban = await fetch(`${alamat}/${b.isi.nomor}/tindakan`, {
      method: 'POST',
      body: isi,
      headers: { Accept: 'application/json', 'Idempotency-Key': b.id }
    })
  } catch {
    return false
  }
  if (jawaban.ok && !perluMasuk(jawaban)) {
    await gudang.tandai(b.id, 'terkirim')
    return true
  }
  const sementara = perluMasuk(jawaban) || jawaban.status >= 500 || [408, 409, 425, 429].includes(jawaban.status)
  if (sementara) return false
  const masalah = await jawaban.json().catch(() => ({}))
  await gudang.tandai(b.id, 'gagal', masalah.detail ?? masalah.title ?? String(jawaban.status))
  return true
}
