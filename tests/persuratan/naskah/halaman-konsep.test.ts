import { afterAll, expect, test } from 'vitest'
import { refusal } from '../../perkara/bantu.ts'
import { isian, rpjs, sampaiPenerima } from '../bantu.ts'
import { openNaskah } from './bantu.ts'

const naskah = openNaskah()
const { office, as, draft, act } = naskah
afterAll(() => office.close())

const api = async (akun: string) => (await as(akun)).persuratan.naskah

test('a naskah says whose paraf it waits for; one that came back waits for it anew', async () => {
  const id = await draft('ppha.staf')
  const stands = async () => (await (await api('ppha.staf')).get({ id })).parafKepala
  const first = await stands()
  expect(first).toMatchObject({ keadaan: 'belum', jabatan: expect.stringContaining('Kabid Perlindungan Perempuan') as string })
  await (await api('ppha.staf')).persetujuan.minta({ id, jabatanId: [first?.jabatanId ?? 0], macam: 'paraf' })
  expect(await stands()).toMatchObject({ keadaan: 'diminta' })
  const [asked] = await (await api('ppha')).persetujuan.saya()
  await (await api('ppha')).persetujuan.jawab({ id: asked?.id ?? 0, hasil: 'setuju', catatan: '' })
  expect(await stands()).toMatchObject({ keadaan: 'setuju' })
  await act('ppha.staf', id, 'susun-konsep')
  await act('tu', id, 'periksa-tu', { hasil: ['belum sesuai'], catatan: 'Tembusan belum ada' })
  expect(await stands()).toMatchObject({ keadaan: 'belum' })
  expect((await (await api('ppha')).get({ id: await draft('ppha') })).parafKepala).toMatchObject({ keadaan: 'sendiri' })
  naskah.sound()
})

test('a code is missing before the number is; a part that is too long is refused at its field', async () => {
  const id = await draft('rehab')
  const row = await (await api('rehab')).get({ id })
  expect(row.kurang).toEqual([])
  const without = await (await api('rehab')).simpan({ ...row, kodeKlasifikasi: null, balasanAtas: null })
  expect(without.kurang).toEqual(['Kode klasifikasi'])
  const long = { ...without.isi, pembuka: 'a'.repeat(20_001) }
  expect(await refusal((await api('rehab')).simpan({ ...without, isi: long, kodeKlasifikasi: null, balasanAtas: null }))).toMatchObject({
    code: 'INPUT_INVALID',
    data: { isian: [{ medan: 'pembuka' }] },
  })
})

test('a letter shows what answers it, to those who may see that; what is void is no answer', async () => {
  const { id: surat } = await (await as('surat')).persuratan.suratMasuk.register(isian(office))
  await sampaiPenerima(office, surat, [rpjs])
  const id = await draft('rehab', 'nota-dinas', { balasanAtas: surat })
  const answers = async (akun: string) => (await (await api(akun)).balasan({ suratId: surat })).map((row) => row.id)
  expect(await answers('rehab')).toEqual([id])
  expect(await answers('ppha.staf')).toEqual([])
  await (await api('rehab')).batal({ id, sebab: 'Dijawab lisan' })
  expect(await answers('rehab')).toEqual([])
})
