import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ORPCError } from '@orpc/client'
import { timeOf } from '../../../../shared/dates.ts'
import type { ErrorData } from '../../../../shared/errors.ts'
import type { Kembar, SuratMasuk, SuratMasukBaru } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'
import { office, orpc } from '../../../app/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { notify } from '../../../app/notices.tsx'
import { officeNow, officeToday } from '../../../ui/clock.ts'
import { announce } from '../../../ui/live.tsx'
import { refusalOf } from '../../../ui/refusal.ts'
import { parseDate } from '../../../ui/parse-date.ts'
import {
  cellOfField,
  draftOf,
  emptyDraft,
  isTyped,
  parseReceived,
  readDraft,
  repeatAbove,
  type Cell,
  type Draft,
  type Faults,
} from './draft.ts'
import { halGhost, proposalsFor, takeProposals } from './usulan.ts'

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
  const [busy, setBusy] = useState(false)
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
      input: {
        pengirimId: asked.pengirimId,
        nomorSurat: asked.nomorSurat.trim() || null,
        tanggalSurat,
        hal: asked.hal.trim() || null,
        kecuali: asked.ditarik?.id ?? null,
      },
    }),
    enabled: asked.pengirimId !== null && (asked.nomorSurat.trim() !== '' || (tanggalSurat !== null && asked.hal.trim().length > 4)),
    placeholderData: (old) => old,
  })
  const usulan = useQuery({
    ...orpc.persuratan.suratMasuk.usulan.queryOptions({ input: { pengirimId: asked.pengirimId ?? 0, hal: asked.hal.slice(0, 500) } }),
    enabled: asked.pengirimId !== null,
    placeholderData: keepPreviousData,
  })
  const usual = usulan.data?.pengirimId === draft.pengirimId && !draft.ditarik ? (usulan.data ?? null) : null
  const proposals = proposalsFor(draft, usual)
  const ghost = halGhost(draft.hal, usual)
  const doubles: readonly Kembar[] = blocked ? [blocked] : draft.pengirimId === null ? [] : (kembar.data ?? [])

  const [lastId, setLastId] = useState<number | null>(null)
  const saveAgain = async ({ id, taskId, versi }: NonNullable<Draft['ditarik']>, isian: SuratMasukBaru): Promise<SuratMasuk> => {
    const before = await office.persuratan.suratMasuk.get({ id })
    // what the strip does not show stays as it was
    const { ringkasan, jenisNaskah, acaraMulai, acaraSelesai, tempatAcara, bentuk, lokasiFisik, induk } = before
    const kept = { ringkasan, jenisNaskah, acaraMulai, acaraSelesai, tempatAcara, bentuk, lokasiFisik }
    const parent = { indukId: induk?.id ?? null, indukSebagai: induk?.sebagai ?? null }
    await office.alur.selesaikan({ taskId, isi: { ...isian, ...kept, ...parent, versi } })
    return office.persuratan.suratMasuk.get({ id })
  }
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
    if (busy) return null
    const read = readDraft(draft, officeClock())
    if ('faults' in read) return stop(read.faults, null) ?? 'refused'
    const copy =
      anyway.indukId === undefined ? {} : { indukId: anyway.indukId, indukSebagai: 'salinan' as const, bentuk: 'salinan' as const }
    setBusy(true)
    try {
      const surat = draft.ditarik
        ? await saveAgain(draft.ditarik, read.surat)
        : await register.mutateAsync({ ...read.surat, ...copy, alasanTetapCatat: anyway.alasan ?? null })
      setLastId(surat.id)
      setLast({ ...draft, ditarik: null })
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
    } finally {
      setBusy(false)
    }
  }

  /** Takes the last save back into the strip, which must be empty; says why where it cannot be. */
  const takeBack = async (): Promise<boolean> => {
    if (busy || isTyped(draft)) return false
    setBusy(true)
    try {
      const { surat, taskId } = await office.persuratan.suratMasuk.urungkanCatat({ id: lastId })
      setLastId(null)
      setDraft(draftOf(surat, taskId, officeToday()))
      setFaults({})
      setRefused(null)
      announce(`${surat.nomorAgenda.teks} ditarik kembali ke baris isian`)
      return true
    } catch (error) {
      stop({}, refusalOf(error).message)
      return false
    } finally {
      setBusy(false)
    }
  }
  const reset = () => {
    setDraft(emptyDraft)
    setFaults({})
    setRefused(null)
    saved.discard()
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
    saving: busy,
    savedAt: saved.savedAt,
    save,
    repeat: (above: Draft | null) => {
      const row = last ?? above
      if (row) setDraft((old) => repeatAbove(old, row))
    },
    pickSender: (id: number, nama: string) => setDraft((old) => ({ ...old, pengirimId: id, pengirim: nama })),
    takeBack,
    proposals,
    ghost,
    accept: () => setDraft((old) => takeProposals(old, proposals)),
    /** Throws a letter that was taken back away: its number becomes batal, with the reason. */
    discard: async (alasan: string) => {
      if (!draft.ditarik || busy) return
      setBusy(true)
      try {
        await office.persuratan.suratMasuk.batal({ id: draft.ditarik.id, alasan })
        notify(`${draft.ditarik.nomor} dibatalkan`)
        reset()
      } catch (error) {
        stop({}, refusalOf(error).message)
      } finally {
        setBusy(false)
      }
    },
    clear: reset,
  }
}
export type Entry = ReturnType<typeof useEntry>
