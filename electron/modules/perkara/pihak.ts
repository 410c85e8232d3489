import { DomainError, refuseField } from '../../../shared/errors.ts'
import { shortMoment } from '../../../shared/dates.ts'
import { PihakBaru } from '../../../shared/modules/perkara/perkara.contract.ts'
import type { HasilSel, UbahSel } from '../../../shared/registers/sel.ts'
import type { Parts, ReadContext, WriteContext } from '../../core/context.ts'
import { changeCells, type RowCells } from '../../registers/sel.ts'
import { assertWrites } from './akses.ts'
import { indexCase } from './indeks.ts'
import { numberOf } from './subjek.ts'

export type Person = PihakBaru

/** Refuses who has no part in a case, and one that has ended: its people are not changed. */
export function assertPeopleOpen(ctx: ReadContext, perkaraId: number): void {
  assertWrites(ctx, perkaraId, numberOf(ctx, perkaraId))
}

/** Who of a case has which NIK. */
export function peopleByNik(ctx: ReadContext, perkaraId: number): Map<string, { readonly id: number; readonly nama: string }> {
  const rows = ctx.all<{ id: number; nik: string; nama: string }>(
    'select id, nik, nama from perkara_pihak where perkara_id = ? and nik is not null and dicoret_pada is null',
    perkaraId,
  )
  return new Map(rows.map(({ nik, ...person }) => [nik, person]))
}

/** Puts people on a case, all or none, whose search rows are then to be written anew: a NIK stands on it once, and who is named twice is said with both places. */
export function addPeople(ctx: WriteContext, perkaraId: number, people: readonly Person[]): void {
  const there = new Map<string, string>()
  for (const [nik, { nama }] of peopleByNik(ctx, perkaraId)) there.set(nik, `${nama}, yang sudah tercatat pada perkara ini`)
  people.forEach((person, at) => {
    const { nama, nik } = person
    const double = nik === null ? undefined : there.get(nik)
    if (double)
      throw refuseField(`pihak.${at}.nik`, `NIK ${nama} sama dengan NIK ${double}. Betulkan salah satunya; tidak ada yang tersimpan.`)
    if (nik !== null) there.set(nik, `${nama} pada baris ${at + 1}`)
    insertPerson(ctx, perkaraId, person)
  })
}

/** Writes one person, whose NIK no other has. */
export function insertPerson(ctx: WriteContext, perkaraId: number, { nama, nik, alamat, keterangan }: Person): number {
  return ctx.run(
    'insert into perkara_pihak (perkara_id, nama, nik, alamat, keterangan, dicatat_pada, dicatat_oleh) values (?, ?, ?, ?, ?, ?, ?)',
    perkaraId,
    nama,
    nik,
    alamat,
    keterangan,
    ctx.now(),
    ctx.actor.pegawaiId,
  ).lastInsertRowid
}

interface Kept extends Person {
  readonly perkaraId: number
  readonly versi: number
  readonly diubahPada: number | null
  readonly diubahOleh: number | null
}

function keptPerson(ctx: ReadContext, id: number): Kept {
  const row = ctx.get<Kept>(
    `select perkara_id perkaraId, nama, nik, alamat, keterangan, versi, diubah_pada diubahPada, diubah_oleh diubahOleh
     from perkara_pihak where id = ? and dicoret_pada is null`,
    id,
  )
  if (!row) throw new DomainError('NOT_FOUND', { hal: 'Pihak itu' })
  return row
}

interface Change extends Person {
  readonly id: number
  readonly versi: number
  /** He has no NIK; null alone keeps the one that he has, which no screen knows. */
  readonly tanpaNik: boolean
}

/** Corrects a person. Refuses a NIK that another of the case has, and what was changed elsewhere since it was read. */
export function updatePihak(ctx: WriteContext, change: Change): { id: number; versi: number } {
  const kept = keptPerson(ctx, change.id)
  assertPeopleOpen(ctx, kept.perkaraId)
  const corrected = correct(ctx, kept, change)
  indexCase(ctx, kept.perkaraId)
  return corrected
}

function correct(ctx: WriteContext, kept: Kept, { id, versi, tanpaNik, ...change }: Change): { id: number; versi: number } {
  if (kept.versi !== versi) throw changedElsewhere(ctx, kept)
  const nik = tanpaNik ? null : (change.nik ?? kept.nik)
  const double =
    nik === kept.nik
      ? undefined
      : ctx.get<{ nama: string }>(
          'select nama from perkara_pihak where perkara_id = ? and nik = ? and dicoret_pada is null and id <> ?',
          kept.perkaraId,
          nik,
          id,
        )
  if (double) throw refuseField('nik', `NIK itu sudah tercatat atas nama ${double.nama} pada perkara ini. Periksa keduanya.`)
  writePerson(ctx, id, { ...change, nik })
  return { id, versi: versi + 1 }
}

/** Writes a person anew over his row. */
export function writePerson(ctx: WriteContext, id: number, { nama, nik, alamat, keterangan }: Person): void {
  ctx.run(
    `update perkara_pihak set nama = ?, nik = ?, alamat = ?, keterangan = ?, versi = versi + 1, diubah_pada = ?, diubah_oleh = ? where id = ?`,
    nama,
    nik,
    alamat,
    keterangan,
    ctx.now(),
    ctx.actor.pegawaiId,
    id,
  )
}

function changedElsewhere(ctx: ReadContext, { diubahPada, diubahOleh }: Kept): DomainError {
  const oleh = ctx.get<{ nama: string }>('select nama from pegawai where id = ?', diubahOleh ?? 0)?.nama ?? 'Sistem'
  return new DomainError('CHANGED_ELSEWHERE', { hal: 'Pihak', oleh, pada: shortMoment(diubahPada ?? 0) })
}

const fields = PihakBaru.shape
const edited = { nama: fields.nama, alamat: fields.alamat, keterangan: fields.keterangan } as const
const names = { nama: 'Nama', alamat: 'Alamat', keterangan: 'Keterangan' } as const

/** Corrects cells of the list of people; all or none. A NIK is corrected on the person, for the list does not know the whole of it. */
export function* changePihakCells(ctx: WriteContext, input: UbahSel): Parts<HasilSel> {
  const cases = new Set(input.baris.map(({ id }) => keptPerson(ctx, id).perkaraId))
  for (const perkaraId of cases) assertPeopleOpen(ctx, perkaraId)
  const changed = yield* changeCells(ctx, input, { apply: applyRow, columnOf: (medan) => medan, call: (_, id) => keptPerson(ctx, id).nama })
  for (const perkaraId of cases) indexCase(ctx, perkaraId)
  return changed
}

function applyRow(ctx: WriteContext, { id, versi, sel }: RowCells): number {
  const kept = keptPerson(ctx, id)
  const { nama, alamat, keterangan } = kept
  const person: Record<keyof typeof edited, string> = { nama, alamat, keterangan }
  for (const [kolom, nilai] of Object.entries(sel)) {
    if (!(kolom in edited)) throw refuseField(kolom, 'Kolom ini tidak diubah di daftar.')
    const key = kolom as keyof typeof edited
    const read = edited[key].safeParse(String(nilai ?? ''))
    if (!read.success) throw refuseField(kolom, `${names[key]}: ${read.error.issues[0]?.message ?? 'tidak dapat dibaca'}.`)
    person[key] = read.data
  }
  return correct(ctx, kept, { id, versi, ...person, nik: null, tanpaNik: false }).versi
}

/** Takes people off a case; their rows stay with who did it and when. All or none. */
export function strikePeople(ctx: WriteContext, { id, pihakId }: { id: number; pihakId: readonly number[] }): { jumlah: number } {
  assertPeopleOpen(ctx, id)
  for (const one of new Set(pihakId)) {
    const { changes } = ctx.run(
      `update perkara_pihak set dicoret_pada = ?, dicoret_oleh = ?, versi = versi + 1, diubah_pada = ?, diubah_oleh = ?
       where id = ? and perkara_id = ? and dicoret_pada is null`,
      ctx.now(),
      ctx.actor.pegawaiId,
      ctx.now(),
      ctx.actor.pegawaiId,
      one,
      id,
    )
    if (changes === 0) throw new DomainError('NOT_FOUND', { hal: 'Pihak itu' })
  }
  indexCase(ctx, id)
  return { jumlah: new Set(pihakId).size }
}

/** Puts people back who were taken off. Refuses one whose NIK another has got meanwhile. */
export function restorePeople(ctx: WriteContext, { id, pihakId }: { id: number; pihakId: readonly number[] }): { jumlah: number } {
  assertPeopleOpen(ctx, id)
  const there = peopleByNik(ctx, id)
  for (const one of new Set(pihakId)) {
    const row = ctx.get<{ nama: string; nik: string | null }>(
      'select nama, nik from perkara_pihak where id = ? and perkara_id = ? and dicoret_pada is not null',
      one,
      id,
    )
    if (!row) throw new DomainError('NOT_FOUND', { hal: 'Pihak itu' })
    const double = row.nik === null ? undefined : there.get(row.nik)
    if (double) throw refuseField('pihakId', `NIK ${row.nama} sekarang tercatat atas nama ${double.nama}. Betulkan dahulu.`)
    ctx.run('update perkara_pihak set dicoret_pada = null, dicoret_oleh = null, versi = versi + 1 where id = ?', one)
    if (row.nik !== null) there.set(row.nik, { id: one, nama: row.nama })
  }
  indexCase(ctx, id)
  return { jumlah: new Set(pihakId).size }
}
