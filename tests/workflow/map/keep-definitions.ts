import { writeFileSync } from 'node:fs'
import { processes } from '../../../shared/processes.ts'
import { programVersion, readReleased, RELEASED } from './released.ts'

/** Keeps the definitions of this version of the program: `node tests/workflow/map/keep-definitions.ts`. */
const version = programVersion()
const earlier = readReleased().filter((one) => one.version !== version)
const current = Object.values(processes).map((process) => ({ version, process }))
writeFileSync(RELEASED, `${JSON.stringify([...earlier, ...current], null, 1)}\n`)
