import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { ask, chooseFrom, fillSignIn, findings, leave, openPage, signIn, type Look } from './support.ts'
import { goTo, places, type Place } from './tempat.ts'

test.describe.configure({ timeout: 900_000 })

/** Stands at every place as the one who sees it, and gives what is wrong there. */
async function walk(browser: Browser, look: Look, wrongAt: (page: Page, place: Place) => Promise<string[]>, some = places) {
  const wrong: string[] = []
  for (const [as, own] of Map.groupBy(some, (place) => place.as)) {
    const page = await signIn(browser, as, look)
    for (const place of own) {
      try {
        await goTo(page, place)
        if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${shotName(look)} ${place.name}.png`) })
        wrong.push(...(await wrongAt(page, place)).map((each) => `${as}, ${place.name}: ${each}`))
      } catch (error) {
        throw new Error(`${as}, ${place.name}`, { cause: error })
      }
    }
    // what was typed on the way is nobody's draft
    await page.goto('/tidak/ada')
    await ask(page, 'sistem/konsep/buang', { formulir: 'surat-masuk/catat' })
    await leave(page)
  }
  expect(wrong).toEqual([])
}

const shotName = ({ dark, forced, width, large }: Look) =>
  [dark ? 'gelap' : 'terang', forced && 'kontras', width && 'sempit', large && 'besar'].filter(Boolean).join('-')

/** What has the focus: nothing is the fault of all faults. */
const focusedOn = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === null || at === document.body ? null : `${at.tagName} ${at.textContent?.slice(0, 40) ?? ''}`
  })

for (const dark of [false, true]) {
  test(`no page and no dialog keeps anybody out, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    await walk(browser, { dark }, (page, place) => findings(page, place.name, true))
  })
}

/** What lies over the page: a dialog, a menu, or the filters' box. */
const layer = (page: Page) =>
  page
    .getByRole('dialog')
    .or(page.getByRole('menu'))
    .or(page.getByRole('group', { name: 'Saringan', exact: true }))

test('each dialog has the focus while it is open, at its first useful field, and gives it back, never to nothing', async ({ browser }) => {
  await walk(
    browser,
    {},
    async (page, place) => {
      await expect(layer(page).first()).toBeVisible()
      await expect(layer(page).locator(':focus').first(), place.name).toBeVisible()
      const cross = await layer(page).first().locator('button[aria-label="Tutup"]:focus').count()
      await page.keyboard.press('Escape')
      await expect(layer(page), place.name).toHaveCount(0)
      await expect.poll(() => focusedOn(page), { message: place.name }).not.toBeNull()
      return cross > 0 ? ['the cross has the focus'] : []
    },
    places.filter((place) => place.closes),
  )
})

/** What does not fit: the frame scrolls sideways, or a dialog's act lies where nobody comes. */
async function unfitting(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const dialog = page.getByRole('dialog').first()
  const wrong = wide > 0 ? [`${wide} px too wide`] : []
  if ((await dialog.count()) === 0) return wrong
  const over = await dialog.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const last = [...element.querySelectorAll('button')].at(-1)
    last?.scrollIntoView({ block: 'nearest' })
    const button = last?.getBoundingClientRect()
    return [
      box.left < 0 || box.right > innerWidth ? 'the dialog is cut at its side' : '',
      button && (button.bottom > innerHeight || button.top < 0) ? 'its last button cannot be reached' : '',
    ].filter(Boolean)
  })
  return [...wrong, ...over]
}

test('at 200 % nothing is out of reach and no page scrolls two ways', async ({ browser }) => {
  await walk(browser, { width: 683, height: 384 }, unfitting)
})

test('with larger letters every page and dialog still fits', async ({ browser }) => {
  await walk(browser, { large: true }, unfitting)
})

test('forced colours: what has the focus and what is chosen is still seen', async ({ browser }) => {
  await walk(browser, { forced: true }, (page) =>
    page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return []
      const style = getComputedStyle(at)
      const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
      const bare = (element: Element) => {
        const { outlineStyle, forcedColorAdjust } = getComputedStyle(element)
        return outlineStyle === 'none' && forcedColorAdjust !== 'none'
      }
      const chosen = [...document.querySelectorAll('[aria-selected="true"], [aria-current="page"]')].filter(bare)
      const words = at.outerHTML.slice(0, 100)
      return [
        ...(seen || at.tagName === 'MAIN' ? [] : [`no outline at ${words}`]),
        ...chosen.map((each) => `not marked: ${each.outerHTML.slice(0, 100)}`),
      ]
    }),
  )
})

test('where no motion is wished nothing moves', async ({ browser }) => {
  await walk(
    browser,
    { still: true },
    (page) =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter((each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().duration ?? 0) > 1)
          .map((each) => {
            const target = each.effect instanceof KeyframeEffect ? each.effect.target : null
            return `moves: ${target?.outerHTML.slice(0, 100) ?? ''}`
          }),
      ),
    places.filter((place) => place.closes || place.as === 'surat'),
  )
})

for (const dark of [false, true]) {
  test(`before sign-in, behind the lock, and at a new password nobody is kept out, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const wrong: string[] = []
    const guest = await openPage(browser, { dark })
    await expect(guest.getByRole('textbox', { name: 'Nama pengguna' })).toBeFocused()
    wrong.push(...(await findings(guest, 'masuk')))
    await guest.keyboard.press('F1')
    await expect(guest.getByRole('dialog', { name: 'Bantuan: Masuk' })).toBeVisible()
    wrong.push(...(await findings(guest, 'bantuan sebelum masuk')))
    await leave(guest)

    const admin = await signIn(browser, 'admin', { dark })
    const namaPengguna = `aks.${dark ? 'g' : 't'}${Date.now() % 1_000_000}`
    const people = await ask<{ id: number }[]>(admin, 'akun/pegawai/list', {})
    const taken = new Set((await ask<{ pegawaiId: number }[]>(admin, 'akun/akun/list', undefined)).map(({ pegawaiId }) => pegawaiId))
    const pegawaiId = people.map(({ id }) => id).find((id) => !taken.has(id)) ?? 0
    const { sandiSementara } = await ask<{ sandiSementara: string }>(admin, 'akun/akun/buat', { pegawaiId, namaPengguna, admin: false })
    await chooseFrom(admin, admin.getByRole('banner').getByRole('button', { name: /Pranata|Administrator/ }), 'Kunci layar')
    await expect(admin.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible()
    await expect(admin.getByRole('textbox', { name: 'Kata sandi' })).toBeFocused()
    wrong.push(...(await findings(admin, 'kunci layar')))
    await leave(admin)

    const fresh = await openPage(browser, { dark })
    await fillSignIn(fresh, namaPengguna, sandiSementara)
    await expect(fresh.getByRole('heading', { level: 1, name: 'Ganti kata sandi' })).toBeVisible()
    await expect(fresh.getByRole('textbox', { name: 'Kata sandi sekarang' })).toBeFocused()
    wrong.push(...(await findings(fresh, 'ganti kata sandi')))
    await leave(fresh)
    expect(wrong).toEqual([])
  })
}
