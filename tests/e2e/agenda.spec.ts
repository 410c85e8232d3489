import { expect, test, type Page } from '@playwright/test'
import { letter, office as openOffice, open, type Office } from './surat.ts'
import { answered, ask, chooseFrom, leave, openLetter, signIn, tabTo } from './support.ts'

let office: Office

test.describe.configure({ timeout: 180_000 })
test.beforeAll(async ({ browser }) => {
  office = await openOffice(browser)
})

const press = (page: Page) => page.keyboard.press('Control+Enter')
const nextNumber = (page: Page) => page.getByRole('button', { name: /^\d{4}[a-z]?$/ })

async function toEntry(page: Page) {
  await page.goto('/persuratan/surat-masuk')
  await expect(page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('Insert')
  await expect(page.getByRole('combobox', { name: 'Dari' })).toBeFocused()
}

test('a number is voided with its reason and stays burnt; the next one is passed over with its reason', async () => {
  const { tu, surat: page } = office
  const surat = await letter(office, 'catat')
  await openLetter(tu, surat.hal)
  await tabTo(tu, tu.getByRole('region', { name: 'Fakta surat' }))
  await tu.keyboard.press('Delete')
  await expect(tu.getByRole('dialog').getByRole('textbox', { name: /Alasan/ })).toBeFocused()
  await tu.keyboard.type('Tercatat dua kali.')
  await answered(tu, 'persuratan/suratMasuk/batal', () => press(tu))
  await expect(tu.getByRole('main')).toContainText('Batal: Tercatat dua kali.')

  await toEntry(page)
  const before = (await nextNumber(page).innerText()).trim()
  await chooseFrom(page, nextNumber(page), 'Lewati nomor ini…')
  await expect(page.getByRole('dialog', { name: `Lewati nomor ${before}` }).getByRole('textbox', { name: /Alasan/ })).toBeFocused()
  await page.keyboard.type('Dipakai buku agenda lama.')
  await answered(page, 'persuratan/suratMasuk/lewati', () => press(page))
  await expect(nextNumber(page)).toHaveText(String(Number(before) + 1).padStart(4, '0'))
  const { baris } = await ask<{ baris: { nomorAgenda: { teks: string }; keadaan: string }[] }>(page, 'persuratan/suratMasuk/list', {})
  expect(baris.find((row) => row.nomorAgenda.teks === before)?.keadaan).toBe('dilewati')
})

test('Kasubbag TU consents to an inserted number; the clerk takes it', async () => {
  const { surat: clerk, tu } = office
  await tu.goto('/persuratan/surat-masuk')
  await tabTo(tu, tu.getByRole('button', { name: 'Setujui sisipan…' }))
  await tu.keyboard.press('Enter')
  await expect(tu.getByRole('dialog').getByRole('textbox', { name: /Tanggal diterima/ })).toBeFocused()
  await tu.keyboard.type('3/3')
  await tu.keyboard.press('Tab')
  await tabTo(tu, tu.getByRole('dialog').getByRole('textbox', { name: /Alasan/ }))
  await tu.keyboard.type('Surat terselip di map.')
  await answered(tu, 'persuratan/suratMasuk/buku/izinkanSisipan', () => press(tu))
  await expect(tu.getByRole('dialog')).toContainText(/\d{4}[a-z]/)
  const number = /\d{4}[a-z]/.exec(await tu.getByRole('dialog').innerText())?.[0] ?? ''

  await toEntry(clerk)
  await tabTo(clerk, clerk.getByRole('textbox', { name: 'Diterima', exact: true }))
  await clerk.keyboard.type('3/3 10.00')
  await clerk.keyboard.press('Enter')
  await chooseFrom(clerk, nextNumber(clerk), 'Sisipkan pada hari diterima…')
  await tabTo(clerk, clerk.getByRole('textbox', { name: 'Alasan sisipan' }))
  await clerk.keyboard.type('Surat terselip di map.')
  await expect(nextNumber(clerk)).toHaveText(number)
  await tabTo(clerk, clerk.getByRole('combobox', { name: 'Dari' }))
  await clerk.keyboard.type('bapp')
  await clerk.keyboard.press('Enter')
  await expect(clerk.getByRole('textbox', { name: 'Nomor surat' })).toBeFocused()
  await clerk.keyboard.type(`S-${Date.now()}`)
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('Surat sisipan')
  await answered(clerk, 'persuratan/suratMasuk/register', () => press(clerk))
  await expect(clerk.getByText(`${number} tersimpan`)).toBeAttached()
})

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
  await expect(dialog.getByRole('combobox', { name: 'Nama ganda' })).toBeFocused()
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
