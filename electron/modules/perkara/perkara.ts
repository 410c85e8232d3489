import { DomainError, refuseField } from '../../../shared/errors.ts'
import { shortMoment } from '../../../shared/dates.ts'
import type { Perkara, PerkaraBaru } from '../../../shared/modules/perkara/perkara.contract.ts'
import { PLAIN_CASE } from '../../../shared/workflow/process.ts'
import { spokenPost } from '../../akun/posts.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { rememberOpened } from '../../registers/cari-dibuka.ts'
import { dueOnDate } from '../../workflow/due.ts'
import { changeDue } from '../../workflow/engine.ts'
import { assertSees, assertWrites } from './akses.ts'
import { getPerkara } from './catatan.ts'
import { indexCase } from './indeks.ts'
import { addPeople } from './pihak.ts'
import { numberOf } from './subjek.ts'

interface Change extends Pick<PerkaraBaru, 'judul' | 'uraian' | 'batas'> {
  readonly id: number
  readonly versi: number
}

function assertOpenToMe(ctx: ReadContext, id: number): void {
  assertWrites(ctx, id, numberOf(ctx, id))
}

/** What the case is about, and until when. Refuses what was changed elsewhere since it was read. */
export function updatePerkara(ctx: WriteContext, { id, versi, judul, uraian, batas }: Change): Perkara {
  assertOpenToMe(ctx, id)
  const { changes } = ctx.run(
    'update perkara set judul = ?, uraian = ?, batas = ?, versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ? and versi = ?',
    judul,
    uraian,
    batas,
    ctx.now(),
    ctx.actor.pegawaiId,
    id,
    versi,
  )
  if (changes === 0) throw changedElsewhere(ctx, id)
  indexCase(ctx, id)
  const instance = ctx.get<{ id: number }>('select id from instances where subject = ? and subject_id = ?', PLAIN_CASE, id)
  const due = dueOnDate(ctx, batas)
  if (instance) changeDue(ctx, instance.id, due === null ? null : { at: due })
  return getPerkara(ctx, { id })
}

function changedElsewhere(ctx: ReadContext, id: number): DomainError {
  const last = ctx.get<{ pada: number; oleh: string }>(
    "select p.diubah_pada pada, ifnull(g.nama, 'Sistem') oleh from perkara p left join pegawai g on g.id = p.diubah_oleh where p.id = ?",
    id,
  )
  return new DomainError('CHANGED_ELSEWHERE', { hal: 'Perkara', oleh: last?.oleh ?? 'Sistem', pada: shortMoment(last?.pada ?? 0) })
}

export function addPihak(ctx: WriteContext, { id, pihak }: { id: number; pihak: PerkaraBaru['pihak'] }): Perkara {
  assertOpenToMe(ctx, id)
  addPeople(ctx, id, pihak)
  indexCase(ctx, id)
  return getPerkara(ctx, { id })
}

export function addCatatan(ctx: WriteContext, { id, isi }: { id: number; isi: string }): Perkara {
  assertOpenToMe(ctx, id)
  ctx.run(
    'insert into perkara_catatan (perkara_id, isi, pada, oleh, jabatan) values (?, ?, ?, ?, ?)',
    id,
    isi,
    ctx.now(),
    ctx.actor.pegawaiId,
    spokenPost(ctx).jabatan,
  )
  return getPerkara(ctx, { id })
}

interface NewDocument {
  readonly id: number
  readonly nama: string
  readonly nomor: string
  readonly tanggal: string | null
  readonly bertandaTangan: boolean
  readonly berkasId: number | null
  readonly lokasi: string
}

/** Records a document by one of the case's files, or by where its original lies. */
export function addDokumen(ctx: WriteContext, input: NewDocument): Perkara {
  const { id, nama, nomor, tanggal, bertandaTangan, berkasId, lokasi } = input
  assertOpenToMe(ctx, id)
  if (berkasId === null && lokasi === '')
    throw refuseField('lokasi', 'Pilih berkasnya, atau tulis di mana naskah aslinya disimpan. Salah satu wajib ada.')
  if (tanggal !== null && tanggal > ctx.today())
    throw refuseField('tanggal', 'Tanggal dokumen sesudah hari ini. Tulis tanggal yang tertera pada dokumen.')
  const own =
    berkasId === null ||
    ctx.get('select 1 from berkas where id = ? and subject = ? and subject_id = ? and dicabut_pada is null', berkasId, PLAIN_CASE, id)
  if (!own) throw refuseField('berkasId', 'Berkas itu tidak terlampir pada perkara ini. Pilih dari daftar berkasnya.')
  ctx.run(
    `insert into perkara_dokumen (perkara_id, nama, nomor, tanggal, bertanda_tangan, berkas_id, lokasi, dicatat_pada, dicatat_oleh)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    nama,
    nomor,
    tanggal,
    bertandaTangan ? 1 : 0,
    berkasId,
    lokasi,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  return getPerkara(ctx, { id })
}

export function revokeDokumen(ctx: WriteContext, { id, dokumenId, alasan }: { id: number; dokumenId: number; alasan: string }): Perkara {
  assertOpenToMe(ctx, id)
  const { changes } = ctx.run(
    `update perkara_dokumen set dicabut_pada = ?, dicabut_oleh = ?, dicabut_alasan = ? where id = ? and perkara_id = ? and dicabut_pada is null`,
    ctx.now(),
    ctx.actor.pegawaiId,
    alasan,
    dokumenId,
    id,
  )
  if (changes === 0) throw new DomainError('NOT_FOUND', { hal: 'Dokumen itu' })
  return getPerkara(ctx, { id })
}

/** Opens a case; the opening of a closed one is written down. */
export function readPerkara(ctx: WriteContext, { id }: { id: number }): Perkara {
  const perkara = getPerkara(ctx, { id })
  rememberOpened(ctx, PLAIN_CASE, id)
  recordOpening(ctx, id)
  return perkara
}

/** Writes down that the actor opened a case, where it is closed to others. */
export function recordOpening(ctx: WriteContext, id: number): void {
  if (!ctx.get('select 1 from perkara where id = ? and tertutup = 1', id)) return
  ctx.run(
    'insert into perkara_pembacaan (perkara_id, pegawai_id, jabatan, pada) values (?, ?, ?, ?)',
    id,
    ctx.actor.pegawaiId,
    spokenPost(ctx).jabatan,
    ctx.now(),
  )
}

/** The case for who waits for no mark; undefined where its reading is written down first. */
export function lookAtPerkara(ctx: ReadContext, input: { id: number }): Perkara | undefined {
  const perkara = getPerkara(ctx, input)
  return perkara.tertutup ? undefined : perkara
}

const ONE_VISIT = 24 * 3_600_000

/** The case again for who has it open: of a closed one only after its opening was written down. Refuses CASE_UNOPENED. */
export function getOpenedPerkara(ctx: ReadContext, { id }: { id: number }): Perkara {
  assertReads(ctx, id)
  return getPerkara(ctx, { id })
}

/** Refuses a case that is not the actor's to see, and a closed one whose opening by him was not written down. */
export function assertReads(ctx: ReadContext, id: number): void {
  assertSees(ctx, id)
  const unopened = ctx.get(
    `select 1 from perkara p where p.id = ? and p.tertutup = 1
       and not exists (select 1 from perkara_pembacaan b where b.perkara_id = p.id and b.pegawai_id = ? and b.pada > ?)`,
    id,
    ctx.actor.pegawaiId,
    ctx.now() - ONE_VISIT,
  )
  if (unopened) throw new DomainError('CASE_UNOPENED', { nomor: numberOf(ctx, id) })
}

/** Who opened a closed case, the newest first; for those who may open it themselves. */
export function listPembacaan(ctx: ReadContext, { id }: { id: number }): { pada: number; oleh: string; jabatan: string }[] {
  assertSees(ctx, id)
  return ctx.all(
    `select b.pada, ifnull(g.nama, 'Sistem') oleh, b.jabatan from perkara_pembacaan b left join pegawai g on g.id = b.pegawai_id
     where b.perkara_id = ? order by b.pada desc, b.id desc`,
    id,
  )
}
