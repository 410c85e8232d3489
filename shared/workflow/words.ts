/** The forms that a way may carry; a module gives the effect of each by this name. */
export const forms = [
  'registerSurat',
  'verifikasiSurat',
  'disposisi',
  'catatanSekretaris',
  'pilahSurat',
  'distribusi',
  'tindakLanjut',
  'batalSurat',
  'konsepSurat',
  'paraf',
  'tandaTangan',
  'nomorSurat',
  'kirimSurat',
  'batalKonsep',
] as const
export type Form = (typeof forms)[number]
