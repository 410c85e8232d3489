import '../../../renderer/app/tokens.css'
import { MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { buatBaris, kolom, type Baris } from './baris.ts'
import { Kami } from './kami.tsx'
import { Telanjang } from './telanjang.tsx'

export type Kisi = 'kami' | 'telanjang' | 'ag'

interface AgGrid {
  createGrid(element: HTMLElement, options: object): { destroy(): void }
  ModuleRegistry?: { registerModules(modules: unknown[]): void }
  AllCommunityModule?: unknown
}
declare global {
  interface Window {
    agGrid?: AgGrid
    pasang(apa: Kisi, jumlah: number): Promise<number>
    lepas(): void
  }
}

const place = document.querySelector<HTMLElement>('#kisi') ?? document.body
let rows: Baris[] = []
let take = () => undefined as void

/** The page around a grid stands before and stays, as it does in the program. */
let show: (apa: Kisi | null) => void = () => undefined
function Page() {
  const [apa, setApa] = useState<Kisi | null>(null)
  useEffect(() => {
    show = setApa
  }, [])
  return apa === 'kami' ? <Kami baris={rows} /> : apa === 'telanjang' ? <Telanjang baris={rows} /> : null
}
createRoot(place).render(
  <MantineProvider>
    <Page />
  </MantineProvider>,
)

function draw(apa: Kisi): void {
  if (apa !== 'ag') {
    show(apa)
    take = () => show(null)
    return
  }
  const { agGrid } = window
  if (!agGrid) throw new Error('AG Grid is not here')
  const box = document.createElement('div')
  Object.assign(box.style, { height: '600px', width: '1180px' })
  document.body.append(box)
  const columnDefs = kolom.map(([field, headerName, width]) => ({ field, headerName, width, editable: true, filter: true, sortable: true }))
  const grid = agGrid.createGrid(box, { rowData: rows, columnDefs, rowHeight: 28, rowSelection: { mode: 'multiRow' } })
  take = () => {
    grid.destroy()
    box.remove()
  }
}

const drawn = () => document.querySelectorAll('[data-index], .ag-row').length >= 18

window.lepas = () => take()
/** Milliseconds from the call until the rows of the first screen stand and are laid out. */
window.pasang = async (apa, jumlah) => {
  if (rows.length !== jumlah) rows = buatBaris(jumlah)
  window.agGrid?.ModuleRegistry?.registerModules([window.agGrid.AllCommunityModule])
  const started = performance.now()
  draw(apa)
  const channel = new MessageChannel()
  while (!drawn()) {
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve
      channel.port2.postMessage(null)
    })
    if (performance.now() - started > 30_000) throw new Error(`${apa} draws nothing`)
  }
  document.body.getBoundingClientRect()
  return performance.now() - started
}
