/** Refusals of the archive: files, their papers, lending, and what is proposed. */
export const arsipMessages = {
  FILE_CLOSED: (d: { nomor: string; tanggal: string }) =>
    `Berkas ${d.nomor} sudah ditutup ${d.tanggal}. Buka kembali berkasnya, atau pilih berkas lain.`,
  FILED_ELSEWHERE: (d: { surat: string; nomor: string }) =>
    `${d.surat} sudah diberkaskan pada ${d.nomor}. Keluarkan dari berkas itu lebih dahulu; tidak ada yang tersimpan.`,
  FILE_LENT: (d: { nomor: string; peminjam: string; batas: string }) =>
    `Berkas ${d.nomor} sedang dipinjam ${d.peminjam} sampai ${d.batas}. Catat pengembaliannya lebih dahulu.`,
  FILE_NOT_DUE: (d: { nomor: string; sebab: string }) => `Berkas ${d.nomor} belum dapat diusulkan: ${d.sebab}. Keluarkan dari daftar usul.`,
  FILE_PROPOSED: (d: { nomor: string }) => `Berkas ${d.nomor} ada pada usul yang masih berjalan. Selesaikan atau batalkan usul itu.`,
  FILE_ENDED: (d: { nomor: string; beritaAcara: string }) =>
    `Berkas ${d.nomor} sudah dimusnahkan atau diserahkan dengan Berita Acara ${d.beritaAcara}; catatannya hanya dapat dibaca.`,
  PROPOSAL_OVER: () => 'Usul itu sudah selesai atau batal; catatannya hanya dapat dibaca.',
  PROPOSAL_NEEDS_CONSENT: (d: { penyetuju: string }) =>
    `Pemusnahan memerlukan persetujuan ${d.penyetuju}. Catat nomor persetujuannya sebelum Berita Acara.`,
}
