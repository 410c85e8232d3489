import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { attachBerkas, listBerkas, openBerkas, revokeBerkas } from '../../electron/core/attachments.ts'
import { runQuery, type Actor } from '../../electron/core/context.ts'
import { createEvents } from '../../electron/core/events.ts'
import { createJobs } from '../../electron/core/jobs.ts'
import { cleanName, inspectFile } from '../../electron/core/file-check.ts'
import { filePath, storeBytes, sweepOrphans } from '../../electron/core/files.ts'
import { dataFolder, ensureFolder } from '../../electron/core/folder.ts'
import { migrate, readMigrations } from '../../electron/core/migrate.ts'
import type { Subject } from '../../electron/core/registry.ts'
import { write, type Host } from '../../electron/core/rpc.ts'
import { makeStore, openDatabase } from '../../electron/core/store.ts'
import { DomainError } from '../../shared/errors.ts'
import { petugas, shipped, temporaryFolder } from './support.ts'

/** A PDF of so many pages, as small as one can be. */
export function pdf(pages: number, mark = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${n + 3} 0 R`).join(' ')
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n`,
  ]
  for (let n = 0; n < pages; n += 1)
    objects.push(`${n + 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>\nendobj\n`)
  const body = `%PDF-1.4\n%${mark}\n${objects.join('')}`
  return Buffer.from(
    `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xda, 0, 4, 1, 1, 5, 6, 7, 0xff, 0xd9])])
const tiff = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0])
const docx = Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }))
const docm = Buffer.from(
  zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>'), 'word/vbaProject.bin': strToU8('x') }),
)
const xlsx = Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }))

describe('what may be attached', () => {
  test.each([
    ['surat.pdf', pdf(1), 'application/pdf', 1],
    ['surat.PDF', pdf(12), 'application/pdf', 12],
    ['scan.png', png, 'image/png', 1],
    ['foto.jpeg', jpeg, 'image/jpeg', 1],
    ['pindai.tif', tiff, 'image/tiff', 2],
    ['naskah.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
    ['lampiran.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null],
  ])('%s', (nama, bytes, mime, halaman) => {
    expect(inspectFile(nama, bytes)).toEqual({ nama, mime, halaman })
  })

  test('pages are counted in compressed lists too, and after a change of the file', () => {
    const packed = deflateSync(Buffer.from('<< /Type /Pages /Kids [4 0 R] /Count 7 >> << /Type /Page /Parent 2 0 R >>'))
    const list = Buffer.concat([
      Buffer.from(`9 0 obj\n<< /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ])
    const modern = Buffer.concat([Buffer.from('%PDF-1.7\n'), list, Buffer.from('startxref\n9\n%%EOF\n')])
    expect(inspectFile('a.pdf', modern).halaman).toBe(7)
    expect(inspectFile('a.pdf', Buffer.concat([pdf(2), pdf(3).subarray(9)])).halaman).toBe(3)
  })

  test('a file without an ending gets that of its kind', () =>
    expect(inspectFile('scan 0001', pdf(2))).toMatchObject({ nama: 'scan 0001.pdf', halaman: 2 }))

  test.each([
    ['kosong.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['besar.pdf', Buffer.alloc(50 * 1024 * 1024 + 1), 'FILE_TOO_LARGE'],
    ['teks.pdf', Buffer.from('bukan PDF'), 'FILE_NOT_READABLE'],
    ['terpotong.pdf', pdf(3).subarray(0, 200), 'FILE_NOT_READABLE'],
    ['gambar.pdf', png, 'FILE_NOT_READABLE'],
    ['terpotong.png', png.subarray(0, 50), 'FILE_NOT_READABLE'],
    ['terpotong.jpg', jpeg.subarray(0, 14), 'FILE_NOT_READABLE'],
    ['terpotong.tif', tiff.subarray(0, 12), 'FILE_NOT_READABLE'],
    ['terpotong.docx', docx.subarray(0, docx.length - 30), 'FILE_NOT_READABLE'],
    ['makro.docx', docm, 'FILE_NOT_READABLE'],
    ['lembar.docx', xlsx, 'FILE_NOT_READABLE'],
    ['program.exe', Buffer.from('MZ...'), 'FILE_KIND_UNKNOWN'],
    ['program.exe', pdf(1), 'FILE_KIND_UNKNOWN'],
    ['catatan', Buffer.from('teks'), 'FILE_KIND_UNKNOWN'],
  ])('%s is refused with a sentence', (nama, bytes, code) => {
    expect(() => inspectFile(nama, bytes)).toThrow(expect.objectContaining({ code }) as Error)
  })

  test.each([
    ['C:\\Pindai\\surat.pdf', 'surat.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['undangan\u202Efdp.exe.pdf', 'undanganfdp.exe.pdf'],
    ['  rapat: "besok"?.pdf ', 'rapat- -besok--.pdf'],
    ['con.pdf', '_con.pdf'],
    ['...', 'berkas'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
  ])('the name %s is cleaned', (given, expected) => expect(cleanName(given)).toBe(expected))
})

/** A host with one register in which everyone but pegawai 9 may read, and only pegawai 7 may attach. */
function openHost(): Host {
  const root = temporaryFolder()
  const folder = dataFolder(root)
  ensureFolder(folder)
  const raw = openDatabase(folder.database)
  migrate(raw, readMigrations(shipped).slice(0, 2), 1_700_000_000_000)
  const surat: Subject = {
    name: 'Surat',
    describe: (_ctx, ids) => new Map(ids.map((id) => [id, { nomor: String(id).padStart(4, '0'), judul: '', asal: '', rahasia: false }])),
    mayRead: (ctx) => ctx.actor.pegawaiId !== 9,
    assertMayAttach: (ctx) => {
      if (ctx.actor.pegawaiId !== 7) throw new DomainError('NOT_ALLOWED', { tindakan: 'Melampirkan', oleh: 'petugas surat' })
    },
  }
  const store = makeStore(folder.database, raw)
  onTestFinished(() => void raw.close())
  const sessions = { actorOf: () => petugas }
  const events = createEvents()
  return {
    store,
    clock: { now: () => 1_741_140_720_000 },
    registry: { processes: {}, effects: {}, subjects: { surat } },
    sessions,
    events,
    jobs: createJobs(events),
    folder: root,
    version: '0',
    demo: false,
  }
}

const stranger: Actor = { ...petugas, pegawaiId: 8 }
const shutOut: Actor = { ...petugas, pegawaiId: 9 }
const upload = (host: Host, actor: Actor, bytes: Buffer, nama = 'surat.pdf', subjectId = 1) =>
  attachBerkas(host, actor, { subject: 'surat', subjectId, jenis: 'naskah', nama, isi: new Blob([new Uint8Array(bytes)]) })
const stored = (host: Host) => readdirSync(dataFolder(host.folder).files)

describe('attachments', () => {
  test('bytes lie under their hash, the row says what they are, and they come back the same', async () => {
    const host = openHost()
    const bytes = pdf(3)
    const berkas = await upload(host, petugas, bytes)
    expect(berkas).toMatchObject({
      nama: 'surat.pdf',
      mime: 'application/pdf',
      halaman: 3,
      ukuran: bytes.length,
      kembar: null,
      dicabut: null,
    })
    expect(stored(host)).toEqual([createHash('sha256').update(bytes).digest('hex')])
    const file = await openBerkas(host, stranger, { id: berkas.id })
    expect([file.name, file.type, Buffer.from(await file.arrayBuffer()).equals(bytes)]).toEqual(['surat.pdf', 'application/pdf', true])
  })

  test('who may not read sees no list, no bytes and no twin', async () => {
    const host = openHost()
    const { id } = await upload(host, petugas, pdf(1))
    expect(runQuery(host, shutOut, (ctx) => listBerkas(ctx, { subject: 'surat', subjectId: 1 }))).toEqual([])
    expect(() => openBerkas(host, shutOut, { id })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }) as Error)
  })

  test('who may not attach leaves no row and no bytes', async () => {
    const host = openHost()
    await expect(upload(host, stranger, pdf(1))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(upload(host, petugas, Buffer.from('x'))).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' })
    expect(stored(host)).toEqual([])
  })

  test('the same bytes on another record are named as its twin; twice on one record they are one', async () => {
    const host = openHost()
    const first = await upload(host, petugas, pdf(1))
    expect((await upload(host, petugas, pdf(1))).id).toBe(first.id)
    expect(await upload(host, petugas, pdf(1), 'salinan.pdf', 2)).toMatchObject({
      kembar: { subject: 'surat', subjectId: 1, nomor: '0001' },
    })
    expect(stored(host)).toHaveLength(1)
  })

  test('revoked with a reason once, never deleted', async () => {
    const host = openHost()
    const { id } = await upload(host, petugas, pdf(1))
    const revoke = (actor: Actor) => write(host, actor, 'berkas.cabut', (ctx) => revokeBerkas(ctx, { id, alasan: 'salah pindai' }))
    await expect(revoke(stranger)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await revoke(petugas)
    await expect(revoke(petugas)).rejects.toMatchObject({ code: 'FILE_REVOKED' })
    runQuery(host, petugas, (ctx) => {
      expect(listBerkas(ctx, { subject: 'surat', subjectId: 1 })).toEqual([])
      expect(listBerkas(ctx, { subject: 'surat', subjectId: 1, denganDicabut: true })).toMatchObject([
        { dicabut: { alasan: 'salah pindai' } },
      ])
    })
    expect(stored(host)).toHaveLength(1)
  })

  test('changed or missing bytes are never given out', async () => {
    const host = openHost()
    const berkas = await upload(host, petugas, pdf(1))
    const path = filePath(dataFolder(host.folder), berkas.sha256)
    writeFileSync(path, pdf(2))
    expect(() => openBerkas(host, petugas, berkas)).toThrow(expect.objectContaining({ code: 'FILE_CHANGED' }) as Error)
    rmSync(path)
    expect(() => openBerkas(host, petugas, berkas)).toThrow(expect.objectContaining({ code: 'FILE_MISSING' }) as Error)
  })

  test('a start puts aside what a crash left, and keeps it 30 days', async () => {
    const host = openHost()
    const folder = dataFolder(host.folder)
    const kept = await upload(host, petugas, pdf(1))
    const orphan = await storeBytes(folder, pdf(5))
    writeFileSync(join(folder.files, '.sementara-0123'), 'torn')
    const now = Date.now()
    expect(sweepOrphans(host.store.raw, folder, now)).toBe(1)
    expect(stored(host).sort()).toEqual([kept.sha256, 'yatim'].sort())
    expect(readdirSync(join(folder.files, 'yatim'))).toEqual([orphan.sha256])
    sweepOrphans(host.store.raw, folder, now + 31 * 86_400_000)
    expect(readdirSync(join(folder.files, 'yatim'))).toEqual([])
  })
})
