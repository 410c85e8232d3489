import { lanes, outsiders } from '../../shared/lanes.ts'

type Names = Readonly<Record<string, { readonly name: string; readonly short: string }>>

/** The short name of a lane of ours or of an outside party. */
export function laneName(lane: string): string {
  return (lanes as Names)[lane]?.short ?? (outsiders as Names)[lane]?.short ?? lane
}
