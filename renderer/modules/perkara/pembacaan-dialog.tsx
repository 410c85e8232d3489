import { useQuery } from '@tanstack/react-query'
import type { Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { orpc } from '../../app/client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ReadFault } from '../../ui/empty-state.tsx'
import { Moments, readingLines } from '../../ui/moments.tsx'

/** Who opened a closed case, the newest first. */
export function PembacaanDialog({ perkara, onClose }: { perkara: Perkara; onClose: () => void }) {
  const found = useQuery(orpc.perkara.pembacaan.queryOptions({ input: { id: perkara.id } }))
  return (
    <Dialog title="Siapa yang membuka" about={`Perkara ${perkara.nomor}`} onClose={onClose}>
      {found.error && <ReadFault error={found.error} what="Catatan pembukaan" onRetry={() => void found.refetch()} />}
      <Moments lines={readingLines(found.data ?? [])} />
    </Dialog>
  )
}
