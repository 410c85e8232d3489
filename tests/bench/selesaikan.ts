import { auditHead } from '../../electron/core/audit.ts'
import { runCommand, runQuery, SISTEM } from '../../electron/core/context.ts'
import { complete } from '../../electron/workflow/engine.ts'
import { openBenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** Completing a step (Sekretaris passes a letter on) against bare inserts of its rows, same commits. */
export function ukurSelesaikan(letters: number, id: string, { cepat }: Pilihan): Ukuran {
  const bench = openBenchOffice(letters)
  try {
    const { raw } = bench.office.store
    const tasks = (step: string) =>
      runQuery(bench.office, SISTEM, (ctx) => ctx.all<{ id: number }>('select id from tasks where step = ? and closed_at is null and opened_at is not null order by id', step)).map((t) => t.id)
    const sekretaris = bench.actor('sekretaris')
    const kadis = bench.actor('kadis')
    const wanted = cepat ? 40 : 150
    // Enough letters before Sekretaris: what waits at Kepala Dinas is disposed first, unmeasured.
    for (const taskId of tasks('disposisi')) runCommand(bench.office, kadis, 'ukur', (ctx) => complete(ctx, { taskId, payload: { penerima: [], instruksi: [], catatan: '' } }))
    const list = tasks('teruskan-ke-tu').slice(0, wanted)
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
