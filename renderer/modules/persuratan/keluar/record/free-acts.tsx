import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office } from '../../../../app/client.ts'
import { notify } from '../../../../app/notices.tsx'
import { ActButton } from '../../../../ui/act-button.tsx'
import { officeToday } from '../../../../ui/clock.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { announce } from '../../../../ui/live.tsx'
import { useKeys } from '../../../../ui/keys.ts'
import { ReasonDialog } from '../../../../ui/reason-dialog.tsx'
import { RefusalNote } from '../../../../ui/refusal-note.tsx'
import { useRefusal } from '../../../../ui/refusal.ts'
import { focusPart } from '../isian/naskah-form.tsx'
import { NomorFields, type Numbering } from './step-form.tsx'

interface Props {
  naskah: Naskah
  /** What is missing of what was saved last. */
  kurang: readonly string[]
  /** Something is typed that is not saved: it is, before the act. */
  dirty: boolean
  /** Keeps what is typed first; null where the host refuses it. */
  save: () => Promise<Naskah | null>
}

type Open = 'tanda' | 'nomor' | 'batal' | null

/** What is done with a kind that has no flow: its signature recorded, its number given, or made void. */
export function FreeActs({ naskah, kurang, dirty, save }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const { bolehTandaTangan, bolehNomor } = naskah
  const mayVoid = naskah.bolehUbah && naskah.keadaan !== 'batal'
  const missing = !dirty && kurang.length > 0 ? `Belum lengkap: ${kurang.join(', ')}.` : null
  const next: Open = bolehTandaTangan ? 'tanda' : bolehNomor ? 'nomor' : null
  const begin = async (what: Open) => {
    const saved = await save()
    const first = saved?.kurang[0]
    if (saved && first === undefined) return setOpen(what)
    if (first === undefined) return
    announce(`Belum lengkap: ${saved?.kurang.join(', ')}`, true)
    focusPart(first)
  }
  useKeys(
    'Naskah',
    {
      'Ctrl+Enter': next ? { does: next === 'tanda' ? 'catat tanda tangan' : 'beri nomor', run: () => void begin(next) } : undefined,
    },
    { enabled: open === null },
  )
  return (
    <>
      {mayVoid && <ActButton onClick={() => setOpen('batal')}>Batalkan…</ActButton>}
      {bolehNomor && (
        <ActButton
          kind={next === 'nomor' ? 'filled' : 'default'}
          keys={next === 'nomor' ? 'Ctrl+Enter' : undefined}
          onClick={() => void begin('nomor')}
        >
          Beri nomor
        </ActButton>
      )}
      {bolehTandaTangan && (
        <ActButton kind="filled" keys="Ctrl+Enter" refused={missing} onClick={() => void begin('tanda')}>
          Catat tanda tangan
        </ActButton>
      )}
      {(open === 'tanda' || open === 'nomor') && <DayDialog naskah={naskah} what={open} onClose={() => setOpen(null)} />}
      {open === 'batal' && (
        <ReasonDialog
          title="Batalkan naskah"
          about={naskah.nomor || naskah.kepala.hal}
          note={
            naskah.nomor
              ? 'Nomornya tetap terpakai dan dicoret dalam buku, dengan alasannya.'
              : 'Naskah tetap tercatat sebagai batal, dengan alasannya.'
          }
          act="Batalkan naskah ini"
          busy="Membatalkan…"
          danger
          run={(sebab) => office.persuratan.naskah.batal({ id: naskah.id, sebab })}
          onDone={() => notify('Naskah dibatalkan')}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function DayDialog({ naskah, what, onClose }: { naskah: Naskah; what: 'tanda' | 'nomor'; onClose: () => void }) {
  const [value, setValue] = useState<Numbering>({
    tanggal: naskah.ditandatanganiTanggal ?? officeToday(),
    pesananId: null,
    sisipan: '',
  })
  const signing = what === 'tanda'
  const { tandaTangani, nomori } = office.persuratan.naskah
  const act = useMutation({
    mutationFn: () => (signing ? tandaTangani({ id: naskah.id, tanggal: value.tanggal }) : nomori({ id: naskah.id, ...value })),
    onSuccess: (done) => {
      notify(signing ? 'Tanda tangan dicatat' : done.nomor ? `Bernomor ${done.nomor}` : 'Tanggal dicatat')
      onClose()
    },
  })
  const refusal = useRefusal(act.error)
  const does = signing ? 'Catat tanda tangan' : 'Beri nomor'
  return (
    <Dialog
      title={does}
      about={naskah.kepala.hal}
      onClose={onClose}
      act={{ does, run: () => act.mutate(), busy: act.isPending ? 'Menyimpan…' : null }}
      words={signing ? 'Setelah ditandatangani isinya terkunci; kekeliruan dibetulkan dengan naskah ralat.' : undefined}
    >
      {signing ? (
        <DateField
          label="Tanggal tanda tangan"
          value={value.tanggal}
          onChange={(tanggal) => setValue({ ...value, tanggal })}
          error={refusal?.fields.tanggal}
          autoFocus
        />
      ) : (
        <NomorFields naskah={naskah} value={value} onChange={setValue} faults={refusal?.fields ?? {}} autoFocus />
      )}
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
