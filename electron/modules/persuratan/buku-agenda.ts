import { clockOf, longDate, shortDate, todayOf } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { keamananNama } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { Periode } from '../../../shared/modules/persuratan/periode.ts'
import type { ReadContext } from '../../core/context.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { closingOf, formatNomor, nomorStyle, type NomorStyle } from '../../registers/nomor.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { isSecret, letters } from './akses.ts'
import { ownBidang, SEMUA, signersOn, type Signers } from './buku-akses.ts'

/** A line of Buku Agenda Surat Masuk (persuratan.md 2.1); dates ISO. */
export interface AgendaBaris {
  readonly jenis: 'surat' | 'batal' | 'celah'
  readonly nomor: string
  readonly diterima: string | null
  readonly kode: string
  readonly dari: string
  readonly nomorSurat: string
  readonly tanggalSurat: string | null
  readonly hal: string
  readonly lampiran: string
  readonly sifat: string
  readonly keamanan: string
  readonly kepada: string
  readonly tanggalDisposisi: string | null
  readonly isiDisposisi: string
  readonly paraf: string
  readonly keterangan: string
}

export interface AgendaFacts {
  readonly kop: Kop
  readonly periode: Periode
  readonly bidang: string | null
  readonly baris: readonly AgendaBaris[]
  /** The opening and the closing note. */
  readonly catatan: readonly string[]
  readonly hari: string
  readonly tanda: Signers
}

interface Row {
  readonly id: number
  readonly urut: number
  readonly sisipan: number
  readonly keadaan: 'terpakai' | 'batal' | 'dilewati' | 'dipesan'
  readonly susulan: number
  readonly alasan: string
  readonly tanggal: string
  readonly suratId: number | null
  readonly dari: string | null
  readonly nomorSurat: string | null
  readonly tanggalSurat: string | null
  readonly hal: string | null
  readonly kode: string | null
  readonly lampiran: number | null
  readonly sifat: string | null
  readonly keamanan: keyof typeof keamananNama | null
  readonly buka: number | null
}

export function officeKop(ctx: ReadContext): Kop {
  const kop = getPengaturan(ctx, 'kop')
  if (!kop) throw new DomainError('OFFICE_MISSING')
  return kop
}

/** The facts of the book of a period, whole or of one Bidang. Refuses a Bidang that is not the actor's. */
export function loadAgenda(ctx: ReadContext, periode: Periode, bidang: string): AgendaFacts {
  const unit = bidang === SEMUA ? null : (ownBidang(ctx).find(({ kode }) => kode === bidang) ?? null)
  const style = nomorStyle(ctx)
  const rows = marked(rowsOf(ctx, periode, unit?.kode ?? null))
  const ways = waysOf(ctx, periode)
  const listed = rows.map((row) => toBaris(row, ways.get(row.id), style))
  const baris = unit ? listed : withGaps(ctx, periode, rows, listed, style)
  const closed = periode.jenis === 'tahun' ? closingOf(ctx, 'surat-masuk', Number(periode.dari.slice(0, 4))) : undefined
  const hari = closed ? todayOf(closed.pada) : periode.sampai < ctx.today() ? periode.sampai : ctx.today()
  const runs = !closed && periode.sampai >= ctx.today()
  return {
    kop: officeKop(ctx),
    periode,
    bidang: unit?.nama ?? null,
    baris,
    catatan: notesOf(rows, style, hari, runs, unit?.nama),
    hari,
    tanda: signersOn(ctx, hari),
  }
}

function rowsOf(ctx: ReadContext, { dari, sampai }: Periode, bidang: string | null): Row[] {
  const own =
    bidang === null
      ? words('1')
      : sql`s.id in (select d.surat_id from disposisi d where d.jenis = 'penerima' and d.ditarik_pada is null and d.unit in (${below(bidang)}))`
  return allOf<Row>(
    ctx,
    sql`select n.id, n.urut, n.sisipan, n.keadaan, n.susulan, n.alasan, n.tanggal, s.id suratId, p.nama dari, s.nomor_surat nomorSurat, s.tanggal_surat tanggalSurat,
      s.hal, s.kode_klasifikasi kode, s.lampiran_jumlah lampiran, s.sifat, s.keamanan, s.buka
      from nomor n left join ${letters(ctx)} s on s.id = n.id left join pengirim p on p.id = s.pengirim_id
      where n.buku = 'surat-masuk' and n.tanggal between ${dari} and ${sampai} and ${own} order by n.tahun, n.urut, n.sisipan`,
  )
}

/** A row is late too when its day is before that of a number above it on the page. */
function marked(rows: readonly Row[]): Row[] {
  let latest = ''
  return rows.map((row) => {
    const late = row.susulan === 1 || (row.sisipan === 0 && row.tanggal < latest)
    if (row.tanggal > latest) latest = row.tanggal
    return { ...row, susulan: late ? 1 : 0 }
  })
}

/** SQL: a unit and all below it. */
function below(kode: string) {
  return sql`with recursive u(kode) as (select ${kode} union all select unit.kode from unit join u on unit.induk = u.kode) select kode from u`
}

interface Way {
  readonly kepada: string[]
  readonly paraf: string[]
  tanggal: string | null
  isi: string
}

/** Longer words of a disposisi are said to stand on its sheet. */
const LONGEST = 240

/** Where each letter of the period went, by its rows in force. */
function waysOf(ctx: ReadContext, { dari, sampai }: Periode): Map<number, Way> {
  const rows = ctx.all<{
    suratId: number
    jenis: string
    kepada: string
    instruksi: string
    catatan: string
    pada: number
    padaTanggal: string | null
    diterimaPada: number | null
    diterimaOleh: string | null
  }>(
    `select d.surat_id suratId, d.jenis, d.kepada_jabatan kepada, d.instruksi, d.catatan, d.pada, d.pada_tanggal padaTanggal, d.diterima_pada diterimaPada,
       d.diterima_oleh diterimaOleh from nomor n join disposisi d on d.surat_id = n.id left join disposisi i on i.id = d.parent_id
     where n.buku = 'surat-masuk' and n.tanggal between ? and ? and d.ditarik_pada is null
       and (d.jenis = 'disposisi' or (d.jenis = 'penerima' and ifnull(i.jenis, '') <> 'penerima')) order by d.id`,
    dari,
    sampai,
  )
  const ways = new Map<number, Way>()
  for (const row of rows) {
    const way = ways.get(row.suratId) ?? { kepada: [], paraf: [], tanggal: null, isi: '' }
    ways.set(row.suratId, way)
    if (row.jenis === 'penerima') {
      way.kepada.push(row.kepada)
      if (row.diterimaPada !== null)
        way.paraf.push(`${row.diterimaOleh}, ${shortDate(todayOf(row.diterimaPada))} ${clockOf(row.diterimaPada)}`)
    } else {
      const said = [...(JSON.parse(row.instruksi) as string[]), row.catatan].filter(Boolean).join('; ')
      way.isi = said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()}… (selengkapnya pada lembar disposisi)` : said
      way.tanggal = row.padaTanggal ?? todayOf(row.pada)
    }
  }
  return ways
}

const EMPTY: Omit<AgendaBaris, 'jenis' | 'nomor' | 'keterangan'> = {
  diterima: null,
  kode: '',
  dari: '',
  nomorSurat: '',
  tanggalSurat: null,
  hal: '',
  lampiran: '',
  sifat: '',
  keamanan: '',
  kepada: '',
  tanggalDisposisi: null,
  isiDisposisi: '',
  paraf: '',
}

/** A book lies open: of a Rahasia letter it has the outer data only, whoever prints it. */
function toBaris(row: Row, way: Way | undefined, style: NomorStyle): AgendaBaris {
  const nomor = formatNomor(row, style)
  if (row.suratId === null) {
    const how = row.keadaan === 'dipesan' ? 'Disediakan untuk sisipan' : 'Dilewati'
    return { ...EMPTY, jenis: 'celah', nomor, diterima: row.tanggal, keterangan: `${how}: ${row.alasan}` }
  }
  const closed = row.buka !== 1 || isSecret(row.keamanan ?? 'B')
  const notes = [
    ...(row.keadaan === 'batal' ? [`Batal: ${row.alasan}`] : []),
    ...(row.sisipan > 0 && row.keadaan !== 'batal' ? [`Sisipan: ${row.alasan}`] : []),
    ...(row.susulan === 1 ? ['Susulan'] : []),
  ]
  return {
    ...EMPTY,
    jenis: row.keadaan === 'batal' ? 'batal' : 'surat',
    nomor,
    diterima: row.tanggal,
    dari: row.dari ?? '',
    nomorSurat: row.nomorSurat ?? '',
    tanggalSurat: row.tanggalSurat,
    sifat: row.sifat ?? '',
    keamanan: keamananNama[row.keamanan ?? 'B'],
    hal: closed ? 'Rahasia' : (row.hal ?? ''),
    keterangan: notes.join('; '),
    ...(closed
      ? {}
      : {
          kode: row.kode ?? '',
          lampiran: row.lampiran ? String(row.lampiran) : '-',
          kepada: way?.kepada.join('; ') ?? '',
          tanggalDisposisi: way?.tanggal ?? null,
          isiDisposisi: way?.isi ?? '',
          paraf: way?.paraf.join('; ') ?? '',
        }),
  }
}

/** Numbers between the first and the last of the period whose day lies outside it: one line for each run, so that no number is missing. */
function withGaps(
  ctx: ReadContext,
  periode: Periode,
  rows: readonly Row[],
  listed: readonly AgendaBaris[],
  style: NomorStyle,
): AgendaBaris[] {
  const days = new Map(
    ctx
      .all<{ urut: number; tanggal: string }>(
        "select urut, tanggal from nomor where buku = 'surat-masuk' and tahun = ? and sisipan = 0",
        Number(periode.dari.slice(0, 4)),
      )
      .map((row) => [row.urut, row.tanggal]),
  )
  let last = rows[0]?.urut ?? 1
  return listed.flatMap((baris, index) => {
    const urut = rows[index]?.urut ?? last
    const from = last + 1
    last = urut
    return urut > from ? [gapLine(from, urut - 1, days, style), baris] : [baris]
  })
}

function gapLine(from: number, to: number, days: ReadonlyMap<number, string>, style: NomorStyle): AgendaBaris {
  const name = (urut: number) => formatNomor({ urut, sisipan: 0 }, style)
  const missing: string[] = []
  const dates: string[] = []
  for (let urut = from; urut <= to; urut++) {
    const day = days.get(urut)
    if (day) dates.push(day)
    else missing.push(name(urut))
  }
  dates.sort()
  const [first, final] = [dates[0], dates.at(-1)]
  const span = first && final ? (first === final ? longDate(first) : `${longDate(first)} sampai ${longDate(final)}`) : ''
  const words = [
    ...(span ? [`Diterima ${span}, tercatat pada buku periode itu`] : []),
    ...(missing.length > 0 ? [`Tidak ada catatan: ${missing.join(', ')}`] : []),
  ]
  return { ...EMPTY, jenis: 'celah', nomor: from === to ? name(from) : `${name(from)}–${name(to)}`, keterangan: words.join('. ') }
}

function notesOf(rows: readonly Row[], style: NomorStyle, hari: string, runs: boolean, bidang: string | undefined): string[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return ['Nihil: tidak ada surat masuk yang tercatat pada periode ini.']
  const count = (label: string, n: number) => (n > 0 ? [`${n} ${label}`] : [])
  const counts = [
    `${rows.filter((row) => row.keadaan === 'terpakai').length} surat`,
    ...count('sisipan', rows.filter((row) => row.sisipan > 0 && row.keadaan === 'terpakai').length),
    ...count('susulan', rows.filter((row) => row.susulan === 1).length),
    ...count('batal', rows.filter((row) => row.keadaan === 'batal').length),
    ...count('dilewati', rows.filter((row) => row.keadaan === 'dilewati').length),
  ].join(', ')
  const [opened, closed] = [formatNomor(first, style), formatNomor(last, style)]
  if (bidang)
    return [`Memuat surat yang diteruskan kepada ${bidang}, nomor ${opened} sampai ${closed}: ${counts}. Keadaan ${longDate(hari)}.`]
  return [
    `Dibuka dengan nomor ${opened} tanggal ${longDate(first.tanggal)}.`,
    `${runs ? 'Buku masih berjalan; keadaan sampai' : 'Ditutup pada'} nomor ${closed} tanggal ${longDate(hari)}: ${counts}.`,
  ]
}
