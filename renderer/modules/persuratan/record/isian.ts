import { momentOf, timeOf, todayOf } from '../../../../shared/dates.ts'
import type { SuratMasuk, SuratMasukUbah } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'

/** What can be corrected of a letter; number and year never. */
export type Isian = Omit<SuratMasukUbah, 'id' | 'versi'>

/** The fields of a letter as its form takes them. */
export function isianOf(surat: SuratMasuk): Isian {
  return {
    tanggalDiterima: surat.tanggalDiterima,
    jamDiterima: surat.jamDiterima,
    jalur: surat.jalur,
    pengirimId: surat.pengirimId,
    pengirimBaru: null,
    nomorSurat: surat.nomorSurat,
    tanggalSurat: surat.tanggalSurat,
    hal: surat.hal ?? '',
    ringkasan: surat.ringkasan,
    kodeKlasifikasi: surat.kodeKlasifikasi,
    sifat: surat.sifat,
    keamanan: surat.keamanan,
    lampiranJumlah: surat.lampiranJumlah ?? 0,
    lampiranSatuan: surat.lampiranSatuan,
    jenisNaskah: surat.jenisNaskah,
    acaraMulai: surat.acaraMulai,
    acaraSelesai: surat.acaraSelesai,
    tempatAcara: surat.tempatAcara,
    bentuk: surat.bentuk,
    lokasiFisik: surat.lokasiFisik,
    indukId: surat.indukId,
    indukSebagai: surat.indukSebagai,
  }
}

/** A moment from its day and time; the day alone means its beginning, no day means none. */
export function joinMoment(day: string | null, time: string | null): number | null {
  return day === null ? null : momentOf(day, time ?? '00:00')
}

export function splitMoment(moment: number | null): { day: string | null; time: string | null } {
  return moment === null ? { day: null, time: null } : { day: todayOf(moment), time: timeOf(moment) }
}
