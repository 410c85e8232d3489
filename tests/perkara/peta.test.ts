import { afterEach, beforeEach, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { openCases, refusal, type CaseOffice } from './bantu.ts'

let cases: CaseOffice
beforeEach(() => {
  cases = openCases()
})
afterEach(() => {
  cases.sound()
  cases.office.close()
})

const map = async (akun: string, proses: string) => (await cases.as(akun)).peta.proses({ proses })
const listed = async (akun: string, proses: string, step: string | null = null) => (await cases.as(akun)).peta.berkas({ proses, step })
const onTree = async (akun: string, proses: string) => (await (await cases.as(akun)).peta.pohon()).find((row) => row.proses === proses)

test('the tree has every process in the order of the map', async () => {
  const tree = await (await cases.as('kadis')).peta.pohon()
  expect(tree).toHaveLength(52)
  expect(tree.slice(0, 3).map(({ proses }) => proses)).toEqual(['P1.1.1', 'P1.1.2', 'P1.2.1'])
  expect(tree.every(({ jumlah, terlambat }) => jumlah === 0 && terlambat === 0)).toBe(true)
})

test('each count opens the list of exactly what it counts, and moves with the case', async () => {
  const first = await cases.open('pptk1', 'P3.1')
  await cases.open('pptk1', 'P3.1')
  expect(await onTree('kadis', 'P3.1')).toEqual({ proses: 'P3.1', jumlah: 2, terlambat: 0 })
  await cases.act('pptk1', first, 'usul-belanja')
  const live = await map('kadis', 'P3.1')
  expect(live).toMatchObject({ jumlah: 2, terlambat: 0, tertutup: false })
  const standing = live.langkah.filter(({ jumlah }) => jumlah > 0).map(({ step, jumlah }) => [step, jumlah])
  expect(standing).toEqual([
    ['usul-belanja', 1],
    ['buat-spp', 1],
  ])
  for (const { step, jumlah } of live.langkah) expect((await listed('kadis', 'P3.1', step)).jumlah, step).toBe(jumlah)
  const there = await listed('kadis', 'P3.1', 'buat-spp')
  expect(there.baris.map(({ subjectId, step }) => [subjectId, step])).toEqual([[first, 'buat-spp']])
  expect((await listed('kadis', 'P3.1')).jumlah).toBe(2)
})

test('what is past its time is counted late, once for a case that stands at two steps', async () => {
  const id = await cases.open('pptk1', 'P3.1')
  await cases.act('pptk1', id, 'usul-belanja')
  await cases.act('bendahara', id, 'buat-spp')
  expect((await map('kadis', 'P3.1')).langkah.find(({ step }) => step === 'verifikasi-spp')).toMatchObject({
    jumlah: 1,
    terlambat: 0,
    batas: 1,
  })
  cases.office.clock.set(momentOf('2025-03-10', '10:00'))
  expect((await map('kadis', 'P3.1')).langkah.find(({ step }) => step === 'verifikasi-spp')).toMatchObject({ jumlah: 1, terlambat: 1 })
  expect(await onTree('kadis', 'P3.1')).toEqual({ proses: 'P3.1', jumlah: 1, terlambat: 1 })
})

test('of a closed process only those named on a case see that it runs; how long it takes only who answers for the office', async () => {
  const id = await cases.open('ppha.staf', 'P4.2.2')
  expect(await onTree('ppha.staf', 'P4.2.2')).toMatchObject({ jumlah: 1 })
  for (const akun of ['admin', 'kadis', 'sekretaris', 'surat']) {
    expect(await onTree(akun, 'P4.2.2'), akun).toEqual({ proses: 'P4.2.2', jumlah: 0, terlambat: 0 })
    expect(await listed(akun, 'P4.2.2'), akun).toEqual({ jumlah: 0, baris: [] })
  }
  expect((await listed('ppha.staf', 'P4.2.2')).baris.map(({ subjectId }) => subjectId)).toEqual([id])
  expect((await map('admin', 'P4.2.2')).tertutup).toBe(true)
  expect((await map('kadis', 'P4.2.2')).tertutup).toBe(false)
})

test('who does not work on a process counts only the cases that name him', async () => {
  await cases.open('pptk1', 'P3.1')
  expect(await onTree('surat', 'P3.1')).toMatchObject({ jumlah: 0 })
  expect(await listed('surat', 'P3.1')).toEqual({ jumlah: 0, baris: [] })
})

test('the last 90 days: the middle and the ninetieth part of the working days, and how often a way back was taken', async () => {
  for (let n = 0; n < 2; n++) {
    cases.office.clock.set(momentOf('2025-03-07', '10:00'))
    const id = await cases.open('pptk1', 'P3.1')
    await cases.act('pptk1', id, 'usul-belanja')
    // Friday to Monday is one working day
    cases.office.clock.set(momentOf(n === 0 ? '2025-03-10' : '2025-03-12', '10:00'))
    await cases.act('bendahara', id, 'buat-spp')
    if (n === 1) continue
    await cases.act('keuangan', id, 'verifikasi-spp', { hasil: ['tidak sesuai atau kurang lengkap'], catatan: 'Kuitansi kurang' })
    await cases.act('pptk1', id, 'perbaiki-usulan')
  }
  // what was done today belongs to the day that is not over
  expect((await map('kadis', 'P3.1')).langkah.find(({ step }) => step === 'buat-spp')?.lama?.banyak).toBe(1)
  cases.office.clock.set(momentOf('2025-03-13', '09:00'))
  const live = await map('kadis', 'P3.1')
  expect(live.masa).toEqual({ mulai: '2024-12-13', sampai: '2025-03-12' })
  expect(live.langkah.find(({ step }) => step === 'buat-spp')?.lama).toEqual({ banyak: 2, tengah: 1, p90: 3 })
  expect(live.pengembalian.find(({ hasil }) => hasil === 'kembalikan ke PPK-SKPD')).toMatchObject({ kali: 0, dari: 0 })
  expect(live.pengembalian.find(({ step }) => step === 'perbaiki-usulan')).toMatchObject({ hasil: null, ke: 'buat-spp', kali: 1, dari: 2 })
  expect(live.lama).toBeNull()
})

test('a process that is not there is refused in words', async () => {
  expect(await refusal(map('kadis', 'P9'))).toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('Proses P9 tidak ditemukan.') as string,
  })
})
