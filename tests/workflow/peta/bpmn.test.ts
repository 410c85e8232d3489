import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import { laneName } from '../../../shared/lanes.ts'
import { gajiProcess } from '../../../shared/modules/keuangan/gaji.process.ts'
import { processes } from '../../../shared/processes.ts'
import { bpmnFileName, bpmnOf } from '../../../shared/workflow/bpmn.ts'
import { layoutOf } from '../../../shared/workflow/layout.ts'

/** What the reader of bpmn.io makes of an element, as far as we ask. */
interface Read {
  $type: string
  id: string
  name?: string
  [more: string]: unknown
}

async function read(xml: string): Promise<{ root: Read; warnings: readonly unknown[]; all: Read[] }> {
  const { rootElement, warnings, elementsById } = await new BpmnModdle().fromXML(xml)
  return { root: rootElement as Read, warnings, all: Object.values(elementsById) as Read[] }
}

describe.each(Object.values(processes).map((process) => [process.code, process] as const))('%s', (_code, process) => {
  const xml = bpmnOf(process)
  const drawing = layoutOf(process)

  test('is read without a warning, with every lane, node, gateway, flow and label', async () => {
    const { root, warnings, all } = await read(xml)
    expect(warnings).toEqual([])
    expect(root.$type).toBe('bpmn:Definitions')
    const ofType = (...types: string[]) => all.filter(({ $type }) => types.includes($type))
    const lanes = ofType('bpmn:Lane')
    expect(lanes.map(({ name }) => name)).toEqual([...new Set(Object.values(process.steps).map(({ lane }) => laneName(lane)))])
    const held = lanes.flatMap((lane) => lane.flowNodeRef as Read[])
    expect(held.map(({ id }) => id).sort()).toEqual(drawing.nodes.map(({ id }) => (id === 'mulai' ? 'awal' : `langkah_${id}`)).sort())
    const kinds = (kind: string) => drawing.nodes.filter(({ gateway }) => gateway === kind).length
    expect(ofType('bpmn:ExclusiveGateway')).toHaveLength(kinds('exclusive'))
    expect(ofType('bpmn:InclusiveGateway')).toHaveLength(kinds('inclusive'))
    expect(ofType('bpmn:ParallelGateway')).toHaveLength(kinds('parallel'))
    expect(ofType('bpmn:StartEvent')).toHaveLength(1)
    expect(ofType('bpmn:EndEvent')).toHaveLength(Object.values(process.steps).filter((step) => 'end' in step).length)
    const flows = ofType('bpmn:SequenceFlow')
    expect(flows.map(({ name }) => name ?? null)).toEqual(drawing.edges.map(({ name }) => name))
    for (const flow of flows) {
      expect(((flow.sourceRef as Read).outgoing as Read[]).includes(flow), flow.id).toBe(true)
      expect(((flow.targetRef as Read).incoming as Read[]).includes(flow), flow.id).toBe(true)
    }
  })

  test('its diagram has a shape for each node and lane and an edge for each flow', async () => {
    const { all } = await read(xml)
    const shapes = all.filter(({ $type }) => $type === 'bpmndi:BPMNShape')
    const edges = all.filter(({ $type }) => $type === 'bpmndi:BPMNEdge')
    expect(shapes).toHaveLength(1 + drawing.lanes.length + drawing.nodes.length)
    expect(edges).toHaveLength(drawing.edges.length)
    for (const shape of [...shapes, ...edges])
      expect((shape.bpmnElement as Read | undefined)?.id, shape.id).toBe(shape.id.replace(/_di$/, ''))
    for (const edge of edges) {
      const drawn = drawing.edges.find(({ id }) => edge.id === `alur_${id}_di`)
      expect((edge.waypoint as { x: number; y: number }[]).map(({ x, y }) => ({ x, y }))).toEqual(drawn?.points)
      expect(edge.label !== undefined, edge.id).toBe(drawn?.label !== null)
    }
  })
})

test('words that mean something to XML come through, and file names that no system refuses', async () => {
  const process = { ...gajiProcess, code: 'X1', name: 'Uji <a> & "b"/c' }
  const { all, warnings } = await read(bpmnOf(process))
  expect(warnings).toEqual([])
  expect(all.find(({ $type }) => $type === 'bpmn:Participant')?.name).toBe('X1 Uji <a> & "b"/c')
  expect(bpmnFileName(process)).toBe('X1 Uji  a  &  b  c.bpmn')
})
