import { Paragraph, Table, type IContext, type IXmlableObject } from 'docx'

type SectionProperties = Parameters<Paragraph['addSectionProperties']>[0]

/**
 * A paragraph that is known by its look and its words. The library's own is made only where it is asked for: many papers of one look are
 * written from what stands around the words (`lean-render.ts`), which is the same in all of them.
 */
export class LeanParagraph extends Paragraph {
  /** All that decides its XML but its words. */
  readonly look: string
  /** Its words where they stand in one run; null where the look is all of it. */
  readonly words: string | null
  readonly #make: (words: string) => Paragraph
  #real: Paragraph | undefined

  constructor(look: string, words: string | null, make: (words: string) => Paragraph) {
    super({})
    this.look = look
    this.words = words
    this.#make = make
  }

  /** The same look around other words. */
  like(words: string): Paragraph {
    return this.#make(words)
  }

  get real(): Paragraph {
    return (this.#real ??= this.#make(this.words ?? ''))
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.real.prepForXml(context)
  }

  override addSectionProperties(properties: SectionProperties): void {
    this.real.addSectionProperties(properties)
  }

  override removeSectionProperties(properties: SectionProperties): void {
    this.real.removeSectionProperties(properties)
  }
}

/** A cell as it is written: its look, and what stands in it. */
export interface LeanCell {
  readonly look: string
  readonly content: readonly (Paragraph | Table)[]
}

/** A table that is known by the looks of its grid, rows and cells; the library's own is made only where it is asked for. */
export class LeanTable extends Table {
  readonly grid: string
  readonly lines: readonly { readonly look: string; readonly cells: readonly LeanCell[] }[]
  readonly #make: () => Table
  readonly #patterns: () => (readonly [look: string, pattern: Table])[]
  #real: Table | undefined

  constructor(grid: string, lines: LeanTable['lines'], make: () => Table, patterns: () => (readonly [look: string, pattern: Table])[]) {
    super({ rows: [] })
    this.grid = grid
    this.lines = lines
    this.#make = make
    this.#patterns = patterns
  }

  /** A table of one cell for each look of its grid, its rows and its cells. */
  patterns(): (readonly [look: string, pattern: Table])[] {
    return this.#patterns()
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return (this.#real ??= this.#make()).prepForXml(context)
  }
}
