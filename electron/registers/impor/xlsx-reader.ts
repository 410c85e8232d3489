import { StringDecoder } from 'node:string_decoder'
import { DomainError } from '../../../shared/errors.ts'
import type { Lembar, Pembaca } from './cell.ts'
import { SheetScan, type Book } from './sheet-scan.ts'
import { attribute, cutLoose, richText, tagsOf } from './xml.ts'
import { openZip, readText, type Zip } from './zip.ts'

const MOST_STRINGS = 2_000_000

/** Opens a workbook (.xlsx): its sheets, its shared strings and which styles are dates. Refuses what is torn, a bomb, or no workbook. */
export async function openXlsx(nama: string, bytes: Buffer): Promise<Pembaca> {
  const zip = openZip(nama, bytes)
  if (!zip.has('xl/workbook.xml')) throw new DomainError('IMPORT_NOT_TABLE', { nama })
  const workbook = await readText(zip, 'xl/workbook.xml')
  const targets = await relations(zip)
  const sheets = tagsOf(workbook, 'sheet').flatMap((tag) => {
    const part = targets.get(attribute(tag, '(?:\\w+:)?id') ?? '')
    const lembar: Lembar = { nama: attribute(tag, 'name') ?? '', tersembunyi: (attribute(tag, 'state') ?? 'visible') !== 'visible' }
    return part && zip.has(part) && part.includes('worksheets/') ? [{ part, lembar }] : []
  })
  if (sheets.length === 0) throw new DomainError('IMPORT_NOT_TABLE', { nama })
  const from1904 = tagsOf(workbook, 'workbookPr').some((tag) => /date1904\s*=\s*["'](1|true)/.test(tag))
  let book: Book | null = null
  return {
    jenis: 'xlsx',
    csv: null,
    lembar: sheets.map(({ lembar }) => lembar),
    keterangan: from1904 ? 'Excel, tanggal dihitung sejak 1904' : 'Excel',
    read: async (index, take, step) => {
      const sheet = sheets[index]
      if (!sheet) throw new DomainError('IMPORT_NOT_TABLE', { nama })
      book ??= { strings: await sharedStrings(zip, nama), dated: await datedStyles(zip), from1904 }
      const scan = new SheetScan(book, take)
      const decoder = new StringDecoder('utf8')
      const size = zip.size(sheet.part)
      let done = 0
      for await (const piece of zip.read(sheet.part)) {
        const stop = scan.push(decoder.write(piece))
        if (stop === 'torn') throw new DomainError('IMPORT_TORN', { nama })
        if (stop === 'ended') return
        done += piece.length
        await step(done, size)
      }
    },
  }
}

async function relations(zip: Zip): Promise<Map<string, string>> {
  const name = 'xl/_rels/workbook.xml.rels'
  if (!zip.has(name)) return new Map()
  const tags = tagsOf(await readText(zip, name), 'Relationship')
  return new Map(
    tags.map((tag) => {
      const target = attribute(tag, 'Target') ?? ''
      return [attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

async function sharedStrings(zip: Zip, nama: string): Promise<string[]> {
  const part = zip.names().find((name) => /^xl\/sharedStrings\.xml$/i.test(name))
  const strings: string[] = []
  if (!part) return strings
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let prefix: string | null = null
  for await (const piece of zip.read(part)) {
    let text = rest + decoder.write(piece)
    prefix ??= /<(\w+):sst[\s>]/.exec(text)?.[1] ?? ''
    if (prefix) text = text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
    let at = 0
    for (;;) {
      const open = text.indexOf('<si', at)
      if (open < 0) break
      const tagEnd = text.indexOf('>', open)
      if (tagEnd < 0) break
      if (text.charCodeAt(tagEnd - 1) === 47) {
        strings.push('')
        at = tagEnd + 1
        continue
      }
      const close = text.indexOf('</si>', tagEnd)
      if (close < 0) break
      strings.push(cutLoose(richText(text.slice(tagEnd + 1, close))))
      at = close + 5
      if (strings.length > MOST_STRINGS) throw new DomainError('IMPORT_BOMB', { nama })
    }
    rest = text.slice(at)
  }
  return strings
}

const BUILT_IN = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

async function datedStyles(zip: Zip): Promise<boolean[]> {
  if (!zip.has('xl/styles.xml')) return []
  const xml = await readText(zip, 'xl/styles.xml')
  const own = new Map(tagsOf(xml, 'numFmt').map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']))
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return tagsOf(cells, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? '0')
    const code = own.get(id)
    return code === undefined ? BUILT_IN.has(id) : /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))
  })
}
