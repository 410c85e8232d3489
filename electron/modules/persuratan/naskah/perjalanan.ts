import { spanDates, shortDate, todayOf } from '../../../../shared/dates.ts'
import { refuseField } from '../../../../shared/errors.ts'
import type { Orang } from '../../../../shared/modules/persuratan/naskah/bidang.ts'
import { parseIsi, type IsiNaskah } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { accessTo } from '../akses.ts'
import { assertOpens, opensNaskah, ownUnits } from './akses.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import { insertNaskah } from './naskah.ts'

interface Bentrok {
  readonly pegawaiId: number
  readonly nama: string
  /** With what it clashes, as a sentence. */
  readonly sebab: string
}

function tugasOf(naskah: NaskahRow): IsiNaskah<'surat-tugas'> {
  if (naskah.jenis !== 'surat-tugas') throw refuseField('id', 'Hanya Surat Tugas yang menugaskan orang pada tanggal tertentu.')
  return parseIsi('surat-tugas', naskah.isi)
}

const registered = (people: readonly Orang[]) => people.flatMap(({ pegawaiId, nama }) => (pegawaiId === null ? [] : [{ pegawaiId, nama }]))

/**
 * Whom of a Surat Tugas something else claims on its days: another Surat Tugas that is not void, a recorded absence, an invitation that was
 * given to him. Shown before the signature; it refuses nothing, for the office may know better.
 */
export function clashesOf(ctx: ReadContext, { id }: { id: number }): Bentrok[] {
  assertOpens(ctx, id)
  const { kepada, mulai, selesai } = tugasOf(readNaskah(ctx, id))
  if (mulai === null) return []
  const until = selesai ?? mulai
  return registered(kepada).flatMap(({ pegawaiId, nama }) =>
    [
      ...otherDuties(ctx, id, pegawaiId, mulai, until),
      ...absences(ctx, pegawaiId, mulai, until),
      ...invitations(ctx, pegawaiId, mulai, until),
    ].map((sebab) => ({ pegawaiId, nama, sebab })),
  )
}

function otherDuties(ctx: ReadContext, id: number, pegawaiId: number, from: string, until: string): string[] {
  return ctx
    .all<{ id: number; nomor: string; mulai: string; selesai: string; tempat: string }>(
      `select n.id, n.nomor, n.isi ->> '$.mulai' mulai, ifnull(n.isi ->> '$.selesai', n.isi ->> '$.mulai') selesai, n.isi ->> '$.tempat' tempat
       from naskah n where n.jenis = 'surat-tugas' and n.id <> ? and n.batal_pada is null and n.isi ->> '$.mulai' <= ?
         and ifnull(n.isi ->> '$.selesai', n.isi ->> '$.mulai') >= ?
         and exists (select 1 from json_each(n.isi, '$.kepada') k where k.value ->> '$.pegawaiId' = ?) order by n.id`,
      id,
      until,
      from,
      pegawaiId,
    )
    .map(({ id: other, nomor, mulai, selesai, tempat }) => {
      const where = tempat !== '' && opensNaskah(ctx, other) ? ` di ${tempat}` : ''
      return `Surat Tugas ${nomor || 'yang belum bernomor'}: ${spanDates(mulai, selesai)}${where}`
    })
}

function absences(ctx: ReadContext, pegawaiId: number, from: string, until: string): string[] {
  return ctx
    .all<{ mulai: string; selesai: string; sebab: string }>(
      'select mulai, selesai, sebab from ketidakhadiran where pegawai_id = ? and dibatalkan_pada is null and mulai <= ? and selesai >= ? order by mulai',
      pegawaiId,
      until,
      from,
    )
    .map(({ mulai, selesai, sebab }) => `Tidak hadir ${spanDates(mulai, selesai)}: ${sebab}`)
}

/** Invitations in the days that name the person; of one that the reader may not open only that it is there. */
function invitations(ctx: ReadContext, pegawaiId: number, from: string, until: string): string[] {
  return ctx
    .all<{ id: number; hal: string; acara: number }>(
      `select s.id, s.hal, s.acara_mulai acara from surat_masuk s join disposisi d on d.surat_id = s.id and d.jenis = 'penerima' and d.ditarik_pada is null
       where s.acara_mulai is not null and d.pegawai_id = ? order by s.acara_mulai`,
      pegawaiId,
    )
    .filter(({ acara }) => todayOf(acara) >= from && todayOf(acara) <= until)
    .map(({ id, hal, acara }) => `Undangan ${shortDate(todayOf(acara))}${accessTo(ctx, id)?.buka ? `: ${hal}` : ''}`)
}

/**
 * An own SPD for each person of a Surat Tugas (all of them, or those named), filled from it; who has one already is passed over. Days are
 * return − departure + 1 and are reckoned by the paper.
 */
export function createSpd(ctx: WriteContext, { id, pegawaiId }: { id: number; pegawaiId: readonly number[] }): { id: number[] } {
  assertOpens(ctx, id)
  const naskah = readNaskah(ctx, id)
  const tugas = tugasOf(naskah)
  const wanted = tugas.kepada.filter((one) => pegawaiId.length === 0 || (one.pegawaiId !== null && pegawaiId.includes(one.pegawaiId)))
  if (wanted.length === 0) throw refuseField('pegawaiId', 'Surat Tugas ini belum menyebut orang. Isi Kepada lebih dahulu.')
  const there = new Set(
    ctx
      .all<{ pegawaiId: number | null }>(
        `select isi ->> '$.pegawai[0].pegawaiId' pegawaiId from naskah where induk_id = ? and induk_sebagai = 'spd' and batal_pada is null`,
        id,
      )
      .flatMap((row) => row.pegawaiId ?? []),
  )
  const kop = getPengaturan(ctx, 'kop')
  const made = wanted
    .filter((one) => one.pegawaiId === null || !there.has(one.pegawaiId))
    .map((one) =>
      insertNaskah(ctx, {
        jenis: 'spd',
        kepala: KepalaNaskah.parse({ hal: naskah.hal, penanda: naskah.kepala.penanda }),
        isi: parseIsi('spd', {
          pegawai: [one],
          maksud: tugas.untuk[0] ?? naskah.hal,
          angkutan: 'Kendaraan dinas',
          berangkatDari: kop?.kota ?? '',
          tujuan: tugas.tempat,
          berangkat: tugas.mulai,
          kembali: tugas.selesai ?? tugas.mulai,
          instansi: kop?.nama ?? '',
          rekening: tugas.pembebanan,
        }),
        unit: naskah.unit,
        kode: { skema: '83/2022', kode: '000.1.2.3' },
        balasanAtas: null,
        induk: { id, sebagai: 'spd' },
      }),
    )
  return { id: made }
}

interface Awaited {
  readonly id: number
  readonly nomor: string
  readonly nama: string
  readonly tujuan: string
  readonly kembali: string
}

/** Journeys that are over and whose report is still asked for: one's own, and those of one's units. */
export function awaitedReports(ctx: ReadContext): Awaited[] {
  const units = JSON.stringify(ownUnits(ctx))
  return ctx.all<Awaited>(
    `select n.id, n.nomor, n.isi ->> '$.pegawai[0].nama' nama, n.isi ->> '$.tujuan' tujuan, n.isi ->> '$.kembali' kembali from naskah n
     where n.jenis = 'spd' and n.batal_pada is null and n.ditandatangani_pada is not null and n.isi ->> '$.kembali' < ?
       and (n.isi ->> '$.pegawai[0].pegawaiId' = ? or n.konseptor_id = ? or n.unit in (select value from json_each(?)))
       and not exists (select 1 from naskah l where l.batal_pada is null and l.jenis = 'laporan' and l.induk_id in (n.id, n.induk_id)) order by kembali`,
    ctx.today(),
    ctx.actor.pegawaiId,
    ctx.actor.pegawaiId,
    units,
  )
}
