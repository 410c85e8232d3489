import type { ReadContext } from '../../core/context.ts'
import type { Importer, ImportColumn, ImportFault, ImporterFamily, ImportJudged, ImportRow, ImportSession } from '../../core/importer.ts'
import { fold } from '../../registers/fold.ts'
import { indexCase } from './indeks.ts'
import { assertReads } from './perkara.ts'
import { assertPeopleOpen, insertPerson, writePerson, type Person } from './pihak.ts'
import { numberOf } from './subjek.ts'

const columns: readonly ImportColumn[] = [
  {
    kunci: 'nama',
    nama: 'Nama',
    jenis: 'teks',
    wajib: 'isi',
    terpanjang: 200,
    sebutan: ['nama lengkap', 'nama penerima', 'nama calon penerima', 'nama penerima manfaat', 'nama kpm', 'nama pihak'],
  },
  {
    kunci: 'nik',
    nama: 'NIK',
    jenis: 'teks',
    terpanjang: 40,
    sebutan: ['nomor induk kependudukan', 'no nik', 'nomor nik', 'no ktp', 'nomor ktp', 'nik ktp'],
    keterangan: '16 angka, boleh kosong. Sesudah disimpan hanya empat angka terakhirnya yang tampil.',
  },
  {
    kunci: 'alamat',
    nama: 'Alamat',
    jenis: 'teks',
    terpanjang: 300,
    sebutan: ['alamat lengkap', 'alamat rumah', 'alamat domisili', 'alamat ktp', 'tempat tinggal'],
  },
  { kunci: 'keterangan', nama: 'Keterangan', jenis: 'teks', terpanjang: 300, sebutan: ['ket', 'catatan', 'hubungan', 'jenis bantuan'] },
]

interface There extends Person {
  readonly id: number
}

const nameKey = ({ nama, alamat }: Pick<Person, 'nama' | 'alamat'>) => `${fold(nama)}|${fold(alamat)}`

/** Judges and writes people of one case: a NIK stands on it once; who has none is known by name and address. */
class PeopleImport implements ImportSession {
  readonly #perkaraId: number
  readonly #byNik = new Map<string, There>()
  readonly #byName = new Map<string, There>()
  /** Of this file: by NIK or name, the row and who. */
  readonly #seen = new Map<string, { readonly baris: number; readonly nama: string }>()

  constructor(ctx: ReadContext, perkaraId: number) {
    this.#perkaraId = perkaraId
    const rows = ctx.all<There>(
      'select id, nama, nik, alamat, keterangan from perkara_pihak where perkara_id = ? and dicoret_pada is null',
      perkaraId,
    )
    for (const row of rows) {
      if (row.nik === null) this.#byName.set(nameKey(row), row)
      else this.#byNik.set(row.nik, row)
    }
  }

  judge(_: ReadContext, row: ImportRow, baris: number): ImportJudged {
    const text = (key: string) => (typeof row[key] === 'string' ? row[key] : '')
    const nama = text('nama')
    const faults: ImportFault[] = []
    const nik = readNik(text('nik'), faults)
    const given: Person = { nama, nik, alamat: text('alamat'), keterangan: text('keterangan') }
    const key = nik ?? nameKey(given)
    const first = this.#seen.get(key)
    if (first && nik !== null)
      faults.push({
        kolom: 'nik',
        pesan: `Sama dengan NIK ${first.nama} pada baris ${first.baris}. Betulkan salah satunya, atau kosongkan bila bukan miliknya`,
      })
    if (first && nik === null && faults.length === 0)
      return { faults, lewati: `sama dengan baris ${first.baris}: nama dan alamat yang sama, tanpa NIK`, isi: null }
    if (faults.length > 0) return { faults, isi: null }
    this.#seen.set(key, { baris, nama })
    const there = nik === null ? this.#byName.get(key) : this.#byNik.get(nik)
    if (!there) return { faults, isi: given }
    // a column that the file has not, or a cell that it leaves empty, keeps what is known
    const isi: Person = { nama, nik, alamat: given.alamat || there.alamat, keterangan: given.keterangan || there.keterangan }
    const tetap = isi.nama === there.nama && isi.alamat === there.alamat && isi.keterangan === there.keterangan
    const catatan = isi.nama === there.nama ? '' : `sebelumnya tercatat ${there.nama}`
    return { faults, catatan, isi, sama: { id: there.id, tetap } }
  }

  conclude() {
    return { faults: [], catatan: [] }
  }

  *write(...[ctx, rows]: Parameters<ImportSession['write']>): ReturnType<ImportSession['write']> {
    const records = new Map<number, number>()
    for (const [at, { baris, isi, id }] of rows.entries()) {
      yield at / rows.length
      const person = isi as Person
      if (id !== null) writePerson(ctx, id, person)
      records.set(baris, id ?? insertPerson(ctx, this.#perkaraId, person))
    }
    indexCase(ctx, this.#perkaraId)
    return records
  }
}

/** A NIK as files write it: spaces, dots and an apostrophe stand between its figures. */
function readNik(text: string, faults: ImportFault[]): string | null {
  const figures = text.replace(/[\s.'’\-]/g, '')
  if (figures === '') return null
  if (/^\d{16}$/.test(figures)) return figures
  const fault = (pesan: string) => void faults.push({ kolom: 'nik', pesan })
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(text.trim())) fault('Excel meringkasnya menjadi bilangan; ubah kolomnya menjadi Teks, lalu isi ulang')
  else if (/^\d+$/.test(figures)) fault(`NIK terdiri atas 16 angka; ini ${figures.length} angka`)
  else fault('NIK hanya berisi angka, 16 banyaknya')
  return null
}

/** The people of a case from a file. */
function pihakImporter(ctx: ReadContext, perkaraId: number): Importer {
  assertReads(ctx, perkaraId)
  assertPeopleOpen(ctx, perkaraId)
  const nomor = numberOf(ctx, perkaraId)
  return {
    kunci: `${PIHAK}:${perkaraId}`,
    nama: `Pihak perkara ${nomor}`,
    benda: 'orang',
    alamat: `/perkara/${perkaraId}/pihak`,
    keterangan:
      'Daftar orang: nama, NIK, alamat, keterangan. NIK tidak boleh ganda dalam satu perkara; yang tanpa NIK dikenali dari nama dan alamatnya. Dalam riwayat impor NIK tersimpan empat angka terakhirnya saja.',
    kolom: columns,
    kunciCocok: [{ kunci: 'nik', nama: 'NIK, atau nama dan alamat' }],
    tabel: ['perkara_pihak'],
    subject: null,
    oleh: 'yang bekerja pada prosesnya',
    nik: true,
    mayImport: () => true,
    open: (reading) => new PeopleImport(reading, perkaraId),
    describe: (reading, _, kunci) =>
      reading.get<{ nama: string }>('select nama from perkara_pihak where id = ?', Number(kunci))?.nama ?? kunci,
    *undone(writing) {
      indexCase(writing, perkaraId)
      yield 1
    },
  }
}

/** The importers of people: with the case's id behind it, one case's. */
export const PIHAK = 'pihak-perkara'

/** One importer a case: into its people. */
export const pihakImporters: ImporterFamily = { kunci: PIHAK, of: pihakImporter }
