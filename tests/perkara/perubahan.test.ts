import { afterAll, expect, test } from 'vitest'
import { table, tryFile, workbook } from '../impor/berkas.ts'
import { openCases, refusal } from './bantu.ts'

const cases = openCases()
const { office, open, as } = cases
afterAll(() => office.close())

const NIK = '3574011203450041'
const orang = (nama: string, nik: string | null = null) => ({ nama, nik, alamat: '', keterangan: '' })

test('tells what was changed of facts, people, notes, documents and imports, by whom; the NIK by its last four', async () => {
  const rehab = await as('rehab')
  const id = await open('rehab', 'P5.1.1', { judul: 'Pendataan', pihak: [orang('Ngatiyem', NIK)] })
  const { versi, pihak } = await rehab.perkara.get({ id })
  const [person] = pihak
  if (!person) throw new Error('one person')
  const said = async () => (await rehab.perkara.perubahan({ id })).map(({ rincian }) => rincian.map((r) => [r.hal, r.lama, r.baru]))
  expect(await said()).toEqual([
    [
      ['Perkara dibuka', '', 'Pendataan'],
      ['Pihak dicatat', '', 'Ngatiyem, NIK …0041'],
    ],
  ])
  await rehab.perkara.ubah({ id, versi, judul: 'Pendataan lansia', uraian: '', batas: '2025-04-01' })
  await rehab.perkara.pihak.ubah({ id: person.id, versi: 1, ...orang('Ngatiyem', '3574011203450042') })
  await rehab.perkara.pihak.ubahSel({ baris: [{ id: person.id, versi: 2, sel: { alamat: 'Wonoasih' } }] })
  await rehab.perkara.pihak.coret({ id, pihakId: [person.id] })
  await rehab.perkara.pihak.pulihkan({ id, pihakId: [person.id] })
  await rehab.perkara.catat({ id, isi: 'Menunggu kelurahan' })
  const dokumen = { id, nama: 'Daftar calon', nomor: '12', tanggal: null, bertandaTangan: false, berkasId: null, lokasi: 'Lemari 2' }
  const kept = await rehab.perkara.tambahDokumen(dokumen)
  await rehab.perkara.cabutDokumen({ id, dokumenId: kept.dokumen[0]?.id ?? 0, alasan: 'Salah tahun' })
  expect((await said()).slice(1)).toEqual([
    [
      ['Perihal', 'Pendataan', 'Pendataan lansia'],
      ['Batas perkara', 'kosong', '1 April 2025'],
    ],
    [['Pihak Ngatiyem, NIK', '…0041', '…0042']],
    [['Pihak Ngatiyem, alamat', 'kosong', 'Wonoasih']],
    [['Pihak dicoret', 'Ngatiyem', '']],
    [['Pihak dipulihkan', '', 'Ngatiyem']],
    [['Catatan', '', 'Menunggu kelurahan']],
    [['Dokumen dicatat', '', 'Daftar calon, 12']],
    [['Dokumen dicabut', 'Daftar calon, 12', 'Salah tahun']],
  ])
  const all = await rehab.perkara.perubahan({ id })
  expect(new Set(all.map(({ oleh }) => oleh))).toEqual(new Set([(await rehab.perkara.get({ id })).dibukaOleh]))
  expect(JSON.stringify(all)).not.toContain('35740112')
})

test('an import and its undo are told whole; people who get the same rows later in another case are not mixed in', async () => {
  const rehab = await as('rehab')
  const id = await open('rehab', 'P5.1.1')
  const isi = workbook({
    sheets: [{ name: 'Calon', xml: table([['Nama'], ...Array.from({ length: 20 }, (_, n) => [`Calon ${n + 1}`])]) }],
  })
  const { draf, uji } = await tryFile(rehab, { jenis: `pihak-perkara:${id}`, nama: 'calon.xlsx', isi, cocok: 'nik' })
  const impor = await rehab.impor.simpan({ draf: draf.id, sidik: uji.sidik })
  await rehab.impor.batal({ id: impor.id, alasan: 'Salah berkas' })
  const other = await open('rehab', 'P5.1.1', { judul: 'Lain', pihak: [orang('Orang lain')] })
  const [, imported, undone, ...more] = await rehab.perkara.perubahan({ id })
  expect(more).toEqual([])
  expect(imported).toMatchObject({ lebih: 9 })
  expect(imported?.rincian).toContainEqual({ hal: 'Pihak dicatat', lama: '', baru: 'Calon 1' })
  expect(undone).toMatchObject({ lebih: 9 })
  for (const [act, line] of [
    [imported, { hal: 'Impor pihak', lama: '', baru: 'calon.xlsx' }],
    [undone, { hal: 'Impor dibatalkan', lama: 'calon.xlsx', baru: 'Salah berkas' }],
  ] as const)
    expect(act?.rincian[0]).toEqual(line)
  expect((await rehab.perkara.perubahan({ id: other })).flatMap(({ rincian }) => rincian.map(({ baru }) => baru))).toEqual([
    'Lain',
    'Orang lain',
  ])
})

test('is read under the access of the case; of a closed one after its opening was written down', async () => {
  const plain = await open('rehab', 'P4.4.2')
  for (const akun of ['rehab.staf', 'kadis', 'admin']) expect(await (await as(akun)).perkara.perubahan({ id: plain })).toHaveLength(1)
  for (const akun of ['pp', 'surat'])
    expect(await refusal((await as(akun)).perkara.perubahan({ id: plain })), akun).toMatchObject({ code: 'NOT_FOUND' })
  const closed = await open('ppha.staf', 'P5.2', { pihak: [orang('Melati', NIK)] })
  for (const akun of ['kadis', 'admin', 'rehab', 'ppha'])
    expect(await refusal((await as(akun)).perkara.perubahan({ id: closed })), akun).toMatchObject({ code: 'NOT_FOUND' })
  const mine = await as('ppha.staf')
  expect(await refusal(mine.perkara.perubahan({ id: closed }))).toMatchObject({ code: 'CASE_UNOPENED' })
  await mine.perkara.baca({ id: closed })
  expect(await mine.perkara.perubahan({ id: closed })).toHaveLength(1)
})
