import { expect, test, type Browser, type Page } from '@playwright/test'

const hal = `Permintaan data pilah gender ${Date.now()}`

/** Signs in at a page of one's own; every person sits at another computer. */
async function signIn(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })).newPage()
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Nama pengguna' }).fill(name)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill('sekretariat')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  return page
}

/** Goes to the register by the keyboard, filters it to the letter, opens it with Enter. */
async function openLetter(page: Page) {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type(hal)
  await expect(page.getByRole('grid', { name: 'Daftar surat masuk' })).toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { selected: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: hal })).toBeVisible()
}

/** Ctrl+Enter, once the button of the task is there. */
async function act(page: Page, button: RegExp) {
  await expect(page.getByRole('button', { name: button })).toBeVisible()
  await page.keyboard.press('Control+Enter')
}

async function finish(page: Page) {
  await page.context().close()
}

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test('a letter goes from the clerk to two bidang and is closed, by the keyboard alone', async ({ browser }) => {
  const clerk = await signIn(browser, 'surat')
  await clerk.keyboard.press('Alt+2')
  await expect(clerk.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toBeFocused()
  await clerk.keyboard.press('Insert')
  await expect(clerk.getByRole('textbox', { name: 'Dari' })).toBeFocused()
  await clerk.keyboard.type(`Dinas Uji Coba ${Date.now()}`)
  await expect(clerk.getByRole('option', { name: /Pengirim baru/ })).toBeVisible()
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByRole('textbox', { name: 'Nomor surat' })).toBeFocused()
  await clerk.keyboard.type('400.2.2.1/77/107.6/2025')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('k')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type(hal)
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByText(/^\d{4} tersimpan/)).toBeAttached()
  await expect(clerk.getByRole('textbox', { name: 'Dari' })).toBeFocused()
  await expect(clerk.getByRole('textbox', { name: 'Hal' })).toHaveValue('')

  const head = await signIn(browser, 'tu')
  await openLetter(head)
  await act(head, /Identifikasi dan verifikasi/)
  await expect(head.locator('[aria-invalid="true"]').first()).toBeFocused()
  await head.getByLabel('Jenis naskah').focus()
  await head.keyboard.type('Surat')
  await head.keyboard.press('Tab')
  await head.keyboard.type('400.2.2.1')
  await head.keyboard.press('Tab')
  await head.keyboard.press('Control+Enter')
  await expect(head.getByRole('button', { name: /Identifikasi dan verifikasi/ })).toBeHidden()
  await finish(head)

  const kadis = await signIn(browser, 'kadis')
  await openLetter(kadis)
  await act(kadis, /Disposisi surat/)
  const sheet = kadis.getByRole('dialog')
  await expect(sheet.getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
  for (let down = 0; down < 4; down++) await kadis.keyboard.press('ArrowDown')
  await kadis.keyboard.press('Space')
  await kadis.keyboard.press('p')
  await kadis.keyboard.press('ArrowDown')
  await kadis.keyboard.press('ArrowDown')
  await kadis.keyboard.press('Space')
  await kadis.keyboard.press('8')
  await expect(sheet).toContainText('penanggung jawab')
  await expect(sheet).toContainText('siapkan bahan')
  await kadis.keyboard.press('Control+Enter')
  await expect(kadis.getByRole('heading', { level: 1, name: /Lembar Disposisi/ })).toBeVisible()
  await expect(kadis.getByRole('navigation', { name: 'Halaman' }).getByRole('button')).not.toHaveCount(0, { timeout: 30_000 })
  await finish(kadis)

  const secretary = await signIn(browser, 'sekretaris')
  await openLetter(secretary)
  await expect(secretary.getByRole('table', { name: 'Disposisi' })).toContainText('Siapkan bahan')
  await act(secretary, /Terima surat berdisposisi/)
  await expect(secretary.getByRole('button', { name: /Terima surat berdisposisi/ })).toBeHidden()
  await finish(secretary)

  const sorter = await signIn(browser, 'tu')
  await openLetter(sorter)
  await act(sorter, /Pilah surat/)
  await expect(sorter.getByRole('dialog').getByRole('checkbox', { name: /^Kabid Pemberdayaan Perempuan$/ })).toBeChecked()
  await sorter.keyboard.press('Control+Enter')
  await expect(sorter.getByRole('dialog')).toBeHidden()
  await finish(sorter)

  await openLetter(clerk)
  await act(clerk, /Distribusikan surat/)
  await expect(clerk.getByRole('button', { name: /Distribusikan surat/ })).toBeHidden()
  await finish(clerk)

  for (const name of ['rehab', 'pp']) {
    const bidang = await signIn(browser, name)
    await openLetter(bidang)
    await expect(bidang.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
    await bidang.keyboard.press('Control+Enter')
    await expect(bidang.getByRole('textbox', { name: /Hasil/ })).toHaveAttribute('aria-invalid', 'true')
    await bidang.keyboard.type('Data dikirim melalui pos-el.')
    await bidang.keyboard.press('Control+Enter')
    await expect(bidang.getByRole('textbox', { name: /Hasil/ })).toBeHidden()
    await finish(bidang)
  }

  const last = await signIn(browser, 'tu')
  await openLetter(last)
  await expect(last.getByRole('table', { name: 'Disposisi' })).toContainText('Hasil: Data dikirim melalui pos-el.')
  await last.keyboard.press('Alt+2')
  await last.keyboard.press('/')
  await expect(last.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toContainText('Selesai')
  const address = last.url()
  expect(address).toContain('/persuratan/surat-masuk')
  await finish(last)
})

test('a bidang that is not named finds nothing and is refused the page', async ({ browser }) => {
  const tu = await signIn(browser, 'tu')
  await openLetter(tu)
  const { pathname } = new URL(tu.url())
  const other = await signIn(browser, 'dayasos')
  await other.keyboard.press('Alt+2')
  await expect(other.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await other.keyboard.press('/')
  await other.keyboard.type(hal)
  await expect(other.getByText('Tidak ada surat')).toBeVisible()
  await other.goto(pathname)
  await expect(other.getByRole('alert')).toContainText('Surat ini tidak didisposisikan kepada Anda')
})
