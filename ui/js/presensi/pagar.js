// Distances to where one may check in, as the server reckons them (Pagar): only to show, the server decides.

const METER_PER_DERAJAT = 111_195
const rad = (derajat) => (derajat * Math.PI) / 180

export function jarakMeter(a, b) {
  const dLintang = rad(b.lintang - a.lintang)
  const dBujur = rad(b.bujur - a.bujur)
  const h = Math.sin(dLintang / 2) ** 2 + Math.cos(rad(a.lintang)) * Math.cos(rad(b.lintang)) * Math.sin(dBujur / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)))
}

function keSisi(sudut, t) {
  const perBujur = METER_PER_DERAJAT * Math.cos(rad(t.lintang))
  let terdekat = Infinity
  let didalam = false
  sudut.forEach(([lintang, bujur], i) => {
    const [lintang2, bujur2] = sudut[(i + 1) % sudut.length]
    const [ax, ay] = [(bujur - t.bujur) * perBujur, (lintang - t.lintang) * METER_PER_DERAJAT]
    const [bx, by] = [(bujur2 - t.bujur) * perBujur, (lintang2 - t.lintang) * METER_PER_DERAJAT]
    if (ay > 0 !== by > 0 && ax + ((bx - ax) * -ay) / (by - ay) > 0) didalam = !didalam
    const [dx, dy] = [bx - ax, by - ay]
    const panjang = dx * dx + dy * dy
    const letak = panjang === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / panjang))
    terdekat = Math.min(terdekat, Math.hypot(ax + letak * dx, ay + letak * dy))
  })
  return didalam ? 0 : terdekat
}

/**
 * The nearest place: metres to its point, metres outside of where one may (0 within), and the direction from the point to
 * the person, 0 is north.
 */
export function terdekat(tempat, t) {
  let hasil = null
  for (const p of tempat) {
    const kePusat = jarakMeter(p, t)
    const luar = Math.max(0, (p.poligon ? keSisi(p.poligon, t) : kePusat) - p.radius)
    if (hasil && luar >= hasil.luar && (luar > hasil.luar || kePusat >= hasil.kePusat)) continue
    const arah = Math.atan2((t.bujur - p.bujur) * Math.cos(rad(p.lintang)), t.lintang - p.lintang)
    hasil = { tempat: p, kePusat, luar, arah }
  }
  return hasil
}
