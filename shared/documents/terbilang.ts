const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'] as const

/** 1 … 999 in words; nothing for 0. */
function hundreds(n: number): string {
  if (n < 12) return ONES[n] ?? ''
  if (n < 20) return `${hundreds(n - 10)} belas`
  if (n < 100) return join(`${hundreds(Math.floor(n / 10))} puluh`, hundreds(n % 10))
  if (n < 200) return join('seratus', hundreds(n - 100))
  return join(`${hundreds(Math.floor(n / 100))} ratus`, hundreds(n % 100))
}

function join(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ')
}

/** A whole number in Indonesian words, as it stands behind figures on paper: 2026 → dua ribu dua puluh enam. */
export function terbilang(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number: ${n}`)
  if (n < 0) return `minus ${terbilang(-n)}`
  if (n === 0) return 'nol'
  const words: string[] = []
  for (let rest = n, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    const group = rest % 1000
    if (group === 0) continue
    words.unshift(group === 1 && scale === 1 ? 'seribu' : join(hundreds(group), SCALES[scale] ?? ''))
  }
  return join(...words)
}
