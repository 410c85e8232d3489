import { processFacts } from '../../../shared/process-facts.ts'
import { processes } from '../../../shared/processes.ts'
import { PLAIN_CASE } from '../../../shared/workflow/process.ts'
import type { DocumentFacts } from '../../core/registry.ts'

interface Named {
  /** The map's name, under which a case has it. */
  readonly nama: string
  /** Where the map has it signed, by process. */
  readonly signedAt: Readonly<Record<string, readonly string[]>>
}

/** The documents of the map by their name there, and in the definitions where it is another. */
const named = new Map<string, Named>()
for (const [code, facts] of Object.entries(processFacts)) {
  for (const { name, doc = name, signedAt: steps = [] } of facts.documents)
    for (const key of [name, doc]) named.set(key, { nama: name, signedAt: { ...named.get(key)?.signedAt, [code]: steps } })
}

/** The documents of plain cases, for steps that the office lets need one: the newest that the case has under the map's name. */
export const perkaraDocuments: Readonly<Record<string, DocumentFacts>> = Object.fromEntries(
  [...named].map(([doc, { nama, signedAt }]): [string, DocumentFacts] => [
    doc,
    {
      nama,
      processes: Object.keys(signedAt).filter((code) => processes[code]?.subject === PLAIN_CASE),
      signedAt,
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
