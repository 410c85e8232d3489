import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { shortMoment } from '../../../../shared/dates.ts'
import type { Berkas } from '../../../../shared/core/berkas.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Note } from '../../../ui/note.tsx'
import { Section } from '../../../ui/pane.tsx'
import { ReasonDialog } from '../batal-dialog.tsx'
import { FileIcon } from '../pane.tsx'
import shared from '../persuratan.module.css'
import { SUBJECT } from '../words.ts'
import { FileDialog } from './file-dialog.tsx'
import css from './record.module.css'
import { RevokedFiles } from './revoked-files.tsx'
import { ACCEPTED, useAttach } from './use-attach.ts'

export interface DocumentsHandle {
  choose: () => void
}

interface Props {
  suratId: number
  nomor: string
  berkas: readonly Berkas[]
  mayAttach: boolean
  handle: Ref<DocumentsHandle>
}

/** The papers of a letter: its scans (attached by file, drop or paste) and what the program makes of it. */
export function DocumentsPanel({ suratId, nomor, berkas, mayAttach, handle }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [viewing, setViewing] = useState<Berkas | null>(null)
  const [revoking, setRevoking] = useState<Berkas | null>(null)
  const { attach, busy, refused, twins, forget } = useAttach(suratId, berkas.length === 0)
  const { data: papers = [] } = useQuery(orpc.dokumen.list.queryOptions({ input: { subject: SUBJECT, subjectId: suratId } }))
  const all = useQuery(orpc.berkas.list.queryOptions({ input: { subject: SUBJECT, subjectId: suratId, denganDicabut: true } })).data ?? []
  const [withRevoked, setWithRevoked] = useState(false)
  useImperativeHandle(handle, () => ({ choose: () => mayAttach && input.current?.click() }))

  useEffect(() => {
    if (!mayAttach) return
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void attach(files)
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
        if (mayAttach) void attach([...event.dataTransfer.files])
      }}
    >
      <Section
        title="Dokumen"
        meta={
          mayAttach && (
            <button type="button" className={shared.link} onClick={() => input.current?.click()} aria-keyshortcuts="L">
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
            void attach([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
        <div className={css.docs}>
          {berkas.map((file) => (
            <div key={file.id} className={shared.fileRow}>
              <FileIcon mime={file.mime} />
              <button
                type="button"
                className={shared.link}
                onClick={() => setViewing(file)}
                title={`${file.nama}, dilampirkan ${file.dibuatOleh} ${shortMoment(file.dibuatPada)}`}
              >
                {file.nama}
              </button>
              <span className={shared.meta}>{file.halaman === null ? file.jenis : `${file.halaman} hlm`}</span>
            </div>
          ))}
          {papers.map((paper) => (
            <div key={paper.dokumen} className={shared.fileRow}>
              <FileIcon mime="" />
              {paper.kurang === null ? (
                <Link to="/persuratan/surat-masuk/$id/lembar-disposisi" params={{ id: String(suratId) }} className={shared.link}>
                  {paper.nama}
                </Link>
              ) : (
                <span title={paper.kurang}>{paper.nama}</span>
              )}
              <span className={shared.meta}>{paper.kurang ?? 'pratinjau'}</span>
            </div>
          ))}
          {berkas.length === 0 && (
            <p className={css.name}>{mayAttach ? 'Belum ada pindaian. Seret, tempel, atau pilih berkasnya.' : 'Belum ada pindaian.'}</p>
          )}
          <RevokedFiles files={all.filter((file) => file.dicabut !== null)} shown={withRevoked} onShow={setWithRevoked} />
          {twins.map((file) => (
            <Note key={file.id} kind="return" actions={<ActButton onClick={forget}>Tutup</ActButton>}>
              {file.nama} sama dengan berkas pada agenda{' '}
              {file.kembar && (
                <Link to="/persuratan/surat-masuk/$id" params={{ id: String(file.kembar.subjectId) }} className={shared.link}>
                  {file.kembar.nomor}
                </Link>
              )}
              .
            </Note>
          ))}
          {refused.map((sentence) => (
            <Note key={sentence} kind="late">
              {sentence}
            </Note>
          ))}
        </div>
      </Section>
      {viewing && (
        <FileDialog
          file={viewing}
          files={berkas}
          nomor={nomor}
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
          about={`Agenda ${nomor}`}
          note="Berkas tidak tampil lagi pada surat ini. Isinya tetap tersimpan, dan pencabutannya tercatat beserta alasannya."
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
