// What a phone keeps of field work: each person's under a key of his own that never leaves the browser. Without the
// person who is signed in last nothing is shown, and after signing out nobody is.

const NAMA = 'pendopo-lapangan'

const janji = (permintaan) =>
  new Promise((selesai, gagal) => {
    permintaan.onsuccess = () => selesai(permintaan.result)
    permintaan.onerror = () => gagal(permintaan.error)
  })

function buka() {
  const permintaan = indexedDB.open(NAMA, 1)
  permintaan.onupgradeneeded = () => {
    const db = permintaan.result
    db.createObjectStore('kunci')
    db.createObjectStore('kini')
    db.createObjectStore('tugas')
    db.createObjectStore('keluar', { keyPath: 'id' }).createIndex('orang', 'orang')
  }
  return janji(permintaan)
}

async function dengan(toko, cara, kerja) {
  const db = await buka()
  try {
    const transaksi = db.transaction(toko, cara)
    const selesai = new Promise((baik, gagal) => {
      transaksi.oncomplete = baik
      transaksi.onabort = () => gagal(transaksi.error)
    })
    const hasil = await kerja(transaksi.objectStore(toko))
    await selesai
    return hasil
  } finally {
    db.close()
  }
}

/** Who was signed in last, and has not signed out since. */
export const kini = () => dengan('kini', 'readonly', (toko) => janji(toko.get('orang')))
export const jadiKini = (orang) => dengan('kini', 'readwrite', (toko) => janji(toko.put(orang, 'orang')))

/** Nobody is signed in: lists go, what waits to be sent stays locked until its owner comes back. */
export async function lupakan() {
  await dengan('kini', 'readwrite', (toko) => janji(toko.clear()))
  await dengan('tugas', 'readwrite', (toko) => janji(toko.clear()))
}

async function kunci(orang) {
  const ada = await dengan('kunci', 'readonly', (toko) => janji(toko.get(orang)))
  if (ada) return ada
  const baru = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await dengan('kunci', 'readwrite', (toko) => janji(toko.put(baru, orang)))
  return baru
}

/** Bytes under the key of a person; other queues of this phone lock what they keep the same way. */
export async function sandikan(orang, bita) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, isi: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await kunci(orang), bita) }
}

export const buka1 = async (orang, { iv, isi }) =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await kunci(orang), isi)

const keBita = (nilai) => new TextEncoder().encode(JSON.stringify(nilai))
const dariBita = (bita) => JSON.parse(new TextDecoder().decode(bita))

export async function simpanTugas(orang, muatan) {
  const rahasia = await sandikan(orang, keBita(muatan))
  await dengan('tugas', 'readwrite', (toko) => janji(toko.put(rahasia, orang)))
}

export async function bacaTugas(orang) {
  const rahasia = await dengan('tugas', 'readonly', (toko) => janji(toko.get(orang)))
  return rahasia ? dariBita(await buka1(orang, rahasia)) : null
}

/** Puts a report into the queue; photos are locked one by one. */
export async function antrekan(orang, id, isi, foto) {
  const butir = { id, orang, keadaan: 'tersimpan', dibuat: Date.now(), isi: await sandikan(orang, keBita(isi)), foto: [] }
  for (const f of foto) {
    butir.foto.push({ peran: f.peran, nama: f.nama, ...(await sandikan(orang, await f.gambar.arrayBuffer())) })
  }
  await dengan('keluar', 'readwrite', (toko) => janji(toko.put(butir)))
}

/** What one person has in the queue, the oldest first; the words are opened, the photos not yet. */
export async function antrean(orang) {
  const semua = await dengan('keluar', 'readonly', (toko) => janji(toko.index('orang').getAll(orang)))
  const hasil = []
  for (const butir of semua.sort((a, b) => a.dibuat - b.dibuat)) {
    hasil.push({ ...butir, isi: dariBita(await buka1(orang, butir.isi)) })
  }
  return hasil
}

export async function foto(butir) {
  const hasil = []
  for (const f of butir.foto) {
    hasil.push({ peran: f.peran, nama: f.nama, gambar: new Blob([await buka1(butir.orang, f)], { type: 'image/jpeg' }) })
  }
  return hasil
}

/** A new state; once it is sent the photos are gone from the phone. */
export const tandai = (id, keadaan, sebab) =>
  dengan('keluar', 'readwrite', async (toko) => {
    const butir = await janji(toko.get(id))
    if (butir) await janji(toko.put({ ...butir, keadaan, sebab, foto: keadaan === 'terkirim' ? [] : butir.foto }))
  })

export const hapus = (id) => dengan('keluar', 'readwrite', (toko) => janji(toko.delete(id)))
