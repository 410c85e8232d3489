import { expect, test, type Page } from '@playwright/test'
import { answered, complete, findings, leave, signIn } from './support.ts'

/** Opens a case by the keyboard and stands at its page. */
async function openCase(page: Page, kode: string, perihal: string) {
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Perkara' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka perkara' })).toBeVisible()
  await page.keyboard.press('Insert')
  const dialog = page.getByRole('dialog', { name: 'Buka perkara' })
  await dialog.getByRole('combobox', { name: /Proses/ }).selectOption(kode)
  await dialog.getByRole('textbox', { name: /Perihal/ }).fill(perihal)
  await answered(page, 'perkara/buka', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('heading', { level: 1, name: perihal })).toBeVisible()
}

/** Waits until the task of these words stands open at the case. */
const standsAt = (page: Page, words: string) => expect(page.getByRole('region', { name: words })).toBeVisible()

/** What another did on paper, or who is outside: the strip asks the day, the second Ctrl+Enter writes it down. */
async function record(page: Page, note?: string) {
  await page.keyboard.press('Control+Enter')
  const field = page.getByRole('textbox', { name: /catatan/i }).first()
  await expect(field).toBeFocused()
  if (note) await field.fill(note)
  await complete(page)
}

/** An outcome that asks its reason. */
async function returnWith(page: Page, outcome: string, reason: string) {
  await page.getByRole('button', { name: outcome }).first().click()
  await page
    .getByRole('textbox', { name: /catatan/i })
    .first()
    .fill(reason)
  await complete(page)
}

test('P6.4.2.1: a licence goes round with what is missing, through the province, to its end', async ({ browser }) => {
  const page = await signIn(browser, 'dayasos')
  await openCase(page, 'P6.4.2.1', 'Pendirian LKSA Kasih Ibu')
  await standsAt(page, 'Ajukan permohonan pendirian LKSA beserta persyaratan')
  await record(page, 'Surat permohonan 07/LKSA/II/2025')
  await standsAt(page, 'Verifikasi kelengkapan persyaratan')
  expect(await findings(page, 'satu perkara')).toEqual([])
  await returnWith(page, 'Kurang lengkap', 'Akta pendirian belum ada')
  await standsAt(page, 'Penuhi persyaratan yang kurang')
  await expect(page.getByText('“Akta pendirian belum ada”').first()).toBeVisible()
  await record(page)
  await standsAt(page, 'Verifikasi kelengkapan persyaratan')
  await complete(page)
  await standsAt(page, 'Buat surat rekomendasi usulan pendirian LKSA')
  await page.getByRole('button', { name: 'Catat Surat Rekomendasi Usulan Pendirian LKSA' }).click()
  await page.getByRole('textbox', { name: /Tempat naskah asli/ }).fill('Lemari 2, map biru')
  await answered(page, 'perkara/tambahDokumen', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText('asli di Lemari 2, map biru')).toBeVisible()
  await complete(page)
  await standsAt(page, 'Terima rekomendasi dan verifikasi persyaratan')
  await page.getByRole('button', { name: 'Lengkap', exact: true }).click()
  await complete(page)
  await standsAt(page, 'Survei kelayakan ke LKSA')
  await page.getByRole('button', { name: /^Memenuhi syarat/ }).click()
  await complete(page)
  await standsAt(page, 'Terbitkan izin LKSA')
  await record(page, 'Izin 503/12/2025')
  await expect(page.getByText('Perkara ini sudah berakhir.')).toBeVisible()
  await expect(page.getByText('Izin 503/12/2025')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Perkara' })).toBeVisible()
  await page.getByRole('tab', { name: 'Selesai' }).click()
  await expect(page.getByRole('grid', { name: 'Register perkara' })).toContainText('Pendirian LKSA Kasih Ibu')
  await leave(page)
})

test('a closed case: its people without whole NIK, two kinds of help at once, unseen by others', async ({ browser }) => {
  const page = await signIn(browser, 'ppha.staf')
  await openCase(page, 'P4.2.1', 'Laporan anak Kelurahan Mayangan')
  await standsAt(page, 'Sampaikan laporan atau pengaduan')
  await record(page)
  for (const words of [
    'Isi format laporan atau pengaduan',
    'Identifikasi dan data kasus korban',
    'Jelaskan layanan dan penanganan yang akan diberikan',
  ]) {
    await standsAt(page, words)
    await complete(page)
  }
  await standsAt(page, 'Tentukan penanganan sesuai kebutuhan korban')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('checkbox', { name: 'psikolog' }).check()
  await page.getByRole('checkbox', { name: 'advokat' }).check()
  await complete(page)
  await standsAt(page, 'Berikan penanganan psikologis')
  await standsAt(page, 'Berikan penanganan hukum')
  await page.getByRole('button', { name: 'Tambah', exact: true }).click()
  const people = page.getByRole('textbox', { name: 'Satu orang satu baris' })
  await people.fill('Sari; 3574011203450001; ; ibu\nBudi; 3574011203450001; ; paman')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Baris 2: NIK Budi sama dengan NIK Sari pada baris 1.')).toBeVisible()
  await people.fill('Sari; 3574011203450001; ; ibu\nBudi; ; ; paman')
  await answered(page, 'perkara/tambahPihak', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText('NIK …0001')).toBeVisible()
  const address = page.url()
  await page.getByRole('button', { name: 'Siapa yang membuka perkara ini' }).click()
  await expect(page.getByRole('dialog')).toContainText('Dewi Kartikasari')
  const head = await signIn(browser, 'kadis')
  await head.goto(address)
  await expect(head.getByText('Perkara tidak ditemukan.')).toBeVisible()
  await head.keyboard.press('Alt+3')
  await expect(head.getByText('Laporan anak Kelurahan Mayangan')).toHaveCount(0)
  await leave(head)
  await leave(page)
})
