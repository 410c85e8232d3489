import { Fragment } from 'react'
import { shortMoment } from '../../shared/dates.ts'
import type { Berkas } from '../../shared/core/berkas.contract.ts'
import css from './documents.module.css'
import { FileIcon } from './file-icon.tsx'

interface Props {
  files: readonly Berkas[]
  shown: boolean
  onShow: (shown: boolean) => void
}

/** Attachments that were taken from the record: who did it, when and why, on demand. */
export function RevokedFiles({ files, shown, onShow }: Props) {
  if (files.length === 0) return null
  return (
    <>
      <div>
        <button type="button" className={css.link} aria-expanded={shown} onClick={() => onShow(!shown)}>
          {shown ? 'Sembunyikan yang dicabut' : `Tampilkan ${files.length} yang dicabut`}
        </button>
      </div>
      {shown &&
        files.map((file) => (
          <Fragment key={file.id}>
            <div className={css.fileRow}>
              <FileIcon mime={file.mime} />
              <s>{file.nama}</s>
              <span className={css.meta}>dicabut</span>
            </div>
            {file.dicabut && (
              <p className={css.name}>
                {file.dicabut.oleh}, {shortMoment(file.dicabut.pada)}: {file.dicabut.alasan}
              </p>
            )}
          </Fragment>
        ))}
    </>
  )
}
