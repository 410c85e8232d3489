import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { notify } from '../../../app/notices.tsx'
import { recordPath } from '../../../app/navigation.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Section } from '../../../ui/pane.tsx'
import { refusalOf } from '../../../ui/refusal.ts'
import { listDate } from '../words.ts'
import css from './arsip.module.css'
import { PaperLinks } from './paper-links.tsx'

type Paper = BerkasArsip['isi'][number]

/** Daftar Isi Berkas: the papers of a file, each as who reads may know it. */
export function IsiPanel({ berkas }: { berkas: BerkasArsip }) {
  const mayTake = berkas.bolehUbah && berkas.ditutup === null
  if (berkas.uraian === null) return <EmptyState>Berkas rahasia: isinya hanya dibaca unit pengolahnya dan yang membukanya.</EmptyState>
  return (
    <Section
      title={`Daftar Isi Berkas (${berkas.isi.length.toLocaleString('id-ID')})`}
      meta={<PaperLinks nama="Daftar Isi Berkas" request={{ dokumen: 'daftar-isi-berkas', id: [berkas.id] }} />}
    >
      {berkas.isi.length === 0 ? (
        <p className={css.quiet}>Belum ada isinya.</p>
      ) : (
        <table className={css.table} aria-label="Daftar Isi Berkas">
          <thead>
            <tr>
              <th className={css.narrow}>No.</th>
              <th>Uraian</th>
              <th className={css.day}>Tanggal</th>
              <th className={css.level}>Tingkat</th>
              <th className={css.count}>Jumlah</th>
              {mayTake && <th className={css.take}>Tindakan</th>}
            </tr>
          </thead>
          <tbody>
            {berkas.isi.map((paper) => (
              <tr key={paper.id}>
                <td>{paper.no}</td>
                <td>
                  <Name paper={paper} />
                  {paper.keterangan && <span className={css.under}>{paper.keterangan}</span>}
                </td>
                <td>{paper.tanggal ? listDate(paper.tanggal) : '–'}</td>
                <td>{paper.tingkat}</td>
                <td>
                  {paper.jumlah.toLocaleString('id-ID')} {paper.satuan}
                </td>
                {mayTake && (
                  <td>
                    <TakeOut berkas={berkas} paper={paper} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Name({ paper }: { paper: Paper }) {
  const path = paper.subject && paper.subjectId !== null && paper.nomor !== '' ? recordPath(paper.subject, paper.subjectId) : null
  return (
    <>
      {path ? (
        <Link to={path} className="sk-link">
          {paper.uraian}
        </Link>
      ) : (
        paper.uraian
      )}
      {(paper.nomor || paper.kode) && <span className={css.under}>{[paper.nomor, paper.kode].filter(Boolean).join(', ')}</span>}
    </>
  )
}

/** Takes a paper out; a letter or naskah goes back to those that wait to be filed. */
function TakeOut({ berkas, paper }: { berkas: BerkasArsip; paper: Paper }) {
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    try {
      await office.persuratan.arsip.keluarkanIsi({ id: berkas.id, isiId: paper.id })
      const { subject, subjectId, uraian, tanggal, tingkat, jumlah, satuan, keterangan } = paper
      const again = { subject, subjectId, uraian: subject ? '' : uraian, tanggal, tingkat, jumlah, satuan, keterangan }
      notify(`${paper.uraian} dikeluarkan dari berkas ${berkas.nomor}`, {
        undo: () => office.persuratan.arsip.tambahIsi({ id: berkas.id, isi: [again] }),
      })
    } catch (error) {
      notify(refusalOf(error).message, { fault: true })
    }
    setBusy(false)
  }
  return (
    <ActButton kind="subtle" label={`Keluarkan ${paper.uraian}`} busy={busy ? 'Mengeluarkan…' : null} onClick={() => void take()}>
      Keluarkan
    </ActButton>
  )
}
