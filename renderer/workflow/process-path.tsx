import { useMediaQuery } from '@mantine/hooks'
import { IconCheck, IconHourglass } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { shortDate, todayOf } from '../../shared/dates.ts'
import type { Jalur } from '../../shared/workflow/alur.contract.ts'
import { useDefinition } from './definitions.ts'
import { PathEdges } from './path-edges.tsx'
import css from './path.module.css'
import { BAND, BOX_HEIGHT, BOX_WIDTH, LABEL, PITCH, boxX, boxY } from './path-geometry.ts'
import { pathModel, type PathBox, type PathModel } from './path-model.ts'

interface ProcessPathProps {
  jalur: Jalur
  onStep?: (step: string) => void
  /** At the right of its head: Buka peta. */
  right?: React.ReactNode
}

const stateWords: Record<PathBox['state'], string> = {
  done: 'selesai',
  present: 'sedang berjalan',
  parked: 'menunggu cabang lain',
  ahead: 'belum',
  'passed-by': 'dilewati',
}

function Box({ box, onStep }: { box: PathBox; onStep?: (step: string) => void }) {
  const place = { left: LABEL + boxX(box.column), top: boxY(box.row) }
  if (box.end) {
    return (
      <div
        className={css.end}
        style={{ left: place.left, top: place.top, maxWidth: BOX_WIDTH + 6 }}
        data-state={box.state}
        title={`${box.whole}: ${stateWords[box.state]}`}
      >
        <span className={css.circle}>{box.state === 'done' && <IconCheck size={12} stroke={2.5} aria-hidden />}</span>{' '}
        <span className={css.name}>{box.name}</span>
      </div>
    )
  }
  const words = (
    <>
      {box.state === 'done' && <IconCheck size={14} stroke={2} aria-hidden className={css.tick} />}
      {box.state === 'parked' && <IconHourglass size={14} stroke={1.75} aria-hidden />}
      <span className={css.name}>{box.name}</span>
      {box.count > 1 && <span className={css.count}>×{box.count}</span>}
    </>
  )
  const props = {
    className: css.box,
    'data-state': box.state,
    title: `${box.whole}: ${stateWords[box.state]}`,
    style: { ...place, width: BOX_WIDTH, height: BOX_HEIGHT },
  }
  return onStep ? (
    <button type="button" {...props} onClick={() => onStep(box.step)}>
      {words}
    </button>
  ) : (
    <div {...props}>{words}</div>
  )
}

/** The same as a list: for narrow pages and for those who read rather than look. */
function PathList({ model }: { model: PathModel }) {
  return (
    <ol className={css.listing}>
      {model.boxes
        .filter((box) => box.state !== 'passed-by')
        .map((box) => (
          <li key={box.step} data-state={box.state}>
            {box.state === 'done' ? <IconCheck size={14} stroke={2} aria-hidden className={css.tick} /> : <span className={css.bullet} />}
            <span>
              {box.name} <span className="sk-meta">{model.rows[box.row]?.name}</span>
            </span>
            <span className="sk-meta">{box.time || stateWords[box.state]}</span>
          </li>
        ))}
    </ol>
  )
}

/** A long path opens where the record stands, and follows it. */
function useInSight(model: PathModel | null) {
  const scroller = useRef<HTMLDivElement>(null)
  const present = model?.boxes.find((box) => box.state === 'present')
  const [column, row] = [present?.column ?? null, present?.row ?? 0]
  useEffect(() => {
    const view = scroller.current
    if (!view || column === null) return
    view.scrollLeft = LABEL + boxX(column) - view.clientWidth / 2
    view.scrollTop = boxY(row) - view.clientHeight / 2
  }, [column, row])
  return scroller
}

/** The path of a record: lanes as bands, done steps ticked, the present one lit, ways on dashed, times under it. */
export function ProcessPath({ jalur, onStep, right }: ProcessPathProps) {
  const narrow = useMediaQuery('(max-width: 900px)')
  const process = useDefinition(jalur.process)
  const model = process ? pathModel(process, jalur) : null
  const scroller = useInSight(model)
  if (!model) return null
  const height = model.rows.length * BAND
  // the way of a letter fits beside the navigation at 1366
  const width = LABEL + boxX(model.boxes.length - 1) + BOX_WIDTH
  return (
    <section className={css.path} aria-label="Jalur proses">
      <div className={css.head}>
        <strong>
          {jalur.process} {jalur.nama}
        </strong>
        <span>{model.position}</span>
        <span className={css.right}>
          {jalur.batas !== null && jalur.berakhir === null && `Seluruh jalur, batas ${shortDate(todayOf(jalur.batas))}`} {right}
        </span>
      </div>
      {narrow ? (
        <PathList model={model} />
      ) : (
        <div ref={scroller} className={css.scroll} tabIndex={0} role={onStep ? 'group' : 'img'} aria-label={model.sentence}>
          <div className={css.drawing} style={{ minWidth: width }}>
            {model.rows.map((row) => (
              <div key={row.lane} className={css.band} data-present={row.present || undefined} style={{ height: BAND }}>
                <span className={css.lane} style={{ width: LABEL - 10 }} title={row.name}>
                  {row.name}
                </span>
              </div>
            ))}
            <PathEdges model={model} height={height} />
            {model.boxes.map((box) => (
              <Box key={box.step} box={box} onStep={onStep} />
            ))}
            <div className={css.times}>
              <span className={css.lane} style={{ width: LABEL - 10 }}>
                Selesai pada
              </span>
              {model.boxes.map(
                (box) =>
                  box.time && (
                    <span
                      key={box.step}
                      className={css.time}
                      data-state={box.state}
                      style={{ left: LABEL + boxX(box.column), width: PITCH - 4 }}
                    >
                      {box.time}
                    </span>
                  ),
              )}
            </div>
          </div>
        </div>
      )}
    </section>
  )
}
