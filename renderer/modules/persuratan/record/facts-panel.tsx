import { Link } from '@tanstack/react-router'
import { dayName, shortDate, shortMoment, todayOf, clockOf } from '../../../../shared/dates.ts'
import { keamananNama, type SuratMasuk } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { Note } from '../../../ui/note.tsx'
import { Facts, Section } from '../../../ui/pane.tsx'
import { SoftBreaks } from '../../../ui/soft-breaks.tsx'
import css from '../persuratan.module.css'
import { jalurNama } from '../words.ts'

const asWords: Readonly<Record<string, string>> = {
  salinan: 'salinan dari',
  ralat: 'ralat atas',
  susulan: 'susulan atas',
  balasan: 'balasan atas',
}

/** When and where an invitation calls: Rabu, 5 Mar 2025 09.00 s.d. 11.00. */
export function acaraText(mulai: number, selesai: number | null): string {
  const day = todayOf(mulai)
  const start = `${dayName(day)}, ${shortDate(day)} ${clockOf(mulai)}`
  if (selesai === null) return start
  return todayOf(selesai) === day ? `${start} s.d. ${clockOf(selesai)}` : `${start} s.d. ${shortMoment(selesai)}`
}

/** A longer subject is cut in the page's title, and stands whole among the facts. */
const TITLE_HOLDS = 100

/** The facts of a letter in the order of the agenda, and what it hangs together with. */
export function FactsPanel({ surat, onEdit }: { surat: SuratMasuk; onEdit: (() => void) | undefined }) {
  const open = surat.terbuka
  const related = [
    ...(surat.induk ? [{ ...surat.induk, words: `${asWords[surat.induk.sebagai] ?? surat.induk.sebagai} ${surat.induk.nomor}` }] : []),
    ...surat.turunan.map((each) => ({ ...each, words: `${each.nomor}, ${each.sebagai}` })),
  ]
  return (
    <>
      <Section
        title="Surat"
        meta={
          onEdit && (
            <button type="button" className={css.link} onClick={onEdit} aria-keyshortcuts="E">
              Betulkan
            </button>
          )
        }
      >
        <Facts
          facts={[
            ['Dari', surat.pengirim],
            ['Hal', open && surat.hal.length > TITLE_HOLDS ? surat.hal : null],
            [
              'Nomor',
              surat.nomorSurat && (
                <span className={css.code}>
                  <SoftBreaks>{surat.nomorSurat}</SoftBreaks>
                </span>
              ),
            ],
            ['Tanggal', surat.tanggalSurat && shortDate(surat.tanggalSurat)],
            ['Diterima', `${shortDate(surat.tanggalDiterima)} ${surat.jamDiterima.replace(':', '.')}`],
            ['Jalur', [jalurNama[surat.jalur], open && `naskah ${surat.bentuk}`].filter(Boolean).join(', ')],
            ['Sifat', `${surat.sifat}, keamanan ${keamananNama[surat.keamanan]}`],
            ['Jenis', open ? surat.jenisNaskah : null],
            [
              'Kode',
              open && surat.kodeKlasifikasi ? (
                <SoftBreaks>{[surat.kodeKlasifikasi, surat.klasifikasiNama].filter(Boolean).join(' ')}</SoftBreaks>
              ) : null,
            ],
            ['Lampiran', open ? (surat.lampiranJumlah ? `${surat.lampiranJumlah} ${surat.lampiranSatuan}` : '-') : null],
            ['Isi ringkas', open ? surat.ringkasan : null],
            ['Acara', open && surat.acaraMulai !== null ? acaraText(surat.acaraMulai, surat.acaraSelesai) : null],
            ['Tempat', open ? surat.tempatAcara : null],
            ['Simpan', open ? surat.lokasiFisik : null],
            ['Dicatat', `${surat.dicatatOleh}, ${shortMoment(surat.dicatatPada)}`],
            ['Dari berkas', surat.imporDari.length > 0 ? <ImportSources surat={surat} /> : null],
            ['Alasan', surat.alasanNomor],
          ]}
        />
      </Section>
      {surat.bentrok.length > 0 && (
        <Section title="Bentrok acara">
          <Note kind="return">
            {surat.bentrok.map((other) => (
              <p key={other.id} className={css.posisi}>
                <Link to="/persuratan/surat-masuk/$id" params={{ id: String(other.id) }} className={css.link}>
                  {other.nomor}
                </Link>{' '}
                {other.hal}, {acaraText(other.mulai, other.selesai)}
              </p>
            ))}
          </Note>
        </Section>
      )}
      {(related.length > 0 || surat.salinan.length > 0) && (
        <Section title="Terkait">
          {related.map((each) => (
            <div key={`${each.id}-${each.sebagai}`} className={css.fileRow}>
              <Link to="/persuratan/surat-masuk/$id" params={{ id: String(each.id) }} className={css.link}>
                {each.words}
              </Link>
            </div>
          ))}
          {surat.salinan.map((copy) => (
            <p key={`${copy.tanggalDiterima}${copy.jamDiterima}`} className={css.posisi}>
              {copy.bentuk === 'salinan' ? 'Salinan' : `Naskah ${copy.bentuk}`} lewat {jalurNama[copy.jalur]},{' '}
              {shortDate(copy.tanggalDiterima)} {copy.jamDiterima.replace(':', '.')}
              <small>dicatat {copy.dicatatOleh}</small>
            </p>
          ))}
        </Section>
      )}
    </>
  )
}

/** The files whose rows made or changed the letter; who imports goes on to the import itself. */
function ImportSources({ surat }: { surat: SuratMasuk }) {
  return surat.imporDari.map(({ id, berkas, baris, baru, bolehBuka }) => {
    const words = `${berkas}, baris ${baris.toLocaleString('id-ID')}`
    return (
      <div key={id}>
        {bolehBuka ? (
          <Link to="/persuratan/impor/$jenis" params={{ jenis: 'surat-masuk' }} hash={`impor-${id}`} className={css.link}>
            <SoftBreaks>{words}</SoftBreaks>
          </Link>
        ) : (
          <SoftBreaks>{words}</SoftBreaks>
        )}
        {!baru && ' (diperbarui)'}
      </div>
    )
  })
}
