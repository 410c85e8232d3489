import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Pegawai, Penugasan } from '../../shared/akun/akun.contract.ts'
import { shortDate, spanDates } from '../../shared/dates.ts'
import { office, orpc } from '../app/client.ts'
import { notify } from '../app/notices.tsx'
import { officeToday } from '../ui/clock.ts'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Picker } from '../ui/picker.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'

const asnNames = { pns: 'PNS', pppk: 'PPPK', 'non-asn': 'Non-ASN' } as const

/** Records a person, or corrects what is recorded. */
export function StaffDialog({
  pegawai,
  onClose,
  onSaved,
}: {
  pegawai: Pegawai | null
  onClose: () => void
  onSaved?: (saved: Pegawai) => void
}) {
  const start: Pick<Pegawai, 'jenisAsn'> & Record<'nama' | 'gelarDepan' | 'gelarBelakang' | 'nip' | 'golongan' | 'pangkat', string> = {
    nama: pegawai?.nama ?? '',
    gelarDepan: pegawai?.gelarDepan ?? '',
    gelarBelakang: pegawai?.gelarBelakang ?? '',
    nip: pegawai?.nip ?? '',
    jenisAsn: pegawai?.jenisAsn ?? 'pns',
    golongan: pegawai?.golongan ?? '',
    pangkat: pegawai?.pangkat ?? '',
  }
  const [form, setForm] = useState(start)
  const set = (change: Partial<typeof start>) => setForm({ ...form, ...change })
  const save = useMutation(
    orpc.akun.pegawai.simpan.mutationOptions({
      onSuccess: (saved) => {
        notify(`Tersimpan: ${saved.namaLengkap}`)
        onSaved?.(saved)
        onClose()
      },
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(save.error)
  const run = () =>
    save.mutate({ ...form, id: pegawai?.id, nip: form.nip || null, golongan: form.golongan || null, pangkat: form.pangkat || null })
  const field = (key: Exclude<keyof typeof start, 'jenisAsn'>) => ({
    value: form[key],
    onChange: (value: string) => set({ [key]: value }),
    error: refusal?.fields[key],
  })
  return (
    <Dialog
      title={pegawai ? pegawai.namaLengkap : 'Catat pegawai'}
      size="m"
      onClose={onClose}
      dirty={JSON.stringify(form) !== JSON.stringify(start)}
      act={{ does: 'Simpan', run, busy: save.isPending ? 'Menyimpan…' : null }}
    >
      <TextField label="Nama tanpa gelar" {...field('nama')} autoFocus />
      <FieldRow>
        <TextField label="Gelar depan" need="boleh kosong" {...field('gelarDepan')} />
        <TextField label="Gelar belakang" need="boleh kosong" {...field('gelarBelakang')} />
        <SelectField
          label="Status"
          value={form.jenisAsn}
          onChange={(jenisAsn) => set({ jenisAsn })}
          options={(['pns', 'pppk', 'non-asn'] as const).map((kind) => [kind, asnNames[kind]] as const)}
        />
        <TextField
          label="NIP"
          need={form.jenisAsn === 'non-asn' ? 'boleh kosong' : undefined}
          {...field('nip')}
          hint="18 angka, boleh dengan spasi"
        />
        <TextField label="Golongan" need="boleh kosong" {...field('golongan')} hint="Misalnya III/c" />
        <TextField label="Pangkat" need="boleh kosong" {...field('pangkat')} hint="Misalnya Penata" />
      </FieldRow>
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

type Kind = Exclude<Penugasan['jenis'], 'plh'>

/** Puts a person in a post for a period: definitif, or Plt. in a vacant one. A Plh. is made by recording an absence. */
export function PostDialog({ pegawai, onClose }: { pegawai: Pegawai; onClose: () => void }) {
  const [jabatan, setJabatan] = useState<{ id: number; name: string } | null>(null)
  const [jenis, setJenis] = useState<Kind>('definitif')
  const [mulai, setMulai] = useState<string | null>(officeToday())
  const [selesai, setSelesai] = useState<string | null>(null)
  const [sk, setSk] = useState('')
  const [alasan, setAlasan] = useState('')
  const [tried, setTried] = useState(false)
  const posts = useQuery(orpc.akun.jabatan.list.queryOptions())
  const save = useMutation(
    orpc.akun.penugasan.tambah.mutationOptions({
      onSuccess: (made) => {
        notify(`${made.pegawai}: ${made.jenis === 'plt' ? 'Plt. ' : ''}${made.jabatan} mulai ${shortDate(made.mulai)}`)
        onClose()
      },
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(save.error)
  const run = () => {
    setTried(true)
    if (!jabatan || !mulai) return focusFirstFault()
    save.mutate({ pegawaiId: pegawai.id, jabatanId: jabatan.id, jenis, mulai, selesai, sk, alasan })
  }
  return (
    <Dialog
      title="Penugasan baru"
      about={pegawai.namaLengkap}
      size="m"
      onClose={onClose}
      dirty={jabatan !== null || sk !== ''}
      act={{ does: 'Simpan penugasan', run, busy: save.isPending ? 'Menyimpan…' : null }}
      words={
        jabatan && mulai
          ? `Akan tertulis: ${pegawai.namaLengkap} sebagai ${jenis === 'plt' ? 'Plt. ' : ''}${jabatan.name}, mulai ${shortDate(mulai)}${selesai ? ` s.d. ${shortDate(selesai)}` : ''}.`
          : undefined
      }
    >
      <Picker
        label="Jabatan"
        shown={jabatan?.name ?? ''}
        source="jabatan"
        search={(text) => (posts.data ?? []).filter((post) => post.aktif && post.nama.toLowerCase().includes(text.toLowerCase()))}
        option={(post) => ({ id: String(post.id), name: post.nama, why: post.namaPendek === post.nama ? undefined : post.namaPendek })}
        onPick={(post) => setJabatan({ id: post.id, name: post.nama })}
        error={tried && !jabatan ? 'Pilih jabatannya.' : refusal?.fields.jabatanId}
        autoFocus
      />
      <FieldRow columns={3}>
        <SelectField
          label="Sebagai"
          value={jenis}
          onChange={setJenis}
          options={[
            ['definitif', 'Definitif'],
            ['plt', 'Plt. pada jabatan kosong'],
          ]}
        />
        <DateField label="Mulai" value={mulai} onChange={setMulai} error={tried && !mulai ? 'Isi tanggal mulai.' : refusal?.fields.mulai} />
        <DateField label="Sampai" need="boleh kosong" value={selesai} onChange={setSelesai} error={refusal?.fields.selesai} />
      </FieldRow>
      <TextField label="Nomor SK atau surat perintah" value={sk} onChange={setSk} error={refusal?.fields.sk} />
      <TextField
        label="Alasan"
        need="boleh kosong"
        value={alasan}
        onChange={setAlasan}
        error={refusal?.fields.alasan}
        hint="Hanya bila dua jabatan dalam satu tahun anggaran membutuhkannya."
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

/** Ends a penugasan; its open tasks stay with the post. */
export function EndPostDialog({ penugasan, onClose }: { penugasan: Penugasan; onClose: () => void }) {
  const [selesai, setSelesai] = useState<string | null>(officeToday())
  const [sk, setSk] = useState('')
  const save = useMutation(
    orpc.akun.penugasan.akhiri.mutationOptions({
      onSuccess: (ended) => {
        notify(`${ended.pegawai}: ${ended.jabatan} berakhir ${ended.selesai ? shortDate(ended.selesai) : ''}`)
        onClose()
      },
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(save.error)
  return (
    <Dialog
      title={`Akhiri ${penugasan.jabatan}`}
      about={penugasan.pegawai}
      onClose={onClose}
      act={{
        does: 'Akhiri penugasan',
        run: () => selesai && save.mutate({ id: penugasan.id, selesai, sk }),
        busy: save.isPending ? 'Menyimpan…' : null,
      }}
    >
      <p>Tugas yang terbuka tetap pada jabatannya dan dilanjutkan penggantinya.</p>
      <DateField label="Hari terakhir" value={selesai} onChange={setSelesai} error={refusal?.fields.selesai} autoFocus />
      <TextField label="Nomor SK" need="boleh kosong" value={sk} onChange={setSk} error={refusal?.fields.sk} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}

/** An absence with who stands in for each post: the Plh. is made with it, so that the tasks go on. */
export function AbsenceDialog({ onClose }: { onClose: () => void }) {
  const [pegawai, setPegawai] = useState<{ id: number; name: string } | null>(null)
  const [mulai, setMulai] = useState<string | null>(officeToday())
  const [selesai, setSelesai] = useState<string | null>(null)
  const [sebab, setSebab] = useState('')
  const [sk, setSk] = useState('')
  const [pengganti, setPengganti] = useState<Readonly<Record<number, { id: number; name: string }>>>({})
  const [tried, setTried] = useState(false)
  const held = useQuery(
    orpc.akun.penugasan.list.queryOptions({ input: { pegawaiId: pegawai?.id, berlaku: true }, enabled: pegawai !== null }),
  )
  const posts = (held.data ?? []).filter((post) => post.jenis !== 'plh')
  const save = useMutation(
    orpc.akun.ketidakhadiran.catat.mutationOptions({
      onSuccess: (made) => {
        notify(
          `${made.pegawai} tidak hadir ${spanDates(made.mulai, made.selesai)}${made.plh.map((plh) => `; Plh. ${plh.jabatan}: ${plh.pegawai}`).join('')}`,
        )
        onClose()
      },
      onError: () => focusFirstFault(),
    }),
  )
  const refusal = useRefusal(save.error)
  const chosen = posts.flatMap((post) => {
    const stand = pengganti[post.id]
    return stand ? [{ penugasanId: post.id, pegawaiId: stand.id }] : []
  })
  const run = () => {
    setTried(true)
    if (!pegawai || !mulai || !selesai) return focusFirstFault()
    save.mutate({ pegawaiId: pegawai.id, mulai, selesai, sebab, sk, pengganti: chosen })
  }
  return (
    <Dialog
      title="Catat ketidakhadiran"
      size="m"
      onClose={onClose}
      dirty={pegawai !== null}
      act={{ does: 'Catat', run, busy: save.isPending ? 'Mencatat…' : null }}
    >
      <Picker
        label="Pegawai"
        shown={pegawai?.name ?? ''}
        source="pegawai"
        search={async (cari) => (await office.akun.pegawai.list({ cari })).filter((person) => person.aktif)}
        option={(person) => ({ id: String(person.id), name: person.namaLengkap, why: person.jabatan })}
        onPick={(person) => {
          setPegawai({ id: person.id, name: person.namaLengkap })
          setPengganti({})
        }}
        error={tried && !pegawai ? 'Pilih pegawainya.' : refusal?.fields.pegawaiId}
        autoFocus
      />
      <FieldRow columns={3}>
        <DateField label="Mulai" value={mulai} onChange={setMulai} error={tried && !mulai ? 'Isi hari pertama.' : refusal?.fields.mulai} />
        <DateField
          label="Sampai"
          value={selesai}
          onChange={setSelesai}
          error={tried && !selesai ? 'Isi hari terakhir.' : refusal?.fields.selesai}
        />
        <TextField label="Sebab" value={sebab} onChange={setSebab} error={refusal?.fields.sebab} hint="Cuti, dinas luar, sakit" />
      </FieldRow>
      {posts.map((post) => (
        <Picker
          key={post.id}
          label={`Plh. ${post.jabatan}`}
          need="boleh kosong"
          shown={pengganti[post.id]?.name ?? ''}
          source="pegawai"
          search={async (cari) => (await office.akun.pegawai.list({ cari })).filter((person) => person.aktif && person.id !== pegawai?.id)}
          option={(person) => ({ id: String(person.id), name: person.namaLengkap, why: person.jabatan })}
          onPick={(person) => setPengganti({ ...pengganti, [post.id]: { id: person.id, name: person.namaLengkap } })}
          onClear={() => setPengganti(Object.fromEntries(Object.entries(pengganti).filter(([key]) => key !== String(post.id))))}
        />
      ))}
      <TextField label="Nomor surat perintah Plh." need="boleh kosong" value={sk} onChange={setSk} error={refusal?.fields.sk} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
