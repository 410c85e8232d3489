import { describe, expect, test } from 'vitest'
import { processes } from '../../../shared/processes.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { lostBy, programVersion, readReleased } from './released.ts'

const released = readReleased()

test.each(released.map((one) => [`${one.process.code} of ${one.version}`, one.process] as const))('nothing of %s is lost', (_name, old) => {
  const current = processes[old.code]
  expect(current, `${old.code} is gone`).toBeDefined()
  if (current) expect(lostBy(old, current)).toEqual([])
})

test('the definitions of this version are kept (else: node tests/workflow/map/keep-definitions.ts)', () => {
  const version = programVersion()
  const kept = released.filter((one) => one.version === version).map((one) => one.process)
  const current = JSON.stringify(Object.values(processes))
  expect(kept).toEqual(JSON.parse(current))
  expect(JSON.stringify(kept) === current, 'the order of steps differs').toBe(true)
})

describe('a version that loses something is found', () => {
  const work = (to: string) => ({ name: 'Kerjakan', lane: 'sekretaris' as const, to })
  const end = { name: 'Selesai', lane: 'sekretaris' as const, end: true as const }
  const gate = (gate: Record<string, string>) => ({ name: 'Bagi', lane: 'sekretaris' as const, gate })
  const process = (steps: Process['steps'], moved?: Process['moved']): Process => ({
    code: 'X',
    name: 'Contoh',
    subject: 'contoh',
    start: 'a',
    steps,
    moved,
  })
  const old = process({ a: work('b'), b: work('selesai'), selesai: end })
  const forked = process({
    a: work('bagi'),
    bagi: gate({ satu: 'b', dua: 'c' }),
    b: work('d'),
    c: work('d'),
    d: { ...work('selesai'), waits: ['b', 'c'] },
    selesai: end,
  })

  test('a step that is neither there nor moved', () => {
    expect(lostBy(old, process({ a: work('selesai'), selesai: end }))).toEqual(['X/b is neither there nor in moved'])
    expect(lostBy(old, process({ a: work('selesai'), selesai: end }, { b: 'hilang' }))).toEqual(['X/b is neither there nor in moved'])
    expect(lostBy(old, process({ a: work('selesai'), selesai: end }, { b: 'a' }))).toEqual([])
  })

  test('a place that leads nowhere', () => {
    const round = process({ a: work('selesai'), b: work('c'), c: work('b'), selesai: end })
    expect(lostBy(old, round)).toContain('X: no way to the end from b')
  })

  test('a fork that became a line: the sisters meet, and both get on', () => {
    const line = process({ a: work('b'), b: work('d'), d: work('selesai'), selesai: end }, { bagi: 'b', c: 'd' })
    expect(lostBy(forked, line)).toEqual([])
  })

  test('a line that became a fork: who stood behind it still ends', () => {
    expect(lostBy(process({ a: work('d'), d: work('selesai'), selesai: end }), forked)).toEqual([])
  })
})
