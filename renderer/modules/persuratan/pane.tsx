import { useQuery } from '@tanstack/react-query'
import { shortDate, shortMoment, todayOf } from '../../../shared/dates.ts'
import type { SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { orpc } from '../../app/client.ts'
import { FileIcon } from '../../documents/file-icon.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { Facts, Pane, Section } from '../../ui/pane.tsx'
import { SoftBreaks } from '../../ui/soft-breaks.tsx'
import css from './persuratan.module.css'
import { KeamananMark } from './keamanan-mark.tsx'
import { isSecret, keadaanNama, jalurNama, listDate, SUBJECT } from './words.ts'

interface Props {
  row: SuratMasukBaris
  onClose: () => void
  onOpen: () => void
  onSheet: () => void
}

/** The pane beside the register: the facts of the row under the cursor. It never opens a protected letter. */
export function SuratMasukPane({ row, onClose, onOpen, onSheet }: Props) {
  const { data: surat } = useQuery({
    ...orpc.persuratan.suratMasuk.get.queryOptions({ input: { id: row.id } }),
    enabled: row.keadaan !== 'dilewati',
  })
  const readable = row.hal !== null && !isSecret(row)
  const { data: berkas = [] } = useQuery({
    ...orpc.berkas.list.queryOptions({ input: { subject: SUBJECT, subjectId: row.id } }),
    enabled: readable,
  })
  const live = row.keadaan !== 'batal' && row.keadaan !== 'dilewati'
  const lampiran = row.lampiranJumlah ? `${row.lampiranJumlah} ${surat?.lampiranSatuan ?? 'lampiran'}` : null
  return (
    <Pane
      label={`Rincian agenda ${row.nomorAgenda.teks}`}
      head={
        <>
          <strong className={css.number}>{row.nomorAgenda.teks}</strong> Surat masuk
        </>
      }
      title={readable ? row.hal : <KeamananMark keamanan={row.keamanan} />}
      onClose={onClose}
      foot={
        live && (
          <>
            <ActButton keys="Enter" onClick={onOpen}>
              Buka
            </ActButton>
            {readable && <ActButton onClick={onSheet}>Lembar disposisi</ActButton>}
          </>
        )
      }
    >
      <Section title="Surat">
        <Facts
          labelWidth={62}
          facts={[
            ['Dari', row.pengirim],
            [
              'Nomor',
              row.nomorSurat && (
                <span className={css.code}>
                  <SoftBreaks>{row.nomorSurat}</SoftBreaks>
                </span>
              ),
            ],
            ['Tanggal', row.tanggalSurat && shortDate(row.tanggalSurat)],
            ['Diterima', `${shortDate(row.tanggalDiterima)} ${row.jamDiterima.replace(':', '.')}`],
            ['Jalur', [jalurNama[row.jalur], readable && surat?.bentuk, lampiran].filter(Boolean).join(', ')],
            ['Sifat', row.sifat],
            ['Kode', readable && row.kodeKlasifikasi ? [row.kodeKlasifikasi, surat?.klasifikasiNama].filter(Boolean).join(' ') : null],
            ['Isi ringkas', readable ? surat?.ringkasan : null],
            ['Alasan', live ? null : row.alasanNomor],
          ]}
        />
      </Section>
      {!readable && live && (
        <Section title="Terlindungi">
          <p className={css.posisi}>Surat rahasia. Hanya dapat dibuka oleh yang namanya tercantum.</p>
        </Section>
      )}
      <Section title="Posisi">
        {row.posisi.length === 0 && <p className={css.posisi}>{keadaanNama[row.keadaan]}</p>}
        {row.posisi.map((place) => (
          <p key={`${place.nama}-${place.langkah}-${place.sejak}`} className={css.posisi}>
            {place.nama}, <strong className={css.strong}>{place.langkah}</strong>
            <small>
              sejak {listDate(todayOf(place.sejak))}
              {place.batas !== null && (
                <>
                  ,{' '}
                  <span className={place.terlambat ? css.overdue : undefined}>
                    {place.terlambat ? 'lewat ' : ''}batas {listDate(todayOf(place.batas))}
                  </span>
                </>
              )}
            </small>
          </p>
        ))}
      </Section>
      {berkas.length > 0 && (
        <Section title="Berkas">
          {berkas.map((file) => (
            <div
              key={file.id}
              className={css.fileRow}
              title={`${file.nama}, dilampirkan ${file.dibuatOleh} ${shortMoment(file.dibuatPada)}`}
            >
              <FileIcon mime={file.mime} />
              <button type="button" className={css.link} onClick={onOpen}>
                {file.nama}
              </button>
              {file.halaman !== null && <span className={css.meta}>{file.halaman} hlm</span>}
            </div>
          ))}
        </Section>
      )}
    </Pane>
  )
}
