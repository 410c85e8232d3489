import type { ReadContext, WriteContext } from '../../../core/context.ts'
import type { Importer, ImportFault, ImportJudged, ImportRow, ImportSession } from '../../../core/importer.ts'
import { fold } from '../../../registers/fold.ts'
import { holds } from '../akses.ts'
import { indexLetters } from '../indeks.ts'
import { addPengirim, keepSpellings, shortName } from '../pengirim.ts'
import { Senders } from './pengirim-dikenal.ts'

interface Card {
  readonly nama: string
  readonly namaPendek: string
  readonly jenis: string
  readonly alamat: string
  readonly ejaan: readonly string[]
}

/** Judges and writes a list of senders. */
class SenderImport implements ImportSession {
  readonly #senders = new Senders()
  readonly #seen = new Map<string, number>()

  judge(ctx: ReadContext, row: ImportRow, baris: number): ImportJudged {
    const faults: ImportFault[] = []
    const text = (key: string) => (typeof row[key] === 'string' ? row[key] : '')
    const nama = text('nama')
    const { id } = this.#senders.find(ctx, nama, 'nama', faults)
    const lipat = fold(nama)
    const first = this.#seen.get(lipat)
    const bare = ['namaPendek', 'jenis', 'alamat', 'ejaan'].every((key) => text(key) === '')
    if (first !== undefined && bare) return { faults: [], lewati: `sama dengan baris ${first}`, isi: null }
    if (first !== undefined) faults.push({ kolom: 'nama', pesan: `Pengirim yang sama dengan baris ${first} dalam berkas ini` })
    const kind = fold(text('jenis'))
    const jenis = /orang|warga|pribadi/.test(kind) ? 'orang' : 'instansi'
    if (kind !== '' && jenis === 'instansi' && !/instansi|dinas|lembaga|kantor|badan/.test(kind))
      faults.push({ kolom: 'jenis', pesan: 'Jenis tidak dikenal; yang dipakai instansi atau orang', usul: 'instansi' })
    const ejaan = text('ejaan')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    if (faults.length > 0) return { faults, isi: null }
    this.#seen.set(lipat, baris)
    if (id === null)
      return {
        faults,
        isi: { nama, namaPendek: text('namaPendek') || shortName(nama), jenis, alamat: text('alamat'), ejaan } satisfies Card,
      }
    const known = ctx.get<{ nama: string; namaPendek: string; jenis: string; alamat: string }>(
      'select nama, nama_pendek namaPendek, jenis, alamat from pengirim where id = ?',
      id,
    )
    if (!known) return { faults, isi: null }
    const card: Card = {
      nama: known.nama,
      namaPendek: text('namaPendek') || known.namaPendek,
      jenis: kind === '' ? known.jenis : jenis,
      alamat: text('alamat') || known.alamat,
      ejaan,
    }
    const spelled = ejaan.every((one) => ctx.get('select 1 from pengirim_ejaan where lipat = ?', fold(one)) !== undefined)
    const tetap = spelled && card.namaPendek === known.namaPendek && card.jenis === known.jenis && card.alamat === known.alamat
    return { faults, isi: card, sama: { id, tetap } }
  }

  conclude() {
    return { faults: [], catatan: [] }
  }

  *write(...[ctx, rows]: Parameters<ImportSession['write']>): ReturnType<ImportSession['write']> {
    const records = new Map<number, number>()
    for (const [at, row] of rows.entries()) {
      yield at / rows.length
      const { nama, namaPendek, jenis, alamat, ejaan } = row.isi as Card
      const id = row.id ?? addPengirim(ctx, nama).id
      ctx.run('update pengirim set nama_pendek = ?, jenis = ?, alamat = ?, versi = versi + 1 where id = ?', namaPendek, jenis, alamat, id)
      keepSpellings(ctx, id, namaPendek, ...ejaan)
      if (row.id !== null) reindex(ctx, id)
      records.set(row.baris, id)
    }
    return records
  }
}

function reindex(ctx: WriteContext, pengirimId: number) {
  const ids = ctx.all<{ id: number }>('select id from surat_masuk where pengirim_id = ?', pengirimId).map((row) => row.id)
  indexLetters(ctx, ids)
}

/** The sender book: cards with short names, addresses and other spellings. */
export const pengirimImporter: Importer = {
  kunci: 'pengirim',
  nama: 'Pengirim',
  benda: 'pengirim',
  alamat: '/persuratan/pengirim',
  keterangan: 'Buku pengirim: nama, nama pendek, alamat, dan ejaan lain. Nama yang sudah dikenal tidak digandakan.',
  kolom: [
    {
      kunci: 'nama',
      nama: 'Nama',
      jenis: 'teks',
      wajib: 'isi',
      terpanjang: 200,
      sebutan: ['nama pengirim', 'pengirim', 'instansi', 'nama instansi', 'dari', 'tujuan', 'tujuan surat', 'kepada'],
    },
    { kunci: 'namaPendek', nama: 'Nama pendek', jenis: 'teks', terpanjang: 60, sebutan: ['singkatan', 'nama singkat'] },
    { kunci: 'jenis', nama: 'Jenis', jenis: 'teks', terpanjang: 40, sebutan: ['jenis pengirim', 'kategori'] },
    { kunci: 'alamat', nama: 'Alamat', jenis: 'teks', terpanjang: 300, sebutan: ['alamat lengkap', 'alamat instansi'] },
    {
      kunci: 'ejaan',
      nama: 'Ejaan lain',
      jenis: 'teks',
      terpanjang: 500,
      sebutan: ['nama lain', 'alias'],
      keterangan: 'Beberapa dipisah titik koma.',
    },
  ],
  kunciCocok: [{ kunci: 'nama', nama: 'Nama atau ejaannya' }],
  tabel: ['pengirim', 'pengirim_ejaan'],
  subject: null,
  oleh: 'Pengadministrasi Surat atau Kasubbag Tata Usaha',
  mayImport: (ctx) => holds(ctx, 'pengadministrasi-surat', 'kasubbag-tu'),
  open: () => new SenderImport(),
  describe: (ctx, tabel, kunci) =>
    tabel === 'pengirim'
      ? `pengirim ${ctx.get<{ nama: string }>('select nama from pengirim where id = ?', Number(kunci))?.nama ?? kunci}`
      : `ejaan ${kunci}`,
  *undone(ctx, { kembali }) {
    for (const [at, { tabel, kunci }] of kembali.entries()) {
      yield at / kembali.length
      if (tabel === 'pengirim') reindex(ctx, Number(kunci))
    }
  },
}
