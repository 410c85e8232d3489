/** Refusals of the papers that the program makes. */
export const documentMessages = {
  DOCUMENT_CLOSED: (d: { dokumen: string }) => `${d.dokumen} tidak dapat dibuka: suratnya hanya dapat dibuka oleh yang namanya tercantum.`,
  DOCUMENT_NOT_READY: (d: { dokumen: string; sebab: string }) => `${d.dokumen} belum dapat dibuat. ${d.sebab}`,
  PDF_NOT_AVAILABLE: () => 'PDF dibuat dengan LibreOffice, yang tidak ada di komputer ini. Buka berkas Word-nya, lalu simpan sebagai PDF.',
  PDF_FAILED: (d: { nama: string }) =>
    `PDF ${d.nama} tidak selesai dibuat. Tutup LibreOffice yang terbuka, lalu ulangi, atau pakai berkas Word-nya.`,
}
