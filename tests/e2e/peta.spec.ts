import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { answered, ask, leave, signIn } from './support.ts'

interface Live {
  readonly langkah: readonly { readonly step: string; readonly jumlah: number }[]
}

const step = (page: Page, name: RegExp) => page.getByRole('group', { name: /^Gambar alur/ }).getByRole('button', { name })

test('the map is opened, walked and left for a record by keys alone; its papers and its BPMN are downloaded', async ({ browser }) => {
  const page = await signIn(browser, 'sekretaris')
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Peta Proses' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('P3.1')
  await expect(page.getByRole('option', { name: /P3\.1 Perbendaharaan Kegiatan.*Peta Proses/ })).toBeVisible()
  await page.getByRole('option', { name: /P3\.1 Perbendaharaan Kegiatan.*Peta Proses/ }).click()
  await expect(page).toHaveURL(/\/peta\/P3-1$/)

  // along the first way, then back, then among the ways of a decision
  await step(page, /^Usulkan belanja/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(step(page, /^Buat SPP/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(step(page, /^Verifikasi SPP/)).toBeFocused()
  await expect(page.getByRole('region', { name: 'Tentang langkah' })).toContainText('Tafsir kami')
  await page.keyboard.press('ArrowRight')
  await expect(step(page, /^Buat SPM/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(step(page, /^Perbaiki usulan/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(step(page, /^Verifikasi SPP/)).toBeFocused()

  const zoom = page.getByRole('button', { name: '100%' })
  await expect(zoom).toBeVisible()
  await page.keyboard.press('0')
  await expect(zoom).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(zoom).toBeVisible()

  const bpmn = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const file = await bpmn
  expect(file.suggestedFilename()).toBe('P3.1 Perbendaharaan Kegiatan.bpmn')
  expect(await readFile(await file.path(), 'utf8')).toContain('name="Verifikasi SPP"')

  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: 'Peta P3.1 Perbendaharaan Kegiatan' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Halaman 1 dari/ })).toBeVisible({ timeout: 60_000 })
  const word = page.waitForEvent('download')
  await page.keyboard.press('Control+o')
  expect((await word).suggestedFilename()).toBe('Peta Proses P3.1 Perbendaharaan Kegiatan.docx')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/peta\/P3-1$/)
  await leave(page)
})

test('a step opens exactly the records that it counts, and Enter opens one', async ({ browser }) => {
  const page = await signIn(browser, 'tu')
  await page.goto('/peta/P1-1-1')
  const live = await ask<Live>(page, 'peta/proses', { proses: 'P1.1.1' })
  const there = live.langkah.find(({ jumlah }) => jumlah > 0)
  if (!there) throw new Error('no letter stands anywhere')
  const { baris } = await ask<{ baris: readonly { readonly subjectId: number }[] }>(page, 'peta/berkas', {
    proses: 'P1.1.1',
    step: there.step,
  })
  const box = page.locator(`[data-step="${there.step}"]`)
  await box.focus()
  await answered(page, 'peta/berkas', () => box.click())
  const rows = page.getByRole('grid', { name: /^Berkas:/ }).locator('tbody tr')
  await expect(rows).toHaveCount(baris.length)
  await box.focus()
  await page.keyboard.press('Enter')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/persuratan\/surat-masuk\/\d+$/)
  await leave(page)
})

test('a word of the tree finds its process', async ({ browser }) => {
  const page = await signIn(browser, 'sekretaris')
  await page.goto('/peta/P1-1-1')
  await expect(page.getByRole('group', { name: /^Gambar alur P1\.1\.1/ })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('dapur')
  const tree = page.getByRole('navigation', { name: 'Pohon proses' })
  await expect(tree.getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: /^Gambar alur P4\.5\.2\.1/ })).toBeVisible()
  await leave(page)
})

test('every word of the 52 drawings stands within its box, as the browser sets it', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signIn(browser, 'sekretaris')
  await page.goto('/peta')
  const tree = page.getByRole('navigation', { name: 'Pohon proses' })
  const leaves = tree.getByRole('button')
  await expect(leaves).toHaveCount(52)
  for (let n = 0; n < 52; n++) {
    await leaves.nth(n).click()
    const code = (await leaves.nth(n).innerText()).split(/\s/)[0] ?? ''
    await expect(page.getByRole('group', { name: new RegExp(`^Gambar alur ${code.replaceAll('.', '\\.')} `) })).toBeVisible()
    const outside = await page.evaluate(() => {
      const drawing = document.querySelector('[role="group"][aria-label^="Gambar alur"] svg')
      const boxes = [...(drawing?.querySelectorAll<SVGGraphicsElement>('[data-step] > path, [data-step] > circle') ?? [])].map((el) =>
        el.getBBox(),
      )
      const wide = drawing instanceof SVGSVGElement ? drawing.viewBox.baseVal.width : 0
      return [...(drawing?.querySelectorAll('text') ?? [])].flatMap((text) => {
        const { x, y, width, height } = text.getBBox()
        const home = boxes.find((box) => x >= box.x && x < box.x + box.width && y + height > box.y && y < box.y + box.height)
        const fits = x >= 0 && x + width <= wide && (!home || x + width <= home.x + home.width)
        const clash = boxes.some(
          (box) => box !== home && x < box.x + box.width && box.x < x + width && y + 2 < box.y + box.height && box.y < y + height - 2,
        )
        return fits && !clash ? [] : [text.textContent ?? '']
      })
    })
    expect(outside, code).toEqual([])
  }
  await leave(page)
})
