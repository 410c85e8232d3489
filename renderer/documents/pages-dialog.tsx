import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { announce } from '../ui/live.tsx'
import { Note } from '../ui/note.tsx'
import { refusalOf } from '../ui/refusal.ts'
import css from './documents.module.css'
import { inOrder, joinPictures } from './join-pictures.ts'

interface Props {
  files: readonly File[]
  about: string
  /** Attaches what was decided on: one document, or each picture by itself. */
  onAttach: (files: readonly File[]) => void
  onClose: () => void
}

/** Several pictures at once: the pages of one document, in this order, or attachments of their own. */
export function PagesDialog({ files, about, onAttach, onClose }: Props) {
  const [pages, setPages] = useState(() => inOrder(files))
  const [nama, setNama] = useState(() => `${(pages[0]?.name ?? 'Pindaian').replace(/\.\w+$/, '')}.pdf`)
  const join = useMutation({
    mutationFn: () => joinPictures(pages, /\.pdf$/i.test(nama) ? nama : `${nama}.pdf`),
    onSuccess: (one) => {
      onAttach([one])
      onClose()
    },
  })
  const lift = (at: number) => {
    const page = pages[at]
    if (!page || at === 0) return
    setPages(pages.with(at, pages[at - 1] ?? page).with(at - 1, page))
    announce(`${page.name} menjadi halaman ${at}`)
  }
  return (
    <Dialog
      title={`Lampirkan ${pages.length} gambar`}
      about={about}
      onClose={onClose}
      dirty
      act={{
        does: 'Jadikan satu dokumen',
        run: () => join.mutate(),
        busy: join.isPending ? 'Menggabungkan…' : null,
        refused: nama.trim() === '' ? 'Tulis nama dokumennya.' : null,
      }}
      option={
        <ActButton
          onClick={() => {
            onAttach(pages)
            onClose()
          }}
        >
          Lampirkan terpisah
        </ActButton>
      }
    >
      <TextField label="Nama dokumen" need="wajib" value={nama} onChange={setNama} maxLength={200} autoFocus />
      <ol className={css.pages} aria-label="Halaman">
        {pages.map((page, at) => (
          <li key={`${page.name} ${page.lastModified} ${page.size}`} className={css.fileRow}>
            <span className={css.meta}>{at + 1}</span>
            <span className={css.pageName}>{page.name}</span>
            {at > 0 && (
              <ActButton kind="subtle" label={`Naikkan ${page.name}`} onClick={() => lift(at)}>
                Naikkan
              </ActButton>
            )}
          </li>
        ))}
      </ol>
      {join.error && <Note kind="late">{refusalOf(join.error).message}</Note>}
    </Dialog>
  )
}
