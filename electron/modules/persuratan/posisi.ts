import type { z } from 'zod'
import type { Posisi, SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { livePositions } from '../../workflow/tasks.ts'
import { FOLLOW_UP } from './disposisi-tugas.ts'

export type Place = z.output<typeof Posisi>
export type KeadaanSurat = SuratMasukBaris['keadaan']

/** What a letter's tasks say of it; made at each reading, never stored. */
export interface Standing {
  readonly keadaan: KeadaanSurat
  readonly posisi: Place[]
  readonly batas: number | null
}

/** The words for where a letter waits, from the way up to its receivers. */
const waits: readonly (readonly [step: string, keadaan: KeadaanSurat])[] = [
  ['register-surat', 'terdaftar'],
  ['identifikasi-verifikasi', 'terdaftar'],
  ['teruskan-ke-pimpinan', 'terverifikasi'],
  ['disposisi', 'di_kadis'],
  ['teruskan-ke-tu', 'di_sekretaris'],
  ['pilah-surat', 'dipilah'],
  ['distribusi', 'didistribusi'],
  [FOLLOW_UP, 'ditindaklanjuti'],
]

interface Run {
  readonly id: number
  readonly subjectId: number
  readonly endedAt: number | null
  readonly endedAs: string | null
  readonly dueAt: number | null
}

/** Where letters stand. `closed` are those whose body is hidden: their receivers are one nameless place. */
export function standingsOf(ctx: ReadContext, ids: readonly number[], closed: ReadonlySet<number>): Map<number, Standing> {
  const runs = ctx.all<Run>(
    `select i.id, i.subject_id subjectId, i.ended_at endedAt, i.ended_as endedAs, i.due_at dueAt from json_each(?) j
     cross join instances i on i.subject = 'surat_masuk' and i.subject_id = j.value where i.process = 'P1.1.1'`,
    JSON.stringify(ids),
  )
  const running = runs.filter((run) => run.endedAt === null)
  const places = livePositions(
    ctx,
    'P1.1.1',
    running.map((run) => run.id),
  )
  const found = new Map<number, Standing>()
  for (const run of runs.sort((a, b) => a.id - b.id))
    found.set(run.subjectId, { keadaan: run.endedAs === 'batal' ? 'batal' : 'selesai', posisi: [], batas: null })
  for (const run of running) {
    const here = places.get(run.id) ?? []
    const posisi = here.map(({ nama, langkah, sejak, batas, terlambat, saya, step }) => {
      return { nama, langkah, sejak, batas, terlambat, saya, step }
    })
    const due = here.flatMap((place) => (place.batas === null ? [] : [place.batas]))
    found.set(run.subjectId, {
      keadaan: waits.find(([step]) => here.some((place) => place.step === step))?.[1] ?? 'terdaftar',
      posisi: (closed.has(run.subjectId) ? withoutNames(posisi) : posisi).map(({ step: _, ...place }) => place),
      batas: due.length > 0 ? Math.min(...due) : run.dueAt,
    })
  }
  return found
}

/** Receivers of a hidden letter are not named: they stand as one. */
function withoutNames<P extends Place & { step: string }>(posisi: readonly P[]): P[] {
  const receivers = posisi.filter((place) => place.step === FOLLOW_UP && !place.saya)
  const first = receivers[0]
  if (!first) return [...posisi]
  const due = receivers.flatMap((place) => (place.batas === null ? [] : [place.batas]))
  const one = {
    ...first,
    nama: 'Penerima',
    sejak: Math.min(...receivers.map((place) => place.sejak)),
    batas: due.length > 0 ? Math.min(...due) : null,
    terlambat: receivers.some((place) => place.terlambat),
  }
  return [...posisi.filter((place) => !receivers.includes(place)), one]
}
