import { pictureOf, type LoadedPages, type PreviewPage } from './pages.ts'

/** A picture as one page. Rejects what the browser cannot draw (TIFF in most). */
export async function loadImage(blob: Blob): Promise<LoadedPages> {
  const url = URL.createObjectURL(blob)
  const image = new Image()
  image.alt = '' // the page's own label speaks for it
  image.src = url
  try {
    await image.decode()
  } catch (error) {
    URL.revokeObjectURL(url)
    throw error
  }
  const page: PreviewPage = {
    width: image.naturalWidth,
    height: image.naturalHeight,
    draw(box) {
      const shown = image.cloneNode() as HTMLImageElement
      shown.style.cssText = 'display:block;width:100%;height:auto'
      box.replaceChildren(shown)
      return () => undefined
    },
    print: () => pictureOf(blob),
  }
  return { pages: [page], close: () => URL.revokeObjectURL(url) }
}
