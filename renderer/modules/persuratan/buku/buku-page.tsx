import { IconFileTypeDocx, IconPrinter, IconTable } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { SUBJEK_BUKU, type PilihLembar } from '../../../../shared/modules/persuratan/buku.contract.ts'
import { periodeId, periodeOf, type Periode } from '../../../../shared/modules/persuratan/periode.ts'
import { office, orpc } from '../../../app/client.ts'
import { useKeadaan } from '../../../app/session.ts'
import { openInWord, printDocument, saveFile } from '../../../documents/actions.ts'
import { DocumentPreview } from '../../../documents/document-preview.tsx'
import { PaperChoices } from '../../../documents/paper-choices.tsx'
import { nameOf, paperOf } from '../../../documents/fetch-document.ts'
import { useKept } from '../../../register/use-kept.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { officeToday } from '../../../ui/clock.ts'
import { ReadFault } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { Note } from '../../../ui/note.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pane, Section } from '../../../ui/pane.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import shared from '../persuratan.module.css'
import { SUBJECT } from '../words.ts'
import { AntarTable } from './antar-table.tsx'
import { LembarList, useLembar } from './lembar-list.tsx'
import { kindOf, kinds, type Tab } from './papers.ts'
import { usePrintedMark } from './printed-mark.tsx'
import { PeriodeFields } from './periode-fields.tsx'
import { SignedPages } from './signed-pages.tsx'

/** Books and batches of persuratan: chosen at the right, shown as they will be printed, ticked off when they come back. */
export function BukuPage() {
  const [tab, setTab] = useKept<Tab>('buku/tab', () => 'agenda')
  const [tanggal, setTanggal] = useKept('buku/tanggal', officeToday)
  const [wished, setJenis] = useKept<Periode['jenis']>('buku/periode', () => 'bulan')
  const [chosen, setChosen] = useKept<Readonly<Record<string, string>>>('buku/pilihan', () => ({}))
  const [pilih, setPilih] = useKept<PilihLembar>('buku/lembar', () => 'belum')
  const [off, setOff] = useState<ReadonlySet<number>>(new Set())
  const { pdf } = useKeadaan()
  const [pages, setPages] = useState<number | null>(null)
  const [long, setLong] = useState(false)
  const kind = kindOf(tab)
  const jenis = kind.boleh.includes(wished) ? wished : (kind.boleh[0] ?? 'hari')
  const lembar = useLembar(tanggal, pilih, tab === 'lembar')
  const periode = periodeId(jenis, tanggal)
  const ids = tab === 'lembar' ? (lembar.data ?? []).map((each) => each.id).filter((id) => !off.has(id)) : [periode]
  const of = tab === 'lembar' ? { subject: SUBJECT, subjectId: ids[0] ?? 0 } : { subject: SUBJEK_BUKU, subjectId: periode }
  const papers = useQuery({ ...orpc.dokumen.list.queryOptions({ input: of }), enabled: kind.dokumen !== null && ids.length > 0 })
  const paper = papers.data?.find((each) => each.dokumen === kind.dokumen)
  const first = useFirst(paper?.pilihan, tab)
  const request = {
    dokumen: kind.dokumen ?? '',
    id: ids,
    pilihan: Object.fromEntries(
      Object.entries(first).map(([kunci, kode]) => [kunci, valueOf(paper?.pilihan, kunci, chosen[kunci]) ?? kode]),
    ),
  }
  const ready = paper !== undefined && paper.kurang === null && ids.length > 0
  const printed = usePrintedMark()
  const act = useMutation({
    mutationFn: async (what: 'word' | 'xlsx' | 'cetak') => {
      if (what === 'word') await openInWord(paperOf(request))
      if (what === 'cetak') await printDocument(paperOf(request))
      if (what !== 'xlsx') return tab === 'lembar' && printed.mark(ids)
      const blob = await office.persuratan.buku.xlsx(request)
      await saveFile(blob, nameOf(blob, 'Buku.xlsx'))
    },
  })
  const refusal = useRefusal(act.error)
  // without LibreOffice the browser lays a long table on one page: a book is then printed from Word
  const noPrint =
    long && kind.xlsx
      ? 'Buku ini terlalu panjang untuk dicetak dari sini. Buka di Word, lalu cetak dari sana, atau pilih masa yang lebih pendek.'
      : !pdf && kind.xlsx
        ? 'LibreOffice tidak ada di komputer ini. Buka di Word, lalu cetak dari sana.'
        : null
  const unready = ready ? null : (paper?.kurang ?? 'Tidak ada yang dicetak dengan pilihan ini.')
  useKeys('Buku dan cetak', {
    'Ctrl+O': { does: 'buka di Word', run: () => ready && act.mutate('word') },
    'Ctrl+S': { does: 'simpan Excel', run: () => ready && kind.xlsx && act.mutate('xlsx') },
    'Ctrl+P': { does: 'cetak', run: () => ready && !noPrint && act.mutate('cetak') },
  })

  return (
    <div className={shared.page}>
      <PageHead<Tab>
        title="Buku dan cetak"
        tabs={kinds}
        tab={tab}
        onTab={(next) => (setTab(next), setPages(null), setLong(false), printed.forget())}
      >
        {kind.dokumen && (
          <ActButton icon={<IconFileTypeDocx size={16} stroke={1.5} aria-hidden />} onClick={() => act.mutate('word')} refused={unready}>
            Word
          </ActButton>
        )}
        {kind.xlsx && (
          <ActButton icon={<IconTable size={16} stroke={1.5} aria-hidden />} onClick={() => act.mutate('xlsx')} refused={unready}>
            Excel
          </ActButton>
        )}
        {kind.dokumen && (
          <ActButton
            kind="filled"
            keys="Ctrl+P"
            icon={<IconPrinter size={16} stroke={1.5} aria-hidden />}
            onClick={() => act.mutate('cetak')}
            busy={act.isPending ? 'Menyiapkan…' : null}
            refused={unready ?? noPrint}
          >
            Cetak
          </ActButton>
        )}
      </PageHead>
      <div className={shared.body} data-stacked>
        {tab === 'terima' ? (
          <AntarTable tanggal={tanggal} />
        ) : (
          <div className={shared.preview}>
            {papers.error && <ReadFault error={papers.error} what={kind.name} onRetry={() => void papers.refetch()} />}
            {ready && <DocumentPreview paper={paperOf(request)} onCount={setPages} {...(kind.xlsx && { onBook: setLong })} />}
          </div>
        )}
        <Pane label={`Pilihan ${kind.name}`} size="m">
          {refusal && (
            <Section title="Tidak dapat dilanjutkan">
              <Note kind="late">{refusal.code === 'HOST_AWAY' && act.error ? act.error.message : refusal.message}</Note>
            </Section>
          )}
          {noPrint && (
            <Section title="Cetak dari Word">
              <Note>{noPrint}</Note>
            </Section>
          )}
          {paper?.kurang && (
            <Section title="Belum dapat dibuat">
              <Note kind="return">{paper.kurang}</Note>
            </Section>
          )}
          <Section title={periodeOf(periode)?.nama ?? kind.name}>
            <div className={shared.stack}>
              <PeriodeFields tanggal={tanggal} onTanggal={setTanggal} jenis={jenis} onJenis={setJenis} boleh={kind.boleh} />
              {tab === 'lembar' && printed.note}
              {tab === 'lembar' && <LembarList tanggal={tanggal} pilih={pilih} onPilih={setPilih} off={off} onOff={setOff} />}
              {paper && (
                <PaperChoices
                  of={paper.pilihan}
                  chosen={request.pilihan}
                  onChoose={(kunci, kode) => setChosen({ ...chosen, [kunci]: kode })}
                />
              )}
            </div>
          </Section>
          {tab === 'terima' && <SignedPages tanggal={tanggal} />}
        </Pane>
      </div>
      <Foot
        keys={
          kind.dokumen
            ? [
                ['Ctrl+O', 'Word'],
                ['Ctrl+P', 'cetak'],
              ]
            : []
        }
      >
        {tab === 'lembar' && (
          <span>
            <strong>{ids.length}</strong> surat
          </span>
        )}
        {kind.dokumen && pages !== null && (
          <span>
            <strong>{pages}</strong> halaman
          </span>
        )}
      </Foot>
    </div>
  )
}

type Choices = readonly { kunci: string; nilai: readonly { kode: string }[] }[]

/** What is offered first: the host's own first value, and two sheets a page for a batch of Lembar Disposisi. */
function useFirst(choices: Choices | undefined, tab: Tab): Readonly<Record<string, string>> {
  return useMemo(() => {
    const offered = (nilai: Choices[number]['nilai']) =>
      nilai.find((value) => tab === 'lembar' && value.kode.startsWith('dua-')) ?? nilai[0]
    return Object.fromEntries((choices ?? []).map(({ kunci, nilai }) => [kunci, offered(nilai)?.kode ?? '']))
  }, [choices, tab])
}

/** A choice that was made before counts only where the paper has it. */
function valueOf(choices: Choices | undefined, kunci: string, kode: string | undefined): string | undefined {
  return choices?.find((choice) => choice.kunci === kunci)?.nilai.find((value) => value.kode === kode)?.kode
}
