import { expect, test, type Page } from '@playwright/test'
import { answered, ask, leave, openLetter, signIn } from './support.ts'

const stamp = String(Date.now()).slice(-6)
const SENDERS = ['bappeda', 'dinkes', 'bkpsdm', 'kanigaran', 'mayangan']
const LETTERS = 20
/** Beyond the words of nomor and hal, for a sender that the book knows. */
const MOST_KEYS = 25

interface Typed {
  readonly nomor: string
  readonly hal: string
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

test('a day at the desk: 20 letters by the entry row, one corrected, found again by a part of its number', async ({ browser }) => {
  const page = await signIn(browser, 'surat')
  const hand = hands(page)
  const known = await ask<{ nama: string }[]>(page, 'persuratan/suratMasuk/pengirim/cari', { cari: '', jumlah: 200 })
  const senders = SENDERS.filter((part) => known.some(({ nama }) => nama.toLowerCase().includes(part)))
  expect(senders.length).toBeGreaterThan(1)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toBeFocused()
  await page.keyboard.press('Insert')
  const from = page.getByRole('textbox', { name: 'Dari' })
  const typed: Typed[] = []
  for (let at = 0; at < LETTERS; at++) {
    const letter = { nomor: `${stamp}/${100 + at}/2025`, hal: `Undangan uji ${stamp} nomor ${at + 1}` }
    await expect(from).toBeFocused()
    await hand.type((senders[at % senders.length] ?? '').slice(0, 6))
    await hand.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Nomor surat' })).toBeFocused()
    await hand.words(letter.nomor)
    await hand.press('Enter')
    await hand.type('k')
    await hand.press('Enter')
    await hand.words(letter.hal)
    await answered(page, 'persuratan/suratMasuk/register', () => hand.press('Control+Enter'))
    expect(hand.taken(), letter.hal).toBeLessThanOrEqual(MOST_KEYS)
    typed.push(letter)
  }
  await expect(from).toBeFocused()
  const { jumlah } = await ask<{ jumlah: number }>(page, 'persuratan/suratMasuk/hitung', { cari: `uji ${stamp}` })
  expect(jumlah).toBe(LETTERS)

  const wrong = typed[6]
  if (!wrong) throw new Error('seven letters')
  await page.keyboard.press('Escape')
  await openLetter(page, wrong.hal)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  const subject = dialog.getByRole('textbox', { name: /^Hal/ })
  await expect(subject).toBeVisible()
  for (let tabs = 0; tabs < 30 && !(await subject.evaluate((field) => field === document.activeElement)); tabs++)
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
