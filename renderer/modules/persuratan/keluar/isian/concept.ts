import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { KepalaNaskah } from '../../../../../shared/modules/persuratan/naskah/kepala.ts'
import { isiShape } from '../../../../../shared/modules/persuratan/naskah/define.ts'
import { jenisOf, type KodeJenis } from '../../../../../shared/modules/persuratan/naskah/jenis.ts'
import type { Naskah } from '../../../../../shared/modules/persuratan/naskah/naskah.contract.ts'
import { office } from '../../../../app/client.ts'
import { useDraft } from '../../../../app/draft.ts'
import { announce } from '../../../../ui/live.tsx'
import { focusFirstFault, refusalOf, useRefusal } from '../../../../ui/refusal.ts'

/** What can be typed of a naskah while its concept is in hand. */
export interface Concept {
  readonly kepala: KepalaNaskah
  readonly isi: Readonly<Record<string, unknown>>
  readonly kode: { readonly skema: string; readonly kode: string } | null
  readonly balasanAtas: number | null
}

interface Kept {
  readonly versi: number
  readonly concept: Concept
}

function conceptOf({ kepala, isi, kodeKlasifikasi, skemaKlasifikasi, balasanAtas }: Naskah): Concept {
  return {
    kepala,
    isi,
    kode: kodeKlasifikasi !== null && skemaKlasifikasi !== null ? { skema: skemaKlasifikasi, kode: kodeKlasifikasi } : null,
    balasanAtas: balasanAtas?.id ?? null,
  }
}

const filled = (list: readonly string[]) => list.filter((text) => text.trim() !== '')

/** As it is sent: lines of a list that were left empty are none. */
function tidy({ kepala, isi, ...rest }: Concept): Concept {
  const texts = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string')
  return {
    ...rest,
    kepala: { ...kepala, yth: filled(kepala.yth), tembusan: filled(kepala.tembusan) },
    isi: Object.fromEntries(Object.entries(isi).map(([key, value]) => [key, texts(value) ? filled(value) : value])),
  }
}

/** What is too long or of another shape, by field; the host refuses the same. */
function localFaults(jenis: KodeJenis, isi: Concept['isi']): Record<string, string> {
  const parsed = isiShape(jenisOf(jenis)).safeParse(isi)
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [`isi.${path.join('.')}`, message]))
}

/** The concept of a naskah as it is being written: kept as a draft, saved whole; what another changed meanwhile is shown, not overwritten. */
export function useConcept(naskah: Naskah) {
  const [base, setBase] = useState(naskah)
  const [concept, setConcept] = useState<Concept>(() => conceptOf(naskah))
  const dirty = JSON.stringify(concept) !== JSON.stringify(conceptOf(base))
  // what came from elsewhere is taken where nothing is typed
  if (!dirty && naskah.versi > base.versi) {
    setBase(naskah)
    setConcept(conceptOf(naskah))
  }
  const draft = useDraft<Kept>(`naskah/${naskah.id}`, dirty && naskah.bolehUbah ? { versi: base.versi, concept } : null, (kept) => {
    setBase((now) => ({ ...now, versi: kept.versi }))
    setConcept(kept.concept)
  })
  const save = useMutation({
    mutationFn: async ({ versi }: { versi: number; sent: Concept }) => {
      const { kode, ...rest } = tidy(concept)
      return office.persuratan.naskah.simpan({ id: naskah.id, versi, kodeKlasifikasi: kode, ...rest })
    },
    onSuccess: (saved, { sent }) => {
      draft.discard()
      setBase(saved)
      // what was typed while it was being saved stays
      setConcept((now) => (now === sent ? conceptOf(saved) : now))
      announce('Konsep tersimpan')
    },
    onError: (error) => {
      announce(refusalOf(error).message, true)
      focusFirstFault()
    },
  })
  const refusal = useRefusal(save.error)
  const mine = useMemo(() => localFaults(naskah.jenis, concept.isi), [naskah.jenis, concept.isi])
  const faults = { ...mine, ...refusal?.fields }

  return {
    concept,
    setKepala: (part: Partial<KepalaNaskah>) => setConcept((now) => ({ ...now, kepala: { ...now.kepala, ...part } })),
    setIsi: (key: string, value: unknown) => setConcept((now) => ({ ...now, isi: { ...now.isi, [key]: value } })),
    set: (part: Partial<Pick<Concept, 'kode' | 'balasanAtas'>>) => setConcept((now) => ({ ...now, ...part })),
    dirty,
    /** What is missing of what was saved last, before the page has read it again. */
    kurang: base.versi >= naskah.versi ? base.kurang : naskah.kurang,
    savedAt: draft.savedAt,
    saving: save.isPending,
    refusal,
    /** The sentence at a field, or at something within it: kepala.hal, isi.pembuka. */
    faultOf: (field: string): string | null => {
      const bare = field.replace(/^(kepala|isi)\./, '')
      const at = Object.keys(faults).find((key) => [field, bare].some((name) => key === name || key.startsWith(`${name}.`)))
      return at === undefined ? null : (faults[at] ?? null)
    },
    conflict: save.error instanceof ORPCError && save.error.code === 'CHANGED_ELSEWHERE',
    /** Saves what is typed; null where the host refuses it (it stands at its field then). */
    save: async (): Promise<Naskah | null> => {
      if (!dirty) return base
      if (save.isPending) return null
      return save.mutateAsync({ versi: base.versi, sent: concept }).catch(() => null)
    },
    /** After someone else's change: theirs is taken, or mine is written over it. */
    takeTheirs: (now: Naskah) => {
      draft.discard()
      setBase(now)
      setConcept(conceptOf(now))
      save.reset()
    },
    keepMine: (now: Naskah) => {
      setBase(now)
      save.mutate({ versi: now.versi, sent: concept })
    },
  }
}
export type ConceptForm = ReturnType<typeof useConcept>
