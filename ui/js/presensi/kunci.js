// The key of a phone: made here, never readable, known to the server by its public half.

const JENIS = { name: 'ECDSA', namedCurve: 'P-256' }

/** Whether this browser can keep and use such a key at all. */
export const bisa = () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB)

export const baru = () => crypto.subtle.generateKey(JENIS, false, ['sign', 'verify'])

export const base64url = (bita) =>
  btoa(String.fromCharCode(...new Uint8Array(bita)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

export const publik = async ({ publicKey }) => base64url(await crypto.subtle.exportKey('spki', publicKey))

const URUTAN = ['kunci', 'tiket', 'arah', 'lintang', 'bujur', 'akurasi', 'jam', 'jamTiket', 'sejakTiket']

/** The text under the signature; the server puts it together the same way. */
export const teks = (kiriman) => ['v1', ...URUTAN.map((nama) => kiriman[nama] ?? '')].join('\n')

export async function tandai({ privateKey }, kiriman) {
  const tanda = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(teks(kiriman)))
  return base64url(tanda)
}

/** What the owner will recognise among his phones. */
export function namaPonsel() {
  const { userAgent, userAgentData } = navigator
  const merek = userAgentData?.brands?.map(({ brand }) => brand).find((b) => !/not/i.test(b) && b !== 'Chromium')
  const peramban = merek ?? /(Firefox|Edg|Chrome|Safari)/.exec(userAgent)?.[1] ?? 'Peramban'
  const sistem = userAgentData?.platform || /(Android|iPhone|iPad|Windows|Mac|Linux)/.exec(userAgent)?.[1] || ''
  return (sistem ? `${peramban} · ${sistem}` : peramban).slice(0, 80)
}
