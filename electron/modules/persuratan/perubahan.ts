import { longDate, shortMoment } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import { keamananNama } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { changesOf, fillJejak } from '../../core/jejak.ts'
import { formatNomor, nomorStyle, type Nomor } from '../../registers/nomor.ts'
import { assertSees } from './akses.ts'

/** Columns of a letter that people know, with their words; what the program keeps for itself is left out. */
const labels: Readonly<Record<string, string>> = {
  tanggal_diterima: 'Diterima',
  jam_diterima: 'Pukul',
  jalur: 'Jalur',
  pengirim_id: 'Dari',
  nomor_surat: 'Nomor surat',
  tanggal_surat: 'Tanggal surat',
  hal: 'Hal',
  ringkasan: 'Isi ringkas',
  kode_klasifikasi: 'Kode klasifikasi',
  sifat: 'Sifat',
  keamanan: 'Keamanan',
  lampiran_jumlah: 'Lampiran',
  lampiran_satuan: 'Satuan lampiran',
  jenis_naskah: 'Jenis naskah',
  acara_mulai: 'Acara mulai',
  acara_selesai: 'Acara selesai',
  tempat_acara: 'Tempat acara',
  bentuk: 'Bentuk',
  lokasi_fisik: 'Simpan',
  induk_id: 'Surat terkait',
  induk_sebagai: 'Hubungan',
}

interface Shown {
  readonly pada: number
  readonly oleh: string
  readonly prosedur: string
  readonly medan: { nama: string; lama: string; baru: string }[]
}

/** What a letter's fields were before each change, oldest first; for those who may open the letter. Fills the index of the audit first. */
export function listPerubahan(ctx: WriteContext, { id }: { id: number }): Shown[] {
  if (!assertSees(ctx, id).buka) throw new DomainError('LETTER_SECRET')
  fillJejak(ctx)
  return changesOf(ctx, 'surat_masuk', String(id)).flatMap(({ pada, pegawaiId, prosedur, sebelum, sesudah }) => {
    if (!sebelum || !sesudah) return []
    const medan = Object.entries(labels)
      .filter(([column]) => sebelum[column] !== sesudah[column])
      .map(([column, nama]) => ({ nama, lama: shown(ctx, column, sebelum[column]), baru: shown(ctx, column, sesudah[column]) }))
    const oleh = ctx.get<{ nama: string }>('select nama from pegawai where id = ?', pegawaiId ?? 0)?.nama ?? 'Sistem'
    return medan.length === 0 ? [] : [{ pada, oleh, prosedur, medan }]
  })
}

function shown(ctx: ReadContext, column: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (text === '') return '-'
  if (column === 'pengirim_id') return ctx.get<{ nama: string }>('select nama from pengirim where id = ?', Number(text))?.nama ?? text
  if (column === 'induk_id') return numberOf(ctx, Number(text))
  if (column === 'keamanan') return (keamananNama as Readonly<Record<string, string>>)[text] ?? text
  if (column === 'tanggal_diterima' || column === 'tanggal_surat') return longDate(text)
  if (column === 'acara_mulai' || column === 'acara_selesai') return shortMoment(Number(text))
  return text
}

function numberOf(ctx: ReadContext, id: number): string {
  const nomor = ctx.get<Nomor>('select id, tahun, urut, sisipan from nomor where id = ?', id)
  return nomor ? formatNomor(nomor, nomorStyle(ctx)) : '-'
}
