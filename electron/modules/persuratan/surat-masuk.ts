import { shortDate, shortMoment } from '../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../shared/errors.ts'
import type { SuratMasuk, SuratMasukBaru, SuratMasukUbah } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { normalNomor } from '../../registers/fold.ts'
import { drawNomor, drawSisipan, formatNomor, nomorStyle, redateNomor, yearOf } from '../../registers/nomor.ts'
import { begin, changeDue } from '../../workflow/engine.ts'
import { assertSees, holds, isSecret, mayUpdate, type Access } from './akses.ts'
import { dueOfLetter } from './batas.ts'
import { getSuratMasuk, openSuratMasuk, readLetter } from './catatan.ts'
import { indexLetter, indexLetters } from './indeks.ts'
import { faultsOf, lateFaults, refuseFaults, type Isian } from './isian.ts'
import { sameLetter } from './kembar.ts'
import { schemeOf } from './klasifikasi.ts'
import { resolvePengirim } from './pengirim.ts'

export const BUKU = 'surat-masuk'
export const PROCESS = 'P1.1.1'
export const SUBJECT = 'surat_masuk'

/** Columns of a letter that its form fills, in the order of `valuesOf`. */
const FORM = [
  'tanggal_diterima',
  'jam_diterima',
  'jalur',
  'pengirim_id',
  'nomor_surat',
  'nomor_normal',
  'tanggal_surat',
  'hal',
  'ringkasan',
  'skema_klasifikasi',
  'kode_klasifikasi',
  'sifat',
  'keamanan',
  'lampiran_jumlah',
  'lampiran_satuan',
  'jenis_naskah',
  'acara_mulai',
  'acara_selesai',
  'tempat_acara',
  'bentuk',
  'lokasi_fisik',
  'induk_id',
  'induk_sebagai',
] as const

function valuesOf(isian: Isian, pengirimId: number, skema: string | null) {
  const parent = isian.indukId !== null && isian.indukSebagai !== null && isian.indukSebagai !== 'salinan'
  const nomor = isian.nomorSurat || null
  return [
    isian.tanggalDiterima,
    isian.jamDiterima,
    isian.jalur,
    pengirimId,
    nomor,
    nomor && nomor !== '-' ? normalNomor(nomor) : '',
    isian.tanggalSurat,
    isian.hal,
    isian.ringkasan,
    skema,
    skema ? isian.kodeKlasifikasi : null,
    isian.sifat,
    isian.keamanan,
    isian.lampiranJumlah,
    isian.lampiranSatuan,
    isian.jenisNaskah,
    isian.acaraMulai,
    isian.acaraSelesai,
    isian.tempatAcara,
    isian.bentuk,
    isian.lokasiFisik,
    parent ? isian.indukId : null,
    parent ? isian.indukSebagai : null,
  ]
}

const INSERT = `insert into surat_masuk (id, ${FORM.join(', ')}, alasan_kembar, dibuat_pada, dibuat_oleh, diubah_pada, diubah_oleh)
  values (?, ${FORM.map(() => '?').join(', ')}, ?, ?, ?, ?, ?)`
const UPDATE = `update surat_masuk set ${FORM.map((column) => `${column} = ?`).join(', ')}, versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ?`

function schemeFor(ctx: ReadContext, { kodeKlasifikasi, tanggalDiterima }: Isian): string | null {
  return kodeKlasifikasi ? schemeOf(ctx, kodeKlasifikasi, tanggalDiterima) : null
}

/**
 * Enters a letter in the agenda: its number, its row and the first step of P1.1.1 in one transaction (P1.1.1/register-surat). The same
 * letter come again is refused, unless it is entered as a copy of the first (no number), or with a reason.
 */
export function registerSuratMasuk(ctx: WriteContext, input: SuratMasukBaru): SuratMasuk {
  if (!holds(ctx, 'pengadministrasi-surat'))
    throw new DomainError('START_NOT_YOURS', { proses: 'Penatausahaan Surat Masuk', peran: 'Pengadministrasi Surat' })
  const isian = withParent(ctx, input)
  refuseFaults([...faultsOf(ctx, isian), ...lateFaults(ctx, input)])
  if (isian.indukId !== null && isian.indukSebagai === 'salinan') return registerCopy(ctx, isian.indukId, isian)
  const pengirim = resolvePengirim(ctx, isian)
  const alasanKembar = reasonToRepeat(ctx, input, pengirim.id)
  const nomor = input.sisipan
    ? drawSisipan(ctx, BUKU, isian.tanggalDiterima, input.sisipan.alasan)
    : drawNomor(ctx, BUKU, isian.tanggalDiterima)
  const { pegawaiId } = ctx.actor
  ctx.run(
    INSERT,
    nomor.id,
    ...valuesOf(isian, pengirim.id, schemeFor(ctx, isian)),
    alasanKembar,
    ctx.now(),
    pegawaiId,
    ctx.now(),
    pegawaiId,
  )
  begin(ctx, PROCESS, nomor.id, { due: dueOfLetter(ctx, isian) })
  indexLetter(ctx, nomorStyle(ctx), {
    ...nomor,
    nomorSurat: isian.nomorSurat || null,
    hal: isian.hal,
    ringkasan: isian.ringkasan,
    keamanan: isian.keamanan,
    pengirim: pengirim.nama,
    pengirimPendek: pengirim.namaPendek,
  })
  return readLetter(ctx, nomor.id, !isSecret(isian.keamanan), { isNew: true })
}

/** A letter that is a copy, ralat or answer names one that the actor may see. */
function withParent<I extends Isian>(ctx: ReadContext, isian: I): I {
  if (isian.indukId === null) return { ...isian, indukSebagai: null }
  if (isian.indukSebagai === null)
    throw refuseField('indukSebagai', 'Pilih hubungannya dengan surat yang disebut: salinan, ralat, susulan, atau balasan.')
  assertSees(ctx, isian.indukId)
  return isian
}

/** The first kind of duplicate stops the entry, unless it goes with the first or has a reason, which is kept (persuratan.md 2.3). */
function reasonToRepeat(ctx: ReadContext, { alasanTetapCatat, indukId, ...input }: SuratMasukBaru, pengirimId: number): string {
  const first = sameLetter(ctx, { ...input, pengirimId })
  if (!first) return ''
  if (alasanTetapCatat || indukId !== null) return alasanTetapCatat ?? ''
  throw new DomainError('LETTER_RECORDED', {
    id: first.id,
    nomor: formatNomor(first, nomorStyle(ctx)),
    tanggal: shortDate(first.tanggalDiterima),
  })
}

/** The same letter by another way: kept on the first entry, without a number. */
function registerCopy(ctx: WriteContext, suratId: number, { tanggalDiterima, jamDiterima, jalur, bentuk }: Isian): SuratMasuk {
  const first = keptLetter(ctx, suratId)
  if (first.keadaan === 'batal') throw new DomainError('LETTER_VOID', { nomor: formatNomor(first, nomorStyle(ctx)) })
  ctx.run(
    'insert into surat_salinan (surat_id, tanggal_diterima, jam_diterima, jalur, bentuk, dibuat_pada, dibuat_oleh) values (?, ?, ?, ?, ?, ?, ?)',
    suratId,
    tanggalDiterima,
    jamDiterima,
    jalur,
    bentuk,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  return getSuratMasuk(ctx, { id: suratId })
}

interface Kept {
  readonly versi: number
  readonly tahun: number
  readonly keadaan: string
  readonly urut: number
  readonly sisipan: number
  readonly diverifikasiPada: number | null
  readonly diubahPada: number
  readonly diubahOleh: string | null
  readonly keamanan: string
}

function keptLetter(ctx: ReadContext, id: number): Kept {
  const kept = ctx.get<Kept>(
    `select s.versi, n.tahun, n.keadaan, n.urut, n.sisipan, s.diverifikasi_pada diverifikasiPada, s.diubah_pada diubahPada, g.nama diubahOleh, s.keamanan
     from surat_masuk s join nomor n on n.id = s.id left join pegawai g on g.id = s.diubah_oleh where s.id = ?`,
    id,
  )
  if (!kept) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  return kept
}

/** Corrects a saved letter; its number and year stay. Refuses who may not, and a version that another has changed meanwhile. */
export function updateSuratMasuk(ctx: WriteContext, { id, versi, ...isian }: SuratMasukUbah): SuratMasuk {
  const access = assertMayUpdate(ctx, id)
  saveLetter(ctx, { id, versi, isian, access })
  return access.buka && isSecret(isian.keamanan) ? openSuratMasuk(ctx, { id }) : getSuratMasuk(ctx, { id })
}

/** Refuses a letter that the actor may not correct now: void, verified by another, not his to know of. */
export function assertMayUpdate(ctx: ReadContext, id: number): Access {
  const access = assertSees(ctx, id)
  const kept = keptLetter(ctx, id)
  if (kept.keadaan === 'batal') throw new DomainError('LETTER_VOID', { nomor: formatNomor(kept, nomorStyle(ctx)) })
  if (!mayUpdate(ctx, { terverifikasi: kept.diverifikasiPada !== null, batal: false })) {
    throw kept.diverifikasiPada === null
      ? new DomainError('NOT_ALLOWED', { tindakan: 'Surat dibetulkan', oleh: 'Pengadministrasi Surat atau Kasubbag Tata Usaha' })
      : new DomainError('LETTER_LOCKED', { oleh: 'Kasubbag Tata Usaha' })
  }
  return access
}

interface Save {
  readonly id: number
  readonly versi: number
  readonly isian: Isian
  readonly access: Access
  /** More that this act asks of the letter. */
  readonly faults?: (isian: Isian) => readonly { medan: string; pesan: string }[]
}

/** Writes a letter's form: for correction, verification and an entry that was taken back. What the actor may not read stays as it was. */
export function saveLetter(ctx: WriteContext, { id, versi, isian: sent, access, faults = () => [] }: Save): void {
  const kept = keptLetter(ctx, id)
  if (kept.versi !== versi) {
    throw new DomainError('CHANGED_ELSEWHERE', { hal: 'Surat ini', oleh: kept.diubahOleh ?? 'Sistem', pada: shortMoment(kept.diubahPada) })
  }
  const isian = withParent(ctx, access.buka ? sent : { ...sent, ...protectedFields(ctx, id) })
  if (!access.buka && isSecret(kept.keamanan) && !isSecret(isian.keamanan)) throw new DomainError('SECRET_NOT_LOWERED')
  const wrong = [...faultsOf(ctx, isian), ...faults(isian)]
  if (yearOf(isian.tanggalDiterima) !== kept.tahun) {
    wrong.push({
      medan: 'tanggalDiterima',
      pesan: `Nomor surat ini dari buku ${kept.tahun}. Isi tanggal diterima dalam tahun ${kept.tahun}.`,
    })
  }
  refuseFaults(wrong)
  if (isian.indukId === id) throw refuseField('indukId', 'Surat tidak dapat merujuk dirinya sendiri.')
  const pengirim = resolvePengirim(ctx, isian)
  ctx.run(UPDATE, ...valuesOf(isian, pengirim.id, schemeFor(ctx, isian)), ctx.now(), ctx.actor.pegawaiId, id)
  redateNomor(ctx, id, isian.tanggalDiterima)
  indexLetters(ctx, [id])
  const instance = ctx.get<{ id: number }>(
    'select id from instances where subject = ? and subject_id = ? and process = ? and ended_at is null',
    SUBJECT,
    id,
    PROCESS,
  )
  if (instance) changeDue(ctx, instance.id, dueOfLetter(ctx, isian))
}

type Protected = Pick<
  Isian,
  | 'hal'
  | 'ringkasan'
  | 'kodeKlasifikasi'
  | 'lampiranJumlah'
  | 'lampiranSatuan'
  | 'jenisNaskah'
  | 'acaraMulai'
  | 'acaraSelesai'
  | 'tempatAcara'
  | 'lokasiFisik'
  | 'indukId'
  | 'indukSebagai'
>

/** The words that a Rahasia letter hides, for one who writes its outer data without seeing them. */
function protectedFields(ctx: ReadContext, id: number): Protected {
  const row = ctx.get<Protected>(
    `select hal, ringkasan, kode_klasifikasi kodeKlasifikasi, lampiran_jumlah lampiranJumlah, lampiran_satuan lampiranSatuan, jenis_naskah jenisNaskah,
       acara_mulai acaraMulai, acara_selesai acaraSelesai, tempat_acara tempatAcara, lokasi_fisik lokasiFisik, induk_id indukId, induk_sebagai indukSebagai
     from surat_masuk where id = ?`,
    id,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  return row
}
