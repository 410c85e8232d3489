import { stretch, type Parts, type WriteContext } from '../../../core/context.ts'
import { normalNomor } from '../../../registers/fold.ts'
import { bringNomor, nomorStyle, redateNomor } from '../../../registers/nomor.ts'
import { indexInParts, indexLetter } from '../indeks.ts'
import { addPengirim } from '../pengirim.ts'
import { BUKU } from '../surat-masuk.ts'
import type { Words } from './isian-surat.ts'

/** A letter of an old book, judged and ready to be written. */
export interface OldLetter extends Words {
  readonly tahun: number
  /** 0: the next number of the year, given when all rows are known. */
  urut: number
  readonly sisipan: number
  readonly pengirim: { readonly id: number | null; readonly nama: string; readonly pendek: string; readonly lipat: string }
  readonly tanggalDiterima: string
  readonly nomorSurat: string | null
  readonly tanggalSurat: string | null
  readonly hal: string
  readonly ringkasan: string
  readonly skema: string | null
  readonly kode: string | null
  readonly lokasiFisik: string
  readonly alasanKembar: string
  /** The columns that the file has, for an update. */
  readonly ubah: Readonly<Record<string, string | number | null>>
}

export interface LetterToWrite {
  readonly baris: number
  readonly isi: OldLetter
  readonly id: number | null
}

const INSERT = `insert into surat_masuk (id, tanggal_diterima, jam_diterima, jalur, pengirim_id, nomor_surat, nomor_normal, tanggal_surat, hal, ringkasan,
  skema_klasifikasi, kode_klasifikasi, sifat, keamanan, lampiran_jumlah, lampiran_satuan, jenis_naskah, bentuk, lokasi_fisik, alasan_kembar, arsip,
  dibuat_pada, dibuat_oleh, diubah_pada, diubah_oleh)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'asli', ?, ?, 1, ?, ?, ?, ?)`

export function normalOf(nomorSurat: string | null): string {
  return nomorSurat === null || nomorSurat === '-' ? '' : normalNomor(nomorSurat)
}

/**
 * Writes letters of an old book: their senders, their numbers in the order of the book, themselves as arsip without a process; gives
 * the letter of each row.
 */
export function* writeLetters(ctx: WriteContext, berkas: string, rows: readonly LetterToWrite[]): Parts<ReadonlyMap<number, number>> {
  const style = nomorStyle(ctx)
  const senders = new Map<string, { id: number; nama: string; pendek: string }>()
  const senderOf = ({ id, nama, pendek, lipat }: OldLetter['pengirim']) => {
    if (id !== null) return { id, nama, pendek }
    const made = senders.get(lipat)
    if (made) return made
    const added = addPengirim(ctx, nama, lipat)
    const sender = { id: added.id, nama: added.nama, pendek: added.namaPendek }
    senders.set(lipat, sender)
    return sender
  }
  const fresh = rows.filter((row) => row.id === null)
  fresh.sort(({ isi: a }, { isi: b }) => a.tahun - b.tahun || a.urut - b.urut || a.sisipan - b.sisipan)
  const records = new Map<number, number>()
  const now = ctx.now()
  const { pegawaiId } = ctx.actor
  // the words come last, all at once: each statement with triggers would make the search index write out what it has gathered
  const words: Parameters<typeof indexLetter>[2][] = []
  for (const [at, { baris, isi: letter }] of fresh.entries()) {
    yield (at / rows.length) * 0.6
    const { tahun, urut, sisipan, tanggalDiterima: tanggal, nomorSurat, hal, ringkasan, keamanan } = letter
    const sender = senderOf(letter.pengirim)
    const { id } = bringNomor(ctx, BUKU, { tahun, urut, sisipan, tanggal, berkas })
    ctx.run(
      INSERT,
      id,
      tanggal,
      letter.jamDiterima,
      letter.jalur,
      sender.id,
      nomorSurat,
      normalOf(nomorSurat),
      letter.tanggalSurat,
      hal,
      ringkasan,
      letter.skema,
      letter.kode,
      letter.sifat,
      keamanan,
      letter.lampiranJumlah,
      letter.lampiranSatuan,
      letter.jenisNaskah,
      letter.lokasiFisik,
      letter.alasanKembar,
      now,
      pegawaiId,
      now,
      pegawaiId,
    )
    records.set(baris, id)
    words.push({ id, tahun, urut, sisipan, nomorSurat, hal, ringkasan, keamanan, pengirim: sender.nama, pengirimPendek: sender.pendek })
  }
  const changed = rows.flatMap(({ baris, isi, id }) => (id === null ? [] : [{ baris, isi, id }]))
  for (const [at, { baris, isi, id }] of changed.entries()) {
    yield ((fresh.length + at) / rows.length) * 0.6
    updateLetter(ctx, id, isi, senderOf(isi.pengirim).id)
    records.set(baris, id)
  }
  for (const [at, row] of words.entries()) {
    yield 0.6 + (at / rows.length) * 0.4
    indexLetter(ctx, style, row)
  }
  const ids = changed.map(({ id }) => id)
  yield* stretch(indexInParts(ctx, ids), 0.6 + (words.length / rows.length) * 0.4, 1)
  return records
}

function updateLetter(ctx: WriteContext, id: number, { ubah, tanggalDiterima }: OldLetter, pengirimId: number) {
  const columns = { ...ubah, pengirim_id: pengirimId }
  const names = Object.keys(columns)
  ctx.run(
    `update surat_masuk set ${names.map((name) => `${name} = ?`).join(', ')}, versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ?`,
    ...Object.values(columns),
    ctx.now(),
    ctx.actor.pegawaiId,
    id,
  )
  if ('tanggal_diterima' in ubah) redateNomor(ctx, id, tanggalDiterima)
}
