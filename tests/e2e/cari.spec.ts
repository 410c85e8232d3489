import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { leave, signIn } from './support.ts'

const box = (page: Page) => page.getByRole('combobox', { name: /^Cari/ })
const selected = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

test('by the keyboard: a letter by a part of its number, Tab keeps one group, what was opened stands first next time', async ({
  browser,
}) => {
  const page = await signIn(browser, 'surat')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('#012')
  await expect(selected(page)).toContainText(/012\d|\d012/)
  await page.keyboard.press('ArrowDown')
  const number = (await selected(page).locator('strong').innerText()).trim()
  await page.keyboard.press('Tab')
  await expect(box(page)).toHaveAccessibleName('Cari dalam Surat Masuk')
  await expect(page.getByText('Halaman', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveAccessibleName('Cari catatan atau perintah')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/surat-masuk\/\d+$/)
  await expect(page.getByRole('main')).toContainText(number)
  await page.keyboard.press('Control+k')
  await expect(page.getByText('Terakhir dibuka')).toBeVisible()
  await expect(selected(page)).toContainText(number)
  await leave(page)
})

test('Enter at once chooses of the answer; nothing found is said; commands and people by their signs', async ({ browser }) => {
  const page = await signIn(browser, 'tu')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('kalender acara')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kalender Acara' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('"*^ OR ( zzzqqq')
  await expect(page.getByText('Tidak ada yang cocok dengan')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('@kepala')
  await expect(page.getByRole('option').first()).toContainText(/kepala/i)
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations.map((one) => one.id)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('x'.repeat(10_000))
  await expect(page.getByText('Tidak ada yang cocok dengan')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveCount(0)
  await leave(page)
})
