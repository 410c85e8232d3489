import { pihakDaftar, type IsiPihak, type PihakBaris } from '../../../shared/modules/perkara/pihak.daftar.ts'
import type { Hitungan } from '../../../shared/registers/daftar.ts'
import { office, orpc } from '../../app/client.ts'
import type { RegisterOf } from '../../register/use-register.ts'
import { pihakColumns } from './pihak-columns.tsx'

/** The people of one case, for their page and their print. */
export function pihakRegisterOf(id: number): RegisterOf<PihakBaris, IsiPihak, Hitungan> {
  return {
    kunci: 'perkara-pihak',
    alamat: `/perkara/${id}/pihak`,
    uraian: pihakDaftar,
    columns: pihakColumns,
    idOf: (row) => row.id,
    key: orpc.perkara.pihak.list.key(),
    office: office.perkara.pihak,
  }
}
