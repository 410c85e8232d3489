import { processFacts } from '../../shared/process-facts.ts'
import { processes } from '../../shared/processes.ts'
import { printFacts, printProcess } from '../../shared/workflow/print.ts'

/** `npm run --silent proses`: every definition as JSON, with what the map leaves open in it, to be held against the office's map. */
const printed = Object.values(processes).map((process) => {
  const facts = processFacts[process.code]
  return { ...printProcess(process), ...(facts && printFacts(process, facts)) }
})
console.log(JSON.stringify(printed, null, 1))
