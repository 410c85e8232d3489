import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sifatSurat, type Klasifikasi, type SuratMasukBaris } from '../../../shared/modules/persuratan/surat-masuk.contract.ts'
import type { NilaiSel } from '../../../shared/registers/sel.ts'
import { office, orpc } from '../../app/client.ts'
import { notify } from '../../app/notices.tsx'
import type { BulkAct, BulkFault } from '../../register/bulk-dialog.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { SUBJECT } from './words.ts'

type Row = SuratMasukBaris
type Sifat = Row['sifat']

/**
 * What may be done with several letters at once: their sheets, steps that wait for the actor, and, where he may correct,
 * sifat and code; null while his tasks are being read.
 */
export function useLetterActs(rows: readonly Row[], mayCorrect: boolean): readonly BulkAct<Row>[] | null {
  const navigate = useNavigate()
  const [sifat, setSifat] = useState<Sifat>('Segera')
  const [kode, setKode] = useState<string | null>(null)
  const tasks = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'saya', subject: SUBJECT } }))
  const ids = new Set(rows.map((row) => row.id))
  if (tasks.isPending) return null
  const waiting = (tasks.data ?? []).filter((task) => task.bersama && ids.has(task.subjectId))
  const steps = [...new Map(waiting.map((task) => [task.step, task.namaPendek]))]

  return [
    ...steps.map(([step, name]): BulkAct<Row> => ({
      key: `langkah ${step}`,
      name: `${name} (tugas saya)`,
      does: name,
      trial: async (some) => (await tryStep(step, some)).ditolak.map(({ subjectId, pesan }) => ({ id: subjectId, pesan })),
      run: async (some) => {
        const { tugas } = await tryStep(step, some)
        const { acts } = await office.alur.selesaikanBersama({ taskIds: tugas })
        notify(`${name}: ${acts.length} selesai`, { undo: () => office.alur.tarikBersama({ acts }) })
      },
    })),
    {
      key: 'lembar',
      name: 'Cetak Lembar Disposisi',
      does: 'Cetak lembar',
      trial: (some) => office.dokumen.uji({ dokumen: 'lembar-disposisi', id: some.map((row) => row.id) }),
      run: async (some) => navigate({ to: '/persuratan/surat-masuk/lembar', state: { lembar: some.map((row) => row.id) } }),
    },
    ...(mayCorrect
      ? [
          cellAct({
            key: 'sifat',
            name: 'Ubah sifat',
            kolom: 'sifat',
            nilai: sifat,
            old: (row) => row.sifat,
            unsaid: null,
            fields: (
              <SelectField label="Sifat" value={sifat} onChange={setSifat} options={sifatSurat.map((each) => [each, each] as const)} />
            ),
          }),
          cellAct({
            key: 'kode',
            name: 'Ubah kode klasifikasi',
            kolom: 'kodeKlasifikasi',
            nilai: kode,
            old: (row) => row.kodeKlasifikasi,
            unsaid: kode === null ? 'Pilih kode klasifikasinya.' : null,
            fields: (
              <Picker<Klasifikasi>
                label="Kode klasifikasi"
                source="klasifikasi"
                shown={kode ?? ''}
                search={(cari) => office.persuratan.suratMasuk.klasifikasi.cari({ cari })}
                option={(each) => ({ id: each.kode, name: `${each.kode} ${each.nama}` })}
                onPick={(each) => setKode(each.kode)}
                onClear={() => setKode(null)}
              />
            ),
          }),
        ]
      : []),
  ]
}

function tryStep(step: string, rows: readonly Row[]) {
  return office.alur.ujiBersama({ subject: SUBJECT, subjectIds: rows.map((row) => row.id), step })
}

interface CellAct extends Pick<BulkAct<Row>, 'key' | 'name' | 'fields' | 'unsaid'> {
  readonly kolom: string
  readonly nilai: NilaiSel
  readonly old: (row: Row) => NilaiSel
}

/** One column of all of them gets one value, by the rules of a letter's correction; undone by the values that stood there. */
function cellAct({ kolom, nilai, old, ...act }: CellAct): BulkAct<Row> {
  const { ubahSel } = office.persuratan.suratMasuk
  // a letter that has the value already is not touched
  const others = (rows: readonly Row[]) => rows.filter((row) => old(row) !== nilai)
  const cells = (rows: readonly Row[]) => others(rows).map(({ id, versi }) => ({ id, versi, sel: { [kolom]: nilai } }))
  return {
    ...act,
    does: 'Ubah',
    value: String(nilai),
    trial: async (rows): Promise<BulkFault[]> => {
      const baris = cells(rows)
      return baris.length === 0 ? [] : (await ubahSel({ uji: true, baris })).salah
    },
    run: async (rows) => {
      const sent = cells(rows)
      if (sent.length === 0) return
      const { baris } = await ubahSel({ uji: false, baris: sent })
      const before = new Map(others(rows).map((row) => [row.id, old(row)]))
      const back = baris.map(({ id, versi }) => ({ id, versi, sel: { [kolom]: before.get(id) ?? null } }))
      notify(`${act.name}: ${baris.length.toLocaleString('id-ID')} surat diubah`, { undo: () => ubahSel({ uji: false, baris: back }) })
    },
  }
}
