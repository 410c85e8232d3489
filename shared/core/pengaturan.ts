import { z } from 'zod'
import { barisWajib, Jam } from '../fields.ts'
import { GayaNaskah } from '../modules/persuratan/naskah/gaya.ts'
import { polaSalah } from '../modules/persuratan/naskah/nomor.ts'
import { Kop } from './sistem.contract.ts'

const HariKerja = z.number().int().min(1, { error: 'paling sedikit 1 hari kerja' }).max(60, { error: 'paling banyak 60 hari kerja' })

const PolaNomor = barisWajib(80).superRefine((pola, issue) => {
  const salah = polaSalah(pola)
  if (salah) issue.addIssue({ code: 'custom', message: salah })
})

interface Setting<S extends z.ZodType = z.ZodType> {
  readonly label: string
  readonly shape: S
  readonly default: z.infer<S>
}

const setting = <S extends z.ZodType>(label: string, shape: S, standard: z.infer<S>): Setting<S> => ({ label, shape, default: standard })

/** Every setting of the office: what it is called, its shape, and what holds until the office says otherwise. */
export const pengaturan = {
  kop: setting('Kop surat', Kop.nullable(), null),
  jamKerja: setting(
    'Jam kerja',
    z.object({ buka: Jam, tutup: Jam }).refine((j) => j.buka < j.tutup, { path: ['tutup'], error: 'jam tutup harus sesudah jam buka' }),
    { buka: '07:30', tutup: '16:00' },
  ),
  /** Working days for the way up to the receivers, by sifat (persuratan.md 2.7). */
  slaSifat: setting(
    'Batas waktu menurut sifat surat (hari kerja)',
    z.object({ 'Sangat Segera': HariKerja, Segera: HariKerja, Penting: HariKerja, Biasa: HariKerja }),
    { 'Sangat Segera': 1, Segera: 2, Penting: 3, Biasa: 5 },
  ),
  sifatPenting: setting('Sifat Penting dipakai', z.boolean(), false),
  nomorAgenda: setting('Penulisan nomor agenda', z.object({ lebar: z.number().int().min(1).max(8), sisipan: z.enum(['a', '.1', '.01']) }), {
    lebar: 4,
    sisipan: 'a',
  }),
  /** Layout of naskah dinas: the family for all, and what differs by kind (persuratan.md 3.4). */
  gayaNaskah: setting(
    'Tata letak naskah dinas',
    z.object({ keluarga: GayaNaskah.shape.keluarga, perJenis: z.record(z.string(), GayaNaskah.partial()).default({}) }),
    { keluarga: '1/2023', perJenis: {} },
  ),
  /** Numbers of naskah: pattern and book where a kind differs from its own, digits, and whether the number comes before the signature. */
  nomorNaskah: setting(
    'Nomor naskah dinas',
    z.object({
      pola: z.record(z.string(), PolaNomor).default({}),
      buku: z.record(z.string(), z.string().max(40)).default({}),
      lebar: z.number().int().min(1).max(8),
      sisipan: z.enum(['a', '.1', '.01']),
      saat: z.enum(['sesudah', 'sebelum']),
    }),
    { pola: {}, buku: {}, lebar: 1, sisipan: 'a', saat: 'sesudah' },
  ),
  parafKabid: setting('Konsep staf diparaf kepala unitnya sebelum ke Subbag Tata Usaha', z.boolean(), true),
  instruksiDisposisi: setting('Instruksi disposisi', z.array(barisWajib(80)).min(1, { error: 'paling sedikit satu instruksi' }).max(40), [
    'Tanggapan dan saran',
    'Proses lebih lanjut',
    'Koordinasi/konfirmasikan',
    'Untuk diketahui',
    'Untuk dipedomani',
    'Hadiri/wakili',
    'Siapkan jawaban',
    'Siapkan bahan',
    'Laporkan hasilnya',
    'Telaah/saran',
    'Jadwalkan',
    'Bicarakan dengan saya',
    'Teruskan',
    'Selesaikan sesuai ketentuan',
    'Arsipkan',
  ]),
  lembarDisposisi: setting(
    'Ukuran lembar disposisi',
    z.object({ ukuran: z.enum(['a5', 'setengah-f4', '102x157']), kertas: z.enum(['a4', 'f4']), duaSehalaman: z.boolean() }),
    { ukuran: 'setengah-f4', kertas: 'f4', duaSehalaman: false },
  ),
  /** Where the office's scanner leaves its files, on the machine of the host; empty: none is watched. */
  folderPindaian: setting(
    'Folder pemindai',
    z
      .string()
      .trim()
      .max(400)
      .regex(/^$|^(\/|[A-Za-z]:[\\/]|\\\\)/, { error: 'tulis alamat lengkapnya, misalnya D:\\Pindaian' }),
    '',
  ),
  /** Older than this many days at registration asks whether it is entered late. */
  susulanHari: setting('Tanggal diterima mundur ditanyakan setelah (hari)', z.number().int().min(1).max(366), 7),
  suratLamaHari: setting('Tanggal surat lama diperingatkan setelah (hari)', z.number().int().min(1).max(3660), 90),
  kunciLayarMenit: setting(
    'Layar terkunci setelah diam (menit)',
    z.number().int().min(1, { error: 'paling sedikit 1 menit' }).max(480, { error: 'paling banyak 480 menit' }),
    15,
  ),
  pengurusBarangBendahara: setting('Pengurus Barang merangkap Bendahara', z.enum(['alasan', 'tolak']), 'alasan'),
  cadangan: setting(
    'Cadangan malam',
    z.object({
      jam: Jam,
      simpan: z.number().int().min(1, { error: 'paling sedikit 1 cadangan' }).max(365, { error: 'paling banyak 365 cadangan' }),
    }),
    { jam: '21:00', simpan: 14 },
  ),
} satisfies Record<string, Setting>

export type KunciPengaturan = keyof typeof pengaturan
export type NilaiPengaturan<K extends KunciPengaturan> = z.infer<(typeof pengaturan)[K]['shape']>

export function isKunciPengaturan(kunci: string): kunci is KunciPengaturan {
  return Object.hasOwn(pengaturan, kunci)
}

/** After a change of these the due times of open tasks are reckoned again. */
export const kunciWaktu: readonly KunciPengaturan[] = ['jamKerja', 'slaSifat']
