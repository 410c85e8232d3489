import type { Paragraph } from 'docx'
import { paragraph } from './text.ts'

const HANGING = { left: 6, hanging: 6 }

/** Tembusan at the left foot: numbered, “Yth.” before each, nothing where there is none. */
export function tembusan(kepada: readonly string[], { kata = 'Tembusan:', size = 10, before = 18 } = {}): Paragraph[] {
  if (kepada.length === 0) return []
  const name = (post: string) => (/^yth\.?\s/i.test(post) ? post : `Yth. ${post}`)
  return [
    paragraph(kata, { size, before, keepNext: true }),
    ...kepada.map((post, index) =>
      kepada.length > 1
        ? paragraph(`${index + 1}.\t${name(post)}`, { size, keepNext: index < kepada.length - 1, indent: HANGING, tabs: [HANGING.left] })
        : paragraph(name(post), { size }),
    ),
  ]
}
