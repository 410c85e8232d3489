import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf } from '../../electron/akun/posts.ts'
import { runQuery, SISTEM } from '../../electron/core/context.ts'
import { letters } from '../../electron/modules/persuratan/akses.ts'
import { fold } from '../../electron/registers/fold.ts'
import { bareNumber } from '../../electron/registers/cari-nomor.ts'
import { allOf, sql } from '../../electron/registers/sql.ts'
import { isian, openLetters, pp, sampaiPenerima } from '../persuratan/bantu.ts'
import type { Client, TestOffice } from '../support/office.ts'

const readers = ['surat', 'kadis', 'pp', 'pp.staf', 'rehab'] as const
const subjects = ['Rapat koordinasi banjir', 'Data pilah gender', 'Undangan Café Élan', 'Permintaan data anak', 'Laporan 5-S dan K3/2025']
const summaries = ['', 'Tanggul Kedunggaleng', 'a.n. Kristanti', 'tahap II']
let office: TestOffice
const clients = new Map<string, Client>()

beforeAll(async () => {
  office = openLetters()
  for (const name of readers) clients.set(name, await office.as(name))
  for (let i = 0; i < 24; i++) {
    const { id } = await clientOf('surat').persuratan.suratMasuk.register(
      isian(office, {
        hal: `${subjects[i % subjects.length] ?? ''} ${i}`,
        ringkasan: summaries[i % summaries.length] ?? '',
        nomorSurat: i % 7 === 6 ? '-' : `400.${i % 4}/${1000 + i * 37}-${'ABC'.charAt(i % 3)}/425.${102 + i}/2025`,
        keamanan: i % 6 === 5 ? 'R' : i % 6 === 4 ? 'T' : 'B',
      }),
    )
    if (i % 6 !== 5 && i % 2 === 0) await sampaiPenerima(office, id, [{ ...pp, penanggungJawab: true }])
  }
})
afterAll(() => office.close())

function clientOf(name: string): Client {
  const client = clients.get(name)
  if (!client) throw new Error(name)
  return client
}

interface Text {
  readonly id: number
  readonly kata: string
  readonly nomor: string
}

/** The letters that a reader may open, as folded text: number, sender, subject, and of a plain one the summary. */
function openTo(name: string): Text[] {
  return office.read((ctx) => {
    const pegawaiId = ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', name)?.id ?? 0
    const rows = runQuery(
      office.host,
      runQuery(office.host, SISTEM, (c) => actorOf(c, pegawaiId)),
      (as) =>
        allOf<{
          id: number
          urut: number
          tahun: number
          nomor: string | null
          hal: string
          keamanan: string
          ringkasan: string
          pihak: string
        }>(
          as,
          sql`select s.id, n.urut, n.tahun, s.nomor_surat nomor, s.hal, s.keamanan, x.ringkasan, p.nama pihak from ${letters(as)} s
          join surat_masuk x on x.id = s.id join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.buka`,
        ),
    )
    return rows.map(({ id, urut, tahun, nomor, hal, keamanan, ringkasan, pihak }) => ({
      id,
      kata: [hal, pihak, ...(keamanan === 'B' ? [ringkasan, nomor ?? ''] : [])].map((text) => ` ${fold(text)}`).join(' '),
      nomor: `${String(urut).padStart(4, '0')} ${tahun} ${bareNumber(nomor ?? '')}`,
    }))
  })
}

async function found(name: string, teks: string, hanya: 'nomor' | null = null): Promise<number[]> {
  const { kelompok } = await clientOf(name).cari.semua({ teks, hanya, jumlah: 50 })
  return kelompok.find((one) => one.kunci === 'surat-masuk')?.temuan.map((hit) => hit.id) ?? []
}

const allWords = () => [...new Set(openTo('kadis').flatMap(({ kata }) => kata.split(' ').filter((word) => word.length > 1)))]

test('the search finds whatever LIKE finds over the folded text of the letters that the reader may open, and nothing else', async () => {
  const words = allWords()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...readers),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      async (name, picks) => {
        const terms = picks.map(([word, length]) => {
          const chosen = words[word % words.length] ?? ''
          return chosen.slice(0, 2 + (length % (chosen.length - 1)))
        })
        const open = openTo(name)
        const wanted = open.filter(({ kata }) => terms.every((term) => kata.includes(` ${term}`))).map(({ id }) => id)
        const hits = await found(name, terms.join(' '))
        expect(hits, `${name}: ${terms.join(' ')}`).toEqual(expect.arrayContaining(wanted))
        const mine = new Set(open.map(({ id }) => id))
        expect(hits.filter((id) => !mine.has(id))).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})

test('any three signs or more of a number find its letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...readers), fc.nat(), fc.nat(), fc.nat(), async (name, which, from, length) => {
      const open = openTo(name)
      const bare = open.length === 0 ? '' : (open[which % open.length]?.nomor.split(' ')[2] ?? '')
      fc.pre(bare.length >= 4)
      const start = from % (bare.length - 3)
      const part = bare.slice(start, start + 3 + (length % (bare.length - start - 2)))
      fc.pre(/\d/.test(part))
      const wanted = open.filter(({ nomor }) => nomor.includes(part)).map(({ id }) => id)
      for (const hanya of [null, 'nomor'] as const)
        expect(await found(name, part, hanya), `${name}: ${part}`).toEqual(expect.arrayContaining(wanted))
    }),
    { numRuns: 100 },
  )
})

test('a word that stands in very many newer letters of others does not hide an old letter of a reader of few', async () => {
  const before = await found('pp.staf', 'pilah')
  expect(before.length).toBeGreaterThan(0)
  office.write((ctx) =>
    ctx.run(
      `insert into cari_isi (rowid, nomor, pihak, isi)
       with recursive k(k) as (select 1 union all select k + 1 from k where k < 10100) select (1000000 + k) * 32, '', '', 'pilah' from k`,
    ),
  )
  expect(await found('pp.staf', 'pilah')).toEqual(before)
})
