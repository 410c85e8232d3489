import type { Periode } from '../../../../shared/modules/persuratan/periode.ts'

export type Tab = 'agenda' | 'keluar' | 'ekspedisi' | 'antar' | 'terima' | 'lembar' | 'rekap'

interface Kind {
  readonly key: Tab
  readonly name: string
  /** Its paper; null: the list that ticks off receipts. */
  readonly dokumen: string | null
  readonly boleh: readonly Periode['jenis'][]
  /** The same as .xlsx. */
  readonly xlsx?: boolean
}

/** What is printed here, in the order of the tabs. */
export const kinds: readonly Kind[] = [
  { key: 'agenda', name: 'Buku Agenda', dokumen: 'buku-agenda', boleh: ['bulan', 'tahun'], xlsx: true },
  { key: 'keluar', name: 'Buku Surat Keluar', dokumen: 'buku-keluar', boleh: ['bulan', 'tahun'], xlsx: true },
  { key: 'ekspedisi', name: 'Buku Ekspedisi', dokumen: 'buku-ekspedisi', boleh: ['bulan', 'hari', 'tahun'], xlsx: true },
  { key: 'antar', name: 'Daftar Antar', dokumen: 'daftar-antar', boleh: ['hari'], xlsx: true },
  { key: 'terima', name: 'Tanda Terima', dokumen: null, boleh: ['hari'] },
  { key: 'lembar', name: 'Lembar Disposisi', dokumen: 'lembar-disposisi', boleh: ['hari'] },
  { key: 'rekap', name: 'Rekap Harian', dokumen: 'rekap-harian', boleh: ['hari'], xlsx: true },
]

export function kindOf(tab: Tab): Kind {
  const found = kinds.find((kind) => kind.key === tab)
  if (!found) throw new Error(`No tab ${tab}`)
  return found
}
