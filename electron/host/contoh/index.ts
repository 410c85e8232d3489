import { addDays, momentOf, weekday } from '../../../shared/dates.ts'
import { actorOf } from '../../akun/posts.ts'
import { runCommand, runQuery, SISTEM, type Actor, type Office, type WriteContext } from '../../core/context.ts'
import { loadKlasifikasi } from '../../modules/persuratan/klasifikasi.ts'
import { createJadwal } from './acak.ts'
import { planArsip } from './arsip.ts'
import { bertugas, seedOrganisasi, type Organisasi } from './organisasi.ts'
import type { Panggung } from './panggung.ts'
import { planPerkara } from './perkara.ts'
import { planSuratKeluar } from './surat-keluar.ts'
import { planSurat } from './surat.ts'

/** Rabu, 5 Maret 2025, 09.12 WIB: the moment at which the demonstration opens. */
export const CONTOH_MULAI = momentOf('2025-03-05', '09:12')

export interface ContohClock {
  now(): number
  set(at: number): void
  /** From here on the clock runs. */
  run(from: number): void
}

/** Stands still while the history is made, then runs from the given moment. */
export function createContohClock(): ContohClock {
  let base = CONTOH_MULAI
  let since: number | null = null
  return {
    now: () => (since === null ? base : base + Math.round(performance.now() - since)),
    set: (at) => {
      base = at
      since = null
    },
    run: (from) => {
      base = from
      since = performance.now()
    },
  }
}

export interface BanyakContoh {
  readonly lalu: number
  readonly tahunIni: number
  /** With the plain cases of all processes. */
  readonly perkara: boolean
  /** With the outgoing letters; they come with the cases unless it says otherwise. */
  readonly suratKeluar?: boolean
}

/** A demonstration office on an empty migrated file: the same every time, its history made by the engine along the clock. */
export function buildContoh(
  office: Office,
  clock: ContohClock,
  banyak: BanyakContoh = { lalu: 449, tahunIni: 151, perkara: true },
  tell: (done: number) => void = () => {},
): Organisasi {
  const act = <T>(actor: Actor, prosedur: string, work: (ctx: WriteContext) => T) => runCommand(office, actor, prosedur, work).result
  clock.set(momentOf('2024-01-01', '07:00'))
  const organisasi = act(SISTEM, 'contoh.organisasi', seedOrganisasi)
  act(SISTEM, 'contoh.klasifikasi', loadKlasifikasi)
  const libur = new Set(
    runQuery(office, SISTEM, (ctx) => ctx.all<{ tanggal: string }>('select tanggal from kalender_libur')).map((r) => r.tanggal),
  )
  let acts = 0
  const actAs = <T>(pegawaiId: number, prosedur: string, work: (ctx: WriteContext) => T) => {
    const actor = runQuery(office, SISTEM, (ctx) => actorOf(ctx, pegawaiId))
    tell(++acts)
    return act(actor, prosedur, work)
  }
  const panggung: Panggung = {
    sekarang: CONTOH_MULAI,
    now: () => clock.now(),
    act: (akun, prosedur, work) => {
      const pegawaiId = organisasi.pegawai[akun]
      if (pegawaiId === undefined) throw new Error(`No demonstration account ${akun}`)
      const hand = runQuery(office, SISTEM, (ctx) => bertugas(ctx, pegawaiId))
      return actAs(hand, prosedur, work)
    },
    actAs,
    read: (work) => runQuery(office, SISTEM, work),
    taskOf: (suratId, step, address) =>
      runQuery(office, SISTEM, (ctx) =>
        ctx.get<{ id: number }>(
          `select t.id from tasks t join instances i on i.id = t.instance_id
           where i.subject = 'surat_masuk' and i.subject_id = ? and t.step = ? and t.closed_at is null and t.opened_at is not null and t.shared_from is null
             and (? is null or (t.role = ? and t.unit is ?)) limit 1`,
          suratId,
          step,
          address?.role ?? null,
          address?.role ?? null,
          address?.unit ?? null,
        ),
      )?.id ?? null,
    isWorkday: (date) => weekday(date) !== 0 && weekday(date) !== 6 && !libur.has(date) && addDays(date, 0) === date,
  }
  const jadwal = createJadwal()
  planSurat(panggung, jadwal, banyak)
  if (banyak.perkara) planPerkara(panggung, jadwal, organisasi)
  if (banyak.suratKeluar ?? banyak.perkara) planSuratKeluar(panggung, jadwal, organisasi)
  if (banyak.perkara) planArsip(panggung, jadwal)
  jadwal.run(CONTOH_MULAI, (at) => clock.set(at))
  clock.set(CONTOH_MULAI)
  return organisasi
}
