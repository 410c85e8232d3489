import { Radio, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { letterSize, setLetterSize } from '../app/appearance.ts'
import { CheckField } from '../ui/fields.tsx'
import { lettersAct, setLettersAct } from '../ui/keys.ts'
import css from './pengaturan.module.css'

const schemes: readonly (readonly [MantineColorScheme, string])[] = [
  ['auto', 'Otomatis, mengikuti komputer'],
  ['light', 'Terang'],
  ['dark', 'Gelap'],
]

/** How the screen looks on this computer: light or dark, letter size, single letters as keys. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [size, setSize] = useState(letterSize)
  const [letters, setLetters] = useState(lettersAct)
  return (
    <div className={css.form}>
      <p>Berlaku pada komputer ini saja.</p>
      <Radio.Group
        label="Warna"
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find(([key]) => key === value)?.[0] ?? 'auto')}
      >
        <div className={css.choices}>
          {schemes.map(([key, name]) => (
            <Radio key={key} value={key} label={name} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label="Ukuran huruf"
        value={size}
        onChange={(value) => {
          const next = value === 'besar' ? 'besar' : 'biasa'
          setLetterSize(next)
          setSize(next)
        }}
      >
        <div className={css.choices}>
          <Radio value="biasa" label="Biasa" />
          <Radio value="besar" label="Besar" />
        </div>
      </Radio.Group>
      <CheckField
        label="Huruf tunggal sebagai tombol (E ubah, L lampirkan, G lalu F, D, R, P)"
        hint="Hanya bila tidak ada isian yang sedang diketik. Matikan bila memakai perintah suara."
        checked={letters}
        onChange={(on) => {
          setLettersAct(on)
          setLetters(on)
        }}
      />
    </div>
  )
}
