import { isKunciPengaturan, pengaturan, type KunciPengaturan, type NilaiPengaturan } from '../../shared/core/pengaturan.ts'
import { DomainError, refuseField } from '../../shared/errors.ts'
import { runQuery, SISTEM, type Office, type ReadContext, type WriteContext } from './context.ts'

type DayReader = Pick<ReadContext, 'get' | 'today' | 'kept'>

/** The setting in force on a WIB day (today without one); the default where the office has said nothing. */
export function getPengaturan<K extends KunciPengaturan>(ctx: DayReader, kunci: K, onDate = ctx.today()): NilaiPengaturan<K> {
  return ctx.kept.of(`pengaturan ${kunci} ${onDate}`, ['pengaturan'], () => readPengaturan(ctx, kunci, onDate)) as NilaiPengaturan<K>
}

function readPengaturan(ctx: DayReader, kunci: KunciPengaturan, onDate: string): unknown {
  const row = ctx.get<{ nilai: string }>(
    'select nilai from pengaturan where kunci = ? and mulai <= ? order by mulai desc limit 1',
    kunci,
    onDate,
  )
  const { shape, default: standard } = pengaturan[kunci]
  return row ? shape.parse(JSON.parse(row.nilai)) : standard
}

/** Sets a value from a day on; the periods before keep theirs. Refuses an unknown key and a value of another shape. */
export function savePengaturan(
  ctx: WriteContext,
  { kunci, mulai, nilai }: { kunci: string; mulai: string; nilai?: unknown },
): { id: number } {
  if (!isKunciPengaturan(kunci)) throw new DomainError('NOT_FOUND', { hal: `Pengaturan ${kunci}` })
  const { label, shape } = pengaturan[kunci]
  const checked = shape.safeParse(nilai)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    throw refuseField(['nilai', ...(issue?.path.map(String) ?? [])].join('.'), `${label}: ${issue?.message ?? 'nilai tidak dikenal'}.`)
  }
  ctx.kept.clear()
  const row = ctx.get<{ id: number }>('select id from pengaturan where kunci = ? and mulai = ?', kunci, mulai)
  const text = JSON.stringify(checked.data)
  if (row) {
    ctx.run('update pengaturan set nilai = ? where id = ?', text, row.id)
    return row
  }
  return { id: ctx.run('insert into pengaturan (kunci, mulai, nilai) values (?, ?, ?)', kunci, mulai, text).lastInsertRowid }
}

/** Every period of every setting, the newest first. */
export function listPengaturan(ctx: ReadContext): { id: number; kunci: string; mulai: string; nilai: unknown }[] {
  return ctx
    .all<{ id: number; kunci: string; mulai: string; nilai: string }>(
      'select id, kunci, mulai, nilai from pengaturan order by kunci, mulai desc',
    )
    .map((row) => ({ ...row, nilai: JSON.parse(row.nilai) as unknown }))
}

/** How many copies the office keeps today. */
export function keptCopies(office: Office): number {
  return runQuery(office, SISTEM, (ctx) => getPengaturan(ctx, 'cadangan').simpan)
}
