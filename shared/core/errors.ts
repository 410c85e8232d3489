/** Refusals of the data folder, its copies and the attachments. */
export const folderMessages = {
  FOLDER_IN_USE: (d: { folder: string; alamat: string | null }) =>
    d.alamat
      ? `Folder data ${d.folder} sedang dibuka Sekretariat di ${d.alamat}. Pakai alamat itu, atau tutup lebih dahulu.`
      : `Folder data ${d.folder} sedang dibuka Sekretariat yang lain di komputer ini. Pakai jendela itu, atau tutup lebih dahulu.`,
  FOLDER_NOT_WRITABLE: (d: { folder: string }) =>
    `Folder data ${d.folder} tidak dapat ditulis. Periksa hak akses folder itu, atau pilih folder lain.`,
  FOLDER_NOT_EMPTY: (d: { folder: string }) =>
    `Folder ${d.folder} sudah berisi. Pilih folder baru atau folder kosong; tidak ada yang diubah.`,
  DATA_MISSING: (d: { folder: string }) => `Tidak ada data Sekretariat di ${d.folder}. Periksa nama foldernya.`,
  DATA_NOT_OURS: (d: { berkas: string }) =>
    `${d.berkas} bukan berkas data Sekretariat; tidak ada yang diubah. Pindahkan berkas itu, atau pilih folder lain.`,
  DATA_DAMAGED: (d: { berkas: string; rinci: string }) =>
    `${d.berkas} rusak (${d.rinci}) dan dibiarkan di tempatnya. Pulihkan cadangan terakhir ke folder baru: npm run pulihkan -- --dari CADANGAN --data FOLDER.`,
  SCHEMA_NEWER: (d: { berkas: number; program: number }) =>
    `Data ini dibuat Sekretariat yang lebih baru (susunan ${d.berkas}; program ini mengenal sampai ${d.program}). Data tidak diubah; pasang versi terbaru.`,
  MIGRATION_FAILED: (d: { dari: number; ke: number; rinci: string }) =>
    `Data tidak dapat dibawa dari susunan ${d.dari} ke ${d.ke} (${d.rinci}). Data lama tetap di tempatnya; pakai versi program sebelumnya dan laporkan pesan ini.`,
  OPEN_FAILED: (d: { folder: string; rinci: string }) =>
    `Data di ${d.folder} tidak dapat dibuka (${d.rinci}). Data tetap di tempatnya; jalankan npm run periksa dan laporkan pesan ini.`,
  DEMO_ON_REAL: (d: { folder: string }) =>
    `${d.folder} bukan folder data contoh; tidak ada yang diubah. Data contoh hanya dibuat di folder baru, folder kosong, atau folder data contoh.`,
  COPY_MISSING: (d: { nama: string }) =>
    `Cadangan ${d.nama} tidak ditemukan. Pilih folder cadangan yang berisi manifes.json, atau berkas .db.`,
  COPY_DAMAGED: (d: { nama: string; rinci: string }) =>
    `Cadangan ${d.nama} tidak utuh: ${d.rinci}. Pilih cadangan lain; tidak ada yang dipulihkan.`,
  COPY_NOT_PROVED: (d: { rinci: string }) =>
    `Cadangan tidak jadi dibuat: salinannya tidak lolos pemeriksaan (${d.rinci}). Jalankan npm run periksa.`,
  DISK_FAILED: () =>
    'Penyimpanan komputer gagal membaca atau menulis; tidak ada yang tersimpan. Periksa cakramnya, lalu jalankan npm run periksa.',
  FILE_KIND_UNKNOWN: (d: { nama: string }) =>
    `${d.nama} tidak dapat dilampirkan. Yang diterima: PDF, JPG, PNG, TIFF, .docx tanpa makro, dan .xlsx tanpa makro.`,
  SCAN_FOLDER_GONE: (d: { folder: string }) =>
    `Folder pemindai ${d.folder || ''} tidak dapat dibaca. Periksa foldernya, atau ubah di Pengaturan, Persuratan.`,
  FILE_CHANGED: (d: { nama: string }) =>
    `Isi ${d.nama} di folder data tidak lagi sama dengan saat dilampirkan. Pulihkan dari cadangan, lalu jalankan periksa.`,
  FILE_REVOKED: (d: { nama: string; oleh: string }) => `${d.nama} sudah dicabut ${d.oleh}. Muat ulang daftar dokumen.`,
}
