import { gayaBawaan, type GayaNaskah } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import { jenisOf, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { DomainError } from '../../../../shared/errors.ts'
import type { Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import { namaLengkap } from '../../../../shared/akun/nama.ts'
import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import type { NaskahRow } from './baris.ts'
import type { FaktaNaskah } from './fakta.ts'
import { writtenNomor } from './nomor.ts'
import { printedSigner, writtenNip } from './penanda.ts'

/** How papers of a kind are laid out on a day: the family's rule, and over it what the office set for the kind. */
export function gayaOf(ctx: ReadContext, jenis: KodeJenis, day: string): GayaNaskah {
  const { keluarga, perJenis } = getPengaturan(ctx, 'gayaNaskah', day)
  const own = Object.fromEntries(Object.entries(perJenis[jenis] ?? {}).filter(([, value]) => value !== undefined))
  return { ...gayaBawaan(perJenis[jenis]?.keluarga ?? keluarga, jenisOf(jenis).golongan), ...own }
}

/**
 * Gathers all that a paper of a naskah is built of: names, posts and pangkat of people from the register are those of the day of signing,
 * today before it. Refuses an office without its kop.
 */
export function gatherFakta(ctx: ReadContext, naskah: NaskahRow): FaktaNaskah {
  const day = naskah.ditandatanganiTanggal ?? ctx.today()
  const kop = getPengaturan(ctx, 'kop', day)
  if (!kop) throw new DomainError('OFFICE_MISSING')
  const gaya = gayaOf(ctx, naskah.jenis, day)
  const { penanda, mengetahui, ...kepala } = naskah.kepala
  const nomor = naskah.nomorId === null ? writtenNomor(ctx, naskah, naskah.tanggal ?? ctx.today(), null) : naskah.nomor
  const as = { day, gaya, penugasanId: null }
  return {
    jenis: naskah.jenis,
    kop,
    gaya,
    nomor,
    tanggal: naskah.tanggal,
    kepala,
    isi: asOfDay(ctx, naskah.isi, day) as FaktaNaskah['isi'],
    penanda: printedSigner(ctx, penanda, { ...as, penugasanId: naskah.penugasanPenanda }),
    penandaKedua: null,
    mengetahui: mengetahui ? printedSigner(ctx, mengetahui, as) : null,
  }
}

interface PersonRow {
  readonly nama: string
  readonly gelarDepan: string
  readonly gelarBelakang: string
  readonly nip: string | null
  readonly pangkat: string | null
  readonly golongan: string | null
  readonly jabatanId: number | null
}

/** A pegawai as papers of a day name him: with degrees, pangkat and post. */
export function personOn(ctx: ReadContext, pegawaiId: number, day: string): Omit<Orang, 'keterangan'> | null {
  const row = ctx.get<PersonRow>(
    `select g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, g.nip, g.pangkat, g.golongan,
       (select p.jabatan_id from penugasan p join jabatan j on j.id = p.jabatan_id where p.pegawai_id = g.id and p.mulai <= ? and ifnull(p.selesai, '9999') >= ?
         order by p.jenis <> 'definitif', j.urutan, p.id limit 1) jabatanId from pegawai g where g.id = ?`,
    day,
    day,
    pegawaiId,
  )
  if (!row) return null
  const post = row.jabatanId === null ? undefined : ctx.get<{ nama: string }>('select nama from jabatan where id = ?', row.jabatanId)
  return {
    pegawaiId,
    nama: namaLengkap(row),
    nip: writtenNip(row.nip ?? ''),
    pangkat: row.pangkat ?? '',
    golongan: row.golongan ?? '',
    jabatan: post?.nama ?? '',
  }
}

const isPerson = (value: unknown): value is Orang => typeof value === 'object' && value !== null && 'pegawaiId' in value

/** People chosen from the register, named as of a day; people typed stay as typed. */
function asOfDay(ctx: ReadContext, isi: Readonly<Record<string, unknown>>, day: string): Record<string, unknown> {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named)
    if (!isPerson(value) || value.pegawaiId === null) return value
    const person = personOn(ctx, value.pegawaiId, day)
    // a post typed over the register's own words stays: an expert's role in a team is no jabatan
    return person ? { ...value, ...person, jabatan: value.jabatan || person.jabatan } : value
  }
  return Object.fromEntries(Object.entries(isi).map(([key, value]) => [key, named(value)]))
}
