import { isLane } from '../lanes.ts'
import { START, type Box, type DrawnEdge, type DrawnLane, type DrawnNode, type Drawing } from './drawing.ts'
import { layoutOf } from './layout.ts'
import { isWork, stepOf, type Process } from './process.ts'

/** How wide the pool's own name stands at the left of its lanes. */
const POOL_HEAD = 30

const gateways = { exclusive: 'exclusiveGateway', inclusive: 'inclusiveGateway', parallel: 'parallelGateway' } as const

/** A process as BPMN 2.0 with its diagram: one pool, a lane for each actor, each decision a task with a gateway behind it. */
export function bpmnOf(process: Process): string {
  const drawing = layoutOf(process)
  const id = idOf(process.code)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions ${namespaces} id="definisi_${id}" targetNamespace="urn:sekretariat:peta-proses" exporter="Sekretariat">`,
    `<bpmn:collaboration id="kolaborasi_${id}">`,
    `<bpmn:participant id="pool_${id}" name="${words(`${process.code} ${process.name}`)}" processRef="proses_${id}" />`,
    '</bpmn:collaboration>',
    `<bpmn:process id="proses_${id}" name="${words(process.name)}" isExecutable="false">`,
    `<bpmn:laneSet id="jalur_${id}">`,
    ...drawing.lanes.map((lane) => laneElement(lane, drawing)),
    '</bpmn:laneSet>',
    ...drawing.nodes.map((node) => nodeElement(process, node, drawing.edges)),
    ...drawing.edges.map(flowElement),
    '</bpmn:process>',
    `<bpmndi:BPMNDiagram id="diagram_${id}" name="${words(process.name)}"><bpmndi:BPMNPlane id="bidang_${id}" bpmnElement="kolaborasi_${id}">`,
    shape(`pool_${id}`, { x: -POOL_HEAD, y: 0, width: drawing.width + POOL_HEAD, height: drawing.height }, null, ' isHorizontal="true"'),
    ...drawing.lanes.map((lane) => shape(`lane_${lane.lane}`, lane, null, ' isHorizontal="true"')),
    ...drawing.nodes.map((node) => shape(nodeId(node.id), node, node.label, node.gateway === 'exclusive' ? ' isMarkerVisible="true"' : '')),
    ...drawing.edges.map(edgeShape),
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>',
    '</bpmn:definitions>',
    '',
  ].join('\n')
}

/** The file of a leaf: `P3.1 Perbendaharaan Kegiatan.bpmn`, without what a file system refuses. */
export function bpmnFileName(process: Process): string {
  return `${process.code} ${process.name}`.replaceAll(/[\\/:*?"<>|]/g, ' ') + '.bpmn'
}

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ')

function laneElement({ lane, name }: DrawnLane, { nodes }: Drawing): string {
  const held = nodes.filter((node) => node.lane === lane).map((node) => `<bpmn:flowNodeRef>${nodeId(node.id)}</bpmn:flowNodeRef>`)
  return `<bpmn:lane id="lane_${lane}" name="${words(name)}">${held.join('')}</bpmn:lane>`
}

function nodeElement(process: Process, node: DrawnNode, edges: readonly DrawnEdge[]): string {
  const step = stepOf(process, node.step)
  const ends = [
    ...edges.filter((edge) => edge.to === node.id).map((edge) => `<bpmn:incoming>${flowId(edge)}</bpmn:incoming>`),
    ...edges.filter((edge) => edge.from === node.id).map((edge) => `<bpmn:outgoing>${flowId(edge)}</bpmn:outgoing>`),
  ].join('')
  const name = node.lines.length > 0 ? ` name="${words(node.lines.join(' '))}"` : ''
  const whole = node.lines.length > 0 ? `<bpmn:documentation>${words(step.name)}</bpmn:documentation>` : ''
  const element = (tag: string, more = '', inner = '') =>
    `<bpmn:${tag} id="${nodeId(node.id)}"${name}${more}>${whole}${ends}${inner}</bpmn:${tag}>`
  if (node.gateway) return element(gateways[node.gateway], directionOf(node))
  if (node.kind === 'start') return element('startEvent')
  if (node.kind === 'end' || !isWork(step)) return element('endEvent')
  const each = step.each ? '<bpmn:multiInstanceLoopCharacteristics />' : ''
  if (step.outcomes === undefined && step.calls) return element('callActivity', ` calledElement="proses_${idOf(step.calls)}"`, each)
  return element(isLane(step.lane) ? 'userTask' : 'manualTask', '', each)
}

function directionOf(node: DrawnNode): string {
  return ` gatewayDirection="${node.kind === 'join' ? 'Converging' : node.kind === 'split' ? 'Diverging' : 'Unspecified'}"`
}

function flowElement(edge: DrawnEdge): string {
  const name = edge.name === null ? '' : ` name="${words(edge.name)}"`
  return `<bpmn:sequenceFlow id="${flowId(edge)}"${name} sourceRef="${nodeId(edge.from)}" targetRef="${nodeId(edge.to)}" />`
}

function shape(element: string, box: Box, label: Box | null, more: string): string {
  const words = label ? `<bpmndi:BPMNLabel>${bounds(label)}</bpmndi:BPMNLabel>` : ''
  return `<bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}"${more}>${bounds(box)}${words}</bpmndi:BPMNShape>`
}

function edgeShape(edge: DrawnEdge): string {
  const points = edge.points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')
  const label = edge.label ? `<bpmndi:BPMNLabel>${bounds(edge.label)}</bpmndi:BPMNLabel>` : ''
  return `<bpmndi:BPMNEdge id="${flowId(edge)}_di" bpmnElement="${flowId(edge)}">${points}${label}</bpmndi:BPMNEdge>`
}

function bounds({ x, y, width, height }: Box): string {
  return `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`
}

function nodeId(id: string): string {
  return id === START ? 'awal' : `langkah_${id}`
}

function flowId({ id }: DrawnEdge): string {
  return `alur_${id}`
}

function idOf(code: string): string {
  return code.replaceAll('.', '_')
}

function words(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
