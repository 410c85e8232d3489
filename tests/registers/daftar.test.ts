import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SaringanKolom } from '../../shared/registers/daftar.ts'
import { jalurSurat, Saringan, sifatSurat, type SuratMasukBaris } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { fold } from '../../shared/fold.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runQuery, type Actor } from '../../electron/core/context.ts'
import { suratRegister } from '../../electron/modules/persuratan/daftar.ts'
import { suratDaftar } from '../../electron/modules/persuratan/daftar-surat.ts'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { pageOf } from '../../electron/registers/daftar.ts'
import { endRows } from '../../electron/registers/register.ts'
import { isian, openLetters } from '../persuratan/bantu.ts'
import type { Client } from '../support/office.ts'
import { letters } from './bantu.ts'

const urut = fc.record({
  kolom: fc.constantFrom(...suratMasukDaftar.kolom.filter((kolom) => kolom.urut).map((kolom) => kolom.kunci)),
  arah: fc.constantFrom('naik' as const, 'turun' as const),
})
const day = fc.option(
  fc.integer({ min: 1, max: 6 }).map((n) => `2025-03-0${n}`),
  { nil: null },
)
const saringan: fc.Arbitrary<SaringanKolom> = fc.oneof(
  fc.subarray([...sifatSurat]).map((nilai) => ({ kolom: 'sifat', jenis: 'pilihan' as const, nilai })),
  fc.subarray([...jalurSurat]).map((nilai) => ({ kolom: 'jalur', jenis: 'pilihan' as const, nilai })),
  fc
    .tuple(day, day)
    .filter(([dari, sampai]) => dari === null || sampai === null || dari <= sampai)
    .map(([dari, sampai]) => ({ kolom: 'tanggalDiterima', jenis: 'tanggal' as const, dari, sampai })),
  fc.constantFrom('rapat undang', 'eval', 'UNDANGAN 1', 'data').map((nilai) => ({ kolom: 'hal', jenis: 'teks' as const, nilai })),
  fc.constantFrom('kanig', 'umum bag', 'x').map((nilai) => ({ kolom: 'pengirim', jenis: 'teks' as const, nilai })),
  fc.boolean().map((kosong) => ({ kolom: 'nomorSurat', jenis: 'kosong' as const, kosong })),
  fc.integer({ min: 1, max: 50 }).map((dari) => ({ kolom: 'nomorAgenda', jenis: 'angka' as const, dari, sampai: null })),
)

/** What a filter leaves, reckoned from the rows that the reader sees. */
function leaves(row: SuratMasukBaris, filter: SaringanKolom): boolean {
  const skipped = row.keadaan === 'dilewati'
  const begins = (text: string | null, typed: string) =>
    fold(typed)
      .split(' ')
      .every((term) => ` ${fold(text ?? '')}`.includes(` ${term}`))
  switch (filter.jenis) {
    case 'pilihan':
      return filter.nilai.length === 0 || (!skipped && filter.nilai.includes(filter.kolom === 'sifat' ? row.sifat : row.jalur))
    case 'tanggal':
      return (filter.dari ?? '') <= row.tanggalDiterima && row.tanggalDiterima <= (filter.sampai ?? '9')
    case 'teks':
      return (
        !skipped && (filter.kolom === 'hal' ? begins(row.hal, filter.nilai) : begins(`${row.pengirim} ${row.pengirimPendek}`, filter.nilai))
      )
    case 'kosong':
      return (row.nomorSurat === null) === filter.kosong
    case 'angka':
      return row.nomorAgenda.urut >= (filter.dari ?? 0)
  }
}

test(
  'any order, filter and way of paging gives each row once, as three people; the count is that of the rows',
  { timeout: 120_000 },
  async () => {
    const office = await letters()
    expect(office.read(checkPersuratan)).toEqual([])
    const readers: Client[] = [await office.as('surat'), await office.as('pp'), await office.as('pp.staf')]
    const actors = ['surat', 'pp', 'pp.staf'].map((name) =>
      office.read((ctx) => actorOf(ctx, ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', name)?.id ?? 0)),
    )
    const everything = await Promise.all(readers.map(async (reader) => (await reader.persuratan.suratMasuk.list({ jumlah: 500 })).baris))
    expect(everything.map((rows) => rows.length)).toEqual([46, 15, 15])
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        urut,
        fc.array(saringan, { maxLength: 2 }),
        fc.array(fc.record({ mulai: fc.nat(50), jumlah: fc.integer({ min: 1, max: 12 }), dari: fc.nat() }), { minLength: 1, maxLength: 5 }),
        async (who, order, filters, jumps) => {
          const { suratMasuk } = (readers[who] as Client).persuratan
          const asked = { urut: order, saringan: filters }
          const whole = await suratMasuk.list({ ...asked, jumlah: 500 })
          const ids = whole.baris.map((row) => row.id)
          const expected = (everything[who] ?? []).filter((row) => filters.every((filter) => leaves(row, filter))).map((row) => row.id)
          expect([...ids].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
          expect(await suratMasuk.hitung(asked)).toMatchObject({ jumlah: ids.length, lebih: false })
          expect(await suratMasuk.ujung(asked)).toEqual({ jumlah: ids.length, jangkar: [] })
          const anchors = [whole.jangkarAwal, whole.jangkarAkhir, { indeks: ids.length, kunci: null }].filter((each) => each !== null)
          for (const { mulai, jumlah, dari } of jumps) {
            const jangkar = anchors[dari % anchors.length]
            const page = await suratMasuk.list({ ...asked, mulai, jumlah, ...(jangkar && { jangkar }) })
            expect(page.baris.map((row) => row.id)).toEqual(ids.slice(mulai, mulai + jumlah))
            // the same where no letters are few enough to be sorted: every order walked
            const walked = runQuery(office.host, actors[who] as Actor, (ctx) =>
              pageOf(ctx, { ...suratDaftar(ctx), besar: 0 }, asked, { mulai, jumlah, jangkar }),
            )
            expect(walked).toEqual({ ...page, baris: page.baris.map((row) => row.id) })
            if (page.jangkarAwal && page.jangkarAkhir) anchors.push(page.jangkarAwal, page.jangkarAkhir)
          }
        },
      ),
      { numRuns: 120 },
    )
    office.close()
  },
)

test('a filter that cannot be is refused in a sentence that names its column', async () => {
  const office = openLetters()
  const { suratMasuk } = (await office.as('surat')).persuratan
  const refused = (filter: SaringanKolom) => expect(suratMasuk.list({ saringan: [filter] })).rejects
  const dates = (dari: string, sampai: string | null = null) => ({ kolom: 'tanggalDiterima', jenis: 'tanggal', dari, sampai }) as const
  await refused(dates('2025-02-30')).toThrow('Saringan Diterima: “2025-02-30” bukan tanggal.')
  await refused(dates('besok')).toMatchObject({ code: 'FILTER_REFUSED', data: { kolom: 'tanggalDiterima' } })
  await refused(dates('2025-03-02', '2025-03-01')).toThrow('tanggal awal sesudah tanggal akhir')
  await refused({ kolom: 'hal', jenis: 'teks', nilai: 'a'.repeat(10_000) }).toThrow('Saringan Hal: paling banyak 200 huruf')
  await refused({ kolom: 'hal', jenis: 'teks', nilai: '"*()' }).toThrow('Saringan Hal: tulis paling sedikit satu huruf')
  await refused({ kolom: 'sifat', jenis: 'pilihan', nilai: ['Kilat'] }).toThrow('Saringan Sifat: “Kilat” bukan pilihan')
  await refused({ kolom: 'nomorAgenda', jenis: 'angka', dari: 9, sampai: 2 }).toThrow('Saringan Nomor agenda:')
  await refused({ kolom: 'rahasia', jenis: 'teks', nilai: 'x' }).toThrow('Saringan “rahasia”: kolom itu tidak ada')
  await refused({ kolom: 'sifat', jenis: 'teks', nilai: 'x' }).toThrow('Saringan Sifat: kolom ini tidak disaring menurut kata')
  await refused({ kolom: 'sifat', jenis: 'kosong', kosong: true }).toThrow('tidak disaring menurut isi kosong')
  await expect(suratMasuk.list({ urut: { kolom: 'posisi', arah: 'naik' } })).rejects.toThrow('tidak dapat diurutkan')
  await expect(suratMasuk.list({ mulai: 5, jangkar: { indeks: 3, kunci: ['x'] } })).rejects.toMatchObject({ code: 'LIST_CHANGED' })
  await expect(suratMasuk.jumlahKolom({ kolom: ['hal'] })).rejects.toThrow('tidak dapat dijumlahkan')
  expect(await suratMasuk.jumlahKolom({ kolom: ['lampiranJumlah'] })).toEqual({ lampiranJumlah: 0 })
  office.close()
})

test('the exact count of a long list stops when it is stopped', async () => {
  const office = openLetters()
  const clerk = await office.as('surat')
  await clerk.persuratan.suratMasuk.register(isian(office))
  const actor = office.read((ctx) =>
    actorOf(ctx, ctx.get<{ id: number }>("select pegawai_id id from akun where nama_pengguna = 'surat'")?.id ?? 0),
  )
  const stopping = new AbortController()
  const counted = () => endRows(office.host, actor, suratRegister, Saringan.parse({}), stopping.signal)
  expect(await counted()).toEqual({ jumlah: 1, jangkar: [] })
  stopping.abort()
  await expect(counted()).rejects.toThrow('aborted')
  office.close()
})
