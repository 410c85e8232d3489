import { expect, test } from '@playwright/test'
import { findings, leave, signIn, type Look } from './support.ts'
import { goTo, places } from './tempat.ts'
test.describe.configure({ timeout: 300_000 })
const looks: Look[] = [{}, { dark: true }, { forced: true }, { width: 683 }, { large: true }] as Look[]
test('peta looks', async ({ browser }) => {
  const wrong: string[] = []
  for (const look of looks)
    for (const place of places.filter((p) => p.name.includes('peta'))) {
      const page = await signIn(browser, place.as, look)
      try {
        await goTo(page, place)
      } catch (e) {
        wrong.push(`${JSON.stringify(look)} ${place.name} ${String(e).slice(0, 300)}`)
      }
      await page.screenshot({ path: `/tmp/look-${JSON.stringify(look).replace(/\W+/g, '')}-${place.name.replace(/ /g, '-')}.png` })
      wrong.push(...(await findings(page, place.name, true)).map((x) => `${JSON.stringify(look)} ${x}`))
      await leave(page)
    }
  expect(wrong).toEqual([])
})
