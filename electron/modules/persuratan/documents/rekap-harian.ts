import { SUBJEK_BUKU } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId } from '../../../../shared/modules/persuratan/periode.ts'
import { defineDocument } from '../../../documents/document.ts'
import { periodeFor, READERS, readsAllBooks } from '../buku-akses.ts'
import { loadRekap, type RekapFacts } from '../buku-rekap.ts'
import type { Kertas } from '../../../documents/parts/sheet.ts'
import { kertasChoice, lastDay } from './buku-hari.ts'

/** End-of-day recapitulation of surat masuk, one upright page. */
export const rekapHarian = defineDocument<RekapFacts>({
  kode: 'rekap-harian',
  nama: 'Rekapitulasi Harian',
  modul: 'persuratan',
  subject: SUBJEK_BUKU,
  choices: (ctx) => [kertasChoice(ctx, 'tegak')],
  missing: (ctx) => (readsAllBooks(ctx) ? null : `Rekapitulasi hanya dibuka oleh ${READERS}.`),
  load: (ctx, ids) => loadRekap(ctx, periodeFor(ids[0] ?? 0, 'hari')),
  title: ({ periode }) => `Rekapitulasi Harian ${periode.nama.replace(',', '')}`,
  build: async ({ kop, periode, bagian, tanda }, choice) => {
    const { contentWidth, pageNumbers, sectionPage, titleOf } = await import('../../../documents/parts/sheet.ts')
    const { signaturesOf } = await import('./buku-bagian.ts')
    const { ALL_SIDES, divide, table } = await import('../../../documents/parts/table.ts')
    const { gap } = await import('../../../documents/parts/text.ts')
    const kertas = choice['kertas'] as Kertas
    const width = contentWidth(kertas, false)
    const head = {
      head: true,
      cells: ['Uraian', 'Jumlah'].map((content) => ({
        content,
        lines: ALL_SIDES,
        text: { size: 10, bold: true, align: 'center' as const },
      })),
    }
    const rows = bagian.flatMap(({ judul, baris }) => [
      { cells: [{ content: judul, span: 2, lines: ALL_SIDES, text: { size: 10, bold: true, keepNext: true } }] },
      ...baris.map(([nama, jumlah]) => ({
        cells: [
          { content: nama, lines: ALL_SIDES, pad: [1, 12] as const, text: { size: 10 } },
          { content: String(jumlah), lines: ALL_SIDES, text: { size: 10, align: 'center' as const } },
        ],
      })),
    ])
    return [
      {
        properties: sectionPage(kertas, false),
        footers: { default: pageNumbers(width, `Rekapitulasi Harian Surat Masuk, ${periode.nama}`) },
        children: [
          ...titleOf(kop, 'Rekapitulasi Harian Surat Masuk', [periode.nama]),
          table(divide(width, 80, 20), [head, ...rows]),
          gap(14),
          signaturesOf(width, kop, periode.dari, tanda),
          gap(1),
        ],
      },
    ]
  },
  samples: (ctx) => {
    const day = lastDay(ctx)
    return day ? [{ nama: '', ids: [periodeId('hari', day)], choice: {} }] : []
  },
})
