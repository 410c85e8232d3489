import { expect, test } from 'vitest'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import { begin, complete } from '../../electron/workflow/engine.ts'
import { openEngine } from './engine-office.ts'

test('a letter goes its whole way', () => {
  const office = openEngine({
    processes: [suratMasukProcess],
    effects: {
      pilahSurat: {
        run: () => ({
          bind: { 'bidang-seksi': ['a', 'b', 'c', 'd'].map((x) => ({ role: 'bidang-seksi', unit: `bidang-${x}`, pegawaiId: null })) },
        }),
      },
    },
  })
  const { instanceId, opened } = office.as('surat', (ctx) => begin(ctx, 'P1.1.1', 1))
  expect(office.stands(instanceId)).toEqual(['identifikasi-verifikasi'])
  const next = (name: string, id: number, more = {}) => office.as(name, (ctx) => complete(ctx, { taskId: id, ...more })).opened
  let open = next('tu', opened[0]!.id)
  expect(office.stands(instanceId)).toEqual(['disposisi'])
  open = next('kadis', open[0]!.id)
  open = next('sekretaris', open[0]!.id)
  open = next('tu', open[0]!.id)
  open = next('surat2', open[0]!.id)
  expect(office.stands(instanceId)).toEqual([
    'tindak-lanjut@bidang-a',
    'tindak-lanjut@bidang-b',
    'tindak-lanjut@bidang-c',
    'tindak-lanjut@bidang-d',
  ])
})
