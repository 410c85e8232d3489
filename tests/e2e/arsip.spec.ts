import { expect, test } from '@playwright/test'
import { answered, ask, leave, signIn } from './support.ts'

test('a letter that waits is put into a file by the keyboard; the file is closed, lent and comes back', async ({ browser }) => {
  const page = await signIn(browser, 'tu')
  await page.goto('/persuratan/belum-diberkaskan')
  const waiting = page.getByRole('table', { name: 'Surat belum diberkaskan' })
  const box = waiting.getByRole('checkbox').first()
  await expect(box).toBeFocused()
  const [letter] = (await ask<{ baris: { nomor: string; hal: string }[] }>(page, 'persuratan/arsip/belum', {})).baris
  if (!letter) throw new Error('no letter waits')
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()

  // a file of its own, opened on the way
  await page.keyboard.press('b')
  await expect(page.getByRole('dialog', { name: 'Berkaskan' })).toContainText(letter.nomor)
  await page.keyboard.press('Control+b')
  const opening = page.getByRole('dialog', { name: 'Buka berkas' })
  await expect(opening.getByLabel('Uraian informasi berkas')).toHaveValue(letter.hal)
  const code = opening.getByRole('combobox', { name: 'Kode klasifikasi' })
  await code.fill('400.9.6.1')
  await expect(page.getByRole('option', { name: /^400\.9\.6\.1 / })).toBeVisible()
  await code.press('Enter')
  await expect(code).toHaveValue('400.9.6.1')
  await opening.getByLabel('Uraian informasi berkas').fill('Berkas uji papan tombol')
  await answered(page, 'persuratan/arsip/buat', () => page.keyboard.press('Control+Enter'))
  const filing = page.getByRole('dialog', { name: 'Berkaskan' })
  await expect(filing).toContainText('Berkas uji papan tombol')
  await answered(page, 'persuratan/arsip/tambahIsi', () => page.keyboard.press('Control+Enter'))
  await expect(filing).toBeHidden()
  await expect(waiting.getByRole('checkbox', { name: `Pilih ${letter.nomor} ${letter.hal}`, exact: true })).toHaveCount(0)

  // its page: contents, closing, lending, return
  const { baris } = await ask<{ baris: { id: number; uraian: string }[] }>(page, 'persuratan/arsip/list', {
    mulai: 0,
    jumlah: 20,
    cari: 'papan tombol',
  })
  await page.goto(`/persuratan/arsip/${baris[0]?.id ?? 0}`)
  await expect(page.getByRole('table', { name: 'Daftar Isi Berkas' })).toContainText(letter.hal)
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Tutup berkas' })).toContainText('Retensinya dihitung sejak tanggal ini.')
  await answered(page, 'persuratan/arsip/tutup', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('region', { name: 'Fakta berkas' })).toContainText('Aktif sampai')
  await page.keyboard.press('p')
  await page.getByRole('textbox', { name: /^Peminjam/ }).fill('Bidang Keuangan')
  await page.getByRole('textbox', { name: /^Keperluan/ }).fill('Menyusun laporan')
  await answered(page, 'persuratan/arsip/pinjam', () => page.keyboard.press('Control+Enter'))
  const loans = page.getByRole('region', { name: 'Peminjaman' })
  await expect(loans).toContainText('Bidang Keuangan')
  const back = loans.getByRole('button', { name: 'Sudah kembali' })
  await back.focus()
  await answered(page, 'persuratan/arsip/kembali', () => page.keyboard.press('Enter'))
  await expect(back).toBeHidden()
  await leave(page)
})
