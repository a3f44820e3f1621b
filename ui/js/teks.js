// The words come from pesan/bingkai_*.properties at build time, so that there is one source for both languages.
import en from 'pesan:en'
import id from 'pesan:id'

const daftar = document.documentElement.lang === 'en' ? en : id

/** The text behind a key, with {0}, {1} … filled in. */
export const t = (kunci, ...isi) => daftar[kunci].replace(/\{(\d)\}/g, (_, n) => isi[n])

/** The hour of now, written as in the language of the page. */
export function jamKini() {
  const kini = new Date()
  const dua = (n) => String(n).padStart(2, '0')
  return dua(kini.getHours()) + (daftar === en ? ':' : '.') + dua(kini.getMinutes())
}
