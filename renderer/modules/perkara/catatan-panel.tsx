import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { office } from '../../app/client.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { dayClock } from '../../ui/clock.ts'
import { AreaField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Section } from '../../ui/pane.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './perkara.module.css'

/** Words on a case besides those of its steps, the newest first. */
export function CatatanPanel({ perkara }: { perkara: Perkara }) {
  const [isi, setIsi] = useState('')
  const write = useMutation({
    mutationFn: () => office.perkara.catat({ id: perkara.id, isi }),
    onSuccess: () => {
      setIsi('')
      announce('Catatan tersimpan')
    },
  })
  const refusal = useRefusal(write.error)
  return (
    <Section title="Catatan">
      {perkara.bolehUbah && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (isi.trim() !== '' && !write.isPending) write.mutate()
          }}
        >
          <AreaField
            label="Catatan baru"
            hideLabel
            value={isi}
            onChange={setIsi}
            rows={2}
            maxLength={4000}
            error={refusal ? (refusal.fields.isi ?? refusal.message) : null}
          />
          {isi.trim() !== '' && (
            <ActButton type="submit" size="form" busy={write.isPending ? 'Menyimpan…' : null}>
              Simpan catatan
            </ActButton>
          )}
        </form>
      )}
      <ul className={css.rows}>
        {perkara.catatan.map((one) => (
          <li key={one.id}>
            <p className={css.words}>{one.isi}</p>
            <span className={css.quiet}>
              {one.oleh}
              {one.jabatan && `, ${one.jabatan}`}, {dayClock(one.pada)}
            </span>
          </li>
        ))}
      </ul>
      {perkara.catatan.length === 0 && !perkara.bolehUbah && <p className={css.quiet}>Belum ada catatan.</p>}
    </Section>
  )
}
