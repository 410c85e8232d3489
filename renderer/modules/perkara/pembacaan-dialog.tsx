import { useQuery } from '@tanstack/react-query'
import { shortMoment } from '../../../shared/dates.ts'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { orpc } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ReadFault } from '../../ui/empty-state.tsx'
import css from './perkara.module.css'

/** Who opened a closed case, the newest first. */
export function PembacaanDialog({ perkara, onClose }: { perkara: Perkara; onClose: () => void }) {
  const found = useQuery(orpc.perkara.pembacaan.queryOptions({ input: { id: perkara.id } }))
  return (
    <Dialog title="Siapa yang membuka" about={`Perkara ${perkara.nomor}`} onClose={onClose}>
      {found.error && <ReadFault error={found.error} what="Catatan pembukaan" onRetry={() => void found.refetch()} />}
      <ul className={css.rows}>
        {found.data?.map((one) => (
          <li key={`${one.pada} ${one.oleh}`} className={css.row}>
            <span>
              {one.oleh}
              <small>{one.jabatan}</small>
            </span>
            <span className={css.quiet}>{shortMoment(one.pada)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
