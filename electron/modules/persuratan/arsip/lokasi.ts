import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { Lokasi } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { assertKeepsArchive } from './akses.ts'

type Row = Omit<Lokasi, 'jalur' | 'aktif'> & { aktif: number }

function rowsOf(ctx: ReadContext): Row[] {
  return ctx.all<Row>(
    `select l.id, l.induk_id indukId, l.jenis, l.nama, l.aktif, (select count(*) from arsip_berkas b where b.lokasi_id = l.id) berkas from arsip_lokasi l order by l.nama`,
  )
}

/** The whole way to each place: Ruang arsip › Rak 2 › Boks 14. */
export function placePaths(ctx: ReadContext): ReadonlyMap<number, string> {
  const rows = new Map(rowsOf(ctx).map((row) => [row.id, row]))
  const path = (row: Row, depth = 0): string => {
    const above = row.indukId === null || depth > 10 ? undefined : rows.get(row.indukId)
    return above ? `${path(above, depth + 1)} › ${row.nama}` : row.nama
  }
  return new Map([...rows.values()].map((row) => [row.id, path(row)]))
}

/** Every place with its whole way, in the order of the ways. */
export function listPlaces(ctx: ReadContext): Lokasi[] {
  const paths = placePaths(ctx)
  return rowsOf(ctx)
    .map((row) => ({ ...row, aktif: row.aktif === 1, jalur: paths.get(row.id) ?? row.nama }))
    .sort((a, b) => a.jalur.localeCompare(b.jalur, 'id', { numeric: true }))
}

interface Place {
  readonly id: number | null
  readonly indukId: number | null
  readonly jenis: Lokasi['jenis']
  readonly nama: string
  readonly aktif: boolean
}

/** Adds or changes a place. Refuses two of one name in one place, a place within itself, and closing one that still holds files. */
export function savePlace(ctx: WriteContext, { id, indukId, jenis, nama, aktif }: Place): Lokasi[] {
  assertKeepsArchive(ctx, 'Tempat arsip diubah')
  if (indukId !== null && !ctx.get('select 1 from arsip_lokasi where id = ?', indukId))
    throw new DomainError('NOT_FOUND', { hal: 'Tempat di atasnya' })
  const same = ctx.get('select 1 from arsip_lokasi where ifnull(induk_id, 0) = ? and nama = ? and id is not ?', indukId ?? 0, nama, id)
  if (same) throw refuseField('nama', `${nama} sudah ada di tempat itu. Beri nama lain.`)
  if (id === null) {
    ctx.run('insert into arsip_lokasi (induk_id, jenis, nama, aktif, dibuat_pada) values (?, ?, ?, 1, ?)', indukId, jenis, nama, ctx.now())
    return listPlaces(ctx)
  }
  const within = ctx.get(
    `with recursive naik(id, induk) as (select id, induk_id from arsip_lokasi where id = ? union select l.id, l.induk_id from naik join arsip_lokasi l on l.id = naik.induk)
     select 1 from naik where id = ?`,
    indukId,
    id,
  )
  if (within) throw refuseField('indukId', 'Tempat tidak dapat berada di dalam dirinya sendiri. Pilih tempat lain.')
  if (!aktif && ctx.get('select 1 from arsip_berkas where lokasi_id = ?', id))
    throw refuseField('aktif', 'Tempat ini masih berisi berkas. Pindahkan berkasnya lebih dahulu.')
  ctx.run('update arsip_lokasi set induk_id = ?, jenis = ?, nama = ?, aktif = ? where id = ?', indukId, jenis, nama, aktif ? 1 : 0, id)
  return listPlaces(ctx)
}
