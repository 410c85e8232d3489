import type { ReadContext } from '../../core/context.ts'

const rules: readonly { readonly invariant: string; readonly sql: string }[] = [
  {
    invariant: 'nomor perkara punya perkara, dan perkara nomor bukunya',
    sql: `select n.id from nomor n left join perkara p on p.id = n.id where (n.buku = 'perkara' and n.keadaan = 'terpakai') <> (p.id is not null)`,
  },
  {
    invariant: 'perkara punya tepat satu proses, yang disebutnya',
    sql: `select p.id from perkara p where (select count(*) from instances i where i.subject = 'perkara' and i.subject_id = p.id) <> 1
      or not exists (select 1 from instances i where i.subject = 'perkara' and i.subject_id = p.id and i.process = p.proses)`,
  },
  {
    invariant: 'proses perkara punya perkara',
    sql: `select i.subject_id id from instances i where i.subject = 'perkara' and not exists (select 1 from perkara p where p.id = i.subject_id)`,
  },
  {
    invariant: 'dokumen perkara menunjuk berkas perkaranya',
    sql: `select d.perkara_id id from perkara_dokumen d join berkas b on b.id = d.berkas_id where b.subject <> 'perkara' or b.subject_id <> d.perkara_id`,
  },
  {
    invariant: 'pembacaan hanya atas perkara tertutup',
    sql: `select b.perkara_id id from perkara_pembacaan b join perkara p on p.id = b.perkara_id where p.tertutup = 0`,
  },
  {
    invariant: 'indeks pencarian memuat setiap perkara biasa dan tidak satu pun yang tertutup',
    sql: `select p.id from perkara p where (p.tertutup = 0) <> exists (select 1 from cari_isi where cari_isi.rowid = p.id * 32 + 1)`,
  },
  {
    invariant: 'indeks yang tertutup memuat setiap perkara tertutup dan tidak satu pun yang biasa',
    sql: `select p.id from perkara p where (p.tertutup = 1) <> exists (select 1 from cari_tertutup where cari_tertutup.rowid = p.id * 32 + 1)`,
  },
  {
    invariant: 'indeks nomor memuat nomor setiap perkara',
    sql: `select p.id from perkara p join nomor n on n.id = p.id where not exists
      (select 1 from cari_nomor where cari_nomor match printf('"%04d %d perkara"', n.urut, n.tahun) and cari_nomor.rowid = p.id * 32 + 1)`,
  },
  {
    invariant: 'indeks nomor hanya memuat perkara yang ada',
    sql: `select cari_nomor.rowid / 32 id from cari_nomor where cari_nomor.rowid % 32 = 1 and not exists (select 1 from perkara p where p.id = cari_nomor.rowid / 32)`,
  },
]

/** What must hold of plain cases; each breach with the first rows that show it. */
export function checkPerkara(ctx: ReadContext): { invariant: string; detail: string }[] {
  return rules.flatMap(({ invariant, sql }) =>
    ctx.all<{ id: number }>(`${sql} limit 20`).map(({ id }) => ({ invariant, detail: `perkara ${id}` })),
  )
}
