import { useQuery } from '@tanstack/react-query'
import { shortMoment } from '../../shared/dates.ts'
import type { Berkas } from '../../shared/core/berkas.contract.ts'
import { orpc } from '../app/client.ts'
import { FilePreview } from './file-preview.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LoadingRows, ReadFault } from '../ui/empty-state.tsx'

interface Props {
  file: Berkas
  files: readonly Berkas[]
  /** The record in few words: Agenda 0139. */
  about: string
  onMove: (file: Berkas) => void
  onClose: () => void
  onRevoke: (() => void) | undefined
}

/** An attachment, seen inside the program; `[` and `]` go to the others of the record. */
export function FileDialog({ file, files, about, onMove, onClose, onRevoke }: Props) {
  const bytes = useQuery({ ...orpc.berkas.isi.queryOptions({ input: { id: file.id } }), staleTime: 'static', gcTime: 60_000 })
  const at = files.findIndex((each) => each.id === file.id)
  const step = (to: number) => {
    const next = files[at + to]
    if (next) onMove(next)
  }
  return (
    <Dialog
      title={file.nama}
      about={`${about}, dilampirkan ${file.dibuatOleh} ${shortMoment(file.dibuatPada)}`}
      size="l"
      bare
      onClose={onClose}
      keys={{ '[': { does: 'berkas sebelumnya', run: () => step(-1) }, ']': { does: 'berkas berikutnya', run: () => step(1) } }}
      option={files.length > 1 ? `Berkas ${at + 1} dari ${files.length}` : undefined}
      headRight={
        onRevoke && (
          <ActButton kind="subtle" onClick={onRevoke}>
            Cabut…
          </ActButton>
        )
      }
    >
      <div style={{ height: 'calc(100dvh - 240px)', minHeight: 240, display: 'flex' }}>
        {bytes.error ? (
          <ReadFault error={bytes.error} what="Berkas ini" onRetry={() => void bytes.refetch()} />
        ) : bytes.data ? (
          <FilePreview blob={bytes.data} mime={file.mime} name={file.nama} />
        ) : (
          <LoadingRows rows={6} />
        )}
      </div>
    </Dialog>
  )
}
