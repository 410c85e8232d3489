import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { refusal } from '../../perkara/bantu.ts'
import { isian, rpjs, sampaiPenerima } from '../bantu.ts'
import { contents, openNaskah } from './bantu.ts'

const naskah = openNaskah()
const { office, as, draft, act, steps, jabatan } = naskah
afterAll(() => office.close())

const api = async (akun: string) => (await as(akun)).persuratan.naskah
const KODE = { skema: '83/2022', kode: '400.9.1' }

/** From the desk of the bidang to the desk of who signs. */
async function toSigner(id: number, akun = 'rehab') {
  await act(akun, id, steps(id)[0] ?? '')
  await act('tu', id, 'periksa-tu', { hasil: ['sesuai'] })
  await act('sekretaris', id, 'verifikasi-sekretaris', { hasil: ['sesuai'] })
}

describe('who signs', () => {
  test('a.n. brings the signing to the Sekretaris; it is his name that is kept', async () => {
    const id = await draft('rehab')
    const before = await (await api('rehab')).get({ id })
    const kepala = { ...before.kepala, penanda: { ...before.kepala.penanda, cara: 'an' as const, jabatanId: jabatan('sekretaris') } }
    await (await api('rehab')).simpan({ ...before, kepala, kodeKlasifikasi: KODE, balasanAtas: null })
    await toSigner(id)
    expect(await refusal(act('kadis', id, 'tanda-tangan'))).not.toMatchObject({ code: 'ALLOWED' })
    await act('sekretaris', id, 'tanda-tangan')
    expect((await (await api('tu')).get({ id })).penanda).toBe('a.n. Kepala Dinas, Sekretaris')
  })

  test('one outside the office is recorded by Kasubbag TU', async () => {
    const id = await draft('rehab')
    const before = await (await api('rehab')).get({ id })
    const luar = { jabatan: 'Wali Kota Probolinggo', nama: 'Bambang Contoh', pangkat: '', nip: '' }
    const kepala = { ...before.kepala, penanda: { ...before.kepala.penanda, cara: 'luar' as const, jabatanId: null, luar } }
    await (await api('rehab')).simpan({ ...before, kepala, kodeKlasifikasi: KODE, balasanAtas: null })
    await toSigner(id)
    await act('tu', id, 'tanda-tangan', { padaTanggal: '2025-03-04' })
    expect(await (await api('tu')).get({ id })).toMatchObject({ ditandatanganiTanggal: '2025-03-04', keadaan: 'ditandatangani' })
  })

  test('a signature recorded from paper is that of the Kepala Dinas on its day', async () => {
    const id = await draft('rehab')
    await toSigner(id)
    await act('tu', id, 'tanda-tangan', { padaTanggal: '2025-03-04' })
    expect(await (await api('rehab')).get({ id })).toMatchObject({ ditandatanganiTanggal: '2025-03-04' })
    naskah.sound()
  })
})

describe('back after the signature', () => {
  test('the final check sends it back: a new revision is signed anew, before its number is drawn', async () => {
    const id = await draft('rehab')
    await toSigner(id)
    await act('kadis', id, 'tanda-tangan')
    await act('tu', id, 'periksa-akhir', { hasil: ['belum lengkap'], catatan: 'Lampiran kurang' })
    expect(steps(id)).toEqual(['kembalikan-lewat-tu'])
    await act('tu', id, 'kembalikan-lewat-tu')
    const back = await (await api('rehab')).get({ id })
    const changed = await (
      await api('rehab')
    ).simpan({
      ...back,
      isi: { ...contents['surat-dinas'], isi: 'Dengan lampiran.' },
      kodeKlasifikasi: KODE,
      balasanAtas: null,
    })
    expect(changed).toMatchObject({ revisi: 2, ditandatanganiTanggal: null, keadaan: 'konsep' })
    await toSigner(id)
    await act('kadis', id, 'tanda-tangan')
    await act('tu', id, 'periksa-akhir', { isi: {} })
    expect(await (await api('rehab')).get({ id })).toMatchObject({ revisi: 2, beku: true })
    naskah.sound()
  })

  test('a wrong letter comes back from dispatch: it keeps its number, and what was frozen first stays', async () => {
    const id = await draft('rehab')
    await toSigner(id)
    await act('kadis', id, 'tanda-tangan')
    await act('tu', id, 'periksa-akhir', { isi: {} })
    const { nomor } = await (await api('rehab')).get({ id })
    for (const step of steps(id).filter((one) => one === 'serahkan-ke-bidang')) await act('tu', id, step)
    await act('rehab', id, 'distribusikan', { hasil: ['surat keliru'], catatan: 'Nama salah' })
    await act('tu', id, 'periksa-akhir', { hasil: ['belum lengkap'], catatan: 'Nama salah' })
    await act('tu', id, 'kembalikan-lewat-tu')
    const back = await (await api('rehab')).get({ id })
    await (await api('rehab')).simpan({ ...back, kodeKlasifikasi: KODE, balasanAtas: null })
    await toSigner(id)
    await act('kadis', id, 'tanda-tangan')
    await act('tu', id, 'periksa-akhir', { isi: {} })
    expect(await (await api('rehab')).get({ id })).toMatchObject({ nomor, revisi: 2, beku: true })
    const frozen = office.read((ctx) =>
      ctx.all<{ revisi: number }>('select revisi from naskah_beku where naskah_id = ? order by revisi', id),
    )
    expect(frozen.map((row) => row.revisi)).toEqual([1, 2])
    naskah.sound()
  })
})

describe('a reply', () => {
  test('its dispatch closes the follow-up of its drafter, others keep theirs', async () => {
    const surat = await (await as('surat')).persuratan.suratMasuk.register(isian(office))
    await sampaiPenerima(office, surat.id, [rpjs])
    const { id } = await (
      await api('rehab')
    ).buat({ jenis: 'surat-dinas', hal: '', balasanAtas: surat.id, indukId: null, indukSebagai: null })
    const row = await (await api('rehab')).get({ id })
    expect(row).toMatchObject({ balasanAtas: { id: surat.id }, hal: expect.stringContaining('Jawaban atas') as string })
    expect(row.kepala.yth[0]).toContain('Badan Perencanaan')
    const kepala = { ...row.kepala, penanda: { ...row.kepala.penanda, jabatanId: jabatan('kepala-dinas') } }
    await (await api('rehab')).simpan({ ...row, kepala, isi: contents['surat-dinas'] ?? {}, kodeKlasifikasi: KODE, balasanAtas: surat.id })
    await toSigner(id)
    await act('kadis', id, 'tanda-tangan')
    await act('tu', id, 'periksa-akhir', { isi: {} })
    for (const step of steps(id).filter((one) => one === 'serahkan-ke-bidang')) await act('tu', id, step)
    await act('rehab', id, 'distribusikan', { isi: { kirim: [{ tujuan: 'Bappeda', cara: 'email', tanggal: '2025-03-05' }] } })
    const [path] = await (await as('tu')).alur.jalur({ subject: 'surat_masuk', subjectId: surat.id })
    expect(path?.berakhirSebagai).toBe('selesai')
    naskah.sound()
  })
})

describe('protected', () => {
  test('a Rahasia concept shows to others of the book as Rahasia, without its words', async () => {
    const id = await draft('rehab')
    const before = await (await api('rehab')).get({ id })
    const kepala = { ...before.kepala, hal: 'Hukuman disiplin seorang pegawai', keamanan: 'R' as const }
    await (await api('rehab')).simpan({ ...before, kepala, kodeKlasifikasi: KODE, balasanAtas: null })
    const rows = (await (await api('surat')).list({ mulai: 0, jumlah: 200 })).baris
    const row = rows.find((each) => each.id === id)
    expect(row).toMatchObject({ hal: null, tujuan: '', buka: false })
    expect(await refusal((await api('surat')).get({ id }))).toMatchObject({ code: 'LETTER_SECRET' })
    expect(await refusal((await api('dayasos')).get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await (await as('surat')).dokumen.list({ subject: 'naskah', subjectId: id })).length).toBe(0)
  })
})

describe('with the number first', () => {
  test('where the office numbers before the signature, Kasubbag TU numbers and the signature freezes', async () => {
    await (
      await as('admin')
    ).sistem.pengaturan.simpan({
      kunci: 'nomorNaskah',
      mulai: '2025-03-01',
      nilai: { lebar: 3, sisipan: '.1', saat: 'sebelum' },
    })
    const id = await draft('rehab')
    await (await api('tu')).nomori({ id, tanggal: null })
    expect((await (await api('tu')).get({ id })).nomor).toMatch(/^400\.9\.1\/0\d\d\//)
    await toSigner(id)
    await act('kadis', id, 'tanda-tangan')
    expect(await (await api('tu')).get({ id })).toMatchObject({ beku: true })
    naskah.sound()
  })
})

describe('signed means frozen', () => {
  test('the paper reprints byte for byte, with the official of its day, whatever changes afterwards', async () => {
    const id = await draft('dayasos')
    await toSigner(id, 'dayasos')
    await act('kadis', id, 'tanda-tangan')
    await act('tu', id, 'periksa-akhir', { isi: {} })
    const word = async () => {
      const file = await (await as('tu')).dokumen.word({ dokumen: 'naskah', id: [id], pilihan: {} })
      return Buffer.from(await (file as File).arrayBuffer())
    }
    const first = await word()
    const stored = () =>
      office.read((ctx) => ctx.get<{ sha256: string | null }>('select sha256 from naskah_beku where naskah_id = ?', id)?.sha256)
    expect(stored()).toBe(createHash('sha256').update(first).digest('hex'))
    const before = office.read((ctx) =>
      ctx.get<{ id: number; nama: string }>(
        "select g.id, g.nama from akun a join pegawai g on g.id = a.pegawai_id where a.nama_pengguna = 'kadis'",
      ),
    )
    office.write((ctx) => ctx.run('update pegawai set nama = ? where id = ?', 'Nama Yang Berubah', before?.id ?? 0))
    expect((await word()).equals(first)).toBe(true)
    office.write((ctx) => ctx.run('update pegawai set nama = ? where id = ?', before?.nama ?? '', before?.id ?? 0))
  })

  test('who signed and what stands in it cannot be changed, not even by the program itself', async () => {
    const id = await draft('dayasos')
    await toSigner(id, 'dayasos')
    await act('kadis', id, 'tanda-tangan')
    expect(() => office.write((ctx) => ctx.run("update naskah set hal = 'lain' where id = ?", id))).toThrow('ditandatangani')
    await act('tu', id, 'periksa-akhir', { isi: {} })
    expect(() => office.write((ctx) => ctx.run("update naskah_beku set fakta = '{}' where naskah_id = ?", id))).toThrow('beku')
    expect(() => office.write((ctx) => ctx.run('delete from naskah_beku where naskah_id = ?', id))).toThrow('beku')
  })
})
