import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { shortDate } from '../../../../shared/dates.ts'
import { oldLetterDays } from '../../../../shared/modules/persuratan/surat-lama.ts'
import type { Kembar } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { useSettingToday } from '../../../app/setting.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { officeToday, daysBetween } from '../../../ui/clock.ts'
import { CheckField, TextField } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/note.tsx'
import { parseDate } from '../../../ui/parse-date.ts'
import type { Anyway, Entry } from './use-entry.ts'
import css from './entry.module.css'

interface Props {
  entry: Entry
  onOpen: (id: number) => void
  onSave: (anyway: Anyway) => void
}

/** What stands under the strip: faults, doubles with their ways out, late entry, a sisipan's reason. */
export function EntryNotes({ entry, onOpen, onSave }: Props) {
  const { faults, refused, doubles, received, draft } = entry
  const double = doubles.find((each) => each.jenis === 'sama') ?? doubles[0]
  const back = received ? daysBetween(received.tanggal, officeToday()) : 0
  const late = back > useSettingToday('susulanHari') || entry.late
  const dated = parseDate(draft.tanggalSurat, officeToday())
  const old = oldLetterDays(dated, received?.tanggal ?? officeToday(), useSettingToday('suratLamaHari'))
  const sentences = Object.values(faults).filter(Boolean)
  if (sentences.length === 0 && !refused && !double && !late && old === null && draft.sisipan === null && !draft.ditarik) return null
  return (
    <div className={css.notes}>
      {[...sentences, refused].filter(Boolean).map((sentence) => (
        <span key={sentence} className={css.fault}>
          <IconAlertTriangleFilled size={14} aria-hidden /> {sentence}
        </span>
      ))}
      {draft.ditarik && <TakenBackNote nomor={draft.ditarik.nomor} onDiscard={(alasan) => void entry.discard(alasan)} />}
      {double && <DoubleNote double={double} onOpen={onOpen} onSave={onSave} />}
      {late && (
        <Note
          kind="return"
          actions={<CheckField label="Catat sebagai entri susulan" checked={draft.susulan} onChange={(on) => entry.set('susulan', on)} />}
        >
          <strong>Diterima {back} hari lalu.</strong> Entri susulan mendapat nomor berikutnya dengan tanggal terima yang sebenarnya.
        </Note>
      )}
      {old !== null && dated && (
        <Note kind="return">
          <strong>Surat bertanggal {shortDate(dated)},</strong> {old} hari sebelum diterima. Periksa tahunnya bila bukan surat lama.
        </Note>
      )}
      {draft.sisipan !== null && (
        <Note
          kind="info"
          actions={
            <>
              <TextField
                label="Alasan sisipan"
                hideLabel
                size="bar"
                width={320}
                placeholder="Alasan sisipan, wajib"
                value={draft.sisipan}
                onChange={(text) => entry.set('sisipan', text)}
                autoFocus
              />
              <ActButton kind="subtle" onClick={() => entry.set('sisipan', null)}>
                Pakai nomor berikutnya
              </ActButton>
            </>
          }
        >
          <strong>Nomor sisipan</strong> setelah nomor terakhir hari itu, dengan persetujuan Kasubbag Tata Usaha.
        </Note>
      )}
    </div>
  )
}

const WORDS: Readonly<Record<Kembar['jenis'], readonly [strong: string, rest: string]>> = {
  sama: ['Nomor ini sudah tercatat.', 'pengirim, nomor dan tanggal sama.'],
  'nomor-sama': ['Nomor yang sama dari pengirim ini.', 'tanggal suratnya lain; periksa tanggalnya.'],
  'hal-mirip': ['Mungkin sudah tercatat.', 'pengirim dan tanggal sama, hal mirip.'],
  'pindaian-sama': ['Pindaian ini sudah terlampir.', 'berkasnya sama.'],
}

function DoubleNote({ double, onOpen, onSave }: { double: Kembar; onOpen: (id: number) => void; onSave: (anyway: Anyway) => void }) {
  const [reason, setReason] = useState<string | null>(null)
  const [strong, rest] = WORDS[double.jenis]
  const { id } = double
  if (id === null)
    return (
      <Note kind="return">
        <strong>{strong}</strong> Berkas yang sama sudah ada pada surat yang tidak dapat Anda buka.
      </Note>
    )
  const stops = double.jenis === 'sama'
  return (
    <Note
      kind={stops ? 'late' : 'return'}
      actions={
        <>
          <ActButton onClick={() => onOpen(id)}>Buka {double.nomor}</ActButton>
          <ActButton onClick={() => onSave({ indukId: id })}>Catat sebagai salinan</ActButton>
          {stops && reason === null && (
            <ActButton kind="subtle" onClick={() => setReason('')}>
              Tetap catat…
            </ActButton>
          )}
          {reason !== null && (
            <ReasonLine
              label="Alasan tetap mencatat"
              act="Tetap catat"
              value={reason}
              onChange={setReason}
              onRun={(alasan) => onSave({ alasan })}
            />
          )}
        </>
      }
    >
      <strong>{strong}</strong> Agenda {double.nomor}
      {double.tanggalDiterima && `, ${shortDate(double.tanggalDiterima)}`}: {rest}
    </Note>
  )
}

function TakenBackNote({ nomor, onDiscard }: { nomor: string; onDiscard: (alasan: string) => void }) {
  const [reason, setReason] = useState<string | null>(null)
  return (
    <Note
      kind="info"
      actions={
        reason === null ? (
          <ActButton kind="subtle" onClick={() => setReason('')}>
            Batalkan nomornya…
          </ActButton>
        ) : (
          <ReasonLine label="Alasan pembatalan" act={`Batalkan ${nomor}`} value={reason} onChange={setReason} onRun={onDiscard} />
        )
      }
    >
      <strong>{nomor} ditarik kembali.</strong> Betulkan lalu Ctrl+Enter: tersimpan dengan nomor yang sama.
    </Note>
  )
}

interface ReasonLineProps {
  label: string
  act: string
  value: string
  onChange: (text: string) => void
  onRun: (reason: string) => void
}

/** A reason and the act that needs it, in the line of a note. */
function ReasonLine({ label, act, value, onChange, onRun }: ReasonLineProps) {
  const run = () => value.trim() && onRun(value.trim())
  return (
    <span className={css.reason}>
      <TextField
        label={label}
        hideLabel
        size="bar"
        width={220}
        placeholder={label}
        value={value}
        onChange={onChange}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          run()
        }}
      />
      <ActButton refused={value.trim() ? null : 'Tulis alasannya lebih dahulu.'} onClick={run}>
        {act}
      </ActButton>
    </span>
  )
}
