// A map of outlines to put a pin on, by pointer and by keyboard.
const ARAH = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

export class Peta {
  constructor(svg, titik, taruh) {
    this.svg = svg
    this.titik = titik
    this.taruh = taruh
    const { bujur, lintang, susut, derajat, lebar, tinggi } = svg.dataset
    Object.assign(this, { bujur: +bujur, lintang: +lintang, susut: +susut, derajat: +derajat, lebar: +lebar, tinggi: +tinggi })
    this.jarum = svg.querySelector('.pin-jarum')
    this.lihat = { x: 0, y: 0, w: this.lebar, h: this.tinggi }
    svg.addEventListener('click', (e) => {
      const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse())
      this.taruh(this.dari(p))
    })
    svg.addEventListener('keydown', (e) => this.tombol(e))
    const di = titik()
    if (di) this.pusat(this.ke(di), this.lebar / 3)
    else this.lukis()
  }

  ke({ lintang, bujur }) {
    return { x: (bujur - this.bujur) * this.susut, y: (this.lintang - lintang) / this.derajat }
  }

  dari({ x, y }) {
    return { lintang: this.lintang - y * this.derajat, bujur: this.bujur + x / this.susut }
  }

  tombol(e) {
    const arah = ARAH[e.key]
    if (arah) {
      e.preventDefault()
      const p = this.titik() ? this.ke(this.titik()) : { x: this.lihat.x + this.lihat.w / 2, y: this.lihat.y + this.lihat.h / 2 }
      const jauh = this.lihat.w / (e.shiftKey ? 10 : 50)
      this.taruh(this.dari({ x: p.x + arah[0] * jauh, y: p.y + arah[1] * jauh }))
    } else if (e.key === '+' || e.key === '-') {
      e.preventDefault()
      this.zum(e.key === '+' ? 0.5 : 2)
    }
  }

  zum(kali) {
    const di = this.titik() ? this.ke(this.titik()) : { x: this.lihat.x + this.lihat.w / 2, y: this.lihat.y + this.lihat.h / 2 }
    this.pusat(di, Math.min(this.lebar, Math.max(this.lebar / 128, this.lihat.w * kali)))
  }

  pusat({ x, y }, w) {
    const h = (w * this.tinggi) / this.lebar
    this.lihat = { x: x - w / 2, y: y - h / 2, w, h }
    this.lukis()
  }

  /** Shows an area as large as it goes; without one, the whole. */
  kePenuh(kode) {
    const bidang = kode && this.svg.querySelector(`[data-kode="${CSS.escape(kode)}"]`)
    if (!bidang) {
      this.lihat = { x: 0, y: 0, w: this.lebar, h: this.tinggi }
      return this.lukis()
    }
    const kotak = bidang.getBBox()
    const w = Math.max(kotak.width, (kotak.height * this.lebar) / this.tinggi) * 1.2
    this.pusat({ x: kotak.x + kotak.width / 2, y: kotak.y + kotak.height / 2 }, w)
  }

  lukis() {
    const { x, y, w, h } = this.lihat
    this.svg.setAttribute('viewBox', `${x} ${y} ${w} ${h}`)
    this.svg.setAttribute('font-size', w / 30)
    this.svg.classList.toggle('lapor__pin--dekat', w < this.lebar / 2.5)
    this.pin()
  }

  pin() {
    const di = this.titik()
    this.jarum.setAttribute('visibility', di ? 'visible' : 'hidden')
    if (!di) return
    const { x, y } = this.ke(di)
    const { lihat } = this
    if (x < lihat.x || y < lihat.y || x > lihat.x + lihat.w || y > lihat.y + lihat.h) return this.pusat({ x, y }, Math.min(lihat.w, this.lebar / 6))
    this.jarum.setAttribute('transform', `translate(${x} ${y}) scale(${lihat.w / 26})`)
  }
}
