import type { Database } from 'better-sqlite3'
import { momentOf } from '../../shared/dates.ts'
import { bareNumber } from '../../electron/registers/cari-nomor.ts'

/** Letters of the model office that is built by the program itself; they stay the newest of a big one. */
export const MODEL = 600
/** Ids kept free below the model's: a letter has fewer than this many rows of any table. */
const ROOM = 8
const MODEL_YEAR = 2024
const EARLIEST = 2000
/** Whole copies of the model are made, at most one more a year than asked. */
const roomFor = (letters: number) => (letters + MODEL * (MODEL_YEAR - EARLIEST)) * ROOM

const triggersOf = (raw: Database) =>
  raw.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'").all()

function withoutGuards(raw: Database, work: () => void) {
  const triggers = triggersOf(raw)
  for (const { name } of triggers) raw.exec(`drop trigger "${name}"`)
  work()
  for (const { sql } of triggers) raw.exec(sql)
}

/** Puts one row far up in every table of letters, so that the model's rows get ids above those of the letters to come. */
export function reserveIds(raw: Database, letters: number): void {
  const top = roomFor(letters)
  raw.pragma('foreign_keys = OFF')
  raw.exec(`
    insert into nomor (id, buku, tahun, urut, tanggal, keadaan, dibuat_pada, dibuat_oleh) values (${top / ROOM}, 'ruang', 1, 1, '', 'terpakai', 0, 0);
    insert into instances (id, process, definition_id, subject, subject_id, started_at, ended_at, ended_as) values (${top}, 'ruang', 0, 'ruang', 0, 0, 0, 'batal');
    insert into history (id, act, instance_id, kind, pegawai_id, at) values (${top}, ${top}, ${top}, 'start', 0, 0);
    insert into tasks (id, instance_id, process, step, round, role, arrived_at, opened_by, closed_at, closed_as, closed_by)
      values (${top}, ${top}, 'ruang', '', 1, '', 0, ${top}, 0, 'withdrawn', ${top});
    insert into disposisi (id, surat_id, jenis, act, role, kepada_jabatan, kepada_nama, dari_pegawai_id, dari_nama, dari_jabatan, pada)
      values (${top}, 0, 'catatan', 0, '', '', '', 0, '', '', 0);`)
  raw.pragma('foreign_keys = ON')
}

/**
 * Fills an office that `reserveIds` has prepared with `letters` older ones: those of its model that have ended, once and again, in years
 * before, each with number, sender, words and a name of its own, its disposisi, its case and the tasks of its receivers; of the rest
 * of its course only the acts that these name. Search and access read them like the model's own. The audit knows nothing of them.
 */
export function fillOffice(raw: Database, letters: number): void {
  raw.pragma('foreign_keys = OFF')
  raw.function('nama_ke', { deterministic: true }, (n: unknown) => inventedName(Number(n)))
  raw.function('nomor_telanjang', { deterministic: true }, (text: unknown) => bareNumber(typeof text === 'string' ? text : ''))
  withoutGuards(raw, () => {
    for (const table of ['tasks', 'history', 'disposisi']) raw.exec(`delete from ${table} where id = ${roomFor(letters)}`)
    raw.exec(`delete from instances where process = 'ruang'; delete from nomor where buku = 'ruang'`)
    raw.exec(MODEL_TABLES)
    const size = raw.prepare<[], number>('select count(*) from m_surat').pluck().get() ?? 0
    const years = Math.max(1, Math.min(MODEL_YEAR - EARLIEST, Math.ceil(letters / 25_000)))
    const copies = Math.ceil(letters / years / size)
    for (let n = 0; n < years; n++) {
      const year = MODEL_YEAR - years + n
      const shift = momentOf(`${MODEL_YEAR}-01-01`) - momentOf(`${year}-01-01`)
      const before = n * copies
      raw.exec('begin')
      for (const sql of yearOf({ year, shift, copies, before, size })) raw.exec(sql)
      raw.exec('commit')
    }
    raw.exec(`update pengirim_daftar set jumlah = (select count(*) from surat_masuk where pengirim_id = pengirim_daftar.id),
      terakhir = (select max(tanggal_diterima) from surat_masuk where pengirim_id = pengirim_daftar.id)`)
    raw.exec(`delete from surat_urut;
      insert into surat_urut (kunci, kolom, nilai, nomor, surat_id) select l.kunci, n.kolom, n.nilai, n.nomor, n.id from surat_lihat l
        cross join surat_nilai n on n.id = l.surat_id order by 1, 2, 3, 4`)
    for (const index of ['cari_isi', 'cari_tertutup', 'cari_nomor']) raw.exec(`insert into ${index} (${index}) values ('optimize')`)
    raw.exec('drop table m_surat; drop table m_tasks; drop table m_history; drop table m_disposisi; analyze')
  })
  raw.pragma('foreign_keys = ON')
}

/** What is copied, each row with its place `r` from 0. */
const MODEL_TABLES = `
  create temp table m_surat as select row_number() over (order by n.urut, n.sisipan) - 1 r, s.id, i.id instance_id from surat_masuk s
    join nomor n on n.id = s.id and n.tahun = ${MODEL_YEAR} and n.keadaan = 'terpakai'
    join instances i on i.subject = 'surat_masuk' and i.subject_id = s.id and i.ended_as = 'selesai';
  create temp table m_tasks as select row_number() over (order by t.id) - 1 r, t.id, m.r surat, t.opened_by, t.closed_by from tasks t
    join m_surat m on m.instance_id = t.instance_id where t.step = 'tindak-lanjut' and t.shared_from is null and t.closed_as = 'done';
  create temp table m_history as select row_number() over (order by h.id) - 1 r, h.id, m.r surat from history h
    join m_surat m on m.instance_id = h.instance_id
    where h.id in (select opened_by from m_tasks union select closed_by from m_tasks union select act from disposisi);
  create temp table m_disposisi as select row_number() over (order by d.id) - 1 r, d.id, m.r surat from disposisi d join m_surat m on m.id = d.surat_id;
  create unique index temp.m_history_id on m_history(id); create unique index temp.m_disposisi_id on m_disposisi(id);
  create unique index temp.m_tasks_id on m_tasks(id);`

interface Year {
  readonly year: number
  readonly shift: number
  /** How many times the model is copied into each year, and how many times into the years before this one. */
  readonly copies: number
  readonly before: number
  readonly size: number
}

/** The statements of one year. Copy k of place r has the id that counts copies of the same place together: numbers follow the dates. */
function yearOf({ year, shift, copies, before, size }: Year): string[] {
  const k = `with recursive k(k) as (select 0 union all select k + 1 from k where k < ${copies - 1})`
  const id = (rows: string, r: string) => `((select count(*) from ${rows}) * ${before} + ${r} * ${copies} + k + 1)`
  const surat = (r: string) => `(${size * before} + ${r} * ${copies} + k + 1)`
  const day = (column: string) =>
    `iif(${column} is null, null, ${year} || iif(substr(${column}, 5) = '-02-29', '-02-28', substr(${column}, 5)))`
  const at = (column: string) => `${column} - ${shift}`
  const line = (column: string) => id('m_history', `(select r from m_history where id = ${column})`)
  const number = `replace(replace(s.nomor_surat, '/', '/' || (k + ${before}) || '-'), '${MODEL_YEAR}', '${year}')`
  const of = (table: string) => `from m_${table} m cross join k join main.${table === 'surat' ? 'surat_masuk' : table} s on s.id = m.id`
  return [
    `${k} insert into nomor (id, buku, tahun, urut, tanggal, keadaan, dibuat_pada, dibuat_oleh)
     select ${surat('m.r')}, 'surat-masuk', ${year}, m.r * ${copies} + k + 1, ${day('s.tanggal')}, 'terpakai', ${at('s.dibuat_pada')}, s.dibuat_oleh
     from m_surat m cross join k join nomor s on s.id = m.id order by 1`,
    `${k} insert into surat_masuk (id, tanggal_diterima, jam_diterima, jalur, pengirim_id, nomor_surat, nomor_normal, tanggal_surat, hal, ringkasan,
       skema_klasifikasi, kode_klasifikasi, sifat, keamanan, lampiran_jumlah, lampiran_satuan, jenis_naskah, bentuk, lokasi_fisik,
       diverifikasi_pada, diverifikasi_oleh, dibuat_pada, dibuat_oleh, diubah_pada, diubah_oleh)
     select ${surat('m.r')}, ${day('s.tanggal_diterima')}, s.jam_diterima, s.jalur, s.pengirim_id, ${number}, iif(s.nomor_normal = '', '', upper(${number})), ${day('s.tanggal_surat')},
       replace(s.hal, '${MODEL_YEAR}', '${year}') || ' a.n. ' || nama_ke(${surat('m.r')}), s.ringkasan, s.skema_klasifikasi, s.kode_klasifikasi, s.sifat,
       s.keamanan, s.lampiran_jumlah, s.lampiran_satuan, s.jenis_naskah, s.bentuk, s.lokasi_fisik, ${at('s.diverifikasi_pada')},
       s.diverifikasi_oleh, ${at('s.dibuat_pada')}, s.dibuat_oleh, ${at('s.diubah_pada')}, s.diubah_oleh ${of('surat')} order by 1`,
    `${k} insert into instances (id, process, definition_id, subject, subject_id, started_at, due_at, due_is_event, ended_at, ended_as)
     select ${surat('m.r')}, s.process, s.definition_id, s.subject, ${surat('m.r')}, ${at('s.started_at')}, ${at('s.due_at')}, s.due_is_event,
       ${at('s.ended_at')}, s.ended_as from m_surat m cross join k join instances s on s.id = m.instance_id order by 1`,
    `${k} insert into history (id, act, instance_id, task_id, kind, step, outcomes, note, pegawai_id, penugasan_id, at)
     select ${id('m_history', 'm.r')}, ${id('m_history', 'm.r')}, ${surat('m.surat')},
       ${id('m_tasks', '(select r from m_tasks where id = s.task_id)')}, s.kind, s.step, s.outcomes, s.note, s.pegawai_id, s.penugasan_id, ${at('s.at')}
     ${of('history')} order by 1`,
    `${k} insert into tasks (id, instance_id, process, step, from_step, round, role, unit, pegawai_id, seen_at, arrived_at, opened_at, due_at, closed_at,
       opened_by, closed_by, closed_as)
     select ${id('m_tasks', 'm.r')}, ${surat('m.surat')}, s.process, s.step, s.from_step, s.round, s.role, s.unit, s.pegawai_id, ${at('s.seen_at')},
       ${at('s.arrived_at')}, ${at('s.opened_at')}, ${at('s.due_at')}, ${at('s.closed_at')}, ${line('s.opened_by')}, ${line('s.closed_by')}, s.closed_as
     ${of('tasks')} order by 1`,
    `${k} insert into disposisi (id, surat_id, parent_id, jenis, act, role, unit, pegawai_id, kepada_jabatan, kepada_nama, penanggung_jawab, untuk_diketahui,
       instruksi, catatan, dari_pegawai_id, dari_penugasan_id, dari_nama, dari_jabatan, pada, diterima_pada, diterima_oleh, dibaca_pada, dibaca_oleh, laporan)
     select ${id('m_disposisi', 'm.r')}, ${surat('m.surat')}, ${id('m_disposisi', '(select r from m_disposisi where id = s.parent_id)')}, s.jenis,
       ifnull(${line('s.act')}, 0), s.role, s.unit, s.pegawai_id, s.kepada_jabatan, s.kepada_nama, s.penanggung_jawab, s.untuk_diketahui, s.instruksi,
       s.catatan, s.dari_pegawai_id, s.dari_penugasan_id, s.dari_nama, s.dari_jabatan, ${at('s.pada')}, ${at('s.diterima_pada')}, s.diterima_oleh,
       ${at('s.dibaca_pada')}, s.dibaca_oleh, s.laporan ${of('disposisi')} where s.ditarik_pada is null order by 1`,
    ...(['cari_isi', 'cari_tertutup'] as const).map(
      (index) => `insert into ${index} (rowid, nomor, nomor_surat, pihak, hal, isi)
     select s.id * 32, printf('%04d', n.urut), lipat(ifnull(s.nomor_surat, '')), lipat(iif(p.nama = p.nama_pendek, p.nama, p.nama || ' ' || p.nama_pendek)),
       lipat(s.hal), lipat(s.ringkasan)
     from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id
     where s.id between ${size * before + 1} and ${size * (before + copies)} and (s.keamanan <> 'B') = ${index === 'cari_tertutup' ? 1 : 0} order by s.id`,
    ),
    `insert into cari_nomor (rowid, nomor)
     select s.id * 32, printf('%04d', n.urut) || ' ' || n.tahun || ' ' || nomor_telanjang(s.nomor_surat) from surat_masuk s join nomor n on n.id = s.id
     where s.id between ${size * before + 1} and ${size * (before + copies)} order by s.id`,
    `insert into surat_daftar (id, nomor, tanggal, surat, pengirim_id, pengirim, sifat, keamanan, jalur, jenis_naskah, bentuk, tanggal_surat, hal)
     select n.id, n.tahun * 1000000000 + n.urut * 1000 + n.sisipan, n.tanggal, 1, s.pengirim_id, p.lipat,
       case s.sifat when 'Sangat Segera' then 0 when 'Segera' then 1 when 'Penting' then 2 else 3 end, s.keamanan, s.jalur,
       iif(s.keamanan in ('B', 'T'), s.jenis_naskah, null), s.bentuk, s.tanggal_surat, iif(s.keamanan in ('B', 'T'), substr(s.hal, 1, 80), null)
     from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id
     where s.id between ${size * before + 1} and ${size * (before + copies)} order by s.id`,
    `insert or ignore into surat_lihat (kunci, nomor, surat_id)
     select case when d.pegawai_id is not null then 'p' || d.pegawai_id when d.unit is not null then 'u' || d.unit else 'r' || d.role end, l.nomor, l.id
     from surat_daftar l join disposisi d on d.surat_id = l.id
     where l.id between ${size * before + 1} and ${size * (before + copies)} and d.jenis = 'penerima' and d.ditarik_pada is null`,
  ]
}

const GIVEN = 'Budi Siti Agus Sri Slamet Wahyu Endang Joko Tri Eko Dwi Nur Puji Rini Yuli Hadi Bambang Sulis Ratna Teguh'.split(' ')
const SYLLABLES =
  'wi su ka ro ma di no ha ri to ja pra se yo ba lo ni ku ra ti da gu le sa mu ke pa wa ngi tri bo la me ju re ya ko ta nu si'.split(' ')

/** The n-th invented person: a given name that many have, and a second of four syllables that few have. */
export function inventedName(n: number): string {
  const mixed = (n * 2_654_435_761) % 4_294_967_291
  const syllable = (place: number) => SYLLABLES[Math.floor(mixed / 40 ** place) % 40] ?? ''
  const second = [0, 1, 2, 3].map(syllable).join('')
  return `${GIVEN[n % GIVEN.length] ?? ''} ${second.charAt(0).toUpperCase()}${second.slice(1)}`
}
