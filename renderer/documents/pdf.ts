import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Fonts that a PDF names but does not carry, and the decoders of scans: shipped with the program, fetched when a page asks for one. */
const shipped = import.meta.glob<string>(
  ['../../node_modules/pdfjs-dist/standard_fonts/*.{ttf,pfb}', '../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm'],
  {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  },
)

const byName = new Map(Object.entries(shipped).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]))

class ShippedData {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename)
    if (url === undefined) throw new Error(`${filename} is not shipped`)
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  }
}

export type PdfDocument = PDFDocumentProxy

/** Opens a PDF; `close` ends its worker, also while it is still being read. Rejects bytes that are no PDF. */
export function openPdf(blob: Blob): { document: Promise<PdfDocument>; close: () => void } {
  const opening = blob.arrayBuffer().then((data) => getDocument({ data, BinaryDataFactory: ShippedData, enableXfa: false }))
  return {
    document: opening.then((task) => task.promise),
    close: () => void opening.then((task) => task.destroy()),
  }
}
