import { implement } from '@orpc/server'
import type { z } from 'zod'
import { cariContract, type CariSemua, type KelompokTemuan, type Temuan } from '../../shared/core/cari.contract.ts'
import type { ReadContext } from '../core/context.ts'
import { SEARCH_COUNTED } from '../core/registry.ts'
import { query, type HostContext } from '../core/rpc.ts'
import { openedLast } from '../registers/cari-dibuka.ts'
import { inbox } from '../workflow/tasks.ts'
import { toTugas } from '../workflow/task-rows.ts'

/** Answers the search box: each register by its own searcher; nothing typed gives what was opened last and the open tasks. */
export function searchAll(ctx: ReadContext, { teks, hanya, kelompok, jumlah }: z.output<typeof CariSemua>): { kelompok: KelompokTemuan[] } {
  const groups =
    teks.trim() === ''
      ? [lastOpened(ctx, jumlah), openTasks(ctx, jumlah)]
      : (ctx.registry.searchers ?? [])
          .filter((searcher) => searcher.answers.includes(hanya) && (kelompok === undefined || searcher.kunci === kelompok))
          .map((searcher) => {
            const found = searcher.search(ctx, { teks, hanya }, jumlah)
            return group(searcher.kunci, searcher.nama, found.jumlah, found.temuan)
          })
  return { kelompok: groups.filter((one) => one.temuan.length > 0) }
}

function group(kunci: string, nama: string, jumlah: number, temuan: readonly Temuan[]): KelompokTemuan {
  return { kunci, nama, jumlah: Math.min(jumlah, SEARCH_COUNTED), lebih: jumlah > SEARCH_COUNTED, temuan: [...temuan] }
}

/** Records that the actor opened last and may still open. */
function lastOpened(ctx: ReadContext, jumlah: number): KelompokTemuan {
  const opened = openedLast(ctx)
  const shown = new Map<string, Temuan>()
  for (const [subject, some] of Map.groupBy(opened, (one) => one.subject)) {
    const searcher = ctx.registry.searchers?.find((one) => one.subject === subject)
    const ids = some.map((one) => one.id)
    for (const hit of searcher?.describe?.(ctx, ids) ?? []) shown.set(`${subject} ${hit.id}`, hit)
  }
  const temuan = opened.flatMap(({ subject, id }) => shown.get(`${subject} ${id}`) ?? [])
  return group('terakhir', 'Terakhir dibuka', temuan.length, temuan.slice(0, jumlah))
}

function openTasks(ctx: ReadContext, jumlah: number): KelompokTemuan {
  const tasks = inbox(ctx)
  const temuan = toTugas(ctx, tasks.slice(0, jumlah)).map((task): Temuan => ({
    subject: task.subject,
    id: task.subjectId,
    nomor: task.nomor,
    judul: task.judul,
    asal: task.asal,
    posisi: task.namaPendek,
    sebab: '',
  }))
  return group('tugas', 'Tugas saya', tasks.length, temuan)
}

const os = implement(cariContract).$context<HostContext>()

export const cariRouter = { semua: os.semua.handler(query(searchAll)) }
