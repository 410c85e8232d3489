import { SISTEM, type ReadContext, runQuery, type WriteContext } from '../../../core/context.ts'
import { readStored, storeBytes } from '../../../core/files.ts'
import { dataFolder } from '../../../core/folder.ts'
import { write, type Host } from '../../../core/rpc.ts'
import { unwatched, type Progress } from '../../../core/jobs.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import type { FaktaNaskah } from './fakta.ts'
import { gatherFakta } from './kumpul.ts'
import { bookOf } from './nomor.ts'
import { renderNaskah } from './rupa.ts'

/**
 * Signed means frozen: once signature and number are both there, the facts of the paper are kept as they are on that day; the file is built
 * from them after the commit, and its hash stored in a second act. Does nothing while one of the two is missing.
 */
export function freezeIfWhole(ctx: WriteContext, id: number): void {
  const naskah = readNaskah(ctx, id)
  const numbered = naskah.nomorId !== null || (naskah.tanggal !== null && bookOf(ctx, naskah.jenis, naskah.tanggal) === null)
  if (naskah.ditandatanganiPada === null || !numbered || isFrozen(ctx, naskah)) return
  ctx.run(
    'insert into naskah_beku (naskah_id, revisi, fakta, dibekukan_pada) values (?, ?, ?, ?)',
    id,
    naskah.revisi,
    JSON.stringify(gatherFakta(ctx, naskah)),
    ctx.now(),
  )
}

/** Whether the paper of the revision at hand is frozen. */
export function isFrozen(ctx: Pick<ReadContext, 'get'>, naskah: Pick<NaskahRow, 'id' | 'revisi'>): boolean {
  return ctx.get('select 1 from naskah_beku where naskah_id = ? and revisi = ?', naskah.id, naskah.revisi) !== undefined
}

interface Frozen {
  readonly naskahId: number
  readonly revisi: number
  readonly fakta: string
  readonly sha256: string | null
}

const FROZEN = 'select naskah_id naskahId, revisi, fakta, sha256 from naskah_beku'

/** The frozen row of the revision at hand; null before it is whole. */
export function frozenOf(ctx: ReadContext, naskahId: number): Frozen | null {
  return ctx.get<Frozen>(`${FROZEN} where naskah_id = ? and revisi = (select revisi from naskah where id = naskah_id)`, naskahId) ?? null
}

/** The facts that a paper shows: the frozen ones, else those of today. */
export function faktaOf(ctx: ReadContext, id: number): FaktaNaskah {
  const frozen = frozenOf(ctx, id)
  return frozen ? (JSON.parse(frozen.fakta) as FaktaNaskah) : gatherFakta(ctx, readNaskah(ctx, id))
}

/** The bytes of a frozen paper as they were stored; builds and stores them first where that was not yet done. */
export async function frozenBytes(
  host: Host,
  frozen: Frozen,
  nama: string,
  progress: Progress = unwatched,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = dataFolder(host.folder)
  if (frozen.sha256 !== null) return new Uint8Array(readStored(folder, { sha256: frozen.sha256, nama: `${nama}.docx` }))
  const bytes = await renderNaskah(JSON.parse(frozen.fakta) as FaktaNaskah, progress)
  const stored = await storeBytes(folder, Buffer.from(bytes))
  await write(host, SISTEM, 'naskah.bekukan', (ctx) => {
    ctx.run(
      'update naskah_beku set sha256 = ?, dibuat_pada = ? where naskah_id = ? and revisi = ? and sha256 is null',
      stored.sha256,
      ctx.now(),
      frozen.naskahId,
      frozen.revisi,
    )
  })
  return bytes
}

/** Builds the files that wait: after a start that followed an unclean stop, and after each act that froze one. */
export async function completeFrozen(host: Host): Promise<void> {
  const waiting = runQuery(host, SISTEM, (ctx) => ctx.all<Frozen>(`${FROZEN} where sha256 is null order by dibekukan_pada`))
  for (const frozen of waiting) await frozenBytes(host, frozen, 'Naskah')
}
