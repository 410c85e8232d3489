import { expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { createTurns } from '../../electron/host/waktu.ts'
import { isian, openLetters } from '../persuratan/bantu.ts'

test('a host that runs over night says once that another day has begun', () => {
  const office = openLetters()
  office.clock.set(momentOf('2025-03-05', '23:59'))
  const turned = createTurns(office.host)
  expect(turned()).toBe(false)
  office.clock.advance(60_000)
  expect(turned()).toBe(true)
  expect(turned()).toBe(false)
})

test('a task that becomes late is told when its hour comes, once', async () => {
  const office = openLetters()
  const surat = await office.as('surat')
  const tu = await office.as('tu')
  const { id } = await surat.persuratan.suratMasuk.register(isian(office, { sifat: 'Sangat Segera' }))
  const due = (await tu.alur.tugas({ bagian: 'saya' })).find((task) => task.subjectId === id)?.batas ?? 0
  office.clock.set(due - 1000)
  const turned = createTurns(office.host)
  office.clock.set(due)
  expect(turned()).toBe(false)
  expect((await tu.alur.hitung()).terlambat).toBe(0)
  office.clock.set(due + 1)
  expect(turned()).toBe(true)
  expect((await tu.alur.hitung()).terlambat).toBe(1)
  expect(turned()).toBe(false)
})
