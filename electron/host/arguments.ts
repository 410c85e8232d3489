import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/** The options of a command line; what is none of them ends the program with a sentence, so that a slip never opens another folder. */
export function readArguments<const O extends Options>(options: O) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(sentenceOf(error, Object.keys(options)))
    process.exit(1)
  }
}

/** What is wrong with a command line, and which options there are. */
export function sentenceOf(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const word = /'([^']*)'/.exec(message)?.[1]?.split(' ')[0] ?? ''
  const known = names.map((name) => `--${name}`).join(', ')
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan ${word} tidak dikenal. Yang ada: ${known}.`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `“${word}” tidak dikenal di sini. Yang ada: ${known}.`
  return `Pilihan ${word.replace(/,$/, '')} tidak lengkap atau berlebih: tulis nilainya sesudahnya, atau hilangkan nilainya. Yang ada: ${known}.`
}
