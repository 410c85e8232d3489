/** Refusals of plain cases. */
export const perkaraMessages = {
  CASE_ENDED: (d: { nomor: string }) => `Perkara ${d.nomor} sudah berakhir; catatannya hanya dapat dibaca.`,
  CASE_UNOPENED: (d: { nomor: string }) => `Perkara ${d.nomor} tertutup, dan pembukaannya belum tercatat. Buka perkaranya dari daftar.`,
  CASE_NOT_BY_LETTER: (d: { proses: string; pemicu: string }) =>
    `${d.proses} tidak dimulai oleh surat. Pemicunya menurut peta: ${d.pemicu}. Buka dari halaman Perkara.`,
  CASE_RECEIVERS: (d: { peran: string; proses: string }) =>
    `${d.peran} tidak ditentukan saat membuka ${d.proses}. Keluarkan dari penerima.`,
  CASE_ONE_RECEIVER: (d: { peran: string }) => `${d.peran} pada perkara ini hanya satu. Pilih salah satunya.`,
}
