import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { processes } from '../../../shared/processes.ts'
import { LANE_HEAD } from '../../../shared/workflow/drawing.ts'
import { layoutOf } from '../../../shared/workflow/layout.ts'
import { paperPictures } from '../../../shared/workflow/paper-strips.ts'
import { stripsOf } from '../../../shared/workflow/svg.ts'

const FOLDER = 'resources/peta'
const kept = JSON.parse(readFileSync(`${FOLDER}/gambar.json`, 'utf8')) as Record<string, string>
const pictures = Object.values(processes).flatMap(paperPictures)

test('what an old Word shows is of the drawing as it is now: else run keep-pictures.ts', () => {
  const hashes = pictures.map(({ name, svg }) => [name, createHash('sha256').update(svg).digest('hex')])
  expect(kept).toEqual(Object.fromEntries(hashes))
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.png'))
  expect(files.sort()).toEqual(pictures.map(({ name }) => `${name}.png`).sort())
  for (const { name, width, height } of pictures) {
    const png = readFileSync(`${FOLDER}/${name}.png`)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([Math.ceil(width * 1.5), Math.ceil(height * 1.5)])
  }
})

describe.each(Object.values(processes).map((process) => [process.code, process] as const))('%s', (_code, process) => {
  test('is cut for paper through lines only, and nothing of it is lost', () => {
    const drawing = layoutOf(process)
    const strips = stripsOf(drawing, 900)
    expect(strips[0]?.from).toBe(LANE_HEAD)
    expect(strips.at(-1)?.to).toBe(drawing.width)
    for (const [place, { from, to }] of strips.entries()) {
      expect(to - from).toBeLessThanOrEqual(900 - LANE_HEAD)
      if (place > 0) expect(from).toBe(strips[place - 1]?.to)
    }
    const solid = [...drawing.nodes, ...[...drawing.nodes, ...drawing.edges].flatMap(({ label }) => (label ? [label] : []))]
    for (const { to } of strips.slice(0, -1)) expect(solid.filter(({ x, width }) => x <= to && to <= x + width)).toEqual([])
  })
})
