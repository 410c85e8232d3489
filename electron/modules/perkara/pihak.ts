import { refuseField } from '../../../shared/errors.ts'
import type { PerkaraBaru } from '../../../shared/modules/perkara/perkara.contract.ts'
import type { WriteContext } from '../../core/context.ts'

/** Puts people on a case, all or none: a NIK stands on it once, and who is named twice is said with both places. */
export function addPeople(ctx: WriteContext, id: number, people: PerkaraBaru['pihak']): void {
  const there = new Map<string, string>(
    ctx
      .all<{ nik: string; nama: string }>(
        'select nik, nama from perkara_pihak where perkara_id = ? and nik is not null and dicoret_pada is null',
        id,
      )
      .map(({ nik, nama }) => [nik, `${nama}, yang sudah tercatat pada perkara ini`]),
  )
  people.forEach(({ nama, nik, alamat, keterangan }, at) => {
    if (nik !== null) {
      const double = there.get(nik)
      if (double)
        throw refuseField(`pihak.${at}.nik`, `NIK ${nama} sama dengan NIK ${double}. Betulkan salah satunya; tidak ada yang tersimpan.`)
      there.set(nik, `${nama} pada baris ${at + 1}`)
    }
    ctx.run(
      'insert into perkara_pihak (perkara_id, nama, nik, alamat, keterangan, dicatat_pada, dicatat_oleh) values (?, ?, ?, ?, ?, ?, ?)',
      id,
      nama,
      nik,
      alamat,
      keterangan,
      ctx.now(),
      ctx.actor.pegawaiId,
    )
  })
}
