import { addDays, momentOf, todayOf } from '../../../shared/dates.ts'
import { KepalaNaskah } from '../../../shared/modules/persuratan/naskah/kepala.ts'
import type { ReadContext } from '../../core/context.ts'
import { createNaskah, requestApprovals, saveNaskah } from '../../modules/persuratan/naskah/naskah.ts'
import { book } from '../../modules/persuratan/naskah/pesanan.ts'
import { headOfUnit } from '../../modules/persuratan/naskah/persetujuan.ts'
import { personOn } from '../../modules/persuratan/naskah/kumpul.ts'
import { readNaskah } from '../../modules/persuratan/naskah/baris.ts'
import { complete } from '../../workflow/engine.ts'
import { createAcak, type Jadwal } from './acak.ts'
import { suratKeluarContoh, type SuratKeluarContoh } from './bank-surat-keluar.ts'
import type { Organisasi } from './organisasi.ts'
import { later, type Panggung } from './panggung.ts'

/** Whose act a step of P1.1.2 is, in the demonstration. */
const HANDS: Readonly<Record<string, string>> = {
  'periksa-tu': 'tu',
  'paraf-tu': 'tu',
  'kembalikan-lewat-tu': 'tu',
  'periksa-akhir': 'tu',
  arsipkan: 'tu',
  'serahkan-ke-bidang': 'tu',
  'verifikasi-sekretaris': 'sekretaris',
  'paraf-sekretaris': 'sekretaris',
}

/** Plans the outgoing letters: written, returned, signed, numbered, sent, some still under way; and two booked numbers. */
export function planSuratKeluar(panggung: Panggung, jadwal: Jadwal, { pegawai }: Organisasi): void {
  const acak = createAcak(20250307)
  const post = (lane: string) =>
    panggung.read(
      (ctx) =>
        ctx.get<{ id: number }>('select jabatan_id id from jabatan_lane where lane = ? order by jabatan_id limit 1', lane)?.id ?? null,
    )

  for (const contoh of suratKeluarContoh)
    contoh.mulai.forEach((hari, at) => {
      const last = at === contoh.mulai.length - 1 ? contoh.langkah : undefined
      jadwal.plan(momentOf(hari, '08:00') + acak.between(0, 240) * 60_000, () => write(contoh, last))
    })
  jadwal.plan(momentOf('2025-02-25', '10:05'), () => booking('Undangan halalbihalal, dibuat Bagian Protokol', '2025-03-04'))
  jadwal.plan(momentOf('2025-03-04', '13:40'), () => booking('Surat pengantar data dari SRIKANDI', '2025-03-11'))

  function booking(keperluan: string, sampai: string): void {
    panggung.act('surat', 'persuratan.naskah.nomor.pesan', (ctx) =>
      book(ctx, { jenis: 'surat-dinas', keperluan, kode: { skema: '83/2022', kode: '400.14.1.1' }, tanggal: null, sampai, sisipan: '' }),
    )
  }

  function write(contoh: SuratKeluarContoh, langkah: number | undefined): void {
    const { jenis, akun, hal, isi, orang, an, kode } = contoh
    const { id } = panggung.act(akun, 'persuratan.naskah.buat', (ctx) =>
      createNaskah(ctx, { jenis, hal, balasanAtas: null, indukId: null, indukSebagai: null }),
    )
    const people = panggung.read((ctx) =>
      (orang?.[1] ?? [])
        .flatMap((each) => personOn(ctx, pegawai[each] ?? 0, todayOf(panggung.now())) ?? [])
        .map((one) => ({ ...one, keterangan: '' })),
    )
    panggung.act(akun, 'persuratan.naskah.simpan', (ctx) =>
      saveNaskah(ctx, {
        id,
        versi: 1,
        kepala: KepalaNaskah.parse({
          hal,
          yth: contoh.yth,
          tembusan: contoh.tembusan ?? [],
          penanda: { cara: an ? 'an' : 'sendiri', jabatanId: post(an ? 'sekretaris' : 'kepala-dinas') },
        }),
        isi: { ...dated(isi), ...(orang ? { [orang[0]]: people } : {}) },
        kodeKlasifikasi: { skema: '83/2022', kode },
        balasanAtas: null,
      }),
    )
    goOn(contoh, id, { acts: 0, returned: false, langkah })
  }

  /** Days of an event lie a week or so after the letter, whatever the year. */
  function dated(isi: SuratKeluarContoh['isi']): Record<string, unknown> {
    const event = addDays(todayOf(panggung.now()), 9)
    const moved = (key: string, days: number) => (key in isi && /^\d{4}-/.test(String(isi[key])) ? { [key]: addDays(event, days) } : {})
    return { ...isi, ...moved('hari', 0), ...moved('mulai', 0), ...moved('selesai', 1) }
  }

  interface Way {
    readonly acts: number
    readonly returned: boolean
    readonly langkah: number | undefined
  }

  function goOn(contoh: SuratKeluarContoh, id: number, way: Way): void {
    if (way.acts < (way.langkah ?? Infinity)) jadwal.plan(later(panggung, acak, panggung.now(), 1, 14), () => next(contoh, id, way))
    else if (way.acts === 0) askParaf(contoh, id)
  }

  /** A concept of staff waits for the paraf of the head of the unit. */
  function askParaf({ akun }: SuratKeluarContoh, id: number): void {
    const head = panggung.read((ctx) => headOfUnit(ctx, readNaskah(ctx, id).unit))
    if (head)
      panggung.act(akun, 'persuratan.naskah.persetujuan.minta', (ctx) =>
        requestApprovals(ctx, { id, jabatanId: [head.id], macam: 'paraf' }),
      )
  }

  function next(contoh: SuratKeluarContoh, id: number, way: Way): void {
    const task = panggung.read((ctx) => openTask(ctx, id))
    if (!task) return
    const signer = contoh.an ? 'sekretaris' : 'kadis'
    const akun = task.step === 'tanda-tangan' ? signer : (HANDS[task.step] ?? contoh.akun)
    const returns = !way.returned && contoh.kembali?.[0] === task.step
    const decides = task.step === 'periksa-tu' || task.step === 'verifikasi-sekretaris'
    panggung.act(akun, 'alur.selesaikan', (ctx) =>
      complete(ctx, {
        taskId: task.id,
        outcomes: decides ? [returns ? 'belum sesuai' : 'sesuai'] : [],
        note: returns ? (contoh.kembali?.[1] ?? '') : '',
        payload: payload(contoh, task.step),
      }),
    )
    goOn(contoh, id, { ...way, acts: way.acts + 1, returned: way.returned || returns })
  }

  function payload({ yth }: SuratKeluarContoh, step: string): unknown {
    const tanggal = todayOf(panggung.now())
    if (step === 'periksa-akhir') return { tanggal }
    if (step !== 'distribusikan') return undefined
    const kirim = (yth.length > 0 ? yth : ['Yang bersangkutan']).map((tujuan) => ({
      tujuan,
      cara: acak.pick(['antar', 'email', 'SRIKANDI']),
      tanggal,
      penerima: acak.chance(0.5) ? acak.pick(['Rini', 'Agus', 'Bagian Umum', 'Sekretariat']) : '',
    }))
    return { kirim }
  }
}

function openTask(ctx: ReadContext, id: number): { id: number; step: string } | undefined {
  return ctx.get<{ id: number; step: string }>(
    `select t.id, t.step from tasks t join instances i on i.id = t.instance_id where i.subject = 'naskah' and i.subject_id = ?
       and t.closed_at is null and t.opened_at is not null and t.shared_from is null order by t.id limit 1`,
    id,
  )
}
