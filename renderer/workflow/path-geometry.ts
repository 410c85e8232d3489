/** The measures of the path's drawing, in px at the usual letter size. */
export const LABEL = 160
export const BAND = 30
export const BOX_WIDTH = 94
export const BOX_HEIGHT = 22
export const PITCH = 111

export function boxX(column: number): number {
  return 10 + column * PITCH
}

export function boxY(row: number): number {
  return row * BAND + (BAND - BOX_HEIGHT) / 2
}
