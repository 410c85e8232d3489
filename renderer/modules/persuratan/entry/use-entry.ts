import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ORPCError } from '@orpc/client'
import { timeOf } from '../../../../shared/dates.ts'
import type { ErrorData } from '../../../../shared/errors.ts'
import type { Kembar, SuratMasuk } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { notify } from '../../../app/notices.tsx'
import { officeNow, officeToday } from '../../../ui/clock.ts'
import { announce } from '../../../ui/live.tsx'
import { refusalOf } from '../../../ui/refusal.ts'
import { parseDate } from '../../../ui/parse-date.ts'
import { cellOfField, emptyDraft, isTyped, parseReceived, readDraft, repeatAbove, type Cell, type Draft, type Faults } from './draft.ts'

/** What stops or accompanies a save: a copy of an earlier letter, or the reason to go on all the same. */
export interface Anyway {
  indukId?: number
  alasan?: string
}

function officeClock() {
  return { today: officeToday(), time: timeOf(officeNow()) }
}

/** The letter that a refused save found already recorded; null for another refusal. */
function recordedAs(error: unknown): Kembar | null {
  if (!(error instanceof ORPCError) || error.code !== 'LETTER_RECORDED') return null
  const { id, nomor } = error.data as ErrorData<'LETTER_RECORDED'>
  return { jenis: 'sama', id, nomor, tanggalDiterima: '', hal: null }
}

/** The state of the entry strip: what is typed, its number, its doubles, and saving it. */
export function useEntry(onSaved: (surat: SuratMasuk) => void) {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [last, setLast] = useState<Draft | null>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<string | null>(null)
  const [late, setLate] = useState(false)
  const [blocked, setBlocked] = useState<Kembar | null>(null)
  const saved = useDraft<Draft>('surat-masuk/catat', isTyped(draft) ? draft : null, setDraft)

  const received = parseReceived(draft.diterima, officeClock())
  const nomor = useQuery({
    ...orpc.persuratan.suratMasuk.nomorBerikut.queryOptions({
      input: { tanggalDiterima: received?.tanggal ?? officeToday(), sisipan: draft.sisipan !== null },
    }),
    placeholderData: (old) => old,
  })

  const [asked] = useDebouncedValue(draft, 200)
  const tanggalSurat = asked.tanggalSurat.trim() === '' ? null : parseDate(asked.tanggalSurat, officeToday())
  const kembar = useQuery({
    ...orpc.persuratan.suratMasuk.kembar.queryOptions({
      input: { pengirimId: asked.pengirimId, nomorSurat: asked.nomorSurat.trim() || null, tanggalSurat, hal: asked.hal.trim() || null },
    }),
    enabled: asked.pengirimId !== null && (asked.nomorSurat.trim() !== '' || (tanggalSurat !== null && asked.hal.trim().length > 4)),
    placeholderData: (old) => old,
  })
  const doubles: readonly Kembar[] = blocked ? [blocked] : draft.pengirimId === null ? [] : (kembar.data ?? [])

  const register = useMutation({
    mutationFn: (input: Parameters<typeof office.persuratan.suratMasuk.register>[0]) => office.persuratan.suratMasuk.register(input),
  })

  const set = <K extends keyof Draft>(key: K, value: Draft[K]) => {
    setDraft((old) => ({ ...old, [key]: value, ...(key === 'pengirim' && { pengirimId: null }) }))
    setRefused(null)
    setBlocked(null)
    setFaults((old) => (key in old ? { ...old, [key]: undefined } : old))
  }
  const stop = (found: Faults, sentence: string | null) => {
    setFaults(found)
    setRefused(sentence)
    announce(sentence ?? Object.values(found).join(' '), true)
    return Object.keys(found)[0] as Cell | undefined
  }

  /** Registers the letter; gives back the first faulty cell, or null when it is saved. */
  const save = async (anyway: Anyway = {}): Promise<Cell | 'refused' | null> => {
    if (register.isPending) return null
    const read = readDraft(draft, officeClock())
    if ('faults' in read) return stop(read.faults, null) ?? 'refused'
    const copy =
      anyway.indukId === undefined ? {} : { indukId: anyway.indukId, indukSebagai: 'salinan' as const, bentuk: 'salinan' as const }
    try {
      const surat = await register.mutateAsync({ ...read.surat, ...copy, alasanTetapCatat: anyway.alasan ?? null })
      setLast(draft)
      setDraft({ ...emptyDraft, jalur: draft.jalur })
      setFaults({})
      setRefused(null)
      setLate(false)
      saved.discard()
      // a copy brings no row of its own to be seen
      if (anyway.indukId === undefined) announce(`${surat.nomorAgenda.teks} tersimpan`)
      else notify(`Salinan tercatat pada ${surat.nomorAgenda.teks}`)
      onSaved(surat)
      return null
    } catch (error) {
      const refusal = refusalOf(error)
      const known = recordedAs(error)
      if (known) {
        setBlocked(known)
        return stop({}, null) ?? 'refused'
      }
      if (refusal.fields.entriSusulan) setLate(true)
      const found: Faults = {}
      for (const [field, sentence] of Object.entries(refusal.fields)) {
        const cell = cellOfField[field]
        if (cell) found[cell] = sentence
      }
      return stop(found, Object.keys(found).length > 0 ? null : refusal.message) ?? 'refused'
    }
  }

  return {
    draft,
    set,
    faults,
    refused,
    doubles,
    late,
    nomor: nomor.data ?? null,
    received,
    saving: register.isPending,
    savedAt: saved.savedAt,
    save,
    repeat: (above: Draft | null) => {
      const row = last ?? above
      if (row) setDraft((old) => repeatAbove(old, row))
    },
    pickSender: (id: number, nama: string, kode: string | null) =>
      setDraft((old) => ({ ...old, pengirimId: id, pengirim: nama, kode: old.kode || (kode ?? '') })),
    clear: () => {
      setDraft(emptyDraft)
      setFaults({})
      setRefused(null)
      saved.discard()
    },
  }
}
export type Entry = ReturnType<typeof useEntry>
