import { DomainError, refuseField } from '../../../shared/errors.ts'
import { isLane, laneName } from '../../../shared/lanes.ts'
import type { PerkaraBaru } from '../../../shared/modules/perkara/perkara.contract.ts'
import { PLAIN_CASE, type Process } from '../../../shared/workflow/process.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import type { Binding } from '../../core/registry.ts'
import { drawNomor } from '../../registers/nomor.ts'
import { dueOnDate } from '../../workflow/due.ts'
import { start } from '../../workflow/engine.ts'
import { isClosed } from './akses.ts'
import { indexCase } from './indeks.ts'
import { dividedLanes } from './jenis.ts'
import { addPeople } from './pihak.ts'
import { assertOpensFrom, tieLetter } from './surat.ts'

/**
 * Opens a case, from a letter or by itself: draws its number, starts its process for the actor. Refuses START_NOT_YOURS, receivers that the
 * process does not take, and a letter that may not open it.
 */
export function openPerkara(ctx: WriteContext, input: PerkaraBaru): { id: number } {
  const process = ctx.registry.processes[input.proses]
  if (process?.subject !== PLAIN_CASE) throw refuseField('proses', 'Proses itu tidak dibuka sebagai perkara. Pilih dari daftar proses.')
  if (input.batas !== null && input.batas < ctx.today())
    throw refuseField('batas', 'Batas perkara sudah lewat. Pilih hari ini atau sesudahnya.')
  if (input.suratId !== null) assertOpensFrom(ctx, process, input.suratId)
  const { id } = drawNomor(ctx, 'perkara', ctx.today())
  const [at, by] = [ctx.now(), ctx.actor.pegawaiId]
  ctx.run(
    `insert into perkara (id, proses, judul, uraian, tertutup, batas, dibuka_pada, dibuka_oleh, diubah_pada, diubah_oleh)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    process.code,
    input.judul,
    input.uraian,
    isClosed(process.code) ? 1 : 0,
    input.batas,
    at,
    by,
    at,
    by,
  )
  addPeople(ctx, id, input.pihak)
  indexCase(ctx, id)
  if (input.suratId !== null) tieLetter(ctx, process, id, input.suratId)
  const due = dueOnDate(ctx, input.batas)
  start(ctx, {
    process: process.code,
    subjectId: id,
    bind: bindingsOf(ctx, process, input.penerima),
    due: due === null ? null : { at: due },
  })
  return { id }
}

function bindingsOf(ctx: ReadContext, process: Process, receivers: PerkaraBaru['penerima']): Record<string, Binding[]> {
  const divided = dividedLanes(process)
  const bindings = new Map<string, Binding[]>()
  for (const { lane, unit, pegawaiId } of receivers) {
    const known = divided.find((one) => one.lane === lane)
    const peran = isLane(lane) ? laneName(lane) : lane
    if (!known) throw new DomainError('CASE_RECEIVERS', { peran, proses: process.name })
    const address = known.macam === 'unit' ? { role: lane, unit, pegawaiId: null } : { role: lane, unit: null, pegawaiId }
    assertThere(ctx, address, peran)
    const others = bindings.get(lane) ?? []
    if (others.some((other) => other.unit === address.unit && other.pegawaiId === address.pegawaiId)) continue
    if (others.length > 0 && !known.banyak) throw new DomainError('CASE_ONE_RECEIVER', { peran })
    bindings.set(lane, [...others, address])
  }
  const missing = divided.find(({ lane, wajib }) => wajib && !bindings.has(lane))
  if (missing) throw refuseField('penerima', `Pilih ${missing.nama} yang bersangkutan. Tugasnya hanya untuk dia.`)
  return Object.fromEntries(bindings)
}

function assertThere(ctx: ReadContext, { unit, pegawaiId }: Pick<Binding, 'unit' | 'pegawaiId'>, peran: string): void {
  const found =
    unit !== null
      ? ctx.get('select 1 from unit where kode = ?', unit)
      : pegawaiId !== null && ctx.get('select 1 from pegawai where id = ?', pegawaiId)
  if (!found) throw refuseField('penerima', `${peran} yang dipilih tidak ada dalam susunan organisasi. Pilih dari daftar.`)
}
