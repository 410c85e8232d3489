import { afterAll, expect, test } from 'vitest'
import { openWord } from '../documents/word.ts'
import { openCases, refusal } from './bantu.ts'

const cases = openCases()
const { office, open, as } = cases
afterAll(() => office.close())

const wordsOf = async (file: Blob) => openWord(new Uint8Array(await file.arrayBuffer())).text

const person = (nama: string) => ({ nama, nik: '3574011203450001', alamat: 'Kanigaran', keterangan: '' })

test('any document of the map is written as a plain paper: facts, people without NIK, who signs', async () => {
  const id = await open('rehab', 'P4.1', { judul: 'Bantuan lanjut usia', uraian: 'Usulan kelurahan', pihak: [person('Ngatiyem')] })
  const rehab = await as('rehab')
  const { langkahPeta, nomor } = await rehab.perkara.get({ id })
  expect(langkahPeta.find((one) => one.step === 'tetapkan')).toMatchObject({ membuat: ['SK Walikota Penerima Manfaat'], memerlukan: [] })
  const paper = (dokumen: string) => rehab.dokumen.word({ dokumen: 'naskah-perkara', id: [id], pilihan: { dokumen } })
  const words = await wordsOf(await paper('SK Walikota Penerima Manfaat'))
  for (const part of ['SK WALIKOTA PENERIMA MANFAAT', nomor, 'Bantuan lanjut usia', 'Usulan kelurahan', 'Ngatiyem', 'WALIKOTA,'])
    expect(words).toContain(part)
  expect(words).not.toContain('3574011203450001')
  expect(await refusal(paper('Dokumen yang tidak ada'))).toMatchObject({ code: 'INPUT_INVALID' })
  expect(await refusal((await as('pp')).dokumen.word({ dokumen: 'naskah-perkara', id: [id], pilihan: {} }))).toMatchObject({
    code: 'DOCUMENT_CLOSED',
  })
})

test('the paper of a closed case is an opening, and written down as one', async () => {
  const id = await open('ppha.staf', 'P5.2', { pihak: [person('Melati')] })
  const mine = await as('ppha.staf')
  await mine.perkara.baca({ id })
  const dokumen = (await mine.perkara.get({ id })).dokumenPeta[0]?.nama ?? ''
  await mine.dokumen.word({ dokumen: 'naskah-perkara', id: [id], pilihan: { dokumen } })
  expect(await mine.perkara.pembacaan({ id })).toHaveLength(2)
})
