import { DomainError } from '../../../../shared/errors.ts'
import type { Naskah } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { formatNomor, nomorStyle } from '../../../registers/nomor.ts'
import { allOf, oneOf, sql, words } from '../../../registers/sql.ts'
import { holds, letters } from '../akses.ts'
import { assertOpens, papers } from './akses.ts'
import { readNaskah, type NaskahRow } from './baris.ts'
import { frozenOf } from './beku.ts'
import { naskahRows } from './daftar.ts'
import { kurangOf, mayEdit, worksFor } from './naskah.ts'
import { bookOf } from './nomor.ts'
import { approvalsOf, headParaf } from './persetujuan.ts'

/** A naskah with all that its page shows. Refuses NOT_FOUND, and one that is closed to the reader. */
export function getNaskah(ctx: ReadContext, { id }: { id: number }): Naskah {
  assertOpens(ctx, id)
  const [row] = naskahRows(ctx, [id])
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Naskah' })
  const naskah = readNaskah(ctx, id)
  return {
    ...row,
    kepala: naskah.kepala,
    isi: naskah.isi,
    skemaKlasifikasi: naskah.skemaKlasifikasi,
    unitKode: naskah.unit,
    balasanAtas: answered(ctx, naskah.balasanAtas),
    induk: relatives(ctx, id, 'induk')[0] ?? null,
    turunan: relatives(ctx, id, 'turunan'),
    revisi: naskah.revisi,
    ditandatanganiTanggal: naskah.ditandatanganiTanggal,
    beku: frozenOf(ctx, id) !== null,
    versi: naskah.versi,
    ...rightsOf(ctx, naskah),
    kurang: kurangOf(naskah),
    persetujuan: approvalsOf(ctx, id),
    parafKepala: neededParaf(ctx, naskah),
    kirim: ctx.all<Naskah['kirim'][number]>(
      `select id, tujuan, cara, tanggal, penerima, diterima_tanggal diterimaTanggal, bukti_id buktiId from naskah_kirim where naskah_id = ? order by id`,
      id,
    ),
    riwayatRevisi: ctx
      .all<Omit<Naskah['riwayatRevisi'][number], 'isi' | 'kepala'> & { isi: string; kepala: string }>(
        `select r.revisi, r.pada, ifnull(g.nama, 'Sistem') oleh, r.jabatan, r.isi, r.kepala from naskah_revisi r left join pegawai g on g.id = r.oleh
         where r.naskah_id = ? order by r.revisi desc`,
        id,
      )
      .map((each) => ({ ...each, isi: JSON.parse(each.isi) as unknown, kepala: JSON.parse(each.kepala) as unknown })),
  }
}

function rightsOf(ctx: ReadContext, naskah: NaskahRow): Pick<Naskah, 'bolehUbah' | 'bolehTandaTangan' | 'bolehNomor'> {
  const free = !jenisOf(naskah.jenis).alur && naskah.batalPada === null
  const works = worksFor(ctx, naskah) || holds(ctx, 'kasubbag-tu')
  const signs =
    naskah.ditandatanganiPada === null && (works || ctx.actor.posts.some((post) => post.jabatanId === naskah.kepala.penanda.jabatanId))
  const numbered = naskah.nomorId !== null || bookOf(ctx, naskah.jenis, ctx.today()) === null
  const early = getPengaturan(ctx, 'nomorNaskah').saat === 'sebelum'
  const numbers = !numbered && (free ? works : early && holds(ctx, 'kasubbag-tu')) && (early || naskah.ditandatanganiPada !== null)
  return { bolehUbah: mayEdit(ctx, naskah), bolehTandaTangan: free && signs, bolehNomor: numbers && naskah.batalPada === null }
}

function answered(ctx: ReadContext, id: number | null): Naskah['balasanAtas'] {
  if (id === null) return null
  const row = oneOf<{ urut: number; sisipan: number; hal: string | null }>(
    ctx,
    sql`select n.urut, n.sisipan, s.hal from ${letters(ctx)} s join nomor n on n.id = s.id where s.id = ${id}`,
  )
  return row ? { id, nomor: formatNomor(row, nomorStyle(ctx)), hal: row.hal ?? 'Rahasia' } : null
}

/** The paraf that the hand-over of a concept waits for. */
function neededParaf(ctx: ReadContext, naskah: NaskahRow): Naskah['parafKepala'] {
  if (!jenisOf(naskah.jenis).alur || !getPengaturan(ctx, 'parafKabid')) return null
  const head = headParaf(ctx, naskah)
  if (!head) return null
  // a concept that came back goes as a new revision, for which none of the paraf holds
  const back = mayEdit(ctx, naskah) && ctx.get('select 1 from naskah_revisi where naskah_id = ? and revisi = ?', naskah.id, naskah.revisi)
  return { jabatanId: head.jabatanId, jabatan: head.jabatan, keadaan: back && head.keadaan !== 'sendiri' ? 'belum' : head.keadaan }
}

/** The naskah that this one belongs to, or those that belong to it, as far as the reader may see them; `sebagai` is of the one that belongs. */
function relatives(ctx: ReadContext, id: number, which: 'induk' | 'turunan'): Naskah['turunan'] {
  const pair = which === 'induk' ? words('t.induk_id = p.id and t.id') : words('t.id = p.id and t.induk_id')
  return allOf<Naskah['turunan'][number]>(
    ctx,
    sql`select p.id, p.nomor, p.jenis, t.induk_sebagai sebagai from naskah t join ${papers(ctx)} p on ${pair} = ${id} order by p.id`,
  )
}
