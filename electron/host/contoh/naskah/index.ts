import type { ContohNaskah } from './contoh.ts'
import { contohBeritaAcara } from './berita-acara.ts'
import { contohDaftarHadir } from './daftar-hadir.ts'
import { contohKeputusan } from './keputusan.ts'
import { contohLaporan } from './laporan.ts'
import { contohNotaDinas } from './nota-dinas.ts'
import { contohNotula } from './notula.ts'
import { contohPengumuman } from './pengumuman.ts'
import { contohSpd } from './spd.ts'
import { contohSuratDinas } from './surat-dinas.ts'
import { contohSuratEdaran } from './surat-edaran.ts'
import { contohSuratKeterangan } from './surat-keterangan.ts'
import { contohSuratPengantar } from './surat-pengantar.ts'
import { contohSuratTugas } from './surat-tugas.ts'
import { contohSuratUndangan } from './surat-undangan.ts'
import { contohTelaahanStaf } from './telaahan-staf.ts'

/** Every sample of every kind of naskah dinas. */
export const naskahContoh: readonly ContohNaskah[] = [
  ...contohSuratDinas,
  ...contohSuratUndangan,
  ...contohSuratTugas,
  ...contohSpd,
  ...contohNotaDinas,
  ...contohSuratPengantar,
  ...contohSuratKeterangan,
  ...contohSuratEdaran,
  ...contohKeputusan,
  ...contohPengumuman,
  ...contohBeritaAcara,
  ...contohLaporan,
  ...contohTelaahanStaf,
  ...contohNotula,
  ...contohDaftarHadir,
]
