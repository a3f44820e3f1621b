// Where it is: the phone's own location, a pin on a map of outlines, and what was reported near it already.
import { Peta } from './peta_pin.js'

const WAKTU = 15_000

/** The point of a form; `berubah` is called when it changes. */
export function mulaiTempat(formulir, kategori, berubah) {
  const t = formulir.dataset
  const m = formulir.elements
  const status = formulir.querySelector('[data-titik]')
  const buang = formulir.querySelector('[data-titik-hapus]')
  const serupa = formulir.querySelector('[data-serupa]')
  let peta = null

  const titik = () => (m.lintang.value ? { lintang: Number(m.lintang.value), bujur: Number(m.bujur.value) } : null)

  const taruh = (ke, pesan) => {
    m.lintang.value = ke ? ke.lintang.toFixed(6) : ''
    m.bujur.value = ke ? ke.bujur.toFixed(6) : ''
    status.textContent = pesan
    buang.hidden = !ke
    peta?.pin()
    berubah()
    cari()
  }

  const cari = async () => {
    const k = kategori()
    const di = titik()
    if (!serupa) return
    const alamat = k?.value && di && !m.pelanggaran.checked ? `${serupa.dataset.serupa}?kategori=${encodeURIComponent(k.value)}&lintang=${di.lintang}&bujur=${di.bujur}` : ''
    if (alamat === serupa.dataset.ini) return
    serupa.dataset.ini = alamat
    serupa.replaceChildren()
    if (!alamat) return
    const jawaban = await fetch(alamat, { credentials: 'omit', headers: { 'X-Pendopo-Bagian': 'serupa', 'Accept-Language': document.documentElement.lang } }).catch(() => null)
    if (!jawaban?.ok || serupa.dataset.ini !== alamat) {
      serupa.dataset.ini = ''
      return
    }
    const { body } = new DOMParser().parseFromString(await jawaban.text(), 'text/html')
    // A form within a form does not work: its button sends by itself.
    for (const dalam of body.querySelectorAll('form')) {
      const tombol = dalam.querySelector('button')
      tombol.type = 'button'
      tombol.dataset.alamat = dalam.getAttribute('action')
      tombol.dataset.kunci = dalam.querySelector('[name=_kunci]').value
      dalam.replaceWith(tombol)
    }
    serupa.replaceChildren(...[...body.childNodes].map((n) => document.importNode(n, true)))
  }

  serupa?.addEventListener('click', ({ target }) => {
    const tombol = target.closest('[data-alamat]')
    if (tombol) dukung(tombol.dataset.alamat, tombol.dataset.kunci)
  })

  formulir.querySelector('[data-gps]')?.addEventListener('click', () => {
    status.textContent = t.tGps
    const gagal = () => (status.textContent = t.tGpsGagal)
    if (!navigator.geolocation) return gagal()
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => taruh({ lintang: coords.latitude, bujur: coords.longitude }, t.tTitik.replace('{0}', Math.round(coords.accuracy))),
      gagal,
      { enableHighAccuracy: true, timeout: WAKTU, maximumAge: 60_000 }
    )
  })
  buang?.addEventListener('click', () => taruh(null, ''))

  const wadah = formulir.querySelector('details[data-peta]')
  wadah?.addEventListener('toggle', async () => {
    if (!wadah.open || peta) return
    const jawaban = await fetch(t.peta, { credentials: 'omit' }).catch(() => null)
    if (!jawaban?.ok) return (status.textContent = t.tGpsGagal)
    const { body } = new DOMParser().parseFromString(await jawaban.text(), 'text/html')
    const svg = document.importNode(body.querySelector('svg'), true)
    wadah.querySelector('[data-peta-isi]').replaceChildren(svg)
    peta = new Peta(svg, titik, (ke) => taruh(ke, t.tTitikPin))
    wadah.querySelector('[data-peta-dekat]').addEventListener('click', () => peta.zum(0.5))
    wadah.querySelector('[data-peta-jauh]').addEventListener('click', () => peta.zum(2))
    if (!titik()) peta.kePenuh(m.wilayah?.value)
  })
  m.wilayah?.addEventListener('change', () => peta?.kePenuh(m.wilayah.value))

  const segarkan = () => {
    buang.hidden = !titik()
    status.textContent = titik() ? t.tTitikPin : ''
  }
  segarkan()
  return { buka: cari, segarkan }
}

// One more voice: sent as the page of that report sends it. The seed is what this browser will be known by there.
function dukung(alamat, kunci) {
  const acak = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))
  const benih = btoa(acak).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const formulir = document.createElement('form')
  formulir.method = 'post'
  formulir.action = alamat
  const { csrfNama, csrfNilai } = document.body.dataset
  for (const [nama, nilai] of [['_kunci', kunci], ['benih', benih], [csrfNama, csrfNilai]]) {
    const medan = document.createElement('input')
    medan.type = 'hidden'
    medan.name = nama
    medan.value = nilai
    formulir.append(medan)
  }
  document.body.append(formulir)
  formulir.submit()
}
