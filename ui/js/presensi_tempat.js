// The form of a place: a centre or corners drawn on the outlines end up as the coordinates that could be typed as well.
import { Peta } from './peta_pin.js'

const WAKTU = 15_000
const NS = 'http://www.w3.org/2000/svg'
// metres of one unit of the map
const METER = 11.1195

const formulir = document.querySelector('form[data-atur-tempat]')
const wadah = formulir?.querySelector('details[data-atur-peta]')
if (wadah) mulai()

function mulai() {
  const m = formulir.elements
  const kata = wadah.querySelector('[data-peta-kata]')
  let peta = null

  const poligon = () => m.bentuk.value === 'poligon'
  const baca = (teks) => {
    const angka = teks.split(/[,;\s]+/).filter(Boolean).map(Number)
    return angka.length === 2 && angka.every(Number.isFinite) ? { lintang: angka[0], bujur: angka[1] } : null
  }
  const tulis = ({ lintang, bujur }) => `${lintang.toFixed(6)}, ${bujur.toFixed(6)}`
  const sudut = () => m.sudut.value.split('\n').map(baca).filter(Boolean)
  const simpanSudut = (semua) => {
    m.sudut.value = semua.map(tulis).join('\n')
    kata.textContent = kata.dataset.sudut.replace('{0}', semua.length)
    peta?.lukis()
  }
  const titik = () => (poligon() ? sudut().at(-1) ?? null : baca(m.titik.value))
  const taruh = (ke) => {
    if (poligon()) return simpanSudut([...sudut(), ke])
    m.titik.value = tulis(ke)
    kata.textContent = m.titik.value
    peta?.lukis()
  }

  class PetaPagar extends Peta {
    /** Arrows move what was put last; Enter puts the next corner. */
    tombol(e) {
      if (poligon() && e.key === 'Enter') {
        e.preventDefault()
        const p = titik() ? this.ke(titik()) : { x: this.lihat.x + this.lihat.w / 2, y: this.lihat.y + this.lihat.h / 2 }
        return taruh(this.dari({ x: p.x + this.lihat.w / 50, y: p.y }))
      }
      const biasa = this.taruh
      if (poligon() && sudut().length > 0) this.taruh = (ke) => simpanSudut([...sudut().slice(0, -1), ke])
      super.tombol(e)
      this.taruh = biasa
    }

    pin() {
      super.pin()
      const pagar = this.svg.querySelector('.pin-pagar')
      pagar.replaceChildren()
      if (poligon()) {
        const isi = document.createElementNS(NS, sudut().length > 2 ? 'polygon' : 'polyline')
        isi.setAttribute('points', sudut().map((s) => this.ke(s)).map(({ x, y }) => `${x},${y}`).join(' '))
        pagar.append(isi)
      } else if (titik()) {
        const isi = document.createElementNS(NS, 'circle')
        const { x, y } = this.ke(titik())
        isi.setAttribute('cx', x)
        isi.setAttribute('cy', y)
        isi.setAttribute('r', (Number(m.radius.value) || 0) / METER)
        pagar.append(isi)
      }
    }
  }

  wadah.addEventListener('toggle', async () => {
    if (!wadah.open || peta) return
    const jawaban = await fetch(formulir.dataset.peta, { headers: { 'X-Pendopo-Bagian': 'peta' } }).catch(() => null)
    if (!jawaban?.ok) return (kata.textContent = kata.dataset.gagal)
    const { body } = new DOMParser().parseFromString(await jawaban.text(), 'text/html')
    const svg = document.importNode(body.querySelector('svg'), true)
    wadah.querySelector('[data-peta-isi]').replaceChildren(svg)
    peta = new PetaPagar(svg, titik, taruh)
    wadah.querySelector('[data-peta-dekat]').addEventListener('click', () => peta.zum(0.5))
    wadah.querySelector('[data-peta-jauh]').addEventListener('click', () => peta.zum(2))
  })
  wadah.querySelector('[data-peta-hapus]').addEventListener('click', () => simpanSudut(sudut().slice(0, -1)))
  wadah.querySelector('[data-peta-sini]').addEventListener('click', () => {
    const gagal = () => (kata.textContent = kata.dataset.gagal)
    if (!navigator.geolocation) return gagal()
    navigator.geolocation.getCurrentPosition(({ coords }) => taruh({ lintang: coords.latitude, bujur: coords.longitude }), gagal, {
      enableHighAccuracy: true,
      timeout: WAKTU,
      maximumAge: 0
    })
  })
  for (const nama of ['titik', 'radius', 'sudut']) m[nama].addEventListener('input', () => peta?.lukis())
  for (const satu of m.bentuk) satu.addEventListener('change', () => peta?.lukis())
}
