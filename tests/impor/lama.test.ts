import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replayAudit } from '../../electron/core/verify-audit.ts'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { isian } from '../persuratan/bantu.ts'
import { openOffice, type Client, type TestOffice } from '../support/office.ts'
import { everything, refusal, tryFile } from './berkas.ts'

// What takes long is written beside the office's own connection: these offices lie in a file, as real ones do.
let folder: string
let office: TestOffice
let surat: Client
let tu: Client

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sekretariat-lama-'))
  office = openOffice({ file: join(folder, 'sekretariat.db') })
  surat = await office.as('surat')
  tu = await office.as('tu')
})
afterEach(async () => {
  await setImmediate()
  office.close()
  rmSync(folder, { recursive: true, force: true })
})

const ROWS = 3_000
const book = (rows: number, from = 0) =>
  `No;Diterima;Dari;Hal\n${Array.from({ length: rows }, (_, at) => `${from + at + 1};2024-01-02;Pengirim ${at % 40};Hal ${at}`).join('\n')}\n`

async function tried(client: Client, isi: string) {
  const { draf, uji } = await tryFile(client, { jenis: 'surat-masuk', nama: 'lama.csv', isi })
  return () => client.impor.simpan({ draf: draf.id, sidik: uji.sidik })
}

/** Resolves once the long act has begun to write. */
async function begun() {
  while (!office.host.store.writing) await setImmediate()
}

const pegawaiId = () =>
  office.read((ctx) => ctx.get<{ id: number }>("select pegawai_id id from akun where nama_pengguna = 'surat'"))?.id ?? 0

/** Stops the clerk's one work in hand, whatever its number. */
function stopWork() {
  const actor = { pegawaiId: pegawaiId(), nama: '', admin: false, posts: [] }
  for (let id = 1; id < 50; id += 1) {
    try {
      return office.host.jobs.stop(actor, id)
    } catch {
      // that one is over
    }
  }
  throw new Error('No work in hand')
}

const letter = async () => (await surat.persuratan.suratMasuk.register(isian(office))).id

test('while an import is written others read what stood before it, open letters, and their acts wait for it', async () => {
  const id = await letter()
  const write = await tried(surat, book(ROWS))
  let over = false
  const writing = write().finally(() => (over = true))
  await begun()
  const count = async () => (await tu.persuratan.suratMasuk.hitung({})).jumlah
  expect(await count()).toBe(1)
  expect((await tu.persuratan.suratMasuk.buka({ id })).terbuka).toBe(true)
  expect(over).toBe(false)
  const saved = tu.persuratan.suratMasuk.lewati({ tahun: 2025, alasan: 'rusak' })
  const later = await refusal(tu.sistem.konsep.simpan({ formulir: 'x', isi: { a: 1 } }))
  expect([later.code, later.message]).toEqual([
    'OFFICE_WRITING',
    expect.stringMatching(/^Impor Surat Masuk oleh .+ sedang disimpan; yang ini belum tersimpan\. Tunggu sampai selesai, lalu ulangi\.$/),
  ])
  expect(over).toBe(false)
  expect((await writing).hitung.baru).toBe(ROWS)
  await saved
  // it was written down after the import, as was that the letter was opened
  const acts = office.read((ctx) => ctx.all<{ prosedur: string }>('select prosedur from audit order by id desc limit 3'))
  expect(acts.map(({ prosedur }) => prosedur.split('.').at(-1))).toEqual(['lewati', 'buka', 'simpan'])
  expect(await count()).toBe(ROWS + 2)
  // the mark of the opened letter followed
  expect(office.read((ctx) => ctx.all('select 1 from dibuka where subject_id = ?', id))).toHaveLength(1)
  expect(replayAudit(office.host.store.raw)).toMatchObject({ chain: [], differences: [] })
  expect(office.read(checkPersuratan)).toEqual([])
})

test('an import stopped while it is written leaves nothing, and is written when asked again', async () => {
  const write = await tried(surat, book(ROWS))
  const before = everything(office)
  const writing = refusal(write())
  await begun()
  await setImmediate()
  stopWork()
  expect((await writing).code).toBe('WORK_STOPPED')
  expect(everything(office)).toEqual(before)
  expect(await surat.impor.riwayat({})).toEqual([])
  expect((await write()).hitung.baru).toBe(ROWS)
})

test('taking an import back is stopped as well: then the import stands', async () => {
  const { id } = await (await tried(surat, book(ROWS)))()
  const before = everything(office)
  const undoing = refusal(surat.impor.batal({ id, alasan: 'salah buku' }))
  await begun()
  await setImmediate()
  stopWork()
  expect((await undoing).code).toBe('WORK_STOPPED')
  expect(everything(office)).toEqual(before)
  expect((await surat.impor.batal({ id, alasan: 'salah buku' })).dibatalkan?.alasan).toBe('salah buku')
  expect((await surat.persuratan.suratMasuk.hitung({})).jumlah).toBe(0)
})

test('many cells pasted at once are stopped as a whole; nothing of them is there', async () => {
  await (
    await tried(surat, book(600))
  )()
  const { baris } = await surat.persuratan.suratMasuk.list({ jumlah: 500 })
  const before = everything(office)
  const cells = baris.map(({ id, versi }) => ({ id, versi, sel: { hal: 'Dibetulkan' } }))
  const pasted = refusal(surat.persuratan.suratMasuk.ubahSel({ uji: false, baris: cells }))
  await begun()
  stopWork()
  expect((await pasted).code).toBe('WORK_STOPPED')
  expect(everything(office)).toEqual(before)
  const done = await surat.persuratan.suratMasuk.ubahSel({ uji: false, baris: cells })
  expect(done.baris).toHaveLength(cells.length)
})

test('two long acts follow each other; the trial of the second is judged again by what the first has written', async () => {
  const first = await tried(surat, book(ROWS))
  const second = await tried(tu, book(500))
  const writing = first()
  await begun()
  expect((await refusal(second())).code).toBe('IMPORT_RUNNING')
  await writing
  // the same numbers are taken now
  expect((await refusal(second())).code).toBe('IMPORT_CHANGED')
  expect((await tu.persuratan.suratMasuk.hitung({})).jumlah).toBe(ROWS)
})

test('a letter saved between the trial and the writing is seen by the writing', async () => {
  const write = await tried(surat, book(ROWS))
  const acts = office.host.store.raw.prepare('select max(id) from audit').pluck()
  await letter()
  const last = acts.get()
  expect((await write()).hitung.baru).toBe(ROWS)
  expect(Number(acts.get())).toBe(Number(last) + 1)
})

test('an office that closes ends the long act with nothing kept', async () => {
  const write = await tried(surat, book(ROWS))
  const before = everything(office)
  const writing = refusal(write())
  await begun()
  office.host.store.writing?.abandon()
  expect((await writing).code).toBe('WORK_STOPPED')
  expect(office.host.store.writing).toBeNull()
  expect(everything(office)).toEqual(before)
})
