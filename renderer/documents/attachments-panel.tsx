import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react'
import { shortMoment } from '../../shared/dates.ts'
import type { Berkas } from '../../shared/core/berkas.contract.ts'
import { office, orpc } from '../app/client.ts'
import { recordPath } from '../app/navigation.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Note } from '../ui/note.tsx'
import { Section } from '../ui/pane.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import css from './documents.module.css'
import { FileDialog } from './file-dialog.tsx'
import { FileIcon } from './file-icon.tsx'
import { arePages } from './join-pictures.ts'
import { PagesDialog } from './pages-dialog.tsx'
import { RevokedFiles } from './revoked-files.tsx'
import { ACCEPTED, useAttach } from './use-attach.ts'

export interface DocumentsHandle {
  choose: () => void
}

interface Props {
  subject: string
  subjectId: number
  /** The record in few words: Agenda 0139. */
  about: string
  berkas: readonly Berkas[]
  mayAttach: boolean
  handle?: Ref<DocumentsHandle>
  /** What stands below the files: papers that the program makes. */
  children?: ReactNode
  title?: string
  /** The sentence where there is none yet. */
  nothing?: string
}

/** The files of a record: attached by file, drop or paste, seen inside the program, revoked with a reason. */
export function AttachmentsPanel({
  subject,
  subjectId,
  about,
  berkas,
  mayAttach,
  handle,
  children,
  title = 'Dokumen',
  nothing = 'Belum ada pindaian.',
}: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [viewing, setViewing] = useState<Berkas | null>(null)
  const [revoking, setRevoking] = useState<Berkas | null>(null)
  const ref = { subject, subjectId }
  const { attach, busy, refused, twins, forget } = useAttach(ref, berkas.length === 0)
  const [pages, setPages] = useState<readonly File[] | null>(null)
  const take = (files: readonly File[]) => (arePages(files) ? setPages(files) : void attach(files))
  const all = useQuery(orpc.berkas.list.queryOptions({ input: { ...ref, denganDicabut: true } })).data ?? []
  const [withRevoked, setWithRevoked] = useState(false)
  useImperativeHandle(handle, () => ({ choose: () => mayAttach && input.current?.click() }))

  useEffect(() => {
    if (!mayAttach) return
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  })

  return (
    <div
      className={over ? css.drop : undefined}
      onDragOver={(event) => {
        if (!mayAttach || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (mayAttach) take([...event.dataTransfer.files])
      }}
    >
      <Section
        title={title}
        meta={
          mayAttach && (
            <button type="button" className={css.link} onClick={() => input.current?.click()} aria-keyshortcuts="L">
              {busy ?? 'Lampirkan'}
            </button>
          )
        }
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label="Lampirkan berkas"
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
        <div className={css.files}>
          {berkas.map((file) => (
            <div key={file.id} className={css.fileRow}>
              <FileIcon mime={file.mime} />
              <button
                type="button"
                className={css.link}
                onClick={() => setViewing(file)}
                title={`${file.nama}, dilampirkan ${file.dibuatOleh} ${shortMoment(file.dibuatPada)}`}
              >
                {file.nama}
              </button>
              <span className={css.meta}>{file.halaman === null ? file.jenis : `${file.halaman} hlm`}</span>
            </div>
          ))}
          {children}
          {berkas.length === 0 && <p className={css.name}>{mayAttach ? `${nothing} Seret, tempel, atau pilih berkasnya.` : nothing}</p>}
          <RevokedFiles files={all.filter((file) => file.dicabut !== null)} shown={withRevoked} onShow={setWithRevoked} />
          {twins.map((file) => (
            <Note key={file.id} kind="return" actions={<ActButton onClick={forget}>Tutup</ActButton>}>
              {file.nama} sama dengan berkas pada <TwinLink kembar={file.kembar} />.
            </Note>
          ))}
          {refused.map((sentence) => (
            <Note key={sentence} kind="late">
              {sentence}
            </Note>
          ))}
        </div>
      </Section>
      {pages && <PagesDialog files={pages} about={about} onAttach={(files) => void attach(files)} onClose={() => setPages(null)} />}
      {viewing && (
        <FileDialog
          file={viewing}
          files={berkas}
          about={about}
          onMove={setViewing}
          onClose={() => setViewing(null)}
          onRevoke={
            mayAttach
              ? () => {
                  setRevoking(viewing)
                  setViewing(null)
                }
              : undefined
          }
        />
      )}
      {revoking && (
        <ReasonDialog
          title={`Cabut ${revoking.nama}`}
          about={about}
          note="Berkas tidak tampil lagi di sini. Isinya tetap tersimpan, dan pencabutannya tercatat beserta alasannya."
          act="Cabut berkas ini"
          busy="Mencabut…"
          danger
          run={(alasan) => office.berkas.cabut({ id: revoking.id, alasan })}
          onDone={() => undefined}
          onClose={() => setRevoking(null)}
        />
      )}
    </div>
  )
}

/** The other record with the same bytes, by its number. */
function TwinLink({ kembar }: { kembar: Berkas['kembar'] }) {
  const path = kembar && recordPath(kembar.subject, kembar.subjectId)
  if (!kembar || !path) return <>catatan lain</>
  return (
    <Link to={path} className={css.link}>
      {kembar.nomor}
    </Link>
  )
}
