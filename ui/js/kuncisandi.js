import { csrf } from './alat.js'
import { t } from './teks.js'
import { toast } from './toast.js'

/** A question is good for five minutes; an offer that nobody took asks anew before that. */
const TANYA_LAGI = 4 * 60 * 1000

/**
 * Forms with data-kunci-sandi are answered by a passkey: what to sign comes from that address, the signed answer goes
 * along as a field. Where the browser cannot, they stay hidden: a code does as well. With data-kunci-otomatis the
 * browser also offers its passkeys in the field of the name, without being asked.
 */
export function mulaiKunciSandi() {
  if (typeof PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') return
  for (const formulir of document.querySelectorAll('form[data-kunci-sandi]')) {
    formulir.hidden = false
    const tawaran = { batal: new AbortController() }
    if (formulir.dataset.kunciOtomatis !== undefined) tawarkan(formulir, tawaran).catch(() => {})
    formulir.addEventListener('submit', (peristiwa) => {
      peristiwa.preventDefault()
      // a browser asks one thing at a time
      tawaran.selesai = true
      tawaran.batal.abort()
      jawab(formulir).catch(() => toast(t('kunci-sandi-gagal'), { nada: 'buruk' }))
    })
  }
}

async function tawarkan(formulir, tawaran) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
  while (!tawaran.selesai) {
    const jawaban = await fetch(formulir.dataset.kunciSandi, { method: 'POST', body: csrf() })
    if (!jawaban.ok || tawaran.selesai) return
    tawaran.batal = new AbortController()
    const lagi = setTimeout(() => tawaran.batal.abort(), TANYA_LAGI)
    try {
      return kirim(formulir, await minta(await jawaban.json(), { mediation: 'conditional', signal: tawaran.batal.signal }))
    } catch (galat) {
      if (galat.name !== 'AbortError') return
    } finally {
      clearTimeout(lagi)
    }
  }
}

async function jawab(formulir) {
  const jawaban = await fetch(formulir.dataset.kunciSandi, { method: 'POST', body: csrf() })
  // proof asked for again, or the session is over: the form itself finds the way
  if (jawaban.redirected || !jawaban.ok) return HTMLFormElement.prototype.submit.call(formulir)
  const soal = await jawaban.json()
  kirim(
    formulir,
    formulir.dataset.kunciBaru === undefined
      ? await minta(soal)
      : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(soal) })
  )
}

const minta = (soal, cara = {}) =>
  navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(soal), ...cara })

function kirim(formulir, kunci) {
  formulir.elements.jawaban.value = JSON.stringify(kunci.toJSON())
  // the box of the other form on this page holds for both
  if (formulir.elements.bersama) {
    formulir.elements.bersama.value = document.querySelector('input[name="bersama"]:checked')?.value ?? ''
  }
  HTMLFormElement.prototype.submit.call(formulir)
}
