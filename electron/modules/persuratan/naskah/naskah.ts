import { shortMoment } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import { isEmpty, type Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import { isiShape } from '../../../../shared/modules/persuratan/naskah/define.ts'
import { jenisOf, kurangIsi, parseIsi, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import { PROSES_SURAT_KELUAR, SUBJEK_NASKAH } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import type { Binding } from '../../../core/registry.ts'
import { start } from '../../../workflow/engine.ts'
import { inbox } from '../../../workflow/tasks.ts'
import { parseForm } from '../isian.ts'
import { assertOpens, ownUnits } from './akses.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import { isFrozen } from './beku.ts'
import { kurangPenanda } from './penanda.ts'
import { answeredLetter } from './balasan.ts'
import { askApprovals, lapseApprovals } from './persetujuan.ts'

export interface NewNaskah {
  readonly jenis: KodeJenis
  readonly hal: string
  readonly balasanAtas: number | null
  readonly indukId: number | null
  readonly indukSebagai: 'ralat' | 'susulan' | 'spd' | 'laporan' | null
}

/** Begins a naskah as an empty concept; kinds with a flow start P1.1.2 for the writer's unit. A reply takes sender and hal of its letter. */
export function createNaskah(ctx: WriteContext, input: NewNaskah): { id: number } {
  const kind = jenisOf(input.jenis)
  const { balasanAtas, indukId, indukSebagai } = input
  if ((indukId === null) !== (indukSebagai === null)) throw refuseField('indukId', 'Pilih naskah yang dirujuk, dan sebagai apa.')
  if (indukId !== null) assertOpens(ctx, indukId)
  const reply = balasanAtas === null ? null : answeredLetter(ctx, balasanAtas)
  const kepala = KepalaNaskah.parse({
    hal: input.hal || (reply ? `Jawaban atas ${reply.hal}` : ''),
    yth: reply && kind.kepala.yth ? [reply.pengirim] : [],
    ...(reply ? { sifat: reply.sifat, keamanan: reply.keamanan } : {}),
  })
  const id = insertNaskah(ctx, {
    jenis: input.jenis,
    kepala,
    isi: parseIsi(input.jenis, {}),
    unit: unitOf(ctx),
    kode: { skema: '83/2022', kode: kind.kodeKlasifikasi },
    balasanAtas,
    induk: indukId !== null && indukSebagai !== null ? { id: indukId, sebagai: indukSebagai } : null,
  })
  if (kind.alur) start(ctx, { process: PROSES_SURAT_KELUAR, subjectId: id, bind: { 'bidang-seksi': [writerAddress(ctx)] } })
  return { id }
}

/** Where the concept lies, and comes back to: the unit of one who acts for it, else the writer himself. */
function writerAddress(ctx: ReadContext): Binding {
  const post = ctx.actor.posts.find((one) => one.role === 'bidang-seksi' && one.unit !== null)
  return post ? { role: 'bidang-seksi', unit: post.unit, pegawaiId: null } : { role: 'asn', unit: null, pegawaiId: ctx.actor.pegawaiId }
}

/** The unit for which the actor writes: that of his first post of the office. */
function unitOf(ctx: ReadContext): string | null {
  const post =
    ctx.actor.posts.find((one) => one.role === 'bidang-seksi') ?? ctx.actor.posts.find((one) => one.role !== 'asn') ?? ctx.actor.posts[0]
  return post?.unit ?? null
}

interface Inserted {
  readonly jenis: KodeJenis
  readonly kepala: KepalaNaskah
  readonly isi: Readonly<Record<string, unknown>>
  readonly unit: string | null
  /** Proposed; left open where the office has no such code. */
  readonly kode: { readonly skema: string; readonly kode: string }
  readonly balasanAtas: number | null
  readonly induk: { readonly id: number; readonly sebagai: NonNullable<NewNaskah['indukSebagai']> } | null
}

/** To whom it goes, in a line of the register: its addressees, else the people whom it names first. */
function tujuanOf(jenis: KodeJenis, kepala: KepalaNaskah, isi: Readonly<Record<string, unknown>>): string {
  if (kepala.yth.length > 0) return kepala.yth.join('; ')
  const part = Object.entries(jenisOf(jenis).bidang).find(([, { macam }]) => macam === 'orang')
  const people = part ? (isi[part[0]] as readonly Orang[]) : []
  return people.flatMap(({ nama }) => (nama === '' ? [] : [nama])).join('; ')
}

/** Writes a new concept of the actor. */
export function insertNaskah(ctx: WriteContext, { jenis, kepala, isi, unit, kode, balasanAtas, induk }: Inserted): number {
  const known = ctx.get('select 1 from klasifikasi where skema = ? and kode = ?', kode.skema, kode.kode) !== undefined
  const [at, by] = [ctx.now(), ctx.actor.pegawaiId]
  return ctx.run(
    `insert into naskah (jenis, kepala, isi, hal, tujuan, sifat, keamanan, unit, konseptor_id, penanda_jabatan_id, skema_klasifikasi, kode_klasifikasi,
       balasan_atas, induk_id, induk_sebagai, dibuat_pada, dibuat_oleh, diubah_pada, diubah_oleh)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    jenis,
    JSON.stringify(kepala),
    JSON.stringify(isi),
    kepala.hal,
    tujuanOf(jenis, kepala, isi),
    kepala.sifat,
    kepala.keamanan,
    unit,
    by,
    kepala.penanda.jabatanId,
    known ? kode.skema : null,
    known ? kode.kode : null,
    balasanAtas,
    induk?.id ?? null,
    induk?.sebagai ?? null,
    at,
    by,
    at,
    by,
  ).lastInsertRowid
}

export interface ChangedNaskah {
  readonly id: number
  readonly versi: number
  readonly kepala: KepalaNaskah
  readonly isi: Readonly<Record<string, unknown>>
  readonly kodeKlasifikasi: { readonly skema: string; readonly kode: string } | null
  readonly balasanAtas: number | null
}

/** Whether the concept is with the actor: a task of writing it is his, or the kind has no flow and it is his unit's. */
export function mayEdit(ctx: ReadContext, naskah: NaskahRow): boolean {
  if (naskah.batalPada !== null) return false
  if (jenisOf(naskah.jenis).alur) return editsTask(ctx, naskah.id)
  return naskah.ditandatanganiPada === null && worksFor(ctx, naskah)
}

const WRITING = ['susun-konsep', 'sesuaikan-konsep']

function editsTask(ctx: ReadContext, id: number): boolean {
  return inbox(ctx, SUBJEK_NASKAH).some((task) => task.subjectId === id && WRITING.includes(task.step))
}

/** The writer himself, and those of his unit. */
export function worksFor(ctx: ReadContext, { konseptorId, unit }: Pick<NaskahRow, 'konseptorId' | 'unit'>): boolean {
  return konseptorId === ctx.actor.pegawaiId || (unit !== null && ownUnits(ctx).includes(unit))
}

function assertEditable(ctx: ReadContext, naskah: NaskahRow): void {
  if (naskah.batalPada !== null) throw new DomainError('PAPER_VOID', { naskah: jenisOf(naskah.jenis).nama })
  if (!mayEdit(ctx, naskah))
    throw naskah.ditandatanganiPada === null
      ? new DomainError('PAPER_NOT_EDITABLE')
      : new DomainError('PAPER_SIGNED', { naskah: jenisOf(naskah.jenis).nama })
}

/**
 * Keeps a concept; what is half done passes. Refuses who has not the concept in hand, what was changed elsewhere meanwhile, and content of
 * another kind.
 */
export function saveNaskah(ctx: WriteContext, input: ChangedNaskah): void {
  assertOpens(ctx, input.id)
  const before = readNaskah(ctx, input.id)
  assertEditable(ctx, before)
  const naskah = openRevision(ctx, before)
  const kepala = parseForm(KepalaNaskah, input.kepala)
  const isi = parseForm(isiShape(jenisOf(naskah.jenis)), input.isi)
  const code = input.kodeKlasifikasi
  if (code && !ctx.get('select 1 from klasifikasi where skema = ? and kode = ?', code.skema, code.kode))
    throw refuseField('kodeKlasifikasi', `Kode ${code.kode} tidak ada dalam klasifikasi ${code.skema}. Pilih dari daftar.`)
  if (input.balasanAtas !== null && input.balasanAtas !== naskah.balasanAtas) answeredLetter(ctx, input.balasanAtas)
  const { changes } = ctx.run(
    `update naskah set kepala = ?, isi = ?, hal = ?, tujuan = ?, sifat = ?, keamanan = ?, penanda_jabatan_id = ?, skema_klasifikasi = ?, kode_klasifikasi = ?,
       balasan_atas = ?, versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ? and versi = ?`,
    JSON.stringify(kepala),
    JSON.stringify(isi),
    kepala.hal,
    tujuanOf(naskah.jenis, kepala, isi),
    kepala.sifat,
    kepala.keamanan,
    kepala.penanda.jabatanId,
    code?.skema ?? null,
    code?.kode ?? null,
    input.balasanAtas,
    ctx.now(),
    ctx.actor.pegawaiId,
    naskah.id,
    input.versi,
  )
  if (changes === 0) throw changedElsewhere(ctx, naskah.id)
}

function changedElsewhere(ctx: ReadContext, id: number): DomainError {
  const last = ctx.get<{ pada: number; oleh: string }>(
    "select n.diubah_pada pada, ifnull(g.nama, 'Sistem') oleh from naskah n left join pegawai g on g.id = n.diubah_oleh where n.id = ?",
    id,
  )
  return new DomainError('CHANGED_ELSEWHERE', { hal: 'Konsep', oleh: last?.oleh ?? 'Sistem', pada: shortMoment(last?.pada ?? 0) })
}

/**
 * The revision at hand, a new one where it was handed over already: then every paraf lapses, and so does the signature (it is signed anew,
 * under the same number); what was frozen stays in its own row.
 */
export function openRevision(ctx: WriteContext, naskah: NaskahRow): NaskahRow {
  if (!ctx.get('select 1 from naskah_revisi where naskah_id = ? and revisi = ?', naskah.id, naskah.revisi)) return naskah
  lapseApprovals(ctx, naskah.id)
  ctx.run(
    `update naskah set revisi = revisi + 1, ditandatangani_pada = null, ditandatangani_tanggal = null, ditandatangani_oleh = null,
       penugasan_penanda = null where id = ?`,
    naskah.id,
  )
  return readNaskah(ctx, naskah.id)
}

/** What must be filled before a concept is handed over, by label. */
export function kurangOf({
  jenis,
  kepala,
  isi,
  kodeKlasifikasi,
}: Pick<NaskahRow, 'jenis' | 'kepala' | 'isi' | 'kodeKlasifikasi'>): string[] {
  const kind = jenisOf(jenis)
  return [
    ...(kind.kepala.hal && kepala.hal === '' ? ['Hal'] : []),
    ...(kind.kepala.yth && isEmpty(kepala.yth) ? ['Kepada Yth.'] : []),
    ...kurangIsi(jenis, isi),
    ...kurangPenanda(kepala.penanda),
    // the number begins with it, and who numbers cannot write it
    ...(kind.buku !== 'tanpa-nomor' && kodeKlasifikasi === null ? ['Kode klasifikasi'] : []),
  ]
}

/** Refuses what is half done, naming what is missing. */
export function assertWhole(naskah: NaskahRow): void {
  const kurang = kurangOf(naskah)
  if (kurang.length > 0) throw new DomainError('PAPER_INCOMPLETE', { naskah: jenisOf(naskah.jenis).nama, kurang })
}

/** Asks posts for paraf or paraf koordinasi on the concept at hand. Refuses who does not work on it. */
export function requestApprovals(
  ctx: WriteContext,
  { id, jabatanId, macam }: { id: number; jabatanId: readonly number[]; macam: 'paraf' | 'paraf-koordinasi' },
): void {
  assertOpens(ctx, id)
  assertEditable(ctx, readNaskah(ctx, id))
  const naskah = openRevision(ctx, readNaskah(ctx, id))
  assertWhole(naskah)
  askApprovals(ctx, { naskahId: id, revisi: naskah.revisi, macam }, jabatanId)
}

/** Makes a naskah of a kind without a flow void, with the reason; its number stays burnt. Refuses one that is frozen. */
export function voidNaskah(ctx: WriteContext, { id, sebab }: { id: number; sebab: string }): void {
  assertOpens(ctx, id)
  const naskah = readNaskah(ctx, id)
  if (jenisOf(naskah.jenis).alur) throw refuseField('sebab', 'Surat ini berjalan menurut alurnya. Batalkan dari alurnya.')
  if (!worksFor(ctx, naskah)) throw new DomainError('PAPER_NOT_EDITABLE')
  if (isFrozen(ctx, naskah)) throw new DomainError('PAPER_SIGNED', { naskah: jenisOf(naskah.jenis).nama })
  markVoid(ctx, naskah, sebab)
}

/** Struck with its reason; a number that it has is burnt. */
export function markVoid(ctx: WriteContext, naskah: NaskahRow, sebab: string): void {
  ctx.run('update naskah set batal_pada = ?, batal_sebab = ? where id = ?', ctx.now(), sebab, naskah.id)
  if (naskah.nomorId !== null) ctx.run("update nomor set keadaan = 'batal', alasan = ? where id = ?", sebab, naskah.nomorId)
}
