import { pihakDaftar, pihakSajian, type IsiPihak, type PihakBaris } from '../../../shared/modules/perkara/pihak.daftar.ts'
import type { ReadContext } from '../../core/context.ts'
import type { Daftar, KolomDaftar, Syarat } from '../../registers/daftar.ts'
import { fold } from '../../registers/fold.ts'
import type { Register } from '../../registers/register.ts'
import { allOf, every, oneOf, sql, words, type Sql } from '../../registers/sql.ts'
import { assertReads } from './perkara.ts'
import { numberOf } from './subjek.ts'

/** The people of one case as a register, read under the case's own access. */
export const pihakRegister: Register<IsiPihak, PihakBaris> = {
  uraian: pihakDaftar,
  sajian: pihakSajian,
  daftar: people,
  baris: peopleRows,
  sempit(ctx, { perkara, cari = '' }) {
    assertReads(ctx, perkara)
    return [peopleOf(perkara, cari)]
  },
  sebut: (ctx, { perkara }) => [`Perkara ${numberOf(ctx, perkara)}`],
}

function people(ctx: ReadContext): Daftar {
  return {
    uraian: pihakDaftar,
    tabel: words('perkara_pihak r'),
    kolom: columns,
    utama: 'nama',
    akses: null,
    besar: oneOf<{ n: number | null }>(ctx, words('select max(id) n from perkara_pihak'))?.n ?? 0,
  }
}

const own = (name: string, more: Omit<KolomDaftar, 'nilai'> = {}): KolomDaftar => ({ nilai: words(`r.${name}`), ...more })

const columns: Readonly<Record<string, KolomDaftar>> = {
  nama: own('nama', { urut: [words('lower(r.nama)')] }),
  nik: { nilai: words('substr(r.nik, -4)') },
  alamat: own('alamat', { urut: [words("nullif(lower(r.alamat), '')")] }),
  keterangan: own('keterangan', { urut: [words("nullif(lower(r.keterangan), '')")] }),
  dicatat: own('dicatat_pada', { saat: true, urut: [words('r.dicatat_pada')] }),
  dicatatOleh: { nilai: words("ifnull((select g.nama from pegawai g where g.id = r.dicatat_oleh), 'Sistem')") },
}

/** The people of the case who have all the words: each stands in the name, the address or the remark. */
function peopleOf(perkara: number, cari: string): Syarat {
  const terms = cari.split(/\s+/).filter(Boolean).slice(0, 20)
  const tiap = every([sql`r.perkara_id = ${perkara}`, words('r.dicoret_pada is null'), ...terms.map(saying)])
  return { ids: sql`select r.id from perkara_pihak r where ${tiap}`, tiap }
}

/** A NIK is found whole or by its last four, never felt for digit by digit. */
function saying(term: string): Sql {
  const inWords = sql`instr(lipat(r.nama || ' ' || r.alamat || ' ' || r.keterangan), ${fold(term)}) > 0`
  if (/^\d{16}$/.test(term)) return sql`(r.nik = ${term} or ${inWords})`
  return /^\d{4}$/.test(term) ? sql`(substr(r.nik, -4) = ${term} or ${inWords})` : inWords
}

function peopleRows(ctx: ReadContext, ids: readonly number[]): PihakBaris[] {
  return allOf<PihakBaris>(
    ctx,
    sql`select r.id, r.nama, substr(r.nik, -4) nikAkhir, r.alamat, r.keterangan, r.dicatat_pada dicatatPada, r.versi,
        ifnull((select g.nama from pegawai g where g.id = r.dicatat_oleh), 'Sistem') dicatatOleh
      from json_each(${JSON.stringify(ids)}) j cross join perkara_pihak r on r.id = j.value order by j.key`,
  )
}
