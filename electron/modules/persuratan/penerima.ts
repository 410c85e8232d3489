import type { z } from 'zod'
import { shortDate } from '../../../shared/dates.ts'
import { DomainError } from '../../../shared/errors.ts'
import { isLane, laneShort } from '../../../shared/lanes.ts'
import type { Penerima } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { namaLengkap } from '../../../shared/akun/nama.ts'
import { penugasanOn, printedPenugasan, type Holder } from '../../akun/posts.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Address } from '../../core/registry.ts'
import type { Giver } from './disposisi-baris.ts'

export type Receiver = z.output<typeof Penerima>

/** A receiver as a paper of the day names him. */
export interface Named extends Receiver {
  readonly jabatan: string
  readonly nama: string
}

/** Whose act it is, as his post is printed. */
export function giverOf(ctx: ReadContext, { pegawaiId, penugasanId }: { pegawaiId: number; penugasanId: number | null }): Giver {
  const holder = penugasanId === null ? null : printedPenugasan(ctx, penugasanId)
  return { pegawaiId, penugasanId, nama: holder?.nama ?? personName(ctx, pegawaiId) ?? 'Sistem', jabatan: holder?.jabatan ?? '' }
}

function personName(ctx: ReadContext, pegawaiId: number): string | null {
  const row = ctx.get<{ nama: string; gelarDepan: string; gelarBelakang: string }>(
    'select nama, gelar_depan gelarDepan, gelar_belakang gelarBelakang from pegawai where id = ?',
    pegawaiId,
  )
  return row ? namaLengkap(row) : null
}

/** Names receivers as of the day. Refuses one that the organisation does not have, one named twice, two in charge, a date gone by. */
export function nameReceivers(ctx: ReadContext, receivers: readonly Receiver[], day: string): Named[] {
  const named = receivers.map((receiver) => ({ ...receiver, ...nameOf(ctx, receiver, day) }))
  const seen = new Set<string>()
  for (const { role, unit, pegawaiId, jabatan, batas } of named) {
    const key = JSON.stringify(pegawaiId === null ? [role, unit] : [pegawaiId])
    if (seen.has(key)) throw new DomainError('RECEIVER_TWICE', { penerima: jabatan })
    seen.add(key)
    if (batas !== null && batas < day) {
      throw new DomainError('INPUT_INVALID', {
        isian: [{ medan: 'penerima', pesan: `Batas ${jabatan}, ${shortDate(batas)}, sudah lewat. Isi tanggal yang akan datang.` }],
      })
    }
  }
  if (named.filter((receiver) => receiver.penanggungJawab).length > 1) throw new DomainError('ONE_IN_CHARGE')
  const idle = named.find((receiver) => receiver.penanggungJawab && receiver.untukDiketahui)
  if (idle) {
    throw new DomainError('INPUT_INVALID', {
      isian: [{ medan: 'penerima', pesan: `${idle.jabatan} penanggung jawab, jadi tidak hanya untuk diketahui. Hapus salah satunya.` }],
    })
  }
  return named
}

/** The post and its hand on the day; a vacant post by its name alone. */
function nameOf(ctx: ReadContext, { role, unit, pegawaiId }: Address, day: string): { jabatan: string; nama: string } {
  const known = isLane(role) && (unit === null || ctx.get('select 1 from unit where kode = ?', unit) !== undefined)
  if (!known) throw new DomainError('RECEIVER_UNKNOWN', { penerima: unit === null ? role : `${role} ${unit}` })
  if (pegawaiId !== null) {
    const nama = personName(ctx, pegawaiId)
    if (nama === null) throw new DomainError('RECEIVER_UNKNOWN', { penerima: `Pegawai ${pegawaiId}` })
    return { jabatan: postOf(ctx, pegawaiId, day)?.jabatan ?? laneShort(role), nama }
  }
  const holders = penugasanOn(ctx, { role, unit }, day)
  const holder: Holder | undefined = holders.find((h) => h.unit === unit) ?? holders[0]
  if (holder) return { jabatan: holder.jabatan, nama: holder.nama }
  const vacant = ctx.get<{ nama: string }>(
    'select j.nama from jabatan j join jabatan_lane l on l.jabatan_id = j.id and l.lane = ? where j.unit is ? and j.aktif = 1 order by j.urutan limit 1',
    role,
    unit,
  )
  return { jabatan: vacant?.nama ?? `${laneShort(role)} ${unitName(ctx, unit)}`.trim(), nama: '' }
}

function unitName(ctx: ReadContext, unit: string | null): string {
  return ctx.get<{ nama: string }>('select nama_pendek nama from unit where kode = ?', unit)?.nama ?? ''
}

function postOf(ctx: ReadContext, pegawaiId: number, day: string): Holder | null {
  const row = ctx.get<{ id: number }>(
    `select id from penugasan where pegawai_id = ? and mulai <= ? and ifnull(selesai, '9999') >= ? order by jenis <> 'definitif', id limit 1`,
    pegawaiId,
    day,
    day,
  )
  return row ? printedPenugasan(ctx, row.id) : null
}
