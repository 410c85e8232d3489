import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { usePlaces, type KeyMap } from '../ui/keys.ts'
import css from './keys-sheet.module.css'

function shownKeys(map: KeyMap): [string, string][] {
  return Object.entries(map).flatMap(([keys, act]) => (act && !act.hidden ? [[keys, act.does]] : []))
}

/** The keys of this place, the nearest first. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const places = usePlaces()
  const [below] = useState(() => places.filter(({ map }) => shownKeys(map).length > 0))
  return (
    <Dialog title="Tombol di tempat ini" size="m" onClose={onClose} overAll>
      <div className={css.places}>
        {below.map(({ place, map }) => (
          <section key={place}>
            <h3>{place}</h3>
            <dl>
              {shownKeys(map).map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    <Kbd keys={keys} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Tanggal dan jam</h3>
          <dl>
            <div>
              <dt>
                <Kbd keys="h" /> <Kbd keys="k" />
              </dt>
              <dd>hari ini, kemarin</dd>
            </div>
            <div>
              <dt>24, 24/11, 241126</dt>
              <dd>tanggal; ↑ ↓ maju mundur sehari</dd>
            </div>
            <div>
              <dt>930, s</dt>
              <dd>pukul 09.30, sekarang</dd>
            </div>
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
