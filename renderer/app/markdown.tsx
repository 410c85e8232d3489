import type { ReactNode } from 'react'
import css from './help.module.css'

/** Bold, italics and code inside a line. */
function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((part, index) => {
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>
    if (part.startsWith('*') && part.length > 2) return <em key={index}>{part.slice(1, -1)}</em>
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>
    return part
  })
}

function table(lines: string[]): ReactNode {
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  const [head, ...body] = rows
  return (
    <table className="sk-table">
      <thead>
        <tr>
          {head?.map((cell, index) => (
            <th key={index}>{inline(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function block(text: string, key: number): ReactNode {
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  const heading = /^(#{1,3}) (.*)$/.exec(first)
  if (heading) {
    const Tag = heading[1]?.length === 1 ? 'h2' : 'h3'
    const rest = lines.slice(1).join('\n').trim()
    return (
      <div key={key}>
        <Tag>{inline(heading[2] ?? '')}</Tag>
        {rest && block(rest, 0)}
      </div>
    )
  }
  if (first.startsWith('|')) return <div key={key}>{table(lines)}</div>
  const bullet = /^[-*] /.test(first)
  const numbered = /^\d+\. /.test(first)
  if (bullet || numbered) {
    const items = text.split(/\n(?=[-*] |\d+\. )/).map((line) => line.replace(/^([-*]|\d+\.) /, ''))
    const List = bullet ? 'ul' : 'ol'
    return (
      <List key={key}>
        {items.map((item, index) => (
          <li key={index}>{inline(item)}</li>
        ))}
      </List>
    )
  }
  return <p key={key}>{inline(text)}</p>
}

/** The little of markdown in which the help is written: headings, paragraphs, lists, tables, bold, italics, code. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={css.text}>
      {text
        .trim()
        .split(/\n{2,}/)
        .map(block)}
    </div>
  )
}
