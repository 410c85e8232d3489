import { readFileSync } from 'node:fs'
import { refuseField } from '../../../shared/errors.ts'
import type { Klasifikasi } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { resource } from '../../documents/resource.ts'
import { fold } from '../../registers/fold.ts'
import { allOf, every, sql, words, type Sql } from '../../registers/sql.ts'
import { assertHolds, letters } from './akses.ts'

/** The scheme in force; letters of the old one keep their code, and its codes lead to the new ones. */
export const SKEMA = '83/2022'

/** A code of the classification, with its years and what becomes of its papers. */
export interface Code {
  readonly kode: string
  readonly nama: string
  readonly aktif: number | null
  readonly inaktif: number | null
  readonly nasib: string | null
  readonly peristiwa: string | null
}

/** Reads a list of codes: kode;nama;aktif;inaktif;nasib;peristiwa, a heading has no years. Refuses a faulty line by its number. */
export function readCodes(csv: string): Code[] {
  const [head, ...lines] = csv.replace(/^\ufeff/, '').split(/\r?\n/)
  if (head?.trim() !== 'kode;nama;aktif;inaktif;nasib;peristiwa') {
    throw refuseField('csv', 'Baris pertama harus berisi kode;nama;aktif;inaktif;nasib;peristiwa.')
  }
  return lines.flatMap((line, n) => {
    if (line.trim() === '') return []
    const [kode = '', nama = '', aktif = '', inaktif = '', nasib = '', peristiwa = ''] = line.split(';').map((cell) => cell.trim())
    const wrong = (pesan: string) => refuseField('csv', `Baris ${n + 2}: ${pesan}`)
    if (!/^\d{3}(\.\d+)*$/.test(kode)) throw wrong(`kode “${kode}” tidak sah; tulis seperti 400.9.2.`)
    if (nama === '') throw wrong(`kode ${kode} tanpa nama.`)
    if (![aktif, inaktif].every((years) => /^\d{0,3}$/.test(years))) throw wrong('masa aktif dan inaktif ditulis dalam angka tahun.')
    const years = (text: string) => (text === '' ? null : Number(text))
    return [{ kode, nama, aktif: years(aktif), inaktif: years(inaktif), nasib: nasib || null, peristiwa: peristiwa || null }]
  })
}

/** Takes the codes into the scheme in force: new ones are added, known ones corrected, none taken away. */
function keepCodes(ctx: WriteContext, codes: readonly Code[]): { baru: number; diubah: number } {
  let baru = 0
  let diubah = 0
  for (const { kode, nama, aktif, inaktif, nasib, peristiwa } of codes) {
    const known = ctx.get<Code>(
      'select kode, nama, aktif, inaktif, nasib, peristiwa from klasifikasi where skema = ? and kode = ?',
      SKEMA,
      kode,
    )
    if (!known) {
      ctx.run(
        'insert into klasifikasi (skema, kode, nama, lipat, aktif, inaktif, nasib, peristiwa) values (?, ?, ?, ?, ?, ?, ?, ?)',
        SKEMA,
        kode,
        nama,
        fold(nama),
        aktif,
        inaktif,
        nasib,
        peristiwa,
      )
      baru++
    } else if (
      known.nama !== nama ||
      known.aktif !== aktif ||
      known.inaktif !== inaktif ||
      known.nasib !== nasib ||
      known.peristiwa !== peristiwa
    ) {
      ctx.run(
        'update klasifikasi set nama = ?, lipat = ?, aktif = ?, inaktif = ?, nasib = ?, peristiwa = ? where skema = ? and kode = ?',
        nama,
        fold(nama),
        aktif,
        inaktif,
        nasib,
        peristiwa,
        SKEMA,
        kode,
      )
      diubah++
    }
  }
  return { baru, diubah }
}

/** The office's own list, full or corrected; by Kasubbag Tata Usaha. */
export function importKlasifikasi(ctx: WriteContext, { csv }: { csv: string }): { baru: number; diubah: number } {
  assertHolds(ctx, 'Daftar klasifikasi diimpor', 'Kasubbag Tata Usaha', 'kasubbag-tu')
  return keepCodes(ctx, readCodes(csv))
}

const shipped = (name: string) => readFileSync(resource(`persuratan/${name}`), 'utf8')

/** Loads the partial list that ships with the program and the way from old codes to new; returns how many codes came in. */
export function loadKlasifikasi(ctx: WriteContext): number {
  const { baru } = keepCodes(ctx, readCodes(shipped('klasifikasi-83-2022.csv')))
  for (const line of shipped('klasifikasi-padanan.csv').trim().split('\n').slice(1)) {
    const [lama = '', target = '', keterangan = ''] = line.split(';')
    ctx.run('insert into klasifikasi_padanan (lama, baru, keterangan) values (?, ?, ?) on conflict do nothing', lama, target, keterangan)
  }
  return baru
}

type Row = Omit<Klasifikasi, 'judul'> & { judul: number }

function select(ctx: ReadContext, lewat: Sql, from: Sql, where: Sql, order: Sql, limit: number): Klasifikasi[] {
  const inForce = sql`k.mulai <= ${ctx.today()} and (k.selesai is null or k.selesai >= ${ctx.today()})`
  return allOf<Row>(
    ctx,
    sql`select k.kode, k.nama, k.skema, k.nasib is null judul, ${lewat} lewat from ${from} where ${every([where, inForce])} order by ${order} limit ${limit}`,
  ).map((row) => ({ ...row, judul: row.judul === 1 }))
}

const CODES = words('klasifikasi k')
const NONE = words('null')
const MOST = 20

/**
 * Codes by the beginning of the number, by words of the name, by an old code. First stands what was last used for this sender with a
 * word of this subject.
 */
export function searchKlasifikasi(
  ctx: ReadContext,
  { cari, pengirimId, hal }: { cari: string; pengirimId: number | null; hal: string },
): Klasifikasi[] {
  const typed = cari.trim()
  const found = [...usedBefore(ctx, typed, pengirimId, hal), ...(/^[\d.]+$/.test(typed) ? byNumber(ctx, typed) : byName(ctx, typed))]
  return [...new Map(found.map((code) => [code.kode, code])).values()].slice(0, MOST)
}

function byNumber(ctx: ReadContext, typed: string): Klasifikasi[] {
  const direct = select(
    ctx,
    NONE,
    CODES,
    sql`k.skema = ${SKEMA} and k.kode >= ${typed} and k.kode < ${`${typed}\uffff`}`,
    words('length(k.kode), k.kode'),
    MOST,
  )
  // An old code stands for its tens and hundreds: 823 is found under 820.
  const old = select(
    ctx,
    words('p.lama'),
    words("klasifikasi_padanan p join klasifikasi k on k.kode = p.baru and k.skema = '83/2022'"),
    sql`(p.lama = ${typed} or (${typed} not like '%._%' and length(${typed}) = 3 and ${typed} like rtrim(p.lama, '0') || '%') or (p.lama like '%.%' and ${typed} like p.lama || '%'))`,
    sql`p.lama = ${typed} desc, length(rtrim(p.lama, '0')) desc, k.kode`,
    6,
  )
  return direct.some((code) => code.kode === typed) ? [...direct, ...old] : [...old, ...direct]
}

function byName(ctx: ReadContext, typed: string): Klasifikasi[] {
  const parts = fold(typed).split(' ').filter(Boolean)
  if (parts.length === 0) return []
  return select(
    ctx,
    NONE,
    CODES,
    every([sql`k.skema = ${SKEMA}`, ...parts.map((word) => sql`' ' || k.lipat like ${`% ${word}%`}`)]),
    sql`k.lipat like ${`${parts.join(' ')}%`} desc, k.nasib is null, length(k.kode), k.kode`,
    MOST,
  )
}

/** Codes of the sender's letters that the reader may open, those first whose subject shares most words with this one. */
function usedBefore(ctx: ReadContext, typed: string, pengirimId: number | null, hal: string): Klasifikasi[] {
  if (pengirimId === null) return []
  const subject = fold(hal)
    .split(' ')
    .filter((word) => word.length > 3)
    .slice(0, 8)
  const shared =
    subject.length === 0 ? words('0') : { text: subject.map(() => "(lower(s.hal) like '%' || ? || '%')").join(' + '), values: subject }
  const matching = fold(typed)
    .split(' ')
    .filter(Boolean)
    .map((word) => sql`(k.lipat like ${`%${word}%`} or k.kode like ${`${typed}%`})`)
  return select(
    ctx,
    NONE,
    sql`(select s.kode_klasifikasi kode, max(${shared}) bersama, max(s.tanggal_diterima) terakhir from
      (select * from ${letters(ctx)} s where s.pengirim_id = ${pengirimId} and s.kode_klasifikasi is not null order by s.tanggal_diterima desc limit 200) s
      group by s.kode_klasifikasi) u join klasifikasi k on k.kode = u.kode`,
    every([sql`k.skema = ${SKEMA}`, ...matching]),
    words('u.bersama desc, u.terakhir desc'),
    3,
  )
}

/** The scheme under which a code is kept. Refuses a code that no list in force on the day has. */
export function schemeOf(ctx: ReadContext, kode: string, tanggal: string): string {
  const row = ctx.get<{ skema: string }>(
    'select skema from klasifikasi where kode = ? and mulai <= ? and (selesai is null or selesai >= ?) order by skema desc limit 1',
    kode,
    tanggal,
    tanggal,
  )
  if (!row) throw refuseField('kodeKlasifikasi', `Kode ${kode} tidak ada dalam daftar klasifikasi. Pilih kode dari daftar.`)
  return row.skema
}
