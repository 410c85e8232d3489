import { todayOf } from '../../../../shared/dates.ts'
import { DomainError } from '../../../../shared/errors.ts'
import type { Lane } from '../../../../shared/lanes.ts'
import { listPenerima } from '../../../akun/penerima.ts'
import { holderOn, penugasanOn } from '../../../akun/posts.ts'
import type { ReadContext } from '../../../core/context.ts'
import { getPengaturan } from '../../../core/pengaturan.ts'
import { formatNomor, nomorStyle } from '../../../registers/nomor.ts'
import { rowsOf, type Row } from '../disposisi-baris.ts'
import { isTop } from '../disposisi.ts'
import type { LanjutanLembar, LembarDisposisi, LembarDisposisiFacts, PenerimaLembar } from './lembar-disposisi-facts.ts'

interface Letter extends Pick<LembarDisposisi, 'suratDari' | 'sifat' | 'keamanan' | 'hal' | 'tanggalSurat' | 'diterima'> {
  readonly nomorSurat: string | null
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
}

const LETTER = `select p.nama suratDari, s.nomor_surat nomorSurat, s.tanggal_surat tanggalSurat, s.tanggal_diterima diterima, s.sifat, s.keamanan, s.hal,
  n.tahun, n.urut, n.sisipan from surat_masuk s join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.id = ?`

/** The sheets of letters as their disposisi stand, or with the lists unticked for the hand. Names are those of the day of each act. */
export function loadLembarDisposisi(ctx: ReadContext, ids: readonly number[], { blank = false } = {}): LembarDisposisiFacts {
  const kop = getPengaturan(ctx, 'kop')
  if (!kop) throw new DomainError('OFFICE_MISSING')
  return { kop, lembar: ids.map((id) => loadOne(ctx, id, blank)) }
}

function loadOne(ctx: ReadContext, id: number, blank: boolean): LembarDisposisi {
  const letter = ctx.get<Letter>(LETTER, id)
  if (!letter) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  const rows = blank ? [] : rowsOf(ctx, id).filter((row) => row.ditarikSebab !== 'tarik kembali')
  const head = rows.findLast((row) => row.jenis === 'disposisi' && row.ditarikSebab === null)
  const day = head ? dayOf(head) : ctx.today()
  const { tahun, urut, sisipan, nomorSurat, ...facts } = letter
  return {
    ...facts,
    nomorSurat: nomorSurat ?? '',
    nomorAgenda: `${formatNomor({ urut, sisipan }, nomorStyle(ctx))}/${tahun}`,
    penerima: receiversOf(ctx, head ? rows.filter((row) => row.jenis === 'penerima' && row.act === head.act) : [], day),
    instruksi: instructionsOf(ctx, head, day),
    catatan: head?.catatan ?? '',
    pejabat: head ? { jabatan: head.dariJabatan, nama: head.dariNama } : holderOf(ctx, 'kepala-dinas', day),
    tanggal: head ? day : null,
    lanjutan: head
      ? [...notesOf(ctx, rows, head, day), ...sortsOf(ctx, rows, head, day)]
      : [handOf(ctx, 'sekretaris', day), handOf(ctx, 'kasubbag-tu', day)],
  }
}

/** The day on the paper, where the act was typed from a handwritten sheet. */
function dayOf(row: Row): string {
  return row.padaTanggal ?? todayOf(row.pada)
}

function holderOf(ctx: ReadContext, role: Lane, day: string): { jabatan: string; nama: string } {
  const [holder] = penugasanOn(ctx, { role, unit: null }, day)
  if (holder) return { jabatan: holder.jabatan, nama: holder.nama }
  const vacant = ctx.get<{ nama: string }>(
    'select j.nama from jabatan j join jabatan_lane l on l.jabatan_id = j.id and l.lane = ? order by j.urutan limit 1',
    role,
  )
  return { jabatan: vacant?.nama ?? '', nama: '' }
}

/** The posts that the Kepala Dinas names himself; who is named besides (a seksi, a person) follows, ticked. */
function receiversOf(ctx: ReadContext, rows: readonly Row[], day: string): PenerimaLembar[] {
  const left = new Set(rows)
  const seksi = new Set(ctx.all<{ kode: string }>("select kode from unit where jenis = 'seksi'").map((unit) => unit.kode))
  const posts = listPenerima(ctx, { pada: day }).filter(
    (post) => post.role !== 'kepala-dinas' && !(post.unit !== null && seksi.has(post.unit)),
  )
  const listed = posts.map((post) => {
    const row = rows.find((r) => left.has(r) && r.pegawaiId === null && r.role === post.role && r.unit === post.unit)
    if (row) left.delete(row)
    return toLine(row ? row.kepadaJabatan : (holderOn(ctx, post.jabatanId, day)?.jabatan ?? post.jabatan), row)
  })
  return [...listed, ...[...left].map((row) => toLine(named(row), row))]
}

function toLine(nama: string, row: Row | undefined): PenerimaLembar {
  const flags = { penanggungJawab: row?.penanggungJawab === 1, untukDiketahui: row?.untukDiketahui === 1 }
  return { nama, dipilih: row !== undefined, ...flags, batas: row?.batas ?? null }
}

/** A person by name and post, a post by itself. */
function named({ pegawaiId, kepadaNama, kepadaJabatan }: Row): string {
  return pegawaiId === null || kepadaNama === '' ? kepadaJabatan : `${kepadaNama}, ${kepadaJabatan}`
}

/** The office's list, with what the disposisi says besides. */
function instructionsOf(ctx: ReadContext, head: Row | undefined, day: string): LembarDisposisi['instruksi'] {
  const standard = getPengaturan(ctx, 'instruksiDisposisi', day)
  const chosen = head ? (JSON.parse(head.instruksi) as string[]) : []
  return [...standard, ...chosen.filter((teks) => !standard.includes(teks))].map((teks) => ({ teks, dipilih: chosen.includes(teks) }))
}

/** An empty place for the hand of a post. */
function handOf(ctx: ReadContext, role: Lane, day: string): LanjutanLembar {
  return { jabatan: holderOf(ctx, role, day).jabatan, nama: '', tanggal: null, kepada: [], instruksi: [], catatan: '' }
}

/** The Sekretaris passes the letter on to Kasubbag Tata Usaha, with notes (P1.1.1/teruskan-ke-tu). */
function notesOf(ctx: ReadContext, rows: readonly Row[], head: Row, day: string): LanjutanLembar[] {
  const notes = rows.filter((row) => row.jenis === 'catatan' && row.ditarikSebab === null && row.act > head.act)
  if (notes.length === 0) return [handOf(ctx, 'sekretaris', day)]
  return notes.map((row) => ({ ...wordsOf(row), kepada: [holderOf(ctx, 'kasubbag-tu', dayOf(row)).jabatan] }))
}

/** Whom Kasubbag Tata Usaha gave it to in the end, the receivers of the Kepala Dinas that stayed among them (P1.1.1/pilah-surat). */
function sortsOf(ctx: ReadContext, rows: readonly Row[], head: Row, day: string): LanjutanLembar[] {
  const sorts = rows.filter((row) => row.jenis === 'pilah' && row.ditarikSebab === null && row.act > head.act)
  if (sorts.length === 0) return [handOf(ctx, 'kasubbag-tu', day)]
  const given = rows.filter((row) => row.jenis === 'penerima' && row.ditarikSebab === null && isTop(row, rows))
  return sorts.map((row, index) => {
    const next = sorts[index + 1]?.act ?? Infinity
    return { ...wordsOf(row), kepada: given.filter((r) => (index === 0 || r.act >= row.act) && r.act < next).map(withDuty) }
  })
}

function wordsOf(row: Row): LanjutanLembar {
  const { dariJabatan: jabatan, dariNama: nama, catatan } = row
  return { jabatan, nama, catatan, tanggal: dayOf(row), kepada: [], instruksi: JSON.parse(row.instruksi) as string[] }
}

function withDuty(row: Row): string {
  const duty = row.penanggungJawab ? 'penanggung jawab' : row.untukDiketahui ? 'untuk diketahui' : ''
  return duty ? `${named(row)} (${duty})` : named(row)
}
