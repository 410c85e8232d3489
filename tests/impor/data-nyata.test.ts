import { expect, test } from 'vitest'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { textOf } from '../../electron/registers/impor/cell.ts'
import { openReader } from '../../electron/registers/impor/reader.ts'
import { openOffice, type Client, type TestOffice } from '../support/office.ts'
import { everything, outsideData, rowsOf, tryFile } from './berkas.ts'

type Tried = Awaited<ReturnType<typeof tryFile>>

/** A test on a file of the outside data; where that is not there it is passed over and says so. */
function onFile(nama: string, what: string, run: (isi: Buffer) => Promise<void>) {
  const isi = outsideData(nama)
  if (isi === null) console.log(`${nama} tidak ada (DATA_UJI): ujinya dilewati.`)
  test.skipIf(isi === null)(`${nama}: ${what}`, () => run(isi ?? Buffer.alloc(0)))
}

/** Writes what was tried, reads the fate of every row back, takes it back again. */
async function throughAndBack(
  office: TestOffice,
  client: Client,
  { draf, uji }: Tried,
): Promise<Map<number, { nasib: string; catatan: string }>> {
  const before = everything(office)
  const impor = await client.impor.simpan({ draf: draf.id, sidik: uji.sidik })
  expect(office.read(checkPersuratan)).toEqual([])
  const file = Buffer.from(await (await client.impor.hasil({ id: impor.id })).arrayBuffer())
  const rows = (await rowsOf(await openReader('hasil.xlsx', file))).slice(2)
  expect(rows).toHaveLength(uji.hitung.dibaca)
  const fates = new Map(rows.map(({ sel }) => [Number(sel[0]), { nasib: textOf(sel[1]), catatan: textOf(sel[2]) }]))
  for (const { nasib, catatan } of fates.values()) if (!['Baru, disimpan', 'Diperbarui'].includes(nasib)) expect(catatan).not.toBe('')
  await client.impor.batal({ id: impor.id, alasan: 'uji' })
  expect(everything(office)).toEqual(before)
  return fates
}

onFile('surat-publik.csv', 'no number, no date, a number spaced otherwise, one misread by a scanner', async (isi) => {
  const office = openOffice()
  const surat = await office.as('surat')
  const tried = await tryFile(surat, {
    jenis: 'surat-masuk',
    nama: 'surat-publik.csv',
    isi,
    cocok: 'surat',
    ubah: (padanan) => padanan.map((key) => (key === 'nomorAgenda' ? null : key)),
    perbaikan: [{ baris: 20, kolom: 'hal', isi: 'Instruksi' }],
  })
  expect(tried.tampak.asing).toBeNull()
  expect(tried.uji.hitung).toEqual({ dibaca: 35, baru: 26, diperbarui: 0, sama: 0, dilewati: 0, salah: 9 })
  const fates = await throughAndBack(office, surat, tried)
  expect(fates.get(3)).toEqual({
    nasib: 'Salah, tidak ikut',
    catatan: 'Nomor surat: Surat yang sama dengan baris 2: pengirim, nomor, dan tanggalnya sama',
  })
  for (const baris of [8, 9, 22, 26, 28, 30, 31, 32])
    expect(fates.get(baris)?.catatan).toBe('Tanggal surat: Wajib diisi: tanggal diterima juga tidak ada')
  expect(fates.get(14)?.nasib).toBe('Baru, disimpan')
  expect(fates.get(20)?.catatan).toContain('tahun dalam nomornya (2O2l) mungkin salah baca')
  office.close()
})

onFile(
  'register-surat-keluar-bps-pringsewu-2024.csv',
  'swapped serials, numbers twice, blanks and line breaks, no addressee',
  async (isi) => {
    const office = openOffice()
    const surat = await office.as('surat')
    const columns: Readonly<Record<string, string>> = {
      nomor: 'nomorAgenda',
      tujuan_surat: 'pengirim',
      tanggal_surat: 'tanggalSurat',
      nomor_surat: 'nomorSurat',
      perihal: 'hal',
    }
    const asked = {
      jenis: 'surat-masuk',
      nama: 'bps.csv',
      isi,
      ubah: (_: unknown, judul: string[]) => judul.map((name) => columns[name] ?? null),
    }
    const first = await tryFile(surat, asked)
    expect(first.tampak.asing).toContain('tampak seperti register surat keluar')
    expect(first.uji.bacaan).toMatchObject([{ perkara: 'serial', contoh: '45323', jumlah: 38, dipakai: null, ditanya: true }])
    expect(first.uji.tertahan).toBe('Pilih dahulu cara membaca Tanggal surat.')
    const tried = await tryFile(surat, { ...asked, bacaan: { tanggalSurat: { serial: 'serial-tukar' } } })
    expect(tried.uji.bacaan[0]?.pilihan.map((one) => one.teks)).toEqual(['1 Februari 2024', '2 Januari 2024 (hari dan bulan tertukar)'])
    expect(tried.uji.salah.map(({ baris, nama, isi: cell, pesan, usul }) => [baris, nama, cell, pesan, usul])).toEqual([
      [8, 'Dari', '', 'Wajib diisi', null],
      [9, 'Dari', '', 'Wajib diisi', null],
      [10, 'No. agenda', 'B-006', 'Nomor yang sama dengan baris 7', '6a'],
      [21, 'No. agenda', 'B-018', 'Nomor yang sama dengan baris 20', '18a'],
      [26, 'No. agenda', 'B-022', 'Nomor yang sama dengan baris 25', '22a'],
    ])
    const impor = await surat.impor.simpan({ draf: tried.draf.id, sidik: tried.uji.sidik })
    const kept = office.read((ctx) =>
      ctx.all<{ nomor: string; hal: string; nama: string; tanggal: string }>(
        `select s.nomor_surat nomor, s.hal, p.nama, s.tanggal_surat tanggal from surat_masuk s join pengirim p on p.id = s.pengirim_id`,
      ),
    )
    const of = (nomor: string) => kept.find((letter) => letter.nomor === nomor)
    expect(of('B-006/18103/VS.330/01/2024')?.tanggal).toBe('2024-01-08')
    expect(of('B-037/18100/KU.900//2024')).toBeDefined()
    expect(of('B-040/18100/KP.300/2024')).toBeDefined()
    expect(kept.some((letter) => letter.nama === 'Responden SKTNP Jasa 2024 ketua Yayasan Aisyah Lampung')).toBe(true)
    expect(kept.filter((letter) => /[\n\u00a0]/.test(letter.nomor + letter.hal + letter.nama))).toEqual([])
    await surat.impor.batal({ id: impor.id, alasan: 'uji' })

    const senders = await tryFile(surat, { jenis: 'pengirim', nama: 'bps.csv', isi, cocok: 'nama' })
    expect(senders.tampak.padanan[3]).toBe('nama')
    expect(senders.uji.hitung.salah).toBe(0)
    const fates = await throughAndBack(office, surat, senders)
    expect([...fates.values()].filter(({ catatan }) => /^sama dengan baris \d+$/.test(catatan)).length).toBeGreaterThan(20)
    for (const baris of [8, 9]) expect(fates.get(baris)).toEqual({ nasib: 'Dilewati', catatan: 'tidak berisi kolom yang dipakai' })
    office.close()
  },
)

onFile('register-surat-keluar-psbr-riau-2017.csv', 'a number twice, a month that is not its date’s, Sangat Rahasia, a gap', async (isi) => {
  const office = openOffice()
  const surat = await office.as('surat')
  const tried = await tryFile(surat, {
    jenis: 'surat-masuk',
    nama: 'psbr.csv',
    isi,
    ubah: (padanan, judul) => padanan.map((key, at) => (judul[at] === 'tujuan' ? 'pengirim' : key)),
  })
  expect(tried.tampak.asing).toContain('surat keluar')
  expect(tried.uji.hitung).toMatchObject({ dibaca: 8, baru: 8, salah: 0 })
  expect(tried.uji.catatan[0]).toBe('Buku 2017: 1 nomor tidak ada dalam berkas dan dicatat dilewati, dengan nama berkas sebagai alasannya.')
  const fates = await throughAndBack(office, surat, tried)
  expect(fates.get(2)?.catatan).toContain('sifat “Sangat Rahasia” dicatat sebagai keamanan')
  expect(fates.get(7)?.catatan).toContain('nomor surat yang sama dengan baris 4')
  expect(fates.get(8)?.catatan).toContain('bulan dalam nomornya (09) bukan bulan tanggalnya')
  expect(fates.get(5)?.catatan).not.toContain('bulan dalam nomornya')
  office.close()
})

onFile('klasifikasi-surat-lama-opensid.csv', 'a code twice, rows named -, leading zeros', async (isi) => {
  const office = openOffice()
  const tu = await office.as('tu')
  const tried = await tryFile(tu, {
    jenis: 'klasifikasi-lama',
    nama: 'lama.csv',
    isi,
    cocok: 'kode',
    ubah: (_, judul) => judul.map((name) => (name === 'kode' || name === 'nama' ? name : null)),
  })
  expect(tried.uji.hitung.dibaca).toBe(998)
  expect(tried.uji.salah.filter((one) => one.pesan === 'Kode tanpa nama')).toHaveLength(87)
  expect(tried.uji.salah.filter((one) => one.pesan === 'Wajib diisi')).toMatchObject([{ baris: 456, nama: 'Nama' }])
  expect(tried.uji.salah.filter((one) => one.pesan.startsWith('Kode yang sama'))).toMatchObject([{ isi: '458' }])
  const fates = await throughAndBack(office, tu, tried)
  expect([fates.get(2)?.nasib, fates.get(3)?.nasib]).toEqual(['Baru, disimpan', 'Baru, disimpan'])
  office.close()
})

onFile('klasifikasi-arsip-permendagri83-sebagian.csv', 'codes of the decree beside those of the house', async (isi) => {
  const office = openOffice()
  const tu = await office.as('tu')
  const tried = await tryFile(tu, { jenis: 'klasifikasi', nama: 'baru.csv', isi, cocok: 'kode', jikaAda: 'perbarui' })
  expect(tried.uji.hitung).toMatchObject({ dibaca: 215, salah: 0 })
  await throughAndBack(office, tu, tried)
  office.close()
})
