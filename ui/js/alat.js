/** A new element with attributes and children (nodes or text). */
export function elemen(nama, atribut = {}, ...anak) {
  const hasil = document.createElement(nama)
  for (const [kunci, nilai] of Object.entries(atribut)) hasil.setAttribute(kunci, nilai)
  hasil.append(...anak)
  return hasil
}

/** UUIDv7, also where crypto.randomUUID is missing (plain http in an office network). */
export function uuid7() {
  const bita = crypto.getRandomValues(new Uint8Array(16))
  let waktu = Date.now()
  for (let i = 5; i >= 0; i--) {
    bita[i] = waktu % 256
    waktu = Math.floor(waktu / 256)
  }
  bita[6] = (bita[6] & 0x0f) | 0x70
  bita[8] = (bita[8] & 0x3f) | 0x80
  const heksa = [...bita].map((b) => b.toString(16).padStart(2, '0')).join('')
  return heksa.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The body of a form post that carries only the guard against forged requests. */
export function csrf() {
  const { csrfNama, csrfNilai } = document.body.dataset
  return new URLSearchParams(csrfNama ? { [csrfNama]: csrfNilai } : {})
}

/** Whether an answer is in fact the sign-in page: the session is over. */
export const perluMasuk = (jawaban) =>
  jawaban.status === 401 || (jawaban.redirected && new URL(jawaban.url).pathname === '/masuk')

/** Where to sign in so as to come back here. */
export const alamatMasuk = () => '/masuk?lanjut=' + encodeURIComponent(location.pathname + location.search)

// Storage may be full or forbidden; then there is simply no memory.
export const ingatan = {
  baca(kunci) {
    try {
      return JSON.parse(localStorage.getItem(kunci))
    } catch {
      return null
    }
  },
  tulis(kunci, nilai) {
    try {
      localStorage.setItem(kunci, JSON.stringify(nilai))
    } catch {
      // nothing to do: the page still works
    }
  },
  hapus(kunci) {
    try {
      localStorage.removeItem(kunci)
    } catch {
      // as above
    }
  }
}
