/** The measures of the path's drawing, in px at the usual letter size. */
export const LABEL = 160
export const BAND = 34
export const BOX_WIDTH = 100
export const BOX_HEIGHT = 28
export const PITCH = 115

export function boxX(column: number): number {
  return 10 + column * PITCH
}

export function boxY(row: number): number {
  return row * BAND + (BAND - BOX_HEIGHT) / 2
}
