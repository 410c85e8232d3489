import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { fillSignIn, openOwnOffice, prepareClerk, type OwnOffice } from './kantor-sendiri.ts'
import { answered, ask } from './support.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const SANDI = 'kalimat rahasia kantor'
let office: OwnOffice
let page: Page
let scanner: string

test.beforeAll(async ({ browser }) => {
  office = await openOwnOffice()
  scanner = mkdtempSync(join(tmpdir(), 'pemindai-'))
  page = await prepareClerk(browser, office, SANDI)
})
test.afterAll(async () => {
  await office.end()
  rmSync(scanner, { recursive: true, force: true })
})

/** A PDF of so many pages, each with its number drawn as so many bars. */
function pdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${3 + 2 * n} 0 R`).join(' ')
  const leaves = Array.from({ length: pages }, (_, n) => {
    const bars = Array.from({ length: n + 1 }, (_bar, at) => `${30 + at * 40} 60 20 200 re f`).join(' ')
    return (
      `${3 + 2 * n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 420]/Contents ${4 + 2 * n} 0 R>>endobj\n` +
      `${4 + 2 * n} 0 obj<</Length ${bars.length}>>stream\n${bars}\nendstream endobj\n`
    )
  }).join('')
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages}>>endobj\n${leaves}trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )
}

const strip = () => page.locator('[data-part="entry"]')
const field = (name: string) => strip().getByRole(name === 'Dari' ? 'combobox' : 'textbox', { name })
const papers = () => page.locator('[data-region="dokumen"]')

/** Types a letter into the strip by the keyboard; it is not saved yet. */
async function typeLetter(sender: string, nomor: string, hal: string) {
  await expect(field('Dari')).toBeFocused()
  await page.keyboard.type(sender)
  await expect(page.getByRole('option', { name: /Pengirim baru/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field('Nomor surat')).toBeFocused()
  await page.keyboard.type(nomor)
  await page.keyboard.press('Enter')
  await page.keyboard.type('k')
  await page.keyboard.press('Enter')
  await page.keyboard.type(hal)
}

/** Opens the file of the letter's page that bears this name, and counts its pages in the program. */
async function seePages(name: string, pages: number) {
  await papers().getByRole('button', { name }).press('Enter')
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog.getByRole('img', { name: /^Halaman/ })).toHaveCount(pages)
  await expect(dialog.getByRole('img', { name: `Halaman 1 dari ${pages}, ${name}` }).locator('canvas')).toBeVisible()
  await dialog.getByRole('region', { name }).focus()
  await page.keyboard.press('End')
  const last = dialog.getByRole('img', { name: `Halaman ${pages} dari ${pages}, ${name}` })
  await expect(last).toBeInViewport()
  await expect(last.locator('canvas')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

test('a scan that comes into the folder belongs to the letter just saved, and is seen in the program', async () => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await ask(page, 'sistem/pengaturan/simpan', { kunci: 'folderPindaian', mulai: today, nilai: scanner })
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await expect(strip().getByRole('group', { name: 'Pindaian' })).toContainText('surat yang disimpan berikutnya')
  await page.keyboard.press('Insert')
  await typeLetter('Dinas Kesehatan', '440/1/2026', 'Undangan rapat pemindai')
  await answered(page, 'persuratan/suratMasuk/register', () => page.keyboard.press('Control+Enter'))
  await expect(strip().getByRole('button', { name: 'Pindaian berikut → 0001', exact: true })).toBeVisible()
  writeFileSync(join(scanner, 'pindai-01.pdf'), pdf(2))
  await expect(page.getByText('pindai-01.pdf terlampir pada 0001').first()).toBeVisible()
  await expect.poll(() => existsSync(join(scanner, 'Sudah diambil', 'pindai-01.pdf'))).toBe(true)
  expect(readdirSync(scanner)).toEqual(['Sudah diambil'])
  // the next one waits for its own letter
  writeFileSync(join(scanner, 'pindai-02.pdf'), pdf(1))
  await expect(strip().getByRole('group', { name: 'Pindaian' })).toContainText('1 menunggu: pindai-02.pdf')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { selected: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Undangan rapat pemindai' })).toBeVisible()
  await expect(papers().getByRole('button', { name: 'pindai-02.pdf' })).toHaveCount(0)
  await seePages('pindai-01.pdf', 2)
})

/** Lets files fall onto the documents of the letter, or come from the clipboard. */
async function bring(how: 'drop' | 'paste', files: readonly { name: string; bytes: Buffer }[]) {
  await papers().evaluate(
    (region, [way, given]) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: 'application/pdf' }))
      }
      const target = region.querySelector('section') ?? region
      if (way === 'paste') window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      else target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [how, files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))] as const,
  )
}

test('a scan of several pages is one attachment, dropped or pasted; several are walked through', async () => {
  await answered(page, 'berkas/unggah', () => bring('drop', [{ name: 'bundel.pdf', bytes: pdf(5) }]))
  await expect(papers()).toContainText('5 hlm')
  await seePages('bundel.pdf', 5)
  await answered(page, 'berkas/unggah', () => bring('paste', [{ name: 'tempel.pdf', bytes: pdf(3) }]))
  await seePages('tempel.pdf', 3)
  await bring('drop', [
    { name: 'satu.pdf', bytes: pdf(4) },
    { name: 'rusak.pdf', bytes: Buffer.from('bukan PDF') },
    { name: 'dua.pdf', bytes: pdf(6) },
  ])
  await expect(papers().getByRole('button', { name: 'dua.pdf' })).toBeVisible()
  await expect(papers()).toContainText('rusak.pdf')
  await expect(papers().getByRole('button', { name: 'rusak.pdf' })).toHaveCount(0)
  await papers().getByRole('button', { name: 'satu.pdf' }).press('Enter')
  await page.keyboard.press(']')
  await expect(page.getByRole('dialog', { name: 'dua.pdf' })).toBeVisible()
  await page.keyboard.press('Escape')
})

/** The host goes away and comes again; the person signs in at the page that he had open. */
async function restarted(whileAway: () => Promise<void>) {
  await office.stop()
  await whileAway()
  await office.start()
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk ke Sekretariat' })).toBeVisible({ timeout: 30_000 })
  await fillSignIn(page, 'admin', SANDI)
}

test('the host starts again while a letter is being typed: nothing of it is lost, not what was typed meanwhile either', async () => {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await page.keyboard.press('Insert')
  await typeLetter('Dinas Pendidikan', '400.3/7/2026', 'Permintaan data')
  await expect(strip()).toContainText('Konsep tersimpan')
  await restarted(async () => {
    await expect(page.getByText('Menyambung kembali')).toBeVisible({ timeout: 30_000 })
    await page.keyboard.type(' anak yatim')
    await expect
      .poll(() =>
        page.evaluate(() =>
          Object.entries(localStorage).some(([name, text]) => /surat-masuk/.test(name) && /anak yatim/.test(String(text))),
        ),
      )
      .toBe(true)
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await expect(field('Hal')).toHaveValue('Permintaan data anak yatim')
  await expect(field('Dari')).toHaveValue('Dinas Pendidikan')
  await expect(field('Nomor surat')).toHaveValue('400.3/7/2026')
  await page.keyboard.press('Insert')
  await answered(page, 'persuratan/suratMasuk/register', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText(/^0002 tersimpan/)).toBeAttached()
  await expect(field('Hal')).toHaveValue('')
})

test('the host starts again while a letter is being corrected: the correction waits where it was', async () => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { selected: true })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1, name: /Permintaan data anak yatim|Undangan rapat pemindai/ })
  await expect(title).toBeVisible()
  const before = (await title.textContent()) ?? ''
  await page.locator('[data-region="fakta"]').focus()
  await page.keyboard.press('e')
  const subject = () => page.getByRole('dialog').getByRole('textbox', { name: /^Hal/ })
  await subject().focus()
  await page.keyboard.press('End')
  await answered(page, 'sistem/konsep/simpan', () => page.keyboard.type(', dibetulkan'))
  await restarted(() => Promise.resolve())
  await expect(page.getByRole('heading', { level: 1, name: before })).toBeVisible()
  await page.locator('[data-region="fakta"]').focus()
  await page.keyboard.press('e')
  await expect(subject()).toHaveValue(`${before}, dibetulkan`)
  await answered(page, 'persuratan/suratMasuk/ubah', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('heading', { level: 1, name: `${before}, dibetulkan` })).toBeVisible()
})
