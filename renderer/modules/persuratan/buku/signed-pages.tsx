import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { shortMoment } from '../../../../shared/dates.ts'
import { SUBJEK_ANTAR } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId } from '../../../../shared/modules/persuratan/periode.ts'
import { office, orpc } from '../../../app/client.ts'
import { saveFile } from '../../../documents/actions.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Note } from '../../../ui/note.tsx'
import { Section } from '../../../ui/pane.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import shared from '../persuratan.module.css'
import { ACCEPTED } from '../record/use-attach.ts'

/** The scanned pages that the receivers of a day have signed. */
export function SignedPages({ tanggal }: { tanggal: string }) {
  const ref = { subject: SUBJEK_ANTAR, subjectId: periodeId('hari', tanggal) }
  const input = useRef<HTMLInputElement>(null)
  const files = useQuery(orpc.berkas.list.queryOptions({ input: ref }))
  const antar = useQuery(orpc.persuratan.buku.antar.queryOptions({ input: { tanggal } }))
  const attach = useMutation({ mutationFn: (file: File) => office.berkas.unggah({ ...ref, jenis: 'bukti', nama: file.name, isi: file }) })
  const show = useMutation({
    mutationFn: async (file: { id: number; nama: string }) => saveFile(await office.berkas.isi({ id: file.id }), file.nama),
  })
  const refusal = useRefusal(attach.error ?? show.error)
  return (
    <Section title="Halaman bertanda tangan">
      {refusal && <Note kind="late">{refusal.message}</Note>}
      {files.data?.map((file) => (
        <div key={file.id} className={shared.fileRow}>
          <button type="button" className={shared.link} onClick={() => show.mutate(file)}>
            {file.nama}
          </button>
          <span className={shared.meta}>{shortMoment(file.dibuatPada)}</span>
        </div>
      ))}
      {files.data?.length === 0 && <p className={shared.posisi}>Belum ada pindaian untuk tanggal ini.</p>}
      {antar.data?.bolehLampir && (
        <>
          <ActButton onClick={() => input.current?.click()} busy={attach.isPending ? 'Melampirkan…' : null}>
            Lampirkan pindaian
          </ActButton>
          <input
            ref={input}
            type="file"
            hidden
            accept={ACCEPTED}
            aria-label="Pindaian halaman bertanda tangan"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file) attach.mutate(file)
              event.currentTarget.value = ''
            }}
          />
        </>
      )}
    </Section>
  )
}
