import { DomainError } from '../../../shared/errors.ts'
import { longDate } from '../../../shared/dates.ts'
import { processFacts } from '../../../shared/process-facts.ts'
import type { DariSurat, Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, oneOf, sql, words } from '../../registers/sql.ts'
import { accessTo, assertOpens, isSecret } from '../persuratan/akses.ts'
import { cases } from './akses.ts'
import { listJenis } from './jenis.ts'
import { CASE, summaryOf, type CaseRow } from './ringkas.ts'

interface LetterRow {
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
  readonly keadaan: string
  readonly keamanan: string
  readonly hal: string
  readonly ringkasan: string
  readonly nomorSurat: string | null
  readonly tanggalSurat: string | null
  readonly pengirim: string
  readonly alamat: string
  readonly lokasi: string
}

function letterRow(ctx: ReadContext, suratId: number): LetterRow {
  const row = ctx.get<LetterRow>(
    `select n.tahun, n.urut, n.sisipan, n.keadaan, s.keamanan, s.hal, s.ringkasan, s.nomor_surat nomorSurat, s.tanggal_surat tanggalSurat,
       p.nama pengirim, p.alamat, s.lokasi_fisik lokasi
     from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.id = ?`,
    suratId,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  return row
}

/** Whether its words may go on into a case, which others read: a letter that is not Biasa keeps its own to itself. */
const isPlain = ({ keamanan }: LetterRow) => keamanan === 'B'

/** How the agenda calls the letter, with its year. */
function agendaNumber(ctx: ReadContext, row: LetterRow): string {
  return `${formatNomor(row, nomorStyle(ctx))}/${row.tahun}`
}

/**
 * What a letter gives to a case opened from it: which processes the map lets it open and the actor may start, those that name a letter
 * first, the words to begin with, and the cases that it opened already, as far as the actor may see them.
 */
export function readDariSurat(ctx: ReadContext, { suratId }: { suratId: number }): DariSurat {
  const opened = casesOfLetter(ctx, suratId)
  const nothing: DariSurat = { nomor: '', judul: '', uraian: '', pihak: null, tertutup: false, proses: [], perkara: opened }
  if (!accessTo(ctx, suratId)?.buka) return nothing
  const row = letterRow(ctx, suratId)
  if (row.keadaan !== 'terpakai') return nothing
  const proses = listJenis(ctx).flatMap(({ kode, bolehBuka }) => {
    const letter = processFacts[kode]?.letter
    return bolehBuka && letter ? [{ kode, sebagai: letter }] : []
  })
  const plain = isPlain(row)
  return {
    nomor: agendaNumber(ctx, row),
    judul: plain ? row.hal.slice(0, 300) : '',
    uraian: plain ? storyOf(row) : '',
    pihak: plain ? { nama: row.pengirim, nik: null, alamat: row.alamat, keterangan: 'Pengirim surat' } : null,
    tertutup: !plain,
    proses: proses.toSorted((a, b) => Number(b.sebagai === 'named') - Number(a.sebagai === 'named')),
    perkara: opened,
  }
}

function storyOf({ pengirim, nomorSurat, tanggalSurat, ringkasan }: LetterRow): string {
  const named = [nomorSurat && /\w/.test(nomorSurat) && `nomor ${nomorSurat}`, tanggalSurat && `tanggal ${longDate(tanggalSurat)}`]
    .filter(Boolean)
    .join(' ')
  return [`Surat ${pengirim}${named && `, ${named}`}.`, ringkasan].filter(Boolean).join('\n').slice(0, 8000)
}

/** The cases that a letter opened, the newest first, as far as the actor may see them. */
function casesOfLetter(ctx: ReadContext, suratId: number): DariSurat['perkara'] {
  const rows = allOf<CaseRow>(
    ctx,
    sql`select ${words(CASE)} from perkara_surat a join ${cases(ctx)} c on c.id = a.perkara_id where a.surat_id = ${suratId} order by c.id desc`,
  )
  return rows.map((row) => summaryOf(ctx, row))
}

/** Refuses a letter that the actor may not open, one that is void, and a process that the map does not have a letter begin. */
export function assertOpensFrom(ctx: ReadContext, process: Process, suratId: number): void {
  assertOpens(ctx, suratId)
  const row = letterRow(ctx, suratId)
  if (row.keadaan !== 'terpakai') throw new DomainError('LETTER_VOID', { nomor: formatNomor(row, nomorStyle(ctx)) })
  const facts = processFacts[process.code]
  if (!facts?.letter) throw new DomainError('CASE_NOT_BY_LETTER', { proses: process.name, pemicu: facts?.trigger ?? '' })
}

/** Ties a case to the letter that it was opened from, which stands among its documents under the map's name for what comes in there. */
export function tieLetter(ctx: WriteContext, process: Process, perkaraId: number, suratId: number): void {
  ctx.run('insert into perkara_surat (perkara_id, surat_id) values (?, ?)', perkaraId, suratId)
  const row = letterRow(ctx, suratId)
  const comes = processFacts[process.code]?.documents.find(({ comesAt }) => comesAt === process.start)
  const plain = isPlain(row)
  ctx.run(
    `insert into perkara_dokumen (perkara_id, nama, nomor, tanggal, bertanda_tangan, lokasi, dicatat_pada, dicatat_oleh) values (?, ?, ?, ?, 1, ?, ?, ?)`,
    perkaraId,
    comes?.name ?? 'Surat masuk',
    (plain && row.nomorSurat?.slice(0, 100)) || '',
    plain ? row.tanggalSurat : null,
    `agenda surat masuk ${agendaNumber(ctx, row)}${plain && row.lokasi ? `, ${row.lokasi}` : ''}`.slice(0, 200),
    ctx.now(),
    ctx.actor.pegawaiId,
  )
}

/** The letter that a case was opened from; null where there is none that the actor may see. A Rahasia one is read on its own page only. */
export function letterOfCase(ctx: ReadContext, perkaraId: number): Perkara['surat'] {
  const tied = oneOf<{ id: number }>(ctx, sql`select surat_id id from perkara_surat where perkara_id = ${perkaraId}`)
  const access = tied && accessTo(ctx, tied.id)
  if (!tied || !access?.lihat) return null
  const row = letterRow(ctx, tied.id)
  return {
    id: tied.id,
    nomor: agendaNumber(ctx, row),
    pengirim: row.pengirim,
    hal: access.buka && !isSecret(row.keamanan) ? row.hal : null,
  }
}
