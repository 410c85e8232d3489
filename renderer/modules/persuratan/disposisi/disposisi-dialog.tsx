import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { IsiDisposisi, SuratMasuk } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { shortDate } from '../../../../shared/dates.ts'
import type { TugasCatatan } from '../../../../shared/workflow/alur.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { useSesi } from '../../../app/session.ts'
import { useDraft } from '../../../app/draft.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { officeToday } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { AreaField, CheckField, SelectField } from '../../../ui/fields.tsx'
import type { KeyMap } from '../../../ui/keys.ts'
import { Note } from '../../../ui/note.tsx'
import { Picker } from '../../../ui/picker.tsx'
import shared from '../persuratan.module.css'
import { SUBJECT } from '../words.ts'
import css from './disposisi.module.css'
import { Instructions } from './instructions.tsx'
import { LetterView } from './letter-view.tsx'
import { ReceiverTable } from './receiver-table.tsx'
import { lineOfPerson, lineOfPost, toggle, toPenerima, type Choices, type Line, type Orang } from './receivers.ts'
import { sheetSentence, workingDays } from './sentence.ts'
import { useSend, type Mode } from './use-send.ts'

interface Props {
  mode: Mode
  surat: SuratMasuk
  task: TugasCatatan
  /** Ticked at first: what the Kepala Dinas chose, when sorting. */
  first?: Choices
  onClose: () => void
  /** After it is written; `print` where the Lembar Disposisi is wanted. */
  onDone: (print: boolean) => void
}

const WORDS: Readonly<Record<Mode, { title: string; act: string; busy: string }>> = {
  disposisi: { title: 'Disposisi', act: 'Disposisi surat', busy: 'Menulis…' },
  pilah: { title: 'Pilah surat', act: 'Pilah surat', busy: 'Memilah…' },
  lanjut: { title: 'Disposisi lanjutan', act: 'Teruskan', busy: 'Meneruskan…' },
}

interface Kept {
  choices: Choices
  people: readonly Line[]
  instruksi: readonly string[]
  catatan: string
  common: string | null
}

/** The sheet of disposisi: receivers, who is in charge, dates, instructions, and the sentence that will be written. */
export function DisposisiDialog({ mode, surat, task, first = {}, onClose, onDone }: Props) {
  const empty: Kept = { choices: first, people: [], instruksi: [], catatan: '', common: null }
  const [kept, setKept] = useState<Kept>(empty)
  const [print, setPrint] = useState(mode === 'disposisi')
  const [onPaper, setOnPaper] = useState<string | null>(officeToday())
  const recorded = task.dicatatUntuk.length > 0
  const [untuk, setUntuk] = useState(String(task.dicatatUntuk[0]?.penugasanId ?? ''))
  const set = (part: Partial<Kept>) => setKept((old) => ({ ...old, ...part }))

  const { pegawaiId } = useSesi()
  const posts = useQuery({
    ...orpc.akun.penerima.queryOptions({ input: { pada: recorded && onPaper ? onPaper : undefined } }),
    enabled: mode !== 'lanjut',
  })
  const below = useQuery({ ...orpc.akun.orang.queryOptions({ input: { unit: task.unit ?? undefined } }), enabled: mode === 'lanjut' })
  const instruksi = useQuery(orpc.persuratan.suratMasuk.instruksi.queryOptions())
  const holidays = useQuery(orpc.sistem.kalender.list.queryOptions({ input: { tahun: Number(officeToday().slice(0, 4)) } }))
  const base = useMemo(
    () =>
      mode === 'lanjut'
        ? (below.data ?? []).filter((person) => person.pegawaiId !== pegawaiId).map(lineOfPerson)
        : (posts.data ?? []).filter((post) => post.role !== 'kepala-dinas').map(lineOfPost),
    [mode, below.data, posts.data, pegawaiId],
  )
  const lines = useMemo(() => [...base, ...kept.people.filter((line) => !base.some((each) => each.key === line.key))], [base, kept.people])

  const penerima = toPenerima(lines, kept.choices, kept.common)
  const isi: IsiDisposisi = { penerima, instruksi: [...kept.instruksi], catatan: kept.catatan.trim() }
  const dirty = JSON.stringify(kept) !== JSON.stringify(empty)
  const draft = useDraft<Kept>(`surat-masuk/${surat.id}/${mode}/${task.taskId}`, dirty ? kept : null, setKept)
  const papers = useQuery(orpc.berkas.list.queryOptions({ input: { subject: SUBJECT, subjectId: surat.id } })).data ?? []
  const letterPaper = papers.find((each) => each.jenis === 'naskah') ?? papers[0]
  const [viewing, setViewing] = useState(false)
  const send = useSend(mode, task, () => {
    draft.discard()
    onDone(print)
  })

  const toggleInstruksi = (text: string) =>
    set({ instruksi: kept.instruksi.includes(text) ? kept.instruksi.filter((each) => each !== text) : [...kept.instruksi, text] })
  const digits: KeyMap = Object.fromEntries(
    (instruksi.data ?? []).slice(0, 9).map((text, at) => [String(at + 1), { does: text.toLowerCase(), run: () => toggleInstruksi(text) }]),
  )
  const acting = lines.filter((line) => kept.choices[line.key] && line.plt)
  const missing =
    mode === 'disposisi'
      ? null
      : penerima.some((each) => !each.untukDiketahui)
        ? null
        : 'Pilih paling sedikit satu penerima yang mengerjakan.'
  const named = new Map((holidays.data ?? []).map((day) => [day.tanggal, day.nama]))
  const none = mode === 'disposisi' ? 'Tanpa penerima; Subbagian Tata Usaha memilah menurut perihal' : 'Belum ada penerima'
  const sentence = sheetSentence(lines, penerima, kept.instruksi, kept.catatan, none)
  const words = WORDS[mode]
  const about = [surat.pengirimPendek, surat.nomorSurat, `diterima ${shortDate(surat.tanggalDiterima)}`, surat.sifat]
    .filter(Boolean)
    .join(', ')

  return (
    <Dialog
      title={`${words.title}: ${surat.hal ?? 'Rahasia'}`}
      about={
        <>
          <strong>{surat.nomorAgenda.teks}</strong> {about}
        </>
      }
      size="l"
      bare
      onClose={() => {
        if (viewing) return setViewing(false)
        draft.discard()
        onClose()
      }}
      closeWord={viewing ? 'Kembali ke penerima' : undefined}
      headRight={
        letterPaper && (
          <button type="button" className={shared.link} onClick={() => setViewing(!viewing)} aria-pressed={viewing}>
            Lihat surat{letterPaper.halaman !== null && `, ${letterPaper.halaman} hlm`}
          </button>
        )
      }
      dirty={dirty && !viewing}
      keys={digits}
      act={{
        does: recorded ? 'Catat disposisi' : words.act,
        run: () => send.run({ isi, padaTanggal: recorded ? onPaper : null, untukPenugasanId: recorded && untuk ? Number(untuk) : null }),
        busy: send.pending ? words.busy : null,
        refused: missing ?? (recorded && !onPaper ? 'Isi tanggal pada lembar disposisi.' : null),
      }}
      option={mode === 'disposisi' && <CheckField label="Cetak Lembar Disposisi" checked={print} onChange={setPrint} />}
      words={
        <>
          <span className={css.about}>Akan tertulis</span>
          <p className={css.sentence} aria-live="polite">
            {sentence.map((piece, at) => (piece.strong ? <strong key={at}>{piece.text}</strong> : <span key={at}>{piece.text}</span>))}
          </p>
        </>
      }
    >
      <div className={css.body}>
        {viewing && letterPaper && <LetterView first={letterPaper} papers={papers} />}
        <div className={css.left} hidden={viewing}>
          <ReceiverTable
            lines={lines}
            choices={kept.choices}
            onChange={(choices) => set({ choices })}
            common={kept.common}
            fault={send.fields.penerima}
          />
          <div className={css.more}>
            <Picker<Orang>
              label="Orang atau jabatan lain"
              hideLabel
              placeholder={mode === 'lanjut' ? 'Orang lain dalam unit ini' : 'Orang lain: UPT, jabatan fungsional, staf'}
              shown=""
              source={`orang/${mode === 'lanjut' ? task.unit : ''}`}
              search={(cari) => office.akun.orang({ cari, ...(mode === 'lanjut' && task.unit !== null && { unit: task.unit }) })}
              option={(person) => ({ id: String(person.pegawaiId), name: person.nama, why: person.jabatan })}
              onPick={(person) => {
                const line = lineOfPerson(person)
                set({
                  people: [...kept.people.filter((each) => each.key !== line.key), line],
                  choices: kept.choices[line.key] ? kept.choices : toggle(kept.choices, line.key),
                })
              }}
            />
            {mode !== 'lanjut' && (
              <ActButton
                kind="subtle"
                size="form"
                onClick={() =>
                  set({
                    choices: {
                      ...Object.fromEntries(
                        base
                          .filter((line) => line.role === 'bidang-seksi')
                          .map((line) => [line.key, { penanggungJawab: false, untukDiketahui: false, batas: null }]),
                      ),
                      ...kept.choices,
                    },
                  })
                }
              >
                Semua bidang
              </ActButton>
            )}
          </div>
          <div className={css.notes}>
            {acting.map((line) => (
              <Note key={line.key} kind="return">
                <strong>{line.jabatan}</strong> {line.keterangan}. Nama pada Lembar Disposisi ditulis <strong>Plt. {line.jabatan}</strong>.
              </Note>
            ))}
            {send.message && <Note kind="late">{send.message}</Note>}
          </div>
        </div>
        <div className={css.right}>
          {recorded && (
            <Note kind="info">
              <div className={css.inline}>
                {task.dicatatUntuk.length === 1 ? (
                  <span>
                    Dicatat dari tulisan tangan {task.dicatatUntuk[0]?.nama}, {task.dicatatUntuk[0]?.jabatan}.
                  </span>
                ) : (
                  <SelectField
                    label="Tulisan tangan"
                    value={untuk}
                    onChange={setUntuk}
                    options={task.dicatatUntuk.map((who) => [String(who.penugasanId), `${who.jabatan}: ${who.nama}`] as const)}
                  />
                )}
                <DateField
                  label="Tanggal pada lembar"
                  need="wajib"
                  width={140}
                  value={onPaper}
                  onChange={setOnPaper}
                  error={send.fields.padaTanggal}
                />
              </div>
            </Note>
          )}
          <Instructions all={instruksi.data ?? []} chosen={kept.instruksi} onToggle={toggleInstruksi} />
          <AreaField label="Catatan" value={kept.catatan} onChange={(catatan) => set({ catatan })} error={send.fields.catatan} />
          <div className={css.inline}>
            <DateField label="Batas bersama" width={140} value={kept.common} named={named} onChange={(common) => set({ common })} />
            {kept.common && (
              <span className={css.quiet}>{workingDays(officeToday(), kept.common, new Set(named.keys()))} hari kerja lagi</span>
            )}
          </div>
        </div>
      </div>
    </Dialog>
  )
}
