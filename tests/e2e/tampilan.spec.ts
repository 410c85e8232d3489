import { expect, test, type Page } from '@playwright/test'
import { ask, findings, leave, signIn } from './support.ts'

/** Opens the oldest letter at which the person of the page has a task of this step. */
async function openTask(page: Page, step: string) {
  const tasks = await ask<{ step: string; subjectId: number }[]>(page, 'alur/tugas', {})
  const id = Math.min(...tasks.filter((task) => task.step === step).map((task) => task.subjectId))
  await page.goto(`/persuratan/surat-masuk/${id}`)
  await expect(page.locator('[data-task]')).toBeVisible()
}

test.describe.configure({ timeout: 120_000 })

const pages = ['/', '/persuratan/surat-masuk', '/persuratan/kalender', '/persuratan/pengirim']

for (const dark of [false, true]) {
  test(`letters: no page or dialog keeps anybody out, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const page = await signIn(browser, 'tu', { dark })
    const wrong: string[] = []
    for (const path of pages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      wrong.push(...(await findings(page, path)))
    }
    await page.goto('/persuratan/surat-masuk')
    await page.getByRole('button', { name: 'Setujui sisipan…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    wrong.push(...(await findings(page, 'sisipan')))
    await page.keyboard.press('Escape')

    await openTask(page, 'tindak-lanjut')
    wrong.push(...(await findings(page, 'catatan surat')))
    await page.locator('[data-region="fakta"]').focus()
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog')).toBeVisible()
    wrong.push(...(await findings(page, 'betulkan')))
    await page.keyboard.press('Escape')
    const file = page.locator('[data-region="dokumen"]').getByRole('button', { name: /\.pdf$/ })
    await file.first().click()
    await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible()
    wrong.push(...(await findings(page, 'berkas')))
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Lembar Disposisi' }).click()
    await expect(page.getByRole('navigation', { name: 'Halaman' }).getByRole('button')).not.toHaveCount(0, { timeout: 20_000 })
    wrong.push(...(await findings(page, 'lembar disposisi')))
    await leave(page)
    expect(wrong).toEqual([])
  })

  test(`letters: the sheet of disposisi and the entry strip keep nobody out, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const wrong: string[] = []
    const kadis = await signIn(browser, 'kadis', { dark })
    await openTask(kadis, 'disposisi')
    await expect(kadis.getByRole('button', { name: /Disposisi surat/ })).toBeVisible()
    await kadis.keyboard.press('Control+Enter')
    await expect(kadis.getByRole('dialog').getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
    await kadis.keyboard.press('Space')
    wrong.push(...(await findings(kadis, 'disposisi')))
    await kadis.getByRole('button', { name: /Lihat surat/ }).click()
    await expect(kadis.getByRole('dialog').getByRole('img').first()).toBeVisible()
    wrong.push(...(await findings(kadis, 'disposisi, surat')))
    await leave(kadis)

    const clerk = await signIn(browser, 'surat', { dark })
    await clerk.goto('/persuratan/surat-masuk')
    await clerk.getByRole('textbox', { name: 'Dari' }).focus()
    await clerk.keyboard.type('bap')
    await expect(clerk.getByRole('listbox').getByRole('option').first()).toBeVisible()
    wrong.push(...(await findings(clerk, 'catat surat')))
    await leave(clerk)
    expect(wrong).toEqual([])
  })
}

test('at 200 % no page of letters scrolls two ways, and the record reads in one column', async ({ browser }) => {
  const page = await signIn(browser, 'tu', { width: 683, height: 384 })
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
  for (const path of pages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await wide(), path).toBeLessThanOrEqual(683)
  }
  await openTask(page, 'tindak-lanjut')
  expect(await wide(), 'record').toBeLessThanOrEqual(683)
  await leave(page)
})

test('forced colours keep the cursor row and the focus visible', async ({ browser }) => {
  const page = await signIn(browser, 'tu', { forced: true })
  await page.goto('/persuratan/surat-masuk')
  const row = page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row', { selected: true })
  await expect(row).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const outline = await row.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
  await leave(page)
})
