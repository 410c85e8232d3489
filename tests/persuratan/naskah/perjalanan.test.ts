import { afterAll, describe, expect, test } from 'vitest'
import { refusal } from '../../perkara/bantu.ts'
import { openNaskah } from './bantu.ts'

const naskah = openNaskah()
const { office, as, jabatan, act } = naskah
afterAll(() => office.close())

const api = async (akun: string) => (await as(akun)).persuratan.naskah
const pegawai = (akun: string) =>
  office.read((ctx) => ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', akun)?.id ?? 0)

/** A Surat Tugas of bidang RPJS for the days, with the people named. */
async function duty(people: string[], mulai: string, selesai: string) {
  const client = await api('rehab')
  const { id } = await client.buat({ jenis: 'surat-tugas', hal: 'Rapat koordinasi PKH' })
  const row = await client.get({ id })
  const kepada = []
  for (const akun of people) kepada.push(await person(akun))
  await client.simpan({
    ...row,
    kepala: { ...row.kepala, penanda: { ...row.kepala.penanda, jabatanId: jabatan('kepala-dinas') } },
    isi: {
      ...row.isi,
      dasar: ['Surat Dinas Sosial Provinsi'],
      kepada,
      untuk: ['Mengikuti rapat koordinasi'],
      mulai,
      selesai,
      tempat: 'Surabaya',
    },
    kodeKlasifikasi: { skema: '83/2022', kode: '800.1.11.1' },
    balasanAtas: null,
  })
  return id
}

/** An employee as the register offers him by his name. */
async function person(akun: string) {
  const nama = office.read((ctx) => ctx.get<{ nama: string }>('select nama from pegawai where id = ?', pegawai(akun))?.nama ?? '')
  const found = (await (await api('rehab')).orang({ cari: nama })).find((one) => one.pegawaiId === pegawai(akun))
  if (!found) throw new Error(`${akun} is not offered`)
  return { ...found, keterangan: '' }
}

describe('Surat Tugas', () => {
  test('another duty and a recorded absence on its days are shown before the signature', async () => {
    const first = await duty(['rehab.staf'], '2025-03-10', '2025-03-12')
    office.write((ctx) =>
      ctx.run(
        "insert into ketidakhadiran (pegawai_id, mulai, selesai, sebab, sk) values (?, '2025-03-12', '2025-03-14', 'Cuti tahunan', '')",
        pegawai('pp.staf'),
      ),
    )
    const second = await duty(['rehab.staf', 'pp.staf', 'dayasos.staf'], '2025-03-12', '2025-03-13')
    const clashes = await (await api('rehab')).bentrok({ id: second })
    expect(clashes).toMatchObject([
      { pegawaiId: pegawai('rehab.staf'), sebab: expect.stringContaining('10 Mar s.d. 12 Mar 2025 di Surabaya') as string },
      { pegawaiId: pegawai('pp.staf'), sebab: expect.stringContaining('Cuti tahunan') as string },
    ])
    expect(await (await api('rehab')).bentrok({ id: first })).toHaveLength(1)
    const apart = await duty(['rehab.staf'], '2025-03-17', '2025-03-17')
    expect(await (await api('rehab')).bentrok({ id: apart })).toEqual([])
  })

  test('each traveller gets an own SPD once, filled from it; after the return its report is asked for', async () => {
    const id = await duty(['rehab.staf', 'pp.staf'], '2025-03-03', '2025-03-04')
    const client = await api('rehab')
    const { id: made } = await client.buatSpd({ id })
    expect(made).toHaveLength(2)
    expect((await client.buatSpd({ id })).id).toEqual([])
    const [spd = 0] = made
    const row = await client.get({ id: spd })
    expect(row).toMatchObject({
      jenis: 'spd',
      induk: { id, sebagai: 'spd' },
      isi: { berangkat: '2025-03-03', kembali: '2025-03-04', tujuan: 'Surabaya' },
    })
    expect((await client.get({ id })).turunan.map((one) => one.id)).toEqual(made)
    expect(await client.laporanDitunggu()).toEqual([])
    await client.tandaTangani({ id: spd, tanggal: '2025-03-03' })
    await client.nomori({ id: spd, tanggal: '2025-03-03' })
    expect(await client.laporanDitunggu()).toMatchObject([{ id: spd, tujuan: 'Surabaya', kembali: '2025-03-04' }])
    expect(await (await api('dayasos')).laporanDitunggu()).toEqual([])
    await client.buat({ jenis: 'laporan', hal: 'Laporan perjalanan dinas', indukId: spd, indukSebagai: 'laporan' })
    expect(await client.laporanDitunggu()).toEqual([])
    naskah.sound()
  })

  test('only a Surat Tugas sends people on a journey', async () => {
    const id = await naskah.draft('rehab')
    expect(await refusal((await api('rehab')).buatSpd({ id }))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusal(act('rehab', id, 'susun-konsep'))).toMatchObject({ code: 'ALLOWED' })
  })
})
