import { DomainError } from '../../../../shared/errors.ts'
import { parseIsi, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import type { ReadContext } from '../../../core/context.ts'

/** A naskah as its table has it; what the actor may see of it is not asked here. */
export interface NaskahRow {
  readonly id: number
  readonly jenis: KodeJenis
  readonly kepala: KepalaNaskah
  readonly isi: Readonly<Record<string, unknown>>
  readonly hal: string
  readonly keamanan: 'B' | 'T' | 'R' | 'SR'
  readonly unit: string | null
  readonly konseptorId: number
  readonly penandaJabatanId: number | null
  readonly skemaKlasifikasi: string | null
  readonly kodeKlasifikasi: string | null
  readonly balasanAtas: number | null
  readonly indukId: number | null
  readonly revisi: number
  readonly tanggal: string | null
  readonly nomorId: number | null
  readonly nomor: string
  readonly ditandatanganiPada: number | null
  readonly ditandatanganiTanggal: string | null
  readonly penugasanPenanda: number | null
  readonly batalPada: number | null
  readonly versi: number
}

type Stored = Omit<NaskahRow, 'kepala' | 'isi'> & { kepala: string; isi: string }

/** Reads a naskah by its id. Refuses NOT_FOUND. */
export function readNaskah(ctx: Pick<ReadContext, 'get'>, id: number): NaskahRow {
  const row = ctx.get<Stored>(
    `select id, jenis, kepala, isi, hal, keamanan, unit, konseptor_id konseptorId, penanda_jabatan_id penandaJabatanId, skema_klasifikasi skemaKlasifikasi,
       kode_klasifikasi kodeKlasifikasi, balasan_atas balasanAtas, induk_id indukId, revisi, tanggal, nomor_id nomorId, nomor,
       ditandatangani_pada ditandatanganiPada, ditandatangani_tanggal ditandatanganiTanggal, penugasan_penanda penugasanPenanda,
       batal_pada batalPada, versi from naskah where id = ?`,
    id,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Naskah' })
  return {
    ...row,
    kepala: KepalaNaskah.parse(JSON.parse(row.kepala)),
    isi: parseIsi(row.jenis, JSON.parse(row.isi)),
  }
}
