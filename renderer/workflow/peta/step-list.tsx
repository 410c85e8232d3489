import { waysWords } from '../../../shared/workflow/map-words.ts'
import type { PetaProses } from '../../../shared/workflow/peta.contract.ts'
import { isWork, shortName, stepOf, type Process } from '../../../shared/workflow/process.ts'
import { laneName } from '../lane-words.ts'
import css from './peta.module.css'
import { daysText } from './words.ts'

interface StepListProps {
  readonly process: Process
  readonly live: PetaProses | undefined
  readonly at: string | null
  readonly onAt: (step: string) => void
}

/** The same as the drawing, as a table in the order of the map: for those who read rather than look, and for narrow pages. */
export function StepList({ process, live, at, onAt }: StepListProps) {
  const now = new Map(live?.langkah.map((one) => [one.step, one]))
  return (
    <div className={css.listing} data-part="table">
      <table className={css.steps} aria-label={`Langkah ${process.code} ${process.name}`}>
        <thead>
          <tr>
            <th scope="col">Langkah</th>
            <th scope="col">Pelaksana</th>
            <th scope="col" data-number>
              Berkas
            </th>
            <th scope="col" data-number>
              Lewat batas
            </th>
            <th scope="col" data-number>
              Median
            </th>
            <th scope="col" data-number>
              90% dalam
            </th>
            <th scope="col">Lanjut</th>
          </tr>
        </thead>
        <tbody>
          {Object.keys(process.steps).map((key, place) => {
            const step = stepOf(process, key)
            const live = now.get(key)
            return (
              <tr key={key} data-here={key === at || undefined}>
                <th scope="row">
                  <button type="button" className={css.pick} aria-pressed={key === at} onClick={() => onAt(key)} title={step.name}>
                    {place + 1}. {shortName(step)}
                  </button>
                </th>
                <td>{laneName(step.lane)}</td>
                <td data-number>{live && live.jumlah > 0 ? live.jumlah : '–'}</td>
                <td data-number data-late={(live?.terlambat ?? 0) > 0 || undefined}>
                  {live && live.terlambat > 0 ? live.terlambat : '–'}
                </td>
                <td data-number>{live?.lama ? daysText(live.lama.tengah) : '–'}</td>
                <td data-number>{live?.lama ? daysText(live.lama.p90) : '–'}</td>
                <td>{isWork(step) || 'gate' in step ? waysWords(process, key) : 'akhir proses'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
