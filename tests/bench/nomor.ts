import { auditHead } from '../../electron/core/audit.ts'
import { runCommand } from '../../electron/core/context.ts'
import { book } from '../../electron/modules/persuratan/naskah/pesanan.ts'
import { openBenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

/** Windows that book at the same time: the host does their acts one after another. */
const CLIENTS = 8

/** Booking a number by eight clients in turn against a bare durable transaction of the same rows. */
export function ukurPesan({ cepat }: Pilihan): Ukuran {
  const bench = openBenchOffice(100)
  try {
    const { raw } = bench.office.store
    const actors = Array.from({ length: CLIENTS }, (_, n) => bench.actor(n % 2 === 0 ? 'tu' : 'surat'))
    const other = bench.copy('pembanding.db')
    makeBare(other)
    const rounds = cepat ? 10 : 40
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      const from = auditHead(raw).id
      for (const actor of actors) {
        const started = performance.now()
        runCommand(bench.office, actor, 'ukur', (ctx) =>
          book(ctx, {
            jenis: 'surat-dinas',
            keperluan: 'Surat dibuat di luar',
            kode: { skema: '83/2022', kode: '400.9.6.1' },
            tanggal: null,
            sampai: null,
            sisipan: '',
          }),
        )
        ours.push(performance.now() - started)
      }
      bare.push(...replay(other, actsSince(raw, from)))
    }
    return ukuran({
      id: 'pesan-nomor',
      apa: `Memesan nomor, ${CLIENTS} jendela bergantian (${rounds * CLIENTS} kali)`,
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
