import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from '@playwright/test'

const SANDI = 'sekretariat'

async function openPage(browser: Browser, options: { width?: number; height?: number; dark?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'id-ID',
  })
  const page = await context.newPage()
  await page.goto('/')
  return page
}

async function fillSignIn(page: Page, name: string, sandi = SANDI) {
  await page.getByRole('textbox', { name: 'Nama pengguna' }).fill(name)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(sandi)
  await page.keyboard.press('Enter')
}

async function signIn(browser: Browser, name: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(browser, options)
  await fillSignIn(page, name)
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  return page
}

/** Findings of axe that a person would meet. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map((found) => `${found.impact} ${found.id}: ${found.nodes[0]?.html.slice(0, 120)}`)
}

const focusedRow = (page: Page) => page.locator('[role="grid"] tr:focus')

test('sign-in: an account of the list fills the name, a wrong password is said beside the button', async ({ browser }) => {
  const page = await openPage(browser)
  await expect(page.getByRole('textbox', { name: 'Nama pengguna' })).toBeFocused()
  await page.getByRole('grid', { name: 'Akun contoh' }).getByRole('row', { name: /kadis/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama pengguna' })).toHaveValue('tu')
  await expect(page.getByRole('textbox', { name: 'Kata sandi' })).toBeFocused()
  await page.keyboard.type('bukan ini')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('tidak cocok')
  expect(await findings(page)).toEqual([])
  await page.keyboard.type(SANDI)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  await page.context().close()
})

test('the worklist by the keyboard: the cursor row has the focus, Enter opens its record, back comes to it', async ({ browser }) => {
  const page = await signIn(browser, 'tu')
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', '1')
  await page.keyboard.press('ArrowDown')
  await expect(focusedRow(page)).toHaveAttribute('aria-rowindex', '2')
  const number = (await focusedRow(page).locator('td').nth(1).innerText()).slice(0, 4)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/surat-masuk\/\d+$/)
  await expect(page.getByRole('main')).toContainText(number)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  await expect(focusedRow(page)).toHaveCount(1)
  await page.context().close()
})

test('one box finds pages, letters and commands; the sheet names the keys; Esc gives the focus back', async ({ browser }) => {
  const page = await signIn(browser, 'tu')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kalender libur')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kalender libur' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('>tambah hari')
  await expect(page.getByRole('option', { name: /Tambah hari libur/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Tambah hari libur' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+1')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Tombol di tempat ini' })).toContainText('cari catatan atau perintah')
  await page.keyboard.press('Escape')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: /Bantuan/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(focusedRow(page)).toHaveCount(1)
  await page.context().close()
})

test('a locked screen is covered, opens for the same person at the same place, and keeps what was typed', async ({ browser }) => {
  const page = await signIn(browser, 'admin')
  await page.keyboard.press('Alt+8')
  await page.getByRole('link', { name: 'Pegawai dan penugasan' }).click()
  await page.getByRole('textbox', { name: 'Saring pegawai' }).fill('laras')
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Pranata|Administrator/ })
    .click()
  await page.getByRole('menuitem', { name: 'Kunci layar' }).click()
  await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible()
  await expect(page.getByText('Laras Pramesti').first()).not.toBeVisible()
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill('salah sekali')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(SANDI)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Saring pegawai' })).toHaveValue('laras')
  await page.context().close()
})

test('what one changes, another sees without asking; a lost host is said and found again', async ({ browser }) => {
  const admin = await signIn(browser, 'admin')
  const other = await signIn(browser, 'tu')
  await other.goto('/pengaturan/kalender')
  await expect(other.getByRole('cell', { name: 'Hari Buruh', exact: true })).toBeVisible()
  await admin.goto('/pengaturan/kalender')
  await admin.getByRole('button', { name: 'Tambah hari libur' }).click()
  await admin.getByRole('textbox', { name: 'Tanggal' }).fill('15/9/2025')
  await admin.keyboard.press('Tab')
  await admin.getByRole('textbox', { name: 'Nama hari libur' }).fill('Hari uji kerangka')
  await admin.keyboard.press('Control+Enter')
  await expect(other.getByRole('cell', { name: 'Hari uji kerangka', exact: true })).toBeVisible()
  await other.route('**/rpc/**', (route) => route.abort())
  await other.goto('/')
  await expect(other.getByRole('button', { name: 'Coba lagi' })).toBeVisible()
  await other.unroute('**/rpc/**')
  await other.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  await admin.context().close()
  await other.context().close()
})

test('a new account: its temporary password is shown once and must be changed', async ({ browser }) => {
  const newName = `uji.${Date.now() % 1_000_000}`
  const admin = await signIn(browser, 'admin')
  await admin.goto('/pengaturan/akun')
  await expect(admin.getByRole('button', { name: 'Buat akun' })).toBeVisible()
  await admin.keyboard.press('Insert')
  await admin.getByRole('dialog').getByRole('textbox', { name: 'Pegawai' }).click()
  await admin.keyboard.press('ArrowDown')
  await admin.getByRole('option').first().click()
  await admin.getByRole('textbox', { name: 'Nama pengguna' }).fill('tu')
  await admin.keyboard.press('Control+Enter')
  await expect(admin.getByRole('textbox', { name: 'Nama pengguna' })).toHaveAttribute('aria-invalid', 'true')
  await admin.getByRole('textbox', { name: 'Nama pengguna' }).fill(newName)
  await admin.keyboard.press('Control+Enter')
  const shown = admin.getByRole('dialog', { name: /Kata sandi sementara/ })
  await expect(shown).toBeVisible()
  const word = (await shown.locator('[tabindex="0"]').innerText()).trim()
  const page = await openPage(browser)
  await fillSignIn(page, newName, word)
  await expect(page.getByRole('heading', { level: 1, name: 'Ganti kata sandi' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill(word)
  await page.getByRole('textbox', { name: 'Kata sandi baru', exact: true }).fill('kalimat yang panjang')
  await page.getByRole('textbox', { name: 'Ulangi kata sandi baru' }).fill('kalimat yang panjang')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  await admin.context().close()
  await page.context().close()
})

test('typing is not thrown away by Esc without asking', async ({ browser }) => {
  const page = await signIn(browser, 'admin')
  await page.goto('/pengaturan/penugasan')
  await page.getByRole('button', { name: 'Catat pegawai' }).click()
  const dialog = page.getByRole('dialog', { name: 'Catat pegawai' })
  await dialog.getByRole('textbox', { name: 'Nama tanpa gelar' }).fill('Rukmini')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Lanjut mengisi' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox', { name: 'Nama tanpa gelar' })).toHaveValue('Rukmini')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Buang isian' }).click()
  await expect(dialog).not.toBeVisible()
  await page.context().close()
})

for (const dark of [false, true]) {
  test(`no page of the frame has a finding of axe, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const page = await signIn(browser, 'admin', { dark })
    const wrong: string[] = (await findings(page)).map((found) => `/ ${found}`)
    for (const part of dark
      ? ['tampilan', 'akun']
      : ['tampilan', 'kop', 'penugasan', 'ketidakhadiran', 'akun', 'kalender', 'persuratan', 'cadangan']) {
      await page.goto(`/pengaturan/${part}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      wrong.push(...(await findings(page)).map((found) => `${part} ${found}`))
    }
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Pranata|Administrator/ })
      .click()
    wrong.push(...(await findings(page)).filter((found) => !found.startsWith('moderate region')).map((found) => `menu ${found}`))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    wrong.push(...(await findings(page)).map((found) => `palette ${found}`))
    expect(wrong).toEqual([])
    await page.context().close()
  })
}

test('at 200 % the navigation is behind its button and nothing scrolls sideways', async ({ browser }) => {
  const page = await signIn(browser, 'tu', { width: 683, height: 384 })
  for (const path of ['/', '/pengaturan/tampilan', '/pengaturan/persuratan', '/pengaturan/penugasan']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(683)
  }
  await page.getByRole('button', { name: 'Buka menu' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Persuratan/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await page.context().close()
})
