import { expect, test } from 'vitest'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import type { Actor } from '../../electron/core/context.ts'
import { PEKERJAAN } from '../../shared/core/sistem.contract.ts'
import { DomainError } from '../../shared/errors.ts'

const person = (pegawaiId: number): Actor => ({ pegawaiId, nama: `Pegawai ${pegawaiId}`, admin: false, posts: [] })

/** Jobs on a clock that the test moves, and what was told to the windows. */
function bench() {
  let now = 0
  const told: string[] = []
  const events = createEvents()
  const jobs = createJobs({ publish: (tables) => (told.push(...tables), events.publish(tables)) }, { monotonic: () => now })
  return { jobs, told, pass: (ms: number) => (now += ms) }
}

const code = (error: unknown): unknown => (error instanceof DomainError ? error.code : error)
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 450))

test('a work that is over at once is never told of', async () => {
  const { jobs, told } = bench()
  expect(await jobs.run(person(1), 'Ekspor', async (progress) => (await progress.step(1, 2), 'selesai'))).toBe('selesai')
  expect(told).toEqual([])
  expect(jobs.list(person(1))).toEqual([])
})

test('a long one is shown to its own person only, with its steps, and is gone at its end', async () => {
  const { jobs, told, pass } = bench()
  const work = jobs.run(person(1), 'Ekspor 50.000 surat', async (progress) => {
    await progress.step(312, 1248)
    await aWhile()
    pass(700)
    await progress.step(400)
    expect(jobs.list(person(1))).toEqual([{ id: 1, apa: 'Ekspor 50.000 surat', langkah: 400, dari: 1248, lama: 700, bisaDihentikan: true }])
    expect(jobs.list(person(2))).toEqual([])
  })
  await work
  expect(jobs.list(person(1))).toEqual([])
  expect(new Set(told)).toEqual(new Set([PEKERJAAN]))
  expect(told.length).toBe(3)
})

test('stopped by its person it ends at the next step; by another, or when it is writing, it goes on', async () => {
  const { jobs } = bench()
  const seen: unknown[] = []
  const stop = (pegawaiId: number, id = 1): unknown => {
    try {
      jobs.stop(person(pegawaiId), id)
      return 'dihentikan'
    } catch (error) {
      return code(error)
    }
  }
  const work = jobs.run(person(1), 'Impor', async (progress) => {
    await progress.step(1, 3)
    seen.push(stop(2), stop(1, 7))
    await progress.step(2)
    seen.push(stop(1))
    await progress.step(3)
    seen.push('tidak sampai')
  })
  expect(code(await work.catch((error: unknown) => error))).toBe('WORK_STOPPED')
  expect(seen).toEqual(['WORK_OVER', 'WORK_OVER', 'dihentikan'])
  expect(stop(1)).toBe('WORK_OVER')

  const closing = jobs.run(person(1), 'Impor', async (progress) => {
    progress.closing()
    expect(stop(1, 2)).toBe('WORK_CLOSING')
    await progress.step(1)
    return 'ditulis'
  })
  expect(await closing).toBe('ditulis')
})

test('what waits on another program is stopped with it, and the refusal is the office’s own', async () => {
  const { jobs } = bench()
  const work = jobs.run(person(1), 'PDF', (progress) => {
    queueMicrotask(() => jobs.stop(person(1), 1))
    return new Promise((_, reject) => progress.signal.addEventListener('abort', () => reject(new Error('killed'))))
  })
  const refusal: unknown = await work.catch((error: unknown) => error)
  expect(code(refusal)).toBe('WORK_STOPPED')
  expect((refusal as Error).message).toBe('PDF dihentikan; tidak ada yang tersimpan. Mulai lagi bila masih diperlukan.')
})

test('a defect of a work stays a defect', async () => {
  const { jobs } = bench()
  await expect(jobs.run(person(1), 'Ekspor', () => Promise.reject(new Error('cacat')))).rejects.toThrow('cacat')
})

test('a work of use to nobody but its asker stops when he goes on; one that is closing is finished', async () => {
  const { jobs } = bench()
  const asker = new AbortController()
  const left = jobs.run(
    person(1),
    'Pratinjau',
    async (progress) => {
      asker.abort()
      await progress.step(1)
    },
    asker.signal,
  )
  expect(await left.catch(code)).toBe('WORK_STOPPED')
  const other = new AbortController()
  const closing = (progress: { closing(): void; signal: AbortSignal }) => {
    progress.closing()
    other.abort()
    return Promise.resolve(progress.signal.aborted)
  }
  expect(await jobs.run(person(1), 'Simpan', closing, other.signal)).toBe(false)
})
