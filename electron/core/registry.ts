import type { Process } from '../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from './context.ts'
import type { Importer, ImporterFamily } from './importer.ts'
import type { Progress } from './jobs.ts'
import type { Host } from './rpc.ts'

/** How a record of a register is named in worklists, search and notices; `null` hides it from this actor. */
export interface Described {
  /** The number by which people call it (0139), or ''. */
  readonly nomor: string
  readonly judul: string
  /** From whom or of what, for lists. */
  readonly asal: string
  readonly rahasia: boolean
}

/** What a register tells the rooms below it of its records. */
export interface Subject {
  readonly name: string
  describe(ctx: ReadContext, ids: readonly number[]): ReadonlyMap<number, Described>
  /** Whether the actor may read the body and its files. */
  mayRead(ctx: ReadContext, id: number): boolean
  /** Of many records those whose body the actor may read, at once; missing: each is asked for. */
  readable?(ctx: ReadContext, ids: readonly number[]): ReadonlySet<number>
  /** Whether the actor reads every record of a process: then none of them has to be asked for. */
  readsAll?(ctx: ReadContext, process: string): boolean
  /** A process whose records are closed to all but those named on them. */
  isClosed?(process: string): boolean
  /** Refuses with a sentence when the actor may not attach a file, or take one away. */
  assertMayAttach(ctx: ReadContext, id: number): void
  /** When a record of a running process is due as a whole, reckoned anew after a change of calendar or limits; null: keeps what it has. */
  due?(ctx: ReadContext, id: number): { readonly at: number; readonly isEvent: boolean } | null
  /** Before an open task of the record gets another address: moves what goes with it, or refuses. */
  addressed?(
    ctx: WriteContext,
    move: { readonly subjectId: number; readonly taskId: number; readonly from: Address; readonly to: Address },
  ): void
}

export interface Address {
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
}

export interface Binding extends Address {
  /** The date given to this receiver (a disposisi's), in milliseconds; it rules the task's due time. */
  readonly dueAt?: number | null
}

export interface EffectInput {
  readonly process: string
  readonly step: string
  readonly instanceId: number
  readonly taskId: number
  readonly subjectId: number
  readonly outcomes: readonly string[]
  readonly note: string | null
  /** What the form sent, not yet checked: the effect parses it by its own schema. */
  readonly payload: unknown
  readonly round: number
  readonly act: number
  /** Whose act it was: the actor's, or of the one for whom it was recorded. */
  readonly pegawaiId: number
  readonly penugasanId: number | null
  readonly happenedOn: string | null
  /** The row is work shared within a task (engine.md 6): no way is taken. */
  readonly shared: boolean
  readonly address: Address
}

export interface EffectResult {
  /** Who gets the following steps, by lane. */
  readonly bind?: Readonly<Record<string, readonly Binding[]>>
  /** For a `calls` step: the record of the child and its first receivers. */
  readonly call?: { readonly subjectId: number; readonly bind?: Readonly<Record<string, readonly Binding[]>> }
}

/** What a module does when a way with its form is taken, within the same act. */
export interface Effect {
  /** What its form sends where nothing is typed: with it the step can be done for several records at once. */
  readonly blank?: unknown
  run(ctx: WriteContext, input: EffectInput): EffectResult | void
  undo?(ctx: WriteContext, input: EffectInput): void
}

/** One choice of a paper (size, what is filled in); the first value is the one offered. */
export interface PaperChoice {
  readonly kunci: string
  readonly nama: string
  readonly nilai: readonly { readonly kode: string; readonly nama: string }[]
}

/** A paper that a module makes of its records: gathered in one snapshot, laid out after it. */
export interface PaperMaker {
  readonly kode: string
  readonly nama: string
  readonly modul: string
  readonly subject: string
  choices(ctx: ReadContext): readonly PaperChoice[]
  /** What is missing before it can be made, as a sentence; null when nothing is. */
  missing(ctx: ReadContext, id: number): string | null
  /** Reads the facts of the records; what it returns lays them out and waits for nothing of the database. */
  prepare(ctx: ReadContext, ids: readonly number[], choice: Readonly<Record<string, string>>): PreparedPaper
  /** Writes down who read a protected record by its paper. */
  opened?(ctx: WriteContext, ids: readonly number[]): void
  /** Records of this office that show the paper at its best and at its hardest, for the samples. */
  samples(ctx: ReadContext): readonly PaperSample[]
}

export interface PreparedPaper {
  /** File name without its ending. */
  readonly nama: string
  /** `host`: where it is open, for a paper whose bytes are stored once they are made. */
  word(progress: Progress, host?: Host): Promise<Uint8Array<ArrayBuffer>>
}

export interface PaperSample {
  readonly nama: string
  readonly ids: readonly number[]
  readonly choice: Readonly<Record<string, string>>
}

/** What a module knows of a document that steps make or need. */
export interface DocumentFacts {
  readonly nama: string
  /** The processes whose records can have it. */
  readonly processes: readonly string[]
  /** The steps of each process at which the map has it signed, by process code. */
  readonly signedAt: Readonly<Record<string, readonly string[]>>
  /** Its newest revision for the record of an instance; null when there is none. `lost`: the name of its file, which is no longer there. */
  newest(
    ctx: ReadContext,
    of: { readonly instanceId: number; readonly subjectId: number },
  ): { readonly signed: boolean; readonly lost?: string } | null
}

/** A table by name that knows its own names only: what a request calls `constructor` or `__proto__` is not there. */
export function byName<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries)
}

/** One record that the search box shows: what it is, where it stands, and why it was found where its title does not show it. */
export interface Hit {
  readonly subject: string
  readonly id: number
  /** The number by which people call it, or ''. */
  readonly nomor: string
  readonly judul: string
  readonly asal: string
  readonly posisi: string
  readonly sebab: string
}

/** What the person typed, and whether he asked for numbers or people only. */
export interface Sought {
  readonly teks: string
  readonly hanya: 'nomor' | 'orang' | null
}

/** What a register answers to the search box; it shows and counts only what the actor may open. */
export interface Searcher {
  readonly kunci: string
  readonly nama: string
  /** The records that it describes among those opened last. */
  readonly subject: string
  readonly answers: readonly Sought['hanya'][]
  /** Up to `jumlah` hits, the nearest first, and how many there are, counted up to SEARCH_COUNTED + 1. */
  search(ctx: ReadContext, sought: Sought, jumlah: number): { readonly jumlah: number; readonly temuan: readonly Hit[] }
  /** These records in this order, without those that the actor may not open. */
  describe?(ctx: ReadContext, ids: readonly number[]): readonly Hit[]
}

/** Hits of a group are not counted beyond this: the screen writes 100+. */
export const SEARCH_COUNTED = 100

/** What the modules give the rooms below them; put together where the host is composed. */
export interface Registry {
  readonly processes: Readonly<Record<string, Process<string>>>
  readonly effects: Readonly<Record<string, Effect>>
  readonly subjects: Readonly<Record<string, Subject>>
  /** The papers, by kode. */
  readonly papers?: Readonly<Record<string, PaperMaker>>
  /** The documents that steps need, by their name in the definitions. */
  readonly documents?: Readonly<Record<string, DocumentFacts>>
  /** What answers the search box, in the order of its groups. */
  readonly searchers?: readonly Searcher[]
  /** The registers that take rows from files. */
  readonly importers?: readonly Importer[]
  /** The same for registers of which each record has one. */
  readonly recordImporters?: readonly ImporterFamily[]
}
