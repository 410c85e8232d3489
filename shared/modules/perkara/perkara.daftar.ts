import { z } from 'zod'
import { todayOf } from '../../dates.ts'
import { Id, Saat } from '../../fields.ts'
import { isiPermintaan, Urut, type UraianDaftar } from '../../registers/daftar.ts'
import type { SajianDaftar } from '../../registers/sajian.ts'

export const keadaanPerkara = [
  ['berjalan', 'Berjalan'],
  ['selesai', 'Selesai'],
  ['batal', 'Batal'],
] as const

/** Where a case waits: a unit or post, the step, since when. */
const Posisi = z.object({ nama: z.string(), langkah: z.string(), sejak: Saat, batas: Saat.nullable(), terlambat: z.boolean() })

/** What lists and pages both say of a case. */
export const PerkaraRingkas = z.object({
  id: Id,
  nomor: z.string(),
  proses: z.string(),
  namaProses: z.string(),
  judul: z.string(),
  tertutup: z.boolean(),
  dibukaPada: Saat,
  dibukaOleh: z.string(),
  batas: Saat.nullable(),
  keadaan: z.enum(['berjalan', 'selesai', 'batal']),
  berakhirPada: Saat.nullable(),
})

export const PerkaraBaris = PerkaraRingkas.extend({
  /** The people of the case, the first by name. */
  pihak: z.string(),
  posisi: z.array(Posisi),
})
export type PerkaraBaris = z.infer<typeof PerkaraBaris>

export const tampilanPerkara = ['berjalan', 'tugas-saya', 'selesai', 'batal', 'semua'] as const

export const IsiPerkara = z.object({
  ...isiPermintaan,
  urut: Urut.default({ kolom: 'nomor', arah: 'turun' }),
  tampilan: z.enum(tampilanPerkara).default('semua'),
  /** Only cases of this process, by its code. */
  proses: z.string().max(20).nullable().default(null),
})
export type IsiPerkara = z.infer<typeof IsiPerkara>

const text = { jenis: 'teks', saring: true, urut: false, kosong: false } as const
const day = { jenis: 'tanggal', saring: true, urut: true } as const

/** Plain cases as a register: its columns, what may be filtered and sorted. */
export const perkaraDaftar: UraianDaftar = {
  nama: 'Perkara',
  kolom: [
    { kunci: 'nomor', nama: 'Nomor', ...text, urut: true },
    { kunci: 'judul', nama: 'Perihal', ...text, urut: true },
    { kunci: 'proses', nama: 'Proses', ...text, urut: true },
    { kunci: 'pihak', nama: 'Pihak', ...text, kosong: true },
    { kunci: 'posisi', nama: 'Posisi', ...text, saring: false },
    { kunci: 'batas', nama: 'Batas', ...day, kosong: true },
    { kunci: 'dibuka', nama: 'Dibuka', ...day, kosong: false },
    { kunci: 'dibukaOleh', nama: 'Dibuka oleh', ...text },
    { kunci: 'berakhir', nama: 'Berakhir', ...day, kosong: true },
    { kunci: 'keadaan', nama: 'Keadaan', jenis: 'pilihan', pilihan: keadaanPerkara, saring: true, urut: false, kosong: false },
  ],
}

/** Where a case stands, in the fewest words. */
export function placeText({ posisi, keadaan }: Pick<PerkaraBaris, 'posisi' | 'keadaan'>): string {
  const [first] = posisi
  if (!first) return keadaanPerkara.find(([key]) => key === keadaan)?.[1] ?? keadaan
  return `${first.nama}: ${first.langkah}${posisi.length > 1 ? ` +${posisi.length - 1}` : ''}`
}

const dayOf = (moment: number | null) => (moment === null ? null : todayOf(moment))

/** The columns of the register of cases as its rows fill them. */
export const perkaraSajian = {
  nomor: { jenis: 'teks', lebar: 12, nilai: (row) => row.nomor },
  judul: { jenis: 'teks', lebar: 50, nilai: (row) => row.judul },
  proses: { jenis: 'teks', lebar: 34, nilai: (row) => `${row.proses} ${row.namaProses}` },
  pihak: { jenis: 'teks', lebar: 26, nilai: (row) => row.pihak || null },
  posisi: { jenis: 'teks', lebar: 34, nilai: placeText },
  batas: { jenis: 'tanggal', lebar: 14, nilai: (row) => dayOf(row.batas) },
  dibuka: { jenis: 'tanggal', lebar: 14, nilai: (row) => todayOf(row.dibukaPada) },
  dibukaOleh: { jenis: 'teks', lebar: 26, nilai: (row) => row.dibukaOleh },
  berakhir: { jenis: 'tanggal', lebar: 14, nilai: (row) => dayOf(row.berakhirPada) },
  keadaan: { jenis: 'pilihan', lebar: 12, nilai: (row) => keadaanPerkara.find(([key]) => key === row.keadaan)?.[1] ?? null },
} satisfies SajianDaftar<PerkaraBaris>
