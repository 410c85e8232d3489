import type { ISectionOptions } from 'docx'
import { Zip, ZipPassThrough } from 'fflate'
import { refuseField } from '../../../../shared/errors.ts'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { runQuery, type Actor } from '../../../core/context.ts'
import type { Progress } from '../../../core/jobs.ts'
import type { Host } from '../../../core/rpc.ts'
import { WORD_MIME } from '../../../documents/papers.ts'
import { assertOpens } from './akses.ts'
import { readNaskah } from './baris.ts'
import { faktaOf } from './beku.ts'
import type { FaktaNaskah } from './fakta.ts'
import { fileName } from './naskah-word.ts'
import { renderNaskah } from './rupa.ts'

interface Asked {
  readonly id: number
  readonly alamat: readonly { readonly yth: string; readonly di: string }[]
  readonly bentuk: 'satu' | 'banyak'
}

/** What the screen calls the making of one letter to many. */
export const mergeWork = () => 'Penggabungan surat'

/**
 * One letter to many addressees: the same words, number and signature, each with its own Yth.; as one Word file or as one a letter in a zip.
 * Refuses a kind without an addressee, and one that is closed to the reader.
 */
export async function mergeNaskah(host: Host, actor: Actor, { id, alamat, bentuk }: Asked, progress: Progress): Promise<File> {
  const { fakta, nama } = runQuery(host, actor, (ctx) => {
    assertOpens(ctx, id)
    const naskah = readNaskah(ctx, id)
    const { kepala, nama: jenis } = jenisOf(naskah.jenis)
    if (!kepala.yth) throw refuseField('alamat', `${jenis} tidak dialamatkan kepada seseorang. Gabungkan surat yang memuat Yth.`)
    return { fakta: faktaOf(ctx, id), nama: fileName(naskah) }
  })
  const letters = alamat.map(({ yth, di }): FaktaNaskah => ({
    ...fakta,
    kepala: { ...fakta.kepala, yth: [yth], di: di || fakta.kepala.di },
  }))
  const bytes = bentuk === 'satu' ? await inOne(letters, nama, progress) : await inMany(letters, progress)
  return bentuk === 'satu'
    ? new File([bytes], `${nama}, ${letters.length} alamat.docx`, { type: WORD_MIME })
    : new File([bytes], `${nama}, ${letters.length} alamat.zip`, { type: 'application/zip' })
}

/** All letters in one file, each on pages of its own that count from one. */
async function inOne(letters: readonly FaktaNaskah[], nama: string, progress: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const [{ renderWord }, { susunNaskah }] = await Promise.all([import('../../../documents/render.ts'), import('./susun.ts')])
  const sections = []
  let look: { font?: string; size?: number } = {}
  for (const [at, fakta] of letters.entries()) {
    const { font, size, sections: own } = susunNaskah(fakta)
    look = { ...(font ? { font } : {}), ...(size ? { size } : {}) }
    sections.push(...own.map((section, n) => (n === 0 ? fromOne(section) : section)))
    if (at % 20 === 19) await progress.step(at + 1, letters.length)
  }
  return renderWord({ title: nama, ...look, sections }, progress)
}

function fromOne(section: ISectionOptions): ISectionOptions {
  const { properties } = section
  return { ...section, properties: { ...properties, page: { ...properties?.page, pageNumbers: { start: 1 } } } }
}

/** One file a letter, packed as they are made: only the packed bytes are held. */
async function inMany(letters: readonly FaktaNaskah[], progress: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const width = String(letters.length).length
  for (const [at, fakta] of letters.entries()) {
    const to = (fakta.kepala.yth[0] ?? '')
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .slice(0, 60)
      .trim()
    const file = new ZipPassThrough(`${String(at + 1).padStart(width, '0')} ${to}.docx`)
    zip.add(file)
    file.push(await renderNaskah(fakta, progress), true)
    await progress.step(at + 1, letters.length)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(pieces))
}
