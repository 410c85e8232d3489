import type { ReadContext } from '../../../core/context.ts'
import type { ImportRow } from '../../../core/importer.ts'
import { formatNomor, nomorStyle, yearOf } from '../../../registers/nomor.ts'
import { isSecret } from '../akses.ts'
import { normalOf, type OldLetter } from './tulis-surat.ts'

export interface Kept {
  readonly id: number
  readonly arsip: number
  readonly keamanan: string
  readonly pengirim_id: number
  readonly [column: string]: string | number | null
}

export interface Numbered {
  readonly tahun: number
  readonly urut: number
  readonly sisipan: number
}

/** A letter of the book whose number is in use. */
export function keptLetter(ctx: ReadContext, where: string, ...values: readonly (string | number | null)[]): Kept | undefined {
  return ctx.get<Kept>(
    `select s.* from surat_masuk s join nomor n on n.id = s.id and n.keadaan = 'terpakai' where ${where} order by s.id limit 1`,
    ...values,
  )
}

/** The columns of a kept letter that the file speaks of; an empty cell leaves what is there. */
export function changesFor(row: ImportRow, letter: OldLetter): Record<string, string | number | null> {
  const values: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
    tanggalDiterima: { tanggal_diterima: letter.tanggalDiterima },
    jamDiterima: { jam_diterima: letter.jamDiterima },
    nomorSurat: { nomor_surat: letter.nomorSurat, nomor_normal: normalOf(letter.nomorSurat) },
    tanggalSurat: { tanggal_surat: letter.tanggalSurat },
    hal: { hal: letter.hal },
    ringkasan: { ringkasan: letter.ringkasan },
    kodeKlasifikasi: { skema_klasifikasi: letter.skema, kode_klasifikasi: letter.kode },
    sifat: { sifat: letter.sifat, keamanan: letter.keamanan },
    keamanan: { keamanan: letter.keamanan },
    lampiran: { lampiran_jumlah: letter.lampiranJumlah, lampiran_satuan: letter.lampiranSatuan },
    jenisNaskah: { jenis_naskah: letter.jenisNaskah },
    jalur: { jalur: letter.jalur },
    lokasiFisik: { lokasi_fisik: letter.lokasiFisik },
  }
  return Object.assign(
    {},
    ...Object.entries(values).flatMap(([key, columns]) => (row[key] === null || row[key] === undefined ? [] : [columns])),
  ) as Record<string, string | number | null>
}

/** Why an import leaves a letter as it is. */
export function lockedBy(known: Kept, letter: OldLetter): { terkunci?: string } {
  if (isSecret(known.keamanan)) return { terkunci: 'surat rahasia tidak diubah oleh impor' }
  if (known.arsip === 0) return { terkunci: 'surat ini berproses; diubah pada catatannya' }
  if (yearOf(String(known.tanggal_diterima)) !== letter.tahun) return { terkunci: 'tanggal diterimanya dalam tahun lain' }
  return {}
}

/** Who has a number, as a fault says it. */
export function takenBy(
  ctx: ReadContext,
  taken: { id: number; keadaan: string; alasan: string },
  { tahun, urut, sisipan }: Numbered,
): string {
  const nomor = formatNomor({ urut, sisipan }, nomorStyle(ctx))
  if (taken.keadaan !== 'terpakai') return `Nomor ${nomor} buku ${tahun} sudah ${taken.keadaan}: ${taken.alasan}`
  const by = ctx.get<{ nama: string }>(
    'select p.nama_pendek nama from surat_masuk s join pengirim p on p.id = s.pengirim_id where s.id = ?',
    taken.id,
  )
  return `Nomor ${nomor} buku ${tahun} sudah dipakai surat dari ${by?.nama ?? 'pengirim lain'}`
}
