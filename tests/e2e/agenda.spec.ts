import { expect, test, type Page } from '@playwright/test'
import { letter, office as openOffice, open, type Office } from './surat.ts'
import { answered, leave, openLetter, signIn, tabTo } from './support.ts'

let office: Office

test.describe.configure({ timeout: 180_000 })
test.beforeAll(async ({ browser }) => {
  office = await openOffice(browser)
})

const press = (page: Page) => page.keyboard.press('Control+Enter')

test('two names of one sender are merged on the page Pengirim; his letters follow', async () => {
  const page = office.tu
  const stamp = Date.now()
  const names = [`Yayasan Alfa ${stamp}`, `Yay. Alfa ${stamp}`] as const
  await letter(office, 'catat', { pengirimBaru: names[0] })
  const second = await letter(office, 'catat', { pengirimBaru: names[1] })
  await page.goto('/persuratan/pengirim')
  const grid = page.getByRole('grid', { name: 'Buku pengirim' })
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(names[0])
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: `Gabungkan ke ${names[0]}` })
  await expect(dialog.getByRole('textbox', { name: 'Nama ganda' })).toBeFocused()
  await page.keyboard.type(names[1])
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText(`1 surat dari ${names[1]}`)
  await answered(page, 'persuratan/suratMasuk/pengirim/gabung', () => press(page))
  await expect(grid).toContainText(names[0])
  await open(page, second)
  await expect(page.getByRole('region', { name: 'Fakta surat' })).toContainText(names[0])
})

test('a picture is pasted from the clipboard; a second one comes beside it', async ({ browser }) => {
  const surat = await letter(office, 'catat')
  const page = await signIn(browser, 'surat')
  await openLetter(page, surat.hal)
  for (const colour of ['white', 'grey']) {
    await answered(page, 'berkas/unggah', () =>
      page.evaluate(async (fill) => {
        const canvas = document.createElement('canvas')
        canvas.width = canvas.height = 60
        const brush = canvas.getContext('2d')
        if (brush) brush.fillStyle = fill
        brush?.fillRect(0, 0, 60, 60)
        const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([picture ?? ''], '', { type: 'image/png' }))
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, colour),
    )
  }
  const papers = page.locator('[data-region="dokumen"]').getByRole('button', { name: /tempelan/ })
  await expect(papers).toHaveCount(2)
  await tabTo(page, papers.first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible()
  await leave(page)
})
