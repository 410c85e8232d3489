import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Pegawai, PegawaiBaru } from '../../shared/akun/akun.contract.ts'
import { namaLengkap } from '../../shared/akun/nama.ts'
import { parseNip } from '../../shared/akun/nip.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import { assertAdmin, assertAdminOrTu } from './access.ts'
import { ACTS, DAY } from './posts.ts'
import * as t from './schema.ts'

type PegawaiRow = Omit<Pegawai, 'namaLengkap' | 'aktif'> & { aktif: number }

const SELECT = `${DAY} select g.id, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, g.nip, g.jenis_asn jenisAsn, g.golongan,
    g.pangkat, g.aktif, a.nama_pengguna namaPengguna, ifnull(j.nama, '') jabatan, j.unit
  from pegawai g left join akun a on a.pegawai_id = g.id left join jabatan j on j.id = (
    select p.jabatan_id from penugasan p join jabatan o on o.id = p.jabatan_id where p.pegawai_id = g.id and ${ACTS} order by p.jenis <> 'definitif', o.urutan, p.id limit 1)`

function toPegawai(row: PegawaiRow): Pegawai {
  return { ...row, namaLengkap: namaLengkap(row), aktif: row.aktif === 1 }
}

/** The pegawai whose name, NIP, user name or post holds the words; for the administrator and Kasubbag Tata Usaha. */
export function listPegawai(ctx: ReadContext, { cari = '' }: { cari?: string }): Pegawai[] {
  assertAdminOrTu(ctx, 'Membaca daftar pegawai')
  const words = cari.toLowerCase().split(/\s+/).filter(Boolean)
  return ctx
    .all<PegawaiRow>(`${SELECT} order by g.aktif desc, ifnull(j.urutan, 9999), g.nama, g.id`, ctx.today())
    .map(toPegawai)
    .filter((p) => {
      const text = [p.namaLengkap, p.nip ?? '', p.namaPengguna ?? '', p.jabatan].join(' ').toLowerCase()
      return words.every((word) => text.includes(word)) || (words.length > 0 && (p.nip ?? '').includes(words.join('')))
    })
}

/** Adds or changes a pegawai; see savePegawaiRow for what is refused. */
export function savePegawai(ctx: WriteContext, input: z.output<typeof PegawaiBaru>): Pegawai {
  assertAdmin(ctx, 'Mengubah data pegawai')
  const saved = ctx.get<PegawaiRow>(`${SELECT} where g.id = ?`, ctx.today(), savePegawaiRow(ctx, input))
  if (!saved) throw new DomainError('NOT_FOUND', { hal: 'Pegawai' })
  return toPegawai(saved)
}

/** Refuses an impossible NIP, one that is taken, one of the other kind of ASN, an ASN without one, and to let one go who holds a post. */
export function savePegawaiRow(ctx: WriteContext, { id, ...input }: z.output<typeof PegawaiBaru>): number {
  const values = { ...input, nip: checkedNip(input.nip, input.jenisAsn) }
  const taken =
    values.nip === null ? undefined : ctx.get<{ nama: string }>('select nama from pegawai where nip = ? and id <> ?', values.nip, id ?? 0)
  if (id !== undefined && input.aktif === false) assertHoldsNothing(ctx, id)
  if (taken) throw refuseField('nip', `NIP ini sudah dipakai ${taken.nama}. Periksa kembali pada SK.`)
  const row =
    id === undefined
      ? ctx.db
          .insert(t.pegawai)
          .values({ ...values, dibuatPada: ctx.now() })
          .returning({ id: t.pegawai.id })
          .get()
      : ctx.db.update(t.pegawai).set(values).where(eq(t.pegawai.id, id)).returning({ id: t.pegawai.id }).get()
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Pegawai' })
  return row.id
}

function assertHoldsNothing(ctx: ReadContext, pegawaiId: number): void {
  const held = ctx.get<{ nama: string }>(
    `select j.nama from penugasan p join jabatan j on j.id = p.jabatan_id where p.pegawai_id = ? and ifnull(p.selesai, '9999') >= ? limit 1`,
    pegawaiId,
    ctx.today(),
  )
  if (held) throw refuseField('aktif', `Pegawai ini masih memegang ${held.nama}. Akhiri penugasannya lebih dahulu.`)
}

/** The 18 digits to keep; null where there is none and none is needed. */
function checkedNip(nip: string | null, jenisAsn: Pegawai['jenisAsn']): string | null {
  if (nip === null || nip === '') {
    if (jenisAsn === 'non-asn') return null
    throw refuseField('nip', 'NIP wajib diisi untuk PNS dan PPPK. Pilih Non-ASN bila belum ada.')
  }
  const result = parseNip(nip)
  if (!result.ok) throw refuseField('nip', result.pesan)
  if (jenisAsn === 'non-asn') throw refuseField('jenisAsn', 'Pegawai non-ASN tidak mempunyai NIP. Kosongkan NIP atau pilih PNS atau PPPK.')
  if (result.nip.kind !== jenisAsn) {
    throw refuseField(
      'nip',
      `Angka ke-13 dan ke-14 menunjukkan ${result.nip.kind.toUpperCase()}, bukan ${jenisAsn.toUpperCase()}. Periksa NIP atau jenis pegawai.`,
    )
  }
  return result.nip.digits
}
