import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { orpc } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { Section } from '../../../ui/pane.tsx'
import css from './arsip.module.css'
import { BerkaskanDialog } from './berkaskan-dialog.tsx'

interface Props {
  subject: 'surat_masuk' | 'naskah'
  subjectId: number
  nomor: string
  hal: string
  /** It has ended: from here on it may be put away. */
  ended: boolean
}

/** In which file a letter lies; once it has ended, B puts it into one. */
export function LetakArsip({ subject, subjectId, nomor, hal, ended }: Props) {
  const letak = useQuery(orpc.persuratan.arsip.letak.queryOptions({ input: { subject, subjectId } })).data
  const [filing, setFiling] = useState(false)
  const may = ended && letak?.berkas === null && letak.bolehBerkaskan
  useKeys('Arsip surat', { B: may ? { does: 'berkaskan', run: () => setFiling(true) } : undefined })
  if (!letak || (!letak.berkas && !may)) return null
  return (
    <Section title="Arsip">
      {letak.berkas &&
        (letak.berkas.id === null ? (
          <p className={css.quiet}>Pada berkas {letak.berkas.nomor}.</p>
        ) : (
          <Link to="/persuratan/arsip/$id" params={{ id: String(letak.berkas.id) }} className="sk-link">
            Berkas {letak.berkas.nomor}
          </Link>
        ))}
      {may && (
        <ActButton keys="B" onClick={() => setFiling(true)}>
          Berkaskan…
        </ActButton>
      )}
      {filing && (
        <BerkaskanDialog
          surat={[{ subject, subjectId, nomor, hal, kode: letak.kode, usulan: letak.usulan }]}
          onDone={() => undefined}
          onClose={() => setFiling(false)}
        />
      )}
    </Section>
  )
}
