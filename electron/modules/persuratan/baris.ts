import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql } from '../../registers/sql.ts'
import { letters } from './akses.ts'
import { standingsOf } from './posisi.ts'

interface Row {
  readonly id: number
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
  readonly keadaan: 'terpakai' | 'batal' | 'dilewati' | 'dipesan'
  readonly susulan: number
  readonly alasan: string
  readonly tanggal: string
  readonly suratId: number | null
  readonly jamDiterima: string | null
  readonly jalur: SuratMasukBaris['jalur'] | null
  readonly pengirim: string | null
  readonly pengirimPendek: string | null
  readonly nomorSurat: string | null
  readonly tanggalSurat: string | null
  readonly hal: string | null
  readonly sifat: SuratMasukBaris['sifat'] | null
  readonly keamanan: SuratMasukBaris['keamanan'] | null
  readonly kodeKlasifikasi: string | null
  readonly lampiranJumlah: number | null
  readonly arsip: number | null
  readonly buka: number | null
  readonly versi: number | null
}

/** Rows of the agenda by their ids, in that order, as this reader may see them. A skipped number is a row with its reason. */
export function agendaRows(ctx: ReadContext, ids: readonly number[]): SuratMasukBaris[] {
  const rows = allOf<Row>(
    ctx,
    sql`select n.id, n.tahun, n.urut, n.sisipan, n.keadaan, n.susulan, n.alasan, n.tanggal, s.id suratId, s.jam_diterima jamDiterima, s.jalur, p.nama pengirim,
      p.nama_pendek pengirimPendek, s.nomor_surat nomorSurat, s.tanggal_surat tanggalSurat, s.hal, s.sifat, s.keamanan, s.kode_klasifikasi kodeKlasifikasi,
      s.lampiran_jumlah lampiranJumlah, s.arsip, s.buka, s.versi
      from json_each(${JSON.stringify(ids)}) j cross join nomor n on n.id = j.value left join ${letters(ctx)} s on s.id = n.id left join pengirim p on p.id = s.pengirim_id`,
  )
  const standings = standingsOf(ctx, ids, new Set(rows.filter((row) => row.buka === 0).map((row) => row.id)))
  const style = nomorStyle(ctx)
  const made = rows.map((row): SuratMasukBaris => {
    const standing = standings.get(row.id) ?? {
      keadaan: row.arsip === 1 ? ('arsip' as const) : ('terdaftar' as const),
      posisi: [],
      batas: null,
    }
    const skipped = row.suratId === null
    return {
      id: row.id,
      nomorAgenda: { tahun: row.tahun, urut: row.urut, sisipan: row.sisipan, teks: formatNomor(row, style) },
      tanggalDiterima: row.tanggal,
      jamDiterima: row.jamDiterima ?? '00:00',
      jalur: row.jalur ?? 'antar',
      pengirim: row.pengirim ?? '',
      pengirimPendek: row.pengirimPendek ?? '',
      nomorSurat: row.nomorSurat,
      tanggalSurat: row.tanggalSurat,
      hal: skipped ? row.alasan : row.hal,
      sifat: row.sifat ?? 'Biasa',
      keamanan: row.keamanan ?? 'B',
      kodeKlasifikasi: row.kodeKlasifikasi,
      lampiranJumlah: skipped ? 0 : row.lampiranJumlah,
      keadaan: skipped ? 'dilewati' : row.keadaan === 'batal' ? 'batal' : standing.keadaan,
      posisi: standing.posisi,
      batas: standing.batas,
      susulan: row.susulan === 1,
      alasanNomor: row.alasan,
      versi: row.versi ?? 0,
    }
  })
  const byId = new Map(made.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
