/** What the browser may set higher than Word on one page: that much is shrunk, more is another page. */
const HIGHER = 1.12

/**
 * A laid section that is higher than its paper, as pages: Word breaks a long table where the page ends, and docx-preview does not. Rows go
 * on to the next page with the head of their table; what is no table goes on whole.
 */
export function splitLong(section: HTMLElement): HTMLElement[] {
  const paper = (Number.parseFloat(section.style.minHeight) * 96) / 72
  const article = section.querySelector<HTMLElement>(':scope > article')
  if (!paper || !article || section.getBoundingClientRect().height <= paper * HIGHER) return [section]
  const { paddingTop, paddingBottom } = getComputedStyle(section)
  const room = paper - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  const heights = new Map([...article.querySelectorAll<HTMLElement>(':scope > *, :scope > table tr')].map((each) => [each, heightOf(each)]))
  const pages: HTMLElement[] = []
  let body = article
  let used = 0
  const nextPage = () => {
    const page = section.cloneNode(true) as HTMLElement
    body = page.querySelector<HTMLElement>(':scope > article') ?? page
    body.replaceChildren()
    pages.push(page)
    used = 0
  }
  nextPage()
  for (const block of [...article.children] as HTMLElement[]) {
    const height = heights.get(block) ?? 0
    if (!(block instanceof HTMLTableElement)) {
      if (used > 0 && used + height > room) nextPage()
      body.append(block.cloneNode(true))
      used += height
      continue
    }
    const rows = [...block.rows]
    const head = headOf(rows)
    const headHeight = head.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0)
    let table: HTMLElement | null = null
    for (const row of rows.slice(head.length)) {
      const rowHeight = heights.get(row) ?? 0
      const first = table === null
      if (used > 0 && used + rowHeight + (first ? headHeight : 0) > room) {
        nextPage()
        table = null
      }
      if (table === null) {
        table = emptied(block)
        for (const each of head) table.append(each.cloneNode(true))
        body.append(table)
        used += headHeight
      }
      table.append(row.cloneNode(true))
      used += rowHeight
    }
  }
  return pages
}

function heightOf(element: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(element)
  return element.getBoundingClientRect().height + (Number.parseFloat(marginTop) || 0) + (Number.parseFloat(marginBottom) || 0)
}

/** The rows that begin each page of a table: the first, and others as long as their cells are of the head. */
function headOf(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement[] {
  const bold = (row: HTMLTableRowElement) => [...row.cells].every((cell) => [...cell.querySelectorAll('span')].every(isBold))
  const end = rows.findIndex((row) => !bold(row))
  return end > 0 && end < rows.length ? rows.slice(0, end) : []
}

const isBold = (span: HTMLElement) => Number(getComputedStyle(span).fontWeight) >= 600

/** A table with its columns and looks, without its rows. */
function emptied(table: HTMLTableElement): HTMLElement {
  const copy = table.cloneNode(true) as HTMLTableElement
  for (const row of [...copy.rows]) row.remove()
  return copy
}
