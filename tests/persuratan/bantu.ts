import { expect } from 'vitest'
import type { z } from 'zod'
import { todayOf, timeOf } from '../../shared/dates.ts'
import {
  SuratMasukBaru,
  VerifikasiSurat,
  type IsiDisposisi,
  type IsiPilah,
  type SuratMasuk,
} from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { loadKlasifikasi } from '../../electron/modules/persuratan/klasifikasi.ts'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { checkWorkflow } from '../../electron/workflow/invariants.ts'
import { openOffice, type Client, type TestOffice } from '../support/office.ts'

/** An office with the demonstration's people and the codes that ship. */
export function openLetters(options: { at?: number } = {}): TestOffice {
  const office = openOffice(options)
  office.write(loadKlasifikasi)
  return office
}

export type Isian = Partial<z.input<typeof SuratMasukBaru>>

let made = 0

/** A letter received now, with a number of its own. */
export function isian(office: TestOffice, change: Isian = {}): z.output<typeof SuratMasukBaru> {
  made++
  const now = office.clock.now()
  return SuratMasukBaru.parse({
    tanggalDiterima: todayOf(now),
    jamDiterima: timeOf(now),
    jalur: 'antar',
    pengirimBaru: 'Badan Perencanaan Pembangunan Daerah Kota Probolinggo',
    nomorSurat: `000.7/${made}/425.202/2025`,
    tanggalSurat: todayOf(now),
    hal: `Permintaan data pilah gender bagian ${made}`,
    kodeKlasifikasi: '400.2.2.1',
    jenisNaskah: 'surat dinas',
    ...change,
  })
}

export function tanpaId(surat: SuratMasuk): z.output<typeof VerifikasiSurat> {
  return VerifikasiSurat.parse({ ...surat, indukSebagai: surat.induk?.sebagai ?? null })
}

/** The open task of a letter at a step, as this reader sees the letter's path. */
export async function tugasDi(client: Client, subjectId: number, step: string, unit?: string) {
  const [jalur] = (await client.alur.jalur({ subject: 'surat_masuk', subjectId })).slice(-1)
  const found = jalur?.tugas.filter((t) => t.step === step && (unit === undefined || t.unit === unit))
  expect(found?.length, `${step} ${unit ?? ''}`).toBeGreaterThan(0)
  return found?.[0]?.taskId ?? 0
}

export async function kerjakan(
  client: Client,
  subjectId: number,
  step: string,
  isi?: unknown,
  lain: { hasil?: string[]; catatan?: string; unit?: string } = {},
) {
  const { unit, ...rest } = lain
  return client.alur.selesaikan({ taskId: await tugasDi(client, subjectId, step, unit), isi, ...rest })
}

export const rpjs = { role: 'bidang-seksi', unit: 'bidang-rpjs' }
export const pp = { role: 'bidang-seksi', unit: 'bidang-pp' }
export const ppha = { role: 'bidang-seksi', unit: 'bidang-ppha' }
export const dayasos = { role: 'bidang-seksi', unit: 'bidang-dayasos-pfm' }

/** Brings a letter up to its receivers. */
export async function sampaiPenerima(
  office: TestOffice,
  id: number,
  penerima: IsiPilah['penerima'] | object[],
  disposisi?: Partial<IsiDisposisi> | object,
) {
  const tu = await office.as('tu')
  await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
  await kerjakan(
    await office.as('kadis'),
    id,
    'disposisi',
    disposisi ?? { penerima, instruksi: ['Proses lebih lanjut'], catatan: 'Segera' },
  )
  await kerjakan(await office.as('sekretaris'), id, 'teruskan-ke-tu', { catatan: '' })
  await kerjakan(tu, id, 'pilah-surat', { penerima })
  await kerjakan(await office.as('surat'), id, 'distribusi', { terima: [] })
}

/** Nothing is broken: engine and letters hold their invariants. */
export function utuh(office: TestOffice) {
  expect(office.read(checkPersuratan)).toEqual([])
  expect(office.read(checkWorkflow)).toEqual([])
}
