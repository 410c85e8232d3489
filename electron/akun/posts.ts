import { namaLengkap, printedPost, type JenisPenugasan } from '../../shared/akun/nama.ts'
import { DomainError } from '../../shared/errors.ts'
import { isLane, type Lane } from '../../shared/lanes.ts'
import type { Actor, Post, ReadContext } from '../core/context.ts'

type Reader = Pick<ReadContext, 'all' | 'get' | 'today'>

/** SQL: penugasan `p` acts on a day, that is the day lies within its term (both days included) and no Plh. stands in for it. */
const acts = (day: string) => `p.mulai <= ${day} and ifnull(p.selesai, '9999') >= ${day} and not exists (
  select 1 from penugasan s where s.menggantikan = p.id and s.mulai <= ${day} and ifnull(s.selesai, '9999') >= ${day})`

/** SQL before a select that uses ACTS: its first parameter is the WIB day. */
export const DAY = 'with hari(h) as (select ?)'
export const ACTS = acts('(select h from hari)')

/** Definitif before Plt. and Plh., then the order of the organisation. */
const ORDER = `p.jenis <> 'definitif', j.urutan, p.id`

/** Who acts, with every post of today. Refuses a pegawai that is not there. */
export function actorOf(ctx: Reader, pegawaiId: number): Actor {
  const person = ctx.get<NameRow & { admin: number }>(
    `select g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, ifnull(a.admin, 0) admin
     from pegawai g left join akun a on a.pegawai_id = g.id and a.ditutup_pada is null where g.id = ?`,
    pegawaiId,
  )
  if (!person) throw new DomainError('NOT_FOUND', { hal: 'Pegawai' })
  return { pegawaiId, nama: namaLengkap(person), admin: person.admin === 1, posts: postsOf(ctx, pegawaiId) }
}

/** Read at each call of the host, so without a sort and with the day bound four times, which is quicker than DAY. */
const POSTS = `select p.id penugasanId, p.jabatan_id jabatanId, p.jenis, j.urutan, j.unit, l.lane role from penugasan p
  join jabatan j on j.id = p.jabatan_id left join jabatan_lane l on l.jabatan_id = j.id where p.pegawai_id = ? and ${acts('?')}`

interface PostRow {
  readonly penugasanId: number
  readonly jabatanId: number
  readonly jenis: JenisPenugasan
  readonly urutan: number
  readonly unit: string | null
  readonly role: string | null
}

/** One post for each lane of each penugasan that acts today, and lane `asn` of the person himself, on leave too. */
function postsOf(ctx: Reader, pegawaiId: number): Post[] {
  const today = ctx.today()
  const standing = (row: PostRow) => (row.jenis === 'definitif' ? 0 : 1)
  const rows = ctx
    .all<PostRow>(POSTS, pegawaiId, today, today, today, today)
    .sort((a, b) => standing(a) - standing(b) || a.urutan - b.urutan || a.penugasanId - b.penugasanId)
  const tree = unitTree(ctx)
  const posts = rows.flatMap(({ penugasanId, jabatanId, unit, role }): Post[] =>
    role && isLane(role) && role !== 'asn' ? [{ penugasanId, jabatanId, unit, role, covers: tree.covers(unit) }] : [],
  )
  const own = rows[0] ?? lastPenugasan(ctx, pegawaiId)
  if (!own) return posts
  const { penugasanId, jabatanId, unit } = own
  return [...posts, { penugasanId, jabatanId, unit, role: 'asn', covers: unit === null ? null : [unit] }]
}

function lastPenugasan(ctx: Reader, pegawaiId: number) {
  return ctx.get<{ penugasanId: number; jabatanId: number; unit: string | null }>(
    `select p.id penugasanId, p.jabatan_id jabatanId, j.unit from penugasan p join jabatan j on j.id = p.jabatan_id
     where p.pegawai_id = ? and p.mulai <= ? order by p.mulai desc, p.id desc limit 1`,
    pegawaiId,
    ctx.today(),
  )
}

interface UnitTree {
  /** The unit and all below it; null (everything) for none and for the head of the tree. */
  covers(unit: string | null): readonly string[] | null
}

function unitTree(ctx: Pick<Reader, 'all'>): UnitTree {
  const units = ctx.all<{ kode: string; induk: string | null }>('select kode, induk from unit order by urutan, kode')
  const below = (kode: string): string[] => [kode, ...units.filter((u) => u.induk === kode).flatMap((u) => below(u.kode))]
  return { covers: (unit) => (unit === null || units.some((u) => u.kode === unit && u.induk === null) ? null : below(unit)) }
}

interface NameRow {
  readonly nama: string
  readonly gelarDepan: string
  readonly gelarBelakang: string
}

/** Who held a post on a day, as a paper of that day prints him. */
export interface Holder {
  readonly penugasanId: number
  readonly pegawaiId: number
  readonly jabatanId: number
  readonly jenis: JenisPenugasan
  /** Name with degrees. */
  readonly nama: string
  readonly namaPendek: string
  /** Plt. and Plh. stand before it. */
  readonly jabatan: string
  readonly jabatanPendek: string
  readonly unit: string | null
  readonly nip: string | null
  readonly pangkat: string | null
  readonly golongan: string | null
  readonly sk: string
  readonly mulai: string
  readonly selesai: string | null
}

type HolderRow = Omit<Holder, 'nama' | 'namaPendek' | 'jabatan'> & NameRow & { jabatanNama: string }

const HOLDER = `select p.id penugasanId, p.pegawai_id pegawaiId, p.jabatan_id jabatanId, p.jenis, p.sk, p.mulai, p.selesai, j.nama jabatanNama,
  j.nama_pendek jabatanPendek, j.unit, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, g.nip, g.pangkat, g.golongan
  from penugasan p join jabatan j on j.id = p.jabatan_id join pegawai g on g.id = p.pegawai_id`

function toHolder({ jabatanNama, gelarDepan, gelarBelakang, ...row }: HolderRow): Holder {
  const jabatanPendek = printedPost(row.jenis, row.jabatanPendek)
  return {
    ...row,
    nama: namaLengkap({ nama: row.nama, gelarDepan, gelarBelakang }),
    namaPendek: row.nama,
    jabatan: printedPost(row.jenis, jabatanNama),
    jabatanPendek,
  }
}

/** The hand of a post on a WIB day: a Plh. in place of the one he stands in for, a Plt. of a vacant post; null: vacant. */
export function holderOn(ctx: Pick<Reader, 'get'>, jabatanId: number, date: string): Holder | null {
  const row = ctx.get<HolderRow>(`${DAY} ${HOLDER} where p.jabatan_id = ? and ${ACTS} order by ${ORDER} limit 1`, date, jabatanId)
  return row ? toHolder(row) : null
}

/** A penugasan as it is printed, whatever the day. */
export function printedPenugasan(ctx: Pick<Reader, 'get'>, penugasanId: number): Holder | null {
  const row = ctx.get<HolderRow>(`${HOLDER} where p.id = ?`, penugasanId)
  return row ? toHolder(row) : null
}

/** By which post the actor reads or speaks, for what is written down with his name: a post of the office before that of every ASN. */
export function spokenPost(ctx: Pick<ReadContext, 'get' | 'actor'>): { readonly penugasanId: number | null; readonly jabatan: string } {
  const post = ctx.actor.posts.find((each) => each.role !== 'asn') ?? ctx.actor.posts[0]
  const jabatan = (post && printedPenugasan(ctx, post.penugasanId)?.jabatan) ?? (ctx.actor.admin ? 'Administrator' : '')
  return { penugasanId: post?.penugasanId ?? null, jabatan }
}

/** Everyone who held an address (lane, and the unit if there is one) on a WIB day: for signatures and recorded acts. */
export function penugasanOn(ctx: Pick<Reader, 'all'>, address: { role: Lane; unit: string | null }, date: string): Holder[] {
  const tree = unitTree(ctx)
  return ctx
    .all<HolderRow>(
      `${DAY} ${HOLDER} join jabatan_lane l on l.jabatan_id = p.jabatan_id and l.lane = ? where ${ACTS} order by ${ORDER}`,
      date,
      address.role,
    )
    .map(toHolder)
    .filter(({ unit }) => address.unit === null || (tree.covers(unit)?.includes(address.unit) ?? true))
}
