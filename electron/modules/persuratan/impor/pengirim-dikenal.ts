import type { ReadContext } from '../../../core/context.ts'
import type { ImportFault } from '../../../core/importer.ts'
import { fold } from '../../../registers/fold.ts'

export interface KnownSender {
  readonly id: number | null
  readonly nama: string
  readonly pendek: string
  readonly lipat: string
}

/** Senders by any of their spellings, looked up once a file. */
export class Senders {
  readonly #known = new Map<string, KnownSender | string>()

  /** The sender of a name; with id null where the book has none. A name that cannot tell which is a fault. */
  find(ctx: ReadContext, nama: string, kolom: string, faults: ImportFault[]): KnownSender {
    let found = this.#known.get(nama)
    if (found === undefined) this.#known.set(nama, (found = lookUp(ctx, nama)))
    if (typeof found !== 'string') return found
    faults.push({ kolom, pesan: found })
    return { id: null, nama, pendek: nama, lipat: '' }
  }
}

function lookUp(ctx: ReadContext, nama: string): KnownSender | string {
  const lipat = fold(nama)
  if (lipat === '') return nama === '' ? 'Wajib diisi' : 'Tulis nama dengan huruf atau angka'
  const known = ctx.get<{ id: number; nama: string; pendek: string; own: number }>(
    `select p.id, p.nama, p.nama_pendek pendek, p.lipat = e.lipat own from pengirim_ejaan e
     join pengirim a on a.id = e.pengirim_id join pengirim p on p.id = ifnull(a.digabung_ke, a.id) where e.lipat = ?`,
    lipat,
  )
  if (known?.own === 1) return { ...known, lipat }
  const sharing = ctx.get<{ n: number }>(
    'select count(*) n from pengirim where digabung_ke is null and nama_pendek = ? collate nocase',
    nama,
  )
  if (sharing && sharing.n > 1) return `Nama pendek ini dipakai ${sharing.n} pengirim; tulis nama lengkapnya`
  return known ? { ...known, lipat } : { id: null, nama, pendek: nama, lipat }
}
