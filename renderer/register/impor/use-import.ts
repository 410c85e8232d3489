import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  BacaCsv,
  Bacaan,
  DrafImpor,
  HasilUji,
  Impor,
  JenisImpor,
  Kepala,
  MintaUji,
  TampakImpor,
} from '../../../shared/registers/impor.contract.ts'
import { office, orpc } from '../../app/client.ts'
import { announce } from '../../ui/live.tsx'

/** What the person chose for a file; `undefined` where the guess still holds. */
export interface Choice {
  readonly lembar: number
  readonly padanan: (string | null)[]
  readonly cocok: string
  readonly jikaAda: MintaUji['jikaAda']
  readonly bacaan: MintaUji['bacaan']
  readonly perbaikan: MintaUji['perbaikan']
}

export type Work = ReturnType<typeof useImport>

/** The import in hand: the opened file, what was chosen, the trial, the writing. */
export function useImport(jenis: JenisImpor) {
  const client = useQueryClient()
  const [draf, setDraf] = useState<DrafImpor | null>(null)
  const [tampak, setTampak] = useState<TampakImpor | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [hasil, setHasil] = useState<HasilUji | null>(null)
  const [selesai, setSelesai] = useState<Impor | null>(null)

  const lihat = useMutation({
    mutationFn: async ({ of, lembar, kepala }: { of: DrafImpor; lembar: number; kepala?: Kepala }) => {
      const shown = await office.impor.lihat({ draf: of.id, lembar, ...(kepala && { kepala }) })
      setTampak(shown)
      setHasil(null)
      setChoice((before) => ({
        cocok: before?.cocok ?? jenis.kunciCocok[0]?.kunci ?? '',
        jikaAda: before?.jikaAda ?? 'lewati',
        bacaan: {},
        perbaikan: [],
        lembar,
        padanan: shown.padanan,
      }))
    },
  })
  const unggah = useMutation({
    mutationFn: async (file: File) => {
      const opened = await office.impor.unggah({ jenis: jenis.kunci, nama: file.name, isi: file })
      setDraf(opened)
      setSelesai(null)
      announce(`${opened.nama} dibuka. Periksa lembar, kepala tabel, dan padanan kolomnya.`)
      await lihat.mutateAsync({ of: opened, lembar: opened.usulLembar })
    },
  })
  /** Reads a text file anew with another separator or code page. */
  const bacaUlang = useMutation({
    mutationFn: async (csv: BacaCsv) => {
      if (!draf) return
      const opened = await office.impor.bacaUlang({ draf: draf.id, ...csv })
      setDraf(opened)
      await lihat.mutateAsync({ of: opened, lembar: opened.usulLembar })
    },
  })
  const uji = useMutation({
    mutationFn: async (asked: Choice) => {
      if (!draf || !tampak) return
      const tried = await office.impor.uji({ draf: draf.id, kepala: tampak.kepala, ...asked })
      setHasil(tried)
      const { baru, diperbarui, salah } = tried.hitung
      announce(`Hasil uji: ${baru} baru, ${diperbarui} diperbarui, ${salah} baris salah. Belum ada yang disimpan.`)
    },
  })
  const simpan = useMutation({
    mutationFn: async () => {
      if (!draf || !hasil) return
      const written = await office.impor.simpan({ draf: draf.id, sidik: hasil.sidik })
      setSelesai(written)
      reset()
      announce(`Impor selesai: ${written.hitung.baru} baru, ${written.hitung.diperbarui} diperbarui.`)
      await client.invalidateQueries({ queryKey: orpc.impor.riwayat.key() })
    },
  })
  const reset = () => {
    setDraf(null)
    setTampak(null)
    setChoice(null)
    setHasil(null)
  }
  const buang = useMutation({
    mutationFn: async () => {
      if (draf) await office.impor.buang({ draf: draf.id })
    },
    onSettled: reset,
  })
  /** Changes a choice; the trial that rests on it is tried again. */
  const change = (part: Partial<Choice>, again = false) => {
    if (!choice) return
    const next = { ...choice, ...part }
    setChoice(next)
    if (again) uji.mutate(next)
  }
  const answer = (kolom: string, perkara: 'urutan' | 'serial' | 'desimal', kode: Bacaan) =>
    change({ bacaan: { ...choice?.bacaan, [kolom]: { ...choice?.bacaan[kolom], [perkara]: kode } } }, true)
  const mend = (fixes: MintaUji['perbaikan']) => {
    const kept = (choice?.perbaikan ?? []).filter((old) => !fixes.some((fix) => fix.baris === old.baris && fix.kolom === old.kolom))
    change({ perbaikan: [...kept, ...fixes] }, true)
  }
  const kept = useQuery(orpc.impor.draf.queryOptions({ input: { jenis: jenis.kunci }, staleTime: 0, enabled: draf === null }))
  const lanjut = () => {
    if (!kept.data) return
    setDraf(kept.data)
    lihat.mutate({ of: kept.data, lembar: kept.data.usulLembar })
  }
  return {
    jenis,
    draf,
    tampak,
    choice,
    hasil,
    selesai,
    tertinggal: draf === null ? (kept.data ?? null) : null,
    lanjut,
    unggah,
    lihat,
    bacaUlang,
    uji,
    simpan,
    buang,
    change,
    answer,
    mend,
    back: () => setHasil(null),
    /** What is said of an import that was just written goes when it is taken back. */
    undone: (id: number) => setSelesai((before) => (before?.id === id ? null : before)),
  }
}
