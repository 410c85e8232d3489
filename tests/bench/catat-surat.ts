import { createRouterClient } from '@orpc/server'
import { momentOf, timeOf, todayOf } from '../../shared/dates.ts'
import { SuratMasukBaru } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { createSessions } from '../../electron/akun/sessions.ts'
import { auditHead } from '../../electron/core/audit.ts'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import type { Host } from '../../electron/core/rpc.ts'
import { foldedWords, rowOf } from '../../electron/registers/cari.ts'
import { bareNumber } from '../../electron/registers/cari-nomor.ts'
import { nomorStyle } from '../../electron/registers/nomor.ts'
import { searchWords, type Indexed } from '../../electron/modules/persuratan/indeks.ts'
import { router } from '../../electron/host/router.ts'
import { openBenchOffice, type BenchOffice } from './kantor.ts'
import { actsSince, makeBare, median, replay } from './replay.ts'
import { ukuran, type Pilihan, type Ukuran } from './ukuran.ts'

export interface SearchRow extends Indexed {
  readonly tahun: number
}

/** A client of the whole contract on a bench's office, signed in as the clerk. */
export async function clerk(bench: BenchOffice) {
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

/** What the program writes of a letter beside the rows that the audit keeps. */
export const SEARCH = 'insert or replace into cari_isi (rowid, nomor, nomor_surat, pihak, hal, isi) values (?, ?, ?, ?, ?, ?)'
export const NUMBER = 'insert or replace into cari_nomor (rowid, nomor) values (?, ?)'
export const COUNTED = "update pengirim_daftar set jumlah = jumlah + 1, terakhir = max(ifnull(terakhir, ''), ?) where id = ?"
export const LISTED = [
  ...['id', 'nomor', 'tanggal', 'surat', 'pengirim_id', 'pengirim', 'sifat', 'keamanan', 'jalur', 'jenis_naskah', 'bentuk'],
  ...['tanggal_surat', 'hal'],
]
export const SEARCHED = `select s.id, n.tahun, n.urut, n.sisipan, s.nomor_surat nomorSurat, s.hal, s.ringkasan, s.keamanan, p.nama pengirim,
  p.nama_pendek pengirimPendek from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.id > ? order by s.id`

/** The row of cari_nomor of a letter. */
export const numberParts = (w: SearchRow) => `${String(w.urut).padStart(4, '0')} ${w.tahun} ${bareNumber(w.nomorSurat ?? '')}`

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
    const searched = other.prepare<(number | string)[]>(SEARCH)
    const numbered = other.prepare<[number, string]>(NUMBER)
    const columns = LISTED.join(', ')
    const listed = other.prepare<unknown[]>(`insert into surat_daftar (${columns}) values (${columns.replaceAll(/[a-z_]+/g, '?')})`)
    const counted = other.prepare<unknown[]>(COUNTED)
    const listRow = raw.prepare<[number], unknown[]>(`select ${columns} from surat_daftar where id = ?`).raw()
    const searchRows = raw.prepare<[number], SearchRow>(SEARCHED)
    const style = bench.act('surat', nomorStyle)
    for (let round = 0; round < rounds; round++) {
      const from = auditHead(raw).id
      const lastLetter = raw.prepare<[], { id: number }>('select max(id) id from surat_masuk').get()?.id ?? 0
      for (let i = 0; i < each; i++) {
        const input = letter(round * each + i, now)
        const started = performance.now()
        await client.persuratan.suratMasuk.register(input)
        ours.push(performance.now() - started)
      }
      const words = searchRows.all(lastLetter).map((w) => ({
        row: rowOf('surat_masuk', w.id),
        words: foldedWords(searchWords(style, w)),
        list: listRow.get(w.id) ?? [],
        parts: numberParts(w),
      }))
      const acts = actsSince(raw, from)
      bare.push(
        ...replay(other, acts, (index) => {
          const w = words[index]
          if (!w) return
          searched.run(w.row, ...w.words)
          numbered.run(w.row, w.parts)
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
