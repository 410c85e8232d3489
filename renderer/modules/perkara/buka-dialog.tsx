import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DariSurat, JenisPerkara } from '../../../shared/modules/perkara/perkara.contract.ts'
import { office } from '../../app/client.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField, FieldRow, SelectField, TextField } from '../../ui/fields.tsx'
import { announce } from '../../ui/live.tsx'
import { Note } from '../../ui/note.tsx'
import { Picker } from '../../ui/picker.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './perkara.module.css'

interface Receiver {
  readonly lane: string
  readonly unit: string | null
  readonly pegawaiId: number | null
  readonly nama: string
}

interface Draft {
  readonly proses: string
  readonly judul: string
  readonly uraian: string
  readonly batas: string | null
  readonly pihak: string
  readonly penerima: readonly Receiver[]
}

const blank: Draft = { proses: '', judul: '', uraian: '', batas: null, pihak: '', penerima: [] }

interface Props {
  jenis: readonly JenisPerkara[]
  /** The letter that it is opened from, with what it gives. */
  surat?: DariSurat & { readonly id: number }
  onClose: () => void
}

/** A new case, by itself or from a letter: which process, what about, whom it concerns; the first task lies with who opens it. */
export function BukaDialog({ jenis, surat, onClose }: Props) {
  const navigate = useNavigate()
  const mine = surat
    ? surat.proses.flatMap(({ kode }) => jenis.find((one) => one.kode === kode) ?? [])
    : jenis.filter((one) => one.bolehBuka)
  const [first] = useState<Draft>({
    ...blank,
    proses: mine.length === 1 ? (mine[0]?.kode ?? '') : '',
    ...(surat && { judul: surat.judul, uraian: surat.uraian, pihak: surat.pihak?.nama ?? '' }),
  })
  const [draft, setDraft] = useState(first)
  const chosen = mine.find((one) => one.kode === draft.proses)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const open = useMutation({
    mutationFn: () =>
      office.perkara.buka({
        proses: draft.proses,
        judul: draft.judul,
        uraian: draft.uraian,
        batas: draft.batas,
        pihak: peopleOf(draft.pihak, surat?.pihak),
        suratId: surat?.id ?? null,
        penerima: draft.penerima.map(({ lane, unit, pegawaiId }) => ({ lane, unit, pegawaiId })),
      }),
    onSuccess: ({ id }) => {
      announce('Perkara dibuka')
      onClose()
      void navigate({ to: '/perkara/$id', params: { id: String(id) } })
    },
  })
  const refusal = useRefusal(open.error)
  const fields = refusal?.fields ?? {}
  const elsewhere = refusal && !['proses', 'judul', 'uraian', 'batas', 'penerima'].some((field) => fields[field]) ? refusal.message : null
  return (
    <Dialog
      title="Buka perkara"
      about={surat && `Dari surat masuk ${surat.nomor}`}
      size="m"
      onClose={onClose}
      dirty={draft.judul !== first.judul || draft.uraian !== first.uraian}
      act={{
        does: 'Buka perkara',
        run: () => open.mutate(),
        busy: open.isPending ? 'Membuka…' : null,
        refused: draft.proses === '' ? 'Pilih prosesnya.' : draft.judul.trim() === '' ? 'Isi perihalnya.' : null,
      }}
      words={chosen?.tertutup && 'Perkara ini tertutup: hanya tampak bagi yang mengerjakannya, dan setiap pembukaan dicatat.'}
    >
      {surat && surat.perkara.length > 0 && (
        <Note kind="info">
          Surat ini sudah membuka perkara {surat.perkara.map((one) => `${one.nomor} (${one.namaProses})`).join(', ')}.
        </Note>
      )}
      {surat?.tertutup && <Note kind="info">Surat ini tidak bersifat biasa: perihal dan pengirimnya tidak disalin ke perkara.</Note>}
      <SelectField
        label="Proses"
        need="wajib"
        value={draft.proses}
        onChange={(proses) => set({ proses, penerima: [] })}
        options={[
          ...(mine.length === 1 ? [] : [['', 'Pilih proses…'] as const]),
          ...mine.map((one) => [one.kode, `${one.kode} ${one.nama}`] as const),
        ]}
        error={fields.proses}
        hint={chosen && triggerWords(chosen, surat)}
        autoFocus
      />
      <TextField
        label="Perihal"
        need="wajib"
        value={draft.judul}
        onChange={(judul) => set({ judul })}
        maxLength={300}
        error={fields.judul}
      />
      <AreaField
        label="Uraian"
        value={draft.uraian}
        onChange={(uraian) => set({ uraian })}
        rows={3}
        maxLength={8000}
        error={fields.uraian}
      />
      <FieldRow columns={2}>
        <TextField
          label="Pihak pertama"
          hint="Lainnya ditambahkan pada perkaranya"
          value={draft.pihak}
          onChange={(pihak) => set({ pihak })}
          maxLength={200}
        />
        <DateField label="Batas perkara" value={draft.batas} onChange={(batas) => set({ batas })} error={fields.batas} />
      </FieldRow>
      {chosen?.terbagi.map((lane) => (
        <Receivers
          key={lane.lane}
          lane={lane}
          chosen={draft.penerima.filter((one) => one.lane === lane.lane)}
          error={lane.wajib ? fields.penerima : null}
          onChange={(own) => set({ penerima: [...draft.penerima.filter((one) => one.lane !== lane.lane), ...own] })}
        />
      ))}
      {elsewhere && <Note kind="late">{elsewhere}</Note>}
    </Dialog>
  )
}

/** The first of the people; the letter's sender with his address, as long as his name stands. */
function peopleOf(nama: string, sender: DariSurat['pihak'] | undefined) {
  if (nama.trim() === '') return []
  return [sender?.nama === nama ? sender : { nama, nik: null, alamat: '', keterangan: '' }]
}

function triggerWords({ kode, pemicu }: JenisPerkara, surat: DariSurat | undefined): string {
  const read = surat?.proses.some((one) => one.kode === kode && one.sebagai === 'read')
  return `Pemicu menurut peta: ${pemicu}.${read ? ' Bahwa surat memulainya adalah bacaan kami.' : ''}`
}

interface ReceiversProps {
  lane: JenisPerkara['terbagi'][number]
  chosen: readonly Receiver[]
  error?: string | null
  onChange: (chosen: readonly Receiver[]) => void
}

interface Candidate {
  readonly receiver: Receiver
  readonly why: string
}

/** Who of a lane that is one of several takes part. */
function Receivers({ lane, chosen, error, onChange }: ReceiversProps) {
  const same = (a: Receiver, b: Receiver) => a.unit === b.unit && a.pegawaiId === b.pegawaiId
  return (
    <div>
      <Picker<Candidate>
        label={lane.nama}
        need={lane.wajib ? 'wajib' : 'boleh kosong'}
        hint={
          lane.banyak
            ? 'Boleh lebih dari satu; masing-masing mendapat tugasnya sendiri'
            : lane.wajib
              ? undefined
              : 'Kosong: yang pertama bertindak'
        }
        shown={lane.banyak ? '' : (chosen[0]?.nama ?? '')}
        source={`penerima-${lane.lane}`}
        search={(text) => candidates(lane, text)}
        option={({ receiver, why }) => ({ id: `${receiver.unit ?? ''}${receiver.pegawaiId ?? ''}`, name: receiver.nama, why })}
        onPick={({ receiver }) => onChange(lane.banyak ? [...chosen.filter((one) => !same(one, receiver)), receiver] : [receiver])}
        onClear={() => !lane.banyak && onChange([])}
        error={error}
      />
      {lane.banyak && (
        <ul className={css.rows}>
          {chosen.map((one) => (
            <li key={`${one.unit ?? ''}${one.pegawaiId ?? ''}`} className={css.row}>
              <span>{one.nama}</span>
              <button type="button" className={css.off} onClick={() => onChange(chosen.filter((other) => !same(other, one)))}>
                Keluarkan
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Units that a post of the lane covers, or people who act today. */
async function candidates(lane: ReceiversProps['lane'], text: string): Promise<readonly Candidate[]> {
  if (lane.macam === 'pegawai') {
    const people = await office.akun.orang({ cari: text })
    const once = new Map(people.map((person) => [person.pegawaiId, person]))
    return [...once.values()].map((person) => ({
      receiver: { lane: lane.lane, unit: null, pegawaiId: person.pegawaiId, nama: person.nama },
      why: person.jabatan,
    }))
  }
  const posts = (await office.akun.penerima({})).filter((post) => post.role === lane.lane && post.unit !== null)
  const words = text.toLowerCase()
  return posts
    .filter((post) => `${post.unitNama} ${post.jabatan}`.toLowerCase().includes(words))
    .map((post) => ({
      receiver: { lane: lane.lane, unit: post.unit, pegawaiId: null, nama: post.jabatan },
      why: post.pemegang ?? 'belum ada pejabat',
    }))
}
