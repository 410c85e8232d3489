import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf } from '../../electron/akun/posts.ts'
import { runQuery, type Actor } from '../../electron/core/context.ts'
import { letters } from '../../electron/modules/persuratan/akses.ts'
import { suratRegister } from '../../electron/modules/persuratan/daftar.ts'
import { suratDaftar } from '../../electron/modules/persuratan/daftar-surat.ts'
import { pageOf } from '../../electron/registers/daftar.ts'
import { isiOf } from '../../electron/registers/register.ts'
import { Saringan } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
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

function actorFor(name: string): Actor {
  return office.read((ctx) =>
    actorOf(ctx, ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', name)?.id ?? 0),
  )
}

/** The letters that a reader may open, as folded text: number, sender, subject and summary. */
function openTo(name: string): Text[] {
  return office.read(() => {
    const rows = runQuery(office.host, actorFor(name), (as) =>
      allOf<{
        id: number
        urut: number
        tahun: number
        nomor: string | null
        hal: string
        ringkasan: string
        pihak: string
      }>(
        as,
        sql`select s.id, n.urut, n.tahun, s.nomor_surat nomor, s.hal, x.ringkasan, p.nama pihak from ${letters(as)} s
          join surat_masuk x on x.id = s.id join nomor n on n.id = s.id join pengirim p on p.id = s.pengirim_id where s.buka`,
      ),
    )
    return rows.map(({ id, urut, tahun, nomor, hal, ringkasan, pihak }) => ({
      id,
      kata: [hal, pihak, ringkasan, nomor ?? '', String(urut).padStart(4, '0')].map((text) => ` ${fold(text)}`).join(' '),
      nomor: `${String(urut).padStart(4, '0')} ${tahun} ${bareNumber(nomor ?? '')}`,
    }))
  })
}

async function found(name: string, teks: string, hanya: 'nomor' | null = null): Promise<number[]> {
  const { kelompok } = await clientOf(name).cari.semua({ teks, hanya, jumlah: 50 })
  return kelompok.find((one) => one.kunci === 'surat-masuk')?.temuan.map((hit) => hit.id) ?? []
}

const allWords = () => [...new Set(openTo('kadis').flatMap(({ kata }) => kata.split(' ').filter((word) => word.length > 1)))]

/** Other ways to write a word: case, accents, signs around it. */
const dress = [
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.replaceAll('e', 'é').replaceAll('a', 'ā'),
  (word: string) => `“${word}”,`,
  (word: string) => `  ${word}. `,
]

test('words in any order, each begun, however written, find what the plain text of the letters that the reader may open holds, and no more', async () => {
  const words = allWords()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...readers),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...dress)), { minLength: 1, maxLength: 3 }),
      async (name, picks) => {
        const terms = picks.map(([word, length]) => {
          const chosen = words[word % words.length] ?? ''
          return chosen.slice(0, 1 + (length % chosen.length))
        })
        const typed = terms.map((term, at) => picks[at]?.[2](term) ?? term).join(' ')
        const open = openTo(name)
        const wanted = open.filter(({ kata }) => terms.every((term) => kata.includes(` ${term}`))).map(({ id }) => id)
        const hits = await found(name, typed)
        const mine = new Set(open.map(({ id }) => id))
        expect(hits, `${name}: ${typed}`).toEqual(expect.arrayContaining(wanted))
        // digits are parts of numbers too
        const more = /\d/.test(typed) ? [] : hits.filter((id) => !wanted.includes(id))
        expect([...more, ...hits.filter((id) => !mine.has(id))], `${name}: ${typed}`).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})

test('the list finds by its search and its text filters what the plain text holds: of a secret letter its number and sender only', async () => {
  const shown = new Map(readers.map((name) => [name, openTo(name)]))
  const words = allWords()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...readers), fc.nat(), fc.nat(), fc.boolean(), async (name, word, length, whole) => {
      const chosen = words[word % words.length] ?? ''
      const term = chosen.slice(0, 1 + (length % chosen.length))
      const { suratMasuk } = clientOf(name).persuratan
      const all = (await suratMasuk.list({ jumlah: 100 })).baris
      const open = new Map((shown.get(name) ?? []).map((text) => [text.id, text.kata]))
      const wanted = all.filter((row) => {
        const seen = ` ${fold(row.nomorAgenda.teks)}  ${fold(row.nomorSurat ?? '')}  ${fold(row.pengirim)}  ${fold(row.pengirimPendek)}`
        return (whole ? `${seen} ${open.get(row.id) ?? ''}` : ` ${fold(row.hal ?? '')}`).includes(` ${term}`)
      })
      const asked = whole ? { cari: term } : { saringan: [{ kolom: 'hal', jenis: 'teks' as const, nilai: term }] }
      const { baris } = await suratMasuk.list({ ...asked, jumlah: 100 })
      expect(
        baris.map((row) => row.id),
        `${name}: ${JSON.stringify(asked)}`,
      ).toEqual(wanted.map((row) => row.id))
      expect((await suratMasuk.hitung(asked)).jumlah).toBe(wanted.length)
      // the same where so many rows hold the words that each is read by itself
      const each = runQuery(office.host, actorFor(name), (ctx) =>
        pageOf(ctx, { ...suratDaftar(ctx), besar: 0 }, isiOf(ctx, suratRegister, Saringan.parse(asked)), { mulai: 0, jumlah: 100 }),
      )
      expect(each.baris).toEqual(baris.map((row) => row.id))
    }),
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

test.each([
  ['cari_isi', 'pilah'],
  ['cari_tertutup', 'laporan'],
])(
  'a word that stands in very many newer letters of others (%s) does not hide an old one that the reader may open',
  async (index, word) => {
    const before = new Map(await Promise.all(readers.map(async (name) => [name, await found(name, word)] as const)))
    expect(before.get('pp.staf')?.length).toBeGreaterThan(0)
    office.write((ctx) =>
      ctx.run(
        `insert into ${index} (rowid, nomor, pihak, hal)
       with recursive k(k) as (select 1 union all select k + 1 from k where k < 5000) select (1000000 + k) * 32, '', '', ? from k`,
        word,
      ),
    )
    for (const name of readers) expect(await found(name, word), name).toEqual(before.get(name))
  },
)
