import { createHash } from 'node:crypto'
import type { Kop } from '../../../shared/core/sistem.contract.ts'
import { addKetidakhadiran } from '../../akun/ketidakhadiran.ts'
import { savePegawaiRow } from '../../akun/pegawai.ts'
import { addPenugasan } from '../../akun/penugasan.ts'
import { ACTS, DAY } from '../../akun/posts.ts'
import { hashSandiSync } from '../../akun/sandi.ts'
import { insertJabatan, seedSusunan } from '../../akun/susunan.ts'
import type { ReadContext, WriteContext } from '../../core/context.ts'
import { savePengaturan } from '../../core/pengaturan.ts'
import { liburContoh } from './libur.ts'
import { jabatanContoh, pegawaiContoh, type PegawaiContoh } from './pegawai.ts'

const SANDI_CONTOH = 'sekretariat'
/** N = 2^8: the demonstration's passwords are known to all, and 22 of them should cost nothing. */
const SANDI_COST = 8
const AWAL = '2022-01-01'
/** A serial of a NIP that no intake of one birthday reaches begins here. */
export const SERIAL = 901

export const kopContoh: Kop = {
  pemda: 'PEMERINTAH KOTA PROBOLINGGO',
  nama: 'DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK',
  alamat: 'Jalan Contoh Nomor 1, Probolinggo',
  kontak: 'Telepon (0335) 000000',
  kota: 'Probolinggo',
  kodePos: '67200',
  kodePerangkat: '425.106',
}

export const pangkatOf: Readonly<Record<string, string>> = {
  'II/b': 'Pengatur Muda Tingkat I',
  'II/c': 'Pengatur',
  'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda',
  'III/b': 'Penata Muda Tingkat I',
  'III/c': 'Penata',
  'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina',
  'IV/b': 'Pembina Tingkat I',
  'IV/c': 'Pembina Utama Muda',
}

export interface Organisasi {
  /** Pegawai by account name. */
  readonly pegawai: Readonly<Record<string, number>>
  /** Everyone, by name without degrees. */
  readonly orang: Readonly<Record<string, number>>
  /** Posts by their code in susunan.ts. */
  readonly jabatan: ReadonlyMap<string, number>
}

/** The demonstration's organisation within one act: units, posts, some 60 people, accounts, terms, absences, holidays. Always the same. */
export function seedOrganisasi(ctx: WriteContext): Organisasi {
  savePengaturan(ctx, { kunci: 'kop', mulai: AWAL, nilai: kopContoh })
  for (const { tanggal, nama, jenis } of liburContoh)
    ctx.run('insert into kalender_libur (tanggal, nama, jenis) values (?, ?, ?)', tanggal, nama, jenis)
  const jabatan = seedSusunan(ctx)
  jabatanContoh.forEach(([kode, nama, namaPendek, unit, jenis], index) =>
    jabatan.set(kode, insertJabatan(ctx, { nama, namaPendek, unit, jenis, lanes: [] }, 100 + index)),
  )
  const orang: Record<string, number> = {}
  const pegawai: Record<string, number> = {}
  pegawaiContoh.forEach((person, index) => {
    const id = insertPegawai(ctx, person, SERIAL + index)
    orang[person.nama] = id
    if (person.akun !== null) {
      pegawai[person.akun] = id
      insertAkun(ctx, id, person.akun)
    }
    for (const kode of person.jabatan) {
      const sk = `800.1.3.3/${String(index * 7 + 12).padStart(4, '0')}/425.204/${person.sejak.slice(0, 4)}`
      const selesai = person.nama === 'Sugeng Hariyadi' ? '2025-02-28' : null
      assign(ctx, { pegawaiId: id, jabatanId: idOf(jabatan, kode), mulai: person.sejak, selesai, sk })
    }
  })
  const organisasi = { pegawai, orang, jabatan }
  seedPengganti(ctx, organisasi)
  return organisasi
}

/** A retirement that leaves a post to a Plt., and absences with and without a Plh., around the day on which the demonstration opens. */
function seedPengganti(ctx: WriteContext, { orang, jabatan }: Organisasi): void {
  const who = (nama: string) => idOf(new Map(Object.entries(orang)), nama)
  const term = (nama: string, kode: string) => {
    const row = ctx.get<{ id: number }>('select id from penugasan where pegawai_id = ? and jabatan_id = ?', who(nama), idOf(jabatan, kode))
    if (!row) throw new Error(`${nama} does not hold ${kode}`)
    return row.id
  }
  assign(ctx, {
    pegawaiId: who('Hendra Kusbiantoro'),
    jabatanId: idOf(jabatan, 'kepala-upt'),
    jenis: 'plt',
    mulai: '2025-03-01',
    selesai: '2025-03-31',
    sk: '800.1.3.3/0044/425.106/2025',
  })
  const absent = (nama: string, mulai: string, selesai: string, sebab: string, sk = '', kode = '', pengganti = '') =>
    addKetidakhadiran(ctx, {
      pegawaiId: who(nama),
      mulai,
      selesai,
      sebab,
      sk,
      pengganti: kode === '' ? [] : [{ penugasanId: term(nama, kode), pegawaiId: who(pengganti) }],
    })
  absent('Jaya Baskara', '2025-02-27', '2025-02-28', 'dinas luar', '800.1.11.1/0038/425.106/2025', 'kabid-rpjs', 'Rani Kusuma')
  absent('Jaya Baskara', '2025-03-06', '2025-03-07', 'cuti', '800.1.11.1/0047/425.106/2025', 'kabid-rpjs', 'Rani Kusuma')
  absent('Yuliana Rahmawati', '2025-03-03', '2025-03-07', 'sakit', '800.1.11.1/0045/425.106/2025', 'kasi-hak-anak', 'Kartika Cahyaningrum')
  absent('Endang Sulistyowati', '2025-03-05', '2025-03-06', 'dinas luar')
  absent('Umi Kulsum', '2025-02-24', '2025-03-07', 'cuti')
}

function idOf(ids: ReadonlyMap<string, number>, kode: string): number {
  const id = ids.get(kode)
  if (id === undefined) throw new Error(`The demonstration has no ${kode}`)
  return id
}

interface Term {
  readonly pegawaiId: number
  readonly jabatanId: number
  readonly jenis?: 'definitif' | 'plt'
  readonly mulai: string
  readonly selesai: string | null
  readonly sk: string
}

function assign(ctx: WriteContext, { jenis = 'definitif', ...term }: Term): void {
  addPenugasan(ctx, { ...term, jenis, menggantikan: null, alasan: '' })
}

/** The NIP of an invented person; null of one who has none. */
export function nipContoh({ lahir, angkat, kelamin }: PegawaiContoh, serial: number): string | null {
  return angkat === null ? null : `${lahir}${angkat}${kelamin === 'L' ? 1 : 2}${serial}`
}

function insertPegawai(ctx: WriteContext, person: PegawaiContoh, serial: number): number {
  const { nama, depan, belakang, golongan, angkat } = person
  const nip = nipContoh(person, serial)
  const jenisAsn = angkat === null ? 'non-asn' : Number(angkat.slice(4)) > 12 ? 'pppk' : 'pns'
  return savePegawaiRow(ctx, {
    nama,
    gelarDepan: depan,
    gelarBelakang: belakang,
    nip,
    jenisAsn,
    golongan,
    pangkat: (golongan && pangkatOf[golongan]) ?? null,
  })
}

function insertAkun(ctx: WriteContext, pegawaiId: number, namaPengguna: string): void {
  const salt = createHash('sha256').update(`contoh ${namaPengguna}`).digest().subarray(0, 16)
  const sandi = hashSandiSync(SANDI_CONTOH, SANDI_COST, salt)
  ctx.run(
    'insert into akun (pegawai_id, nama_pengguna, sandi, admin) values (?, ?, ?, ?)',
    pegawaiId,
    namaPengguna,
    sandi,
    namaPengguna === 'admin' ? 1 : 0,
  )
}

/** Who sits at the desk of a person today: the Plh. of his first post while he is away, else himself. */
export function bertugas(ctx: ReadContext, pegawaiId: number): number {
  const standIn = ctx.get<{ pegawaiId: number }>(
    `${DAY} select p.pegawai_id pegawaiId from penugasan p join penugasan d on d.id = p.menggantikan
     where d.pegawai_id = ? and d.jenis = 'definitif' and ${ACTS} order by d.id limit 1`,
    ctx.today(),
    pegawaiId,
  )
  return standIn?.pegawaiId ?? pegawaiId
}
