import css from './palette.module.css'

/** A word as it is compared: one case, without marks. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A text in which the beginnings that were typed stand out, by weight and line. */
export function Marked({ text, query }: { text: string; query: string }) {
  const terms = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12)
  const pieces = text.split(/([^\p{L}\p{N}]+)/u)
  return pieces.map((piece, index) => {
    const length = Math.max(0, ...terms.filter((term) => plain(piece).startsWith(term)).map((term) => term.length))
    if (length === 0) return piece
    return (
      <span key={index}>
        <mark className={css.mark}>{piece.slice(0, length)}</mark>
        {piece.slice(length)}
      </span>
    )
  })
}

/** Whether every word typed begins one of the text's. */
export function matches(text: string, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return words.every((word) => plain(text).includes(word))
}
