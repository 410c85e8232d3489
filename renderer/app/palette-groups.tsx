import {
  IconArrowRight,
  IconBriefcase,
  IconBuilding,
  IconCommand,
  IconMail,
  IconMailForward,
  IconSitemap,
  IconUser,
  type Icon,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { KelompokTemuan, Temuan } from '../../shared/core/cari.contract.ts'
import { jenisNaskah } from '../../shared/modules/persuratan/naskah/jenis.ts'
import type { Process } from '../../shared/workflow/process.ts'
import { useDefinitions } from '../workflow/definitions.ts'
import { petaPath } from '../workflow/peta/paths.ts'
import { sections } from '../pengaturan/sections.ts'
import { Kbd } from '../ui/kbd.tsx'
import { usePlaces, type KeyMap } from '../ui/keys.ts'
import { orpc } from './client.ts'
import { hasUse, modules, recordPath, settings } from './navigation.ts'
import { Marked, matches } from './palette-marks.tsx'
import css from './palette.module.css'
import { useSesi } from './session.ts'

export interface PaletteItem {
  readonly id: string
  readonly icon: Icon
  readonly words: ReactNode
  readonly why?: ReactNode
  run: () => void
}
export interface PaletteGroup {
  readonly key: string
  readonly name: string
  /** How many there are in all; empty where all of them stand here. */
  readonly count: string
  readonly items: readonly PaletteItem[]
}

const FEW = 6
const MANY = 50
const icons: Readonly<Record<string, Icon>> = {
  surat_masuk: IconMail,
  naskah: IconMailForward,
  perkara: IconBriefcase,
  pegawai: IconUser,
  pengirim: IconBuilding,
}
const asks = { '': null, '#': 'nomor', '@': 'orang' } as const

/** The commands of the place below, made of the same words as its `?` sheet. */
function commandsOf(places: readonly { place: string; map: KeyMap }[]): { keys: string; does: string; place: string; run: () => void }[] {
  return places.flatMap(({ place, map }) =>
    Object.entries(map).flatMap(([keys, act]) =>
      act?.run && !act.hidden && /^[A-Z].*\+|^F\d|^Ins$|^Del$/.test(keys) && !/Ctrl\+[↑↓K]|Alt\+\d/.test(keys)
        ? [{ keys, does: act.does, place, run: () => act.run?.(new KeyboardEvent('keydown')) }]
        : [],
    ),
  )
}

interface Typed {
  readonly sign: string
  readonly query: string
  /** The one group that is shown, by its key. */
  readonly only: string | null
}

/** What the box shows for what was typed, by group; `settled` once the host has answered for the words as they stand. */
export function usePaletteGroups({ sign, query, only }: Typed): { groups: PaletteGroup[]; settled: boolean } {
  const navigate = useNavigate()
  const sesi = useSesi()
  const places = usePlaces()
  const [commands] = useState(() => commandsOf(places))
  const [asked] = useDebouncedValue(query, 60)
  const processes = useDefinitions(sign === '' && query !== '')
  const hanya = sign === '' || sign === '#' || sign === '@' ? asks[sign] : null
  const asking = sign !== '>' && !(sign !== '' && query === '')
  const hostGroup = only !== null && !['halaman', 'peta', 'perintah', 'terakhir', 'tugas'].includes(only) ? only : undefined
  const found = useQuery(
    orpc.cari.semua.queryOptions({
      input: { teks: asked, hanya, jumlah: only === null ? FEW : MANY, ...(hostGroup && { kelompok: hostGroup }) },
      enabled: asking,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const settled = !asking || found.isError || (asked === query && !found.isPlaceholderData && !found.isPending)

  const open = (hit: Temuan) => () => {
    if (hit.subject === 'pengirim') return void navigate({ to: '/persuratan/pengirim', search: { kartu: hit.id, cari: hit.judul } })
    if (hit.subject === 'pegawai') {
      return void navigate({ to: '/pengaturan/$bagian', params: { bagian: 'penugasan' }, search: { cari: hit.judul } })
    }
    const path = recordPath(hit.subject, hit.id)
    if (path) void navigate({ to: path })
  }
  const toGroup = ({ kunci, nama, jumlah, lebih, temuan }: KelompokTemuan): PaletteGroup => ({
    key: kunci,
    name: nama,
    count: lebih ? `${jumlah}+` : String(jumlah),
    items: temuan.map((hit) => ({
      id: `${kunci}-${hit.subject}-${hit.id}`,
      icon: icons[hit.subject] ?? IconArrowRight,
      words: <HitWords hit={hit} query={query} />,
      why: hit.posisi,
      run: open(hit),
    })),
  })
  const fromHost = asking ? (found.data?.kelompok ?? []).map(toGroup) : []
  const groups = [
    ...fromHost,
    processesGroup(processes, query, (to) => void navigate({ to })),
    pagesGroup(sign === '' ? placesOf(sesi) : [], query, (to) => void navigate({ to })),
    commandsGroup(sign === '' || sign === '>' ? commands : [], query, sign === '' || sign === '>' ? makings(query, navigate) : []),
  ]
  return { groups: groups.filter((one) => one.items.length > 0 && (only === null || one.key === only)), settled }
}

function HitWords({ hit: { nomor, judul, asal, sebab }, query }: { hit: Temuan; query: string }) {
  return (
    <>
      {nomor && (
        <>
          <strong>
            <Marked text={nomor} query={query} />
          </strong>{' '}
        </>
      )}
      <Marked text={judul} query={query} />{' '}
      <span className={css.quiet}>
        <Marked text={[asal, sebab].filter(Boolean).join(' · ')} query={query} />
      </span>
    </>
  )
}

function placesOf(sesi: ReturnType<typeof useSesi>): (readonly [name: string, path: string])[] {
  const pages = [...modules.flatMap((module) => [module, ...(module.parts ?? [])]), settings].filter((place) => hasUse(sesi, place))
  const all = [
    ...pages.map((place) => [place.name, place.path] as const),
    ...sections.filter((section) => section.for(sesi)).map((section) => [section.name, `/pengaturan/${section.key}`] as const),
  ]
  return all.filter(([name, path], index) => all.findIndex((other) => other[1] === path && other[0] === name) === index)
}

/** Processes by code or name: each opens its map. */
function processesGroup(processes: readonly Process[], query: string, go: (to: string) => void): PaletteGroup {
  const found = query === '' ? [] : processes.filter(({ code, name }) => matches(`${code} ${name}`, query))
  const items = found.slice(0, FEW).map(({ code, name }) => ({
    id: `peta-${code}`,
    icon: IconSitemap,
    words: (
      <>
        <strong>
          <Marked text={code} query={query} />
        </strong>{' '}
        <Marked text={name} query={query} />
      </>
    ),
    why: 'Peta Proses',
    run: () => go(petaPath(code)),
  }))
  return { key: 'peta', name: 'Peta Proses', count: found.length > FEW ? String(found.length) : '', items }
}

function pagesGroup(places: readonly (readonly [string, string])[], query: string, go: (to: string) => void): PaletteGroup {
  const items = places
    .filter(([name]) => matches(name, query))
    .map(([name, path]) => ({
      id: `halaman-${path}-${name}`,
      icon: IconArrowRight,
      words: <Marked text={name} query={query} />,
      run: () => go(path),
    }))
  return { key: 'halaman', name: 'Halaman', count: '', items }
}

/** A new naskah from anywhere, each kind by its name once something of it is typed. */
function makings(query: string, navigate: ReturnType<typeof useNavigate>): PaletteItem[] {
  const kinds = query === '' ? [] : Object.values(jenisNaskah).map(({ kode, nama }) => [kode, `Buat ${nama}`] as const)
  return [['surat-dinas', 'Buat surat keluar'] as const, ...kinds]
    .filter(([, words]) => matches(words, query))
    .map(([kode, words]) => ({
      id: `buat-${words}`,
      icon: IconCommand,
      words: <Marked text={words} query={query} />,
      why: 'Surat Keluar',
      run: () => void navigate({ to: '/persuratan/surat-keluar', search: { buat: kode } }),
    }))
}

function commandsGroup(commands: ReturnType<typeof commandsOf>, query: string, others: readonly PaletteItem[]): PaletteGroup {
  const items = commands
    .filter((command) => matches(`${command.does} ${command.place}`, query))
    .map((command) => ({
      id: `perintah-${command.place}-${command.keys}`,
      icon: IconCommand,
      words: <Marked text={command.does.charAt(0).toUpperCase() + command.does.slice(1)} query={query} />,
      why: (
        <>
          {command.place} <Kbd keys={command.keys} />
        </>
      ),
      run: command.run,
    }))
  return { key: 'perintah', name: 'Perintah', count: '', items: [...items, ...others] }
}
