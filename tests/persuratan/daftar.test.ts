import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import * as persuratan from '../../electron/modules/persuratan/schema.ts'
import * as registers from '../../electron/registers/schema.ts'
import { dayasos, isian, kerjakan, openLetters, pp, rpjs, sampaiPenerima, tanpaId, utuh } from './bantu.ts'

describe('the list', () => {
  test('filters, searches by words in any order, sorts, pages, and counts what it shows', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const make = (hal: string, change: object = {}) => suratMasuk.register(isian(office, { hal, ...change }))
    const a = await make('Undangan rapat koordinasi bantuan sosial', { sifat: 'Segera', pengirimBaru: 'Bagian Umum' })
    const b = await make('Permintaan data penerima bantuan', {
      pengirimBaru: 'Inspektorat',
      tanggalDiterima: '2025-03-04',
      tanggalSurat: null,
    })
    const c = await make('Laporan rapat', {
      pengirimBaru: 'Camat Kanigaran',
      sifat: 'Sangat Segera',
      nomorSurat: '400.9.14/072/425.501/2025',
    })
    const ids = async (filter: object) => (await suratMasuk.list(filter)).baris.map((row) => row.id)
    const pilihan = (kolom: string, ...nilai: string[]) => ({ saringan: [{ kolom, jenis: 'pilihan', nilai }] })
    expect(await ids({})).toEqual([c.id, b.id, a.id])
    expect(await ids({ cari: 'sosial rapat' })).toEqual([a.id])
    expect(await ids({ cari: 'bant' })).toEqual([b.id, a.id])
    expect(await ids({ cari: 'inspek' })).toEqual([b.id])
    expect(await ids({ cari: '400.9.14/07' })).toEqual([c.id])
    expect(await ids({ cari: '0002' })).toEqual([b.id])
    expect(await ids({ cari: '"; drop table' })).toEqual([])
    expect(await ids({ cari: '***' })).toEqual([])
    expect(await ids({ cari: '  ' })).toEqual([c.id, b.id, a.id])
    expect(await ids(pilihan('sifat', 'Segera', 'Sangat Segera'))).toEqual([c.id, a.id])
    expect(await ids({ saringan: [{ kolom: 'tanggalDiterima', jenis: 'tanggal', sampai: '2025-03-04' }] })).toEqual([b.id])
    expect(await ids(pilihan('pengirimId', String(a.pengirimId)))).toEqual([a.id])
    expect(await ids(pilihan('tahun', '2024'))).toEqual([])
    expect(await ids({ urut: { kolom: 'tanggalDiterima', arah: 'naik' } })).toEqual([b.id, a.id, c.id])
    expect(await ids({ urut: { kolom: 'pengirim', arah: 'naik' } })).toEqual([a.id, c.id, b.id])
    expect(await ids({ urut: { kolom: 'hal', arah: 'naik' } })).toEqual([c.id, b.id, a.id])
    expect(await ids({ urut: { kolom: 'sifat', arah: 'naik' } })).toEqual([c.id, a.id, b.id])
    expect(await ids({ urut: { kolom: 'batas', arah: 'naik' } })).toEqual([c.id, a.id, b.id])
    expect(await ids({ mulai: 1, jumlah: 1 })).toEqual([b.id])
    expect(await suratMasuk.hitung({ cari: 'rapat' })).toMatchObject({
      jumlah: 2,
      tampilan: { semua: 2, 'belum-didisposisi': 2, 'tugas-saya': 0, terlambat: 0 },
    })
  })

  test('views follow the tasks: not yet disposed, distributed, followed up, late; each reader counts his own', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const first = await clerk.persuratan.suratMasuk.register(isian(office))
    const second = await clerk.persuratan.suratMasuk.register(isian(office, { sifat: 'Sangat Segera' }))
    const count = async () => (await clerk.persuratan.suratMasuk.hitung({})).tampilan
    expect(await count()).toMatchObject({
      semua: 2,
      'belum-didisposisi': 2,
      'belum-didistribusi': 0,
      'belum-ditindaklanjuti': 0,
      terlambat: 0,
    })
    await sampaiPenerima(office, first.id, [pp, rpjs])
    const tu = await office.as('tu')
    await kerjakan(tu, second.id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id: second.id })))
    await kerjakan(await office.as('kadis'), second.id, 'disposisi', { penerima: [dayasos] })
    expect(await count()).toMatchObject({ 'belum-didisposisi': 0, 'belum-didistribusi': 1, 'belum-ditindaklanjuti': 1 })
    office.clock.set(momentOf('2025-03-07', '09:00'))
    const later = await office.as('pp')
    expect((await (await office.as('surat')).persuratan.suratMasuk.hitung({})).tampilan).toMatchObject({ terlambat: 1 })
    expect((await later.persuratan.suratMasuk.hitung({})).tampilan).toEqual({
      semua: 1,
      'tugas-saya': 1,
      'belum-didisposisi': 0,
      'belum-didistribusi': 0,
      'belum-ditindaklanjuti': 1,
      terlambat: 0,
    })
    utuh(office)
  })
})

describe('the calendar', () => {
  test('events that ask for the same people at the same time are marked; before a disposisi it is the Kepala Dinas who is asked', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { suratMasuk } = clerk.persuratan
    const at = (time: string) => momentOf('2025-03-20', time)
    const event = (mulai: string, selesai: string | null) =>
      suratMasuk.register(
        isian(office, {
          jenisNaskah: 'undangan',
          acaraMulai: at(mulai),
          acaraSelesai: selesai === null ? null : at(selesai),
          tempatAcara: 'Aula',
        }),
      )
    const one = await event('09:00', '11:00')
    const two = await event('10:00', null)
    const three = await event('13:00', '14:00')
    const list = () => suratMasuk.acara({ dari: '2025-03-20', sampai: '2025-03-20' })
    expect((await list()).map((e) => [e.nomor, e.kepada, e.bentrok.map((b) => b.nomor)])).toEqual([
      ['0001', ['Kepala Dinas'], ['0002']],
      ['0002', ['Kepala Dinas'], ['0001']],
      ['0003', ['Kepala Dinas'], []],
    ])
    expect((await suratMasuk.get({ id: two.id })).bentrok).toMatchObject([{ id: one.id, nomor: '0001' }])
    await sampaiPenerima(office, one.id, [pp])
    expect((await list())[0]).toMatchObject({ kepada: ['Kabid Pemberdayaan Perempuan'], bentrok: [] })
    await sampaiPenerima(office, three.id, [pp])
    const head = await office.as('pp')
    expect((await head.persuratan.suratMasuk.acara({ dari: '2025-03-01', sampai: '2025-03-31' })).map((e) => e.nomor)).toEqual([
      '0001',
      '0003',
    ])
    expect(await suratMasuk.acara({ dari: '2025-03-21', sampai: '2025-03-30' })).toEqual([])
  })
})

test('the tables of drizzle are those of the file', () => {
  const office = openLetters()
  const tables: SQLiteTable[] = [...Object.values(persuratan), ...Object.values(registers)]
  for (const table of tables) {
    const { name, columns, primaryKeys } = getTableConfig(table)
    const inFile = office.read((ctx) =>
      ctx.all<{ name: string; type: string; notnull: number; pk: number }>(
        'select name, type, "notnull", pk from pragma_table_xinfo(?)',
        name,
      ),
    )
    const keys = columns.filter((c) => c.primary).map((c) => c.name)
    const key = keys.length > 0 ? keys : (primaryKeys[0]?.columns.map((c) => c.name) ?? [])
    expect(
      inFile.filter((c) => c.pk > 0).map((c) => c.name),
      name,
    ).toEqual(key)
    const shape = (c: { name: string; type: string; must: boolean }) =>
      `${c.name} ${c.type.toUpperCase()}${c.must && !key.includes(c.name) ? ' not null' : ''}`
    expect(
      inFile.map((c) => shape({ ...c, must: c.notnull === 1 })),
      name,
    ).toEqual(columns.map((c) => shape({ name: c.name, type: c.getSQLType(), must: c.notNull })))
  }
})
