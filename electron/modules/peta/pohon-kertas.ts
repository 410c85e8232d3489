import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { DomainError } from '../../../shared/errors.ts'
import { laneName } from '../../../shared/lanes.ts'
import { processFacts } from '../../../shared/process-facts.ts'
import { processKinds, treeOf } from '../../../shared/workflow/groups.ts'
import { POHON_KERTAS } from '../../../shared/workflow/peta.contract.ts'
import { isWork, stepOf, type Process } from '../../../shared/workflow/process.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { defineDocument } from '../../documents/document.ts'
import type { Kertas } from '../../documents/parts/sheet.ts'
import { POHON } from './subjek.ts'

interface PohonFacts {
  readonly kop: Kop
  readonly processes: readonly Process[]
}

/** The whole map as its tree: groups, and each process with who begins it, who works on it, and how many steps it has. */
export const pohonKertas = defineDocument<PohonFacts>({
  kode: POHON_KERTAS,
  nama: 'Pohon Peta Proses',
  modul: 'peta',
  subject: POHON,
  choices: () => [
    {
      kunci: 'kertas',
      nama: 'Kertas',
      nilai: [
        { kode: 'f4', nama: 'F4 tegak' },
        { kode: 'a4', nama: 'A4 tegak' },
      ],
    },
  ],
  load: (ctx) => {
    const kop = getPengaturan(ctx, 'kop')
    if (!kop) throw new DomainError('OFFICE_MISSING')
    return { kop, processes: Object.values(ctx.registry.processes) }
  },
  title: () => 'Peta Proses, seluruh pohon',
  build: async ({ kop, processes }, choice) => {
    const { contentWidth, pageNumbers, sectionPage, titleOf } = await import('../../documents/parts/sheet.ts')
    const { ALL_SIDES, divide, table } = await import('../../documents/parts/table.ts')
    const { gap } = await import('../../documents/parts/text.ts')
    const kertas = choice['kertas'] as Kertas
    const width = contentWidth(kertas, false)
    const text = { size: 9 } as const
    const cell = (content: string, bold = false) => ({
      content,
      lines: ALL_SIDES,
      text: { ...text, ...(bold && { bold, keepNext: true }) },
    })
    const head = { head: true, cells: ['Kode', 'Proses', 'Pemicu', 'Pelaksana', 'Langkah'].map((name) => cell(name, true)) }
    const byCode = new Map(processes.map((process) => [process.code, process]))
    const rows = treeOf(processes).flatMap(({ code, name, leaf, depth }) => {
      const process = byCode.get(code)
      if (leaf && process) return [{ cells: leafCells(process).map((content) => cell(content)) }]
      const kind = depth === 0 ? processKinds.find(({ roots }) => roots[0] === code) : undefined
      const group = { cells: [cell(code, true), { ...cell(name, true), span: 4 }] }
      return kind ? [{ cells: [{ ...cell(kind.name.toUpperCase(), true), span: 5 }] }, group] : [group]
    })
    return [
      {
        properties: sectionPage(kertas, false),
        footers: { default: pageNumbers(width, 'Peta Proses') },
        children: [
          ...titleOf(kop, 'Peta Proses', [`${processes.length} proses`]),
          table(divide(width, 11, 27, 29, 25, 8), [head, ...rows]),
          gap(1),
        ],
      },
    ]
  },
  samples: () => [{ nama: '', ids: [1], choice: {} }],
})

function leafCells(process: Process): string[] {
  const lanes = [...new Set(Object.keys(process.steps).map((key) => laneName(stepOf(process, key).lane)))]
  const steps = Object.values(process.steps).filter(isWork).length
  return [process.code, process.name, processFacts[process.code]?.trigger ?? '', lanes.join(', '), String(steps)]
}
