import { actionsOf, shortName, stepOf, type Process } from './process.ts'

/** What a note of the map is. */
export const noteKinds = { celah: 'Celah naskah', kontradiksi: 'Naskah bertentangan', tafsir: 'Tafsir kami' } as const

/** The ways on from a step, as a reader needs them: sesuai ke Buat SPM; tidak sesuai kembali ke Perbaiki usulan. */
export function waysWords(process: Process, step: string): string {
  const at = stepOf(process, step)
  const keys = Object.keys(process.steps)
  const back = (to: string) => (keys.indexOf(to) <= keys.indexOf(step) ? 'kembali ke' : 'ke')
  const say = (outcome: string | null, to: string) =>
    `${outcome === null ? '' : `${outcome} `}${back(to)} ${shortName(stepOf(process, to))}`
  const ways: (readonly [string | null, string])[] =
    'gate' in at ? Object.entries(at.gate) : actionsOf(at).map(({ outcome, way }) => [outcome, way.to] as const)
  return ways.map(([outcome, to]) => say(outcome, to)).join('; ')
}
