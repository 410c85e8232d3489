import type { SalahSel } from './sel.ts'

/** Refusals of lists. */
export const registerMessages = {
  CELLS_REFUSED: (d: { jumlah: number; tempat: string; sebab: string; salah: readonly SalahSel[] }) =>
    `Tidak ada yang disimpan: ${d.jumlah} sel belum benar. ${d.tempat}: ${d.sebab}`,
  FILTER_REFUSED: (d: { kolom: string; nama: string; sebab: string }) => `Saringan ${d.nama}: ${d.sebab}`,
  SORT_REFUSED: (d: { kolom: string; daftar: string }) => `${d.daftar} tidak dapat diurutkan menurut kolom “${d.kolom}”. Pilih kolom lain.`,
  SUM_REFUSED: (d: { kolom: string; daftar: string }) => `Kolom “${d.kolom}” pada ${d.daftar} tidak dapat dijumlahkan.`,
  LIST_CHANGED: (d: { daftar: string }) => `${d.daftar} berubah susunannya. Muat ulang daftar.`,
}
