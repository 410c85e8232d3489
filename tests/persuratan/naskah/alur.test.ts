import { afterAll, describe, expect, test } from 'vitest'
import { refusal } from '../../perkara/bantu.ts'
import { openNaskah } from './bantu.ts'

const naskah = openNaskah()
const { office, as, draft, act, steps, jabatan } = naskah
afterAll(() => office.close())

const api = async (akun: string) => (await as(akun)).persuratan.naskah

/** The concept with the paraf of the unit's head, handed over to Subbag TU. */
async function handedOver(akun: string, id: number) {
  await act(akun, id, 'susun-konsep')
}

describe('from concept to dispatch', () => {
  test('a letter passes both paraf, is signed, numbered, frozen, filed and sent', async () => {
    const id = await draft('rehab')
    expect(steps(id)).toEqual(['susun-konsep'])
    await handedOver('rehab', id)
    await act('tu', id, 'periksa-tu', { hasil: ['sesuai'] })
    expect(steps(id)).toEqual(['verifikasi-sekretaris'])
    await act('sekretaris', id, 'verifikasi-sekretaris', { hasil: ['sesuai'] })
    expect(steps(id)).toEqual(['tanda-tangan'])
    const before = await (await api('tu')).get({ id })
    expect(before.persetujuan.filter((one) => !one.gugur).map((one) => one.hasil)).toEqual(['setuju', 'setuju'])
    await act('kadis', id, 'tanda-tangan')
    expect(await (await api('rehab')).get({ id })).toMatchObject({
      keadaan: 'ditandatangani',
      ditandatanganiTanggal: '2025-03-05',
      beku: false,
    })
    await act('tu', id, 'periksa-akhir', { isi: { tanggal: '2025-03-05' } })
    const numbered = await (await api('rehab')).get({ id })
    expect(numbered).toMatchObject({ keadaan: 'bernomor', beku: true, tanggal: '2025-03-05' })
    expect(numbered.nomor).toMatch(/^400\.9\.1\/\d+\/.*\/2025$/)
    await act('tu', id, 'cabang-arsip-kirim').catch(() => undefined)
    naskah.sound()
    for (const step of steps(id)) {
      if (step === 'arsipkan') await act('tu', id, step)
      if (step === 'serahkan-ke-bidang') await act('tu', id, step)
    }
    await act('rehab', id, 'distribusikan', { isi: { kirim: [{ tujuan: 'Camat Kanigaran', cara: 'antar', tanggal: '2025-03-05' }] } })
    expect(steps(id)).toEqual([])
    expect(await (await api('tu')).get({ id })).toMatchObject({ keadaan: 'selesai', dikirimTanggal: '2025-03-05' })
    naskah.sound()
  })

  test('a rejection by the Sekretaris goes back through Subbag TU, the paraf lapse, the number of the revision grows', async () => {
    const id = await draft('rehab')
    await handedOver('rehab', id)
    await act('tu', id, 'periksa-tu', { hasil: ['sesuai'] })
    await act('sekretaris', id, 'verifikasi-sekretaris', { hasil: ['belum sesuai'], catatan: 'Lampiran belum ada' })
    expect(steps(id)).toEqual(['kembalikan-lewat-tu'])
    await act('tu', id, 'kembalikan-lewat-tu')
    const back = await (await api('rehab')).get({ id })
    expect(back).toMatchObject({ revisi: 1, bolehUbah: true })
    const changed = await (
      await api('rehab')
    ).simpan({
      ...back,
      isi: { ...back.isi, isi: 'Dengan lampiran.' },
      kodeKlasifikasi: { skema: '83/2022', kode: '400.9.1' },
      balasanAtas: null,
    })
    expect(changed.revisi).toBe(2)
    expect(changed.persetujuan.every((one) => one.gugur)).toBe(true)
    await act('rehab', id, 'sesuaikan-konsep')
    expect(steps(id)).toEqual(['periksa-tu'])
    expect((await (await api('tu')).get({ id })).riwayatRevisi.map((one) => one.revisi)).toEqual([2, 1])
    naskah.sound()
  })
})

describe('what may not be', () => {
  test('a half-done concept is not handed over; what is missing is named', async () => {
    const { id } = await (await api('rehab')).buat({ jenis: 'surat-dinas', hal: '' })
    expect(await refusal(act('rehab', id, 'susun-konsep'))).toMatchObject({
      code: 'PAPER_INCOMPLETE',
      message: expect.stringContaining('Kepada Yth.') as string,
    })
    expect(steps(id)).toEqual(['susun-konsep'])
  })

  test('a concept of staff waits for the paraf of the head of the unit', async () => {
    const id = await draft('ppha.staf')
    expect(await refusal(act('ppha.staf', id, 'susun-konsep'))).toMatchObject({
      code: 'PARAF_MISSING',
      message: expect.stringContaining('Kabid Perlindungan Perempuan') as string,
    })
    const head = office.read(
      (ctx) => ctx.get<{ id: number }>("select id from jabatan where unit = 'bidang-ppha' and jenis = 'struktural'")?.id ?? 0,
    )
    await (await api('ppha.staf')).persetujuan.minta({ id, jabatanId: [head], macam: 'paraf' })
    const [asked] = (await (await api('ppha')).persetujuan.saya()).filter((one) => one.naskahId === id)
    expect(await refusal((await api('rehab')).persetujuan.jawab({ id: asked?.id ?? 0, hasil: 'setuju', catatan: '' }))).toMatchObject({
      code: 'APPROVAL_NOT_YOURS',
    })
    expect(await refusal((await api('ppha')).persetujuan.jawab({ id: asked?.id ?? 0, hasil: 'tolak', catatan: '' }))).toMatchObject({
      code: 'INPUT_INVALID',
    })
    await (await api('ppha')).persetujuan.jawab({ id: asked?.id ?? 0, hasil: 'tolak', catatan: 'Nama penerima salah' })
    expect(await refusal(act('ppha.staf', id, 'susun-konsep'))).toMatchObject({
      code: 'PARAF_REFUSED',
      message: expect.stringContaining('Nama penerima salah') as string,
    })
    await (await api('ppha.staf')).persetujuan.minta({ id, jabatanId: [head], macam: 'paraf' })
    const [again] = (await (await api('ppha')).persetujuan.saya()).filter((one) => one.naskahId === id)
    await (await api('ppha')).persetujuan.jawab({ id: again?.id ?? 0, hasil: 'setuju', catatan: '' })
    await act('ppha.staf', id, 'susun-konsep')
    expect(steps(id)).toEqual(['periksa-tu'])
    naskah.sound()
  })

  test('who has not the concept in hand cannot change it; a signed one is locked', async () => {
    const id = await draft('rehab')
    await handedOver('rehab', id)
    const row = await (await api('rehab')).get({ id })
    expect(row.bolehUbah).toBe(false)
    expect(await refusal((await api('rehab')).simpan({ ...row, kodeKlasifikasi: null, balasanAtas: null }))).toMatchObject({
      code: 'PAPER_NOT_EDITABLE',
    })
  })
})

describe('without a process', () => {
  test('a nota dinas is signed, then numbered in its own book, then frozen', async () => {
    const id = await draft('rehab', 'nota-dinas')
    expect(await refusal((await api('rehab')).nomori({ id, tanggal: null }))).toMatchObject({ code: 'NUMBER_NEEDS_SIGNATURE' })
    await (await api('rehab')).tandaTangani({ id, tanggal: null })
    const done = await (await api('rehab')).nomori({ id, tanggal: '2025-03-05' })
    expect(done).toMatchObject({ beku: true, keadaan: 'bernomor' })
    expect(await refusal((await api('rehab')).nomori({ id, tanggal: null }))).toMatchObject({ code: 'PAPER_HAS_NUMBER' })
    expect(jabatan('kepala-dinas')).toBeGreaterThan(0)
    naskah.sound()
  })
})
