import { DomainError } from '../../../../shared/errors.ts'
import { stretch } from '../../../core/context.ts'
import type { Importer } from '../../../core/importer.ts'
import { checkNumbers } from '../../../registers/buku.ts'
import { unindexRecord } from '../../../registers/cari.ts'
import { fold } from '../../../registers/fold.ts'
import { mapColumns } from '../../../registers/impor/head.ts'
import { formatNomor, nomorStyle } from '../../../registers/nomor.ts'
import { holds } from '../akses.ts'
import { indexInParts } from '../indeks.ts'
import { SUBJECT } from '../surat-masuk.ts'
import { kolomSurat } from './kolom-surat.ts'
import { LetterImport } from './nilai-surat.ts'

const OUTGOING =
  'Berkas ini tampak seperti register surat keluar: ada kolom tujuan, tidak ada kolom pengirim. Surat keluar belum dapat diimpor; tujuannya dapat masuk ke buku Pengirim.'

/** A register that says whom letters go to, and not of whom they come. */
function isOutgoing(heads: readonly string[]): boolean {
  const words = heads.map((head) => ` ${fold(head)} `)
  const from = mapColumns(heads, kolomSurat).includes('pengirim')
  return !from && words.some((head) => / (tujuan|kepada|penerima|alamat tujuan) /.test(head))
}

/** Old books of incoming letters: their numbers enter the book of their year as they are, the letters stand as arsip without a process. */
export const suratMasukImporter: Importer = {
  kunci: 'surat-masuk',
  nama: 'Surat Masuk',
  benda: 'surat',
  alamat: '/persuratan/surat-masuk',
  keterangan: 'Buku agenda lama: nomornya masuk buku tahunnya apa adanya, suratnya tercatat sebagai arsip tanpa proses.',
  kolom: kolomSurat,
  kunciCocok: [
    { kunci: 'nomor', nama: 'No. agenda dan tahun' },
    { kunci: 'surat', nama: 'Pengirim, nomor, dan tanggal surat' },
  ],
  tabel: ['nomor', 'surat_masuk', 'pengirim', 'pengirim_ejaan', 'klasifikasi', 'buku'],
  subject: SUBJECT,
  oleh: 'Pengadministrasi Surat atau Kasubbag Tata Usaha',
  strange: (heads) => (isOutgoing(heads) ? OUTGOING : null),
  mayImport: (ctx) => holds(ctx, 'pengadministrasi-surat', 'kasubbag-tu'),
  open: (ctx, { cocok, berkas }) => new LetterImport(ctx, cocok, berkas),
  describe(ctx, tabel, kunci) {
    if (tabel === 'pengirim')
      return `pengirim ${ctx.get<{ nama: string }>('select nama from pengirim where id = ?', Number(kunci))?.nama ?? kunci}`
    if (tabel === 'pengirim_ejaan') return `ejaan pengirim ${kunci}`
    const nomor = ctx.get<{ tahun: number; urut: number; sisipan: number }>(
      'select tahun, urut, sisipan from nomor where id = ?',
      Number(kunci),
    )
    return nomor ? `agenda ${formatNomor(nomor, nomorStyle(ctx))} tahun ${nomor.tahun}` : `${tabel} ${kunci}`
  },
  *undone(ctx, { hilang, kembali }) {
    for (const [at, { tabel, kunci }] of hilang.entries()) {
      yield (at / hilang.length) * 0.5
      if (tabel === SUBJECT) unindexRecord(ctx, SUBJECT, Number(kunci))
    }
    const ids = kembali.filter((line) => line.tabel === SUBJECT).map((line) => Number(line.kunci))
    yield* stretch(indexInParts(ctx, ids), 0.5, 1)
    const gaps = checkNumbers(ctx)
    if (gaps.length > 0)
      throw new DomainError('IMPORT_MOVED_ON', {
        berkas: 'ini',
        baris: gaps.map((gap) => `${gap.detail}; nomor sesudahnya sudah dipakai`),
        lebih: 0,
      })
  },
}
