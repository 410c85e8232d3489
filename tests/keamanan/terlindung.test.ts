import { expect, test } from 'vitest'
import { addDays, momentOf } from '../../shared/dates.ts'
import type { Client, TestOffice } from '../support/office.ts'
import { isian, kerjakan, openLetters, pp, sampaiPenerima, tanpaId, tugasDi, utuh } from '../persuratan/bantu.ts'

const KATA = 'Bintang Kejora'

/** Everything that an account can read about a letter and around it, as one text. */
async function semuaBacaan(client: Client, id: number): Promise<string> {
  const { suratMasuk } = client.persuratan
  const ref = { subject: 'surat_masuk', subjectId: id }
  const seen = await Promise.all(
    [
      suratMasuk.list({}),
      suratMasuk.list({ cari: 'bintang' }),
      suratMasuk.list({ cari: 'kejora', tampilan: 'belum-ditindaklanjuti' }),
      suratMasuk.hitung({ cari: 'kejora' }),
      suratMasuk.get({ id }),
      suratMasuk.disposisi({ id }),
      suratMasuk.perubahan({ id }),
      suratMasuk.pembacaan({ id }),
      suratMasuk.acara({ dari: '2025-01-01', sampai: '2025-12-31' }),
      suratMasuk.pengirim.cari({ cari: '' }),
      suratMasuk.klasifikasi.cari({ cari: '', pengirimId: 1, hal: KATA }),
      suratMasuk.buku.list(),
      client.alur.jalur(ref),
      client.alur.tanpaPetugas(),
      client.persuratan.papan.isi(),
      ...(['saya', 'luar', 'dicatat', 'menunggu', 'selesai'] as const).map((bagian) => client.alur.tugas({ bagian })),
      client.berkas.list({ ...ref, denganDicabut: true }),
      client.dokumen.list(ref),
      client.dokumen.word({ dokumen: 'lembar-disposisi', id: [id] }),
      suratMasuk.kembar({ pengirimId: 1, nomorSurat: null, tanggalSurat: '2025-03-05', hal: `Perkara ${KATA}` }),
    ].map((call: Promise<unknown>) => call.catch((error: Error) => error.message)),
  )
  return JSON.stringify(seen)
}

async function rahasia(office: TestOffice) {
  const clerk = await office.as('surat')
  const { id } = await clerk.persuratan.suratMasuk.register(
    isian(office, {
      keamanan: 'R',
      hal: `Perkara ${KATA}`,
      ringkasan: `Ringkas ${KATA}`,
      tempatAcara: `Ruang ${KATA}`,
      acaraMulai: momentOf('2025-03-12', '09:00'),
    }),
  )
  return id
}

test(
  'no account that may not open a Rahasia letter reads a word of it by any way, from entry to the end',
  { timeout: 30_000 },
  async () => {
    const office = openLetters()
    const id = await rahasia(office)
    const accounts = ['tu', 'sekretaris', 'admin', 'rehab', 'pp.staf', 'keuangan']
    const none = async (others = accounts) => {
      for (const account of others) expect(await semuaBacaan(await office.as(account), id), account).not.toMatch(/bintang|kejora/i)
    }
    await none()
    const tu = await office.as('tu')
    const kadis = await office.as('kadis')
    await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
    await kerjakan(
      kadis,
      id,
      'disposisi',
      { penerima: [pp], instruksi: ['Proses lebih lanjut'], catatan: `Hati-hati ${KATA}` },
      { catatan: KATA },
    )
    await none([...accounts, 'surat'])
    await kerjakan(await office.as('sekretaris'), id, 'teruskan-ke-tu', { catatan: '' })
    await kerjakan(tu, id, 'pilah-surat', { penerima: [pp] })
    await kerjakan(await office.as('surat'), id, 'distribusi', { terima: [] })
    const head = await office.as('pp')
    await kerjakan(head, id, 'tindak-lanjut', { hasil: `Selesai ${KATA}` }, { catatan: KATA })
    await none([...accounts, 'surat'])
    utuh(office)
  },
)

test('the note of a protected letter that comes back is read only by those who may open it', async () => {
  const office = openLetters()
  const id = await rahasia(office)
  const tu = await office.as('tu')
  await kerjakan(tu, id, 'identifikasi-verifikasi', tanpaId(await tu.persuratan.suratMasuk.get({ id })))
  const kadis = await office.as('kadis')
  const taskId = await tugasDi(kadis, id, 'disposisi')
  const ke = 'identifikasi-verifikasi'
  await tu.alur.koreksi({ taskId, ke, catatan: `Periksa ${KATA}` })
  expect(await tu.alur.tugas({})).toMatchObject([{ step: ke, kembali: '', judul: 'Rahasia' }])
  for (const account of ['tu', 'admin', 'sekretaris', 'surat']) {
    const client = await office.as(account)
    if ((await client.persuratan.suratMasuk.get({ id })).terbuka) continue
    const opened = await client.persuratan.suratMasuk.buka({ id })
    if (!opened.terbuka) expect(await semuaBacaan(client, id), account).not.toMatch(/kejora/i)
  }
  utuh(office)
})

test('a bidang learns nothing of letters that are not its own, not even by counts, codes or relations', async () => {
  const office = openLetters()
  const clerk = await office.as('surat')
  const own = await clerk.persuratan.suratMasuk.register(isian(office, { hal: 'Surat untuk PP', kodeKlasifikasi: null }))
  await sampaiPenerimaDenganKode(office, own.id)
  const other = await clerk.persuratan.suratMasuk.register(
    isian(office, {
      hal: `Lain ${KATA}`,
      kodeKlasifikasi: '400.9.1',
      indukId: own.id,
      indukSebagai: 'susulan',
      acaraMulai: momentOf('2025-03-12', '09:00'),
    }),
  )
  const head = await office.as('pp')
  expect(await semuaBacaan(head, other.id)).not.toMatch(/kejora/i)
  expect(await head.persuratan.suratMasuk.pengirim.cari({ cari: '' })).toMatchObject([{ jumlahSurat: 1, kodeTerakhir: '400.2.2.1' }])
  expect((await head.persuratan.suratMasuk.buka({ id: own.id })).turunan).toEqual([])
  expect((await clerk.persuratan.suratMasuk.get({ id: own.id })).turunan).toHaveLength(1)
  const { suratMasuk } = head.persuratan
  for (const call of [
    () => suratMasuk.get({ id: other.id }),
    () => suratMasuk.buka({ id: other.id }),
    () => suratMasuk.disposisi({ id: other.id }),
    () => suratMasuk.perubahan({ id: other.id }),
    () => suratMasuk.pembacaan({ id: other.id }),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'LETTER_NOT_YOURS' })
  await expect(head.alur.jalur({ subject: 'surat_masuk', subjectId: other.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

async function sampaiPenerimaDenganKode(office: TestOffice, id: number) {
  const tu = await office.as('tu')
  const { versi, ...surat } = await tu.persuratan.suratMasuk.get({ id })
  await tu.persuratan.suratMasuk.ubah({ ...tanpaId({ ...surat, versi }), id, versi, kodeKlasifikasi: '400.2.2.1' })
  await sampaiPenerima(office, id, [pp])
}

test('a penugasan that has ended gives nothing on the next day, nor does that of a Plh. after his period, though still signed in', async () => {
  const office = openLetters()
  const clerk = await office.as('surat')
  const { id } = await clerk.persuratan.suratMasuk.register(isian(office))
  await sampaiPenerima(office, id, [pp])
  const [head, admin] = [await office.as('pp'), await office.as('admin')]
  expect((await head.persuratan.suratMasuk.list({})).baris).toHaveLength(1)
  const taskId = await tugasDi(head, id, 'tindak-lanjut')
  const sesi = await head.akun.sesi()
  const today = '2025-03-05'
  for (const pos of sesi?.pos ?? []) await admin.akun.penugasan.akhiri({ id: pos.penugasanId, selesai: today, sk: 'SK/1' })
  await head.persuratan.suratMasuk.get({ id })
  office.clock.set(momentOf(addDays(today, 1), '08:00'))
  expect((await head.persuratan.suratMasuk.list({})).baris).toEqual([])
  expect(await head.alur.tugas({})).toEqual([])
  await expect(head.persuratan.suratMasuk.get({ id })).rejects.toMatchObject({ code: 'LETTER_NOT_YOURS' })
  await expect(head.alur.selesaikan({ taskId, isi: { hasil: 'x' } })).rejects.toMatchObject({
    code: expect.stringMatching(/TASK|NOT/) as string,
  })
  utuh(office)
})
