import { describe, expect, test } from 'vitest'
import { DomainError } from '../../shared/errors.ts'
import { suratKeluarProcess } from '../../shared/modules/persuratan/surat-keluar.process.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import type { Process } from '../../shared/workflow/process.ts'
import type { DocumentFacts, Effect } from '../../electron/core/registry.ts'
import { begin } from '../../electron/workflow/engine.ts'
import { cancel, correct, recall } from '../../electron/workflow/undo.ts'
import { openEngine } from './engine-office.ts'
import { refused } from './engine-refusal.ts'

const signed: DocumentFacts = {
  nama: 'Surat keluar',
  processes: ['P1.1.2'],
  signedAt: { 'P1.1.2': ['tanda-tangan'] },
  newest: () => ({ signed: true }),
}

/** A small process whose second step calls P1.1.2. */
const laporan: Process = {
  code: 'P9',
  name: 'Laporan',
  subject: 'laporan',
  start: 'susun',
  cancel: { by: ['kasubbag-tu'] },
  steps: {
    susun: { name: 'Susun laporan', lane: 'kasubbag-tu', to: 'surat' },
    surat: {
      name: 'Jalankan surat keluar',
      lane: 'kasubbag-tu',
      calls: 'P1.1.2',
      form: 'konsepSurat',
      to: 'kirim',
      beyondMap: { 'tanpa surat': { to: 'kirim', note: 'required' } },
    },
    kirim: { name: 'Kirim laporan', lane: 'kasubbag-tu', to: 'selesai' },
    selesai: { name: 'Selesai', lane: 'kasubbag-tu', end: true },
  },
}

/** The form of the calling step drafts a letter for the sekretaris, as P1.2.2 does. */
const konsepSurat: Effect = {
  run: (_, { step }) =>
    step === 'surat'
      ? { call: { subjectId: 77, bind: { 'bidang-seksi': [{ role: 'sekretaris', unit: null, pegawaiId: null }] } } }
      : undefined,
  undo: () => undefined,
}

function called() {
  const office = openEngine({ processes: [laporan, suratKeluarProcess], effects: { konsepSurat }, documents: { 'surat keluar': signed } })
  const { instanceId: id } = office.as('tu', (ctx) => begin(ctx, 'P9', 1))
  const { opened, act } = office.press('tu', id, 'surat')
  return { office, id, act, child: opened[0]?.instanceId ?? 0, opened }
}

function send(office: ReturnType<typeof called>['office'], child: number) {
  office.press('sekretaris', child, 'susun-konsep')
  office.press('tu', child, 'periksa-tu', { outcomes: ['sesuai'] })
  office.press('sekretaris', child, 'verifikasi-sekretaris', { outcomes: ['sesuai'] })
  office.press('kadis', child, 'tanda-tangan')
  office.press('tu', child, 'periksa-akhir')
  office.press('tu', child, 'arsipkan')
  return office.press('sekretaris', child, 'distribusikan')
}

describe('a step that calls another process', () => {
  test('stays open while the child runs, and goes on in the act that ends it', () => {
    const { office, id, child, opened } = called()
    expect(opened).toMatchObject([{ step: 'susun-konsep', mine: false }])
    expect(office.stands(id)).toEqual(['surat'])
    expect(office.rows('select subject_id, calling_task_id from instances where id = ?', child)).toEqual([
      { subject_id: 77, calling_task_id: office.task(id, 'surat') },
    ])
    refused('CALL_RUNNING', () => office.press('tu', id, 'surat'), 'Penatausahaan Surat Keluar')
    const { act } = send(office, child)
    expect(office.stands(child)).toEqual([])
    expect(office.stands(id)).toEqual(['kirim'])
    const lines = office.rows<{ instance_id: number; step: string }>(
      "select instance_id, step from history where act = ? and kind = 'complete'",
      act,
    )
    expect(lines).toEqual([
      { instance_id: child, step: 'distribusikan' },
      { instance_id: id, step: 'surat' },
    ])
    refused('NOT_RECALLABLE', () => office.as('sekretaris', (ctx) => recall(ctx, { act })))
  })

  test('a cancelled child gives the button back; the call itself cannot be recalled', () => {
    const { office, id, act, child } = called()
    refused('NOT_RECALLABLE', () => office.as('tu', (ctx) => recall(ctx, { act })))
    office.as('tu', (ctx) => cancel(ctx, { instanceId: child, note: 'Keliru' }))
    office.press('tu', id, 'surat', { outcomes: ['tanpa surat'], note: 'Disampaikan langsung' })
    expect(office.stands(id)).toEqual(['kirim'])
  })

  test('cancelling or correcting the caller ends the child as batal', () => {
    for (const end of ['cancel', 'correct'] as const) {
      const { office, id, child } = called()
      if (end === 'cancel') office.as('tu', (ctx) => cancel(ctx, { instanceId: id, note: 'Tidak jadi' }))
      else office.as('tu', (ctx) => correct(ctx, { taskId: office.task(id, 'surat'), to: 'susun', note: 'Ulang' }))
      expect(office.rows('select ended_as from instances where id = ?', child)).toEqual([{ ended_as: 'batal' }])
      expect(office.stands(child)).toEqual([])
    }
  })
})

describe('documents that a step needs', () => {
  const steps = ['susun-konsep', 'tanda-tangan', 'arsipkan'] as const

  test('it must exist, and once its signing was passed its newest revision must be signed', () => {
    let newest: { signed: boolean } | null = null
    const office = openEngine({ processes: [suratKeluarProcess], documents: { 'surat keluar': { ...signed, newest: () => newest } } })
    const { instanceId: id } = office.as('a', (ctx) => begin(ctx, 'P1.1.2', 1))
    office.press('tu', id, 'periksa-tu', { outcomes: ['sesuai'] })
    office.press('sekretaris', id, 'verifikasi-sekretaris', { outcomes: ['sesuai'] })
    office.press('kadis', id, steps[1])
    office.press('tu', id, 'periksa-akhir')
    refused('DOCUMENT_MISSING', () => office.press('tu', id, steps[2]), 'Surat keluar belum ada atau belum ditandatangani')
    newest = { signed: false }
    refused('DOCUMENT_MISSING', () => office.press('tu', id, steps[2]))
    newest = { signed: true }
    office.press('tu', id, steps[2])
  })

  test('before its signing was passed an unsigned one is enough; what goes along waits instead of refusing the press', () => {
    let newest: { signed: boolean } | null = null
    const process: Process = {
      code: 'P9',
      name: 'Uji',
      subject: 'uji',
      start: 'buat',
      steps: {
        buat: { name: 'Buat', lane: 'kasubbag-tu', makes: ['surat keluar'], to: 'serahkan' },
        serahkan: { name: 'Serahkan', lane: 'kasubbag-tu', through: true, needs: ['surat keluar'], to: 'tanda-tangan' },
        'tanda-tangan': {
          name: 'Tanda tangan',
          lane: 'kepala-dinas',
          to: 'selesai',
          beyondMap: { kembali: { to: 'buat', note: 'required' } },
        },
        selesai: { name: 'Selesai', lane: 'kasubbag-tu', end: true },
      },
    }
    const facts = { nama: 'Surat keluar', processes: [], signedAt: { P9: ['tanda-tangan'] }, newest: () => newest }
    const office = openEngine({ processes: [process], documents: { 'surat keluar': facts } })
    const { instanceId: id } = office.as('tu', (ctx) => begin(ctx, 'P9', 1))
    expect(office.stands(id)).toEqual(['serahkan'])
    newest = { signed: false }
    office.press('tu', id, 'serahkan')
    office.press('kadis', id, 'tanda-tangan', { outcomes: ['kembali'], note: 'Belum' })
    office.press('tu', id, 'buat')
    expect(office.stands(id)).toEqual(['tanda-tangan'])
  })
})

describe('an effect that refuses or fails', () => {
  test('leaves nothing: no line, no row, no audit', () => {
    const failing: Record<string, Effect> = {
      verifikasiSurat: {
        run: (ctx, { subjectId }) => {
          ctx.run("insert into kalender_libur (tanggal, nama, jenis) values ('2025-12-25', ?, 'nasional')", `Uji ${subjectId}`)
          throw new DomainError('NOTE_REQUIRED')
        },
      },
      disposisi: {
        run: () => {
          throw new Error('defect')
        },
      },
    }
    const office = openEngine({ processes: [suratMasukProcess], effects: failing })
    const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    const all = () =>
      JSON.stringify(['history', 'tasks', 'instances', 'bindings', 'kalender_libur', 'audit'].map((t) => office.rows(`select * from ${t}`)))
    const before = all()
    refused('NOTE_REQUIRED', () => office.press('tu', id, 'identifikasi-verifikasi'))
    expect(all()).toBe(before)
    office.change("update tasks set step = 'disposisi', role = 'kepala-dinas' where closed_at is null")
    expect(() => office.press('kadis', id, 'disposisi')).toThrow('defect')
    expect(office.stands(id)).toEqual(['disposisi'])
  })

  test('an effect may run acts of other records within its own', () => {
    const registerSurat: Effect = {
      run: (ctx, { subjectId }) => {
        if (subjectId < 3) begin(ctx, 'P1.1.1', subjectId + 1)
      },
    }
    const office = openEngine({ processes: [suratMasukProcess], effects: { registerSurat } })
    office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
    expect(office.rows('select subject_id from instances where ended_at is null order by id')).toEqual([
      { subject_id: 1 },
      { subject_id: 2 },
      { subject_id: 3 },
    ])
  })
})
