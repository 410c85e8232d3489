import { todayOf } from '../../../shared/dates.ts'
import type { AntarBaris, Rute } from '../../../shared/modules/persuratan/buku.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql, words } from '../../registers/sql.ts'
import { holds, isSecret, letters } from './akses.ts'
import { ownBidang, readsAllBooks, routesOf, SEMUA } from './buku-akses.ts'

interface Row {
  readonly disposisiId: number
  readonly suratId: number
  readonly urut: number
  readonly sisipan: number
  readonly hari: string
  readonly menunggu: number
  readonly dari: string
  readonly nomorSurat: string | null
  readonly hal: string | null
  readonly keamanan: AntarBaris['keamanan']
  readonly buka: number
  readonly lampiran: number | null
  readonly kepada: string
  readonly unit: string | null
  readonly penanggungJawab: number
  readonly untukDiketahui: number
  readonly diterimaPada: number | null
  readonly diterimaOleh: string | null
}

/** SQL: the day of a letter's last distribution (P1.1.1/distribusi); what still waits is of today. */
function distributed(today: string) {
  return sql`(select i.subject_id id, max(case when t.closed_at is null then ${today} else ifnull(h.happened_on, date((t.closed_at + 25200000) / 1000, 'unixepoch')) end) hari,
    max(t.closed_at is null) menunggu from tasks t join instances i on i.id = t.instance_id left join history h on h.task_id = t.id and h.kind = 'complete'
    where t.process = 'P1.1.1' and t.step = 'distribusi' and i.subject = 'surat_masuk' and (t.closed_as = 'done' or (t.closed_at is null and t.opened_at is not null))
    group by i.subject_id)`
}

/** The letters handed over in a span of days, by route in the order of the organisation; a Bidang sees its own. Rahasia: outer data only. */
export function loadAntar(ctx: ReadContext, dari: string, sampai: string, bidang = SEMUA): Rute[] {
  const own = new Set(ownBidang(ctx).map(({ kode }) => kode))
  const all = readsAllBooks(ctx)
  const style = nomorStyle(ctx)
  const routeOf = routesOf(ctx)
  const rows = allOf<Row>(
    ctx,
    sql`select d.id disposisiId, s.id suratId, n.urut, n.sisipan, b.hari, b.menunggu, p.nama dari, s.nomor_surat nomorSurat, s.hal, s.keamanan, s.buka,
      s.lampiran_jumlah lampiran, d.kepada_jabatan kepada, d.unit, d.penanggung_jawab penanggungJawab, d.untuk_diketahui untukDiketahui,
      d.diterima_pada diterimaPada, d.diterima_oleh diterimaOleh
      from ${distributed(ctx.today())} b join nomor n on n.id = b.id join ${letters(ctx)} s on s.id = n.id join pengirim p on p.id = s.pengirim_id
      join disposisi d on d.surat_id = s.id and d.jenis = 'penerima' and d.ditarik_pada is null
      left join disposisi i on i.id = d.parent_id where ${words("ifnull(i.jenis, '') <> 'penerima'")} and n.keadaan = 'terpakai'
      and b.hari between ${dari} and ${sampai} order by b.hari, n.tahun, n.urut, n.sisipan, d.id`,
  )
  const routes = new Map<string, { kode: string; nama: string; baris: AntarBaris[] }>()
  for (const row of rows) {
    const { kode, nama } = routeOf(row.unit)
    if ((!all && !own.has(kode)) || (bidang !== SEMUA && bidang !== kode)) continue
    const route = routes.get(kode) ?? { kode, nama, baris: [] }
    routes.set(kode, route)
    route.baris.push(toBaris(row, formatNomor(row, style)))
  }
  const order = ctx.all<{ kode: string }>('select kode from unit order by urutan, kode').map((unit) => unit.kode)
  return [...routes.values()].sort((a, b) => order.indexOf(a.kode) - order.indexOf(b.kode))
}

function toBaris(
  { urut: _, sisipan: __, unit: ___, lampiran, penanggungJawab, untukDiketahui, buka, menunggu, ...row }: Row,
  nomor: string,
): AntarBaris {
  const closed = buka !== 1 || isSecret(row.keamanan)
  return {
    ...row,
    nomor,
    hal: closed ? null : row.hal,
    banyaknya: !closed && lampiran ? `1 + ${lampiran} lampiran` : '1',
    keterangan: penanggungJawab ? 'Penanggung jawab' : untukDiketahui ? 'Untuk diketahui' : '',
    menunggu: menunggu === 1,
  }
}

/** The delivery of a day for the screen that ticks it off. */
export function listAntar(ctx: ReadContext, { tanggal }: { tanggal: string }): { rute: Rute[]; bolehLampir: boolean } {
  return { rute: loadAntar(ctx, tanggal, tanggal), bolehLampir: holds(ctx, 'pengadministrasi-surat', 'kasubbag-tu') }
}

/** All rows of the routes in the order of the book: by day, then by number. */
export function inOneBook(rute: readonly Rute[]): AntarBaris[] {
  return rute
    .flatMap((route) => route.baris)
    .sort((a, b) => a.hari.localeCompare(b.hari) || a.nomor.localeCompare(b.nomor) || a.disposisiId - b.disposisiId)
}

/** The day of a receipt, for papers. */
export function receivedOn(baris: AntarBaris): string | null {
  return baris.diterimaPada === null ? null : todayOf(baris.diterimaPada)
}
