import type { Sesi } from '../../shared/akun/akun.contract.ts'

export interface SettingsSection {
  readonly key: string
  readonly name: string
  /** Whether this person finds it in the list. */
  for(sesi: Sesi): boolean
}

const everyone = () => true
const admin = (sesi: Sesi) => sesi.admin
/** The Administrator and Kasubbag Tata Usaha. */
export const orderly = (sesi: Sesi) => sesi.admin || sesi.pos.some((post) => post.lanes.includes('kasubbag-tu'))

/** The parts of Pengaturan; who may not change a part does not find it. */
export const sections = [
  { key: 'tampilan', name: 'Tampilan', for: everyone },
  { key: 'kop', name: 'Kantor dan kop', for: orderly },
  { key: 'unit', name: 'Unit kerja', for: orderly },
  { key: 'jabatan', name: 'Jabatan', for: orderly },
  { key: 'penugasan', name: 'Pegawai dan penugasan', for: orderly },
  { key: 'ketidakhadiran', name: 'Ketidakhadiran dan Plh.', for: orderly },
  { key: 'akun', name: 'Akun', for: orderly },
  { key: 'kalender', name: 'Kalender libur', for: orderly },
  { key: 'persuratan', name: 'Persuratan', for: orderly },
  { key: 'aturan', name: 'Aturan proses', for: orderly },
  { key: 'tanpa-petugas', name: 'Tugas tanpa petugas', for: orderly },
  { key: 'cadangan', name: 'Cadangan', for: admin },
] as const satisfies readonly SettingsSection[]

export type SectionKey = (typeof sections)[number]['key']
