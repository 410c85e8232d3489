import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import css from './help.module.css'
import { helpOf } from './help-pages.ts'
import { Markdown } from './markdown.tsx'

const files = import.meta.glob<string>('../../resources/bantuan/*.md', { query: '?raw', import: 'default', eager: true })
const texts = new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text]))

function titleOf(text: string): string {
  return /^# (.*)$/m.exec(text)?.[1] ?? 'Bantuan'
}

/** F1: the help of this page, and the other pages' at its end. */
export function HelpDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const [shown, setShown] = useState(() => helpOf(path))
  const text = texts.get(shown) ?? ''
  return (
    <Dialog title={`Bantuan: ${titleOf(text)}`} size="m" onClose={onClose} overAll>
      <Markdown text={text.replace(/^# .*\n/, '')} />
      <div className={css.others}>
        {[...texts].map(
          ([name, other]) =>
            name !== shown && (
              <button key={name} type="button" className="sk-link" onClick={() => setShown(name)}>
                {titleOf(other)}
              </button>
            ),
        )}
      </div>
    </Dialog>
  )
}
