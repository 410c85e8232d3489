import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { jenisOf } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import { orpc } from '../../../app/client.ts'
import { ActButton } from '../../../ui/act-button.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { Section } from '../../../ui/pane.tsx'
import { BuatDialog } from './buat-dialog.tsx'
import css from './keluar.module.css'
import { PlaceMark } from './place-mark.tsx'

const KEY = 'Alt+B'

/** On a letter's page: what answers it, and the way to answer it. */
export function LetterReplies({ suratId }: { suratId: number }) {
  const [replying, setReplying] = useState(false)
  const replies = useQuery(orpc.persuratan.naskah.balasan.queryOptions({ input: { suratId } })).data ?? []
  useKeys('Surat', { [KEY]: { does: 'balas surat ini', run: () => setReplying(true) } })
  return (
    <Section title="Balasan">
      <ul className={css.rows}>
        {replies.map((one) => (
          <li key={one.id}>
            {one.buka ? (
              <Link to="/persuratan/surat-keluar/$id" params={{ id: String(one.id) }} className="sk-link">
                {one.nomor || 'Konsep'} {one.hal || jenisOf(one.jenis).nama}
              </Link>
            ) : (
              <span>{one.nomor || 'Konsep'}, rahasia</span>
            )}
            <PlaceMark row={one} />
          </li>
        ))}
      </ul>
      <div className={css.acts}>
        <ActButton size="form" keys={KEY} onClick={() => setReplying(true)}>
          {replies.length > 0 ? 'Balas lagi' : 'Balas'}
        </ActButton>
      </div>
      {replying && <BuatDialog surat={suratId} onClose={() => setReplying(false)} />}
    </Section>
  )
}

/** In the register of letters: the key that answers the letter under the cursor. */
export function ReplyDoor({ suratId }: { suratId: number | null }) {
  const [replying, setReplying] = useState<number | null>(null)
  useKeys('Surat Masuk', { [KEY]: suratId === null ? undefined : { does: 'balas surat ini', run: () => setReplying(suratId) } })
  return replying === null ? null : <BuatDialog surat={replying} onClose={() => setReplying(null)} />
}
