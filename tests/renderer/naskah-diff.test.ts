import { describe, expect, test } from 'vitest'
import { changedParts, wordDiff, type Piece } from '../../renderer/modules/persuratan/keluar/record/diff.ts'
import { KepalaNaskah } from '../../shared/modules/persuratan/naskah/kepala.ts'

const texts = (pieces: readonly Piece[], kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text)
/** What stood before, or stands now, made of the pieces again. */
const whole = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('')

describe('words that changed', () => {
  test('only the words that changed are marked', () => {
    const pieces = wordDiff('Kami mohon data penerima bantuan tahun 2024.', 'Kami mohon data penerima hibah tahun 2025.')
    expect(texts(pieces, 'old')).toEqual(['bantuan', '2024.'])
    expect(texts(pieces, 'new')).toEqual(['hibah', '2025.'])
  })

  test('what came or went at an end, out of nothing, or whole', () => {
    expect(wordDiff('', 'Baru')).toEqual([{ kind: 'new', text: 'Baru' }])
    expect(wordDiff('Lama', '')).toEqual([{ kind: 'old', text: 'Lama' }])
    expect(wordDiff('sama', 'sama')).toEqual([{ kind: 'same', text: 'sama' }])
    expect(texts(wordDiff('Demikian.', 'Demikian. Terima kasih.'), 'new').join('').trim()).toBe('Terima kasih.')
  })

  test('both texts can be read from the pieces, also of pages without a common word', () => {
    const words = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at % 97}`).join(' ')
    for (const [before, after] of [
      [words(300, 'a'), words(280, 'a')],
      [words(5000, 'a'), words(5000, 'b')],
      ['satu\n\ndua  tiga', 'satu\ndua tiga empat'],
    ] as const) {
      const pieces = wordDiff(before, after)
      expect(whole(pieces, 'new')).toBe(before)
      expect(whole(pieces, 'old')).toBe(after)
    }
  })
})

test('the parts of a naskah that changed, by their labels in the form; a signer by his post', () => {
  const kepala = (part: object) => KepalaNaskah.parse({ hal: 'Permintaan data', ...part })
  const before = {
    kepala: kepala({ yth: ['Camat Mayangan'], penanda: { jabatanId: 1 } }),
    isi: { pembuka: 'Salam.', penutup: 'Demikian.' },
  }
  const after = {
    kepala: kepala({ yth: ['Camat Mayangan', 'Camat Kanigaran'], penanda: { jabatanId: 2 } }),
    isi: { pembuka: 'Salam.', penutup: 'Demikian, terima kasih.' },
  }
  const changes = changedParts('surat-dinas', before, after, (id) => (id === 1 ? 'Kepala Dinas' : 'Sekretaris'))
  expect(changes.map(({ label }) => label)).toEqual(['Kepada Yth.', 'Alinea penutup', 'Penanda tangan'])
  expect(texts(changes[2]?.pieces ?? [], 'new').join('')).toBe('Sekretaris')
})
