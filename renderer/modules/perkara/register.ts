import { perkaraDaftar, type IsiPerkara, type PerkaraBaris } from '../../../shared/modules/perkara/perkara.daftar.ts'
import type { Hitungan } from '../../../shared/registers/daftar.ts'
import { office, orpc } from '../../app/client.ts'
import type { RegisterOf } from '../../register/use-register.ts'
import { perkaraColumns } from './columns.tsx'

/** The register of plain cases, for its page and its print. */
export const perkaraRegister: RegisterOf<PerkaraBaris, IsiPerkara, Hitungan> = {
  kunci: 'perkara',
  alamat: '/perkara',
  uraian: perkaraDaftar,
  columns: perkaraColumns,
  idOf: (row) => row.id,
  key: orpc.perkara.list.key(),
  office: office.perkara,
}
