import { IconAlertTriangleFilled, IconScan } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { ActButton } from '../../../ui/act-button.tsx'
import { FilterChip } from '../../../ui/bars.tsx'
import css from './entry.module.css'
import type { Letter, Scans } from './use-scan.ts'

/** Under the strip, where the office has a scanner's folder: which letter gets the next scan, and what waits for one. */
export function ScanLine({ scans, row }: { scans: Scans; row: Letter | null }) {
  const { data } = scans
  if (!data || data.folder === 'tidak-ada') return null
  if (data.folder !== 'siap')
    return (
      <div className={css.scan}>
        <span className={css.fault}>
          <IconAlertTriangleFilled size={14} aria-hidden />
          {data.folder === 'hilang' ? 'Folder pemindai tidak dapat dibaca.' : 'Folder pemindai tidak boleh di dalam folder data kantor.'}
        </span>
        <Link to="/pengaturan/$bagian" params={{ bagian: 'persuratan' }}>
          Periksa di Pengaturan
        </Link>
      </div>
    )
  const { sasaran, menunggu, dipakai } = data
  const target = sasaran ? { id: sasaran.subjectId, nomor: sasaran.nomor } : (scans.last ?? row)
  const waiting = menunggu[0]
  return (
    <div className={css.scan} role="group" aria-label="Pindaian">
      <IconScan size={14} stroke={1.75} aria-hidden />
      {sasaran ? (
        <FilterChip name="Pindaian berikut →" value={sasaran.nomor} onRemove={scans.off} />
      ) : (
        <span>
          {dipakai
            ? `Pindaian berikut untuk surat ${dipakai}.`
            : scans.on
              ? 'Pindaian berikut: surat yang disimpan berikutnya.'
              : 'Pindaian tidak dilampirkan sendiri.'}
        </span>
      )}
      {row && row.id !== sasaran?.subjectId && (
        <ActButton kind="subtle" onClick={() => scans.arm(row)}>
          {sasaran ? `Pindahkan ke ${row.nomor}` : `Pindaian berikut untuk ${row.nomor}`}
        </ActButton>
      )}
      {waiting && (
        <>
          <span title={menunggu.join('\n')}>
            <strong>{menunggu.length}</strong> menunggu: {waiting}
          </span>
          {target && (
            <ActButton kind="subtle" onClick={() => scans.arm(target, true)}>
              Lampirkan pada {target.nomor}
            </ActButton>
          )}
        </>
      )}
    </div>
  )
}
