import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UbahSel } from '../../shared/registers/sel.ts'
import type { TestOffice } from '../support/office.ts'
import { isian, openLetters } from '../persuratan/bantu.ts'

type Rows = UbahSel['baris']

async function letters(office: TestOffice, count: number) {
  const { suratMasuk } = (await office.as('surat')).persuratan
  const made = []
  for (let n = 0; n < count; n++) made.push(await suratMasuk.register(isian(office, { hal: `Surat ${n}`, nomorSurat: `${n}/uji/2025` })))
  return { suratMasuk, made }
}

const tables = ['surat_masuk', 'nomor', 'pengirim', 'pengirim_ejaan', 'instances', 'tasks', 'cari_isi']
const image = (office: TestOffice, without = '') =>
  office.read((ctx) =>
    tables.map((table) => [table, ctx.all<Record<string, unknown>>(`select * from ${table}`).map((row) => ({ ...row, [without]: 0 }))]),
  )

test('a trial names each fault at its cell and writes nothing; without faults all is written at once', async () => {
  const office = openLetters()
  const { suratMasuk, made } = await letters(office, 3)
  const [a, b, c] = made.map(({ id, versi }) => ({ id, versi }))
  if (!a || !b || !c) throw new Error('three letters')
  const baris: Rows = [
    { ...a, sel: { hal: 'Undangan rapat', sifat: 'Segera' } },
    { ...b, sel: { tanggalSurat: '2025-03-09', lampiranJumlah: -1 } },
    { ...c, sel: { pengirim: 'Kantor yang tidak ada', hal: '' } },
  ]
  const before = image(office)
  const trial = await suratMasuk.ubahSel({ uji: true, baris })
  expect(trial.baris).toEqual([])
  expect(trial.salah.map(({ id, kolom }) => [id, kolom])).toEqual([
    [b.id, 'lampiranJumlah'],
    [c.id, 'pengirim'],
  ])
  expect(trial.salah[1]?.pesan).toMatch(/belum ada di buku pengirim/)
  expect(image(office)).toEqual(before)
  await expect(suratMasuk.ubahSel({ baris })).rejects.toMatchObject({
    code: 'CELLS_REFUSED',
    message: expect.stringMatching(/^Tidak ada yang disimpan: 2 sel/) as unknown,
  })
  expect(image(office)).toEqual(before)
  const kept = await suratMasuk.ubahSel({
    baris: [
      { ...a, sel: { hal: 'Undangan rapat', sifat: 'Segera' } },
      { ...b, sel: { lampiranJumlah: 3 } },
    ],
  })
  expect(kept).toEqual({
    salah: [],
    baris: [
      { id: a.id, versi: a.versi + 1 },
      { id: b.id, versi: b.versi + 1 },
    ],
  })
  expect(await suratMasuk.get({ id: a.id })).toMatchObject({ hal: 'Undangan rapat', sifat: 'Segera', versi: a.versi + 1 })
  office.close()
})

test('a row that another has changed meanwhile, a void one, a verified one and a stranger are refused by a sentence', async () => {
  const office = openLetters()
  const { suratMasuk, made } = await letters(office, 2)
  const [a, b] = made
  if (!a || !b) throw new Error('two letters')
  await suratMasuk.ubahSel({ baris: [{ id: a.id, versi: a.versi, sel: { hal: 'Lain' } }] })
  const late = await suratMasuk.ubahSel({ uji: true, baris: [{ id: a.id, versi: a.versi, sel: { hal: 'Lagi' } }] })
  expect(late.salah).toEqual([{ id: a.id, kolom: '', pesan: expect.stringMatching(/Diubah|diubah/) as unknown }])
  await (await office.as('tu')).persuratan.suratMasuk.batal({ id: b.id, alasan: 'Salah alamat' })
  const voided = await suratMasuk.ubahSel({ uji: true, baris: [{ id: b.id, versi: b.versi, sel: { hal: 'Lagi' } }] })
  expect(voided.salah[0]?.pesan).toMatch(/sudah dibatalkan/)
  const stranger = await (
    await office.as('pp.staf')
  ).persuratan.suratMasuk.ubahSel({ uji: true, baris: [{ id: a.id, versi: a.versi + 1, sel: { hal: 'X' } }] })
  expect(stranger.salah[0]?.pesan).toMatch(/tidak didisposisikan/)
  const unknown = await suratMasuk.ubahSel({
    uji: true,
    baris: [{ id: a.id, versi: a.versi + 1, sel: { constructor: 'X', nomorAgenda: '9' } }],
  })
  expect(unknown.salah[0]?.pesan).toMatch(/tidak diubah di daftar/)
  office.close()
})

test('what a list hides of a protected letter is not written from it', async () => {
  const office = openLetters()
  const { suratMasuk } = (await office.as('surat')).persuratan
  const { id, versi } = await suratMasuk.register(isian(office, { keamanan: 'R', hal: 'Isi yang dirahasiakan' }))
  const trial = await suratMasuk.ubahSel({ uji: true, baris: [{ id, versi, sel: { hal: 'Rahasia' } }] })
  expect(trial.salah).toEqual([{ id, kolom: 'hal', pesan: expect.stringMatching(/rahasia/) as unknown }])
  await suratMasuk.ubahSel({ baris: [{ id, versi, sel: { sifat: 'Segera' } }] })
  expect(office.read((ctx) => ctx.get('select hal, sifat from surat_masuk where id = ?', id))).toEqual({
    hal: 'Isi yang dirahasiakan',
    sifat: 'Segera',
  })
  office.close()
})

const value = fc.record(
  {
    hal: fc.constantFrom('Undangan', 'Permintaan data', '', '=1+1', 'Surat “kutip”'),
    sifat: fc.constantFrom('Biasa', 'Segera', 'Sangat Segera', 'Penting', 'lain'),
    tanggalSurat: fc.constantFrom('2025-03-01', '2025-03-05', '2025-03-09', '2025-02-30', null),
    nomorSurat: fc.constantFrom('001/2025', '-', null),
    lampiranJumlah: fc.constantFrom(0, 2, -1, 1.5, null),
    jalur: fc.constantFrom('pos', 'merpati'),
    pengirim: fc.constantFrom('Badan Perencanaan Pembangunan Daerah Kota Probolinggo', 'Kantor yang tidak ada'),
  },
  { requiredKeys: [] },
)

test('pasting equals typing: the same cells one by one give the same rows and the same refusals', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 4 }), async (block) => {
      const pasted = openLetters()
      const typed = openLetters()
      const [p, t] = [await letters(pasted, block.length), await letters(typed, block.length)]
      const rows = block.flatMap((sel, n) => (Object.keys(sel).length === 0 ? [] : [{ n, sel }]))
      if (rows.length === 0) return
      const trial = await p.suratMasuk.ubahSel({ uji: true, baris: rows.map(({ n, sel }) => ({ ...only(p.made[n]), sel })) })
      const wrong = new Set(trial.salah.map(({ id, kolom }) => `${p.made.findIndex((each) => each.id === id)} ${kolom}`))
      const refused = new Set<string>()
      for (const { n, sel } of rows) {
        for (const [kolom, nilai] of Object.entries(sel)) {
          const { id } = only(t.made[n])
          const { versi } = await t.suratMasuk.get({ id })
          const one = await t.suratMasuk.ubahSel({ uji: true, baris: [{ id, versi, sel: { [kolom]: nilai } }] })
          if (one.salah.length > 0) refused.add(`${n} ${kolom}`)
          else await t.suratMasuk.ubahSel({ baris: [{ id, versi, sel: { [kolom]: nilai } }] })
        }
      }
      // a sender that is not there is found before the other cells of its row are read
      for (const fault of wrong) expect(refused).toContain(fault)
      const good = rows.map(({ n, sel }) => ({
        ...only(p.made[n]),
        sel: Object.fromEntries(Object.entries(sel).filter(([kolom]) => !refused.has(`${n} ${kolom}`))),
      }))
      const rest = good.filter(({ sel }) => Object.keys(sel).length > 0)
      if (rest.length > 0) await p.suratMasuk.ubahSel({ baris: rest })
      const words = (office: TestOffice) =>
        office.read((ctx) =>
          ctx.all('select id, hal, sifat, tanggal_surat, nomor_surat, nomor_normal, lampiran_jumlah, jalur, pengirim_id from surat_masuk'),
        )
      expect(words(pasted)).toEqual(words(typed))
      pasted.close()
      typed.close()
    }),
    { numRuns: 12 },
  )
}, 60_000)

const only = (letter: { id: number; versi: number } | undefined) => {
  if (!letter) throw new Error('a letter')
  return { id: letter.id, versi: letter.versi }
}

test('among many rows each refused one is named by itself, in order, and the others are not', async () => {
  const office = openLetters()
  const { suratMasuk, made } = await letters(office, 60)
  const wrong = new Set([0, 3, 24, 25, 59])
  const baris: Rows = made.map(({ id, versi }, n) => ({
    id,
    versi,
    sel: { hal: `Baru ${n}`, ...(wrong.has(n) && { lampiranJumlah: -1 }) },
  }))
  const before = image(office)
  const { salah } = await suratMasuk.ubahSel({ uji: true, baris })
  expect(salah.map(({ id, kolom }) => [id, kolom])).toEqual([...wrong].map((n) => [made[n]?.id, 'lampiranJumlah']))
  expect(image(office)).toEqual(before)
  const { baris: written } = await suratMasuk.ubahSel({ baris: baris.filter((_, n) => !wrong.has(n)) })
  expect(written.map(({ id }) => id)).toEqual(made.filter((_, n) => !wrong.has(n)).map(({ id }) => id))
  office.close()
})
