import type { ReadContext } from '../../core/context.ts'
import { checkNumbers } from '../../registers/buku.ts'

interface Finding {
  readonly invariant: string
  readonly detail: string
}

const rules: readonly { readonly invariant: string; readonly sql: string }[] = [
  {
    invariant: 'nomor terpakai punya surat',
    sql: `select n.id from nomor n where n.buku = 'surat-masuk' and n.keadaan in ('terpakai', 'batal') and not exists (select 1 from surat_masuk s where s.id = n.id)`,
  },
  {
    invariant: 'surat punya nomor yang terpakai atau batal, setahun dengan tanggal diterimanya',
    sql: `select s.id from surat_masuk s join nomor n on n.id = s.id where n.buku <> 'surat-masuk' or n.keadaan not in ('terpakai', 'batal')
      or n.tanggal <> s.tanggal_diterima or n.tahun <> cast(substr(s.tanggal_diterima, 1, 4) as integer)`,
  },
  {
    invariant: 'surat punya proses atau arsip',
    sql: `select s.id from surat_masuk s where s.arsip = 0 and not exists (select 1 from instances i where i.subject = 'surat_masuk' and i.subject_id = s.id)`,
  },
  {
    invariant: 'surat batal tidak berjalan',
    sql: `select n.id from nomor n join instances i on i.subject = 'surat_masuk' and i.subject_id = n.id where n.buku = 'surat-masuk'
      and (n.keadaan = 'batal') <> (ifnull(i.ended_as, '') = 'batal')`,
  },
  {
    invariant: 'tugas tindak lanjut punya baris disposisi',
    sql: `select i.subject_id id from tasks t join instances i on i.id = t.instance_id and i.subject = 'surat_masuk' where t.step = 'tindak-lanjut' and t.closed_at is null
      and t.opened_at is not null and not exists (select 1 from disposisi d where d.surat_id = i.subject_id and d.jenis = 'penerima' and d.untuk_diketahui = 0
        and d.ditarik_pada is null and d.role = t.role and d.unit is t.unit and d.pegawai_id is t.pegawai_id)`,
  },
  {
    invariant: 'penanggung jawab paling banyak satu',
    sql: `select surat_id id from disposisi where penanggung_jawab = 1 and ditarik_pada is null group by surat_id, ifnull(parent_id, 0) having count(*) > 1`,
  },
  {
    invariant: 'indeks pencarian memuat setiap surat biasa dan tidak satu pun yang dilindungi',
    sql: `select s.id from surat_masuk s where (s.keamanan = 'B') <> exists (select 1 from cari_isi where cari_isi.rowid = s.id * 32)`,
  },
  {
    invariant: 'indeks surat yang dilindungi memuat setiap surat yang dilindungi dan tidak satu pun yang biasa',
    sql: `select s.id from surat_masuk s where (s.keamanan <> 'B') <> exists (select 1 from cari_tertutup where cari_tertutup.rowid = s.id * 32)`,
  },
  {
    invariant: 'indeks nomor memuat nomor agenda setiap surat',
    sql: `select s.id from surat_masuk s join nomor n on n.id = s.id where not exists
      (select 1 from cari_nomor where cari_nomor match printf('"%04d %d"', n.urut, n.tahun) and cari_nomor.rowid = s.id * 32)`,
  },
  {
    invariant: 'indeks nomor hanya memuat surat yang ada',
    sql: `select cari_nomor.rowid / 32 id from cari_nomor where cari_nomor.rowid % 32 = 0 and not exists (select 1 from surat_masuk s where s.id = cari_nomor.rowid / 32)`,
  },
  {
    invariant: 'daftar memuat setiap nomor sebagaimana tercatat',
    sql: `select n.id from nomor n left join surat_masuk s on s.id = n.id left join surat_daftar d on d.id = n.id where n.buku = 'surat-masuk'
      and n.keadaan <> 'dipesan' and (d.id is null or d.nomor <> n.tahun * 1000000000 + n.urut * 1000 + n.sisipan or d.tanggal <> n.tanggal
        or d.pengirim_id is not s.pengirim_id or d.keamanan is not s.keamanan or d.tanggal_surat is not s.tanggal_surat
        or d.hal is not (case when s.keamanan in ('B', 'T') then substr(s.hal, 1, 80) end) or d.surat <> (s.id is not null)
        or d.pengirim <> ifnull((select lipat from pengirim where id = s.pengirim_id), '') or d.jalur is not s.jalur or d.bentuk is not s.bentuk
        or d.sifat <> (case s.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 when 'Biasa' then 3 else 4 end)
        or d.jenis_naskah is not (case when s.keamanan in ('B', 'T') then s.jenis_naskah end))`,
  },
  {
    invariant: 'daftar pengirim memuat setiap pengirim dengan banyaknya suratnya',
    sql: `select p.id from pengirim p left join pengirim_daftar d on d.id = p.id
      left join (select pengirim_id, count(*) jumlah, max(tanggal_diterima) terakhir from surat_masuk group by pengirim_id) s on s.pengirim_id = p.id
      where (p.digabung_ke is null) <> (d.id is not null) or (d.id is not null and (d.lipat <> p.lipat or d.pendek <> p.nama_pendek
        or d.jenis <> p.jenis or d.jumlah <> ifnull(s.jumlah, 0) or d.terakhir is not s.terakhir))
      union all select d.id from pengirim_daftar d where not exists (select 1 from pengirim p where p.id = d.id)`,
  },
  {
    invariant: 'yang boleh melihat surat adalah penerima disposisinya',
    sql: `with berlaku(kunci, surat_id) as (select distinct case when pegawai_id is not null then 'p' || pegawai_id when unit is not null then 'u' || unit
        else 'r' || role end, surat_id from disposisi where jenis = 'penerima' and ditarik_pada is null)
      select surat_id id from (select * from berlaku except select kunci, surat_id from surat_lihat)
      union all select surat_id from (select kunci, surat_id from surat_lihat except select * from berlaku)`,
  },
  {
    invariant: 'daftar setiap penerima memuat suratnya sebagaimana tercatat',
    sql: `with berlaku(kunci, kolom, nilai, nomor, surat_id) as (select l.kunci, n.kolom, n.nilai, n.nomor, n.id from surat_lihat l
        join surat_nilai n on n.id = l.surat_id)
      select surat_id id from (select * from berlaku except select kunci, kolom, nilai, nomor, surat_id from surat_urut)
      union all select surat_id from (select kunci, kolom, nilai, nomor, surat_id from surat_urut except select * from berlaku)`,
  },
  {
    invariant: 'pembacaan hanya atas surat yang ada',
    sql: `select b.surat_id id from pembacaan b where not exists (select 1 from surat_masuk s where s.id = b.surat_id)`,
  },
]

/** What must hold of letters, numbers and disposisi; each breach with the first rows that show it. */
export function checkPersuratan(ctx: ReadContext): Finding[] {
  const found = rules.flatMap(({ invariant, sql }) =>
    ctx.all<{ id: number }>(`${sql} limit 20`).map(({ id }) => ({ invariant, detail: `surat masuk ${id}` })),
  )
  return [...checkNumbers(ctx), ...found]
}
