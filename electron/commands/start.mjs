// Plain JavaScript, so that a Node too old for the sources still gets a sentence instead of a syntax error.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const args = process.argv.slice(2)
const has = (flag) => args.includes(flag)

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The Node that came in with the packages; the machine's own where it is new enough. */
function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const bundled = join(root, 'node_modules', '.bin', name)
  if (existsSync(bundled)) return bundled
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail('Paket belum terpasang. Jalankan lebih dahulu: npm ci')
}

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  }
  return latest
}

function isBuilt() {
  const mark = join(root, 'out', 'dibangun')
  if (!existsSync(mark)) return false
  const built = statSync(mark).mtimeMs
  return ['electron', 'renderer', 'shared', 'resources'].every((room) => newest(join(root, room)) <= built)
}

function run(command, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: root, stdio: 'inherit', ...options })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
    child.on('error', (error) => fail(`Tidak dapat menjalankan ${command}: ${error.message}`))
  })
}

/** The Electron executable, without importing the package: importing it would start a download. */
function findElectron() {
  if (process.env.ELECTRON_EXEC_PATH) return existsSync(process.env.ELECTRON_EXEC_PATH) ? process.env.ELECTRON_EXEC_PATH : null
  const mark = join(root, 'node_modules', 'electron', 'path.txt')
  if (!existsSync(mark)) return null
  const executable = join(root, 'node_modules', 'electron', 'dist', readFileSync(mark, 'utf8').trim())
  return existsSync(executable) ? executable : null
}

const node = findNode()
if (!existsSync(join(root, 'node_modules', 'vite')) && !isBuilt()) fail('Paket belum terpasang. Jalankan lebih dahulu: npm ci')
if (!isBuilt()) {
  console.log('Membangun program…')
  const code = await run(node, ['electron/commands/build.ts'])
  if (code !== 0) fail('Program tidak dapat dibangun; pesan di atas menyebut sebabnya.')
}

const electron = has('--hanya-host') || has('--tanpa-jendela') || has('--buka-admin') ? null : findElectron()
if (electron) {
  const rootUser = process.platform === 'linux' && process.getuid?.() === 0
  process.exit(await run(electron, [...(rootUser ? ['--no-sandbox'] : []), '.', ...args]))
}
if (!has('--hanya-host') && !has('--tanpa-jendela')) {
  console.log('Electron belum terpasang di komputer ini (pasang dengan: npm run desktop:install); Sekretariat dibuka di peramban.')
}
process.exit(await run(node, ['out/host/serve.mjs', ...args]))
