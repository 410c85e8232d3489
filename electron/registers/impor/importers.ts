import { DomainError } from '../../../shared/errors.ts'
import type { JenisImpor } from '../../../shared/registers/impor.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Importer } from '../../core/importer.ts'

/** A register that takes rows from files, or that of one record. Refuses who may not import into it. */
export function importerOf(ctx: ReadContext, kunci: string): Importer {
  const importer = ctx.registry.importers?.find((one) => one.kunci === kunci) ?? recordImporter(ctx, kunci)
  if (!importer) throw new DomainError('NOT_FOUND', { hal: 'Jenis impor' })
  if (!importer.mayImport(ctx)) throw new DomainError('NOT_ALLOWED', { tindakan: `Impor ${importer.nama}`, oleh: importer.oleh })
  return importer
}

function recordImporter(ctx: ReadContext, kunci: string): Importer | undefined {
  const [, family, id] = /^([^:]+):(\d{1,15})$/.exec(kunci) ?? []
  return ctx.registry.recordImporters?.find((one) => one.kunci === family)?.of(ctx, Number(id))
}

/** What the actor may import into; of a record's own register (`pihak-perkara:12`) that one, refused where he may not. */
export function importersFor(ctx: ReadContext, jenis?: string): readonly Importer[] {
  if (jenis?.includes(':')) return [importerOf(ctx, jenis)]
  return (ctx.registry.importers ?? []).filter((importer) => importer.mayImport(ctx))
}

/** The same as the screen needs it. */
export function listJenisImpor(ctx: ReadContext, asked?: { readonly jenis: string }): JenisImpor[] {
  return importersFor(ctx, asked?.jenis).map(({ kunci, nama, benda, alamat, keterangan, kolom, kunciCocok }) => ({
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
