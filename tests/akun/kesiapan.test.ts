import { expect, test } from 'vitest'
import { openPeople, refusal } from './support.ts'

test('the administrator sees which lanes of the running processes find nobody; others are refused', async () => {
  const office = openPeople()
  const admin = await office.as('admin')
  const before = await admin.akun.kesiapan()
  expect(new Set(before.map((lane) => lane.lane)).size).toBe(before.length)
  expect(before.length).toBeGreaterThan(0)
  expect(before.map((lane) => lane.lane)).not.toContain('petugas-ambulans')
  const held = before.find((lane) => lane.berakun > 0)
  if (!held) throw new Error('the people of the test hold a lane of its process')
  office.write((ctx) => ctx.run('update akun set ditutup_pada = 1 where admin = 0'))
  const after = (await admin.akun.kesiapan()).find((lane) => lane.lane === held.lane)
  expect(after).toEqual({ ...held, berakun: 0 })
  const other = openPeople()
  expect(await refusal((await other.as('surat')).akun.kesiapan())).toMatchObject({ code: 'NOT_ALLOWED' })
})
