import { processFacts } from '../../../shared/process-facts.ts'
import type { DocumentFacts } from '../../core/registry.ts'

/** Where the map has each document signed, by process. */
const signedAt = new Map<string, Record<string, readonly string[]>>()
for (const [code, facts] of Object.entries(processFacts)) {
  for (const { name, signedAt: steps = [] } of facts.documents) signedAt.set(name, { ...signedAt.get(name), [code]: steps })
}

/** The documents of plain cases, for steps that the office lets need one: the newest that the case has under the map's name. */
export const perkaraDocuments: Readonly<Record<string, DocumentFacts>> = Object.fromEntries(
  [...signedAt].map(([nama, steps]): [string, DocumentFacts] => [
    nama,
    {
      nama,
      signedAt: steps,
      newest(ctx, { subjectId }) {
        const row = ctx.get<{ signed: number }>(
          'select bertanda_tangan signed from perkara_dokumen where perkara_id = ? and nama = ? and dicabut_pada is null order by id desc limit 1',
          subjectId,
          nama,
        )
        return row ? { signed: row.signed === 1 } : null
      },
    },
  ]),
)
