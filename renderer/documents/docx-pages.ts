import { renderAsync } from 'docx-preview'
import type { LoadedPages, PreviewPage } from './pages.ts'
import { splitLong } from './split-pages.ts'

const CLASS = 'sk-docx'

/** The pages of a Word file, laid out from its very bytes; each is copied where it is shown. */
export async function loadDocx(blob: Blob): Promise<LoadedPages> {
  const stage = document.createElement('div')
  stage.style.cssText = 'position:absolute;left:-100000px;top:0;width:max-content'
  stage.inert = true
  document.body.append(stage)
  try {
    const styles = document.createElement('div')
    await renderAsync(blob, stage, styles, { className: CLASS, inWrapper: false, experimental: true, useBase64URL: true })
    // every table of ours has columns of fixed widths; the layout of its own would set the same columns differently in two tables
    for (const table of stage.querySelectorAll('table')) table.style.tableLayout = 'fixed'
    const sections = [...stage.querySelectorAll<HTMLElement>(`section.${CLASS}`)]
    for (const section of sections) section.replaceWith(...splitLong(section))
    const pages = [...stage.querySelectorAll<HTMLElement>(`section.${CLASS}`)].map((section) => pageOf(section, styles.innerHTML))
    return { pages, close: () => undefined }
  } finally {
    stage.remove()
  }
}

function pageOf(section: HTMLElement, styles: string): PreviewPage {
  const { width, height: laid } = section.getBoundingClientRect()
  // the browser may set lines a little higher than Word: the page keeps the paper's height, and what is on it shrinks to it
  const height = (Number.parseFloat(section.style.minHeight) * 96) / 72 || laid
  const fit = Math.min(1, height / laid)
  const copy = section.cloneNode(true) as HTMLElement
  // the emblem is part of the paper's look, not of what it says
  for (const picture of copy.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', '')
  // the paper's own styles stay with the paper, the program's stay out
  const paper = (scale: number) => {
    const page = copy.cloneNode(true) as HTMLElement
    page.style.zoom = String(scale * fit)
    page.style.overflow = 'hidden'
    page.style.margin = '0 auto'
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).innerHTML = styles
    host.shadowRoot?.append(page)
    return host
  }
  return {
    width,
    height,
    draw(box, shown) {
      box.replaceChildren(paper(shown / width))
      return () => undefined
    },
    print: () => Promise.resolve(paper(1)),
  }
}
