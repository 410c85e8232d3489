/** A long text in pieces of at most `max` letters, cut at words, each line of it beginning a new piece when it must. */
export function chunks(text: string, max: number): string[] {
  const pieces: string[] = []
  for (const line of text.split(/\r?\n/)) {
    let rest = line
    while (rest.length > max) {
      const space = rest.lastIndexOf(' ', max)
      // a word longer than a piece is cut between letters, never within one
      const cut = space > max / 2 ? space : max - (isHighSurrogate(rest.charCodeAt(max - 1)) ? 1 : 0)
      pieces.push(rest.slice(0, cut))
      rest = rest.slice(cut).trimStart()
    }
    pieces.push(rest)
  }
  return pieces
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
