import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { shortMoment } from '../../../../shared/dates.ts'
import { SUBJEK_ANTAR } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId } from '../../../../shared/modules/persuratan/periode.ts'
import { office, orpc } from '../../../app/client.ts'
import { ACCEPTED } from '../../../documents/use-attach.ts'
import { saveFile } from '../../../documents/actions.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { Note } from '../../../ui/note.tsx'
import { Section } from '../../../ui/pane.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import shared from '../persuratan.module.css'

const ALL = 'semua'

/** The scanned pages that the receivers of a day have signed, by route. */
export function SignedPages({ tanggal }: { tanggal: string }) {
  const input = useRef<HTMLInputElement>(null)
  const files = useQuery(orpc.persuratan.buku.pindaian.queryOptions({ input: { tanggal } }))
  const antar = useQuery(orpc.persuratan.buku.antar.queryOptions({ input: { tanggal } }))
  const routes = antar.data?.rute ?? []
  const [chosen, setChosen] = useState(ALL)
  const rute = routes.some(({ kode }) => kode === chosen) ? chosen : ALL
  const attach = useMutation({
    mutationFn: async (file: File) => {
      const ref = { subject: SUBJEK_ANTAR, subjectId: periodeId('hari', tanggal) }
      const { id } = await office.berkas.unggah({ ...ref, jenis: 'bukti', nama: file.name, isi: file })
      if (rute !== ALL) await office.persuratan.buku.pindaianRute({ berkasId: id, rute })
    },
    onSuccess: () => announce('Pindaian dilampirkan'),
  })
  const show = useMutation({
    mutationFn: async (file: { id: number; nama: string }) => saveFile(await office.berkas.isi({ id: file.id }), file.nama),
  })
  const refusal = useRefusal(attach.error ?? show.error)
  const nameOfRoute = (kode: string | null) => routes.find((route) => route.kode === kode)?.nama ?? 'Semua rute'
  return (
    <Section title="Halaman bertanda tangan">
      <div className={shared.stack}>
        {refusal && <Note kind="late">{refusal.message}</Note>}
        {files.data?.map((file) => (
          <div key={file.id}>
            <div className={shared.fileRow}>
              <button type="button" className={shared.link} onClick={() => show.mutate(file)}>
                {file.nama}
              </button>
              <span className={shared.meta}>{shortMoment(file.dibuatPada)}</span>
            </div>
            <div className={shared.meta}>{nameOfRoute(file.rute)}</div>
          </div>
        ))}
        {files.data?.length === 0 && <p className={shared.posisi}>Belum ada pindaian untuk tanggal ini.</p>}
        {antar.data?.bolehLampir && (
          <>
            {routes.length > 1 && (
              <SelectField
                label="Rute pada pindaian"
                value={rute}
                onChange={setChosen}
                options={[[ALL, 'Semua rute'], ...routes.map((route) => [route.kode, route.nama] as const)]}
              />
            )}
            <div>
              <ActButton onClick={() => input.current?.click()} busy={attach.isPending ? 'Melampirkan…' : null}>
                Lampirkan pindaian
              </ActButton>
            </div>
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
      </div>
    </Section>
  )
}
