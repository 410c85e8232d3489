import type { DisposisiBaris } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'

export interface TreeRow {
  readonly row: DisposisiBaris
  /** 0 at the top. */
  readonly level: number
  /** Whether a later row of the same level hangs on the same parent. */
  readonly more: boolean
}

/** The rows of a letter's disposisi in reading order: each giver, then those below him. */
export function treeOf(rows: readonly DisposisiBaris[]): readonly TreeRow[] {
  const known = new Set(rows.map((row) => row.id))
  const below = Map.groupBy(rows, (row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : 0))
  const list: TreeRow[] = []
  const walk = (parent: number, level: number) => {
    const children = below.get(parent) ?? []
    children.forEach((row, at) => {
      list.push({ row, level, more: at < children.length - 1 })
      walk(row.id, level + 1)
    })
  }
  walk(0, 0)
  return list
}

/** How far the receivers below a row are: 1 dari 3 selesai; null without any. */
export function progressBelow(rows: readonly DisposisiBaris[], id: number): { done: number; all: number } | null {
  const tasks = rows.filter((row) => row.parentId === id && row.jenis === 'penerima' && !row.untukDiketahui && row.keadaan !== 'ditarik')
  return tasks.length === 0 ? null : { done: tasks.filter((row) => row.keadaan === 'selesai').length, all: tasks.length }
}

/** What the foot of the record says of its disposisi. */
export function summary(rows: readonly DisposisiBaris[]) {
  const receivers = rows.filter((row) => row.jenis === 'penerima' && row.keadaan !== 'ditarik')
  return {
    selesai: receivers.filter((row) => row.keadaan === 'selesai').length,
    lewat: receivers.filter((row) => row.lewat).length,
    belumDibaca: receivers.filter((row) => row.keadaan === 'belum dibaca').length,
    semua: receivers.length,
  }
}
