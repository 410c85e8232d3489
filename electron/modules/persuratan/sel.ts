import { DomainError, refuseField } from '../../../shared/errors.ts'
import { SuratMasukUbah } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { HasilSel, UbahSel } from '../../../shared/registers/sel.ts'
import type { Parts, ReadContext, WriteContext } from '../../core/context.ts'
import { formatNomor, nomorStyle, type Nomor } from '../../registers/nomor.ts'
import { changeCells, type RowCells } from '../../registers/sel.ts'
import { isSecret } from './akses.ts'
import { parseForm, type Isian } from './isian.ts'
import { knownPengirim } from './pengirim.ts'
import { assertMayUpdate, saveLetter } from './surat-masuk.ts'

/** The columns of the agenda that are edited in the list, and the field of the letter's form that each fills. */
const fields = {
  tanggalDiterima: 'tanggalDiterima',
  jalur: 'jalur',
  pengirim: 'pengirimId',
  nomorSurat: 'nomorSurat',
  tanggalSurat: 'tanggalSurat',
  hal: 'hal',
  sifat: 'sifat',
  kodeKlasifikasi: 'kodeKlasifikasi',
  lampiranJumlah: 'lampiranJumlah',
} as const satisfies Record<string, keyof Isian>

/** What a list does not show of a protected letter is not written from it either. */
const hidden = ['hal', 'kodeKlasifikasi', 'lampiranJumlah'] as const

/** Corrects cells of the agenda by the rules of a letter's correction; all or none (persuratan.md 2.4). */
export function changeSuratMasukCells(ctx: WriteContext, input: UbahSel): Parts<HasilSel> {
  return changeCells(ctx, input, {
    apply: applyRow,
    columnOf: (medan) => (medan === 'pengirimBaru' || medan === 'pengirimId' ? 'pengirim' : medan),
    call: (_ctx, id) => `Agenda ${numberOf(_ctx, id)}`,
  })
}

function applyRow(ctx: WriteContext, { id, versi, sel }: RowCells): number {
  const access = assertMayUpdate(ctx, id)
  const kept = formOf(ctx, id)
  if (!access.buka || isSecret(kept.keamanan)) {
    const protectedCell = hidden.find((kolom) => kolom in sel)
    if (protectedCell) throw refuseField(protectedCell, 'Isi surat rahasia tidak diubah di daftar. Buka catatan suratnya.')
  }
  const unknown = Object.keys(sel).find((kolom) => !(kolom in fields))
  if (unknown !== undefined) throw refuseField(unknown, 'Kolom ini tidak diubah di daftar. Buka catatan suratnya.')
  const changed = Object.fromEntries(
    Object.entries(sel).map(([kolom, nilai]) => {
      const field = fields[kolom as keyof typeof fields]
      if (kolom === 'pengirim') return [field, senderOf(ctx, String(nilai ?? ''))]
      if (nilai === null && kolom === 'hal') return [field, '']
      if (nilai === null && kolom === 'lampiranJumlah') return [field, 0]
      return [field, nilai]
    }),
  )
  const { id: _id, versi: _versi, ...isian } = parseForm(SuratMasukUbah, { ...kept, id, versi, ...changed })
  saveLetter(ctx, { id, versi, isian, access })
  return versi + 1
}

/** A sender of the book; a list makes no new ones. */
function senderOf(ctx: ReadContext, nama: string): number {
  const known = knownPengirim(ctx, nama)
  if (!known)
    throw refuseField(
      'pengirim',
      `Pengirim “${nama}” belum ada di buku pengirim. Tulis nama yang ada, atau buka catatan suratnya untuk nama baru.`,
    )
  return known.id
}

function formOf(ctx: ReadContext, id: number): Isian {
  const row = ctx.get<Isian>(
    `select tanggal_diterima tanggalDiterima, jam_diterima jamDiterima, jalur, pengirim_id pengirimId, null pengirimBaru, nomor_surat nomorSurat,
       tanggal_surat tanggalSurat, hal, ringkasan, kode_klasifikasi kodeKlasifikasi, sifat, keamanan, lampiran_jumlah lampiranJumlah,
       lampiran_satuan lampiranSatuan, jenis_naskah jenisNaskah, acara_mulai acaraMulai, acara_selesai acaraSelesai, tempat_acara tempatAcara,
       bentuk, lokasi_fisik lokasiFisik, induk_id indukId, induk_sebagai indukSebagai
     from surat_masuk where id = ?`,
    id,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Surat masuk' })
  return row
}

function numberOf(ctx: ReadContext, id: number): string {
  const nomor = ctx.get<Nomor>('select id, tahun, urut, sisipan from nomor where id = ?', id)
  return nomor ? formatNomor(nomor, nomorStyle(ctx)) : String(id)
}
