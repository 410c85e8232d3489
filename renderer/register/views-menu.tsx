import { Button, Menu } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { IsiTampilan, Tampilan } from '../../shared/registers/tampilan.contract.ts'
import { office, orpc } from '../app/client.ts'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField, TextField } from '../ui/fields.tsx'
import { announce } from '../ui/live.tsx'
import { Note } from '../ui/note.tsx'
import { useRefusal } from '../ui/refusal.ts'
import css from './columns-dialog.module.css'

/** Registers that have been opened with their view since the program was: by person. */
const opened = new Set<string>()

interface Props {
  daftar: string
  /** One came by a door of its own, which says what is shown. */
  byDoor: boolean
  /** The register as it stands, to be saved. */
  present: () => IsiTampilan
  onApply: (isi: IsiTampilan) => void
}

/** *Tampilan* in the filter bar: saved views, one's own and the office's; saved, replaced, renamed, deleted here. */
export function ViewsMenu({ daftar, byDoor, present, onApply }: Props) {
  const { pegawaiId } = useSesi()
  const { data } = useQuery(orpc.tampilan.list.queryOptions({ input: { daftar } }))
  const [dialog, setDialog] = useState<'simpan' | 'atur' | null>(null)
  const views = data?.tampilan ?? []
  const apply = (view: Tampilan) => {
    onApply(view.isi)
    announce(`Tampilan ${view.nama} dipakai`)
  }
  const openFirst = useEffectEvent((some: readonly Tampilan[]) => {
    const key = `${pegawaiId}/${daftar}`
    if (opened.has(key)) return
    opened.add(key)
    const first = some.find((view) => view.bawaan && !view.kantor) ?? some.find((view) => view.bawaan)
    if (first && !byDoor) apply(first)
  })
  useEffect(() => {
    if (data) openFirst(data.tampilan)
  }, [data])
  return (
    <>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }} withinPortal>
        <Menu.Target>
          <Button variant="subtle" size="xs" leftSection={<IconBookmark size={16} stroke={1.5} aria-hidden />}>
            Tampilan
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[false, true].map((kantor) => {
            const some = views.filter((view) => view.kantor === kantor)
            return (
              some.length > 0 && [
                <Menu.Label key={`${kantor}`}>{kantor ? 'Kantor' : 'Milik saya'}</Menu.Label>,
                ...some.map((view) => (
                  <Menu.Item key={view.id} onClick={() => apply(view)}>
                    {view.nama}
                  </Menu.Item>
                )),
              ]
            )
          })}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setDialog('simpan')}>Simpan tampilan ini…</Menu.Item>
          {views.some((view) => view.bolehUbah) && <Menu.Item onClick={() => setDialog('atur')}>Atur tampilan…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'simpan' && (
        <SaveView daftar={daftar} isi={present()} mayOffice={data?.bolehKantor ?? false} onClose={() => setDialog(null)} />
      )}
      {dialog === 'atur' && (
        <ArrangeViews views={views.filter((view) => view.bolehUbah)} present={present} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

function SaveView({ daftar, isi, mayOffice, onClose }: { daftar: string; isi: IsiTampilan; mayOffice: boolean; onClose: () => void }) {
  const [namaTampilan, setName] = useState('')
  const [kantor, setOffice] = useState(false)
  const save = useMutation({
    mutationFn: () => office.tampilan.simpan({ daftar, namaTampilan, kantor, isi }),
    onSuccess: () => {
      announce(`Tampilan ${namaTampilan} tersimpan`)
      onClose()
    },
  })
  const refusal = useRefusal(save.error)
  return (
    <Dialog
      title="Simpan tampilan"
      about="Saringan, urutan, dan kolom seperti sekarang"
      onClose={onClose}
      dirty={namaTampilan !== ''}
      act={{ does: 'Simpan', run: () => save.mutate(), busy: save.isPending ? 'Menyimpan…' : null }}
    >
      <TextField
        label="Nama tampilan"
        need="wajib"
        value={namaTampilan}
        onChange={setName}
        maxLength={60}
        error={refusal?.fields.namaTampilan}
        autoFocus
      />
      {mayOffice && <CheckField label="Untuk seluruh kantor" checked={kantor} onChange={setOffice} />}
      {refusal && !refusal.fields.namaTampilan && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}

function ArrangeViews({ views, present, onClose }: { views: readonly Tampilan[]; present: () => IsiTampilan; onClose: () => void }) {
  const [names, setNames] = useState<Readonly<Record<number, string>>>({})
  const act = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })
  const refusal = useRefusal(act.error)
  const rename = (view: Tampilan) => {
    const namaTampilan = names[view.id]
    if (namaTampilan !== undefined && namaTampilan !== view.nama) act.mutate(() => office.tampilan.ubah({ id: view.id, namaTampilan }))
  }
  return (
    <Dialog title="Atur tampilan" size="m" onClose={onClose}>
      <ul className={css.list} aria-label="Tampilan tersimpan">
        {views.map((view) => (
          <li key={view.id} className={css.row}>
            <TextField
              label={`Nama tampilan ${view.nama}`}
              hideLabel
              size="bar"
              value={names[view.id] ?? view.nama}
              onChange={(nama) => setNames({ ...names, [view.id]: nama })}
              onBlur={() => rename(view)}
              onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && rename(view)}
            />
            {view.kantor && <span className={css.width}>kantor</span>}
            <ActButton kind="subtle" onClick={() => act.mutate(() => office.tampilan.bawaan({ id: view.id, bawaan: !view.bawaan }))}>
              {view.bawaan ? 'Bukan bawaan' : 'Jadikan bawaan'}
            </ActButton>
            <ActButton kind="subtle" onClick={() => act.mutate(() => office.tampilan.ubah({ id: view.id, isi: present() }))}>
              Ganti isinya
            </ActButton>
            <ActButton
              kind="subtle"
              danger
              label={`Hapus tampilan ${view.nama}`}
              onClick={() => act.mutate(() => office.tampilan.hapus({ id: view.id }))}
            >
              Hapus
            </ActButton>
          </li>
        ))}
      </ul>
      {refusal && <Note kind="late">{refusal.message}</Note>}
    </Dialog>
  )
}
