import { expect, test } from 'vitest'
import { Saringan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runQuery, type ReadContext } from '../../electron/core/context.ts'
import { listSuratMasuk } from '../../electron/modules/persuratan/daftar.ts'
import { openLetters } from './bantu.ts'

/** The plan of each statement that a reading runs. */
function plansOf(work: (ctx: ReadContext) => unknown, account: string): string[] {
  const office = openLetters()
  const id = office.read((ctx) => ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', account))?.id ?? 0
  const actor = office.read((ctx) => actorOf(ctx, id))
  const plans: string[] = []
  runQuery(office.host, actor, (ctx) => {
    const explain = (sql: string, params: (string | number | bigint | null | Buffer)[]) =>
      plans.push(
        ctx
          .all<{ detail: string }>(`explain query plan ${sql}`, ...params)
          .map((step) => step.detail)
          .join('\n'),
      )
    const watched: ReadContext = {
      ...ctx,
      all: (sql, ...params) => {
        explain(sql, params)
        return ctx.all(sql, ...params)
      },
      get: (sql, ...params) => {
        explain(sql, params)
        return ctx.get(sql, ...params)
      },
    }
    work(watched)
  })
  return plans
}

/** Of the order: not the walk of it, which an index serves, but a sort of more than rows of one key. */
const sorts = /USE TEMP B-TREE FOR ORDER BY/

const pilihan = (kolom: string, ...nilai: string[]) => [{ kolom, jenis: 'pilihan', nilai }]

const walked: readonly (readonly [account: string, filter: object])[] = [
  ['surat', {}],
  ['surat', { saringan: pilihan('tahun', '2025') }],
  ...suratMasukDaftar.kolom
    .filter(({ kunci, urut }) => urut && kunci !== 'batas')
    .map(({ kunci }) => ['surat', { urut: { kolom: kunci, arah: 'turun' } }] as const),
  ['surat', { saringan: pilihan('sifat', 'Segera', 'Penting') }],
  ['surat', { saringan: pilihan('jalur', 'pos') }],
  ['sekretaris', { urut: { kolom: 'hal', arah: 'naik' } }],
  ['pp.staf', {}],
  ['pp', { urut: { kolom: 'nomorAgenda', arah: 'naik' } }],
]

test.each(walked)('%s: the list %j walks its order by an index, without sorting it', (account, filter) => {
  const plans = plansOf((ctx) => listSuratMasuk(ctx, Saringan.parse(filter)), account)
  const walks = plans.filter((plan) => /\b[rl] USING (COVERING )?INDEX|\bl USING PRIMARY KEY/.test(plan))
  expect(walks.length).toBeGreaterThan(0)
  for (const plan of walks) {
    expect(plan).not.toMatch(sorts)
    expect(plan).not.toMatch(/SCAN [rsm]\b(?! USING)/)
  }
})

test.each(['belum-didisposisi', 'belum-ditindaklanjuti', 'terlambat'] as const)('the view %s starts from the live tasks', (tampilan) => {
  const plans = plansOf((ctx) => listSuratMasuk(ctx, Saringan.parse({ tampilan })), 'surat')
  expect(plans.join('\n')).toMatch(/tasks_(live|due)/)
  expect(plans.join('\n')).not.toMatch(/SCAN (s|r|surat_masuk|tasks|instances)\b(?! USING)/)
})

test('the order of due times walks live work by its due time, then the rest of the book', () => {
  const plans = plansOf((ctx) => listSuratMasuk(ctx, Saringan.parse({ urut: { kolom: 'batas', arah: 'naik' } })), 'surat')
  const walk = plans.find((plan) => plan.includes('USING INDEX tasks_due'))
  expect(walk).toMatch(/USING (COVERING )?INDEX instances_due/)
  expect(walk).not.toMatch(sorts)
})
