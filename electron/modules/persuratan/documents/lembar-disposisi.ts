import type { ISectionOptions } from 'docx'
import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import type { Progress } from '../../../core/jobs.ts'
import type { PaperChoice, PaperSample } from '../../../core/registry.ts'
import { defineDocument } from '../../../documents/document.ts'
import { recordReading } from '../catatan.ts'
import type { LembarDisposisiFacts } from './lembar-disposisi-facts.ts'
import type { Format } from './lembar-disposisi-fit.ts'
import { loadLembarDisposisi } from './lembar-disposisi-load.ts'

const HALF_F4: Format = { paper: 'setengah-f4', margin: 10, sizes: [9.5, 9, 8.5, 8, 7.5, 7], kop: 'small', lanjutanBehind: false }
const A5: Format = { paper: 'a5', margin: 9, sizes: [9, 8.5, 8, 7.5, 7], kop: 'small', lanjutanBehind: false }
const CARD: Format = { paper: '102x157', margin: 6, sizes: [7.5, 7, 6.5, 6], kop: 'card', lanjutanBehind: true }

interface Ukuran {
  readonly nama: string
  readonly format: Format
  /** The larger paper that takes two sheets side by side. */
  readonly pada?: 'a4' | 'f4'
}

/** The sizes of the sheet (persuratan.md 2.5), by the code of the choice `ukuran`. */
export const ukuranLembar = {
  'setengah-f4': { nama: 'Setengah F4 (165 × 215 mm)', format: HALF_F4 },
  a5: { nama: 'A5 (148 × 210 mm)', format: A5 },
  '102x157': { nama: 'Kartu 102 × 157 mm', format: CARD },
  'dua-f4': { nama: 'Dua lembar pada F4', format: HALF_F4, pada: 'f4' },
  'dua-a4': { nama: 'Dua lembar pada A4', format: A5, pada: 'a4' },
} as const satisfies Record<string, Ukuran>

export type UkuranLembar = keyof typeof ukuranLembar

/** The sheets in the asked size, each whole: small letters or the back take what is long. */
export async function layLembar(
  { kop, lembar }: LembarDisposisiFacts,
  ukuran: UkuranLembar,
  progress: Progress,
): Promise<ISectionOptions[]> {
  const { format, pada }: Ukuran = ukuranLembar[ukuran]
  const [{ fitSheets }, { oneUp, twoUp }] = await Promise.all([
    import('./lembar-disposisi-fit.ts'),
    import('../../../documents/parts/two-up.ts'),
  ])
  const sheets = await fitSheets(kop, lembar, format, progress)
  return pada ? twoUp(sheets, pada, format.margin) : oneUp(sheets, format.paper, format.margin)
}

/** Lembar Disposisi of surat masuk (P1.1.1), filled from its disposisi or empty for the hand. */
export const lembarDisposisi = defineDocument<LembarDisposisiFacts>({
  kode: 'lembar-disposisi',
  nama: 'Lembar Disposisi',
  modul: 'persuratan',
  subject: 'surat_masuk',
  choices,
  missing: (ctx, id) => {
    const row = ctx.get<{ keadaan: string }>('select keadaan from nomor where id = ?', id)
    return row?.keadaan === 'batal' ? 'Nomor agendanya batal.' : null
  },
  load: (ctx, ids, { isi }) => loadLembarDisposisi(ctx, ids, { blank: isi === 'kosong' }),
  title: ({ lembar }) =>
    `Lembar Disposisi ${lembar.length === 1 ? (lembar[0]?.nomorAgenda.replace('/', '-') ?? '') : `${lembar.length} surat`}`,
  build: (facts, { ukuran }, progress) => layLembar(facts, ukuran as UkuranLembar, progress),
  opened: recordReading,
  samples,
})

/** The office's own size stands first. */
function choices(ctx: ReadContext): PaperChoice[] {
  const { ukuran, kertas, duaSehalaman } = getPengaturan(ctx, 'lembarDisposisi')
  const own = duaSehalaman ? `dua-${kertas}` : ukuran
  const sizes = Object.entries(ukuranLembar).map(([kode, { nama }]) => ({ kode, nama }))
  return [
    { kunci: 'ukuran', nama: 'Ukuran', nilai: sizes.sort((a, b) => Number(b.kode === own) - Number(a.kode === own)) },
    {
      kunci: 'isi',
      nama: 'Isi',
      nilai: [
        { kode: 'terisi', nama: 'Sesuai disposisi' },
        { kode: 'kosong', nama: 'Kosong, ditulis tangan' },
      ],
    },
  ]
}

/** The plain case, many receivers, the longest hal, an empty one, and several sheets at once. */
function samples(ctx: ReadContext): PaperSample[] {
  const ids = (order: string, count = 1) =>
    ctx
      .all<{ id: number }>(
        `select s.id from surat_masuk s join nomor n on n.id = s.id where s.keamanan = 'B' and n.keadaan = 'terpakai' order by ${order} desc, s.id limit ?`,
        count,
      )
      .map((row) => row.id)
  const receivers = "(select count(*) from disposisi d where d.surat_id = s.id and d.jenis = 'penerima' and d.ditarik_pada is null)"
  const most = ids(receivers)
  const plain = ids(`${receivers} = 2`)
  const samples: PaperSample[] = [
    { nama: '', ids: plain, choice: {} },
    { nama: 'banyak-penerima', ids: most, choice: { ukuran: 'a5' } },
    { nama: 'hal-panjang', ids: ids('length(s.hal)'), choice: { ukuran: 'setengah-f4' } },
    { nama: 'kosong', ids: ids('s.id'), choice: { isi: 'kosong' } },
    { nama: 'kartu', ids: most, choice: { ukuran: '102x157' } },
    { nama: 'dua-pada-f4', ids: ids(receivers, 4), choice: { ukuran: 'dua-f4' } },
    { nama: 'dua-pada-a4-kosong', ids: ids('s.id', 3), choice: { ukuran: 'dua-a4', isi: 'kosong' } },
  ]
  return samples.filter((sample) => sample.ids.length > 0)
}
