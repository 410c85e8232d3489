import { isDate } from '../dates.ts'

/** What the 18 digits of a NIP or NI PPPK say. A PPPK has a code from 21 up where a PNS has the month of appointment. */
interface Nip {
  readonly digits: string
  readonly kind: 'pns' | 'pppk'
  readonly born: string
  readonly year: number
  readonly month: number | null
  readonly sex: 'L' | 'P'
  readonly serial: number
  /** A sentence about what is odd but exists (age at appointment), or ''. */
  readonly warning: string
}

type NipResult = { readonly ok: true; readonly nip: Nip } | { readonly ok: false; readonly pesan: string }

const refuse = (pesan: string): NipResult => ({ ok: false, pesan })

/** Reads a NIP typed with or without spaces and dots (kepegawaian.md 1.2); refuses what cannot exist with a sentence. */
export function parseNip(text: string): NipResult {
  const digits = text.replace(/[\s.\u00a0-]/g, '')
  if (!/^\d*$/.test(digits)) return refuse('NIP hanya berisi angka. Hapus huruf atau tanda lain.')
  if (digits.length !== 18) return refuse(`NIP berisi 18 angka, yang tertulis ${digits.length}. Periksa kembali pada SK.`)
  const born = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  const year = Number(digits.slice(8, 12))
  const code = Number(digits.slice(12, 14))
  const sex = digits[14]
  const serial = Number(digits.slice(15))
  if (!isDate(born) || born < '1900')
    return refuse(`Tanggal lahir ${digits.slice(0, 8)} pada NIP tidak ada dalam kalender. Periksa angka ke-1 sampai ke-8.`)
  if (code === 0 || (code > 12 && code < 21))
    return refuse(`Angka ke-13 dan ke-14 (${digits.slice(12, 14)}) bukan bulan pengangkatan dan bukan kode PPPK. Periksa kembali.`)
  if (sex !== '1' && sex !== '2') return refuse(`Angka ke-15 (${sex}) harus 1 untuk laki-laki atau 2 untuk perempuan.`)
  if (serial === 0)
    return refuse('Nomor urut NIP 000 tidak pernah diberikan. Periksa tiga angka terakhir; lembar sebar sering menolkannya.')
  const age = year - Number(digits.slice(0, 4))
  if (age < 0) return refuse(`Tahun pengangkatan ${year} lebih awal daripada tahun lahir. Periksa angka ke-9 sampai ke-12.`)
  const warning = age < 17 || age > 60 ? `Menurut NIP, usia saat diangkat ${age} tahun. Periksa kembali bila tidak benar.` : ''
  const kind = code <= 12 ? 'pns' : 'pppk'
  return { ok: true, nip: { digits, kind, born, year, month: kind === 'pns' ? code : null, sex: sex === '1' ? 'L' : 'P', serial, warning } }
}

/** 19860305 201304 2 901, as printed; what is no NIP is given back as it is. */
export function formatNip(digits: string): string {
  return /^\d{18}$/.test(digits) ? `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits[14]} ${digits.slice(15)}` : digits
}
