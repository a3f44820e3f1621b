// Punches that wait: sent in the order in which they were made, by the page or by the service worker, never by two at a
// time. The server knows each by its key, so that repeating is harmless; nothing is dropped here without an answer.
import * as gudang from './gudang.js'

const ALAMAT = '/presensi/ketuk'
const SABAR = 8_000
const JEDA = 5_000
const JEDA_TERLAMA = 10 * 60_000
const SIMPAN_TERKIRIM = 48 * 3600_000
const SEGERA = 15_000

const bergiliran = (kerjakan) => (globalThis.navigator?.locks ? navigator.locks.request('presensi-kirim', kerjakan) : kerjakan())

async function tanya(isi) {
  const henti = new AbortController()
  const batas = setTimeout(() => henti.abort(), SABAR)
  try {
    const jawaban = await fetch(ALAMAT, {
      method: 'POST',
      // the ticket says who it is: it is sent even when somebody else is signed in, or nobody
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(isi),
      redirect: 'error',
      signal: henti.signal
    })
    const muatan = await jawaban.json().catch(() => null)
    return { status: jawaban.status, muatan, tunggu: Number(jawaban.headers.get('Retry-After')) * 1000 || 0 }
  } catch {
    return { status: 0, muatan: null, tunggu: 0 }
  } finally {
    clearTimeout(batas)
  }
}

const SEMENTARA = [0, 408, 425, 429]

/** How long to wait after so many attempts; what the server asks for counts before it. */
export const jeda = (coba, diminta, acak = Math.random()) =>
  (diminta || Math.min(JEDA * 2 ** coba, JEDA_TERLAMA)) * (diminta ? 1 + acak / 4 : 0.75 + acak / 2)

/** What an answer means: only a machine that speaks our language may refuse for good, no hotspot in between. */
export function arti({ status, muatan }) {
  if (status === 200 && muatan?.waktu) return 'terkirim'
  if (status === 401 && muatan?.status === 401) return 'sesi'
  if (status >= 400 && status < 500 && !SEMENTARA.includes(status) && muatan?.status === status) return 'ditolak'
  return 'tersimpan'
}

/**
 * Whether the server receives it in the moment it was made when a round over all that waits comes before the button. Then
 * its clock counts, and no signature is needed.
 */
export const seketika = ({ coba, dibuat }, kini = Date.now()) => coba === 0 && Math.abs(kini - dibuat) < SEGERA

async function kirim(butir, langsung) {
  const isi = await gudang.isiKetukan(butir)
  const jawaban = await tanya({ ...isi.kiriman, luring: !langsung })
  const keadaan = arti(jawaban)
  const baru = { ...butir, keadaan, coba: butir.coba + 1, sebabTunda: null }
  delete baru.rahasia
  if (keadaan === 'terkirim') {
    // where he was is no longer needed on the phone
    const { arah, jam } = isi.kiriman
    await gudang.simpanKetukan(baru, { ...isi, kiriman: { arah, jam }, jawab: jawaban.muatan })
  } else if (keadaan === 'ditolak') {
    await gudang.simpanKetukan(baru, { ...isi, sebab: jawaban.muatan.detail ?? jawaban.muatan.title })
  } else {
    baru.nanti = Date.now() + jeda(butir.coba, jawaban.tunggu)
    baru.sebabTunda = jawaban.status ? 'sibuk' : 'luring'
    await gudang.simpanKetukan(baru, isi)
  }
  return { keadaan, sebabTunda: baru.sebabTunda, jawab: jawaban.muatan }
}

const menunggu = ({ keadaan }) => keadaan === 'tersimpan' || keadaan === 'sesi'

/** Sends this one in the moment it was made, however long others took before it; or says what became of it when a round over all was faster. */
export const kirimLangsung = (kunci) =>
  bergiliran(async () => {
    const butir = await gudang.ketukan(kunci)
    if (!butir) return null
    if (menunggu(butir) && butir.coba === 0) return kirim(butir, true)
    const { jawab, sebab } = await gudang.isiKetukan(butir)
    return { keadaan: butir.keadaan, sebabTunda: butir.sebabTunda, jawab: jawab ?? { detail: sebab } }
  })

const waktunya = ({ nanti, sebabTunda }, { paksa, tersambung }) => paksa || nanti <= Date.now() || (tersambung && sebabTunda === 'luring')

/**
 * Sends all that wait and whose time has come; with `paksa` at once, and once the phone is connected again (`tersambung`)
 * what waited for a signal. Gives the moment of the next attempt, or null when nothing waits.
 */
export const kirimSemua = (kapan = {}) =>
  bergiliran(async () => {
    for (const butir of await gudang.semuaKetukan()) {
      if (butir.keadaan === 'terkirim' && Date.now() - butir.dibuat > SIMPAN_TERKIRIM) await gudang.hapusKetukan(butir.kunci)
      if (!menunggu(butir) || !waktunya(butir, kapan)) continue
      const { keadaan } = await kirim(butir, seketika(butir))
      // a server that is busy is not asked for the next one at once
      if (keadaan === 'tersimpan') break
    }
    const sisa = (await gudang.semuaKetukan()).filter(menunggu)
    return sisa.length ? Math.min(...sisa.map(({ nanti }) => nanti)) : null
  })
