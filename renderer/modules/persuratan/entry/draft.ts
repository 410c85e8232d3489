import { dayMonth, shortDate } from '../../../../shared/dates.ts'
import type {
  jalurSurat,
  keamananSurat,
  sifatSurat,
  SuratMasuk,
  SuratMasukBaru,
} from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { parseDate, parseTime } from '../../../ui/parse-date.ts'

/** What stands in the entry strip, as typed. */
export interface Draft {
  /** `5 Mar 09.12`; empty: now. */
  diterima: string
  jalur: (typeof jalurSurat)[number]
  pengirimId: number | null
  pengirim: string
  nomorSurat: string
  tanggalSurat: string
  hal: string
  lampiran: string
  kode: string
  sifat: (typeof sifatSurat)[number]
  keamanan: (typeof keamananSurat)[number]
  /** Reason of a number inserted after the last of that day; null: the next number. */
  sisipan: string | null
  /** The clerk's word that a letter of more than a week ago is entered late. */
  susulan: boolean
  /** A letter of today that was taken back into the strip: saved again it keeps its number. */
  ditarik: { id: number; taskId: number; versi: number; nomor: string } | null
}
export type Cell = Exclude<keyof Draft, 'pengirimId' | 'sisipan' | 'susulan' | 'ditarik'>

export const emptyDraft: Draft = {
  diterima: '',
  jalur: 'antar',
  pengirimId: null,
  pengirim: '',
  nomorSurat: '',
  tanggalSurat: '',
  hal: '',
  lampiran: '',
  kode: '',
  sifat: 'Biasa',
  keamanan: 'B',
  sisipan: null,
  susulan: false,
  ditarik: null,
}

/** Where the sentence of a refused field of the contract belongs in the strip. */
export const cellOfField: Readonly<Record<string, Cell>> = {
  tanggalDiterima: 'diterima',
  jamDiterima: 'diterima',
  entriSusulan: 'diterima',
  jalur: 'jalur',
  pengirimId: 'pengirim',
  pengirimBaru: 'pengirim',
  nomorSurat: 'nomorSurat',
  tanggalSurat: 'tanggalSurat',
  hal: 'hal',
  lampiranJumlah: 'lampiran',
  kodeKlasifikasi: 'kode',
  sifat: 'sifat',
  keamanan: 'keamanan',
}

export type Faults = Partial<Record<Cell, string>>

const DATE_WORDS = 'Tanggal tidak dikenal. Ketik 24, 24/2, 240225, h (hari ini), atau k (kemarin).'

/** Day and time as typed in one cell: `5 Mar 09.12`, `k`, `4/3 10`, empty for now. Null when it is no date or no time. */
export function parseReceived(text: string, now: { today: string; time: string }): { tanggal: string; jam: string } | null {
  const t = text.trim()
  if (t === '') return { tanggal: now.today, jam: now.time }
  const whole = parseDate(t, now.today)
  if (whole) return { tanggal: whole, jam: now.time }
  const at = t.lastIndexOf(' ')
  if (at < 0) return null
  const tanggal = parseDate(t.slice(0, at), now.today)
  const jam = parseTime(t.slice(at + 1), now.time)
  return tanggal && jam ? { tanggal, jam } : null
}

function dayMonthOf(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? dayMonth(date) : shortDate(date)
}

/** How a received day and time stand in the cell once it is left. */
export function showReceived(value: { tanggal: string; jam: string }, today: string): string {
  return `${dayMonthOf(value.tanggal, today)} ${value.jam.replace(':', '.')}`
}

/** What will be registered, or the sentences of the cells that cannot be read. The host checks the rest. */
export function readDraft(draft: Draft, now: { today: string; time: string }): { surat: SuratMasukBaru } | { faults: Faults } {
  const faults: Faults = {}
  const received = parseReceived(draft.diterima, now)
  if (!received) faults.diterima = 'Tulis tanggal lalu jam: 24/2 09.30. Kosong berarti sekarang.'
  const tanggalSurat = draft.tanggalSurat.trim() === '' ? null : parseDate(draft.tanggalSurat, now.today)
  if (draft.tanggalSurat.trim() !== '' && !tanggalSurat) faults.tanggalSurat = DATE_WORDS
  const lampiran = /^(\d{1,5})?\s*(\D*)$/.exec(draft.lampiran.trim().replace(/^-$/, ''))
  if (!lampiran) faults.lampiran = 'Tulis jumlahnya, misalnya 2 atau 2 berkas.'
  if (draft.pengirim.trim() === '') faults.pengirim = 'Isi pengirim surat.'
  if (draft.hal.trim() === '' && draft.keamanan !== 'R' && draft.keamanan !== 'SR')
    faults.hal = 'Isi hal surat. Boleh kosong hanya untuk surat Rahasia yang tertutup.'
  if (!received || Object.keys(faults).length > 0) return { faults }
  return {
    surat: {
      tanggalDiterima: received.tanggal,
      jamDiterima: received.jam,
      jalur: draft.jalur,
      pengirimId: draft.pengirimId,
      pengirimBaru: draft.pengirimId === null ? draft.pengirim.trim() : null,
      nomorSurat: draft.nomorSurat.trim() || null,
      tanggalSurat,
      hal: draft.hal.trim(),
      ringkasan: '',
      kodeKlasifikasi: draft.kode.trim() || null,
      sifat: draft.sifat,
      keamanan: draft.keamanan,
      lampiranJumlah: Number(lampiran?.[1] ?? 0),
      lampiranSatuan: lampiran?.[2]?.trim() || 'berkas',
      jenisNaskah: null,
      acaraMulai: null,
      acaraSelesai: null,
      tempatAcara: '',
      bentuk: 'asli',
      lokasiFisik: '',
      indukId: null,
      indukSebagai: null,
      alasanTetapCatat: null,
      sisipan: draft.sisipan === null ? null : { alasan: draft.sisipan },
      entriSusulan: draft.susulan,
    },
  }
}

/** Ctrl+D: what repeats from the row above goes into the cells that are still empty; never its number. */
export function repeatAbove(draft: Draft, above: Draft): Draft {
  const fill = (mine: string, theirs: string) => (mine.trim() === '' ? theirs : mine)
  const sender = draft.pengirim.trim() === '' ? { pengirim: above.pengirim, pengirimId: above.pengirimId } : {}
  return {
    ...draft,
    ...sender,
    jalur: above.jalur,
    sifat: draft.sifat === 'Biasa' ? above.sifat : draft.sifat,
    keamanan: draft.keamanan === 'B' ? above.keamanan : draft.keamanan,
    tanggalSurat: fill(draft.tanggalSurat, above.tanggalSurat),
    hal: fill(draft.hal, above.hal),
    lampiran: fill(draft.lampiran, above.lampiran),
    kode: fill(draft.kode, above.kode),
  }
}

/** A letter as the strip shows it again, to be mended under its number. */
export function draftOf(surat: SuratMasuk, taskId: number, today: string): Draft {
  return {
    diterima: showReceived({ tanggal: surat.tanggalDiterima, jam: surat.jamDiterima }, today),
    jalur: surat.jalur,
    pengirimId: surat.pengirimId,
    pengirim: surat.pengirimPendek,
    nomorSurat: surat.nomorSurat ?? '',
    tanggalSurat: surat.tanggalSurat ? dayMonthOf(surat.tanggalSurat, today) : '',
    hal: surat.hal ?? '',
    lampiran: surat.lampiranJumlah ? `${surat.lampiranJumlah} ${surat.lampiranSatuan}` : '',
    kode: surat.kodeKlasifikasi ?? '',
    sifat: surat.sifat,
    keamanan: surat.keamanan,
    sisipan: null,
    susulan: false,
    ditarik: { id: surat.id, taskId, versi: surat.versi, nomor: surat.nomorAgenda.teks },
  }
}

/** Whether something was typed that would be lost. */
export function isTyped(draft: Draft): boolean {
  if (draft.ditarik) return true
  return [draft.pengirim, draft.nomorSurat, draft.tanggalSurat, draft.hal, draft.lampiran, draft.kode].some((text) => text.trim() !== '')
}
