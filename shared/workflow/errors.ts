/** Refusals of the process engine (engine.md 10). */
export const workflowMessages = {
  TASK_CLOSED: (d: { nama: string; waktu: string }) => `Tugas ini sudah diselesaikan oleh ${d.nama} pada ${d.waktu}.`,
  TASK_WAITING: (d: { langkah: string }) => `Menunggu cabang lain: ${d.langkah}.`,
  TASK_NOT_YOURS: (d: { peran: string; unit: string }) =>
    `Tugas ini untuk ${[d.peran, d.unit].filter(Boolean).join(' ')}, bukan untuk Anda.`,
  TASK_TAKEN: (d: { nama: string }) => `Sedang dikerjakan ${d.nama}; ambil alih dengan catatan.`,
  TASK_THERE: (d: { penerima: string }) => `${d.penerima} sudah memegang atau sudah menyelesaikan tugas ini.`,
  ACTOR_REQUIRED: () => 'Pilih siapa yang bertindak.',
  ACTOR_NONE: (d: { peran: string; tanggal: string }) =>
    `Tidak ada yang memegang ${d.peran} pada ${d.tanggal}, sehingga tidak jelas perbuatan siapa yang dicatat. Catat penugasannya, atau minta Kasubbag TU mengubah alamat tugas.`,
  MUST_BE_ANOTHER: (d: { langkah: string }) => `Anda sudah mengerjakan “${d.langkah}”; langkah ini harus dikerjakan orang lain.`,
  CALL_RUNNING: (d: { proses: string }) => `Menunggu ${d.proses} yang dipanggil langkah ini.`,
  OUTCOME_UNKNOWN: (d: { hasil: string; langkah: string }) => `Pilihan “${d.hasil}” tidak ada pada langkah “${d.langkah}”.`,
  OUTCOME_REQUIRED: () => 'Pilih hasilnya lebih dahulu.',
  ONE_OUTCOME: () => 'Pilih satu hasil saja.',
  NOTE_REQUIRED: () => 'Isi catatan: alasannya wajib ditulis.',
  DOCUMENT_MISSING: (d: { dokumen: string }) => `${d.dokumen} belum ada atau belum ditandatangani.`,
  DOCUMENT_LOST: (d: { dokumen: string; berkas: string }) =>
    `Berkas ${d.dokumen} (${d.berkas}) hilang dari folder data atau dicabut. Lampirkan lagi berkas yang sama, atau catat tempat naskah aslinya.`,
  START_NOT_YOURS: (d: { proses: string; peran: string }) => `${d.proses} dimulai oleh ${d.peran}.`,
  ALREADY_RUNNING: (d: { proses: string }) => `${d.proses} untuk data ini sedang berjalan.`,
  NOT_YOUR_ACT: () => 'Hanya yang mengerjakan yang dapat menarik kembali.',
  ALREADY_OPENED: () => 'Sudah dibuka penerima; minta dikembalikan atau dikoreksi.',
  NOT_RECALLABLE: () => 'Tindakan ini tidak dapat ditarik kembali.',
  MAY_NOT_CORRECT: (d: { peran: string }) => `Koreksi langkah hanya oleh ${d.peran}.`,
  STEP_NOT_PASSED: (d: { langkah: string }) => `Langkah “${d.langkah}” bukan langkah sebelumnya.`,
  MAY_NOT_CANCEL: (d: { peran: string }) => `Pembatalan hanya oleh ${d.peran}.`,
  TOO_LATE_TO_CANCEL: (d: { langkah: string }) => `Tidak dapat dibatalkan setelah “${d.langkah}”.`,
  NO_TASK_HERE: () => 'Tidak sedang menunggu Anda pada langkah ini.',
  NOT_ALIKE: () => 'Yang dikerjakan bersama harus langkah yang sama. Pilih tugas dari satu langkah saja.',
  ONE_BY_ONE: (d: { langkah: string }) => `“${d.langkah}” diisi satu per satu. Buka tugasnya, lalu isi formulirnya.`,
  SOME_REFUSED: (d: { ditolak: readonly { nomor: string; pesan: string }[]; semua: number }) =>
    `${d.ditolak.length} dari ${d.semua} ditolak, tidak ada yang disimpan. ${d.ditolak
      .slice(0, 5)
      .map(({ nomor, pesan }) => (nomor ? `${nomor}: ${pesan}` : pesan))
      .join(' ')}${d.ditolak.length > 5 ? ` Dan ${d.ditolak.length - 5} lainnya.` : ''} Keluarkan dari pilihan, lalu ulangi.`,
  INSTANCE_ENDED: () => 'Proses ini sudah berakhir.',
}
