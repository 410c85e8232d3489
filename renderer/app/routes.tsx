import { createRootRoute, createRoute, createRouter, defaultParseSearch, redirect, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  ArsipPage,
  ArsipPrintPage,
  BelumDiberkaskanPage,
  BerkasArsipPage,
  BukuPage,
  KalenderAcaraPage,
  LembarBanyakPage,
  LembarDisposisiPage,
  MorningLists,
  PapanPage,
  PengirimPage,
  PengirimPrintPage,
  SuratMasukPage,
  SuratMasukPrintPage,
  SuratMasukRecordPage,
  TempatArsipPage,
  UnitChart,
  UsulArsipPage,
} from '../modules/persuratan/pages.tsx'
import {
  LetterCases,
  LetterDoor,
  NaskahPage,
  PerkaraPage,
  PerkaraPrintPage,
  PerkaraRecordPage,
  PihakPage,
  PihakPrintPage,
} from '../modules/perkara/pages.tsx'
import { DaftarPantauPage, MingguanPage, PemantauanPage } from '../modules/pemantauan/pages.tsx'
import {
  LaporanDitunggu,
  NomorPage,
  ParafSaya,
  PesananLewat,
  SuratKeluarPage,
  SuratKeluarPrintPage,
  SuratKeluarRecordPage,
} from '../modules/persuratan/keluar/pages.tsx'
import { ImportPage } from '../register/impor/import-page.tsx'
import { SettingsPage } from '../pengaturan/settings-page.tsx'
import { PetaPage } from '../workflow/peta/peta-page.tsx'
import { PetaPrintPage } from '../workflow/peta/print-page.tsx'
import { TasksPage } from '../workflow/tasks-page.tsx'
import { Frame } from './frame.tsx'
import { NotFoundPage, PageFault } from './not-found-page.tsx'

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage })

const page = <const P extends string>(path: P, component: () => ReactNode) =>
  createRoute({ getParentRoute: () => rootRoute, path, component })

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/$bagian',
  validateSearch: (search): { cari?: string } => (typeof search.cari === 'string' ? { cari: search.cari } : {}),
  component: SettingsRoute,
})

// Read from the address: the router's own types go round in a circle where a component of its tree asks for them.
function SettingsRoute(): ReactNode {
  const { pathname, searchStr } = useLocation()
  const { cari }: Record<string, unknown> = defaultParseSearch(searchStr)
  return <SettingsPage bagian={pathname.split('/')[2] ?? ''} cari={typeof cari === 'string' ? cari : ''} />
}

function ImportRoute(): ReactNode {
  const { pathname } = useLocation()
  return <ImportPage awal={pathname.split('/')[3] ?? ''} />
}

function PeopleImportRoute(): ReactNode {
  const { pathname } = useLocation()
  return <ImportPage awal={`pihak-perkara:${pathname.split('/')[2] ?? ''}`} />
}

/** What stands above the tasks: the doors to the letters of the morning, and what waits that is no step of a process. */
function Lists(): ReactNode {
  return (
    <>
      <MorningLists />
      <ParafSaya />
      <PesananLewat />
      <LaporanDitunggu />
    </>
  )
}

const routeTree = rootRoute.addChildren([
  page('/', () => <TasksPage lists={<Lists />} charts={<UnitChart />} />),
  page('/persuratan/surat-masuk', () => <SuratMasukPage door={(suratId) => <LetterDoor suratId={suratId} />} />),
  page('/persuratan/surat-masuk/lembar', LembarBanyakPage),
  page('/persuratan/surat-masuk/cetak', SuratMasukPrintPage),
  page('/persuratan/surat-masuk/$id', () => <SuratMasukRecordPage cases={(suratId) => <LetterCases suratId={suratId} />} />),
  page('/persuratan/surat-masuk/$id/lembar-disposisi', LembarDisposisiPage),
  page('/persuratan/surat-keluar', SuratKeluarPage),
  page('/persuratan/surat-keluar/cetak', SuratKeluarPrintPage),
  page('/persuratan/surat-keluar/$id', SuratKeluarRecordPage),
  page('/persuratan/nomor', NomorPage),
  page('/persuratan/papan', PapanPage),
  page('/persuratan/kalender', KalenderAcaraPage),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/persuratan/pengirim',
    validateSearch: ({ kartu, cari }): { kartu?: number; cari?: string } =>
      typeof kartu === 'number' && typeof cari === 'string' ? { kartu, cari } : {},
    component: PengirimPage,
  }),
  page('/persuratan/pengirim/cetak', PengirimPrintPage),
  page('/persuratan/buku', BukuPage),
  page('/persuratan/arsip', ArsipPage),
  page('/persuratan/arsip/cetak', ArsipPrintPage),
  page('/persuratan/arsip/$id', BerkasArsipPage),
  page('/persuratan/belum-diberkaskan', BelumDiberkaskanPage),
  page('/persuratan/usul-arsip', UsulArsipPage),
  page('/persuratan/tempat-arsip', TempatArsipPage),
  page('/persuratan/impor/$jenis', ImportRoute),
  page('/perkara', PerkaraPage),
  page('/perkara/cetak', PerkaraPrintPage),
  page('/perkara/$id', PerkaraRecordPage),
  page('/perkara/$id/pihak', PihakPage),
  page('/perkara/$id/pihak/cetak', PihakPrintPage),
  page('/perkara/$id/impor', PeopleImportRoute),
  page('/perkara/$id/naskah', NaskahPage),
  page('/peta', PetaPage),
  page('/peta/$kode', PetaPage),
  page('/pemantauan', PemantauanPage),
  page('/pemantauan/daftar', DaftarPantauPage),
  page('/pemantauan/mingguan', MingguanPage),
  page('/peta/$kode/cetak', PetaPrintPage),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pengaturan',
    beforeLoad: () => {
      // The router's own way: its redirect is an answer, not an error.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw redirect({ to: '/pengaturan/$bagian', params: { bagian: 'tampilan' } })
    },
  }),
  settingsRoute,
])

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: true, defaultErrorComponent: PageFault })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
