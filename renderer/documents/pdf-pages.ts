import { openPdf, type PdfDocument } from './pdf.ts'
import { pictureOf, type LoadedPages, type PreviewPage } from './pages.ts'

/** PDF points are 72 to the inch, the screen's 96. */
const SCREEN = 96 / 72
/** Dots to the inch on paper. */
const PRINT = 300 / 72

/** The pages of a PDF, drawn on canvas. */
export async function loadPdf(blob: Blob): Promise<LoadedPages> {
  const { document, close } = openPdf(blob)
  try {
    const pdf = await document
    return { pages: await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pageOf(pdf, i + 1))), close }
  } catch (error) {
    close()
    throw error
  }
}

async function pageOf(pdf: PdfDocument, number: number): Promise<PreviewPage> {
  const page = await pdf.getPage(number)
  const natural = page.getViewport({ scale: SCREEN })
  return {
    width: natural.width,
    height: natural.height,
    draw(box, width) {
      const canvas = document.createElement('canvas')
      const viewport = page.getViewport({ scale: (SCREEN * width * devicePixelRatio) / natural.width })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const drawing = page.render({ canvas, viewport })
      // a page that is gone before it is drawn needs no picture
      drawing.promise.then(
        () => box.replaceChildren(canvas),
        () => undefined,
      )
      return () => drawing.cancel()
    },
    async print() {
      const canvas = document.createElement('canvas')
      const viewport = page.getViewport({ scale: PRINT })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport, intent: 'print' }).promise
      return pictureOf(await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve)))
    },
  }
}
