import { alamatMasuk, elemen, ingatan, perluMasuk, uuid7 } from './alat.js'
import { jamKini, t } from './teks.js'
import { toast } from './toast.js'

const TUNGGU = 800
const ULANGI = 15_000
const BASI = 7 * 24 * 3600 * 1000

/** Forms with data-simpan-otomatis save by themselves; what is not yet sent outlives a reload and the session. */
export function mulaiSimpan() {
  for (const formulir of document.querySelectorAll('form[data-simpan-otomatis]')) {
    new SimpanOtomatis(formulir)
  }
}

const semua = new WeakMap()

/** Saves a form at once; false when it does not save by itself. */
export function simpanSekarang(formulir) {
  const simpan = semua.get(formulir)
  simpan?.kirim(true)
  return Boolean(simpan)
}

class SimpanOtomatis {
  constructor(formulir) {
    this.formulir = formulir
    this.alamat = formulir.dataset.simpanOtomatis || formulir.action
    this.kunciIngatan = `draf:${document.body.dataset.orang ?? ''}:${new URL(formulir.action, location.href).pathname}`
    this.status = formulir.querySelector('[data-status-simpan]') ?? document.querySelector('[data-status-simpan]')
    this.dasar = this.nilai()
    this.kotor = false
    this.berjalan = false
    this.berhenti = false
    semua.set(formulir, this)

    formulir.addEventListener('input', () => this.ubah())
    formulir.addEventListener('submit', () => {
      clearTimeout(this.pewaktu)
      this.berhenti = true
    })
    window.addEventListener('online', () => this.kotor && this.kirim())
    this.pulihkan()
  }

  medan() {
    return [...this.formulir.elements].filter(
      (m) => m.name && !m.readOnly && !['hidden', 'password', 'file', 'submit', 'button', 'reset'].includes(m.type)
    )
  }

  /** Values by name; several controls of one name give a list. */
  nilai() {
    const hasil = {}
    for (const m of this.medan()) {
      const bertanda = m.type === 'radio' || m.type === 'checkbox'
      hasil[m.name] ??= []
      if (!bertanda || m.checked) hasil[m.name].push(m.value)
    }
    return hasil
  }

  ubah() {
    this.kotor = true
    this.kunci = null
    this.ingat()
    clearTimeout(this.pewaktu)
    this.pewaktu = setTimeout(() => this.kirim(), TUNGGU)
  }

  ingat() {
    const kini = this.nilai()
    const isi = {}
    for (const nama of Object.keys(kini)) {
      if (String(kini[nama]) !== String(this.dasar[nama])) isi[nama] = kini[nama]
    }
    if (Object.keys(isi).length > 0) ingatan.tulis(this.kunciIngatan, { pada: Date.now(), isi })
    else ingatan.hapus(this.kunciIngatan)
  }

  pulihkan() {
    const draf = ingatan.baca(this.kunciIngatan)
    if (!draf || Date.now() - draf.pada > BASI) return ingatan.hapus(this.kunciIngatan)
    const asal = this.dasar
    if (!this.pasang(draf.isi)) return ingatan.hapus(this.kunciIngatan)
    toast(t('dipulihkan'), {
      aksi: {
        label: t('buang'),
        jalan: () => {
          this.pasang(asal)
          this.ubah()
        }
      }
    })
    this.ubah()
  }

  /** Puts values into the form; tells whether anything changed. */
  pasang(isi) {
    const sebelum = JSON.stringify(this.nilai())
    const urutan = {}
    for (const m of this.medan()) {
      const daftar = isi[m.name]
      if (!daftar) continue
      if (m.type === 'radio' || m.type === 'checkbox') m.checked = daftar.includes(m.value)
      else m.value = daftar[(urutan[m.name] = (urutan[m.name] ?? -1) + 1)] ?? m.value
    }
    return JSON.stringify(this.nilai()) !== sebelum
  }

  async kirim(paksa) {
    clearTimeout(this.pewaktu)
    if (this.berhenti || this.berjalan || !(this.kotor || paksa)) return
    const terkirim = this.nilai()
    this.kotor = false
    this.berjalan = true
    // A retry of the same content carries the same key, so that the server never counts it twice.
    this.kunci ??= uuid7()
    this.tulis('menyimpan', t('menyimpan'))
    let jawaban
    try {
      const isi = new URLSearchParams([...new FormData(this.formulir)].filter(([, v]) => typeof v === 'string'))
      jawaban = await fetch(this.alamat, {
        method: 'POST',
        body: isi,
        headers: { Accept: 'application/json, text/html', 'Idempotency-Key': this.kunci }
      })
    } catch {
      jawaban = null
    }
    this.berjalan = false
    this.jawab(jawaban, terkirim)
    if (this.kotor && !this.berhenti && jawaban?.ok) this.pewaktu = setTimeout(() => this.kirim(), TUNGGU)
  }

  jawab(jawaban, terkirim) {
    if (!jawaban || jawaban.status >= 500 || jawaban.status === 429) {
      this.kotor = true
      this.tulis('belum', t('belum-terkirim'))
      this.pewaktu = setTimeout(() => this.kirim(), ULANGI)
    } else if (perluMasuk(jawaban)) {
      this.berhenti = true
      this.tulis('belum', t('masuk-lagi'))
      this.status?.append(' ', elemen('a', { href: alamatMasuk() }, '→'))
    } else if (jawaban.status === 409 || jawaban.status === 412) {
      this.berhenti = true
      this.tulis('konflik', t('konflik'))
      toast(t('konflik'), {
        nada: 'buruk',
        tetap: true,
        aksi: { label: t('muat-ulang'), jalan: () => location.reload() }
      })
    } else if (!jawaban.ok) {
      this.tulis('belum', t('ditolak'))
    } else {
      this.kunci = this.kotor ? this.kunci : null
      this.dasar = terkirim
      this.ingat()
      const versi = jawaban.headers.get('X-Versi')
      if (versi && this.formulir.elements.versi) this.formulir.elements.versi.value = versi
      this.tulis('tersimpan', t('tersimpan', jamKini()))
    }
  }

  tulis(keadaan, pesan) {
    if (!this.status) return
    this.status.dataset.keadaan = keadaan
    this.status.setAttribute('role', 'status')
    this.status.textContent = pesan
  }
}
