import { DomainError } from '../../../shared/errors.ts'
import type { Impor } from '../../../shared/registers/impor.contract.ts'
import { stretch, type Actor, type Parts, type ReadContext, type WriteContext } from '../../core/context.ts'
import type { Progress } from '../../core/jobs.ts'
import { writeInParts, type Host } from '../../core/rpc.ts'
import { textOf, withoutNik, type Sel } from './cell.ts'
import { draftOf, dropDraft, type Draft, type Plan } from './draft.ts'
import { headMark } from './head.ts'
import { getImpor } from './history.ts'
import { importerOf } from './importers.ts'
import { planImport } from './judge.ts'

const running = new WeakMap<object, { readonly oleh: string; readonly apa: string }>()
const TRIES = 3

/** The register was written to between the last look and the writing. */
class Overtaken extends Error {}

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
    const impor = await writeFresh(host, actor, draft, shown, progress)
    dropDraft(host, actor, draf)
    return impor
  } finally {
    running.delete(host.store)
  }
}

/** Writes the plan, judged again first while the tables that it rests on have changed. */
async function writeFresh(host: Host, actor: Actor, draft: Draft, shown: Plan, progress: Progress): Promise<Impor> {
  const act = { procedure: 'impor.simpan', apa: `Impor ${draft.importer.nama}` }
  let plan = shown
  await progress.step(0, 100)
  for (let tries = 0; tries <= TRIES; tries += 1) {
    try {
      return await writeInParts(host, actor, act, progress, (ctx) => writePlan(ctx, draft, plan))
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
    plan = await planImport(host, actor, draft, shown.asked, progress)
    if (!sameFates(plan, shown)) {
      draft.plan = null
      break
    }
  }
  throw new DomainError('IMPORT_CHANGED', { nama: draft.importer.nama })
}

function changedSince(ctx: ReadContext, { importer }: Draft, head: number): boolean {
  const acts = ctx.all<{ isi: string }>('select isi from audit where id > ? order by id', head)
  return acts.some(({ isi }) => importer.tabel.some((tabel) => isi.startsWith(`${tabel}\t`) || isi.includes(`\n${tabel}\t`)))
}

function sameFates(a: Plan, b: Plan): boolean {
  return a.rows.length === b.rows.length && a.rows.every((row, at) => row.nasib === b.rows[at]?.nasib && row.id === b.rows[at].id)
}

function* writePlan(ctx: WriteContext, draft: Draft, plan: Plan): Parts<Impor> {
  if (changedSince(ctx, draft, plan.head)) throw new Overtaken()
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
  const written = plan.rows.filter((row) => row.nasib === 'baru' || row.nasib === 'diperbarui')
  const records = yield* stretch(plan.session.write(ctx, written), 0, 0.8)
  const kept = draft.importer.nik ? (one: Sel) => withoutNik(textOf(one)) : textOf
  for (const [at, { baris, nasib, catatan, sel }] of plan.rows.entries()) {
    yield 0.8 + (at / plan.rows.length) * 0.2
    ctx.run(
      'insert into impor_baris (impor_id, baris, nasib, catatan, isi, rekaman) values (?, ?, ?, ?, ?, ?)',
      id,
      baris,
      nasib,
      catatan,
      JSON.stringify(sel.map((one) => kept(one))),
      records.get(baris) ?? null,
    )
  }
  return getImpor(ctx, id)
}
