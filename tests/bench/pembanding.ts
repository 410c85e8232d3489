import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Packages that are measured against and used for nothing else; they come in only when a bench asks for them. */
const VERSIONS = { exceljs: '4.4.0', hucre: '1.0.0', 'ag-grid-community': '36.2.0', docxtemplater: '3.71.0', pizzip: '3.3.0' } as const

export type Pembanding = keyof typeof VERSIONS

/** The folder of a comparison package, installed on first use beside the temporary files; null, with a notice, where it cannot be had. */
export function pembandingFolder(name: Pembanding): string | null {
  const root = join(tmpdir(), 'sekretariat-pembanding', `${name}-${VERSIONS[name]}`)
  const folder = join(root, 'node_modules', name)
  if (existsSync(folder)) return folder
  try {
    mkdirSync(root, { recursive: true })
    writeFileSync(join(root, 'package.json'), '{ "private": true }\n')
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `${name}@${VERSIONS[name]}`], {
      cwd: root,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    })
  } catch {
    console.log(`${name} ${VERSIONS[name]} tidak dapat dipasang; ukuran yang dibandingkan dengannya dilewati.`)
    return null
  }
  return folder
}

/** The comparison package itself (CommonJS), or null where it cannot be had; what it is stays for the bench to say. */
export function requirePembanding(name: Pembanding): unknown {
  const folder = pembandingFolder(name)
  return folder === null ? null : createRequire(join(folder, 'package.json'))(folder)
}
