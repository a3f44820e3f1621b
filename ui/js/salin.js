import { t } from './teks.js'
import { toast } from './toast.js'

/** A button with data-salin copies the text of the element with that id; without a clipboard it selects it. */
export function mulaiSalin() {
  document.addEventListener('click', async ({ target }) => {
    const tombol = target.closest('[data-salin]')
    if (!tombol) return
    const sumber = document.getElementById(tombol.dataset.salin)
    try {
      await navigator.clipboard.writeText(sumber.textContent)
      toast(t('bingkai.tersalin'))
    } catch {
      getSelection().selectAllChildren(sumber)
    }
  })
}
