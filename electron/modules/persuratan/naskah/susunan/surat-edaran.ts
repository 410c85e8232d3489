import { bagianBernomor } from '../bagian.ts'
import type { FaktaNaskah } from '../fakta.ts'
import { judul } from '../judul.ts'
import { ditetapkan } from '../kata.ts'
import { alamatKiri, halamanYth } from '../kepala-surat.ts'
import { denganKepala, isiLampiran } from '../lampiran.ts'
import { ditandatangani } from '../tanda.ts'
import type { Naskah, Tata } from '../tata.ts'

/** Surat Edaran: A Latar belakang to F Penutup, under its addressees (persuratan.md 4, 12). */
export function susunSuratEdaran(fakta: FaktaNaskah<'surat-edaran'>, tata: Tata): Naskah {
  const { isi, kepala, nomor } = fakta
  const parts = bagianBernomor(
    [
      { judul: 'Latar Belakang', isi: isi.latar },
      { judul: 'Maksud dan Tujuan', isi: isi.maksud },
      { judul: 'Ruang Lingkup', isi: isi.lingkup },
      { judul: 'Dasar', isi: isi.dasar },
      { judul: 'Isi Edaran', isi: isi.isi },
      { judul: 'Penutup', isi: isi.penutup },
    ],
    tata,
    { marks: 'A.' },
  )
  const head = [...alamatKiri(fakta, tata), ...judul({ nama: ['Surat Edaran'], nomor, pemisah: ' ', tentang: kepala.hal }, tata)]
  return {
    ...ditandatangani(fakta, tata, [...head, ...parts], ditetapkan(fakta, 'Ditetapkan')),
    lampiran: denganKepala(fakta, { dari: 'SURAT EDARAN', ditandatangani: false }, [
      ...halamanYth(fakta, 'Daftar penerima surat edaran'),
      ...kepala.lampiran.map((one) => isiLampiran(one, tata)),
    ]),
  }
}
