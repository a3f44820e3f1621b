/** A button with data-cetak prints the page. */
export function mulaiCetak() {
  document.addEventListener('click', ({ target }) => target.closest('[data-cetak]') && window.print())
}
