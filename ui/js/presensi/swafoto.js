// Selfies, where the policy asks for one: made small on the phone, locked like the punch they belong to, and sent by
// themselves once that punch is at the server. No punch ever waits for one.
import { buka1, sandikan } from '../lapangan/gudang.js'

const NAMA = 'pendopo-swafoto'
const ALAMAT = '/presensi/swafoto/kiriman'
const SISI = 640
const BITA = 60_000
const MUTU = [0.8, 0.65, 0.5]
const SABAR = 20_000
// who is signed in or what the page knows is not right yet: tried again later
const NANTI = [401, 403, 408, 409, 425, 429]

const janji = (permintaan) =>
  new Promise((selesai, gagal) => {
    permintaan.onsuccess = () => selesai(permintaan.result)
    permintaan.onerror = () => gagal(permintaan.error)
  })

async function dengan(cara, kerja) {
  const permintaan = indexedDB.open(NAMA, 1)
  permintaan.onupgradeneeded = () => permintaan.result.createObjectStore('foto', { keyPath: 'kunci' })
  const db = await janji(permintaan)
  try {
    const transaksi = db.transaction('foto', cara, { durability: 'strict' })
    const selesai = new Promise((baik, gagal) => {
      transaksi.oncomplete = baik
      transaksi.onabort = () => gagal(transaksi.error)
    })
    const hasil = await janji(kerja(transaksi.objectStore('foto')))
    await selesai
    return hasil
  } finally {
    db.close()
  }
}

/** Upright, at most 640 pixels and a few ten thousand bytes; nothing but the pixels leaves the phone. */
export async function kecilkan(berkas) {
  const gambar = await createImageBitmap(berkas)
  const skala = Math.min(1, SISI / Math.max(gambar.width, gambar.height))
  const kanvas = document.createElement('canvas')
  kanvas.width = Math.max(1, Math.round(gambar.width * skala))
  kanvas.height = Math.max(1, Math.round(gambar.height * skala))
  kanvas.getContext('2d').drawImage(gambar, 0, 0, kanvas.width, kanvas.height)
  gambar.close()
  let hasil
  for (const mutu of MUTU) {
    hasil = await new Promise((selesai) => kanvas.toBlob(selesai, 'image/jpeg', mutu))
    if (hasil && hasil.size <= BITA) break
  }
  return hasil
}

export async function simpan(orang, kunci, mode, foto) {
  const rahasia = await sandikan(orang, await foto.arrayBuffer())
  await dengan('readwrite', (t) => t.put({ kunci, orang, mode, dibuat: Date.now(), rahasia }))
}

export const hapus = (kunci) => dengan('readwrite', (t) => t.delete(kunci))

/** What one person has waiting, still locked. */
export const milik = async (orang) => (await dengan('readonly', (t) => t.getAll())).filter((f) => f.orang === orang)

async function tanya(foto, csrf) {
  const isi = new FormData()
  isi.append('kunci', foto.kunci)
  isi.append('pegawai', foto.orang)
  isi.append('foto', new Blob([await buka1(foto.orang, foto.rahasia)], { type: 'image/jpeg' }), 'swafoto.jpg')
  const henti = new AbortController()
  const batas = setTimeout(() => henti.abort(), SABAR)
  try {
    const jawaban = await fetch(ALAMAT, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrf },
      body: isi,
      redirect: 'error',
      signal: henti.signal
    })
    return { status: jawaban.status, muatan: await jawaban.json().catch(() => null) }
  } catch {
    return { status: 0, muatan: null }
  } finally {
    clearTimeout(batas)
  }
}

/** Only a machine that speaks our language may refuse for good, no hotspot in between. */
export function arti({ status, muatan }) {
  if (status === 200 && typeof muatan?.ulang === 'boolean') return 'terkirim'
  if (status >= 400 && status < 500 && !NANTI.includes(status) && muatan?.status === status) return 'ditolak'
  return 'tersimpan'
}

/** Whether it is wanted, now that the punch has been answered; undefined while that is open. */
export function diminta(foto, ketukan) {
  if (!ketukan) return true
  if (ketukan.keadaan === 'ditolak') return false
  if (!ketukan.jawab) return undefined
  if (ketukan.jawab.ulang) return false
  return foto.mode !== 'RAGU' || ketukan.jawab.keadaan === 'DITINJAU'
}

/**
 * Sends those of this person whose punch has been answered; `ketukan` gives a punch of this phone by its key. Gives what
 * became of each that is done with, and how many still wait.
 */
export async function kirim(orang, ketukan, csrf) {
  const selesai = []
  let menunggu = 0
  for (const foto of await milik(orang)) {
    const mau = diminta(foto, ketukan(foto.kunci))
    if (mau === false) {
      await hapus(foto.kunci)
      continue
    }
    const jawaban = mau && csrf ? await tanya(foto, csrf) : { status: 0 }
    const keadaan = arti(jawaban)
    if (keadaan === 'tersimpan') {
      menunggu++
      continue
    }
    await hapus(foto.kunci)
    selesai.push({ kunci: foto.kunci, keadaan, sebab: jawaban.muatan?.detail ?? jawaban.muatan?.title ?? '' })
  }
  return { selesai, menunggu }
}
