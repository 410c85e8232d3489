import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replayAudit } from '../../electron/core/verify-audit.ts'
import { DomainError } from '../../shared/errors.ts'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { openOffice, type Client, type TestOffice } from '../support/office.ts'
import { everything, refusal, tryFile } from './berkas.ts'
import { brokenAfter } from './putus.ts'

const HEAD = 'No;Diterima;Dari;Nomor surat;Hal;Sifat;Keamanan'
const senders = ['Bappeda', 'BAPPEDA ', 'Dinas Kesehatan', 'Polres', 'Warga Kanigaran', 'BKPSDM']

/** A row of an old book, as tidy or as dirty as offices write it. */
const row = fc.record({
  no: fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), fc.constantFrom('', '-', '3a', '4a', 'x')),
  tanggal: fc.constantFrom('2023-02-01', '2023-02-02', '2023-03-31', '2024-01-15', '31/02/2024', ''),
  dari: fc.constantFrom(...senders, ''),
  nomor: fc.constantFrom('', '-', '400/1', '400 / 1', '005/77/2024', 'A2 Tahun 2O2l'),
  hal: fc.constantFrom('Undangan rapat', 'Permintaan data', 'Ünïkum – laporan', 'Surat rahasia', ''),
  sifat: fc.constantFrom('', 'Biasa', 'Segera', 'Rahasia', 'aneh'),
  keamanan: fc.constantFrom('', 'Biasa', 'Terbatas', 'R'),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never
const rows = fc.array(row, { minLength: 1, maxLength: 14 })
/** The same book again: rows of the first file written otherwise, and others. */
const again = fc.tuple(
  fc.array(fc.record({ of: fc.nat(), hal: fc.constantFrom('Undangan rapat', 'Dibetulkan'), dari: fc.constantFrom(...senders) }), {
    maxLength: 8,
  }),
  rows,
)
const withChanges = (old: readonly Row[], [changes, more]: readonly [{ of: number; hal: string; dari: string }[], Row[]]) => [
  ...changes.flatMap(({ of, ...change }) => old.slice(of % old.length, (of % old.length) + 1).map((each) => ({ ...each, ...change }))),
  ...more,
]
const asCsv = (list: readonly Record<string, string>[]) => `${[HEAD, ...list.map((each) => Object.values(each).join(';'))].join('\n')}\n`
const way = fc.record({ cocok: fc.constantFrom('nomor', 'surat'), jikaAda: fc.constantFrom<'lewati' | 'perbarui'>('lewati', 'perbarui') })
type Way = typeof way extends fc.Arbitrary<infer T> ? T : never

/** What people see: counts of the lists and of the search, the next number, what periksa says. */
async function seen(office: TestOffice, surat: Client) {
  const counts = await surat.persuratan.suratMasuk.hitung({})
  const { baris } = await surat.persuratan.suratMasuk.list({})
  const found = await Promise.all(['rapat', 'data', 'bappeda', '400', 'unikum'].map((teks) => surat.cari.semua({ teks })))
  return {
    counts,
    listed: baris.map((each) => [each.id, each.hal, each.keadaan]),
    found: found.map(({ kelompok }) => kelompok.map(({ jumlah }) => jumlah)),
    periksa: office.read(checkPersuratan),
    tables: everything(office),
  }
}

async function bring(surat: Client, isi: string, how: { cocok: string; jikaAda: 'lewati' | 'perbarui' }) {
  const bacaan = { tanggalDiterima: { urutan: 'hbt' as const } }
  const { draf, uji } = await tryFile(surat, { jenis: 'surat-masuk', nama: 'buku.csv', isi, bacaan, ...how })
  return uji.tertahan === null ? surat.impor.simpan({ draf: draf.id, sidik: uji.sidik }) : null
}

/** A tidy book, and the same again with one subject corrected and a letter more. */
const tidy: Row = {
  no: '1',
  tanggal: '2023-02-01',
  dari: 'Polres',
  nomor: '400/1',
  hal: 'Permintaan data',
  sifat: 'Biasa',
  keamanan: 'Biasa',
}
const corrected: [Row[], Way, [{ of: number; hal: string; dari: string }[], Row[]], Way] = [
  [tidy],
  { cocok: 'nomor', jikaAda: 'perbarui' },
  [[{ of: 0, hal: 'Dibetulkan', dari: 'Polres' }], [{ ...tidy, no: '2', tanggal: '2023-02-02', nomor: '005/77/2024' }]],
  { cocok: 'nomor', jikaAda: 'perbarui' },
]

test('whatever a file adds, changes and skips, taken back it leaves registers, counts, search, numbers and senders as before', async () => {
  let added = 0
  let changed = 0
  await fc.assert(
    fc.asyncProperty(rows, way, again, way, async (old, oldWay, list, listWay) => {
      const office = openOffice()
      const surat = await office.as('surat')
      const first = await bring(surat, asCsv(old), oldWay)
      const before = await seen(office, surat)
      expect(before.periksa).toEqual([])
      const second = await bring(surat, asCsv(withChanges(old, list)), listWay)
      added += second?.hitung.baru ?? 0
      changed += second?.hitung.diperbarui ?? 0
      expect(office.read(checkPersuratan)).toEqual([])
      if (second) await surat.impor.batal({ id: second.id, alasan: 'uji' })
      expect(await seen(office, surat)).toEqual(before)
      if (first) await surat.impor.batal({ id: first.id, alasan: 'uji' })
      const clean = openOffice()
      expect(everything(office)).toEqual(everything(clean))
      expect(replayAudit(office.host.store.raw)).toMatchObject({ chain: [], differences: [] })
      clean.close()
      office.close()
    }),
    { numRuns: 30, examples: [corrected] },
  )
  expect(added).toBeGreaterThan(0)
  expect(changed).toBeGreaterThan(0)
})

test('all or nothing: wherever the writing fails, nothing of the file is there', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => `${at + 1};2024-01-02;Pengirim ${at % 4};400/${at};Hal ${at};;`)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 29 }), async (at) => {
      const broken = brokenAfter(at, () => {
        throw new DomainError('DISK_FULL')
      })
      const office = openOffice({ registry: broken })
      const surat = await office.as('surat')
      const { draf, uji } = await tryFile(surat, { jenis: 'surat-masuk', nama: 'a.csv', isi: `${HEAD}\n${lines.join('\n')}\n` })
      const before = everything(office)
      expect((await refusal(surat.impor.simpan({ draf: draf.id, sidik: uji.sidik }))).code).toBe('DISK_FULL')
      expect(everything(office)).toEqual(before)
      expect(await surat.impor.riwayat({})).toEqual([])
      office.close()
    }),
    { numRuns: 6 },
  )
})

test('the host killed in the midst of writing leaves the file as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekretariat-uji-'))
  const file = join(folder, 'sekretariat.db')
  const started = openOffice({ file })
  const before = everything(started)
  started.close()
  const child = spawnSync(process.execPath, ['tests/impor/mati.ts', file, '250'], { encoding: 'utf8' })
  expect([child.stdout, child.signal], child.stderr).toEqual(['menulis', 'SIGKILL'])
  const again = openOffice({ file })
  expect(everything(again)).toEqual(before)
  expect(again.read((ctx) => ctx.all('select id from impor'))).toEqual([])
  expect(again.read(checkPersuratan)).toEqual([])
  expect(again.host.store.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  again.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a trial that is stopped leaves nothing but the open file; the same file is then tried and written', async () => {
  const office = openOffice()
  const surat = await office.as('surat')
  const lines = Array.from({ length: 9_000 }, (_, at) => `${at + 1};2024-01-02;Pengirim ${at % 40};400/${at};Hal ${at};;`)
  const isi = `${HEAD}\n${lines.join('\n')}\n`
  const { draf, asked } = await tryFile(surat, { jenis: 'surat-masuk', nama: 'a.csv', isi })
  const before = everything(office)
  const { pegawaiId } = office.read((ctx) =>
    ctx.get<{ pegawaiId: number }>("select pegawai_id pegawaiId from akun where nama_pengguna = 'surat'"),
  ) ?? {
    pegawaiId: 0,
  }
  const stop = (id: number) => office.host.jobs.stop({ pegawaiId, nama: '', admin: false, posts: [] }, id)
  const trial = refusal(surat.impor.uji(asked))
  await new Promise((resolve) => setImmediate(resolve))
  stop(3)
  expect((await trial).code).toBe('WORK_STOPPED')
  expect((await refusal(surat.impor.simpan({ draf: draf.id, sidik: 'x' }))).code).toBe('IMPORT_HELD')
  expect(everything(office)).toEqual(before)
  expect((await surat.impor.draf({ jenis: 'surat-masuk' }))?.id).toBe(draf.id)
  const { sidik } = await surat.impor.uji(asked)
  expect((await surat.impor.simpan({ draf: draf.id, sidik })).hitung.baru).toBe(9_000)
  office.close()
})
