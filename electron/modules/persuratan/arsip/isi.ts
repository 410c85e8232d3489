import { shortDate } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { BelumDiberkaskan, BerkasArsip, IsiArsipBaru, LetakArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { formatNomor, nomorStyle } from '../../../registers/nomor.ts'
import { allOf, oneOf, sql } from '../../../registers/sql.ts'
import { letters } from '../akses.ts'
import { ownUnits, papers } from '../naskah/akses.ts'
import { assertKeeps, files, keepsArchive } from './akses.ts'
import { getFile, readFile } from './berkas.ts'
import { fileNumber } from './daftar.ts'

type Paper = BerkasArsip['isi'][number]

interface Row extends Omit<Paper, 'no' | 'nomor'> {
  readonly judul: string | null
}

/** The papers of a file, in the order in which they were put into it; a record of the program is named as the reader may know it. */
export function contentsOf(ctx: ReadContext, id: number): Paper[] {
  const rows = ctx.all<Row>(
    `select id, subject, subject_id subjectId, uraian, kode, tanggal, tingkat, jumlah, satuan, keterangan from arsip_isi
     where berkas_id = ? and keluar_pada is null order by id`,
    id,
  )
  const named = namesOf(ctx, rows)
  return rows.map(({ judul: _, ...row }, at) => {
    const record = row.subject && row.subjectId ? named.get(`${row.subject} ${row.subjectId}`) : undefined
    return { ...row, no: at + 1, nomor: record?.nomor ?? '', uraian: record ? record.judul : row.uraian || 'Naskah tertutup' }
  })
}

function namesOf(ctx: ReadContext, rows: readonly Pick<Row, 'subject' | 'subjectId'>[]): Map<string, { nomor: string; judul: string }> {
  const names = new Map<string, { nomor: string; judul: string }>()
  for (const [subject, some] of Map.groupBy(rows, (row) => row.subject)) {
    if (subject === null) continue
    const ids = some.flatMap((row) => row.subjectId ?? [])
    for (const [id, { nomor, judul }] of ctx.registry.subjects[subject]?.describe(ctx, ids) ?? [])
      names.set(`${subject} ${id}`, { nomor, judul })
  }
  return names
}

/** Puts papers into an open file, all or none. Refuses a closed file, a record that lies in another, and one that the actor may not open. */
export function fileContents(ctx: WriteContext, { id, isi }: { id: number; isi: readonly IsiArsipBaru[] }): BerkasArsip {
  assertKeeps(ctx, id)
  const file = readFile(ctx, id)
  if (file.ditutup !== null) throw new DomainError('FILE_CLOSED', { nomor: fileNumber(file), tanggal: shortDate(file.ditutup) })
  for (const [at, paper] of isi.entries()) put(ctx, id, paper, at)
  return getFile(ctx, { id })
}

function put(ctx: WriteContext, id: number, { subject, subjectId, ...paper }: IsiArsipBaru, at: number): void {
  if (paper.tanggal !== null && paper.tanggal > ctx.today())
    throw refuseField(`isi.${at}.tanggal`, 'Tanggal naskah sesudah hari ini. Tulis tanggal pada naskahnya.')
  const record = subject !== null && subjectId !== null ? recordOf(ctx, subject, subjectId) : null
  if (!record && paper.uraian === '') throw refuseField(`isi.${at}.uraian`, 'Uraian belum diisi. Tulis naskah apa yang disimpan.')
  ctx.run(
    `insert into arsip_isi (berkas_id, subject, subject_id, uraian, tanggal, kode, tingkat, jumlah, satuan, keterangan, dicatat_pada, dicatat_oleh)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    record ? subject : null,
    record ? subjectId : null,
    paper.uraian,
    paper.tanggal ?? record?.tanggal ?? null,
    record?.kode ?? '',
    paper.tingkat,
    paper.jumlah,
    paper.satuan,
    paper.keterangan,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
}

/** A record of the program that is put away. Refuses one that is not the actor's to read, and one that lies in a file already. */
function recordOf(ctx: ReadContext, subject: string, subjectId: number): { tanggal: string | null; kode: string | null } {
  const kind = ctx.registry.subjects[subject]
  if (!kind?.mayRead(ctx, subjectId)) throw new DomainError('NOT_FOUND', { hal: 'Surat itu' })
  const there = ctx.get<{ tahun: number; urut: number }>(
    `select b.tahun, b.urut from arsip_isi i join arsip_berkas b on b.id = i.berkas_id where i.subject = ? and i.subject_id = ? and i.keluar_pada is null`,
    subject,
    subjectId,
  )
  if (there) {
    const nomor = kind.describe(ctx, [subjectId]).get(subjectId)?.nomor ?? ''
    throw new DomainError('FILED_ELSEWHERE', { surat: `${kind.name} ${nomor}`.trim(), nomor: `berkas ${fileNumber(there)}` })
  }
  return factsOf(ctx, subject, subjectId)
}

/** Day and code of a record, as its own table has them. */
function factsOf(ctx: ReadContext, subject: string, subjectId: number): { tanggal: string | null; kode: string | null } {
  const sources: Readonly<Record<string, string>> = {
    surat_masuk: 'select ifnull(tanggal_surat, tanggal_diterima) tanggal, kode_klasifikasi kode from surat_masuk where id = ?',
    naskah: 'select tanggal, kode_klasifikasi kode from naskah where id = ?',
  }
  const source = sources[subject]
  return (source ? ctx.get<{ tanggal: string | null; kode: string | null }>(source, subjectId) : undefined) ?? { tanggal: null, kode: null }
}

/** In which file a record lies, else the open files of its code. Refuses a record that the actor may not open. */
export function placeOf(ctx: ReadContext, { subject, subjectId }: { subject: string; subjectId: number }): LetakArsip {
  if (!ctx.registry.subjects[subject]?.mayRead(ctx, subjectId)) throw new DomainError('NOT_FOUND', { hal: 'Surat itu' })
  const { kode } = factsOf(ctx, subject, subjectId)
  const bolehBerkaskan = keepsArchive(ctx) || ownUnits(ctx).length > 0
  const there = ctx.get<{ id: number; tahun: number; urut: number }>(
    'select b.id, b.tahun, b.urut from arsip_isi i join arsip_berkas b on b.id = i.berkas_id where i.subject = ? and i.subject_id = ? and i.keluar_pada is null',
    subject,
    subjectId,
  )
  if (!there) return { berkas: null, kode, usulan: openFilesOf(ctx, kode), bolehBerkaskan }
  const seen = oneOf(ctx, sql`select 1 from ${files(ctx)} f where f.id = ${there.id}`) !== undefined
  return { berkas: { id: seen ? there.id : null, nomor: fileNumber(there) }, kode, usulan: [], bolehBerkaskan: false }
}

/** Files of a code that are still open, the newest first. */
function openFilesOf(ctx: ReadContext, kode: string | null): BelumDiberkaskan['usulan'] {
  if (kode === null) return []
  return allOf<{ id: number; tahun: number; urut: number; uraian: string }>(
    ctx,
    sql`select f.id, f.tahun, f.urut, f.uraian from ${files(ctx)} f where f.buka and f.ditutup is null and f.kode_klasifikasi = ${kode} order by f.id desc limit 5`,
  ).map((row) => ({ id: row.id, nomor: fileNumber(row), uraian: row.uraian }))
}

/** Takes a paper out of its file; that it lay there stays known. */
export function takeOut(ctx: WriteContext, { id, isiId }: { id: number; isiId: number }): BerkasArsip {
  assertKeeps(ctx, id)
  const { changes } = ctx.run(
    'update arsip_isi set keluar_pada = ?, keluar_oleh = ? where id = ? and berkas_id = ? and keluar_pada is null',
    ctx.now(),
    ctx.actor.pegawaiId,
    isiId,
    id,
  )
  if (changes === 0) throw new DomainError('NOT_FOUND', { hal: 'Naskah itu dalam berkas' })
  return getFile(ctx, { id })
}

type Waiting = Omit<BelumDiberkaskan, 'usulan' | 'nomor'> & { nomor: string; urut: number | null; sisipan: number | null }

/** Letters and naskah that have ended and lie in no file yet, the oldest first, each with open files of its code. */
export function unfiled(ctx: ReadContext, { jumlah }: { jumlah: number }): { jumlah: number; baris: BelumDiberkaskan[] } {
  const ended = (
    subject: string,
    id: string,
  ) => `exists (select 1 from instances i where i.subject = '${subject}' and i.subject_id = ${id} and i.ended_as = 'selesai')
    and not exists (select 1 from arsip_isi a where a.subject = '${subject}' and a.subject_id = ${id} and a.keluar_pada is null)`
  const rows = allOf<Waiting>(
    ctx,
    sql`select 'surat_masuk' subject, s.id subjectId, '' nomor, n.urut, n.sisipan, ifnull(s.hal, 'Rahasia') hal, s.tanggal_diterima tanggal, s.kode_klasifikasi kode,
        p.nama_pendek unit from ${letters(ctx)} s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.buka and ${{ text: ended('surat_masuk', 's.id'), values: [] }}
      union all select 'naskah', r.id, r.nomor, null, null, r.hal, r.tanggal, r.kode_klasifikasi, ifnull((select u.nama_pendek from unit u where u.kode = r.unit), '')
        from ${papers(ctx)} r where r.buka and r.nomor <> '' and r.batal_pada is null and ${{ text: ended('naskah', 'r.id'), values: [] }}
      order by tanggal, subjectId`,
  )
  const style = nomorStyle(ctx)
  const open = new Map<string, BelumDiberkaskan['usulan']>()
  const filesOf = (kode: string | null) => {
    if (kode === null) return []
    const found = open.get(kode) ?? openFilesOf(ctx, kode)
    open.set(kode, found)
    return found
  }
  const baris = rows.slice(0, jumlah).map(({ urut, sisipan, ...row }) => ({
    ...row,
    nomor: urut === null ? row.nomor : formatNomor({ urut, sisipan: sisipan ?? 0 }, style),
    usulan: filesOf(row.kode),
  }))
  return { jumlah: rows.length, baris }
}
