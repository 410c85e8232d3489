import type { SelPapan } from '../../../shared/modules/persuratan/papan.contract.ts'
import { sifatSurat, type IsiSaringan, type Saringan } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { SaringanKolom } from '../../../shared/registers/daftar.ts'
import { suratMasukDaftar } from '../../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { selText, tampilanNama } from '../../../shared/modules/persuratan/surat-masuk.kata.ts'
import type { IsiTampilan } from '../../../shared/registers/tampilan.contract.ts'
import { columnOf, filterText, sentenceOf, spanText, withFilter } from '../../register/filters.ts'
import { officeToday } from '../../ui/clock.ts'

export { tampilanNama }
export type Tampilan = Saringan['tampilan']
export type Urut = Saringan['urut']

/** What the register shows: view, words, filters, order. */
export interface ListFilter {
  tampilan: Tampilan
  cari: string
  tahun: number | null
  dari: string | null
  sampai: string | null
  pengirim: { id: number; nama: string } | null
  sifat: (typeof sifatSurat)[number][]
  /** One count of the board, and the words of its unit. */
  papan: { sel: SelPapan; unit: string | null } | null
  /** Filters of further columns. */
  saringan: readonly SaringanKolom[]
  urut: Urut
}

export const tampilanSurat = Object.keys(tampilanNama) as Tampilan[]

export function firstFilter(tampilan: Tampilan = 'semua'): ListFilter {
  return {
    tampilan,
    cari: '',
    tahun: tampilan === 'semua' ? Number(officeToday().slice(0, 4)) : null,
    dari: null,
    sampai: null,
    pengirim: null,
    sifat: [],
    papan: null,
    saringan: [],
    // a list of the morning begins with what waits longest
    urut: { kolom: 'nomorAgenda', arah: tampilan === 'semua' ? 'turun' : 'naik' },
  }
}

/** The filter as the contract asks for it. */
export function toSaringan(filter: ListFilter): IsiSaringan {
  const saringan: SaringanKolom[] = [...filter.saringan]
  const choices = (kolom: string, nilai: string[]) => void saringan.push({ kolom, jenis: 'pilihan', nilai })
  if (filter.tahun !== null) choices('tahun', [String(filter.tahun)])
  if (filter.dari !== null || filter.sampai !== null)
    saringan.push({ kolom: 'tanggalDiterima', jenis: 'tanggal', dari: filter.dari, sampai: filter.sampai })
  if (filter.pengirim !== null) choices('pengirimId', [String(filter.pengirim.id)])
  if (filter.sifat.length > 0) choices('sifat', filter.sifat)
  return {
    tampilan: filter.tampilan,
    urut: filter.urut,
    saringan,
    ...(filter.cari.trim() !== '' && { cari: filter.cari.trim() }),
    ...(filter.papan !== null && { papan: filter.papan.sel }),
  }
}

/** Bidang PP, terlambat: what one count of the board was about. */
export function papanText({ sel, unit }: NonNullable<ListFilter['papan']>): string {
  return [unit ?? 'semua unit', selText(sel)].filter(Boolean).join(', ')
}

/** The register as a count of the board opens it: of every year, what waits longest first. */
export function papanFilter(sel: SelPapan, unit: string | null): ListFilter {
  return { ...firstFilter(), tahun: null, papan: { sel, unit }, urut: { kolom: 'nomorAgenda', arah: 'naik' } }
}

/** The register as a sender's card opens it: his letters of every year, the newest first. */
export function senderFilter(pengirim: { id: number; nama: string }): ListFilter {
  return { ...firstFilter(), tahun: null, pengirim }
}

export function isNarrowed(filter: ListFilter): boolean {
  return (
    filter.cari.trim() !== '' ||
    filter.dari !== null ||
    filter.sampai !== null ||
    filter.pengirim !== null ||
    filter.sifat.length > 0 ||
    filter.papan !== null ||
    filter.saringan.length > 0
  )
}

/** Tidak ada surat dengan pengirim Inspektorat dan sifat Segera. */
export function nothingSentence(filter: ListFilter): string {
  const parts = [
    filter.cari.trim() && `kata “${filter.cari.trim()}”`,
    filter.pengirim && `pengirim ${filter.pengirim.nama}`,
    filter.papan && `hitungan papan ${papanText(filter.papan)}`,
    filter.sifat.length > 0 && `sifat ${filter.sifat.join(' atau ')}`,
    ...filter.saringan.map(
      (each) => `${(columnOf(suratMasukDaftar, each.kolom)?.nama ?? each.kolom).toLowerCase()} ${filterText(suratMasukDaftar, each)}`,
    ),
    (filter.dari ?? filter.sampai) && `diterima ${spanText(filter.dari, filter.sampai)}`,
  ].filter(Boolean)
  const words = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}` : parts[0]
  const where = filter.tampilan === 'semua' ? 'Tidak ada surat' : `Tidak ada surat pada ${tampilanNama[filter.tampilan]}`
  const year = filter.tahun === null ? '' : ` tahun ${filter.tahun}`
  if (!words && filter.tampilan === 'semua') return `Belum ada surat masuk${year}.`
  return words ? `${where} dengan ${words}${year}.` : `${where}${year}.`
}

const sifatOf = (values: readonly string[]) => sifatSurat.filter((sifat) => values.includes(sifat))

/** The register as a saved view keeps it; a count of the board is of its day and is not kept. */
export function toView(filter: ListFilter): Omit<IsiTampilan, 'susunan'> {
  const { tampilan, urut, saringan } = toSaringan({ ...filter, papan: null })
  return {
    tampilan,
    cari: filter.cari.trim(),
    saringan,
    urut,
    sebutan: filter.pengirim ? { [`pengirimId ${filter.pengirim.id}`]: filter.pengirim.nama } : {},
  }
}

/** A saved view as the register's filter. */
export function fromView(isi: IsiTampilan): ListFilter {
  const tampilan = tampilanSurat.find((each) => each === isi.tampilan) ?? 'semua'
  const filter: ListFilter = { ...firstFilter(tampilan), tahun: null, cari: isi.cari, urut: isi.urut, saringan: [] }
  for (const each of isi.saringan) {
    const [value] = each.jenis === 'pilihan' ? each.nilai : []
    if (each.kolom === 'tahun' && value) filter.tahun = Number(value)
    else if (each.kolom === 'tanggalDiterima' && each.jenis === 'tanggal') Object.assign(filter, { dari: each.dari, sampai: each.sampai })
    else if (each.kolom === 'sifat' && each.jenis === 'pilihan') filter.sifat = sifatOf(each.nilai)
    else if (each.kolom === 'pengirimId' && value)
      filter.pengirim = { id: Number(value), nama: isi.sebutan[`pengirimId ${value}`] ?? 'terpilih' }
    else filter.saringan = [...filter.saringan, each]
  }
  return filter
}

/** The filter with that of one column put in its place, in the fields that the agenda has for it. */
export function withColumn(filter: ListFilter, next: SaringanKolom): ListFilter {
  if (next.kolom === 'tanggalDiterima' && next.jenis === 'tanggal') return { ...filter, dari: next.dari, sampai: next.sampai }
  if (next.kolom === 'sifat' && next.jenis === 'pilihan') return { ...filter, sifat: sifatOf(next.nilai) }
  return { ...filter, saringan: withFilter(filter.saringan, next) }
}

/** The filter without that of one column. */
export function withoutColumn(filter: ListFilter, kolom: string): ListFilter {
  const rest = { ...filter, saringan: filter.saringan.filter((each) => each.kolom !== kolom) }
  if (kolom === 'tahun') return { ...rest, tahun: null }
  if (kolom === 'tanggalDiterima') return { ...rest, dari: null, sampai: null }
  if (kolom === 'sifat') return { ...rest, sifat: [] }
  return kolom === 'pengirimId' ? { ...rest, pengirim: null } : rest
}

/** The columns that are filtered, as their heads show it; a sender that was looked up shows in *Dari*. */
export function filteredColumns(filter: ListFilter): ReadonlySet<string> {
  return new Set(toSaringan(filter).saringan.map(({ kolom }) => (kolom === 'pengirimId' ? 'pengirim' : kolom)))
}

/** What is filtered, to be read out: Tahun 2025, Sifat Segera. */
export function filterSentence(filter: ListFilter): string {
  const { saringan } = toSaringan(filter)
  const called = filter.pengirim ? { [`pengirimId ${filter.pengirim.id}`]: filter.pengirim.nama } : {}
  return sentenceOf([
    filter.tampilan === 'semua' ? '' : tampilanNama[filter.tampilan],
    filter.cari.trim() && `kata “${filter.cari.trim()}”`,
    filter.papan && `papan ${papanText(filter.papan)}`,
    ...saringan.map(
      (each) => `${columnOf(suratMasukDaftar, each.kolom)?.nama ?? each.kolom} ${filterText(suratMasukDaftar, each, called)}`,
    ),
  ])
}
