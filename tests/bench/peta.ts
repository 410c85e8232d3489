import type { ReadContext } from '../../electron/core/context.ts'
import { getPetaProses, listPeta } from '../../electron/workflow/peta.ts'
import { compareReads, openMeasured } from './perkara.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** The leaf that is measured with the tree: one with loops, waits and limits. */
const LEAF = 'P3.1'
/** The processes whose records are closed to all but those named on them. */
const CLOSED = "('P1.2.2', 'P4.2.1', 'P4.2.2', 'P5.2')"
const STANDING = 'closed_at is null and opened_at is not null and shared_from is null'

interface Counts {
  readonly pohon: readonly (readonly [string, number, number])[]
  readonly langkah: readonly (readonly [string, number])[]
}

function ours(ctx: ReadContext): Counts {
  const pohon = listPeta(ctx).filter(({ jumlah }) => jumlah > 0)
  const langkah = getPetaProses(ctx, { proses: LEAF }).langkah.filter(({ jumlah }) => jumlah > 0)
  return {
    pohon: pohon.map(({ proses, jumlah, terlambat }) => [proses, jumlah, terlambat] as const).sort(),
    langkah: langkah.map(({ step, jumlah }) => [step, jumlah] as const).sort(),
  }
}

/** A statement's way to say what the administrator may count: all, and of closed records those that name him. */
const SEEN = `(process not in ${CLOSED} or instance_id in (select i.id from instances i join perkara p on p.id = i.subject_id
  where i.process in ${CLOSED} and i.ended_at is null and (p.dibuka_oleh = :saya
    or exists (select 1 from tasks a where a.instance_id = i.id and a.pegawai_id = :saya)
    or exists (select 1 from history h where h.instance_id = i.id and h.pegawai_id = :saya))))`

/** The best that one statement can do: every process, and every step of the leaf. */
function bare(ctx: ReadContext): Counts {
  const rows = ctx.all<{ process: string; step: string | null; jumlah: number; terlambat: number }>(
    `select process, null step, count(*) jumlah, sum(due < ?) terlambat from
       (select process, min(due_at) due from tasks where ${STANDING} and ${SEEN.replaceAll(':saya', String(ctx.actor.pegawaiId))} group by process, instance_id) group by process
     union all select process, step, count(distinct instance_id), 0 from tasks where ${STANDING} and process = ? group by step`,
    ctx.now(),
    LEAF,
  )
  return {
    pohon: rows
      .filter(({ step }) => step === null)
      .map(({ process, jumlah, terlambat }) => [process, jumlah, terlambat ?? 0] as const)
      .sort(),
    langkah: rows.flatMap(({ step, jumlah }) => (step === null ? [] : [[step, jumlah] as const])).sort(),
  }
}

/** The map as the Sekretaris opens it: tree and one process with its live counts, against one statement for both. */
export function ukurPeta(running: number, id: string, pilihan: Pilihan): Ukuran {
  const bench = openMeasured(running, pilihan)
  try {
    const pair = { ours, bare, facts: (answer: unknown) => answer }
    const measured = compareReads(bench, bench.actor('admin'), pair, pilihan.cepat ? 20 : 60)
    return ukuran({
      id,
      apa: `Peta Proses dengan angka hidup, ${running} perkara berjalan tiap proses (p95)`,
      pembanding: 'satu pernyataan SQL',
      rasio: measured.rasio,
      batas: 1.5,
      nilai: measured.p95,
      satuan: 'ms',
    })
  } finally {
    bench.close()
  }
}
