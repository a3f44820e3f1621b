/**
 * The link of a receipt carries number and code behind the "#", which no server and no log ever sees:
 * /aduan/lacak#nomor=2026-00123&kode=…, #2026-00123.CODE, or the number alone. They go into the form, and out of
 * the address.
 */
export function mulaiLacak() {
  const formulir = document.querySelector('form[data-lacak]')
  if (!formulir || location.hash.length < 2) return
  const { nomor, kode } = urai(location.hash.slice(1))
  if (!nomor && !kode) return
  history.replaceState(null, '', location.pathname)
  if (nomor) formulir.elements.nomor.value = nomor
  if (kode) formulir.elements.kode.value = kode
  const kosong = [formulir.elements.nomor, formulir.elements.kode].find((medan) => !medan.value)
  ;(kosong ?? formulir.querySelector('button')).focus()
}

function urai(teks) {
  if (teks.includes('=')) {
    const isi = new URLSearchParams(teks)
    return { nomor: isi.get('nomor'), kode: isi.get('kode') }
  }
  const cocok = /^(\d{4}-\d+)(?:[.:/](.+))?$/.exec(teks)
  return cocok ? { nomor: cocok[1], kode: cocok[2] } : {}
}
