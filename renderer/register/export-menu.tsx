import { Button, Menu } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Hitungan } from '../../shared/registers/daftar.ts'
import { notify } from '../app/notices.tsx'
import { saveFile } from '../documents/actions.ts'
import { nameOf } from '../documents/fetch-document.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys } from '../ui/keys.ts'
import { refusalOf } from '../ui/refusal.ts'
import { selectedIds, tooManySelected } from './selected-ids.ts'
import type { RegisterState } from './use-register.ts'

/** *Ekspor* in the filter bar: the list as it is shown, or what is selected of it, as a file. */
export function ExportMenu<Row, Isi, Count extends Hitungan>({ register }: { register: RegisterState<Row, Isi, Count> }) {
  const { of, isi, chosen, total, selection, area, whole } = register
  const some = !whole && (area !== null || selection.mark.rows.size > 0)
  const navigate = useNavigate()
  const save = useMutation({
    mutationFn: async ({ bentuk, all }: { bentuk: 'xlsx' | 'csv'; all: boolean }) => {
      const pilih = all ? null : await selectedIds(register)
      const kolom = chosen.map((column) => column.id)
      const file = await of.office.ekspor({ ...isi, kolom, bentuk, ...(pilih && { pilih }) })
      const nama = nameOf(file, `${of.uraian.nama}.${bentuk}`)
      if (await saveFile(file, nama)) notify(`${nama} tersimpan`)
    },
    onError: (error) => notify(refusalOf(error).message, { fault: true }),
  })
  const take = (bentuk: 'xlsx' | 'csv', all: boolean) => {
    const refused = all ? null : tooManySelected(register)
    if (refused) notify(refused, { fault: true })
    else if (!save.isPending && total > 0) save.mutate({ bentuk, all })
  }
  const print = async (all: boolean) => {
    const refused = all ? null : tooManySelected(register)
    if (refused) return notify(refused, { fault: true })
    if (total === 0) return
    const pilih = all ? null : await selectedIds(register)
    const cetak = { isi, kolom: chosen.map((column) => column.id), ...(pilih && { pilih }) }
    register.keepForReturn()
    await navigate({ to: `${of.alamat}/cetak`, state: { cetak } })
  }
  useKeys('Daftar', {
    'Ctrl+P': { does: some ? 'cetak yang dipilih' : 'cetak daftar', run: () => void print(!some) },
    'Ctrl+S': {
      does: some ? 'simpan yang dipilih sebagai Excel' : 'simpan daftar sebagai Excel',
      run: (event) => !inEntry(event) && take('xlsx', !some),
    },
  })
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }} withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="xs" leftSection={<IconTableExport size={16} stroke={1.5} aria-hidden />}>
          {save.isPending ? 'Mengekspor…' : 'Ekspor'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(some ? [false, true] : [true]).map((all) => [
          <Menu.Label key={`${all}`}>{all ? `Seluruh daftar, ${total.toLocaleString('id-ID')} baris` : 'Yang dipilih'}</Menu.Label>,
          <Menu.Item key={`${all} xlsx`} onClick={() => take('xlsx', all)} rightSection={all !== some && <Kbd keys="Ctrl+S" silent />}>
            Excel (.xlsx)
          </Menu.Item>,
          <Menu.Item key={`${all} csv`} onClick={() => take('csv', all)}>
            CSV
          </Menu.Item>,
          <Menu.Item key={`${all} cetak`} onClick={() => void print(all)} rightSection={all !== some && <Kbd keys="Ctrl+P" silent />}>
            Cetak…
          </Menu.Item>,
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Where a record is being typed Ctrl+S means its draft, which keeps itself. */
function inEntry({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[data-part="entry"]') !== null
}
