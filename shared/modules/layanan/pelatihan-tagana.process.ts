import type { FactsOf } from '../../workflow/facts.ts'
import { defineProcess } from '../../workflow/process.ts'

/** P4.5.1.1: Pelatihan Tagana. */
export const pelatihanTaganaProcess = defineProcess({
  code: 'P4.5.1.1',
  name: 'Pelatihan Tagana',
  subject: 'perkara',
  start: 'kirim-penawaran',
  cancel: { by: ['bidang-rpjs'] },
  steps: {
    'kirim-penawaran': {
      name: 'Kirim surat penawaran pelatihan',
      short: 'Surat penawaran',
      lane: 'pelaksana-pelatihan',
      recordedBy: 'bidang-rpjs',
      makes: ['Surat Penawaran Pelatihan'],
      to: 'data-peserta',
    },
    'data-peserta': { name: 'Data anggota Tagana calon peserta', short: 'Data calon peserta', lane: 'bidang-rpjs', to: 'usul-peserta' },
    'usul-peserta': {
      name: 'Usulkan peserta kepada pelaksana pelatihan',
      short: 'Usulkan peserta',
      lane: 'bidang-rpjs',
      makes: ['Usulan Peserta Pelatihan'],
      to: 'konfirmasi',
    },
    konfirmasi: {
      name: 'Konfirmasi usulan peserta',
      short: 'Konfirmasi usulan',
      lane: 'pelaksana-pelatihan',
      recordedBy: 'bidang-rpjs',
      to: 'laksanakan-pelatihan',
    },
    'laksanakan-pelatihan': {
      name: 'Laksanakan pelatihan',
      short: 'Pelatihan',
      lane: 'pelaksana-pelatihan',
      recordedBy: 'bidang-rpjs',
      with: ['tagana'],
      to: 'buat-laporan',
    },
    'buat-laporan': {
      name: 'Buat laporan pelatihan dan sampaikan kepada Kepala Bidang',
      short: 'Laporan pelatihan',
      lane: 'tagana',
      recordedBy: 'bidang-rpjs',
      with: ['kabid-rpjs'],
      makes: ['Laporan Pelatihan'],
      to: 'selesai',
    },
    selesai: { name: 'Laporan pelatihan diterima', short: 'Selesai', lane: 'kabid-rpjs', end: true },
  },
})

export const pelatihanTaganaFacts: FactsOf<typeof pelatihanTaganaProcess> = {
  trigger: 'Surat penawaran pelatihan dari pelaksana pelatihan',
  letter: 'named',
  documents: [{ name: 'Surat Penawaran Pelatihan' }, { name: 'Usulan Peserta Pelatihan' }, { name: 'Laporan Pelatihan' }],
  implied: { actor: ['laksanakan-pelatihan'] },
  notes: [{ kind: 'celah', at: ['konfirmasi'], text: 'Konfirmasi tanpa cabang tolak; surat tugas peserta tidak disebut.' }],
}
