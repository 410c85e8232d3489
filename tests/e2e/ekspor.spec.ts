import { readFileSync } from 'node:fs'
import { expect, test, type Download, type Page } from '@playwright/test'
import { readCsv, readXlsx } from '../support/tabel.ts'
import { answered, ask, findings, leave, signIn } from './support.ts'
import { letter, office as people, type Office } from './surat.ts'

test.describe.configure({ timeout: 120_000 })

const gridOf = (page: Page) => page.getByRole('grid', { name: 'Daftar surat masuk' })

/** The register filtered to the letters of a test by the keyboard, the focus on its first row. */
async function filtered(page: Page, words: string, rows: number) {
  await page.goto('/persuratan/surat-masuk')
  const grid = gridOf(page)
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { selected: true })).toBeFocused()
}

/** What the rows of the register show, cell by cell, as they stand. */
async function shown(page: Page, cells: number): Promise<string[][]> {
  const rows = gridOf(page).getByRole('row')
  const count = await rows.count()
  const all: string[][] = []
  for (let n = 1; n < count; n++) all.push((await rows.nth(n).getByRole('gridcell').allInnerTexts()).slice(0, cells))
  return all
}

const bytesOf = async (download: Download) => new Blob([readFileSync(await download.path())])

async function downloaded(page: Page, run: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), run()])
  return download
}

let office: Office
let words: string
let ids: number[]

test.beforeAll(async ({ browser }) => {
  office = await people(browser)
  words = `Ekspor${Date.now()}`
  ids = []
  for (const n of [1, 2, 3]) ids.push((await letter(office, n === 3 ? 'catat' : 'pilah', { hal: `${words} surat ${n}` })).id)
})
test.afterAll(async () => {
  for (const page of Object.values(office) as Page[]) await leave(page)
})

test('the list leaves as it is shown, as Excel by its key and as CSV from the menu', async () => {
  const page = office.surat
  await filtered(page, words, 3)
  const seen = await shown(page, 5)
  const excel = await downloaded(page, () => page.keyboard.press('Control+s'))
  expect(excel.suggestedFilename()).toBe('Surat Masuk 2025-03-05.xlsx')
  const rows = await readXlsx(await bytesOf(excel))
  const head = rows.findIndex(([first]) => first === 'Nomor agenda')
  expect(rows[head]).toEqual(['Nomor agenda', 'Diterima', 'Dari', 'Nomor surat', 'Hal', 'Sifat', 'Posisi', 'Batas'])
  expect(JSON.stringify(rows.slice(0, head))).toContain(`kata “${words}”`)
  expect(rows.slice(head + 1).map((row) => [row[0], row[2], row[3], row[4]])).toEqual(seen.map((row) => [row[0], row[2], row[3], row[4]]))
  expect(rows[head + 1]?.[1]).toEqual({ tanggal: '2025-03-05' })

  await page.getByRole('button', { name: 'Ekspor' }).click()
  const csv = await downloaded(page, () => page.getByRole('menuitem', { name: 'CSV' }).click())
  const lines = await readCsv(await bytesOf(csv))
  expect(lines[0]?.[0]).toBe('\ufeffNomor agenda')
  expect(lines.slice(1).map((row) => row[0])).toEqual(seen.map((row) => row[0]))
})

test('what is selected leaves alone, and is printed alone on paper that says so', async () => {
  const page = office.surat
  await filtered(page, words, 3)
  const [first, second] = await shown(page, 1)
  await page.keyboard.press('Shift+ArrowDown')
  const excel = await downloaded(page, () => page.keyboard.press('Control+s'))
  const rows = await readXlsx(await bytesOf(excel))
  expect(rows.slice(-2).map(([nomor]) => nomor)).toEqual([first?.[0], second?.[0]])

  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: 'Daftar Surat Masuk' })).toBeVisible()
  await expect(page.getByText('2 baris yang dipilih')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeFocused()
  await expect(page.getByRole('navigation', { name: 'Halaman' }).getByRole('button')).toHaveCount(1, { timeout: 30_000 })
  expect(await findings(page, 'cetak daftar')).toEqual([])
  const word = await downloaded(page, () => page.keyboard.press('Control+o'))
  expect(word.suggestedFilename()).toBe('Daftar Surat Masuk.docx')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk', exact: true })).toBeVisible()
})

test('several letters are done together by keys: what is refused is named and left out, then all are done and taken back', async () => {
  const page = office.surat
  await filtered(page, words, 3)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Kerjakan 3 surat' })
  await expect(dialog.getByRole('combobox', { name: 'Tindakan' })).toBeFocused()
  await expect(dialog.getByRole('combobox', { name: 'Tindakan' })).toHaveValue('langkah distribusi')
  await expect(dialog.getByRole('region', { name: 'Yang ditolak' })).toContainText('Tidak sedang menunggu Anda pada langkah ini.')
  expect(await findings(page, 'kerjakan')).toEqual([])
  await dialog.getByRole('button', { name: 'Keluarkan 1 yang ditolak' }).click()
  const two = page.getByRole('dialog', { name: 'Kerjakan 2 surat' })
  await expect(two.getByText('Semua 2 surat dapat dikerjakan')).toBeVisible()
  await answered(page, 'alur/selesaikanBersama', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText('Distribusi: 2 selesai').first()).toBeVisible()
  const steps = async () => {
    const tasks = await ask<{ step: string; subjectId: number }[]>(page, 'alur/tugas', { bagian: 'saya' })
    return tasks.filter((task) => ids.includes(task.subjectId)).map((task) => task.step)
  }
  expect(await steps()).toEqual([])
  await answered(page, 'alur/tarikBersama', () => page.getByRole('button', { name: 'Urungkan' }).first().click())
  expect(await steps()).toEqual(['distribusi', 'distribusi'])
})

test('the sender book is sorted, filtered by a column and corrected in place; its foot counts all of it', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  await page.goto('/persuratan/pengirim')
  const grid = page.getByRole('grid', { name: 'Buku pengirim' })
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  const { jumlahSurat } = await ask<{ jumlahSurat: number }>(page, 'persuratan/suratMasuk/pengirim/jumlahKolom', { kolom: ['jumlahSurat'] })
  await expect(page.locator('[data-part="foot"]')).toContainText(`Jumlah surat ${jumlahSurat.toLocaleString('id-ID')}`)
  await page.keyboard.press('/')
  await page.keyboard.type('bappedalit')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Bappeda uji')
  await answered(page, 'persuratan/suratMasuk/pengirim/ubahSel', () => page.keyboard.press('Enter'))
  await expect(grid).toContainText('Bappeda uji')
  await answered(page, 'persuratan/suratMasuk/pengirim/ubahSel', () => page.getByRole('button', { name: 'Urungkan' }).first().click())
  await expect(grid).toContainText('Bappedalitbang')
  await leave(page)
})
