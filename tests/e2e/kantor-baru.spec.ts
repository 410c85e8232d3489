import { expect, test, type Browser, type Page } from '@playwright/test'
import {
  fill,
  fillSignIn,
  look,
  openAt,
  openOwnOffice,
  pick,
  runCommandLine,
  saveDialog,
  signInAt,
  type OwnOffice,
} from './kantor-sendiri.ts'
import { findings } from './support.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.use({ actionTimeout: 15_000 })

const SANDI = 'kalimat rahasia kantor'
const HAL = 'Permintaan data pegawai tahun 2026'
let office: OwnOffice

/** Who works in the new office: name, NIP, post, account. */
const people = [
  { nama: 'Ayu Lestari', nip: '199001012015012901', jabatan: 'Pengadministrasi Surat', lane: 'Pengadministrasi Surat', akun: 'surat' },
  { nama: 'Bambang Wijaya', nip: '198002022005011902', jabatan: 'Kasubbag Tata Usaha', lane: 'Kasubbag', akun: 'tu' },
  { nama: 'Cahya Purnama', nip: '197003031995031903', jabatan: 'Kepala Dinas', lane: 'Kepala Dinas', akun: 'kadis' },
  { nama: 'Dewi Anggraini', nip: '197504042000042904', jabatan: 'Sekretaris', lane: 'Sekretaris', akun: 'sekretaris' },
  { nama: 'Eko Prasetyo', nip: '197805052003051905', jabatan: 'Kabid Data dan Informasi', lane: 'Bidang/Seksi', akun: 'data' },
] as const

const words = new Map<string, string>()

async function openSection(page: Page, name: string) {
  await page.keyboard.press('Alt+8')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test.beforeAll(async () => {
  office = await openOwnOffice()
})
test.afterAll(async () => {
  await office.end()
})

test('an empty folder asks for the office; what is missing is said at its field; the Administrator is in at once', async ({ browser }) => {
  const page = await openAt(browser, office)
  await expect(page.getByRole('heading', { level: 1, name: 'Siapkan kantor' })).toBeVisible()
  await expect(page.getByLabel('Pemerintah daerah')).toBeFocused()
  await look(page, '01-siapkan')
  expect(await findings(page, 'siapkan kantor')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Pemerintah daerah')).toHaveAttribute('aria-invalid', 'true')
  await look(page, '02-siapkan-ditolak')
  await fill(page, {
    'Pemerintah daerah': 'PEMERINTAH KOTA CONTOH',
    'Nama perangkat daerah': 'DINAS SOSIAL',
    'Alamat boleh kosong': 'Jalan Merdeka 1',
    Kota: 'Contoh',
    'Kode perangkat daerah boleh kosong': '425.106',
    'Nama Administrator': 'Tirta Wulandari',
    'Kata sandi': SANDI,
    'Ulangi kata sandi': SANDI,
  })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
  const steps = page.getByRole('region', { name: 'Langkah pertama' })
  for (const { lane } of people) await expect(steps.getByRole('row', { name: new RegExp(lane) })).toContainText('Belum ada pejabat')
  await look(page, '03-tugas-admin')
  await page.context().close()
})

test('unit, jabatan, pegawai, penugasan and akun are made on the screens', async ({ browser }) => {
  const page = await openAt(browser, office)
  await fillSignIn(page, 'admin', SANDI)
  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()

  await openSection(page, 'Unit kerja')
  await look(page, '04-unit')
  await page.keyboard.press('Insert')
  await fill(page, { 'Nama unit': 'Bidang Data dan Informasi', 'Nama pendek': 'Data' })
  await page.getByRole('dialog').getByLabel('Jenis').selectOption('Bidang')
  await look(page, '05-unit-baru')
  await saveDialog(page)
  await openSection(page, 'Jabatan')
  await look(page, '06-jabatan')
  await page.keyboard.press('Insert')
  await fill(page, { 'Nama jabatan': 'Kabid Data dan Informasi', 'Nama pendek': 'Kabid Data' })
  await page.getByRole('dialog').getByLabel('Jenis').selectOption('Struktural')
  await page.getByRole('dialog').getByLabel('Unit').selectOption('Bidang Data dan Informasi')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Saring peran' }).fill('bidang')
  await look(page, '07-jabatan-baru')
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Bidang/Seksi' }).check()
  await saveDialog(page)

  await openSection(page, 'Pegawai dan penugasan')
  await look(page, '08-pegawai')
  for (const { nama, nip, jabatan, akun } of people) {
    await page.keyboard.press('Insert')
    await fill(page, { 'Nama tanpa gelar': nama, NIP: nip })
    await saveDialog(page)
    await page.getByRole('complementary').getByRole('button', { name: 'Penugasan baru' }).click()
    await pick(page, 'Jabatan', jabatan)
    await fill(page, { Mulai: '1/1/2026', 'Nomor SK atau surat perintah': '800/1/2026' })
    await look(page, `09-penugasan-${jabatan}`)
    await saveDialog(page)
    await page.getByRole('complementary').getByRole('button', { name: 'Buat akun' }).click()
    await fill(page, { 'Nama pengguna': akun })
    await page.keyboard.press('Control+Enter')
    const shown = page.getByRole('dialog', { name: /Kata sandi sementara/ })
    words.set(akun, (await shown.locator('[tabindex="0"]').innerText()).trim())
    await page.keyboard.press('Escape')
    await expect(shown).toBeHidden()
  }
  await openSection(page, 'Akun')
  await look(page, '11-akun')
  await page.keyboard.press('Alt+1')
  await expect(page.getByText('Tidak ada tugas yang menunggu.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Langkah pertama' })).toBeHidden()
  await page.context().close()
})

test('each changes the temporary password at the first sign-in', async ({ browser }) => {
  for (const { akun } of people) {
    const page = await openAt(browser, office)
    await fillSignIn(page, akun, words.get(akun) ?? '')
    await expect(page.getByRole('heading', { level: 1, name: 'Ganti kata sandi' })).toBeVisible()
    await fill(page, { 'Kata sandi sekarang': words.get(akun) ?? '', 'Kata sandi baru': SANDI, 'Ulangi kata sandi baru': SANDI })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible()
    await look(page, `12-tugas-${akun}`)
    await page.keyboard.press('Alt+2')
    await expect(page.getByRole('heading', { level: 1, name: 'Surat Masuk' })).toBeVisible()
    await look(page, `13-surat-${akun}`)
    await page.context().close()
  }
})

/** Opens the one letter from Tugas saya, as its owner would, and waits for the button of his step. */
async function openTask(browser: Browser, name: string, button: RegExp): Promise<Page> {
  const page = await signInAt(browser, office, name, SANDI)
  await expect(page.locator('[role="grid"] tr:focus')).toHaveCount(1)
  await look(page, `20-tugas-${name}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: HAL })).toBeVisible()
  await expect(page.getByRole('button', { name: button })).toBeVisible()
  await look(page, `21-surat-${name}`)
  return page
}

test('a letter is registered, verified and disposed', async ({ browser }) => {
  const clerk = await signInAt(browser, office, 'surat', SANDI)
  await clerk.keyboard.press('Alt+2')
  await clerk.keyboard.press('Insert')
  await expect(clerk.getByRole('combobox', { name: 'Dari' })).toBeFocused()
  await clerk.keyboard.type('Inspektorat Kota Contoh')
  await expect(clerk.getByRole('option', { name: /Pengirim baru/ })).toBeVisible()
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByRole('textbox', { name: 'Nomor surat' })).toBeFocused()
  await clerk.keyboard.type('700/12/2026')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type('k')
  await clerk.keyboard.press('Enter')
  await clerk.keyboard.type(HAL)
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByText(/^0001 tersimpan/)).toBeAttached()
  await look(clerk, '14-tercatat')

  const tu = await openTask(browser, 'tu', /Identifikasi dan verifikasi/)
  await tu.getByLabel('Jenis naskah').focus()
  await tu.keyboard.type('Surat')
  await tu.keyboard.press('Tab')
  await tu.keyboard.type('700.1')
  await expect(tu.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await look(tu, '22-klasifikasi')
  await tu.keyboard.press('Tab')
  await tu.keyboard.press('Control+Enter')
  await expect(tu.getByRole('button', { name: /Identifikasi dan verifikasi/ })).toBeHidden()
  await look(tu, '23-verifikasi')
  await tu.context().close()

  const kadis = await openTask(browser, 'kadis', /Disposisi surat/)
  await kadis.keyboard.press('Control+Enter')
  const sheet = kadis.getByRole('dialog')
  await expect(sheet.getByRole('checkbox', { name: 'Sekretaris', exact: true })).toBeFocused()
  await look(kadis, '24-disposisi')
  await sheet.getByRole('checkbox', { name: 'Kabid Data dan Informasi' }).check()
  await kadis.keyboard.press('8')
  await look(kadis, '25-disposisi')
  await kadis.keyboard.press('Control+Enter')
  await expect(kadis.getByRole('heading', { level: 1, name: /Lembar Disposisi/ })).toBeVisible()
  await look(kadis, '26-lembar')
  await kadis.context().close()
})

test('the Bidang finds its letter after it was received, sorted and distributed; with its answer the letter is closed', async ({
  browser,
}) => {
  const secretary = await openTask(browser, 'sekretaris', /Terima surat berdisposisi/)
  await secretary.keyboard.press('Control+Enter')
  await expect(secretary.getByRole('button', { name: /Terima surat berdisposisi/ })).toBeHidden()
  await look(secretary, '30-sekretaris')
  await secretary.context().close()

  const tu = await openTask(browser, 'tu', /Pilah surat/)
  await tu.keyboard.press('Control+Enter')
  await expect(tu.getByRole('dialog').getByRole('checkbox', { name: /^Kabid Data dan Informasi$/ })).toBeChecked()
  await look(tu, '31-pilah')
  await saveDialog(tu)
  await tu.context().close()

  const clerk = await openTask(browser, 'surat', /Distribusikan surat/)
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByRole('button', { name: /Distribusikan surat/ })).toBeHidden()
  await clerk.context().close()

  const bidang = await openTask(browser, 'data', /Tindak lanjut/)
  await expect(bidang.getByRole('textbox', { name: /Hasil/ })).toBeFocused()
  await bidang.keyboard.type('Data pegawai dikirim melalui pos-el.')
  await bidang.keyboard.press('Control+Enter')
  await expect(bidang.getByRole('textbox', { name: /Hasil/ })).toBeHidden()
  await look(bidang, '32-bidang')
  await bidang.context().close()

  const last = await signInAt(browser, office, 'tu', SANDI)
  await last.keyboard.press('Alt+2')
  await expect(last.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toContainText('Selesai')
  await last.context().close()
})

test('stopped and started again on the same folder everything is there, and periksa finds nothing', async ({ browser }) => {
  await office.stop()
  const proof = runCommandLine('periksa', '--data', office.folder)
  expect(proof.said).toContain('tidak ada yang putus')
  expect(proof.code).toBe(0)
  await office.start()
  const page = await signInAt(browser, office, 'kadis', SANDI)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('grid', { name: 'Daftar surat masuk' }).getByRole('row').nth(1)).toContainText(HAL)
  await page.context().close()
})
