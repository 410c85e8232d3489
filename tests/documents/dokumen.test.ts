import { expect, test } from 'vitest'
import { petaPapers } from '../../electron/modules/peta/index.ts'
import { registry } from '../../electron/host/registry.ts'
import { isian, kerjakan, openLetters, pp, ppha, sampaiPenerima, tanpaId } from '../persuratan/bantu.ts'
import type { Client, TestOffice } from '../support/office.ts'
import { openWord, type ReadFile } from './word.ts'

const DOKUMEN = 'lembar-disposisi'

async function sheet(client: Client, id: number | number[], pilihan: Record<string, string> = {}): Promise<ReadFile> {
  const file = await client.dokumen.word({ dokumen: DOKUMEN, id: [id].flat(), pilihan })
  return openWord(new Uint8Array(await file.arrayBuffer()))
}

async function letter(office: TestOffice, change: Parameters<typeof isian>[1] = {}): Promise<number> {
  const clerk = await office.as('surat')
  return (await clerk.persuratan.suratMasuk.register(isian(office, change))).id
}

const readings = (office: TestOffice) => office.read((ctx) => ctx.all('select surat_id from pembacaan')).length

test('the sheet is made of the letter and its disposisi, with the posts as they were held', async () => {
  const office = openLetters()
  const id = await letter(office, { sifat: 'Segera', hal: 'Undangan rapat Musrenbang' })
  await sampaiPenerima(office, id, [
    { ...ppha, penanggungJawab: true, batas: '2025-03-12' },
    { ...pp, untukDiketahui: true },
  ])
  const { text } = await sheet(await office.as('tu'), id)
  expect(text).toContain('Undangan rapat Musrenbang')
  expect(text).toContain('0001/2025')
  expect(text).toContain('Perlindungan Perempuan dan Pengarusutamaan Hak Anak (penanggung jawab, paling lambat 12 Maret 2025)')
  expect(text).toContain('Pemberdayaan Perempuan (untuk diketahui)')
  expect(text).toContain('KEPALA DINAS,\nDra. Laras Pramesti, M.Si.')
  expect(text).toContain('Probolinggo, 5 Maret 2025')
  expect(text.match(/√/g)).toHaveLength(4)
  expect(text).not.toContain('Kasi ')
})

test('an empty sheet can be asked for, several letters go into one file, and the name says which', async () => {
  const office = openLetters()
  const ids = [await letter(office), await letter(office)]
  const tu = await office.as('tu')
  const file = await tu.dokumen.word({ dokumen: DOKUMEN, id: [ids[0] ?? 0], pilihan: { isi: 'kosong' } })
  expect(file).toMatchObject({ name: 'Lembar Disposisi 0001-2025.docx' })
  const { text } = await sheet(tu, ids, { ukuran: 'dua-f4', isi: 'kosong' })
  expect(text.match(/LEMBAR DISPOSISI/g)).toHaveLength(2)
  expect(text.match(/√/g)).toBeNull()
})

test("the list offers the office's own size first, and nothing to who may not read the letter", async () => {
  const office = openLetters()
  const id = await letter(office)
  const [offered] = await (await office.as('tu')).dokumen.list({ subject: 'surat_masuk', subjectId: id })
  expect(offered).toMatchObject({ dokumen: DOKUMEN, nama: 'Lembar Disposisi', kurang: null })
  expect(offered?.pilihan[0]?.nilai[0]?.kode).toBe('setengah-f4')
  expect(await (await office.as('rehab')).dokumen.list({ subject: 'surat_masuk', subjectId: id })).toEqual([])
})

test('a letter that is not yours, an unknown paper, size or sign-in is refused', async () => {
  const office = openLetters()
  const id = await letter(office)
  await expect(sheet(await office.as('rehab'), id)).rejects.toMatchObject({ code: 'DOCUMENT_CLOSED' })
  const tu = await office.as('tu')
  await expect(sheet(tu, [id, 999])).rejects.toMatchObject({ code: 'DOCUMENT_CLOSED' })
  await expect(tu.dokumen.word({ dokumen: 'surat-sakti', id: [id] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(sheet(tu, id, { ukuran: 'a0' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await expect(office.anonymous().dokumen.word({ dokumen: DOKUMEN, id: [id] })).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await tu.persuratan.suratMasuk.batal({ id, alasan: 'Salah catat' })
  await expect(sheet(tu, id)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_READY' })
})

test('a Rahasia sheet goes only to who may open the letter, and each is written down as a reading', async () => {
  const office = openLetters()
  const id = await letter(office, { keamanan: 'R', hal: 'Bintang Kejora' })
  const tu = await office.as('tu')
  await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
  const refused = ['tu', 'surat', 'sekretaris', 'admin', 'pp']
  for (const name of refused) await expect(sheet(await office.as(name), id), name).rejects.toMatchObject({ code: 'DOCUMENT_CLOSED' })
  expect(readings(office)).toBe(0)
  expect((await sheet(await office.as('kadis'), id)).text).toContain('Bintang Kejora')
  expect(readings(office)).toBe(1)
})

test('every paper has samples, even of an office with one letter', async () => {
  const office = openLetters()
  // the map's papers are of the definitions, which every office has
  const ofRecords = Object.values(registry.papers ?? {}).filter((paper) => !(paper.kode in petaPapers))
  expect(office.read((ctx) => ofRecords.flatMap((paper) => paper.samples(ctx)))).toEqual([])
  await letter(office)
  const samples = office.read((ctx) => registry.papers?.[DOKUMEN]?.samples(ctx) ?? [])
  expect(samples.map((sample) => sample.nama)).toContain('kosong')
})
