import type { ReadContext } from '../../../core/context.ts'

/** What must hold of the archive: an invariant's words, and the rows that break it. */
const rules: readonly { invariant: string; hal: string; sql: string }[] = [
  {
    invariant: 'satu surat ada pada satu berkas saja',
    hal: 'isi',
    sql: `select min(id) id from arsip_isi where subject is not null and keluar_pada is null group by subject, subject_id having count(*) > 1`,
  },
  {
    invariant: 'isi berkas menunjuk catatan yang ada',
    hal: 'isi',
    sql: `select i.id from arsip_isi i where (i.subject = 'surat_masuk' and not exists (select 1 from surat_masuk s where s.id = i.subject_id))
      or (i.subject = 'naskah' and not exists (select 1 from naskah n where n.id = i.subject_id))
      or (i.subject = 'perkara' and not exists (select 1 from perkara p where p.id = i.subject_id))`,
  },
  {
    invariant: 'nomor berkas setahun tanpa lubang',
    hal: 'tahun',
    sql: 'select tahun id from arsip_berkas group by tahun having max(urut) <> count(*)',
  },
  {
    invariant: 'usul yang tidak dibatalkan hanya memuat berkas yang ditutup',
    hal: 'berkas',
    sql: `select b.id from arsip_usul_isi i join arsip_usul u on u.id = i.usul_id join arsip_berkas b on b.id = i.berkas_id
      where u.batal_pada is null and b.ditutup is null and (u.selesai_tanggal is null or u.jenis <> 'pindah')`,
  },
  {
    invariant: 'satu berkas ada pada satu usul yang berjalan',
    hal: 'berkas',
    sql: `select i.berkas_id id from arsip_usul_isi i join arsip_usul u on u.id = i.usul_id
      where u.batal_pada is null and u.selesai_tanggal is null group by i.berkas_id having count(*) > 1`,
  },
  {
    invariant: 'pemusnahan yang selesai punya persetujuan',
    hal: 'usul',
    sql: `select id from arsip_usul where jenis = 'musnah' and selesai_tanggal is not null and persetujuan = ''`,
  },
  {
    invariant: 'tanda pindah dan akhir berkas menunjuk usulnya yang selesai',
    hal: 'berkas',
    sql: `select b.id from arsip_berkas b where exists (select 1 from (select b.dipindah_usul_id usul union all select b.akhir_usul_id) t where t.usul is not null
      and not exists (select 1 from arsip_usul u join arsip_usul_isi i on i.usul_id = u.id where u.id = t.usul and i.berkas_id = b.id and u.selesai_tanggal is not null))`,
  },
]

/** What must hold of the archive; each breach with the first rows that show it. */
export function checkArsip(ctx: ReadContext): { invariant: string; detail: string }[] {
  return rules.flatMap(({ invariant, hal, sql }) =>
    ctx.all<{ id: number }>(`${sql} limit 20`).map(({ id }) => ({ invariant, detail: `${hal} ${id}` })),
  )
}
