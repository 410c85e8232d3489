import { DomainError, refuseField } from '../../../shared/errors.ts'
import type { Pengirim } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { fold } from '../../registers/fold.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { assertHolds, maySee, ownLetters } from './akses.ts'
import { indexLetters } from './indeks.ts'

interface Found {
  readonly id: number
  readonly nama: string
  readonly namaPendek: string
  readonly jenis: 'instansi' | 'orang'
  readonly alamat: string
  readonly versi: number
}

/** Enough to tell a frequent sender from a rare one. */
const USED = words('(select count(*) from (select 1 from surat_masuk where pengirim_id = p.id limit 50))')
const COLUMNS = words('p.id, p.nama, p.nama_pendek namaPendek, p.jenis, p.alamat, p.versi')

/** Senders by short name or any of their spellings: every word typed stands in one; those that begin with it first, then the most used. */
export function searchPengirim(ctx: ReadContext, { cari, jumlah }: { cari: string; jumlah: number }): Pengirim[] {
  const typed = fold(cari).split(' ').filter(Boolean)
  const matches = typed.map((word) => sql`(e.lipat like ${`%${word}%`} or p.nama_pendek like ${`%${word}%`})`)
  const start = `${typed.join(' ')}%`
  const begins = sql`max(p.nama_pendek like ${start}) desc, max(e.lipat like ${start})`
  const own = ownLetters(ctx)
  const mine = own ? sql`p.id in (select pengirim_id from surat_masuk where id in (${own}))` : words('1')
  const found = allOf<Found>(
    ctx,
    sql`select ${COLUMNS} from pengirim_ejaan e join pengirim p on p.id = e.pengirim_id where ${every([...matches, mine])}
      group by p.id order by ${begins} desc, ${USED} desc, (select max(tanggal_diterima) from surat_masuk where pengirim_id = p.id) desc, p.nama limit ${jumlah}`,
  )
  return found.map((sender) => withUse(ctx, sender))
}

/** How often a sender wrote, as far as the reader may know, when last, and under which code his last open letter was filed. */
function withUse(ctx: ReadContext, sender: Found): Pengirim {
  const of = sql`s.pengirim_id = ${sender.id} and ${maySee(ctx)}`
  const use = oneOf<{ jumlahSurat: number; terakhir: string | null }>(
    ctx,
    sql`select count(*) jumlahSurat, max(s.tanggal_diterima) terakhir from surat_masuk s where ${of}`,
  )
  const last = oneOf<{ kode: string }>(
    ctx,
    sql`select s.kode_klasifikasi kode from surat_masuk s where ${of} and s.kode_klasifikasi is not null and s.keamanan = 'B'
     order by s.tanggal_diterima desc limit 1`,
  )
  return { ...sender, jumlahSurat: use?.jumlahSurat ?? 0, terakhir: use?.terakhir ?? null, kodeTerakhir: last?.kode ?? null }
}

function senderWhere(ctx: ReadContext, where: Sql): Found | undefined {
  return oneOf<Found>(ctx, sql`select ${COLUMNS} from pengirim p where ${where}`)
}

/** The sender that a letter names: one of the book, one known by this spelling, or a new one. */
export function resolvePengirim(
  ctx: WriteContext,
  { pengirimId, pengirimBaru }: { pengirimId: number | null; pengirimBaru: string | null },
): Found {
  if (pengirimId !== null) return keptPengirim(ctx, pengirimId)
  const nama = pengirimBaru ?? ''
  return knownPengirim(ctx, nama) ?? addPengirim(ctx, nama, fold(nama))
}

/** The sender of this name or spelling; null where the book has none. Refuses an empty name, and a short one that several share. */
export function knownPengirim(ctx: ReadContext, nama: string): Found | null {
  const lipat = fold(nama)
  if (lipat === '') throw refuseField('pengirimBaru', nama === '' ? 'Dari: wajib diisi.' : 'Dari: tulis nama dengan huruf atau angka.')
  const known = ctx.get<{ id: number; own: number }>(
    'select p.id, p.lipat = e.lipat own from pengirim_ejaan e join pengirim p on p.id = e.pengirim_id where e.lipat = ?',
    lipat,
  )
  if (known?.own === 1) return keptPengirim(ctx, known.id)
  const sharing = ctx.get<{ n: number }>(
    'select count(*) n from pengirim where digabung_ke is null and nama_pendek = ? collate nocase',
    nama,
  )
  if (sharing && sharing.n > 1)
    throw refuseField('pengirimBaru', `Dari: nama pendek ${nama} dipakai ${sharing.n} pengirim. Pilih dari daftar.`)
  return known ? keptPengirim(ctx, known.id) : null
}

/** A new sender of the book, known by its name and its first short name. */
export function addPengirim(ctx: WriteContext, nama: string, lipat = fold(nama)): Found {
  const namaPendek = shortName(nama)
  const { lastInsertRowid: id } = ctx.run(
    'insert into pengirim (nama, nama_pendek, lipat, dibuat_pada) values (?, ?, ?, ?)',
    nama,
    namaPendek,
    lipat,
    ctx.now(),
  )
  keepSpellings(ctx, id, nama, namaPendek)
  return { id, nama, namaPendek, jenis: 'instansi', alamat: '', versi: 1 }
}

/** Spellings by which a sender is found again; one that another has stays his. */
export function keepSpellings(ctx: WriteContext, id: number, ...spellings: readonly string[]) {
  for (const ejaan of spellings) {
    const lipat = fold(ejaan)
    if (lipat !== '')
      ctx.run('insert into pengirim_ejaan (lipat, ejaan, pengirim_id) values (?, ?, ?) on conflict do nothing', lipat, ejaan, id)
  }
}

/** A sender by id; a merged one gives the one that stays. */
export function keptPengirim(ctx: ReadContext, id: number): Found {
  const found = senderWhere(ctx, sql`p.id = (select ifnull(digabung_ke, id) from pengirim where id = ${id})`)
  if (!found) throw new DomainError('NOT_FOUND', { hal: 'Pengirim' })
  return found
}

const shortWords: readonly (readonly [RegExp, string])[] = [
  [/\bKecamatan\b/gi, 'Kec.'],
  [/\bKelurahan\b/gi, 'Kel.'],
  [/\bKabupaten\b/gi, 'Kab.'],
  [/\bProvinsi\b/gi, 'Prov.'],
  [/\bBagian\b/gi, 'Bag.'],
  [/\bKementerian\b/gi, 'Kemen.'],
  [/\bSekretariat Daerah\b/gi, 'Setda'],
  [/\bKota Probolinggo\b/gi, ''],
]

/** A first short name for lists; the office may give a better one. */
export function shortName(nama: string): string {
  const short =
    shortWords
      .reduce((text, [from, to]) => text.replace(from, to), nama)
      .replace(/\s+/g, ' ')
      .trim() || nama
  if (short.length <= 28) return short
  const cut = short.slice(0, 29)
  const whole = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, 28)
  return whole.replace(/(?:[\s,;:/(–-]|\b(?:dan|atau|serta|untuk|di|pada|dalam)$)+$/i, '') || whole
}

/** Corrects a sender's card; the spelling that it had stays known. */
export function updatePengirim(ctx: WriteContext, { id, nama, namaPendek, jenis, alamat, versi }: Found): Pengirim {
  assertHolds(ctx, 'Buku pengirim diubah', 'Pengadministrasi Surat atau Kasubbag Tata Usaha', 'pengadministrasi-surat', 'kasubbag-tu')
  const before = keptPengirim(ctx, id)
  if (before.versi !== versi) throw new DomainError('SENDER_CHANGED', { nama: before.nama })
  const lipat = fold(nama)
  if (lipat === '') throw refuseField('nama', 'Nama: tulis dengan huruf atau angka.')
  const other = ctx.get<{ id: number; nama: string }>(
    'select p.id, p.nama from pengirim_ejaan e join pengirim p on p.id = e.pengirim_id where e.lipat = ? and p.id <> ?',
    lipat,
    before.id,
  )
  if (other) throw refuseField('nama', `Nama ini sudah dipakai ${other.nama}. Gabungkan keduanya.`)
  ctx.run(
    'update pengirim set nama = ?, nama_pendek = ?, lipat = ?, jenis = ?, alamat = ?, versi = versi + 1 where id = ?',
    nama,
    namaPendek,
    lipat,
    jenis,
    alamat,
    before.id,
  )
  keepSpellings(ctx, before.id, nama, namaPendek)
  indexLetters(ctx, lettersOf(ctx, [before.id]))
  return withUse(ctx, keptPengirim(ctx, before.id))
}

/** Merges doubles into one: their letters follow, their names stay as other spellings of it. */
export function mergePengirim(ctx: WriteContext, { ke, dari }: { ke: number; dari: readonly number[] }): Pengirim {
  assertHolds(ctx, 'Pengirim digabung', 'Pengadministrasi Surat atau Kasubbag Tata Usaha', 'pengadministrasi-surat', 'kasubbag-tu')
  const kept = keptPengirim(ctx, ke)
  const doubles = [...new Set(dari.map((id) => keptPengirim(ctx, id).id))].filter((id) => id !== kept.id)
  if (doubles.length === 0) throw refuseField('dari', 'Pilih paling sedikit satu pengirim lain untuk digabung.')
  const moved = lettersOf(ctx, doubles)
  for (const id of doubles) {
    ctx.run('update surat_masuk set pengirim_id = ? where pengirim_id = ?', kept.id, id)
    ctx.run('update pengirim_ejaan set pengirim_id = ? where pengirim_id = ?', kept.id, id)
    ctx.run('update pengirim set digabung_ke = ? where id = ? or digabung_ke = ?', kept.id, id, id)
  }
  indexLetters(ctx, moved)
  return withUse(ctx, kept)
}

function lettersOf(ctx: ReadContext, senders: readonly number[]): number[] {
  return ctx
    .all<{ id: number }>('select id from surat_masuk where pengirim_id in (select value from json_each(?))', JSON.stringify(senders))
    .map((row) => row.id)
}
