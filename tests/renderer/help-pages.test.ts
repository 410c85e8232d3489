import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { helpOf, helpPages } from '../../renderer/app/help-pages.ts'
import { sections } from '../../renderer/pengaturan/sections.ts'

const routes = [...readFileSync('renderer/app/routes.tsx', 'utf8').matchAll(/page\('([^']+)'/g)].map((match) => match[1] ?? '')
const helpText = (name: string) => readFileSync(`resources/bantuan/${name}.md`, 'utf8')

test('every page of the program has a help of its own, and every help that is named is there', () => {
  expect(routes.length).toBeGreaterThan(5)
  expect(routes.filter((path) => !Object.hasOwn(helpPages, path))).toEqual([])
  expect(Object.values(helpPages).filter((name) => !existsSync(`resources/bantuan/${name}.md`))).toEqual([])
})

test('every part of Pengaturan is explained by its help', () => {
  const unsaid = sections.filter(({ key, name }) => {
    const word = name.split(' ')[0] ?? name
    return !helpText(helpOf(`/pengaturan/${key}`)).includes(word)
  })
  expect(unsaid.map(({ name }) => name)).toEqual([])
})

test.each([
  ['/', 'beranda'],
  ['/masuk', 'masuk'],
  ['/siapkan', 'kantor-baru'],
  ['/persuratan/surat-masuk', 'surat-masuk'],
  ['/persuratan/surat-masuk/17', 'catatan-surat'],
  ['/persuratan/surat-masuk/17/lembar-disposisi', 'lembar-disposisi'],
  ['/persuratan/impor/pengirim', 'impor'],
  ['/pengaturan/cadangan', 'cadangan'],
  ['/pengaturan/kalender', 'pengaturan'],
  ['/tidak/ada', 'beranda'],
])('F1 at %s opens %s', (path, help) => expect(helpOf(path)).toBe(help))
