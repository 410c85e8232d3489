import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortMoment } from '../../../shared/dates.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { Facts, Section } from '../../ui/pane.tsx'
import { DueMark } from '../../ui/state-mark.tsx'
import css from './perkara.module.css'
import { PembacaanDialog } from './pembacaan-dialog.tsx'
import { PihakDialog } from './pihak-dialog.tsx'

const SHOWN = 6

/** What the case is about and whom it concerns. */
export function FactsPanel({ perkara, onEdit }: { perkara: Perkara; onEdit?: () => void }) {
  const [dialog, setDialog] = useState<'pihak' | 'pembacaan' | null>(null)
  return (
    <>
      <Section
        title="Fakta"
        meta={
          onEdit && (
            <button type="button" className="sk-link" onClick={onEdit} aria-keyshortcuts="E">
              Betulkan
            </button>
          )
        }
      >
        <Facts
          facts={[
            ['Uraian', perkara.uraian ? <p className={css.words}>{perkara.uraian}</p> : null],
            ['Dari surat', perkara.surat && <LetterLink surat={perkara.surat} />],
            ['Batas', perkara.batas === null ? null : <DueMark due={perkara.batas} ended={perkara.keadaan !== 'berjalan'} />],
            ['Dibuka', `${perkara.dibukaOleh}, ${shortMoment(perkara.dibukaPada)}`],
          ]}
        />
        {perkara.tertutup && (
          <button type="button" className="sk-link" onClick={() => setDialog('pembacaan')}>
            Siapa yang membuka perkara ini
          </button>
        )}
      </Section>
      <Section
        title={perkara.jumlahPihak > 0 ? `Pihak (${perkara.jumlahPihak.toLocaleString('id-ID')})` : 'Pihak'}
        meta={
          <>
            <Link to="/perkara/$id/pihak" params={{ id: String(perkara.id) }} className="sk-link" aria-keyshortcuts="P">
              Daftar
            </Link>
            {perkara.bolehUbah && (
              <button type="button" className={`sk-link ${css.second}`} onClick={() => setDialog('pihak')}>
                Tambah
              </button>
            )}
          </>
        }
      >
        {perkara.jumlahPihak === 0 && <p className={css.quiet}>Belum ada pihak yang dicatat.</p>}
        <ul className={css.rows}>
          {perkara.pihak.slice(0, SHOWN).map((one) => (
            <li key={one.id} className={css.row}>
              <span>
                {one.nama}
                <small>{[one.nikAkhir && `NIK …${one.nikAkhir}`, one.alamat, one.keterangan].filter(Boolean).join(', ')}</small>
              </span>
            </li>
          ))}
        </ul>
        {perkara.jumlahPihak > SHOWN && (
          <p className={css.quiet}>Dan {(perkara.jumlahPihak - SHOWN).toLocaleString('id-ID')} orang lainnya.</p>
        )}
      </Section>
      {dialog === 'pihak' && <PihakDialog id={perkara.id} onClose={() => setDialog(null)} />}
      {dialog === 'pembacaan' && <PembacaanDialog perkara={perkara} onClose={() => setDialog(null)} />}
    </>
  )
}

/** The letter that the case was opened from. */
function LetterLink({ surat }: { surat: NonNullable<Perkara['surat']> }) {
  return (
    <>
      <Link to="/persuratan/surat-masuk/$id" params={{ id: String(surat.id) }} className="sk-link">
        {surat.nomor} {surat.pengirim}
      </Link>
      <span className={css.under}>{surat.hal ?? 'Rahasia'}</span>
    </>
  )
}
