import { periodeOf, periodeId } from '../../../../shared/modules/persuratan/periode.ts'
import { officeToday } from '../../../ui/clock.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { SelectField } from '../../../ui/fields.tsx'

interface Props {
  /** A day within the period. */
  readonly tanggal: string
  readonly onTanggal: (tanggal: string) => void
  readonly jenis: 'tahun' | 'bulan' | 'hari'
  readonly onJenis: (jenis: 'tahun' | 'bulan' | 'hari') => void
  /** Which kinds of period the paper has. */
  readonly boleh: readonly ('tahun' | 'bulan' | 'hari')[]
}

const names = { tahun: 'Setahun', bulan: 'Sebulan', hari: 'Sehari' } as const

/** The period of a book: its kind, and a day that lies in it. */
export function PeriodeFields({ tanggal, onTanggal, jenis, onJenis, boleh }: Props) {
  const said = periodeOf(periodeId(jenis, tanggal))?.nama
  return (
    <>
      {boleh.length > 1 && (
        <SelectField label="Periode" value={jenis} onChange={onJenis} options={boleh.map((each) => [each, names[each]] as const)} />
      )}
      <DateField
        label={jenis === 'hari' ? 'Tanggal' : 'Tanggal dalam periode'}
        value={tanggal}
        onChange={(next) => onTanggal(next ?? officeToday())}
        hint={jenis === 'hari' ? undefined : said}
      />
    </>
  )
}
