import { useState } from 'react'
import { SelectField, FieldRow } from '../ui/fields.tsx'
import { useDefinitions } from '../workflow/definitions.ts'
import { isWork, PLAIN_CASE, type Process } from '../../shared/workflow/process.ts'
import { CountField } from './count-field.tsx'
import css from './pengaturan.module.css'
import { SettingPart } from './setting-part.tsx'
import { settingFault, useSetting } from './use-setting.ts'

/** The days that the office gives each step of a process; 0: as the process itself says. */
function StepLimits({ process }: { process: Process }) {
  const form = useSetting('aturanProses')
  const rules = form.value[process.code] ?? { batas: {}, perlu: {}, langsung: {} }
  const set = (key: string, days: number) => {
    const { [key]: _, ...others } = rules.batas
    form.set({ ...form.value, [process.code]: { ...rules, batas: days > 0 ? { ...others, [key]: days } : others } })
  }
  return (
    <SettingPart
      title={`Batas langkah: ${process.name}`}
      hint={`Hari kerja untuk tiap langkah, 1 sampai 60. Isi 0 bila mengikuti ${process.subject === PLAIN_CASE ? 'batas perkaranya' : 'batas bawaan proses dan sifat suratnya'}.`}
      form={form}
    >
      <FieldRow>
        {Object.entries(process.steps).map(
          ([key, step]) =>
            isWork(step) &&
            key !== process.start && (
              <CountField
                key={key}
                label={step.name}
                value={rules.batas[key] ?? 0}
                onChange={(days) => set(key, days)}
                error={settingFault(form.refusal, `${process.code}.batas.${key}`) ?? settingFault(form.refusal, process.code)}
                hint={step.limit ? `Bawaan ${step.limit} hari kerja` : undefined}
              />
            ),
        )}
      </FieldRow>
    </SettingPart>
  )
}

function GoodsAndTreasury() {
  const form = useSetting('pengurusBarangBendahara')
  return (
    <SettingPart title="Perangkapan Pengurus Barang dan Bendahara" hint="Diperiksa saat penugasan disimpan." form={form}>
      <FieldRow>
        <SelectField
          label="Pengurus Barang merangkap Bendahara Pengeluaran"
          value={form.value}
          onChange={form.set}
          options={[
            ['alasan', 'Boleh dengan alasan tertulis'],
            ['tolak', 'Tidak boleh'],
          ]}
        />
      </FieldRow>
    </SettingPart>
  )
}

/** Aturan proses: limits of the steps, process by process, and which posts one person may hold together. */
export function RulesSection() {
  const processes = useDefinitions()
  const [code, setCode] = useState<string | null>(null)
  const process = processes.find((one) => one.code === code) ?? processes[0]
  return (
    <div className={css.parts}>
      {process && (
        <div className={css.part}>
          <SelectField
            label="Proses"
            value={process.code}
            onChange={setCode}
            options={processes.map((one) => [one.code, `${one.code} ${one.name}`] as const)}
            width={560}
          />
        </div>
      )}
      {process && <StepLimits key={process.code} process={process} />}
      <GoodsAndTreasury />
    </div>
  )
}
