import { longDate, todayOf } from '../../../../shared/dates.ts'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import { lampiranText } from '../../../../shared/documents/paper.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import type { Periode } from '../../../../shared/modules/persuratan/periode.ts'
import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { closingOf, formatNomor, namaBuku, type KodeBuku, type NomorStyle } from '../../../registers/nomor.ts'
import { allOf, sql } from '../../../registers/sql.ts'
import { isSecret } from '../akses.ts'
import { officeKop } from '../buku-agenda.ts'
import { assertReadsAllBooks, signersOn, type Signers } from '../buku-akses.ts'
import { papers } from './akses.ts'
import { signerLine } from './penanda.ts'

/** A line of the outgoing book (persuratan.md 2.1); dates ISO. */
export interface BarisKeluar {
  readonly jenis: 'surat' | 'batal' | 'celah'
  readonly urut: string
  readonly tanggal: string | null
  readonly nomor: string
  readonly kode: string
  readonly kepada: string
  readonly hal: string
  readonly lampiran: string
  readonly pengolah: string
  readonly penanda: string
  readonly tembusan: string
  readonly cara: string
  readonly kirim: string | null
  readonly keterangan: string
}

export interface BukuKeluarFacts {
  readonly kop: Kop
  readonly buku: string
  readonly periode: Periode
  readonly baris: readonly BarisKeluar[]
  /** The opening and the closing note. */
  readonly catatan: readonly string[]
  readonly hari: string
  readonly tanda: Signers
}

interface Row {
  readonly urut: number
  readonly sisipan: number
  readonly keadaan: 'terpakai' | 'batal' | 'dilewati' | 'dipesan'
  readonly susulan: number
  readonly alasan: string
  readonly tanggal: string
  readonly naskahId: number | null
  readonly nomor: string | null
  readonly kode: string | null
  readonly kepada: string | null
  readonly hal: string | null
  readonly keamanan: string | null
  readonly kepala: string | null
  readonly pengolah: string | null
  readonly penugasanPenanda: number | null
  readonly ditandatanganiTanggal: string | null
  readonly cara: string | null
  readonly kirim: string | null
  readonly pesanan: string | null
  readonly pesananNomor: string | null
  readonly pesananKode: string | null
  readonly sampai: string | null
}

/** The facts of an outgoing book of a period: every number in it, used, booked, skipped or void, with its reason. */
export function loadBukuKeluar(ctx: ReadContext, periode: Periode, buku: KodeBuku): BukuKeluarFacts {
  assertReadsAllBooks(ctx, namaBuku[buku])
  const rows = allOf<Row>(
    ctx,
    sql`select n.urut, n.sisipan, n.keadaan, n.susulan, n.alasan, n.tanggal, p.id naskahId, p.nomor, p.kode_klasifikasi kode, p.tujuan kepada, p.hal, p.keamanan,
        p.kepala, ifnull((select u.nama_pendek from unit u where u.kode = p.unit), '') pengolah, p.penugasan_penanda penugasanPenanda,
        p.ditandatangani_tanggal ditandatanganiTanggal, (select group_concat(distinct k.cara) from naskah_kirim k where k.naskah_id = p.id) cara,
        (select max(k.tanggal) from naskah_kirim k where k.naskah_id = p.id) kirim, b.keperluan pesanan, b.nomor pesananNomor, b.kode_klasifikasi pesananKode, b.sampai
      from nomor n left join ${papers(ctx)} p on p.nomor_id = n.id left join nomor_pesanan b on b.nomor_id = n.id
      where n.buku = ${buku} and n.tanggal between ${periode.dari} and ${periode.sampai} order by n.tahun, n.urut, n.sisipan`,
  )
  const style = getPengaturan(ctx, 'nomorNaskah', periode.sampai)
  const closed = periode.jenis === 'tahun' ? closingOf(ctx, buku, Number(periode.dari.slice(0, 4))) : undefined
  const hari = closed ? todayOf(closed.pada) : periode.sampai < ctx.today() ? periode.sampai : ctx.today()
  return {
    kop: officeKop(ctx),
    buku: namaBuku[buku],
    periode,
    baris: rows.map((row) => toBaris(ctx, row, style)),
    catatan: notesOf(rows, style, hari, !closed && periode.sampai >= ctx.today()),
    hari,
    tanda: signersOn(ctx, hari),
  }
}

/** A book lies open: of a Rahasia naskah it has the outer data only, whoever prints it. */
function toBaris(ctx: ReadContext, row: Row, style: NomorStyle): BarisKeluar {
  const urut = formatNomor(row, style)
  const empty = { kode: '', kepada: '', hal: '', lampiran: '', pengolah: '', penanda: '', tembusan: '', cara: '', kirim: null }
  if (row.naskahId === null) {
    const how = {
      dipesan: `Dipesan sampai ${longDate(row.sampai ?? row.tanggal)}`,
      dilewati: 'Dilewati',
      batal: 'Batal',
      terpakai: 'Dipakai',
    }[row.keadaan]
    return {
      ...empty,
      jenis: row.keadaan === 'batal' ? 'batal' : 'celah',
      urut,
      tanggal: row.tanggal,
      nomor: row.pesananNomor ?? '',
      kode: row.pesananKode ?? '',
      keterangan: `${how}: ${row.keadaan === 'dipesan' ? (row.pesanan ?? row.alasan) : row.alasan}`,
    }
  }
  const kepala = KepalaNaskah.parse(JSON.parse(row.kepala ?? '{}'))
  const secret = isSecret(row.keamanan ?? 'B')
  const notes = [
    ...(row.keadaan === 'batal' ? [`Batal: ${row.alasan}`] : []),
    ...(row.sisipan > 0 && row.keadaan !== 'batal' ? [`Sisipan: ${row.alasan}`] : []),
    ...(row.susulan === 1 ? ['Susulan'] : []),
  ]
  return {
    jenis: row.keadaan === 'batal' ? 'batal' : 'surat',
    urut,
    tanggal: row.tanggal,
    nomor: row.nomor ?? '',
    kode: row.kode ?? '',
    kepada: secret ? '' : (row.kepada ?? ''),
    hal: secret ? 'Rahasia' : (row.hal ?? ''),
    lampiran: lampiranText(kepala.lampiranJumlah, kepala.lampiranSatuan),
    pengolah: row.pengolah ?? '',
    penanda: signerLine(ctx, { kepala, penugasanPenanda: row.penugasanPenanda, ditandatanganiTanggal: row.ditandatanganiTanggal }),
    tembusan: secret ? '' : kepala.tembusan.join('; '),
    cara: (row.cara ?? '').replaceAll(',', ', '),
    kirim: row.kirim,
    keterangan: notes.join('; '),
  }
}

function notesOf(rows: readonly Row[], style: NomorStyle, hari: string, runs: boolean): string[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return ['Nihil: tidak ada nomor yang dipakai pada periode ini.']
  const count = (label: string, test: (row: Row) => boolean) => {
    const n = rows.filter(test).length
    return n > 0 ? [`${n} ${label}`] : []
  }
  const counts = [
    `${rows.filter((row) => row.keadaan === 'terpakai').length} naskah`,
    ...count('sisipan', (row) => row.sisipan > 0 && row.keadaan === 'terpakai'),
    ...count('batal', (row) => row.keadaan === 'batal'),
    ...count('dilewati', (row) => row.keadaan === 'dilewati'),
    ...count('dipesan', (row) => row.keadaan === 'dipesan'),
  ].join(', ')
  return [
    `Dibuka dengan nomor ${formatNomor(first, style)} tanggal ${longDate(first.tanggal)}.`,
    `${runs ? 'Buku masih berjalan; keadaan sampai' : 'Ditutup pada'} nomor ${formatNomor(last, style)} tanggal ${longDate(hari)}: ${counts}.`,
  ]
}
