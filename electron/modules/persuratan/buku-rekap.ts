import { addDays, momentOf } from '../../../shared/dates.ts'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import type { Periode } from '../../../shared/modules/persuratan/periode.ts'
import { sifatSurat } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { officeKop } from './buku-agenda.ts'
import { assertReadsAllBooks, signersOn, type Signers } from './buku-akses.ts'
import { loadAntar } from './buku-ekspedisi.ts'

export interface RekapFacts {
  readonly kop: Kop
  readonly periode: Periode
  readonly bagian: readonly { readonly judul: string; readonly baris: readonly (readonly [string, number])[] }[]
  readonly tanda: Signers
}

/** What a day brought and what was done of it, counted from the records (persuratan.md 7, end-of-day totals). */
export function loadRekap(ctx: ReadContext, periode: Periode): RekapFacts {
  assertReadsAllBooks(ctx, 'Rekapitulasi harian')
  const { dari } = periode
  const start = momentOf(dari)
  const end = momentOf(addDays(dari, 1))
  const seen = Math.min(end - 1, ctx.now())
  const count = (query: string, ...values: (string | number)[]) =>
    ctx.get<{ n: number }>(`select count(*) n from ${query}`, ...values)?.n ?? 0
  const received = "nomor n join surat_masuk s on s.id = n.id where n.buku = 'surat-masuk' and n.keadaan = 'terpakai' and n.tanggal = ?"
  const open = `tasks t join instances i on i.id = t.instance_id where i.subject = 'surat_masuk' and t.opened_at <= ? and (t.closed_at is null or t.closed_at > ?)
    and t.shared_from is null`
  const routes = loadAntar(ctx, dari, dari).map((route) => ({ ...route, baris: route.baris.filter((row) => !row.menunggu) }))
  const given = routes.flatMap((route) => route.baris)
  const used = sifatSurat.filter((sifat) => sifat !== 'Penting' || getPengaturan(ctx, 'sifatPenting', dari))
  const clerks = ctx.all<{ nama: string; n: number }>(
    `select ifnull(g.nama, 'Sistem') nama, count(*) n from surat_masuk s left join pegawai g on g.id = s.dibuat_oleh
     where s.dibuat_pada >= ? and s.dibuat_pada < ? group by s.dibuat_oleh order by n desc, nama`,
    start,
    end,
  )
  const bagian: RekapFacts['bagian'] = [
    {
      judul: 'Surat masuk',
      baris: [
        ['Diterima', count(received, dari)],
        ...used.map((sifat) => [`– ${sifat}`, count(`${received} and s.sifat = ?`, dari, sifat)] as const),
        ['Nomor dibatalkan', count("nomor where buku = 'surat-masuk' and keadaan = 'batal' and tanggal = ?", dari)],
        ['Nomor dilewati', count("nomor where buku = 'surat-masuk' and keadaan = 'dilewati' and tanggal = ?", dari)],
      ],
    },
    {
      judul: 'Pengerjaan hari ini',
      baris: [
        ['Diverifikasi', count('surat_masuk where diverifikasi_pada >= ? and diverifikasi_pada < ?', start, end)],
        [
          'Didisposisi',
          count(
            `(select distinct surat_id from disposisi where jenis = 'disposisi' and ifnull(ditarik_sebab, '') <> 'tarik kembali'
              and ifnull(pada_tanggal, date((pada + 25200000) / 1000, 'unixepoch')) = ?)`,
            dari,
          ),
        ],
        ['Didistribusikan', new Set(given.map((row) => row.suratId)).size],
        ['Tanda terima kembali', given.filter((row) => row.diterimaPada !== null).length],
        [
          'Selesai',
          count("instances where subject = 'surat_masuk' and ended_as = 'selesai' and ended_at >= ? and ended_at < ?", start, end),
        ],
      ],
    },
    {
      judul: 'Pada akhir hari',
      baris: [
        ['Surat dalam pengerjaan', count(`(select distinct i.subject_id from ${open})`, seen, seen)],
        ['Surat lewat batas waktu', count(`(select distinct i.subject_id from ${open} and t.due_at < ?)`, seen, seen, seen)],
      ],
    },
    {
      judul: 'Dibagikan menurut rute',
      baris: routes.filter((route) => route.baris.length > 0).map((route) => [route.nama, route.baris.length] as const),
    },
    { judul: 'Dicatat oleh', baris: clerks.map((clerk) => [clerk.nama, clerk.n] as const) },
  ]
  return { kop: officeKop(ctx), periode, bagian: bagian.filter(({ baris }) => baris.length > 0), tanda: signersOn(ctx, dari) }
}
