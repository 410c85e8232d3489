import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isChosen, layoutColumns, noArrangement, orderColumns } from '../../renderer/register/columns.ts'
import { filterableIn, filterByValue, filterText, sentenceOf, withFilter } from '../../renderer/register/filters.ts'
import { stepOf, type Position } from '../../renderer/register/grid-keys.ts'
import { areaOf, countRows, nothingMarked, toggleRow, type Mark } from '../../renderer/register/selection.ts'
import { suratMasukDaftar } from '../../shared/modules/persuratan/surat-masuk.daftar.ts'

describe('the columns of a register', () => {
  const columns = ['no', 'tanggal', 'dari', 'hal', 'kode'].map((id) => ({
    id,
    header: id,
    meta: {
      width: id === 'hal' ? ('grow' as const) : 80,
      ...(id === 'kode' && { atFirstHidden: true }),
      ...(id === 'dari' && { foldBelow: 700 }),
    },
  }))
  const known = fc.shuffledSubarray([...columns.map(({ id }) => id), 'hilang'])

  test('whatever order a person has kept, each column stands once, those he ordered in his order', () => {
    fc.assert(
      fc.property(known, (urutan) => {
        const ids = orderColumns(columns, { urutan }).map(({ id }) => id)
        expect([...ids].sort()).toEqual(columns.map(({ id }) => id).sort())
        const his = urutan.filter((id) => id !== 'hilang')
        expect(ids.filter((id) => his.includes(id))).toEqual(his)
      }),
    )
  })

  test('a column that came in later stands beside its neighbour; one that waits to be chosen is not shown', () => {
    expect(orderColumns(columns, { urutan: ['hal', 'no', 'tanggal'] }).map(({ id }) => id)).toEqual([
      'hal',
      'kode',
      'no',
      'tanggal',
      'dari',
    ])
    const kode = columns[4]
    if (!kode) throw new Error('a column')
    expect(isChosen(kode, noArrangement)).toBe(false)
    expect(isChosen(kode, { ...noArrangement, urutan: ['kode'] })).toBe(true)
  })

  test('columns fold where the table is narrow, the rest reaches the edge, frozen ones never take more than half', () => {
    const wide = layoutColumns(columns, noArrangement, 1_000, 1)
    expect(wide.ids).toEqual(['no', 'tanggal', 'dari', 'hal'])
    expect(wide.template).toBe('80px 80px 80px minmax(120px, 1fr)')
    expect(layoutColumns(columns, noArrangement, 600, 1).ids).toEqual(['no', 'tanggal', 'hal'])
    expect(layoutColumns(columns, noArrangement, 1_000, 1.25).ids).toContain('dari')
    expect(layoutColumns(columns, { ...noArrangement, sembunyi: ['hal'] }, 1_000, 1).template).toBe('80px 80px minmax(80px, 1fr)')
    expect(layoutColumns(columns, { ...noArrangement, beku: 3 }, 1_000, 1).frozen).toEqual([0, 80, 160])
    expect(layoutColumns(columns, { ...noArrangement, beku: 3 }, 400, 1).frozen).toEqual([0])
  })
})

describe('the filters of columns', () => {
  const column = (kunci: string) => {
    const found = suratMasukDaftar.kolom.find((each) => each.kunci === kunci)
    if (!found) throw new Error(kunci)
    return found
  }
  test('the value under the cursor gives a filter of its kind, or none', () => {
    expect(filterByValue(column('sifat'), 'Segera')).toEqual({ kolom: 'sifat', jenis: 'pilihan', nilai: ['Segera'] })
    expect(filterByValue(column('keamanan'), 'Rahasia')).toEqual({ kolom: 'keamanan', jenis: 'pilihan', nilai: ['R'] })
    expect(filterByValue(column('tanggalDiterima'), '2025-03-05')).toMatchObject({ dari: '2025-03-05', sampai: '2025-03-05' })
    expect(filterByValue(column('nomorSurat'), null)).toEqual({ kolom: 'nomorSurat', jenis: 'kosong', kosong: true })
    expect(filterByValue(column('sifat'), null)).toBeNull()
    expect(filterByValue(column('lampiranJumlah'), 'tiga')).toBeNull()
  })
  test('a column has one filter: another takes its place, where it stood', () => {
    const one = withFilter([], { kolom: 'hal', jenis: 'teks', nilai: 'rapat' })
    const two = withFilter(one, { kolom: 'sifat', jenis: 'pilihan', nilai: ['Segera'] })
    const three = withFilter(two, { kolom: 'hal', jenis: 'kosong', kosong: true })
    expect(three.map(({ kolom, jenis }) => [kolom, jenis])).toEqual([
      ['hal', 'kosong'],
      ['sifat', 'pilihan'],
    ])
  })
  test('what a filter asks is said in the words of the office', () => {
    const said = (filter: Parameters<typeof filterText>[1]) => filterText(suratMasukDaftar, filter)
    expect(said({ kolom: 'keamanan', jenis: 'pilihan', nilai: ['R', 'T'] })).toBe('Rahasia, Terbatas')
    expect(said({ kolom: 'lampiranJumlah', jenis: 'angka', dari: 1_000, sampai: null })).toBe('mulai 1.000')
    expect(said({ kolom: 'lampiranJumlah', jenis: 'angka', dari: null, sampai: 5 })).toBe('s.d. 5')
    expect(said({ kolom: 'hal', jenis: 'kosong', kosong: false })).toBe('terisi')
    expect(said({ kolom: 'tanggalSurat', jenis: 'tanggal', dari: '2019-02-25', sampai: '2019-03-05' })).toBe('25 Feb 2019 s.d. 5 Mar 2019')
    expect(sentenceOf(['Sifat Segera', '', null, 'kata “rapat”'])).toBe('Saringan: Sifat Segera; kata “rapat”')
    expect(sentenceOf([])).toBe('Tanpa saringan')
  })
  test('what is looked up or has no filter is not offered in the form', () => {
    const keys = filterableIn(suratMasukDaftar).map(({ kunci }) => kunci)
    expect(keys).toContain('sifat')
    for (const kunci of ['posisi', 'tahun', 'pengirimId']) expect(keys).not.toContain(kunci)
  })
})

describe('the keys of a register', () => {
  const at: Position = { cursor: 5, total: 100, page: 18, cell: -1, cells: 9 }
  const press = (key: string, more: Partial<Parameters<typeof stepOf>[0]> = {}, position = at) =>
    stepOf({ key, ctrlKey: false, ...more }, position)

  test('no key leads out of the list, wherever one stands', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Escape',
      'Enter',
      ' ',
      'F2',
      'a',
      '/',
    ]
    const position = fc
      .record({
        total: fc.integer({ min: 1, max: 2_000_000 }),
        page: fc.integer({ min: 1, max: 60 }),
        cells: fc.integer({ min: 1, max: 13 }),
      })
      .chain((size) =>
        fc
          .record({ cursor: fc.integer({ min: 0, max: size.total - 1 }), cell: fc.integer({ min: -1, max: size.cells - 1 }) })
          .map((place) => ({ ...size, ...place })),
      )
    fc.assert(
      fc.property(position, fc.constantFrom(...keys), fc.boolean(), fc.boolean(), (place, key, ctrlKey, shiftKey) => {
        const step = stepOf({ key, ctrlKey, shiftKey }, place)
        if (step?.kind === 'row') expect(step.to >= 0 && step.to < place.total).toBe(true)
        if (step?.kind === 'cell') expect(step.to >= (shiftKey && key !== 'Escape' ? 0 : -1) && step.to < place.cells).toBe(true)
      }),
    )
  })
  test('arrows, pages and ends; ↑ from the first row goes to the head, with Shift it stays', () => {
    expect(press('PageDown')).toEqual({ kind: 'row', to: 23, extend: false })
    expect(press('End')).toEqual({ kind: 'row', to: 99, extend: false })
    expect(press('End', {}, { ...at, cell: 2 })).toEqual({ kind: 'cell', to: 8, extend: false })
    expect(press('End', { ctrlKey: true }, { ...at, cell: 2 })).toEqual({ kind: 'row', to: 99, extend: false })
    expect(press('ArrowUp', {}, { ...at, cursor: 0 })).toEqual({ kind: 'head' })
    expect(press('ArrowUp', { shiftKey: true }, { ...at, cursor: 0 })).toEqual({ kind: 'row', to: 0, extend: true })
    expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'values' })
  })
  test('signs that mean something to the page stay the page’s; others begin to type', () => {
    for (const key of ['/', '?', '+', 'F8', 'Insert', 'Delete', 'Tab']) expect(press(key)).toBeNull()
    expect(press('x')).toEqual({ kind: 'type', text: 'x' })
    expect(press('s', { ctrlKey: true })).toBeNull()
  })
})

describe('what is selected', () => {
  const anchored = (row: number, cell: number): Mark<{ id: number }> => ({ anchor: { row, id: row, cell }, rows: new Map() })
  test('a range is the same from whichever end it is drawn', () => {
    const place = fc.record({ row: fc.nat(1_000), cell: fc.integer({ min: -1, max: 8 }) })
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(areaOf(anchored(a.row, a.cell), b, 9)).toEqual(areaOf(anchored(b.row, b.cell), a, 9))
      }),
    )
  })
  test('whole rows where one end is a row; nothing where nothing is stretched', () => {
    expect(areaOf(anchored(4, -1), { row: 2, cell: 3 }, 9)).toEqual({ top: 2, bottom: 4, from: 0, to: 8 })
    expect(areaOf(anchored(4, 5), { row: 2, cell: 3 }, 9)).toEqual({ top: 2, bottom: 4, from: 3, to: 5 })
    expect(areaOf(nothingMarked, { row: 2, cell: 3 }, 9)).toBeNull()
  })
  test('rows are taken and left one by one, and counted once where a range holds them too', () => {
    const one = toggleRow({ ...nothingMarked }, 7, { id: 7 })
    const two = toggleRow(one, 9, { id: 9 })
    expect([...toggleRow(two, 7, { id: 7 }).rows.keys()]).toEqual([9])
    const area = areaOf(anchored(6, -1), { row: 8, cell: -1 }, 9)
    expect(countRows({ ...two, anchor: anchored(6, -1).anchor }, area, (id) => id >= 6 && id <= 8)).toBe(4)
  })
})
