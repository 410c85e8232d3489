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
        const row = ctx.get<{ signed: number; lokasi: string; sha256: string | null; berkas: string | null; dicabut: number | null }>(
          `select d.bertanda_tangan signed, d.lokasi, b.sha256, b.nama berkas, b.dicabut_pada dicabut from perkara_dokumen d
           left join berkas b on b.id = d.berkas_id where d.perkara_id = ? and d.nama = ? and d.dicabut_pada is null order by d.id desc limit 1`,
          subjectId,
          nama,
        )
        if (!row) return null
        const { sha256, berkas, lokasi, dicabut } = row
        const lost = lokasi === '' && sha256 !== null && (dicabut !== null || !ctx.hasBytes(sha256))
        return { signed: row.signed === 1, ...(lost && { lost: berkas ?? sha256 }) }
      },
    },
  ]),
)
