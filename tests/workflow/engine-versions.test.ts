import { describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { throughLoop } from '../../shared/workflow/graph.ts'
import type { Process, Step } from '../../shared/workflow/process.ts'
import { share } from '../../electron/workflow/desk.ts'
import { adoptDefinitions, recomputeDue } from '../../electron/workflow/definitions.ts'
import { begin } from '../../electron/workflow/engine.ts'
import type { Binding } from '../../electron/core/registry.ts'
import { recall } from '../../electron/workflow/undo.ts'
import { openEngine, type EngineOffice } from './engine-office.ts'
import { refused } from './engine-refusal.ts'

const bidang = (...names: string[]): Binding[] => names.map((name) => ({ role: 'bidang-seksi', unit: `bidang-${name}`, pegawaiId: null }))
const pilah = {
  pilahSurat: { run: (_: unknown, { payload }: { payload: unknown }) => ({ bind: { 'bidang-seksi': payload as Binding[] } }) },
}

function atBidang(): { office: EngineOffice; id: number } {
  const office = openEngine({ processes: [suratMasukProcess], effects: pilah })
  const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  office.press('tu', id, 'identifikasi-verifikasi')
  office.press('kadis', id, 'disposisi')
  office.press('sekretaris', id, 'teruskan-ke-tu')
  office.press('tu', id, 'pilah-surat', { payload: bidang('a', 'b') })
  office.press('surat', id, 'distribusi')
  return { office, id }
}

/** The next version of the program: the same process with steps renamed or left out. */
function next(steps: Record<string, Step<string>>, moved: Record<string, string>): Process {
  return { ...suratMasukProcess, steps, moved }
}

function adopt(office: EngineOffice, process: Process): number {
  return office.sistem((ctx) => {
    const processes = ctx.registry.processes as Record<string, Process>
    processes[process.code] = process
    return adoptDefinitions(ctx).moved
  })
}

describe('a definition that changed under running letters', () => {
  const { 'tindak-lanjut': follow, ...others } = suratMasukProcess.steps as Record<string, Step<string>>
  if (!follow) throw new Error('P1.1.1 has lost its follow-up')
  const { selesai, ...before } = others
  if (!selesai || !('end' in selesai)) throw new Error('P1.1.1 has lost its end')

  test('a renamed step takes its tokens along with dates and shared work; nothing else moves', () => {
    const { office, id } = atBidang()
    office.as('a', (ctx) =>
      share(ctx, {
        taskId: office.task(id, 'tindak-lanjut', 'bidang-a'),
        receivers: [{ role: 'bidang-seksi', unit: 'seksi-a1', pegawaiId: null }],
      }),
    )
    const old = office.rows<{ opened_at: number; due_at: number }>(
      "select opened_at, due_at from tasks where step = 'tindak-lanjut' and shared_from is null order by id",
    )
    office.clock.at += 3 * 86_400_000
    expect(adopt(office, next({ ...before, penuhi: follow, selesai }, { 'tindak-lanjut': 'penuhi' }))).toBe(1)
    expect(office.stands(id)).toEqual(['penuhi@bidang-a', 'penuhi@bidang-b'])
    expect(office.rows("select opened_at, due_at from tasks where step = 'penuhi' and shared_from is null order by id")).toEqual(old)
    const shared = office.rows<{ parent: string; step: string; same: number }>(
      'select p.step parent, s.step, s.round = p.round same from tasks s join tasks p on p.id = s.shared_from where s.closed_at is null',
    )
    expect(shared).toEqual([{ parent: 'penuhi', step: 'penuhi', same: 1 }])
    expect(office.broken()).toEqual([])
    expect(office.rows("select distinct pegawai_id from history where kind = 'move'")).toEqual([{ pegawai_id: 0 }])
    expect(adopt(office, next({ ...before, penuhi: follow, selesai }, { 'tindak-lanjut': 'penuhi' }))).toBe(0)
    office.press('a', id, 'penuhi', { unit: 'bidang-a' })
    office.press('b', id, 'penuhi', { unit: 'bidang-b' })
    expect(office.stands(id)).toEqual([])
    expect(office.broken()).toEqual([])
  })

  test('several receivers moved to a step of one meet there', () => {
    const { office, id } = atBidang()
    const { each: _, ...single } = follow as Step<string> & { each?: true }
    adopt(
      office,
      next({ ...before, tutup: { ...single, lane: 'kasubbag-tu', name: 'Tutup surat' }, selesai }, { 'tindak-lanjut': 'tutup' }),
    )
    expect(office.stands(id)).toEqual(['tutup'])
    expect(office.broken()).toEqual([])
    office.press('tu', id, 'tutup')
    expect(office.stands(id)).toEqual([])
  })

  test('a token parked at a join that is none any more opens', () => {
    const { office, id } = atBidang()
    office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
    const arsip: Step<string> = { name: 'Arsipkan', lane: 'kasubbag-tu', waits: ['tindak-lanjut'], to: 'akhir' }
    const akhir: Step<string> = { name: 'Selesai', lane: 'kasubbag-tu', end: true }
    adopt(office, next({ ...before, 'tindak-lanjut': { ...follow, to: 'arsip' } as Step<string>, arsip, akhir }, { selesai: 'arsip' }))
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-b', 'arsip<tindak-lanjut'])
    expect(office.broken()).toEqual([])
    office.press('b', id, 'tindak-lanjut')
    expect(office.stands(id)).toEqual(['arsip'])
  })

  test('a step that is gone without an entry stops the start, and the data stay as they were', () => {
    const { office, id } = atBidang()
    const count = office.rows('select count(*) n from history')
    expect(() => adopt(office, next({ ...before, selesai }, {}))).toThrow('step tindak-lanjut is gone')
    expect(office.rows('select count(*) n from history')).toEqual(count)
    expect(office.rows('select count(*) n from definitions')).toEqual([{ n: 1 }])
    expect(office.stands(id)).toHaveLength(2)
  })

  test('a loop of steps that all go through is refused', () => {
    const loop: Process = {
      ...suratMasukProcess,
      steps: {
        ...suratMasukProcess.steps,
        'teruskan-ke-pimpinan': { name: 'x', lane: 'kasubbag-tu', through: true, to: 'pilah-surat' },
        'pilah-surat': { name: 'y', lane: 'kasubbag-tu', through: true, to: 'teruskan-ke-pimpinan' },
      },
    }
    expect(throughLoop(suratMasukProcess)).toBeNull()
    expect(throughLoop(loop)).toBe('teruskan-ke-pimpinan')
    const { office } = atBidang()
    expect(() => adopt(office, loop)).toThrow('go through')
  })
})

describe('what the office sets', () => {
  const rule = (office: EngineOffice, macam: string, sasaran: string, value: unknown, from = '2025-01-01', to: string | null = null) =>
    office.change(
      "insert into aturan_proses (proses, macam, sasaran, mulai, selesai, nilai, ditetapkan_pada, ditetapkan_oleh) values ('P1.1.1', ?, ?, ?, ?, ?, 0, 0)",
      macam,
      sasaran,
      from,
      to,
      JSON.stringify(value),
    )
  const dues = (office: EngineOffice) =>
    office.rows<{ due_at: number }>("select due_at from tasks where step = 'tindak-lanjut'").map((t) => t.due_at)

  test('limits, hours and holidays are laid over the definition for the day on which a task opened', () => {
    const { office } = atBidang()
    expect(dues(office)[0]).toBe(momentOf('2025-03-12', '09:12'))
    rule(office, 'batas', 'tindak-lanjut', 2)
    expect(office.broken()).toHaveLength(2)
    expect(office.sistem(recomputeDue)).toBe(2)
    expect(dues(office)).toEqual([momentOf('2025-03-07', '09:12'), momentOf('2025-03-07', '09:12')])
    office.change("insert into kalender_libur (tanggal, nama, jenis) values ('2025-03-06', 'Uji', 'lokal')")
    office.sistem(recomputeDue)
    expect(dues(office)[0]).toBe(momentOf('2025-03-10', '09:12'))
    rule(office, 'batas', 'tindak-lanjut', 9, '2025-03-06')
    office.sistem(recomputeDue)
    expect(dues(office)[0]).toBe(momentOf('2025-03-10', '09:12'))
    expect(office.broken()).toEqual([])
  })

  test('a step may be made to go along, or not to', () => {
    const { office } = atBidang()
    rule(office, 'langsung', 'teruskan-ke-pimpinan', false)
    const { instanceId } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 2))
    office.press('tu', instanceId, 'identifikasi-verifikasi')
    expect(office.stands(instanceId)).toEqual(['teruskan-ke-pimpinan'])
    expect(office.rows('select count(*) n from definitions')).toEqual([{ n: 1 }])
  })
})

test('history and closed tasks cannot be changed by any statement', () => {
  const { office } = atBidang()
  const change = (sql: string) => () => office.change(sql)
  expect(change('update history set note = null')).toThrow('riwayat hanya ditambah')
  expect(change('delete from history')).toThrow('riwayat hanya ditambah')
  expect(change('delete from tasks')).toThrow('tugas tidak dihapus')
  expect(change('update tasks set closed_at = null, closed_by = null, closed_as = null')).toThrow('tugas sudah ditutup')
})

test('an act from before a new definition is not taken back', () => {
  const { office, id } = atBidang()
  const { act } = office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
  adopt(office, { ...suratMasukProcess, name: 'Surat Masuk' })
  refused('NOT_RECALLABLE', () => office.as('a', (ctx) => recall(ctx, { act })))
})
