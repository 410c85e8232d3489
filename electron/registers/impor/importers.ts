import { DomainError } from '../../../shared/errors.ts'
import type { JenisImpor } from '../../../shared/registers/impor.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Importer } from '../../core/importer.ts'

/** A register that takes rows from files. Refuses who may not import into it. */
export function importerOf(ctx: ReadContext, kunci: string): Importer {
  const importer = ctx.registry.importers?.find((one) => one.kunci === kunci)
  if (!importer) throw new DomainError('NOT_FOUND', { hal: 'Jenis impor' })
  if (!importer.mayImport(ctx)) throw new DomainError('NOT_ALLOWED', { tindakan: `Impor ${importer.nama}`, oleh: importer.oleh })
  return importer
}

/** What the actor may import. */
export function listJenisImpor(ctx: ReadContext): JenisImpor[] {
  return (ctx.registry.importers ?? [])
    .filter((importer) => importer.mayImport(ctx))
    .map(({ kunci, nama, benda, alamat, keterangan, kolom, kunciCocok }) => ({
      kunci,
      nama,
      benda,
      alamat,
      keterangan,
      kolom: kolom.map((column) => ({
        kunci: column.kunci,
        nama: column.nama,
        jenis: column.jenis,
        wajib: column.wajib !== undefined,
        keterangan: column.keterangan ?? '',
      })),
      kunciCocok: [...kunciCocok],
    }))
}
