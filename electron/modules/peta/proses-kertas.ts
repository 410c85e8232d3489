import { processFacts } from '../../../shared/process-facts.ts'
import { laneName } from '../../../shared/lanes.ts'
import { makersOf, type MapFacts } from '../../../shared/workflow/facts.ts'
import { noteKinds, waysWords } from '../../../shared/workflow/map-words.ts'
import { PETA_KERTAS } from '../../../shared/workflow/peta.contract.ts'
import { isWork, stepOf, type Process } from '../../../shared/workflow/process.ts'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { DomainError } from '../../../shared/errors.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { defineDocument } from '../../documents/document.ts'
import type { Kertas } from '../../documents/parts/sheet.ts'
import { processOf } from '../../workflow/in-force.ts'
import { PETA, processAt } from './subjek.ts'

interface PetaFacts {
  readonly kop: Kop
  readonly process: Process
  readonly facts: MapFacts | undefined
}

const MM = 1440 / 25.4
/** What a page on its side leaves for a picture under the title, in millimetres. */
const ROOM = 148

/** One process of the map on paper: its drawing, its steps as a list, its papers, and the notes on it. */
export const prosesKertas = defineDocument<PetaFacts>({
  kode: PETA_KERTAS,
  nama: 'Peta Proses',
  modul: 'peta',
  subject: PETA,
  choices: () => [
    {
      kunci: 'kertas',
      nama: 'Kertas',
      nilai: [
        { kode: 'f4', nama: 'F4 mendatar' },
        { kode: 'a4', nama: 'A4 mendatar' },
      ],
    },
  ],
  load: (ctx, ids) => {
    const known = processAt(ctx, ids[0] ?? 0)
    const kop = getPengaturan(ctx, 'kop')
    if (!kop) throw new DomainError('OFFICE_MISSING')
    if (!known) throw new DomainError('NOT_FOUND', { hal: 'Proses' })
    return { kop, process: processOf(ctx, known.code), facts: processFacts[known.code] }
  },
  title: ({ process }) => `Peta Proses ${process.code} ${process.name}`.replaceAll(/[\\/:*?"<>|]/g, ' '),
  build: async ({ kop, process, facts }, choice) => {
    const { contentWidth, pageNumbers, sectionPage, titleOf } = await import('../../documents/parts/sheet.ts')
    const { paragraph, gap } = await import('../../documents/parts/text.ts')
    const { processPictures } = await import('./gambar.ts')
    const { stepTable } = await import('./tabel.ts')
    const kertas = choice['kertas'] as Kertas
    const width = contentWidth(kertas, true)
    const name = `${process.code} ${process.name}`
    const trigger = facts ? [`Dimulai oleh: ${facts.trigger}`] : ['']
    return [
      {
        properties: sectionPage(kertas, true),
        footers: { default: pageNumbers(width, `Peta Proses ${name}`) },
        children: [
          ...titleOf(kop, name, trigger),
          ...processPictures(process, width, ROOM * MM),
          paragraph('Langkah', { bold: true, size: 11, before: 6, after: 3, keepNext: true }),
          stepTable(width, rowsOf(process, facts)),
          ...notesOf(process, facts).map((note, place) => paragraph(note, { size: 9, before: place === 0 ? 8 : 3 })),
          gap(1),
        ],
      },
    ]
  },
  samples: () => [
    { nama: '', ids: [14], choice: { kertas: 'f4' } },
    { nama: 'panjang', ids: [3], choice: { kertas: 'a4' } },
  ],
})

/** The steps as they are read: who, what he does, whereto it goes on, which papers come of it. */
function rowsOf(process: Process, facts: MapFacts | undefined): (readonly string[])[] {
  return Object.keys(process.steps).map((key, place) => {
    const step = stepOf(process, key)
    const papers = facts?.documents.filter((document) => makersOf(process, document).includes(key)).map(({ name }) => name) ?? []
    const limit = isWork(step) && step.limit !== undefined ? `${step.limit} hari kerja` : ''
    const ways = 'end' in step ? 'akhir proses' : waysWords(process, key)
    return [String(place + 1), step.name, laneName(step.lane), ways, papers.join(', '), limit]
  })
}

function notesOf(process: Process, facts: MapFacts | undefined): string[] {
  const place = (key: string) => Object.keys(process.steps).indexOf(key) + 1
  return (facts?.notes ?? []).map(({ kind, at, text }) => {
    const where = at ? ` (langkah ${at.map(place).join(', ')})` : ''
    return `${noteKinds[kind]}${where}. ${text}`
  })
}
