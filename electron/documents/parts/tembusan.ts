import type { Paragraph } from 'docx'
import { paragraph } from './text.ts'

/** Tembusan at the left foot: numbered, “Yth.” before each, nothing where there is none. */
export function tembusan(kepada: readonly string[], size = 10): Paragraph[] {
  if (kepada.length === 0) return []
  const name = (post: string) => (/^yth\.?\s/i.test(post) ? post : `Yth. ${post}`)
  return [
    paragraph('Tembusan:', { size, before: 12, keepNext: true }),
    ...kepada.map((post, index) =>
      paragraph(`${kepada.length > 1 ? `${index + 1}. ` : ''}${name(post)}`, { size, keepNext: index < kepada.length - 1 }),
    ),
  ]
}
