import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorBefore, nearestAnchor } from '../../renderer/register/anchors.ts'
import { MOST_HEIGHT, moved, offsetOf, placeAt, resettled, rowsIn, scaleOf, shiftOf, type Place } from '../../renderer/register/scroll.ts'

const row = 28
const view = 500
const lists = fc.integer({ min: 1, max: 2_000_000 })

describe('the scroll of a list', () => {
  test('a list that fits scrolls by its own pixels', () => {
    const scale = scaleOf({ rows: 1_000, row, view })
    expect(scale.height).toBe(28_000)
    expect(moved(scale, { scrollTop: 0, top: 0 }, 12_345)).toEqual({ scrollTop: 12_345, top: 12_345 })
    expect(resettled(scale, { scrollTop: 12_345, top: 12_345 }, true)).toBeNull()
  })

  test('a million rows stay within what a browser can show; the bar’s ends are the list’s ends', () => {
    const rows = 1_000_000
    const scale = scaleOf({ rows, row, view })
    expect(scale.height).toBe(MOST_HEIGHT)
    const end = moved(scale, { scrollTop: 0, top: 0 }, MOST_HEIGHT - view)
    expect(rowsIn(end, scale, { rows, row })[1]).toBe(rows - 1)
    expect(moved(scale, end, 0).top).toBe(0)
  })

  test('every row can be brought to the window and stands within the element', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (rows, pick) => {
        const index = pick % rows
        const scale = scaleOf({ rows, row, view })
        const place = placeAt(scale, index * row)
        const [first, last] = rowsIn(place, scale, { rows, row })
        expect(first <= index && index <= last).toBe(true)
        expect(offsetOf(shiftOf(place), row, index)).toBeGreaterThanOrEqual(-row)
        expect(offsetOf(shiftOf(place), row, index)).toBeLessThanOrEqual(scale.height)
      }),
    )
  })

  test('a turn of the wheel moves as many pixels anywhere in the list, and turning back returns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400_000, max: 2_000_000 }), fc.nat(), fc.integer({ min: 1, max: 900 }), (rows, pick, step) => {
        const scale = scaleOf({ rows, row, view })
        const start = placeAt(scale, 3_000_000 + (pick % (rows * row - 6_000_000)))
        const down = moved(scale, start, start.scrollTop + step)
        expect(down.top - start.top).toBeCloseTo(step, 3)
        expect(moved(scale, down, start.scrollTop).top).toBeCloseTo(start.top, 3)
      }),
    )
  })

  test('whoever turns the wheel long enough reaches both ends of a scaled list', () => {
    const rows = 300_000
    const scale = scaleOf({ rows, row, view })
    const turn = (from: Place, step: number): Place => {
      const place = moved(scale, from, Math.min(Math.max(0, from.scrollTop + step), scale.height - view))
      const set = resettled(scale, place, false)
      return set === null ? place : { ...place, scrollTop: set }
    }
    let place = placeAt(scale, rows * row - 40_000)
    for (let n = 0; n < 100; n++) place = turn(place, 500)
    expect(rowsIn(place, scale, { rows, row })[1]).toBe(rows - 1)
    place = placeAt(scale, 40_000)
    for (let n = 0; n < 100; n++) place = turn(place, -500)
    expect(place.top).toBe(0)
  })
})

describe('the anchor of a page', () => {
  const at = (indeks: number) => ({ indeks, kunci: [indeks] })
  test('the nearest on either side; near the beginning the first row', () => {
    expect(nearestAnchor(300, 100, [at(299)])).toBeUndefined()
    expect(nearestAnchor(500_000, 100, [at(499_000), at(500_150), null, undefined])).toEqual(at(500_150))
    expect(nearestAnchor(999_900, 100, [at(995_000), { indeks: 1_000_000, kunci: null }])).toEqual({ indeks: 1_000_000, kunci: null })
    expect(nearestAnchor(5_000, 100, [at(900_000)])).toBeUndefined()
  })
  test('of marks along the list the last one not behind the page', () => {
    const marks = [4_999, 9_999, 14_999].map(at)
    expect(anchorBefore(marks, 9_999)).toEqual(at(9_999))
    expect(anchorBefore(marks, 12_000)).toEqual(at(9_999))
    expect(anchorBefore(marks, 100)).toBeUndefined()
  })
})
