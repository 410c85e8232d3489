import { pengirimDaftar, type IsiPengirim, type PengirimBaris } from '../../../shared/modules/persuratan/pengirim.daftar.ts'
import type { HitunganSurat, IsiSaringan, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../../shared/modules/persuratan/surat-masuk.daftar.ts'
import type { Hitungan } from '../../../shared/registers/daftar.ts'
import { office, orpc } from '../../app/client.ts'
import type { RegisterOf } from '../../register/use-register.ts'
import { suratMasukColumns } from './columns.tsx'
import { pengirimColumns } from './pengirim-columns.tsx'

/** The agenda of incoming letters, for its page and its print. */
export const agenda: RegisterOf<SuratMasukBaris, IsiSaringan, HitunganSurat> = {
  kunci: 'surat-masuk',
  alamat: '/persuratan/surat-masuk',
  uraian: suratMasukDaftar,
  columns: suratMasukColumns,
  idOf: (row) => row.id,
  key: orpc.persuratan.suratMasuk.list.key(),
  office: office.persuratan.suratMasuk,
}

/** The sender book, for its page and its print. */
export const book: RegisterOf<PengirimBaris, IsiPengirim, Hitungan> = {
  kunci: 'pengirim',
  alamat: '/persuratan/pengirim',
  uraian: pengirimDaftar,
  columns: pengirimColumns,
  idOf: (row) => row.id,
  key: orpc.persuratan.suratMasuk.pengirim.list.key(),
  office: office.persuratan.suratMasuk.pengirim,
}
