import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import type { GayaNaskah } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import type { IsiNaskah, KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import type { Penandatangan } from '../../../documents/parts/signature.ts'

/**
 * All that a paper is built of, gathered on one day: names, posts and pangkat are those of that day. It is kept when the naskah is signed,
 * so that a reprint asks nothing again.
 */
export interface FaktaNaskah<J extends KodeJenis = KodeJenis> {
  readonly jenis: J
  readonly kop: Kop
  readonly gaya: GayaNaskah
  /** Written out; with room for the figures where the number is not drawn yet: 400.9/      /425.106/2026. */
  readonly nomor: string
  /** ISO; null leaves room for the day. */
  readonly tanggal: string | null
  readonly kepala: Omit<KepalaNaskah, 'penanda' | 'mengetahui'>
  readonly isi: IsiNaskah<J>
  readonly penanda: Penandatangan
  /** The second signature of a Berita Acara or Notula, and who takes note. */
  readonly penandaKedua: Penandatangan | null
  readonly mengetahui: Penandatangan | null
}
