import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildAll } from './build.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Only the unpacked folder, no installer. */
    folder: { type: 'boolean', default: false },
    /** A folder with an unpacked Electron, where none can be downloaded. */
    'electron-dist': { type: 'string' },
    'electron-version': { type: 'string' },
  },
})

await buildAll()
rmSync(join(root, 'dist'), { recursive: true, force: true })
const dist = values['electron-dist']
const args = [
  join(root, 'node_modules', 'electron-builder', 'cli.js'),
  '--config',
  join(root, 'electron-builder.yml'),
  ...(values.folder ? ['--dir'] : []),
  ...(dist ? [`-c.electronDist=${dist}`] : []),
  ...(values['electron-version'] ? [`-c.electronVersion=${values['electron-version']}`] : []),
  ...positionals,
]
const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
if (done.status === 0 && existsSync(join(root, 'dist'))) console.log(`Paket ada di ${join(root, 'dist')}.`)
else if (!dist) {
  console.error(
    'Paket tidak jadi dibuat. Electron dan alat pemasangnya diunduh saat itu: periksa jaringan, atau sebutkan Electron yang ada dengan --electron-dist FOLDER --folder.',
  )
}
process.exitCode = done.status ?? 1
