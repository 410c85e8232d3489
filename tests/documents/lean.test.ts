import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderLean } from '../../electron/documents/lean-render.ts'
import { renderWord } from '../../electron/documents/render.ts'
import { naskahContoh } from '../../electron/host/contoh/naskah/index.ts'
import type { FaktaNaskah } from '../../electron/modules/persuratan/naskah/fakta.ts'
import { susunNaskah } from '../../electron/modules/persuratan/naskah/susun.ts'

const TITLE = 'Dinas <Sosial> & "Anak" \'Kita\''
const ODD = 'Hal <b>&amp; "x" \'y\' \u0007\ud83d\ude00 \ud800 tab\tbaru </w:p> $& $1 \\ \ue000'

const [plain] = naskahContoh
const odd = plain && {
  nama: 'huruf aneh',
  fakta: { ...plain.fakta, kepala: { ...plain.fakta.kepala, hal: ODD, yth: [ODD, '\u0001'] }, isi: { ...plain.fakta.isi, penutup: ODD } },
}
const cases = [...naskahContoh, ...(odd ? [odd] : [])] as readonly { nama: string; fakta: FaktaNaskah }[]

const read = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]))

test.each(cases)('$fakta.jenis $nama: written from what was learnt, it is what the library writes', async ({ fakta }) => {
  const whole = await renderWord({ title: TITLE, ...susunNaskah(fakta), bentuk: undefined })
  const first = await renderWord({ title: TITLE, ...susunNaskah(fakta) })
  expect(read(first)).toEqual(read(whole))
  const second = renderLean({ title: TITLE, ...susunNaskah(fakta) })
  expect(second && Buffer.from(second).equals(Buffer.from(first))).toBe(true)
})

test('a paper whose form nobody has written yet is not guessed', () => {
  if (!plain) throw new Error('No sample')
  expect(renderLean({ title: TITLE, ...susunNaskah(plain.fakta), bentuk: 'lain' })).toBeNull()
})
