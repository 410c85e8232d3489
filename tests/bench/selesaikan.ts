import { auditHead } from '../../electron/core/audit.ts'
import { runCommand, runQuery, SISTEM, type ReadContext } from '../../electron/core/context.ts'
import { complete } from '../../electron/workflow/engine.ts'
import { VerifikasiSurat } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { getSuratMasuk } from '../../electron/modules/persuratan/catatan.ts'
import { registerSuratMasuk } from '../../electron/modules/persuratan/surat-masuk.ts'
import { letter } from './catat-surat.ts'
import { openBenchOffice, type BenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** Letters registered, verified and disposed: their tasks at teruskan-ke-tu. */
function lettersBeforeSekretaris(bench: BenchOffice, count: number): number[] {
  const liveTask = (ctx: ReadContext, suratId: number) =>
    ctx.get<{ id: number }>(
      `select t.id from tasks t join instances i on i.id = t.instance_id
       where i.subject = 'surat_masuk' and i.subject_id = ? and t.closed_at is null and t.opened_at is not null`,
      suratId,
    )?.id ?? 0
  return Array.from({ length: count }, (_, i) => {
    const id = bench.act('surat', (ctx) => registerSuratMasuk(ctx, letter(500_000 + i, bench.office.clock.now()))).id
    bench.act('tu', (ctx) =>
      complete(ctx, {
        taskId: liveTask(ctx, id),
        payload: VerifikasiSurat.parse({ ...getSuratMasuk(ctx, { id }), jenisNaskah: 'surat dinas' }),
      }),
    )
    bench.act('kadis', (ctx) => complete(ctx, { taskId: liveTask(ctx, id), payload: { penerima: [], instruksi: [], catatan: '' } }))
    return runQuery(bench.office, SISTEM, (ctx) => liveTask(ctx, id))
  })
}

/** Completing a step (Sekretaris passes a letter on) against bare inserts of its rows, same commits. */
export function ukurSelesaikan(letters: number, id: string, { cepat }: Pilihan): Ukuran {
  const bench = openBenchOffice(letters)
  try {
    const { raw } = bench.office.store
    const sekretaris = bench.actor('sekretaris')
    const list = lettersBeforeSekretaris(bench, cepat ? 100 : 200)
    const other = bench.copy('pembanding.db')
    makeBare(other)
    const ours: number[] = []
    const bare: number[] = []
    for (let i = 0; i < list.length; i += 10) {
      const from = auditHead(raw).id
      for (const taskId of list.slice(i, i + 10)) {
        const started = performance.now()
        runCommand(bench.office, sekretaris, 'ukur', (ctx) => complete(ctx, { taskId, payload: { catatan: '' } }))
        ours.push(performance.now() - started)
      }
      bare.push(...replay(other, actsSince(raw, from)))
    }
    return ukuran({
      id,
      apa: `Menyelesaikan langkah, ${letters.toLocaleString('id-ID')} surat tercatat (${list.length} kali)`,
      pembanding: 'better-sqlite3 menulis baris yang sama',
      rasio: median(ours) / median(bare),
      batas: 2,
      nilai: Math.round(median(ours) * 1000) / 1000,
      satuan: 'ms',
    })
  } finally {
    bench.close()
  }
}
