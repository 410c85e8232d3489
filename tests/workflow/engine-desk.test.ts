import { describe, expect, test } from 'vitest'
import { DomainError } from '../../shared/errors.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { momentOf } from '../../shared/dates.ts'
import type { Binding } from '../../electron/core/registry.ts'
import { address, assertCovered, handOver, listRekan, see, share, take } from '../../electron/workflow/desk.ts'
import { begin, complete } from '../../electron/workflow/engine.ts'
import { listTanpaPetugas, listTugas } from '../../electron/workflow/tasks.ts'
import { recall } from '../../electron/workflow/undo.ts'
import { openEngine, type EngineOffice } from './engine-office.ts'
import { refused } from './engine-refusal.ts'

const unit = (name: string): Binding => ({ role: 'bidang-seksi', unit: name, pegawaiId: null })
const person = (office: EngineOffice, name: string): Binding => ({ role: 'asn', unit: null, pegawaiId: office.id(name) })
const pilah = {
  pilahSurat: {
    run: (_: unknown, { payload }: { payload: unknown }) => ({ bind: { 'bidang-seksi': payload as Binding[] } }),
    undo: () => undefined,
  },
}

/** A letter that waits at these bidang. */
function atBidang(...names: string[]) {
  const office = openEngine({ processes: [suratMasukProcess], effects: pilah })
  const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  office.press('tu', id, 'identifikasi-verifikasi')
  office.press('kadis', id, 'disposisi')
  office.press('sekretaris', id, 'teruskan-ke-tu')
  office.press('tu', id, 'pilah-surat', { payload: names.map(unit) })
  office.press('surat', id, 'distribusi')
  return { office, id, task: (name: string) => office.task(id, 'tindak-lanjut', name) }
}

const row = (office: EngineOffice, taskId: number) =>
  office.rows<{
    role: string
    unit: string | null
    pegawai_id: number | null
    taken_by: number | null
    seen_at: number | null
    closed_as: string | null
    due_at: number | null
    promised_at: number | null
  }>('select role, unit, pegawai_id, taken_by, seen_at, closed_as, due_at, promised_at from tasks where id = ?', taskId)[0]

/** A Plh. who stands in for a penugasan on these days. */
function standIn(office: EngineOffice, name: string, forName: string, mulai: string, selesai: string) {
  office.change(
    `insert into penugasan (pegawai_id, jabatan_id, jenis, mulai, selesai, menggantikan, dibuat_pada)
     select ?, jabatan_id, 'plh', ?, ?, id, 0 from penugasan where id = ?`,
    office.id(name),
    mulai,
    selesai,
    office.penugasan(forName),
  )
}

describe('claims', () => {
  test('a claim keeps others out; they take over with a note, and nobody loses the task', () => {
    const { office, id, task } = atBidang('bidang-a')
    const taskId = task('bidang-a')
    office.as('a', (ctx) => take(ctx, { taskId }))
    refused('TASK_TAKEN', () => office.press('staf-a', id, 'tindak-lanjut'), 'Sedang dikerjakan a')
    refused('TASK_TAKEN', () => office.as('staf-a', (ctx) => take(ctx, { taskId, note: ' ' })))
    refused('TASK_NOT_YOURS', () => office.as('b', (ctx) => take(ctx, { taskId })))
    office.as('staf-a', (ctx) => take(ctx, { taskId, note: 'a rapat di luar' }))
    expect(row(office, taskId)?.taken_by).toBe(office.id('staf-a'))
    refused('TASK_TAKEN', () => office.press('a', id, 'tindak-lanjut'))
    office.press('staf-a', id, 'tindak-lanjut')
  })

  test('hand over goes to a colleague who holds the address, by who holds the claim', () => {
    const { office, task } = atBidang('bidang-a')
    const taskId = task('bidang-a')
    refused('INPUT_INVALID', () => office.as('a', (ctx) => handOver(ctx, { taskId, pegawaiId: office.id('b') })), 'b tidak memegang')
    const offered = (name: string, cari = '') => office.sees(name, (ctx) => listRekan(ctx, { taskId, cari })).map((each) => each.nama)
    expect(offered('a')).toEqual(['staf-a'])
    expect(offered('staf-a')).toEqual(['a'])
    expect(offered('a', 'STAF')).toEqual(['staf-a'])
    expect(offered('a', 'b')).toEqual([])
    refused('TASK_NOT_YOURS', () => offered('b'))
    office.as('a', (ctx) => handOver(ctx, { taskId, pegawaiId: office.id('staf-a'), note: 'Mohon diselesaikan' }))
    refused('TASK_TAKEN', () => office.as('a', (ctx) => handOver(ctx, { taskId, pegawaiId: office.id('a') })))
    expect(row(office, taskId)?.taken_by).toBe(office.id('staf-a'))
  })

  test('leave frees a claim by itself, and the way back restores it', () => {
    const { office, id, task } = atBidang('bidang-a')
    office.as('a', (ctx) => take(ctx, { taskId: task('bidang-a') }))
    standIn(office, 'c', 'a', '2025-03-06', '2025-03-07')
    office.clock.at = momentOf('2025-03-08', '09:00')
    refused('TASK_TAKEN', () => office.press('staf-a', id, 'tindak-lanjut'))
    office.clock.at = momentOf('2025-03-07', '15:00')
    office.press('staf-a', id, 'tindak-lanjut')
  })
})

describe('days of a penugasan', () => {
  test('on the Plh.’s days he acts and the holder is silent; the history keeps by which office', () => {
    const { office, id, task } = atBidang('bidang-b')
    standIn(office, 'c', 'b', '2025-03-06', '2025-03-07')
    refused('TASK_NOT_YOURS', () => office.press('c', id, 'tindak-lanjut'))
    office.clock.at = momentOf('2025-03-06', '00:00')
    refused('TASK_NOT_YOURS', () => office.press('b', id, 'tindak-lanjut'))
    expect(office.sees('c', (ctx) => listTugas(ctx, { bagian: 'saya' })).map((t) => t.taskId)).toEqual([task('bidang-b')])
    office.clock.at = momentOf('2025-03-07', '23:59')
    office.press('c', id, 'tindak-lanjut')
    const acted = office.rows<{ jenis: string }>(
      "select p.jenis from history h join penugasan p on p.id = h.penugasan_id where h.step = 'tindak-lanjut' and h.kind = 'complete'",
    )
    expect(acted).toEqual([{ jenis: 'plh' }])
  })

  test('who held the address on the day of the paper is named, not who holds it today', () => {
    const office = openEngine({ processes: [suratMasukProcess] })
    standIn(office, 'sekretaris', 'kadis', '2025-03-03', '2025-03-04')
    const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    office.press('tu', id, 'identifikasi-verifikasi')
    office.press('surat', id, 'disposisi', { happenedOn: '2025-03-04' })
    const by = office.rows<{ who: number }>(
      "select json_extract(detail, '$.actedBy.pegawaiId') who from history where step = 'disposisi' and kind = 'complete'",
    )
    expect(by).toEqual([{ who: office.id('sekretaris') }])
  })

  test('a task without a holder stays where it is, is listed as belum ada petugas, and the successor finds it', () => {
    const { office, task } = atBidang('bidang-b')
    const vacant = (name: string) => office.sees(name, (ctx) => listTanpaPetugas(ctx)).map((t) => t.taskId)
    expect(vacant('tu')).toEqual([])
    office.change("update penugasan set selesai = '2025-03-05' where id = ?", office.penugasan('b'))
    office.clock.at = momentOf('2025-03-06', '08:00')
    expect(vacant('tu')).toEqual([task('bidang-b')])
    expect(vacant('admin')).toEqual([task('bidang-b')])
    refused('NOT_ALLOWED', () => vacant('a'))
    office.change(
      "insert into penugasan (pegawai_id, jabatan_id, jenis, mulai, dibuat_pada) select ?, jabatan_id, 'plt', '2025-03-06', 0 from penugasan where id = ?",
      office.id('c'),
      office.penugasan('b'),
    )
    expect(vacant('tu')).toEqual([])
    expect(office.sees('c', (ctx) => listTugas(ctx, { bagian: 'saya' })).map((t) => t.taskId)).toEqual([task('bidang-b')])
  })
})

describe('another address', () => {
  test('admin, Kasubbag TU, or a head within what he covers; dates stay, claim and seen_at go', () => {
    const { office, task } = atBidang('bidang-a')
    const taskId = task('bidang-a')
    office.as('a', (ctx) => (see(ctx, { taskId }), take(ctx, { taskId })))
    const due = row(office, taskId)?.due_at
    refused('NOT_ALLOWED', () => office.as('staf-a', (ctx) => address(ctx, { taskId, to: unit('seksi-a1'), note: 'x' })))
    refused('NOT_ALLOWED', () => office.as('a', (ctx) => address(ctx, { taskId, to: unit('bidang-b'), note: 'x' })))
    refused('NOTE_REQUIRED', () => office.as('a', (ctx) => address(ctx, { taskId, to: unit('seksi-a1'), note: '' })))
    refused(
      'INPUT_INVALID',
      () => office.as('tu', (ctx) => address(ctx, { taskId, to: unit('bidang-z'), note: 'x' })),
      'bidang-z tidak dikenal',
    )
    office.as('a', (ctx) => address(ctx, { taskId, to: unit('seksi-a1'), note: 'Urusan seksi' }))
    expect(row(office, taskId)).toMatchObject({ unit: 'seksi-a1', taken_by: null, seen_at: null, due_at: due })
    office.as('admin', (ctx) => address(ctx, { taskId, to: unit('bidang-b'), note: 'Salah pilih' }))
    expect(row(office, taskId)?.unit).toBe('bidang-b')
    const lines = office
      .rows<{ detail: string }>("select detail from history where kind = 'address' order by id")
      .map((l) => JSON.parse(l.detail) as unknown)
    expect(lines[1]).toEqual({
      from: { role: 'bidang-seksi', unit: 'seksi-a1', pegawaiId: null },
      to: { role: 'bidang-seksi', unit: 'bidang-b', pegawaiId: null },
    })
  })

  test('not to a post that has or had the same work', () => {
    const { office, id, task } = atBidang('bidang-a', 'bidang-b', 'bidang-c')
    const taskId = task('bidang-c')
    office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b' })
    refused('TASK_THERE', () => office.as('tu', (ctx) => address(ctx, { taskId, to: unit('bidang-a'), note: 'x' })), 'bidang-a sudah')
    refused('TASK_THERE', () => office.as('tu', (ctx) => address(ctx, { taskId, to: unit('bidang-b'), note: 'x' })))
    office.as('tu', (ctx) => address(ctx, { taskId, to: unit('bidang-d'), note: 'x' }))
  })

  test('the register hears of it first and may refuse', () => {
    const { office, task } = atBidang('bidang-a')
    const heard: unknown[] = []
    const registry = office.sees('tu', (ctx) => ctx.registry.subjects) as Record<string, { addressed?: unknown }>
    const subject = registry['surat_masuk']
    if (subject) subject.addressed = (_: unknown, move: unknown) => (heard.push(move), void 0)
    office.as('tu', (ctx) => address(ctx, { taskId: task('bidang-a'), to: unit('bidang-b'), note: 'x' }))
    expect(heard).toMatchObject([{ subjectId: 1, from: { unit: 'bidang-a' }, to: { unit: 'bidang-b' } }])
    if (subject)
      subject.addressed = () => {
        throw new DomainError('NOT_RECALLABLE')
      }
    refused('NOT_RECALLABLE', () => office.as('tu', (ctx) => address(ctx, { taskId: task('bidang-b'), to: unit('bidang-c'), note: 'x' })))
    expect(row(office, task('bidang-b'))?.unit).toBe('bidang-b')
    delete subject?.addressed
  })
})

describe('work shared further', () => {
  test('down a tree: each answers his own, nothing moves, and the giver’s answer withdraws what is still open', () => {
    const { office, id, task } = atBidang('bidang-a', 'bidang-b')
    const promised = momentOf('2025-03-10', '16:00')
    const given = office.as('a', (ctx) =>
      share(ctx, { taskId: task('bidang-a'), receivers: [{ ...unit('seksi-a1'), dueAt: promised }, person(office, 'staf-a')] }),
    )
    expect(given.taskIds.map((t) => row(office, t))).toMatchObject([
      { unit: 'seksi-a1', promised_at: promised, due_at: promised },
      { role: 'asn', pegawai_id: office.id('staf-a'), promised_at: null },
    ])
    const [seksi, staf] = given.taskIds as [number, number]
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-a', 'tindak-lanjut@bidang-b'])
    refused('TASK_NOT_YOURS', () => office.as('a', (ctx) => complete(ctx, { taskId: seksi })))
    refused('OUTCOME_UNKNOWN', () => office.as('a1', (ctx) => complete(ctx, { taskId: seksi, outcomes: ['salah alamat'], note: 'x' })))
    office.as('staf-a', (ctx) => complete(ctx, { taskId: staf, payload: { hasil: 'Sudah' } }))
    expect(row(office, staf)?.closed_as).toBe('done')
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-a', 'tindak-lanjut@bidang-b'])
    office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
    expect(row(office, seksi)?.closed_as).toBe('withdrawn')
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-b', 'selesai<tindak-lanjut'])
  })

  test('only within what the giver covers, once to a post, never to himself', () => {
    const { office, task } = atBidang('bidang-a', 'bidang-b')
    const taskId = task('bidang-a')
    const give = (name: string, to: Binding) => office.as(name, (ctx) => share(ctx, { taskId, receivers: [to] }))
    refused('NOT_ALLOWED', () => give('a', unit('bidang-b')), 'bidang-b')
    refused('NOT_ALLOWED', () => give('a', person(office, 'b')))
    refused('TASK_NOT_YOURS', () => give('b', unit('bidang-b')))
    refused('TASK_THERE', () => give('a', unit('bidang-a')))
    refused('TASK_THERE', () => give('a', person(office, 'a')))
    const [seksi] = give('a', unit('seksi-a1')).taskIds as [number]
    refused('TASK_THERE', () => give('staf-a', unit('seksi-a1')))
    office.as('a1', (ctx) => complete(ctx, { taskId: seksi }))
    refused('TASK_THERE', () => give('a', unit('seksi-a1')), 'sudah menyelesaikan')
    expect(() => office.sees('a', (ctx) => assertCovered(ctx, taskId, unit('seksi-a1')))).not.toThrow()
    refused('NOT_ALLOWED', () => office.sees('a', (ctx) => assertCovered(ctx, taskId, unit('bidang-c'))))
  })

  test('only at steps of several receivers', () => {
    const office = openEngine({ processes: [suratMasukProcess] })
    const { opened } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    refused('NOT_ALLOWED', () => office.as('tu', (ctx) => share(ctx, { taskId: opened[0]?.id ?? 0, receivers: [unit('subbag-tu')] })))
  })

  test('shared work is answered, then taken back onto its live giver; not after he has answered, nor when shared again', () => {
    const { office, id, task } = atBidang('bidang-a', 'bidang-b')
    const [seksi] = office.as('a', (ctx) => share(ctx, { taskId: task('bidang-a'), receivers: [unit('seksi-a1')] })).taskIds as [number]
    const { act } = office.as('a1', (ctx) => complete(ctx, { taskId: seksi }))
    office.as('a1', (ctx) => recall(ctx, { act }))
    const again = office.rows<{ id: number }>('select id from tasks where shared_from = ? and closed_at is null', task('bidang-a'))
    expect(again).toHaveLength(1)
    const second = office.as('a1', (ctx) => complete(ctx, { taskId: again[0]?.id ?? 0 }))
    office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
    refused('TASK_CLOSED', () => office.as('a1', (ctx) => recall(ctx, { act: second.act })))
  })

  test('sharing unseen work is taken back; once seen it is not, nor is the act above it', () => {
    const { office, task } = atBidang('bidang-a')
    const { act, taskIds } = office.as('a', (ctx) => share(ctx, { taskId: task('bidang-a'), receivers: [unit('seksi-a1')] }))
    const distribusi = office.rows<{ act: number }>("select act from history where step = 'distribusi' and kind = 'complete'")[0]?.act ?? 0
    refused('ALREADY_OPENED', () => office.as('surat', (ctx) => recall(ctx, { act: distribusi })))
    office.as('a1', (ctx) => see(ctx, { taskId: taskIds[0] ?? 0 }))
    refused('ALREADY_OPENED', () => office.as('a', (ctx) => recall(ctx, { act })))
  })
})

test('see counts only for who holds the address', () => {
  const { office, task } = atBidang('bidang-a')
  const taskId = task('bidang-a')
  office.as('b', (ctx) => see(ctx, { taskId }))
  office.as('tu', (ctx) => see(ctx, { taskId }))
  expect(row(office, taskId)?.seen_at).toBeNull()
  office.as('staf-a', (ctx) => see(ctx, { taskId }))
  expect(row(office, taskId)?.seen_at).toBe(office.clock.at)
})
