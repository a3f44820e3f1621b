// Builds everything under src/main/resources/static/aset and the icon template from the sources in this folder.
// The same sources give the same bytes, so that "npm run check" can compare; nothing is fetched.
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const ui = path.dirname(fileURLToPath(import.meta.url))
const akar = path.join(ui, '..')
const modul = (...bagian) => path.join(ui, 'node_modules', ...bagian)

/** Writes all built files below `tujuan`, a folder shaped like the repository. */
export async function bangun(tujuan) {
  const aset = path.join(tujuan, 'src/main/resources/static/aset')
  await rm(aset, { recursive: true, force: true })
  await mkdir(path.join(aset, 'huruf'), { recursive: true })

  await writeFile(path.join(aset, 'pendopo.css'), gaya())
  await writeFile(path.join(aset, 'pendopo.js'), await skrip('js/pendopo.js'))
  await writeFile(path.join(aset, 'dinding.js'), await skrip('js/dinding.js'))
  await writeFile(path.join(aset, 'lapor.js'), await skrip('js/lapor.js'))
  await writeFile(path.join(aset, 'lapangan.js'), await skrip('js/lapangan.js'))
  await writeFile(path.join(aset, 'mohon.js'), await skrip('js/mohon.js'))
  await writeFile(path.join(aset, 'presensi.js'), await skrip('js/presensi.js'))
  await writeFile(path.join(aset, 'presensi_tempat.js'), await skrip('js/presensi_tempat.js'))
  await writeFile(path.join(aset, 'presensi_kios.js'), await skrip('js/presensi_kios.js'))
  await cp(modul('htmx.org/dist/htmx.min.js'), path.join(aset, 'htmx.min.js'))
  await cp(
    modul('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2'),
    path.join(aset, 'huruf/plus-jakarta-sans.woff2')
  )
  for (const nama of (await readdir(path.join(ui, 'ikon'))).sort()) {
    await cp(path.join(ui, 'ikon', nama), path.join(aset, nama))
  }
  await writeFile(path.join(aset, 'pekerja.js'), await pekerja(aset))

  const komponen = path.join(tujuan, 'src/main/jte/komponen')
  await mkdir(komponen, { recursive: true })
  await writeFile(path.join(komponen, 'ikon.jte'), await ikon())
}

function gaya() {
  const hasil = sass.compile(path.join(ui, 'sass/pendopo.scss'), {
    style: 'compressed',
    loadPaths: [path.join(ui, 'node_modules')],
    quietDeps: true
  })
  return hasil.css + '\n'
}

async function skrip(masukan, tetapan = {}) {
  const hasil = await esbuild.build({
    entryPoints: [path.join(ui, masukan)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    define: tetapan,
    plugins: [teks]
  })
  return hasil.outputFiles[0].text
}

// The words of the script come from the message files of the application: one source for both languages.
const teks = {
  name: 'teks',
  setup(build) {
    build.onResolve({ filter: /^pesan:/ }, ({ path: p }) => ({ path: p.slice(6), namespace: 'pesan' }))
    build.onLoad({ filter: /.*/, namespace: 'pesan' }, async ({ path: bahasa }) => {
      const berkas = path.join(akar, `src/main/resources/pesan/bingkai_${bahasa}.properties`)
      const isi = {}
      for (const baris of (await readFile(berkas, 'utf8')).split('\n')) {
        const cocok = /^bingkai\.js\.([^=]+)=(.*)$/.exec(baris)
        if (cocok) isi[cocok[1]] = cocok[2]
      }
      return { contents: JSON.stringify(isi), loader: 'json' }
    })
  }
}

/** The mark in "?v=", the same as AlamatAset computes. */
const sidik = (isi) => createHash('sha256').update(isi).digest('hex').slice(0, 10)

async function pekerja(aset) {
  const inti = []
  for (const nama of ['pendopo.css', 'pendopo.js', 'lapor.js']) {
    inti.push(`/aset/${nama}?v=${sidik(await readFile(path.join(aset, nama)))}`)
  }
  inti.push('/aset/huruf/plus-jakarta-sans.woff2', '/aset/kawung.svg')
  return skrip('js/pekerja.js', {
    INTI: JSON.stringify(inti),
    VERSI: JSON.stringify(sidik(inti.join('\n')))
  })
}

async function ikon() {
  const daftar = JSON.parse(await readFile(path.join(ui, 'ikon.json'), 'utf8'))
  const baris = []
  for (const [nama, tabler] of Object.entries(daftar)) {
    const svg = await readFile(modul('@tabler/icons/icons/outline', `${tabler}.svg`), 'utf8')
    const garis = [...svg.matchAll(/<path d="([^"]+)"/g)].map((m) => m[1].replace(/^m/, 'M').replace(/\s+/g, ' '))
    baris.push(`    case "${nama}" -> "${garis.join('')}";`)
  }
  return `<%-- Made by ui/build.mjs from Tabler Icons (MIT); the names stand in ui/ikon.json. --%>
@param String nama
@param String kelas = ""
!{var garis = switch (nama) {
${baris.join('\n')}
    default -> "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0";
};}
<svg class="ikon\${kelas.isEmpty() ? "" : " " + kelas}" viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true"><path d="\${garis}"/></svg>
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bangun(akar)
}
