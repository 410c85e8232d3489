import { expect, test } from 'vitest'
import { openOffice } from '../support/office.ts'
import { contohDari, panggil, semuaProsedur } from './contoh-isian.ts'

/** What may be asked before anyone has signed in. */
const terbuka = ['sistem.keadaan', 'sistem.siapkan', 'akun.masuk', 'akun.keluar', 'akun.sesi', 'akun.kunci']

const prosedur = semuaProsedur().filter(({ nama }) => !terbuka.includes(nama))
const isian = (schema: (typeof prosedur)[number]['input']) => (schema ? contohDari(schema) : undefined)

test('the samples fit every procedure', () => {
  expect(prosedur.length).toBeGreaterThan(55)
  for (const { nama, input } of prosedur) if (input) expect([nama, input.safeParse(isian(input)).error?.message]).toEqual([nama, undefined])
})

test('without sign-in nothing is given and nothing is written, whatever is asked', async () => {
  const office = openOffice()
  const before = office.read((ctx) => ctx.get('select max(id) id from audit'))
  const client = office.anonymous()
  for (const { nama, input } of prosedur.filter((p) => p.nama !== 'sistem.perubahan'))
    await expect(panggil(client, nama, isian(input)), nama).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  const stream = await client.sistem.perubahan()
  await expect(stream.next()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await expect(
    client.sistem.siapkan({
      kop: { pemda: 'x', nama: 'x', alamat: '', kontak: '', kota: 'x', kodePos: '', kodePerangkat: '' },
      klasifikasi: 'kosong',
      admin: { nama: 'x', namaPengguna: 'perampas', sandi: 'sandi-panjang-1' },
    }),
  ).rejects.toMatchObject({ code: 'OFFICE_EXISTS' })
  expect(office.read((ctx) => ctx.get('select max(id) id from audit'))).toEqual(before)
})

test('a locked screen and a password that must change open nothing else', async () => {
  const office = openOffice()
  const locked = await office.as('tu')
  await locked.akun.kunci()
  const mustChange = await office.as('surat')
  office.write((ctx) => ctx.run("update akun set harus_ganti = 1 where nama_pengguna = 'surat'"))
  const own = ['akun.bukaKunci', 'akun.gantiSandi', 'sistem.perubahan'] // the stream names tables only
  for (const { nama, input } of prosedur.filter((p) => !own.includes(p.nama))) {
    await expect(panggil(locked, nama, isian(input)), nama).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
    await expect(panggil(mustChange, nama, isian(input)), nama).rejects.toMatchObject({ code: 'PASSWORD_MUST_CHANGE' })
  }
  await expect(locked.akun.gantiSandi({ lama: 'sekretariat', baru: 'tiga-kata-0001' })).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
})
