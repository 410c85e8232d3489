import type { ISectionOptions } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { renderWord } from '../../electron/documents/render.ts'

export interface ReadFile {
  readonly bytes: Uint8Array
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly xml: string
  /** The words of the body, a line a paragraph. */
  readonly text: string
}

export function openWord(bytes: Uint8Array): ReadFile {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const text = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([p]) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((t) => t[1]).join(''))
    .join('\n')
  return { bytes, parts, xml, text: decode(text) }
}

export async function readWord(sections: readonly ISectionOptions[]): Promise<ReadFile> {
  return openWord(await renderWord({ title: 'Uji', sections }))
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity)
}
