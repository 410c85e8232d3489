import { IconBriefcase, IconChartBar, IconHome, IconMail, IconSettings, IconSitemap, type Icon } from '@tabler/icons-react'
import { pemantauLanes } from '../../shared/modules/pemantauan/pemantauan.contract.ts'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import { agendaLanes } from '../../shared/modules/persuratan/pembaca.ts'
import { hasLane } from './session.ts'

export interface Place {
  readonly path: string
  readonly name: string
  /** Whose open tasks are counted at its right: the subject of the records that it holds. */
  readonly subject?: string
  /** Only who holds one of these lanes has use of it. */
  readonly lanes?: readonly string[]
}

export interface Module extends Place {
  readonly key: string
  readonly icon: Icon
  readonly parts?: readonly Place[]
}

/** The words of the navigation, with the key of each module. Only what works stands here. */
export const modules: readonly Module[] = [
  { path: '/', name: 'Beranda', key: 'Alt+1', icon: IconHome },
  {
    path: '/persuratan/surat-masuk',
    name: 'Persuratan',
    key: 'Alt+2',
    icon: IconMail,
    parts: [
      { path: '/persuratan/surat-masuk', name: 'Surat Masuk', subject: 'surat_masuk' },
      { path: '/persuratan/surat-keluar', name: 'Surat Keluar', subject: 'naskah' },
      { path: '/persuratan/nomor', name: 'Nomor Pesanan' },
      { path: '/persuratan/papan', name: 'Papan', lanes: agendaLanes },
      { path: '/persuratan/kalender', name: 'Kalender Acara' },
      { path: '/persuratan/pengirim', name: 'Pengirim' },
      { path: '/persuratan/buku', name: 'Buku dan cetak' },
      { path: '/persuratan/arsip', name: 'Arsip' },
      { path: '/persuratan/belum-diberkaskan', name: 'Belum Diberkaskan' },
      { path: '/persuratan/usul-arsip', name: 'Usul Arsip', lanes: ['kasubbag-tu', 'pengadministrasi-surat'] },
      { path: '/persuratan/tempat-arsip', name: 'Tempat Arsip' },
    ],
  },
  { path: '/perkara', name: 'Perkara', key: 'Alt+3', icon: IconBriefcase, subject: 'perkara' },
  { path: '/pemantauan', name: 'Pemantauan', key: 'Alt+6', icon: IconChartBar, lanes: pemantauLanes },
  { path: '/peta', name: 'Peta Proses', key: 'Alt+7', icon: IconSitemap },
]

export const settings: Module = { path: '/pengaturan', name: 'Pengaturan', key: 'Alt+8', icon: IconSettings }

/** Whether the person has use of a place. */
export function hasUse(sesi: Sesi, { lanes }: Place): boolean {
  return lanes === undefined || lanes.some((lane) => hasLane(sesi, lane))
}

/** The module in which a path lies. */
export function moduleOf(path: string): Module | undefined {
  if (path === '/') return modules[0]
  const root = `/${path.split('/')[1] ?? ''}`
  return [...modules, settings].find((module) => module.path !== '/' && module.path.startsWith(root))
}

/** Where the record of a task is opened. */
export function recordPath(subject: string, subjectId: number): string | null {
  if (subject === 'perkara') return `/perkara/${subjectId}`
  if (subject === 'naskah') return `/persuratan/surat-keluar/${subjectId}`
  return subject === 'surat_masuk' ? `/persuratan/surat-masuk/${subjectId}` : null
}
