import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { sentenceOf } from '../../electron/host/arguments.ts'

const options = { data: { type: 'string' }, contoh: { type: 'boolean' } } as const

test.each([
  [['--dta', 'x'], 'Pilihan --dta tidak dikenal. Yang ada: --data, --contoh.'],
  [['folder'], '“folder” tidak dikenal di sini. Yang ada: --data, --contoh.'],
  [['--data'], /^Pilihan --data tidak lengkap atau berlebih: .* Yang ada: --data, --contoh\.$/],
  [['--contoh=ya'], /^Pilihan --contoh tidak lengkap atau berlebih: .* Yang ada: --data, --contoh\.$/],
])('%j is refused with a sentence', (args, sentence) => {
  try {
    parseArgs({ args, options })
    expect.unreachable()
  } catch (error) {
    expect(sentenceOf(error, Object.keys(options))).toMatch(sentence)
  }
})
