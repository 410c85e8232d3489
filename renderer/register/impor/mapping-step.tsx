import { pemisahCsv, sandiCsv, type BacaCsv } from '../../../shared/registers/impor.contract.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Foot } from '../../ui/bars.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Note } from '../../ui/note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import css from './impor.module.css'
import type { Work } from './use-import.ts'

const NONE = '-'

/** The second step: the sheet, the head of its table, and which column is which. */
export function MappingStep({ work }: { work: Work }) {
  const { draf, tampak, choice, jenis, uji, lihat } = work
  const refusal = useRefusal(uji.error ?? work.bacaUlang.error ?? lihat.error)
  const run = () => choice && uji.mutate(choice)
  useKeys('Impor', { 'Ctrl+Enter': { does: 'uji berkas', run }, Esc: { does: 'pilih berkas lain', run: () => work.buang.mutate() } })
  if (!draf || !tampak || !choice) return null
  const { kepala } = tampak
  const look = (lembar: number, baris?: number, banyak = 1) =>
    lihat.mutate({ of: draf, lembar, ...(baris !== undefined && { kepala: { baris, banyak } }) })
  const missing = jenis.kolom.filter((kolom) => kolom.wajib && !choice.padanan.includes(kolom.kunci)).map((kolom) => kolom.nama)
  const known = choice.padanan.filter((key) => key !== null).length
  return (
    <>
      <div className={css.scroll}>
        {refusal && <Note kind="late">{refusal.message}</Note>}
        <div className={css.fields}>
          {draf.lembar.length > 1 && (
            <SelectField
              label="Lembar"
              width={240}
              value={String(choice.lembar)}
              onChange={(value) => look(Number(value))}
              options={draf.lembar.map((sheet, at) => [
                String(at),
                `${sheet.nama}${sheet.tersembunyi ? ' (tersembunyi)' : ''}${sheet.baris === 0 ? ' (kosong)' : ''}`,
              ])}
            />
          )}
          <TextFile work={work} />
          <SelectField
            label="Kepala tabel pada baris"
            width={190}
            value={String(kepala.baris)}
            onChange={(value) => look(choice.lembar, Number(value), kepala.banyak)}
            options={tampak.baris.map(({ nomor, sel }) => [
              String(nomor),
              `${nomor}: ${sel.filter(Boolean).slice(0, 3).join(', ').slice(0, 40)}`,
            ])}
          />
          <SelectField
            label="Tinggi kepala"
            width={120}
            value={String(kepala.banyak)}
            onChange={(value) => look(choice.lembar, kepala.baris, Number(value))}
            options={['1', '2', '3'].map((rows) => [rows, `${rows} baris`])}
          />
          <SelectField
            label={`Cocokkan ${jenis.benda} menurut`}
            width={250}
            value={choice.cocok}
            onChange={(cocok) => work.change({ cocok })}
            options={jenis.kunciCocok.map((key) => [key.kunci, key.nama])}
          />
          <SelectField
            label={`Jika ${jenis.benda} sudah ada`}
            width={150}
            value={choice.jikaAda}
            onChange={(jikaAda) => work.change({ jikaAda })}
            options={[
              ['lewati', 'Lewati'],
              ['perbarui', 'Perbarui'],
            ]}
          />
        </div>
        {tampak.asing && <Note>{tampak.asing}</Note>}
        {tampak.diingat && <p className={css.quiet}>Padanan sama seperti impor terakhir dengan kepala tabel ini.</p>}
        <table className={css.table} aria-label="Padanan kolom">
          <thead>
            <tr>
              <th className={css.letter}>Kolom</th>
              <th>Kepala di berkas</th>
              <th>Contoh isi</th>
              <th className={css.target}>Masuk ke</th>
            </tr>
          </thead>
          <tbody>
            {tampak.kolom.map((kolom, at) => (
              <tr key={kolom.huruf}>
                <td className={css.letter}>{kolom.huruf}</td>
                <td className={css.cut} title={kolom.judul}>
                  {kolom.judul || <span className={css.quiet}>(tanpa kepala)</span>}
                </td>
                <td className={css.cut} title={kolom.contoh.join(' · ')}>
                  <span className={css.quiet}>{kolom.contoh.join(' · ')}</span>
                </td>
                <td className={css.target}>
                  <SelectField
                    label={`Kolom ${kolom.huruf} ${kolom.judul} masuk ke`}
                    hideLabel
                    size="bar"
                    value={choice.padanan[at] ?? NONE}
                    onChange={(value) =>
                      work.change({
                        padanan: choice.padanan.map((old, index) =>
                          index === at ? (value === NONE ? null : value) : old === value ? null : old,
                        ),
                      })
                    }
                    options={[
                      [NONE, '(tidak dipakai)'],
                      ...jenis.kolom.map((own) => [own.kunci, own.wajib ? `${own.nama} (wajib)` : own.nama] as const),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Foot
        right={
          <>
            <ActButton keys="Esc" onClick={() => work.buang.mutate()}>
              Berkas lain
            </ActButton>
            <ActButton
              kind="filled"
              keys="Ctrl+Enter"
              onClick={run}
              busy={uji.isPending ? 'Menguji…' : null}
              refused={missing.length > 0 ? `${missing.join(', ')} belum dipadankan.` : null}
            >
              Uji
            </ActButton>
          </>
        }
      >
        <span>
          Dikenali <strong>{known}</strong> dari {tampak.kolom.length} kolom
          {missing.length > 0 && <span className={css.fault}>; {missing.join(', ')} belum dipadankan</span>}
        </span>
      </Foot>
    </>
  )
}

const pemisahNama: Readonly<Record<BacaCsv['pemisah'], string>> = { ';': 'Titik koma ;', ',': 'Koma ,', '\t': 'Tab', '|': 'Garis tegak |' }

/** Of a text file: how its columns are parted and its letters written, as the program guessed or as the person says. */
function TextFile({ work: { draf, bacaUlang } }: { work: Work }) {
  if (!draf?.csv) return null
  const { pemisah, sandi, dugaan } = draf.csv
  return (
    <>
      <SelectField
        label="Pemisah kolom"
        width={200}
        value={pemisah}
        onChange={(value) => {
          const chosen = pemisahCsv.find((one) => one === value)
          if (chosen) bacaUlang.mutate({ pemisah: chosen, sandi })
        }}
        options={pemisahCsv.map((one) => [one, `${pemisahNama[one]}${one === dugaan.pemisah ? ' (dugaan)' : ''}`])}
      />
      <SelectField
        label="Sandi huruf"
        width={190}
        value={sandi}
        onChange={(value) => {
          const chosen = sandiCsv.find((one) => one === value)
          if (chosen) bacaUlang.mutate({ pemisah, sandi: chosen })
        }}
        options={sandiCsv.map((one) => [one, `${one}${one === dugaan.sandi ? ' (dugaan)' : ''}`])}
      />
    </>
  )
}
