import { addDays, momentOf } from '../../../shared/dates.ts'
import type { Acara, SuratMasuk } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql, type Sql } from '../../registers/sql.ts'
import { letters } from './akses.ts'

interface Event {
  readonly id: number
  readonly urut: number
  readonly sisipan: number
  readonly hal: string | null
  readonly pengirim: string
  readonly mulai: number
  readonly selesai: number | null
  readonly tempat: string
  /** Who is asked: the addresses of its disposisi, else the Kepala Dinas himself. */
  readonly diminta: readonly Asked[]
}

interface Asked {
  readonly kunci: string
  readonly nama: string
}

const HEAD: Asked = { kunci: 'kepala-dinas', nama: 'Kepala Dinas' }
/** An event without an end is taken to last this long. */
const USUAL = 2 * 3_600_000

function eventsWhere(ctx: ReadContext, where: Sql): Event[] {
  const rows = allOf<Omit<Event, 'diminta'>>(
    ctx,
    sql`select s.id, n.urut, n.sisipan, s.hal, p.nama_pendek pengirim, s.acara_mulai mulai, s.acara_selesai selesai, s.tempat_acara tempat
      from ${letters(ctx, where)} s join nomor n on n.id = s.id and n.keadaan = 'terpakai' join pengirim p on p.id = s.pengirim_id
      where s.acara_mulai is not null order by s.acara_mulai, s.id`,
  )
  const asked = ctx.all<{ suratId: number; kunci: string; nama: string }>(
    `select d.surat_id suratId, case when d.pegawai_id is null then d.role || ' ' || ifnull(d.unit, '') else '#' || d.pegawai_id end kunci, d.kepada_jabatan nama
     from disposisi d where d.surat_id in (select value from json_each(?)) and d.jenis = 'penerima' and d.untuk_diketahui = 0 and d.ditarik_pada is null order by d.id`,
    JSON.stringify(rows.map((row) => row.id)),
  )
  return rows.map((row) => {
    const own = asked.filter((a) => a.suratId === row.id).map(({ kunci, nama }) => ({ kunci, nama }))
    return { ...row, diminta: own.length > 0 ? own : [HEAD] }
  })
}

const end = (event: Event) => event.selesai ?? event.mulai + USUAL

/** Two events at one time that ask for one of the same people. */
function clash(a: Event, b: Event): boolean {
  return (
    a.id !== b.id && a.mulai < end(b) && b.mulai < end(a) && a.diminta.some((one) => b.diminta.some((other) => other.kunci === one.kunci))
  )
}

function near(mulai: number, selesai: number): Sql {
  return sql`s.acara_mulai < ${selesai} and s.acara_mulai > ${mulai - 31 * 86_400_000}`
}

/** The events of a span of WIB days, both included, as the reader may see them; clashes with all that he may see. */
export function listAcara(ctx: ReadContext, { dari, sampai }: { dari: string; sampai: string }): Acara[] {
  const from = momentOf(dari)
  const until = momentOf(addDays(sampai, 1))
  const events = eventsWhere(ctx, near(from, until + USUAL))
  const style = nomorStyle(ctx)
  return events
    .filter((event) => event.mulai < until && end(event) > from)
    .map((event) => ({
      id: event.id,
      nomor: formatNomor(event, style),
      hal: event.hal,
      pengirim: event.pengirim,
      mulai: event.mulai,
      selesai: event.selesai,
      tempat: event.tempat,
      kepada: event.diminta.map((one) => one.nama),
      bentrok: events.filter((other) => clash(event, other)).map((other) => ({ id: other.id, nomor: formatNomor(other, style) })),
    }))
}

/** The events that clash with that of a letter. */
export function clashesOf(ctx: ReadContext, id: number): SuratMasuk['bentrok'] {
  const [own] = eventsWhere(ctx, sql`s.id = ${id}`)
  if (!own) return []
  const style = nomorStyle(ctx)
  return eventsWhere(ctx, near(own.mulai, end(own)))
    .filter((other) => clash(own, other))
    .map((other) => ({
      id: other.id,
      nomor: formatNomor(other, style),
      hal: other.hal ?? 'Rahasia',
      mulai: other.mulai,
      selesai: other.selesai,
    }))
}
