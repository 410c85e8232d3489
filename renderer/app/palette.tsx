import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowRight, IconCommand, IconMail, IconSearch, IconUser, type Icon } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { dayMonth } from '../../shared/dates.ts'
import { KeyHint } from '../ui/bars.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys, usePlaces, type KeyMap } from '../ui/keys.ts'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { SecretMark } from '../ui/state-mark.tsx'
import { orpc } from './client.ts'
import { modules, settings } from './navigation.ts'
import css from './palette.module.css'
import { useSesi } from './session.ts'
import { orderly, sections } from '../pengaturan/sections.ts'

interface Found {
  readonly id: string
  readonly group: string
  readonly icon: Icon
  readonly words: ReactNode
  readonly why?: ReactNode
  run: () => void
}

const FEW = 6

function matches(text: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every((word) => text.toLowerCase().includes(word))
}

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

/** Ctrl+K: one box over letters, pages, people and commands; `>` commands, `#` numbers, `@` people. */
export function Palette({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  useReturnFocus()
  const sesi = useSesi()
  const findsPeople = orderly(sesi)
  const places = usePlaces()
  const [commands] = useState(() => commandsOf(places))
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const sign = /^[>#@]/.exec(text)?.[0] ?? ''
  const query = text.slice(sign.length).trim()
  const [asked] = useDebouncedValue(query, 120)

  const letters = useQuery(
    orpc.persuratan.suratMasuk.list.queryOptions({
      input: { cari: asked, jumlah: FEW },
      enabled: asked.length > 0 && (sign === '' || sign === '#'),
      placeholderData: keepPreviousData,
    }),
  )
  const people = useQuery(
    orpc.akun.orang.queryOptions({
      input: { cari: asked },
      enabled: findsPeople && asked.length > 0 && (sign === '' || sign === '@'),
      placeholderData: keepPreviousData,
    }),
  )

  const go = (to: string) => () => void navigate({ to })
  const pages = [...modules.flatMap((module) => [module, ...(module.parts ?? [])]), settings]
  const found: Found[] = [
    ...(query && (sign === '' || sign === '#') ? (letters.data?.baris ?? []) : []).map((surat) => ({
      id: `surat-${surat.id}`,
      group: 'Surat',
      icon: IconMail,
      words: (
        <>
          <strong>{surat.nomorAgenda.teks}</strong> {surat.hal ?? <SecretMark />} <span className={css.quiet}>{surat.pengirimPendek}</span>
        </>
      ),
      why: `masuk, ${dayMonth(surat.tanggalDiterima)} ${surat.nomorAgenda.tahun}`,
      run: go(`/persuratan/surat-masuk/${surat.id}`),
    })),
    ...(query && (sign === '' || sign === '@') ? (people.data ?? []).slice(0, FEW) : []).map((person) => ({
      id: `orang-${person.pegawaiId}-${person.jabatan}`,
      group: 'Pegawai',
      icon: IconUser,
      words: (
        <>
          <strong>{person.nama}</strong> <span className={css.quiet}>{person.jabatan}</span>
        </>
      ),
      why: person.unitNama,
      run: () =>
        void navigate({
          to: '/pengaturan/$bagian',
          params: { bagian: 'penugasan' },
          search: { cari: person.nama },
        }),
    })),
    ...(sign === ''
      ? [
          ...pages.map((place) => [place.name, place.path] as const),
          ...sections.filter((section) => section.for(sesi)).map((section) => [section.name, `/pengaturan/${section.key}`] as const),
        ]
      : []
    )
      .filter(
        ([name, path], index, all) => matches(name, query) && all.findIndex((other) => other[1] === path && other[0] === name) === index,
      )
      .map(([name, path]) => ({ id: `halaman-${path}-${name}`, group: 'Halaman', icon: IconArrowRight, words: name, run: go(path) })),
    ...(sign === '' || sign === '>' ? commands : [])
      .filter((command) => matches(`${command.does} ${command.place}`, query))
      .map((command) => ({
        id: `perintah-${command.place}-${command.keys}`,
        group: 'Perintah',
        icon: IconCommand,
        words: command.does.charAt(0).toUpperCase() + command.does.slice(1),
        why: (
          <>
            {command.place} <Kbd keys={command.keys} />
          </>
        ),
        run: command.run,
      })),
  ]
  const cursor = Math.min(at, found.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [cursor])

  const choose = (item: Found | undefined) => {
    if (!item) return
    onClose()
    item.run()
  }
  useKeys('Cari', { Esc: { does: 'tutup', run: onClose } }, { level: 3, modal: true })

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="var(--sk-palette)"
      yOffset={84}
      padding={0}
      radius="md"
      returnFocus={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: css.palette, overlay: css.veil }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Cari catatan atau perintah">
        <div className={css.box}>
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <input
            data-autofocus
            className={css.input}
            value={text}
            role="combobox"
            aria-expanded
            aria-controls="palet-hasil"
            aria-activedescendant={found[cursor] ? `palet-${cursor}` : undefined}
            aria-label="Cari catatan atau perintah"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={(event) => {
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
              if (step) {
                event.preventDefault()
                setAt(Math.max(0, Math.min(found.length - 1, cursor + step)))
              } else if (event.key === 'Enter') {
                event.preventDefault()
                choose(found[cursor])
              }
            }}
          />
          <span className={css.quiet} aria-live="polite">
            {query && `${found.length} temuan`}
          </span>
          <Kbd keys="Esc" />
        </div>
        <div className={css.list} id="palet-hasil" role="listbox" aria-label="Hasil" ref={list}>
          {found.map((item, index) => (
            <div key={item.id} role="presentation">
              {found[index - 1]?.group !== item.group && <div className={css.group}>{item.group}</div>}
              <div
                id={`palet-${index}`}
                role="option"
                aria-selected={index === cursor}
                className={css.item}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                <item.icon size={16} stroke={1.5} aria-hidden />
                <span className={css.words}>{item.words}</span>
                {item.why && <span className={css.why}>{item.why}</span>}
              </div>
            </div>
          ))}
          {found.length === 0 && (
            <p className={css.nothing}>{letters.isFetching ? 'Mencari…' : `Tidak ada yang cocok dengan “${query}”.`}</p>
          )}
        </div>
        <div className={css.foot}>
          <span>
            <Kbd keys="↑" /> <KeyHint keys="↓" does="pilih" />
          </span>
          <KeyHint keys="Enter" does="buka" />
          <span className={css.signs}>
            <KeyHint keys=">" does="perintah" /> <KeyHint keys="#" does="nomor" /> {findsPeople && <KeyHint keys="@" does="orang" />}
          </span>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
