import { fold } from '../../../registers/fold.ts'
import type { ImportFault, ImportRow } from '../../../core/importer.ts'
import type { jalurSurat, jenisNaskahMasuk, keamananSurat, sifatSurat } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'

type OneOf<T extends readonly string[]> = T[number]

const sifat: Readonly<Record<string, OneOf<typeof sifatSurat>>> = {
  biasa: 'Biasa',
  b: 'Biasa',
  penting: 'Penting',
  segera: 'Segera',
  'sangat segera': 'Sangat Segera',
  'amat segera': 'Sangat Segera',
  kilat: 'Sangat Segera',
}
const keamanan: Readonly<Record<string, OneOf<typeof keamananSurat>>> = {
  b: 'B',
  biasa: 'B',
  terbuka: 'B',
  t: 'T',
  terbatas: 'T',
  r: 'R',
  rahasia: 'R',
  sr: 'SR',
  'sangat rahasia': 'SR',
}
const jalur: readonly (readonly [word: string, OneOf<typeof jalurSurat>])[] = [
  ['srikandi', 'SRIKANDI'],
  ['simaya', 'SIMAYA'],
  ['pos', 'pos'],
  ['mail', 'email'],
  ['langsung', 'antar'],
  ['antar', 'antar'],
  ['kurir', 'antar'],
]
const naskah: readonly (readonly [word: string, OneOf<typeof jenisNaskahMasuk>])[] = [
  ['undangan', 'undangan'],
  ['edaran', 'edaran'],
  ['keputusan', 'keputusan'],
  ['permohonan', 'permohonan warga'],
  ['laporan', 'laporan'],
  ['dinas', 'surat dinas'],
  ['surat', 'surat dinas'],
]

export interface Words {
  readonly sifat: OneOf<typeof sifatSurat>
  readonly keamanan: OneOf<typeof keamananSurat>
  readonly jalur: OneOf<typeof jalurSurat>
  readonly jenisNaskah: OneOf<typeof jenisNaskahMasuk> | null
  readonly lampiranJumlah: number
  readonly lampiranSatuan: string
  readonly jamDiterima: string
}

const text = (value: ImportRow[string]) => (typeof value === 'string' && !/^[-–—.]+$/.test(value) ? value : '')

/** The choices of a letter from the words of an old book; Rahasia under Sifat is its keamanan (persuratan.md 2.7). */
export function wordsOf(row: ImportRow, faults: ImportFault[], remarks: string[]): Words {
  const sifatText = fold(text(row.sifat))
  const secret = sifatText === 'rahasia' || sifatText === 'sangat rahasia' || sifatText === 'terbatas'
  if (secret) remarks.push(`sifat “${String(row.sifat)}” dicatat sebagai keamanan`)
  const urgency = secret || sifatText === '' ? 'Biasa' : sifat[sifatText]
  if (urgency === undefined)
    faults.push({ kolom: 'sifat', pesan: 'Sifat tidak dikenal; yang dipakai Biasa, Penting, Segera, Sangat Segera', usul: 'Biasa' })
  const guarded = fold(text(row.keamanan))
  const level = guarded === '' ? (secret ? keamanan[sifatText] : 'B') : keamanan[guarded]
  if (level === undefined)
    faults.push({
      kolom: 'keamanan',
      pesan: 'Keamanan tidak dikenal; yang dipakai Biasa, Terbatas, Rahasia, Sangat Rahasia',
      usul: 'Biasa',
    })
  const way = fold(text(row.jalur))
  const kind = fold(text(row.jenisNaskah))
  const time = /^(\d{1,2})[.:](\d{2})/.exec(text(row.jamDiterima))
  const jam = time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? ''}` : '00:00'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(jam) || (time === null && text(row.jamDiterima) !== ''))
    faults.push({ kolom: 'jamDiterima', pesan: 'Jam ditulis 00.00 sampai 23.59', usul: '' })
  return {
    sifat: urgency ?? 'Biasa',
    keamanan: level ?? 'B',
    jalur: jalur.find(([word]) => way.includes(word))?.[1] ?? 'WA/lainnya',
    jenisNaskah: kind === '' ? null : (naskah.find(([word]) => kind.includes(word))?.[1] ?? 'lainnya'),
    jamDiterima: jam,
    ...attachments(text(row.lampiran), faults),
  }
}

const counted = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']

/** “2 (dua) set”, “Dua lembar”, “1”: how many of what. */
function attachments(lampiran: string, faults: ImportFault[]): { lampiranJumlah: number; lampiranSatuan: string } {
  if (lampiran === '') return { lampiranJumlah: 0, lampiranSatuan: 'berkas' }
  const found = /^(\d{1,5}|[A-Za-z]+)\s*(?:\([^)]*\))?\s*(.*)$/.exec(lampiran)
  const word = (found?.[1] ?? '').toLowerCase()
  const spelled = word.startsWith('se') && word !== 'sembilan' && word !== 'sepuluh' ? 1 : counted.indexOf(word) + 1
  const jumlah = /^\d+$/.test(word) ? Number(word) : spelled
  if (!found || jumlah < 1 || jumlah > 10_000) {
    faults.push({ kolom: 'lampiran', pesan: 'Jumlah lampiran tidak dapat dibaca; tulis seperti 2 berkas', usul: '' })
    return { lampiranJumlah: 0, lampiranSatuan: 'berkas' }
  }
  const satuan = spelled === 1 && word.startsWith('se') && word.length > 4 ? word.slice(2) : (found[2] ?? '').slice(0, 40)
  return { lampiranJumlah: jumlah, lampiranSatuan: satuan || 'berkas' }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** What in a letter's number does not go with its date, or was misread by a scanner; it comes in as it is written. */
export function doubtsOf(nomorSurat: string, tanggalSurat: string | null): string[] {
  const doubts: string[] = []
  if (/(?<![A-Za-z\d])[12][\dOolI]{3}$/.test(nomorSurat) && /[OolI]/.test(nomorSurat.slice(-4)))
    doubts.push(`tahun dalam nomornya (${nomorSurat.slice(-4)}) mungkin salah baca`)
  const month = /\/(\d{1,2}|[IVX]{1,4})\/\d{4}$/.exec(nomorSurat)?.[1]
  if (month === undefined || tanggalSurat === null) return doubts
  const bulan = /^\d/.test(month) ? Number(month) : roman.indexOf(month) + 1
  if (bulan >= 1 && bulan <= 12 && bulan !== Number(tanggalSurat.slice(5, 7)))
    doubts.push(`bulan dalam nomornya (${month}) bukan bulan tanggalnya`)
  return doubts
}

/** 12, 0012, 12a, 12.1, P0012, 12/2024: a number of an agenda; null where it is none. */
export function agendaNumber(teks: string): { urut: number; sisipan: number; tahun: number | null } | null {
  const found = /^(?:[A-Za-z]{1,3}[-.\s]?)?0*(\d{1,6})(?:([a-z])|\.(\d{1,2}))?(?:\s*\/\s*(\d{4}))?$/.exec(teks.trim())
  if (!found) return null
  const urut = Number(found[1])
  const sisipan = found[2] ? found[2].charCodeAt(0) - 96 : Number(found[3] ?? 0)
  return urut === 0 ? null : { urut, sisipan, tahun: found[4] ? Number(found[4]) : null }
}
