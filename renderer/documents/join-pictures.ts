import { Refused } from '../ui/refusal.ts'
import { pdfOfJpegs, plainJpeg, type JpegPage } from './pdf-of-pictures.ts'

const PICTURES = ['image/jpeg', 'image/png']
const QUALITY = 0.9

/** Whether these files are several pictures that may be the pages of one document. */
export function arePages(files: readonly File[]): boolean {
  return files.length > 1 && files.every(({ type }) => PICTURES.includes(type))
}

/** Files as one counts them: hlm2 before hlm10. */
export function inOrder(files: readonly File[]): File[] {
  return [...files].sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }))
}

/** Pictures as the pages of one PDF, in their order; a scanner's JPEG goes in as it is. Refuses a picture that cannot be read, by its name. */
export async function joinPictures(files: readonly File[], nama: string): Promise<File> {
  const pages: JpegPage[] = []
  for (const file of files) pages.push(plainJpeg(new Uint8Array(await file.arrayBuffer())) ?? (await drawn(file)))
  return new File([pdfOfJpegs(pages)], nama, { type: 'application/pdf' })
}

/** A picture upright on white, as a JPEG. */
async function drawn(file: File): Promise<JpegPage> {
  const picture = await createImageBitmap(file).catch(() => null)
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d')
  if (!picture || !paper)
    throw new Refused(`${file.name} bukan gambar yang utuh. Buka berkasnya di komputer untuk memeriksa, lalu lampirkan ulang.`)
  const { width, height } = picture
  Object.assign(canvas, { width, height })
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, width, height)
  paper.drawImage(picture, 0, 0)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!blob) throw new Refused(`${file.name} terlalu besar untuk digabung. Lampirkan terpisah, atau pindai ulang dengan mutu lebih rendah.`)
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height, gray: false }
}
