import type { ISectionOptions } from 'docx'
import type { Kop } from '../../../../shared/core/sistem.contract.ts'
import type { Progress } from '../../../core/jobs.ts'
import { measurePages, type MeasuredPage } from '../../../documents/paper.ts'
import type { KopForm } from '../../../documents/parts/kop.ts'
import { evenMargins, page, textWidth, type PaperSize } from '../../../documents/parts/page.ts'
import type { SmallPage } from '../../../documents/parts/two-up.ts'
import type { LembarDisposisi } from './lembar-disposisi-facts.ts'
import type { Setting } from './lembar-disposisi-rows.ts'
import { back, countMovables, front } from './lembar-disposisi-sheet.ts'

/** A small paper and how sheets are set on it: letters in points from the wished to the smallest, and the kop. */
export interface Format {
  readonly paper: PaperSize
  /** Millimetres all round. */
  readonly margin: number
  readonly sizes: readonly number[]
  readonly kop: KopForm
  /** The way down stands on the back from the start: there is no room for a hand on the front. */
  readonly lanjutanBehind: boolean
}

interface Fitted {
  readonly lembar: LembarDisposisi
  readonly setting: Setting
}

/** Sheets reckoned at once; between two batches the host serves others. */
const BATCH = 4
/** Points kept free at the foot, for printers and programs that set a line a little higher. */
const SPARE = 14

/**
 * The pages of each sheet. All of it on the front when it fits, with smaller letters if need be; else the smallest letters, and from the
 * end on what does not fit goes to the back. Nothing is cut, and the room that is left is given to Catatan.
 */
export async function fitSheets(kop: Kop, sheets: readonly LembarDisposisi[], format: Format, progress: Progress): Promise<SmallPage[][]> {
  const fitted = new Map<LembarDisposisi, Setting>()
  let open = [...sheets]
  for (const size of format.sizes) {
    const again: LembarDisposisi[] = []
    for (let i = 0; i < open.length; i += BATCH) {
      const batch = open.slice(i, i + BATCH).map((lembar) => ({ lembar, setting: startOf(lembar, format, size) }))
      for (const { lembar, setting, pages } of reckon(kop, batch, format)) {
        if (setting) fitted.set(lembar, setting)
        // three pages do not become one by the smallest letters
        else if (pages <= 2) again.push(lembar)
      }
      await progress.step(fitted.size, sheets.length)
    }
    open = again
  }
  const laid: SmallPage[][] = []
  for (const lembar of sheets) {
    const setting = fitted.get(lembar) ?? moveToBack(kop, lembar, format)
    fitted.set(lembar, setting)
    laid.push(pagesOf(kop, lembar, setting, format))
    await progress.step(fitted.size, sheets.length)
  }
  return laid
}

function startOf(lembar: LembarDisposisi, format: Format, size: number): Setting {
  const moved = format.lanjutanBehind ? countMovables(lembar).lanjutan : 0
  return {
    width: textWidth(format.paper, evenMargins(format.margin)),
    size,
    kop: format.kop,
    moved,
    room: size * 2,
    lanjutanRoom: size * 2.8,
  }
}

/** Points of room for one hand on the back. */
const MOST_ROOM = 130

/** A section to be reckoned, `SPARE` points shorter than the paper. */
function sectionOf({ paper, margin }: Format, children: ReturnType<SmallPage>): ISectionOptions {
  return { properties: page(paper, { ...evenMargins(margin), bawah: margin + (SPARE * 25.4) / 72 }), children: [...children] }
}

/** How many pages each front takes; where it is one, its setting with the room that is left added to Catatan. */
function reckon(kop: Kop, batch: readonly Fitted[], format: Format): { lembar: LembarDisposisi; setting: Setting | null; pages: number }[] {
  const measured = measurePages(batch.map(({ lembar, setting }) => sectionOf(format, front(kop, lembar, setting))))
  return batch.map(({ lembar, setting }, index) => {
    const own = measured.filter((page) => page.section === index)
    const left = own[0] && own.length === 1 ? freeOn(own[0], format) : -1
    return { lembar, setting: left >= 0 ? { ...setting, room: setting.room + left } : null, pages: own.length }
  })
}

/** The fewest rows on the back with which the front fits, at the smallest letters. */
function moveToBack(kop: Kop, lembar: LembarDisposisi, format: Format): Setting {
  const start = startOf(lembar, format, format.sizes.at(-1) ?? 6)
  let low = start.moved
  let high = countMovables(lembar).all
  let best: Setting = { ...start, moved: high }
  while (low <= high) {
    const moved = Math.floor((low + high) / 2)
    const found = reckon(kop, [{ lembar, setting: { ...start, moved } }], format)[0]?.setting
    if (found) best = found
    if (found) high = moved - 1
    else low = moved + 1
  }
  return best
}

function pagesOf(kop: Kop, lembar: LembarDisposisi, setting: Setting, format: Format): SmallPage[] {
  const first: SmallPage = () => front(kop, lembar, setting)
  if (setting.moved === 0) return [first]
  const pages = measurePages([sectionOf(format, back(lembar, setting))])
  const [only] = pages
  const { belum } = countMovables(lembar)
  if (only && pages.length === 1 && belum > 0) {
    const each = Math.min(freeOn(only, format) / belum, MOST_ROOM)
    return [first, () => back(lembar, { ...setting, lanjutanRoom: setting.lanjutanRoom + each })]
  }
  return [
    first,
    ...pages.map(
      ({ rows }): SmallPage =>
        () =>
          back(lembar, setting, new Set(rows)),
    ),
  ]
}

/** Points between the last row and the foot of the page, some kept to spare. */
function freeOn({ height, bottom }: MeasuredPage, { margin }: Format): number {
  return height - (margin * 72) / 25.4 - bottom - SPARE
}
