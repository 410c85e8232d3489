import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunks } from '../../electron/documents/parts/chunks.ts'
import { balanced } from '../../electron/documents/parts/kop.ts'
import { mm, page, textWidth, letterMargins } from '../../electron/documents/parts/page.ts'
import { actingPost, signatureFoot, signatureHead, signature, signatures } from '../../electron/documents/parts/signature.ts'
import { divide } from '../../electron/documents/parts/table.ts'
import { tembusan } from '../../electron/documents/parts/tembusan.ts'
import { breakable } from '../../electron/documents/parts/text.ts'
import { evenSides } from '../../electron/documents/parts/two-up.ts'
import { readWord } from './word.ts'

const kadis = 'Kepala Dinas Sosial'
const signer = { jabatan: kadis, nama: 'Dra. Laras Pramesti, M.Si.', pangkat: 'Pembina Utama Muda', nip: '19680412 199303 2 901' }

test.each([
  ['own authority', { ...signer }, ['KEPALA DINAS SOSIAL,']],
  ['Plt.', { ...signer, sebagai: 'Plt.' as const }, ['Plt. KEPALA DINAS SOSIAL,']],
  ['a.n.', { ...signer, jabatan: 'Sekretaris', atasNama: kadis }, ['a.n. KEPALA DINAS SOSIAL', 'SEKRETARIS,']],
  [
    'a.n. by a Plh.',
    { ...signer, jabatan: 'Sekretaris', sebagai: 'Plh.' as const, atasNama: kadis },
    ['a.n. KEPALA DINAS SOSIAL', 'Plh. SEKRETARIS,'],
  ],
  [
    'u.b.',
    { ...signer, jabatan: 'Kepala Subbagian Tata Usaha', atasNama: kadis, melalui: 'Sekretaris' },
    ['a.n. KEPALA DINAS SOSIAL', 'Sekretaris', 'u.b.', 'Kepala Subbagian Tata Usaha,'],
  ],
])('the head of a signature: %s', (_, who, lines) => expect(signatureHead(who)).toEqual(lines))

test('a signer without pangkat has no empty line, and PPPK their own word', () => {
  expect(signatureFoot({ jabatan: '', nama: '', nip: '1', labelNip: 'NI PPPK' })).toEqual(['NI PPPK 1'])
  expect(signatureFoot({ jabatan: '', nama: '' })).toEqual([])
  expect(actingPost('Plt. Kepala Bidang')).toEqual({ sebagai: 'Plt.', jabatan: 'Kepala Bidang' })
  expect(actingPost('Sekretaris')).toEqual({ jabatan: 'Sekretaris' })
})

test('signature blocks and tembusan are laid out and stay together', async () => {
  const width = textWidth('a4', letterMargins)
  const { text, xml } = await readWord([
    {
      properties: page('a4', letterMargins),
      children: [
        ...signature(width, signer, { over: ['Probolinggo, 5 Maret 2025'] }),
        ...tembusan(['Wali Kota Probolinggo', 'Yth. Sekretaris Daerah']),
        signatures(width, {
          left: { jabatan: 'PIHAK KEDUA', nama: 'A' },
          right: { jabatan: 'PIHAK PERTAMA', nama: 'B' },
          mengetahui: signer,
        }),
      ],
    },
  ])
  expect(text).toContain('Yth. Wali Kota Probolinggo')
  expect(text).toContain('Yth. Sekretaris Daerah')
  expect(text.indexOf('PIHAK KEDUA')).toBeLessThan(text.indexOf('PIHAK PERTAMA'))
  expect(text.indexOf('PIHAK PERTAMA')).toBeLessThan(text.indexOf('Mengetahui:'))
  expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(3)
  expect(tembusan([])).toEqual([])
})

test('papers measure what the law says', () => {
  expect([mm(210), mm(297), mm(215), mm(330), mm(20), mm(25), mm(30)]).toEqual([11906, 16838, 12189, 18709, 1134, 1417, 1701])
})

test('divided widths add up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 20_000 }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 }),
      (width, parts) => {
        expect(divide(width, ...parts).reduce((a, b) => a + b, 0)).toBe(width)
      },
    ),
  )
})

test('chunks lose no word and keep to their length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
      const pieces = chunks(text, 360)
      expect(pieces.every((piece) => piece.length <= 360 && piece.isWellFormed() === text.isWellFormed())).toBe(true)
      const bare = (s: string) => s.replace(/\s/g, '')
      expect(bare(pieces.join(''))).toBe(bare(text))
    }),
  )
})

test('a long name is cut in lines of nearly one length', () => {
  expect(balanced('DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK', 50)).toEqual([
    'DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN',
    'DAN PERLINDUNGAN ANAK',
  ])
  expect(balanced('DINAS SOSIAL', 50)).toEqual(['DINAS SOSIAL'])
})

test('a duplex run stays in step: where one sheet has a back, all have one', () => {
  const blocks = () => []
  expect(evenSides([[blocks], [blocks]]).map((pages) => pages.length)).toEqual([1, 1])
  expect(evenSides([[blocks], [blocks, blocks, blocks]]).map((pages) => pages.length)).toEqual([4, 4])
  expect(evenSides([[blocks, blocks, blocks]]).map((pages) => pages.length)).toEqual([3])
})

test('a post signs written out; a number breaks after its slash, never within a figure', () => {
  expect(signatureHead({ jabatan: 'Kasubbag Tata Usaha', nama: 'A' })).toEqual(['KEPALA SUBBAGIAN TATA USAHA,'])
  expect(signatureHead({ jabatan: 'Kabid Pemberdayaan Perempuan', sebagai: 'Plh.', nama: 'A' })).toEqual([
    'Plh. KEPALA BIDANG PEMBERDAYAAN PEREMPUAN,',
  ])
  expect(breakable('800.1/0161/425.204/2024')).toBe('800.1/\u200b0161/\u200b425.204/\u200b2024')
  expect(breakable('a/n kepala; 12 / 3')).toBe('a/n kepala; 12 / 3')
})
