import { useQuery } from '@tanstack/react-query'
import { suratKeluarProcess } from '../../shared/modules/persuratan/surat-keluar.process.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import type { Process } from '../../shared/workflow/process.ts'

/** The letters' own, at hand from the start; the others of the map are fetched when the first of them is shown. */
const atHand = new Map<string, Process>([suratMasukProcess, suratKeluarProcess].map((process) => [process.code, process]))

/** Every definition of the program, in the order of the map; none until they are fetched. */
export function useDefinitions(enabled = true): readonly Process[] {
  const { data } = useQuery({
    queryKey: ['definisi'],
    queryFn: async () => Object.values((await import('../../shared/processes.ts')).processes),
    staleTime: Infinity,
    enabled,
  })
  return data ?? []
}

/** The definition of a process; undefined until it is fetched, and for one that the program does not have. */
export function useDefinition(code: string): Process | undefined {
  const own = atHand.get(code)
  const all = useDefinitions(!own)
  return own ?? all.find((process) => process.code === code)
}
