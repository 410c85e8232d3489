/** Refusals of naskah dinas: concept, paraf, signature, number, dispatch. */
export const naskahMessages = {
  PAPER_INCOMPLETE: (d: { naskah: string; kurang: readonly string[] }) =>
    `${d.naskah} belum lengkap: ${d.kurang.join(', ')}. Lengkapi konsepnya, lalu ulangi.`,
  PAPER_SIGNED: (d: { naskah: string }) =>
    `${d.naskah} sudah ditandatangani; isinya terkunci. Bila ada yang keliru, buat naskah ralat yang merujuk kepadanya.`,
  PAPER_NOT_EDITABLE: () => 'Konsep ini tidak sedang pada Anda. Yang mengubahnya adalah penyusun, selama konsep ada padanya.',
  PAPER_VOID: (d: { naskah: string }) => `${d.naskah} sudah dibatalkan; catatannya hanya dapat dibaca.`,
  PARAF_MISSING: (d: { jabatan: string }) => `Konsep belum diparaf ${d.jabatan}. Minta parafnya lebih dahulu, lalu serahkan.`,
  PARAF_REFUSED: (d: { jabatan: string; catatan: string }) =>
    `${d.jabatan} menolak memaraf konsep ini: ${d.catatan}. Perbaiki konsepnya, lalu minta paraf lagi.`,
  APPROVAL_NOT_YOURS: () => 'Paraf itu tidak diminta dari Anda, atau sudah dijawab. Muat ulang halamannya.',
  SIGNER_ABSENT: (d: { jabatan: string; tanggal: string }) =>
    `Tidak ada pejabat ${d.jabatan} pada ${d.tanggal}. Pilih tanggal lain, atau catat Plt./Plh. pada Penugasan.`,
  DATE_OUTSIDE_TERM: (d: { nama: string; masa: string }) =>
    `Tanggal surat di luar masa jabatan ${d.nama} (${d.masa}). Tulis tanggal dalam masa itu.`,
  NUMBER_NEEDS_SIGNATURE: () => 'Nomor diberikan setelah naskah ditandatangani. Catat dahulu tanda tangannya.',
  PAPER_HAS_NUMBER: (d: { nomor: string }) => `Naskah ini sudah bernomor ${d.nomor}; nomor tidak diganti.`,
  BOOKING_OVER: () => 'Pesanan nomor itu sudah dipakai atau sudah batal. Muat ulang daftarnya, lalu pilih yang lain.',
  NUMBER_BACKDATED: (d: { tanggal: string; terakhir: string; terakhirTanggal: string; usul: string }) =>
    `Nomor terakhir ${d.terakhir} bertanggal ${d.terakhirTanggal}, sesudah ${d.tanggal}. Pakai nomor sisipan ${d.usul} dengan alasan, atau ubah tanggal suratnya.`,
}
