import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { Naskah, Persetujuan } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'

type Macam = Persetujuan['macam']
type HeadParaf = NonNullable<Naskah['parafKepala']>

interface Row extends Omit<Persetujuan, 'gugur' | 'milikSaya'> {
  readonly gugurPada: number | null
  readonly naskahId: number
}

const ROW = `select s.id, s.subject_id naskahId, s.macam, s.revisi, s.jabatan_id jabatanId, j.nama jabatan, s.diminta_pada dimintaPada,
  ifnull(m.nama, 'Sistem') dimintaOleh, s.dijawab_pada dijawabPada, ifnull(d.nama, '') dijawabOleh, s.hasil, s.catatan, s.gugur_pada gugurPada
  from persetujuan s join jabatan j on j.id = s.jabatan_id left join pegawai m on m.id = s.diminta_oleh left join pegawai d on d.id = s.dijawab_oleh`

/** Whether one acts for a post today: by his own penugasan, or as its Plh. or Plt. */
const actsFor = (ctx: ReadContext, jabatanId: number) => ctx.actor.posts.some((post) => post.jabatanId === jabatanId)

function toPersetujuan(ctx: ReadContext, { gugurPada, naskahId: _, ...row }: Row): Persetujuan {
  return { ...row, gugur: gugurPada !== null, milikSaya: row.dijawabPada === null && gugurPada === null && actsFor(ctx, row.jabatanId) }
}

/** Every paraf and consent of a naskah, the newest first. */
export function approvalsOf(ctx: ReadContext, naskahId: number): Persetujuan[] {
  return ctx
    .all<Row>(`${ROW} where s.subject = ? and s.subject_id = ? order by s.id desc`, SUBJEK_NASKAH, naskahId)
    .map((row) => toPersetujuan(ctx, row))
}

/** What waits for the actor's paraf. */
export function myApprovals(ctx: ReadContext): (Persetujuan & { naskahId: number; jenis: KodeJenis; hal: string; konseptor: string })[] {
  const posts = [...new Set(ctx.actor.posts.map((post) => post.jabatanId))]
  return ctx
    .all<Row & { jenis: KodeJenis; hal: string; konseptor: string }>(
      `select w.*, n.jenis, n.hal, g.nama konseptor from (${ROW} where s.subject = ? and s.dijawab_pada is null and s.gugur_pada is null
         and s.jabatan_id in (select value from json_each(?))) w join naskah n on n.id = w.naskahId join pegawai g on g.id = n.konseptor_id
       where n.batal_pada is null order by w.id`,
      SUBJEK_NASKAH,
      JSON.stringify(posts),
    )
    .map(({ jenis, hal, konseptor, ...row }) => ({ ...toPersetujuan(ctx, row), naskahId: row.naskahId, jenis, hal, konseptor }))
}

interface Asked {
  readonly naskahId: number
  readonly revisi: number
  readonly macam: Macam
  readonly jabatanId: number
}

/** Asks posts for their paraf on the revision at hand; one that is asked already is not asked twice. Refuses an unknown post. */
export function askApprovals(ctx: WriteContext, asked: Omit<Asked, 'jabatanId'>, posts: readonly number[]): void {
  for (const jabatanId of new Set(posts)) {
    if (!ctx.get('select 1 from jabatan where id = ? and aktif = 1', jabatanId))
      throw refuseField('jabatanId', 'Jabatan itu tidak ada dalam susunan organisasi. Pilih dari daftar.')
    const there = ctx.get(
      `select 1 from persetujuan where subject = ? and subject_id = ? and revisi = ? and jabatan_id = ? and gugur_pada is null and hasil is not 'tolak'`,
      SUBJEK_NASKAH,
      asked.naskahId,
      asked.revisi,
      jabatanId,
    )
    if (!there) insert(ctx, { ...asked, jabatanId })
  }
}

function insert(ctx: WriteContext, { naskahId, revisi, macam, jabatanId }: Asked): number {
  return ctx.run(
    'insert into persetujuan (subject, subject_id, revisi, macam, jabatan_id, diminta_pada, diminta_oleh) values (?, ?, ?, ?, ?, ?, ?)',
    SUBJEK_NASKAH,
    naskahId,
    revisi,
    macam,
    jabatanId,
    ctx.now(),
    ctx.actor.pegawaiId,
  ).lastInsertRowid
}

/** Answers what was asked of the actor's post. Refuses APPROVAL_NOT_YOURS, and a refusal without a reason. */
export function answerApproval(
  ctx: WriteContext,
  { id, hasil, catatan }: { id: number; hasil: 'setuju' | 'tolak'; catatan: string },
): number {
  const row = ctx.get<Row>(`${ROW} where s.id = ? and s.subject = ?`, id, SUBJEK_NASKAH)
  if (!row || row.dijawabPada !== null || row.gugurPada !== null || !actsFor(ctx, row.jabatanId))
    throw new DomainError('APPROVAL_NOT_YOURS')
  if (hasil === 'tolak' && catatan === '') throw refuseField('catatan', 'Tulis alasan menolak, supaya penyusun tahu yang harus diperbaiki.')
  const penugasanId = ctx.actor.posts.find((post) => post.jabatanId === row.jabatanId)?.penugasanId ?? null
  ctx.actAs(penugasanId)
  writeAnswer(ctx, id, { hasil, catatan, penugasanId, pegawaiId: ctx.actor.pegawaiId })
  return row.naskahId
}

interface Answer {
  readonly hasil: 'setuju' | 'tolak'
  readonly catatan: string
  readonly penugasanId: number | null
  readonly pegawaiId: number
}

function writeAnswer(ctx: WriteContext, id: number, { hasil, catatan, penugasanId, pegawaiId }: Answer): void {
  ctx.run(
    'update persetujuan set dijawab_pada = ?, dijawab_oleh = ?, penugasan_id = ?, hasil = ?, catatan = ? where id = ?',
    ctx.now(),
    pegawaiId,
    penugasanId,
    hasil,
    catatan,
    id,
  )
}

/** Writes the paraf that a step of the process is: asked and answered in one. */
export function writeParaf(ctx: WriteContext, naskah: Omit<Asked, 'macam' | 'jabatanId'>, by: Omit<Answer, 'hasil'>): void {
  const post =
    by.penugasanId === null ? undefined : ctx.get<{ id: number }>('select jabatan_id id from penugasan where id = ?', by.penugasanId)
  if (!post) return
  const id = insert(ctx, { ...naskah, macam: 'paraf', jabatanId: post.id })
  writeAnswer(ctx, id, { ...by, hasil: 'setuju' })
}

/** A new revision makes every paraf of the older ones lapse. */
export function lapseApprovals(ctx: WriteContext, naskahId: number): void {
  ctx.run(
    'update persetujuan set gugur_pada = ? where subject = ? and subject_id = ? and gugur_pada is null',
    ctx.now(),
    SUBJEK_NASKAH,
    naskahId,
  )
}

/**
 * Whose paraf a concept of the unit bears before it goes to Subbag TU (persuratan.md 3.3): the head of its bidang, of a unit outside the
 * bidang its own head; null where there is none.
 */
export function headOfUnit(ctx: ReadContext, unit: string | null): { id: number; nama: string } | null {
  const units = ctx.all<{ kode: string; jenis: string }>(
    `with recursive naik(kode, jenis, induk, n) as (select kode, jenis, induk, 0 from unit where kode = ?
       union all select u.kode, u.jenis, u.induk, n + 1 from naik join unit u on u.kode = naik.induk) select kode, jenis from naik order by n`,
    unit,
  )
  const own = units.find(({ jenis }) => jenis === 'bidang') ?? units[0]
  if (!own) return null
  return (
    ctx.get<{ id: number; nama: string }>(
      "select id, nama from jabatan where unit = ? and aktif = 1 and jenis in ('pimpinan', 'struktural') order by urutan, id limit 1",
      own.kode,
    ) ?? null
  )
}

/**
 * The paraf of the unit's head on the revision at hand, and why it was refused; `sendiri`: the actor is that head and hands it over himself.
 * null: the unit has no head.
 */
export function headParaf(
  ctx: ReadContext,
  naskah: { id: number; revisi: number; unit: string | null },
): (HeadParaf & { catatan: string }) | null {
  const head = headOfUnit(ctx, naskah.unit)
  if (!head) return null
  const post = { jabatanId: head.id, jabatan: head.nama }
  if (actsFor(ctx, head.id)) return { ...post, keadaan: 'sendiri', catatan: '' }
  const held = ctx.get<{ hasil: string | null; catatan: string }>(
    `select hasil, catatan from persetujuan where subject = ? and subject_id = ? and revisi = ? and jabatan_id = ? and gugur_pada is null order by id desc limit 1`,
    SUBJEK_NASKAH,
    naskah.id,
    naskah.revisi,
    head.id,
  )
  const keadaan = held === undefined ? 'belum' : held.hasil === 'setuju' ? 'setuju' : held.hasil === 'tolak' ? 'ditolak' : 'diminta'
  return { ...post, keadaan, catatan: held?.catatan ?? '' }
}

/** Refuses a revision without the paraf of the unit's head, unless he hands it over himself. */
export function assertHeadParaf(ctx: ReadContext, naskah: { id: number; revisi: number; unit: string | null }): void {
  const head = headParaf(ctx, naskah)
  if (!head || head.keadaan === 'sendiri' || head.keadaan === 'setuju') return
  if (head.keadaan === 'ditolak') throw new DomainError('PARAF_REFUSED', { jabatan: head.jabatan, catatan: head.catatan })
  throw new DomainError('PARAF_MISSING', { jabatan: head.jabatan })
}
