import { implement } from '@orpc/server'
import { alurContract } from '../../shared/workflow/alur.contract.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { command, query, type HostContext } from '../core/rpc.ts'
import { address, handOver, listRekan, see, take } from './desk.ts'
import { complete, type Completed } from './engine.ts'
import { processOf } from './in-force.ts'
import { listJalur } from './path.ts'
import { endRule, revokeRule, setRules } from './rule-acts.ts'
import { readRulesPage } from './rule-page.ts'
import { countTugas, listTanpaPetugas, listTugas } from './tasks.ts'
import { getTask } from './rows.ts'
import { cancel, correct, recall } from './undo.ts'
import { completeTogether, recallTogether, tryTogether } from './together.ts'
import { shortName, stepOf } from '../../shared/workflow/process.ts'

const os = implement(alurContract).$context<HostContext>()

/** Lists that every window reads again by itself after a change are no activity of the person. */
const quiet = { quiet: true }

function toHasil(ctx: ReadContext, { act, opened }: Completed) {
  const dibuka = opened.map(({ id, step, mine }) => {
    const opened = stepOf(processOf(ctx, getTask(ctx, id).process), step)
    return { taskId: id, step, nama: opened.name, namaPendek: shortName(opened), mine }
  })
  return { act, dibuka }
}

const done = { ok: true as const }

interface Selesaikan {
  readonly taskId: number
  readonly hasil: readonly string[]
  readonly catatan: string | null
  readonly isi?: unknown
  readonly padaTanggal: string | null
  readonly untukPenugasanId: number | null
  readonly tahan: boolean
}

function completeTugas(ctx: WriteContext, { taskId, hasil, catatan, isi, padaTanggal, untukPenugasanId, tahan }: Selesaikan) {
  const input = { taskId, outcomes: hasil, note: catatan, payload: isi, happenedOn: padaTanggal, actedBy: untukPenugasanId, stay: tahan }
  return toHasil(ctx, complete(ctx, input))
}

export const alurRouter = {
  tugas: os.tugas.handler(query(listTugas, quiet)),
  hitung: os.hitung.handler(query(countTugas, quiet)),
  jalur: os.jalur.handler(query(listJalur, quiet)),
  tanpaPetugas: os.tanpaPetugas.handler(query(listTanpaPetugas, quiet)),
  selesaikan: os.selesaikan.handler(command(completeTugas)),
  selesaikanBersama: os.selesaikanBersama.handler(
    command((ctx: WriteContext, { taskIds, catatan }: { taskIds: number[]; catatan: string | null }) => ({
      acts: completeTogether(ctx, { taskIds, note: catatan }),
    })),
  ),
  ujiBersama: os.ujiBersama.handler(command(tryTogether)),
  tarikBersama: os.tarikBersama.handler(command((ctx: WriteContext, input: { acts: number[] }) => ({ acts: recallTogether(ctx, input) }))),
  lihat: os.lihat.handler(
    command((ctx: WriteContext, input: { taskId: number }) => {
      see(ctx, input)
      return done
    }),
  ),
  ambil: os.ambil.handler(
    command((ctx: WriteContext, { taskId, catatan }: { taskId: number; catatan: string | null }) => {
      take(ctx, { taskId, note: catatan })
      return done
    }),
  ),
  rekan: os.rekan.handler(query(listRekan)),
  serahkan: os.serahkan.handler(
    command((ctx: WriteContext, { taskId, pegawaiId, catatan }: { taskId: number; pegawaiId: number; catatan: string | null }) => {
      handOver(ctx, { taskId, pegawaiId, note: catatan })
      return done
    }),
  ),
  alamatkan: os.alamatkan.handler(
    command(
      (
        ctx: WriteContext,
        { taskId, alamat, catatan }: { taskId: number; alamat: Parameters<typeof address>[1]['to']; catatan: string },
      ) => {
        address(ctx, { taskId, to: alamat, note: catatan })
        return done
      },
    ),
  ),
  tarik: os.tarik.handler(
    command((ctx: WriteContext, { act, catatan }: { act: number; catatan: string | null }) =>
      toHasil(ctx, recall(ctx, { act, note: catatan })),
    ),
  ),
  koreksi: os.koreksi.handler(
    command((ctx: WriteContext, { taskId, ke, catatan }: { taskId: number; ke: string; catatan: string }) =>
      toHasil(ctx, correct(ctx, { taskId, to: ke, note: catatan })),
    ),
  ),
  batal: os.batal.handler(
    command((ctx: WriteContext, { instanceId, catatan, isi }: { instanceId: number; catatan: string; isi?: unknown }) =>
      cancel(ctx, { instanceId, note: catatan, payload: isi }),
    ),
  ),
  aturan: {
    proses: os.aturan.proses.handler(query(readRulesPage)),
    tetapkan: os.aturan.tetapkan.handler(command(setRules)),
    cabut: os.aturan.cabut.handler(command(revokeRule)),
    akhiri: os.aturan.akhiri.handler(command(endRule)),
  },
}
