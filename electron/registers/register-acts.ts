import type { Bagian } from '../../shared/registers/daftar.ts'
import type { PermintaanEkspor } from '../../shared/registers/ekspor.ts'
import type { Actor, ReadContext } from '../core/context.ts'
import type { Progress } from '../core/jobs.ts'
import type { Host } from '../core/rpc.ts'
import { exportList } from './ekspor.ts'
import { countRows, endRows, pageRows, sumRows, type Diminta, type Register } from './register.ts'

/** What the screens can ask of any register, to be bound in its router. */
export function actsOf<Asked extends Diminta, Row>(register: Register<Asked, Row>) {
  return {
    page: (ctx: ReadContext, asked: Asked & Bagian) => pageRows(ctx, register, asked),
    count: (ctx: ReadContext, asked: Asked) => countRows(ctx, register, asked),
    sums: (ctx: ReadContext, asked: Asked & { readonly kolom: readonly string[] }) => sumRows(ctx, register, asked),
    endWork: () => `Menghitung ${register.uraian.nama}`,
    end: (host: Host, actor: Actor, asked: Asked, { signal }: Progress) => endRows(host, actor, register, asked, signal),
    exportWork: () => `Ekspor ${register.uraian.nama}`,
    export: (host: Host, actor: Actor, asked: Asked & PermintaanEkspor, progress: Progress) =>
      exportList(host, actor, register, asked, progress),
  }
}
