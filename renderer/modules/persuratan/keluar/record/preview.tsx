import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { orpc } from '../../../../app/client.ts'
import { DocumentPreview } from '../../../../documents/document-preview.tsx'
import { paperOf } from '../../../../documents/fetch-document.ts'
import { usePaperActs } from '../../../../documents/use-paper-acts.tsx'
import { ActButton } from '../../../../ui/act-button.tsx'
import { Note } from '../../../../ui/note.tsx'
import { StateMark } from '../../../../ui/state-mark.tsx'
import css from '../keluar.module.css'
import { GabungDialog } from './gabung-dialog.tsx'

interface Props {
  naskah: Naskah
  /** Something is typed that the preview does not show yet. */
  stale: boolean
}

/** The very paper beside its form, as it was saved last; how many pages, and what is done with it. */
export function NaskahPreview({ naskah, stale }: Props) {
  const [shown, setShown] = useState<number | null>(null)
  const [merging, setMerging] = useState(false)
  const { id, versi, revisi, keadaan, nomor } = naskah
  const paper = useMemo(
    () => ({
      ...paperOf({ dokumen: 'naskah', id: [id], pilihan: {} }),
      key: [id, versi, revisi, keadaan, nomor].join('/'),
    }),
    [id, versi, revisi, keadaan, nomor],
  )
  const measured = useQuery(orpc.persuratan.naskah.ukur.queryOptions({ input: { id } })).data
  // the pages that are drawn say more than those that are reckoned
  const pages = shown ?? measured?.halaman ?? null
  const acts = usePaperActs(paper, { place: 'Naskah ini', unready: null, beside: true })
  return (
    <section className={css.previewPart} aria-label="Pratinjau naskah">
      <div className={css.previewHead}>
        <span className={css.meta}>{[pages !== null && `${pages} halaman`, naskah.beku && 'beku'].filter(Boolean).join(', ')}</span>
        {stale && <StateMark state="look">Belum tersimpan</StateMark>}
        <span className={css.previewActs}>
          {jenisOf(naskah.jenis).kepala.yth && (
            <ActButton onClick={() => setMerging(true)} refused={stale ? 'Simpan konsepnya dahulu.' : null}>
              Banyak alamat…
            </ActButton>
          )}
          {acts.buttons}
        </span>
      </div>
      {acts.notes}
      {measured?.peringatan.map((sentence) => (
        <Note key={sentence} kind="return">
          {sentence}
        </Note>
      ))}
      {naskah.keadaan === 'batal' && <Note kind="return">Naskah ini batal.</Note>}
      <DocumentPreview paper={paper} onCount={setShown} beside />
      {merging && <GabungDialog naskah={naskah} onClose={() => setMerging(false)} />}
    </section>
  )
}
