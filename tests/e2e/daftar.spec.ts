import { expect, test, type Locator, type Page } from '@playwright/test'
import { answered, ask, chooseFrom, findings, leave, signIn, tabTo } from './support.ts'

const gridOf = (page: Page) => page.getByRole('grid', { name: 'Daftar surat masuk' })
const cellsOf = (page: Page) => answered(page, 'persuratan/suratMasuk/ubahSel', () => page.keyboard.press('Control+Enter'))
const press = async (page: Page, key: string, times = 1) => {
  for (let n = 0; n < times; n++) await page.keyboard.press(key)
}

/** Goes on with a key until the focus is there. */
async function until(page: Page, key: string, target: Locator) {
  for (let n = 0; n < 20; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not come there`)
}

/** The cell of a column, in the n-th row that is shown. */
async function cellOf(page: Page, row: number, column: string) {
  const at = await gridOf(page).getByRole('columnheader', { name: column, exact: true }).getAttribute('aria-colindex')
  return gridOf(page).locator(`[data-index="${row}"] [role=gridcell][aria-colindex="${at}"]`)
}

/** Stands on a cell, by the arrows. */
async function stand(page: Page, row: number, column: string) {
  await press(page, 'Escape')
  await press(page, 'Control+Home')
  await press(page, 'ArrowDown', row)
  await expect(gridOf(page).locator(`[data-index="${row}"]`)).toBeFocused()
  await press(page, 'ArrowRight')
  await until(page, 'ArrowRight', await cellOf(page, row, column))
}

/** The clerk at the agenda, narrowed to letters of the test's own. */
async function ownLetters(page: Page, many: number) {
  const stamp = `daftar${Date.now()}`
  for (let n = 0; n < many; n++)
    await ask(page, 'persuratan/suratMasuk/register', {
      tanggalDiterima: '2025-03-05',
      jamDiterima: '09:12',
      jalur: 'antar',
      pengirimBaru: `Dinas ${stamp}`,
      nomorSurat: `400/${stamp}/${n}`,
      tanggalSurat: '2025-03-04',
      hal: `Surat ${stamp} nomor ${n}`,
      sifat: n % 2 === 0 ? 'Segera' : 'Biasa',
    })
  await page.keyboard.press('Alt+2')
  await expect(gridOf(page).getByRole('row', { selected: true })).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type(stamp)
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', String(many + 1))
  await page.keyboard.press('Enter')
  await expect(gridOf(page).getByRole('row', { selected: true })).toBeFocused()
  return stamp
}

test('a register by the keyboard alone: a column filtered, the view kept and taken again, columns ordered', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  await ownLetters(page, 4)
  const grid = gridOf(page)
  const wrong: string[] = []

  await page.keyboard.press('ArrowUp')
  await expect(grid.getByRole('columnheader', { name: 'Nomor agenda' })).toBeFocused()
  await until(page, 'ArrowRight', grid.getByRole('columnheader', { name: 'Sifat', exact: true }))
  await page.keyboard.press('Alt+ArrowDown')
  const form = page.getByRole('group', { name: 'Saringan' })
  await expect(form).toBeVisible()
  wrong.push(...(await findings(page, 'filter of a column')))
  await tabTo(page, form.getByRole('checkbox', { name: 'Segera', exact: true }))
  await page.keyboard.press('Space')
  await tabTo(page, form.getByRole('button', { name: 'Saring', exact: true }))
  await page.keyboard.press('Enter')
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
  await expect(page.locator('[aria-live]').filter({ hasText: /Saringan: .*Sifat Segera.*\. 2 surat\./ })).toBeAttached()
  await expect(grid.getByRole('columnheader', { name: 'Sifat, disaring' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(grid.locator('[data-index="0"]')).toBeFocused()

  const views = page.getByRole('button', { name: 'Tampilan', exact: true })
  const name = `Segera ${Date.now()}`
  await chooseFrom(page, views, 'Simpan tampilan ini…')
  await expect(page.getByRole('dialog')).toBeVisible()
  wrong.push(...(await findings(page, 'a view saved')))
  await page.keyboard.type(name)
  await answered(page, 'tampilan/simpan', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await tabTo(page, page.getByRole('button', { name: 'Hapus saringan Sifat Segera' }))
  await page.keyboard.press('Enter')
  await expect(grid).toHaveAttribute('aria-rowcount', '5')
  await chooseFrom(page, views, name)
  await expect(grid).toHaveAttribute('aria-rowcount', '3')

  await tabTo(page, page.getByRole('button', { name: 'Sifat Segera', exact: true }))
  await page.keyboard.press('Enter')
  await expect(form.getByRole('checkbox', { name: 'Segera', exact: true })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)

  await tabTo(page, page.getByRole('button', { name: 'Kolom', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  wrong.push(...(await findings(page, 'columns')))
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Hal', exact: true }))
  await press(page, 'Alt+ArrowUp', 8)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(grid.getByRole('columnheader').first()).toHaveAccessibleName('Hal')
  await tabTo(page, page.getByRole('button', { name: 'Kolom', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Kembalikan susunan awal' }))
  await answered(page, 'sistem/konsep/simpan', () => page.keyboard.press('Enter'))
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader').first()).toHaveAccessibleName('Nomor agenda')
  await leave(page)
  expect(wrong).toEqual([])
})

test('cells by the keyboard alone: copied, pasted with faults mended, taken back, filled down, edited in place', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const stamp = await ownLetters(page, 4)
  const wrong: string[] = []
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

  await stand(page, 0, 'Hal')
  await press(page, 'Shift+ArrowDown', 2)
  wrong.push(...(await findings(page, 'a range')))
  await page.keyboard.press('Control+c')
  await expect(page.locator('[aria-live]').filter({ hasText: '3 baris, 1 kolom disalin' })).toBeAttached()
  const copied = (await clipboard()).split(/\r?\n/)
  expect(copied).toEqual(['Hal', ...[3, 2, 1].map((n) => `Surat ${stamp} nomor ${n}`), ''])

  await page.evaluate((text) => navigator.clipboard.writeText(text), 'Hal\tSifat\tLampiran\nBaru satu\tSegera\t2\nBaru dua\tsegera\tdua\n')
  await stand(page, 0, 'Hal')
  await page.keyboard.press('Control+v')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 sel belum benar')
  await expect(dialog.getByRole('textbox', { name: /^Lampiran/ })).toBeFocused()
  wrong.push(...(await findings(page, 'a paste with a fault')))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3')
  await answered(page, 'persuratan/suratMasuk/ubahSel', () => page.keyboard.press('Enter'))
  await expect(dialog).not.toContainText('belum benar')
  await cellsOf(page)
  await expect(dialog).toHaveCount(0)
  await expect(await cellOf(page, 0, 'Hal')).toHaveText('Baru satu')
  await expect(await cellOf(page, 1, 'Hal')).toHaveText('Baru dua')
  await expect(await cellOf(page, 2, 'Hal')).toHaveText(`Surat ${stamp} nomor 1`)

  await tabTo(page, page.getByRole('button', { name: 'Urungkan' }).last())
  await answered(page, 'persuratan/suratMasuk/ubahSel', () => page.keyboard.press('Enter'))
  await expect(await cellOf(page, 0, 'Hal')).toHaveText(`Surat ${stamp} nomor 3`)
  await expect(await cellOf(page, 1, 'Hal')).toHaveText(`Surat ${stamp} nomor 2`)

  await tabTo(page, gridOf(page).locator('[tabindex="0"]'))
  await stand(page, 0, 'Hal')
  await press(page, 'Shift+ArrowDown', 2)
  await page.keyboard.press('Control+d')
  await expect(dialog).toContainText('2 baris, 2 sel berubah')
  await expect(dialog.getByRole('button', { name: /^Simpan semua/ })).not.toHaveAttribute('aria-disabled', 'true')
  await cellsOf(page)
  await expect(dialog).toHaveCount(0)
  await expect(await cellOf(page, 2, 'Hal')).toHaveText(`Surat ${stamp} nomor 3`)
  await expect(await cellOf(page, 3, 'Hal')).toHaveText(`Surat ${stamp} nomor 0`)

  await stand(page, 3, 'Hal')
  await page.keyboard.press('F2')
  const editor = gridOf(page).getByRole('textbox', { name: 'Hal' })
  await expect(editor).toHaveValue(`Surat ${stamp} nomor 0`)
  wrong.push(...(await findings(page, 'a cell edited')))
  await page.keyboard.type(' dibetulkan')
  await answered(page, 'persuratan/suratMasuk/ubahSel', () => page.keyboard.press('Enter'))
  await expect(await cellOf(page, 3, 'Hal')).toHaveText(`Surat ${stamp} nomor 0 dibetulkan`)
  await expect(editor).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('isi ke bawah')
  await page.keyboard.press('Escape')
  await leave(page)
  expect(wrong).toEqual([])
})

test('a range stays on its rows while another person adds a letter above it, and is let go when one comes between them', async ({
  browser,
}) => {
  const page = await signIn(browser, 'surat')
  const stamp = await ownLetters(page, 4)
  const second = await signIn(browser, 'surat')
  const register = (nomor: string) =>
    ask(second, 'persuratan/suratMasuk/register', {
      tanggalDiterima: '2025-03-05',
      jamDiterima: '09:12',
      jalur: 'antar',
      pengirimBaru: `Dinas ${stamp}`,
      nomorSurat: `400/${stamp}/${nomor}`,
      tanggalSurat: '2025-03-04',
      hal: `Surat ${stamp} nomor ${nomor}`,
    })
  const inRange = gridOf(page).locator('[data-index][aria-selected="true"]')
  const range = async () => (await inRange.allInnerTexts()).map((text) => /nomor \w+/.exec(text)?.[0])
  const cursorRow = gridOf(page).locator('[data-index]:focus')

  // the second and the third of four, the newest first
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(range).toEqual(['nomor 2', 'nomor 1'])
  await register('4')
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '6')
  await expect.poll(range).toEqual(['nomor 2', 'nomor 1'])
  await expect(cursorRow).toContainText('nomor 1')
  await expect(page.getByText('2 dipilih')).toBeVisible()

  // by subject, one comes between the two
  await gridOf(page).getByRole('columnheader', { name: 'Hal', exact: true }).press('Enter')
  await expect(gridOf(page).locator('[data-index="0"]')).toContainText('nomor 0')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(range).toEqual(['nomor 1', 'nomor 2'])
  await register('1b')
  await expect(page.locator('[aria-live="assertive"]')).toContainText('Daftar berubah, jadi pilihan dilepas.')
  await expect(gridOf(page)).toHaveAttribute('aria-rowcount', '7')
  await expect.poll(range).toEqual(['nomor 2'])
  await expect(cursorRow).toContainText('nomor 2')
  await leave(second)
  await leave(page)
})

test('what is selected is selected still when one comes back from printing it', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  await ownLetters(page, 4)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 dipilih')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByText('2 baris yang dipilih')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 dipilih')).toBeVisible()
  await expect(gridOf(page).locator('[data-index]:focus')).toBeVisible()
  // once only: another way back begins with nothing selected
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(gridOf(page).locator('[data-index]:focus')).toBeVisible()
  await expect(page.getByText('2 dipilih')).toHaveCount(0)
  await leave(page)
})
