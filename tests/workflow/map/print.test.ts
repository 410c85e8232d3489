import { describe, expect, test } from 'vitest'
import { laneName } from '../../../shared/lanes.ts'
import { processFacts } from '../../../shared/process-facts.ts'
import { processes } from '../../../shared/processes.ts'
import { graphOf } from '../../../shared/workflow/graph.ts'
import { printFacts, printProcess } from '../../../shared/workflow/print.ts'
import { actionsOf, isDecision, isOutside, isWork, type Process, type Step } from '../../../shared/workflow/process.ts'
import { bareProcesses, leaves, mapProcesses, type Leaf } from '../../support/map-processes.ts'

/** A leaf as the map says it, in the words that a printed definition has. */
function drawn(leaf: Leaf) {
  return {
    kode: leaf.kode,
    nama: leaf.nama,
    langkah: leaf.langkah.map(({ id, aktor, jenis, lanjut, tunggu }) => ({ id, aktor, jenis, lanjut, ...(tunggu && { tunggu }) })),
  }
}

/** What a step says besides its ways, in the words of the map. A calling step may only name the process for now. */
function company(step: Step<string>) {
  if (!isWork(step)) return { bersama: [], sistem: undefined, inklusif: false, memanggil: undefined }
  const calls = isDecision(step) ? undefined : (step.calls ?? step.refers?.find((code) => code === 'P1.1.2'))
  return {
    bersama: (step.with ?? []).map(laneName),
    sistem: step.system,
    inklusif: isDecision(step) && step.inclusive === true,
    memanggil: calls,
  }
}

function leafOf(process: Process): Leaf {
  const leaf = leaves.find((one) => one.kode === process.code)
  if (!leaf) throw new Error(`The map has no ${process.code}`)
  return leaf
}

/** A printed definition without what it says beyond the map. */
function withoutAdditions(process: Process) {
  const printed = printProcess(process)
  return { ...printed, langkah: printed.langkah.map((step) => ({ ...step, lanjut: step.lanjut.filter((way) => !way.tambahan) })) }
}

const shipped = Object.values(processes).filter((process) => !process.beyondMap)
const byCode = (list: readonly Process[]) => list.map((process) => [process.code, process] as const)

test.each(byCode(bareProcesses))('%s prints as it is drawn', (_code, process) => {
  expect(printProcess(process)).toEqual(drawn(leafOf(process)))
})

test.each(byCode(mapProcesses))('%s says beyond the map only what it marks', (_code, process) => {
  expect(withoutAdditions(process)).toEqual(drawn(leafOf(process)))
  const marked = printProcess(process).langkah.flatMap((step) =>
    step.lanjut.filter((way) => way.tambahan).map((way) => [step.id, way.hasil, way.ke]),
  )
  const added = Object.entries(process.steps).flatMap(([id, step]) =>
    'beyondMap' in step ? Object.entries(step.beyondMap ?? {}).map(([hasil, way]) => [id, hasil, way.to]) : [],
  )
  expect(marked).toEqual(added)
})

describe.each(byCode(shipped))('the shipped %s', (_code, process) => {
  test('is the map, one to one', () => {
    expect(withoutAdditions(process)).toEqual(drawn(leafOf(process)))
  })

  test("has the map's words for its steps, and short names that fit a list", () => {
    const words = Object.fromEntries(leafOf(process).langkah.map((step) => [step.id, step.aksi]))
    expect(Object.fromEntries(Object.entries(process.steps).map(([id, step]) => [id, step.name]))).toEqual(words)
    expect(Object.values(process.steps).filter((step) => !step.short || step.short.length > 24)).toEqual([])
  })

  test("has the map's company, systems, inclusive decisions and calls", () => {
    const drawnSteps = leafOf(process).langkah.map(({ id, bersama, sistem, inklusif, memanggil }) => [
      id,
      { bersama: bersama ?? [], sistem, inklusif: inklusif ?? false, memanggil },
    ])
    const steps = Object.entries(process.steps).map(([id, step]) => [id, company(step)])
    expect(Object.fromEntries(steps)).toEqual(Object.fromEntries(drawnSteps))
  })

  test("has the map's trigger and documents, and says where it is our reading", () => {
    const { pemicu, dokumen, tersirat } = leafOf(process)
    const facts = processFacts[process.code]
    if (!facts) throw new Error(`Nothing is said of ${process.code}`)
    const { catatan, ...printed } = printFacts(process, facts)
    expect(printed).toEqual({ pemicu, dokumen, tersirat })
    expect(catatan.filter(({ isi, langkah }) => !isi.endsWith('.') || langkah?.length === 0)).toEqual([])
    expect(catatan.flatMap(({ langkah = [] }) => langkah).filter((id) => !(id in process.steps))).toEqual([])
  })

  test('a return says why, and who is outside does not do two steps in one press', () => {
    const graph = graphOf(process)
    const silent = Object.entries(process.steps).flatMap(([from, step]) =>
      isWork(step) && isDecision(step) ? actionsOf(step).filter(({ way }) => graph.isReturn(from, way.to) && way.note !== 'required') : [],
    )
    expect(silent).toEqual([])
    expect(Object.values(process.steps).filter((step) => isWork(step) && isOutside(step) && step.through)).toEqual([])
  })
})

test('a process of ours is printed as an addition', () => {
  const process: Process = {
    code: 'NPD',
    name: 'Nota Pencairan Dana',
    subject: 'npd',
    start: 'a',
    beyondMap: true,
    steps: { a: { name: 'Selesai', lane: 'pptk', end: true } },
  }
  expect(printProcess(process).tambahan).toBe(true)
  expect(printProcess({ ...process, beyondMap: undefined }).tambahan).toBeUndefined()
})
