import type { GayaNaskah } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import { gayaBawaan } from '../../../../shared/modules/persuratan/naskah/gaya.ts'
import { jenisOf, parseIsi, type IsiNaskah, type KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { KepalaNaskah } from '../../../../shared/modules/persuratan/naskah/kepala.ts'
import type { FaktaNaskah } from '../../../modules/persuratan/naskah/fakta.ts'
import { kopContoh } from '../organisasi.ts'
import { penanda } from './orang.ts'

/** A sample of a kind: what follows the kind in its file's name, and its facts. */
export interface ContohNaskah {
  readonly nama: string
  readonly fakta: FaktaNaskah
}

interface Said<J extends KodeJenis> extends Partial<Omit<FaktaNaskah<J>, 'jenis' | 'kepala' | 'isi' | 'gaya'>> {
  readonly keluarga?: GayaNaskah['keluarga']
  readonly gaya?: Partial<GayaNaskah>
  readonly kepala?: Partial<FaktaNaskah['kepala']>
  readonly isi: Partial<IsiNaskah<J>>
}

/** The facts of an invented naskah: what is not said is the office's own. */
export function contoh<J extends KodeJenis>(
  jenis: J,
  nama: string,
  { keluarga = '1/2023', gaya, kepala, isi, ...said }: Said<J>,
): ContohNaskah {
  const { penanda: _p, mengetahui: _m, ...head } = KepalaNaskah.parse({ ...kepala })
  const fakta: FaktaNaskah<J> = {
    jenis,
    kop: kopContoh,
    gaya: { ...gayaBawaan(keluarga, jenisOf(jenis).golongan), ...gaya },
    nomor: '',
    tanggal: '2025-03-05',
    kepala: head,
    isi: parseIsi(jenis, isi),
    penanda: penanda.kadis,
    penandaKedua: null,
    mengetahui: null,
    ...said,
  }
  return { nama, fakta }
}

/** The longest name of an office that the samples use. */
export const KOP_PANJANG = {
  ...kopContoh,
  nama: 'Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
  kontak: 'Telepon (0335) 000000, Faksimile (0335) 000001, Pos-el kantor@contoh.invalid, Laman contoh.invalid',
}

/** Three copies, as many letters have. */
export const TIGA_TEMBUSAN = ['Wali Kota Probolinggo (sebagai laporan)', 'Sekretaris Daerah Kota Probolinggo', 'Inspektur Kota Probolinggo']
