import { createRouterClient } from '@orpc/server'
import { momentOf, timeOf, todayOf } from '../../shared/dates.ts'
import { SuratMasukBaru } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { createSessions } from '../../electron/akun/sessions.ts'
import { auditHead } from '../../electron/core/audit.ts'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import type { Host } from '../../electron/core/rpc.ts'
import { bareNumber } from '../../electron/registers/cari-nomor.ts'
import { router } from '../../electron/host/router.ts'
import { openBenchOffice, type BenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

interface SearchRow {
  readonly rowid: number
  readonly nomor: string
  readonly pihak: string
  readonly isi: string
  readonly urut: number
  readonly tahun: number
  readonly nomorSurat: string | null
}

async function clerk(bench: BenchOffice) {
  const events = createEvents()
  const host: Host = {
    ...bench.office,
    sessions: createSessions(),
    events,
    jobs: createJobs(events),
    folder: bench.folder,
    version: 'ukur',
    demo: true,
  }
  let token: string | null = null
  const door = { kind: 'test' as const, token: () => token, setToken: (next: string | null) => void (token = next) }
  const client = createRouterClient(router, { context: { host, door } })
  await client.akun.masuk({ namaPengguna: 'surat', sandi: 'sekretariat' })
  return client
}

/** A letter of a known sender, as the entry strip sends it. */
export function letter(i: number, now: number) {
  return SuratMasukBaru.parse({
    tanggalDiterima: todayOf(now),
    jamDiterima: timeOf(now),
    jalur: 'antar',
    pengirimId: (i % 20) + 1,
    nomorSurat: `400.9/U-${String(i).padStart(5, '0')}/425.102/2025`,
    tanggalSurat: todayOf(momentOf(todayOf(now))),
    hal: `Permintaan data penerima layanan nomor ${i} untuk bahan rapat koordinasi`,
    kodeKlasifikasi: '400.9',
  })
}

/** Registering a letter through the whole contract against bare better-sqlite3 writing the same rows with the same commits. */
export async function ukurCatat(letters: number, id: string, { cepat }: Pilihan): Promise<Ukuran> {
  const bench = openBenchOffice(letters)
  try {
    const client = await clerk(bench)
    const { raw } = bench.office.store
    const now = bench.office.clock.now()
    const rounds = cepat ? 8 : 20
    const each = 25
    const ours: number[] = []
    const bare: number[] = []
    for (let i = 0; i < 300; i++) await client.persuratan.suratMasuk.register(letter(100_000 + i, now))
    const other = bench.copy('pembanding.db')
    makeBare(other)
    const searched = other.prepare<[number, string, string, string]>(
      'insert or replace into cari_isi (rowid, nomor, pihak, isi) values (?, ?, ?, ?)',
    )
    const numbered = other.prepare<[number, string]>('insert or replace into cari_nomor (rowid, nomor) values (?, ?)')
    const LISTED = ['id', 'nomor', 'tanggal', 'surat', 'pengirim_id', 'pengirim', 'sifat', 'keamanan', 'jalur', 'jenis_naskah', 'bentuk']
    const columns = [...LISTED, 'tanggal_surat', 'hal'].join(', ')
    const listed = other.prepare<unknown[]>(`insert into surat_daftar (${columns}) values (${columns.replaceAll(/[a-z_]+/g, '?')})`)
    const counted = other.prepare<unknown[]>(
      "update pengirim_daftar set jumlah = jumlah + 1, terakhir = max(ifnull(terakhir, ''), ?) where id = ?",
    )
    const listRow = raw.prepare<[number], unknown[]>(`select ${columns} from surat_daftar where id = ?`).raw()
    const searchRows = raw.prepare<[number], SearchRow>(
      `select c.rowid, c.nomor, c.pihak, c.isi, n.urut, n.tahun, s.nomor_surat nomorSurat from cari_isi c
       join nomor n on n.id = c.rowid / 32 join surat_masuk s on s.id = n.id where c.rowid > ? order by c.rowid`,
    )
    for (let round = 0; round < rounds; round++) {
      const from = auditHead(raw).id
      const lastSearch = raw.prepare<[], { rowid: number }>('select max(rowid) rowid from cari_isi').get()?.rowid ?? 0
      for (let i = 0; i < each; i++) {
        const input = letter(round * each + i, now)
        const started = performance.now()
        await client.persuratan.suratMasuk.register(input)
        ours.push(performance.now() - started)
      }
      const words = searchRows.all(lastSearch).map((w) => ({
        ...w,
        list: listRow.get(Math.floor(w.rowid / 32)) ?? [],
        parts: `${String(w.urut).padStart(4, '0')} ${w.tahun} ${bareNumber(w.nomorSurat ?? '')}`,
      }))
      const acts = actsSince(raw, from)
      bare.push(
        ...replay(other, acts, (index) => {
          const w = words[index]
          if (!w) return
          searched.run(w.rowid, w.nomor, w.pihak, w.isi)
          numbered.run(w.rowid, w.parts)
          listed.run(...w.list)
          counted.run(w.list[LISTED.indexOf('tanggal')], w.list[LISTED.indexOf('pengirim_id')])
        }),
      )
    }
    return ukuran({
      id,
      apa: `Mencatat surat lewat host, ${letters.toLocaleString('id-ID')} surat tercatat`,
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
