import { Note } from './note.tsx'
import type { Refusal } from './refusal.ts'

/** What was refused as a whole; what a field bears stands at the field. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  return refusal && Object.keys(refusal.fields).length === 0 ? <Note kind="late">{refusal.message}</Note> : null
}
