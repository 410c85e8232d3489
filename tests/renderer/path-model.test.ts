import { expect, test } from 'vitest'
import { pathModel } from '../../renderer/workflow/path-model.ts'
import { setOfficeClock } from '../../renderer/ui/clock.ts'
import { momentOf } from '../../shared/dates.ts'
import { perbendaharaanProcess } from '../../shared/modules/keuangan/perbendaharaan.process.ts'
import { perlindunganPpksProcess } from '../../shared/modules/layanan/perlindungan-ppks.process.ts'
import { suratMasukProcess } from '../../shared/modules/persuratan/surat-masuk.process.ts'
import type { Jalur, Riwayat } from '../../shared/workflow/alur.contract.ts'

setOfficeClock(momentOf('2025-03-05', '09:12'))

const line = (step: string, hasil: string[] = [], ditarik = false) => ({ kind: 'complete', step, hasil, ditarik }) as unknown as Riwayat

function jalur(change: Partial<Jalur>): Jalur {
  return {
    instanceId: 1,
    process: 'P1.1.1',
    nama: 'Penatausahaan Surat Masuk',
    mulai: momentOf('2025-02-27', '10:22'),
    batas: null,
    berakhir: null,
    berakhirSebagai: null,
    token: [],
    selesai: [],
    tugas: [],
    riwayat: [],
    bolehBatal: false,
    koreksi: [],
    ...change,
  }
}

const token = (step: string, pada: string) => ({ taskId: 1, step, parkir: false, dari: null, pada, ronde: 1 })

test('done steps are ticked, the present one lit, the rest ahead', () => {
  const model = pathModel(
    suratMasukProcess,
    jalur({
      token: [token('identifikasi-verifikasi', 'Kasubbag TU')],
      selesai: [{ step: 'register-surat', pada: momentOf('2025-02-27', '10:25'), kali: 1 }],
      riwayat: [line('register-surat')],
    }),
  )
  expect(model.boxes.map((box) => box.state)).toEqual(['done', 'present', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
  expect(model.boxes[0]?.time).toBe('27 Feb 10.25')
  expect(model.position).toBe('langkah 2 dari 8')
  expect(model.rows.find((row) => row.present)?.name).toBe('Kasubbag TU')
  expect(model.edges.filter((edge) => edge.kind === 'done').map((edge) => edge.to)).toEqual(['identifikasi-verifikasi'])
  expect(model.sentence).toContain('sekarang: Verifikasi di Kasubbag TU')
})

test('a return that was taken is drawn with its count; one taken back is not', () => {
  const base = { token: [token('pilah-surat', 'Kasubbag TU')], selesai: [] }
  const once = pathModel(suratMasukProcess, jalur({ ...base, riwayat: [line('tindak-lanjut', ['salah alamat'])] }))
  expect(once.edges.filter((edge) => edge.kind === 'return')).toEqual([
    { from: 'tindak-lanjut', to: 'pilah-surat', kind: 'return', count: 1 },
  ])
  const recalled = pathModel(suratMasukProcess, jalur({ ...base, riwayat: [line('tindak-lanjut', ['salah alamat'], true)] }))
  expect(recalled.edges.filter((edge) => edge.kind === 'return')).toEqual([])
})

test('several receivers stand in one box with their number', () => {
  const model = pathModel(suratMasukProcess, jalur({ token: [token('tindak-lanjut', 'Bidang PP'), token('tindak-lanjut', 'Bidang PPHA')] }))
  expect(model.boxes.find((box) => box.step === 'tindak-lanjut')?.count).toBe(2)
  expect(model.rows.at(-1)?.name).toBe('Bidang/Seksi')
})

test('an ended path says when; what was never reached is passed by', () => {
  const model = pathModel(
    suratMasukProcess,
    jalur({
      berakhir: momentOf('2025-03-04', '15:30'),
      berakhirSebagai: 'selesai',
      selesai: [{ step: 'register-surat', pada: momentOf('2025-03-04', '15:00'), kali: 1 }],
      riwayat: [line('register-surat'), line('identifikasi-verifikasi', ['bukan untuk dinas ini'])],
    }),
  )
  expect(model.boxes.at(-1)).toMatchObject({ state: 'done', time: '15.30' })
  expect(model.boxes.find((box) => box.step === 'disposisi')?.state).toBe('passed-by')
  expect(model.edges).toContainEqual({ from: 'identifikasi-verifikasi', to: 'selesai', kind: expect.any(String) as string, count: 1 })
  expect(model.sentence).toContain('berakhir 4 Mar')
})

test('of two ends only the one that was reached is ticked, and a gate that was passed', () => {
  const at = momentOf('2025-03-05', '09:00')
  const passed = (kind: string, step: string) => ({ kind, step, hasil: [], ditarik: false, pada: at }) as unknown as Riwayat
  const refused = pathModel(
    perlindunganPpksProcess,
    jalur({ berakhir: at, berakhirSebagai: 'selesai', riwayat: [passed('end', 'selesai-tidak-sesuai')] }),
  )
  const stateOf = (model: ReturnType<typeof pathModel>, step: string) => model.boxes.find((box) => box.step === step)?.state
  expect([stateOf(refused, 'selesai-tidak-sesuai'), stateOf(refused, 'selesai')]).toEqual(['done', 'passed-by'])
  const running = pathModel(
    perbendaharaanProcess,
    jalur({ token: [token('arsip-spp', 'Bendahara')], riwayat: [passed('gate', 'cabang-arsip')] }),
  )
  expect([stateOf(running, 'cabang-arsip'), stateOf(running, 'selesai')]).toEqual(['done', 'ahead'])
  expect(running.position).toBe('langkah 8 dari 11')
})
