import { dayName, shortDate, shortMoment } from '../../../../../shared/dates.ts'
import { jenisOf } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { keamananNama } from '../../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { Facts, Section } from '../../../../ui/pane.tsx'
import css from '../keluar.module.css'

const list = (lines: readonly string[]) =>
  lines.length === 0 ? null : lines.length === 1 ? (
    lines[0]
  ) : (
    <ol className={css.factList}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ol>
  )

/** What a naskah is, for who reads it: number, date, to whom, who signs, who wrote it. */
export function FactsPanel({ naskah }: { naskah: Naskah }) {
  const { kepala } = naskah
  const day = (date: string | null) => (date === null ? null : `${dayName(date)}, ${shortDate(date)}`)
  return (
    <Section title={jenisOf(naskah.jenis).nama}>
      <Facts
        labelWidth={96}
        facts={[
          ['Nomor', naskah.nomor ? <span className={css.code}>{naskah.nomor}</span> : 'belum bernomor'],
          ['Tanggal', day(naskah.tanggal)],
          ['Kepada', list(kepala.yth)],
          ['Hal', kepala.hal],
          ['Sifat', jenisOf(naskah.jenis).kepala.sifat ? kepala.sifat : null],
          ['Keamanan', naskah.keamanan === 'B' ? null : keamananNama[naskah.keamanan]],
          ['Lampiran', kepala.lampiranJumlah > 0 ? `${kepala.lampiranJumlah} ${kepala.lampiranSatuan}` : null],
          ['Tembusan', list(kepala.tembusan)],
          ['Penanda tangan', naskah.penanda],
          ['Ditandatangani', day(naskah.ditandatanganiTanggal)],
          ['Kode', naskah.kodeKlasifikasi],
          ['Pengolah', naskah.unit],
          ['Konseptor', `${naskah.konseptor}, ${shortMoment(naskah.dibuatPada)}`],
        ]}
      />
    </Section>
  )
}
