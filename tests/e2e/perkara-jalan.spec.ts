import { expect, test, type Browser, type Page } from '@playwright/test'
import { decides, does, keepsPaper, openCase, records, returnWith, sendsBack, standsAt, takesBack } from './perkara.ts'
import { answered, ask, leave, signIn } from './support.ts'
import { letter, office, open, penerima } from './surat.ts'

const ended = async (page: Page) => {
  await expect(page.getByText('Perkara ini sudah berakhir.')).toBeVisible()
}

/** The same case before another's eyes. */
async function elsewhere(browser: Browser, name: string, page: Page): Promise<Page> {
  const other = await signIn(browser, name)
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  return other
}

/** Takes up one of several open tasks. */
async function chooseTask(page: Page, words: string) {
  await standsAt(page, words)
  const take = page.getByRole('region', { name: words }).getByRole('button', { name: 'Kerjakan yang ini' })
  const one = await page.getByRole('button', { name: 'Kerjakan yang ini' }).count()
  if (one > 0 && (await take.count()) > 0) await take.click()
}

/** Takes up one of several open tasks and does it. */
async function chooses(page: Page, words: string, outcome?: string) {
  await chooseTask(page, words)
  const button = outcome
    ? page.getByRole('button', { name: outcome, exact: true })
    : page.getByRole('button', { name: words.slice(0, 14) }).last()
  await expect(button).toBeVisible()
  await answered(page, 'alur/selesaikan', () => button.click())
}

/** How often a step was done again, as the path tells. */
async function returned(page: Page, step: string): Promise<number> {
  const subjectId = Number(new URL(page.url()).pathname.split('/')[2])
  const [path] = await ask<{ selesai: { step: string; kali: number }[] }[]>(page, 'alur/jalur', { subject: 'perkara', subjectId })
  return path?.selesai.find((each) => each.step === step)?.kali ?? 0
}

test('P4.1: from a letter and its disposisi, with people from a file, through the Walikota, to the report', async ({ browser }) => {
  const all = await office(browser)
  const surat = await letter(all, 'distribusi', {}, [penerima.rehab])
  await Promise.all(Object.values(all).map((page: Page) => leave(page)))
  const page = await signIn(browser, 'rehab')
  await open(page, surat)
  await expect(page.getByRole('button', { name: /^Buka perkara/ })).toBeVisible()
  await page.keyboard.press('Control+b')
  const dialog = page.getByRole('dialog', { name: 'Buka perkara' })
  await expect(dialog.getByRole('textbox', { name: /Perihal/ })).toHaveValue(surat.hal)
  await dialog.getByRole('combobox', { name: /Proses/ }).selectOption('P4.1')
  await answered(page, 'perkara/buka', () => page.keyboard.press('Control+Enter'))
  await standsAt(page, 'Buat Surat Tugas Tim Verifikasi Lapangan')
  const address = page.url()
  await expect(page.getByRole('region', { name: 'Fakta perkara' }).getByRole('link', { name: /Dinas/ })).toBeVisible()

  // its people from a file: the faulty row is named in its cell, the others are written
  await page.keyboard.press('p')
  await expect(page.getByRole('grid', { name: 'Daftar pihak' })).toBeVisible()
  await page.keyboard.press('Control+i')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pilih berkas…' }).click()
  const rows = [
    'Nama;NIK;Alamat',
    'Sumiati;3574011203450001;Kanigaran',
    'Ngatmin;3574011203450002;Mayangan',
    'Painah;3574011203450001;Kademangan',
  ]
  await (await chooser).setFiles({ name: 'calon.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await expect(page.getByRole('table', { name: 'Padanan kolom' })).toBeVisible()
  await answered(page, 'impor/uji', () => page.keyboard.press('Control+Enter'))
  await expect(page.getByText('Sama dengan NIK Sumiati pada baris 2')).toBeVisible()
  await answered(page, 'impor/simpan', () => page.keyboard.press('Control+Enter'))
  await page.goto(address)
  await expect(page.getByText('Pihak (3)')).toBeVisible()

  await standsAt(page, 'Buat Surat Tugas Tim Verifikasi Lapangan')
  await keepsPaper(page, 'Surat Tugas Tim Verifikasi Lapangan', 'Lemari 1, map hijau')
  await does(page, 'Buat Surat Tugas Tim Verifikasi Lapangan')
  await records(page, 'Verifikasi dan validasi calon penerima manfaat')
  await records(page, 'Susun laporan hasil verifikasi dan validasi')
  // said too early: taken back with its reason, then said again
  await decides(page, 'Nilai kesesuaian data penerima manfaat', 'Sesuai')
  await standsAt(page, 'Input data penerima manfaat')
  await takesBack(page, 'Dua calon belum dikunjungi')
  await decides(page, 'Nilai kesesuaian data penerima manfaat', 'Sesuai')
  await does(page, 'Input data penerima manfaat')
  await does(page, 'Buat usulan penetapan penerima manfaat')
  await records(page, 'Tetapkan penerima manfaat', 'SK 188.45/12/2025')
  await does(page, 'Lakukan verifikasi tahap akhir')
  await does(page, 'Salurkan bantuan sosial berdasarkan SK Walikota')
  await does(page, 'Susun laporan hasil penyaluran bantuan')
  await ended(page)
  await expect(page.getByText('“Dua calon belum dikunjungi”')).toBeVisible()
  await expect(page.getByText('SK 188.45/12/2025')).toBeVisible()

  // the letter knows of it, and its follow-up says so
  await open(page, surat)
  await expect(page.getByRole('link', { name: new RegExp(surat.hal) })).toBeVisible()
  await page.getByRole('button', { name: /^Tulis “Dibuka perkara/ }).click()
  await expect(page.getByRole('textbox', { name: /Hasil/ })).toHaveValue(/Perlindungan PPKS/)
  await answered(page, 'alur/selesaikan', () => page.keyboard.press('Control+Enter'))
  await leave(page)
})

test('P4.1: what the field does not bear out ends with its reason', async ({ browser }) => {
  const page = await signIn(browser, 'rehab')
  await openCase(page, 'P4.1', 'Usulan tanpa calon yang memenuhi')
  await does(page, 'Buat Surat Tugas Tim Verifikasi Lapangan')
  await records(page, 'Verifikasi dan validasi calon penerima manfaat')
  await records(page, 'Susun laporan hasil verifikasi dan validasi')
  await standsAt(page, 'Nilai kesesuaian data penerima manfaat')
  await returnWith(page, 'Tidak sesuai', 'Semua sudah menerima bantuan lain')
  await ended(page)
  await expect(page.getByText('“Semua sudah menerima bantuan lain”')).toBeVisible()
  await leave(page)
})

test('P4.5.2.1: BPBD and the volunteers are recorded, the proposal goes back once, the Kepala Dinas consents himself', async ({
  browser,
}) => {
  const page = await signIn(browser, 'rehab')
  await openCase(page, 'P4.5.2.1', 'Banjir Kelurahan Mayangan')
  await records(page, 'Informasikan dan tetapkan kejadian bencana', 'Surat BPBD 300/21/2025')
  await does(page, 'Tugaskan TAGANA melakukan asesmen lapangan')
  await records(page, 'Asesmen dampak dan kebutuhan terdampak bencana')
  await standsAt(page, 'Buat laporan hasil asesmen kepada pimpinan')
  await keepsPaper(page, 'Laporan Hasil Asesmen Dampak Bencana', 'Map bencana 2025')
  await records(page, 'Buat laporan hasil asesmen kepada pimpinan')
  await standsAt(page, 'Tentukan perlu tidaknya dapur umum')
  await page.getByRole('button', { name: 'Perlu', exact: true }).click()
  await answered(page, 'alur/selesaikan', () => page.keyboard.press('Control+Enter'))
  await records(page, 'Ajukan usulan kebutuhan dapur umum kepada Kepala Bidang')
  await does(page, 'Teruskan usulan kepada Kepala Dinas')
  await standsAt(page, 'Beri persetujuan penyelenggaraan melalui bidang')
  // the administrator sends it back to the proposal: a round of its own, with the reason
  const admin = await elsewhere(browser, 'admin', page)
  await standsAt(admin, 'Beri persetujuan penyelenggaraan melalui bidang')
  await sendsBack(admin, 'Ajukan usulan kebutuhan dapur umum kepada Kepala Bidang', 'Jumlah pengungsi belum ditulis')
  await leave(admin)
  await standsAt(page, 'Ajukan usulan kebutuhan dapur umum kepada Kepala Bidang')
  await expect(page.getByText('“Jumlah pengungsi belum ditulis”').first()).toBeVisible()
  await records(page, 'Ajukan usulan kebutuhan dapur umum kepada Kepala Bidang')
  await does(page, 'Teruskan usulan kepada Kepala Dinas')
  const kadis = await elsewhere(browser, 'kadis', page)
  await does(kadis, 'Beri persetujuan penyelenggaraan melalui bidang')
  await leave(kadis)
  await records(page, 'Buka dan selenggarakan dapur umum')
  await records(page, 'Serahkan bantuan makanan kepada korban bencana')
  await records(page, 'Susun laporan pelaksanaan dapur umum untuk Kepala Bidang')
  await does(page, 'Terima laporan pelaksanaan dapur umum')
  await ended(page)
  expect(await returned(page, 'ajukan-usulan')).toBe(1)
  await leave(page)
})

test('P5.1.2: two ways at once, sent back within one of them; the family is found and the client goes home', async ({ browser }) => {
  const page = await signIn(browser, 'rehab.staf')
  await openCase(page, 'P5.1.2', 'Klien terlantar Terminal Bayuangga')
  await records(page, 'Terima klien PMKS terlantar di shelter', '112/0412')
  await standsAt(page, 'Lakukan identifikasi awal klien')
  await keepsPaper(page, 'Data identifikasi klien', 'Map klien 12')
  await does(page, 'Lakukan identifikasi awal klien')
  await records(page, 'Periksa kondisi kesehatan klien melalui rujukan faskes terdekat', 'Surat faskes 445/9')
  await decides(page, 'Tentukan perlu tidaknya identifikasi kependudukan', 'Identitas tidak diketahui')
  await does(page, 'Lakukan identifikasi kependudukan klien')
  await standsAt(page, 'Telusuri alamat klien dan keluarga')
  await standsAt(page, 'Gali permasalahan dan kebutuhan klien (asesmen)')
  await chooses(page, 'Gali permasalahan dan kebutuhan klien (asesmen)')
  await standsAt(page, 'Sampaikan Laporan Hasil Asesmen kepada Kepala Bidang')
  // the assessment goes back; the search for the family stays open beside it
  const admin = await elsewhere(browser, 'admin', page)
  await standsAt(admin, 'Sampaikan Laporan Hasil Asesmen kepada Kepala Bidang')
  await sendsBack(admin, 'Gali permasalahan dan kebutuhan klien (asesmen) (dari Laporan asesmen)', 'Kebutuhan medis belum digali')
  await leave(admin)
  await standsAt(page, 'Gali permasalahan dan kebutuhan klien (asesmen)')
  await standsAt(page, 'Telusuri alamat klien dan keluarga')
  await expect(page.getByText('“Kebutuhan medis belum digali”').first()).toBeVisible()
  await chooses(page, 'Gali permasalahan dan kebutuhan klien (asesmen)')
  await standsAt(page, 'Sampaikan Laporan Hasil Asesmen kepada Kepala Bidang')
  await chooses(page, 'Sampaikan Laporan Hasil Asesmen kepada Kepala Bidang')
  const kabid = await elsewhere(browser, 'rehab', page)
  await standsAt(kabid, 'Teruskan laporan kepada Kepala Dinas')
  await chooses(kabid, 'Teruskan laporan kepada Kepala Dinas')
  await leave(kabid)
  await chooses(page, 'Tentukan perlu tidaknya rapat kasus', 'Belum ada solusi sosial terbaik')
  await chooses(page, 'Adakan rapat kasus')
  await chooses(page, 'Buat rujukan medis, psikis atau sosial bagi klien')
  await chooses(page, 'Lakukan rehabilitasi klien selama di shelter')
  // the decision waits for the search too
  await expect(page.getByRole('region', { name: 'Lakukan rehabilitasi klien selama di shelter' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Pastikan keluarga klien telah ditemukan' })).toHaveCount(0)
  await chooses(page, 'Telusuri alamat klien dan keluarga')
  await decides(page, 'Pastikan keluarga klien telah ditemukan', 'Keluarga ditemukan')
  await does(page, 'Kembalikan klien kepada keluarga dan kuatkan dukungan keluarga')
  await does(page, 'Monitoring dan evaluasi klien dan pelayanan shelter')
  await does(page, 'Hentikan layanan (terminasi)')
  await ended(page)
  expect(await returned(page, 'asesmen')).toBe(1)
  await leave(page)
})
