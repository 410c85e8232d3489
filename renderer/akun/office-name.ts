const small = new Set(['dan', 'di', 'ke', 'dari', 'untuk', 'atau'])

/** A name in capitals, as on the letterhead, in the letters of a sentence; a name in mixed letters stays. */
export function officeName(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}
