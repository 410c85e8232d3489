import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Jangkar, SaringanKolom, Urut } from '../../shared/registers/daftar.ts'
import { jalurSurat, sifatSurat } from '../../shared/modules/persuratan/surat-masuk.contract.ts'
import { suratMasukDaftar } from '../../shared/modules/persuratan/surat-masuk.daftar.ts'
import { actorOf } from '../../electron/akun/posts.ts'
import { runQuery, type Actor, type ReadContext } from '../../electron/core/context.ts'
import { suratDaftar } from '../../electron/modules/persuratan/daftar-surat.ts'
import { checkPersuratan } from '../../electron/modules/persuratan/periksa.ts'
import { pageOf, type Daftar } from '../../electron/registers/daftar.ts'
import { tanpaId } from '../persuratan/bantu.ts'
import type { TestOffice } from '../support/office.ts'
import { letters } from './bantu.ts'

const pilihan = (kolom: string, nilai: readonly string[]): SaringanKolom => ({ kolom, jenis: 'pilihan', nilai: [...nilai] })
const choices: Readonly<Record<string, readonly string[]>> = {
  sifat: sifatSurat,
  jalur: jalurSurat,
  keamanan: ['B', 'T', 'R'],
  jenisNaskah: ['surat dinas', 'undangan'],
  bentuk: ['asli', 'salinan'],
  pengirimId: ['1', '2', '3', '4'],
}
const saringan: fc.Arbitrary<SaringanKolom> = fc.oneof(
  ...Object.entries(choices).map(([kolom, all]) => fc.subarray([...all], { minLength: 1 }).map((nilai) => pilihan(kolom, nilai))),
  fc.integer({ min: 1, max: 5 }).map((n): SaringanKolom => {
    return { kolom: 'tanggalDiterima', jenis: 'tanggal', dari: `2025-03-0${n}`, sampai: '2025-03-05' }
  }),
  fc.boolean().map((kosong): SaringanKolom => ({ kolom: 'tanggalSurat', jenis: 'kosong', kosong })),
)
const urut: fc.Arbitrary<Urut> = fc.record({
  kolom: fc.constantFrom(...suratMasukDaftar.kolom.filter((kolom) => kolom.urut).map((kolom) => kolom.kunci)),
  arah: fc.constantFrom('naik' as const, 'turun' as const),
})

const actorFor = (office: TestOffice, name: string): Actor =>
  office.read((ctx) => actorOf(ctx, ctx.get<{ id: number }>('select pegawai_id id from akun where nama_pengguna = ?', name)?.id ?? 0))

/** Who holds the posts of two Bidang: most of what he may see stands under one of his keys, some under both. */
function ofBoth(office: TestOffice): Actor {
  const [one, other] = [actorFor(office, 'pp'), actorFor(office, 'rehab')]
  return { ...one, posts: [...one.posts, ...other.posts] }
}

/** Every order walked, as where there are too many letters to sort. */
const walked = (ctx: ReadContext): Daftar => ({ ...suratDaftar(ctx), besar: 0 })
/** Each row asked whether the reader may see it: no index of his own. */
const plain = (ctx: ReadContext): Daftar => {
  const daftar = suratDaftar(ctx)
  return { ...daftar, besar: 0, akses: daftar.akses && { ids: daftar.akses.ids, tiap: daftar.akses.tiap } }
}

/** All ids page by page from the start, each from the anchor of the last, and then backward from the end. */
function paged(ctx: ReadContext, asked: { urut: Urut; saringan: SaringanKolom[] }, jumlah: number): number[] {
  const ids: number[] = []
  let jangkar: Jangkar | undefined
  for (;;) {
    const page = pageOf(ctx, walked(ctx), asked, { mulai: ids.length, jumlah, jangkar })
    ids.push(...page.baris)
    if (page.baris.length < jumlah) break
    jangkar = page.jangkarAkhir ?? undefined
  }
  const back: number[] = []
  const end = pageOf(ctx, walked(ctx), asked, { mulai: Math.max(0, ids.length - 1), jumlah: 1, jangkar })
  let first: Jangkar | undefined = end.jangkarAwal ?? undefined
  while (first && first.indeks > 0) {
    const mulai = Math.max(0, first.indeks - jumlah)
    const page = pageOf(ctx, walked(ctx), asked, { mulai, jumlah: first.indeks - mulai, jangkar: first })
    back.unshift(...page.baris)
    first = page.jangkarAwal ?? undefined
  }
  expect([...back, ...end.baris]).toEqual(ids)
  return ids
}

test(
  'a reader through several keys reads each row once, in the order and with what the plain way gives',
  { timeout: 120_000 },
  async () => {
    const office = await letters()
    const readers = [ofBoth(office), actorFor(office, 'pp'), actorFor(office, 'pp.staf')]
    expect(office.read((ctx) => ctx.all('select nomor from surat_lihat group by nomor having count(*) > 1').length)).toBeGreaterThan(3)
    fc.assert(
      fc.property(fc.nat(2), urut, fc.array(saringan, { maxLength: 2 }), fc.integer({ min: 1, max: 9 }), (who, order, filters, jumlah) => {
        runQuery(office.host, readers[who] as Actor, (ctx) => {
          const asked = { urut: order, saringan: filters }
          const ids = pageOf(ctx, plain(ctx), asked, { mulai: 0, jumlah: 100 }).baris
          expect(new Set(ids).size).toBe(ids.length)
          expect(paged(ctx, asked, jumlah)).toEqual(ids)
          expect(pageOf(ctx, suratDaftar(ctx), asked, { mulai: 0, jumlah: 100 }).baris).toEqual(ids)
        })
      }),
      { numRuns: 250 },
    )
    office.close()
  },
)

test(
  'whatever becomes of letters, senders and receivers, the rows of each key stay those of its letters',
  { timeout: 120_000 },
  async () => {
    const office = await letters()
    const own = () =>
      office.read(checkPersuratan).filter(({ invariant }) => invariant.startsWith('daftar') || invariant.startsWith('yang boleh'))
    expect(own()).toEqual([])
    const ids = office.read((ctx) => ctx.all<{ id: number }>('select distinct surat_id id from surat_lihat').map(({ id }) => id))
    const letter = fc.constantFrom(...ids)
    const change = fc.oneof(
      fc.tuple(letter, fc.constantFrom(...sifatSurat)).map(([id, v]) => ['update surat_masuk set sifat = ? where id = ?', v, id] as const),
      fc.tuple(letter, fc.constantFrom(...jalurSurat)).map(([id, v]) => ['update surat_masuk set jalur = ? where id = ?', v, id] as const),
      fc
        .tuple(letter, fc.constantFrom('B', 'T', 'R'))
        .map(([id, v]) => ['update surat_masuk set keamanan = ? where id = ?', v, id] as const),
      fc.tuple(letter, fc.constantFrom('a', 'A', 'b')).map(([id, v]) => ['update surat_masuk set hal = ? where id = ?', v, id] as const),
      fc.tuple(letter, fc.constantFrom(1, 2, 3)).map(([id, v]) => ['update surat_masuk set pengirim_id = ? where id = ?', v, id] as const),
      fc
        .tuple(letter, fc.constantFrom('2025-01-01', null))
        .map(([id, v]) => ['update surat_masuk set tanggal_surat = ? where id = ?', v, id] as const),
      fc
        .tuple(letter, fc.constantFrom('2025-03-01', '2025-03-04'))
        .map(([id, v]) => ['update nomor set tanggal = ? where id = ?', v, id] as const),
      fc
        .tuple(fc.constantFrom(1, 2, 3), fc.constantFrom('camat', 'dinas x'))
        .map(([id, v]) => ['update pengirim set lipat = ? where id = ?', v, id] as const),
      fc
        .tuple(letter, fc.constantFrom(1, null))
        .map(
          ([id, v]) =>
            [
              `update disposisi set ditarik_pada = ?, ditarik_sebab = ${v === null ? 'null' : "'tarik kembali'"} where jenis = 'penerima' and surat_id = ?`,
              v,
              id,
            ] as const,
        ),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        office.write((ctx) => {
          for (const [text, ...values] of changes) ctx.run(text, ...values)
        })
        expect(own()).toEqual([])
      }),
      { numRuns: 60 },
    )
    office.close()
  },
)

test('a list that is read again shows what was written since, and to another reader only his own', async () => {
  const office = await letters()
  const [tu, staf, clerk] = [await office.as('tu'), await office.as('pp.staf'), await office.as('surat')]
  const asked = { urut: { kolom: 'sifat', arah: 'naik' as const }, saringan: [pilihan('jalur', ['email'])] }
  const shown = async (client: typeof staf) => (await client.persuratan.suratMasuk.list(asked)).baris.map((row) => row.id)
  expect([await shown(staf), await shown(clerk)]).toEqual([[], []])
  const [first] = (await staf.persuratan.suratMasuk.list({})).baris
  const id = first?.id ?? 0
  const surat = await tu.persuratan.suratMasuk.get({ id })
  await tu.persuratan.suratMasuk.ubah({ ...tanpaId(surat), id, versi: surat.versi, jalur: 'email' })
  expect([await shown(staf), await shown(clerk)]).toEqual([[id], [id]])
  office.write((ctx) =>
    ctx.run("update disposisi set ditarik_pada = 1, ditarik_sebab = 'tarik kembali' where surat_id = ? and jenis = 'penerima'", id),
  )
  expect([await shown(staf), await shown(clerk)]).toEqual([[], [id]])
  office.close()
})

/** How SQLite reads each statement of one page. */
function plansOf(office: TestOffice, actor: Actor, asked: { urut?: Urut; saringan?: SaringanKolom[] }): string {
  return runQuery(office.host, actor, (ctx) => {
    const read: string[] = []
    const watched: ReadContext = {
      ...ctx,
      all: <T>(text: string, ...values: (string | number | bigint | null | Buffer)[]) => {
        read.push(...ctx.all<{ detail: string }>(`explain query plan ${text}`, ...values).map(({ detail }) => detail))
        return ctx.all<T>(text, ...values)
      },
    }
    const order = { kolom: 'nomorAgenda', arah: 'turun' as const }
    pageOf(watched, walked(ctx), { urut: asked.urut ?? order, saringan: asked.saringan ?? [] }, { mulai: 0, jumlah: 100 })
    return read.join('; ')
  })
}

test('named orders, choices and dates are read from an index in their order, and nothing is sorted, for who sees all and who sees a part', async () => {
  const office = await letters()
  const naik = (kolom: string): Urut => ({ kolom, arah: 'naik' })
  const sebulan: SaringanKolom = { kolom: 'tanggalDiterima', jenis: 'tanggal', dari: '2025-03-01', sampai: '2025-03-31' }
  const orders = ['tanggalDiterima', 'pengirim', 'hal', 'sifat'].map((kolom) => ({ urut: naik(kolom) }))
  const chosen = [
    pilihan('sifat', ['Segera', 'Sangat Segera']),
    pilihan('jalur', ['antar']),
    pilihan('keamanan', ['R', 'T']),
    pilihan('jenisNaskah', ['undangan']),
    pilihan('bentuk', ['salinan']),
    pilihan('pengirimId', ['2']),
    pilihan('tahun', ['2025']),
    sebulan,
  ].map((filter) => ({ saringan: [filter] }))
  const own = /SEARCH l USING PRIMARY KEY \(kunci=\?( AND kolom=\?( AND nilai=\?)?)?/
  const all = /(SEARCH|SCAN) r USING (COVERING )?INDEX (surat_daftar_\w+|sqlite_autoindex_surat_daftar_1)/
  for (const [who, index] of [
    ['surat', all],
    ['pp.staf', own],
    ['both', own],
  ] as const) {
    const actor = who === 'both' ? ofBoth(office) : actorFor(office, who)
    for (const asked of [{}, ...orders, ...chosen]) {
      const read = plansOf(office, actor, asked)
      expect(read, `${who} ${JSON.stringify(asked)}`).toMatch(index)
      expect(read, `${who} ${JSON.stringify(asked)}`).not.toMatch(/TEMP B-TREE|SCAN l/)
    }
  }
  expect(plansOf(office, actorFor(office, 'pp.staf'), { urut: naik('hal') })).toContain('kolom=?')
  office.close()
})
