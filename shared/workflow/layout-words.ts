export const LABEL_LINE = 13
/** Letters of a step's name on a line of its box. */
export const NAME_LETTERS = 16
/** The widest a letter of a label is reckoned at, in px. */
const LETTER = 6.1

/** Words in lines of at most so many letters; a longer word stands alone on its line. A slash may be broken after. */
export function wrapWords(text: string, letters: number): string[] {
  const parts = text.split(/(?<=[\s/])/)
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && (last + part).trimEnd().length <= letters) lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines.map((line) => line.trimEnd())
}

/** The room that lines of a label take. */
export function labelSize(lines: readonly string[]): { width: number; height: number } {
  return { width: Math.ceil(Math.max(0, ...lines.map((line) => line.length)) * LETTER) + 4, height: lines.length * LABEL_LINE }
}
