import { describe, expect, test } from 'vitest'
import { momentOf } from '../../shared/dates.ts'
import type { Client } from '../support/office.ts'
import { isian, kerjakan, openLetters, pp, rpjs, sampaiPenerima, tanpaId, tugasDi, utuh } from './bantu.ts'

const HAL = 'Pemeriksaan dugaan pelanggaran Bintang Kejora'

async function secret(change: Parameters<typeof isian>[1] = {}) {
  const office = openLetters()
  const clerk = await office.as('surat')
  const surat = await clerk.persuratan.suratMasuk.register(
    isian(office, {
      keamanan: 'R',
      hal: HAL,
      ringkasan: 'Isi yang dilindungi',
      nomorSurat: 'R/0031/III/2025',
      pengirimBaru: 'Polres Kota',
      acaraMulai: momentOf('2025-03-12', '09:00'),
      ...change,
    }),
  )
  return { office, clerk, id: surat.id }
}

const rowOf = async (client: Client, id: number) => (await client.persuratan.suratMasuk.list({})).baris.find((b) => b.id === id)

describe('a Rahasia letter', () => {
  test('shows others its number, dates and sender, and nothing else: in list, page, duplicates, calendar, tasks, search, suggestions', async () => {
    const { office, id } = await secret()
    for (const account of ['tu', 'sekretaris', 'admin']) {
      const client = await office.as(account)
      const { suratMasuk } = client.persuratan
      expect(await rowOf(client, id)).toMatchObject({
        hal: null,
        pengirim: 'Polres Kota',
        nomorSurat: 'R/0031/III/2025',
        kodeKlasifikasi: null,
        lampiranJumlah: null,
      })
      for (const seen of [await suratMasuk.get({ id }), await suratMasuk.buka({ id })]) {
        expect(seen).toMatchObject({
          terbuka: false,
          hal: '',
          ringkasan: '',
          kodeKlasifikasi: null,
          acaraMulai: null,
          tempatAcara: '',
          bentrok: [],
        })
      }
      expect(await suratMasuk.disposisi({ id })).toEqual([])
      expect(await suratMasuk.acara({ dari: '2025-03-01', sampai: '2025-03-31' })).toEqual([])
      expect((await suratMasuk.list({ cari: 'Bintang' })).baris).toEqual([])
      expect((await suratMasuk.list({ cari: 'R/0031' })).baris).toMatchObject([{ id, hal: null }])
      expect((await suratMasuk.list({ cari: 'polres' })).baris).toMatchObject([{ id, hal: null }])
      expect((await suratMasuk.list({ urut: { kolom: 'hal', arah: 'naik' } })).baris).toMatchObject([{ hal: null }])
      const pengirimId = (await suratMasuk.get({ id })).pengirimId
      const kembar = await suratMasuk.kembar({ pengirimId, nomorSurat: 'R/0031/III/2025', tanggalSurat: '2025-03-05', hal: HAL })
      expect(kembar).toMatchObject([{ jenis: 'sama', id, hal: null }])
      expect(await suratMasuk.kembar({ pengirimId, nomorSurat: null, tanggalSurat: '2025-03-05', hal: HAL })).toEqual([])
      expect(await suratMasuk.klasifikasi.cari({ cari: '', pengirimId, hal: HAL })).toEqual([])
      expect((await suratMasuk.pengirim.cari({ cari: 'polres' }))[0]).toMatchObject({ kodeTerakhir: null })
      await expect(suratMasuk.perubahan({ id })).rejects.toMatchObject({ code: 'LETTER_SECRET' })
      await expect(suratMasuk.pembacaan({ id })).rejects.toMatchObject({ code: 'LETTER_SECRET' })
      expect(await client.berkas.list({ subject: 'surat_masuk', subjectId: id })).toEqual([])
    }
    const [tugas] = await (await office.as('tu')).alur.tugas({ subject: 'surat_masuk' })
    expect(tugas).toMatchObject({ judul: 'Rahasia', rahasia: true, nomor: '0001' })
    expect(office.read((ctx) => ctx.all('select rowid from cari_isi'))).toEqual([])
    expect(office.read((ctx) => ctx.all('select 1 from pembacaan'))).toEqual([])
    utuh(office)
  })

  test('opens to the clerk until verification, to the Kepala Dinas, and to the posts of its disposisi, their acting hand only', async () => {
    const { office, clerk, id } = await secret()
    expect(await clerk.persuratan.suratMasuk.buka({ id })).toMatchObject({ terbuka: true, hal: HAL })
    const tu = await office.as('tu')
    const kadis = await office.as('kadis')
    await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
    expect(await clerk.persuratan.suratMasuk.buka({ id })).toMatchObject({ terbuka: false, hal: '' })
    expect(await kadis.persuratan.suratMasuk.buka({ id })).toMatchObject({
      terbuka: true,
      hal: HAL,
      ringkasan: 'Isi yang dilindungi',
      kodeKlasifikasi: '400.2.2.1',
    })
    await expect(kerjakan(clerk, id, 'disposisi', { penerima: [pp] })).rejects.toMatchObject({ code: 'SECRET_TYPED_BY_HEAD' })
    await expect(kerjakan(kadis, id, 'disposisi', { penerima: [] })).rejects.toMatchObject({ code: 'SECRET_NEEDS_NAMES' })
    await kerjakan(kadis, id, 'disposisi', {
      penerima: [{ ...pp, batas: '2025-03-10' }],
      instruksi: ['Bicarakan dengan saya'],
      catatan: 'Jangan tersebar',
    })
    const sekretaris = await office.as('sekretaris')
    expect(await sekretaris.persuratan.suratMasuk.disposisi({ id })).toMatchObject([
      { jenis: 'disposisi', instruksi: [], catatan: '' },
      { jenis: 'penerima', unit: 'bidang-pp', batas: '2025-03-10', instruksi: [], catatan: '', laporan: null },
    ])
    expect(await tu.persuratan.suratMasuk.disposisi({ id })).toEqual([])
    await kerjakan(sekretaris, id, 'teruskan-ke-tu', {})
    expect(await sekretaris.persuratan.suratMasuk.disposisi({ id })).toEqual([])
    await expect(kerjakan(tu, id, 'pilah-surat', { penerima: [pp, rpjs] })).rejects.toMatchObject({ code: 'SECRET_ONLY_NAMED' })
    await kerjakan(tu, id, 'pilah-surat', { penerima: [pp] })
    await kerjakan(clerk, id, 'distribusi', { terima: [] })
    const head = await office.as('pp')
    expect(await rowOf(head, id)).toMatchObject({ hal: HAL })
    expect(await head.persuratan.suratMasuk.get({ id })).toMatchObject({ terbuka: false })
    expect(await head.persuratan.suratMasuk.buka({ id })).toMatchObject({ terbuka: true, hal: HAL })
    expect((await head.persuratan.suratMasuk.list({ cari: 'bintang kejora' })).baris).toMatchObject([{ id }])
    const staff = await office.as('pp.staf')
    expect(await rowOf(staff, id)).toMatchObject({ hal: null })
    expect(await staff.persuratan.suratMasuk.buka({ id })).toMatchObject({ terbuka: false })
    expect((await tu.persuratan.suratMasuk.get({ id })).posisi).toMatchObject([{ nama: 'Penerima' }])
    await expect((await office.as('rehab')).persuratan.suratMasuk.get({ id })).rejects.toMatchObject({ code: 'LETTER_NOT_YOURS' })
    const taskId = await tugasDi(head, id, 'tindak-lanjut')
    await expect(
      tu.alur.alamatkan({ taskId, alamat: { role: 'kasubbag-tu', unit: 'subbag-tu', pegawaiId: null }, catatan: 'x' }),
    ).rejects.toMatchObject({ code: 'SECRET_NOT_READDRESSED' })
    await kerjakan(head, id, 'tindak-lanjut', { hasil: 'Sudah dibicarakan' })
    utuh(office)
  })

  test('each opening is written down once a quarter of an hour, and shown to those who may open it', async () => {
    const { office, clerk, id } = await secret()
    const kadis = await office.as('kadis')
    await clerk.persuratan.suratMasuk.buka({ id })
    await kadis.persuratan.suratMasuk.buka({ id })
    await kadis.persuratan.suratMasuk.buka({ id })
    office.clock.advance(16 * 60_000)
    await (await office.as('kadis')).persuratan.suratMasuk.buka({ id })
    const readings = await kadis.persuratan.suratMasuk.pembacaan({ id })
    expect(readings.map((r) => [r.oleh, r.jabatan])).toEqual([
      ['Laras Pramesti', 'Kepala Dinas'],
      ['Laras Pramesti', 'Kepala Dinas'],
      ['Wening Lestari', 'Pengadministrasi Surat'],
    ])
    expect(() => office.write((ctx) => ctx.run('delete from pembacaan'))).toThrow(/hanya ditambah/)
  })

  test('outer data may be corrected without seeing the rest, which stays; keamanan is not lowered by one who may not open it', async () => {
    const { office, id } = await secret()
    const tu = await office.as('tu')
    await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
    const closed = await tu.persuratan.suratMasuk.get({ id })
    await tu.persuratan.suratMasuk.ubah({ ...tanpaId(closed), id, versi: closed.versi, sifat: 'Segera' })
    expect(await (await office.as('kadis')).persuratan.suratMasuk.buka({ id })).toMatchObject({
      hal: HAL,
      ringkasan: 'Isi yang dilindungi',
      sifat: 'Segera',
    })
    const again = await tu.persuratan.suratMasuk.get({ id })
    await expect(
      tu.persuratan.suratMasuk.ubah({ ...tanpaId(again), id, versi: again.versi, keamanan: 'B', hal: 'x' }),
    ).rejects.toMatchObject({ code: 'SECRET_NOT_LOWERED' })
    utuh(office)
  })

  test('while a Plh. stands in, the post has one hand: his, named as such; work given on opens the letter to that person', async () => {
    const { office, id } = await secret({ acaraMulai: null })
    const open = (client: Client) => client.persuratan.suratMasuk.buka({ id })
    office.clock.set(momentOf('2025-03-06', '09:00'))
    await sampaiPenerima(office, id, [rpjs, pp])
    const tree = await (await office.as('kadis')).persuratan.suratMasuk.disposisi({ id })
    expect(tree.find((r) => r.unit === 'bidang-rpjs')).toMatchObject({
      kepadaJabatan: 'Plh. Kabid Rehabilitasi, Perlindungan dan Jaminan Sosial',
      kepadaNama: 'Rani Kusuma, S.Sos.',
    })
    await expect(open(await office.as('rehab'))).rejects.toMatchObject({ code: 'LETTER_NOT_YOURS' })
    office.clock.set(momentOf('2025-03-10', '09:00'))
    expect(await open(await office.as('rehab'))).toMatchObject({ terbuka: true, hal: HAL })
    const head = await office.as('pp')
    const staff = await office.as('pp.staf')
    expect(await open(staff)).toMatchObject({ terbuka: false })
    const pegawaiId = (await staff.akun.sesi())?.pegawaiId ?? 0
    const taskId = await tugasDi(head, id, 'tindak-lanjut', 'bidang-pp')
    await head.persuratan.suratMasuk.disposisiLanjut({ taskId, penerima: [{ role: 'asn', unit: 'bidang-pp', pegawaiId }] })
    expect(await open(staff)).toMatchObject({ terbuka: true, hal: HAL })
    utuh(office)
  })

  test('a letter raised to Rahasia leaves the search and the readers who are not named', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office, { hal: 'Perkara Bintang' }))
    const tu = await office.as('tu')
    expect((await tu.persuratan.suratMasuk.list({ cari: 'bintang' })).baris).toHaveLength(1)
    await kerjakan(tu, id, 'identifikasi-verifikasi', { ...tanpaId(await tu.persuratan.suratMasuk.get({ id })), keamanan: 'SR' })
    expect((await tu.persuratan.suratMasuk.list({ cari: 'bintang' })).baris).toEqual([])
    expect(await tu.persuratan.suratMasuk.get({ id })).toMatchObject({ terbuka: false, keamanan: 'SR' })
    utuh(office)
  })
})

describe('a Terbatas letter', () => {
  test('comes whole to those to whom it is routed and to the agenda, not to the search index nor to an administrator', async () => {
    const office = openLetters()
    const clerk = await office.as('surat')
    const { id } = await clerk.persuratan.suratMasuk.register(isian(office, { keamanan: 'T', hal: 'Rujukan korban Bintang' }))
    await sampaiPenerima(office, id, [pp])
    expect(await (await office.as('sekretaris')).persuratan.suratMasuk.get({ id })).toMatchObject({
      terbuka: true,
      hal: 'Rujukan korban Bintang',
    })
    const staff = await office.as('pp.staf')
    expect(await staff.persuratan.suratMasuk.buka({ id })).toMatchObject({ terbuka: true })
    expect((await staff.persuratan.suratMasuk.list({ cari: 'bintang' })).baris).toMatchObject([{ id }])
    expect(await (await office.as('admin')).persuratan.suratMasuk.get({ id })).toMatchObject({ terbuka: false, hal: '' })
    expect(office.read((ctx) => ctx.all('select rowid from cari_isi'))).toEqual([])
    expect((await clerk.persuratan.suratMasuk.pembacaan({ id })).map((r) => r.oleh)).toEqual([expect.any(String)])
  })
})
