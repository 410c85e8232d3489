import { naskahDaftar, type IsiNaskahDaftar, type NaskahBaris } from '../../../../shared/modules/persuratan/naskah/naskah.daftar.ts'
import type { Hitungan } from '../../../../shared/registers/daftar.ts'
import { office, orpc } from '../../../app/client.ts'
import type { RegisterOf } from '../../../register/use-register.ts'
import { naskahColumns } from './columns.tsx'

/** The outgoing book and the concepts that are not yet in it, for its page and its print. */
export const naskahRegister: RegisterOf<NaskahBaris, IsiNaskahDaftar, Hitungan> = {
  kunci: 'naskah',
  alamat: '/persuratan/surat-keluar',
  uraian: naskahDaftar,
  columns: naskahColumns,
  idOf: (row) => row.id,
  key: orpc.persuratan.naskah.list.key(),
  office: office.persuratan.naskah,
}
