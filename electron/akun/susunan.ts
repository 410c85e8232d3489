import type { Jabatan, Unit } from '../../shared/akun/akun.contract.ts'
import type { Lane } from '../../shared/lanes.ts'
import type { WriteContext } from '../core/context.ts'

type UnitRow = readonly [kode: string, nama: string, namaPendek: string, jenis: string, induk: string | null]

/** The units of the office's process map (Perwali 185/2019). */
const units: readonly UnitRow[] = [
  ['dinas', 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak', 'Dinsos PPPA', 'dinas', null],
  ['sekretariat', 'Sekretariat', 'Sekretariat', 'sekretariat', 'dinas'],
  ['subbag-tu', 'Subbagian Tata Usaha', 'Subbag TU', 'subbagian', 'sekretariat'],
  ['subbag-program', 'Subbagian Program', 'Subbag Program', 'subbagian', 'sekretariat'],
  ['subbag-keuangan', 'Subbagian Keuangan', 'Subbag Keuangan', 'subbagian', 'sekretariat'],
  ['bidang-rpjs', 'Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial', 'RPJS', 'bidang', 'dinas'],
  ['seksi-rehsos-anak-lansia', 'Seksi Rehabilitasi Sosial Anak dan Lanjut Usia', 'Rehsos Anak Lansia', 'seksi', 'bidang-rpjs'],
  [
    'seksi-rehsos-disabilitas-tuna-sosial',
    'Seksi Rehabilitasi Sosial Penyandang Disabilitas dan Tuna Sosial',
    'Rehsos Disabilitas',
    'seksi',
    'bidang-rpjs',
  ],
  ['seksi-perlindungan-jaminan-sosial', 'Seksi Perlindungan dan Jaminan Sosial', 'Linjamsos', 'seksi', 'bidang-rpjs'],
  ['bidang-dayasos-pfm', 'Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin', 'Dayasos PFM', 'bidang', 'dinas'],
  ['seksi-penanganan-fakir-miskin', 'Seksi Penanganan Fakir Miskin', 'Fakir Miskin', 'seksi', 'bidang-dayasos-pfm'],
  ['seksi-identifikasi-penguatan-kapasitas', 'Seksi Identifikasi dan Penguatan Kapasitas', 'Identifikasi', 'seksi', 'bidang-dayasos-pfm'],
  [
    'seksi-pemberdayaan-kelembagaan-sosial',
    'Seksi Pemberdayaan Masyarakat dan Kelembagaan Sosial',
    'Kelembagaan Sosial',
    'seksi',
    'bidang-dayasos-pfm',
  ],
  ['bidang-pp', 'Bidang Pemberdayaan Perempuan', 'PP', 'bidang', 'dinas'],
  ['seksi-pkhp', 'Seksi Pemberdayaan dan Kualitas Hidup Perempuan', 'PKHP', 'seksi', 'bidang-pp'],
  ['seksi-pug', 'Seksi Pengarusutamaan Gender', 'PUG', 'seksi', 'bidang-pp'],
  ['bidang-ppha', 'Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak', 'PPHA', 'bidang', 'dinas'],
  ['seksi-ppa', 'Seksi Perlindungan Perempuan dan Anak', 'PPA', 'seksi', 'bidang-ppha'],
  ['seksi-pengarusutamaan-hak-anak', 'Seksi Pengarusutamaan Hak Anak', 'Hak Anak', 'seksi', 'bidang-ppha'],
  ['upt', 'Unit Pelaksana Teknis', 'UPT', 'upt', 'dinas'],
  ['jabatan-fungsional', 'Kelompok Jabatan Fungsional', 'Jabatan Fungsional', 'jabatan-fungsional', 'dinas'],
]

type PostRow = readonly [kode: string, nama: string, namaPendek: string, unit: string, jenis: Jabatan['jenis'], lanes: readonly Lane[]]

const head = 'struktural'
const staff = 'pelaksana'
const money = 'pengelola-keuangan'
const expert = 'fungsional'

/** The posts that carry the lanes of the map, heads first in the order of persuratan.md 2.5; an office adds and changes its own. */
const posts: readonly PostRow[] = [
  ['kepala-dinas', 'Kepala Dinas', 'Kepala Dinas', 'dinas', 'pimpinan', ['kepala-dinas']],
  ['sekretaris', 'Sekretaris', 'Sekretaris', 'sekretariat', head, ['sekretaris', 'sekretariat']],
  ['kasubbag-tu', 'Kasubbag Tata Usaha', 'Kasubbag TU', 'subbag-tu', head, ['kasubbag-tu', 'sekretariat']],
  ['kasubbag-program', 'Kasubbag Program', 'Kasubbag Program', 'subbag-program', head, ['kasubbag-program', 'sekretariat', 'tim-renstra']],
  ['kasubbag-keuangan', 'Kasubbag Keuangan', 'Kasubbag Keuangan', 'subbag-keuangan', head, ['kasubbag-keuangan', 'sekretariat']],
  [
    'kabid-rpjs',
    'Kabid Rehabilitasi, Perlindungan dan Jaminan Sosial',
    'Kabid RPJS',
    'bidang-rpjs',
    head,
    ['bidang-seksi', 'bidang-rpjs', 'kabid-rpjs'],
  ],
  [
    'kabid-dayasos',
    'Kabid Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    'Kabid Dayasos PFM',
    'bidang-dayasos-pfm',
    head,
    ['bidang-seksi', 'bidang-dayasos-pfm'],
  ],
  ['kabid-pp', 'Kabid Pemberdayaan Perempuan', 'Kabid PP', 'bidang-pp', head, ['bidang-seksi', 'bidang-pp']],
  [
    'kabid-ppha',
    'Kabid Perlindungan Perempuan dan Pengarusutamaan Hak Anak',
    'Kabid PPHA',
    'bidang-ppha',
    head,
    ['bidang-seksi', 'bidang-ppha'],
  ],
  ['kepala-upt', 'Kepala UPT', 'Kepala UPT', 'upt', head, ['kepala-upt']],
  ['ketua-jf', 'Ketua Kelompok Jabatan Fungsional', 'Ketua Kelompok JF', 'jabatan-fungsional', expert, ['pejabat-fungsional']],
  [
    'kasi-anak-lansia',
    'Kasi Rehabilitasi Sosial Anak dan Lanjut Usia',
    'Kasi Rehsos Anak Lansia',
    'seksi-rehsos-anak-lansia',
    head,
    ['bidang-seksi'],
  ],
  [
    'kasi-disabilitas',
    'Kasi Rehabilitasi Sosial Penyandang Disabilitas dan Tuna Sosial',
    'Kasi Rehsos Disabilitas',
    'seksi-rehsos-disabilitas-tuna-sosial',
    head,
    ['bidang-seksi'],
  ],
  ['kasi-linjamsos', 'Kasi Perlindungan dan Jaminan Sosial', 'Kasi Linjamsos', 'seksi-perlindungan-jaminan-sosial', head, ['bidang-seksi']],
  ['kasi-fakir-miskin', 'Kasi Penanganan Fakir Miskin', 'Kasi Fakir Miskin', 'seksi-penanganan-fakir-miskin', head, ['bidang-seksi']],
  [
    'kasi-identifikasi',
    'Kasi Identifikasi dan Penguatan Kapasitas',
    'Kasi Identifikasi',
    'seksi-identifikasi-penguatan-kapasitas',
    head,
    ['bidang-seksi'],
  ],
  [
    'kasi-kelembagaan',
    'Kasi Pemberdayaan Masyarakat dan Kelembagaan Sosial',
    'Kasi Kelembagaan',
    'seksi-pemberdayaan-kelembagaan-sosial',
    head,
    ['bidang-seksi'],
  ],
  [
    'sub-koordinator-pkhp',
    'Sub Koordinator Pemberdayaan dan Kualitas Hidup Perempuan',
    'Sub Koord. PKHP',
    'seksi-pkhp',
    expert,
    ['sub-koordinator-pkhp'],
  ],
  ['kasi-pug', 'Kasi Pengarusutamaan Gender', 'Kasi PUG', 'seksi-pug', head, ['bidang-seksi']],
  ['kasi-ppa', 'Kasi Perlindungan Perempuan dan Anak', 'Kasi PPA', 'seksi-ppa', head, ['bidang-seksi']],
  ['kasi-hak-anak', 'Kasi Pengarusutamaan Hak Anak', 'Kasi Hak Anak', 'seksi-pengarusutamaan-hak-anak', head, ['bidang-seksi']],
  ['pengguna-anggaran', 'Pengguna Anggaran', 'PA', 'dinas', money, ['pengguna-anggaran']],
  ['ppk-skpd', 'PPK-SKPD', 'PPK-SKPD', 'subbag-keuangan', money, ['ppk-skpd']],
  ['bendahara', 'Bendahara Pengeluaran', 'Bendahara', 'subbag-keuangan', money, ['bendahara-pengeluaran']],
  ['pptk', 'PPTK', 'PPTK', 'dinas', money, ['pptk']],
  ['ppk', 'Pejabat Pembuat Komitmen', 'PPK/PPTK', 'dinas', money, ['ppk']],
  ['pengadministrasi-surat', 'Pengadministrasi Surat', 'Pengadm. Surat', 'subbag-tu', staff, ['pengadministrasi-surat']],
  ['pengelola-kepegawaian', 'Pengelola Kepegawaian', 'Pengelola Kepeg.', 'subbag-tu', staff, ['pengelola-kepegawaian']],
  ['analis-kepegawaian', 'Analis Kepegawaian', 'Analis Kepeg.', 'subbag-tu', staff, ['analis-kepegawaian']],
  ['pengurus-barang', 'Pengurus Barang', 'Pengurus Barang', 'subbag-tu', staff, ['pengurus-barang']],
  ['pengelola-keuangan', 'Pengelola Keuangan', 'Pengelola Keuangan', 'subbag-keuangan', staff, ['pengelola-keuangan']],
  [
    'staf-rpjs',
    'Staf Bidang Rehabilitasi, Perlindungan dan Jaminan Sosial',
    'Staf RPJS',
    'bidang-rpjs',
    staff,
    ['bidang-rpjs', 'staf-bidang-rpjs'],
  ],
  ['petugas-ambulans', 'Petugas Ambulans Jenazah', 'Petugas Ambulans', 'bidang-rpjs', staff, ['petugas-ambulans']],
  [
    'staf-dayasos',
    'Staf Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin',
    'Staf Dayasos PFM',
    'bidang-dayasos-pfm',
    staff,
    ['bidang-dayasos-pfm', 'staf-bidang-dayasos'],
  ],
  ['supervisor-siks-ng', 'Supervisor SIKS-NG', 'Supervisor SIKS-NG', 'bidang-dayasos-pfm', staff, ['supervisor-siks-ng']],
  ['petugas-dinas', 'Petugas Dinas Sosial', 'Petugas Dinas Sosial', 'bidang-dayasos-pfm', staff, ['petugas-dinas']],
  [
    'petugas-ultpk',
    'Petugas ULTPK',
    'Petugas ULTPK',
    'bidang-dayasos-pfm',
    staff,
    ['front-office-ultpk', 'back-office-ultpk', 'fasilitator-ultpk'],
  ],
  ['staf-pp', 'Staf Bidang Pemberdayaan Perempuan', 'Staf PP', 'bidang-pp', staff, ['bidang-pp']],
  ['operator-data-pp', 'Operator Data Bidang Pemberdayaan Perempuan', 'Operator Data PP', 'bidang-pp', staff, ['operator-data-pp']],
  ['staf-ppha', 'Staf Bidang Perlindungan Perempuan dan Pengarusutamaan Hak Anak', 'Staf PPHA', 'bidang-ppha', staff, ['bidang-ppha']],
  ['ketua-layanan-ppa', 'Ketua Layanan Perlindungan Perempuan dan Anak', 'Ketua Layanan PPA', 'bidang-ppha', staff, ['ketua-layanan-ppa']],
  ['petugas-pengaduan', 'Petugas Penerima Pengaduan', 'Petugas Pengaduan', 'bidang-ppha', staff, ['petugas-pengaduan']],
  ['petugas-penanganan', 'Petugas Penanganan', 'Petugas Penanganan', 'bidang-ppha', staff, ['petugas-penanganan']],
  ['p2tp2a', 'Pengelola P2TP2A', 'P2TP2A', 'bidang-ppha', staff, ['p2tp2a']],
  ['tim-verval', 'Tim Verifikasi dan Validasi', 'Tim Verval', 'bidang-dayasos-pfm', staff, ['tim-verval']],
  ['tagana', 'TAGANA', 'TAGANA', 'bidang-rpjs', staff, ['tagana']],
  ['petugas-pusdalog', 'Petugas Pusdalog Tagana', 'Pusdalog', 'bidang-rpjs', staff, ['petugas-pusdalog']],
]

function insertUnit(ctx: WriteContext, { kode, nama, namaPendek, jenis, induk }: Omit<Unit, 'aktif'>, urutan: number): void {
  ctx.run(
    'insert into unit (kode, nama, nama_pendek, jenis, induk, urutan) values (?, ?, ?, ?, ?, ?)',
    kode,
    nama,
    namaPendek,
    jenis,
    induk,
    urutan,
  )
}

export function insertJabatan(
  ctx: WriteContext,
  { nama, namaPendek, unit, jenis, lanes }: Omit<Jabatan, 'id' | 'urutan' | 'aktif' | 'lanes'> & { lanes: readonly Lane[] },
  urutan: number,
): number {
  const id = ctx.run(
    'insert into jabatan (nama, nama_pendek, unit, jenis, urutan) values (?, ?, ?, ?, ?)',
    nama,
    namaPendek,
    unit,
    jenis,
    urutan,
  ).lastInsertRowid
  for (const lane of lanes) ctx.run('insert into jabatan_lane (jabatan_id, lane) values (?, ?)', id, lane)
  return id
}

/** Writes the units and posts of the map as a start for a new office; gives the posts' ids by their code. */
export function seedSusunan(ctx: WriteContext): Map<string, number> {
  units.forEach(([kode, nama, namaPendek, jenis, induk], urutan) => insertUnit(ctx, { kode, nama, namaPendek, jenis, induk }, urutan))
  return new Map(
    posts.map(([kode, nama, namaPendek, unit, jenis, lanes], urutan) => [
      kode,
      insertJabatan(ctx, { nama, namaPendek, unit, jenis, lanes }, urutan),
    ]),
  )
}
