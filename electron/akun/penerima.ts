import type { PosPenerima } from '../../shared/akun/akun.contract.ts'
import { namaLengkap, type JenisPenugasan } from '../../shared/akun/nama.ts'
import { addDays, dayMonth, shortDate } from '../../shared/dates.ts'
import { isLane, lanes, type Lane } from '../../shared/lanes.ts'
import type { ReadContext } from '../core/context.ts'
import { ACTS, DAY, holderOn, type Holder } from './posts.ts'

/** Lanes that are shared by several posts, or by everyone: no address of one post. */
const shared: readonly string[] = ['sekretariat', 'asn']
const order = Object.keys(lanes)

/** The lane by which work is addressed to a post: Bidang/Seksi where it has it, else its first lane in the map's order. */
export function addressLane(own: readonly string[]): Lane | null {
  if (own.includes('bidang-seksi')) return 'bidang-seksi'
  const [first] = own.filter((lane) => isLane(lane) && !shared.includes(lane)).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return first !== undefined && isLane(first) ? first : null
}

/** How long before an absence the one who gives work is told of it. */
const AHEAD = 7

interface PostRow {
  readonly jabatanId: number
  readonly jabatan: string
  readonly jabatanPendek: string
  readonly unit: string | null
  readonly unitNama: string
  readonly lanes: string
}

/** The posts that may receive work on a day (today without one), in the order of the organisation, with what matters said in words. */
export function listPenerima(ctx: ReadContext, { pada = ctx.today() }: { pada?: string }): PosPenerima[] {
  return ctx
    .all<PostRow>(
      `select j.id jabatanId, j.nama jabatan, j.nama_pendek jabatanPendek, j.unit, ifnull(u.nama_pendek, '') unitNama,
         (select json_group_array(lane) from jabatan_lane where jabatan_id = j.id) lanes
       from jabatan j left join unit u on u.kode = j.unit
       where j.aktif = 1 and (j.jenis = 'struktural' or exists (select 1 from jabatan_lane l where l.jabatan_id = j.id and l.lane = 'pejabat-fungsional'))
       order by j.urutan, j.id`,
    )
    .flatMap(({ lanes: own, ...post }) => {
      const role = addressLane(JSON.parse(own) as string[])
      if (role === null) return []
      const holder = holderOn(ctx, post.jabatanId, pada)
      const regular = holder?.jenis === 'plh' ? replacedBy(ctx, holder.penugasanId) : null
      return [{ ...post, role, ...holderFacts(holder, regular), keterangan: sentenceOf(ctx, holder, regular, pada) }]
    })
}

/** Shown is the one whose post it is; who stands in is said in the sentence. */
function holderFacts(holder: Holder | null, regular: Regular | null): Pick<PosPenerima, 'pegawaiId' | 'pemegang' | 'jenis'> {
  const shown = regular ?? holder
  return { pegawaiId: shown?.pegawaiId ?? null, pemegang: shown?.nama ?? null, jenis: shown?.jenis ?? null }
}

interface Regular {
  readonly pegawaiId: number
  readonly nama: string
  readonly jenis: JenisPenugasan
  readonly sebab: string
  readonly selesai: string
}

/** Whom a Plh. stands in for, why, and until when. */
function replacedBy(ctx: ReadContext, penugasanId: number): Regular | null {
  const row = ctx.get<Regular & { gelarDepan: string; gelarBelakang: string }>(
    `select g.id pegawaiId, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, d.jenis, ifnull(k.sebab, 'berhalangan') sebab, p.selesai
     from penugasan p join penugasan d on d.id = p.menggantikan join pegawai g on g.id = d.pegawai_id left join ketidakhadiran k on k.id = p.ketidakhadiran_id
     where p.id = ?`,
    penugasanId,
  )
  return row ? { ...row, nama: namaLengkap(row) } : null
}

/** “belum ada pejabat”; “dijabat Plt. …, 1 s.d. 14 Mar 2025, SK …”; “cuti s.d. 7 Mar, Plh. Rani Kusuma”; what begins within a week too. */
function sentenceOf(ctx: ReadContext, holder: Holder | null, regular: Regular | null, pada: string): string {
  if (!holder) return 'belum ada pejabat'
  if (regular) return `${regular.sebab} s.d. ${dayMonth(regular.selesai)}, Plh. ${holder.namaPendek}`
  if (holder.jenis === 'plt') {
    const span =
      holder.selesai === null
        ? `sejak ${shortDate(holder.mulai)}`
        : `${daySpan(holder.mulai, holder.selesai)} ${holder.selesai.slice(0, 4)}`
    return [`dijabat Plt. ${holder.nama}, ${span}`, holder.sk && `SK ${holder.sk}`].filter(Boolean).join(', ')
  }
  const away = ctx.get<{ id: number; mulai: string; selesai: string; sebab: string }>(
    'select id, mulai, selesai, sebab from ketidakhadiran where pegawai_id = ? and dibatalkan_pada is null and selesai >= ? and mulai <= ? order by mulai limit 1',
    holder.pegawaiId,
    pada,
    addDays(pada, AHEAD),
  )
  if (!away) return ''
  const standIn = ctx.get<{ nama: string }>(
    'select g.nama from penugasan p join pegawai g on g.id = p.pegawai_id where p.ketidakhadiran_id = ? and p.menggantikan = ?',
    away.id,
    holder.penugasanId,
  )
  const span = away.mulai > pada ? daySpan(away.mulai, away.selesai) : `s.d. ${dayMonth(away.selesai)}`
  return `${away.sebab} ${span}, ${standIn ? `Plh. ${standIn.nama}` : 'tanpa pengganti'}`
}

/** 6 s.d. 7 Mar, 28 Feb s.d. 4 Mar. */
function daySpan(from: string, to: string): string {
  return `${from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayMonth(from)} s.d. ${dayMonth(to)}`
}

interface Person {
  readonly pegawaiId: number
  readonly nama: string
  readonly jabatan: string
  readonly unit: string | null
  readonly unitNama: string
}

/** People who hold a post today, one line each by their first post; by words of name and post, and below a unit. */
export function listOrang(ctx: ReadContext, { cari = '', unit }: { cari?: string; unit?: string }): Person[] {
  const words = cari.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = ctx.all<Person & { gelarDepan: string; gelarBelakang: string; jenis: string }>(
    `${DAY} select g.id pegawaiId, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, j.nama jabatan, j.unit, ifnull(u.nama_pendek, '') unitNama, p.jenis
     from penugasan p join pegawai g on g.id = p.pegawai_id and g.aktif = 1 join jabatan j on j.id = p.jabatan_id left join unit u on u.kode = j.unit
     where ${ACTS} and (? is null or j.unit in (with recursive w(k) as (select ? union select kode from unit join w on induk = k) select k from w))
     order by p.jenis <> 'definitif', j.urutan, g.nama, g.id`,
    ctx.today(),
    unit ?? null,
    unit ?? null,
  )
  const seen = new Set<number>()
  return rows.flatMap(({ gelarDepan, gelarBelakang, jenis: _jenis, ...row }) => {
    const person = { ...row, nama: namaLengkap({ nama: row.nama, gelarDepan, gelarBelakang }) }
    const text = `${person.nama} ${person.jabatan} ${person.unitNama}`.toLowerCase()
    if (seen.has(row.pegawaiId) || !words.every((word) => text.includes(word))) return []
    seen.add(row.pegawaiId)
    return [person]
  })
}
