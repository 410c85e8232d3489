import { tahapKeys, tahapNama, type BarisPapan, type SelPapan } from '../../../../shared/modules/persuratan/papan.contract.ts'
import { dueGroupKeys, dueGroups } from '../../../../shared/workflow/due-group.ts'
import { sifatPendek } from '../words.ts'

export interface Column {
  readonly key: string
  readonly name: string
  readonly sel: Omit<SelPapan, 'unit'>
  readonly count: (row: BarisPapan) => number
  readonly first: boolean
  readonly late: boolean
}

export interface ColumnGroup {
  readonly name: string
  readonly columns: readonly Column[]
}

const dueShort: Partial<Record<keyof typeof dueGroups, string>> = { 'tanpa-batas': 'Tanpa batas' }

/** The columns of the board under their heads; of sifat those that the office uses. */
export function groupsOf(sifat: readonly (keyof typeof sifatPendek)[]): ColumnGroup[] {
  const column = (key: string, name: string, sel: Column['sel'], count: Column['count'], first: boolean): Column => {
    return { key, name, sel, count, first, late: sel.batas === 'terlambat' }
  }
  return [
    { name: 'Semua', columns: [column('semua', 'Surat', {}, (row) => row.jumlah, true)] },
    {
      name: 'Tahap',
      columns: tahapKeys.map((tahap, n) =>
        column(tahap, tahapNama[tahap].replace('Belum d', 'Belum\u00a0d'), { tahap }, (row) => row.tahap[tahap] ?? 0, n === 0),
      ),
    },
    {
      name: 'Batas waktu',
      columns: dueGroupKeys.map((batas, n) =>
        column(batas, dueShort[batas] ?? dueGroups[batas], { batas }, (row) => row.batas[batas] ?? 0, n === 0),
      ),
    },
    {
      name: 'Sifat',
      columns: [...sifat]
        .reverse()
        .map((each, n) => column(each, sifatPendek[each], { sifat: each }, (row) => row.sifat[each] ?? 0, n === 0)),
    },
  ]
}
