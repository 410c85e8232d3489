import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Kop } from '../../shared/core/sistem.contract.ts'
import { KopFields } from '../akun/kop-fields.tsx'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { useSesi } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { TimeField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/fields.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'
import { CountField } from './count-field.tsx'
import css from './pengaturan.module.css'
import { SettingPart } from './setting-part.tsx'
import { settingFault, useSetting } from './use-setting.ts'

function WorkingHours() {
  const form = useSetting('jamKerja')
  return (
    <SettingPart title="Jam kerja" hint="Yang datang di luar jam kerja dihitung sejak kantor buka berikutnya." form={form}>
      <FieldRow>
        <TimeField
          label="Buka"
          value={form.value.buka}
          onChange={(buka) => buka && form.set({ ...form.value, buka })}
          error={settingFault(form.refusal, 'buka')}
        />
        <TimeField
          label="Tutup"
          value={form.value.tutup}
          onChange={(tutup) => tutup && form.set({ ...form.value, tutup })}
          error={settingFault(form.refusal, 'tutup')}
        />
      </FieldRow>
    </SettingPart>
  )
}

function IdleLock() {
  const form = useSetting('kunciLayarMenit')
  return (
    <SettingPart title="Kunci layar" form={form}>
      <FieldRow>
        <CountField label="Terkunci setelah diam (menit)" value={form.value} onChange={form.set} error={form.refusal?.message} />
      </FieldRow>
    </SettingPart>
  )
}

/** Kantor dan kop: the letterhead, working hours, idle lock. */
export function LetterheadSection() {
  const sesi = useSesi()
  const keadaan = useQuery(orpc.sistem.keadaan.queryOptions())
  const [typed, setTyped] = useState<Kop | null>(null)
  const save = useMutation(
    orpc.sistem.pengaturan.kop.mutationOptions({
      onSuccess: () => {
        setTyped(null)
        notify('Tersimpan: kop surat')
      },
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(save.error)
  const kop = typed ?? keadaan.data?.kop
  if (!kop) return null
  return (
    <div className={css.parts}>
      <form
        className={css.part}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed && !save.isPending) save.mutate(typed)
        }}
      >
        <h2>Kop surat</h2>
        <p>Dicetak pada setiap naskah sejak disimpan; naskah yang sudah ditandatangani tidak berubah.</p>
        <KopFields kop={kop} onChange={setTyped} errors={refusal?.fields ?? {}} readOnly={!sesi.admin} />
        <RefusalNote refusal={refusal} />
        {typed && (
          <div className={css.acts}>
            <ActButton type="submit" size="form" kind="filled" busy={save.isPending ? 'Menyimpan…' : null}>
              Simpan
            </ActButton>
          </div>
        )}
      </form>
      <WorkingHours />
      <IdleLock />
    </div>
  )
}
