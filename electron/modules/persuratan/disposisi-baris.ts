import type { ReadContext, WriteContext } from '../../core/context.ts'
import type { Address } from '../../core/registry.ts'

/** One row of disposisi as it lies in the table. */
export interface Row extends Address {
  readonly id: number
  readonly suratId: number
  readonly parentId: number | null
  readonly jenis: 'disposisi' | 'catatan' | 'pilah' | 'penerima'
  readonly act: number
  readonly kepadaJabatan: string
  readonly kepadaNama: string
  readonly penanggungJawab: number
  readonly untukDiketahui: number
  /** JSON array. */
  readonly instruksi: string
  readonly catatan: string
  readonly batas: string | null
  readonly dariPegawaiId: number
  readonly dariPenugasanId: number | null
  readonly dariNama: string
  readonly dariJabatan: string
  readonly pada: number
  readonly padaTanggal: string | null
  readonly diterimaPada: number | null
  readonly diterimaOleh: string | null
  readonly dibacaPada: number | null
  readonly laporan: string | null
  readonly ditarikPada: number | null
  readonly ditarikSebab: Reason | null
}

/** Why a row no longer counts; the first two leave the tree, the third stays in it. */
export type Reason = 'tarik kembali' | 'diganti' | 'tidak diteruskan'

const COLUMNS = `d.id, d.surat_id suratId, d.parent_id parentId, d.jenis, d.act, d.role, d.unit, d.pegawai_id pegawaiId, d.kepada_jabatan kepadaJabatan,
  d.kepada_nama kepadaNama, d.penanggung_jawab penanggungJawab, d.untuk_diketahui untukDiketahui, d.instruksi, d.catatan, d.batas,
  d.dari_pegawai_id dariPegawaiId, d.dari_penugasan_id dariPenugasanId, d.dari_nama dariNama, d.dari_jabatan dariJabatan, d.pada, d.pada_tanggal padaTanggal,
  d.diterima_pada diterimaPada, d.diterima_oleh diterimaOleh, d.dibaca_pada dibacaPada, d.laporan, d.ditarik_pada ditarikPada, d.ditarik_sebab ditarikSebab`

export function rowsOf(ctx: ReadContext, suratId: number): Row[] {
  return ctx.all<Row>(`select ${COLUMNS} from disposisi d where d.surat_id = ? order by d.id`, suratId)
}

export function rowById(ctx: ReadContext, id: number): Row | undefined {
  return ctx.get<Row>(`select ${COLUMNS} from disposisi d where d.id = ?`, id)
}

/** Who gives a disposisi: whose act it is, as his post is printed on that day. */
export interface Giver {
  readonly pegawaiId: number
  readonly penugasanId: number | null
  readonly nama: string
  readonly jabatan: string
}

export type NewRow = Pick<
  Row,
  | 'suratId'
  | 'parentId'
  | 'jenis'
  | 'act'
  | 'role'
  | 'unit'
  | 'pegawaiId'
  | 'kepadaJabatan'
  | 'kepadaNama'
  | 'catatan'
  | 'batas'
  | 'padaTanggal'
> & {
  readonly instruksi: readonly string[]
  readonly penanggungJawab: boolean
  readonly untukDiketahui: boolean
}

export function insertRow(ctx: WriteContext, from: Giver, row: NewRow): number {
  return ctx.run(
    `insert into disposisi (surat_id, parent_id, jenis, act, role, unit, pegawai_id, kepada_jabatan, kepada_nama, penanggung_jawab, untuk_diketahui, instruksi,
       catatan, batas, dari_pegawai_id, dari_penugasan_id, dari_nama, dari_jabatan, pada, pada_tanggal)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.suratId,
    row.parentId,
    row.jenis,
    row.act,
    row.role,
    row.unit,
    row.pegawaiId,
    row.kepadaJabatan,
    row.kepadaNama,
    row.penanggungJawab ? 1 : 0,
    row.untukDiketahui ? 1 : 0,
    JSON.stringify(row.instruksi),
    row.catatan,
    row.batas,
    from.pegawaiId,
    from.penugasanId,
    from.nama,
    from.jabatan,
    ctx.now(),
    row.padaTanggal,
  ).lastInsertRowid
}

/** Takes rows out of force in an act, with the reason; `restoreRows` of the same act gives them back. */
export function withdrawRows(ctx: WriteContext, ids: readonly number[], act: number, reason: Reason): void {
  for (const id of ids)
    ctx.run(
      'update disposisi set ditarik_pada = ?, ditarik_act = ?, ditarik_sebab = ? where id = ? and ditarik_pada is null',
      ctx.now(),
      act,
      reason,
      id,
    )
}

/** Undoes what an act did to the rows of a letter: its own leave the tree, those that it took out of force return. */
export function undoRows(ctx: WriteContext, suratId: number, act: number): void {
  ctx.run(
    "update disposisi set ditarik_pada = null, ditarik_act = null, ditarik_sebab = null where surat_id = ? and ditarik_act = ? and act <> ? and ditarik_sebab <> 'tarik kembali'",
    suratId,
    act,
    act,
  )
  const own = ctx.all<{ id: number }>('select id from disposisi where surat_id = ? and act = ?', suratId, act)
  withdrawRows(
    ctx,
    own.map((row) => row.id),
    act,
    'tarik kembali',
  )
}
