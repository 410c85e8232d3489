import { runQuery, type Actor } from '../../../core/context.ts'
import type { Host } from '../../../core/rpc.ts'
import { assertOpens } from './akses.ts'
import { faktaOf } from './beku.ts'

/** How a naskah will lie on its pages, reckoned without writing a file. Refuses one that is closed to the reader. */
export async function measure(host: Host, actor: Actor, { id }: { id: number }): Promise<{ halaman: number; peringatan: string[] }> {
  const fakta = runQuery(host, actor, (ctx) => {
    assertOpens(ctx, id)
    return faktaOf(ctx, id)
  })
  const { measureNaskah } = await import('./ukur.ts')
  const { halaman, peringatan } = measureNaskah(fakta)
  return { halaman, peringatan: [...peringatan] }
}
