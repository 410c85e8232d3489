import type { ReadContext } from '../../../core/context.ts'

/** What must hold of naskah: an invariant's words, and the rows that break it. */
const rules: readonly { invariant: string; sql: string }[] = [
  {
    invariant: 'nomor naskah terpakai oleh naskahnya, batal bersama naskahnya',
    sql: `select p.id from naskah p join nomor n on n.id = p.nomor_id where (p.batal_pada is null) <> (n.keadaan = 'terpakai')`,
  },
  {
    invariant: 'naskah bertanda tangan dan bernomor dibekukan',
    sql: `select p.id from naskah p where p.ditandatangani_pada is not null and p.nomor_id is not null
      and not exists (select 1 from naskah_beku b where b.naskah_id = p.id and b.revisi = p.revisi)`,
  },
  {
    invariant: 'proses surat keluar punya naskah',
    sql: `select i.subject_id id from instances i where i.subject = 'naskah' and not exists (select 1 from naskah p where p.id = i.subject_id)`,
  },
  {
    invariant: 'paraf yang berlaku menunjuk revisi terakhir',
    sql: `select p.id from persetujuan s join naskah p on p.id = s.subject_id and s.subject = 'naskah' where s.gugur_pada is null and s.revisi <> p.revisi`,
  },
]

/** What must hold of naskah dinas; each breach with the first rows that show it. */
export function checkNaskah(ctx: ReadContext): { invariant: string; detail: string }[] {
  return rules.flatMap(({ invariant, sql }) =>
    ctx.all<{ id: number }>(`${sql} limit 20`).map(({ id }) => ({ invariant, detail: `naskah ${id}` })),
  )
}
