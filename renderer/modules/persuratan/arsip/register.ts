import { arsipDaftar, type BerkasArsipBaris, type IsiArsip } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import type { Hitungan } from '../../../../shared/registers/daftar.ts'
import { office, orpc } from '../../../app/client.ts'
import type { RegisterOf } from '../../../register/use-register.ts'
import { arsipColumns } from './columns.tsx'

/** Daftar Berkas, for its page and its print. */
export const arsipRegister: RegisterOf<BerkasArsipBaris, IsiArsip, Hitungan> = {
  kunci: 'arsip',
  alamat: '/persuratan/arsip',
  uraian: arsipDaftar,
  columns: arsipColumns,
  idOf: (row) => row.id,
  key: orpc.persuratan.arsip.list.key(),
  office: office.persuratan.arsip,
}
