import { DomainError } from '../../../shared/errors.ts'
import type { SuratMasuk } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { spokenPost } from '../../akun/posts.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { rememberOpened } from '../../registers/cari-dibuka.ts'
import { importsOf } from '../../registers/impor/history.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, oneOf, sql } from '../../registers/sql.ts'
import { see } from '../../workflow/desk.ts'
import { clashesOf } from './acara.ts'
import { assertSees, holds, isSecret, mayOpen, maySee, mayUpdate } from './akses.ts'
import { agendaRows } from './baris.ts'
import { markInformed } from './disposisi-penerima.ts'

type Body = Pick<
  SuratMasuk,
  | 'pengirimId'
  | 'hal'
  | 'ringkasan'
  | 'lampiranJumlah'
  | 'lampiranSatuan'
  | 'jenisNaskah'
  | 'acaraMulai'
  | 'acaraSelesai'
  | 'tempatAcara'
  | 'lokasiFisik'
  | 'indukId'
  | 'bentuk'
  | 'versi'
  | 'dicatatPada'
> & {
  indukSebagai: 'ralat' | 'susulan' | 'balasan' | null
  klasifikasiNama: string | null
  dicatatOleh: string | null
  diverifikasiPada: number | null
  batal: number
}

/** A letter whole. A Rahasia one gives only its outer data here, whoever asks: opening it is `openSuratMasuk`. */
export function getSuratMasuk(ctx: ReadContext, { id }: { id: number }): SuratMasuk {
  const access = assertSees(ctx, id)
  return readLetter(ctx, id, access.buka && !isSecret(access.keamanan))
}

/** Opens a letter: of a protected one the reading is written down; my tasks of it are seen. Who may not open gets its outer data. */
export function openSuratMasuk(ctx: WriteContext, { id }: { id: number }): SuratMasuk {
  const access = assertSees(ctx, id)
  if (!access.buka) return readLetter(ctx, id, false)
  recordReading(ctx, [id])
  rememberOpened(ctx, 'surat_masuk', id)
  const tasks = ctx.all<{ id: number }>(
    `select t.id from instances i join tasks t on t.instance_id = i.id where i.subject = 'surat_masuk' and i.subject_id = ? and t.closed_at is null
     and t.opened_at is not null and t.seen_at is null`,
    id,
  )
  for (const task of tasks) see(ctx, { taskId: task.id })
  markInformed(ctx, id)
  return readLetter(ctx, id, true)
}

/** The letter for who waits for no mark; undefined where its reading is written down first. */
export function lookAtSuratMasuk(ctx: ReadContext, { id }: { id: number }): SuratMasuk | undefined {
  const { buka } = assertSees(ctx, id)
  const letter = readLetter(ctx, id, buka)
  return buka && letter.keamanan !== 'B' ? undefined : letter
}

const ONE_READING = 15 * 60_000

/** Writes down who read protected letters; within a quarter of an hour it is one reading. */
export function recordReading(ctx: WriteContext, ids: readonly number[]): void {
  const { penugasanId, jabatan } = spokenPost(ctx)
  for (const id of ids) {
    const due = ctx.get(
      `select 1 from surat_masuk s where s.id = ? and s.keamanan <> 'B' and not exists
         (select 1 from pembacaan b where b.surat_id = s.id and b.pegawai_id = ? and b.pada > ?)`,
      id,
      ctx.actor.pegawaiId,
      ctx.now() - ONE_READING,
    )
    if (!due) continue
    ctx.run(
      'insert into pembacaan (surat_id, pegawai_id, penugasan_id, jabatan, pada) values (?, ?, ?, ?, ?)',
      id,
      ctx.actor.pegawaiId,
      penugasanId,
      jabatan,
      ctx.now(),
    )
  }
}

/**
 * The letter as a reader who may or may not open it gets it; who calls has made sure of that. `isNew`: it was written in this act, so
 * nothing refers to it yet.
 */
export function readLetter(ctx: ReadContext, id: number, terbuka: boolean, { isNew = false } = {}): SuratMasuk {
  const [row] = agendaRows(ctx, [id])
  const body = ctx.get<Body>(
    `select s.pengirim_id pengirimId, s.hal, s.ringkasan, s.lampiran_jumlah lampiranJumlah, s.lampiran_satuan lampiranSatuan, s.jenis_naskah jenisNaskah,
       s.acara_mulai acaraMulai, s.acara_selesai acaraSelesai, s.tempat_acara tempatAcara, s.lokasi_fisik lokasiFisik, s.induk_id indukId,
       s.induk_sebagai indukSebagai, s.bentuk, s.versi, s.dibuat_pada dicatatPada, k.nama klasifikasiNama, g.nama dicatatOleh,
       s.diverifikasi_pada diverifikasiPada, n.keadaan = 'batal' batal
     from surat_masuk s join nomor n on n.id = s.id left join klasifikasi k on k.skema = s.skema_klasifikasi and k.kode = s.kode_klasifikasi
     left join pegawai g on g.id = s.dibuat_oleh where s.id = ?`,
    id,
  )
  if (!row || !body) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  const { diverifikasiPada, batal, ...shown } = terbuka ? body : { ...body, ...HIDDEN }
  const terverifikasi = diverifikasiPada !== null
  return {
    ...row,
    ...shown,
    kodeKlasifikasi: terbuka ? row.kodeKlasifikasi : null,
    pengirimBaru: null,
    terbuka,
    dicatatOleh: body.dicatatOleh ?? 'Sistem',
    imporDari: terbuka ? sourcesOf(ctx, id) : [],
    terverifikasi,
    bolehUbah: mayUpdate(ctx, { terverifikasi, batal: batal === 1 }),
    bolehBatal: mayVoid(ctx, id),
    induk: parentOf(ctx, shown.indukId, shown.indukSebagai),
    turunan: isNew ? [] : childrenOf(ctx, id),
    salinan: isNew ? [] : copiesOf(ctx, id),
    bentrok: terbuka && body.acaraMulai !== null ? clashesOf(ctx, id) : [],
  }
}

function sourcesOf(ctx: ReadContext, id: number): SuratMasuk['imporDari'] {
  const bolehBuka = holds(ctx, 'pengadministrasi-surat', 'kasubbag-tu')
  return importsOf(ctx, 'surat-masuk', id).map((from) => ({ ...from, bolehBuka }))
}

const HIDDEN = {
  hal: '',
  ringkasan: '',
  lampiranJumlah: 0,
  lampiranSatuan: '',
  jenisNaskah: null,
  acaraMulai: null,
  acaraSelesai: null,
  tempatAcara: '',
  lokasiFisik: '',
  indukId: null,
  indukSebagai: null,
  klasifikasiNama: null,
} as const

/** A running letter may be made void by Kasubbag TU; by the clerk only while its entry lies before him again. */
export function mayVoid(ctx: ReadContext, id: number): boolean {
  if (!holds(ctx, 'kasubbag-tu', 'pengadministrasi-surat')) return false
  const steps = ctx.all<{ step: string }>(
    `select t.step from instances i join tasks t on t.instance_id = i.id and t.closed_at is null where i.subject = 'surat_masuk' and i.subject_id = ? and i.ended_at is null`,
    id,
  )
  return steps.length > 0 && (holds(ctx, 'kasubbag-tu') || steps.every(({ step }) => step === 'register-surat'))
}

/** The letter that one goes with, as far as the reader may know of it. */
function parentOf(ctx: ReadContext, indukId: number | null, sebagai: Body['indukSebagai']): SuratMasuk['induk'] {
  if (indukId === null || sebagai === null) return null
  const parent = oneOf<{ id: number; urut: number; sisipan: number }>(
    ctx,
    sql`select n.id, n.urut, n.sisipan from surat_masuk s join nomor n on n.id = s.id where s.id = ${indukId} and ${maySee(ctx)}`,
  )
  return parent ? { id: parent.id, nomor: formatNomor(parent, nomorStyle(ctx)), sebagai } : null
}

/** The letters that go with this one, as far as the reader may know of them; that a protected one is an answer is its own word. */
function childrenOf(ctx: ReadContext, id: number): SuratMasuk['turunan'] {
  const style = nomorStyle(ctx)
  return allOf<{ id: number; urut: number; sisipan: number; sebagai: string }>(
    ctx,
    sql`select n.id, n.urut, n.sisipan, s.induk_sebagai sebagai from surat_masuk s join nomor n on n.id = s.id
      where s.induk_id = ${id} and ${maySee(ctx)} and ${mayOpen(ctx)} order by n.tahun, n.urut, n.sisipan`,
  ).map((child) => ({ id: child.id, nomor: formatNomor(child, style), sebagai: child.sebagai }))
}

function copiesOf(ctx: ReadContext, id: number): SuratMasuk['salinan'] {
  return ctx.all<SuratMasuk['salinan'][number]>(
    `select c.tanggal_diterima tanggalDiterima, c.jam_diterima jamDiterima, c.jalur, c.bentuk, ifnull(g.nama, 'Sistem') dicatatOleh
     from surat_salinan c left join pegawai g on g.id = c.dibuat_oleh where c.surat_id = ? order by c.id`,
    id,
  )
}

/** Who opened a protected letter, the newest first; for those who may open it themselves. */
export function listReadings(ctx: ReadContext, { id }: { id: number }): { pada: number; oleh: string; jabatan: string }[] {
  if (!assertSees(ctx, id).buka) throw new DomainError('LETTER_SECRET')
  return ctx.all(
    "select b.pada, ifnull(g.nama, 'Sistem') oleh, b.jabatan from pembacaan b left join pegawai g on g.id = b.pegawai_id where b.surat_id = ? order by b.pada desc, b.id desc",
    id,
  )
}
