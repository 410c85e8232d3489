import { shortDate } from '../../../../shared/dates.ts'
import type { ReadContext } from '../../../core/context.ts'
import type { ImportFault, ImportJudged, ImportRow, ImportSession } from '../../../core/importer.ts'
import { fold } from '../../../registers/fold.ts'
import { EARLIEST_YEAR, yearOf } from '../../../registers/nomor.ts'
import { isSecret } from '../akses.ts'
import { BUKU } from '../surat-masuk.ts'
import { BookNumbers } from './buku-surat.ts'
import { agendaNumber, doubtsOf, wordsOf } from './isian-surat.ts'
import { Senders } from './pengirim-dikenal.ts'
import { changesFor, keptLetter, lockedBy, takenBy, type Kept, type Numbered } from './surat-tercatat.ts'
import { normalOf, writeLetters, type LetterToWrite, type OldLetter } from './tulis-surat.ts'

/** A greater jump between two numbers is a slip of the pen, not a gap. */
const WIDEST_GAP = 100
const LONG_NUMBER = 10
const EARLIEST_LETTER = '1945-08-17'

/** Judges and writes the rows of an old book of incoming letters. */
export class LetterImport implements ImportSession {
  readonly #berkas: string
  readonly #byNumber: boolean
  readonly #book = new BookNumbers(BUKU)
  readonly #senders = new Senders()
  readonly #codes: ReadonlyMap<string, string>
  readonly #seenNumbers = new Map<string, number>()
  readonly #seenLetters = new Map<string, number>()
  readonly #seenNomorSurat = new Map<string, number>()

  constructor(ctx: ReadContext, cocok: string, berkas: string) {
    this.#berkas = berkas
    this.#byNumber = cocok === 'nomor'
    this.#codes = new Map(
      ctx.all<{ kode: string; skema: string }>('select kode, skema from klasifikasi order by skema').map((code) => [code.kode, code.skema]),
    )
  }

  judge(ctx: ReadContext, row: ImportRow, baris: number): ImportJudged {
    const faults: ImportFault[] = []
    const remarks: string[] = []
    const text = (key: string) => (typeof row[key] === 'string' ? row[key] : '')
    const tanggalSurat = text('tanggalSurat') || null
    const tanggalDiterima = this.#received(ctx, row, tanggalSurat, faults, remarks)
    const words = wordsOf(row, faults, remarks)
    const hal = text('hal')
    if (hal === '' && !isSecret(words.keamanan)) faults.push({ kolom: 'hal', pesan: 'Wajib diisi, kecuali surat rahasia' })
    const kode = text('kodeKlasifikasi').replace(/\s+/g, '') || null
    const skema = kode ? (this.#codes.get(kode) ?? null) : null
    if (kode && !skema) faults.push({ kolom: 'kodeKlasifikasi', pesan: `Kode ${kode} tidak ada dalam daftar klasifikasi`, usul: '' })
    const pengirim = this.#senders.find(ctx, text('pengirim'), 'pengirim', faults)
    const nomor = this.#number(text('nomorAgenda'), tanggalDiterima, faults)
    if (faults.length > 0 || tanggalDiterima === '') return { faults, isi: null }
    const nomorSurat = text('nomorSurat') || null
    remarks.push(...doubtsOf(nomorSurat ?? '', tanggalSurat))
    const letter: OldLetter = {
      ...words,
      ...(nomor ?? { tahun: yearOf(tanggalDiterima), urut: 0, sisipan: 0 }),
      pengirim,
      tanggalDiterima,
      nomorSurat,
      tanggalSurat,
      hal,
      ringkasan: text('ringkasan'),
      skema,
      kode,
      lokasiFisik: text('lokasiFisik'),
      alasanKembar: this.#repeated(
        pengirim.lipat,
        { nomorSurat, tanggalSurat, hal, tanggalDiterima },
        baris,
        nomor !== null,
        faults,
        remarks,
      ),
      ubah: {},
    }
    const known = this.#known(ctx, letter, nomor)
    if (!known) return this.#fresh(ctx, letter, nomor, baris, faults, remarks)
    const ubah = changesFor(row, letter)
    const same = Object.entries(ubah).every(([column, value]) => known[column] === value) && pengirim.id === known.pengirim_id
    return {
      faults,
      catatan: remarks.join('; '),
      sama: { id: known.id, tetap: same, ...lockedBy(known, letter) },
      isi: { ...letter, ubah },
    }
  }

  #received(ctx: ReadContext, row: ImportRow, tanggalSurat: string | null, faults: ImportFault[], remarks: string[]): string {
    const own = row.tanggalDiterima
    const told = typeof own === 'string' ? own : ''
    const kolom = told === '' && (own === undefined || tanggalSurat !== null) ? 'tanggalSurat' : 'tanggalDiterima'
    const wrong = (pesan: string, at = kolom) => (faults.push({ kolom: at, pesan }), '')
    const tanggal = told || tanggalSurat || ''
    if (tanggal === '') {
      const pesan = own === undefined ? 'Wajib diisi: tanggal diterima juga tidak ada' : 'Wajib diisi: tanggal suratnya juga kosong'
      faults.push({ kolom, pesan, karena: ['tanggalDiterima', 'tanggalSurat'] })
      return ''
    }
    if (told === '') remarks.push('tanpa tanggal diterima: dipakai tanggal surat')
    if (tanggal > ctx.today()) return wrong(`${shortDate(tanggal)} belum tiba`)
    if (yearOf(tanggal) < EARLIEST_YEAR) return wrong(`${shortDate(tanggal)} lebih lama daripada buku mana pun (mulai ${EARLIEST_YEAR})`)
    if (tanggalSurat !== null && tanggalSurat > tanggal)
      return wrong(`${shortDate(tanggalSurat)} sesudah tanggal diterima ${shortDate(tanggal)}`, 'tanggalSurat')
    if (tanggalSurat !== null && tanggalSurat < EARLIEST_LETTER)
      return wrong(`${shortDate(tanggalSurat)} terlalu lama; periksa tahunnya`, 'tanggalSurat')
    if (this.#book.closed(ctx, yearOf(tanggal))) return wrong(`Buku agenda ${yearOf(tanggal)} sudah ditutup`)
    return tanggal
  }

  #number(teks: string, tanggal: string, faults: ImportFault[]): Numbered | null {
    if (teks === '' || /^[-–—.]+$/.test(teks) || tanggal === '') return null
    const found = agendaNumber(teks)
    const tahun = yearOf(tanggal)
    if (!found) faults.push({ kolom: 'nomorAgenda', pesan: 'Bukan nomor agenda; tulis seperti 12 atau 12a' })
    else if (found.tahun !== null && found.tahun !== tahun)
      faults.push({ kolom: 'nomorAgenda', pesan: `Nomor dari buku ${found.tahun}, tanggal diterimanya ${shortDate(tanggal)}` })
    return found && { tahun, urut: found.urut, sisipan: found.sisipan }
  }

  /** The same letter earlier in the file: with a number of its own it comes in with that reason, without one it does not. */
  #repeated(
    lipat: string,
    { nomorSurat, tanggalSurat, hal, tanggalDiterima }: Pick<OldLetter, 'nomorSurat' | 'tanggalSurat' | 'hal' | 'tanggalDiterima'>,
    baris: number,
    numbered: boolean,
    faults: ImportFault[],
    remarks: string[],
  ): string {
    const nomor = normalOf(nomorSurat)
    const key = nomor === '' ? `${lipat}|${tanggalDiterima}|${fold(hal)}` : `${lipat}|${nomor}|${tanggalSurat ?? ''}`
    const first = this.#seenLetters.get(key)
    if (first === undefined) {
      this.#seenLetters.set(key, baris)
      this.#sameNomorSurat(nomor, baris, remarks)
      return ''
    }
    if (numbered) {
      remarks.push(`surat yang sama dengan baris ${first}`)
      return `Dalam ${this.#berkas} sama dengan baris ${first}`
    }
    faults.push({
      kolom: nomor === '' ? 'hal' : 'nomorSurat',
      pesan: `Surat yang sama dengan baris ${first}: pengirim, nomor, dan tanggalnya sama`,
    })
    return ''
  }

  /** A long number has its writer and its year in it: twice of two senders it may be one letter. */
  #sameNomorSurat(nomor: string, baris: number, remarks: string[]) {
    if (nomor.length < LONG_NUMBER) return
    const first = this.#seenNomorSurat.get(nomor)
    if (first === undefined) this.#seenNomorSurat.set(nomor, baris)
    else remarks.push(`nomor surat yang sama dengan baris ${first}`)
  }

  #known(ctx: ReadContext, letter: OldLetter, nomor: Numbered | null): Kept | undefined {
    if (this.#byNumber && nomor) {
      const taken = this.#book.taken(ctx, nomor.tahun, nomor.urut, nomor.sisipan)
      return taken?.keadaan === 'terpakai' ? keptLetter(ctx, 's.id = ?', taken.id) : undefined
    }
    const { pengirim, nomorSurat, tanggalSurat, tanggalDiterima, hal } = letter
    if (pengirim.id === null) return undefined
    const normal = normalOf(nomorSurat)
    if (normal !== '')
      return keptLetter(
        ctx,
        "s.nomor_normal = ? and s.nomor_normal <> '' and s.pengirim_id = ? and s.tanggal_surat is ?",
        normal,
        pengirim.id,
        tanggalSurat,
      )
    return keptLetter(ctx, 's.pengirim_id = ? and s.tanggal_diterima = ? and s.hal = ?', pengirim.id, tanggalDiterima, hal)
  }

  #fresh(
    ctx: ReadContext,
    letter: OldLetter,
    nomor: Numbered | null,
    baris: number,
    faults: ImportFault[],
    remarks: readonly string[],
  ): ImportJudged {
    if (nomor && faults.length === 0) {
      const taken = this.#book.taken(ctx, nomor.tahun, nomor.urut, nomor.sisipan)
      const key = `${nomor.tahun} ${nomor.urut}.${nomor.sisipan}`
      const first = this.#seenNumbers.get(key)
      if (taken) faults.push({ kolom: 'nomorAgenda', pesan: takenBy(ctx, taken, nomor) })
      else if (first !== undefined)
        faults.push({ kolom: 'nomorAgenda', pesan: `Nomor yang sama dengan baris ${first}`, usul: this.#nextInserted(ctx, nomor) })
      else this.#seenNumbers.set(key, baris)
    }
    return { faults, catatan: remarks.join('; '), isi: letter }
  }

  #nextInserted(ctx: ReadContext, { tahun, urut, sisipan }: Numbered): string {
    let next = sisipan + 1
    while (this.#seenNumbers.has(`${tahun} ${urut}.${next}`) || this.#book.has(ctx, tahun, urut, next)) next += 1
    return `${urut}${String.fromCharCode(96 + Math.min(next, 26))}`
  }

  conclude(ctx: ReadContext, rows: readonly { readonly baris: number; readonly isi: unknown; readonly id: number | null }[]) {
    const faults: (ImportFault & { baris: number })[] = []
    const catatan: string[] = []
    const fresh = rows.filter((row) => row.id === null).map((row) => ({ baris: row.baris, letter: row.isi as OldLetter }))
    for (const [tahun, some] of Map.groupBy(fresh, (row) => row.letter.tahun)) {
      const have = new Set<string>()
      let last = this.#book.last(ctx, tahun)
      let missing = 0
      const numbered = some
        .filter((row) => row.letter.urut > 0)
        .sort((a, b) => a.letter.urut - b.letter.urut || a.letter.sisipan - b.letter.sisipan)
      for (const { baris, letter } of numbered) {
        const { urut, sisipan } = letter
        const before = sisipan > 0 && !have.has(`${urut}.${sisipan - 1}`) && !this.#book.has(ctx, tahun, urut, sisipan - 1)
        if (urut - last > WIDEST_GAP)
          faults.push({
            baris,
            kolom: 'nomorAgenda',
            pesan: `Melompat dari ${last} ke ${urut} dalam buku ${tahun}; lebih dari ${WIDEST_GAP} nomor tidak ada`,
          })
        else if (before) faults.push({ baris, kolom: 'nomorAgenda', pesan: `Nomor sisipan tanpa nomor yang diikutinya (${urut})` })
        else {
          missing += Math.max(0, urut - last - 1)
          last = Math.max(last, urut)
          have.add(`${urut}.${sisipan}`)
        }
      }
      if (missing > 0)
        catatan.push(`Buku ${tahun}: ${missing} nomor tidak ada dalam berkas dan dicatat dilewati, dengan nama berkas sebagai alasannya.`)
      const drawn = some
        .filter((row) => row.letter.urut === 0)
        .sort((a, b) =>
          a.letter.tanggalDiterima < b.letter.tanggalDiterima ? -1 : Number(a.letter.tanggalDiterima > b.letter.tanggalDiterima),
        )
      if (drawn.length > 0)
        catatan.push(`Buku ${tahun}: ${drawn.length} surat tanpa nomor agenda mendapat nomor ${last + 1} sampai ${last + drawn.length}.`)
      for (const { letter } of drawn) letter.urut = last += 1
    }
    const taken = fresh.filter((row) => !faults.some((fault) => fault.baris === row.baris) && row.letter.pengirim.id === null)
    const senders = new Set(taken.map((row) => row.letter.pengirim.lipat)).size
    if (senders > 0) catatan.push(`${senders} pengirim belum dikenal dan ditambahkan ke buku pengirim.`)
    return { faults, catatan }
  }

  write(...[ctx, rows]: Parameters<ImportSession['write']>): ReturnType<ImportSession['write']> {
    return writeLetters(ctx, this.#berkas, rows as readonly LetterToWrite[])
  }
}
