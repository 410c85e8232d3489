/** What we use of bpmn-moddle, whose own types cover the model only. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly unknown[]; elementsById: Readonly<Record<string, object>> }>
  }
}
