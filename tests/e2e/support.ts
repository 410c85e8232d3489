import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type Locator, type Page } from '@playwright/test'

export const SANDI = 'sekretariat'

export interface Look {
  width?: number
  height?: number
  dark?: boolean
  /** The operating system's high contrast. */
  forced?: boolean
  /** The larger letters of Pengaturan. */
  large?: boolean
  /** No motion wished. */
  still?: boolean
}

/** A computer of one's own, at the sign-in page. */
export async function openPage(browser: Browser, { width = 1366, height = 768, dark, forced, large, still }: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: still ? 'reduce' : 'no-preference',
    locale: 'id-ID',
  })
  if (large) await context.addInitScript(() => localStorage.setItem('sk-ukuran', 'besar'))
  const page = await context.newPage()
  await page.goto('/')
  return page
}

/** Fills the sign-in page and presses Enter. */
export async function fillSignIn(page: Page, name: string, sandi = SANDI) {
  await page.getByRole('textbox', { name: 'Nama pengguna' }).fill(name)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(sandi)
  await page.keyboard.press('Enter')
}

/** Signs in at a computer of one's own and stands at Tugas saya. */
export async function signIn(browser: Browser, name: string, look: Look = {}): Promise<Page> {
  const page = await openPage(browser, look)
  await fillSignIn(page, name)
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  return page
}

/**
 * Does what writes and waits until the host has answered it, and kindly: a button only changes its word while it runs, so its
 * going away does not say that anything is written. The procedure as in the contract: 'alur/selesaikan'.
 */
export async function answered(page: Page, procedure: string, run: () => Promise<void>) {
  const asked = page.waitForResponse((each) => new URL(each.url()).pathname === `/rpc/${procedure}`, { timeout: 60_000 })
  const [response] = await Promise.all([asked, run()])
  if (!response.ok()) throw new Error(`${procedure}: ${await response.text()}`)
}

/** Ctrl+Enter where it completes a task, until the host has done so. */
export const complete = (page: Page) => answered(page, 'alur/selesaikan', () => page.keyboard.press('Control+Enter'))

/** Goes to the register by the keyboard, filters it to the letter, opens it with Enter. */
export async function openLetter(page: Page, hal: string) {
  const grid = page.getByRole('grid', { name: 'Daftar surat masuk' })
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type(hal)
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('Enter')
  // the row itself, or the cell of it in which one stood before
  const row = page.getByRole('row', { selected: true })
  await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: hal })).toBeVisible()
}

/** Asks the host as the person of the page, to lay a test's facts out or to read what came of it. */
export async function ask<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([to, json]) => {
      const response = await fetch(`/rpc/${String(to)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc' },
        body: JSON.stringify({ json }),
      })
      return { ok: response.ok, body: await response.text() }
    },
    [procedure, input],
  )
  if (!answer.ok) throw new Error(`${procedure}: ${answer.body}`)
  return (JSON.parse(answer.body) as { json: T }).json
}

/** The person leaves his computer. */
export const leave = (page: Page) => page.context().close()

/** Goes on with Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let tabs = 0; tabs < 150; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not come there')
}

/** Opens the menu of a button with Enter and takes an item of it with the arrows. */
export async function chooseFrom(page: Page, button: Locator, item: string | RegExp) {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name: item })
  await expect(entry).toBeVisible()
  for (let downs = 0; downs < 12; downs++) {
    await page.keyboard.press('ArrowDown')
    if (await entry.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter')
  }
  throw new Error('the arrows do not come there')
}

/** The menu of what else may be done with a task. */
export const chooseMore = (page: Page, item: string | RegExp) => chooseFrom(page, page.getByRole('button', { name: 'Lainnya' }), item)

/** What axe finds that would keep a person from the page, or `every` thing; what opens over a page lies outside its landmarks by its nature. */
export async function findings(page: Page, where: string, every = false): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  // only colours differ in the dark
  if (await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)) axe.withRules(['color-contrast'])
  const { violations } = await axe.analyze()
  const counts = ({ id, impact }: (typeof violations)[number]) => (every ? id !== 'region' : impact === 'serious' || impact === 'critical')
  return violations.filter(counts).map((found) => `${where}: ${found.id} ${found.nodes[0]?.html.slice(0, 160)}`)
}

/** A picture of one grey point, as a scanner's page. */
export const picture = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
})
