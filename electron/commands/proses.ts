import { processes } from '../../shared/processes.ts'
import { printProcess } from '../../shared/workflow/print.ts'

/** `npm run --silent proses`: every definition as JSON, to be held against the office's map. */
console.log(JSON.stringify(Object.values(processes).map(printProcess), null, 1))
