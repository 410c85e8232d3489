import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ensureFolder, dataFolder } from '../../electron/core/folder.ts'
import { savePengaturan } from '../../electron/core/pengaturan.ts'
import { REFUSED, stopScans, TAKEN } from '../../electron/host/pindaian.ts'
import { isian, openLetters } from '../persuratan/bantu.ts'
import type { Client, TestOffice } from '../support/office.ts'

const opened: TestOffice[] = []
afterEach(() => opened.splice(0).forEach((office) => stopScans(office.host)))

/** A whole PDF, its bytes another for each text. */
const pdf = (text: string) =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n%${text}\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )

async function begin(folder = mkdtempSync(join(tmpdir(), 'pindaian-'))) {
  const office = openLetters()
  opened.push(office)
  ensureFolder(dataFolder(office.host.folder))
  office.write((ctx) => savePengaturan(ctx, { kunci: 'folderPindaian', mulai: '2025-01-01', nilai: folder }))
  const surat = await office.as('surat')
  const letter = async () => (await surat.persuratan.suratMasuk.register(isian(office))).id
  return { office, surat, folder, letter }
}

const ref = (subjectId: number) => ({ subject: 'surat_masuk', subjectId })
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 9_000, interval: 100 })
const named = async (client: Client, id: number) => (await client.berkas.list(ref(id))).map((each) => each.nama)

test('the next scan goes to the letter just saved, once; what comes after waits for its own', async () => {
  const { surat, folder, letter } = await begin()
  writeFileSync(join(folder, 'lama.pdf'), pdf('lama'))
  await until(async () => expect((await surat.pindaian.keadaan()).menunggu).toEqual(['lama.pdf']))
  const id = await letter()
  await surat.pindaian.pasang(ref(id))
  expect((await surat.pindaian.keadaan()).sasaran).toMatchObject({ subjectId: id, nomor: '0001' })
  writeFileSync(join(folder, 'b.pdf'), pdf('b'))
  writeFileSync(join(folder, 'c.pdf'), pdf('c'))
  await until(async () => expect(await named(surat, id)).toEqual(['b.pdf']))
  await until(async () => expect((await surat.pindaian.keadaan()).menunggu).toEqual(['lama.pdf', 'c.pdf']))
  const { sasaran, kabar } = await surat.pindaian.keadaan()
  expect([sasaran, kabar[0]?.pesan]).toEqual([null, 'b.pdf terlampir pada 0001'])
  expect(readdirSync(join(folder, TAKEN))).toEqual(['b.pdf'])
  const next = await letter()
  await surat.pindaian.pasang({ ...ref(next), menunggu: true })
  await until(async () => expect(await named(surat, next)).toEqual(['lama.pdf']))
  expect(await named(surat, id)).toEqual(['b.pdf'])
})

test('what cannot be read is put aside with its sentence, and the letter goes on waiting', async () => {
  const { surat, folder, letter } = await begin()
  const id = await letter()
  await surat.pindaian.pasang(ref(id))
  writeFileSync(join(folder, 'catatan.txt'), 'bukan pindaian')
  writeFileSync(join(folder, 'besar.pdf'), pdf('besar'))
  truncateSync(join(folder, 'besar.pdf'), 51 * 1024 * 1024)
  symlinkSync('/etc/hostname', join(folder, 'tautan.pdf'))
  writeFileSync(join(folder, '~sedang.pdf'), pdf('belum'))
  await until(() => expect(readdirSync(join(folder, REFUSED)).sort()).toEqual(['besar.pdf', 'catatan.txt']))
  const { sasaran, kabar } = await surat.pindaian.keadaan()
  expect(sasaran?.subjectId).toBe(id)
  expect(kabar.filter((each) => each.gagal)).toHaveLength(2)
  writeFileSync(join(folder, 'catatan.txt'), 'bukan pindaian')
  await until(() => expect(readdirSync(join(folder, REFUSED)).sort()).toEqual(['besar.pdf', 'catatan (2).txt', 'catatan.txt']))
  renameSync(join(folder, '~sedang.pdf'), join(folder, 'selesai.pdf'))
  await until(async () => expect(await named(surat, id)).toEqual(['selesai.pdf']))
  expect(existsSync(join(folder, 'tautan.pdf'))).toBe(true)
}, 30_000)

test('a torn file is waited for until its last page came', async () => {
  const { surat, folder, letter } = await begin()
  const id = await letter()
  await surat.pindaian.pasang(ref(id))
  const whole = pdf('dua halaman')
  writeFileSync(join(folder, 'pelan.pdf'), whole.subarray(0, whole.length - 30))
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(await named(surat, id)).toEqual([])
  expect(existsSync(join(folder, 'pelan.pdf'))).toBe(true)
  writeFileSync(join(folder, 'pelan.pdf'), whole)
  await until(async () => expect(await named(surat, id)).toEqual(['pelan.pdf']))
}, 20_000)

test('turned off nothing is taken; a folder that goes away is said, and comes back; not everyone has it', async () => {
  const { office, surat, folder, letter } = await begin()
  const id = await letter()
  await surat.pindaian.pasang(ref(id))
  await surat.pindaian.lepas()
  writeFileSync(join(folder, 'a.pdf'), pdf('a'))
  await until(async () => expect((await surat.pindaian.keadaan()).menunggu).toEqual(['a.pdf']))
  expect(await named(surat, id)).toEqual([])
  renameSync(folder, `${folder}-pergi`)
  await until(async () => expect((await surat.pindaian.keadaan()).folder).toBe('hilang'))
  await expect(surat.pindaian.pasang(ref(id))).rejects.toMatchObject({ code: 'SCAN_FOLDER_GONE' })
  renameSync(`${folder}-pergi`, folder)
  await until(async () => expect((await surat.pindaian.keadaan()).folder).toBe('siap'))
  await surat.pindaian.pasang({ ...ref(id), menunggu: true })
  await until(async () => expect(await named(surat, id)).toEqual(['a.pdf']))
  await expect((await office.as('rehab')).pindaian.keadaan()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(surat.pindaian.pasang(ref(99_999))).rejects.toMatchObject({ code: 'NOT_FOUND' })
}, 20_000)

test("the office's own data are no scanner's folder, and a path must be whole", async () => {
  const { office, surat } = await begin()
  const inside = join(office.host.folder, 'berkas')
  mkdirSync(inside, { recursive: true })
  const save = (nilai: string) => office.write((ctx) => savePengaturan(ctx, { kunci: 'folderPindaian', mulai: '2025-01-02', nilai }))
  save(inside)
  expect((await surat.pindaian.keadaan()).folder).toBe('dalam-data')
  expect(() => save('pindaian')).toThrow('alamat lengkap')
  save('')
  expect((await surat.pindaian.keadaan()).folder).toBe('tidak-ada')
})
