import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDate, todayOf } from '../../../shared/dates.ts'
import type { DariSurat, JenisPerkara, Perkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { keadaanPerkara } from '../../../shared/modules/perkara/perkara.daftar.ts'
import { office, orpc } from '../../app/client.ts'
import { notify } from '../../app/notices.tsx'
import { AttachmentsPanel } from '../../documents/attachments-panel.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Section } from '../../ui/pane.tsx'
import { refusalOf } from '../../ui/refusal.ts'
import { BukaDialog } from './buka-dialog.tsx'
import css from './perkara.module.css'

const KEY = 'Ctrl+B'
const words = (keadaan: string) => keadaanPerkara.find(([key]) => key === keadaan)?.[1].toLowerCase() ?? keadaan

/** On a letter's page: the cases that it opened, and the way to open one; nothing where there is neither. */
export function LetterCases({ suratId }: { suratId: number }) {
  const [opening, setOpening] = useState(false)
  const offer = useQuery(orpc.perkara.dariSurat.queryOptions({ input: { suratId } })).data
  const jenis = useQuery({ ...orpc.perkara.jenis.queryOptions(), enabled: opening }).data
  const mayOpen = (offer?.proses.length ?? 0) > 0
  useKeys('Surat', { [KEY]: mayOpen ? { does: 'buka perkara dari surat ini', run: () => setOpening(true) } : undefined })
  if (!offer || (offer.perkara.length === 0 && !mayOpen)) return null
  return (
    <Section title="Perkara">
      {offer.perkara.length > 0 && (
        <ul className={css.rows}>
          {offer.perkara.map((one) => (
            <li key={one.id}>
              <Link to="/perkara/$id" params={{ id: String(one.id) }} className="sk-link">
                {one.nomor} {one.judul}
              </Link>
              <span className={css.under}>
                {one.namaProses}, {words(one.keadaan)}. Dibuka {one.dibukaOleh}, {shortDate(todayOf(one.dibukaPada))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayOpen && (
        <div className={css.door}>
          <ActButton size="form" keys={KEY} onClick={() => setOpening(true)}>
            {offer.perkara.length > 0 ? 'Buka perkara lagi' : 'Buka perkara'}
          </ActButton>
        </div>
      )}
      {opening && jenis && <BukaDialog jenis={jenis} surat={{ id: suratId, ...offer }} onClose={() => setOpening(false)} />}
    </Section>
  )
}

/** In the register of letters: the key that opens a case from the letter under the cursor. */
export function LetterDoor({ suratId }: { suratId: number | null }) {
  const [opened, setOpened] = useState<{ id: number; offer: DariSurat; jenis: readonly JenisPerkara[] } | null>(null)
  const jenis = useQuery(orpc.perkara.jenis.queryOptions()).data
  const mayOpen = jenis?.some((one) => one.bolehBuka) ?? false
  const open = async (id: number, kinds: readonly JenisPerkara[]) => {
    try {
      const offer = await office.perkara.dariSurat({ suratId: id })
      if (offer.proses.length > 0) setOpened({ id, offer, jenis: kinds })
      else notify('Tidak ada proses yang dapat Anda buka dari surat ini.', { fault: true })
    } catch (error) {
      notify(refusalOf(error).message, { fault: true })
    }
  }
  useKeys('Surat Masuk', {
    [KEY]: mayOpen && suratId !== null && jenis ? { does: 'buka perkara dari surat ini', run: () => void open(suratId, jenis) } : undefined,
  })
  if (!opened) return null
  return <BukaDialog jenis={opened.jenis} surat={{ id: opened.id, ...opened.offer }} onClose={() => setOpened(null)} />
}

/** On a case's page: the files of the letter that it was opened from, for who may open the letter; they stay the letter's. */
export function LetterFiles({ surat }: { surat: NonNullable<Perkara['surat']> }) {
  const ref = { subject: 'surat_masuk', subjectId: surat.id }
  const berkas = useQuery(orpc.berkas.list.queryOptions({ input: ref })).data ?? []
  if (berkas.length === 0) return null
  return (
    <AttachmentsPanel {...ref} about={`Agenda ${surat.nomor}`} berkas={berkas} mayAttach={false} title={`Surat masuk ${surat.nomor}`} />
  )
}
