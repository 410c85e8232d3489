import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const external = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** One bundle for Node: the host as ESM, what Electron loads as CJS. */
async function buildNode(name: string, input: Record<string, string>, format: 'es' | 'cjs', outDir: string) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
    build: {
      ssr: true,
      outDir: join(root, outDir),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        external,
        input: Object.fromEntries(Object.entries(input).map(([key, file]) => [key, join(root, file)])),
        output: {
          format,
          entryFileNames: `[name].${format === 'es' ? 'mjs' : 'cjs'}`,
          chunkFileNames: `${name}-[hash].${format === 'es' ? 'mjs' : 'cjs'}`,
        },
      },
    },
  })
}

/** Builds everything into out/: web (the interface), host (Node), electron (main and preload). */
export async function buildAll(): Promise<void> {
  rmSync(join(root, 'out'), { recursive: true, force: true })
  mkdirSync(join(root, 'out'), { recursive: true })
  await build({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'warn' })
  await buildNode('host', { serve: 'electron/host/start.ts', utility: 'electron/host/utility.ts' }, 'es', 'out/host')
  await buildNode('main', { main: 'electron/main/main.ts' }, 'cjs', 'out/electron')
  await buildNode('preload', { preload: 'electron/preload/preload.ts' }, 'cjs', 'out/electron')
  cpSync(join(root, 'resources'), join(root, 'out/resources'), { recursive: true })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  writeFileSync(join(root, 'out/resources/versi.json'), JSON.stringify({ version }))
  writeFileSync(join(root, 'out/dibangun'), '')
}

if (import.meta.filename === process.argv[1]) await buildAll()
