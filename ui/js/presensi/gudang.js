// What a phone keeps for attendance: who is signed in, his ticket and his punches under lock, and the key that signs them
// and can never leave the phone. What waits to be sent outlives signing out, for its ticket says whose it is.
import { buka1, sandikan } from '../lapangan/gudang.js'

const NAMA = 'pendopo-presensi'

/** How many of this person wait on this phone; sign-out asks by it. */
export const BELUM = 'presensi-belum'

const janji = (permintaan) =>
  new Promise((selesai, gagal) => {
    permintaan.onsuccess = () => selesai(permintaan.result)
    permintaan.onerror = () => gagal(permintaan.error)
  })

function buka() {
  const permintaan = indexedDB.open(NAMA, 1)
  permintaan.onupgradeneeded = () => {
    const db = permintaan.result
    for (const nama of ['kini', 'tiket', 'perangkat']) db.createObjectStore(nama)
    db.createObjectStore('ketukan', { keyPath: 'kunci' })
  }
  return janji(permintaan)
}

// Done only when it is on the disk, not when it was asked for.
async function dengan(toko, cara, kerja) {
  const db = await buka()
  try {
    const transaksi = db.transaction(toko, cara, { durability: 'strict' })
    const selesai = new Promise((baik, gagal) => {
      transaksi.oncomplete = baik
      transaksi.onabort = () => gagal(transaksi.error)
    })
    const hasil = await janji(kerja(transaksi.objectStore(toko)))
    await selesai
    return hasil
  } finally {
    db.close()
  }
}

const baca = (toko, kunci) => dengan(toko, 'readonly', (t) => t.get(kunci))
const tulis = (toko, nilai, kunci) => dengan(toko, 'readwrite', (t) => t.put(nilai, kunci))

const kuncikan = (orang, nilai) => sandikan(orang, new TextEncoder().encode(JSON.stringify(nilai)))
const bukaKunci = async (orang, rahasia) => JSON.parse(new TextDecoder().decode(await buka1(orang, rahasia)))

/** Who was signed in last, and has not signed out since. */
export const kini = () => baca('kini', 'orang')
export const jadiKini = (orang) => tulis('kini', orang, 'orang')

/** Nobody is signed in: tickets go. What waits stays, and the key that the phone is known by. */
export async function lupakan() {
  await dengan('kini', 'readwrite', (t) => t.clear())
  await dengan('tiket', 'readwrite', (t) => t.clear())
}

export const simpanTiket = async (orang, tiket) => tulis('tiket', await kuncikan(orang, tiket), orang)

export async function bacaTiket(orang) {
  const rahasia = await baca('tiket', orang)
  return rahasia ? bukaKunci(orang, rahasia) : null
}

/** The key of this person on this phone with what the server calls it. */
export const perangkat = (orang) => baca('perangkat', orang)
export const simpanPerangkat = (orang, isi) => tulis('perangkat', isi, orang)

/** A punch; `isi` is locked, the rest is what sending needs to know. */
export async function simpanKetukan(butir, isi) {
  const rahasia = await kuncikan(butir.orang, isi)
  await dengan('ketukan', 'readwrite', (t) => t.put({ ...butir, rahasia }))
}

export const hapusKetukan = (id) => dengan('ketukan', 'readwrite', (t) => t.delete(id))

/** Everybody's, the oldest first, still locked. */
export async function semuaKetukan() {
  const semua = await dengan('ketukan', 'readonly', (t) => t.getAll())
  return semua.sort((a, b) => a.dibuat - b.dibuat)
}

export const ketukan = (id) => baca('ketukan', id)
export const isiKetukan = (butir) => bukaKunci(butir.orang, butir.rahasia)
