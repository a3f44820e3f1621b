// Everything here makes a working page more comfortable; nothing depends on it.
import { mulaiCetak } from './cetak.js'
import { mulaiKirimUlang } from './kirimulang.js'
import { mulaiIkut } from './ikut.js'
import { mulaiKeluar } from './keluar.js'
import { mulaiKomponen } from './komponen.js'
import { mulaiKunciSandi } from './kuncisandi.js'
import { mulaiLacak } from './lacak.js'
import { mulaiLangsung } from './langsung.js'
import { mulaiLembar } from './lembar.js'
import { mulaiLipatan } from './lipatan.js'
import { mulaiPenyunting } from './penyunting.js'
import { mulaiPintasan } from './pintasan.js'
import { mulaiKirimPresensi } from './presensi/kirimulang.js'
import { mulaiPwa } from './pwa.js'
import { mulaiSalin } from './salin.js'
import { mulaiSesi } from './sesi.js'
import { mulaiSimpan } from './simpan.js'
import { mulaiTab } from './tab.js'
import { mulaiTema } from './tema.js'
import { mulaiToast } from './toast.js'
import { mulaiUnggah } from './unggah.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

mulaiToast()
mulaiTema()
mulaiLipatan()
mulaiTab()
mulaiKomponen(document)
mulaiCetak()
mulaiSimpan()
mulaiLembar()
mulaiUnggah()
mulaiPintasan()
mulaiPenyunting()
mulaiSalin()
mulaiSesi()
mulaiKeluar()
mulaiKunciSandi()
mulaiLacak()
mulaiIkut()
mulaiLangsung()
mulaiPwa()
mulaiKirimUlang()
mulaiKirimPresensi()
