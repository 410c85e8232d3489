import { afterAll, describe, expect, test } from 'vitest'
import { processFacts } from '../../shared/process-facts.ts'
import { isian, kerjakan, rpjs, sampaiPenerima, type Isian } from '../persuratan/bantu.ts'
import { openCases, refusal } from './bantu.ts'

const cases = openCases()
const { office, open, as } = cases
afterAll(() => office.close())

const TITLE = 'Proposal bantuan sosial lanjut usia'

/** A letter in the hands of bidang RPJS. */
async function letter(change: Isian = {}, penerima: object[] = [rpjs]) {
  const clerk = await as('surat')
  const { id } = await clerk.persuratan.suratMasuk.register(isian(office, { hal: TITLE, pengirimBaru: 'Kelurahan Mangunharjo', ...change }))
  await sampaiPenerima(office, id, penerima)
  return id
}

describe('a case from an incoming letter', () => {
  test('takes its subject, sender and papers; each shows the other', async () => {
    const suratId = await letter({ ringkasan: 'Dua belas calon penerima', nomorSurat: '460/77/425.401/2025', lokasiFisik: 'Map 7' })
    const rehab = await as('rehab')
    const offer = await rehab.perkara.dariSurat({ suratId })
    expect(offer).toMatchObject({
      judul: TITLE,
      uraian: expect.stringContaining('nomor 460/77/425.401/2025') as string,
      pihak: { nama: 'Kelurahan Mangunharjo', keterangan: 'Pengirim surat' },
      tertutup: false,
      perkara: [],
    })
    // what the map has a letter begin stands before what is our reading, and nothing that he may not start
    const kinds = (sebagai: string) => offer.proses.filter((one) => one.sebagai === sebagai).map((one) => one.kode)
    expect(kinds('named')).toEqual(['P4.5.1.1', 'P5.1.1'])
    expect(kinds('read')).toEqual(expect.arrayContaining(['P4.1', 'P4.5.2.1']))
    expect(offer.proses.map((one) => one.kode)).toEqual([...kinds('named'), ...kinds('read')])
    const id = await open('rehab', 'P5.1.1', { judul: offer.judul, pihak: offer.pihak ? [offer.pihak] : [], suratId })
    const perkara = await rehab.perkara.get({ id })
    expect(perkara.surat).toMatchObject({ id: suratId, nomor: offer.nomor, hal: TITLE, pengirim: 'Kelurahan Mangunharjo' })
    expect(perkara.dokumen).toMatchObject([
      {
        nama: 'Usulan/Proposal Bantuan Sosial berdisposisi',
        nomor: '460/77/425.401/2025',
        lokasi: `agenda surat masuk ${offer.nomor}, Map 7`,
      },
    ])
    expect(perkara.dokumenPeta.find((one) => one.nama.startsWith('Usulan/Proposal'))?.ada).toBe(true)
    expect((await rehab.perkara.dariSurat({ suratId })).perkara).toMatchObject([{ id, nomor: perkara.nomor, keadaan: 'berjalan' }])
    // a second one of it, and one under the name of the letter itself where the map names no paper
    const second = await open('rehab', 'P4.1', { suratId })
    expect((await rehab.perkara.get({ id: second })).dokumen).toMatchObject([{ nama: 'Surat masuk' }])
    expect((await rehab.perkara.dariSurat({ suratId })).perkara.map((one) => one.id)).toEqual([second, id])
  })

  test('is refused where the map has no letter begin it, of a void letter, and to who may not open the letter', async () => {
    const suratId = await letter()
    expect(processFacts['P6.4.1.2']?.letter).toBeUndefined()
    expect(await refusal(open('rehab', 'P6.4.1.2', { suratId }))).toMatchObject({
      code: 'CASE_NOT_BY_LETTER',
      message: expect.stringContaining('Bidang mengundang anggota Tagana') as string,
    })
    expect(await refusal(open('dayasos', 'P6.4.2.1', { suratId }))).toMatchObject({ code: 'LETTER_NOT_YOURS' })
    expect(await refusal(open('rehab', 'P5.1.1', { suratId: 99_999 }))).toMatchObject({ code: 'NOT_FOUND' })
    const tu = await as('tu')
    await tu.persuratan.suratMasuk.batal({ id: suratId, alasan: 'Salah catat' })
    expect(await refusal(open('rehab', 'P5.1.1', { suratId }))).toMatchObject({ code: 'LETTER_VOID' })
    expect(await (await as('rehab')).perkara.dariSurat({ suratId })).toMatchObject({ judul: '', proses: [] })
    expect(office.read((ctx) => ctx.all('select 1 from perkara_surat where surat_id = ?', suratId))).toEqual([])
  })

  test('of a Rahasia letter nothing is copied, and who may see only one of the two does not learn of the other', async () => {
    const suratId = await letter({ keamanan: 'R', hal: 'Dugaan penelantaran', nomorSurat: 'R/9/2025', ringkasan: 'Isi tertutup' })
    const rehab = await as('rehab')
    await rehab.persuratan.suratMasuk.buka({ id: suratId })
    const offer = await rehab.perkara.dariSurat({ suratId })
    expect(offer).toMatchObject({ judul: '', uraian: '', pihak: null, tertutup: true })
    expect(offer.proses.length).toBeGreaterThan(0)
    const id = await open('rehab', 'P5.1.1', { judul: 'Bantuan bagi dua orang', suratId })
    expect((await rehab.perkara.get({ id })).dokumen).toMatchObject([
      { nomor: '', tanggal: null, lokasi: `agenda surat masuk ${offer.nomor}` },
    ])
    // the Sekretaris knows the case and of the letter its outer data; the heads of other bidang neither
    const sekretaris = await as('sekretaris')
    expect((await sekretaris.perkara.get({ id })).surat).toMatchObject({ id: suratId, hal: null })
    expect(JSON.stringify(await sekretaris.perkara.get({ id }))).not.toMatch(/penelantaran|R\/9/)
    expect((await sekretaris.perkara.dariSurat({ suratId })).proses).toEqual([])
    const pp = await as('pp')
    const reply = await open('rehab', 'P4.1', { judul: 'Jawaban', suratId })
    expect(await refusal(pp.perkara.get({ id: reply }))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await rehab.perkara.get({ id: reply })).surat).toMatchObject({ id: suratId, hal: null })
    // a letter that two bidang got: the second sees the letter, not the first one's case
    const both = await letter({}, [rpjs, { role: 'bidang-seksi', unit: 'bidang-pp' }])
    await open('rehab', 'P5.1.1', { suratId: both })
    expect((await pp.perkara.dariSurat({ suratId: both })).perkara).toEqual([])
  })

  test('its follow-up is answered with the case as usual', async () => {
    const suratId = await letter()
    const id = await open('rehab', 'P5.1.1', { suratId })
    const rehab = await as('rehab')
    const { nomor } = await rehab.perkara.get({ id })
    await kerjakan(rehab, suratId, 'tindak-lanjut', { hasil: `Dibuka perkara ${nomor}` }, { unit: 'bidang-rpjs' })
    expect((await rehab.perkara.get({ id })).keadaan).toBe('berjalan')
  })
})

test('after all of it nothing is wrong with the tables', () => cases.sound())
