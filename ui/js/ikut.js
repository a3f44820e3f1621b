/** "Kabari saya di sini": this browser subscribes with the key of the pemda, and the form takes the address along. */
export function mulaiIkut() {
  const formulir = document.querySelector('form[data-push]')
  if (!formulir) return
  const kata = formulir.querySelector('[data-push-kata]')
  if (!('serviceWorker' in navigator && 'PushManager' in window && window.isSecureContext)) {
    kata.textContent = formulir.dataset.pushTiada
    formulir.querySelectorAll('button').forEach((tombol) => (tombol.disabled = true))
    return
  }
  formulir.addEventListener('submit', async (peristiwa) => {
    if (formulir.elements.endpoint.value) return
    peristiwa.preventDefault()
    const tombol = peristiwa.submitter
    try {
      isi(formulir, await langganan(formulir.dataset.push, tombol?.name === 'lepas'))
    } catch {
      kata.textContent = formulir.dataset.pushTolak
      return
    }
    formulir.requestSubmit(tombol)
  })
}

async function langganan(kunci, lepas) {
  const { pushManager } = await navigator.serviceWorker.ready
  const ada = await pushManager.getSubscription()
  if (ada || lepas) return ada
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bita(kunci) })
}

function isi({ elements }, ada) {
  const { endpoint = 'tiada', keys = {} } = ada?.toJSON() ?? {}
  elements.endpoint.value = endpoint
  elements.p256dh.value = keys.p256dh ?? ''
  elements.auth.value = keys.auth ?? ''
}

const bita = (teks) =>
  Uint8Array.from(atob(teks.replaceAll('-', '+').replaceAll('_', '/')), (huruf) => huruf.charCodeAt(0))
