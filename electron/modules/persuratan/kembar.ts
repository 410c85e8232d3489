import type { Kembar } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { likeness, normalNomor } from '../../registers/fold.ts'
import { formatNomor, nomorStyle } from '../../registers/nomor.ts'
import { allOf, sql } from '../../registers/sql.ts'
import { letters } from './akses.ts'

interface Found {
  readonly id: number
  readonly urut: number
  readonly sisipan: number
  readonly tanggalDiterima: string
  readonly tanggalSurat: string | null
  readonly hal: string | null
  readonly buka: number
}

interface Asked {
  readonly pengirimId: number | null
  readonly nomorSurat: string | null
  readonly tanggalSurat: string | null
}

const LIKE = 0.6
const MOST = 8

function compared(nomor: string | null): string {
  return nomor === null || nomor.trim() === '-' ? '' : normalNomor(nomor)
}

/** The entry with the same sender, number and date, void ones aside; checked on every row, whoever asks. */
export function sameLetter(ctx: ReadContext, { pengirimId, nomorSurat, tanggalSurat }: Asked & { pengirimId: number }): Found | undefined {
  const nomor = compared(nomorSurat)
  if (nomor === '' || tanggalSurat === null) return undefined
  return ctx.get<Found>(
    `select s.id, n.urut, n.sisipan, s.tanggal_diterima tanggalDiterima, s.tanggal_surat tanggalSurat, null hal, 0 buka
     from surat_masuk s join nomor n on n.id = s.id and n.keadaan = 'terpakai'
     where s.nomor_normal = ? and s.nomor_normal <> '' and s.pengirim_id = ? and s.tanggal_surat = ? order by s.id limit 1`,
    nomor,
    pengirimId,
    tanggalSurat,
  )
}

/** The four kinds of duplicate while a letter is typed, the surest first (persuratan.md 2.3). Shows no more than the reader may see. */
export function findKembar(
  ctx: ReadContext,
  input: Asked & { hal: string | null; sha256: readonly string[]; kecuali: number | null },
): Kembar[] {
  const { pengirimId, nomorSurat, tanggalSurat, hal, sha256, kecuali } = input
  const nomor = compared(nomorSurat)
  const found = new Map<number, Kembar>()
  const style = nomorStyle(ctx)
  let closed = false
  const add = (jenis: Kembar['jenis'], rows: readonly Found[]) => {
    for (const row of rows) {
      if (row.id === kecuali || found.has(row.id)) continue
      found.set(row.id, { jenis, id: row.id, nomor: formatNomor(row, style), tanggalDiterima: row.tanggalDiterima, hal: row.hal })
    }
  }
  if (pengirimId !== null && nomor !== '') {
    const rows = select(ctx, sql`s.nomor_normal = ${nomor} and s.nomor_normal <> '' and s.pengirim_id = ${pengirimId}`)
    add(
      'sama',
      rows.filter((row) => tanggalSurat !== null && row.tanggalSurat === tanggalSurat),
    )
    add('nomor-sama', rows)
  }
  if (sha256.length > 0) {
    const rows = select(
      ctx,
      sql`s.id in (select subject_id from berkas where subject = 'surat_masuk' and dicabut_pada is null
      and sha256 in (select value from json_each(${JSON.stringify(sha256)})))`,
    )
    add(
      'pindaian-sama',
      rows.filter((row) => row.buka === 1),
    )
    closed = rows.some((row) => row.buka === 0 && row.id !== kecuali)
  }
  if (pengirimId !== null && tanggalSurat !== null && hal) {
    const rows = select(ctx, sql`s.pengirim_id = ${pengirimId} and s.tanggal_surat = ${tanggalSurat}`)
    add(
      'hal-mirip',
      rows.filter((row) => row.hal !== null && likeness(row.hal, hal) >= LIKE),
    )
  }
  const shown = [...found.values()].slice(0, MOST)
  return closed ? [...shown, { jenis: 'pindaian-sama', id: null, nomor: '', tanggalDiterima: null, hal: null }] : shown
}

function select(ctx: ReadContext, where: ReturnType<typeof sql>): Found[] {
  return allOf<Found>(
    ctx,
    sql`select s.id, n.urut, n.sisipan, s.tanggal_diterima tanggalDiterima, s.tanggal_surat tanggalSurat, s.hal, s.buka
      from ${letters(ctx)} s join nomor n on n.id = s.id and n.keadaan = 'terpakai' where ${where} order by s.id desc limit 50`,
  )
}
