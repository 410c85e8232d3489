import type { SalahSel } from './sel.ts'

/** Refusals of lists. */
export const registerMessages = {
  CELLS_REFUSED: (d: { jumlah: number; tempat: string; sebab: string; salah: readonly SalahSel[] }) =>
    `Tidak ada yang disimpan: ${d.jumlah} sel belum benar. ${d.tempat}: ${d.sebab}`,
  FILTER_REFUSED: (d: { kolom: string; nama: string; sebab: string }) => `Saringan ${d.nama}: ${d.sebab}`,
  SORT_REFUSED: (d: { kolom: string; daftar: string }) => `${d.daftar} tidak dapat diurutkan menurut kolom “${d.kolom}”. Pilih kolom lain.`,
  SUM_REFUSED: (d: { kolom: string; daftar: string }) => `Kolom “${d.kolom}” pada ${d.daftar} tidak dapat dijumlahkan.`,
  LIST_CHANGED: (d: { daftar: string }) => `${d.daftar} berubah susunannya. Muat ulang daftar.`,
  COLUMN_UNKNOWN: (d: { kolom: string; daftar: string }) => `Kolom “${d.kolom}” tidak ada pada ${d.daftar}. Muat ulang daftar.`,
  LIST_TOO_LONG: (d: { daftar: string; jumlah: number; batas: number; bentuk: string; saran: string }) =>
    `${d.daftar} ini ${d.jumlah.toLocaleString('id-ID')} baris; ${d.bentuk} memuat paling banyak ${d.batas.toLocaleString('id-ID')}. ${d.saran}`,
}
