import type { Registry } from '../../electron/core/registry.ts'
import { registry } from '../../electron/host/registry.ts'

/** The program as it ships, but that something happens after `rows` rows of an import were written by its own rules. */
export function brokenAfter(rows: number, happens: () => void): Registry {
  return {
    ...registry,
    importers: (registry.importers ?? []).map((importer) => ({
      ...importer,
      open: (...how) => {
        const session = importer.open(...how)
        return {
          judge: (...row) => session.judge(...row),
          conclude: (...all) => session.conclude(...all),
          write: function* (ctx, all) {
            const written = yield* session.write(ctx, all.slice(0, rows))
            if (rows < all.length) happens()
            return written
          },
        }
      },
    })),
  }
}
