import { strToU8, zipSync } from 'fflate'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { quote } from '../../electron/core/audit.ts'
import type { Client, TestOffice } from '../support/office.ts'
import type { Pembaca, Sel } from '../../electron/registers/impor/cell.ts'

export interface SheetParts {
  readonly sheets?: readonly { readonly name: string; readonly xml: string; readonly state?: string }[]
  readonly strings?: string
  readonly styles?: string
  readonly date1904?: boolean
  readonly extra?: Readonly<Record<string, Uint8Array>>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook put together by hand, as Excel and other programs write it. */
export function workbook({ sheets = [], strings, styles, date1904, extra = {} }: SheetParts): Buffer {
  const list = sheets.map(
    (sheet, at) => `<sheet name="${sheet.name}" sheetId="${at + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const rels = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${rels.join('')}</Relationships>`),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }),
    ...extra,
  }
  sheets.forEach((sheet, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheet.xml)))
  return Buffer.from(zipSync(files, { level: 1 }))
}

export function sheet(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells/></worksheet>`
}

/** A sheet of plain text cells. */
export function table(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) =>
    value === null
      ? '<c/>'
      : typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
  return sheet(rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join(''))
}

export async function rowsOf(reader: Pembaca, lembar = 0): Promise<{ nomor: number; sel: Sel[] }[]> {
  const rows: { nomor: number; sel: Sel[] }[] = []
  await reader.read(
    lembar,
    (nomor, sel) => void rows.push({ nomor, sel }),
    () => Promise.resolve(),
  )
  return rows
}

/** A file of the outside data; null where it is not there. */
export function outsideData(name: string): Buffer | null {
  const given = process.env.DATA_UJI
  if (given) return existsSync(join(given, name)) ? readFileSync(join(given, name)) : null
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(folder, 'shared/data', name)
    if (existsSync(path)) return readFileSync(path)
    if (folder === dirname(folder)) return null
  }
}

export const blob = (bytes: Buffer | string) => new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)])

/** Opens a file and tries it as it was guessed, with what the person changes. */
export async function tryFile(
  client: Client,
  {
    jenis,
    nama,
    isi,
    ...more
  }: { jenis: string; nama: string; isi: Buffer | string } & Partial<Omit<Parameters<Client['impor']['uji']>[0], 'draf'>> & {
      ubah?: (padanan: (string | null)[], judul: string[]) => (string | null)[]
    },
) {
  const draf = await client.impor.unggah({ jenis, nama, isi: blob(isi) })
  const lembar = more.lembar ?? draf.usulLembar
  const tampak = await client.impor.lihat({ draf: draf.id, lembar, ...(more.kepala && { kepala: more.kepala }) })
  const { ubah = (same: (string | null)[]) => same, ...rest } = more
  const asked = {
    draf: draf.id,
    lembar,
    kepala: tampak.kepala,
    cocok: 'nomor',
    jikaAda: 'lewati' as const,
    ...rest,
    padanan: ubah(
      tampak.padanan,
      tampak.kolom.map((kolom) => kolom.judul),
    ),
  }
  return { draf, tampak, asked, uji: await client.impor.uji(asked) }
}

/** The audit, the imports' own history, and what sign-in leaves. */
const ASIDE = new Set(['audit', 'audit_jejak', 'impor', 'impor_baris', 'sesi', 'akun'])

/**
 * Every row of every table that an import may touch, and every word of the search with the place where it stands. Read from a copy, so
 * that nothing of the office is changed by looking.
 */
export function everything(office: Pick<TestOffice, 'host'>): Record<string, unknown[]> {
  const image = office.host.store.raw.serialize()
  image.fill(1, 18, 20) // not WAL: a copy in memory has no second file
  const copy = new BetterSqlite3(image)
  try {
    const tables = copy.prepare<[], string>("select name from pragma_table_list where schema = 'main' and type = 'table'").pluck().all()
    const found: Record<string, unknown[]> = {}
    for (const name of tables.filter((table) => !ASIDE.has(table) && !table.startsWith('sqlite_')))
      found[name] = copy.prepare(`select * from ${quote(name)}`).all()
    const indexes = copy.prepare<[], string>("select name from pragma_table_list where schema = 'main' and type = 'virtual'").pluck().all()
    for (const name of indexes) {
      copy.exec(`create virtual table temp.kosakata using fts5vocab('main', ${quote(name)}, 'instance')`)
      found[name] = copy.prepare('select term, doc, col, "offset" from temp.kosakata order by 1, 2, 3, 4').all()
      copy.exec('drop table temp.kosakata')
    }
    return found
  } finally {
    copy.close()
  }
}

/** What an act was refused with. */
export const refusal = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    return error as { code: string; message: string }
  }
  throw new Error('Not refused')
}
