import { describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import { isian, kerjakan, openLetters, tanpaId, tugasDi, utuh, type Isian } from './bantu.ts'

describe('registration', () => {
  test('the clerk enters a letter with few fields; it has its number and waits at Kasubbag TU', async () => {
    const office = openLetters()
    const { persuratan } = await office.as('surat')
    expect(await persuratan.suratMasuk.nomorBerikut({ tanggalDiterima: '2025-03-05' })).toMatchObject({
      tahun: 2025,
      urut: 1,
      teks: '0001',
    })
    const surat = await persuratan.suratMasuk.register(
      isian(office, { nomorSurat: null, tanggalSurat: null, kodeKlasifikasi: null, jenisNaskah: null }),
    )
    expect(surat).toMatchObject({
      nomorAgenda: { tahun: 2025, urut: 1, sisipan: 0, teks: '0001' },
      keadaan: 'terdaftar',
      terbuka: true,
      terverifikasi: false,
      bolehUbah: true,
    })
    expect(surat.posisi).toMatchObject([{ nama: 'Kasubbag TU', saya: false, terlambat: false }])
    expect(await (await office.as('tu')).persuratan.suratMasuk.list({ tampilan: 'tugas-saya' })).toMatchObject({
      baris: [{ id: surat.id }],
    })
    utuh(office)
  })

  test.each(['kadis', 'sekretaris', 'tu', 'rehab', 'rehab.staf', 'bendahara', 'admin'])(
    '%s may not register, and nothing is left half-done',
    async (account) => {
      const office = openLetters()
      const client = await office.as(account)
      await expect(client.persuratan.suratMasuk.register(isian(office))).rejects.toMatchObject({ code: 'START_NOT_YOURS' })
      const { baris } = await (await office.as('surat')).persuratan.suratMasuk.list({})
      expect(baris).toEqual([])
      expect(office.read((ctx) => ctx.all('select 1 from pengirim'))).toEqual([])
    },
  )

  test('bad input is refused beside its field, in a sentence', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const refused = async (change: Isian, medan: string, pesan: RegExp) => {
      const error: unknown = await suratMasuk.register({ ...isian(office), ...change }).catch((e: unknown) => e)
      expect(error).toMatchObject({ code: 'INPUT_INVALID' })
      const { data } = error as { data: { isian: { medan: string; pesan: string }[] } }
      expect(data.isian.find((fault) => fault.medan === medan)?.pesan, medan).toMatch(pesan)
    }
    await refused({ tanggalDiterima: '2025-02-30' }, 'tanggalDiterima', /tidak ada dalam kalender/)
    await refused({ tanggalDiterima: '2025-03-06' }, 'tanggalDiterima', /belum tiba/)
    await refused({ jamDiterima: '23:10' }, 'jamDiterima', /belum tiba/)
    await refused({ jamDiterima: '25:00' }, 'jamDiterima', /jam ditulis/)
    await refused({ tanggalSurat: '2025-03-06' }, 'tanggalSurat', /sesudah tanggal diterima/)
    await refused({ tanggalSurat: '1025-03-01' }, 'tanggalSurat', /terlalu lama/)
    await refused({ tanggalDiterima: '1999-12-31', tanggalSurat: null, entriSusulan: true }, 'tanggalDiterima', /terlalu lama/)
    await refused({ tanggalDiterima: '2025-02-20', tanggalSurat: null }, 'entriSusulan', /lebih dari 7 hari/)
    await refused({ hal: 'x'.repeat(20_000) }, 'hal', /paling banyak 500 huruf/)
    await refused({ hal: '   ' }, 'hal', /wajib diisi/)
    await refused({ pengirimBaru: null }, 'pengirimBaru', /wajib diisi/)
    await refused({ pengirimBaru: '...' }, 'pengirimBaru', /huruf atau angka/)
    await refused({ kodeKlasifikasi: '999.9' }, 'kodeKlasifikasi', /tidak ada dalam daftar/)
    await refused(
      { acaraMulai: momentOf('2025-03-10', '09:00'), acaraSelesai: momentOf('2025-03-10', '08:00') },
      'acaraSelesai',
      /lebih awal/,
    )
    await refused({ sifat: 'Penting' }, 'sifat', /tidak dipakai kantor ini/)
    await refused({ nomorSurat: 'N'.repeat(101) }, 'nomorSurat', /paling banyak 100/)
    expect((await suratMasuk.list({})).baris).toEqual([])
  })

  test('control characters and stray marks are cleaned, the words stay', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const surat = await suratMasuk.register(isian(office, { hal: ' Undangan\u0000 rapat\u0007 ', nomorSurat: '400 / 12–B /2025' }))
    expect(surat).toMatchObject({ hal: 'Undangan rapat', nomorSurat: '400 / 12–B /2025' })
  })

  test('a letter of 31 December entered in January belongs to the old book; a late one gets the next number and a mark', async () => {
    const office = openLetters({ at: momentOf('2025-01-02', '08:00') })
    const { suratMasuk } = (await office.as('surat')).persuratan
    const today = await suratMasuk.register(isian(office))
    const old = await suratMasuk.register(
      isian(office, { tanggalDiterima: '2024-12-31', jamDiterima: '15:00', tanggalSurat: '2024-12-30' }),
    )
    expect([today, old].map((s) => [s.nomorAgenda.tahun, s.nomorAgenda.urut, s.susulan])).toEqual([
      [2025, 1, false],
      [2024, 1, false],
    ])
    const late = await suratMasuk.register(isian(office, { tanggalDiterima: '2025-01-01', jamDiterima: '09:00', tanggalSurat: null }))
    expect(late).toMatchObject({ nomorAgenda: { urut: 2 }, susulan: true, tanggalDiterima: '2025-01-01' })
    const { baris } = await suratMasuk.list({ saringan: [{ kolom: 'tahun', jenis: 'pilihan', nilai: ['2025'] }] })
    expect(baris.map((b) => b.nomorAgenda.teks)).toEqual(['0002', '0001'])
    utuh(office)
  })

  test('an inserted number needs the consent of Kasubbag TU', async () => {
    const office = openLetters()
    const clerk = (await office.as('surat')).persuratan.suratMasuk
    const tu = (await office.as('tu')).persuratan.suratMasuk
    const kemarin = { tanggalDiterima: '2025-03-04', jamDiterima: '10:00', tanggalSurat: null }
    await clerk.register(isian(office, kemarin))
    await clerk.register(isian(office))
    await expect(clerk.register(isian(office, { ...kemarin, sisipan: { alasan: 'terselip' } }))).rejects.toMatchObject({
      code: 'INSERT_NEEDS_CONSENT',
    })
    await expect(clerk.buku.izinkanSisipan({ tanggalDiterima: '2025-03-04', alasan: 'x' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await tu.buku.izinkanSisipan({ tanggalDiterima: '2025-03-04', alasan: 'surat terselip di map' })).toMatchObject({
      teks: '0001a',
    })
    const surat = await clerk.register(isian(office, { ...kemarin, sisipan: { alasan: 'ditemukan di map' } }))
    expect(surat).toMatchObject({ nomorAgenda: { teks: '0001a' }, alasanNomor: 'surat terselip di map; ditemukan di map' })
    expect((await clerk.list({})).baris.map((b) => b.nomorAgenda.teks)).toEqual(['0002', '0001a', '0001'])
    utuh(office)
  })

  test('a skipped number stands in the list with its reason, without a page', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    expect(await suratMasuk.lewati({ tahun: 2025, alasan: 'halaman buku rusak' })).toMatchObject({ teks: '0001' })
    const surat = await suratMasuk.register(isian(office))
    const { baris } = await suratMasuk.list({})
    expect(baris).toMatchObject([{ id: surat.id }, { keadaan: 'dilewati', alasanNomor: 'halaman buku rusak', hal: 'halaman buku rusak' }])
    await expect(suratMasuk.get({ id: baris[1]?.id ?? 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect((await office.as('rehab')).persuratan.suratMasuk.lewati({ tahun: 2025, alasan: 'x' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
    utuh(office)
  })
})

describe('correction', () => {
  test('the clerk corrects until verification, then Kasubbag TU; old and new are shown; the year stays', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const tu = await office.as('tu')
    const surat = await clerk.persuratan.suratMasuk.register(isian(office, { hal: 'Hal lama' }))
    const { id } = surat
    const changed = await clerk.persuratan.suratMasuk.ubah({ ...tanpaId(surat), id, versi: 1, hal: 'Hal baru' })
    expect(changed).toMatchObject({ hal: 'Hal baru', versi: 2, nomorAgenda: surat.nomorAgenda })
    await expect(clerk.persuratan.suratMasuk.ubah({ ...tanpaId(changed), id, versi: 1, hal: 'Terlambat' })).rejects.toMatchObject({
      code: 'CHANGED_ELSEWHERE',
      message: /Wening Lestari/,
    })
    await expect(
      clerk.persuratan.suratMasuk.ubah({ ...tanpaId(changed), id, versi: 2, tanggalDiterima: '2024-12-31', tanggalSurat: null }),
    ).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      data: { isian: [{ medan: 'tanggalDiterima' }] },
    })
    await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(changed))
    const verified = await clerk.persuratan.suratMasuk.get({ id })
    expect(verified).toMatchObject({ terverifikasi: true, bolehUbah: false })
    await expect(clerk.persuratan.suratMasuk.ubah({ ...tanpaId(verified), id, versi: verified.versi })).rejects.toMatchObject({
      code: 'LETTER_LOCKED',
    })
    await expect(
      (await office.as('kadis')).persuratan.suratMasuk.ubah({ ...tanpaId(verified), id, versi: verified.versi }),
    ).rejects.toMatchObject({ code: 'LETTER_LOCKED' })
    await tu.persuratan.suratMasuk.ubah({ ...tanpaId(verified), id, versi: verified.versi, sifat: 'Segera' })
    const changes = await tu.persuratan.suratMasuk.perubahan({ id })
    expect(changes.map((c) => [c.oleh, c.medan])).toEqual([
      ['Wening Lestari', [{ nama: 'Hal', lama: 'Hal lama', baru: 'Hal baru' }]],
      ['Sekar Anindita', [{ nama: 'Sifat', lama: 'Biasa', baru: 'Segera' }]],
    ])
    utuh(office)
  })

  test('two clerks at once on one letter: the second is told who was first', async () => {
    const office = openLetters()
    const one = (await office.as('surat')).persuratan.suratMasuk
    const two = (await office.as('surat')).persuratan.suratMasuk
    const surat = await one.register(isian(office))
    const results = await Promise.allSettled(
      [one, two].map((c, n) => c.ubah({ ...tanpaId(surat), id: surat.id, versi: 1, hal: `Hal ${n}` })),
    )
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('verification asks for the rest of the fields, each by name; of a sealed one only what stands on the envelope', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const tu = await office.as('tu')
    const few = { nomorSurat: null, tanggalSurat: null, kodeKlasifikasi: null, jenisNaskah: null }
    const surat = await clerk.persuratan.suratMasuk.register(isian(office, few))
    const form = tanpaId(surat)
    const fields = async (isi: object) => {
      const error = await kerjakan(tu, surat.id, 'identifikasi-verifikasi', { ...form, ...isi }).catch(
        (e: unknown) => e as { code: string; data: { isian: { medan: string }[] } },
      )
      return 'code' in error ? [error.code, error.data.isian.map((i) => i.medan)] : error
    }
    expect(await fields({})).toEqual(['INPUT_INVALID', ['nomorSurat', 'tanggalSurat', 'kodeKlasifikasi', 'jenisNaskah']])
    expect(await fields({ nomorSurat: '-', kodeKlasifikasi: '400.9', jenisNaskah: 'undangan' })).toEqual(['INPUT_INVALID', ['acaraMulai']])
    await expect(kerjakan(await office.as('surat'), surat.id, 'identifikasi-verifikasi', form)).rejects.toMatchObject({
      code: 'TASK_NOT_YOURS',
    })
    await kerjakan(tu, surat.id, 'identifikasi-verifikasi', {
      ...form,
      nomorSurat: '-',
      kodeKlasifikasi: '400.9',
      jenisNaskah: 'permohonan warga',
    })
    expect(await tu.persuratan.suratMasuk.get({ id: surat.id })).toMatchObject({
      keadaan: 'di_kadis',
      klasifikasiNama: 'Sosial',
      terverifikasi: true,
    })

    const sealed = await clerk.persuratan.suratMasuk.register(isian(office, { ...few, keamanan: 'R', hal: '' }))
    await kerjakan(tu, sealed.id, 'identifikasi-verifikasi', { ...tanpaId(sealed), nomorSurat: 'R/1', tanggalSurat: '2025-03-04' })
    utuh(office)
  })
})

describe('void', () => {
  test('Kasubbag TU makes a letter void: number burnt, struck in the list, process ended; the clerk only what he took back', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const tu = await office.as('tu')
    const first = await clerk.persuratan.suratMasuk.register(isian(office))
    expect((await clerk.persuratan.suratMasuk.get({ id: first.id })).bolehBatal).toBe(false)
    await expect(clerk.persuratan.suratMasuk.batal({ id: first.id, alasan: 'salah' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect((await office.as('rehab')).persuratan.suratMasuk.batal({ id: first.id, alasan: 'salah' })).rejects.toMatchObject({
      code: 'LETTER_NOT_YOURS',
    })
    await tu.persuratan.suratMasuk.batal({ id: first.id, alasan: 'Salah alamat; dicatat ulang' })
    const [row] = (await clerk.persuratan.suratMasuk.list({})).baris
    expect(row).toMatchObject({ id: first.id, keadaan: 'batal', alasanNomor: 'Salah alamat; dicatat ulang', posisi: [] })
    await expect(tu.persuratan.suratMasuk.ubah({ ...tanpaId(first), id: first.id, versi: 1 })).rejects.toMatchObject({
      code: 'LETTER_VOID',
    })
    const second = await clerk.persuratan.suratMasuk.register(isian(office))
    expect(second.nomorAgenda.urut).toBe(2)
    const [jalur] = await clerk.alur.jalur({ subject: 'surat_masuk', subjectId: second.id })
    const act = jalur?.riwayat.find((line) => line.dapatDitarik)?.act
    await clerk.alur.tarik({ act: act ?? 0 })
    expect(await clerk.persuratan.suratMasuk.get({ id: second.id })).toMatchObject({ keadaan: 'terdaftar', bolehBatal: true })
    await clerk.persuratan.suratMasuk.batal({ id: second.id, alasan: 'Tidak jadi dicatat' })
    utuh(office)
  })

  test('an entry taken back is saved again under its number', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const surat = await clerk.persuratan.suratMasuk.register(isian(office))
    const [jalur] = await clerk.alur.jalur({ subject: 'surat_masuk', subjectId: surat.id })
    await clerk.alur.tarik({ act: jalur?.riwayat.find((line) => line.dapatDitarik)?.act ?? 0 })
    await clerk.alur.selesaikan({
      taskId: await tugasDi(clerk, surat.id, 'register-surat'),
      isi: { ...tanpaId(surat), hal: 'Setelah dibetulkan' },
    })
    expect(await clerk.persuratan.suratMasuk.get({ id: surat.id })).toMatchObject({
      hal: 'Setelah dibetulkan',
      nomorAgenda: { teks: '0001' },
      keadaan: 'terdaftar',
    })
    utuh(office)
  })
})

describe('due times', () => {
  test.each([
    ['2025-02-21', '10:15', 'Sangat Segera', '2025-02-24', '10:15'],
    ['2025-02-21', '10:15', 'Segera', '2025-02-25', '10:15'],
    ['2025-02-21', '10:15', 'Biasa', '2025-02-28', '10:15'],
    ['2025-02-22', '09:00', 'Sangat Segera', '2025-02-25', '07:30'],
    ['2025-02-21', '17:00', 'Sangat Segera', '2025-02-25', '07:30'],
  ] as const)('received %s %s, %s: due %s %s', async (tanggalDiterima, jamDiterima, sifat, date, time) => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const surat = await suratMasuk.register(isian(office, { tanggalDiterima, jamDiterima, sifat, tanggalSurat: null, entriSusulan: true }))
    expect(surat.batas).toBe(momentOf(date, time))
  })

  test('an undangan is due at its event, and follows it when it is moved', async () => {
    const office = openLetters()
    const { suratMasuk } = (await office.as('surat')).persuratan
    const surat = await suratMasuk.register(isian(office, { acaraMulai: momentOf('2025-03-20', '09:00'), jenisNaskah: 'undangan' }))
    expect(surat.batas).toBe(momentOf('2025-03-20', '09:00'))
    const moved = await suratMasuk.ubah({ ...tanpaId(surat), id: surat.id, versi: 1, acaraMulai: momentOf('2025-03-18', '13:00') })
    expect(moved.batas).toBe(momentOf('2025-03-18', '13:00'))
  })

  test('a holiday or another limit moves the dates of letters on their way', async () => {
    const office = openLetters()
    const clerk = (await office.as('surat')).persuratan.suratMasuk
    const { id } = await clerk.register(isian(office, { sifat: 'Segera' }))
    expect((await clerk.get({ id })).batas).toBe(momentOf('2025-03-07', '09:12'))
    const admin = await office.as('admin')
    await admin.sistem.kalender.simpan({ tanggal: '2025-03-06', nama: 'Libur lokal', jenis: 'lokal' })
    expect((await clerk.get({ id })).batas).toBe(momentOf('2025-03-10', '09:12'))
    await admin.sistem.pengaturan.simpan({
      kunci: 'slaSifat',
      mulai: '2025-01-01',
      nilai: { 'Sangat Segera': 1, Segera: 3, Penting: 3, Biasa: 5 },
    })
    expect((await clerk.get({ id })).batas).toBe(momentOf('2025-03-11', '09:12'))
    utuh(office)
  })
})
