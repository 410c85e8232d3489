import type { ReadContext } from '../../../core/context.ts'
import type { Importer, ImportFault, ImportJudged, ImportRow, ImportSession } from '../../../core/importer.ts'
import { fold } from '../../../registers/fold.ts'
import { holds } from '../akses.ts'
import type { Code } from '../klasifikasi.ts'

type Skema = '83/2022' | '78/2012'

/** Judges and writes a list of codes of one scheme. */
class CodeImport implements ImportSession {
  readonly #skema: Skema
  readonly #seen = new Map<string, number>()

  constructor(skema: Skema) {
    this.#skema = skema
  }

  judge(ctx: ReadContext, row: ImportRow, baris: number): ImportJudged {
    const faults: ImportFault[] = []
    const kode = String(row.kode ?? '').replace(/\s+|\.+$/g, '')
    const nama = String(row.nama ?? '')
    if (/^\d{1,2}(\.\d+)*$/.test(kode))
      faults.push({
        kolom: 'kode',
        pesan: 'Kurang angka: tiga angka di depan',
        usul: kode.replace(/^\d+/, (head) => head.padStart(3, '0')),
      })
    else if (!/^\d{3}(\.\d+)*$/.test(kode)) faults.push({ kolom: 'kode', pesan: 'Kode tidak sah; tulis seperti 400.9.2' })
    if (/^[-–—.]*$/.test(nama)) faults.push({ kolom: 'nama', pesan: 'Kode tanpa nama' })
    const years = (key: 'aktif' | 'inaktif') => {
      const value = row[key]
      if (typeof value !== 'number') return null
      if (!Number.isInteger(value) || value < 0 || value > 999)
        faults.push({ kolom: key, pesan: 'Masa simpan ditulis dalam tahun penuh, 0 sampai 999' })
      return value
    }
    const text = (key: 'nasib' | 'peristiwa') => (typeof row[key] === 'string' ? row[key] : null)
    const code: Code = { kode, nama, aktif: years('aktif'), inaktif: years('inaktif'), nasib: text('nasib'), peristiwa: text('peristiwa') }
    const first = this.#seen.get(kode)
    if (first !== undefined) faults.push({ kolom: 'kode', pesan: `Kode yang sama dengan baris ${first} dalam berkas ini` })
    else this.#seen.set(kode, baris)
    if (faults.length > 0) return { faults, isi: null }
    const known = ctx.get<Code>(
      'select kode, nama, aktif, inaktif, nasib, peristiwa from klasifikasi where skema = ? and kode = ?',
      this.#skema,
      kode,
    )
    if (!known) return { faults, isi: code }
    const merged: Code = {
      kode,
      nama,
      aktif: code.aktif ?? known.aktif,
      inaktif: code.inaktif ?? known.inaktif,
      nasib: code.nasib ?? known.nasib,
      peristiwa: code.peristiwa ?? known.peristiwa,
    }
    return { faults, isi: merged, sama: { id: 1, tetap: JSON.stringify(merged) === JSON.stringify(known) } }
  }

  conclude() {
    return { faults: [], catatan: [] }
  }

  *write(...[ctx, rows]: Parameters<ImportSession['write']>): ReturnType<ImportSession['write']> {
    for (const [at, { isi, id }] of rows.entries()) {
      yield at / rows.length
      const { kode, nama, aktif, inaktif, nasib, peristiwa } = isi as Code
      const values = [nama, fold(nama), aktif, inaktif, nasib, peristiwa, this.#skema, kode]
      ctx.run(
        id === null
          ? 'insert into klasifikasi (nama, lipat, aktif, inaktif, nasib, peristiwa, skema, kode) values (?, ?, ?, ?, ?, ?, ?, ?)'
          : 'update klasifikasi set nama = ?, lipat = ?, aktif = ?, inaktif = ?, nasib = ?, peristiwa = ? where skema = ? and kode = ?',
        ...values,
      )
    }
    return new Map()
  }
}

function codeImporter(kunci: string, skema: Skema, nama: string, keterangan: string): Importer {
  return {
    kunci,
    nama,
    benda: 'kode',
    alamat: '/persuratan/surat-masuk',
    keterangan,
    kolom: [
      {
        kunci: 'kode',
        nama: 'Kode',
        jenis: 'teks',
        wajib: 'isi',
        terpanjang: 40,
        sebutan: ['kode klasifikasi', 'kode arsip', 'klasifikasi', 'nomor kode'],
      },
      {
        kunci: 'nama',
        nama: 'Nama',
        jenis: 'teks',
        wajib: 'isi',
        terpanjang: 300,
        sebutan: ['uraian', 'jenis arsip', 'nama klasifikasi', 'deskripsi', 'perihal'],
      },
      { kunci: 'aktif', nama: 'Aktif (tahun)', jenis: 'angka', sebutan: ['masa aktif', 'retensi aktif'] },
      { kunci: 'inaktif', nama: 'Inaktif (tahun)', jenis: 'angka', sebutan: ['inaktif', 'masa inaktif', 'retensi inaktif'] },
      { kunci: 'nasib', nama: 'Nasib akhir', jenis: 'teks', terpanjang: 40, sebutan: ['nasib'] },
      { kunci: 'peristiwa', nama: 'Peristiwa', jenis: 'teks', terpanjang: 200, sebutan: ['dihitung sejak'] },
    ],
    kunciCocok: [{ kunci: 'kode', nama: 'Kode' }],
    tabel: ['klasifikasi'],
    subject: null,
    oleh: 'Kasubbag Tata Usaha',
    mayImport: (ctx) => holds(ctx, 'kasubbag-tu'),
    open: () => new CodeImport(skema),
    describe: (_, __, kunciBaris) => `kode ${(JSON.parse(kunciBaris) as string[])[1] ?? ''}`,
  }
}

export const klasifikasiImporter = codeImporter(
  'klasifikasi',
  '83/2022',
  'Klasifikasi (Permendagri 83/2022)',
  'Daftar kode yang berlaku: kode baru ditambah, yang sudah ada dibetulkan, tidak ada yang dihapus.',
)
export const klasifikasiLamaImporter = codeImporter(
  'klasifikasi-lama',
  '78/2012',
  'Klasifikasi lama (Permendagri 78/2012)',
  'Kode lama tiga angka, agar surat lama dapat dicatat dengan kode pada zamannya.',
)
