import { addDays, shortDate, spanDates } from '../../shared/dates.ts'
import { refuseField, type DomainError } from '../../shared/errors.ts'
import { isLane } from '../../shared/lanes.ts'
import { graphOf, throughLoop } from '../../shared/workflow/graph.ts'
import { addressLane, isDecision, isOutside, isWork, PLAIN_CASE, stepOf, type Doc, type Process } from '../../shared/workflow/process.ts'
import type { ReadContext } from '../core/context.ts'
import type { Address } from '../core/registry.ts'
import { addresseeName, handsOf, personName } from './holders.ts'
import { processOf } from './in-force.ts'
import type { RuleRow } from './rules.ts'

const MOST_DAYS = 60

/** 1 s.d. 30 Apr 2025; sejak 1 Apr 2025. */
export function termWords({ mulai, selesai }: { readonly mulai: string; readonly selesai: string | null }): string {
  return selesai === null ? `sejak ${shortDate(mulai)}` : mulai === selesai ? shortDate(mulai) : spanDates(mulai, selesai)
}

/** The lanes of ours that get tasks of a process. */
export function lanesWithTasks(process: Process): string[] {
  return [...new Set(Object.values(process.steps).flatMap((step) => (isWork(step) ? [addressLane(step)] : [])))]
}

export function limitRefusal(process: Process, step: string, days: number): DomainError | null {
  const { name } = stepOf(process, step)
  if (days >= 1 && days <= MOST_DAYS) return null
  return refuseField('batas', `Batas waktu “${name}” harus 1 sampai ${MOST_DAYS} hari kerja. Kosongkan bila mengikuti bawaan program.`)
}

/** The documents that may be asked for at a step: those of the process that do not come later than it. */
export function documentsAt(ctx: ReadContext, process: Process, step: string): string[] {
  const { down } = graphOf(process)
  const makers = (doc: string) =>
    Object.entries(process.steps).flatMap(([key, work]) => (isWork(work) && work.makes?.includes(doc as Doc) ? [key] : []))
  return documentsOf(ctx, process).filter((doc) => {
    const made = makers(doc)
    return made.length === 0 || made.some((key) => down.get(key)?.has(step))
  })
}

/** The documents of a process by the map's names. */
function documentsOf(ctx: ReadContext, process: Process): string[] {
  return Object.entries(ctx.registry.documents ?? {}).flatMap(([doc, facts]) =>
    facts.nama === doc && facts.processes.includes(process.code) ? [doc] : [],
  )
}

export function documentRefusal(ctx: ReadContext, process: Process, step: string, wanted: readonly string[]): DomainError | null {
  const { name } = stepOf(process, step)
  const known = documentsOf(ctx, process)
  const unknown = wanted.find((doc) => !known.includes(doc))
  if (unknown !== undefined)
    return refuseField('perlu', `“${unknown}” bukan dokumen ${process.name}. Pilih dari daftar dokumen langkah ini.`)
  const possible = documentsAt(ctx, process, step)
  const late = wanted.find((doc) => !possible.includes(doc))
  if (late === undefined) return null
  return refuseField(
    'perlu',
    `“${late}” baru dibuat sesudah “${name}”, sehingga langkah ini tidak akan pernah selesai. Wajibkan pada langkah sesudahnya.`,
  )
}

/** Why a step cannot go along with the one before it, as a sentence; null where it can. */
export function throughRefusal(ctx: ReadContext, process: Process, key: string): string | null {
  const step = stepOf(process, key)
  if (!isWork(step)) return 'Hanya pekerjaan yang dapat ikut langkah sebelumnya.'
  if (key === process.start) return 'Langkah pertama tidak mempunyai langkah sebelumnya.'
  if (isDecision(step)) return 'Hasil keputusan dipilih orangnya, tidak dapat ikut langkah sebelumnya.'
  if (isOutside(step)) return 'Langkah pihak luar dicatat dengan tanggal suratnya, tidak dapat ikut langkah sebelumnya.'
  if (step.form || step.calls || step.note === 'required') return 'Langkah ini diisi formulirnya, tidak dapat ikut langkah sebelumnya.'
  const signed = Object.values(ctx.registry.documents ?? {}).some((facts) => facts.signedAt[process.code]?.includes(key))
  return signed ? 'Langkah ini menandatangani atau memaraf dokumen; orangnya sendiri yang mengerjakannya.' : null
}

/** Refuses a loop of which every step would go along: one press would run it for ever. Looks at each day on which rules change. */
export function assertNoLoop(ctx: ReadContext, process: Process, rows: readonly RuleRow[], from: string): void {
  const days = rows.flatMap(({ mulai, selesai }) => [mulai, ...(selesai === null ? [] : [addDays(selesai, 1)])])
  for (const day of new Set([from, ...days.filter((other) => other > from)].toSorted())) {
    const loop = throughLoop(processOf(ctx, process.code, day))
    if (loop === null) continue
    throw refuseField(
      'langsung',
      `“${stepOf(process, loop).name}” tidak dapat ikut langkah sebelumnya: mulai ${shortDate(day)} semua langkah pada putarannya berjalan sendiri tanpa henti. Biarkan salah satunya menunggu orangnya.`,
    )
  }
}

/** Why the office cannot name a holder of a lane, as a sentence; null where it can. */
export function laneRefusal(process: Process, lane: string): string | null {
  if (process.subject !== PLAIN_CASE)
    return `${process.name} memakai aturan jabatannya sendiri. Ubah peran pada Pengaturan, Jabatan, atau catat penugasannya.`
  return lane === 'asn' ? 'Tugas ASN untuk orang yang bersangkutan, dipilih saat perkaranya dibuka.' : null
}

/** Refuses a holder that is not there, or whom nobody is on the day. */
export function holderRefusal(ctx: ReadContext, { role, unit, pegawaiId }: Address, mulai: string): DomainError | null {
  if (!isLane(role)) return refuseField('pemegang', `Peran ${role} tidak dikenal. Pilih jabatan dari daftar.`)
  if (unit !== null && !ctx.get('select 1 from unit where kode = ?', unit))
    return refuseField('pemegang', `Unit ${unit} tidak ada dalam susunan organisasi. Pilih jabatan dari daftar.`)
  const day = shortDate(mulai)
  if (pegawaiId !== null && !ctx.get('select 1 from pegawai where id = ? and aktif = 1', pegawaiId))
    return refuseField('pemegang', `${personName(ctx, pegawaiId)} tidak lagi bekerja di kantor ini. Pilih pegawai lain, atau jabatannya.`)
  if (handsOf(ctx, { role, unit, pegawaiId }, mulai).length > 0) return null
  return pegawaiId !== null
    ? refuseField(
        'pemegang',
        `${personName(ctx, pegawaiId)} tidak memegang jabatan pada ${day}, atau akunnya ditutup. Pilih pegawai lain, atau catat dahulu penugasannya.`,
      )
    : refuseField(
        'pemegang',
        `Tidak ada yang memegang jabatan itu${unit === null ? '' : ` di ${addresseeName(ctx, { unit, pegawaiId })}`} pada ${day}. Pilih jabatan lain, atau catat dahulu penugasannya.`,
      )
}
