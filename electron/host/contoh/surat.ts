import { addDays, momentOf, timeOf, todayOf, weekday } from '../../../shared/dates.ts'
import type { IsiDisposisi, IsiPilah, SuratMasukBaru } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { SuratMasukBaru as SuratMasukBaruSchema, VerifikasiSurat } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { WriteContext } from '../../core/context.ts'
import { voidSuratMasuk } from '../../modules/persuratan/agenda.ts'
import { getSuratMasuk } from '../../modules/persuratan/catatan.ts'
import { resolvePengirim, updatePengirim } from '../../modules/persuratan/pengirim.ts'
import { registerSuratMasuk } from '../../modules/persuratan/surat-masuk.ts'
import { complete } from '../../workflow/engine.ts'
import { createAcak, type Jadwal } from './acak.ts'
import { halContoh, instruksiContoh, pengirimContoh, type HalContoh, type PengirimContoh } from './bank-surat.ts'
import { later, type Panggung } from './panggung.ts'

type Bagian = HalContoh['ke'][number]

const penerimaOf: Record<Bagian, { role: string; unit: string }> = {
  rpjs: { role: 'bidang-seksi', unit: 'bidang-rpjs' },
  dayasos: { role: 'bidang-seksi', unit: 'bidang-dayasos-pfm' },
  pp: { role: 'bidang-seksi', unit: 'bidang-pp' },
  ppha: { role: 'bidang-seksi', unit: 'bidang-ppha' },
  tu: { role: 'kasubbag-tu', unit: 'subbag-tu' },
  program: { role: 'kasubbag-program', unit: 'subbag-program' },
  keuangan: { role: 'kasubbag-keuangan', unit: 'subbag-keuangan' },
}

const kepala: Record<Bagian, string> = {
  rpjs: 'rehab',
  dayasos: 'dayasos',
  pp: 'pp',
  ppha: 'ppha',
  tu: 'tu',
  program: 'program',
  keuangan: 'keuangan',
}

const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']
const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function fill(text: string, date: string): string {
  const [year = '', month = '01'] = date.split('-')
  const m = Number(month)
  const words: Record<string, string> = {
    tahun: year,
    tahunLalu: String(Number(year) - 1),
    tahunDepan: String(Number(year) + 1),
    bulanNama: BULAN[m - 1] ?? '',
    bulan: month,
    romawi: ROMAWI[m - 1] ?? '',
    triwulan: ROMAWI[Math.floor((m - 1) / 3)] ?? '',
    periodePangkat: m <= 6 ? `Juni ${year}` : `Oktober ${year}`,
  }
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole)
}

/** Each date with its place among the letters of that day. */
function places(dates: readonly string[]): [string, [nth: number, many: number]][] {
  const many = new Map<string, number>()
  for (const date of dates) many.set(date, (many.get(date) ?? 0) + 1)
  const seen = new Map<string, number>()
  return dates.map((date) => {
    const nth = seen.get(date) ?? 0
    seen.set(date, nth + 1)
    return [date, [nth, many.get(date) ?? 1]]
  })
}

/** The sender book, each with the short name by which the office calls it. */
function seedPengirim(ctx: WriteContext): void {
  for (const { nama, pendek, jenis } of pengirimContoh) {
    const { id, versi } = resolvePengirim(ctx, { pengirimId: null, pengirimBaru: nama })
    updatePengirim(ctx, { id, versi, nama, namaPendek: pendek, jenis, alamat: '' })
  }
}

/** Plans the letters of two years: registered, disposed, sorted, followed up along the clock. */
export function planSurat(panggung: Panggung, jadwal: Jadwal, banyak: { readonly lalu: number; readonly tahunIni: number }): void {
  const acak = createAcak(20250305)
  const urutOf = new Map<string, number>()
  const thisYear = todayOf(panggung.sekarang).slice(0, 4)
  const days = (from: string, to: string) => {
    const list: string[] = []
    for (let d = from; d <= to; d = addDays(d, 1)) if (panggung.isWorkday(d)) list.push(d)
    return list
  }
  const spread = (list: string[], total: number) =>
    Array.from({ length: total }, (_, i) => list[Math.floor((i * list.length) / total)]).filter((d): d is string => d !== undefined)
  const lastYear = String(Number(thisYear) - 1)
  const dates = [
    ...spread(days(`${lastYear}-01-02`, `${lastYear}-12-31`), banyak.lalu),
    ...spread(days(`${thisYear}-01-02`, todayOf(panggung.sekarang)), banyak.tahunIni),
  ]
  let recent = 0
  for (const [date, [nth, many]] of places(dates)) {
    const isToday = date === todayOf(panggung.sekarang)
    const until = isToday ? panggung.sekarang : momentOf(date, '15:30')
    const from = momentOf(date, '08:05')
    const at = from + Math.round(((nth + acak.next()) / many) * (until - from - 60_000))
    // The newest letters go round all subjects, so that work waits in every inbox.
    const hal =
      date >= addDays(todayOf(panggung.sekarang), -14)
        ? (halContoh[(recent++ * 5) % halContoh.length] ?? acak.pick(halContoh))
        : acak.pick(halContoh)
    const pengirim = acak.pick(pengirimContoh.filter((p) => hal.dari.includes(p.pendek)))
    jadwal.plan(at, () => register(at, hal, pengirim))
  }
  panggung.act('surat', 'persuratan.suratMasuk.pengirim.simpan', seedPengirim)

  function nomorSurat(pengirim: PengirimContoh, hal: HalContoh, tanggal: string): string | null {
    if (pengirim.pola === '-') return '-'
    const key = `${pengirim.pendek} ${tanggal.slice(0, 4)}`
    const urut = (urutOf.get(key) ?? acak.between(8, 160)) + acak.between(1, 9)
    urutOf.set(key, urut)
    return fill(pengirim.pola.replace('{kode}', hal.kode).replace('{urut}', String(urut).padStart(4, '0')), tanggal)
  }

  function isian(at: number, hal: HalContoh, pengirim: PengirimContoh): SuratMasukBaru {
    const diterima = todayOf(at)
    const tanggalSurat = addDays(diterima, -acak.between(1, 6))
    const acaraDate = (() => {
      let d = addDays(diterima, acak.between(2, 9))
      while (!panggung.isWorkday(d) || weekday(d) === 5) d = addDays(d, 1)
      return d
    })()
    const acara = hal.jenis === 'undangan' ? momentOf(acaraDate, acak.pick(['08:30', '09:00', '10:00', '13:00'])) : null
    return SuratMasukBaruSchema.parse({
      tanggalDiterima: diterima,
      jamDiterima: timeOf(at),
      jalur: pengirim.jenis === 'orang' ? 'antar' : acak.pick(['SRIKANDI', 'SRIKANDI', 'antar', 'antar', 'email', 'pos']),
      pengirimBaru: pengirim.nama,
      nomorSurat: nomorSurat(pengirim, hal, tanggalSurat),
      tanggalSurat,
      hal: fill(hal.hal, diterima),
      kodeKlasifikasi: hal.kode,
      sifat: hal.sifat ?? 'Biasa',
      keamanan: hal.keamanan ?? 'B',
      lampiranJumlah: acak.chance(0.5) ? acak.between(1, 3) : 0,
      jenisNaskah: hal.jenis,
      acaraMulai: acara,
      acaraSelesai: acara === null ? null : acara + 2 * 3_600_000,
      tempatAcara:
        acara === null
          ? ''
          : acak.pick(['Ruang Sabha Bina Praja', 'Aula Bappedalitbang', 'Puri Manggala Bhakti', 'Ruang rapat Dinsos PPPA']),
      alasanTetapCatat: 'Surat terpisah dari pengirim yang sama.',
    })
  }

  function register(at: number, hal: HalContoh, pengirim: PengirimContoh) {
    const surat = panggung.act('surat', 'persuratan.suratMasuk.register', (ctx) => registerSuratMasuk(ctx, isian(at, hal, pengirim)))
    if (acak.chance(0)) {
      jadwal.plan(at + 12 * 60_000, () =>
        panggung.act('tu', 'persuratan.suratMasuk.batal', (ctx) =>
          voidSuratMasuk(ctx, { id: surat.id, alasan: 'Salah alamat; dikembalikan kepada kurir.' }),
        ),
      )
      return
    }
    jadwal.plan(later(panggung, acak, at, 0.5, 14), () => verify(surat.id, hal))
  }

  function step(
    suratId: number,
    name: string,
    akun: string,
    isi: object | undefined,
    extra: { note?: string; outcomes?: string[] } = {},
    address?: { role: string; unit: string },
  ): boolean {
    const taskId = panggung.taskOf(suratId, name, address)
    if (taskId === null) return false
    panggung.act(akun, 'alur.selesaikan', (ctx) => complete(ctx, { taskId, payload: isi, ...extra }))
    return true
  }

  function verify(id: number, hal: HalContoh) {
    const at = panggung.now()
    const taskId = panggung.taskOf(id, 'identifikasi-verifikasi')
    if (taskId === null) return
    if (acak.chance(0.01)) {
      step(id, 'identifikasi-verifikasi', 'tu', undefined, {
        outcomes: ['bukan untuk dinas ini'],
        note: 'Ditujukan kepada dinas lain; dikembalikan lewat kurir.',
      })
      return
    }
    panggung.act('tu', 'alur.selesaikan', (ctx) => complete(ctx, { taskId, payload: VerifikasiSurat.parse(getSuratMasuk(ctx, { id })) }))
    jadwal.plan(later(panggung, acak, at, 1, hal.sifat ? 9 : 30), () => dispose(id, hal))
  }

  function dispose(id: number, hal: HalContoh) {
    const at = panggung.now()
    const batas = workdays(todayOf(at), hal.sifat === 'Sangat Segera' ? 1 : hal.sifat === 'Segera' ? 3 : 5)
    const isi: IsiDisposisi = {
      penerima: hal.keamanan || acak.chance(0.8) ? receivers(hal, batas) : [],
      instruksi: [acak.pick(instruksiContoh), acak.pick(instruksiContoh)].filter((x, i, all) => all.indexOf(x) === i),
      catatan: acak.chance(0.3)
        ? acak.pick([
            'Koordinasikan dengan bidang terkait.',
            'Jangan sampai lewat batas waktu.',
            'Bahan sudah ada di Subbag Program.',
            'Wakili saya bila berbenturan jadwal.',
          ])
        : '',
    }
    if (!step(id, 'disposisi', 'kadis', isi)) return
    jadwal.plan(later(panggung, acak, at, 0.5, 16), () => forward(id, hal, batas))
  }

  function receivers(hal: HalContoh, batas: string) {
    const several = hal.ke.length > 1 && (hal.keamanan || acak.chance(0.6)) ? hal.ke : hal.ke.slice(0, 1)
    return several.map((k, i) => ({ ...penerimaOf[k], pegawaiId: null, penanggungJawab: i === 0, untukDiketahui: false, batas }))
  }

  function forward(id: number, hal: HalContoh, batas: string) {
    const at = panggung.now()
    if (!step(id, 'teruskan-ke-tu', 'sekretaris', { catatan: acak.chance(0.15) ? 'Mohon dipercepat.' : '' })) return
    jadwal.plan(later(panggung, acak, at, 0.5, 18), () => sort(id, hal, batas))
  }

  function sort(id: number, hal: HalContoh, batas: string) {
    const at = panggung.now()
    if (!hal.keamanan && acak.chance(hal.jenis === 'edaran' ? 0.5 : 0.03)) {
      step(id, 'pilah-surat', 'tu', undefined, { outcomes: ['cukup diarsipkan'], note: 'Sudah dipahami; tidak perlu tindak lanjut.' })
      return
    }
    const today = todayOf(at)
    const penerima = receivers(hal, batas > today ? batas : workdays(today, 2))
    const isi: IsiPilah = { penerima, instruksi: [], catatan: '' }
    if (!step(id, 'pilah-surat', 'tu', isi)) return
    jadwal.plan(later(panggung, acak, at, 0.5, 12), () => distribute(id, hal, penerima))
  }

  function distribute(id: number, hal: HalContoh, penerima: IsiPilah['penerima']) {
    const at = panggung.now()
    if (!step(id, 'distribusi', 'surat', { terima: [] })) return
    for (const p of penerima) {
      const bagian = (Object.keys(penerimaOf) as Bagian[]).find((k) => penerimaOf[k].role === p.role && penerimaOf[k].unit === p.unit)
      if (!bagian) continue
      const hours = acak.chance(0.2) ? acak.between(190, 400) : acak.between(30, 190)
      jadwal.plan(later(panggung, acak, at, hours, hours + 8), () => {
        step(id, 'tindak-lanjut', kepala[bagian], { hasil: hal.hasil }, {}, penerimaOf[bagian])
      })
    }
  }

  function workdays(from: string, count: number): string {
    let date = from
    for (let left = count; left > 0;) {
      date = addDays(date, 1)
      if (panggung.isWorkday(date)) left--
    }
    return date
  }
}
