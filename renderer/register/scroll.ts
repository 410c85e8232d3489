/** Browsers cap an element near 16 million pixels; a list is never given more than this and longer ones are scaled. */
export const MOST_HEIGHT = 8_000_000

/** A list as it scrolls: its real height, that of its element, and of the window on it, in pixels. */
export interface Scale {
  readonly real: number
  readonly height: number
  readonly view: number
}

/** Where a list stands: what the browser says (`scrollTop`) and which pixel of the list is at the upper edge (`top`). */
export interface Place {
  readonly scrollTop: number
  readonly top: number
}

export function scaleOf({ rows, row, view }: { rows: number; row: number; view: number }): Scale {
  const real = rows * row
  return { real, height: Math.min(real, MOST_HEIGHT), view }
}

const mostTop = ({ real, view }: Scale) => Math.max(0, real - view)
const mostScroll = ({ height, view }: Scale) => Math.max(0, height - view)
const clamp = (value: number, most: number) => Math.min(Math.max(0, value), most)

/** The place at which a pixel of the list is at the upper edge, with the thumb where it belongs. */
export function placeAt(scale: Scale, top: number): Place {
  const at = clamp(top, mostTop(scale))
  if (scale.real === scale.height) return { scrollTop: at, top: at }
  return { scrollTop: Math.round((at / Math.max(1, mostTop(scale))) * mostScroll(scale)), top: at }
}

/**
 * The place after the browser scrolled to `scrollTop`. A small step (wheel, key) moves the list by as many pixels; a long one (the thumb
 * drawn) goes to the same part of the list as of the bar. Both ends of the bar are the ends of the list.
 */
export function moved(scale: Scale, from: Place, scrollTop: number): Place {
  const to = clamp(scrollTop, mostScroll(scale))
  if (scale.real === scale.height) return { scrollTop: to, top: to }
  const step = to - from.scrollTop
  // a zoomed page may stop a part of a pixel before its end
  const ends = to < 1 ? 0 : to > mostScroll(scale) - 1 ? mostTop(scale) : null
  if (Math.abs(step) <= 2 * scale.view && (ends === null || Math.abs(ends - from.top) > 2 * scale.view))
    return { scrollTop: to, top: clamp(from.top + step, mostTop(scale)) }
  return { scrollTop: to, top: ends ?? Math.round((to / Math.max(1, mostScroll(scale))) * mostTop(scale)) }
}

/**
 * Small steps take the thumb away from where it belongs: the scrollTop to set once the scrolling rests, or at once where the bar is near
 * an end that the list is not near; null: it stands right. `top` stays.
 */
export function resettled(scale: Scale, place: Place, resting: boolean): number | null {
  const wanted = placeAt(scale, place.top).scrollTop
  if (Math.abs(wanted - place.scrollTop) < 1) return null
  const room = Math.min(place.scrollTop, mostScroll(scale) - place.scrollTop)
  const left = Math.min(place.top, mostTop(scale) - place.top)
  return resting || (room < scale.view && left >= scale.view) ? wanted : null
}

/** Rows within the window, from the one at its upper edge to the one at its lower. */
export function rowsIn(
  place: Place,
  { view }: Scale,
  { rows, row }: { rows: number; row: number },
): readonly [first: number, last: number] {
  const last = Math.max(0, rows - 1)
  return [clamp(Math.floor(place.top / row), last), clamp(Math.ceil((place.top + view) / row) - 1, last)]
}

/** How much of the list lies beyond what the bar says, in pixels: rows are drawn so much higher. */
export function shiftOf({ top, scrollTop }: Place): number {
  return top - scrollTop
}

/** Where a row stands within the list's element, in pixels from its upper edge. */
export function offsetOf(shift: number, row: number, index: number): number {
  return index * row - shift
}
