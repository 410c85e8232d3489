import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftOf } from '../../renderer/register/follow.ts'
import { rowsOfRange } from '../../renderer/register/range-rows.ts'

interface Row {
  readonly id: number
}
const list = (ids: readonly number[]) => (index: number) => (ids[index] === undefined ? undefined : { id: ids[index] })
const idOf = (row: Row) => row.id
const all = [0, 1_000] as const
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 80 })

describe('rows that are followed between two readings of a list', () => {
  test('rows that came in above, or went, move a range as a whole', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 50 }), (old, a, b, came) => {
        const [from, to] = [a % old.length, b % old.length].sort((x, y) => x - y) as [number, number]
        const now = [...Array.from({ length: came }, (_, n) => 20_000 + n), ...old]
        expect(shiftOf({ before: list(old), now: list(now), idOf, from, to, near: all })).toBe(came)
        expect(shiftOf({ before: list(now), now: list(old), idOf, from: from + came, to: to + came, near: all })).toBe(
          came === 0 ? 0 : -came,
        )
      }),
    )
  })

  test('whatever happens to a list, a range that is kept stands for the very rows that it stood for', () => {
    const change = fc.record({ at: fc.nat(), put: fc.boolean() })
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.array(change, { maxLength: 6 }), (old, a, b, changes) => {
        const [from, to] = [a % old.length, b % old.length].sort((x, y) => x - y) as [number, number]
        const now = [...old]
        changes.forEach(({ at, put }, n) => now.splice(at % (now.length + 1), put ? 0 : 1, ...(put ? [30_000 + n] : [])))
        const by = shiftOf({ before: list(old), now: list(now), idOf, from, to, near: all })
        const rows = old.slice(from, to + 1)
        if (by !== null && now.length > to + by) expect(now.slice(from + by, to + 1 + by)).toEqual(rows)
      }),
    )
  })

  test('a row among them, or one that left them, ends the range', () => {
    const old = [1, 2, 3, 4, 5]
    expect(shiftOf({ before: list(old), now: list([1, 2, 9, 3, 4, 5]), idOf, from: 1, to: 3, near: all })).toBeNull()
    expect(shiftOf({ before: list(old), now: list([1, 2, 4, 5]), idOf, from: 1, to: 3, near: all })).toBeNull()
    expect(shiftOf({ before: list(old), now: list([5, 4, 3, 2, 1]), idOf, from: 1, to: 3, near: all })).toBeNull()
  })

  test('rows that moved while an end of the range is out of sight are not followed', () => {
    const before = (index: number) => (index < 100 ? undefined : { id: index })
    const now = (index: number) => (index < 100 ? undefined : { id: index - 1 })
    expect(shiftOf({ before, now, idOf, from: 50, to: 120, near: [90, 130] })).toBeNull()
    expect(shiftOf({ before, now: before, idOf, from: 50, to: 120, near: [90, 130] })).toBe(0)
  })
})

describe('the rows of a range that are not on the page', () => {
  const rows = Array.from({ length: 30 }, (_, n) => ({ id: 100 + n }))
  const rowAt = (index: number) => (index < 10 ? rows[index] : undefined)
  const readRows = (from: number, to: number) => Promise.resolve(rows.slice(from, to + 1))

  test('are read, and are those that were selected', async () => {
    const found = await rowsOfRange({ from: 5, to: 20, first: 105, last: 120, rowAt, idOf, readRows })
    expect(found.map(idOf)).toEqual(rows.slice(5, 21).map(idOf))
  })
  test('are refused where the list has changed in between', async () => {
    const asked = { from: 5, to: 20, rowAt, idOf }
    const above = [{ id: 1 }, ...rows]
    const among = [...rows.slice(0, 12), { id: 1 }, ...rows.slice(12)]
    const read = (from: typeof rows) => (first: number, last: number) => Promise.resolve(from.slice(first, last + 1))
    await expect(rowsOfRange({ ...asked, first: 105, readRows: read(above) })).rejects.toThrow('Daftar berubah')
    await expect(rowsOfRange({ ...asked, first: 105, last: 120, readRows: read(among) })).rejects.toThrow('Daftar berubah')
    await expect(rowsOfRange({ ...asked, readRows: read(rows.slice(0, 18)) })).rejects.toThrow('Daftar berubah')
  })
})
