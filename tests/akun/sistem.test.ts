import { describe, expect, test } from 'vitest'
import { getPengaturan } from '../../electron/core/pengaturan.ts'
import { pengaturan } from '../../shared/core/pengaturan.ts'
import { momentOf } from '../../shared/dates.ts'
import { fieldRefusal, openEmpty, openPeople, refusal } from './support.ts'

describe('settings by period', () => {
  test('every default has the shape of its setting', () => {
    for (const [kunci, { shape, default: standard }] of Object.entries(pengaturan))
      expect(shape.safeParse(standard).success, kunci).toBe(true)
  })

  test('the row with the latest start not after the day holds; the days before keep theirs', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const save = (mulai: string, nilai: unknown) => admin.sistem.pengaturan.simpan({ kunci: 'nomorAgenda', mulai, nilai })
    await save('2025-01-01', { lebar: 3, sisipan: '.1' })
    await save('2026-01-01', { lebar: 5, sisipan: 'a' })
    const on = (day?: string) => office.read((ctx) => getPengaturan(ctx, 'nomorAgenda', day).lebar)
    expect([on('2024-12-31'), on('2025-01-01'), on(), on('2025-12-31'), on('2026-01-01')]).toEqual([4, 3, 3, 3, 5])
    await save('2025-01-01', { lebar: 2, sisipan: 'a' })
    expect(on()).toBe(2)
    office.setClock(momentOf('2026-06-01'))
    expect(on()).toBe(5)
    expect((await admin.sistem.pengaturan.list()).filter((p) => p.kunci === 'nomorAgenda').map((p) => p.mulai)).toEqual([
      '2026-01-01',
      '2025-01-01',
    ])
  })

  test.each([
    ['jamKerja', { buka: '16:00', tutup: '07:30' }, 'nilai.tutup', /sesudah jam buka/],
    ['jamKerja', { buka: '25:00', tutup: '07:30' }, 'nilai.buka', /00:00 sampai 23:59/],
    ['kunciLayarMenit', 0, 'nilai', /paling sedikit 1 menit/],
    ['instruksiDisposisi', [], 'nilai', /paling sedikit satu/],
    ['slaSifat', { 'Sangat Segera': 1, Segera: 2, Penting: 3, Biasa: 0 }, 'nilai.Biasa', /paling sedikit 1 hari kerja/],
  ])('%s %o is refused beside its field', async (kunci, nilai, medan, sentence) => {
    const admin = await openPeople().as('admin')
    const field = await fieldRefusal(admin.sistem.pengaturan.simpan({ kunci, mulai: '2025-01-01', nilai }))
    expect(field.medan).toBe(medan)
    expect(field.pesan).toMatch(sentence)
  })

  test('an unknown key, an impossible day', async () => {
    const admin = await openPeople().as('admin')
    expect(await refusal(admin.sistem.pengaturan.simpan({ kunci: 'warna', mulai: '2025-01-01', nilai: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await fieldRefusal(admin.sistem.pengaturan.simpan({ kunci: 'susulanHari', mulai: '2025-02-30', nilai: 1 }))).medan).toBe(
      'mulai',
    )
  })

  test('a new letterhead holds from today, older papers keep theirs', async () => {
    const office = openPeople()
    const admin = await office.as('admin')
    const kop = office.read((ctx) => getPengaturan(ctx, 'kop'))
    if (!kop) throw new Error('the demonstration has a letterhead')
    await admin.sistem.pengaturan.kop({ ...kop, alamat: 'Jalan Baru Nomor 2' })
    const alamat = (day: string) => office.read((ctx) => getPengaturan(ctx, 'kop', day)?.alamat)
    expect([alamat('2025-03-04'), alamat('2025-03-05')]).toEqual([kop.alamat, 'Jalan Baru Nomor 2'])
  })
})

describe('the calendar', () => {
  test('is read by year, changed by day', async () => {
    const tu = await openPeople().as('tu')
    const year = async (tahun: number) => (await tu.sistem.kalender.list({ tahun })).map((h) => h.tanggal)
    expect(await year(2025)).toContain('2025-03-31')
    expect(await year(2023)).toEqual([])
    await tu.sistem.kalender.simpan({ tanggal: '2025-09-04', nama: 'Hari Jadi Kota Probolinggo', jenis: 'lokal' })
    await tu.sistem.kalender.simpan({ tanggal: '2025-09-04', nama: 'Hari Jadi Kota', jenis: 'lokal' })
    expect((await tu.sistem.kalender.list({ tahun: 2025 })).find((h) => h.tanggal === '2025-09-04')).toMatchObject({
      nama: 'Hari Jadi Kota',
    })
    await tu.sistem.kalender.hapus({ tanggal: '2025-09-04' })
    expect(await refusal(tu.sistem.kalender.hapus({ tanggal: '2025-09-04' }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('drafts', () => {
  test('are one a person and form, and stay out of the audit', async () => {
    const office = openPeople()
    const [surat, tu] = [await office.as('surat'), await office.as('tu')]
    const audit = () => office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from audit'))?.n
    const before = audit()
    await surat.sistem.konsep.simpan({ formulir: 'suratMasuk', isi: { hal: 'Undangan 🕌' } })
    await surat.sistem.konsep.simpan({ formulir: 'suratMasuk', isi: { hal: 'Undangan rapat' } })
    expect(await surat.sistem.konsep.get({ formulir: 'suratMasuk' })).toMatchObject({ isi: { hal: 'Undangan rapat' } })
    expect(await tu.sistem.konsep.get({ formulir: 'suratMasuk' })).toBeNull()
    await surat.sistem.konsep.buang({ formulir: 'suratMasuk' })
    expect(await surat.sistem.konsep.get({ formulir: 'suratMasuk' })).toBeNull()
    expect(audit()).toBe(before)
    expect((await fieldRefusal(surat.sistem.konsep.simpan({ formulir: 'f', isi: 'x'.repeat(1_000_001) }))).medan).toBe('isi')
  })
})

describe('a new office', () => {
  const kop = {
    pemda: 'PEMERINTAH KOTA CONTOH',
    nama: 'DINAS SOSIAL',
    alamat: '',
    kontak: '',
    kota: 'Contoh',
    kodePos: '',
    kodePerangkat: '425.106',
  }
  const admin = { nama: 'Ratri Wulandari', namaPengguna: 'ratri', sandi: 'kenanga putih 8' }

  test('is set up once, with its units, posts, codes and administrator', async () => {
    const office = openEmpty()
    const client = office.client()
    expect(await client.sistem.keadaan()).toMatchObject({ disiapkan: false, kop: null, versi: 'uji' })
    await client.sistem.siapkan({ kop, klasifikasi: 'bawaan', admin })
    expect(await client.sistem.keadaan()).toMatchObject({ disiapkan: true, kop: { nama: 'DINAS SOSIAL' }, cadanganTerakhir: null })
    const sesi = await client.akun.masuk({ namaPengguna: 'ratri', sandi: admin.sandi })
    expect(sesi).toMatchObject({ admin: true, harusGantiSandi: false, pos: [] })
    expect((await client.akun.unit.list()).length).toBe(21)
    expect((await client.akun.jabatan.list()).map((j) => j.nama)).toContain('Pengadministrasi Surat')
    expect(office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from klasifikasi'))?.n).toBeGreaterThan(50)
    expect(await refusal(client.sistem.siapkan({ kop, klasifikasi: 'kosong', admin }))).toMatchObject({ code: 'OFFICE_EXISTS' })
  })

  test('two at once: one office', async () => {
    const office = openEmpty()
    const both = await Promise.all([1, 2].map(() => refusal(office.client().sistem.siapkan({ kop, klasifikasi: 'kosong', admin }))))
    expect(both.map((r) => r.code).sort()).toEqual(['ALLOWED', 'OFFICE_EXISTS'])
  })

  test.each([
    [{ sandi: 'pendek' }, 'admin.sandi'],
    [{ sandi: 'ratri123' }, 'admin.sandi'],
    [{ namaPengguna: 'Ratri Wulandari' }, 'admin.namaPengguna'],
    [{ nama: '' }, 'admin.nama'],
  ])('%o is refused beside its field and leaves nothing', async (rest, medan) => {
    const office = openEmpty()
    expect((await fieldRefusal(office.client().sistem.siapkan({ kop, klasifikasi: 'kosong', admin: { ...admin, ...rest } }))).medan).toBe(
      medan,
    )
    expect(office.read((ctx) => ctx.get<{ n: number }>('select count(*) n from unit'))?.n).toBe(0)
  })

  test('the demonstration names its accounts before signing in and is no place to set up', async () => {
    const client = openPeople().client()
    const keadaan = await client.sistem.keadaan()
    expect(keadaan.akunContoh.map((a) => a.namaPengguna)).toContain('surat')
    expect(await refusal(client.sistem.siapkan({ kop, klasifikasi: 'kosong', admin }))).toMatchObject({ code: 'OFFICE_EXISTS' })
  })
})

describe('the stream of changes', () => {
  test('names the tables that an act changed, never what stands in them; refused without signing in', async () => {
    const office = openPeople()
    const [surat, admin] = [await office.as('surat'), await office.as('admin')]
    const stop = new AbortController()
    const stream = await surat.sistem.perubahan(undefined, { signal: stop.signal })
    const next = stream.next()
    await admin.sistem.kalender.simpan({ tanggal: '2025-09-04', nama: 'Hari Jadi Kota', jenis: 'lokal' })
    expect((await next).value).toEqual({ tabel: ['kalender_libur'] })
    stop.abort()
    expect((await stream.next()).done).toBe(true)
    expect(await refusal(Promise.resolve(office.client().sistem.perubahan()).then((s) => s.next()))).toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    })
  })

  test('ends with its session: at sign-out at once, and when the account is closed', async () => {
    const office = openPeople()
    const [surat, tu, admin] = [await office.as('surat'), await office.as('tu'), await office.as('admin')]
    const follow = async (client: typeof surat) => {
      const stream = await client.sistem.perubahan()
      const first = stream.next()
      await admin.sistem.kalender.simpan({ tanggal: '2025-09-04', nama: `Hari Jadi ${Math.random()}`, jenis: 'lokal' })
      expect((await first).done).toBe(false)
      return stream
    }
    const left = (await follow(surat)).next()
    await surat.akun.keluar()
    expect((await left).done).toBe(true)
    const closed = (await follow(tu)).next()
    const akun = (await admin.akun.akun.list()).find((each) => each.namaPengguna === 'tu')
    await admin.akun.akun.ubah({ id: akun?.id ?? 0, ditutup: true })
    expect((await closed).done).toBe(true)
  })
})
