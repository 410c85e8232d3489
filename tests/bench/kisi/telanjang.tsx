import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { kolom, type Baris } from './baris.ts'

/** What TanStack Virtual draws by itself: rows of bare cells, no head, no focus, no selection. */
export function Telanjang({ baris }: { baris: readonly Baris[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: baris.length, getScrollElement: () => scroller.current, estimateSize: () => 28, overscan: 6 })
  return (
    <div ref={scroller} style={{ flex: 1, overflow: 'auto' }}>
      <div style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            data-index={index}
            style={{
              position: 'absolute',
              left: 0,
              right: 0,
              height: 28,
              display: 'grid',
              gridTemplateColumns: kolom.map(([, , width]) => `${width}px`).join(' '),
              transform: `translateY(${start}px)`,
            }}
          >
            {kolom.map(([kunci]) => (
              <div key={kunci} style={{ overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' }}>
                {baris[index]?.[kunci]}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
