import { DomainError } from '../../../shared/errors.ts'
import type { Impor } from '../../../shared/registers/impor.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Importer } from '../../core/importer.ts'
import { importerOf, importersFor } from './importers.ts'

interface Row {
  readonly id: number
  readonly jenis: string
  readonly berkas: string
  readonly pada: number
  readonly oleh: string
  readonly dibaca: number
  readonly baru: number
  readonly diperbarui: number
  readonly sama: number
  readonly dilewati: number
  readonly salah: number
  readonly dibatalkanPada: number | null
  readonly dibatalkanOleh: string
  readonly alasan: string
}

const ROW = `select i.id, i.jenis, i.berkas, i.pada, coalesce(p.nama, 'Sistem') oleh, i.dibaca, i.baru, i.diperbarui, i.sama, i.dilewati, i.salah,
  i.dibatalkan_pada dibatalkanPada, coalesce(b.nama, 'Sistem') dibatalkanOleh, i.alasan
  from impor i left join pegawai p on p.id = i.oleh left join pegawai b on b.id = i.dibatalkan_oleh`
const MOST = 200

function toImpor(row: Row, { nama, alamat }: Importer): Impor {
  const { dibaca, baru, diperbarui, sama, dilewati, salah } = row
  return {
    id: row.id,
    jenis: row.jenis,
    nama,
    alamat,
    berkas: row.berkas,
    pada: row.pada,
    oleh: row.oleh,
    hitung: { dibaca, baru, diperbarui, sama, dilewati, salah },
    dibatalkan: row.dibatalkanPada === null ? null : { pada: row.dibatalkanPada, oleh: row.dibatalkanOleh, alasan: row.alasan },
    bolehBatal: row.dibatalkanPada === null,
  }
}

/** One import that was written. Refuses who may not import into its register. */
export function getImpor(ctx: ReadContext, id: number): Impor {
  const row = ctx.get<Row>(`${ROW} where i.id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Impor' })
  return toImpor(row, importerOf(ctx, row.jenis))
}

/** The imports of the registers that the actor may import into, the newest first. */
export function listImpor(ctx: ReadContext, { jenis }: { jenis?: string | undefined }): Impor[] {
  const own = importersFor(ctx, jenis).filter((importer) => jenis === undefined || importer.kunci === jenis)
  const byKey = new Map(own.map((importer) => [importer.kunci, importer]))
  return ctx
    .all<Row>(
      `${ROW} where i.jenis in (select value from json_each(?)) order by i.id desc limit ${MOST}`,
      JSON.stringify([...byKey.keys()]),
    )
    .flatMap((row) => {
      const importer = byKey.get(row.jenis)
      return importer ? [toImpor(row, importer)] : []
    })
}

/** The rows of files that made or changed a record of a register, the first one first; those of an import taken back no longer count. */
export function importsOf(
  ctx: ReadContext,
  jenis: string,
  rekaman: number,
): { id: number; berkas: string; baris: number; pada: number; baru: boolean }[] {
  return ctx
    .all<{ id: number; berkas: string; baris: number; pada: number; nasib: string }>(
      `select i.id, i.berkas, b.baris, i.pada, b.nasib from impor_baris b join impor i on i.id = b.impor_id
       where b.rekaman = ? and i.jenis = ? and i.keadaan = 'selesai' order by i.id`,
      rekaman,
      jenis,
    )
    .map(({ nasib, ...from }) => ({ ...from, baru: nasib === 'baru' }))
}
