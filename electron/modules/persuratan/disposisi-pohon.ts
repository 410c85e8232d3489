import type { DisposisiBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { assertSees, holds, isSecret } from './akses.ts'
import type { Keadaan } from './disposisi.ts'
import { rowsOf, type Row } from './disposisi-baris.ts'
import { followUpsOf, matchFollowUps, type FollowUp } from './disposisi-tugas.ts'

/**
 * The disposisi of a letter as a tree, each receiver with how far he is. Of a Rahasia letter its readers see all; Kasubbag TU, Sekretaris
 * and clerk, while they hold a task of it, receivers and dates; anyone else nothing.
 */
export function listDisposisi(ctx: ReadContext, { id }: { id: number }): DisposisiBaris[] {
  const access = assertSees(ctx, id)
  if (!access.buka && !(isSecret(access.keamanan) && holdsTask(ctx, id))) return []
  const all = rowsOf(ctx, id)
  const rows = all.filter((row) => row.ditarikSebab !== 'tarik kembali' && row.ditarikSebab !== 'diganti')
  const shown = new Set(rows.map((row) => row.id))
  const tasks = matchFollowUps(all, followUpsOf(ctx, id))
  return rows.map((row) => {
    const task = tasks.get(row.id)
    const words = access.buka
      ? { instruksi: JSON.parse(row.instruksi) as string[], catatan: row.catatan, laporan: row.laporan }
      : { instruksi: [], catatan: '', laporan: null }
    return {
      ...words,
      id: row.id,
      parentId: row.parentId !== null && shown.has(row.parentId) ? row.parentId : null,
      taskId: task?.id ?? null,
      jenis: row.jenis,
      dariNama: row.dariNama,
      dariJabatan: row.dariJabatan,
      kepadaJabatan: row.kepadaJabatan,
      kepadaNama: row.kepadaNama,
      role: row.role,
      unit: row.unit,
      pegawaiId: row.pegawaiId,
      penanggungJawab: row.penanggungJawab === 1,
      untukDiketahui: row.untukDiketahui === 1,
      batas: row.batas,
      pada: row.pada,
      keadaan: stateOf(row, task, hasSharedWork(row, rows, tasks)),
      diterimaPada: row.diterimaPada,
      diterimaOleh: row.diterimaOleh,
      dibacaPada: row.dibacaPada ?? task?.seenAt ?? null,
      selesaiPada: row.jenis !== 'penerima' ? row.pada : task?.closedAs === 'done' && !task.wrongAddress ? task.closedAt : null,
      lewat: task !== undefined && task.closedAt === null && task.dueAt !== null && task.dueAt < ctx.now(),
      saya: row.jenis === 'penerima' && row.ditarikPada === null && namedByRow(ctx, row),
    }
  })
}

function stateOf(row: Row, task: FollowUp | undefined, shares: boolean): Keadaan {
  if (row.jenis !== 'penerima') return 'selesai'
  if (row.ditarikPada !== null || task?.wrongAddress) return 'ditarik'
  if (row.untukDiketahui === 1) return row.dibacaPada === null ? 'belum dibaca' : 'dibaca'
  if (!task) return 'belum dibaca'
  if (task.closedAs === 'done') return 'selesai'
  if (task.closedAs !== null) return 'ditarik'
  if (shares || task.takenBy !== null) return 'diproses'
  return task.seenAt === null ? 'belum dibaca' : 'dibaca'
}

function hasSharedWork(row: Row, rows: readonly Row[], tasks: ReadonlyMap<number, FollowUp>): boolean {
  return rows.some((child) => child.parentId === row.id && tasks.has(child.id))
}

export function namedByRow(ctx: ReadContext, { role, unit, pegawaiId }: Row): boolean {
  if (pegawaiId !== null) return pegawaiId === ctx.actor.pegawaiId
  return ctx.actor.posts.some((post) => post.role === role && post.unit === unit)
}

/** Kasubbag TU, Sekretaris or clerk with an open task of the letter. */
function holdsTask(ctx: ReadContext, id: number): boolean {
  const lanes = (['kasubbag-tu', 'sekretaris', 'pengadministrasi-surat'] as const).filter((lane) => holds(ctx, lane))
  return (
    ctx.get(
      `select 1 from instances i join tasks t on t.instance_id = i.id where i.subject = 'surat_masuk' and i.subject_id = ? and t.closed_at is null
       and t.opened_at is not null and t.pegawai_id is null and t.step <> 'tindak-lanjut' and t.role in (select value from json_each(?))`,
      id,
      JSON.stringify(lanes),
    ) !== undefined
  )
}
