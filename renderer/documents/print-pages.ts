import { loaderFor } from './load-pages.ts'
import type { PreviewPage } from './pages.ts'

/** A browser that never says that printing ended is not waited for. */
const NO_ANSWER = 120_000

/** Prints a file page by page, each on paper of its own size, from a frame that is not seen; resolves when the print dialog is closed. */
export async function printFile(blob: Blob, title: string): Promise<void> {
  const load = loaderFor(blob.type)
  if (!load) throw new Error(`Files of kind ${blob.type} are not printed here`)
  const { pages, close } = await load(blob)
  const frame = document.createElement('iframe')
  frame.inert = true
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;left:0;top:0'
  document.body.append(frame)
  try {
    await fill(frame, pages, title)
    await askToPrint(frame)
  } finally {
    for (const image of frame.contentDocument?.images ?? []) URL.revokeObjectURL(image.src)
    close()
    frame.remove()
  }
}

async function fill(frame: HTMLIFrameElement, pages: readonly PreviewPage[], title: string): Promise<void> {
  const paper = frame.contentDocument
  if (!paper) throw new Error('The frame has no document')
  paper.title = title
  const sizes = [...new Set(pages.map(sizeOf))]
  const style = paper.createElement('style')
  style.textContent = [
    'html, body { margin: 0; background: #fff } .page { break-after: page; overflow: hidden; position: relative } .page:last-child { break-after: auto }',
    '.page > * { display: block; width: 100%; height: 100% }',
    ...sizes.map((size, i) => `@page s${i} { size: ${size}; margin: 0 } .s${i} { page: s${i} }`),
  ].join('\n')
  paper.head.append(style)
  for (const page of pages) {
    const box = paper.createElement('div')
    box.className = `page s${sizes.indexOf(sizeOf(page))}`
    // a hair shorter than the paper, or rounding makes an empty page after it
    box.style.cssText = `width: ${page.width}px; height: ${page.height - 0.5}px`
    box.append(paper.adoptNode(await page.print()))
    paper.body.append(box)
    // in its new document a picture is read again
    for (const image of box.getElementsByTagName('img')) await image.decode()
  }
}

function sizeOf({ width, height }: PreviewPage): string {
  const millimetres = (pixels: number) => `${Math.round((pixels * 254) / 96) / 10}mm`
  return `${millimetres(width)} ${millimetres(height)}`
}

function askToPrint(frame: HTMLIFrameElement): Promise<void> {
  const page = frame.contentWindow
  if (!page) throw new Error('The frame has no window')
  return new Promise((resolve) => {
    page.addEventListener('afterprint', () => resolve(), { once: true })
    setTimeout(resolve, NO_ANSWER)
    page.focus()
    page.print()
  })
}
