import { refuseField } from '../../shared/errors.ts'
import type { ReadContext, WriteContext } from '../core/context.ts'

/** Larger drafts are no typing. */
const LARGEST = 1_000_000

/** The draft that a person left in a form, or null. */
export function getKonsep(ctx: ReadContext, { formulir }: { formulir: string }): { isi: unknown; disimpanPada: number } | null {
  const row = ctx.get<{ isi: string; pada: number }>(
    'select isi, disimpan_pada pada from konsep_isian where pegawai_id = ? and formulir = ?',
    ctx.actor.pegawaiId,
    formulir,
  )
  return row ? { isi: JSON.parse(row.isi) as unknown, disimpanPada: row.pada } : null
}

/** Keeps the draft of a form, one a person. Not in the audit, no activity. */
export function saveKonsep(ctx: WriteContext, { formulir, isi }: { formulir: string; isi?: unknown }): { disimpanPada: number } {
  const text = JSON.stringify(isi ?? null)
  if (text.length > LARGEST)
    throw refuseField('isi', 'Isian terlalu panjang untuk disimpan sebagai konsep. Ringkas isinya, atau lampirkan sebagai berkas.')
  ctx.run(
    `insert into konsep_isian (pegawai_id, formulir, isi, disimpan_pada) values (?, ?, ?, ?)
     on conflict (pegawai_id, formulir) do update set isi = excluded.isi, disimpan_pada = excluded.disimpan_pada`,
    ctx.actor.pegawaiId,
    formulir,
    text,
    ctx.now(),
  )
  return { disimpanPada: ctx.now() }
}

export function discardKonsep(ctx: WriteContext, { formulir }: { formulir: string }): { ok: true } {
  ctx.run('delete from konsep_isian where pegawai_id = ? and formulir = ?', ctx.actor.pegawaiId, formulir)
  return { ok: true }
}
