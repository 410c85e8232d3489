import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ActButton } from '../ui/act-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'

export function NotFoundPage() {
  return (
    <div className="sk-page">
      <PageHead title="Halaman tidak ada" />
      <EmptyState action={<Link to="/">Buka Beranda</Link>}>
        Alamat ini tidak dikenal. Cari catatannya dengan Ctrl+K, atau mulai dari Beranda.
      </EmptyState>
    </div>
  )
}

/** In place of a page that failed while it was drawn; the frame stays. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <div className="sk-page">
      <PageHead title="Halaman ini tidak dapat ditampilkan" />
      <EmptyState
        action={
          <ActButton
            onClick={() => {
              reset()
              void router.invalidate()
            }}
          >
            Coba lagi
          </ActButton>
        }
      >
        Data tidak berubah. Laporkan kepada Administrator: {error instanceof Error ? error.message : String(error)}
      </EmptyState>
    </div>
  )
}
