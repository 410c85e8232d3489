import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

function inPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')) {
    const file = join(folder, name)
    if (existsSync(file)) return file
  }
  return null
}

async function playwrights(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

async function find(): Promise<string | null> {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH
  for (const name of names) {
    const file = inPath(name)
    if (file) return file
  }
  return playwrights()
}

function attempt(command: string, args: string[], seconds: number): boolean {
  console.log(`  ${command} ${args.join(' ')}`)
  return (
    spawnSync(command, args, { stdio: 'ignore', timeout: seconds * 1000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}

/** The browser for the end-to-end tests: CHROMIUM_PATH, the system's, Playwright's; else one is installed. Null when none can be had. */
export async function findBrowser(): Promise<string | null> {
  const found = await find()
  if (found) return found
  console.log('Peramban untuk uji belum ada; memasang…')
  if (process.getuid?.() === 0 && inPath('apt-get')) {
    attempt('apt-get', ['update', '-qq'], 300)
    if (attempt('apt-get', ['install', '-y', '-qq', 'chromium'], 900)) return find()
  }
  attempt(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', '--with-deps', 'chromium'], 600)
  return find()
}
