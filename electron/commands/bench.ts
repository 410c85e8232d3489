import { existsSync, writeFileSync } from 'node:fs'
import { readArguments } from '../host/arguments.ts'
import { ukurCari } from '../../tests/bench/cari.ts'
import { ukurCatat } from '../../tests/bench/catat-surat.ts'
import { ukurDaftar, ukurDaftarLain, ukurDaftarTumbuh } from '../../tests/bench/daftar.ts'
import { ukurEkspor } from '../../tests/bench/ekspor.ts'
import { ukurBaca } from '../../tests/bench/impor-baca.ts'
import { ukurTulis } from '../../tests/bench/impor-tulis.ts'
import { ukurBingkai, ukurKisi } from '../../tests/bench/kisi.ts'
import { ukurKotakMasuk, ukurPemantauan, ukurSelesaikanPerkara } from '../../tests/bench/perkara.ts'
import { ukurNaskah, ukurNaskahPdf } from '../../tests/bench/naskah.ts'
import { ukurPesan } from '../../tests/bench/nomor.ts'
import { ukurPeta } from '../../tests/bench/peta.ts'
import { ukurSelesaikan } from '../../tests/bench/selesaikan.ts'
import { ukurSiap } from '../../tests/bench/siap.ts'
import type { Pilihan, Ukuran } from '../../tests/bench/ukuran.ts'
import { buildAll } from './build.ts'

const values = readArguments({
  json: { type: 'string' },
  pilih: { type: 'string' },
  cepat: { type: 'boolean' },
  rinci: { type: 'boolean' },
})
const pilihan: Pilihan = { cepat: values.cepat === true, rinci: values.rinci === true }
const n = pilihan.cepat ? 200 : 600

/** Every measurement by its id; null where what it is compared with cannot be had. */
const all: Record<string, () => Ukuran | Promise<Ukuran | null>> = {
  'catat-surat': () => ukurCatat(n, 'catat-surat', pilihan),
  'catat-surat-10x': () => ukurCatat(n * 10, 'catat-surat-10x', pilihan),
  'selesaikan-langkah': () => ukurSelesaikan(n, 'selesaikan-langkah', pilihan),
  'selesaikan-langkah-10x': () => ukurSelesaikan(n * 10, 'selesaikan-langkah-10x', pilihan),
  'selesaikan-perkara': () => ukurSelesaikanPerkara(80, 'selesaikan-perkara', pilihan),
  'kotak-masuk': () => ukurKotakMasuk(80, 'kotak-masuk', pilihan),
  'kotak-masuk-10x': () => ukurKotakMasuk(800, 'kotak-masuk-10x', pilihan),
  pemantauan: () => ukurPemantauan(80, 'pemantauan', pilihan),
  'pemantauan-10x': () => ukurPemantauan(800, 'pemantauan-10x', pilihan),
  peta: () => ukurPeta(80, 'peta', pilihan),
  'peta-10x': () => ukurPeta(800, 'peta-10x', pilihan),
  'daftar-10k': () => ukurDaftar(10_000, 'daftar-10k', pilihan),
  'daftar-100k': () => ukurDaftar(100_000, 'daftar-100k', pilihan),
  'daftar-1m': () => ukurDaftar(1_000_000, 'daftar-1m', pilihan),
  'daftar-1m-lain': () => ukurDaftarLain(1_000_000, 'daftar-1m-lain', pilihan),
  'daftar-1m-tumbuh': () => ukurDaftarTumbuh(1_000_000, 10_000, 'daftar-1m-tumbuh', pilihan),
  'cari-10k': () => ukurCari(10_000, 'cari-10k', 2, pilihan),
  'cari-100k': () => ukurCari(100_000, 'cari-100k', 0.1, pilihan),
  'cari-1m': () => ukurCari(1_000_000, 'cari-1m', 0.02, pilihan),
  ekspor: () => ukurEkspor(50_000, 'ekspor', pilihan),
  'impor-baca': () => ukurBaca('impor-baca', { paket: 'exceljs', apa: 'ms', batas: 0.5 }, pilihan),
  'impor-baca-memori': () => ukurBaca('impor-baca-memori', { paket: 'exceljs', apa: 'mb', batas: 0.5 }, pilihan),
  'impor-baca-telanjang': () => ukurBaca('impor-baca-telanjang', { paket: 'hucre', apa: 'ms', batas: 1.3 }, pilihan),
  'impor-tulis': () => ukurTulis('impor-tulis', pilihan),
  naskah: () => ukurNaskah(1000, 'naskah', pilihan),
  'naskah-pdf': () => ukurNaskahPdf('naskah-pdf', pilihan),
  'pesan-nomor': () => ukurPesan(pilihan),
  'kisi-100k': () => ukurKisi(100_000, 'kisi-100k', { dengan: 'telanjang', batas: 1.3 }, pilihan),
  'kisi-100k-bingkai': () => ukurBingkai(100_000, 'kisi-100k-bingkai', pilihan),
  'kisi-100k-ag': () => ukurKisi(100_000, 'kisi-100k-ag', { dengan: 'ag', batas: 0.25 }, pilihan),
  'host-siap': () => ukurSiap(n, 'host-siap', pilihan),
  'host-siap-10x': () => ukurSiap(n * 10, 'host-siap-10x', pilihan),
}

const ids = Object.keys(all).filter((id) => !values.pilih || values.pilih.split(',').some((p) => id === p || id.startsWith(`${p}-`)))
if (ids.length === 0) {
  console.error(`Tidak ada ukuran “${values.pilih ?? ''}”. Yang ada: ${Object.keys(all).join(', ')}.`)
  process.exit(1)
}
if (ids.some((id) => id.startsWith('host-siap') || id.startsWith('impor-baca')) && !existsSync('out/host/serve.mjs')) await buildAll()
const results: Ukuran[] = []
for (const id of ids) {
  const measure = all[id]
  if (!measure) continue
  const u = await measure()
  if (!u) continue
  results.push(u)
  console.log(
    `${u.lulus ? 'ya   ' : 'TIDAK'} ${u.id.padEnd(24)} ${u.rasio.toFixed(2).padStart(6)} × (batas ${u.batas})  ${u.nilai ?? ''} ${u.satuan ?? ''}  ${u.apa}; dibanding ${u.pembanding}`,
  )
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = results.every((u) => u.lulus) ? 0 : 1
