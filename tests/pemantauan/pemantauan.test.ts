import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import type { SaringTugas } from '../../shared/modules/pemantauan/pemantauan.contract.ts'
import { checkRingkasan, sumUp, sumUpAnew } from '../../electron/modules/pemantauan/index.ts'
import { readXlsx } from '../support/tabel.ts'
import { openCases, refusal, type CaseOffice } from '../perkara/bantu.ts'

let cases: CaseOffice
const DAY = 86_400_000
const ids: Record<string, number> = {}
const all: SaringTugas = { proses: null, unit: null, hal: 'semua' }

/** A few weeks of an office: cases opened on several days, one returned, one ended, one closed, one that nobody can do. */
beforeAll(async () => {
  cases = openCases()
  const { office, open, act } = cases
  const at = (day: string, time = '09:00') => office.clock.set(momentOf(day, time))
  at('2025-01-13')
  ids.lama = await open('rehab', 'P4.1', { judul: 'Bantuan lama', batas: '2025-01-20' })
  ids.anak = await open('ppha.staf', 'P4.2.1', { judul: 'Aduan anak', pihak: [{ nama: 'Anak X', nik: null, alamat: '', keterangan: '' }] })
  at('2025-01-20')
  ids.lksa = await open('dayasos', 'P6.4.2.3', { judul: 'Izin LKSA' })
  await act('dayasos', ids.lksa, 'ajukan-permohonan', { padaTanggal: '2025-01-20' })
  await act('dayasos', ids.lksa, 'verifikasi-syarat', { hasil: ['tidak memenuhi syarat'], catatan: 'Laporan belum ada.' })
  at('2025-02-03')
  await act('dayasos', ids.lksa, 'ajukan-permohonan', { padaTanggal: '2025-02-03' })
  await act('dayasos', ids.lksa, 'verifikasi-syarat', { hasil: ['memenuhi syarat'] })
  await act('dayasos', ids.lksa, 'buat-rekomendasi')
  ids.renja = await open('program', 'P2.1.2', {
    judul: 'Renja 2026',
    penerima: ['bidang-pp', 'upt'].map((unit) => ({ lane: 'bidang-seksi', unit, pegawaiId: null })),
  })
  await act('program', ids.renja, 'pemetaan-data-awal', { padaTanggal: '2025-02-03' })
  at('2025-03-05', '09:12')
})
afterAll(() => cases.office.close())

const pantau = async (akun = 'kadis') => (await cases.as(akun)).pemantauan.isi()

describe('what waits', () => {
  test('is counted by process and unit as the lists show it, the oldest first', async () => {
    const kadis = await cases.as('kadis')
    const { semua, unit, proses, tertua } = await pantau()
    expect(semua).toMatchObject({ menunggu: 3, terlambat: 1, tanpaPetugas: 1 })
    expect(tertua.map((task) => task.judul)).toEqual(['Bantuan lama', 'Renja 2026', 'Renja 2026'])
    expect(proses.map((row) => [row.proses, row.menunggu, row.perUnit])).toEqual([
      ['P2.1.2', 2, { 'bidang-pp': 1, upt: 1 }],
      ['P4.1', 1, { 'bidang-rpjs': 1 }],
    ])
    for (const row of unit) expect((await kadis.pemantauan.tugas({ ...all, unit: row.unit })).jumlah).toBe(row.menunggu)
    const list = async (asked: Partial<SaringTugas>) =>
      (await kadis.pemantauan.tugas({ ...all, ...asked })).baris.map((task) => task.subjectId)
    expect(await list({})).toEqual([ids.lama, ids.renja, ids.renja])
    expect(await list({ hal: 'terlambat' })).toEqual([ids.lama])
    expect(await list({ hal: 'tanpa-petugas' })).toEqual([ids.renja])
    expect(await list({ proses: 'P2.1.2', unit: 'bidang-pp' })).toEqual([ids.renja])
    expect(await list({ proses: 'P3.1' })).toEqual([])
  })

  test('a closed case neither shows nor counts but to who is named on it', async () => {
    const { proses } = await pantau('sekretaris')
    expect(proses.find((row) => row.proses === 'P4.2.1')).toBeUndefined()
    const client = await cases.as('sekretaris')
    expect((await client.pemantauan.tugas({ ...all, proses: 'P4.2.1' })).jumlah).toBe(0)
    expect(JSON.stringify(await pantau())).not.toContain('Aduan anak')
    const discipline = await cases.open('analis', 'P1.2.2', { judul: 'Presensi Maret' })
    for (const step of ['himpun-presensi', 'verifikasi-presensi']) await cases.act('analis', discipline, step)
    await cases.act('tu', discipline, 'susun-laporan-asn')
    expect((await pantau('sekretaris')).proses.find((row) => row.proses === 'P1.2.2')).toMatchObject({ menunggu: 1 })
    expect((await pantau()).proses.find((row) => row.proses === 'P1.2.2')).toBeUndefined()
  })

  test('only Kepala Dinas and Sekretaris; all others are refused each of its doors', async () => {
    for (const akun of ['rehab', 'tu', 'admin', 'surat']) {
      const { pemantauan, dokumen } = await cases.as(akun)
      for (const asked of [
        pemantauan.isi(),
        pemantauan.tugas(all),
        pemantauan.berkas({ bulan: '2025-01', hal: 'dibuka' }),
        pemantauan.laporan({ dari: '2025-01-01', sampai: '2025-03-05' }),
      ])
        expect(await refusal(asked), akun).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('Sekretaris') as string })
      expect(await refusal(dokumen.word({ dokumen: 'ringkasan-mingguan', id: [20250303], pilihan: {} }))).toMatchObject({
        code: 'DOCUMENT_CLOSED',
      })
    }
  })
})

describe('what came in and went out', () => {
  const month = async (bulan: string) => (await pantau()).bulan.find((one) => one.bulan === bulan)

  test('by month, without closed cases, which are counted by themselves; each number lists its records', async () => {
    expect(await month('2025-01')).toMatchObject({ dibuka: 2, selesai: 0, kembali: 1, tuntas: 2 })
    expect(await month('2025-02')).toMatchObject({ dibuka: 1, selesai: 1, batal: 0, tuntas: 4, rataHari: 14 })
    expect((await pantau()).bulan.map((one) => one.bulan)).toHaveLength(12)
    expect((await pantau()).tertutup.dibuka).toBeGreaterThan(0)
    const list = async (bulan: string, hal: 'dibuka' | 'selesai' | 'kembali') =>
      (await (await cases.as('kadis')).pemantauan.berkas({ bulan, hal })).baris.map((row) => row.subjectId)
    expect(await list('2025-01', 'dibuka')).toEqual([ids.lama, ids.lksa])
    expect(await list('2025-01', 'kembali')).toEqual([ids.lksa])
    expect(await list('2025-02', 'selesai')).toEqual([ids.lksa])
  })

  test('is the same counted anew and from the daily sums, which periksa proves and can make again', async () => {
    const { office } = cases
    const counted = await pantau()
    expect(office.read(checkRingkasan)).toEqual([])
    expect(office.write(sumUp)).toBe(5)
    expect(office.write(sumUp)).toBe(0)
    expect(await pantau()).toEqual(counted)
    expect(office.read(checkRingkasan)).toEqual([])
    office.write((ctx) => ctx.run("update ringkasan_harian set dibuka = dibuka + 1 where proses = 'P4.1' and dibuka = 1"))
    office.write((ctx) => ctx.run("delete from ringkasan_harian where proses = 'P6.4.2.3' and tanggal = '2025-01-20'"))
    expect(office.read(checkRingkasan).map(({ detail }) => detail)).toEqual([
      '2025-01-13 P4.1 bidang-rpjs',
      '2025-01-20 P6.4.2.3 bidang-dayasos-pfm',
    ])
    office.write(sumUpAnew)
    expect(office.read(checkRingkasan)).toEqual([])
    office.clock.advance(DAY)
    await cases.act('pp', ids.renja ?? 0, 'inventarisasi-data-awal', { unit: 'bidang-pp' })
    const before = await pantau()
    office.clock.advance(DAY)
    expect(office.write(sumUp)).toBeGreaterThan(0)
    const after = await pantau()
    expect(after.bulan).toEqual(before.bulan)
    expect(office.read(checkRingkasan)).toEqual([])
  })
})

describe('the report', () => {
  const sheets = async (akun: string, asked: { lingkup?: string; menurut?: 'dibuka' | 'berakhir' } = {}) => {
    const file = await (await cases.as(akun)).pemantauan.laporan({ dari: '2025-01-01', sampai: '2025-02-28', ...asked })
    return Promise.all([0, 1, 2].map((lembar) => readXlsx(file, lembar)))
  }

  test('summary, cases and steps; of a closed case only its number in the summary; who took it is written down', async () => {
    const [summary, records, steps] = await sheets('kadis')
    const rowOf = (code: string) => summary?.find((row) => row[0] === code)
    expect(rowOf('P6.4.2.3')).toMatchObject([expect.anything(), expect.anything(), 1, 0, 1, 0, 1, 0, 14, 14, 0])
    expect(rowOf('P4.2.1')).toMatchObject([expect.anything(), expect.anything(), 1, 1, 0, 0, 0, 0, null, null, 1])
    expect(records?.map((row) => row[3])).toEqual(expect.arrayContaining(['Bantuan lama', 'Izin LKSA', 'Renja 2026']))
    expect(JSON.stringify([summary, records, steps])).not.toMatch(/Aduan anak|Anak X/)
    const lksa = steps?.filter((row) => row[2] === 'Izin LKSA') ?? []
    expect(lksa.map((row) => [row[4], row[8]])).toEqual([
      [1, null],
      [1, 'tidak memenuhi syarat'],
      [2, null],
      [2, 'memenuhi syarat'],
      [2, null],
    ])
    expect(lksa[1]?.[9]).toBe('Laporan belum ada.')
    const taken = cases.office.read((ctx) => ctx.all("select daftar, jumlah, oleh from ekspor_daftar where daftar = 'Laporan proses'"))
    expect(taken).toMatchObject([{ jumlah: 3 }])
  })

  test('of one group, of what ended; a period the wrong way round and an unknown process are refused at their field', async () => {
    const [, records] = await sheets('sekretaris', { lingkup: 'P6', menurut: 'berakhir' })
    expect(records?.flatMap((row) => (row[0] === 'P6.4.2.3' ? [row[3]] : []))).toEqual(['Izin LKSA'])
    const { pemantauan } = await cases.as('kadis')
    expect(await refusal(pemantauan.laporan({ dari: '2025-03-01', sampai: '2025-01-01' }))).toMatchObject({
      code: 'INPUT_INVALID',
      data: { isian: [{ medan: 'sampai' }] },
    })
    expect(await refusal(pemantauan.laporan({ lingkup: 'P9', dari: '2025-01-01', sampai: '2025-01-02' }))).toMatchObject({
      data: { isian: [{ medan: 'lingkup' }] },
    })
  })
})

test('after all of it nothing is wrong with the tables', () => {
  cases.sound()
})
