// The one button: a punch is kept on the phone first, then sent; without signal it waits and sends itself.
import { elemen, ingatan, perluMasuk, uuid7 } from './alat.js'
import { kirimLangsung, kirimSemua } from './presensi/antrean.js'
import * as gudang from './presensi/gudang.js'
import * as kunci from './presensi/kunci.js'
import { langkah } from './presensi/langkah.js'
import { mintaSwafoto } from './presensi/minta_swafoto.js'
import { terdekat } from './presensi/pagar.js'

const akar = document.getElementById('absen')
const cari = (nama) => akar.querySelector(`[data-${nama}]`)
const zona = akar.dataset.zona
const bahasa = document.documentElement.lang
const KULIT = '/presensi/luring'

const MENIT = 60_000
const JAM = 60 * MENIT
const TIKET_SEGAR = 5 * MENIT
const JAM_BEDA = 2 * MENIT
const SEPERTIGA = 24 * JAM
const LETAK_SEGAR = 30_000
const LETAK_TAJAM = 100
const TIGA_DETIK = 3_000
const LETAK_TERLAMA = 12_000
const IZIN_TERLAMA = 60_000
const KABUR = 200

const daftarKata = new Map([...cari('kata').content.querySelectorAll('[data-k]')].map((i) => [i.dataset.k, i.textContent]))
const k = (nama, ...isi) => (daftarKata.get(nama) ?? '').replace(/\{(\d)\}/g, (_, n) => isi[n])

let orang
let tiket // { ...as the server gave it, jamTiket }
let monotonTiket // performance.now() when it came; nothing when the page was loaded anew since
let butir = [] // one's own punches on this phone, opened
let sibuk = false
let pewaktuKirim

// ---- time -------------------------------------------------------------------------------------------------------

/** How long ago the ticket came: by the wall, unless somebody has set it back. */
function sejak() {
  const dinding = Date.now() - tiket.jamTiket
  const monoton = monotonTiket === undefined ? null : performance.now() - monotonTiket
  return monoton !== null && dinding < monoton - JAM_BEDA ? monoton : Math.max(0, dinding)
}

const kini = () => tiket.kini + sejak()

function jam(ms) {
  const teks = new Intl.DateTimeFormat('en-GB', { timeZone: zona, hour: '2-digit', minute: '2-digit' }).format(ms)
  return bahasa === 'en' ? teks : teks.replace(':', '.')
}

const namaHari = (hari) =>
  new Intl.DateTimeFormat(bahasa, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(hari + 'T00:00:00Z'))

function lama(ms) {
  const menit = Math.floor(ms / MENIT)
  return menit < 60 ? k('menit', menit) : k('jam-menit', Math.floor(menit / 60), menit % 60)
}

// ---- what is known ----------------------------------------------------------------------------------------------

const jadwal = (hari) => tiket.hari.find((j) => j.hari === hari)

const ada = (hari, arah) =>
  tiket.ketukan.some((t) => t.hari === hari && t.arah === arah) ||
  butir.some((b) => b.keadaan !== 'ditolak' && b.hari === hari && b.kiriman.arah === arah)

const berikut = () => langkah(kini(), zona, jadwal, ada)

async function muatButir() {
  const semua = await gudang.semuaKetukan()
  const milik = semua.filter((b) => b.orang === orang)
  butir = []
  for (const b of milik) butir.push({ ...b, ...(await gudang.isiKetukan(b)) })
  ingatan.tulis(gudang.BELUM, milik.filter(({ keadaan }) => keadaan !== 'terkirim').length)
  return semua.filter((b) => b.orang !== orang && (b.keadaan === 'tersimpan' || b.keadaan === 'sesi')).length
}

// ---- showing ----------------------------------------------------------------------------------------------------

const kabarTetap = new Map()

/** One line above the button, by name: a new one takes the place of the old one. */
function kabar(nama, nada, judul, isi, ...lain) {
  kabarTetap.get(nama)?.remove()
  kabarTetap.delete(nama)
  if (!judul) return
  const badan = elemen('div', {}, elemen('b', {}, judul))
  if (isi) badan.append(elemen('div', {}, isi, ...lain))
  const kotak = elemen('div', { class: `pemberitahuan pemberitahuan--${nada}`, role: nada === 'buruk' ? 'alert' : 'status', 'data-kabar-isi': nama }, badan)
  kabarTetap.set(nama, kotak)
  cari('kabar').append(kotak)
}

const NADA = { terkirim: 'baik', ditinjau: 'waspada', tersimpan: 'info', sesi: 'waspada', ditolak: 'buruk' }
const alasan = (kode) => [...new Set(kode.map((a) => k('alasan.' + (daftarKata.has('alasan.' + a) ? a : 'lain'))))].join(' ')
const absen = (arah) => k(arah === 'MASUK' ? 'masuk' : 'pulang')
const arahKata = (arah) => k('arah.' + arah.toLowerCase())
const alamatKoreksi = (hari, arah) => `/presensi/mohon/koreksi?hari=${hari}&arah=${arah}`

async function tampil() {
  if (!tiket) return
  const lain = await muatButir()
  kabar('lain', 'info', lain ? k('orang-lain', lain) : '')
  const l = berikut()
  tampilWaktu(l)
  tampilTombol(l)
  tampilHari(l)
  tampilAntrean()
}

function tampilWaktu(l) {
  const j = jadwal(l.hari)
  cari('jam').textContent = jam(kini())
  cari('hari').textContent = namaHari(l.hari)
  cari('jadwal').textContent = j?.kerja ? k('jadwal', jam(j.masuk), jam(j.pulang)) : j?.libur ? k('hari-libur', j.libur) : j ? k('libur') : ''
  cari('bebas').hidden = !tiket.bebas
  cari('mulai').hidden = !belumMulai(l.hari)
  cari('mulai').textContent = belumMulai(l.hari) ? k('belum-mulai', namaHari(tiket.mulai)) : ''
}

/** Attendance is kept, but does not count yet on that day. */
const belumMulai = (hari) => Boolean(tiket.mulai) && hari < tiket.mulai

/** Milliseconds before the end at which he would leave. */
function kurang(l) {
  const j = jadwal(l.hari)
  return l.arah === 'PULANG' && j?.kerja && !belumMulai(l.hari) ? Math.max(0, j.pulang - kini()) : 0
}

function tampilTombol(l) {
  const tombol = cari('tombol')
  const j = jadwal(l.hari)
  cari('ketuk').hidden = !l.arah
  cari('lengkap').hidden = Boolean(l.arah)
  if (!l.arah || sibuk) return
  tombol.value = l.arah
  tombol.classList.toggle('absen__tombol--pulang', l.arah === 'PULANG')
  cari('ikon-masuk').hidden = l.arah === 'PULANG'
  cari('ikon-pulang').hidden = l.arah === 'MASUK'
  cari('label').textContent = k(l.arah === 'PULANG' ? 'pulang' : 'masuk')
  const sisa = kurang(l)
  const sub = !j?.kerja ? '' : l.arah === 'MASUK' ? k('sub.masuk', jam(j.masuk)) : sisa >= MENIT ? k('kurang', lama(sisa)) : k('sub.pulang', jam(j.pulang))
  cari('sub').textContent = sub
}

/** The punches of the day: what the server has, and over it what the phone knows more of. */
function tampilHari(l) {
  const baris = new Map()
  for (const t of tiket.ketukan) {
    if (t.hari === l.hari) baris.set(t.arah, { arah: t.arah, waktu: t.waktu, alasan: t.alasan, keadaan: t.alasan.length ? 'ditinjau' : 'terkirim' })
  }
  for (const b of butir) {
    if (b.hari !== l.hari || b.keadaan === 'ditolak') continue
    const { arah } = b.kiriman
    if (b.jawab) baris.set(arah, { ...b.jawab, arah, keadaan: b.jawab.keadaan.toLowerCase() })
    else if (!baris.has(arah)) baris.set(arah, { arah, waktu: b.waktu, alasan: [], keadaan: b.keadaan })
  }
  const semua = ['MASUK', 'PULANG'].map((arah) => baris.get(arah)).filter(Boolean)
  cari('daftar').replaceChildren(...semua.map(barisHari))
  cari('belum').hidden = semua.length > 0
  cari('koreksi').href = alamatKoreksi(l.hari, baris.has('PULANG') ? 'PULANG' : 'MASUK')
}

function barisHari(t) {
  const badan = elemen('span', {}, elemen('b', {}, `${arahKata(t.arah)} ${jam(t.waktu)}`))
  if (t.tempat) badan.append(elemen('small', {}, t.tempat))
  if (t.telat) badan.append(elemen('small', {}, k(t.arah === 'MASUK' ? 'terkirim.telat' : 'terkirim.cepat', lama(t.telat * MENIT))))
  if (t.alasan.length) badan.append(elemen('small', {}, alasan(t.alasan)))
  return elemen('li', {}, badan, tanda(t.keadaan))
}

const tanda = (keadaan) =>
  elemen('span', { class: `tag tag--${NADA[keadaan]}`, 'data-keadaan': keadaan }, k(keadaan === 'sesi' ? 'tersimpan' : keadaan))

function tampilAntrean() {
  const tunda = butir.filter(({ keadaan }) => keadaan !== 'terkirim')
  cari('antrean').hidden = tunda.length === 0
  cari('antrean').querySelector('[data-isi]').replaceChildren(...tunda.map(barisAntre))
}

function barisAntre(b) {
  const { arah } = b.kiriman
  const apa = [absen(arah), jam(b.waktu)]
  const sisa = b.habis - kini()
  const kata =
    b.keadaan === 'ditolak'
      ? k('ditolak.sub', ...apa, b.sebab)
      : b.keadaan === 'sesi'
        ? k('tersimpan.sesi', ...apa)
        : sisa <= 0
          ? k('tersimpan.lewat')
          : sisa < SEPERTIGA
            ? k('tersimpan.batas', lama(sisa))
            : k(b.sebabTunda === 'sibuk' ? 'tersimpan.sibuk' : 'tersimpan.luring', ...apa)
  const badan = elemen('span', {}, elemen('b', {}, `${arahKata(arah)} ${jam(b.waktu)} · ${namaHari(b.hari)}`), elemen('small', {}, kata))
  const tindakan = elemen('span', { class: 'baris baris--rapat' })
  if (b.keadaan !== 'ditolak') tindakan.append(tombolPolos(k('coba'), () => kirimNanti(0, { paksa: true })))
  if (b.keadaan !== 'tersimpan' || sisa < SEPERTIGA) tindakan.append(elemen('a', { class: 'govuk-link', href: alamatKoreksi(b.hari, arah) }, k('koreksi')))
  if (b.keadaan === 'ditolak') tindakan.append(tombolPolos(k('mengerti'), () => gudang.hapusKetukan(b.kunci).then(tampil)))
  badan.append(tindakan)
  return elemen('li', { 'data-kunci': b.kunci }, badan, tanda(b.keadaan))
}

function tombolPolos(label, kerja) {
  const tombol = elemen('button', { class: 'tombol-polos', type: 'button' }, label)
  tombol.addEventListener('click', kerja)
  return tombol
}

// ---- position ---------------------------------------------------------------------------------------------------

let posisi // { lintang, bujur, akurasi, pada }
let gagalLetak // 1 refused, 2 not found, 3 too slow
let pantau
let izin = 'prompt'
const penunggu = new Set()

async function siapkanLetak() {
  if (!navigator.geolocation) {
    gagalLetak = 2
    return tampilLetak()
  }
  const status = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null)
  izin = status?.state ?? 'prompt'
  status?.addEventListener('change', () => {
    izin = status.state
    gagalLetak = undefined
    if (izin === 'granted') nyalakan()
    tampilLetak()
  })
  if (izin === 'granted') nyalakan()
  if (izin === 'denied') gagalLetak = 1
  tampilLetak()
}

/** Only while somebody looks at the page. */
function nyalakan() {
  if (pantau !== undefined || !navigator.geolocation) return
  pantau = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) => {
      posisi = { lintang: coords.latitude, bujur: coords.longitude, akurasi: coords.accuracy, pada: Math.min(timestamp, Date.now()) }
      gagalLetak = undefined
      tampilLetak()
      penunggu.forEach((lanjut) => lanjut())
    },
    ({ code }) => {
      gagalLetak = code
      if (code === 1) padamkan()
      tampilLetak()
      penunggu.forEach((lanjut) => lanjut())
    },
    { enableHighAccuracy: true, maximumAge: 10_000, timeout: 20_000 }
  )
}

function padamkan() {
  if (pantau !== undefined) navigator.geolocation.clearWatch(pantau)
  pantau = undefined
}

function tampilLetak() {
  cari('letak').hidden = !tiket
  cari('bantuan').hidden = !gagalLetak && !(posisi?.akurasi > KABUR)
  cari('nyalakan').hidden = izin !== 'prompt' || pantau !== undefined || Boolean(gagalLetak)
  if (!tiket) return
  const dekat = posisi && terdekat(tiket.tempat, posisi)
  cari('tempat').textContent = dekat ? k('letak.jarak', dekat.tempat.nama, Math.round(dekat.kePusat)) : (tiket.tempat[0]?.nama ?? '')
  cari('jarak').textContent = keadaanLetak(dekat)
  cari('teliti').textContent = posisi ? k('letak.akurasi', Math.round(posisi.akurasi)) : ''
  gambarCincin(dekat)
}

function keadaanLetak(dekat) {
  if (!posisi) return gagalLetak === 1 ? k('letak.ditolak') : gagalLetak ? k('letak.gagal') : pantau === undefined ? k('letak.minta') : k('letak.cari')
  if (tiket.bebas) return k('bebas')
  if (!dekat) return k('tanpa-tempat')
  if (posisi.akurasi > KABUR) return k('letak.kabur')
  return dekat.luar <= posisi.akurasi ? k('letak.didalam', Math.round(dekat.kePusat)) : k('letak.diluar', Math.round(dekat.luar))
}

const CINCIN = 30
const TEPI = 44

/** Within the fence to scale; outside ever closer to the rim, however far. */
function gambarCincin(dekat) {
  const anda = cari('anda')
  const akurasi = cari('akurasi')
  akar.querySelector('.cincin').classList.toggle('cincin--luar', Boolean(dekat && dekat.luar > posisi.akurasi && !tiket.bebas))
  anda.setAttribute('visibility', dekat ? 'visible' : 'hidden')
  akurasi.setAttribute('r', 0)
  if (!dekat) return
  const { radius } = dekat.tempat
  const jauh = dekat.luar === 0 ? Math.min(1, dekat.kePusat / radius) * CINCIN * 0.95 : CINCIN + (TEPI - CINCIN) * (1 - 1 / (1 + dekat.luar / radius))
  const [x, y] = [50 + Math.sin(dekat.arah) * jauh, 50 - Math.cos(dekat.arah) * jauh]
  for (const titik of [anda, akurasi]) {
    titik.setAttribute('cx', x.toFixed(1))
    titik.setAttribute('cy', y.toFixed(1))
  }
  akurasi.setAttribute('r', Math.min(40, Math.max(6, (posisi.akurasi / radius) * CINCIN)).toFixed(1))
}

/** The position to send: null without one, whether he wants it so or the phone has none. */
function letak() {
  const segar = () => posisi && Date.now() - posisi.pada < LETAK_SEGAR
  if (segar() && posisi.akurasi <= LETAK_TAJAM) return Promise.resolve(posisi)
  if (gagalLetak === 1 || !navigator.geolocation) return Promise.resolve(null)
  const bertanya = izin === 'prompt'
  nyalakan()
  tampilLetak()
  return new Promise((selesai) => {
    const mulai = Date.now()
    const tanpa = cari('tanpa-letak')
    const akhiri = (hasil) => {
      penunggu.delete(periksa)
      clearTimeout(tigaDetik)
      clearTimeout(terlama)
      tanpa.hidden = true
      tanpa.removeEventListener('click', tanpaLetak)
      selesai(hasil)
    }
    const periksa = () => {
      if (segar() && (posisi.akurasi <= LETAK_TAJAM || Date.now() - mulai >= TIGA_DETIK)) akhiri(posisi)
      else if (!posisi && gagalLetak) akhiri(null)
    }
    const tanpaLetak = () => akhiri(null)
    const tigaDetik = setTimeout(() => {
      periksa()
      tanpa.hidden = !penunggu.has(periksa)
    }, TIGA_DETIK)
    const terlama = setTimeout(() => akhiri(segar() ? posisi : null), bertanya ? IZIN_TERLAMA : LETAK_TERLAMA)
    tanpa.addEventListener('click', tanpaLetak)
    penunggu.add(periksa)
    periksa()
  })
}

// ---- pressing ---------------------------------------------------------------------------------------------------

function tanyaPulang(sisa) {
  const kotak = cari('tanya')
  cari('tanya-isi').textContent = k('kurang', lama(sisa))
  return new Promise((selesai) => {
    const [ya, tidak] = [kotak.querySelector('[data-ya]'), kotak.querySelector('[data-tidak]')]
    let jawab = false
    ya.onclick = () => {
      jawab = true
      kotak.close()
    }
    tidak.onclick = () => kotak.close()
    kotak.onclose = () => selesai(jawab)
    kotak.showModal()
    tidak.focus()
  })
}

async function tekan() {
  const l = tiket && berikut()
  if (!l?.arah || sibuk) return
  const sisa = kurang(l)
  if (sisa >= MENIT && !(await tanyaPulang(sisa))) return
  kerjakan(true)
  // the moment of the tap counts, not that of the position
  const saat = { jam: Date.now(), waktu: kini(), monoton: monotonTiket === undefined ? null : performance.now() - monotonTiket }
  try {
    await catat(l, saat, await letak())
  } catch {
    kabar('hasil', 'buruk', k('gudang.gagal'))
  }
  kerjakan(false)
  await tampil()
}

function kerjakan(ya) {
  sibuk = ya
  cari('tombol').setAttribute('aria-busy', ya)
  if (ya) cari('label').textContent = k('mengirim')
}

async function catat(l, saat, di) {
  const id = uuid7()
  const kiriman = {
    kunci: id,
    tiket: tiket.tiket,
    arah: l.arah,
    lintang: di ? di.lintang.toFixed(6) : null,
    bujur: di ? di.bujur.toFixed(6) : null,
    akurasi: di ? di.akurasi.toFixed(1) : null,
    jam: String(saat.jam),
    jamTiket: String(tiket.jamTiket),
    sejakTiket: saat.monoton === null ? null : String(Math.round(saat.monoton)),
    tanda: null
  }
  const ponsel = await gudang.perangkat(orang)
  // only the phone that the ticket names may sign
  if (ponsel?.kunci && tiket.perangkat && ponsel.id === tiket.perangkat) kiriman.tanda = await kunci.tandai(ponsel.kunci, kiriman)
  const baru = { kunci: id, orang, keadaan: 'tersimpan', dibuat: Date.now(), habis: tiket.habis, coba: 0, nanti: 0, sebabTunda: null }
  await gudang.simpanKetukan(baru, { kiriman, hari: l.hari, waktu: saat.waktu })
  navigator.storage?.persist?.()
  daftarSinkron()
  const balas = await kirimLangsung(id)
  hasil(l.arah, saat.waktu, balas)
  foto.minta(id, l.arah, saat.waktu, balas)
  kirimNanti()
}

function hasil(arah, waktu, balas) {
  if (!balas) return
  const apa = [absen(arah), jam(waktu)]
  if (balas.keadaan === 'terkirim') {
    const j = balas.jawab
    const ditinjau = j.keadaan === 'DITINJAU'
    const kata = [j.ulang ? k('sudah-ada') : '', j.telat ? k(arah === 'MASUK' ? 'terkirim.telat' : 'terkirim.cepat', lama(j.telat * MENIT)) : '', alasan(j.alasan)]
    kabar('hasil', ditinjau ? 'waspada' : 'baik', k(ditinjau ? 'ditinjau.sub' : 'terkirim.sub', absen(arah), jam(j.waktu)), kata.filter(Boolean).join(' '))
  } else if (balas.keadaan === 'ditolak') {
    kabar('hasil', 'buruk', k('ditolak.sub', ...apa, balas.jawab.detail ?? ''))
  } else if (balas.keadaan === 'sesi') {
    kabar('hasil', 'waspada', k('tersimpan.sesi', ...apa))
  } else {
    const luring = !navigator.onLine
    kabar('hasil', 'info', k(luring ? 'tersimpan.luring' : 'tersimpan.sibuk', ...apa), tiket.perangkat ? '' : k('tersimpan.tanpa-kunci'))
  }
}

// ---- sending and the ticket -------------------------------------------------------------------------------------

function daftarSinkron() {
  navigator.serviceWorker?.ready.then((d) => d.sync?.register('presensi')).catch(() => null)
}

function kirimNanti(lagi, kapan = {}) {
  clearTimeout(pewaktuKirim)
  pewaktuKirim = setTimeout(async () => {
    const sebelum = new Set(butir.filter(({ keadaan }) => keadaan !== 'terkirim').map(({ kunci: id }) => id))
    const nanti = await kirimSemua(kapan).catch(() => Date.now() + MENIT)
    await tampil()
    for (const b of butir) if (b.jawab && sebelum.has(b.kunci)) hasil(b.kiriman.arah, b.waktu, { keadaan: 'terkirim', jawab: b.jawab })
    const tunda = (await kirimFoto()) ? Date.now() + MENIT : null
    const lagiPada = Math.min(nanti ?? Infinity, tunda ?? Infinity)
    if (lagiPada < Infinity) kirimNanti(Math.max(1_000, lagiPada - Date.now()))
  }, lagi ?? 1_000)
}

/** Pictures follow their punches; gives how many still wait. */
async function kirimFoto() {
  if (!orang || !navigator.onLine) return 0
  return foto.kirim((id) => butir.find((b) => b.kunci === id)).catch(() => 1)
}

async function ambilTiket() {
  const ponsel = orang && (await gudang.perangkat(orang))
  const henti = new AbortController()
  const batas = setTimeout(() => henti.abort(), 15_000)
  try {
    const jamMinta = performance.now()
    const jawaban = await fetch('/presensi/tiket' + (ponsel?.id ? `?perangkat=${ponsel.id}` : ''), { headers: { Accept: 'application/json' }, cache: 'no-store', signal: henti.signal })
    if (perluMasuk(jawaban)) return 'masuk'
    if (!jawaban.ok) return null
    const isi = await jawaban.json()
    // half of the way there and back lies after the moment that the server wrote down
    monotonTiket = performance.now() - (performance.now() - jamMinta) / 2
    return { ...isi, jamTiket: Math.round(Date.now() - (performance.now() - jamMinta) / 2) }
  } catch {
    return null
  } finally {
    clearTimeout(batas)
  }
}

let segarPada = 0

/** Asks who is signed in and for a new ticket, makes the phone known, then sends what waits. */
async function segarkan() {
  const baru = await ambilTiket()
  if (baru === 'masuk') return keluarDulu()
  if (!baru) return kirimNanti(0)
  segarPada = Date.now()
  orang = baru.orang
  tiket = { ...baru, swafoto: foto.mode() }
  await gudang.jadiKini(orang)
  await gudang.simpanTiket(orang, tiket)
  await tampil()
  tampilLetak()
  if (!akar.hasAttribute('data-demo') && Math.abs(tiket.kini - tiket.jamTiket) > JAM_BEDA) {
    kabar('jam', 'info', k('jam-beda', lama(Math.abs(tiket.kini - tiket.jamTiket))))
  }
  // a phone that waits for approval asks again whether it has come
  if (!tiket.perangkat || (await gudang.perangkat(orang))?.keadaan !== 'AKTIF') await daftarkan()
  kirimNanti(0, { tersambung: true })
  simpanHalaman()
}

/** The server knows nobody: what was listed for somebody goes, what waits stays. */
async function keluarDulu() {
  await gudang.lupakan()
  orang = tiket = undefined
  cari('ketuk').hidden = true
  const tautan = elemen('a', { class: 'govuk-link', href: '/masuk?lanjut=%2Fpresensi' }, k('tiket.masuk'))
  kabar('masuk', 'info', k('tiket.tiada'), '', tautan)
  kirimNanti(0)
}

/** Makes the key of this phone known, once for each person who uses it; then the ticket carries it. */
async function daftarkan() {
  const { csrfNama, csrfNilai } = document.body.dataset
  if (!kunci.bisa() || !csrfNilai) return
  let ponsel = await gudang.perangkat(orang)
  if (!ponsel) {
    ponsel = { kunci: await kunci.baru() }
    await gudang.simpanPerangkat(orang, ponsel)
  }
  const jawaban = await fetch('/presensi/perangkat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': csrfNilai, 'Idempotency-Key': uuid7() },
    body: JSON.stringify({ kunci: await kunci.publik(ponsel.kunci), nama: kunci.namaPonsel() })
  }).catch(() => null)
  if (!jawaban?.ok || !csrfNama) return
  const { id, keadaan } = await jawaban.json()
  await gudang.simpanPerangkat(orang, { ...ponsel, id, keadaan })
  kabar('perangkat', 'info', keadaan === 'MENUNGGU' ? k('perangkat.menunggu') : keadaan === 'DICABUT' ? k('perangkat.gagal') : '')
  const lagi = await ambilTiket()
  if (!lagi?.tiket) return
  tiket = { ...lagi, swafoto: foto.mode() }
  await gudang.simpanTiket(orang, tiket)
}

/** The page for nobody in particular and what it is made of, so that it opens without network. */
async function simpanHalaman() {
  if (!('caches' in window) || !navigator.serviceWorker) return
  await navigator.serviceWorker.ready
  const jawaban = await fetch(KULIT, { cache: 'no-store' }).catch(() => null)
  if (!jawaban?.ok || jawaban.redirected) return
  const simpanan = await caches.open('halaman-1')
  const html = await jawaban.clone().text()
  for (const [alamat] of html.matchAll(/\/aset\/[\w./-]+(\?v=\w+)?/g)) {
    if (!(await caches.match(alamat))) await simpanan.add(alamat).catch(() => null)
  }
  await simpanan.put(KULIT, jawaban)
}

// ---- beginning --------------------------------------------------------------------------------------------------

const foto = mintaSwafoto({
  bagian: cari('swafoto'),
  orang: () => orang,
  jam,
  arahKata,
  kabari: (nada, judul) => kabar('foto', nada, judul),
  tersimpan: () => kirimNanti(0)
})

async function mulai() {
  const pribadi = akar.dataset.pribadi
  try {
    orang = pribadi || (await gudang.kini())
    tiket = orang && ((await gudang.bacaTiket(orang)) ?? undefined)
  } catch {
    kabar('gudang', 'buruk', k('gudang.gagal'))
  }
  if (!tiket && !pribadi) {
    cari('ketuk').hidden = true
    if (!navigator.onLine) kabar('masuk', 'info', k('tiket.tiada'))
  }
  cari('ketuk').addEventListener('submit', (peristiwa) => {
    // without a ticket the form does it alone
    if (!tiket) return
    peristiwa.preventDefault()
    tekan()
  })
  // the page for nobody in particular knows no policy: the phone remembers it
  if (!pribadi) foto.setel(tiket?.swafoto)
  await foto.awal()
  cari('nyalakan').addEventListener('click', () => {
    nyalakan()
    tampilLetak()
  })
  await tampil()
  await siapkanLetak()
  await segarkan()
  window.addEventListener('online', segarkan)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return padamkan()
    if (izin === 'granted') nyalakan()
    if (Date.now() - segarPada > TIKET_SEGAR) segarkan()
    else kirimNanti(0)
  })
  navigator.serviceWorker?.addEventListener('message', ({ data }) => data.presensi && tampil())
  setInterval(() => {
    if (!tiket || document.hidden) return
    const l = berikut()
    tampilWaktu(l)
    tampilTombol(l)
  }, 5_000)
}

mulai()
