import { expect, test, type Page } from '@playwright/test'
import { answered, ask, leave, openLetter, signIn } from './support.ts'

const stamp = String(Date.now()).slice(-6)
const SENDERS = ['bappeda', 'dinkes', 'bkpsdm', 'kanigaran', 'mayangan']
const LETTERS = 20
/** Beyond the words of nomor and hal, for a sender that the book knows. */
const MOST_KEYS = 25

/** How the day of a letter is typed, and which day that is on Wednesday, 5 March 2025. */
const DAYS = [
  ['k', '2025-03-04'],
  ['h', '2025-03-05'],
  ['24', '2025-02-24'],
  ['24/11', '2024-11-24'],
] as const

interface Typed {
  readonly nomor: string
  readonly hal: string
  readonly tanggal: string
}

/** Counts the keys of the clerk that are not words of nomor or hal. */
function hands(page: Page) {
  let keys = 0
  return {
    press: async (key: string) => {
      keys += key.split('+').length
      await page.keyboard.press(key)
    },
    type: async (text: string) => {
      keys += text.length
      await page.keyboard.type(text)
    },
    words: (text: string) => page.keyboard.type(text),
    taken: () => {
      const sum = keys
      keys = 0
      return sum
    },
  }
}

test.describe.configure({ timeout: 480_000 })

test('a day at the desk: 20 letters by the entry row, the last taken back, two corrected, found again by a part of its number', async ({
  browser,
}) => {
  const page = await signIn(browser, 'surat')
  const hand = hands(page)
  const known = await ask<{ nama: string }[]>(page, 'persuratan/suratMasuk/pengirim/cari', { cari: '', jumlah: 200 })
  const senders = SENDERS.filter((part) => known.some(({ nama }) => nama.toLowerCase().includes(part)))
  expect(senders.length).toBeGreaterThan(1)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toBeFocused()
  await page.keyboard.press('Insert')
  const from = page.getByRole('combobox', { name: 'Dari' })
  const typed: Typed[] = []
  for (let at = 0; at < LETTERS; at++) {
    const [day, tanggal] = DAYS[at % DAYS.length] ?? DAYS[0]
    const letter = { nomor: `${stamp}/${100 + at}/2025`, hal: `Undangan uji ${stamp} nomor ${at + 1}`, tanggal }
    await expect(from).toBeFocused()
    await hand.type((senders[at % senders.length] ?? '').slice(0, 6))
    await hand.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Nomor surat' })).toBeFocused()
    await hand.words(letter.nomor)
    await hand.press('Enter')
    await hand.type(day)
    await hand.press('Enter')
    await hand.words(letter.hal)
    await answered(page, 'persuratan/suratMasuk/register', () => hand.press('Control+Enter'))
    expect(hand.taken(), letter.hal).toBeLessThanOrEqual(MOST_KEYS)
    typed.push(letter)
  }
  await expect(from).toBeFocused()
  const listed = async () => {
    const { baris } = await ask<{ baris: { nomorSurat: string; hal: string; tanggalSurat: string; nomorAgenda: { teks: string } }[] }>(
      page,
      'persuratan/suratMasuk/list',
      { cari: `uji ${stamp}`, mulai: 0, jumlah: 100, urut: { kolom: 'nomorAgenda', arah: 'naik' } },
    )
    return baris
  }
  expect((await listed()).map(({ nomorSurat, hal, tanggalSurat }) => ({ nomor: nomorSurat, hal, tanggal: tanggalSurat }))).toEqual(typed)

  // the last save taken back, mended, saved again: under its own number
  const before = (await listed()).at(-1)?.nomorAgenda.teks ?? ''
  const subject = page.locator('[data-part="entry"]').getByRole('textbox', { name: 'Hal' })
  await expect(subject).toHaveValue('')
  await answered(page, 'persuratan/suratMasuk/urungkanCatat', () => page.keyboard.press('Control+z'))
  await expect(subject).toBeFocused()
  await expect(subject).toHaveValue(typed.at(-1)?.hal ?? '')
  await expect(page.getByRole('button', { name: before, exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.type(' ralat')
  await answered(page, 'alur/selesaikan', () => page.keyboard.press('Control+Enter'))
  await expect(from).toBeFocused()
  const last = (await listed()).at(-1)
  expect([last?.hal, last?.nomorAgenda.teks]).toEqual([`${typed.at(-1)?.hal} ralat`, before])

  // the same again but for its number
  await expect(subject).toHaveValue('')
  await page.keyboard.press('Control+d')
  await expect(subject).toHaveValue(`${typed.at(-1)?.hal} ralat`)
  await expect(from).not.toHaveValue('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nomor surat' })).toBeFocused()
  await page.keyboard.type(`${stamp}/999/2025`)
  await answered(page, 'persuratan/suratMasuk/register', () => page.keyboard.press('Control+Enter'))
  expect((await listed()).at(-1)).toMatchObject({ nomorSurat: `${stamp}/999/2025`, hal: `${typed.at(-1)?.hal} ralat` })

  // a subject corrected in its cell
  await expect(from).toBeFocused()
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid', { name: 'Daftar surat masuk' })
  await expect(grid.getByRole('row', { selected: true })).toBeFocused()
  await page.keyboard.press('Home')
  const cell = grid.getByRole('gridcell', { name: `${typed.at(-1)?.hal} ralat` }).first()
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 12 && !(await cell.evaluate((element) => element.contains(document.activeElement))); step++)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type(' lagi')
  await answered(page, 'persuratan/suratMasuk/ubahSel', () => page.keyboard.press('Enter'))
  expect((await listed()).at(-1)?.hal).toBe(`${typed.at(-1)?.hal} ralat lagi`)
  await page.keyboard.press('Insert')
  await expect(from).toBeFocused()

  const wrong = typed[6]
  if (!wrong) throw new Error('seven letters')
  await page.keyboard.press('Escape')
  await openLetter(page, wrong.hal)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  const corrected = dialog.getByRole('textbox', { name: /^Hal/ })
  await expect(corrected).toBeVisible()
  for (let tabs = 0; tabs < 30 && !(await corrected.evaluate((field) => field === document.activeElement)); tabs++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.type(', dibetulkan')
  await answered(page, 'persuratan/suratMasuk/ubah', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('heading', { level: 1, name: `${wrong.hal}, dibetulkan` })).toBeVisible()

  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`#${stamp}/106`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `${wrong.hal}, dibetulkan` })).toBeVisible()
  await leave(page)
})
