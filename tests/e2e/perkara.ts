import { expect, type Page } from '@playwright/test'
import { answered, chooseMore, complete } from './support.ts'

/** Opens a case by the keyboard and stands at its page. */
export async function openCase(page: Page, kode: string, perihal: string) {
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Perkara' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka perkara' })).toBeVisible()
  await page.keyboard.press('Insert')
  const dialog = page.getByRole('dialog', { name: 'Buka perkara' })
  await dialog.getByRole('combobox', { name: /Proses/ }).selectOption(kode)
  await dialog.getByRole('textbox', { name: /Perihal/ }).fill(perihal)
  await answered(page, 'perkara/buka', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('heading', { level: 1, name: perihal })).toBeVisible()
}

/** Waits until the task of these words stands open at the case. */
export const standsAt = (page: Page, words: string) => expect(page.getByRole('region', { name: words })).toBeVisible()

/** The field of the strip under the head, which has the focus when it opens; the case's own notes are another. */
async function strip(page: Page, words?: string) {
  const field = page.getByRole('textbox', { name: /^(Catatan (wajib|boleh kosong)|Nomor rujukan|Alasan)/ })
  await expect(field).toBeVisible()
  if (words) await field.fill(words)
}

/** What another did on paper, or who is outside: the strip asks the day, the second Ctrl+Enter writes it down. */
export async function record(page: Page, note?: string) {
  await page.keyboard.press('Control+Enter')
  await strip(page, note)
  await complete(page)
}

/** An outcome that asks its reason. */
export async function returnWith(page: Page, outcome: string, reason: string) {
  await page.getByRole('button', { name: outcome, exact: true }).first().click()
  await strip(page, reason)
  await complete(page)
}

/** Does one's own task of these words. */
export async function does(page: Page, words: string) {
  await standsAt(page, words)
  await complete(page)
}

/** Writes down the task of these words for who did it. */
export async function records(page: Page, words: string, note?: string) {
  await standsAt(page, words)
  await record(page, note)
}

/** Chooses an outcome of the task of these words. */
export async function decides(page: Page, words: string, outcome: string) {
  await standsAt(page, words)
  await answered(page, 'alur/selesaikan', () => page.getByRole('button', { name: outcome, exact: true }).click())
}

/** Notes a document of the open step by where its original lies. */
export async function keepsPaper(page: Page, nama: string, lokasi: string) {
  await page.getByRole('button', { name: `Catat dokumen langkah ini: ${nama}` }).click()
  await page.getByRole('textbox', { name: /Tempat naskah asli/ }).fill(lokasi)
  await answered(page, 'perkara/tambahDokumen', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText(`asli di ${lokasi}`)).toBeVisible()
}

/** Takes back what one has just done, with a reason. */
export async function takesBack(page: Page, reason: string) {
  await chooseMore(page, 'Tarik kembali…')
  await strip(page, reason)
  await answered(page, 'alur/tarik', () => page.keyboard.press('Control+Enter'))
}

/** Sends a case back to an earlier step, with a reason. */
export async function sendsBack(page: Page, step: string, reason: string) {
  await chooseMore(page, 'Koreksi langkah…')
  await page.getByRole('combobox', { name: /langkah/i }).selectOption({ label: step })
  await strip(page, reason)
  await answered(page, 'alur/koreksi', () => page.keyboard.press('Control+Enter'))
}
