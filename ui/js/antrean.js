// Reports that wait for a signal, and receipts that came while nobody looked: kept in this browser, bound to no person.

const NAMA = 'pendopo-lapor'
const KUNCI_TAB = 'lapor-kirim'

let basis

/** The store of this browser: drafts, what waits, receipts. */
function buka() {
  basis ??= new Promise((siap, gagal) => {
    const minta = indexedDB.open(NAMA, 1)
    minta.onupgradeneeded = () => {
      for (const nama of ['draf', 'antre', 'resi']) minta.result.createObjectStore(nama, { keyPath: 'kunci' })
    }
    minta.onsuccess = () => siap(minta.result)
    minta.onerror = () => gagal(minta.error)
  })
  return basis
}

// Done only when it is on the disk, not when it was asked for.
async function kerja(gudang, cara, kerjakan) {
  const db = await buka()
  return new Promise((siap, gagal) => {
    const t = db.transaction(gudang, cara)
    const minta = kerjakan(t)
    t.oncomplete = () => siap(minta?.result)
    t.onerror = t.onabort = () => gagal(t.error)
  })
}

export const simpan = (gudang, isi) => kerja([gudang], 'readwrite', (t) => t.objectStore(gudang).put(isi))
export const hapus = (gudang, kunci) => kerja([gudang], 'readwrite', (t) => t.objectStore(gudang).delete(kunci))
export const ambil = (gudang, kunci) => kerja([gudang], 'readonly', (t) => t.objectStore(gudang).get(kunci))
export const semua = (gudang) => kerja([gudang], 'readonly', (t) => t.objectStore(gudang).getAll())

/** From the draft into the queue in one step: it is in one of them, never in both, never in none. */
export const antrekan = (isi, draf) =>
  kerja(['antre', 'draf'], 'readwrite', (t) => {
    t.objectStore('antre').put(isi)
    t.objectStore('draf').delete(draf)
  })

/** How many wait; none where the browser keeps nothing. */
export const jumlahAntre = () => semua('antre').then((s) => s.length, () => 0)

const formulir = ({ medan, foto }) => {
  const isi = new FormData()
  for (const [nama, nilai] of medan) isi.append(nama, nilai)
  foto.forEach((f, i) => isi.append('foto', f, `foto-${i + 1}.jpg`))
  return isi
}

// The part of the answer that is the receipt, without the page around it.
function potong(html) {
  const mulai = html.indexOf('<main')
  const akhir = html.indexOf('</main>')
  return mulai < 0 || akhir < 0 ? null : html.slice(html.indexOf('>', mulai) + 1, akhir)
}

async function kirimSatu(isi) {
  let jawaban
  try {
    jawaban = await fetch(isi.alamat, {
      method: 'POST',
      body: formulir(isi),
      // Without cookie: the server cannot know who sends it.
      credentials: isi.akun ? 'same-origin' : 'omit',
      headers: { 'Idempotency-Key': isi.kunci, Accept: 'text/html' }
    })
  } catch {
    return { hasil: 'tunggu' }
  }
  if (jawaban.ok && !jawaban.redirected) {
    const html = await jawaban.text().catch(() => '')
    const main = potong(html)
    const nomor = /data-resi="([^"]+)"/.exec(html)?.[1]
    // Something on the way answered in place of the server, such as the sign-in page of a hotspot.
    if (!main || !nomor) return { hasil: 'tunggu' }
    const resi = { kunci: isi.kunci, nomor, html: main, pada: Date.now() }
    await kerja(['antre', 'resi'], 'readwrite', (t) => {
      t.objectStore('resi').put(resi)
      t.objectStore('antre').delete(isi.kunci)
    })
    return { hasil: 'terkirim', resi }
  }
  if (isi.akun && jawaban.redirected) {
    // signed out meanwhile: it goes back to him, for only he can decide to send it without account
    await simpan('antre', { ...isi, galat: ' ', status: 401 })
    return { hasil: 'ditolak', html: '', status: 401 }
  }
  if (jawaban.status >= 500 || jawaban.status === 429 || jawaban.status === 408 || jawaban.redirected) return { hasil: 'tunggu' }
  const html = await jawaban.text().catch(() => '')
  await simpan('antre', { ...isi, galat: html, status: jawaban.status })
  return { hasil: 'ditolak', html, status: jawaban.status }
}

/** Sends one that waits; tabs and the service worker take turns, so that none is sent by two. */
export const kirimKunci = (kunci) =>
  bergiliran(async () => {
    const isi = await ambil('antre', kunci)
    if (isi) return kirimSatu(isi)
    const resi = await ambil('resi', kunci)
    return resi ? { hasil: 'terkirim', resi } : { hasil: 'tunggu' }
  })

/** Sends all that wait and are not refused already; gives the receipts. */
export async function kirimSemua() {
  const resi = []
  for (const { kunci, galat } of await semua('antre').catch(() => [])) {
    if (galat) continue
    const jawab = await kirimKunci(kunci)
    if (jawab.resi) resi.push(jawab.resi)
    if (jawab.hasil === 'tunggu') break
  }
  return resi
}

const bergiliran = (kerjakan) => (navigator.locks ? navigator.locks.request(KUNCI_TAB, kerjakan) : kerjakan())
