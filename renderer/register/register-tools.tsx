import type { Hitungan } from '../../shared/registers/daftar.ts'
import type { IsiTampilan } from '../../shared/registers/tampilan.contract.ts'
import { ColumnsButton } from './columns-button.tsx'
import { ExportMenu } from './export-menu.tsx'
import type { RegisterState } from './use-register.ts'
import { ViewsMenu } from './views-menu.tsx'

interface Props<Row, Isi, Count extends Hitungan> {
  readonly register: RegisterState<Row, Isi, Count>
  /** One came by a door of its own, which says what is shown. */
  readonly byDoor?: boolean
  /** The list as it stands, without the arrangement of its columns, to be kept as a view. */
  readonly present: () => Omit<IsiTampilan, 'susunan'>
  readonly onApply: (isi: IsiTampilan) => void
}

/** What is done with a register's list as a whole, at the right of its filter bar. */
export function RegisterTools<Row, Isi, Count extends Hitungan>({ register, byDoor, present, onApply }: Props<Row, Isi, Count>) {
  const { of, susunan, arrange } = register
  return (
    <>
      <ViewsMenu
        daftar={of.kunci}
        byDoor={byDoor === true}
        present={() => ({ ...present(), susunan })}
        onApply={(isi) => {
          onApply(isi)
          arrange(isi.susunan)
        }}
      />
      <ExportMenu register={register} />
      <ColumnsButton columns={of.columns} susunan={susunan} onChange={arrange} />
    </>
  )
}
