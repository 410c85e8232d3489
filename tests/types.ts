import type { FactsOf } from '../shared/workflow/facts.ts'
import { defineProcess } from '../shared/workflow/process.ts'

/** What a definition may not say does not compile (engine.md 2.1); checked by tsc, run by nobody. */
const head = { code: 'X', name: 'Contoh', subject: 'contoh', start: 'a' } as const
const work = { name: 'Kerjakan', lane: 'sekretaris' } as const
const end = { name: 'Selesai', lane: 'sekretaris', end: true } as const

export const whole = defineProcess({
  ...head,
  cancel: { by: ['sekretaris'], until: ['c'] },
  moved: { lama: 'b' },
  steps: {
    a: { ...work, outcomes: { ya: 'b', tidak: { to: 'd', note: 'required' } }, inclusive: true, beyondMap: { ulang: { to: 'a' } } },
    b: { name: 'Bagi', lane: 'sekretaris', gate: { satu: 'c', dua: 'd' } },
    c: { name: 'Tetapkan', lane: 'walikota', recordedBy: 'sekretaris', apart: ['a'], to: 'd' },
    d: { ...end, waits: ['c'] },
  },
})

export const unknownTo = defineProcess({
  ...head,
  // @ts-expect-error a step that is not there
  steps: { a: { ...work, to: 'hilang' }, b: end },
})

export const unknownOutcome = defineProcess({
  ...head,
  // @ts-expect-error an outcome to a step that is not there
  steps: { a: { ...work, outcomes: { ya: 'b', tidak: 'hilang' } }, b: end },
})

export const unknownOutcomeWay = defineProcess({
  ...head,
  // @ts-expect-error an outcome with a note to a step that is not there
  steps: { a: { ...work, outcomes: { ya: 'b', tidak: { to: 'hilang', note: 'required' } } }, b: end },
})

export const unknownGate = defineProcess({
  ...head,
  // @ts-expect-error a gate to a step that is not there
  steps: { a: { name: 'Bagi', lane: 'sekretaris', gate: { satu: 'b', dua: 'hilang' } }, b: end },
})

export const unknownWaits = defineProcess({
  ...head,
  // @ts-expect-error a join that waits for a step that is not there
  steps: { a: { ...work, to: 'b' }, b: { ...end, waits: ['hilang'] } },
})

export const unknownApart = defineProcess({
  ...head,
  // @ts-expect-error to be another than who did a step that is not there
  steps: { a: { ...work, apart: ['hilang'], to: 'b' }, b: end },
})

export const unknownBeyondMap = defineProcess({
  ...head,
  // @ts-expect-error a way beyond the map to a step that is not there
  steps: { a: { ...work, to: 'b', beyondMap: { lain: { to: 'hilang' } } }, b: end },
})

export const unknownStart = defineProcess({
  ...head,
  // @ts-expect-error a start that is no step
  start: 'hilang',
  steps: { a: { ...work, to: 'b' }, b: end },
})

export const unknownUntil = defineProcess({
  ...head,
  // @ts-expect-error cancelled until a step that is not there
  cancel: { by: ['sekretaris'], until: ['hilang'] },
  steps: { a: { ...work, to: 'b' }, b: end },
})

export const unknownMoved = defineProcess({
  ...head,
  // @ts-expect-error an old step moved to one that is not there
  moved: { lama: 'hilang' },
  steps: { a: { ...work, to: 'b' }, b: end },
})

export const unknownCanceller = defineProcess({
  ...head,
  // @ts-expect-error a lane that nobody holds
  cancel: { by: ['juru-tulis'] },
  steps: { a: { ...work, to: 'b' }, b: end },
})

export const unknownLane = defineProcess({
  ...head,
  // @ts-expect-error a lane that nobody holds
  steps: { a: { name: 'Kerjakan', lane: 'juru-tulis', to: 'b' }, b: end },
})

export const unknownCompany = defineProcess({
  ...head,
  // @ts-expect-error company that nobody knows
  steps: { a: { ...work, with: ['juru-tulis'], to: 'b' }, b: end },
})

export const outsiderAlone = defineProcess({
  ...head,
  // @ts-expect-error a party outside has nobody of ours to record it
  steps: { a: { name: 'Tetapkan', lane: 'walikota', to: 'b' }, b: end },
})

export const recordedOutside = defineProcess({
  ...head,
  // @ts-expect-error a party outside cannot record
  steps: { a: { name: 'Tetapkan', lane: 'walikota', recordedBy: 'bkpsdm', to: 'b' }, b: end },
})

export const toBesideOutcomes = defineProcess({
  ...head,
  // @ts-expect-error a decision has no way of its own
  steps: { a: { ...work, outcomes: { ya: 'b' }, to: 'b' }, b: end },
})

export const noWay = defineProcess({
  ...head,
  // @ts-expect-error work that leads nowhere
  steps: { a: work, b: end },
})

export const unknownForm = defineProcess({
  ...head,
  // @ts-expect-error a form that no module gives
  steps: { a: { ...work, form: 'isianHilang', to: 'b' }, b: end },
})

export const unknownDocument = defineProcess({
  ...head,
  // @ts-expect-error a document that the map does not name
  steps: { a: { ...work, makes: ['kertas'], to: 'b' }, b: end },
})

export const unknownNote: FactsOf<typeof whole> = {
  trigger: 'Contoh',
  documents: [],
  // @ts-expect-error a note at a step that is not there
  notes: [{ kind: 'celah', at: ['hilang'], text: 'Contoh.' }],
}

export const unknownImplied: FactsOf<typeof whole> = {
  trigger: 'Contoh',
  documents: [],
  // @ts-expect-error a reading of a step that is not there
  implied: { outcomes: { hilang: ['ya'] } },
  notes: [],
}
