import { addDays, longDate, spanDates, weekday } from '../../../../shared/dates.ts'
import { placeDate } from '../../../../shared/documents/paper.ts'
import { SUBJEK_PEMANTAUAN, type Arus } from '../../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { defineDocument } from '../../../documents/document.ts'
import type { Kertas } from '../../../documents/parts/sheet.ts'
import type { RowSpec } from '../../../documents/parts/table.ts'
import { loadMingguan, sinceText, type MingguanFacts } from '../mingguan.ts'
import { weekById } from '../subjek.ts'

const ARUS = [
  ['Dibuka', 'dibuka'],
  ['Selesai', 'selesai'],
  ['Batal', 'batal'],
  ['Dikem-balikan', 'kembali'],
  ['Langkah tuntas', 'tuntas'],
  ['di antaranya terlambat', 'terlambat'],
] as const satisfies readonly (readonly [string, keyof Arus])[]

/** The week for the Kepala Dinas: what came in and went out, what waits and where, the oldest, what nobody can do. Two upright pages. */
export const ringkasanMingguan = defineDocument<MingguanFacts>({
  kode: 'ringkasan-mingguan',
  nama: 'Ringkasan Mingguan',
  modul: 'pemantauan',
  subject: SUBJEK_PEMANTAUAN,
  choices: () => [
    {
      kunci: 'kertas',
      nama: 'Kertas',
      nilai: [
        { kode: 'a4', nama: 'A4' },
        { kode: 'f4', nama: 'F4' },
      ],
    },
  ],
  missing: (ctx, id) => ((weekById(id) ?? '9999') > ctx.today() ? 'Minggu itu belum mulai.' : null),
  load: (ctx, ids) => loadMingguan(ctx, weekById(ids[0] ?? 0) ?? ctx.today()),
  title: ({ dari, sampai }) => `Ringkasan Mingguan ${spanDates(dari, sampai)}`,
  build: async (facts, choice) => {
    const { contentWidth, pageNumbers, sectionPage, titleOf } = await import('../../../documents/parts/sheet.ts')
    const { ALL_SIDES, divide, table } = await import('../../../documents/parts/table.ts')
    const { gap, paragraph } = await import('../../../documents/parts/text.ts')
    const { signature } = await import('../../../documents/parts/signature.ts')
    const { signerOf } = await import('../../../documents/parts/signer.ts')
    const { kop, dari, sampai, hari, perUnit, perKelompok, semua, tertutup, menunggu, jumlah, tertua, tanpaPetugas, tanpaPetugasSemua } =
      facts
    const kertas = choice['kertas'] as Kertas
    const width = contentWidth(kertas, false)
    const size = 9
    const cell = (content: string, align: 'left' | 'center' = 'left', bold = false) => ({
      content,
      lines: ALL_SIDES,
      pad: [1.5, 3] as const,
      text: { size, align, bold },
    })
    const head = (...names: readonly string[]): RowSpec => ({
      head: true,
      cells: names.map((name) => ({ ...cell(name, 'center', true), valign: 'center' as const })),
    })
    const heading = (text: string) => paragraph(text, { size: 10.5, bold: true, before: 10, after: 3, keepNext: true })
    const arusRow = (nama: string, arus: Arus, bold = false): RowSpec => ({
      cells: [cell(nama, 'left', bold), ...ARUS.map(([, key]) => cell(arus[key] === 0 ? '–' : String(arus[key]), 'center', bold))],
    })
    const arusTable = (what: string, rows: readonly (Arus & { readonly nama: string })[]) =>
      table(divide(width, 34, 11, 11, 11, 11, 11, 11), [
        head(what, ...ARUS.map(([name]) => name.replace('-b', '\u00adb'))),
        ...rows.map((row) => arusRow(row.nama, row)),
        arusRow('Jumlah', semua, true),
      ])
    const count = (value: number) => (value === 0 ? '–' : String(value))
    const waiting = [...menunggu, jumlah].map((row): RowSpec => {
      const bold = row === jumlah
      return {
        cells: [
          cell(row.nama, 'left', bold),
          cell(count(row.menunggu), 'center', bold),
          cell(count(row.terlambat), 'center', bold),
          cell(count(row.tanpaPetugas), 'center', bold),
          cell(sinceText(row.tertua), 'center', bold),
        ],
      }
    })
    const taskRows = (tasks: MingguanFacts['tertua']): RowSpec[] =>
      tasks.map((task) => ({
        cells: [
          cell(task.nomor, 'center'),
          cell(task.rahasia && task.judul === '' ? 'Rahasia' : task.judul),
          cell(`${task.process} ${task.namaPendek}`),
          cell(task.pada),
          cell(sinceText(task.sejak), 'center'),
          cell(sinceText(task.batas), 'center'),
        ],
      }))
    const taskTable = (tasks: MingguanFacts['tertua']) =>
      table(divide(width, 11, 30, 20, 15, 12, 12), [
        head('Nomor', 'Perihal', 'Langkah', 'Menunggu di', 'Sejak', 'Batas'),
        ...taskRows(tasks),
      ])
    const week = spanDates(dari, sampai)
    const said = (text: string) => paragraph(text, { size, before: 2, after: 2 })
    return [
      {
        properties: sectionPage(kertas, false),
        footers: { default: pageNumbers(width, `Ringkasan Mingguan, ${week}`) },
        children: [
          ...titleOf(kop, 'Ringkasan Mingguan', [`Minggu ${week}`]),
          heading('1. Masuk dan keluar, menurut bidang'),
          arusTable('Bidang', perUnit),
          heading('2. Masuk dan keluar, menurut kelompok proses'),
          arusTable('Kelompok proses', perKelompok),
          ...(tertutup.dibuka + tertutup.selesai + tertutup.tuntas === 0
            ? []
            : [
                said(
                  `Di samping itu perkara tertutup (kekerasan, anak, disiplin): ${tertutup.dibuka} dibuka, ${tertutup.selesai} selesai, ${tertutup.tuntas} langkah tuntas. Perkaranya tidak disebut di sini.`,
                ),
              ]),
          heading(`3. Yang menunggu pada ${longDate(hari)}`),
          table(divide(width, 40, 15, 15, 15, 15), [head('Bidang', 'Menunggu', 'Terlambat', 'Tanpa petugas', 'Tertua sejak'), ...waiting]),
          heading('4. Yang paling lama menunggu'),
          ...(tertua.length === 0 ? [said('Tidak ada.')] : [taskTable(tertua)]),
          heading('5. Yang tidak ada petugasnya'),
          ...(tanpaPetugas.length === 0
            ? [said('Tidak ada.')]
            : [
                taskTable(tanpaPetugas),
                ...(tanpaPetugasSemua > tanpaPetugas.length
                  ? [said(`dan ${tanpaPetugasSemua - tanpaPetugas.length} lagi; lihat Pemantauan.`)]
                  : []),
              ]),
          gap(14),
          ...signature(width, signerOf(facts.sekretaris, 'Sekretaris'), {
            over: [placeDate(kop.kota, hari)],
            text: { size: 9.5 },
            room: 42,
          }),
          gap(1),
        ],
      },
    ]
  },
  samples: (ctx) => {
    if (!ctx.get('select 1 from instances limit 1')) return []
    const today = ctx.today()
    const monday = addDays(today, -((weekday(today) + 6) % 7))
    return [{ nama: '', ids: [Number(addDays(monday, -7).replaceAll('-', ''))], choice: {} }]
  },
})
