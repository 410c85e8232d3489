import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JenisImpor } from '../../../shared/registers/impor.contract.ts'
import { orpc } from '../../app/client.ts'
import { EmptyState, LoadingRows, ReadFault } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PathLink } from '../../ui/path-link.tsx'
import { FileStep } from './file-step.tsx'
import css from './impor.module.css'
import { MappingStep } from './mapping-step.tsx'
import { TrialStep } from './trial-step.tsx'
import { useImport } from './use-import.ts'

/** Rows of files into registers, or into that of one record: file, columns, trial, writing; and back again as one batch. */
export function ImportPage({ awal }: { awal: string }) {
  const kinds = useQuery(orpc.impor.jenis.queryOptions({ input: { jenis: awal } }))
  const [chosen, setChosen] = useState(awal)
  const jenis = kinds.data?.find((one) => one.kunci === chosen) ?? kinds.data?.[0]
  if (kinds.error) return <ReadFault error={kinds.error} what="Jenis impor" onRetry={() => void kinds.refetch()} />
  if (kinds.isPending) return <LoadingRows rows={8} />
  if (!jenis)
    return (
      <div className={css.page}>
        <PageHead title="Impor" />
        <EmptyState>Tidak ada register yang dapat Anda impor. Impor surat dilakukan Subbagian Tata Usaha.</EmptyState>
      </div>
    )
  return <ImportOf key={jenis.kunci} jenis={jenis} kinds={kinds.data} onKind={setChosen} />
}

function ImportOf({ jenis, kinds, onKind }: { jenis: JenisImpor; kinds: readonly JenisImpor[]; onKind: (kunci: string) => void }) {
  const work = useImport(jenis)
  const { draf, hasil, choice } = work
  const sheet = draf && choice && draf.lembar.length > 1 ? `, lembar “${draf.lembar[choice.lembar]?.nama ?? ''}”` : ''
  return (
    <div className={css.page}>
      <PageHead
        title="Impor dari Excel"
        path={<PathLink to={jenis.alamat}>{jenis.nama}</PathLink>}
        meta={draf ? `${draf.nama}${sheet} (${draf.keterangan})` : undefined}
        locked={hasil ? 'Hasil uji, belum ada yang disimpan' : null}
      >
        {!draf && kinds.length > 1 && (
          <SelectField
            label="Masuk ke"
            hideLabel
            size="bar"
            width={270}
            value={jenis.kunci}
            onChange={onKind}
            options={kinds.map((kind) => [kind.kunci, kind.nama])}
          />
        )}
      </PageHead>
      {hasil ? <TrialStep work={work} /> : draf ? <MappingStep work={work} /> : <FileStep work={work} />}
    </div>
  )
}
