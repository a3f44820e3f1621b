// Rebuilds into a temporary folder and fails when a committed file differs from its sources.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bangun } from './build.mjs'

const akar = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const baru = await mkdtemp(path.join(tmpdir(), 'pendopo-ui-'))

async function berkas(folder, dasar) {
  const nama = await readdir(path.join(dasar, folder), { recursive: true, withFileTypes: true })
  return nama.filter((n) => n.isFile()).map((n) => path.relative(dasar, path.join(n.parentPath, n.name)))
}

try {
  await bangun(baru)
  const aset = 'src/main/resources/static/aset'
  const semua = new Set([
    ...(await berkas(aset, akar)),
    ...(await berkas(aset, baru)),
    'src/main/jte/komponen/ikon.jte'
  ])
  const beda = []
  for (const nama of [...semua].sort()) {
    const [lama, hasil] = await Promise.all(
      [akar, baru].map((dasar) => readFile(path.join(dasar, nama)).catch(() => null))
    )
    if (!lama || !hasil || !lama.equals(hasil)) beda.push(nama)
  }
  if (beda.length > 0) {
    console.error(`Built files differ from their sources; run "npm run build" and commit:\n  ${beda.join('\n  ')}`)
    process.exitCode = 1
  } else {
    console.log(`${semua.size} built files match their sources`)
  }
} finally {
  await rm(baru, { recursive: true, force: true })
}
