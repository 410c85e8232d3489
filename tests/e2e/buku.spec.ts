import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { answered, ask, leave, signIn } from './support.ts'
import { letter, office, penerima } from './surat.ts'

test.describe.configure({ timeout: 240_000 })

const pages = (page: Page) => page.getByRole('navigation', { name: 'Halaman' }).getByRole('button')

/** Opens Buku dan cetak by the keyboard and goes to one of its tabs with the arrows. */
async function openTab(page: Page, name: string) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('buku dan cetak')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Buku dan cetak' })).toBeVisible()
  const tab = page.getByRole('tab', { name })
  await page.getByRole('tab', { selected: true }).focus()
  for (let step = 0; step < 6 && (await tab.getAttribute('aria-selected')) !== 'true'; step++) await page.keyboard.press('ArrowRight')
  await expect(tab).toBeFocused()
}

/** The words of a part of a Word or Excel file that was downloaded. */
async function downloaded(page: Page, run: () => Promise<void>, part: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), run()])
  const bytes = await readFile(await download.path())
  const found = unzipSync(new Uint8Array(bytes))[part] ?? new Uint8Array()
  return { name: download.suggestedFilename(), text: strFromU8(found).replace(/<[^>]+>/g, ' ') }
}

/** Printing opens no dialog in a test: the page says how often it was asked. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.print = () => {
      const top = window.top ?? window
      top.document.documentElement.dataset.printed = String(Number(top.document.documentElement.dataset.printed ?? 0) + 1)
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return () => page.evaluate(() => Number(document.documentElement.dataset.printed ?? 0))
}

test('the agenda of a month: looked at, enlarged, saved as Word and as Excel', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  await openTab(page, 'Buku Agenda')
  await expect(pages(page)).not.toHaveCount(0, { timeout: 60_000 })
  await expect(page.locator('[data-part="foot"]')).toContainText('halaman')
  const sheet = page.getByRole('img', { name: /^Halaman 1 dari/ })
  const wide = async () => (await sheet.boundingBox())?.width ?? 0
  const before = await wide()
  await page.keyboard.press('+')
  await expect.poll(wide).toBeGreaterThan(before * 1.3)
  await page.keyboard.press('-')
  await expect.poll(wide).toBe(before)
  const word = await downloaded(page, () => page.keyboard.press('Control+o'), 'word/document.xml')
  expect(word.name).toBe('Buku Agenda Surat Masuk Bulan Maret 2025.docx')
  expect(word.text).toContain('BUKU AGENDA SURAT MASUK')
  expect(word.text).toContain('KEPALA SUBBAGIAN TATA USAHA,')
  const excel = await downloaded(page, () => page.keyboard.press('Control+s'), 'xl/worksheets/sheet1.xml')
  expect(excel.name).toMatch(/^Buku Agenda Surat Masuk .*Maret 2025\.xlsx$/)
  expect(excel.text).toContain('Bulan Maret 2025')
  await leave(page)
})

test('the delivery of the day is printed, and ticked off when it comes back', async ({ browser }) => {
  const all = await office(browser)
  const { hal } = await letter(all, 'distribusi', {}, [penerima.pp])
  const page = all.surat
  const prints = await countPrints(page)
  await openTab(page, 'Daftar Antar')
  await expect(pages(page)).not.toHaveCount(0, { timeout: 60_000 })
  await page.keyboard.press('Control+p')
  await expect.poll(prints, { timeout: 60_000 }).toBe(1)
  await openTab(page, 'Tanda Terima')
  const row = page.getByRole('row').filter({ hasText: hal })
  await row.getByRole('textbox', { name: /^Nama jelas penerima/ }).focus()
  await answered(page, 'persuratan/suratMasuk/terima', async () => {
    await page.keyboard.type('Tari Anggraeni')
    await page.keyboard.press('Enter')
  })
  await expect(row).toContainText('Tari Anggraeni')
  await expect(row.getByRole('textbox')).toHaveCount(0)
  for (const each of Object.values(all)) await leave(each as Page)
})

test('sheets not printed yet are made together, marked, and the mark is taken back', async ({ browser }) => {
  const all = await office(browser)
  const made = await letter(all, 'verifikasi')
  const page = all.surat
  const notPrinted = async () =>
    (await ask<{ id: number }[]>(page, 'persuratan/buku/lembar', { tanggal: '2025-03-05', pilih: 'belum' })).map(({ id }) => id)
  const before = await notPrinted()
  expect(before).toContain(made.id)
  await openTab(page, 'Lembar Disposisi')
  await expect(page.getByRole('checkbox', { name: made.hal })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Word' })).not.toHaveAttribute('aria-disabled', 'true')
  await answered(page, 'persuratan/buku/tandaiLembar', async () => {
    const word = await downloaded(page, () => page.keyboard.press('Control+o'), 'word/document.xml')
    expect(word.text).toContain(made.hal)
  })
  await expect(page.getByText('Semua lembar surat yang belum dibagikan sudah dicetak.')).toBeVisible()
  expect(await notPrinted()).toEqual([])
  await answered(page, 'persuratan/buku/tandaiLembar', async () => {
    await page.getByRole('button', { name: 'Urungkan' }).focus()
    await page.keyboard.press('Enter')
  })
  expect(await notPrinted()).toEqual(before)
  for (const each of Object.values(all)) await leave(each as Page)
})

test('the sheet of one letter, once printed, is offered no more; the mark is taken back', async ({ browser }) => {
  const all = await office(browser)
  const made = await letter(all, 'verifikasi')
  const page = all.surat
  const offered = async () =>
    (await ask<{ id: number }[]>(page, 'persuratan/buku/lembar', { tanggal: '2025-03-05', pilih: 'belum' })).some(
      ({ id }) => id === made.id,
    )
  const prints = await countPrints(page)
  await page.goto(`/persuratan/surat-masuk/${made.id}/lembar-disposisi`)
  await expect(page.getByRole('img', { name: /^Halaman 1 dari/ })).toBeVisible({ timeout: 60_000 })
  expect(await offered()).toBe(true)
  await answered(page, 'persuratan/buku/tandaiLembar', () => page.keyboard.press('Control+p'))
  await expect.poll(prints).toBe(1)
  expect(await offered()).toBe(false)
  await answered(page, 'persuratan/buku/tandaiLembar', () => page.getByRole('button', { name: 'Urungkan' }).press('Enter'))
  expect(await offered()).toBe(true)
  for (const each of Object.values(all)) await leave(each as Page)
})
