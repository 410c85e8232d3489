import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSesi } from '../app/session.ts'
import { Foot } from '../ui/bars.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { AbsenceSection } from './absence-section.tsx'
import { AccountsSection } from './accounts-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { LetterheadSection } from './letterhead-section.tsx'
import { LettersSection } from './letters-section.tsx'
import css from './pengaturan.module.css'
import { PostsSection } from './posts-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { sections, type SectionKey } from './sections.ts'
import { StaffSection } from './staff-section.tsx'
import { UnitsSection } from './units-section.tsx'
import { VacantSection } from './vacant-section.tsx'

const pages: Readonly<Record<SectionKey, (props: { cari: string }) => ReactNode>> = {
  tampilan: AppearanceSection,
  kop: LetterheadSection,
  unit: UnitsSection,
  jabatan: PostsSection,
  penugasan: StaffSection,
  ketidakhadiran: AbsenceSection,
  akun: AccountsSection,
  kalender: CalendarSection,
  persuratan: LettersSection,
  aturan: RulesSection,
  'tanpa-petugas': VacantSection,
  cadangan: BackupSection,
}

/** Pengaturan: its parts at the left, one of them at the right. */
export function SettingsPage({ bagian, cari }: { bagian: string; cari: string }) {
  const sesi = useSesi()
  const mine = sections.filter((section) => section.for(sesi))
  const section = mine.find((other) => other.key === bagian)
  const Page = section ? pages[section.key] : undefined
  return (
    <div className="sk-page">
      <PageHead title={section?.name ?? 'Pengaturan'} path="Pengaturan" />
      <div className="sk-content">
        <nav className={css.nav} aria-label="Bagian pengaturan" data-part="filter">
          {mine.map((other) => (
            <Link
              key={other.key}
              to="/pengaturan/$bagian"
              params={{ bagian: other.key }}
              className={css.link}
              aria-current={other.key === bagian ? 'page' : undefined}
            >
              {other.name}
            </Link>
          ))}
        </nav>
        <div className="sk-main" data-part="table">
          {Page ? (
            <Page key={bagian} cari={cari} />
          ) : (
            <EmptyState>Bagian ini tidak ada, atau hanya untuk Administrator dan Kasubbag Tata Usaha.</EmptyState>
          )}
        </div>
      </div>
      <Foot />
    </div>
  )
}
