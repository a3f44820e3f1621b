// Counts the days of a request while its dates are typed; without script a button does the same.
const formulir = document.querySelector('form[data-hitung]')
const tempat = document.getElementById('hitungan')
let giliran = 0

async function hitung() {
  const isi = new URLSearchParams({ jenis: formulir.elements.jenis.value })
  for (const nama of ['dari', 'sampai']) {
    for (const bagian of ['hari', 'bulan', 'tahun']) {
      const nilai = formulir.elements[`${nama}.${bagian}`].value
      if (!nilai) return
      isi.set(`${nama}.${bagian}`, nilai)
    }
  }
  if (isi.get('dari.tahun').length !== 4 || isi.get('sampai.tahun').length !== 4) return
  const kini = ++giliran
  try {
    const jawaban = await fetch(`${formulir.dataset.hitung}?${isi}`, { headers: { 'X-Pendopo-Bagian': 'hitungan' } })
    if (!jawaban.ok || kini !== giliran) return
    const baru = new DOMParser().parseFromString(await jawaban.text(), 'text/html')
    tempat.replaceChildren(...baru.body.children)
  } catch {
    // the button still counts
  }
}

if (formulir && tempat) {
  let pewaktu
  formulir.addEventListener('input', ({ target }) => {
    if (!/^(dari|sampai)\./.test(target.name)) return
    clearTimeout(pewaktu)
    pewaktu = setTimeout(hitung, 250)
  })
  hitung()
}
