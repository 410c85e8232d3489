import { IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react'

/** What kind of file it is, in a list. */
export function FileIcon({ mime }: { mime: string }) {
  if (mime === 'application/pdf') return <IconFileTypePdf size={16} stroke={1.5} aria-hidden />
  if (mime.startsWith('image/')) return <IconPhoto size={16} stroke={1.5} aria-hidden />
  return <IconFile size={16} stroke={1.5} aria-hidden />
}
