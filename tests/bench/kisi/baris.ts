/** A row of the measured grid: the columns of an agenda, in plain words. */
export interface Baris {
  readonly id: number
  readonly nomor: string
  readonly diterima: string
  readonly dari: string
  readonly nomorSurat: string
  readonly hal: string
  readonly sifat: string
  readonly kode: string
  readonly posisi: string
  readonly batas: string
}

export const kolom = [
  ['nomor', 'No.', 72],
  ['diterima', 'Diterima', 94],
  ['dari', 'Dari', 122],
  ['nomorSurat', 'Nomor surat', 198],
  ['hal', 'Hal', 280],
  ['sifat', 'Sifat', 86],
  ['kode', 'Kode', 112],
  ['posisi', 'Posisi', 112],
  ['batas', 'Batas', 82],
] as const satisfies readonly (readonly [keyof Baris, string, number])[]

export function buatBaris(jumlah: number): Baris[] {
  return Array.from({ length: jumlah }, (_, n) => ({
    id: n + 1,
    nomor: String(n + 1).padStart(6, '0'),
    diterima: `${(n % 28) + 1} Mar 2025`,
    dari: ['Diskominfo', 'Bag. Umum', 'Dinkes P2KB', 'Inspektorat'][n % 4] ?? '',
    nomorSurat: `400.14.9/${n}/425.112/2025`,
    hal: `Permohonan data dukung penilaian kinerja perangkat daerah ke-${n}`,
    sifat: n % 7 === 0 ? 'Segera' : 'Biasa',
    kode: '400.14.9',
    posisi: n % 3 === 0 ? 'Kepala Dinas' : 'Selesai',
    batas: `${(n % 28) + 1} Apr`,
  }))
}
