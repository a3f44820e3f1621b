/** The popovers of the frame close on Escape, on a tap beside them, and when another opens. */
export function mulaiLipatan() {
  const semua = [...document.querySelectorAll('[data-lipatan]')]
  const tutup = (kecuali) => semua.forEach((lipatan) => lipatan !== kecuali && (lipatan.open = false))

  for (const lipatan of semua) {
    lipatan.addEventListener('toggle', () => lipatan.open && tutup(lipatan))
  }
  document.addEventListener('click', ({ target }) => tutup(target.closest('[data-lipatan]')))
  document.addEventListener('keydown', ({ key }) => {
    const terbuka = semua.find((lipatan) => lipatan.open)
    if (key !== 'Escape' || !terbuka) return
    if (terbuka.contains(document.activeElement)) terbuka.querySelector('summary').focus()
    terbuka.open = false
  })
}
