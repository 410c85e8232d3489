import { keamananNama, type SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { SecretMark } from '../../ui/state-mark.tsx'

/** The label of a protected letter: filled for Rahasia, outlined for Terbatas. */
export function KeamananMark({ keamanan }: { keamanan: SuratMasukBaris['keamanan'] }) {
  return <SecretMark word={keamananNama[keamanan]} outlined={keamanan === 'T'} />
}
