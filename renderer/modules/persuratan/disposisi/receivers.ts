import type { PosPenerima } from '../../../../shared/akun/akun.contract.ts'
import type { DisposisiBaris, IsiDisposisi } from '../../../../shared/modules/persuratan/surat-masuk.contract.ts'

export type Penerima = IsiDisposisi['penerima'][number]

/** A line of the sheet: a post, or a person of it, that may be ticked. */
export interface Line {
  readonly key: string
  readonly jabatan: string
  /** For the sentence: Kabid RPJS. */
  readonly pendek: string
  readonly nama: string
  readonly role: string
  readonly unit: string | null
  readonly pegawaiId: number | null
  /** Plt. before the name where the post is held so. */
  readonly plt: boolean
  /** cuti s.d. 7 Mar, Plh. Rani Kusuma. */
  readonly keterangan: string
}

export interface Choice {
  readonly penanggungJawab: boolean
  readonly untukDiketahui: boolean
  /** His own date; null: the common one. */
  readonly batas: string | null
}

export type Choices = Readonly<Record<string, Choice>>

const keyOf = (role: string, unit: string | null, pegawaiId: number | null) => `${role}|${unit ?? ''}|${pegawaiId ?? ''}`

export function lineOfPost(post: PosPenerima): Line {
  return {
    key: keyOf(post.role, post.unit, null),
    jabatan: post.jabatan,
    pendek: post.jabatanPendek,
    nama: post.pemegang ?? '',
    role: post.role,
    unit: post.unit,
    pegawaiId: null,
    plt: post.jenis === 'plt',
    keterangan: post.keterangan,
  }
}

export interface Orang {
  readonly pegawaiId: number
  readonly nama: string
  readonly jabatan: string
  readonly unit: string | null
  readonly unitNama: string
}

export function lineOfPerson(person: Orang): Line {
  return {
    key: keyOf('asn', person.unit, person.pegawaiId),
    jabatan: person.jabatan,
    pendek: person.nama,
    nama: person.nama,
    role: 'asn',
    unit: person.unit,
    pegawaiId: person.pegawaiId,
    plt: false,
    keterangan: '',
  }
}

export function toggle(choices: Choices, key: string): Choices {
  if (!choices[key]) return { ...choices, [key]: { penanggungJawab: false, untukDiketahui: false, batas: null } }
  const { [key]: _gone, ...rest } = choices
  return rest
}

/** At most one is in charge; pressed again, none is. Who is in charge has work, not only knowledge of it. */
export function putInCharge(choices: Choices, key: string): Choices {
  const was = choices[key]?.penanggungJawab ?? false
  const all = { ...choices, [key]: choices[key] ?? { penanggungJawab: false, untukDiketahui: false, batas: null } }
  return Object.fromEntries(
    Object.entries(all).map(([each, choice]) => [
      each,
      each === key
        ? { ...choice, penanggungJawab: !was, untukDiketahui: !was ? false : choice.untukDiketahui }
        : { ...choice, penanggungJawab: false },
    ]),
  )
}

export function setChoice(choices: Choices, key: string, part: Partial<Choice>): Choices {
  const choice = choices[key]
  if (!choice) return choices
  const next = { ...choice, ...part }
  return { ...choices, [key]: next.untukDiketahui ? { ...next, penanggungJawab: false, batas: null } : next }
}

/** The receivers as they are written, in the order of the sheet; without an own date the common one holds. */
export function toPenerima(lines: readonly Line[], choices: Choices, common: string | null): Penerima[] {
  return lines.flatMap((line) => {
    const choice = choices[line.key]
    if (!choice) return []
    return [
      {
        role: line.role,
        unit: line.unit,
        pegawaiId: line.pegawaiId,
        penanggungJawab: choice.penanggungJawab,
        untukDiketahui: choice.untukDiketahui,
        batas: choice.untukDiketahui ? null : (choice.batas ?? common),
      },
    ]
  })
}

/** What the Kepala Dinas chose, to begin the sorting with. */
export function choicesOf(rows: readonly DisposisiBaris[]): Choices {
  return Object.fromEntries(
    rows
      .filter((row) => row.jenis === 'penerima' && row.keadaan !== 'ditarik' && row.taskId === null)
      .map((row) => [
        keyOf(row.role, row.unit, row.pegawaiId),
        { penanggungJawab: row.penanggungJawab, untukDiketahui: row.untukDiketahui, batas: row.batas },
      ]),
  )
}
