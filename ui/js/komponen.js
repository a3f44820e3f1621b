import { createAll } from 'govuk-frontend/dist/govuk/init.mjs'
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { FileUpload } from 'govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs'
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { t } from './teks.js'

/** Starts the GOV.UK components below an element, in the language of the page. */
export function mulaiKomponen(lingkup) {
  const sisa = { one: t('karakter-sisa'), other: t('karakter-sisa') }
  const lebih = { one: t('karakter-lebih'), other: t('karakter-lebih') }
  const banyak = { one: t('berkas-banyak'), other: t('berkas-banyak') }
  createAll(SkipLink, undefined, lingkup)
  createAll(Button, { preventDoubleClick: true }, lingkup)
  createAll(ErrorSummary, undefined, lingkup)
  createAll(
    CharacterCount,
    { i18n: { charactersUnderLimit: sisa, charactersAtLimit: t('karakter-pas'), charactersOverLimit: lebih } },
    lingkup
  )
  createAll(
    PasswordInput,
    {
      i18n: {
        showPassword: t('sandi-lihat'),
        hidePassword: t('sandi-tutup'),
        showPasswordAriaLabel: t('sandi-lihat-label'),
        hidePasswordAriaLabel: t('sandi-tutup-label'),
        passwordShownAnnouncement: t('sandi-terlihat'),
        passwordHiddenAnnouncement: t('sandi-tersembunyi')
      }
    },
    lingkup
  )
  createAll(
    FileUpload,
    {
      i18n: {
        chooseFilesButton: t('berkas-pilih'),
        dropInstruction: t('berkas-lepas'),
        noFileChosen: t('berkas-belum'),
        multipleFilesChosen: banyak,
        enteredDropZone: t('berkas-masuk'),
        leftDropZone: t('berkas-keluar')
      }
    },
    lingkup
  )
  for (const tombol of lingkup.querySelectorAll('.govuk-file-upload-button')) namai(tombol)
}

// The drop zone is named after itself, which some readers and axe take for a circle: name it after its parts.
function namai(tombol) {
  const bagian = [...tombol.children].filter((anak) => !anak.classList.contains('govuk-visually-hidden'))
  bagian.forEach((anak, i) => (anak.id = `${tombol.id}-isi-${i}`))
  bagian[0].after(' ')
  const label = tombol.getAttribute('aria-labelledby').split(' ')[0]
  tombol.setAttribute('aria-labelledby', [label, ...bagian.map((anak) => anak.id)].join(' '))
}
