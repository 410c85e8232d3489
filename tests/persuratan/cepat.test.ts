import { expect, test } from 'vitest'
import { Saringan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runQuery, type ReadContext } from '../../electron/core/context.ts'
import { listSuratMasuk } from '../../electron/modules/persuratan/daftar.ts'
import { openLetters } from './bantu.ts'

/** The plan of each statement that a reading runs, the agenda's first. */
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

const book = /^(SEARCH|SCAN) n USING (COVERING )?INDEX/

test.each([
  ['surat', {}],
  ['surat', { tahun: 2025 }],
  ['surat', { urut: { kolom: 'tanggalDiterima', arah: 'turun' } }],
  ['sekretaris', {}],
])('%s: the list %j walks the book by an index, without sorting it', (account, filter) => {
  const [plan = ''] = plansOf((ctx) => listSuratMasuk(ctx, Saringan.parse(filter)), account)
  expect(plan).toMatch(book)
  expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY')
  expect(plan).not.toMatch(/SCAN s\b(?! USING)/)
})

test.each(['belum-didisposisi', 'belum-ditindaklanjuti', 'terlambat'] as const)('the view %s starts from the live tasks', (tampilan) => {
  const plans = plansOf((ctx) => listSuratMasuk(ctx, Saringan.parse({ tampilan })), 'surat')
  expect(plans[0]).toContain('tasks_live')
  expect(plans.join('\n')).not.toMatch(/SCAN (s|surat_masuk|tasks|instances)\b(?! USING)/)
})
