import { expect, test } from '@playwright/test'
import { answered, ask, findings, leave, signIn } from './support.ts'

test('two keys open the oldest of the office; a count opens exactly what it counts; it changes without reloading', async ({ browser }) => {
  const kadis = await signIn(browser, 'kadis')
  await kadis.keyboard.press('Alt+6')
  const board = kadis.getByRole('grid', { name: /per proses dan bidang/ })
  await expect(board.locator(':focus')).toHaveCount(1)
  expect(await findings(kadis, 'Pemantauan')).toEqual([])
  const all = board.getByRole('button', { name: /^Semua proses, Semua: \d+ tugas$/ })
  const count = Number(await all.textContent())

  // the oldest: 1, Enter
  await kadis.keyboard.press('1')
  const list = kadis.getByRole('grid', { name: 'Tugas yang menunggu' })
  await expect(list).toHaveAttribute('aria-rowcount', String(count))
  await expect(list.getByRole('row').nth(1)).toBeFocused()
  const { tertua } = await ask<{ tertua: { judul: string }[] }>(kadis, 'pemantauan/isi', undefined)
  await kadis.keyboard.press('Enter')
  await expect(kadis.getByRole('heading', { level: 1, name: tertua[0]?.judul ?? '' })).toBeVisible()
  await kadis.goBack()
  await kadis.keyboard.press('Escape')

  // what another opens is counted here at once
  await expect(board).toBeVisible()
  const pp = await signIn(browser, 'pp')
  const judul = `Sosialisasi ${Date.now().toString(36)}`
  const { id } = await ask<{ id: number }>(pp, 'perkara/buka', { proses: 'P6.3.3', judul })
  await expect(all).toHaveText(String(count + 1))
  await board.getByRole('button', { name: /^P6\.3\.3 .*, Bidang PP: \d+ tugas$/ }).click()
  await expect(list.getByRole('row').filter({ hasText: judul })).toBeVisible()
  const [path] = await ask<{ instanceId: number }[]>(pp, 'alur/jalur', { subject: 'perkara', subjectId: id })
  await ask(pp, 'alur/batal', { instanceId: path?.instanceId, catatan: 'Hanya uji' })
  await expect(list.getByRole('row').filter({ hasText: judul })).toHaveCount(0)

  // the records of a month
  await kadis.keyboard.press('Escape')
  await kadis.getByRole('button', { name: /^Dikembalikan Feb 2025: \d+$/ }).click()
  await expect(kadis.getByRole('heading', { level: 1, name: 'Dikembalikan Feb 2025' })).toBeVisible()
  await expect(kadis.getByRole('grid', { name: 'Berkas' }).getByRole('row').nth(1)).toBeFocused()
  for (const page of [kadis, pp]) await leave(page)
})

test('the report is saved as Excel, refused at its field; the weekly summary is shown as it will be printed', async ({ browser }) => {
  const page = await signIn(browser, 'sekretaris')
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('grid', { name: /per proses dan bidang/ })).toBeVisible()
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: /Laporan proses/ })
  await dialog.getByRole('combobox', { name: 'Proses atau kelompok' }).selectOption('P4')
  await dialog.getByRole('textbox', { name: 'Sampai tanggal' }).fill('1/12/2024')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Tanggal akhir sebelum tanggal awal/)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Sampai tanggal' }).fill('5/3/2025')
  const saved = page.waitForEvent('download')
  await answered(page, 'pemantauan/laporan', () => page.keyboard.press('Control+Enter'))
  expect((await saved).suggestedFilename()).toBe('Laporan proses P4 2025-03-05.xlsx')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+m')
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan mingguan' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Halaman 1 dari/ })).toBeVisible({ timeout: 60_000 })
  await leave(page)
})

test('who does not answer for the whole office has no door to it, and the address is refused in words', async ({ browser }) => {
  const page = await signIn(browser, 'rehab')
  await expect(page.getByRole('link', { name: 'Pemantauan' })).toHaveCount(0)
  await page.goto('/pemantauan')
  await expect(page.getByText(/Pemantauan dibuka hanya oleh Kepala Dinas dan Sekretaris/)).toBeVisible()
  await leave(page)
})
