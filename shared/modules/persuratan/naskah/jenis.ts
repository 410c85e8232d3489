import { z } from 'zod'
import { isEmpty } from './bidang.ts'
import { isiShape, type IsiOf, type JenisNaskah } from './define.ts'
import { beritaAcara } from './jenis/berita-acara.ts'
import { daftarHadir } from './jenis/daftar-hadir.ts'
import { keputusan } from './jenis/keputusan.ts'
import { laporan } from './jenis/laporan.ts'
import { notaDinas } from './jenis/nota-dinas.ts'
import { notula } from './jenis/notula.ts'
import { pengumuman } from './jenis/pengumuman.ts'
import { spd } from './jenis/spd.ts'
import { suratDinas } from './jenis/surat-dinas.ts'
import { suratEdaran } from './jenis/surat-edaran.ts'
import { suratKeterangan } from './jenis/surat-keterangan.ts'
import { suratPengantar } from './jenis/surat-pengantar.ts'
import { suratTugas } from './jenis/surat-tugas.ts'
import { suratUndangan } from './jenis/surat-undangan.ts'
import { telaahanStaf } from './jenis/telaahan-staf.ts'

/** Every kind of naskah dinas that the office makes, in the order of its list. */
export const jenisNaskah = {
  'surat-dinas': suratDinas,
  'surat-undangan': suratUndangan,
  'surat-tugas': suratTugas,
  spd,
  'nota-dinas': notaDinas,
  'surat-pengantar': suratPengantar,
  'surat-keterangan': suratKeterangan,
  'surat-edaran': suratEdaran,
  keputusan,
  pengumuman,
  'berita-acara': beritaAcara,
  laporan,
  'telaahan-staf': telaahanStaf,
  notula,
  'daftar-hadir': daftarHadir,
} as const

export type KodeJenis = keyof typeof jenisNaskah
export type IsiNaskah<J extends KodeJenis> = IsiOf<(typeof jenisNaskah)[J]>

export const KodeJenis = z.enum(Object.keys(jenisNaskah) as [KodeJenis, ...KodeJenis[]])

/** A kind by its code, without its own fields' types. */
export function jenisOf(kode: KodeJenis): JenisNaskah {
  return jenisNaskah[kode]
}

/** The content of a kind, checked; refuses what is of another shape, takes what is half done. */
export function parseIsi<J extends KodeJenis>(kode: J, isi: unknown): IsiNaskah<J> {
  return isiShape(jenisOf(kode)).parse(isi) as IsiNaskah<J>
}

/** The labels of the parts that must be filled and are not, in the form's order. */
export function kurangIsi(kode: KodeJenis, isi: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(jenisOf(kode).bidang).flatMap(([key, { wajib, label }]) => (wajib && isEmpty(isi[key]) ? [label] : []))
}
