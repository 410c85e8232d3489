import { expect, test } from '@playwright/test'
import { servePage } from '../bench/kisi.ts'

const ROWS = 1_000_000

test('of a million rows each is reached: by keys, by the wheel, by the thumb, up to both ends', async ({ page }) => {
  const served = await servePage(null)
  try {
    await page.goto(served.address)
    await page.evaluate((rows) => window.pasang('kami', rows), ROWS)
    const grid = page.getByRole('grid')
    const row = (index: number) => grid.locator(`[data-index="${index}"]`)
    await expect(grid).toHaveAttribute('aria-rowcount', String(ROWS + 1))
    expect(await grid.evaluate((each) => each.scrollHeight)).toBeLessThan(9_000_000)

    await row(0).click()
    await page.keyboard.press('Control+End')
    await expect(row(ROWS - 1)).toBeFocused()
    await expect(row(ROWS - 1)).toBeInViewport()
    await expect(row(ROWS - 1)).toHaveAttribute('aria-rowindex', String(ROWS + 1))
    await expect(row(ROWS - 1)).toContainText('1000000')
    await page.keyboard.press('PageUp')
    await expect(grid.locator('[data-on]')).toBeInViewport()
    await page.keyboard.press('Home')
    await expect(row(0)).toBeInViewport()

    await grid.evaluate((each) => (each.scrollTop = each.scrollHeight / 2))
    const middle = grid.locator('[role=row][data-index^="500"]')
    await expect(middle.first()).toBeAttached()
    const shown = () =>
      grid.evaluate((each) => {
        const top = each.getBoundingClientRect().top + 28
        const seen = [...each.querySelectorAll<HTMLElement>('[data-index]')].filter((one) => one.getBoundingClientRect().top >= top)
        return Math.min(...seen.map((one) => Number(one.dataset.index)))
      })
    const before = await shown()
    await grid.hover()
    await page.mouse.wheel(0, 28 * 10)
    await expect.poll(shown).toBe(before + 10)

    // the thumb near an end, then only the wheel: nothing lies out of its reach
    await grid.evaluate((each) => (each.scrollTop = each.scrollHeight - each.clientHeight - 400))
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 3_000)
        return row(ROWS - 1).count()
      })
      .toBe(1)
    await expect(row(ROWS - 1)).toBeInViewport()
    await grid.evaluate((each) => (each.scrollTop = 400))
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -3_000)
        return (await row(0).count()) > 0 && grid.evaluate((each) => each.scrollTop)
      })
      .toBe(0)
    await expect(row(0)).toBeInViewport()
  } finally {
    served.close()
  }
})
