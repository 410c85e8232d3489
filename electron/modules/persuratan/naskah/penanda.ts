import { longDate } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import { isLane, type Lane } from '../../../../shared/lanes.ts'
import type { GayaNaskah } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import type { Penanda } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import { holderOn, printedPenugasan, type Holder } from '../../../akun/posts.ts'
import { masaOf } from '../../../akun/penugasan.ts'
import type { ReadContext } from '../../../core/context.ts'
import type { Binding } from '../../../core/registry.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { actingPost, type Penandatangan } from '../../../documents/parts/signature.ts'

/** The head of the office, for whom is signed by a.n.; with his post as it is printed. */
export function headOfOffice(ctx: ReadContext): { id: number; nama: string } | undefined {
  return ctx.get<{ id: number; nama: string }>(
    `select j.id, j.nama from jabatan j join jabatan_lane l on l.jabatan_id = j.id and l.lane = 'kepala-dinas' where j.aktif = 1 order by j.urutan limit 1`,
  )
}

/** The head's post as it signs: with the whole name of the office, though lists say Kepala Dinas. */
function wholePost(ctx: ReadContext, jabatan: string): string {
  const nama = getPengaturan(ctx, 'kop')?.nama ?? ''
  return /^Kepala (Dinas|Badan|Kantor)$/i.test(jabatan) && nama !== '' ? `Kepala ${nama}` : jabatan
}

const postName = (ctx: ReadContext, id: number): string =>
  ctx.get<{ nama: string }>('select nama from jabatan where id = ?', id)?.nama ?? ''

/** A NIP as papers write it: 19700101 199503 1 001. */
export function writtenNip(nip: string): string {
  return /^\d{18}$/.test(nip) ? nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : nip
}

function signerOf(ctx: ReadContext, holder: Holder, gaya: Pick<GayaNaskah, 'labelPppk'>): Penandatangan {
  const pppk = ctx.get<{ jenis: string }>('select jenis_asn jenis from pegawai where id = ?', holder.pegawaiId)?.jenis === 'pppk'
  const post = actingPost(holder.jabatan)
  return {
    ...post,
    jabatan: wholePost(ctx, post.jabatan),
    nama: holder.nama,
    ...(holder.pangkat ? { pangkat: holder.pangkat } : {}),
    ...(holder.nip ? { nip: writtenNip(holder.nip), labelNip: pppk ? gaya.labelPppk : 'NIP' } : {}),
  }
}

/** A place for a name that is not known yet: the post without a holder. */
const unnamed = (jabatan: string): Penandatangan => ({ jabatan, nama: '' })

/**
 * Who signs, as it is printed on a WIB day: the holder of the post on that day, or of the penugasan that has signed. The head form follows
 * from the choice (persuratan.md 3.3); Plt. and Plh. from the penugasan.
 */
export function printedSigner(
  ctx: ReadContext,
  penanda: Penanda,
  { day, gaya, penugasanId }: { day: string; gaya: Pick<GayaNaskah, 'labelPppk'>; penugasanId: number | null },
): Penandatangan {
  if (penanda.cara === 'luar') {
    const { luar } = penanda
    if (!luar) return unnamed('')
    return {
      jabatan: luar.jabatan,
      nama: luar.nama,
      ...(luar.pangkat ? { pangkat: luar.pangkat } : {}),
      ...(luar.nip ? { nip: writtenNip(luar.nip) } : {}),
    }
  }
  if (penanda.jabatanId === null) return unnamed('')
  const holder = penugasanId === null ? holderOn(ctx, penanda.jabatanId, day) : printedPenugasan(ctx, penugasanId)
  const signer = holder ? signerOf(ctx, holder, gaya) : unnamed(wholePost(ctx, postName(ctx, penanda.jabatanId)))
  const head = headOfOffice(ctx)
  if (penanda.cara === 'an' || penanda.cara === 'ub') {
    return {
      ...signer,
      ...(head ? { atasNama: wholePost(ctx, head.nama) } : {}),
      ...(penanda.cara === 'ub' ? { melalui: penanda.melalui || 'Sekretaris' } : {}),
    }
  }
  if (penanda.cara === 'an-wali-kota') {
    const kota = getPengaturan(ctx, 'kop')?.kota ?? ''
    return { ...signer, atasNama: `Wali Kota ${kota}`.trim(), ...(penanda.melalui ? { melalui: penanda.melalui } : {}) }
  }
  return signer
}

/** What is missing of who signs, by label. */
export function kurangPenanda(penanda: Penanda): string[] {
  if (penanda.cara === 'luar') return penanda.luar?.jabatan && penanda.luar.nama ? [] : ['Pejabat penanda tangan']
  return penanda.jabatanId === null ? ['Penanda tangan'] : []
}

/** Lanes that sign for a post, the nearest first; the post's task comes to one of them. */
const signing: readonly Lane[] = ['kepala-dinas', 'sekretaris', 'kasubbag-tu', 'kasubbag-program', 'kasubbag-keuangan', 'bidang-seksi']

/** To whom the signing goes: the signer's post; one outside is recorded by Kasubbag TU. */
export function signingAddress(ctx: ReadContext, penanda: Penanda): Binding {
  if (penanda.cara === 'luar' || penanda.jabatanId === null) return { role: 'kasubbag-tu', unit: null, pegawaiId: null }
  const rows = ctx.all<{ lane: string; unit: string | null }>(
    'select l.lane, j.unit from jabatan j join jabatan_lane l on l.jabatan_id = j.id where j.id = ?',
    penanda.jabatanId,
  )
  const lane = signing.find((one) => rows.some((row) => row.lane === one)) ?? rows.map((row) => row.lane).find(isLane)
  if (!lane)
    throw refuseField(
      'kepala.penanda',
      `${postName(ctx, penanda.jabatanId)} tidak punya peran pada peta proses. Pilih penanda tangan lain.`,
    )
  return { role: lane, unit: lane === 'bidang-seksi' ? (rows[0]?.unit ?? null) : null, pegawaiId: null }
}

/** Refuses a post that nobody holds on the day of signing. */
export function signerOn(ctx: ReadContext, jabatanId: number, day: string): Holder {
  const holder = holderOn(ctx, jabatanId, day)
  if (!holder) throw new DomainError('SIGNER_ABSENT', { jabatan: postName(ctx, jabatanId), tanggal: longDate(day) })
  return holder
}

/** Refuses a date on the letter outside the term of who has signed (persuratan.md 3.2). */
export function assertWithinTerm(ctx: ReadContext, penugasanId: number | null, tanggal: string): void {
  const term = penugasanId === null ? null : printedPenugasan(ctx, penugasanId)
  if (term && (tanggal < term.mulai || (term.selesai !== null && tanggal > term.selesai)))
    throw new DomainError('DATE_OUTSIDE_TERM', { nama: term.nama, masa: masaOf(term) })
}

/** The signer in one line, for lists: Kepala Dinas; a.n. Kepala Dinas, Sekretaris. */
export function signerLine(ctx: ReadContext, { kepala: { penanda }, penugasanPenanda, ditandatanganiTanggal }: SignedRow): string {
  if (penanda.cara === 'luar') return penanda.luar?.jabatan ?? ''
  if (penanda.jabatanId === null) return ''
  const holder =
    penugasanPenanda === null
      ? holderOn(ctx, penanda.jabatanId, ditandatanganiTanggal ?? ctx.today())
      : printedPenugasan(ctx, penugasanPenanda)
  const post = holder?.jabatan ?? postName(ctx, penanda.jabatanId)
  if (penanda.cara === 'an' || penanda.cara === 'ub') return `a.n. ${headOfOffice(ctx)?.nama ?? ''}, ${post}`
  return penanda.cara === 'an-wali-kota' ? `a.n. Wali Kota, ${post}` : post
}

interface SignedRow {
  readonly kepala: { readonly penanda: Penanda }
  readonly penugasanPenanda: number | null
  readonly ditandatanganiTanggal: string | null
}
