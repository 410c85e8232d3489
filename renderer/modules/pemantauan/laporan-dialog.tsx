import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { menurutLaporan, type PermintaanLaporan } from '../../../shared/modules/pemantauan/pemantauan.contract.ts'
import { processGroups } from '../../../shared/workflow/groups.ts'
import type { Process } from '../../../shared/workflow/process.ts'
import { office } from '../../app/client.ts'
import { notify } from '../../app/notices.tsx'
import { saveFile } from '../../documents/actions.ts'
import { nameOf } from '../../documents/fetch-document.ts'
import { officeToday } from '../../ui/clock.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import { useDefinitions } from '../../workflow/definitions.ts'
import css from './pemantauan.module.css'

const menurutNama: Readonly<Record<PermintaanLaporan['menurut'], string>> = { dibuka: 'yang dibuka', berakhir: 'yang berakhir' }
const inOrder = (a: string, b: string) => a.localeCompare(b, 'id', { numeric: true })

/** All, each group of the map and each process, in the map's order. */
function scopesOf(processes: readonly Process[]): (readonly [string, string])[] {
  const named = [...processGroups, ...processes].map(({ code, name }) => [code, `${code} ${name}`] as const)
  return [['', 'Semua proses'], ...named.sort(([a], [b]) => inOrder(a, b))]
}

/** Which process and period: the report is a workbook of three sheets. */
export function LaporanDialog({ onClose }: { onClose: () => void }) {
  const today = officeToday()
  const processes = useDefinitions()
  const [asked, setAsked] = useState<PermintaanLaporan>({
    lingkup: '',
    menurut: 'dibuka',
    dari: `${today.slice(0, 4)}-01-01`,
    sampai: today,
  })
  const change = (next: Partial<PermintaanLaporan>) => setAsked({ ...asked, ...next })
  const make = useMutation({
    mutationFn: async () => {
      const file = await office.pemantauan.laporan(asked)
      const nama = nameOf(file, 'Laporan proses.xlsx')
      if (await saveFile(file, nama)) notify(`${nama} tersimpan`)
      onClose()
    },
  })
  const refusal = useRefusal(make.error)
  const at = (field: string) => refusal?.fields[field]
  return (
    <Dialog
      title="Laporan proses"
      about="Excel: ringkasan per proses, setiap berkas, setiap langkah"
      onClose={onClose}
      act={{ does: 'Simpan Excel', run: () => make.mutate(), busy: make.isPending ? 'Menyusun…' : null }}
    >
      <div className={css.form}>
        <SelectField
          label="Proses atau kelompok"
          value={asked.lingkup}
          onChange={(lingkup) => change({ lingkup })}
          options={scopesOf(processes)}
          error={at('lingkup')}
        />
        <SelectField
          label="Berkas"
          value={asked.menurut}
          onChange={(menurut) => change({ menurut })}
          options={menurutLaporan.map((key) => [key, menurutNama[key]] as const)}
        />
        <DateField label="Dari tanggal" value={asked.dari} onChange={(dari) => change({ dari: dari ?? asked.dari })} error={at('dari')} />
        <DateField
          label="Sampai tanggal"
          value={asked.sampai}
          onChange={(sampai) => change({ sampai: sampai ?? asked.sampai })}
          error={at('sampai')}
        />
        <p className={css.closed}>Perkara tertutup yang tidak menyebut Anda dihitung di lembar ringkasan, tanpa nama, dan tidak dirinci.</p>
        {refusal && <RefusalNote refusal={refusal} />}
      </div>
    </Dialog>
  )
}
