import { afterAll, describe, expect, test } from 'vitest'
import { checkArsip } from '../../../electron/modules/persuratan/arsip/periksa.ts'
import { openWord } from '../../documents/word.ts'
import { refusal } from '../../perkara/bantu.ts'
import { isian, kerjakan, rpjs, sampaiPenerima } from '../bantu.ts'
import { openNaskah } from '../naskah/bantu.ts'

const { office, as } = openNaskah()
afterAll(() => office.close())

const api = async (akun: string) => (await as(akun)).persuratan.arsip
const file = { kode: '400.9.6.1', uraian: 'Bantuan lanjut usia terlantar', dibuka: '2025-01-06' }

/** A letter that was followed up: it has ended and waits to be filed. */
async function endedLetter(hal: string) {
  const { id } = await (await as('surat')).persuratan.suratMasuk.register(isian(office, { hal, kodeKlasifikasi: '400.9.6.1' }))
  await sampaiPenerima(office, id, [rpjs])
  await kerjakan(await as('rehab'), id, 'tindak-lanjut', { hasil: 'Sudah ditindaklanjuti.' })
  return id
}

describe('a file of one matter', () => {
  test('takes the letters that wait to be filed; a letter lies in one file only', async () => {
    const letter = await endedLetter('Permohonan bantuan permakanan')
    const tu = await api('tu')
    const { id } = await tu.buat(file)
    const waiting = (await tu.belum({})).baris.find((row) => row.subjectId === letter)
    expect(waiting).toMatchObject({ subject: 'surat_masuk', hal: 'Permohonan bantuan permakanan', usulan: [{ id }] })
    const there = { subject: 'surat_masuk', subjectId: letter } as const
    expect(await tu.letak(there)).toMatchObject({ berkas: null, usulan: [{ id }], bolehBerkaskan: true })
    const filed = await tu.tambahIsi({
      id,
      isi: [
        { subject: 'surat_masuk', subjectId: letter },
        { uraian: 'Daftar hadir rapat', tanggal: '2025-02-03', tingkat: 'salinan' },
      ],
    })
    expect(filed).toMatchObject({
      nomor: '1/2025',
      jumlah: 2,
      isi: [
        { no: 1, uraian: 'Permohonan bantuan permakanan' },
        { no: 2, tingkat: 'salinan' },
      ],
    })
    expect((await tu.belum({})).baris.some((row) => row.subjectId === letter)).toBe(false)
    expect(await tu.letak(there)).toMatchObject({ berkas: { id, nomor: '1/2025' }, bolehBerkaskan: false })
    const other = await tu.buat({ ...file, uraian: 'Berkas lain' })
    expect(
      await refusal(tu.tambahIsi({ id: other.id, isi: [{ uraian: 'Baru' }, { subject: 'surat_masuk', subjectId: letter }] })),
    ).toMatchObject({
      code: 'FILED_ELSEWHERE',
      message: expect.stringContaining('berkas 1/2025') as string,
    })
    expect((await tu.get({ id: other.id })).isi).toEqual([])
    const out = await tu.keluarkanIsi({ id, isiId: filed.isi[0]?.id ?? 0 })
    expect(out.isi).toHaveLength(1)
    expect((await tu.tambahIsi({ id: other.id, isi: [{ subject: 'surat_masuk', subjectId: letter }] })).isi).toHaveLength(1)
  })

  test('its unit opens and fills its own; another bidang does not see it, and of a Rahasia one the record room reads the outside only', async () => {
    const rehab = await api('rehab')
    const { id } = await rehab.buat({ ...file, uraian: 'Perkara disiplin', keamanan: 'R' })
    expect(await rehab.get({ id })).toMatchObject({ uraian: 'Perkara disiplin', bolehUbah: true })
    expect(await (await api('tu')).get({ id })).toMatchObject({ uraian: null, isi: [] })
    expect(await refusal((await api('dayasos')).get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal((await api('dayasos')).buat({ ...file, unit: 'bidang-rpjs' }))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await (await api('tu')).list({ mulai: 0, jumlah: 50, cari: 'disiplin' })).baris).toEqual([])
  })

  test('a heading has no schedule; an unknown place, a day to come and a closed file are refused with what to do', async () => {
    const tu = await api('tu')
    expect(await refusal(tu.buat({ ...file, kode: '400.9' }))).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('hanya judul') as string,
    })
    expect(await refusal(tu.buat({ ...file, lokasiId: 999 }))).toMatchObject({ code: 'INPUT_INVALID' })
    const { id } = await tu.buat(file)
    await tu.tambahIsi({ id, isi: [{ uraian: 'Notula', tanggal: '2025-03-03' }] })
    expect(await refusal(tu.tutup({ id, tanggal: '2025-02-01' }))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusal(tu.tutup({ id, tanggal: '2025-03-06' }))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await tu.tutup({ id, tanggal: '2025-03-04' })).toMatchObject({
      tahap: 'aktif',
      aktifSampai: '2027-03-04',
      inaktifSampai: '2030-03-04',
    })
    expect(await refusal(tu.tambahIsi({ id, isi: [{ uraian: 'Susulan' }] }))).toMatchObject({ code: 'FILE_CLOSED' })
    expect(await refusal(tu.peristiwa({ id, tanggal: '2025-03-04' }))).toMatchObject({ code: 'INPUT_INVALID' })
    expect((await tu.bukaKembali({ id })).tahap).toBe('terbuka')
  })

  test('a code with an event waits for it', async () => {
    const tu = await api('tu')
    const { id } = await tu.buat({ ...file, kode: '800.1.13.1', uraian: 'Berkas perseorangan', dibuka: '2020-01-06' })
    expect(await tu.tutup({ id, tanggal: '2024-01-31' })).toMatchObject({
      tahap: 'menunggu',
      aktifSampai: null,
      peristiwa: 'setelah pensiun ditetapkan',
    })
    expect(await tu.peristiwa({ id, tanggal: '2024-06-30' })).toMatchObject({
      tahap: 'aktif',
      aktifSampai: '2027-06-30',
      inaktifSampai: '2034-06-30',
    })
  })
})

describe('places', () => {
  test('are a tree; two of one name in one place, a place within itself and a full one closed are refused', async () => {
    const tu = await api('tu')
    const [room] = await tu.simpanLokasi({ jenis: 'ruang', nama: 'Ruang arsip' })
    const rak = (await tu.simpanLokasi({ jenis: 'rak', nama: 'Rak 2', indukId: room?.id ?? 0 })).find((one) => one.nama === 'Rak 2')
    expect(rak?.jalur).toBe('Ruang arsip › Rak 2')
    expect(await refusal(tu.simpanLokasi({ jenis: 'rak', nama: 'Rak 2', indukId: room?.id ?? 0 }))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusal(tu.simpanLokasi({ id: room?.id ?? 0, jenis: 'ruang', nama: 'Ruang arsip', indukId: rak?.id ?? 0 }))).toMatchObject(
      { code: 'INPUT_INVALID' },
    )
    const { id } = await tu.buat({ ...file, lokasiId: rak?.id ?? 0 })
    expect((await tu.get({ id })).lokasi).toBe('Ruang arsip › Rak 2')
    expect(
      await refusal(tu.simpanLokasi({ id: rak?.id ?? 0, jenis: 'rak', nama: 'Rak 2', indukId: room?.id ?? 0, aktif: false })),
    ).toMatchObject({
      code: 'INPUT_INVALID',
    })
    expect(await refusal((await api('rehab')).simpanLokasi({ jenis: 'ruang', nama: 'Lain' }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('lending', () => {
  test('a file is out once; it shows who has it and whether it is late; a Terbatas one needs its unit', async () => {
    const tu = await api('tu')
    const { id } = await tu.buat(file)
    const out = await tu.pinjam({ id, peminjam: 'Inspektorat', keperluan: 'Pemeriksaan', batas: '2025-03-05' })
    expect(out.dipinjam).toEqual({ oleh: 'Inspektorat', batas: '2025-03-05', lewat: false })
    expect(await refusal(tu.pinjam({ id, peminjam: 'Lain', keperluan: 'x', batas: '2025-03-06' }))).toMatchObject({ code: 'FILE_LENT' })
    const list = await tu.list({ mulai: 0, jumlah: 50, tampilan: 'dipinjam' })
    expect(list.baris.map((row) => row.id)).toEqual([id])
    expect((await tu.kembali({ id, pinjamId: out.pinjam[0]?.id ?? 0 })).dipinjam).toBeNull()
    const { id: closed } = await (await api('rehab')).buat({ ...file, keamanan: 'T' })
    expect(await refusal(tu.pinjam({ id: closed, peminjam: 'x', keperluan: 'y', batas: '2025-03-06' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await (await api('rehab')).pinjam({ id: closed, peminjam: 'x', keperluan: 'y', batas: '2025-03-06' })
  })
})

describe('what is proposed', () => {
  test('a file whose years are over is proposed, consented to and marked by its Berita Acara; nothing is deleted', async () => {
    const tu = await api('tu')
    const { id } = await tu.buat({ ...file, kode: '000.5.3.1', uraian: 'Buku agenda 2015', dibuka: '2015-01-05' })
    await tu.tutup({ id, tanggal: '2015-12-31' })
    expect((await tu.usul.calon({ jenis: 'musnah' })).map((row) => row.id)).toContain(id)
    const young = await tu.buat(file)
    await tu.tutup({ id: young.id, tanggal: '2025-03-05' })
    expect(await refusal(tu.usul.buat({ jenis: 'musnah', berkasId: [id, young.id] }))).toMatchObject({ code: 'FILE_NOT_DUE' })
    expect(await tu.usul.list()).toEqual([])
    const usul = await tu.usul.buat({ jenis: 'musnah', berkasId: [id] })
    expect(usul).toMatchObject({ penyetuju: 'Wali Kota', berkas: [{ uraian: 'Buku agenda 2015' }] })
    expect(await tu.usul.calon({ jenis: 'musnah' })).toEqual([])
    expect(await refusal(tu.bukaKembali({ id }))).toMatchObject({ code: 'FILE_PROPOSED' })
    expect(await refusal(tu.usul.selesai({ id: usul.id, beritaAcara: 'BA/1', tanggal: '2025-03-05' }))).toMatchObject({
      code: 'PROPOSAL_NEEDS_CONSENT',
    })
    await tu.usul.setujui({ id: usul.id, persetujuan: '045/12/2025', tanggal: '2025-03-05' })
    expect(await tu.usul.selesai({ id: usul.id, beritaAcara: '000.5.6.2/1/BA/2025', tanggal: '2025-03-05' })).toMatchObject({
      selesaiTanggal: '2025-03-05',
    })
    expect((await tu.get({ id })).uraian).toBe('Buku agenda 2015')
    expect(await refusal(tu.usul.batal({ id: usul.id, sebab: 'keliru' }))).toMatchObject({ code: 'PROPOSAL_OVER' })
    expect(await refusal(tu.bukaKembali({ id }))).toMatchObject({ code: 'FILE_ENDED' })
    expect(await refusal(tu.pinjam({ id, peminjam: 'x', keperluan: 'y', batas: '2025-03-06' }))).toMatchObject({ code: 'FILE_ENDED' })
    expect(office.read(checkArsip)).toEqual([])
    expect(() => office.write((ctx) => ctx.run('delete from arsip_berkas where id = ?', id))).toThrow('tidak dihapus')
  })

  test('an inactive file is proposed to the record room first, and once', async () => {
    const tu = await api('tu')
    const { id } = await tu.buat({ ...file, dibuka: '2021-01-05' })
    await tu.tutup({ id, tanggal: '2022-06-30' })
    expect((await tu.get({ id })).tahap).toBe('inaktif')
    const usul = await tu.usul.buat({ jenis: 'pindah', berkasId: [id] })
    await tu.usul.batal({ id: usul.id, sebab: 'Daftar belum lengkap' })
    const again = await tu.usul.buat({ jenis: 'pindah', berkasId: [id] })
    await tu.usul.selesai({ id: again.id, beritaAcara: 'BA/2', tanggal: '2025-03-05' })
    expect((await tu.usul.calon({ jenis: 'pindah' })).map((row) => row.id)).not.toContain(id)
    expect(await refusal((await api('rehab')).usul.list())).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('papers', () => {
  const textOf = async (blob: Blob) => openWord(new Uint8Array(await blob.arrayBuffer())).text

  test('Daftar Isi Berkas and the list of a proposal name their files; a Rahasia file only as such, its contents to nobody outside', async () => {
    const tu = await as('tu')
    const { id } = await (
      await api('rehab')
    ).buat({ ...file, uraian: 'Perkara tertutup', keamanan: 'R', dibuka: '2015-01-05', kode: '000.5.3.1' })
    await (await api('rehab')).tambahIsi({ id, isi: [{ uraian: 'Berita acara pemeriksaan', tanggal: '2015-03-02', jumlah: 4 }] })
    const own = await textOf(await (await as('rehab')).dokumen.word({ dokumen: 'daftar-isi-berkas', id: [id] }))
    expect(own).toContain('Berita acara pemeriksaan')
    expect(own).toContain('Perkara tertutup')
    expect(await refusal(tu.dokumen.word({ dokumen: 'daftar-isi-berkas', id: [id] }))).toMatchObject({ code: 'DOCUMENT_CLOSED' })
    await (await api('rehab')).tutup({ id, tanggal: '2015-12-31' })
    const usul = await tu.persuratan.arsip.usul.buat({ jenis: 'musnah', berkasId: [id] })
    expect(usul.berkas).toMatchObject([{ uraian: 'Rahasia' }])
    const list = await textOf(await tu.dokumen.word({ dokumen: 'daftar-usul-arsip', id: [usul.id] }))
    expect(list).toContain('persetujuan Wali Kota')
    expect(list).not.toContain('Perkara tertutup')
    expect(await refusal((await as('rehab')).dokumen.word({ dokumen: 'daftar-usul-arsip', id: [usul.id] }))).toMatchObject({
      code: 'DOCUMENT_CLOSED',
    })
  })
})

describe('the check of the archive', () => {
  test('names a proposal of an open file, a lost number and an end without its proposal', async () => {
    const tu = await api('tu')
    const { id } = await tu.buat({ ...file, dibuka: '2021-01-05' })
    await tu.tutup({ id, tanggal: '2022-06-30' })
    await tu.usul.buat({ jenis: 'pindah', berkasId: [id] })
    expect(office.read(checkArsip)).toEqual([])
    office.write((ctx) => ctx.run('update arsip_berkas set ditutup = null, urut = urut + 7, akhir_usul_id = 999 where id = ?', id))
    const found = office.read(checkArsip).map(({ invariant }) => invariant)
    expect(found).toContain('usul yang tidak dibatalkan hanya memuat berkas yang ditutup')
    expect(found).toContain('nomor berkas setahun tanpa lubang')
    expect(found).toContain('tanda pindah dan akhir berkas menunjuk usulnya yang selesai')
  })
})
