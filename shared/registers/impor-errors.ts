/** Refusals of imports. */
export const imporMessages = {
  IMPORT_TOO_LARGE: (d: { nama: string; batas: string }) =>
    `${d.nama} lebih besar dari ${d.batas}. Pecah per tahun, lalu impor satu per satu.`,
  IMPORT_NOT_TABLE: (d: { nama: string }) =>
    `${d.nama} bukan tabel yang dapat dibaca. Simpan dari Excel sebagai .xlsx atau .csv, lalu pilih berkasnya kembali.`,
  IMPORT_OLD_EXCEL: (d: { nama: string }) =>
    `${d.nama} berbentuk Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu pilih berkasnya kembali.`,
  IMPORT_LOCKED: (d: { nama: string }) =>
    `${d.nama} dikunci dengan kata sandi. Buka di Excel, simpan tanpa kata sandi, lalu pilih kembali.`,
  IMPORT_TORN: (d: { nama: string }) => `${d.nama} rusak atau tidak utuh. Buka di Excel, simpan ulang, lalu pilih berkasnya kembali.`,
  IMPORT_BOMB: (d: { nama: string }) =>
    `${d.nama} mengembang jauh melebihi batas saat dibuka; tidak dibaca. Salin baris yang diperlukan ke berkas baru, lalu impor berkas itu.`,
  IMPORT_QUOTE: (d: { nama: string; baris: number }) =>
    `${d.nama} baris ${d.baris.toLocaleString('id-ID')}: tanda petik (") dibuka tetapi tidak ditutup pada baris itu. Betulkan baris itu, lalu pilih berkasnya kembali.`,
  IMPORT_TOO_MANY: (d: { nama: string; batas: string }) =>
    `${d.nama} berisi lebih dari ${d.batas} baris. Pecah per tahun, lalu impor satu per satu.`,
  IMPORT_TOO_LONG: (d: { nama: string; detik: number }) =>
    `Membaca ${d.nama} melebihi ${d.detik} detik dan dihentikan; tidak ada yang tersimpan. Pecah berkasnya menjadi beberapa bagian.`,
  IMPORT_EMPTY: (d: { nama: string }) => `${d.nama} tidak berisi baris di bawah kepala tabel. Periksa lembar dan baris kepalanya.`,
  IMPORT_GONE: () =>
    'Berkas impor ini sudah tidak dibuka (program ditutup, atau berkas lain dipilih). Tidak ada yang tersimpan; pilih berkasnya kembali.',
  IMPORT_MAPPING: (d: { sebab: string }) => `Padanan kolom belum dapat dipakai: ${d.sebab}`,
  IMPORT_HELD: (d: { sebab: string }) => `Impor belum dapat disimpan: ${d.sebab}`,
  IMPORT_CHANGED: (d: { nama: string }) =>
    `Data ${d.nama} berubah sejak diuji, sehingga hasilnya tidak lagi sama. Tidak ada yang tersimpan; uji ulang.`,
  IMPORT_RUNNING: (d: { oleh: string; apa: string }) => `${d.oleh} sedang menjalankan ${d.apa}. Tunggu sampai selesai, lalu uji ulang.`,
  IMPORT_UNDONE: (d: { berkas: string }) => `Impor ${d.berkas} sudah dibatalkan. Muat ulang daftar impor.`,
  IMPORT_MOVED_ON: (d: { berkas: string; baris: readonly string[]; lebih: number }) =>
    `Impor ${d.berkas} tidak dapat dibatalkan karena sudah dipakai atau diubah: ${d.baris.join('; ')}${d.lebih > 0 ? `; dan ${d.lebih} lainnya` : ''}. Betulkan satu per satu pada catatannya.`,
}
