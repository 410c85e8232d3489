import { expect } from 'vitest'
import type { PerkaraBaru } from '../../shared/modules/perkara/perkara.contract.ts'
import type { Registry } from '../../electron/core/registry.ts'
import { checkPerkara } from '../../electron/modules/perkara/index.ts'
import { checkWorkflow } from '../../electron/workflow/invariants.ts'
import { openOffice, type Client, type TestOffice } from '../support/office.ts'

export interface CaseOffice {
  readonly office: TestOffice
  readonly as: (akun: string) => Promise<Client>
  /** Opens a case as an account; gives its id. */
  readonly open: (akun: string, proses: string, more?: Partial<PerkaraBaru>) => Promise<number>
  /** The open tasks of a case, by step. */
  readonly steps: (id: number) => string[]
  /** Does the open step of a case as an account, through the contract. */
  readonly act: (akun: string, id: number, step: string, more?: Act) => Promise<void>
  /** Nothing is wrong with the tables. */
  readonly sound: () => void
  /** What the check finds of the tables. */
  readonly findings: () => string[]
}

interface Act {
  readonly hasil?: readonly string[]
  readonly catatan?: string
  readonly unit?: string
  readonly padaTanggal?: string
  readonly untukPenugasanId?: number
}

export const SUBJECT = 'perkara'

/** An office with the demonstration's people, whose cases are driven through the whole contract. */
export function openCases(options: { registry?: Registry } = {}): CaseOffice {
  const office = openOffice(options)
  const clients = new Map<string, Promise<Client>>()
  const as = (akun: string) => {
    const known = clients.get(akun) ?? office.as(akun)
    clients.set(akun, known)
    return known
  }
  const openTasks = (id: number) =>
    office.read((ctx) =>
      ctx.all<{ id: number; step: string; unit: string | null }>(
        `select t.id, t.step, t.unit from tasks t join instances i on i.id = t.instance_id
         where i.subject = ? and i.subject_id = ? and t.closed_at is null and t.opened_at is not null order by t.id`,
        SUBJECT,
        id,
      ),
    )
  return {
    office,
    as,
    open: async (akun, proses, more = {}) => {
      const client = await as(akun)
      const input = { proses, judul: `Perkara uji ${proses}`, uraian: '', batas: null, pihak: [], penerima: [], ...more }
      return (await client.perkara.buka(input)).id
    },
    steps: (id) => openTasks(id).map((task) => task.step),
    act: async (akun, id, step, { hasil = [], unit, ...rest } = {}) => {
      const task = openTasks(id).find((one) => one.step === step && (unit === undefined || one.unit === unit))
      if (!task) throw new Error(`Nothing stands at ${step}`)
      await (await as(akun)).alur.selesaikan({ taskId: task.id, hasil: [...hasil], ...rest })
    },
    findings: () => office.read((ctx) => checkPerkara(ctx).map(({ detail }) => detail)),
    sound: () => expect(office.read((ctx) => [...checkWorkflow(ctx), ...checkPerkara(ctx)])).toEqual([]),
  }
}

/** The refusal of a promise, or the word that there was none. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error as unknown as { code: string; message: string; data: unknown }
    throw error
  }
  return { code: 'ALLOWED', message: '', data: null }
}
