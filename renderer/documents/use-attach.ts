import { useState } from 'react'
import type { Berkas } from '../../shared/core/berkas.contract.ts'
import { office } from '../app/client.ts'
import { announce } from '../ui/live.tsx'
import { refusalOf } from '../ui/refusal.ts'

/** What may be attached, as the file chooser shows it; the host reads and checks the bytes. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx'

/** Attaches files one after another; those refused are named with their sentence, the others stay. */
export function useAttach({ subject, subjectId }: { subject: string; subjectId: number }, first: boolean) {
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [twins, setTwins] = useState<readonly Berkas[]>([])
  const attach = async (files: readonly File[]) => {
    if (files.length === 0 || busy) return
    setRefused([])
    setTwins([])
    for (const [at, file] of files.entries()) {
      setBusy(files.length === 1 ? 'Melampirkan…' : `Melampirkan ${at + 1} dari ${files.length}…`)
      try {
        const berkas = await office.berkas.unggah({
          subject,
          subjectId,
          jenis: first && at === 0 ? 'naskah' : 'lampiran',
          nama: file.name || `tempelan ${at + 1}.png`,
          isi: file,
        })
        if (berkas.kembar) setTwins((old) => [...old, berkas])
        announce(`${berkas.nama} terlampir`)
      } catch (error) {
        const { message } = refusalOf(error)
        setRefused((old) => [...old, message.includes(file.name) ? message : `${file.name}: ${message}`])
        announce(message, true)
      }
    }
    setBusy(null)
  }
  return { attach, busy, refused, twins, forget: () => setTwins([]) }
}
