import type { SuratMasukBaris } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'

/** 0139 Dinsos Prov. Jatim: Permintaan data: an incoming letter in one line. */
export function letterWords({ nomorAgenda, pengirimPendek, hal }: Pick<SuratMasukBaris, 'nomorAgenda' | 'pengirimPendek' | 'hal'>): string {
  return `${nomorAgenda.teks} ${pengirimPendek}: ${hal ?? 'rahasia'}`
}
