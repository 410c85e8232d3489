import { expect, test } from '@playwright/test'
import { penerima, letter, office as openOffice, open, type Office } from './surat.ts'
import { answered, ask, complete, leave, picture, signIn, tabTo } from './support.ts'

let office: Office

test.describe.configure({ timeout: 60_000 })
test.beforeAll(async ({ browser }) => {
  office = await openOffice(browser)
})

test('a bidang gives work on to one of its staff, who answers; the head sees how far it is without reloading', async ({ browser }) => {
  const surat = await letter(office, 'distribusi')
  const head = await signIn(browser, 'pp')
  await open(head, surat)
  await head.getByRole('button', { name: 'Disposisi lanjutan' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /^Tari Anggraeni/ }).focus()
  await head.keyboard.press('Space')
  await head.keyboard.press('8')
  await answered(head, 'persuratan/suratMasuk/disposisiLanjut', () => head.keyboard.press('Control+Enter'))
  await expect(dialog).toBeHidden()
  const tree = head.getByRole('table', { name: 'Disposisi' })
  await expect(tree).toContainText('0 dari 1 selesai')

  const staff = await signIn(browser, 'pp.staf')
  await expect(staff.getByRole('main')).toContainText(surat.hal)
  await open(staff, surat)
  await expect(staff.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
  await staff.keyboard.type('Bahan sudah disusun.')
  await complete(staff)
  await expect(staff.getByRole('textbox', { name: /Hasil/ })).toBeHidden()
  await expect(tree).toContainText('1 dari 1 selesai')
  await expect(tree).toContainText('Hasil: Bahan sudah disusun.')
  await leave(staff)
  await leave(head)
})

test('salah alamat goes back to Tata Usaha with its reason', async ({ browser }) => {
  const surat = await letter(office, 'distribusi')
  const head = await signIn(browser, 'pp')
  await open(head, surat)
  await head.getByRole('button', { name: 'Lainnya' }).click()
  await head
    .getByRole('menuitem', { name: /alamat/i })
    .first()
    .click()
  await head.keyboard.type('Urusan ini ada pada Bidang RPJS.')
  await complete(head)
  await expect(head.getByRole('textbox', { name: /Hasil/ })).toBeHidden()
  await open(office.tu, surat)
  await expect(office.tu.getByRole('main')).toContainText('Urusan ini ada pada Bidang RPJS.')
  await leave(head)
})

test('the Sekretaris forwards, and takes it back while nobody has seen it', async () => {
  const surat = await letter(office, 'disposisi')
  const page = office.sekretaris
  await open(page, surat)
  await expect(page.getByRole('textbox', { name: /Catatan/ })).toBeVisible()
  await complete(page)
  await expect(page.getByRole('textbox', { name: /Catatan/ })).toBeHidden()
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('menuitem', { name: 'Tarik kembali…' }).click()
  await answered(page, 'alur/tarik', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('textbox', { name: /Catatan/ })).toBeVisible()
})

test('a Rahasia letter: the word alone in the list, opened only by those named, and every opening is written down', async ({ browser }) => {
  const surat = await letter(office, 'distribusi', { keamanan: 'R' })
  await office.tu.goto('/persuratan/surat-masuk')
  const row = office.tu.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)
  await expect(row).toContainText('Rahasia')
  await expect(office.tu.getByRole('main')).not.toContainText(surat.hal)

  const named = await signIn(browser, 'pp')
  await open(named, surat)
  await expect(named.getByRole('heading', { level: 1, name: surat.hal })).toBeVisible()
  for (const name of ['rehab', 'admin', 'pp.staf']) {
    const other = await signIn(browser, name)
    await open(other, surat)
    await expect(
      other
        .getByRole('alert')
        .or(other.getByText(/Hanya dapat dibuka oleh yang namanya tercantum/))
        .first(),
    ).toBeVisible()
    await expect(other.getByText(surat.hal)).toHaveCount(0)
    await leave(other)
  }
  await open(office.kadis, surat)
  await office.kadis
    .getByRole('button', { name: 'Pembacaan' })
    .or(office.kadis.getByRole('tab', { name: 'Pembacaan' }))
    .click()
  await expect(office.kadis.getByRole('main')).toContainText('Arum Setyaningsih')
  await leave(named)
})

test('a correction meets another one: both are said, what was typed stays', async () => {
  const surat = await letter(office, 'catat')
  const page = office.surat
  await open(page, surat)
  await page.getByRole('heading', { level: 1, name: surat.hal }).waitFor()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Hal/ }).fill(`${surat.hal} oleh petugas`)
  const now = await ask<Record<string, unknown>>(office.tu, 'persuratan/suratMasuk/get', { id: surat.id })
  await ask(office.tu, 'persuratan/suratMasuk/ubah', { ...now, pengirimBaru: null, hal: `${surat.hal} oleh TU` })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('Sekar Anindita')
  await expect(dialog.getByRole('textbox', { name: /^Hal/ })).toHaveValue(`${surat.hal} oleh petugas`)
  await answered(page, 'persuratan/suratMasuk/ubah', () => dialog.getByRole('button', { name: 'Pertahankan isian' }).click())
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: `${surat.hal} oleh petugas` })).toBeVisible()
})

test('the sheet shows the letter beside what is being written and loses nothing', async () => {
  const surat = await letter(office, 'verifikasi', {}, [penerima.rehab])
  const page = office.kadis
  await open(page, surat)
  await expect(page.getByRole('button', { name: /Disposisi surat/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
  await page.keyboard.press('Space')
  await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Koordinasikan.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox', { name: 'Catatan' })).toHaveValue('Koordinasikan.')
  await complete(page)
  await expect(page).toHaveURL(/lembar-disposisi$/)
})

test('several pictures at once become the pages of one document, in the order that was chosen', async ({ browser }) => {
  const surat = await letter(office, 'catat')
  const clerk = await signIn(browser, 'surat')
  await open(clerk, surat)
  await clerk.getByLabel('Lampirkan berkas').setInputFiles([picture('hlm 10.png'), picture('hlm 2.png'), picture('hlm 1.png')])
  const dialog = clerk.getByRole('dialog', { name: 'Lampirkan 3 gambar' })
  await expect(dialog.getByRole('listitem')).toHaveText([/hlm 1\.png/, /hlm 2\.png/, /hlm 10\.png/])
  await expect(dialog.getByRole('textbox', { name: /Nama dokumen/ })).toBeFocused()
  await tabTo(clerk, dialog.getByRole('button', { name: 'Naikkan hlm 10.png' }))
  await clerk.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem')).toHaveText([/hlm 1\.png/, /hlm 10\.png/, /hlm 2\.png/])
  await answered(clerk, 'berkas/unggah', () => clerk.keyboard.press('Control+Enter'))
  const file = clerk.getByRole('button', { name: 'hlm 1.pdf' })
  await expect(file.locator('..')).toContainText('3 hlm')
  await file.press('Enter')
  await expect(clerk.getByRole('dialog').getByRole('img').first()).toBeVisible()
  await leave(clerk)
})
