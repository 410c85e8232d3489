/** Which text of resources/bantuan explains a page, by its path; the longest that fits. `$id` and the like stand for anything. */
export const helpPages: Readonly<Record<string, string>> = {
  '/masuk': 'masuk',
  '/kunci': 'masuk',
  '/ganti-sandi': 'masuk',
  '/siapkan': 'kantor-baru',
  '/': 'beranda',
  '/persuratan/surat-masuk': 'surat-masuk',
  '/persuratan/surat-masuk/lembar': 'lembar-disposisi',
  '/persuratan/surat-masuk/cetak': 'cetak-daftar',
  '/persuratan/surat-masuk/$id': 'catatan-surat',
  '/persuratan/surat-masuk/$id/lembar-disposisi': 'lembar-disposisi',
  '/persuratan/surat-keluar': 'surat-keluar',
  '/persuratan/surat-keluar/cetak': 'cetak-daftar',
  '/persuratan/surat-keluar/$id': 'naskah',
  '/persuratan/nomor': 'nomor',
  '/persuratan/papan': 'papan',
  '/persuratan/kalender': 'kalender',
  '/persuratan/pengirim': 'pengirim',
  '/persuratan/pengirim/cetak': 'cetak-daftar',
  '/persuratan/buku': 'buku',
  '/persuratan/arsip': 'arsip',
  '/persuratan/arsip/cetak': 'cetak-daftar',
  '/persuratan/arsip/$id': 'arsip',
  '/persuratan/belum-diberkaskan': 'arsip',
  '/persuratan/usul-arsip': 'arsip',
  '/persuratan/tempat-arsip': 'arsip',
  '/persuratan/impor/$jenis': 'impor',
  '/perkara': 'perkara',
  '/perkara/cetak': 'cetak-daftar',
  '/perkara/$id': 'catatan-perkara',
  '/perkara/$id/pihak': 'pihak-perkara',
  '/perkara/$id/pihak/cetak': 'cetak-daftar',
  '/perkara/$id/impor': 'impor',
  '/perkara/$id/naskah': 'catatan-perkara',
  '/peta': 'peta',
  '/peta/$kode': 'peta',
  '/pemantauan': 'pemantauan',
  '/pemantauan/daftar': 'pemantauan',
  '/pemantauan/mingguan': 'pemantauan',
  '/peta/$kode/cetak': 'peta',
  '/pengaturan': 'pengaturan',
  '/pengaturan/cadangan': 'cadangan',
}

/** The name of the help that explains the page at an address. */
export function helpOf(path: string): string {
  const parts = path.split('/').filter(Boolean)
  const fits = (page: string) =>
    page
      .split('/')
      .filter(Boolean)
      .every((part, at) => (part.startsWith('$') ? parts[at] !== undefined : part === parts[at]))
  const [found] = Object.keys(helpPages)
    .filter(fits)
    .sort((a, b) => b.split('/').length - a.split('/').length || b.length - a.length)
  return helpPages[found ?? '/'] ?? 'beranda'
}
