import { alamatMasuk, csrf, elemen, ingatan } from './alat.js'
import { t } from './teks.js'
import { toast } from './toast.js'

const AWAS = 120_000
const KUNCI = 'sesi-habis'

/** Warns two minutes before the session ends; all tabs share the new end when it is extended in one. */
export function mulaiSesi() {
  let habis = Number(document.body.dataset.sesiHabis)
  if (!habis) return
  let kotak
  let detak

  const pasang = (sampai) => {
    habis = sampai
    kotak?.close()
    clearTimeout(detak)
    detak = setTimeout(tanya, Math.max(0, habis - AWAS - Date.now()))
  }

  const tanya = () => {
    const sisa = elemen('p', { role: 'timer' })
    const perpanjang = elemen('button', { class: 'govuk-button', type: 'button' }, t('perpanjang'))
    kotak = elemen(
      'dialog',
      { 'aria-labelledby': 'judul-sesi', 'aria-describedby': 'isi-sesi' },
      elemen('h2', { id: 'judul-sesi' }, t('sesi-judul')),
      sisa,
      elemen('div', { class: 'govuk-button-group' }, perpanjang)
    )
    sisa.id = 'isi-sesi'
    perpanjang.addEventListener('click', async () => {
      const jawaban = await fetch('/sesi/perpanjangan', { method: 'POST', body: csrf() }).catch(() => null)
      if (!jawaban?.ok) return toast(t('belum-terkirim'), { nada: 'buruk' })
      const { habis: sampai } = await jawaban.json()
      ingatan.tulis(KUNCI, sampai)
      pasang(sampai)
      toast(t('diperpanjang'))
    })
    kotak.addEventListener('close', () => kotak.remove())
    document.body.append(kotak)
    kotak.showModal()
    hitung(sisa)
  }

  const hitung = (sisa) => {
    const detik = Math.ceil((habis - Date.now()) / 1000)
    if (detik <= 0) {
      kotak.close()
      toast(t('masuk-lagi'), { tetap: true, nada: 'waspada', aksi: { label: '→', jalan: () => location.assign(alamatMasuk()) } })
      return
    }
    sisa.textContent = t('sesi-isi', detik > 60 ? t('sesi-menit', Math.ceil(detik / 60)) : t('sesi-detik', detik))
    detak = setTimeout(() => hitung(sisa), 1_000)
  }

  window.addEventListener('storage', ({ key, newValue }) => key === KUNCI && newValue && pasang(Number(newValue)))
  pasang(habis)
}
