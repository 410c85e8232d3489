import { suratMasukProcess } from './modules/persuratan/surat-masuk.process.ts'
import type { Process } from './workflow/process.ts'

const list: readonly Process[] = [suratMasukProcess]

/** Every process that the program runs, by its code on the map. */
export const processes: Readonly<Record<string, Process>> = Object.fromEntries(list.map((process) => [process.code, process]))
