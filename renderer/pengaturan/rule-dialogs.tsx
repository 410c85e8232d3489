import { shortDate } from '../../shared/dates.ts'
import type {
  AturanBaru,
  AturanProses,
  JalurAturan,
  LangkahAturan,
  Pemegang,
  RiwayatAturan,
} from '../../shared/workflow/aturan.contract.ts'
import { office } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { officeToday } from '../ui/clock.ts'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Note } from '../ui/note.tsx'
import { Picker } from '../ui/picker.tsx'
import type { Refusal } from '../ui/refusal.ts'
import { useRecordForm } from '../ui/use-record-form.ts'
import css from './pengaturan.module.css'

const shown = ['mulai', 'selesai', 'keterangan', 'batas', 'perlu', 'langsung', 'pemegang']

/** What is refused and belongs to none of the fields. */
function RestNote({ refusal }: { refusal: Refusal | null }) {
  return refusal && !shown.some((field) => refusal.fields[field]) ? <Note kind="late">{refusal.message}</Note> : null
}

interface Term {
  readonly mulai: string
  readonly selesai: string | null
  readonly keterangan: string
}

const fromToday = (): Term => ({ mulai: officeToday(), selesai: null, keterangan: '' })

/** From when, until when, and on what ground. */
function TermFields({ term, set, refusal }: { term: Term; set: (change: Partial<Term>) => void; refusal: Refusal | null }) {
  return (
    <>
      <FieldRow>
        <DateField label="Berlaku mulai" value={term.mulai} onChange={(day) => day && set({ mulai: day })} error={refusal?.fields.mulai} />
        <DateField
          label="Sampai"
          need="boleh kosong"
          value={term.selesai}
          onChange={(selesai) => set({ selesai })}
          error={refusal?.fields.selesai}
          hint="Kosong: sampai diubah lagi"
        />
      </FieldRow>
      <TextField
        label="Keterangan"
        need="boleh kosong"
        value={term.keterangan}
        onChange={(keterangan) => set({ keterangan })}
        error={refusal?.fields.keterangan}
        hint="Misalnya dasar suratnya"
        maxLength={300}
      />
    </>
  )
}

function useRuleForm<Form extends Term>(first: Form, rule: (form: Form) => Omit<AturanBaru, keyof Term>, onClose: () => void) {
  return useRecordForm(
    first,
    (form) => {
      const { mulai, selesai, keterangan } = form
      return office.alur.aturan.tetapkan({ mulai, selesai, keterangan, ...rule(form) }).then(() => mulai)
    },
    (mulai) => {
      notify(`Aturan tersimpan, berlaku mulai ${shortDate(mulai)}`)
      onClose()
    },
  )
}

const along = { bawaan: null, ya: true, tidak: false } as const
type Along = keyof typeof along

function alongOf({ langsung }: LangkahAturan): Along {
  return langsung.masa === null ? 'bawaan' : langsung.berlaku ? 'ya' : 'tidak'
}

/** What of the form differs from what holds: only that is set. */
function changedStep(langkah: LangkahAturan, form: { batas: string; perlu: readonly string[]; langsung: Along }) {
  const { batas, perlu } = langkah
  const days = form.batas.trim() === '' ? null : Number(form.batas)
  const kept = batas.masa === null ? null : batas.berlaku
  const sameDocs = JSON.stringify([...form.perlu].sort()) === JSON.stringify([...perlu.tambahan].sort())
  return {
    step: langkah.step,
    ...(days !== kept && { batas: days }),
    ...(!sameDocs && { perlu: form.perlu.length === 0 ? null : [...form.perlu] }),
    ...(form.langsung !== alongOf(langkah) && { langsung: along[form.langsung] }),
  }
}

/** The limit, the needed documents and the going along of one step, from a day on. */
export function StepRuleDialog({ proses, langkah, onClose }: { proses: string; langkah: LangkahAturan; onClose: () => void }) {
  const { batas, perlu, langsung } = langkah
  const start = {
    ...fromToday(),
    batas: batas.masa === null ? '' : String(batas.berlaku ?? ''),
    perlu: perlu.tambahan,
    langsung: alongOf(langkah),
  }
  const { form, set, refusal, dirty, act } = useRuleForm(
    start,
    (typed) => ({ proses, langkah: changedStep(langkah, typed), jalur: null }),
    onClose,
  )
  const toggle = (doc: string, on: boolean) => set({ perlu: on ? [...form.perlu, doc] : form.perlu.filter((other) => other !== doc) })
  return (
    <Dialog title="Aturan langkah" about={langkah.nama} size="m" onClose={onClose} dirty={dirty} act={act}>
      <TextField
        label="Batas waktu (hari kerja)"
        need="boleh kosong"
        value={form.batas}
        onChange={(text) => set({ batas: text.replace(/\D/g, '').slice(0, 3) })}
        error={refusal?.fields.batas}
        hint={
          batas.bawaan === null ? 'Kosong: mengikuti batas perkara atau suratnya' : `Kosong: bawaan program, ${batas.bawaan} hari kerja`
        }
        width={240}
        autoFocus
      />
      <fieldset className={css.fieldset}>
        <legend className={css.legend}>Dokumen yang harus ada sebelum langkah ini diselesaikan</legend>
        {perlu.bawaan.map((doc) => (
          <CheckField key={doc} label={doc} checked disabled onChange={() => undefined} hint="Bawaan program" />
        ))}
        {perlu.boleh.map((doc) => (
          <CheckField key={doc} label={doc} checked={form.perlu.includes(doc)} onChange={(on) => toggle(doc, on)} />
        ))}
        {perlu.boleh.length + perlu.bawaan.length === 0 && (
          <p className="sk-meta">Peta tidak menyebut dokumen yang sudah ada pada langkah ini.</p>
        )}
        {refusal?.fields.perlu && (
          <p role="alert" className={css.fault}>
            {refusal.fields.perlu}
          </p>
        )}
      </fieldset>
      {langsung.tolakan === null || langsung.bawaan ? (
        <SelectField
          label="Ikut langkah sebelumnya"
          value={form.langsung}
          onChange={(chosen) => set({ langsung: chosen })}
          options={[
            ['bawaan', `Bawaan program: ${langsung.bawaan ? 'ikut' : 'menunggu orangnya'}`],
            ['ya', 'Ikut, bila jabatannya sama'],
            ['tidak', 'Menunggu orangnya'],
          ]}
          error={refusal?.fields.langsung}
          hint="Yang ikut selesai dengan sendirinya begitu langkah sebelumnya diselesaikan jabatan yang sama"
        />
      ) : (
        <p className="sk-meta">{langsung.tolakan}</p>
      )}
      <TermFields term={form} set={set} refusal={refusal} />
      <RestNote refusal={refusal} />
    </Dialog>
  )
}

type HolderKind = 'peran' | 'jabatan' | 'pegawai'

interface LaneForm extends Term {
  readonly macam: HolderKind
  readonly pemegang: Pemegang | null
  readonly kata: string
}

function HolderPicker({ aturan, lane, form, set, error }: HolderPickerProps) {
  if (form.macam === 'jabatan')
    return (
      <Picker
        label="Jabatan"
        need="wajib"
        shown={form.kata}
        source={`pemegang-${aturan.proses}`}
        search={(text) => {
          const words = text.toLowerCase()
          return Promise.resolve(aturan.jabatan.filter((post) => `${post.nama} ${post.pemegang}`.toLowerCase().includes(words)))
        }}
        option={(post) => ({
          id: `${post.nama} ${post.role} ${post.unit ?? ''}`,
          name: post.nama,
          why: post.pemegang || 'belum ada pejabat',
        })}
        onPick={(post) => set({ pemegang: { role: post.role, unit: post.unit, pegawaiId: null }, kata: post.nama })}
        error={error}
      />
    )
  return (
    <Picker
      label="Pegawai"
      need="wajib"
      shown={form.kata}
      source="orang"
      search={(cari) => office.akun.orang({ cari })}
      option={(person) => ({ id: String(person.pegawaiId), name: person.nama, why: person.jabatan })}
      onPick={(person) => set({ pemegang: { role: lane, unit: null, pegawaiId: person.pegawaiId }, kata: person.nama })}
      error={error}
    />
  )
}

interface HolderPickerProps {
  readonly aturan: AturanProses
  readonly lane: string
  readonly form: LaneForm
  readonly set: (change: Partial<LaneForm>) => void
  readonly error: string | undefined
}

function kindOf(pemegang: Pemegang | null): HolderKind {
  return pemegang === null ? 'peran' : pemegang.pegawaiId === null ? 'jabatan' : 'pegawai'
}

/** Who gets the tasks of a lane, from a day on. */
export function LaneRuleDialog({ aturan, jalur, onClose }: { aturan: AturanProses; jalur: JalurAturan; onClose: () => void }) {
  const start: LaneForm = { ...fromToday(), macam: kindOf(jalur.pemegang), pemegang: jalur.pemegang, kata: jalur.pemegangNama }
  const { form, set, refusal, dirty, act } = useRuleForm(
    start,
    ({ pemegang }) => ({ proses: aturan.proses, langkah: null, jalur: { lane: jalur.lane, pemegang } }),
    onClose,
  )
  const missing = form.macam !== 'peran' && form.pemegang === null
  return (
    <Dialog
      title="Pemegang jalur"
      about={jalur.nama}
      size="m"
      onClose={onClose}
      dirty={dirty}
      act={{ ...act, refused: missing ? `Pilih ${form.macam}nya.` : dirty ? null : 'Belum ada yang diubah.' }}
      words="Berlaku bagi tugas yang terbuka sejak tanggal itu. Yang sudah terbuka tetap di tempatnya; alamatkan ulang dari perkaranya bila perlu."
    >
      <SelectField
        label="Dipegang"
        value={form.macam}
        onChange={(macam) => set({ macam, pemegang: null, kata: '' })}
        options={[
          ['peran', 'Semua jabatan yang membawa perannya (bawaan)'],
          ['jabatan', 'Satu jabatan'],
          ['pegawai', 'Satu pegawai'],
        ]}
        error={form.macam === 'peran' ? refusal?.fields.pemegang : null}
        autoFocus
      />
      {form.macam !== 'peran' && <HolderPicker aturan={aturan} lane={jalur.lane} form={form} set={set} error={refusal?.fields.pemegang} />}
      <TermFields term={form} set={set} refusal={refusal} />
      <RestNote refusal={refusal} />
    </Dialog>
  )
}

/** Ends an exception earlier than it was set. */
export function EndRuleDialog({ row, onClose }: { row: RiwayatAturan; onClose: () => void }) {
  const { form, set, refusal, dirty, act } = useRecordForm(
    { selesai: officeToday() },
    ({ selesai }) => office.alur.aturan.akhiri({ id: row.id, selesai }),
    () => {
      notify('Masa aturan diakhiri.')
      onClose()
    },
  )
  return (
    <Dialog title="Akhiri aturan" about={`${row.sasaran}: ${row.nilai}`} onClose={onClose} dirty={dirty} act={{ ...act, does: 'Akhiri' }}>
      <DateField
        label="Hari terakhir"
        value={form.selesai}
        onChange={(day) => day && set({ selesai: day })}
        error={refusal?.fields.selesai}
        hint="Sesudahnya kembali ke aturan sebelumnya"
        autoFocus
      />
      <RestNote refusal={refusal} />
    </Dialog>
  )
}
