import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, momentOf } from '../../shared/dates.ts'
import { runCommand, runQuery, SISTEM, type Office, type ReadContext, type WriteContext } from '../../electron/core/context.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { checkNumbers, closeBook, listBook } from '../../electron/registers/buku.ts'
import {
  bookSisipan,
  drawNomor,
  drawSisipan,
  formatNomor,
  previewNomor,
  previewSisipan,
  redateNomor,
  skipNomor,
  voidNomor,
  type Nomor,
} from '../../electron/registers/nomor.ts'

const BUKU = 'surat-masuk'

function openNumbers(today = '2025-03-05') {
  const raw = openDatabase(':memory:')
  migrate(raw, readMigrations('resources/migrations'), momentOf('2024-01-01'))
  const store = makeStore(':memory:', raw)
  let now = momentOf(today, '09:00')
  const office: Office = { store, clock: { now: () => now }, registry: { processes: {}, effects: {}, subjects: {} } }
  return {
    write: <T>(work: (ctx: WriteContext) => T) => runCommand(office, SISTEM, 'uji', work).result,
    read: <T>(work: (ctx: ReadContext) => T) => runQuery(office, SISTEM, work),
    at: (date: string) => void (now = momentOf(date, '09:00')),
  }
}

const style = { lebar: 4, sisipan: 'a' } as const
const teks = (n: Pick<Nomor, 'urut' | 'sisipan'>) => formatNomor(n, style)

test('a number is drawn once a book and year, and restarts on 1 January by the date of receipt', () => {
  const { write } = openNumbers()
  const draw = (date: string) => write((ctx) => drawNomor(ctx, BUKU, date))
  expect([draw('2024-12-30'), draw('2024-12-31'), draw('2025-01-01'), draw('2024-12-31')].map((n) => [n.tahun, n.urut])).toEqual([
    [2024, 1],
    [2024, 2],
    [2025, 1],
    [2024, 3],
  ])
})

test('inserted numbers sort 123, 123a, 123b, 124 and are written by the office style', () => {
  const { write, read } = openNumbers()
  write((ctx) => {
    for (let i = 0; i < 123; i++) drawNomor(ctx, BUKU, '2025-02-03')
    drawNomor(ctx, BUKU, '2025-02-10')
  })
  const insert = () =>
    write((ctx) => (bookSisipan(ctx, BUKU, '2025-02-05', 'tertinggal'), drawSisipan(ctx, BUKU, '2025-02-05', 'surat terselip')))
  expect(insert()).toMatchObject({ urut: 123, sisipan: 1 })
  expect(insert()).toMatchObject({ urut: 123, sisipan: 2 })
  const order = read((ctx) => ctx.all<Nomor>('select urut, sisipan from nomor where urut >= 123 order by urut, sisipan'))
  expect(order.map(teks)).toEqual(['0123', '0123a', '0123b', '0124'])
  expect(formatNomor({ urut: 123, sisipan: 2 }, { lebar: 3, sisipan: '.01' })).toBe('123.02')
  expect(formatNomor({ urut: 123, sisipan: 2 }, { lebar: 3, sisipan: '.1' })).toBe('123.2')
  expect(formatNomor({ urut: 7, sisipan: 28 }, style)).toBe('0007ab')
})

test('an inserted number needs consent for its date, and a number before it', () => {
  const { write, read } = openNumbers()
  expect(() => write((ctx) => drawSisipan(ctx, BUKU, '2025-02-05', 'x'))).toThrow(/belum disetujui/)
  expect(() => read((ctx) => previewSisipan(ctx, BUKU, '2025-02-05'))).toThrow(/Belum ada nomor/)
  write((ctx) => drawNomor(ctx, BUKU, '2025-02-03'))
  write((ctx) => bookSisipan(ctx, BUKU, '2025-02-05', 'tertinggal'))
  expect(() => write((ctx) => drawSisipan(ctx, BUKU, '2025-02-06', 'x'))).toThrow(/belum disetujui/)
})

test('a skipped or void number stays burnt; no statement changes or deletes it', () => {
  const { write, read } = openNumbers()
  const one = write((ctx) => drawNomor(ctx, BUKU, '2025-02-03'))
  write((ctx) => voidNomor(ctx, one.id, 'salah alamat'))
  const skipped = write((ctx) => skipNomor(ctx, BUKU, 2025, 'kertas rusak'))
  expect(write((ctx) => drawNomor(ctx, BUKU, '2025-02-03')).urut).toBe(3)
  expect(() => write((ctx) => ctx.run("update nomor set keadaan = 'terpakai' where id = ?", one.id))).toThrow(/tetap/)
  expect(() => write((ctx) => ctx.run('update nomor set urut = 9 where id = ?', skipped.id))).toThrow(/tetap/)
  expect(() => write((ctx) => ctx.run('delete from nomor where id = ?', one.id))).toThrow(/tidak dihapus/)
  expect(read((ctx) => listBook(ctx, BUKU))[0]?.celah).toEqual(['0001 batal: salah alamat', '0002 dilewati: kertas rusak'])
})

test('a book closes after its year; then only a number with consent enters it', () => {
  const office = openNumbers('2025-12-30')
  office.write((ctx) => drawNomor(ctx, BUKU, '2025-12-29'))
  expect(() => office.write((ctx) => closeBook(ctx, BUKU, 2025))).toThrow(/masih berjalan/)
  office.at('2026-01-02')
  expect(office.write((ctx) => drawNomor(ctx, BUKU, '2025-12-31'))).toMatchObject({ tahun: 2025, urut: 2 })
  expect(office.write((ctx) => closeBook(ctx, BUKU, 2025))).toMatchObject({ tahun: 2025, nomorTerakhir: '0002' })
  expect(() => office.write((ctx) => drawNomor(ctx, BUKU, '2025-12-31'))).toThrow(/sudah ditutup/)
  expect(() => office.write((ctx) => skipNomor(ctx, BUKU, 2025, 'x'))).toThrow(/sudah ditutup/)
  office.write((ctx) => bookSisipan(ctx, BUKU, '2025-12-31', 'disetujui'))
  expect(office.write((ctx) => drawSisipan(ctx, BUKU, '2025-12-31', 'datang terlambat'))).toMatchObject({
    tahun: 2025,
    urut: 2,
    sisipan: 1,
  })
  expect(office.write((ctx) => drawNomor(ctx, BUKU, '2026-01-02'))).toMatchObject({ tahun: 2026, urut: 1 })
})

test('a date earlier than that of the number before it is marked susulan, also when it is corrected', () => {
  const { write, read } = openNumbers()
  const susulan = (id: number) => read((ctx) => ctx.get<{ susulan: number }>('select susulan from nomor where id = ?', id))?.susulan
  write((ctx) => drawNomor(ctx, BUKU, '2025-02-10'))
  const late = write((ctx) => drawNomor(ctx, BUKU, '2025-02-03'))
  expect(susulan(late.id)).toBe(1)
  write((ctx) => redateNomor(ctx, late.id, '2025-02-10'))
  expect(susulan(late.id)).toBe(0)
})

const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2024-10-01', n))
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('draw' as const), day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), day }) },
  fc.record({ kind: fc.constant('skip' as const), day }),
  fc.record({ kind: fc.constant('void' as const), day }),
)

test('property: whatever is drawn, inserted, skipped or made void, numbers are unique, without a gap, and in the year of their date', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
      const { write, read } = openNumbers('2026-03-01')
      for (const { kind, day } of acts) {
        const tahun = Number(day.slice(0, 4))
        const preview = read((ctx) => previewNomor(ctx, BUKU, day))
        if (kind === 'draw') expect(write((ctx) => drawNomor(ctx, BUKU, day))).toMatchObject(preview)
        if (kind === 'skip') expect(write((ctx) => skipNomor(ctx, BUKU, tahun, 'rusak')).urut).toBe(preview.urut)
        if (kind === 'void') write(voidFirst)
        if (kind === 'insert' && read((ctx) => ctx.get('select 1 from nomor where tahun = ? and tanggal <= ?', tahun, day))) {
          write((ctx) => (bookSisipan(ctx, BUKU, day, 'izin'), drawSisipan(ctx, BUKU, day, 'terselip')))
        }
      }
      expect(read(checkNumbers)).toEqual([])
      const rows = read((ctx) =>
        ctx.all<{ tahun: number; urut: number; sisipan: number; tanggal: string; keadaan: string; alasan: string }>(
          'select * from nomor order by tahun, urut, sisipan',
        ),
      )
      expect(new Set(rows.map((n) => `${n.tahun} ${n.urut} ${n.sisipan}`)).size).toBe(rows.length)
      for (const n of rows) {
        expect(n.tahun).toBe(Number(n.tanggal.slice(0, 4)))
        if (n.keadaan !== 'terpakai' || n.sisipan > 0) expect(n.alasan).not.toBe('')
      }
    }),
    { numRuns: 60 },
  )
})

function voidFirst(ctx: WriteContext) {
  const first = ctx.get<{ id: number }>("select id from nomor where keadaan = 'terpakai' limit 1")
  if (first) voidNomor(ctx, first.id, 'batal')
}
