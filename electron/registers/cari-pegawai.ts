import { namaLengkap } from '../../shared/akun/nama.ts'
import { ACTS, DAY } from '../akun/posts.ts'
import type { ReadContext } from '../core/context.ts'
import { SEARCH_COUNTED, type Hit, type Searcher } from '../core/registry.ts'
import { termsOf } from './cari.ts'
import { fold } from './fold.ts'

interface Person {
  readonly id: number
  readonly nama: string
  readonly gelarDepan: string
  readonly gelarBelakang: string
  readonly nip: string | null
  readonly jabatan: string
  readonly unit: string
}

const PEOPLE = `${DAY} select g.id, g.nama, g.gelar_depan gelarDepan, g.gelar_belakang gelarBelakang, g.nip, ifnull(j.nama, '') jabatan,
    ifnull(u.nama_pendek, '') unit
  from pegawai g left join jabatan j on j.id = (
    select p.jabatan_id from penugasan p join jabatan o on o.id = p.jabatan_id where p.pegawai_id = g.id and ${ACTS} order by p.jenis <> 'definitif', o.urutan, p.id limit 1)
  left join unit u on u.kode = j.unit where g.aktif = 1 order by ifnull(j.urutan, 9999), g.nama, g.id`

/** People by words of name, post and unit, or a part of the NIP: for the Administrator and Kasubbag Tata Usaha, who keep their cards. */
export const pegawaiSearcher: Searcher = {
  kunci: 'pegawai',
  nama: 'Pegawai',
  subject: 'pegawai',
  answers: [null, 'orang'],
  search(ctx, { teks }, jumlah) {
    const terms = termsOf(teks)
    if (terms.length === 0 || !mayOpenPeople(ctx)) return { jumlah: 0, temuan: [] }
    const digits = teks.replace(/\s/g, '')
    const found = ctx.all<Person>(PEOPLE, ctx.today()).flatMap((person): Hit[] => {
      const nama = namaLengkap(person)
      const shown = ` ${fold(`${nama} ${person.jabatan} ${person.unit}`)}`
      const byNip = /^\d{3,18}$/.test(digits) && (person.nip ?? '').includes(digits)
      if (!byNip && !terms.every((term) => shown.includes(` ${term}`))) return []
      const sebab = byNip ? `NIP ${person.nip ?? ''}` : ''
      return [{ subject: 'pegawai', id: person.id, nomor: '', judul: nama, asal: person.jabatan, posisi: person.unit, sebab }]
    })
    return { jumlah: Math.min(found.length, SEARCH_COUNTED + 1), temuan: found.slice(0, jumlah) }
  },
}

function mayOpenPeople({ actor }: ReadContext): boolean {
  return actor.admin || actor.posts.some((post) => post.role === 'kasubbag-tu')
}
