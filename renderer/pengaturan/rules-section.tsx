import { useNavigate } from '@tanstack/react-router'
import { SelectField, FieldRow } from '../ui/fields.tsx'
import { useDefinitions } from '../workflow/definitions.ts'
import css from './pengaturan.module.css'
import { ProcessRules } from './process-rules.tsx'
import { SettingPart } from './setting-part.tsx'
import { useSetting } from './use-setting.ts'

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

/** Aturan proses: what the office lays over each process, and which posts one person may hold together. */
export function RulesSection({ cari }: { cari: string }) {
  const processes = useDefinitions()
  const navigate = useNavigate()
  const process = processes.find((one) => one.code === cari) ?? processes[0]
  const choose = (code: string) =>
    void navigate({ to: '/pengaturan/$bagian', params: { bagian: 'aturan' }, search: { cari: code }, replace: true })
  return (
    <>
      {process && (
        <div className={css.bar}>
          <SelectField
            label="Proses"
            hideLabel
            size="bar"
            value={process.code}
            onChange={choose}
            options={processes.map((one) => [one.code, `${one.code} ${one.name}`] as const)}
            width={420}
          />
          <span className="sk-meta">Langkah dan urutannya milik program; yang diatur di sini dicetak tebal.</span>
        </div>
      )}
      {process && <ProcessRules key={process.code} proses={process.code} />}
      <div className={css.parts}>
        <GoodsAndTreasury />
      </div>
    </>
  )
}
