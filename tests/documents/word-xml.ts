import { strFromU8 } from 'fflate'
import type { ReadFile } from './word.ts'

/** What keeps Word from opening a file, or from laying it out as meant; nothing where it is sound. */
export function faultsOf({ parts }: ReadFile): string[] {
  const faults: string[] = []
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
  for (const [name, bytes] of Object.entries(parts)) {
    const extension = name.slice(name.lastIndexOf('.') + 1)
    if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${extension}"`)) faults.push(`${name} has no content type`)
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = strFromU8(bytes)
    faults.push(...malformed(name, xml))
    if (name.endsWith('.rels')) faults.push(...brokenTargets(name, xml, parts))
  }
  return [...faults, ...bodyFaults(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))]
}

/** The paragraphs and tables of a body, or the rows of a table, one after another. */
export function childrenOf(xml: string, names: readonly string[]): string[] {
  const found: string[] = []
  let [depth, start] = [0, 0]
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    const [text, closing, name = '', self] = tag
    if (!names.includes(name)) continue
    if (!closing && depth === 0) start = tag.index
    depth += closing ? -1 : self ? 0 : 1
    if (depth === 0) found.push(xml.slice(start, tag.index + text.length))
  }
  return found
}

/** The words of a piece of a body. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([p]) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, words]) => words ?? ' ').join(''))
    .join('\n')
    .replaceAll('&amp;', '&')
}

function malformed(name: string, xml: string): string[] {
  const open: string[] = []
  for (const [, closing, tag, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing && open.pop() !== tag) return [`${name}: </${tag}> closes nothing`]
    if (!closing && !self && tag) open.push(tag)
  }
  const stray = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(xml)
  return [
    ...(open.length > 0 ? [`${name}: <${open.join('><')}> not closed`] : []),
    ...(stray ? [`${name}: character that XML cannot hold`] : []),
  ]
}

function brokenTargets(name: string, xml: string, parts: ReadFile['parts']): string[] {
  const folder = name.replace(/_rels\/[^/]+$/, '')
  return [...xml.matchAll(/<Relationship [^>]*>/g)].flatMap(([rel]) => {
    const target = /Target="([^"]+)"/.exec(rel)?.[1] ?? ''
    return /TargetMode="External"/.test(rel) || parts[target.startsWith('/') ? target.slice(1) : folder + target]
      ? []
      : [`${name}: ${target} is not there`]
  })
}

function bodyFaults(xml: string): string[] {
  const faults: string[] = []
  const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1])
  if (new Set(ids).size !== ids.length) faults.push('two drawings have one id')
  if (/w:type="(?:pct|auto)"/.test(xml)) faults.push('a width is not in DXA')
  if ((xml.match(/<w:tbl>/g) ?? []).length !== (xml.match(/<w:tblLayout w:type="fixed"\/>/g) ?? []).length)
    faults.push('a table is not fixed')
  if (/<\/w:tbl>(?:<\/w:tc>|<w:tbl>)/.test(xml)) faults.push('a table is followed by no paragraph')
  for (const [, width, grid] of xml.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>.*?<w:tblGrid>(.*?)<\/w:tblGrid>/gs)) {
    const sum = [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].reduce((total, [, w]) => total + Number(w), 0)
    if (sum !== Number(width)) faults.push(`a table of ${width} has columns of ${sum}`)
  }
  return faults
}
