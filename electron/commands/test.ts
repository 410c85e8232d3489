import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const results = mkdtempSync(join(tmpdir(), 'sekretariat-uji-'))
const tool = (name: string, file: string) => join(root, 'node_modules', name, file)

function run(script: string, args: string[], env: Record<string, string> = {}): number {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return done.status ?? 1
}

function step(script: string, args: string[]): Count {
  const ok = run(script, args) === 0
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

interface VitestResult {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  success: boolean
}

/** The counts of a report; a run that wrote none, or failed without a failing test, counts as one failure. */
function counted(file: string, code: number, read: (text: string) => Count): Count {
  const count = existsSync(file) ? read(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function unit(filters: string[], exclude: string[] = []): Count {
  const file = join(results, `unit-${filters.join('-').replaceAll('/', '_') || 'semua'}.json`)
  const code = run(tool('vitest', 'vitest.mjs'), [
    'run',
    '--config',
    'tests/config/vitest.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...exclude.flatMap((e) => ['--exclude', e]),
    ...filters,
  ])
  return counted(file, code, (text) => {
    const r = JSON.parse(text) as VitestResult
    return { passed: r.numPassedTests, failed: r.numFailedTests, skipped: r.numPendingTests }
  })
}

async function e2e(): Promise<Count> {
  const browser = await findBrowser()
  if (!browser) {
    console.error('Tidak ada peramban Chromium dan tidak dapat dipasang: uji ujung ke ujung tidak berjalan.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const file = join(results, 'e2e.json')
  const code = run(tool('@playwright/test', 'cli.js'), ['test', '--config', 'tests/config/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    HASIL_E2E: file,
  })
  return counted(file, code, (text) => {
    const { stats } = JSON.parse(text) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  })
}

const parts: Record<string, () => Count | Promise<Count>> = {
  tipe: () => step(tool('typescript', 'bin/tsc'), ['-p', '.']),
  lint: () => step(tool('eslint', 'bin/eslint.js'), ['--config', 'tests/config/eslint.js', 'electron', 'renderer', 'shared', 'tests']),
  format: () =>
    step(tool('prettier', 'bin/prettier.cjs'), [
      '--check',
      '--log-level',
      'warn',
      '--config',
      'tests/config/prettier.json',
      '--ignore-path',
      'tests/config/prettierignore',
      '.',
    ]),
  unit: () => unit([], ['tests/electron/**']),
  bangun: () => step('electron/commands/build.ts', []),
  e2e,
  electron: () => unit(['tests/electron']),
}

const chosen = process.argv.includes('--hanya') ? (process.argv[process.argv.indexOf('--hanya') + 1] ?? '').split(',') : Object.keys(parts)
if (chosen.some((name) => name === 'e2e' || name === 'electron') && !chosen.includes('bangun')) chosen.unshift('bangun')
const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const name of chosen) {
  const part = parts[name]
  if (!part) throw new Error(`Bagian uji tidak dikenal: ${name}`)
  const started = performance.now()
  console.log(`\n== ${name}`)
  const count = await part()
  console.log(
    `== ${name}: ${count.passed} lulus, ${count.failed} gagal, ${count.skipped} dilewati (${Math.round((performance.now() - started) / 1000)} dtk)`,
  )
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}
rmSync(results, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed > 0 ? 1 : 0
