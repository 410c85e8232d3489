import { Fragment } from 'react'

/** A number or code that may be broken after a slash, and nowhere else while it fits: 800.1.3.2/0161/425.204/2024. */
export function SoftBreaks({ children }: { children: string }) {
  const parts = children.split(/(?<=\/)/)
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
