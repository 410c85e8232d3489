import { useMutation } from '@tanstack/react-query'
import type { BerkasArsip } from '../../../../shared/modules/persuratan/arsip/arsip.contract.ts'
import { office } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { officeToday } from '../../../ui/clock.ts'
import { announce } from '../../../ui/live.tsx'
import { Note } from '../../../ui/note.tsx'
import { Section } from '../../../ui/pane.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { listDate } from '../words.ts'
import css from './arsip.module.css'

type Loan = BerkasArsip['pinjam'][number]

/** Who has the file, and who had it: the newest first. */
export function PinjamPanel({ berkas }: { berkas: BerkasArsip }) {
  return (
    <Section title="Peminjaman">
      {berkas.pinjam.length === 0 && <p className={css.quiet}>Belum pernah dipinjam.</p>}
      <ul className={css.loans}>
        {berkas.pinjam.map((loan) => (
          <li key={loan.id}>
            <strong>{loan.peminjam}</strong>
            <span className={css.under}>
              {loan.keperluan}; disetujui {loan.disetujuiOleh}
            </span>
            <Until loan={loan} />
            {loan.kembali === null && berkas.bolehUbah && <Return berkas={berkas} loan={loan} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Until({ loan: { dipinjam, batas, kembali } }: { loan: Loan }) {
  if (kembali !== null)
    return (
      <span className={css.under}>
        {listDate(dipinjam)} sampai {listDate(kembali)}
        {kembali > batas && `, batasnya ${listDate(batas)}`}
      </span>
    )
  if (batas < officeToday()) return <StateMark state="late">Lewat batas {listDate(batas)}</StateMark>
  return (
    <span className={css.under}>
      Sejak {listDate(dipinjam)}, kembali paling lambat {listDate(batas)}
    </span>
  )
}

function Return({ berkas, loan }: { berkas: BerkasArsip; loan: Loan }) {
  const back = useMutation({
    mutationFn: () => office.persuratan.arsip.kembali({ id: berkas.id, pinjamId: loan.id }),
    onSuccess: () => announce(`Berkas ${berkas.nomor} kembali`),
  })
  const refusal = useRefusal(back.error)
  return (
    <>
      <div>
        <ActButton busy={back.isPending ? 'Mencatat…' : null} onClick={() => back.mutate()}>
          Sudah kembali
        </ActButton>
      </div>
      {refusal && <Note kind="late">{refusal.message}</Note>}
    </>
  )
}
