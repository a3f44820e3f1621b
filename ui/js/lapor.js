// The form of complaints: four steps, draft with photos, sending that survives the loss of the signal.
import { antrekan, ambil, hapus, kirimKunci, kirimSemua, semua, simpan } from './antrean.js'
import { elemen, ingatan, uuid7 } from './alat.js'
import { mulaiTempat } from './lapor_tempat.js'

const DRAF = 'lapor'
const ADA = 'pendopo-lapor-ada'
const RESI = 'lapor-resi'
const SISI = 1600
const MUTU = 0.6
const FOTO = 5
const BASI = 7 * 24 * 3600 * 1000

const isi = (teks, ...nilai) => teks.replace(/\{(\d)\}/g, (_, n) => nilai[n])

function jam() {
  const kini = new Date()
  const dua = (n) => String(n).padStart(2, '0')
  return dua(kini.getHours()) + (document.documentElement.lang === 'en' ? ':' : '.') + dua(kini.getMinutes())
}

/** Makes a photo smaller on the phone; drawn anew it holds nothing but its pixels. */
async function kecilkan(berkas) {
  const gambar = await createImageBitmap(berkas, { imageOrientation: 'from-image' })
  const skala = Math.min(1, SISI / Math.max(gambar.width, gambar.height))
  const kanvas = elemen('canvas', { width: Math.round(gambar.width * skala), height: Math.round(gambar.height * skala) })
  kanvas.getContext('2d').drawImage(gambar, 0, 0, kanvas.width, kanvas.height)
  gambar.close()
  return new Promise((siap, gagal) => kanvas.toBlob((b) => (b ? siap(b) : gagal(new Error('foto'))), 'image/jpeg', MUTU))
}

/** Category tiles: search, questions of the chosen one, the notice about 112. */
function mulaiKategori(formulir) {
  const wadah = formulir.querySelector('[data-kategori]')
  if (!wadah) return () => null
  const terpilih = () => wadah.querySelector('input:checked')
  formulir.querySelector('[data-cari-kategori]')?.addEventListener('input', ({ target }) => {
    const kata = target.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const butir of wadah.querySelectorAll('[data-cari]')) {
      const teks = (butir.dataset.cari + ' ' + butir.textContent).toLowerCase()
      butir.hidden = !kata.every((k) => teks.includes(k))
    }
    for (const kelompok of wadah.querySelectorAll('details')) {
      const ada = kelompok.querySelector('[data-cari]:not([hidden])')
      kelompok.hidden = !ada
      kelompok.open = kata.length > 0 ? Boolean(ada) : Boolean(kelompok.querySelector(':checked'))
    }
  })
  const pilih = () => {
    const ini = terpilih()
    const darurat = formulir.querySelector('[data-darurat]:not(input)')
    darurat.hidden = !ini?.dataset.darurat
    const tanya = formulir.querySelector('[data-pertanyaan]')
    if (tanya.dataset.untuk === (ini?.value ?? '')) return
    tanya.dataset.untuk = ini?.value ?? ''
    const isi = [...formulir.querySelectorAll('template[data-tanya]')].find(({ dataset }) => dataset.tanya === ini?.value)
    tanya.replaceChildren(...(isi ? [document.importNode(isi.content, true)] : []))
  }
  wadah.addEventListener('change', pilih)
  const awal = formulir.querySelector('[data-pertanyaan]')
  if (awal.children.length > 0) awal.dataset.untuk = terpilih()?.value ?? ''
  return Object.assign(terpilih, { pilih })
}

class Lapor {
  constructor(formulir) {
    this.formulir = formulir
    this.t = formulir.dataset
    this.langkah = [...formulir.querySelectorAll('[data-langkah]')]
    this.foto = []
    this.kini = 0
    this.kategori = mulaiKategori(formulir)
    this.tempat = mulaiTempat(formulir, this.kategori, () => this.catat())
    this.pasang()
    this.pulihkan().finally(() => this.tampil(0, false))
  }

  pasang() {
    const f = this.formulir
    f.addEventListener('submit', (e) => {
      if (e.target !== f) return
      e.preventDefault()
      this.maju()
    })
    f.addEventListener('input', () => this.catat())
    f.addEventListener('change', () => this.catat())
    f.querySelector('[data-maju]').addEventListener('click', () => this.maju())
    f.querySelector('[data-mundur]').addEventListener('click', () => this.tampil(this.kini - 1))
    for (const tombol of f.querySelectorAll('[data-kirimkan]')) {
      tombol.addEventListener('click', () => this.kirim(tombol.dataset.kirimkan || ''))
    }
    f.querySelector('#foto').addEventListener('change', (e) => this.terima(e.target))
    f.querySelector('#anonim').addEventListener('change', () => this.kontak())
    window.addEventListener('popstate', ({ state }) => this.tampil(state?.langkah ?? 0, false))
    window.addEventListener('lapor-berubah', () => this.menyusul())
    // what was typed last is kept too when he closes the page at once
    window.addEventListener('pagehide', () => this.simpanDraf())
    document.addEventListener('visibilitychange', () => document.hidden && this.simpanDraf())
    this.kontak()
  }

  kontak() {
    const kotak = this.formulir.querySelector('[data-kontak]')
    kotak.hidden = this.formulir.elements.anonim.checked
  }

  medan() {
    const anonim = this.formulir.elements.anonim.checked
    const dilewati = new Set(['_kunci', 'foto', 'draf', ...(anonim ? ['nama', 'telepon', 'surel'] : [])])
    return [...new FormData(this.formulir)].filter(([nama, nilai]) => typeof nilai === 'string' && nilai && !dilewati.has(nama))
  }

  // Draft

  catat() {
    clearTimeout(this.pewaktu)
    this.formulir.querySelector('[data-status-draf]').dataset.keadaan = 'menyimpan'
    this.pewaktu = setTimeout(() => this.simpanDraf(), 800)
  }

  async simpanDraf() {
    clearTimeout(this.pewaktu)
    if (this.selesai) return
    const medan = this.medan()
    if (!this.foto.length && !medan.some(([n]) => !['bahasa', 'tema', 'kategori'].includes(n))) return
    try {
      await simpan('draf', { kunci: DRAF, medan, foto: this.foto, pada: Date.now() })
      ingatan.tulis(ADA, 1)
      const status = this.formulir.querySelector('[data-status-draf]')
      status.textContent = isi(this.t.tDraf, jam())
      status.dataset.keadaan = 'tersimpan'
    } catch {
      // a browser that keeps nothing: the form still sends
    }
  }

  async pulihkan() {
    const draf = await ambil('draf', DRAF).catch(() => null)
    if (!draf) return
    if (Date.now() - draf.pada > BASI) return hapus('draf', DRAF)
    this.isikan(draf)
    const buang = elemen('button', { type: 'button', class: 'tombol-polos' }, this.t.tBuang)
    buang.addEventListener('click', async () => {
      if (!confirm(this.t.tBuangTanya)) return
      this.selesai = true
      await hapus('draf', DRAF)
      location.reload()
    })
    this.formulir.querySelector('[data-status-draf]').replaceChildren(this.t.tDipulihkan, ' ', buang)
  }

  isikan({ medan, foto }) {
    const f = this.formulir
    const pilihan = medan.find(([n]) => n === 'kategori')
    for (const radio of f.querySelectorAll('[name=kategori]')) radio.checked = radio.value === (pilihan?.[1] ?? '')
    this.kategori.pilih?.()
    const dilihat = {}
    for (const [nama, nilai] of medan) {
      if (['kategori', 'bahasa', 'tema', '_kunci'].includes(nama)) continue
      const semuaMedan = [...f.querySelectorAll(`[name="${CSS.escape(nama)}"]`)]
      if (!dilihat[nama]) for (const m of semuaMedan) m.checked &&= false
      dilihat[nama] = true
      for (const m of semuaMedan) {
        if (m.type === 'radio' || m.type === 'checkbox') m.checked ||= m.value === nilai
        else m.value = nilai
      }
    }
    for (const d of f.querySelectorAll('[data-kategori] details')) d.open = Boolean(d.querySelector(':checked'))
    this.foto = foto
    this.tampilFoto()
    this.kontak()
    this.tempat.segarkan()
  }

  // Photos

  async terima(masukan) {
    const pesan = new Set()
    for (const berkas of masukan.files) {
      if (this.foto.length >= FOTO) pesan.add(this.t.tFotoBanyak)
      else await kecilkan(berkas).then((b) => this.foto.push(b), () => pesan.add(this.t.tFotoGagal))
    }
    masukan.value = ''
    this.bersihkanGalat()
    this.tampilFoto()
    if (pesan.size) this.galat([...pesan].map((p) => ['foto', p]))
    this.simpanDraf()
  }

  tampilFoto() {
    const wadah = this.formulir.querySelector('[data-foto]')
    for (const lama of wadah.querySelectorAll('img')) URL.revokeObjectURL(lama.src)
    wadah.replaceChildren(
      ...this.foto.map((b, i) => {
        const hapusTombol = elemen('button', { type: 'button', class: 'lapor__buang', 'aria-label': isi(this.t.tFotoHapus, i + 1) }, '×')
        hapusTombol.addEventListener('click', () => {
          this.foto.splice(i, 1)
          this.tampilFoto()
          this.simpanDraf()
          this.formulir.querySelector('#foto').focus()
        })
        return elemen('figure', {}, elemen('img', { src: URL.createObjectURL(b), alt: isi(this.t.tFotoJumlah, i + 1) }), hapusTombol)
      })
    )
  }

  // Steps

  tampil(nomor, ingat = true) {
    const pindah = nomor !== this.kini
    this.kini = Math.min(Math.max(0, nomor), this.langkah.length - 1)
    const akhir = this.kini === this.langkah.length - 1
    this.langkah.forEach((bagian, i) => (bagian.hidden = i !== this.kini))
    const f = this.formulir
    f.querySelector('[data-mundur]').hidden = this.kini === 0
    f.querySelector('[data-maju]').hidden = akhir
    for (const tombol of f.querySelectorAll('[data-kirimkan]')) tombol.hidden = !akhir
    this.progres()
    this.bersihkanGalat()
    if (akhir) this.ringkas()
    if (this.kini === 1) this.tempat.buka()
    if (!pindah) return
    if (ingat) history.pushState({ langkah: this.kini }, '')
    window.scrollTo(0, 0)
    this.langkah[this.kini].querySelector('h2').focus({ preventScroll: true })
  }

  progres() {
    const jumlah = this.langkah.length
    const wadah = this.formulir.querySelector('[data-progres]')
    const ruas = this.langkah
      .map((_, i) => `<rect class="${i < this.kini ? 'langkah__sudah' : i === this.kini ? 'langkah__kini' : ''}" x="${i * 100}" y="0" width="96" height="6"/>`)
      .join('')
    wadah.innerHTML = `<svg viewBox="0 0 ${jumlah * 100 - 4} 6" preserveAspectRatio="none" aria-hidden="true">${ruas}</svg>`
    wadah.append(elemen('p', {}, `${isi(this.t.tLangkah, this.kini + 1, jumlah)} · ${this.langkah[this.kini].dataset.langkah}`))
    wadah.hidden = false
  }

  maju() {
    const salah = this.periksa(this.kini)
    if (salah.length) return this.galat(salah)
    this.simpanDraf()
    this.tampil(this.kini + 1)
  }

  periksa(nomor) {
    const m = this.formulir.elements
    if (nomor === 0) {
      const salah = m.isi.value.trim().length < 10 ? [['cerita', this.t.tIsi]] : []
      for (const { dataset } of this.formulir.querySelectorAll('[data-pertanyaan] [data-wajib]')) {
        const ada = new FormData(this.formulir).getAll(dataset.wajib).some((n) => n.trim())
        if (!ada) salah.push([dataset.wajib, this.t.tWajib])
      }
      return salah
    }
    if (nomor === 1) {
      const bebas = this.kategori()?.dataset.tempat
      return bebas || m.lintang.value || m.wilayah?.value || m.patokan.value.trim() ? [] : [['patokan', this.t.tTempat]]
    }
    if (nomor === 2 && !m.anonim.checked) {
      return [
        ...(m.telepon.value && !/^\+?\d[\d ().-]{6,18}\d$/.test(m.telepon.value.trim()) ? [['telepon', this.t.tTelepon]] : []),
        ...(m.surel.value && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(m.surel.value.trim()) ? [['surel', this.t.tSurel]] : [])
      ]
    }
    return []
  }

  bersihkanGalat() {
    this.formulir.querySelectorAll('[data-galat-skrip], .govuk-error-message').forEach((g) => g.remove())
    document.querySelectorAll('main > .govuk-error-summary').forEach((g) => g.remove())
    this.formulir.querySelectorAll('.govuk-form-group--error').forEach((g) => g.classList.remove('govuk-form-group--error'))
    this.formulir.querySelectorAll('[aria-invalid]').forEach((g) => g.removeAttribute('aria-invalid'))
  }

  /** As the error summary of a page: on top, with the focus, each leading to its field. */
  galat(daftar) {
    this.bersihkanGalat()
    const butir = daftar.map(([medan, pesan]) => {
      const tujuan = document.getElementById(medan)
      if (!tujuan) return elemen('li', {}, pesan)
      tujuan.setAttribute('aria-invalid', 'true')
      const kelompok = tujuan.closest('.govuk-form-group')
      kelompok?.classList.add('govuk-form-group--error')
      kelompok?.querySelector('.govuk-label, legend, label')?.after(elemen('p', { class: 'govuk-error-message', 'data-galat-skrip': '' }, pesan))
      const tautan = elemen('a', { href: `#${medan}` }, pesan)
      tautan.addEventListener('click', (e) => {
        e.preventDefault()
        tujuan.focus()
        kelompok?.scrollIntoView({ block: 'center' })
      })
      return elemen('li', {}, tautan)
    })
    const kotak = elemen(
      'div',
      { class: 'govuk-error-summary', tabindex: '-1', role: 'alert', 'data-galat-skrip': '' },
      elemen('h2', { class: 'govuk-error-summary__title' }, this.t.tGalat),
      elemen('div', { class: 'govuk-error-summary__body' }, elemen('ul', { class: 'govuk-list govuk-error-summary__list' }, ...butir))
    )
    this.langkah[this.kini].before(kotak)
    kotak.focus()
    kotak.scrollIntoView({ block: 'nearest' })
  }

  // Check answers

  ringkas() {
    const baris = []
    const m = this.formulir.elements
    const tambah = (kunci, nilai, langkah) => {
      if (!nilai) return
      const ubah = elemen('button', { type: 'button', class: 'tombol-polos' }, this.t.tUbah, elemen('span', { class: 'govuk-visually-hidden' }, ' ' + kunci))
      ubah.addEventListener('click', () => this.tampil(langkah))
      baris.push(
        elemen(
          'div',
          { class: 'govuk-summary-list__row' },
          elemen('dt', { class: 'govuk-summary-list__key' }, kunci),
          elemen('dd', { class: 'govuk-summary-list__value' }, nilai),
          elemen('dd', { class: 'govuk-summary-list__actions' }, ubah)
        )
      )
    }
    const label = (id) => [...(document.querySelector(`label[for="${CSS.escape(id)}"]`)?.childNodes ?? [])].find((n) => n.nodeType === 3 || n.tagName !== 'SPAN')?.textContent.trim()
    tambah(label('cerita'), m.isi.value.trim(), 0)
    const k = this.kategori()
    if (k) tambah(k.closest('fieldset').querySelector('legend').textContent.trim(), document.querySelector(`label[for="${CSS.escape(k.id)}"] span`).firstChild.textContent.trim(), 0)
    for (const kelompok of this.formulir.querySelectorAll('[data-pertanyaan] > div')) {
      tambah(kelompok.querySelector('legend, label').firstChild.textContent.trim(), jawaban(kelompok), 0)
    }
    if (this.foto.length) tambah(this.t.tFoto, isi(this.t.tFotoJumlah, this.foto.length), 0)
    tambah(label('wilayah'), m.wilayah?.value && m.wilayah.selectedOptions[0].textContent, 1)
    tambah(this.t.tTitikLabel, m.lintang.value && `${m.lintang.value}, ${m.bujur.value}`, 1)
    tambah(label('patokan'), m.patokan.value.trim(), 1)
    const siapa = m.anonim.checked ? this.t.tAnonim : [m.nama.value, m.telepon.value, m.surel.value].filter((s) => s.trim()).join(', ')
    tambah(this.langkah[2].dataset.langkah, siapa || this.t.tTanpa, 2)
    for (const nama of ['rahasia', 'pelanggaran']) {
      if (m[nama].checked) tambah(document.querySelector(`label[for=${nama}] b`).textContent, this.t.tYa, 2)
    }
    this.formulir.querySelector('[data-ringkas]').replaceChildren(...baris)
  }

  // Sending

  async kirim(akun) {
    for (let i = 0; i < 3; i++) {
      const salah = this.periksa(i)
      if (salah.length) {
        this.tampil(i)
        return this.galat(salah)
      }
    }
    if (this.mengirim) return
    this.mengirim = true
    clearTimeout(this.pewaktu)
    const status = this.formulir.querySelector('[data-status-draf]')
    status.textContent = this.t.tMengirim
    // A retry after a refusal is another report: it gets another key.
    const kunci = uuid7()
    const medan = this.medan()
    if (akun) medan.push(['_csrf', this.t.csrfAkun])
    const surat = { kunci, alamat: akun || this.t.kirim, akun: Boolean(akun), medan, foto: this.foto, ringkas: this.formulir.elements.isi.value.trim().slice(0, 80), pada: Date.now() }
    try {
      await antrekan(surat, DRAF)
      ingatan.tulis(ADA, 1)
    } catch {
      return this.tanpaAntrean()
    }
    this.kunci = kunci
    const jawab = await kirimKunci(kunci)
    this.mengirim = false
    status.textContent = ''
    if (jawab.hasil === 'terkirim') return this.resi(jawab.resi)
    if (jawab.hasil === 'ditolak') return this.ditolak(surat, jawab)
    this.selesai = true
    this.menunggu()
    window.dispatchEvent(new CustomEvent('lapor-berubah'))
    navigator.serviceWorker?.ready.then((d) => d.sync?.register('lapor')).catch(() => null)
  }

  /** Where the browser keeps nothing the page goes the way it goes without script. */
  tanpaAntrean() {
    const berkas = new DataTransfer()
    this.foto.forEach((b, i) => berkas.items.add(new File([b], `foto-${i + 1}.jpg`, { type: b.type })))
    this.formulir.querySelector('#foto').files = berkas.files
    this.formulir.submit()
  }

  menunggu() {
    this.menanti = true
    const judul = elemen('h2', { class: 'kartu__judul', tabindex: '-1' }, this.t.tAntre)
    this.formulir.hidden = true
    document.querySelector('[data-hasil]').replaceChildren(elemen('section', { class: 'kartu', 'data-menunggu': '' }, judul, elemen('p', {}, this.t.tAntreIsi)))
    window.scrollTo(0, 0)
    judul.focus()
  }

  /** What waited was sent meanwhile: here stands its receipt. */
  async menyusul() {
    const milik = this.menanti && (await ambil('resi', this.kunci))
    if (!milik) return
    this.menanti = false
    this.resi(milik)
  }

  async resi(resi) {
    this.selesai = true
    tampilResi(resi.html)
    // It survives a reload, and ends with the tab: a code must not lie about on a shared phone.
    try {
      sessionStorage.setItem(RESI, resi.html)
      await hapus('resi', resi.kunci)
    } catch {
      // then it stays among the receipts until it is removed there
    }
    history.replaceState(null, '', '/aduan/lapor/resi')
    window.dispatchEvent(new CustomEvent('lapor-berubah'))
  }

  async ditolak(surat, { html, status }) {
    await simpan('draf', { kunci: DRAF, medan: surat.medan.filter(([n]) => n !== '_csrf'), foto: this.foto, pada: Date.now() })
    await hapus('antre', surat.kunci)
    const galat = bacaGalat(html)
    const langkah = galat.map(([medan]) => this.langkah.findIndex((l) => medan && l.querySelector(`#${CSS.escape(medan)}`))).find((i) => i >= 0)
    this.tampil(langkah ?? this.kini)
    this.galat(galat.length ? galat : [[null, `${this.t.tCoba} (${status})`]])
  }
}

const jawaban = (kelompok) =>
  [...kelompok.querySelectorAll('input, select, textarea')]
    .map((m) => {
      if (m.type === 'radio' || m.type === 'checkbox') return m.checked ? kelompok.querySelector(`label[for="${CSS.escape(m.id)}"]`).textContent.trim() : ''
      return m.tagName === 'SELECT' ? m.value && m.selectedOptions[0].textContent : m.value.trim()
    })
    .filter(Boolean)
    .join(', ')

function bacaGalat(html) {
  const dokumen = new DOMParser().parseFromString(html, 'text/html')
  const butir = [...dokumen.querySelectorAll('.govuk-error-summary__list li')]
  if (butir.length) return butir.map((li) => [li.querySelector('a')?.getAttribute('href').slice(1) ?? null, li.textContent.trim()])
  const kata = dokumen.querySelector('main p')?.textContent.trim()
  return kata ? [[null, kata]] : []
}

function tampilResi(html) {
  const dokumen = new DOMParser().parseFromString(html, 'text/html')
  const utama = document.querySelector('main')
  utama.replaceChildren(...[...dokumen.body.childNodes].map((n) => document.importNode(n, true)))
  window.scrollTo(0, 0)
  const judul = utama.querySelector('h1')
  judul.tabIndex = -1
  judul.focus()
}

/** What this browser keeps: what waits, and receipts that came while nobody looked. */
class Tersimpan {
  constructor(wadah) {
    this.wadah = wadah
    this.t = wadah.dataset
    this.kosong = wadah.querySelector('[data-kosong]')
    window.addEventListener('lapor-berubah', () => this.lukis())
    this.lukis()
  }

  async lukis() {
    const [antre, resi] = await Promise.all([semua('antre'), semua('resi')]).catch(() => [[], []])
    let sesi = null
    try {
      sesi = sessionStorage.getItem(RESI)
    } catch {
      // no memory of this tab
    }
    const isi = [
      ...(sesi ? [this.resi({ html: sesi }, () => sessionStorage.removeItem(RESI))] : []),
      ...antre.map((a) => this.antre(a)),
      ...resi.map((r) => this.resi(r, () => hapus('resi', r.kunci)))
    ]
    this.wadah.replaceChildren(...(isi.length ? isi : [this.kosong]))
  }

  antre({ kunci, ringkas, galat, medan, foto }) {
    const tombol = (label, kerja, kelas = 'govuk-button govuk-button--secondary') => {
      const t = elemen('button', { type: 'button', class: kelas }, label)
      t.addEventListener('click', kerja)
      return t
    }
    const kirim = tombol(this.t.tKirim, async () => {
      await kirimKunci(kunci)
      window.dispatchEvent(new CustomEvent('lapor-berubah'))
    })
    const ubah = tombol(this.t.tUbah, async () => {
      await simpan('draf', { kunci: DRAF, medan: medan.filter(([n]) => n !== '_csrf'), foto, pada: Date.now() })
      await hapus('antre', kunci)
      location.assign('/aduan/lapor')
    })
    const buang = tombol(
      this.t.tBuang,
      async () => {
        if (!confirm(this.t.tBuangTanya)) return
        await hapus('antre', kunci)
        window.dispatchEvent(new CustomEvent('lapor-berubah'))
      },
      'tombol-polos'
    )
    return elemen(
      'section',
      { class: 'kartu' },
      elemen('h2', { class: 'kartu__judul' }, galat ? this.t.tSalah : this.t.tBelum),
      elemen('p', {}, galat ? [ringkas, ...bacaGalat(galat).map(([, p]) => p)].join(' · ') : ringkas),
      elemen('div', { class: 'baris' }, galat ? ubah : kirim, buang)
    )
  }

  resi({ html }, buang) {
    const dokumen = new DOMParser().parseFromString(html, 'text/html')
    // The page has its own h1.
    for (const h of dokumen.querySelectorAll('h1')) {
      const h2 = dokumen.createElement('h2')
      h2.append(...h.childNodes)
      h.replaceWith(h2)
    }
    const hapusTombol = elemen('button', { type: 'button', class: 'govuk-button govuk-button--secondary tanpa-cetak' }, this.t.tHapus)
    hapusTombol.addEventListener('click', async () => {
      if (!confirm(this.t.tHapusTanya)) return
      await buang()
      this.lukis()
    })
    return elemen('div', { class: 'tumpuk' }, ...[...dokumen.body.childNodes].map((n) => document.importNode(n, true)), hapusTombol)
  }
}

const formulir = document.querySelector('form[data-lapor]')
const loket = document.querySelector('form[data-loket]')
const tersimpan = document.querySelector('[data-tersimpan]')
if (formulir) new Lapor(formulir)
if (loket) {
  const kategori = mulaiKategori(loket)
  const tempat = mulaiTempat(loket, kategori, () => {})
  loket.querySelector('[data-peta]')?.addEventListener('toggle', () => tempat.buka())
}
if (tersimpan) {
  new Tersimpan(tersimpan)
  if (navigator.onLine) kirimSemua().then((r) => r.length && window.dispatchEvent(new CustomEvent('lapor-berubah')))
}
