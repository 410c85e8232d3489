import { z } from 'zod'
import { addDays, momentOf, shortDate } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { SuratMasukUbah } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { isSecret } from './akses.ts'

/** What a letter's form holds, at registration, correction and verification. */
export type Isian = Omit<SuratMasukUbah, 'id' | 'versi'>

export interface Fault {
  readonly medan: string
  readonly pesan: string
}

export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('INPUT_INVALID', { isian: faults })
}

/** A form's payload by its schema; what does not fit is refused field by field. */
export function parseForm<S extends z.ZodType>(schema: S, payload: unknown): z.output<S> {
  const parsed = schema.safeParse(payload ?? {})
  if (parsed.success) return parsed.data
  throw new DomainError('INPUT_INVALID', {
    isian: parsed.error.issues.map((issue) => ({
      medan: issue.path.join('.'),
      pesan: `${labelOf(schema, issue.path)}: ${issue.message}.`,
    })),
  })
}

/** The words of a field, as its schema says them. */
function labelOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const field = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType | undefined>)[String(path[0])] : undefined
  const label = field?.meta()?.label
  return typeof label === 'string' ? label : path.join('.') || 'Isian'
}

const EARLIEST_BOOK = '2000-01-01'
const EARLIEST_LETTER = '1945-08-17'
/** Ten years on; beyond it is a slip of the keyboard, and far beyond no calendar day at all. */
const FARTHEST_EVENT = 3_653 * 86_400_000

/** What is wrong with the dates and words of a letter, whoever enters it. */
export function faultsOf(ctx: ReadContext, isian: Isian): Fault[] {
  const faults: Fault[] = []
  const fault = (medan: string, pesan: string) => faults.push({ medan, pesan })
  const { tanggalDiterima, jamDiterima, tanggalSurat } = isian
  if (tanggalDiterima > ctx.today())
    fault('tanggalDiterima', `Diterima ${shortDate(tanggalDiterima)} belum tiba. Isi tanggal sampai hari ini.`)
  else if (momentOf(tanggalDiterima, jamDiterima) > ctx.now())
    fault('jamDiterima', `Pukul ${jamDiterima.replace(':', '.')} belum tiba. Isi jam sampai sekarang.`)
  if (tanggalDiterima < EARLIEST_BOOK) fault('tanggalDiterima', `Diterima ${shortDate(tanggalDiterima)} terlalu lama. Periksa tahunnya.`)
  if (tanggalSurat !== null && tanggalSurat > tanggalDiterima) {
    fault(
      'tanggalSurat',
      `Tanggal surat ${shortDate(tanggalSurat)} sesudah tanggal diterima ${shortDate(tanggalDiterima)}. Betulkan salah satunya.`,
    )
  }
  if (tanggalSurat !== null && tanggalSurat < EARLIEST_LETTER)
    fault('tanggalSurat', `Tanggal surat ${shortDate(tanggalSurat)} terlalu lama. Periksa tahunnya.`)
  if (isian.sifat === 'Penting' && !getPengaturan(ctx, 'sifatPenting', tanggalDiterima)) {
    fault('sifat', 'Sifat Penting tidak dipakai kantor ini. Pilih Biasa, Segera, atau Sangat Segera.')
  }
  if (isian.hal === '' && !isSecret(isian.keamanan)) fault('hal', 'Hal: wajib diisi.')
  for (const medan of ['acaraMulai', 'acaraSelesai'] as const) {
    const at = isian[medan]
    if (at !== null && (at < momentOf(EARLIEST_BOOK) || at > ctx.now() + FARTHEST_EVENT))
      fault(medan, `${medan === 'acaraMulai' ? 'Acara mulai' : 'Acara selesai'}: tahunnya terlalu jauh. Periksa tanggalnya.`)
  }
  if (isian.acaraSelesai !== null && isian.acaraMulai === null) fault('acaraMulai', 'Acara mulai: wajib diisi bila waktu selesainya diisi.')
  if (isian.acaraMulai !== null && isian.acaraSelesai !== null && isian.acaraSelesai < isian.acaraMulai) {
    fault('acaraSelesai', 'Acara selesai lebih awal daripada mulainya. Betulkan salah satunya.')
  }
  return faults
}

/** What registration asks besides: a letter received long ago is said to be entered late. */
export function lateFaults(
  ctx: ReadContext,
  { tanggalDiterima, entriSusulan }: { tanggalDiterima: string; entriSusulan: boolean },
): Fault[] {
  const days = getPengaturan(ctx, 'susulanHari')
  if (entriSusulan || tanggalDiterima >= addDays(ctx.today(), -days)) return []
  return [
    {
      medan: 'entriSusulan',
      pesan: `Diterima ${shortDate(tanggalDiterima)}, lebih dari ${days} hari lalu. Tandai sebagai entri susulan bila benar.`,
    },
  ]
}

/** What verification must have besides (V of the field dictionary). Of a sealed letter only what stands on its envelope. */
export function verificationFaults(isian: Isian): Fault[] {
  const faults: Fault[] = []
  const need = (medan: keyof Isian, label: string, missing: boolean, hint = '') => {
    if (missing) faults.push({ medan, pesan: `${label}: wajib diisi untuk verifikasi${hint}.` })
  }
  need('nomorSurat', 'Nomor surat', !isian.nomorSurat, '; tulis - bila surat tidak bernomor')
  need('tanggalSurat', 'Tanggal surat', isian.tanggalSurat === null && isian.nomorSurat !== '-')
  if (isSecret(isian.keamanan)) return faults
  need('kodeKlasifikasi', 'Kode klasifikasi', !isian.kodeKlasifikasi)
  need('jenisNaskah', 'Jenis naskah', isian.jenisNaskah === null)
  need('acaraMulai', 'Acara mulai', isian.jenisNaskah === 'undangan' && isian.acaraMulai === null)
  return faults
}
