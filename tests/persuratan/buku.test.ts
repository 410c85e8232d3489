import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dataFolder, ensureFolder } from '../../electron/core/folder.ts'
import { periodeId, periodeOf } from '../../shared/modules/persuratan/periode.ts'
import { momentOf } from '../../shared/dates.ts'
import { openWord } from '../documents/word.ts'
import type { Client, TestOffice } from '../support/office.ts'
import { isian, kerjakan, openLetters, pp, ppha, sampaiPenerima, tanpaId, utuh } from './bantu.ts'

const MARET = 202503
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function paper(client: Client, dokumen: string, id: number, pilihan: Record<string, string> = {}): Promise<string> {
  const file = await client.dokumen.word({ dokumen, id: [id], pilihan })
  return openWord(new Uint8Array(await file.arrayBuffer())).text
}

async function sheet(client: Client, dokumen: string, id: number, pilihan: Record<string, string> = {}): Promise<string> {
  const file = await client.persuratan.buku.xlsx({ dokumen, id: [id], pilihan })
  return strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
}

async function letter(office: TestOffice, change: Parameters<typeof isian>[1] = {}): Promise<number> {
  return (await (await office.as('surat')).persuratan.suratMasuk.register(isian(office, change))).id
}

/** The numbers that a text has, in its order. */
const numbersOf = (text: string) =>
  [...text.matchAll(/^(\d{4}[a-z]?(?:–\d{4})?)$/gm)].map((match) => match[1]).filter((each) => each !== '2025')

test('periods are years, months and days that exist', () => {
  expect(periodeOf(2025)).toMatchObject({ jenis: 'tahun', dari: '2025-01-01', sampai: '2025-12-31' })
  expect(periodeOf(202402)).toMatchObject({ jenis: 'bulan', sampai: '2024-02-29', nama: 'Bulan Februari 2024' })
  expect(periodeOf(202412)).toMatchObject({ sampai: '2024-12-31' })
  expect(periodeOf(20250305)).toMatchObject({ jenis: 'hari', dari: '2025-03-05', nama: 'Rabu, 5 Maret 2025' })
  expect([20250229, 202513, 20251, 99, 1].map(periodeOf)).toEqual([null, null, null, null, null])
  expect(periodeId('bulan', '2025-03-05')).toBe(MARET)
})

test('the book explains every number: void, skipped, inserted, late, and those of another month', async () => {
  const office = openLetters()
  const [tu, surat] = [await office.as('tu'), await office.as('surat')]
  await letter(office)
  const batal = await letter(office, { hal: 'Salah alamat' })
  await surat.persuratan.suratMasuk.lewati({ tahun: 2025, alasan: 'Nomor tertulis dua kali di buku lama' })
  await letter(office, { tanggalDiterima: '2025-02-28', tanggalSurat: '2025-02-27', hal: 'Datang terlambat' })
  await letter(office, { tanggalDiterima: '2025-03-03', tanggalSurat: '2025-03-01', hal: 'Susulan Maret' })
  await tu.persuratan.suratMasuk.batal({ id: batal, alasan: 'Bukan untuk dinas ini' })
  await tu.persuratan.suratMasuk.buku.izinkanSisipan({ tanggalDiterima: '2025-03-05', alasan: 'Tertinggal di meja' })
  await letter(office, { sisipan: { alasan: 'Baru ditemukan' } })
  office.clock.set(momentOf('2025-04-02', '08:00'))
  const text = await paper(await office.as('surat'), 'buku-agenda', MARET)
  expect(numbersOf(text)).toEqual(['0001', '0002', '0003', '0004', '0005', '0005a'].filter((nomor) => text.includes(nomor)))
  expect(numbersOf(text).length).toBeGreaterThanOrEqual(5)
  expect(text).toContain('Batal: Bukan untuk dinas ini')
  expect(text).toContain('Dilewati: Nomor tertulis dua kali di buku lama')
  expect(text).toContain('Diterima 28 Februari 2025, tercatat pada buku periode itu')
  expect(text).not.toContain('Datang terlambat')
  expect(text).toContain('Sisipan: Tertinggal di meja; Baru ditemukan')
  expect(text).toContain('Susulan')
  expect(text).toContain('Dibuka dengan nomor 0001 tanggal 5 Maret 2025.')
  expect(text).toMatch(/Ditutup pada nomor 0005a? tanggal 31 Maret 2025: 3 surat, 1 sisipan, 1 susulan, 1 batal, 1 dilewati\./)
  expect(text).toContain('Sekar Anindita')
  const bytes = await (await office.as('surat')).dokumen.word({ dokumen: 'buku-agenda', id: [MARET], pilihan: {} })
  const { xml } = openWord(new Uint8Array(await bytes.arrayBuffer()))
  expect(xml).toMatch(/<w:strike\/>[^]*?Salah alamat/)
  expect(await paper(tu, 'buku-agenda', 202502)).toContain('Datang terlambat')
  utuh(office)
})

test('a Rahasia letter has its outer data only, whoever prints the book', async () => {
  const office = openLetters()
  const id = await letter(office, { keamanan: 'R', hal: 'Bintang Kejora', kodeKlasifikasi: '400.2.2.1' })
  const tu = await office.as('tu')
  await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
  await kerjakan(await office.as('kadis'), id, 'disposisi', { penerima: [ppha], instruksi: ['Bintang jatuh'], catatan: 'Kejora' })
  for (const name of ['surat', 'tu', 'sekretaris', 'kadis']) {
    const client = await office.as(name)
    for (const text of [await paper(client, 'buku-agenda', MARET), await sheet(client, 'buku-agenda', MARET)]) {
      expect(text).toContain('Rahasia')
      expect(text).not.toMatch(/Bintang|Kejora|400\.2\.2\.1|Hak Anak/)
    }
  }
})

test('a Bidang has its own book and no other; others have none', async () => {
  const office = openLetters()
  const [own, other] = [await letter(office, { hal: 'Untuk PP' }), await letter(office, { hal: 'Untuk PPHA' })]
  await sampaiPenerima(office, own, [{ ...pp, penanggungJawab: true }])
  await sampaiPenerima(office, other, [ppha])
  const kabid = await office.as('pp')
  for (const text of [await paper(kabid, 'buku-agenda', MARET), await sheet(kabid, 'buku-agenda', MARET)]) {
    expect(text).toContain('Untuk PP<'.replace('<', ''))
    expect(text).not.toContain('Untuk PPHA')
  }
  for (const bidang of ['bidang-ppha', 'semua']) {
    await expect(paper(kabid, 'buku-agenda', MARET, { bidang })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(sheet(kabid, 'buku-ekspedisi', MARET, { bidang })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  }
  await expect(paper(kabid, 'rekap-harian', 20250305)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_READY' })
  await expect(sheet(kabid, 'rekap-harian', 20250305)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(kabid.persuratan.buku.lembar({ tanggal: '2025-03-05', pilih: 'hari' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await kabid.persuratan.buku.antar({ tanggal: '2025-03-05' })).rute.map((rute) => rute.kode)).toEqual(['bidang-pp'])
  const admin = await office.as('admin')
  await expect(paper(admin, 'buku-agenda', MARET)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(sheet(admin, 'buku-agenda', MARET)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(paper(await office.as('tu'), 'buku-agenda', 20250305)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await expect(sheet(await office.as('tu'), 'surat-sakti', MARET)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the delivery of a day is listed by route, ticked off, and its signed page is kept', async () => {
  const office = openLetters()
  const id = await letter(office, { hal: 'Undangan rapat' })
  await sampaiPenerima(office, id, [
    { ...ppha, penanggungJawab: true },
    { ...pp, untukDiketahui: true },
  ])
  const surat = await office.as('surat')
  const { rute, bolehLampir } = await surat.persuratan.buku.antar({ tanggal: '2025-03-05' })
  expect(rute.map((each) => each.kode)).toEqual(['bidang-pp', 'bidang-ppha'])
  expect(bolehLampir).toBe(true)
  const list = await paper(surat, 'daftar-antar', 20250305)
  expect(list.match(/Rute: Bidang/g)).toHaveLength(2)
  await surat.persuratan.suratMasuk.terima({ disposisiId: rute[1]?.baris[0]?.disposisiId ?? 0, nama: '=Bagus' })
  const book = await paper(surat, 'buku-ekspedisi', MARET)
  expect(book).toContain('=Bagus')
  expect(book).toContain('Memuat 1 surat dalam 2 pengantaran; 1 sudah ada tanda terimanya.')
  const xlsx = await sheet(surat, 'buku-ekspedisi', MARET)
  expect(xlsx).toContain('t="inlineStr"><is><t xml:space="preserve">=Bagus<')
  expect(xlsx).not.toContain('<f')
  expect((await surat.persuratan.buku.antar({ tanggal: '2025-03-06' })).rute).toEqual([])
  const ref = { subject: 'daftar_antar', subjectId: 20250305 }
  await expect(
    (await office.as('pp')).berkas.unggah({ ...ref, jenis: 'bukti', nama: 'a.pdf', isi: new Blob(['x']) }),
  ).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(await surat.berkas.list(ref)).toEqual([])
  ensureFolder(dataFolder(office.host.folder))
  const png = Buffer.from(PNG, 'base64')
  const scan = await surat.berkas.unggah({ ...ref, jenis: 'bukti', nama: 'tanda terima.png', isi: new Blob([new Uint8Array(png)]) })
  expect(await surat.persuratan.buku.pindaian({ tanggal: '2025-03-05' })).toMatchObject([{ id: scan.id, rute: null }])
  const named = { berkasId: scan.id, rute: 'bidang-pp' }
  await expect((await office.as('pp')).persuratan.buku.pindaianRute(named)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(surat.persuratan.buku.pindaianRute({ ...named, rute: 'seksi-nol' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await surat.persuratan.buku.pindaianRute(named)
  expect(await surat.persuratan.buku.pindaian({ tanggal: '2025-03-05' })).toMatchObject([{ id: scan.id, rute: 'bidang-pp' }])
  expect(await (await office.as('pp')).persuratan.buku.pindaian({ tanggal: '2025-03-05' })).toEqual([])
})

test('the recapitulation counts the day, and the batch offers what may be printed', async () => {
  const office = openLetters()
  const id = await letter(office, { sifat: 'Segera' })
  const waiting = await letter(office)
  await sampaiPenerima(office, id, [ppha])
  const tu = await office.as('tu')
  const text = (await paper(tu, 'rekap-harian', 20250305)).replace(/\n/g, ' ')
  for (const line of [
    'Diterima 2',
    '– Segera 1',
    'Diverifikasi 1',
    'Didisposisi 1',
    'Didistribusikan 1',
    'Selesai 0',
    'Surat dalam pengerjaan 2',
  ])
    expect(text, line).toContain(line)
  expect(text).not.toContain('Penting')
  expect((await tu.persuratan.buku.lembar({ tanggal: '2025-03-05', pilih: 'hari' })).map((each) => each.id)).toEqual([id, waiting])
  expect((await tu.persuratan.buku.lembar({ tanggal: '2025-03-05', pilih: 'menunggu' })).map((each) => each.id)).toEqual([waiting])
})

test('a sheet is not printed until it is marked, and a letter that was handed out asks for none', async () => {
  const office = openLetters()
  const [tu, pp] = [await office.as('tu'), await office.as('pp')]
  const [one, two] = [await letter(office), await letter(office)]
  const handed = await letter(office)
  await sampaiPenerima(office, handed, [ppha])
  const secret = await letter(office, { keamanan: 'R' })
  const belum = async () => (await tu.persuratan.buku.lembar({ tanggal: '2025-03-05', pilih: 'belum' })).map((each) => each.id)
  expect(await belum()).toEqual([one, two])
  expect(await tu.persuratan.buku.tandaiLembar({ id: [one, one], dicetak: true })).toEqual({ jumlah: 1 })
  expect(await belum()).toEqual([two])
  expect((await tu.persuratan.buku.lembar({ tanggal: '2025-03-05', pilih: 'hari' })).find((each) => each.id === one)?.dicetakPada).toBe(
    office.clock.now(),
  )
  await tu.persuratan.buku.tandaiLembar({ id: [one], dicetak: false })
  expect(await belum()).toEqual([one, two])
  await expect(tu.persuratan.buku.tandaiLembar({ id: [one, secret], dicetak: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(pp.persuratan.buku.tandaiLembar({ id: [one], dicetak: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await belum()).toEqual([one, two])
  utuh(office)
})
