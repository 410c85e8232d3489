import { DomainError } from '../../../shared/errors.ts'
import type { NasibImpor } from '../../../shared/registers/impor.contract.ts'
import { runQuery, type Actor } from '../../core/context.ts'
import type { Progress } from '../../core/jobs.ts'
import type { Host } from '../../core/rpc.ts'
import { XLSX_MIME } from '../xlsx.ts'
import { streamXlsx, type XlsxColumn } from '../xlsx-stream.ts'
import { draftOf } from './draft.ts'
import { getImpor } from './history.ts'
import { columnLetters } from './open-file.ts'

const fates: Readonly<Record<NasibImpor, string>> = {
  baru: 'Baru, disimpan',
  diperbarui: 'Diperbarui',
  sama: 'Sama, tidak diubah',
  dilewati: 'Dilewati',
  salah: 'Salah, tidak ikut',
}
const FRONT: readonly XlsxColumn[] = [
  { nama: 'Baris', lebar: 8, jenis: 'angka' },
  { nama: 'Nasib', lebar: 20, jenis: 'teks' },
  { nama: 'Keterangan', lebar: 50, jenis: 'teks' },
]

interface FateRow {
  readonly baris: number
  readonly nasib: NasibImpor
  readonly catatan: string
  readonly isi: string
}

/** The rows of an imported file as they stood in it, with the fate of each. */
export async function fatesFile(host: Host, actor: Actor, { id }: { id: number }, progress: Progress): Promise<File> {
  const { impor, rows } = runQuery(host, actor, (ctx) => ({
    impor: getImpor(ctx, id),
    rows: ctx.all<FateRow>('select baris, nasib, catatan, isi from impor_baris where impor_id = ? order by baris', id),
  }))
  const cells = rows.map(({ isi }) => JSON.parse(isi) as string[])
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, at): XlsxColumn => ({ nama: `Kolom ${columnLetters(at)}`, lebar: 18, jenis: 'teks' }))
  const bytes = await streamXlsx(
    { nama: 'Hasil impor', judul: [`Hasil impor ${impor.nama} dari ${impor.berkas}`], kolom: [...FRONT, ...columns] },
    rows.map(({ baris, nasib, catatan }, at) => [baris, fates[nasib], catatan, ...(cells[at] ?? [])]),
    progress,
  )
  return new File(bytes, `Hasil impor ${stem(impor.berkas)}.xlsx`, { type: XLSX_MIME })
}

/** The faults of the trial, cell by cell. */
export async function faultsFile(host: Host, actor: Actor, { draf }: { draf: string }, progress: Progress): Promise<File> {
  const draft = draftOf(host, actor, draf)
  if (!draft.plan) throw new DomainError('IMPORT_HELD', { sebab: 'berkas ini belum diuji. Uji, lalu simpan daftarnya.' })
  const columns: readonly XlsxColumn[] = [
    { nama: 'Baris', lebar: 8, jenis: 'angka' },
    { nama: 'Kolom', lebar: 20, jenis: 'teks' },
    { nama: 'Isi berkas', lebar: 30, jenis: 'teks' },
    { nama: 'Yang salah', lebar: 60, jenis: 'teks' },
    { nama: 'Usul', lebar: 24, jenis: 'teks' },
  ]
  const bytes = await streamXlsx(
    { nama: 'Baris salah', judul: [`Baris salah dalam ${draft.nama}`], kolom: columns },
    draft.plan.faults.map(({ baris, nama, isi, pesan, usul }) => [baris, nama, isi, pesan, usul ?? '']),
    progress,
  )
  return new File(bytes, `Baris salah ${stem(draft.nama)}.xlsx`, { type: XLSX_MIME })
}

function stem(nama: string): string {
  return nama.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}
