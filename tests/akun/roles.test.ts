import { describe, expect, test } from 'vitest'
import { openEmpty, openPeople, refusal, type Client } from './support.ts'

const unit = { kode: 'seksi-baru', nama: 'Seksi Baru', namaPendek: 'Baru', jenis: 'seksi', induk: 'bidang-pp', aktif: true }
const jabatan = {
  nama: 'Juru Bayar',
  namaPendek: 'Juru Bayar',
  unit: 'subbag-keuangan',
  jenis: 'pelaksana' as const,
  lanes: [],
  urutan: 200,
  aktif: true,
}
const kop = { pemda: 'PEMERINTAH', nama: 'DINAS', alamat: '', kontak: '', kota: 'Probolinggo', kodePos: '', kodePerangkat: '' }
const pengadministrasi = openPeople().organisasi.jabatan.get('pengadministrasi-surat') ?? 0
const penugasan = { pegawaiId: 1, jabatanId: pengadministrasi, jenis: 'definitif' as const, mulai: '2030-01-01', selesai: null, sk: 'SK' }
const absence = { pegawaiId: 1, mulai: '2030-01-01', selesai: '2030-01-02', sebab: 'cuti', pengganti: [] }

/** Each procedure that not everyone may call: by whom it is done. */
const guarded: Record<string, { by: 'admin' | 'admin, tu'; call: (c: Client) => Promise<unknown> }> = {
  'akun.pegawai.list': { by: 'admin, tu', call: (c) => c.akun.pegawai.list({}) },
  'akun.pegawai.simpan': { by: 'admin', call: (c) => c.akun.pegawai.simpan({ nama: 'Orang Baru', jenisAsn: 'non-asn' }) },
  'akun.unit.simpan': { by: 'admin', call: (c) => c.akun.unit.simpan(unit) },
  'akun.jabatan.simpan': { by: 'admin', call: (c) => c.akun.jabatan.simpan(jabatan) },
  'akun.penugasan.list': { by: 'admin, tu', call: (c) => c.akun.penugasan.list({}) },
  'akun.penugasan.tambah': { by: 'admin', call: (c) => c.akun.penugasan.tambah(penugasan) },
  'akun.penugasan.akhiri': { by: 'admin', call: (c) => c.akun.penugasan.akhiri({ id: 1, selesai: '2030-01-01' }) },
  'akun.akun.list': { by: 'admin, tu', call: (c) => c.akun.akun.list() },
  'akun.akun.buat': { by: 'admin', call: (c) => c.akun.akun.buat({ pegawaiId: 23, namaPengguna: 'rani' }) },
  'akun.akun.sandiSementara': { by: 'admin', call: (c) => c.akun.akun.sandiSementara({ id: 1 }) },
  'akun.akun.ubah': { by: 'admin', call: (c) => c.akun.akun.ubah({ id: 1, ditutup: false }) },
  'akun.ketidakhadiran.list': { by: 'admin, tu', call: (c) => c.akun.ketidakhadiran.list({}) },
  'akun.ketidakhadiran.catat': { by: 'admin, tu', call: (c) => c.akun.ketidakhadiran.catat(absence) },
  'akun.ketidakhadiran.batal': { by: 'admin, tu', call: (c) => c.akun.ketidakhadiran.batal({ id: 2 }) },
  'sistem.pengaturan.simpan': {
    by: 'admin',
    call: (c) => c.sistem.pengaturan.simpan({ kunci: 'susulanHari', mulai: '2025-01-01', nilai: 5 }),
  },
  'sistem.pengaturan.kop': { by: 'admin', call: (c) => c.sistem.pengaturan.kop(kop) },
  'sistem.kalender.simpan': {
    by: 'admin, tu',
    call: (c) => c.sistem.kalender.simpan({ tanggal: '2025-09-04', nama: 'Hari jadi kota', jenis: 'lokal' }),
  },
  'sistem.kalender.hapus': { by: 'admin, tu', call: (c) => c.sistem.kalender.hapus({ tanggal: '2025-12-25' }) },
}

/** Open to every person who has signed in. */
const shared: Record<string, (c: Client) => Promise<unknown>> = {
  'akun.unit.list': (c) => c.akun.unit.list(),
  'akun.jabatan.list': (c) => c.akun.jabatan.list(),
  'akun.penerima': (c) => c.akun.penerima({}),
  'akun.orang': (c) => c.akun.orang({}),
  'sistem.pengaturan.list': (c) => c.sistem.pengaturan.list(),
  'sistem.kalender.list': (c) => c.sistem.kalender.list({ tahun: 2025 }),
  'sistem.konsep.get': (c) => c.sistem.konsep.get({ formulir: 'suratMasuk' }),
  'sistem.konsep.simpan': (c) => c.sistem.konsep.simpan({ formulir: 'suratMasuk', isi: {} }),
  'sistem.konsep.buang': (c) => c.sistem.konsep.buang({ formulir: 'suratMasuk' }),
}

const accounts = ['admin', 'kadis', 'sekretaris', 'tu', 'surat', 'kepegawaian', 'keuangan', 'pptk1', 'rehab', 'pp.staf']

describe.each(Object.entries(guarded))('%s', (procedure, { by, call }) => {
  test.each(accounts)('as %s', async (account) => {
    const office = openPeople()
    const before = office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from audit'))?.n ?? 0
    const client = await office.as(account)
    const result = await refusal(call(client))
    if (by.split(', ').includes(account)) return expect(result).toMatchObject({ code: 'ALLOWED' })
    expect(result.code, procedure).toBe('NOT_ALLOWED')
    expect(result.message).toMatch(/hanya oleh Administrator( atau Kasubbag Tata Usaha)?\.$/)
    expect(office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from audit'))?.n).toBe(before + 1)
  })

  test('without signing in', async () => {
    expect(await refusal(call(openPeople().client()))).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })
})

describe.each(Object.entries(shared))('%s', (_, call) => {
  test('for everyone who has signed in, for nobody else', async () => {
    const office = openPeople()
    expect(await refusal(call(await office.as('pp.staf')))).toMatchObject({ code: 'ALLOWED' })
    expect(await refusal(call(office.client()))).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })
})

test('one’s own penugasan may be read by everyone', async () => {
  const office = openPeople()
  const surat = await office.as('surat')
  const pegawaiId = office.organisasi.pegawai['surat'] ?? 0
  expect((await surat.akun.penugasan.list({ pegawaiId })).map((p) => p.jabatan)).toEqual(['Pengadministrasi Surat'])
  expect(await refusal(surat.akun.penugasan.list({ pegawaiId: 1 }))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('a Plh. of Kasubbag Tata Usaha may what Kasubbag may, only meanwhile', async () => {
  const office = openPeople()
  const { pegawai } = office.organisasi
  const admin = await office.as('admin')
  const penugasanId =
    office.read((ctx) => ctx.get<{ id: number }>('select id from penugasan where pegawai_id = ?', pegawai['tu'] ?? 0))?.id ?? 0
  const { id } = await admin.akun.ketidakhadiran.catat({
    pegawaiId: pegawai['tu'] ?? 0,
    mulai: '2025-03-05',
    selesai: '2025-03-05',
    sebab: 'sakit',
    sk: 'SP 1',
    pengganti: [{ penugasanId, pegawaiId: pegawai['surat'] ?? 0 }],
  })
  const surat = await office.as('surat')
  await surat.akun.pegawai.list({})
  expect(await refusal((await office.as('tu')).akun.pegawai.list({}))).toMatchObject({ code: 'NOT_ALLOWED' })
  await admin.akun.ketidakhadiran.batal({ id })
  expect(await refusal(surat.akun.pegawai.list({}))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('nobody can sign in before the office is set up', async () => {
  expect(await refusal(openEmpty().as('admin'))).toMatchObject({ code: 'SIGN_IN_FAILED' })
})
