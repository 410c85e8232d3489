import { expect, test, type Page } from '@playwright/test'
import { findings, leave, signIn } from './support.ts'

test.describe.configure({ timeout: 240_000 })

const SECTIONS = [
  'tampilan',
  'kop',
  'unit',
  'jabatan',
  'penugasan',
  'ketidakhadiran',
  'akun',
  'kalender',
  'persuratan',
  'aturan',
  'tanpa-petugas',
  'cadangan',
].map((key) => `/pengaturan/${key}`)

/** Where a dialog is opened, and by which button. */
const DIALOGS: readonly (readonly [path: string, button: string | RegExp])[] = [
  ['/pengaturan/unit', 'Tambah unit'],
  ['/pengaturan/unit', 'Ubah Bidang Pemberdayaan Perempuan'],
  ['/pengaturan/jabatan', 'Tambah jabatan'],
  ['/pengaturan/jabatan', 'Ubah Kasubbag Tata Usaha'],
  ['/pengaturan/penugasan', 'Catat pegawai'],
  ['/pengaturan/penugasan', 'Penugasan baru'],
  ['/pengaturan/penugasan', 'Akhiri…'],
  ['/pengaturan/ketidakhadiran', 'Catat ketidakhadiran'],
  ['/pengaturan/akun', 'Buat akun'],
  ['/pengaturan/kalender', 'Tambah hari libur'],
  ['/pengaturan/persuratan', /^Tutup \d{4}…$/],
  ['/persuratan/pengirim', /^Gabungkan/],
  ['/persuratan/pengirim', /^Ubah/],
]

/** The page stands: its title, and nothing that is still loading. */
async function goTo(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 })
}

for (const dark of [false, true]) {
  test(`settings, books and the lock screen keep nobody out, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const page = await signIn(browser, 'admin', { dark })
    const wrong: string[] = []
    for (const path of SECTIONS) {
      await goTo(page, path)
      wrong.push(...(await findings(page, path)))
    }
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Pranata/ })
      .click()
    await expect(page.getByRole('menuitem', { name: 'Kunci layar' })).toBeVisible()
    wrong.push(...(await findings(page, 'menu of the person')))
    await page.getByRole('menuitem', { name: 'Kunci layar' }).click()
    await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible()
    wrong.push(...(await findings(page, 'lock screen')))
    await leave(page)

    const clerk = await signIn(browser, 'surat', { dark })
    await goTo(clerk, '/persuratan/buku')
    for (const name of ['Buku Agenda', 'Tanda Terima', 'Lembar Disposisi']) {
      await clerk.getByRole('tab', { name }).click()
      await expect(clerk.getByRole('tabpanel').or(clerk.getByRole('complementary')).first()).toBeVisible()
      wrong.push(...(await findings(clerk, name)))
    }
    await leave(clerk)
    expect(wrong).toEqual([])
  })

  test(`each dialog of the settings: nobody kept out, the focus inside and then back, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const [admin, tu] = [await signIn(browser, 'admin', { dark }), await signIn(browser, 'tu', { dark })]
    const wrong: string[] = []
    for (const [path, name] of DIALOGS) {
      const page = path.startsWith('/pengaturan') ? admin : tu
      await goTo(page, path)
      const button = page.getByRole('main').getByRole('button', { name }).first()
      await button.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expect(dialog.locator(':focus')).toHaveCount(1)
      wrong.push(...(await findings(page, `${path} ${String(name)}`)))
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await expect(button, `${path} ${String(name)}`).toBeFocused()
    }
    await leave(admin)
    await leave(tu)
    expect(wrong).toEqual([])
  })
}

test('at 200 % no page of the settings nor the books scrolls two ways', async ({ browser }) => {
  const page = await signIn(browser, 'tu', { width: 683, height: 384 })
  for (const path of [...SECTIONS.filter((each) => !each.endsWith('cadangan')), '/persuratan/buku']) {
    await goTo(page, path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(683)
  }
  await page.getByRole('tab', { name: 'Lembar Disposisi' }).click()
  const pane = page.getByRole('complementary')
  await pane.getByRole('checkbox').first().scrollIntoViewIfNeeded()
  expect((await pane.boundingBox())?.width).toBeGreaterThan(600)
  await leave(page)
})
