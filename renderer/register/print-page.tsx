import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Hitungan } from '../../shared/registers/daftar.ts'
import type { PermintaanCetak } from '../../shared/registers/ekspor.ts'
import { DocumentPreview } from '../documents/document-preview.tsx'
import type { PaperSource } from '../documents/fetch-document.ts'
import { paperKeys, usePaperActs } from '../documents/use-paper-acts.tsx'
import { ActButton } from '../ui/act-button.tsx'
import { Foot } from '../ui/bars.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField } from '../ui/fields.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PathLink } from '../ui/path-link.tsx'
import { Pane, Section } from '../ui/pane.tsx'
import { columnOf } from './filters.ts'
import css from './print-page.module.css'
import type { RegisterOf } from './use-register.ts'

/** What of a list is printed; it goes with the address in the history, so that Back and a reload keep it. */
export interface ListToPrint {
  readonly isi: unknown
  readonly kolom: readonly string[]
  readonly pilih?: readonly number[]
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly cetak?: ListToPrint
  }
}

/** A register's list as it will be printed: paper, Word, PDF, print. */
export function ListPrintPage<Row, Isi, Count extends Hitungan>({ of }: { of: RegisterOf<Row, Isi, Count> }) {
  const asked = useLocation({ select: (location) => location.state.cetak })
  const navigate = useNavigate()
  const [kertas, setKertas] = useState<PermintaanCetak['kertas']>('f4')
  const [pages, setPages] = useState<number | null>(null)
  const paper = useMemo(() => asked && paperOfList(of, asked, kertas), [of, asked, kertas])
  const { history } = useRouter()
  // the list is as it was left where one goes back the way one came
  const back = () => (asked && history.canGoBack() ? history.back() : void navigate({ to: of.alamat }))
  const acts = usePaperActs(paper ?? null, {
    place: `Cetak daftar ${of.uraian.nama}`,
    unready: paper ? null : 'Belum ada daftar yang akan dicetak.',
    long: true,
    back: { does: 'kembali ke daftar', run: back },
  })
  return (
    <div className="sk-page">
      <PageHead title={`Daftar ${of.uraian.nama}`} path={<PathLink to={of.alamat}>{of.uraian.nama}</PathLink>}>
        {acts.buttons}
      </PageHead>
      <div className={css.body}>
        <div className={css.preview}>
          {paper ? (
            <DocumentPreview paper={paper} onCount={setPages} />
          ) : (
            <EmptyState action={<ActButton onClick={back}>Buka {of.uraian.nama}</ActButton>}>
              Belum ada daftar yang akan dicetak. Buka daftarnya, lalu tekan Ctrl+P.
            </EmptyState>
          )}
        </div>
        <Pane label="Pilihan cetak" size="m">
          {acts.notes}
          <Section title="Kertas">
            <SelectField
              label="Kertas"
              hideLabel
              value={kertas}
              onChange={setKertas}
              options={[
                ['f4', 'F4'],
                ['a4', 'A4'],
              ]}
            />
          </Section>
          {asked && (
            <Section title="Yang dicetak">
              <p className={css.words}>
                {asked.pilih ? `${asked.pilih.length.toLocaleString('id-ID')} baris yang dipilih` : 'Seluruh daftar menurut saringannya'},
                kolom {asked.kolom.map((kunci) => (columnOf(of.uraian, kunci)?.nama ?? kunci).toLowerCase()).join(', ')}. Kolom yang lebar
                mendapat kertas mendatar; pilih kolomnya di daftar.
              </p>
            </Section>
          )}
        </Pane>
      </div>
      <Foot keys={paperKeys}>
        {pages !== null && (
          <span>
            <strong>{pages}</strong> halaman
          </span>
        )}
      </Foot>
    </div>
  )
}

function paperOfList<Row, Isi, Count extends Hitungan>(
  { office }: RegisterOf<Row, Isi, Count>,
  { isi, kolom, pilih }: ListToPrint,
  kertas: PermintaanCetak['kertas'],
): PaperSource {
  const request = { ...(isi as Isi), kolom: [...kolom], kertas, ...(pilih && { pilih: [...pilih] }) }
  return {
    key: JSON.stringify(request),
    word: (options) => office.cetak({ ...request, bentuk: 'word' }, options),
    pdf: (options) => office.cetak({ ...request, bentuk: 'pdf' }, options),
  }
}
