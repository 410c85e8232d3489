import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pengirimDaftar, type PengirimBaris } from '../../shared/modules/persuratan/pengirim.daftar.ts'
import type { SaringanKolom } from '../../shared/registers/daftar.ts'
import { fold } from '../../shared/fold.ts'
import type { Client, TestOffice } from '../support/office.ts'
import { readXlsx } from '../support/tabel.ts'
import { isian, openLetters, pp, sampaiPenerima, utuh } from '../persuratan/bantu.ts'

const names = ['Inspektorat', 'Bagian Umum', 'Camat Kanigaran', 'Bappeda', 'Siti Rahayu', 'Dinas Kesehatan', 'Dinas Pendidikan', 'RSUD']

/** Eight senders of thirty letters, some at Bidang PP; one is a person, one has an address, two are merged, one has no letter. */
async function book(): Promise<TestOffice> {
  const office = openLetters()
  const clerk = await office.as('surat')
  const { suratMasuk } = clerk.persuratan
  for (let n = 0; n < 30; n++) {
    const { id } = await suratMasuk.register(
      isian(office, {
        pengirimBaru: names[(n * 3) % names.length],
        tanggalDiterima: `2025-03-0${1 + (n % 5)}`,
        tanggalSurat: '2025-02-28',
      }),
    )
    if (n % 6 === 0) await sampaiPenerima(office, id, [pp])
  }
  for (const nama of names)
    await suratMasuk.register(
      isian(office, { pengirimBaru: nama, tanggalDiterima: `2025-03-0${1 + (nama.length % 5)}`, tanggalSurat: '2025-02-28' }),
    )
  const { baris } = await suratMasuk.pengirim.list({})
  const card = (nama: string) => baris.find((row) => row.nama === nama) as PengirimBaris
  await suratMasuk.pengirim.simpan({ ...card('Siti Rahayu'), jenis: 'orang', alamat: 'Jl. Mastrip 3' })
  await suratMasuk.pengirim.gabung({ ke: card('Bappeda').id, dari: [card('RSUD').id] })
  const { id } = await suratMasuk.register(isian(office, { pengirimBaru: 'Salah Ketik' }))
  await suratMasuk.urungkanCatat({ id })
  await suratMasuk.register(isian(office, { pengirimBaru: 'Inspektorat' }))
  return office
}

const urut = fc.record({
  kolom: fc.constantFrom(...pengirimDaftar.kolom.filter((kolom) => kolom.urut).map((kolom) => kolom.kunci)),
  arah: fc.constantFrom('naik' as const, 'turun' as const),
})
const saringan: fc.Arbitrary<SaringanKolom> = fc.oneof(
  fc.subarray(['instansi', 'orang']).map((nilai) => ({ kolom: 'jenis', jenis: 'pilihan' as const, nilai })),
  fc.constantFrom('dinas', 'kanig camat', 'x', 'sit').map((nilai) => ({ kolom: 'nama', jenis: 'teks' as const, nilai })),
  fc.constantFrom('rsud', 'salah').map((nilai) => ({ kolom: 'ejaan', jenis: 'teks' as const, nilai })),
  fc.boolean().map((kosong) => ({ kolom: 'alamat', jenis: 'kosong' as const, kosong })),
  fc.boolean().map((kosong) => ({ kolom: 'terakhir', jenis: 'kosong' as const, kosong })),
  fc.integer({ min: 0, max: 12 }).map((dari) => ({ kolom: 'jumlahSurat', jenis: 'angka' as const, dari, sampai: null })),
  fc.integer({ min: 0, max: 12 }).map((sampai) => ({ kolom: 'jumlahSurat', jenis: 'angka' as const, dari: null, sampai })),
  fc.constantFrom('2025-03-01', '2025-03-04').map((dari) => ({ kolom: 'terakhir', jenis: 'tanggal' as const, dari, sampai: '2025-03-04' })),
)

/** What a filter leaves, reckoned from the rows that the reader sees. */
function leaves(row: PengirimBaris, filter: SaringanKolom): boolean {
  switch (filter.jenis) {
    case 'pilihan':
      return filter.nilai.length === 0 || filter.nilai.includes(row.jenis)
    case 'teks': {
      const text = ` ${fold(filter.kolom === 'nama' ? row.nama : row.ejaan.join(' '))}`
      return filter.nilai.split(' ').every((term) => text.includes(` ${term}`))
    }
    case 'kosong':
      return ((filter.kolom === 'alamat' ? row.alamat : (row.terakhir ?? '')) === '') === filter.kosong
    case 'angka':
      return row.jumlahSurat >= (filter.dari ?? 0) && row.jumlahSurat <= (filter.sampai ?? 1000)
    case 'tanggal':
      return row.terakhir !== null && row.terakhir >= (filter.dari ?? '') && row.terakhir <= (filter.sampai ?? '9')
  }
}

test(
  'the sender book: any order, filter and way of paging gives each sender once, to who sees all and to who sees few',
  { timeout: 120_000 },
  async () => {
    const office = await book()
    utuh(office)
    const readers: Client[] = [await office.as('surat'), await office.as('pp.staf')]
    const everything = await Promise.all(readers.map(async (reader) => (await reader.persuratan.suratMasuk.pengirim.list({})).baris))
    expect(everything.map((rows) => rows.length)).toEqual([8, 4])
    // each counts only the letters that he may know of
    expect(everything[1]?.reduce((sum, row) => sum + row.jumlahSurat, 0)).toBe(5)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1),
        urut,
        fc.array(saringan, { maxLength: 2 }),
        fc.array(fc.record({ mulai: fc.nat(9), jumlah: fc.integer({ min: 1, max: 4 }), dari: fc.nat() }), { minLength: 1, maxLength: 5 }),
        async (who, order, filters, jumps) => {
          const { pengirim } = (readers[who] as Client).persuratan.suratMasuk
          const asked = { urut: order, saringan: filters }
          const whole = await pengirim.list({ ...asked, jumlah: 500 })
          const ids = whole.baris.map((row) => row.id)
          const expected = (everything[who] ?? []).filter((row) => filters.every((filter) => leaves(row, filter)))
          expect([...ids].sort((a, b) => a - b)).toEqual(expected.map((row) => row.id).sort((a, b) => a - b))
          expect(await pengirim.hitung(asked)).toEqual({ jumlah: ids.length, lebih: false })
          expect(await pengirim.ujung(asked)).toEqual({ jumlah: ids.length, jangkar: [] })
          expect(await pengirim.jumlahKolom({ ...asked, kolom: ['jumlahSurat'] })).toEqual({
            jumlahSurat: expected.reduce((sum, row) => sum + row.jumlahSurat, 0),
          })
          const anchors = [whole.jangkarAwal, whole.jangkarAkhir, { indeks: ids.length, kunci: null }].filter((each) => each !== null)
          for (const { mulai, jumlah, dari } of jumps) {
            const jangkar = anchors[dari % anchors.length]
            const page = await pengirim.list({ ...asked, mulai, jumlah, ...(jangkar && { jangkar }) })
            expect(page.baris.map((row) => row.id)).toEqual(ids.slice(mulai, mulai + jumlah))
            if (page.jangkarAwal && page.jangkarAkhir) anchors.push(page.jangkarAwal, page.jangkarAkhir)
          }
        },
      ),
      { numRuns: 120 },
    )
    office.close()
  },
)

test('a sender is found by any of his spellings, also within a word; the list knows who was merged', async () => {
  const office = await book()
  const { pengirim } = (await office.as('surat')).persuratan.suratMasuk
  expect((await pengirim.list({ cari: 'RSU' })).baris).toMatchObject([{ nama: 'Bappeda', ejaan: ['RSUD'] }])
  expect((await pengirim.list({ cari: 'sehatan' })).baris).toMatchObject([{ nama: 'Dinas Kesehatan', ejaan: [] }])
  expect((await pengirim.list({ cari: '"*' })).baris).toEqual([])
  office.close()
})

test('cells of the book are corrected by the rules of the card, all or none, and given back', async () => {
  const office = await book()
  const { pengirim } = (await office.as('surat')).persuratan.suratMasuk
  const { baris } = await pengirim.list({})
  const [one, two] = baris as [PengirimBaris, PengirimBaris]
  const cell = (row: PengirimBaris, sel: Record<string, string | null>) => ({ id: row.id, versi: row.versi, sel })
  await expect(
    pengirim.ubahSel({ baris: [cell(one, { alamat: 'Jl. Baru 1' }), cell(two, { nama: 'INSPEKTORAT' })] }),
  ).rejects.toMatchObject({ code: 'CELLS_REFUSED', message: /sudah dipakai Inspektorat/ })
  expect((await pengirim.list({})).baris).toEqual(baris)
  const trial = await pengirim.ubahSel({ uji: true, baris: [cell(one, { nama: '', jenis: 'Yayasan' })] })
  expect(trial.salah).toMatchObject([{ id: one.id, kolom: 'nama', pesan: 'Nama: wajib diisi.' }])
  const kept = await pengirim.ubahSel({ baris: [cell(one, { namaPendek: 'Bag. Umum', jenis: 'perorangan', alamat: null })] })
  expect((await pengirim.list({})).baris[0]).toMatchObject({ namaPendek: 'Bag. Umum', jenis: 'orang' })
  await expect(pengirim.ubahSel({ baris: [cell(one, { alamat: 'x' })] })).rejects.toThrow('sudah diubah orang lain')
  const versi = kept.baris[0]?.versi ?? 0
  await pengirim.ubahSel({ baris: [{ id: one.id, versi, sel: { namaPendek: one.namaPendek, jenis: 'Instansi', alamat: one.alamat } }] })
  expect((await pengirim.list({})).baris[0]).toMatchObject({ namaPendek: one.namaPendek, jenis: 'instansi' })
  const staff = (await office.as('pp.staf')).persuratan.suratMasuk.pengirim
  await expect(staff.ubahSel({ baris: [cell(one, { alamat: 'x' })] })).rejects.toThrow('Pengadministrasi Surat')
  utuh(office)
  office.close()
})

test('taking back a corrected name forgets the spelling that came with it, and no other', async () => {
  const office = await book()
  const { pengirim } = (await office.as('surat')).persuratan.suratMasuk
  const spellings = () => office.read((ctx) => ctx.all('select lipat, ejaan, pengirim_id from pengirim_ejaan order by lipat'))
  const before = spellings()
  const [one] = (await pengirim.list({})).baris as [PengirimBaris]
  const change = async (versi: number, sel: Record<string, string>, urung: boolean) =>
    (await pengirim.ubahSel({ urung, baris: [{ id: one.id, versi, sel }] })).baris[0]?.versi ?? 0
  const wrong = await change(one.versi, { nama: 'Salah Ketik Sekali' }, false)
  expect(spellings()).toHaveLength(before.length + 1)
  const back = await change(wrong, { nama: one.nama }, true)
  expect(spellings()).toEqual(before)
  // a name that was known before the correction stays known when that is taken back
  const known = await change(back, { nama: 'Nama Lama Dinas' }, false)
  const again = await change(known, { nama: one.nama }, false)
  const kept = spellings()
  const third = await change(again, { nama: 'Nama Lama Dinas' }, false)
  await change(third, { nama: one.nama }, true)
  expect(spellings()).toEqual(kept)
  utuh(office)
  office.close()
})

test('the book is exported by the same way as the agenda, to each what he sees', async () => {
  const office = await book()
  const asked = {
    kolom: ['namaPendek', 'jumlahSurat', 'terakhir', 'jenis'],
    bentuk: 'xlsx' as const,
    urut: { kolom: 'jumlahSurat', arah: 'turun' as const },
  }
  for (const name of ['surat', 'pp.staf']) {
    const { pengirim } = (await office.as(name)).persuratan.suratMasuk
    const rows = await readXlsx(await pengirim.ekspor(asked))
    const { baris } = await pengirim.list({ urut: asked.urut })
    const head = rows.findIndex(([first]) => first === 'Nama pendek')
    expect(rows[head]).toEqual(['Nama pendek', 'Surat', 'Surat terakhir', 'Jenis'])
    expect(rows.slice(head + 1)).toEqual(
      baris.map((row) => [row.namaPendek, row.jumlahSurat, { tanggal: row.terakhir }, row.jenis === 'orang' ? 'Perorangan' : 'Instansi']),
    )
  }
  office.close()
})
