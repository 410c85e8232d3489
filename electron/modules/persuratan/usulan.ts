import type { Usulan } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { ReadContext } from '../../core/context.ts'
import { fold } from '../../registers/fold.ts'
import { allOf, sql } from '../../registers/sql.ts'
import { letters } from './akses.ts'
import { searchKlasifikasi } from './klasifikasi.ts'

/** So many letters of a sender say what is usual; the newest few decide. */
const LOOKED_AT = 20
const DECIDE = 5

/** What is usual for a sender, of the last letters that the reader may open and that are not protected: proposed, never filled in. */
export function proposeEntry(ctx: ReadContext, { pengirimId, hal }: { pengirimId: number; hal: string }): Usulan {
  const last = allOf<Pick<Usulan & { hal: string }, 'jalur' | 'sifat'> & { hal: string }>(
    ctx,
    sql`select s.jalur, s.sifat, s.hal from ${letters(ctx, sql`s.pengirim_id = ${pengirimId} and s.keamanan = 'B'`)} s
      join nomor n on n.id = s.id and n.keadaan = 'terpakai' where s.buka order by s.tanggal_diterima desc, s.id desc limit ${LOOKED_AT}`,
  )
  const newest = last.slice(0, DECIDE)
  const [kode] = searchKlasifikasi(ctx, { cari: '', pengirimId, hal })
  return {
    pengirimId,
    jalur: most(newest.map((letter) => letter.jalur)),
    sifat: most(newest.map((letter) => letter.sifat)),
    kode: kode ? { kode: kode.kode, nama: kode.nama } : null,
    hal: [...new Map(last.map((letter) => [fold(letter.hal), letter.hal])).values()].filter(Boolean),
  }
}

/** What more than half of them are; null where nothing is usual. */
function most<T>(values: readonly T[]): T | null {
  const [found] = [...Map.groupBy(values, (value) => value)].filter(([, same]) => same.length * 2 > values.length)
  return found ? found[0] : null
}
