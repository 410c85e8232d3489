import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { pengaturan, type KunciPengaturan, type NilaiPengaturan } from '../../shared/core/pengaturan.ts'
import { shortDate } from '../../shared/dates.ts'
import { orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { inForce, useSettingPeriods } from '../app/setting.ts'
import { officeToday } from '../ui/clock.ts'
import { focusFirstFault, useRefusal, type Refusal } from '../ui/refusal.ts'

interface SettingForm<V> {
  readonly value: V
  /** The day from which the typed value will hold. */
  readonly mulai: string
  setMulai: (mulai: string) => void
  /** The days of changes that are still to come. */
  readonly later: readonly string[]
  set: (value: V) => void
  readonly changed: boolean
  save: () => void
  readonly busy: boolean
  readonly refusal: Refusal | null
}

/** One setting of the office as a form: what holds today, what was typed, and saving it from a day on. */
export function useSetting<K extends KunciPengaturan>(kunci: K): SettingForm<NilaiPengaturan<K>> {
  const [typed, setTyped] = useState<NilaiPengaturan<K> | null>(null)
  const [mulai, setMulai] = useState(officeToday)
  const { label } = pengaturan[kunci]
  const periods = useSettingPeriods(kunci)
  const current = inForce(kunci, periods)
  const write = useMutation(
    orpc.sistem.pengaturan.simpan.mutationOptions({
      onSuccess: () => {
        setTyped(null)
        notify(`Tersimpan: ${label}, berlaku mulai ${shortDate(mulai)}`)
        setMulai(officeToday())
      },
      onError: () => focusFirstFault(),
    }),
  )
  return {
    value: typed ?? current,
    set: setTyped,
    mulai,
    setMulai,
    later: periods.map((row) => row.mulai).filter((day) => day > officeToday()),
    changed: typed !== null && JSON.stringify(typed) !== JSON.stringify(current),
    save: () => write.mutate({ kunci, mulai, nilai: typed ?? current }),
    busy: write.isPending,
    refusal: useRefusal(write.error),
  }
}

/** The sentence of a field of a setting: the host names it with or without `nilai.` before it. */
export function settingFault(refusal: Refusal | null, field: string): string | null {
  return refusal?.fields[field] ?? refusal?.fields[`nilai.${field}`] ?? null
}

/** What is refused but belongs to none of the fields shown. */
export function settingMessage(refusal: Refusal | null): string | null {
  return refusal && (Object.keys(refusal.fields).length === 0 || refusal.fields[''] || refusal.fields.nilai) ? refusal.message : null
}
