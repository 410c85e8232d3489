import { shortDate } from '../../../../shared/dates.ts'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { kurunWaktu } from '../../../../shared/modules/persuratan/arsip/arsip.daftar.ts'
import { retensiKata } from '../../../../shared/modules/persuratan/arsip/kata.ts'
import { nasibNama } from '../../../../shared/modules/persuratan/arsip/retensi.ts'
import { keamananNama } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { Facts, Section } from '../../../ui/pane.tsx'
import { SoftBreaks } from '../../../ui/soft-breaks.tsx'
import css from './arsip.module.css'

const LABELS = 96

/** What a file is of, and how long it is kept. */
export function FactsPanel({ berkas, onEdit }: { berkas: BerkasArsip; onEdit?: () => void }) {
  return (
    <>
      <Section title="Retensi">
        <ul className={css.lines}>
          {retensiKata(berkas).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Facts
          labelWidth={LABELS}
          facts={[
            ['Peristiwa', berkas.peristiwaTanggal && shortDate(berkas.peristiwaTanggal)],
            ['Nasib akhir', nasibNama[berkas.nasib]],
          ]}
        />
      </Section>
      <Section
        title="Fakta"
        meta={
          onEdit && (
            <button type="button" className="sk-link" onClick={onEdit} aria-keyshortcuts="E">
              Ubah
            </button>
          )
        }
      >
        <Facts
          labelWidth={LABELS}
          facts={[
            ['Kode', <SoftBreaks key="kode">{`${berkas.kode} ${berkas.namaKode}`}</SoftBreaks>],
            ['Unit pengolah', berkas.unit],
            ['Kurun waktu', kurunWaktu(berkas)],
            ['Jumlah', berkas.jumlah.toLocaleString('id-ID')],
            ['Dibuka', shortDate(berkas.dibuka)],
            ['Ditutup', berkas.ditutup && shortDate(berkas.ditutup)],
            ['Lokasi', berkas.lokasi || 'Belum ditempatkan'],
            ['Keamanan', keamananNama[berkas.keamanan]],
            ['Arsip vital', berkas.vital ? 'Ya' : null],
            ['Keterangan', berkas.keterangan],
          ]}
        />
      </Section>
    </>
  )
}
