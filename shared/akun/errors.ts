/** Refusals of sign-in, accounts and penugasan. */
export const akunMessages = {
  SIGN_IN_REQUIRED: () => 'Sesi berakhir. Masuk kembali; isian tersimpan sebagai konsep.',
  SIGN_IN_FAILED: () => 'Nama pengguna atau kata sandi tidak cocok. Periksa Caps Lock, lalu coba lagi.',
  SIGN_IN_WAIT: (d: { detik: number }) => `Terlalu banyak percobaan. Tunggu ${d.detik} detik, lalu coba lagi.`,
  ACCOUNT_CLOSED: () => 'Akun ini ditutup. Minta Administrator membukanya kembali.',
  SESSION_LOCKED: () => 'Layar terkunci. Masukkan kata sandi untuk melanjutkan.',
  PASSWORD_MUST_CHANGE: () => 'Kata sandi sementara harus diganti lebih dahulu.',
  PASSWORD_WRONG: () => 'Kata sandi lama tidak cocok. Periksa Caps Lock, lalu ketik kembali.',
  LAST_ADMIN: (d: { nama: string }) => `${d.nama} Administrator terakhir. Jadikan orang lain Administrator lebih dahulu.`,
  ROLE_CONFLICT: (d: { nama: string; baru: string; lama: string; masa: string }) =>
    `${d.nama} memegang ${d.lama} (${d.masa}); jabatan itu tidak boleh dirangkap dengan ${d.baru}. Akhiri ${d.lama} atau pilih orang lain.`,
  POST_HELD: (d: { jabatan: string; nama: string; masa: string }) =>
    `${d.jabatan} dipegang ${d.nama} (${d.masa}). Akhiri penugasan itu atau ubah tanggalnya lebih dahulu.`,
  PLH_OUTSIDE_TERM: (d: { nama: string; masa: string }) => `Plh. harus berada dalam masa penugasan ${d.nama} (${d.masa}). Ubah tanggalnya.`,
  PLH_WITHOUT_ABSENCE: (d: { nama: string }) =>
    `${d.nama} tidak tercatat berhalangan selama masa itu. Catat ketidakhadirannya lebih dahulu; Plh. dibuat dari sana.`,
  PLH_STANDS_IN: (d: { nama: string; masa: string }) =>
    `${d.nama} masih menjadi Plh. (${d.masa}). Batalkan ketidakhadirannya lebih dahulu.`,
  ABSENCE_OVERLAPS: (d: { nama: string; masa: string }) =>
    `${d.nama} sudah tercatat berhalangan ${d.masa}. Batalkan catatan itu atau ubah tanggalnya.`,
  ABSENCE_OVER: (d: { nama: string; masa: string }) =>
    `${d.nama} berhalangan ${d.masa}; masa itu sudah berlalu dan tidak dapat dibatalkan.`,
}
