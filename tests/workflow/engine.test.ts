import { describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { suratKeluarProcess } from '../../shared/modules/persuratan/surat-keluar.process.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import type { Process } from '../../shared/workflow/process.ts'
import { begin, changeDue, complete, start } from '../../electron/workflow/engine.ts'
import type { Binding } from '../../electron/core/registry.ts'
import { mapProcesses } from '../support/map-processes.ts'
import { openEngine, RABU, type EngineOffice } from './engine-office.ts'
import { refused } from './engine-refusal.ts'

const bidang = (...names: string[]): Binding[] => names.map((name) => ({ role: 'bidang-seksi', unit: `bidang-${name}`, pegawaiId: null }))

/** The effect of pilah-surat binds whom the payload names. */
const pilah = {
  pilahSurat: {
    run: (_: unknown, { payload }: { payload: unknown }) => ({ bind: { 'bidang-seksi': payload as Binding[] } }),
    undo: () => undefined,
  },
}

const mapped = (code: string): Process => {
  const found = mapProcesses.find((p) => p.code === code)
  if (!found) throw new Error(`No leaf ${code}`)
  return found
}

function toDistribusi(office: EngineOffice, receivers: Binding[]): number {
  const { instanceId } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  office.press('tu', instanceId, 'identifikasi-verifikasi')
  office.press('kadis', instanceId, 'disposisi')
  office.press('sekretaris', instanceId, 'teruskan-ke-tu')
  office.press('tu', instanceId, 'pilah-surat', { payload: receivers })
  return instanceId
}

describe('P1.1.1: a letter to four receivers', () => {
  const office = openEngine({ processes: [suratMasukProcess], effects: pilah })
  const id = toDistribusi(office, bidang('a', 'b', 'c', 'd'))
  const lines = (kind: string) =>
    office.rows<{ step: string }>('select step from history where instance_id = ? and kind = ?', id, kind).length

  test('the hand-over to the Kepala Dinas went along with the verification, in one act with two lines', () => {
    const acts = office.rows<{ step: string; act: number }>(
      "select step, act from history where instance_id = ? and kind = 'complete' order by id",
      id,
    )
    expect(acts.map((l) => l.step).slice(0, 4)).toEqual(['register-surat', 'identifikasi-verifikasi', 'teruskan-ke-pimpinan', 'disposisi'])
    expect(acts[1]?.act).toBe(acts[2]?.act)
    expect(acts[2]?.act).not.toBe(acts[3]?.act)
  })

  test('distribusi opens one task a receiver', () => {
    office.press('surat2', id, 'distribusi')
    expect(office.stands(id)).toEqual([
      'tindak-lanjut@bidang-a',
      'tindak-lanjut@bidang-b',
      'tindak-lanjut@bidang-c',
      'tindak-lanjut@bidang-d',
    ])
  })

  test('A is done and waits; B says salah alamat: C and D stay, and TU binds E only', () => {
    office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
    refused('NOTE_REQUIRED', () => office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b', outcomes: ['salah alamat'], note: '  ' }))
    office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b', outcomes: ['salah alamat'], note: 'Bukan bidang kami' })
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-c', 'tindak-lanjut@bidang-d', 'selesai<tindak-lanjut', 'pilah-surat'])
    office.press('tu', id, 'pilah-surat', { payload: bidang('e') })
    office.press('surat', id, 'distribusi')
    expect(office.stands(id)).toEqual([
      'tindak-lanjut@bidang-c',
      'tindak-lanjut@bidang-d',
      'selesai<tindak-lanjut',
      'tindak-lanjut@bidang-e',
    ])
  })

  test('after C, D and E one join, one end', () => {
    for (const name of ['c', 'd', 'e']) office.press(name, id, 'tindak-lanjut', { unit: `bidang-${name}` })
    expect([lines('join'), lines('end')]).toEqual([1, 1])
    expect(office.rows('select ended_as from instances')).toEqual([{ ended_as: 'selesai' }])
  })
})

describe('P1.1.1: what the map does not draw', () => {
  test('bukan untuk dinas ini and cukup diarsipkan go to the end, with a note', () => {
    const office = openEngine({ processes: [suratMasukProcess], effects: pilah })
    const { instanceId } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    office.press('tu', instanceId, 'identifikasi-verifikasi', { outcomes: ['bukan untuk dinas ini'], note: 'Untuk Dinas Kesehatan' })
    expect(office.stands(instanceId)).toEqual([])
    const next = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1)).instanceId
    expect(next).not.toBe(instanceId)
  })

  test('a receiver may be a post of another role, or a person; his task is found by nobody else', () => {
    const office = openEngine({ processes: [suratMasukProcess], effects: pilah })
    const receivers = [
      { role: 'sekretaris', unit: 'sekretariat', pegawaiId: null },
      { role: 'asn', unit: null, pegawaiId: office.id('staf-a') },
      ...bidang('b'),
    ]
    const id = toDistribusi(office, receivers)
    office.press('surat', id, 'distribusi')
    const tasks = office.rows<{ id: number; role: string }>("select id, role from tasks where step = 'tindak-lanjut' order by id")
    const of = (role: string) => tasks.find((t) => t.role === role)?.id ?? 0
    refused('TASK_NOT_YOURS', () => office.as('a', (ctx) => complete(ctx, { taskId: of('asn') })), 'staf-a')
    office.as('staf-a', (ctx) => complete(ctx, { taskId: of('asn') }))
    office.as('sekretaris', (ctx) => complete(ctx, { taskId: of('sekretaris') }))
    office.as('b', (ctx) => complete(ctx, { taskId: of('bidang-seksi') }))
    expect(office.stands(id)).toEqual([])
  })

  test('`stay` holds the step that would go along; then it is done by itself', () => {
    const office = openEngine({ processes: [suratMasukProcess] })
    const { instanceId } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    const { opened } = office.press('tu', instanceId, 'identifikasi-verifikasi', { stay: true })
    expect(opened).toMatchObject([{ step: 'teruskan-ke-pimpinan', mine: true }])
    office.press('tu', instanceId, 'teruskan-ke-pimpinan')
    expect(office.stands(instanceId)).toEqual(['disposisi'])
  })
})

describe('P1.1.2: join and loop', () => {
  const document = { nama: 'Surat keluar', processes: [], signedAt: { 'P1.1.2': ['tanda-tangan'] }, newest: () => ({ signed: true }) }
  const office = openEngine({ processes: [suratKeluarProcess], documents: { 'surat keluar': document } })
  const { instanceId: id } = office.as('a', (ctx) => begin(ctx, suratKeluarProcess, 7))

  test('the drafter’s bidang is bound by who acts first', () => {
    expect(office.rows('select lane, role, unit, round from bindings')).toEqual([
      { lane: 'bidang-seksi', role: 'bidang-seksi', unit: 'bidang-a', round: 1 },
    ])
    office.press('tu', id, 'periksa-tu', { outcomes: ['belum sesuai'], note: 'Nomor rujukan keliru' })
    expect(office.stands(id)).toEqual(['sesuaikan-konsep@bidang-a'])
    refused('TASK_NOT_YOURS', () => office.press('b', id, 'sesuaikan-konsep'), 'Bidang/Seksi bidang-a')
    office.press('staf-a', id, 'sesuaikan-konsep')
  })

  test('one press carries the paraf of the same post, never the next post’s', () => {
    office.press('tu', id, 'periksa-tu', { outcomes: ['sesuai'] })
    expect(office.stands(id)).toEqual(['verifikasi-sekretaris'])
    office.press('sekretaris', id, 'verifikasi-sekretaris', { outcomes: ['sesuai'] })
    expect(office.stands(id)).toEqual(['tanda-tangan'])
  })

  test('a gate does not stop it: periksa-akhir carries serahkan-ke-bidang and leaves arsipkan', () => {
    office.press('kadis', id, 'tanda-tangan')
    office.press('tu', id, 'periksa-akhir')
    expect(office.stands(id)).toEqual(['arsipkan', 'distribusikan@bidang-a'])
  })

  test('a return takes the parked sister that came from below it; then the join opens once', () => {
    office.press('tu', id, 'arsipkan')
    expect(office.stands(id)).toEqual(['distribusikan@bidang-a', 'selesai<arsipkan'])
    office.press('a', id, 'distribusikan', { outcomes: ['surat keliru'], note: 'Alamat keliru' })
    expect(office.stands(id)).toEqual(['periksa-akhir'])
    office.press('tu', id, 'periksa-akhir')
    office.press('a', id, 'distribusikan')
    office.press('tu', id, 'arsipkan')
    expect(office.stands(id)).toEqual([])
    expect(office.rows("select count(*) n from history where kind = 'join'")).toEqual([{ n: 1 }])
    expect(office.rows("select round, closed_as from tasks where step = 'selesai' order by id")).toEqual([
      { round: 2, closed_as: 'withdrawn' },
      { round: 3, closed_as: 'joined' },
      { round: 3, closed_as: 'joined' },
    ])
  })
})

test('P3.2: a join waits while a token stands above it, though no other awaited step has begun', () => {
  const office = openEngine({ processes: [mapped('P3.2')], subjects: {} })
  const { instanceId: id } = office.as('pptk1', (ctx) => begin(ctx, 'P3.2', 1))
  for (const step of ['terima-spj', 'sampaikan-spj']) office.press('bendahara', id, step)
  office.press('ppk', id, 'verifikasi-spj', { outcomes: ['tidak sesuai'], note: 'Bukti kurang' })
  office.press('bendahara', id, 'teruskan-pengembalian')
  expect(office.stands(id)).toEqual(['perbaiki-spj'])
  refused('TASK_NOT_YOURS', () => office.press('pptk2', id, 'perbaiki-spj'))
  office.press('pptk1', id, 'perbaiki-spj')
  for (const step of ['terima-spj', 'sampaikan-spj']) office.press('bendahara', id, step)
  office.press('ppk', id, 'verifikasi-spj', { outcomes: ['sesuai'] })
  for (const step of ['tanda-tangan-administratif', 'arsip-administratif']) office.press('ppk', id, step)
  expect(office.stands(id)).toEqual(['tanda-tangan-fungsional', 'selesai<arsip-administratif'])
  office.press('kadis', id, 'tanda-tangan-fungsional')
  office.press('ppk', id, 'arsip-salinan-fungsional')
  office.press('bendahara', id, 'sampaikan-fungsional')
  expect(office.stands(id)).toEqual([])
})

describe('acts written down for another', () => {
  const open = () => openEngine({ processes: [suratMasukProcess, mapped('P3.1')], effects: pilah })

  test('the clerk records the disposisi of the Kepala Dinas; whose act it was stands in the line', () => {
    const office = open()
    const { instanceId } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    office.press('tu', instanceId, 'identifikasi-verifikasi')
    refused('INPUT_INVALID', () => office.press('surat', instanceId, 'disposisi', { happenedOn: '2025-03-06' }), 'sesudah hari ini')
    office.press('surat', instanceId, 'disposisi', { happenedOn: '2025-03-04' })
    const line = office.rows<{ detail: string }>(
      "select pegawai_id, detail, happened_on from history where step = 'disposisi' and kind = 'complete'",
    )[0]
    expect(line).toMatchObject({ pegawai_id: office.id('surat'), happened_on: '2025-03-04' })
    expect(JSON.parse(line?.detail ?? '{}')).toEqual({ actedBy: { pegawaiId: office.id('kadis'), penugasanId: office.penugasan('kadis') } })
  })

  test('an outsider’s step is addressed to who records it: P3.1/terbitkan-sp2d', () => {
    const office = open()
    const { instanceId: id } = office.as('pptk1', (ctx) => begin(ctx, 'P3.1', 1))
    office.press('bendahara', id, 'buat-spp')
    refused('OUTCOME_REQUIRED', () => office.press('ppk', id, 'verifikasi-spp'))
    refused('OUTCOME_UNKNOWN', () => office.press('ppk', id, 'verifikasi-spp', { outcomes: ['boleh'] }), '“boleh”')
    refused('ONE_OUTCOME', () => office.press('ppk', id, 'verifikasi-spp', { outcomes: ['sesuai', 'tidak sesuai atau kurang lengkap'] }))
    office.press('ppk', id, 'verifikasi-spp', { outcomes: ['sesuai'] })
    office.press('ppk', id, 'buat-spm')
    office.press('kadis', id, 'tanda-tangan-spm')
    office.press('ppk', id, 'arsip-spm')
    office.press('bendahara', id, 'arsip-spp')
    office.press('bendahara', id, 'ajukan-spm')
    expect(office.stands(id)).toEqual(['terbitkan-sp2d'])
    office.press('bendahara', id, 'terbitkan-sp2d', { happenedOn: '2025-03-04' })
    const line = office.rows("select pegawai_id, detail, happened_on from history where step = 'terbitkan-sp2d'")[0]
    expect(line).toEqual({ pegawai_id: office.id('bendahara'), detail: null, happened_on: '2025-03-04' })
    office.press('bendahara', id, 'arsip-sp2d')
    expect(office.stands(id)).toEqual([])
  })

  test('apart looks at whose act it was: one who recorded may still verify, one who did may not', () => {
    const office = open()
    office.change(
      "insert into jabatan_lane (jabatan_id, lane) select jabatan_id, 'ppk-skpd' from penugasan where id = ?",
      office.penugasan('bendahara'),
    )
    const { instanceId: id } = office.as('bendahara', (ctx) => begin(ctx, 'P3.1', 1, { actedBy: office.penugasan('pptk1') }))
    office.press('bendahara', id, 'buat-spp')
    refused('MUST_BE_ANOTHER', () => office.press('bendahara', id, 'verifikasi-spp', { outcomes: ['sesuai'] }), 'Buat SPP')
    office.press('ppk', id, 'verifikasi-spp', { outcomes: ['sesuai'] })
  })

  test('where two held the address the actor must be chosen', () => {
    const office = open()
    refused('ACTOR_REQUIRED', () => office.as('bendahara', (ctx) => begin(ctx, 'P3.1', 1)))
    office.as('bendahara', (ctx) => begin(ctx, 'P3.1', 1, { actedBy: office.penugasan('pptk2') }))
    expect(office.rows('select pegawai_id from bindings')).toEqual([{ pegawai_id: office.id('pptk2') }])
  })
})

describe('starting', () => {
  test('only the lane of the first step starts, and once a record', () => {
    const office = openEngine({ processes: [suratMasukProcess] })
    refused(
      'START_NOT_YOURS',
      () => office.as('tu', (ctx) => start(ctx, { process: 'P1.1.1', subjectId: 1 })),
      'dimulai oleh Pengadm. Surat',
    )
    office.as('surat', (ctx) => start(ctx, { process: suratMasukProcess, subjectId: 1 }))
    refused('ALREADY_RUNNING', () => office.as('surat2', (ctx) => start(ctx, { process: 'P1.1.1', subjectId: 1 })))
    expect(office.rows('select count(*) n from instances')).toEqual([{ n: 1 }])
  })

  test('the due time: a given date, the event, else the earlier of the record’s and the step’s limit', () => {
    const office = openEngine({ processes: [suratMasukProcess], effects: pilah })
    const limit = momentOf('2025-03-12', '09:12')
    const due = momentOf('2025-03-20', '16:00')
    const promised = momentOf('2025-03-07', '16:00')
    const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1, { due: { at: due } }))
    expect(office.rows('select due_at from tasks where closed_at is null')).toEqual([{ due_at: due }])
    office.press('tu', id, 'identifikasi-verifikasi')
    office.press('kadis', id, 'disposisi')
    office.press('sekretaris', id, 'teruskan-ke-tu')
    office.press('tu', id, 'pilah-surat', { payload: [...bidang('a'), { ...bidang('b')[0], dueAt: promised }] })
    office.press('surat', id, 'distribusi')
    const dues = () =>
      office.rows<{ due_at: number }>("select due_at from tasks where step = 'tindak-lanjut' order by unit").map((t) => t.due_at)
    expect(dues()).toEqual([limit, promised])
    const event = momentOf('2025-03-10', '08:00')
    office.as('tu', (ctx) => changeDue(ctx, id, { at: event, isEvent: true }))
    expect(dues()).toEqual([event, promised])
    office.as('tu', (ctx) => changeDue(ctx, id, null))
    expect(dues()).toEqual([limit, promised])
    expect(RABU).toBe(momentOf('2025-03-05', '09:12'))
  })
})
