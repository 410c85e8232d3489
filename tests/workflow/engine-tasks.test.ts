import { describe, expect, test } from 'vitest'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { defineProcess } from '../../shared/workflow/process.ts'
import type { Binding, Subject } from '../../electron/core/registry.ts'
import { take } from '../../electron/workflow/desk.ts'
import { begin } from '../../electron/workflow/engine.ts'
import { listJalur } from '../../electron/workflow/path.ts'
import { countTugas, inbox, listTugas, livePositions, type Bagian } from '../../electron/workflow/tasks.ts'
import { recall } from '../../electron/workflow/undo.ts'
import { openEngine, type EngineOffice } from './engine-office.ts'
import { refused } from './engine-refusal.ts'

const bidang = (...names: string[]): Binding[] => names.map((name) => ({ role: 'bidang-seksi', unit: `bidang-${name}`, pegawaiId: null }))
const pilah = {
  pilahSurat: {
    run: (_: unknown, { payload }: { payload: unknown }) => ({ bind: { 'bidang-seksi': payload as Binding[] } }),
    undo: () => undefined,
  },
}
const list = (office: EngineOffice, name: string, bagian: Bagian) => office.sees(name, (ctx) => listTugas(ctx, { bagian }))

const luar = defineProcess({
  code: 'P9',
  name: 'Izin',
  subject: 'izin',
  start: 'usul',
  steps: {
    usul: { name: 'Usul', lane: 'kasubbag-tu', to: 'putus' },
    putus: { name: 'Putusan BKPSDM', lane: 'bkpsdm', recordedBy: 'kasubbag-tu', to: 'terima' },
    terima: { name: 'Terima', lane: 'kepala-dinas', apart: ['usul'], to: 'selesai' },
    selesai: { name: 'Selesai', lane: 'kasubbag-tu', end: true },
  },
})

function letterAt(step: string, receivers = ['a', 'b'], subjects?: Record<string, Subject>) {
  const office = openEngine({ processes: [suratMasukProcess, luar], effects: pilah, subjects })
  const { instanceId: id } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  const way: [string, string][] = [
    ['tu', 'identifikasi-verifikasi'],
    ['kadis', 'disposisi'],
    ['sekretaris', 'teruskan-ke-tu'],
    ['tu', 'pilah-surat'],
    ['surat', 'distribusi'],
  ]
  for (const [name, key] of way) {
    if (key === step) break
    office.press(name, id, key, { payload: bidang(...receivers) })
  }
  return { office, id }
}

describe('worklists', () => {
  test('mine by address, since and until when, from whom, with the record’s name', () => {
    const { office } = letterAt('tindak-lanjut')
    const [task] = list(office, 'a', 'saya')
    expect(task).toMatchObject({
      step: 'tindak-lanjut',
      namaPendek: 'Tindak lanjut',
      nomor: '0001',
      judul: 'Surat 1',
      asal: 'Dinas Contoh',
      dari: 'Pengadministrasi Surat',
      pada: 'bidang-a',
      terlambat: false,
      kembali: null,
      diambil: null,
      tunggal: false,
      sejak: office.clock.at,
    })
    expect(list(office, 'a1', 'saya')).toEqual([])
    expect(list(office, 'c', 'saya')).toEqual([])
    office.clock.at += 10 * 86_400_000
    expect(list(office, 'a', 'saya')[0]?.terlambat).toBe(true)
    expect(office.sees('a', countTugas)).toEqual({ saya: 1, terlambat: 1, perSubject: { surat_masuk: 1 } })
  })

  test('a colleague’s claim stays in sight, by name', () => {
    const { office, id } = letterAt('tindak-lanjut')
    office.as('a', (ctx) => take(ctx, { taskId: office.task(id, 'tindak-lanjut', 'bidang-a') }))
    expect(list(office, 'staf-a', 'saya')[0]?.diambil).toEqual({ pegawaiId: office.id('a'), nama: 'a' })
  })

  test('what I may write down for another, what I sent on, what I did this week', () => {
    const { office } = letterAt('disposisi')
    expect(list(office, 'surat2', 'dicatat').map((t) => [t.step, t.pada])).toEqual([['disposisi', 'Kepala Dinas']])
    expect(list(office, 'tu', 'menunggu').map((t) => [t.step, t.dari])).toEqual([['disposisi', 'Saya sendiri']])
    expect(list(office, 'tu', 'selesai').map((t) => t.step)).toEqual(['teruskan-ke-pimpinan', 'identifikasi-verifikasi'])
    expect(list(office, 'kadis', 'dicatat')).toEqual([])
    office.clock.at += 7 * 86_400_000
    expect(list(office, 'tu', 'selesai')).toEqual([])
  })

  test('an outside party’s step waits in a section of its own', () => {
    const { office } = letterAt('disposisi')
    office.as('tu', (ctx) => begin(ctx, 'P9', 5))
    expect(list(office, 'tu', 'luar').map((t) => [t.step, t.judul])).toEqual([['putus', 'Izin 5']])
    expect(list(office, 'tu', 'saya')).toEqual([])
  })

  test('what one may not do (apart) does not wait for him; a process that is not known leaves the list whole', () => {
    const { office } = letterAt('pilah-surat')
    office.change(
      "insert into jabatan_lane (jabatan_id, lane) select jabatan_id, 'kepala-dinas' from penugasan where id = ?",
      office.penugasan('tu'),
    )
    const { instanceId } = office.as('tu', (ctx) => begin(ctx, 'P9', 5))
    office.press('tu', instanceId, 'putus')
    expect(office.sees('kadis', (ctx) => inbox(ctx)).map((t) => t.step)).toEqual(['terima'])
    expect(office.sees('tu', (ctx) => inbox(ctx)).map((t) => t.step)).toEqual(['pilah-surat'])
    office.sistem((ctx) => {
      delete (ctx.registry.processes as Record<string, unknown>)['P9']
    })
    expect(list(office, 'kadis', 'saya')).toEqual([])
    expect(list(office, 'tu', 'saya')).toHaveLength(1)
  })

  test('the note of a return comes with the task', () => {
    const { office, id } = letterAt('tindak-lanjut')
    office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b', outcomes: ['salah alamat'], note: 'Bukan urusan kami' })
    expect(list(office, 'tu', 'saya')[0]).toMatchObject({ step: 'pilah-surat', kembali: 'Bukan urusan kami', dari: 'Kabid B' })
  })

  test('positions of a register', () => {
    const { office } = letterAt('tindak-lanjut')
    const positions = office.sees('b', (ctx) => livePositions(ctx, 'P1.1.1', [1, 2])).get(1)
    expect(positions?.map((p) => [p.nama, p.langkah, p.saya])).toEqual([
      ['bidang-a', 'Tindak lanjut', false],
      ['bidang-b', 'Tindak lanjut', true],
    ])
  })
})

describe('the path of a record', () => {
  const path = (office: EngineOffice, name: string) => {
    const [jalur] = office.sees(name, (ctx) => listJalur(ctx, { subject: 'surat_masuk', subjectId: 1 }))
    if (!jalur) throw new Error('No path')
    return jalur
  }

  test('where it stands, what was done, what each may do', () => {
    const { office } = letterAt('disposisi')
    const kadis = path(office, 'kadis')
    expect(kadis.token).toMatchObject([{ step: 'disposisi', parkir: false, pada: 'Kepala Dinas' }])
    expect(kadis.selesai.map((s) => [s.step, s.kali])).toEqual([
      ['register-surat', 0],
      ['identifikasi-verifikasi', 0],
      ['teruskan-ke-pimpinan', 0],
    ])
    expect(kadis.tugas[0]).toMatchObject({
      tolakan: null,
      aksi: [{ hasil: null, form: 'disposisi', catatanWajib: false, tambahan: false }],
      bolehAmbil: true,
      bolehSerahkan: false,
      bolehBagikan: false,
    })
    const surat = path(office, 'surat')
    expect(surat.tugas[0]?.dicatatUntuk).toEqual([{ penugasanId: office.penugasan('kadis'), nama: 'kadis', jabatan: 'Kepala Dinas' }])
    expect(surat.tugas[0]).toMatchObject({ bolehAmbil: false, tolakan: null })
    expect([surat.bolehBatal, kadis.bolehBatal]).toEqual([true, false])
    const sekretaris = path(office, 'sekretaris')
    expect(sekretaris.tugas[0]).toMatchObject({ aksi: [], tolakan: { code: 'TASK_NOT_YOURS' } })
    const tu = path(office, 'tu')
    expect(tu.riwayat.filter((l) => l.dapatDitarik).map((l) => l.step)).toEqual(['identifikasi-verifikasi'])
    expect(tu.koreksi[0]?.langkah.map((l) => l.step)).toEqual(['register-surat', 'identifikasi-verifikasi', 'teruskan-ke-pimpinan'])
    expect(kadis.koreksi).toEqual([])
  })

  test('a recalled act stands there as such', () => {
    const { office } = letterAt('disposisi')
    const act = path(office, 'tu').riwayat.find((l) => l.dapatDitarik)?.act ?? 0
    office.as('tu', (ctx) => recall(ctx, { act, note: 'Salah' }))
    const { riwayat, selesai } = path(office, 'tu')
    expect(riwayat.filter((l) => l.ditarik).map((l) => l.step)).toEqual(['identifikasi-verifikasi', 'teruskan-ke-pimpinan'])
    expect(riwayat.at(-1)).toMatchObject({ kind: 'recall', catatan: 'Salah', oleh: 'tu', jabatan: 'Kasubbag TU' })
    expect(selesai.map((s) => s.step)).toEqual(['register-surat'])
  })

  test('who may not read the record sees neither notes nor receivers; who may not know of it gets nothing', () => {
    const secret: Subject = {
      name: 'surat_masuk',
      describe: (ctx, ids) =>
        new Map(ctx.actor.nama === 'c' ? [] : ids.map((id) => [id, { nomor: '0001', judul: 'Rahasia', asal: 'Bupati', rahasia: true }])),
      mayRead: (ctx) => ctx.actor.nama === 'a',
      assertMayAttach: () => undefined,
    }
    const { office, id } = letterAt('tindak-lanjut', ['a', 'b', 'd'], { surat_masuk: secret })
    office.press('b', id, 'tindak-lanjut', { unit: 'bidang-b', note: 'Sudah dibahas dengan Polres' })
    const words = JSON.stringify(path(office, 'kadis'))
    expect(words).not.toContain('Polres')
    expect(words).not.toMatch(/bidang-[abd]/)
    expect(words).not.toContain('Kabid B')
    expect(path(office, 'kadis').token.map((t) => t.pada)).toEqual(['Penerima', 'Penerima', ''])
    expect(JSON.stringify(path(office, 'a'))).toContain('Polres')
    refused('NOT_FOUND', () => path(office, 'c'))
    expect(list(office, 'surat', 'menunggu').map((t) => [t.pada, t.unit, t.judul])).toEqual([
      ['Penerima', null, 'Rahasia'],
      ['Penerima', null, 'Rahasia'],
    ])
    expect(list(office, 'a', 'saya').map((t) => t.pada)).toEqual(['bidang-a'])
  })
})
