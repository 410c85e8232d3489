import { Drawer, useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys } from '../ui/keys.ts'
import { showFrameColors } from './desktop.ts'
import { HelpDialog } from './help.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import css from './frame.module.css'
import { Mark } from './mark.tsx'
import { Nav } from './nav.tsx'
import { hasUse, modules, settings } from './navigation.ts'
import { undoLast } from './notices.tsx'
import { NoticesMenu } from './notices-menu.tsx'
import { Palette } from './palette.tsx'
import { nextPart } from './parts.ts'
import { PersonMenu } from './person-menu.tsx'
import { useHostLost } from './connection.ts'
import { useKeadaan, useSesi } from './session.ts'
import { useFold } from './use-fold.ts'
import { WorkLine } from './work-line.tsx'

type Over = 'palette' | 'keys' | 'help' | 'menu' | null

/** The frame of every page: top bar, navigation, the page itself, and what opens over it. */
export function Frame() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const router = useRouter()
  const keadaan = useKeadaan()
  const lost = useHostLost()
  const narrow = useMediaQuery('(max-width: 900px)')
  const [folded, toggleFold] = useFold(pathname)
  const [over, setOver] = useState<Over>(null)
  const close = () => setOver(null)
  const sesi = useSesi()
  const scheme = useComputedColorScheme('light')
  useEffect(showFrameColors, [scheme])

  useKeys(
    'Di mana saja',
    {
      'Ctrl+K': { does: 'cari catatan atau perintah', run: () => setOver('palette') },
      '?': { does: 'tombol di tempat ini', everywhere: true, run: () => setOver('keys') },
      F1: { does: 'bantuan halaman ini', everywhere: true, run: () => setOver('help') },
      ...Object.fromEntries(
        [...modules, settings]
          .filter((module) => hasUse(sesi, module))
          .map((module) => [module.key, { does: module.name, run: () => void navigate({ to: module.path }) }]),
      ),
      'Alt+←': { does: 'kembali', run: () => router.history.back() },
      'Alt+→': { does: 'maju', run: () => router.history.forward() },
      'Ctrl+↓': { does: 'bagian halaman berikutnya', run: () => nextPart(1) },
      'Ctrl+↑': { does: 'bagian halaman sebelumnya', run: () => nextPart(-1) },
      'Ctrl+Z': { does: 'urungkan tindakan terakhir', run: undoLast, outsideFields: true },
    },
    { level: 0 },
  )

  return (
    <div className={css.frame} data-folded={folded || undefined}>
      <a href="#isi" className={css.skip}>
        Langsung ke isi
      </a>
      <header className={css.top} data-desktop={window.desktop ? true : undefined}>
        <button type="button" className={`${css.plain} ${css.narrowOnly}`} onClick={() => setOver('menu')} aria-label="Buka menu">
          <IconMenu2 size={16} stroke={1.5} aria-hidden />
        </button>
        <div className={css.brand}>
          <Mark /> Sekretariat
        </div>
        <button type="button" className={css.search} onClick={() => setOver('palette')} aria-keyshortcuts="Control+K">
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <span>Cari catatan atau perintah</span>
          <Kbd keys="Ctrl+K" silent />
        </button>
        <div className={css.right}>
          {keadaan.contoh && <span className={css.demo}>Data contoh</span>}
          <NoticesMenu />
          <PersonMenu />
        </div>
      </header>
      {lost && (
        <div className={css.strip} role="status">
          Menyambung kembali… isian tersimpan di komputer ini.
        </div>
      )}
      {!narrow && (
        <nav className={css.nav} aria-label="Menu utama">
          <Nav folded={folded} onFold={toggleFold} />
        </nav>
      )}
      <main className={css.main} id="isi" tabIndex={-1}>
        <Outlet />
      </main>
      <WorkLine />
      {over === 'menu' && (
        <Drawer.Root opened onClose={close} size={260} padding={0} transitionProps={{ duration: 0 }}>
          <Drawer.Overlay className={css.veil} />
          <Drawer.Content aria-label="Menu">
            <div className={css.drawerHead}>
              <Mark /> Sekretariat
              <Drawer.CloseButton aria-label="Tutup menu" />
            </div>
            <nav className={css.drawer} aria-label="Menu utama">
              <Nav folded={false} onGo={close} />
            </nav>
          </Drawer.Content>
        </Drawer.Root>
      )}
      {over === 'palette' && <Palette onClose={close} />}
      {over === 'keys' && <KeysSheet onClose={close} />}
      {over === 'help' && <HelpDialog path={pathname} onClose={close} />}
    </div>
  )
}
