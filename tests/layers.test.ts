import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/** What each room may import, besides itself and shared: the arrows of the house. */
const rooms: Record<string, readonly string[]> = {
  shared: [],
  'electron/core': [],
  'electron/akun': ['electron/core'],
  'electron/workflow': ['electron/core', 'electron/akun'],
  'electron/registers': ['electron/core', 'electron/akun'],
  'electron/documents': ['electron/core', 'electron/akun', 'electron/registers'],
  'electron/modules': ['electron/core', 'electron/akun', 'electron/workflow', 'electron/registers', 'electron/documents'],
  'electron/host': ['electron/core', 'electron/akun', 'electron/workflow', 'electron/registers', 'electron/documents', 'electron/modules'],
  'electron/main': [],
  'electron/preload': [],
  'electron/commands': [
    'electron/core',
    'electron/akun',
    'electron/workflow',
    'electron/registers',
    'electron/documents',
    'electron/modules',
    'electron/host',
  ],
  renderer: [],
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => join(folder, name))
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`))
}

const files = ['shared', 'electron', 'renderer'].flatMap(sources)

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

test('every import goes down the arrows of the house', () => {
  const wrong: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    for (const name of importsOf(file).filter((n) => n.startsWith('.'))) {
      const target = roomOf(relative('.', normalize(join(dirname(file), name))))
      if (!room || !target || target === room || target === 'shared' || rooms[room]?.includes(target)) continue
      wrong.push(`${file} -> ${name}`)
    }
  }
  expect(wrong).toEqual([])
})

test('shared knows neither Node nor the DOM, and no module of the screen imports another', () => {
  const wrong: string[] = []
  for (const file of files) {
    for (const name of importsOf(file)) {
      if (file.startsWith('shared/') && (name.startsWith('node:') || /^(electron|react|better-sqlite3|drizzle-orm)/.test(name)))
        wrong.push(`${file} -> ${name}`)
      const own = /^renderer\/modules\/([^/]+)\//.exec(file)?.[1]
      const other = /renderer\/modules\/([^/]+)\//.exec(
        name.startsWith('.') ? relative('.', normalize(join(dirname(file), name))) : '',
      )?.[1]
      if (own && other && own !== other) wrong.push(`${file} -> ${name}`)
    }
  }
  expect(wrong).toEqual([])
})
