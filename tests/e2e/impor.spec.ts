import { expect, test } from '@playwright/test'
import { sheet, workbook } from '../impor/berkas.ts'
import { answered, leave, signIn, tabTo } from './support.ts'

const agenda = [
  'BUKU AGENDA SURAT MASUK;;;;;',
  ';;;;;',
  'No;Tanggal;Surat;;Dari;Perihal',
  ';Diterima;Nomor;Tanggal;;',
  '1;2;3;4;5;6',
  '1;05/01/2022;005/1/425.102/2022;03/01/2022;Setda Kota Probolinggo;Undangan rapat impor',
  '2;06/01/2022;400/2;04/01/2022;Dinas Kesehatan;Permintaan data impor',
  '2;07/01/2022;800/9;05/01/2022;BKPSDM;Usul kenaikan pangkat impor',
  '3;32/01/2022;800/10;05/01/2022;BKPSDM;Cuti impor',
].join('\r\n')

test('by keys alone: a dirty file comes in, its faults mended or left out, is found by part of its number, and is taken back whole', async ({
  browser,
}) => {
  const page = await signIn(browser, 'surat')
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'Surat Masuk' })).toBeVisible()
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('heading', { name: 'Impor dari Excel' })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, page.getByRole('button', { name: 'Pilih berkas…' }))
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'agenda-2022.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${agenda}`) })
  await expect(page.getByRole('table', { name: 'Padanan kolom' })).toBeVisible()

  // the heads are read as they are; one of them is said otherwise and put right again
  await expect(page.getByRole('combobox', { name: 'Kolom B Tanggal Diterima masuk ke' })).toHaveValue('tanggalDiterima')
  const subject = page.getByRole('combobox', { name: 'Kolom F Perihal masuk ke' })
  await tabTo(page, subject)
  await page.keyboard.press('Home')
  await expect(page.getByText('Hal belum dipadankan', { exact: false }).first()).toBeVisible()
  await page.keyboard.type('Hal')
  await expect(subject).toHaveValue('hal')
  await answered(page, 'impor/uji', () => page.keyboard.press('Control+Enter'))

  const faults = page.getByRole('table', { name: 'Baris salah' })
  await expect(faults.getByRole('row')).toHaveCount(3)
  await expect(faults).toContainText('Nomor yang sama dengan baris 7')
  await expect(faults).toContainText('Tanggal ini tidak ada dalam kalender')
  await answered(page, 'impor/uji', () => page.keyboard.press('t'))
  await expect(faults.getByRole('row')).toHaveCount(2)
  // the last fault is mended in its own row
  await tabTo(page, faults.getByRole('textbox'))
  await page.keyboard.type('30/01/2022')
  await answered(page, 'impor/uji', () => page.keyboard.press('Enter'))
  await expect(page.getByRole('table', { name: 'Baris salah' })).toBeHidden()
  const write = page.getByRole('button', { name: 'Impor 4 baris' })
  await expect(write).toHaveAttribute('aria-disabled', 'true')
  const reading = page.getByRole('combobox', { name: 'Tanggal surat: “03/01/2022” dibaca' })
  await tabTo(page, reading)
  await answered(page, 'impor/uji', () => page.keyboard.type('3 J', { delay: 20 }))
  await expect(write).not.toHaveAttribute('aria-disabled')
  await answered(page, 'impor/simpan', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText('agenda-2022.csv disimpan:')).toContainText('4 surat baru')

  // found by a part of the sender's number; the letter says of which file it came
  const box = page.getByRole('combobox', { name: 'Cari catatan atau perintah' })
  await page.keyboard.press('Control+k')
  await answered(page, 'cari/semua', () => page.keyboard.type('425.102/2022'))
  await expect(page.getByRole('option', { name: /Undangan rapat impor/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Undangan rapat impor' })).toBeVisible()
  await expect(box).toBeHidden()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Impor dari Excel' })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Batalkan impor agenda-2022.csv' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Batalkan impor' })).toBeVisible()
  await page.keyboard.type('Berkas keliru')
  await answered(page, 'impor/batal', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('dibatalkan Wening Lestari')).toContainText('Berkas keliru')
  await page.keyboard.press('Control+k')
  await answered(page, 'cari/semua', () => page.keyboard.type('425.102/2022'))
  await expect(page.getByRole('option', { name: /Undangan rapat impor/ })).toBeHidden()
  await leave(page)
})

/** A workbook that takes seconds to try: wide, and with months before days, so that it is read twice. */
function slowBook(): Buffer {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const head = `<row r="1">${['No', 'Diterima', 'Dari', 'Hal'].map(text).join('')}</row>`
  const rows = Array.from({ length: 50_000 }, (_, n) => {
    const wide = Array.from({ length: 200 }, (_, at) => `<c><v>${(n * 31 + at * 7) % 9973}</v></c>`).join('')
    return `<row r="${n + 2}"><c><v>${(n % 25_000) + 1}</v></c>${text(`0${(n % 9) + 1}/28/${2018 + Math.floor(n / 25_000)}`)}${text('Bappeda')}${text(`Hal ${n}`)}${wide}</row>`
  })
  return workbook({ sheets: [{ name: 'Agenda', xml: sheet(head + rows.join('')) }] })
}

test('by keyboard: a long trial shows how far it is and is stopped; nothing is kept and the file is still open', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await signIn(browser, 'tu')
  await page.goto('/persuratan/impor/surat-masuk')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih berkas…' }).press('Enter')
  await (await chooser).setFiles({ name: 'lebar.xlsx', mimeType: 'application/vnd.ms-excel', buffer: slowBook() })
  await expect(page.getByRole('table', { name: 'Padanan kolom' })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Hentikan Uji impor' }).press('Enter')
  await expect(page.getByText('Uji impor dihentikan; tidak ada yang tersimpan.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Padanan kolom' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Uji', exact: true })).toBeVisible()
  await leave(page)
})
