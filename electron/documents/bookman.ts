/**
 * How wide Bookman Old Style is, for reckoning pages: the layout knows no widths of it. They are those of ITC Bookman, to which its letters
 * were cut, in thousandths of their size, from the space to the tilde; the program ships no font.
 */
const LIGHT = `320 300 380 620 620 900 800 220 300 300 440 600 320 400 320 600 620 620 620 620 620 620 620 620 620 620 320 320 600 600 600 540
820 680 740 740 800 720 640 800 800 340 600 720 600 920 740 800 620 820 720 660 620 780 700 960 720 640 640 300 600 300 600 500
220 580 620 520 620 520 320 540 660 300 300 620 300 940 660 560 620 580 440 520 380 680 520 780 560 540 480 280 600 280 600`
const DEMI = `340 360 420 660 660 940 800 320 320 320 460 600 340 360 340 600 660 660 660 660 660 660 660 660 660 660 340 340 600 600 600 660
820 720 720 740 780 720 680 780 820 400 640 800 640 940 740 800 660 800 780 660 700 740 720 940 780 700 640 300 600 300 600 500
320 580 600 580 640 580 380 580 680 360 340 660 340 1000 680 620 640 620 460 520 460 660 600 800 600 620 560 320 600 320 600`

/** Letters beyond the first row: no-break space, zero-width space, dashes, quotes, ellipsis. */
const MORE: readonly (readonly [code: number, light: number, demi: number])[] = [
  [0xa0, 320, 340],
  [0x200b, 0, 0],
  [0x2013, 500, 500],
  [0x2014, 1000, 1000],
  [0x2018, 220, 320],
  [0x2019, 220, 320],
  [0x201c, 400, 540],
  [0x201d, 400, 540],
  [0x2026, 1000, 1000],
]
const FIRST = 32
/** Over and under the line, and between lines, in thousandths. */
const HEIGHT = { ascender: 717, descender: -283, gap: 200 }

export const BOOKMAN = 'Bookman Old Style'

/** Widths as a font file that a layout can measure with; it holds no shapes. */
function widthFont(widths: readonly number[], more: readonly (readonly [number, number])[], bold: boolean): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt16BE(1000, 18)
  head.writeUInt16BE(bold ? 1 : 0, 44)
  const hhea = Buffer.alloc(36)
  hhea.writeInt16BE(HEIGHT.ascender, 4)
  hhea.writeInt16BE(HEIGHT.descender, 6)
  hhea.writeInt16BE(HEIGHT.gap, 8)
  const advances = [0, ...widths, ...more.map(([, width]) => width)]
  hhea.writeUInt16BE(advances.length, 34)
  const hmtx = Buffer.alloc(advances.length * 4)
  advances.forEach((width, at) => hmtx.writeUInt16BE(width, at * 4))
  return fontFile({ cmap: characterMap(widths.length, more), head, hhea, hmtx })
}

/** Which glyph a letter is: the first row, then one range for each letter beyond it. */
function characterMap(row: number, more: readonly (readonly [number, number])[]): Buffer {
  const groups = [[FIRST, FIRST + row - 1, 1], ...more.map(([code], at) => [code, code, 1 + row + at])]
  const map = Buffer.alloc(12 + 16 + groups.length * 12)
  map.writeUInt16BE(1, 2)
  map.writeUInt16BE(3, 4)
  map.writeUInt16BE(10, 6)
  map.writeUInt32BE(12, 8)
  map.writeUInt16BE(12, 12)
  map.writeUInt32BE(map.length - 12, 16)
  map.writeUInt32BE(groups.length, 24)
  groups.forEach((group, at) => group.forEach((value, part) => map.writeUInt32BE(value, 28 + at * 12 + part * 4)))
  return map
}

function fontFile(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables)
  const directory = Buffer.alloc(12 + names.length * 16)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(names.length, 4)
  let offset = directory.length
  const bodies = names.map((name, at) => {
    const table = tables[name] ?? Buffer.alloc(0)
    directory.write(name, 12 + at * 16, 'latin1')
    directory.writeUInt32BE(offset, 20 + at * 16)
    directory.writeUInt32BE(table.length, 24 + at * 16)
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    offset += body.length
    return body
  })
  return Buffer.concat([directory, ...bodies])
}

let made: { name: string; data: Buffer; bold: Buffer } | undefined

/** The widths of Bookman Old Style, upright and bold, to be given to a document that is only measured. */
export function bookmanWidths(): { name: string; data: Buffer; bold: Buffer } {
  const face = (text: string, at: 1 | 2) =>
    widthFont(
      text.split(/\s+/).map(Number),
      MORE.map((letter) => [letter[0], letter[at]] as const),
      at === 2,
    )
  made ??= { name: BOOKMAN, data: face(LIGHT, 1), bold: face(DEMI, 2) }
  return made
}
