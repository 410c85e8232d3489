/** Refusals of surat masuk, agenda numbers and disposisi. */
export const persuratanMessages = {
  BOOK_CLOSED: (d: { buku: string; tahun: number }) =>
    `${d.buku} ${d.tahun} sudah ditutup. Catat sebagai nomor sisipan dengan persetujuan Kasubbag Tata Usaha.`,
  BOOK_YEAR_RUNS: (d: { buku: string; tahun: number }) => `${d.buku} ${d.tahun} masih berjalan; tutup setelah 31 Desember ${d.tahun}.`,
  INSERT_NEEDS_CONSENT: () =>
    'Nomor sisipan untuk tanggal itu belum disetujui. Minta persetujuan Kasubbag Tata Usaha, atau catat dengan nomor berikutnya.',
  LETTER_RECORDED: (d: { id: number; nomor: string; tanggal: string }) =>
    `Nomor ini sudah tercatat. Agenda ${d.nomor}, ${d.tanggal}: pengirim, nomor dan tanggal sama. Catat sebagai salinan, atau isi alasan untuk tetap mencatat.`,
  LETTER_NOT_YOURS: () => 'Surat ini tidak didisposisikan kepada Anda atau unit Anda. Minta kepada Subbagian Tata Usaha bila perlu.',
  LETTER_SECRET: () => 'Surat rahasia. Hanya dapat dibuka oleh yang namanya tercantum.',
  LETTER_LOCKED: (d: { oleh: string }) => `Surat ini sudah diverifikasi. Pembetulan hanya oleh ${d.oleh}.`,
  LETTER_VOID: (d: { nomor: string }) => `Surat ${d.nomor} sudah dibatalkan; catatannya hanya dapat dibaca.`,
  SECRET_TYPED_BY_HEAD: () => 'Disposisi surat rahasia diketik sendiri oleh Kepala Dinas; tidak dapat dicatat orang lain.',
  SECRET_NEEDS_NAMES: () => 'Surat rahasia harus menyebut paling sedikit satu penerima. Pilih siapa yang boleh membukanya.',
  SECRET_ONLY_NAMED: (d: { penerima: string }) =>
    `Surat rahasia hanya diteruskan kepada yang disebut Kepala Dinas. Keluarkan ${d.penerima} dari daftar penerima.`,
  SECRET_NOT_READDRESSED: () => 'Tugas surat rahasia hanya dapat dialamatkan ulang oleh yang namanya tercantum.',
  SECRET_NOT_LOWERED: () => 'Keamanan surat rahasia hanya dapat diturunkan oleh yang boleh membukanya.',
  SORT_NEEDS_TASK: () => 'Semua penerima hanya untuk diketahui. Beri paling sedikit satu penerima tugas, atau pilih “cukup diarsipkan”.',
  ONE_IN_CHARGE: () => 'Penanggung jawab paling banyak satu. Pilih salah satu penerima.',
  SENDER_CHANGED: (d: { nama: string }) => `Pengirim ${d.nama} sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.`,
  RECEIVER_TWICE: (d: { penerima: string }) => `${d.penerima} disebut dua kali. Hapus salah satunya.`,
  RECEIVER_UNKNOWN: (d: { penerima: string }) => `${d.penerima} tidak ada dalam susunan organisasi. Pilih penerima dari daftar.`,
  RECEIVER_THERE: (d: { penerima: string }) => `${d.penerima} sudah menerima surat ini. Keluarkan dari daftar penerima.`,
  NOTHING_TO_UNDO: () => 'Belum ada surat yang Anda catat hari ini dan masih dapat ditarik kembali.',
  UNDO_ONLY_TODAY: (d: { pada: string }) =>
    `Surat ini dicatat ${d.pada}. Tarik kembali hanya pada hari yang sama; sesudahnya betulkan catatannya.`,
  NOT_RECEIVER: () => 'Baris disposisi ini bukan untuk Anda.',
}
