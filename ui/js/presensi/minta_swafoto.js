// The part of the page that asks for a selfie after a punch. It can always be skipped.
import { ingatan } from '../alat.js'
import * as swafoto from './swafoto.js'

const DILEWATI = 'swafoto-dilewati'

/**
 * @param bagian the section, @param orang gives who is signed in, @param jam says a moment, @param arahKata a direction,
 * @param kabari tells the person something, @param tersimpan is called when a picture waits to be sent
 */
export function mintaSwafoto({ bagian, orang, jam, arahKata, kabari, tersimpan }) {
  const cari = (nama) => bagian.querySelector(`[data-swafoto-${nama}]`)
  const kata = new Map([...cari('kata').content.querySelectorAll('[data-k]')].map((i) => [i.dataset.k, i.textContent]))
  const k = (nama, ...isi) => (kata.get(nama) ?? '').replace(/\{(\d)\}/g, (_, n) => isi[n])
  const berkas = cari('berkas')
  const gambar = cari('gambar')
  let mode = bagian.dataset.mode
  let kunci = bagian.dataset.kunci
  let foto

  berkas.accept = 'image/*'

  function bersihkan() {
    foto = undefined
    berkas.value = ''
    gambar.hidden = true
    if (gambar.src) URL.revokeObjectURL(gambar.src)
    gambar.removeAttribute('src')
  }

  function tutup() {
    bersihkan()
    bagian.hidden = true
  }

  async function pilih() {
    const [satu] = berkas.files
    if (!satu) return
    try {
      foto = await swafoto.kecilkan(satu)
    } catch {
      foto = undefined
    }
    if (!foto) {
      bersihkan()
      return kabari('buruk', k('gambar-salah'))
    }
    gambar.src = URL.createObjectURL(foto)
    gambar.hidden = false
  }

  berkas.addEventListener('change', pilih)

  cari('form').addEventListener('submit', async (peristiwa) => {
    // without a ticket the form does it alone
    if (!orang()) return
    peristiwa.preventDefault()
    if (!foto) return kabari('info', k('pilih'))
    await swafoto.simpan(orang(), kunci, mode, foto)
    tutup()
    kabari('info', k('tersimpan'))
    tersimpan()
  })

  cari('lewati').addEventListener('click', () => {
    ingatan.tulis(DILEWATI, kunci)
    tutup()
  })

  /** What the server knew already is hidden again when it was skipped here, or waits here. */
  async function awal() {
    if (bagian.hidden) return
    const menunggu = orang() ? await swafoto.milik(orang()).catch(() => []) : []
    if (ingatan.baca(DILEWATI) === kunci || menunggu.some((f) => f.kunci === kunci)) tutup()
  }

  return {
    awal,
    mode: () => mode,
    setel: (baru) => {
      mode = baru
    },
    /** Asks after this punch, where the policy and the answer of the server say so. */
    minta(id, arah, waktu, balas) {
      const jawab = balas?.jawab
      if ((mode !== 'SUKARELA' && mode !== 'RAGU') || balas?.keadaan === 'ditolak' || jawab?.ulang) return
      if (mode === 'RAGU' && balas?.keadaan === 'terkirim' && jawab.keadaan !== 'DITINJAU') return
      bersihkan()
      kunci = id
      bagian.querySelector('[name=kunci]').value = id
      cari('untuk').textContent = k('untuk', arahKata(arah), jam(waktu))
      bagian.hidden = false
    },
    async kirim(ketukan) {
      const { csrfNilai } = document.body.dataset
      const { selesai, menunggu } = await swafoto.kirim(orang(), ketukan, csrfNilai)
      for (const { keadaan, sebab } of selesai) {
        if (keadaan === 'terkirim') kabari('baik', k('terkirim'))
        else kabari('waspada', k('gagal', sebab))
      }
      return menunggu
    }
  }
}
