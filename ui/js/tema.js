/** Changes the theme in place and keeps it in a cookie, so that the server draws the next page in it. */
export function mulaiTema() {
  const pilihan = document.querySelectorAll('[data-pilih-tema]')
  for (const tautan of pilihan) {
    tautan.addEventListener('click', (peristiwa) => {
      peristiwa.preventDefault()
      const tema = tautan.dataset.pilihTema
      const aman = location.protocol === 'https:' ? ';secure' : ''
      document.cookie = `tema=${tema};path=/;max-age=31536000;samesite=lax${aman}`
      document.documentElement.dataset.tema = tema
      for (const lain of pilihan) {
        if (lain.dataset.pilihTema === tema) lain.setAttribute('aria-current', 'true')
        else lain.removeAttribute('aria-current')
      }
    })
  }
}
