import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arti, jeda, seketika } from '../js/presensi/antrean.js'
import { baru, publik, tandai, teks } from '../js/presensi/kunci.js'
import { langkah } from '../js/presensi/langkah.js'
import { terdekat } from '../js/presensi/pagar.js'

// the same cases as LangkahTests
const ZONA = 'Asia/Makassar'
const saat = (hari, jam) => Date.parse(`${hari}T${jam}:00+08:00`)
const [MINGGU, SENIN, SELASA] = ['2026-11-08', '2026-11-09', '2026-11-10']
const kantor = (hari) => {
  const kerja = ![0, 6].includes(new Date(hari + 'T00:00:00Z').getUTCDay())
  return { hari, kerja, masuk: kerja ? saat(hari, '07:30') : null, pulang: kerja ? saat(hari, '16:00') : null }
}
const malam = (hari) => ({ hari, kerja: true, masuk: saat(hari, '21:00'), pulang: saat(hari, '21:00') + 10 * 3600_000 })
const coba = (jadwal, kini, ...ada) => langkah(kini, ZONA, jadwal, (h, a) => ada.includes(`${h} ${a}`))

test('pagi masuk, sesudahnya pulang, lalu lengkap', () => {
  assert.deepEqual(coba(kantor, saat(SENIN, '07:12')), { arah: 'MASUK', hari: SENIN })
  assert.deepEqual(coba(kantor, saat(SENIN, '07:13'), `${SENIN} MASUK`), { arah: 'PULANG', hari: SENIN })
  assert.deepEqual(coba(kantor, saat(SENIN, '16:05'), `${SENIN} MASUK`, `${SENIN} PULANG`), { arah: null, hari: SENIN })
})

test('di sekitar tengah malam', () => {
  assert.deepEqual(coba(kantor, saat(SELASA, '00:05')), { arah: 'MASUK', hari: SELASA })
  assert.deepEqual(coba(kantor, saat(SELASA, '00:30'), `${SENIN} MASUK`), { arah: 'PULANG', hari: SENIN })
  assert.deepEqual(coba(kantor, saat(SELASA, '07:00'), `${SENIN} MASUK`), { arah: 'MASUK', hari: SELASA })
  assert.deepEqual(coba(malam, saat(SENIN, '20:50'), `${MINGGU} MASUK`, `${MINGGU} PULANG`), { arah: 'MASUK', hari: SENIN })
  assert.deepEqual(coba(malam, saat(SELASA, '07:03'), `${SENIN} MASUK`), { arah: 'PULANG', hari: SENIN })
})

test('sesudah jam kerja dan hari libur', () => {
  assert.deepEqual(coba(kantor, saat(SENIN, '16:30')), { arah: 'PULANG', hari: SENIN })
  assert.deepEqual(coba(kantor, saat(MINGGU, '09:00')), { arah: 'MASUK', hari: MINGGU })
})

test('jarak ke titik dan ke tepi poligon', () => {
  const lingkar = { nama: 'A', lintang: -3, bujur: 104, radius: 100, poligon: null }
  const di = (m) => ({ lintang: -3 + m / 111_195, bujur: 104 })
  assert.equal(terdekat([lingkar], di(40)).luar, 0)
  assert.ok(Math.abs(terdekat([lingkar], di(260)).luar - 160) < 1)
  const d = 200 / 111_195
  const kotak = { ...lingkar, nama: 'B', radius: 10, poligon: [[-3 - d, 104 - d], [-3 - d, 104 + d], [-3 + d, 104 + d], [-3 + d, 104 - d]] }
  assert.equal(terdekat([kotak], di(150)).luar, 0)
  assert.ok(Math.abs(terdekat([kotak], di(260)).luar - 50) < 1)
  assert.equal(terdekat([lingkar, kotak], di(150)).tempat.nama, 'B')
  assert.equal(terdekat([], di(0)), null)
})

test('hanya jawaban kami yang menolak untuk selamanya', () => {
  assert.equal(arti({ status: 200, muatan: { waktu: 1 } }), 'terkirim')
  assert.equal(arti({ status: 200, muatan: null }), 'tersimpan')
  assert.equal(arti({ status: 422, muatan: { status: 422 } }), 'ditolak')
  assert.equal(arti({ status: 422, muatan: null }), 'tersimpan')
  assert.equal(arti({ status: 401, muatan: { status: 401 } }), 'sesi')
  for (const status of [0, 408, 429, 500, 502, 503]) assert.equal(arti({ status, muatan: { status } }), 'tersimpan')
})

test('seketika hanya percobaan pertama, tak lama sesudah dibuat', () => {
  assert.ok(seketika({ coba: 0, dibuat: 10_000 }, 10_200))
  assert.ok(!seketika({ coba: 1, dibuat: 10_000 }, 10_200))
  assert.ok(!seketika({ coba: 0, dibuat: 10_000 }, 30_000))
  assert.ok(!seketika({ coba: 0, dibuat: 3_610_000 }, 10_000))
})

test('jeda memanjang, tidak tanpa batas, dan mengikuti permintaan server', () => {
  assert.equal(jeda(0, 0, 0.5), 5_000)
  assert.equal(jeda(3, 0, 0.5), 40_000)
  assert.equal(jeda(30, 0, 0.5), 600_000)
  assert.ok(jeda(0, 20_000, 0.9) >= 20_000)
})

test('tanda tangan cocok dengan teks yang dirangkai server', async () => {
  const pasangan = await baru()
  assert.equal(pasangan.privateKey.extractable, false)
  const kiriman = { kunci: 'k', tiket: 't', arah: 'MASUK', lintang: null, bujur: null, akurasi: null, jam: '1', jamTiket: '0', sejakTiket: null }
  assert.equal(teks(kiriman), 'v1\nk\nt\nMASUK\n\n\n\n1\n0\n')
  const tanda = Buffer.from(await tandai(pasangan, kiriman), 'base64url')
  assert.equal(tanda.length, 64)
  const sah = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, pasangan.publicKey, tanda, new TextEncoder().encode(teks(kiriman)))
  assert.ok(sah)
  assert.equal(Buffer.from(await publik(pasangan), 'base64url').length, 91)
})
