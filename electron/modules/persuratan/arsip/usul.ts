import { shortDate } from '../../../../shared/dates.ts'
import { DomainError, refuseField } from '../../../../shared/errors.ts'
import type { Usul } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import type { BerkasArsipBaris } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { penyetujuMusnah, retensiOf, tahapNama, usulanOf, type Jadwal } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import type { ReadContext, WriteContext } from '../../../core/context.ts'
import { assertKeepsArchive } from './akses.ts'
import { assertNotProposed } from './berkas.ts'
import { fileNumber, fileRows } from './daftar.ts'

type Jenis = Usul['jenis']

interface Candidate extends Jadwal {
  readonly id: number
  readonly tahun: number
  readonly urut: number
  readonly uraian: string
  readonly ditutup: string | null
  readonly peristiwaTanggal: string | null
  readonly dipindah: number | null
}

const CANDIDATE = `select b.id, b.tahun, b.urut, b.uraian, b.ditutup, b.peristiwa_tanggal peristiwaTanggal, b.dipindah_usul_id dipindah, k.aktif, k.inaktif, k.nasib, k.peristiwa
  from arsip_berkas b join klasifikasi k on k.skema = b.skema_klasifikasi and k.kode = b.kode_klasifikasi`

const proposable = (ctx: ReadContext, file: Candidate): Jenis | null =>
  usulanOf(retensiOf(file, file, ctx.today()), file, { dipindah: file.dipindah !== null })

/** Files that may be proposed today, and that no running proposal names. */
export function candidates(ctx: ReadContext, { jenis }: { jenis: Jenis }): BerkasArsipBaris[] {
  assertKeepsArchive(ctx, 'Usul arsip disusun')
  const rows = ctx.all<Candidate>(
    `${CANDIDATE} where b.ditutup is not null and b.akhir_usul_id is null and not exists (select 1 from arsip_usul_isi i join arsip_usul u on u.id = i.usul_id
       where i.berkas_id = b.id and u.selesai_tanggal is null and u.batal_pada is null) order by b.tahun, b.urut`,
  )
  return fileRows(
    ctx,
    rows.filter((row) => proposable(ctx, row) === jenis).map((row) => row.id),
  )
}

interface Row {
  readonly id: number
  readonly jenis: Jenis
  readonly tanggal: string
  readonly persetujuan: string
  readonly persetujuanTanggal: string | null
  readonly beritaAcara: string
  readonly selesaiTanggal: string | null
  readonly batal: string | null
}

const ROW = `select id, jenis, tanggal, persetujuan, persetujuan_tanggal persetujuanTanggal, berita_acara beritaAcara, selesai_tanggal selesaiTanggal, batal_sebab batal from arsip_usul`

function toUsul(ctx: ReadContext, row: Row): Usul {
  const files = ctx.all<Candidate>(
    `${CANDIDATE} join arsip_usul_isi i on i.berkas_id = b.id where i.usul_id = ? order by b.tahun, b.urut`,
    row.id,
  )
  const anri = files.some((file) => penyetujuMusnah(file) === 'Kepala ANRI')
  return {
    ...row,
    berkas: fileRows(
      ctx,
      files.map((file) => file.id),
    ).map(({ id, nomor, uraian }) => ({ id, nomor, uraian: uraian ?? 'Rahasia' })),
    penyetuju: row.jenis === 'musnah' ? (anri ? 'Kepala ANRI' : 'Wali Kota') : '',
  }
}

/** A proposal; refuses NOT_FOUND. */
export function getProposal(ctx: ReadContext, id: number): Usul {
  const row = ctx.get<Row>(`${ROW} where id = ?`, id)
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Usul arsip' })
  return toUsul(ctx, row)
}

/** Every proposal, the newest first. */
export function listProposals(ctx: ReadContext): Usul[] {
  assertKeepsArchive(ctx, 'Usul arsip dibaca')
  return ctx.all<Row>(`${ROW} order by id desc limit 500`).map((row) => toUsul(ctx, row))
}

/** Proposes files. Refuses one whose years are not over, one of another end, and one that a running proposal names. */
export function propose(ctx: WriteContext, { jenis, berkasId }: { jenis: Jenis; berkasId: readonly number[] }): Usul {
  assertKeepsArchive(ctx, 'Usul arsip disusun')
  const ids = [...new Set(berkasId)]
  for (const id of ids) {
    const file = ctx.get<Candidate>(`${CANDIDATE} where b.id = ?`, id)
    if (!file) throw new DomainError('NOT_FOUND', { hal: 'Berkas arsip' })
    const may = proposable(ctx, file)
    const { tahap, usulMulai } = retensiOf(file, file, ctx.today())
    if (may !== jenis)
      throw new DomainError('FILE_NOT_DUE', {
        nomor: fileNumber(file),
        sebab: usulMulai ? `${tahapNama[tahap].toLowerCase()}, retensinya sampai ${shortDate(usulMulai)}` : tahapNama[tahap].toLowerCase(),
      })
    assertNotProposed(ctx, id)
  }
  const { lastInsertRowid } = ctx.run(
    'insert into arsip_usul (jenis, tanggal, dibuat_pada, dibuat_oleh) values (?, ?, ?, ?)',
    jenis,
    ctx.today(),
    ctx.now(),
    ctx.actor.pegawaiId,
  )
  for (const id of ids) ctx.run('insert into arsip_usul_isi (usul_id, berkas_id) values (?, ?)', lastInsertRowid, id)
  return getProposal(ctx, lastInsertRowid)
}

function runningOf(ctx: ReadContext, id: number): Usul {
  const usul = getProposal(ctx, id)
  if (usul.selesaiTanggal !== null || usul.batal !== null) throw new DomainError('PROPOSAL_OVER')
  return usul
}

/** The consent to a destruction, by its number and date. */
export function consent(ctx: WriteContext, { id, persetujuan, tanggal }: { id: number; persetujuan: string; tanggal: string }): Usul {
  assertKeepsArchive(ctx, 'Persetujuan dicatat')
  const usul = runningOf(ctx, id)
  if (tanggal < usul.tanggal || tanggal > ctx.today())
    throw refuseField('tanggal', 'Tanggal persetujuan tidak boleh sebelum usulnya atau sesudah hari ini.')
  ctx.run('update arsip_usul set persetujuan = ?, persetujuan_tanggal = ? where id = ?', persetujuan, tanggal, id)
  return getProposal(ctx, id)
}

/** Done, by its Berita Acara: the files are marked. Nothing is ever deleted. Refuses a destruction without its consent. */
export function finishProposal(
  ctx: WriteContext,
  { id, beritaAcara, tanggal }: { id: number; beritaAcara: string; tanggal: string },
): Usul {
  assertKeepsArchive(ctx, 'Berita Acara dicatat')
  const usul = runningOf(ctx, id)
  if (usul.jenis === 'musnah' && usul.persetujuan === '') throw new DomainError('PROPOSAL_NEEDS_CONSENT', { penyetuju: usul.penyetuju })
  if (tanggal < (usul.persetujuanTanggal ?? usul.tanggal) || tanggal > ctx.today())
    throw refuseField('tanggal', 'Tanggal Berita Acara tidak boleh sebelum usul atau persetujuannya, atau sesudah hari ini.')
  ctx.run('update arsip_usul set berita_acara = ?, selesai_tanggal = ? where id = ?', beritaAcara, tanggal, id)
  const column = usul.jenis === 'pindah' ? 'dipindah_usul_id' : 'akhir_usul_id'
  ctx.run(`update arsip_berkas set ${column} = ? where id in (select berkas_id from arsip_usul_isi where usul_id = ?)`, id, id)
  return getProposal(ctx, id)
}

/** Gives a proposal up; its files may be proposed again. */
export function dropProposal(ctx: WriteContext, { id, sebab }: { id: number; sebab: string }): Usul {
  assertKeepsArchive(ctx, 'Usul arsip dibatalkan')
  runningOf(ctx, id)
  ctx.run('update arsip_usul set batal_pada = ?, batal_sebab = ? where id = ?', ctx.now(), sebab, id)
  return getProposal(ctx, id)
}
