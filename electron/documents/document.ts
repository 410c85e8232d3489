import type { ISectionOptions } from 'docx'
import { refuseField } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'
import type { Progress } from '../core/jobs.ts'
import type { PaperChoice, PaperMaker, PaperSample } from '../core/registry.ts'
import type { Paper } from './paper.ts'

type Choice = Readonly<Record<string, string>>
type Sections = readonly ISectionOptions[]
type Laid = Sections | Omit<Paper, 'title'>

/** A document: facts gathered from the records, then laid out; nothing is typed twice. */
export interface DocumentDefinition<Facts> {
  readonly kode: string
  readonly nama: string
  readonly modul: string
  readonly subject: string
  choices(ctx: ReadContext): readonly PaperChoice[]
  missing?(ctx: ReadContext, id: number): string | null
  load(ctx: ReadContext, ids: readonly number[], choice: Choice): Facts
  /** Title and file name, without its ending. */
  title(facts: Facts): string
  build(facts: Facts, choice: Choice, progress: Progress): Laid | Promise<Laid>
  opened?(ctx: WriteContext, ids: readonly number[]): void
  samples(ctx: ReadContext): readonly PaperSample[]
}

/** Makes a document known to the papers' room; `load` runs in the snapshot, `build` after it. */
export function defineDocument<Facts>(definition: DocumentDefinition<Facts>): PaperMaker {
  return {
    ...definition,
    missing: (ctx, id) => definition.missing?.(ctx, id) ?? null,
    prepare(ctx, ids, asked) {
      const choice = complete(definition.choices(ctx), asked)
      const facts = definition.load(ctx, ids, choice)
      const title = definition.title(facts)
      // the maker of Word files is large: it is loaded when the first paper is made, not when the host starts
      const word = async (progress: Progress) => {
        const { renderWord } = await import('./render.ts')
        const laid = await definition.build(facts, choice, progress)
        await progress.step()
        return renderWord({ title, ...('sections' in laid ? laid : { sections: laid }) }, progress)
      }
      return { nama: title, word }
    },
  }
}

/** Every choice with a value: the one asked for, or the first. A value that is none of them is refused. */
function complete(choices: readonly PaperChoice[], asked: Choice): Choice {
  const chosen = choices.map(({ kunci, nama, nilai }) => {
    const kode = asked[kunci] ?? nilai[0]?.kode ?? ''
    if (nilai.some((value) => value.kode === kode)) return [kunci, kode] as const
    throw refuseField(`pilihan.${kunci}`, `${nama}: pilih ${nilai.map((value) => value.nama).join(', ')}.`)
  })
  return Object.fromEntries(chosen)
}
