import { describe, expect, test } from 'vitest'
import { actorOf, holderOn, penugasanOn, printedPenugasan } from '../../electron/akun/posts.ts'
import { lanes } from '../../shared/lanes.ts'
import { momentOf } from '../../shared/dates.ts'
import { openPeople, type People } from './support.ts'

const roles = (office: People, nama: string) =>
  office.read((ctx) => actorOf(ctx, office.organisasi.orang[nama] ?? 0).posts.map((p) => p.role))
const on = (office: People, day: string, time = '09:00') => office.setClock(momentOf(day, time))
const jabatan = (office: People, kode: string) => office.organisasi.jabatan.get(kode) ?? 0

describe('the demonstration organisation', () => {
  test('its accounts together hold every lane but those of teams and volunteers', () => {
    const office = openPeople()
    const held = new Set(
      Object.values(office.organisasi.pegawai).flatMap((id) => office.read((ctx) => actorOf(ctx, id).posts.map((p) => p.role))),
    )
    expect(Object.keys(lanes).filter((lane) => !held.has(lane as never))).toEqual(['tim-verval', 'tagana'])
  })

  test('is the same every time, with about sixty people whose NIP no real one can have', () => {
    const rows = openPeople().read((ctx) => ctx.all<{ nip: string | null }>('select nip from pegawai order by id'))
    expect(rows.length).toBeGreaterThanOrEqual(58)
    for (const { nip } of rows) if (nip !== null) expect(Number(nip.slice(15))).toBeGreaterThanOrEqual(901)
  })
})

describe('posts', () => {
  test('cover their unit and all below; at the head of the office everything', () => {
    const office = openPeople()
    const posts = office.read((ctx) => actorOf(ctx, office.organisasi.pegawai['pp'] ?? 0).posts)
    expect(posts.find((p) => p.role === 'bidang-seksi')).toMatchObject({
      unit: 'bidang-pp',
      covers: ['bidang-pp', 'seksi-pkhp', 'seksi-pug'],
    })
    const kadis = office.read((ctx) => actorOf(ctx, office.organisasi.pegawai['kadis'] ?? 0).posts)
    expect(kadis.find((p) => p.role === 'kepala-dinas')).toMatchObject({ covers: null })
    expect(kadis.find((p) => p.role === 'asn')).toMatchObject({ covers: ['dinas'] })
  })

  test.each([
    ['2025-02-26', 'Jaya Baskara'],
    ['2025-02-27', 'Rani Kusuma'],
    ['2025-02-28', 'Rani Kusuma'],
    ['2025-03-01', 'Jaya Baskara'],
    ['2025-03-06', 'Rani Kusuma'],
    ['2025-03-07', 'Rani Kusuma'],
    ['2025-03-08', 'Jaya Baskara'],
  ])('a Plh. acts on both his days and the holder is silent meanwhile: %s %s', (day, hand) => {
    const office = openPeople()
    for (const time of ['00:00', '23:59']) {
      on(office, day, time)
      expect(roles(office, hand)).toContain('kabid-rpjs')
      expect(roles(office, hand === 'Jaya Baskara' ? 'Rani Kusuma' : 'Jaya Baskara')).not.toContain('kabid-rpjs')
    }
    expect(office.read((ctx) => holderOn(ctx, jabatan(office, 'kabid-rpjs'), day))).toMatchObject({ namaPendek: hand })
  })

  test('one on leave keeps the lane of every ASN, and his stand-in keeps his own post', () => {
    const office = openPeople()
    on(office, '2025-03-06')
    expect(roles(office, 'Jaya Baskara')).toEqual(['asn'])
    expect(roles(office, 'Rani Kusuma')).toEqual(
      ['bidang-seksi', 'bidang-rpjs', 'bidang-seksi', 'kabid-rpjs', 'asn'].sort((a) => (a === 'asn' ? 1 : 0)),
    )
  })

  test('a post is held until its last day, then by the Plt., then by nobody', () => {
    const office = openPeople()
    const upt = (day: string) => office.read((ctx) => holderOn(ctx, jabatan(office, 'kepala-upt'), day))
    expect(upt('2025-02-28')).toMatchObject({ nama: 'Sugeng Hariyadi, S.Sos.', jabatan: 'Kepala UPT' })
    expect(upt('2025-03-01')).toMatchObject({ nama: 'Hendra Kusbiantoro, S.Sos.', jabatan: 'Plt. Kepala UPT', jenis: 'plt' })
    expect(upt('2025-04-01')).toBeNull()
  })

  test('who held an address on a day, for a paper of that day', () => {
    const office = openPeople()
    const held = (unit: string | null, day: string) =>
      office.read((ctx) => penugasanOn(ctx, { role: 'bidang-seksi', unit }, day).map((h) => `${h.jabatanPendek}: ${h.namaPendek}`))
    expect(held('bidang-rpjs', '2025-02-27')).toEqual(['Plh. Kabid RPJS: Rani Kusuma'])
    expect(held('bidang-rpjs', '2025-03-05')).toEqual(['Kabid RPJS: Jaya Baskara'])
    expect(held('seksi-pug', '2025-03-05')).toEqual(['Kabid PP: Arum Setyaningsih', 'Kasi PUG: Bambang Tri Hartanto'])
    expect(held('bidang-rpjs', '2021-01-01')).toEqual([])
    expect(held(null, '2025-03-05').length).toBeGreaterThan(10)
  })

  test('a penugasan prints as it was, whatever the day', () => {
    const office = openPeople()
    on(office, '2026-01-05')
    const id = office.read((ctx) => ctx.get<{ id: number }>("select id from penugasan where jenis = 'plh' order by id"))?.id ?? 0
    expect(office.read((ctx) => printedPenugasan(ctx, id))?.jabatan).toMatch(/^Plh\. Kabid Rehabilitasi/)
  })
})

describe('receivers', () => {
  const row = async (office: People, jabatan: string, pada?: string) =>
    (await (await office.as('kadis')).akun.penerima({ pada })).find((p) => p.jabatan === jabatan)

  test('stand in the order of the organisation, with the address of each', async () => {
    const list = await (await openPeople().as('kadis')).akun.penerima({})
    expect(list.slice(0, 8).map((p) => [p.jabatanPendek, p.role, p.unit])).toEqual([
      ['Sekretaris', 'sekretaris', 'sekretariat'],
      ['Kasubbag TU', 'kasubbag-tu', 'subbag-tu'],
      ['Kasubbag Program', 'kasubbag-program', 'subbag-program'],
      ['Kasubbag Keuangan', 'kasubbag-keuangan', 'subbag-keuangan'],
      ['Kabid RPJS', 'bidang-seksi', 'bidang-rpjs'],
      ['Kabid Dayasos PFM', 'bidang-seksi', 'bidang-dayasos-pfm'],
      ['Kabid PP', 'bidang-seksi', 'bidang-pp'],
      ['Kabid PPHA', 'bidang-seksi', 'bidang-ppha'],
    ])
    expect(list.map((p) => p.role)).toContain('pejabat-fungsional')
  })

  test('say leave, Plt. and vacancy where they matter', async () => {
    const office = openPeople()
    const rpjs = 'Kabid Rehabilitasi, Perlindungan dan Jaminan Sosial'
    expect(await row(office, rpjs, '2025-03-06')).toMatchObject({
      pemegang: 'Jaya Baskara, S.Sos.',
      jenis: 'definitif',
      keterangan: 'cuti s.d. 7 Mar, Plh. Rani Kusuma',
    })
    expect(await row(office, rpjs)).toMatchObject({ keterangan: 'cuti 6 s.d. 7 Mar, Plh. Rani Kusuma' })
    expect(await row(office, rpjs, '2025-02-10')).toMatchObject({ keterangan: '' })
    expect(await row(office, 'Kasi Perlindungan dan Jaminan Sosial')).toMatchObject({
      keterangan: 'dinas luar s.d. 6 Mar, tanpa pengganti',
    })
    expect(await row(office, 'Kepala UPT')).toMatchObject({
      pemegang: 'Hendra Kusbiantoro, S.Sos.',
      jenis: 'plt',
      keterangan: 'dijabat Plt. Hendra Kusbiantoro, S.Sos., 1 s.d. 31 Mar 2025, SK 800.1.3.3/0044/425.106/2025',
    })
    expect(await row(office, 'Kepala UPT', '2025-04-01')).toMatchObject({ pemegang: null, jenis: null, keterangan: 'belum ada pejabat' })
  })

  test('people are found by words of name and post, and below a unit', async () => {
    const kadis = await openPeople().as('kadis')
    expect((await kadis.akun.orang({ unit: 'bidang-pp' })).map((o) => o.nama)).toContain('Bambang Tri Hartanto, S.Sos.')
    expect((await kadis.akun.orang({ cari: 'prayoga bima' })).map((o) => o.nama)).toEqual(['Bima Prayoga, S.Sos.'])
    expect(await kadis.akun.orang({ cari: 'tidak ada siapa pun' })).toEqual([])
  })
})
