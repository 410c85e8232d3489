export interface Alamat {
  readonly yth: string
  readonly di: string
}

/** One addressee a line, the place after a tab (as it comes from a sheet) or a semicolon; a leading “Yth.” is left out. */
export function addresseesIn(text: string): Alamat[] {
  return text.split('\n').flatMap((line) => {
    const [yth = '', di = ''] = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
    return yth === '' ? [] : [{ yth: yth.replace(/^yth\.?\s+/i, ''), di: di.replace(/^di\s+/i, '') }]
  })
}

/** The first addressee that stands twice; undefined where none does. */
export function doubled(alamat: readonly Alamat[]): string | undefined {
  const seen = new Set<string>()
  for (const { yth, di } of alamat) {
    const key = `${yth} ${di}`.toLowerCase()
    if (seen.has(key)) return yth
    seen.add(key)
  }
  return undefined
}
