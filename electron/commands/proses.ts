import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processFacts } from '../../shared/process-facts.ts'
import { processes } from '../../shared/processes.ts'
import { bpmnFileName, bpmnOf } from '../../shared/workflow/bpmn.ts'
import { printFacts, printProcess } from '../../shared/workflow/print.ts'

const [option, folder, ...rest] = process.argv.slice(2)

/**
 * `npm run --silent proses`: every definition as JSON, with what the map leaves open in it, to be held against the office's map.
 * With `-- --bpmn FOLDER`: each as a BPMN 2.0 file with its drawing, in that folder.
 */
if (option === undefined) {
  const printed = Object.values(processes).map((one) => {
    const facts = processFacts[one.code]
    return { ...printProcess(one), ...(facts && printFacts(one, facts)) }
  })
  console.log(JSON.stringify(printed, null, 1))
} else if (option === '--bpmn' && folder !== undefined && rest.length === 0) {
  mkdirSync(folder, { recursive: true })
  const all = Object.values(processes)
  for (const one of all) writeFileSync(join(folder, bpmnFileName(one)), bpmnOf(one))
  console.log(`${all.length} proses ditulis di ${folder}`)
} else {
  console.error('Pakai: npm run --silent proses, atau npm run --silent proses -- --bpmn FOLDER')
  process.exitCode = 1
}
