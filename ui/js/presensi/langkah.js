// What the one button does next: the same rule as Langkah and PenempatHari of the server, for a phone without signal.

const JAM = 3600 * 1000
const PALING_AWAL = 6 * JAM
const PALING_AKHIR = 10 * JAM

/** "2026-11-09" of a moment in a time zone. */
export function tanggalDi(ms, zona) {
  const bagian = new Intl.DateTimeFormat('en-CA', { timeZone: zona, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(ms)
  const ambil = (jenis) => bagian.find(({ type }) => type === jenis).value
  return `${ambil('year')}-${ambil('month')}-${ambil('day')}`
}

const geser = (hari, banyak) => new Date(Date.parse(hari + 'T00:00:00Z') + banyak * 24 * JAM).toISOString().slice(0, 10)

const termasuk = (kini, arah, j) =>
  arah === 'MASUK'
    ? kini >= j.masuk - PALING_AWAL && kini < j.pulang
    : kini > j.masuk && kini <= j.pulang + PALING_AKHIR

/** To which working day a punch belongs; `jadwal` gives the hours of a day, or nothing. */
export function hariDari(kini, arah, zona, jadwal) {
  const tanggal = tanggalDi(kini, zona)
  let terpilih = tanggal
  let terdekat = Infinity
  for (const hari of [tanggal, geser(tanggal, -1), geser(tanggal, 1)]) {
    const j = jadwal(hari)
    if (!j?.kerja || !termasuk(kini, arah, j)) continue
    const jarak = Math.abs((arah === 'MASUK' ? j.masuk : j.pulang) - kini)
    if (jarak < terdekat) {
      terdekat = jarak
      terpilih = hari
    }
  }
  return terpilih
}

/** Whoever came and has not left leaves; whoever has not come comes, as long as the work lasts; then nothing is left. */
export function langkah(kini, zona, jadwal, ada) {
  const pulang = hariDari(kini, 'PULANG', zona, jadwal)
  if (ada(pulang, 'MASUK') && !ada(pulang, 'PULANG')) return { arah: 'PULANG', hari: pulang }
  const masuk = hariDari(kini, 'MASUK', zona, jadwal)
  if (ada(masuk, 'PULANG')) return { arah: null, hari: masuk }
  if (ada(masuk, 'MASUK')) return { arah: 'PULANG', hari: masuk }
  const j = jadwal(masuk)
  return { arah: j?.kerja && kini >= j.pulang ? 'PULANG' : 'MASUK', hari: masuk }
}
