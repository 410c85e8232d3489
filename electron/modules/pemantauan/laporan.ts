import { longDate, spanDates, todayOf } from '../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../shared/errors.ts'
import type { PermintaanLaporan } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { processGroups } from '../../../shared/workflow/groups.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { runQuery, type Actor } from '../../core/context.ts'
import type { Progress } from '../../core/jobs.ts'
import { getPengaturan } from '../../core/pengaturan.ts'
import { write, type Host } from '../../core/rpc.ts'
import { keepTaken } from '../../registers/ekspor.ts'
import { XLSX_MIME, type XlsxCell } from '../../registers/xlsx.ts'
import { streamSheets, type XlsxColumn, type XlsxTable } from '../../registers/xlsx-stream.ts'
import { casesOf, namesOf, processesOf, stepsOf, type Case, type Named, type StepRow } from './laporan-baca.ts'
import { assertOverlooks } from './menunggu.ts'

const DAY = 86_400_000
/** So many records are read in one snapshot. */
const PART = 200
/** Their steps must find room in one sheet. */
const MOST = 40_000
const NAMA = 'Laporan proses'

const keadaanNama = { berjalan: 'Berjalan', selesai: 'Selesai', batal: 'Batal' } as const

const columns = (...named: readonly (readonly [nama: string, lebar: number, jenis: XlsxColumn['jenis']])[]): XlsxColumn[] =>
  named.map(([nama, lebar, jenis]) => ({ nama, lebar, jenis }))

/**
 * The report of a process, a group or all, of what was opened or ended in a period. Who may not open a record finds it counted in the
 * summary and nowhere else. Refuses who does not answer for the whole office, and more records than a sheet holds the steps of.
 */
export async function makeLaporan(host: Host, actor: Actor, asked: PermintaanLaporan, progress: Progress): Promise<File> {
  if (asked.sampai < asked.dari) throw refuseField('sampai', 'Tanggal akhir sebelum tanggal awal. Tulis tanggal yang sama atau sesudahnya.')
  const read = <T>(work: Parameters<typeof runQuery<T>>[2]) => runQuery(host, actor, work)
  const { processes, cases, judul, hari } = read((ctx) => {
    assertOverlooks(ctx)
    const of = processesOf(ctx, asked.lingkup)
    if (of.length === 0) throw refuseField('lingkup', 'Proses atau kelompok itu tidak ada pada peta. Pilih dari daftar.')
    const kop = getPengaturan(ctx, 'kop')
    const title = [
      scopeName(of, asked.lingkup),
      ...(kop ? [kop.nama] : []),
      `${asked.menurut === 'dibuka' ? 'Dibuka' : 'Berakhir'} ${spanDates(asked.dari, asked.sampai)}`,
      `Dibuat ${longDate(ctx.today())} oleh ${ctx.actor.nama}; lama dalam hari kalender`,
    ]
    return { processes: of, cases: casesOf(ctx, of, asked), judul: title, hari: ctx.today() }
  })
  if (cases.length > MOST)
    throw new DomainError('LIST_TOO_LONG', {
      daftar: NAMA,
      jumlah: cases.length,
      batas: MOST,
      bentuk: 'satu berkas Excel',
      saran: 'Persempit prosesnya atau periodenya.',
    })
  const dari = 3 * cases.length
  progress.at(0, dari)
  const known: { one: Case; named: Named; putaran: number; terlambat: number; langkah: number }[] = []
  for (let at = 0; at < cases.length; at += PART) {
    const some = cases.slice(at, at + PART)
    read((ctx) => {
      const names = namesOf(ctx, some)
      const steps = Map.groupBy(stepsOf(ctx, [...names.keys()]), (step) => step.instanceId)
      for (const one of some) {
        const named = names.get(one.id)
        if (named) known.push({ one, named, ...countsOf(steps.get(one.id) ?? [], ctx.now()) })
      }
    })
    await progress.step(at + some.length, dari)
  }
  const sheet = (nama: string, kolom: XlsxColumn[], jumlah: number): XlsxTable => ({ nama, judul: [nama, ...judul], kolom, jumlah })
  const steps = async function* (): AsyncGenerator<XlsxCell[]> {
    for (let at = 0; at < known.length; at += PART) {
      const some = known.slice(at, at + PART)
      const numbers = new Map(some.map(({ one, named }) => [one.id, named]))
      yield* read((ctx) => stepsOf(ctx, [...numbers.keys()])).map((step) => stepCells(step, numbers.get(step.instanceId), host.clock.now()))
      await progress.step(2 * cases.length + at, dari)
    }
  }
  const pieces = await streamSheets(
    [
      {
        ...sheet('Ringkasan', SUMMARY, processes.length),
        rows: processes.flatMap((process) => {
          const of = ({ proses }: Case) => proses === process.code
          return cases.some(of)
            ? [
                summaryCells(
                  process,
                  cases.filter(of),
                  known.filter(({ one }) => of(one)),
                ),
              ]
            : []
        }),
      },
      { ...sheet('Perkara', CASES, known.length), rows: known.map((row) => caseCells(host.registry.processes, row)) },
      { ...sheet('Langkah', STEPS, known.length), rows: steps() },
    ],
    progress,
  )
  progress.closing()
  await write(host, actor, 'pemantauan.laporan', (ctx) =>
    keepTaken(ctx, NAMA, {
      rows: known.length,
      asked: {
        ...asked,
        bentuk: 'xlsx',
        kolom: [...CASES, ...STEPS].map(({ nama }) => nama),
        saringan: [],
        urut: { kolom: 'proses', arah: 'naik' },
      },
    }),
  )
  return new File(pieces, `${NAMA} ${asked.lingkup || 'semua'} ${hari}.xlsx`, { type: XLSX_MIME })
}

function scopeName(processes: readonly Process[], lingkup: string): string {
  const [only] = processes
  if (lingkup === '') return 'Semua proses'
  if (processes.length === 1 && only?.code === lingkup) return `${only.code} ${only.name}`
  return `${lingkup} ${processGroups.find(({ code }) => code === lingkup)?.name ?? ''}`.trim()
}

function countsOf(steps: readonly StepRow[], now: number): { putaran: number; terlambat: number; langkah: number } {
  return {
    putaran: Math.max(1, ...steps.map(({ putaran }) => putaran)),
    terlambat: steps.filter(({ batas, selesai }) => batas !== null && batas < (selesai ?? now)).length,
    langkah: steps.filter(({ selesai }) => selesai !== null).length,
  }
}

const days = (ms: number) => Math.round((ms / DAY) * 10) / 10
const day = (moment: number | null): XlsxCell => (moment === null ? null : { tanggal: todayOf(moment) })

/** The value below which a part of a list lies; null of none. */
function quantile(list: readonly number[], part: number): number | null {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null
}

const SUMMARY = columns(
  ['Kode', 10, 'teks'],
  ['Proses', 44, 'teks'],
  ['Jumlah', 9, 'angka'],
  ['Berjalan', 9, 'angka'],
  ['Selesai', 9, 'angka'],
  ['Batal', 9, 'angka'],
  ['Pernah dikembalikan', 12, 'angka'],
  ['Dengan langkah terlambat', 12, 'angka'],
  ['Lama: tengah', 10, 'angka'],
  ['Lama: 9 dari 10', 10, 'angka'],
  ['Tidak dirinci (tertutup)', 12, 'angka'],
)

function summaryCells(
  { code, name }: Process,
  cases: readonly Case[],
  known: readonly { putaran: number; terlambat: number }[],
): XlsxCell[] {
  const of = (keadaan: Case['keadaan']) => cases.filter((one) => one.keadaan === keadaan).length
  const lengths = cases.flatMap(({ keadaan, mulai, berakhir }) =>
    keadaan === 'selesai' && berakhir !== null ? [days(berakhir - mulai)] : [],
  )
  return [
    code,
    name,
    cases.length,
    of('berjalan'),
    of('selesai'),
    of('batal'),
    known.filter(({ putaran }) => putaran > 1).length,
    known.filter(({ terlambat }) => terlambat > 0).length,
    quantile(lengths, 0.5),
    quantile(lengths, 0.9),
    cases.length - known.length,
  ]
}

const CASES = columns(
  ['Kode', 10, 'teks'],
  ['Proses', 34, 'teks'],
  ['Nomor', 12, 'teks'],
  ['Perihal', 50, 'teks'],
  ['Dibuka', 12, 'tanggal'],
  ['Berakhir', 12, 'tanggal'],
  ['Keadaan', 11, 'teks'],
  ['Lama (hari)', 9, 'angka'],
  ['Langkah selesai', 9, 'angka'],
  ['Putaran', 9, 'angka'],
  ['Langkah terlambat', 10, 'angka'],
)

function caseCells(
  processes: Readonly<Record<string, Process>>,
  { one, named, putaran, terlambat, langkah }: { one: Case; named: Named; putaran: number; terlambat: number; langkah: number },
): XlsxCell[] {
  const { proses, mulai, berakhir, keadaan } = one
  return [
    proses,
    processes[proses]?.name ?? proses,
    named.nomor,
    named.judul,
    day(mulai),
    day(berakhir),
    keadaanNama[keadaan],
    berakhir === null ? null : days(berakhir - mulai),
    langkah,
    putaran,
    terlambat,
  ]
}

const STEPS = columns(
  ['Kode', 10, 'teks'],
  ['Nomor', 12, 'teks'],
  ['Perihal', 40, 'teks'],
  ['Langkah', 26, 'teks'],
  ['Putaran', 9, 'angka'],
  ['Pada', 24, 'teks'],
  ['Oleh', 28, 'teks'],
  ['Dicatat untuk', 28, 'teks'],
  ['Hasil', 24, 'teks'],
  ['Catatan', 40, 'teks'],
  ['Mulai', 12, 'tanggal'],
  ['Selesai', 12, 'tanggal'],
  ['Lama (hari)', 9, 'angka'],
  ['Batas', 12, 'tanggal'],
  ['Terlambat', 10, 'teks'],
)

function stepCells(step: StepRow, named: Named | undefined, now: number): XlsxCell[] {
  const { proses, langkah, putaran, pada, oleh, untuk, hasil, catatan, mulai, selesai, batas } = step
  return [
    proses,
    named?.nomor ?? '',
    named?.judul ?? '',
    langkah,
    putaran,
    pada,
    oleh,
    untuk,
    hasil,
    catatan,
    day(mulai),
    day(selesai),
    days((selesai ?? now) - mulai),
    day(batas),
    batas !== null && batas < (selesai ?? now) ? 'Ya' : '',
  ]
}
