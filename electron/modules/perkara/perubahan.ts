import { longDate } from '../../../shared/dates.ts'
import type { PerubahanPerkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { PLAIN_CASE } from '../../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { changesOfActs, fillJejak, type RowChange } from '../../core/jejak.ts'
import { PIHAK } from './impor-pihak.ts'
import { assertReads } from './perkara.ts'

type Rincian = PerubahanPerkara['rincian'][number]
type Row = Readonly<Record<string, unknown>>

/** So many of the newest acts are told, and of each so many lines. */
const ACTS = 200
const LINES = 12

/**
 * What was changed of a case, oldest first: its facts, people, notes, documents, files and imports; for those who may read it, a closed one
 * after its opening was written down. A NIK is told by its last four. Fills the index of the audit first.
 */
export function listPerubahan(ctx: WriteContext, { id }: { id: number }): PerubahanPerkara[] {
  assertReads(ctx, id)
  fillJejak(ctx)
  const changes = changesOfActs(ctx, actsOn(ctx, id), Object.keys(tables)).filter((change) => belongs(change, id))
  return [...Map.groupBy(changes, ({ act }) => act)].flatMap(([act, rows]) => {
    const rincian = rows.toSorted((a, b) => rank(a) - rank(b)).flatMap((row) => tables[row.tabel]?.tell(row) ?? [])
    const [first] = rows
    if (!first || rincian.length === 0) return []
    const oleh = ctx.get<{ nama: string }>('select nama from pegawai where id = ?', first.pegawaiId ?? 0)?.nama ?? 'Sistem'
    return [{ act, pada: first.pada, oleh, rincian: rincian.slice(0, LINES), lebih: Math.max(0, rincian.length - LINES) }]
  })
}

/** An act is told by its import first, then the case itself, its people and its papers. */
const rank = ({ tabel }: RowChange) => Object.keys(tables).indexOf(tabel)

/** The newest acts that touched rows of the case; people that an undone import took away are told by its row. */
function actsOn(ctx: ReadContext, id: number): number[] {
  const found = Object.entries(tables).map(
    ([tabel, { rows }]) =>
      `select audit_id from audit_jejak where tabel = '${tabel}' and baris in (select cast(id as text) from ${tabel} where ${rows})`,
  )
  const given = { id, jenis: `${PIHAK}:${id}`, subject: PLAIN_CASE }
  const values = Object.values(tables).flatMap(({ by }) => by(given))
  return ctx
    .all<{ id: number }>(`select distinct audit_id id from (${found.join(' union all ')}) order by 1 desc limit ${ACTS}`, ...values)
    .map((row) => row.id)
}

/** Whether a row is the case's: an id may have been another's before an import was undone. */
function belongs({ tabel, sebelum, sesudah }: RowChange, id: number): boolean {
  const row = sesudah ?? sebelum
  return row !== null && tables[tabel]?.of(row, id) === true
}

interface Told {
  /** SQL: the rows of a case, and its values. */
  readonly rows: string
  readonly by: (of: { id: number; jenis: string; subject: string }) => (string | number)[]
  readonly of: (row: Row, id: number) => boolean
  readonly tell: (change: RowChange) => Rincian[]
}

const ofCase: Pick<Told, 'rows' | 'by' | 'of'> = {
  rows: 'perkara_id = ?',
  by: ({ id }) => [id],
  of: (row, id) => row.perkara_id === id,
}

const tables: Readonly<Record<string, Told>> = {
  impor: {
    rows: 'jenis = ?',
    by: ({ jenis }) => [jenis],
    of: (row, id) => row.jenis === `${PIHAK}:${id}`,
    tell: ({ sebelum, sesudah }) => {
      const berkas = text(sesudah?.berkas)
      if (!sebelum) return [{ hal: 'Impor pihak', lama: '', baru: berkas }]
      return sesudah?.keadaan === 'dibatalkan' ? [{ hal: 'Impor dibatalkan', lama: berkas, baru: text(sesudah.alasan) }] : []
    },
  },
  perkara: {
    rows: 'id = ?',
    by: ({ id }) => [id],
    of: (row, id) => row.id === id,
    tell: ({ sebelum, sesudah }) => {
      if (!sebelum) return [{ hal: 'Perkara dibuka', lama: '', baru: text(sesudah?.judul) }]
      return sesudah ? fieldsOf(sebelum, sesudah, { judul: 'Perihal', uraian: 'Uraian', batas: 'Batas perkara' }) : []
    },
  },
  perkara_pihak: { ...ofCase, tell: tellPerson },
  perkara_catatan: { ...ofCase, tell: ({ sesudah }) => [{ hal: 'Catatan', lama: '', baru: text(sesudah?.isi) }] },
  perkara_dokumen: {
    ...ofCase,
    tell: (change) => tellPaper(change, 'Dokumen', (row) => [text(row.nama), text(row.nomor)].filter(Boolean).join(', ')),
  },
  berkas: {
    rows: 'subject = ? and subject_id = ?',
    by: ({ subject, id }) => [subject, id],
    of: (row, id) => row.subject === PLAIN_CASE && row.subject_id === id,
    tell: (change) => tellPaper(change, 'Berkas', (row) => text(row.nama)),
  },
}

function tellPerson({ sebelum, sesudah }: RowChange): Rincian[] {
  if (!sesudah) return [{ hal: 'Pihak dihapus bersama impornya', lama: text(sebelum?.nama), baru: '' }]
  if (!sebelum) return [{ hal: 'Pihak dicatat', lama: '', baru: personWords(sesudah) }]
  const nama = text(sesudah.nama)
  if (sebelum.dicoret_pada === null && sesudah.dicoret_pada !== null) return [{ hal: 'Pihak dicoret', lama: nama, baru: '' }]
  if (sebelum.dicoret_pada !== null && sesudah.dicoret_pada === null) return [{ hal: 'Pihak dipulihkan', lama: '', baru: nama }]
  const named = { nama: 'nama', nik: 'NIK', alamat: 'alamat', keterangan: 'keterangan' }
  return fieldsOf(sebelum, sesudah, named).map((field) => ({ ...field, hal: `Pihak ${nama}, ${field.hal}` }))
}

function personWords(row: Row): string {
  const nik = row.nik === null ? '' : `NIK ${shown('nik', row.nik)}`
  return [text(row.nama), nik, text(row.alamat), text(row.keterangan)].filter(Boolean).join(', ')
}

/** A document or a file: recorded, or revoked with its reason. */
function tellPaper({ sebelum, sesudah }: RowChange, what: string, words: (row: Row) => string): Rincian[] {
  if (!sesudah) return []
  if (!sebelum) return [{ hal: `${what} dicatat`, lama: '', baru: words(sesudah) }]
  const revoked = sebelum.dicabut_pada === null && sesudah.dicabut_pada !== null
  return revoked ? [{ hal: `${what} dicabut`, lama: words(sesudah), baru: text(sesudah.dicabut_alasan) }] : []
}

function fieldsOf(before: Row, after: Row, labels: Readonly<Record<string, string>>): Rincian[] {
  return Object.entries(labels)
    .filter(([column]) => before[column] !== after[column])
    .map(([column, hal]) => ({ hal, lama: shown(column, before[column]) || 'kosong', baru: shown(column, after[column]) || 'kosong' }))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function shown(column: string, value: unknown): string {
  const words = text(value)
  if (words === '') return ''
  if (column === 'nik') return `…${words.slice(-4)}`
  return column === 'batas' ? longDate(words) : words
}
