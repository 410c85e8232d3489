import { expect, test } from 'vitest'
import { remaining, workText } from '../../renderer/app/work-words.ts'

test.each([
  [312, 1248, '312 dari 1.248'],
  [1300, 1248, '1.248 dari 1.248'],
  [0, null, ''],
  [50_000, null, '50.000'],
])('%s of %s is written %j', (langkah, dari, text) => expect(workText({ langkah, dari })).toBe(text))

test.each([
  [10, 100, 1999, ''],
  [9, 100, 5000, ''],
  [50, 100, 5000, 'sekitar 5 detik lagi'],
  [10, 100, 10_000, 'sekitar 2 menit lagi'],
  [100, 100, 5000, ''],
  [50, null, 5000, ''],
])('%s of %s after %s ms: %j', (langkah, dari, lama, text) => expect(remaining({ langkah, dari, lama })).toBe(text))
