import { DomainError } from '../../../shared/errors.ts'
import type { Impor } from '../../../shared/registers/impor.contract.ts'
import type { Actor, WriteContext } from '../../core/context.ts'
import type { Progress } from '../../core/jobs.ts'
import { write, type Host } from '../../core/rpc.ts'
import { textOf } from './cell.ts'
import { draftOf, dropDraft, type Draft, type Plan } from './draft.ts'
import { headMark } from './head.ts'
import { getImpor } from './history.ts'
import { importerOf } from './importers.ts'
import { planImport } from './judge.ts'

const running = new WeakMap<object, { readonly oleh: string; readonly apa: string }>()
const TRIES = 3

/**
 * Writes what the trial has shown, all of it in one act or nothing. Where the register has changed since, the file is judged again, and
 * refused with IMPORT_CHANGED when a row's fate is no longer the one shown. Refuses while another import is being written.
 */
export async function saveImport(
  host: Host,
  actor: Actor,
  { draf, sidik }: { draf: string; sidik: string },
  progress: Progress,
): Promise<Impor> {
  const draft = draftOf(host, actor, draf)
  const shown = draft.plan
  if (!shown || shown.result.sidik !== sidik)
    throw new DomainError('IMPORT_HELD', { sebab: 'hasil uji sudah diganti. Uji ulang, lalu simpan.' })
  if (shown.result.tertahan) throw new DomainError('IMPORT_HELD', { sebab: shown.result.tertahan })
  const other = running.get(host.store)
  if (other) throw new DomainError('IMPORT_RUNNING', other)
  running.set(host.store, { oleh: actor.nama, apa: `impor ${draft.importer.nama} dari ${draft.nama}` })
  try {
    const plan = await freshPlan(host, actor, draft, shown, progress)
    progress.closing()
    const impor = write(host, actor, 'impor.simpan', (ctx) => writePlan(ctx, draft, plan))
    dropDraft(host, actor, draf)
    return impor
  } finally {
    running.delete(host.store)
  }
}

/** The plan, judged again while the tables that it rests on have changed; the last look and the writing are not parted by a wait. */
async function freshPlan(host: Host, actor: Actor, draft: Draft, shown: Plan, progress: Progress): Promise<Plan> {
  let plan = shown
  await progress.step(0, 100)
  for (let tries = 0; changedSince(host, draft, plan.head); tries += 1) {
    if (tries === TRIES) throw new DomainError('IMPORT_CHANGED', { nama: draft.importer.nama })
    plan = await planImport(host, actor, draft, shown.asked, progress)
    if (!sameFates(plan, shown)) {
      draft.plan = null
      throw new DomainError('IMPORT_CHANGED', { nama: draft.importer.nama })
    }
  }
  return plan
}

function changedSince({ store }: Host, { importer }: Draft, head: number): boolean {
  const acts = store.raw.prepare<[number], { isi: string }>('select isi from audit where id > ? order by id').all(head)
  return acts.some(({ isi }) => importer.tabel.some((tabel) => isi.startsWith(`${tabel}\t`) || isi.includes(`\n${tabel}\t`)))
}

function sameFates(a: Plan, b: Plan): boolean {
  return a.rows.length === b.rows.length && a.rows.every((row, at) => row.nasib === b.rows[at]?.nasib && row.id === b.rows[at].id)
}

function writePlan(ctx: WriteContext, draft: Draft, plan: Plan): Impor {
  importerOf(ctx, draft.importer.kunci)
  const { hitung } = plan.result
  const act = (ctx.get<{ id: number }>('select max(id) id from audit')?.id ?? 0) + 1
  const { lastInsertRowid: id } = ctx.run(
    `insert into impor (jenis, berkas, sha256, lembar, kepala, padanan, dibaca, baru, diperbarui, sama, dilewati, salah, act, pada, oleh, keadaan)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'selesai')`,
    draft.importer.kunci,
    draft.nama,
    draft.sha256,
    draft.reader.lembar[plan.asked.lembar]?.nama ?? '',
    headMark(plan.asked.padanan.map((_, at) => plan.titles[at] ?? '')),
    JSON.stringify(plan.asked.padanan),
    hitung.dibaca,
    hitung.baru,
    hitung.diperbarui,
    hitung.sama,
    hitung.dilewati,
    hitung.salah,
    act,
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  const records = plan.session.write(
    ctx,
    plan.rows.filter((row) => row.nasib === 'baru' || row.nasib === 'diperbarui'),
  )
  for (const { baris, nasib, catatan, sel } of plan.rows) {
    ctx.run(
      'insert into impor_baris (impor_id, baris, nasib, catatan, isi, rekaman) values (?, ?, ?, ?, ?, ?)',
      id,
      baris,
      nasib,
      catatan,
      JSON.stringify(sel.map(textOf)),
      records.get(baris) ?? null,
    )
  }
  return getImpor(ctx, id)
}
