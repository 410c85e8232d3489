import { addDays, shortDate } from '../../../dates.ts'
import type { BerkasArsip } from './arsip.contract.ts'

type Kept = Pick<BerkasArsip, 'tahap' | 'peristiwa' | 'ditutup' | 'aktifSampai' | 'inaktifSampai' | 'nasib'>

const ends: Readonly<Record<string, string>> = {
  P: 'diusulkan serah ke lembaga kearsipan',
  M: 'diusulkan musnah',
  'M*': 'diusulkan musnah',
}

/** How long a file is kept, in words, a line each; of one that waits for its event no day at all. */
export function retensiKata({ tahap, peristiwa, ditutup, aktifSampai, inaktifSampai, nasib }: Kept): string[] {
  if (ditutup === null) return [peristiwa ? `Dihitung ${peristiwa}, sesudah berkas ditutup.` : 'Dihitung sejak berkas ditutup.']
  if (tahap === 'tanpa-jadwal') return ['Kodenya tidak punya jadwal retensi.']
  if (tahap === 'menunggu' || aktifSampai === null || inaktifSampai === null)
    return [`Menunggu peristiwa: ${peristiwa ?? 'belum dicatat'}.`]
  const end = ends[nasib]
  return [
    `Aktif sampai ${shortDate(aktifSampai)}.`,
    `Inaktif sampai ${shortDate(inaktifSampai)}.`,
    ...(end ? [`Boleh ${end} mulai ${shortDate(addDays(inaktifSampai, 1))}.`] : []),
  ]
}
