import { ImageRun, Paragraph } from 'docx'
import { readFileSync } from 'node:fs'
import { resource } from '../../documents/resource.ts'
import { paperPictures } from '../../../shared/workflow/paper-strips.ts'
import type { Process } from '../../../shared/workflow/process.ts'

/** Pixels of a picture at its own size: 96 an inch. */
const PIXELS_A_TWIP = 96 / 1440

/**
 * A process as pictures on paper, none wider than the text nor higher than a page leaves: lines and letters for those who can show them,
 * dots of the same beside them for an older Word.
 */
export function processPictures(process: Process, width: number, height: number): Paragraph[] {
  const most = { width: width * PIXELS_A_TWIP, height: height * PIXELS_A_TWIP }
  const pictures = paperPictures(process)
  return pictures.map(({ svg, name, ...size }, place) => {
    const scale = Math.min(1, most.width / size.width, most.height / size.height)
    const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
    const words = `Gambar alur ${process.code} ${process.name}${pictures.length > 1 ? `, bagian ${place + 1} dari ${pictures.length}` : ''}`
    return new Paragraph({
      spacing: { before: 0, after: 120 },
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(svg),
          transformation,
          fallback: { type: 'png', data: readFileSync(resource(`peta/${name}.png`)) },
          altText: { name: words, title: words, description: words },
        }),
      ],
    })
  })
}
