import { akunMessages } from './akun/errors.ts'
import { folderMessages } from './core/errors.ts'
import { documentMessages } from './documents/errors.ts'
import { perkaraMessages } from './modules/perkara/errors.ts'
import { persuratanMessages } from './modules/persuratan/errors.ts'
import { arsipMessages } from './modules/persuratan/arsip/errors.ts'
import { naskahMessages } from './modules/persuratan/naskah/errors.ts'
import { imporMessages } from './registers/impor-errors.ts'
import { registerMessages } from './registers/errors.ts'
import { workflowMessages } from './workflow/errors.ts'

const coreMessages = {
  NOT_ALLOWED: (d: { tindakan: string; oleh: string }) => `${d.tindakan} hanya oleh ${d.oleh}.`,
  NOT_FOUND: (d: { hal: string }) => `${d.hal} tidak ditemukan. Muat ulang daftar, lalu cari kembali.`,
  INPUT_INVALID: (d: { isian: readonly { medan: string; pesan: string }[] }) => d.isian.map((i) => i.pesan).join(' '),
  CHANGED_ELSEWHERE: (d: { hal: string; oleh: string; pada: string }) =>
    `${d.hal} sudah diubah ${d.oleh} pada ${d.pada}. Muat ulang, lalu ulangi perubahan Anda.`,
  DISK_FULL: () => 'Penyimpanan komputer penuh; tidak ada yang tersimpan. Kosongkan ruang, lalu ulangi.',
  DATA_BUSY: () => 'Berkas data sedang dipakai program lain; tidak ada yang tersimpan. Tutup program itu, lalu ulangi.',
  OFFICE_WRITING: (d: { oleh: string; apa: string }) =>
    `${d.apa} oleh ${d.oleh} sedang disimpan; yang ini belum tersimpan. Tunggu sampai selesai, lalu ulangi.`,
  DEFECT: (d: { kode: string }) =>
    `Permintaan tidak dapat diselesaikan dan tidak ada yang tersimpan. Laporkan kode ${d.kode} kepada Administrator.`,
  WORK_STOPPED: (d: { apa: string }) => `${d.apa} dihentikan; tidak ada yang tersimpan. Mulai lagi bila masih diperlukan.`,
  WORK_CLOSING: (d: { apa: string }) => `${d.apa} sedang disimpan dan tidak dapat dihentikan lagi. Tunggu sampai selesai.`,
  WORK_OVER: () => 'Pekerjaan itu sudah selesai atau sudah dihentikan.',
  OFFICE_EXISTS: () => 'Kantor sudah disiapkan. Masuk dengan akun Anda.',
  OFFICE_MISSING: () => 'Kantor belum disiapkan. Siapkan nama dinas dan Administrator lebih dahulu.',
  FILE_TOO_LARGE: (d: { nama: string; batas: string }) =>
    `${d.nama} melebihi ${d.batas}. Pindai ulang dengan mutu lebih rendah atau pecah berkasnya.`,
  FILE_NOT_READABLE: (d: { nama: string; jenis: string }) =>
    `${d.nama} bukan ${d.jenis} yang utuh. Buka berkasnya di komputer untuk memeriksa, lalu lampirkan ulang.`,
  FILE_EMPTY: (d: { nama: string }) => `${d.nama} kosong. Pilih berkas yang berisi.`,
  FILE_MISSING: (d: { nama: string }) =>
    `${d.nama} tidak ada lagi di folder data. Lampirkan lagi berkas yang sama, atau minta Administrator memulihkannya dari cadangan.`,
} satisfies Messages

type Messages = Record<string, (data: never) => string>

/** Every refusal that the office can meet: an English code, its facts as data, one Indonesian sentence made from them. */
export const messages = {
  ...coreMessages,
  ...folderMessages,
  ...akunMessages,
  ...workflowMessages,
  ...documentMessages,
  ...registerMessages,
  ...imporMessages,
  ...persuratanMessages,
  ...naskahMessages,
  ...arsipMessages,
  ...perkaraMessages,
} satisfies Messages

export type ErrorCode = keyof typeof messages
export type ErrorData<C extends ErrorCode> = Parameters<(typeof messages)[C]> extends [infer D] ? D : undefined

/** A refusal: nothing is kept, the sentence is shown where the person stands. Anything else that is thrown is a defect. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly data: ErrorData<C>
  constructor(code: C, ...data: ErrorData<C> extends undefined ? [] : [ErrorData<C>]) {
    super((messages[code] as (data: unknown) => string)(data[0]))
    this.name = 'DomainError'
    this.code = code
    this.data = data[0] as ErrorData<C>
  }
}

/** One field refused: `medan` is the field's key in the form, the sentence stands beside it. */
export function refuseField(medan: string, pesan: string): DomainError<'INPUT_INVALID'> {
  return new DomainError('INPUT_INVALID', { isian: [{ medan, pesan }] })
}
