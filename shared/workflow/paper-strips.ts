import { layoutOf } from './layout.ts'
import type { Process } from './process.ts'
import { pictureOf, stripsOf, type Picture } from './svg.ts'

/** The widest that a picture is drawn for a page on its side, so that its words can be read there. */
const MOST = 1560

/** A process as pictures for paper, from its start to its end; each with the name under which its fallback is kept. */
export function paperPictures(process: Process): (Picture & { readonly name: string })[] {
  const drawing = layoutOf(process)
  return stripsOf(drawing, MOST).map((strip, place) => ({
    ...pictureOf(process, drawing, strip),
    name: `${process.code.toLowerCase().replaceAll('.', '-')}-${place + 1}`,
  }))
}
