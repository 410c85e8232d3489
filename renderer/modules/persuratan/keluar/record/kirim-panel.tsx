import { useState } from 'react'
import { shortDate } from '../../../../../shared/dates.ts'
import type { Berkas } from '../../../../../shared/core/berkas.contract.ts'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { officeToday } from '../../../../ui/clock.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { FieldRow, SelectField, TextField } from '../../../../ui/fields.tsx'
import { Section } from '../../../../ui/pane.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { StateMark } from '../../../../ui/state-mark.tsx'
import { useRecordForm } from '../../../../ui/use-record-form.ts'
import css from '../keluar.module.css'
import { caraNama } from './step-form.tsx'

type Kirim = Naskah['kirim'][number]

/** To whom it went and how, and which receipts came back. */
export function KirimPanel({ naskah, berkas }: { naskah: Naskah; berkas: readonly Berkas[] }) {
  const [receiving, setReceiving] = useState<Kirim | null>(null)
  const { kirim } = naskah
  if (kirim.length === 0) return null
  const back = kirim.filter((one) => one.diterimaTanggal !== null).length
  return (
    <Section title="Pengiriman" meta={`${back} dari ${kirim.length} diterima`}>
      <ul className={css.rows}>
        {kirim.map((one) => (
          <li key={one.id}>
            <span>
              {one.tujuan}
              <small>
                {caraNama[one.cara] ?? one.cara}, {shortDate(one.tanggal)}
              </small>
              {one.diterimaTanggal !== null && (
                <StateMark state="done">
                  {one.penerima}, {shortDate(one.diterimaTanggal)}
                </StateMark>
              )}
            </span>
            {one.diterimaTanggal === null && (
              <button type="button" className="sk-link" aria-label={`Terima bukti ${one.tujuan}`} onClick={() => setReceiving(one)}>
                Terima bukti
              </button>
            )}
          </li>
        ))}
      </ul>
      {receiving && <TerimaDialog naskah={naskah} kirim={receiving} berkas={berkas} onClose={() => setReceiving(null)} />}
    </Section>
  )
}

interface Props {
  naskah: Naskah
  kirim: Kirim
  berkas: readonly Berkas[]
  onClose: () => void
}

/** The receipt came back: who received it, on which day, with its scan where there is one. */
function TerimaDialog({ naskah, kirim, berkas, onClose }: Props) {
  const first: { penerima: string; tanggal: string | null; bukti: string } = { penerima: kirim.penerima, tanggal: officeToday(), bukti: '' }
  const { form, set, refusal, dirty, act } = useRecordForm(
    first,
    ({ penerima, tanggal, bukti }) =>
      office.persuratan.naskah.terima({
        id: naskah.id,
        kirimId: kirim.id,
        penerima,
        tanggal: tanggal ?? '',
        buktiId: bukti === '' ? null : Number(bukti),
      }),
    () => {
      notify(`Bukti terima ${kirim.tujuan} dicatat`)
      onClose()
    },
  )
  return (
    <Dialog title="Terima bukti" about={`${naskah.nomor} kepada ${kirim.tujuan}`} onClose={onClose} dirty={dirty} act={act}>
      <FieldRow columns={2}>
        <TextField
          label="Diterima oleh"
          need="wajib"
          value={form.penerima}
          maxLength={150}
          onChange={(penerima) => set({ penerima })}
          error={refusal?.fields.penerima}
          autoFocus
        />
        <DateField
          label="Pada tanggal"
          need="wajib"
          value={form.tanggal}
          onChange={(tanggal) => set({ tanggal })}
          error={refusal?.fields.tanggal}
        />
      </FieldRow>
      <SelectField
        label="Bukti"
        need="boleh kosong"
        hint="Pindaian tanda terima, bila sudah dilampirkan pada naskah ini."
        value={form.bukti}
        onChange={(bukti) => set({ bukti })}
        options={[['', 'Tanpa berkas'] as const, ...berkas.map((file) => [String(file.id), file.nama] as const)]}
        error={refusal?.fields.buktiId}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
