/** A row of tabs that is wider than the screen begins at the one that is open. */
export function mulaiTab() {
  for (const kini of document.querySelectorAll('.tab [aria-current]')) {
    const baris = kini.closest('.tab')
    const kotak = baris.getBoundingClientRect()
    const tab = kini.getBoundingClientRect()
    baris.scrollLeft += tab.left - kotak.left - (kotak.width - tab.width) / 2
  }
}
