import { expect, test } from 'vitest'
import { columnReaders, foundWays, readingsOf, readValue, type ColumnReader } from '../../electron/registers/impor/values.ts'

const kolom = { kunci: 'nilai', nama: 'Nilai', jenis: 'angka' as const, sebutan: [] }
const valuesOf = (readers: readonly ColumnReader[], cells: readonly (string | number)[]) =>
  cells.map((cell) => {
    const value = readers[0] ? readValue(readers[0], cell, 2025) : null
    return value !== null && typeof value === 'object' ? value.pesan : value
  })

/** Reads a column as the trial does: once more where the file itself shows the other way. */
function read(cells: readonly (string | number)[], desimal?: 'titik-ribuan' | 'titik-desimal') {
  const asked: Parameters<typeof columnReaders>[1] = { padanan: ['nilai'], bacaan: desimal ? { nilai: { desimal } } : {} }
  const first = columnReaders([kolom], asked)
  const values = valuesOf(first, cells)
  const found = foundWays(first)
  if (!found) return { values, bacaan: readingsOf(first, 2025) }
  const readers = columnReaders([kolom], asked, found)
  return { values: valuesOf(readers, cells), bacaan: readingsOf(readers, 2025) }
}

test('Indonesian and English figures, rupiah, brackets and dashes', () => {
  expect(read(['Rp501.340.000', '78,000,000', '(849,111,537.00)', '7.381.011.000,00', 'Rp. 1.250.000,-', '-5', '12', 3.5]).values).toEqual([
    501_340_000, 78_000_000, -849_111_537, 7_381_011_000, 1_250_000, -5, 12, 3.5,
  ])
  expect(read(['-', '–', '']).values).toEqual([null, null, null])
  expect(read(['8,', '1.2.3.', '12 juta', '1e5']).values).toEqual([
    8,
    123,
    'Bukan angka yang dapat dibaca',
    'Bukan angka yang dapat dibaca',
  ])
})

test('14,666 may be two things: said where the column shows which, asked where it does not', () => {
  const asked = read(['14,666', '1.250'])
  expect(asked.bacaan).toMatchObject([{ perkara: 'desimal', contoh: '14,666', dipakai: null, ditanya: true, jumlah: 2 }])
  expect(asked.bacaan[0]?.pilihan.map((one) => one.teks)).toEqual(['14,666', '14.666'])
  expect(read(['1.250', '2.500,75'])).toMatchObject({ values: [1250, 2500.75], bacaan: [{ dipakai: 'titik-ribuan', ditanya: false }] })
  expect(read(['1.250', '2,500.75'])).toMatchObject({ values: [1.25, 2500.75], bacaan: [{ dipakai: 'titik-desimal', ditanya: false }] })
  expect(read(['1.250', '14,666'], 'titik-desimal')).toMatchObject({ values: [1.25, 14_666], bacaan: [{ ditanya: false }] })
  const mixed = read(['1.250', '2,500.75', '2.500,75'])
  expect(mixed.bacaan).toMatchObject([{ dipakai: null, ditanya: true }])
})
