import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { BATAS_IMPOR } from '../../../shared/registers/impor.contract.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Note } from '../../ui/note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './impor.module.css'
import { ImportHistory } from './history.tsx'
import type { Work } from './use-import.ts'

/** The first step: a file is chosen or dropped; below stand the imports that were written. */
export function FileStep({ work }: { work: Work }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const refusal = useRefusal(work.unggah.error ?? work.lihat.error)
  const { jenis, selesai, tertinggal } = work
  const choose = () => input.current?.click()
  useKeys('Impor', { P: { does: 'pilih berkas', run: choose } })
  return (
    <div className={css.scroll}>
      {selesai && (
        <Note kind="done">
          {selesai.berkas} disimpan: <strong>{selesai.hitung.baru}</strong> {jenis.benda} baru, <strong>{selesai.hitung.diperbarui}</strong>{' '}
          diperbarui, {selesai.hitung.sama + selesai.hitung.dilewati} dilewati, {selesai.hitung.salah} salah dan tidak ikut. Seluruhnya
          dapat dibatalkan di bawah.
        </Note>
      )}
      {tertinggal && (
        <Note
          actions={
            <ActButton keys="L" onClick={work.lanjut}>
              Lanjutkan
            </ActButton>
          }
        >
          {tertinggal.nama} masih terbuka dan belum disimpan.
        </Note>
      )}
      {refusal && <Note kind="late">{refusal.message}</Note>}
      <div
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const file = event.dataTransfer.files[0]
          if (file) work.unggah.mutate(file)
        }}
      >
        <IconFileSpreadsheet size={28} stroke={1.25} aria-hidden />
        <p>{jenis.keterangan}</p>
        <ActButton kind="filled" size="form" keys="P" busy={work.unggah.isPending ? 'Membuka…' : null} onClick={choose}>
          Pilih berkas…
        </ActButton>
        <p className={css.quiet}>
          .xlsx atau .csv, atau seret berkasnya ke sini. Paling besar {BATAS_IMPOR.bita / 1024 / 1024} MB,{' '}
          {BATAS_IMPOR.baris.toLocaleString('id-ID')} baris, dan {BATAS_IMPOR.kolom} kolom; dibaca paling lama {BATAS_IMPOR.detik} detik.
          Tidak ada yang disimpan sebelum Anda melihat hasil ujinya.
        </p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Berkas impor"
          accept=".xlsx,.csv,.txt,.tsv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) work.unggah.mutate(file)
          }}
        />
      </div>
      <ImportHistory jenis={jenis.kunci} onUndone={work.undone} />
    </div>
  )
}
