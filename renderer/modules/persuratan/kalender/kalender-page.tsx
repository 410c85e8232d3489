import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { addDays, clockOf, dayName, shortDate } from '../../../../shared/dates.ts'
import type { Acara } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { orpc } from '../../../app/client.ts'
import { useKept } from '../../../register/use-kept.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { Foot } from '../../../ui/bars.tsx'
import { officeToday } from '../../../ui/clock.ts'
import { EmptyState, ReadFault } from '../../../ui/empty-state.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { Note } from '../../../ui/note.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Facts, Pane, Section } from '../../../ui/pane.tsx'
import shared from '../persuratan.module.css'
import { acaraText } from '../record/facts-panel.tsx'
import css from './kalender.module.css'
import { byDay, daysOf, turn, type Scale } from './months.ts'

const MONTH = new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const scales = [
  { key: 'pekan', name: 'Pekan' },
  { key: 'bulan', name: 'Bulan' },
] as const

/** The invitations of a week or a month; events that call the same people at the same time are marked. */
export function KalenderAcaraPage() {
  const navigate = useNavigate()
  const [scale, setScale] = useKept<Scale>('kalender/skala', () => 'bulan')
  const [date, setDate] = useKept('kalender/hari', officeToday)
  const grid = useRef<HTMLDivElement>(null)
  const moved = useRef(true)
  const days = daysOf(date, scale)
  const acara = useQuery({
    ...orpc.persuratan.suratMasuk.acara.queryOptions({ input: { dari: days[0] ?? date, sampai: days.at(-1) ?? date } }),
    placeholderData: keepPreviousData,
  })
  const holidays = useQuery(orpc.sistem.kalender.list.queryOptions({ input: { tahun: Number(date.slice(0, 4)) } }))
  const named = new Map((holidays.data ?? []).map((day) => [day.tanggal, day.nama]))
  const events = byDay(acara.data ?? [])
  const today = events.get(date) ?? []
  const clashes = (acara.data ?? []).filter((event) => event.bentrok.length > 0).length

  const move = (day: string) => {
    moved.current = true
    setDate(day)
  }
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${date}"]`)?.focus()
  }, [date, scale])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (event.altKey || event.ctrlKey) return
    if (step !== undefined) move(addDays(date, step))
    else if (event.key === 'PageDown') move(turn(date, scale, 1))
    else if (event.key === 'PageUp') move(turn(date, scale, -1))
    else if (event.key === 'Enter' && today[0] && event.target === event.currentTarget.querySelector(`[data-day="${date}"]`)) {
      void navigate({ to: '/persuratan/surat-masuk/$id', params: { id: String(today[0].id) } })
    } else return
    event.preventDefault()
  }
  useKeys('Kalender Acara', {
    h: { does: 'ke hari ini', run: () => move(officeToday()) },
    b: { does: 'tampilan bulan', run: () => setScale('bulan') },
    p: { does: 'tampilan pekan', run: () => setScale('pekan') },
  })

  return (
    <div className={shared.page}>
      <PageHead<Scale> title="Kalender Acara" meta={MONTH.format(new Date(`${date}T00:00:00Z`))} tabs={scales} tab={scale} onTab={setScale}>
        <ActButton onClick={() => move(turn(date, scale, -1))} keys="PgUp">
          Sebelumnya
        </ActButton>
        <ActButton onClick={() => move(officeToday())}>Hari ini</ActButton>
        <ActButton onClick={() => move(turn(date, scale, 1))} keys="PgDn">
          Berikutnya
        </ActButton>
      </PageHead>
      <div className={shared.body} data-stacked>
        {acara.error ? (
          <ReadFault error={acara.error} what="Kalender" onRetry={() => void acara.refetch()} />
        ) : (
          <div
            ref={grid}
            className={css.calendar}
            role="grid"
            aria-label={`Acara ${MONTH.format(new Date(`${date}T00:00:00Z`))}`}
            data-scale={scale}
            onKeyDown={onKeyDown}
          >
            <div role="row" className={css.week}>
              {days.slice(0, 7).map((day) => (
                <div key={day} role="columnheader" className={css.weekday}>
                  {dayName(day)}
                </div>
              ))}
            </div>
            {Array.from({ length: days.length / 7 }, (_, week) => (
              <div key={days[week * 7]} role="row" className={css.week}>
                {days.slice(week * 7, week * 7 + 7).map((day) => (
                  <Day
                    key={day}
                    day={day}
                    events={events.get(day) ?? []}
                    on={day === date}
                    out={scale === 'bulan' && day.slice(0, 7) !== date.slice(0, 7)}
                    holiday={named.get(day)}
                    onChoose={() => setDate(day)}
                  />
                ))}
              </div>
            ))}
          </div>
        )}
        <Pane label={`Acara ${shortDate(date)}`} size="m" head={named.get(date)} title={`${dayName(date)}, ${shortDate(date)}`}>
          {today.length === 0 && <EmptyState>Tidak ada acara pada hari ini.</EmptyState>}
          {today.map((event) => (
            <EventFacts key={event.id} event={event} />
          ))}
        </Pane>
      </div>
      <Foot
        keys={[
          ['←', 'hari'],
          ['Enter', 'buka'],
          ['h', 'hari ini'],
        ]}
      >
        <span>
          <strong>{acara.data?.length ?? 0}</strong> acara
        </span>
        {clashes > 0 && (
          <span>
            Bentrok <strong>{clashes}</strong>
          </span>
        )}
      </Foot>
    </div>
  )
}

interface DayProps {
  day: string
  events: readonly Acara[]
  on: boolean
  out: boolean
  holiday: string | undefined
  onChoose: () => void
}

function Day({ day, events, on, out, holiday, onChoose }: DayProps) {
  return (
    <div
      role="gridcell"
      data-day={day}
      tabIndex={on ? 0 : -1}
      aria-selected={on}
      className={css.day}
      data-out={out || undefined}
      data-today={day === officeToday() || undefined}
      onClick={onChoose}
    >
      <span className={css.date}>
        <VisuallyHidden>
          {dayName(day)}, {shortDate(day)}
        </VisuallyHidden>
        <span aria-hidden>{Number(day.slice(8))}</span> {holiday && <span className={css.holiday}>{holiday}</span>}
      </span>
      {events.map((event) => (
        <span key={event.id} className={css.event} title={[event.hal ?? 'Rahasia', event.tempat].filter(Boolean).join(', ')}>
          {event.bentrok.length > 0 && <IconAlertTriangle size={14} stroke={1.75} aria-label="bentrok" className={css.clash} />}{' '}
          <strong>{clockOf(event.mulai)}</strong> {event.hal ?? 'Rahasia'}
        </span>
      ))}
    </div>
  )
}

function EventFacts({ event }: { event: Acara }) {
  return (
    <Section
      title={
        <Link to="/persuratan/surat-masuk/$id" params={{ id: String(event.id) }} className={shared.link}>
          {event.nomor}
        </Link>
      }
      meta={acaraText(event.mulai, event.selesai)}
    >
      <p className={shared.posisi}>
        <strong className={shared.strong}>{event.hal ?? 'Rahasia'}</strong>
      </p>
      <Facts
        facts={[
          ['Dari', event.pengirim],
          ['Tempat', event.tempat],
          ['Kepada', event.kepada.join(', ')],
        ]}
      />
      {event.bentrok.length > 0 && (
        <Note kind="return">
          Bentrok dengan{' '}
          {event.bentrok.map((other, at) => (
            <span key={other.id}>
              {at > 0 && ', '}
              <Link to="/persuratan/surat-masuk/$id" params={{ id: String(other.id) }} className={shared.link}>
                {other.nomor}
              </Link>
            </span>
          ))}
          : waktunya sama dan meminta orang yang sama.
        </Note>
      )}
    </Section>
  )
}
