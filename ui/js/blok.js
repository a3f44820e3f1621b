/**
 * Reads what a spreadsheet puts on the clipboard: cells by tabs, rows by CR, LF or both, quotes around cells that hold
 * either, one line end after the last row. Values stay as they were typed.
 */
export function bacaBlok(teks) {
  const isi = teks.replace(/(\r\n|\r|\n)$/, '')
  const blok = [[]]
  let sel = ''
  let kutip = false
  const tutupSel = () => {
    blok.at(-1).push(sel.replace(/[\s\u00a0]+/g, ' ').trim())
    sel = ''
  }
  for (let i = 0; i < isi.length; i++) {
    const huruf = isi[i]
    if (kutip) {
      if (huruf !== '"') sel += huruf
      else if (isi[i + 1] === '"') sel += isi[++i]
      else kutip = false
    } else if (huruf === '"' && sel === '') {
      kutip = true
    } else if (huruf === '\t') {
      tutupSel()
    } else if (huruf === '\n' || huruf === '\r') {
      if (huruf === '\r' && isi[i + 1] === '\n') i++
      tutupSel()
      blok.push([])
    } else {
      sel += huruf
    }
  }
  tutupSel()
  return blok
}
