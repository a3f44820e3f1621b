import { csrf } from './alat.js'
import { t } from './teks.js'
import { toast } from './toast.js'

/**
 * Forms with data-kunci-sandi are answered by a passkey: what to sign comes from that address, the signed answer goes
 * along as a field. Where the browser cannot, they stay hidden: a code does as well.
 */
export function mulaiKunciSandi() {
  if (typeof PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') return
  for (const formulir of document.querySelectorAll('form[data-kunci-sandi]')) {
    formulir.hidden = false
    formulir.addEventListener('submit', (peristiwa) => {
      peristiwa.preventDefault()
      jawab(formulir).catch(() => toast(t('kunci-sandi-gagal'), { nada: 'buruk' }))
    })
  }
}

async function jawab(formulir) {
  const jawaban = await fetch(formulir.dataset.kunciSandi, { method: 'POST', body: csrf() })
  // proof asked for again, or the session is over: the form itself finds the way
  if (jawaban.redirected || !jawaban.ok) return HTMLFormElement.prototype.submit.call(formulir)
  const soal = await jawaban.json()
  const kunci =
    formulir.dataset.kunciBaru === undefined
      ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(soal) })
      : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(soal) })
  formulir.elements.jawaban.value = JSON.stringify(kunci.toJSON())
  HTMLFormElement.prototype.submit.call(formulir)
}
