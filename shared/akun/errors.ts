/** Refusals of sign-in, accounts and penugasan. */
export const akunMessages = {
  SIGN_IN_REQUIRED: () => 'Sesi berakhir. Masuk kembali; isian tersimpan sebagai konsep.',
  SIGN_IN_FAILED: () => 'Nama pengguna atau kata sandi tidak cocok. Periksa Caps Lock, lalu coba lagi.',
  SIGN_IN_WAIT: (d: { detik: number }) => `Terlalu banyak percobaan. Tunggu ${d.detik} detik, lalu coba lagi.`,
  ACCOUNT_CLOSED: () => 'Akun ini ditutup. Minta Administrator membukanya kembali.',
  SESSION_LOCKED: () => 'Layar terkunci. Masukkan kata sandi untuk melanjutkan.',
  PASSWORD_MUST_CHANGE: () => 'Kata sandi sementara harus diganti lebih dahulu.',
}
