/** Refusals of lists. */
export const registerMessages = {
  FILTER_REFUSED: (d: { kolom: string; nama: string; sebab: string }) => `Saringan ${d.nama}: ${d.sebab}`,
  SORT_REFUSED: (d: { kolom: string; daftar: string }) => `${d.daftar} tidak dapat diurutkan menurut kolom “${d.kolom}”. Pilih kolom lain.`,
  LIST_CHANGED: (d: { daftar: string }) => `${d.daftar} berubah susunannya. Muat ulang daftar.`,
}
