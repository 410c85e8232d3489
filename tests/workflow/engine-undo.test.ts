import { describe, expect, test } from 'vitest'
import { DAY } from './engine-time.ts'
import { suratKeluarProcess } from '../../shared/modules/persuratan/surat-keluar.process.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { defineProcess } from '../../shared/workflow/process.ts'
import type { Binding, Effect } from '../../electron/core/registry.ts'
import { see, take } from '../../electron/workflow/desk.ts'
import { begin } from '../../electron/workflow/engine.ts'
import { cancel, correct, recall } from '../../electron/workflow/undo.ts'
import { openEngine } from './engine-office.ts'
import { refused } from './engine-refusal.ts'

const bidang = (...names: string[]): Binding[] => names.map((name) => ({ role: 'bidang-seksi', unit: `bidang-${name}`, pegawaiId: null }))
const pilah: Record<string, Effect> = {
  pilahSurat: { run: (_, { payload }) => ({ bind: { 'bidang-seksi': payload as Binding[] } }), undo: () => undefined },
}

function letter(effects: Record<string, Effect> = pilah) {
  const office = openEngine({ processes: [suratMasukProcess], effects })
  const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  return { office, id }
}

describe('recall', () => {
  test('the act is undone with its dates in a new round, while nobody has seen what it opened', () => {
    const { office, id } = letter()
    const before = office.rows<{ opened_at: number }>('select opened_at from tasks where closed_at is null')[0]
    office.clock.at += DAY
    const { act } = office.press('tu', id, 'identifikasi-verifikasi')
    refused('NOT_YOUR_ACT', () => office.as('kadis', (ctx) => recall(ctx, { act })))
    const back = office.as('tu', (ctx) => recall(ctx, { act, note: 'Salah tekan' }))
    expect(back.opened).toMatchObject([{ step: 'identifikasi-verifikasi', mine: true }])
    expect(office.stands(id)).toEqual(['identifikasi-verifikasi'])
    expect(office.rows('select opened_at, round from tasks where closed_at is null')).toEqual([{ ...before, round: 2 }])
    refused('NOT_RECALLABLE', () => office.as('tu', (ctx) => recall(ctx, { act })))
    refused('NOT_RECALLABLE', () => office.as('tu', (ctx) => recall(ctx, { act: back.act })))
    office.press('tu', id, 'identifikasi-verifikasi')
  })

  test('seen or taken it stays, the first by the receiver’s page, the second by his claim', () => {
    for (const touch of [see, take]) {
      const { office, id } = letter()
      const { act } = office.press('tu', id, 'identifikasi-verifikasi')
      const taskId = office.task(id, 'disposisi')
      office.as('kadis', (ctx) => touch(ctx, { taskId }))
      refused('ALREADY_OPENED', () => office.as('tu', (ctx) => recall(ctx, { act })), 'Sudah dibuka penerima')
    }
  })

  test('an effect without undo cannot be taken back; one with it is undone with what it was told', () => {
    const undone: unknown[] = []
    const effects: Record<string, Effect> = {
      ...pilah,
      verifikasiSurat: { run: () => undefined },
      disposisi: { run: () => undefined, undo: (_, input) => void undone.push(input) },
    }
    const { office, id } = letter(effects)
    const verified = office.press('tu', id, 'identifikasi-verifikasi')
    refused('NOT_RECALLABLE', () => office.as('tu', (ctx) => recall(ctx, { act: verified.act })))
    const taskId = office.task(id, 'disposisi')
    const disposed = office.press('kadis', id, 'disposisi', { note: 'Segera' })
    office.as('kadis', (ctx) => recall(ctx, { act: disposed.act }))
    expect(undone).toMatchObject([
      { step: 'disposisi', taskId, subjectId: 1, note: 'Segera', act: disposed.act, pegawaiId: office.id('kadis') },
    ])
  })

  test('a sister that was joined parks again, and what was bound is free', () => {
    const { office, id } = letter()
    office.press('tu', id, 'identifikasi-verifikasi')
    office.press('kadis', id, 'disposisi')
    office.press('sekretaris', id, 'teruskan-ke-tu')
    const sorted = office.press('tu', id, 'pilah-surat', { payload: bidang('c') })
    office.as('tu', (ctx) => recall(ctx, { act: sorted.act }))
    expect(office.rows('select * from bindings')).toEqual([])
    office.press('tu', id, 'pilah-surat', { payload: bidang('a', 'b') })
    office.press('surat', id, 'distribusi')
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-a', 'tindak-lanjut@bidang-b'])
    office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
    const last = office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b' })
    expect(office.stands(id)).toEqual([])
    office.as('b', (ctx) => recall(ctx, { act: last.act }))
    expect(office.stands(id)).toEqual(['tindak-lanjut@bidang-b', 'selesai<tindak-lanjut'])
    office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b' })
    expect(office.stands(id)).toEqual([])
  })

  test('what a return withdrew comes back with it', () => {
    const office = openEngine({
      processes: [suratKeluarProcess],
      documents: { 'surat keluar': { nama: 'Surat keluar', processes: ['P1.1.2'], signedAt: {}, newest: () => ({ signed: true }) } },
    })
    const { instanceId: id } = office.as('a', (ctx) => begin(ctx, 'P1.1.2', 1))
    office.press('tu', id, 'periksa-tu', { outcomes: ['sesuai'] })
    office.press('sekretaris', id, 'verifikasi-sekretaris', { outcomes: ['sesuai'] })
    office.press('kadis', id, 'tanda-tangan')
    office.press('tu', id, 'periksa-akhir')
    office.press('tu', id, 'arsipkan')
    const returned = office.press('a', id, 'distribusikan', { outcomes: ['surat keliru'], note: 'Alamat keliru' })
    expect(office.stands(id)).toEqual(['periksa-akhir'])
    office.as('a', (ctx) => recall(ctx, { act: returned.act }))
    expect(office.stands(id).sort()).toEqual(['distribusikan@bidang-a', 'selesai<arsipkan'])
    office.press('a', id, 'distribusikan')
    expect(office.stands(id)).toEqual([])
  })

  test('the end itself is taken back on the same day only, and not when the record runs again', () => {
    const { office, id } = letter()
    const { act } = office.press('tu', id, 'identifikasi-verifikasi', { outcomes: ['bukan untuk dinas ini'], note: 'Salah alamat' })
    office.as('tu', (ctx) => recall(ctx, { act }))
    expect(office.stands(id)).toEqual(['identifikasi-verifikasi'])
    const second = office.press('tu', id, 'identifikasi-verifikasi', { outcomes: ['bukan untuk dinas ini'], note: 'Salah alamat' })
    const other = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    refused('ALREADY_RUNNING', () => office.as('tu', (ctx) => recall(ctx, { act: second.act })))
    office.as('tu', (ctx) => cancel(ctx, { instanceId: other.instanceId, note: 'Kembar' }))
    office.clock.at += DAY
    refused('NOT_RECALLABLE', () => office.as('tu', (ctx) => recall(ctx, { act: second.act })))
  })

  test('the PPTK who acted first is forgotten when his act is', () => {
    const process = defineProcess({
      code: 'P9',
      name: 'Uji',
      subject: 'uji',
      start: 'usul',
      steps: {
        usul: { name: 'Usul', lane: 'pptk', to: 'periksa' },
        periksa: { name: 'Periksa', lane: 'ppk-skpd', to: 'lanjut' },
        lanjut: { name: 'Lanjut', lane: 'pptk', to: 'selesai' },
        selesai: { name: 'Selesai', lane: 'pptk', end: true },
      },
    })
    const office = openEngine({ processes: [process] })
    const { act, instanceId: id } = office.as('pptk1', (ctx) => begin(ctx, process, 1))
    office.as('pptk1', (ctx) => recall(ctx, { act }))
    office.press('pptk2', id, 'usul')
    office.press('ppk', id, 'periksa')
    refused('TASK_NOT_YOURS', () => office.press('pptk1', id, 'lanjut'), 'pptk2')
    office.press('pptk2', id, 'lanjut')
  })
})

describe('correction', () => {
  test('Kasubbag TU or the administrator sends a token back to a step that was done; nobody else, nowhere else', () => {
    const { office, id } = letter()
    office.press('tu', id, 'identifikasi-verifikasi')
    office.press('kadis', id, 'disposisi')
    const taskId = office.task(id, 'teruskan-ke-tu')
    const to = (name: string, step: string, note = 'Keliru membaca') => office.as(name, (ctx) => correct(ctx, { taskId, to: step, note }))
    refused('MAY_NOT_CORRECT', () => to('kadis', 'disposisi'), 'Kasubbag TU atau Administrator')
    refused('NOTE_REQUIRED', () => to('tu', 'disposisi', ' '))
    refused('STEP_NOT_PASSED', () => to('tu', 'pilah-surat'), '“Pilah”')
    refused('STEP_NOT_PASSED', () => to('tu', 'tidak-ada'))
    refused('STEP_NOT_PASSED', () => to('tu', 'teruskan-ke-tu'))
    to('admin', 'identifikasi-verifikasi')
    expect(office.stands(id)).toEqual(['identifikasi-verifikasi'])
    refused('TASK_CLOSED', () => to('tu', 'disposisi'))
  })

  test('several receivers: back to before the fork takes them all, and a correction may be taken back', () => {
    const { office, id } = letter()
    office.press('tu', id, 'identifikasi-verifikasi')
    office.press('kadis', id, 'disposisi')
    office.press('sekretaris', id, 'teruskan-ke-tu')
    office.press('tu', id, 'pilah-surat', { payload: bidang('a', 'b') })
    office.press('surat', id, 'distribusi')
    office.press('a', id, 'tindak-lanjut', { unit: 'bidang-a' })
    const stood = office.stands(id)
    const { act } = office.as('tu', (ctx) =>
      correct(ctx, { taskId: office.task(id, 'tindak-lanjut'), to: 'pilah-surat', note: 'Pilah ulang' }),
    )
    expect(office.stands(id)).toEqual(['pilah-surat'])
    office.as('tu', (ctx) => recall(ctx, { act }))
    expect(office.stands(id).sort()).toEqual(stood.sort())
  })
})

describe('cancellation', () => {
  test('by whom the definition names, before a step of until is passed, with its effect, for good', () => {
    const freed: unknown[] = []
    const withEffect = {
      ...suratKeluarProcess,
      cancel: { by: ['kasubbag-tu', 'bidang-seksi'], until: ['tanda-tangan'], form: 'batalKonsep' },
    } as const
    const office = openEngine({
      processes: [withEffect],
      effects: { batalKonsep: { run: (_, input) => void freed.push(input) } },
      documents: { 'surat keluar': { nama: 'Surat keluar', processes: ['P1.1.2'], signedAt: {}, newest: () => ({ signed: true }) } },
    })
    const { instanceId: id } = office.as('a', (ctx) => begin(ctx, 'P1.1.2', 1))
    refused(
      'MAY_NOT_CANCEL',
      () => office.as('kadis', (ctx) => cancel(ctx, { instanceId: id, note: 'x' })),
      'Kasubbag TU atau Bidang/Seksi atau Administrator',
    )
    refused('NOTE_REQUIRED', () => office.as('a', (ctx) => cancel(ctx, { instanceId: id, note: '' })))
    office.as('a', (ctx) => cancel(ctx, { instanceId: id, note: 'Tidak jadi dikirim' }))
    expect(freed).toMatchObject([{ subjectId: 1, note: 'Tidak jadi dikirim', taskId: 0 }])
    expect(office.rows('select ended_as from instances')).toEqual([{ ended_as: 'batal' }])
    refused('INSTANCE_ENDED', () => office.as('a', (ctx) => cancel(ctx, { instanceId: id, note: 'x' })))
    refused('TASK_CLOSED', () => office.as('tu', (ctx) => correct(ctx, { taskId: 2, to: 'susun-konsep', note: 'x' })))

    const next = office.as('a', (ctx) => begin(ctx, 'P1.1.2', 2)).instanceId
    office.press('tu', next, 'periksa-tu', { outcomes: ['sesuai'] })
    office.press('sekretaris', next, 'verifikasi-sekretaris', { outcomes: ['sesuai'] })
    office.press('kadis', next, 'tanda-tangan', { outcomes: ['dikembalikan'], note: 'Perbaiki' })
    office.press('tu', next, 'kembalikan-lewat-tu')
    office.press('a', next, 'sesuaikan-konsep')
    office.press('tu', next, 'periksa-tu', { outcomes: ['sesuai'] })
    office.press('sekretaris', next, 'verifikasi-sekretaris', { outcomes: ['sesuai'] })
    const { act } = office.press('kadis', next, 'tanda-tangan')
    refused('TOO_LATE_TO_CANCEL', () => office.as('tu', (ctx) => cancel(ctx, { instanceId: next, note: 'x' })), '“Tanda tangan”')
    office.as('kadis', (ctx) => recall(ctx, { act }))
    office.as('tu', (ctx) => cancel(ctx, { instanceId: next, note: 'Ditarik sebelum terkirim' }))
  })
})
