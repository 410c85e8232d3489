import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { gunaJenis } from '../../../../shared/modules/persuratan/naskah/guna.ts'
import { jenisOf, KodeJenis } from '../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Naskah } from '../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { AreaField, TextField } from '../../../ui/fields.tsx'
import { announce } from '../../../ui/live.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useRefusal } from '../../../ui/refusal.ts'
import css from './keluar.module.css'
import { LetterPicker } from './letter-picker.tsx'
import { letterWords } from './words.ts'

type Relation = { readonly naskah: Pick<Naskah, 'id' | 'nomor' | 'jenis'>; readonly sebagai: 'ralat' | 'susulan' | 'spd' | 'laporan' }

interface Props {
  /** The kind that is chosen already. */
  jenis?: KodeJenis | null
  /** The incoming letter that is answered. */
  surat?: number | null
  /** The naskah that the new one belongs to. */
  induk?: Relation | null
  onClose: () => void
}

const kinds = KodeJenis.options.map((kode) => ({ kode, nama: jenisOf(kode).nama }))

const fits = (text: string) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return kinds.filter(({ kode, nama }) => words.every((word) => `${nama} ${gunaJenis[kode]}`.toLowerCase().includes(word)))
}

/** A new naskah: which kind, what about, and which letter it answers. */
export function BuatDialog({ jenis = null, surat = null, induk = null, onClose }: Props) {
  const navigate = useNavigate()
  const [kind, setKind] = useState<KodeJenis>(jenis ?? 'surat-dinas')
  const [search, setSearch] = useState('')
  const [hal, setHal] = useState('')
  const [letter, setLetter] = useState<number | null>(surat)
  const list = useRef<HTMLDivElement>(null)
  const found = fits(search)
  const chosen = found.some(({ kode }) => kode === kind) ? kind : (found[0]?.kode ?? null)
  const answered = useQuery({
    ...orpc.persuratan.suratMasuk.get.queryOptions({ input: { id: letter ?? 0 } }),
    enabled: letter !== null,
  }).data
  const make = useMutation({
    mutationFn: (kode: KodeJenis) =>
      office.persuratan.naskah.buat({
        jenis: kode,
        hal,
        balasanAtas: letter,
        ...(induk && { indukId: induk.naskah.id, indukSebagai: induk.sebagai }),
      }),
    onSuccess: ({ id }) => {
      announce('Naskah dibuat')
      onClose()
      void navigate({ to: '/persuratan/surat-keluar/$id', params: { id: String(id) } })
    },
  })
  const refusal = useRefusal(make.error)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step === undefined ? undefined : found[found.findIndex(({ kode }) => kode === chosen) + step]
    if (step !== undefined) event.preventDefault()
    if (!next) return
    setKind(next.kode)
    list.current?.querySelector(`[data-kode="${next.kode}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Dialog
      title={surat === null ? 'Buat naskah' : 'Balas surat'}
      about={induk ? `${induk.sebagai} dari ${induk.naskah.nomor || jenisOf(induk.naskah.jenis).nama}` : undefined}
      size="m"
      onClose={onClose}
      dirty={hal !== ''}
      act={{
        does: surat === null ? 'Buat naskah' : 'Buat balasan',
        run: () => chosen && make.mutate(chosen),
        busy: make.isPending ? 'Membuat…' : null,
        refused: chosen === null ? 'Tidak ada jenis naskah dengan kata itu.' : null,
      }}
      words={
        chosen &&
        (jenisOf(chosen).alur
          ? 'Berjalan menurut P1.1.2: konsep, paraf, tanda tangan, nomor, kirim.'
          : 'Tanpa alur: ditandatangani dan dinomori langsung dari catatannya.')
      }
    >
      <TextField
        label="Jenis naskah"
        value={search}
        onChange={setSearch}
        onKeyDown={(event) => {
          move(event)
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !chosen || make.isPending) return
          event.preventDefault()
          make.mutate(chosen)
        }}
        placeholder="Cari jenis, atau pilih dengan ↑ ↓; Enter membuatnya"
        autoFocus
      />
      <div ref={list} className={css.kinds} role="radiogroup" aria-label="Jenis naskah" onKeyDown={move}>
        {found.map(({ kode, nama }) => (
          <button
            key={kode}
            type="button"
            role="radio"
            data-kode={kode}
            className={css.kind}
            aria-checked={kode === chosen}
            tabIndex={kode === chosen ? 0 : -1}
            onClick={() => setKind(kode)}
            onDoubleClick={() => make.mutate(kode)}
          >
            <strong>{nama}</strong>
            <span>{gunaJenis[kode]}</span>
          </button>
        ))}
        {found.length === 0 && <p className={css.quiet}>Tidak ada jenis naskah dengan kata itu.</p>}
      </div>
      <LetterPicker
        label="Menjawab surat masuk"
        need="boleh kosong"
        shown={answered ? letterWords(answered) : ''}
        onPick={(row) => setLetter(row.id)}
        onClear={() => setLetter(null)}
        error={refusal?.fields.balasanAtas}
      />
      <AreaField
        label="Hal"
        need="boleh kosong"
        rows={1}
        value={hal}
        onChange={setHal}
        maxLength={1000}
        hint={letter === null ? undefined : `Dikosongkan: Jawaban atas ${answered?.hal ?? 'hal suratnya'}. Penerimanya pengirim surat itu.`}
        error={refusal?.fields.hal}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
