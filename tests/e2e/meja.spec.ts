import { expect, test, type Page } from '@playwright/test'
import { letter, office as openOffice, open, penerima, type Office } from './surat.ts'
import { answered, ask, chooseMore, complete, leave, openLetter, signIn, tabTo } from './support.ts'

let office: Office

test.describe.configure({ timeout: 180_000 })
test.beforeAll(async ({ browser }) => {
  office = await openOffice(browser)
})

const press = (page: Page) => page.keyboard.press('Control+Enter')
const main = (page: Page) => page.getByRole('main')

test('two clerks: one takes a task, the other takes it over with a note, and hands it back', async ({ browser }) => {
  const admin = await signIn(browser, 'admin')
  const posts = await ask<{ id: number; nama: string }[]>(admin, 'akun/jabatan/list', {})
  const people = await ask<{ id: number; nama: string }[]>(admin, 'akun/pegawai/list', {})
  const jabatanId = posts.find((post) => post.nama === 'Pengadministrasi Surat')?.id
  const pegawaiId = people.find((person) => person.nama === 'Fitria Nur Hidayati')?.id
  await ask(admin, 'akun/penugasan/tambah', {
    pegawaiId,
    jabatanId,
    jenis: 'definitif',
    mulai: '2025-03-01',
    selesai: null,
    sk: 'SP-12/2025',
  })
  await leave(admin)

  const surat = await letter(office, 'pilah')
  const first = office.surat
  const second = await signIn(browser, 'gaji')
  await open(first, surat)
  await answered(first, 'alur/ambil', () => chooseMore(first, 'Ambil tugas ini'))
  await open(second, surat)
  await expect(main(second)).toContainText('Dikerjakan Wening Lestari')
  await expect(second.getByRole('button', { name: /Distribusikan surat/ })).toHaveAttribute('aria-disabled', 'true')
  await chooseMore(second, 'Ambil alih…')
  await press(second)
  await expect(second.getByRole('textbox', { name: /Catatan/ })).toHaveAttribute('aria-invalid', 'true')
  await second.keyboard.type('Wening rapat di Bapenda.')
  await answered(second, 'alur/ambil', () => press(second))
  await expect(main(first)).toContainText('Dikerjakan Fitria Nur Hidayati')
  await expect(main(first)).toContainText('Wening rapat di Bapenda.')
  await chooseMore(second, 'Serahkan kepada rekan…')
  await second.keyboard.type('wening')
  // at once: it is taken of the answer to what was typed, never of the list before
  await second.keyboard.press('Enter')
  await expect(second.getByRole('combobox', { name: 'Kepada' })).toHaveValue(/^Wening Lestari/)
  await answered(second, 'alur/serahkan', () => press(second))
  await expect(main(first)).toContainText('Dikerjakan Wening Lestari')
  await expect(first.getByRole('button', { name: /Distribusikan surat/ })).toBeVisible()
  await complete(first)
  await expect(main(first)).toContainText('Distribusi')
  await leave(second)
})

test('Kasubbag TU gives a task another address, with the reason; the old one has nothing left, the new one has it', async ({ browser }) => {
  const surat = await letter(office, 'distribusi')
  const { tu } = office
  await open(tu, surat)
  await expect(tu.getByRole('table', { name: 'Disposisi' })).toBeVisible()
  await chooseMore(tu, 'Ubah alamat…')
  await tu.keyboard.type('kabid rehab')
  await expect(tu.getByRole('option').first()).toContainText(/Rehabilitasi/)
  await tu.keyboard.press('Enter')
  await tabTo(tu, tu.getByRole('textbox', { name: /Catatan/ }))
  await tu.keyboard.type('Urusan jaminan sosial.')
  await answered(tu, 'alur/alamatkan', () => press(tu))
  await expect(tu.getByRole('region', { name: 'Jalur proses' })).toContainText('Bidang RPJS')
  await expect(main(tu)).toContainText('Urusan jaminan sosial.')
  const bidang = await signIn(browser, 'rehab')
  await open(bidang, surat)
  await expect(bidang.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
  await bidang.keyboard.type('Sudah dijawab.')
  await complete(bidang)
  await expect(bidang.getByRole('region', { name: 'Jalur proses' })).toContainText('berakhir')
  await leave(bidang)
})

test('a correction sends a task back to an earlier step, with the reason', async () => {
  const surat = await letter(office, 'teruskan')
  const { tu } = office
  await open(tu, surat)
  await chooseMore(tu, 'Koreksi langkah…')
  const step = tu.getByRole('combobox', { name: 'Kembali ke langkah' })
  await expect(step).toBeFocused()
  await tu.keyboard.type('Disposisi')
  await expect(step.locator('option:checked')).toHaveText('Disposisi surat')
  await tu.keyboard.press('Tab')
  await tu.keyboard.type('Disposisi tertukar dengan surat lain.')
  await answered(tu, 'alur/koreksi', () => press(tu))
  await open(office.kadis, surat)
  await expect(main(office.kadis)).toContainText('Disposisi tertukar dengan surat lain.')
  await expect(office.kadis.getByRole('button', { name: /Disposisi surat/ })).toBeVisible()
})

test('the clerk types the handwriting of the Kepala Dinas: written in her name, by the clerk, on the day of the paper', async () => {
  const surat = await letter(office, 'verifikasi')
  const page = office.surat
  await open(page, surat)
  await expect(main(page)).toContainText('Dicatat untuk Kepala Dinas')
  await press(page)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Dicatat dari tulisan tangan Laras Pramesti')
  await expect(dialog.getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByRole('textbox', { name: /Tanggal pada lembar/ }))
  await page.keyboard.type('4/3')
  await page.keyboard.press('Tab')
  await complete(page)
  await open(page, surat)
  const history = page.locator('[data-region="riwayat"]')
  await expect(history).toContainText('Wening Lestari')
  await expect(history).toContainText('Laras Pramesti')
  await expect(history).toContainText('4 Mar')
  await expect(page.getByRole('table', { name: 'Disposisi' })).toContainText('Kepala Dinas')
})

test('cukup diarsipkan and bukan untuk dinas ini end a letter with their reason', async () => {
  const { tu } = office
  for (const [step, way, reason] of [
    ['teruskan', 'Cukup diarsipkan…', 'Edaran tanpa tindak lanjut.'],
    ['catat', 'Bukan untuk dinas ini…', 'Ditujukan kepada Dinas Pendidikan.'],
  ] as const) {
    const surat = await letter(office, step, {}, [])
    await open(tu, surat)
    await chooseMore(tu, way)
    await press(tu)
    await expect(tu.getByRole('textbox', { name: /Catatan/ })).toHaveAttribute('aria-invalid', 'true')
    await tu.keyboard.type(reason)
    await complete(tu)
    await expect(tu.getByRole('region', { name: 'Jalur proses' })).toContainText('berakhir')
    await expect(main(tu)).toContainText(reason)
  }
})

test('a receiver for information has read it when he opened it; the letter ends without him', async ({ browser }) => {
  const surat = await letter(office, 'distribusi', {}, [penerima.pp, { ...penerima.rehab, untukDiketahui: true }])
  await open(office.tu, surat)
  const row = office.tu.getByRole('row', { name: /Kabid Rehabilitasi/ })
  await expect(row).toContainText('Belum dibaca')
  const knows = await signIn(browser, 'rehab')
  await openLetter(knows, surat.hal)
  await expect(row).not.toContainText('Belum dibaca')
  await expect(row).toContainText('Dibaca')
  const does = await signIn(browser, 'pp')
  await open(does, surat)
  await expect(does.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
  await does.keyboard.type('Selesai.')
  await complete(does)
  await expect(office.tu.getByRole('region', { name: 'Jalur proses' })).toContainText('berakhir')
  await leave(knows)
  await leave(does)
})
