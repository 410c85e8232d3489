import { useMutation } from '@tanstack/react-query'
import { BANYAK_BARIS, detikMenulis, type BacaanKolom, type SalahImpor } from '../../../shared/registers/impor.contract.ts'
import { office } from '../../app/client.ts'
import { saveFile } from '../../documents/actions.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { FilterBar, Foot } from '../../ui/bars.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Note } from '../../ui/note.tsx'
import { useRefusal } from '../../ui/refusal.ts'
import { FaultTable } from './fault-table.tsx'
import css from './impor.module.css'
import type { Work } from './use-import.ts'

const count = (n: number) => n.toLocaleString('id-ID')

/** The third step: what would become of the rows, each fault in its cell; nothing is written before the person says so. */
export function TrialStep({ work }: { work: Work }) {
  const { draf, hasil, jenis, simpan, uji } = work
  const refusal = useRefusal(simpan.error ?? uji.error)
  const salah = useMutation({
    mutationFn: async () => {
      if (draf) await saveFile(await office.impor.salah({ draf: draf.id }), `Baris salah ${draf.nama.replace(/\.\w+$/, '')}.xlsx`)
    },
  })
  const offered = (hasil?.salah ?? []).filter((fault) => fault.usul !== null)
  const takeAll = () => work.mend(offered.map(fixOf))
  const write = () => !simpan.isPending && hasil?.tertahan === null && simpan.mutate()
  useKeys('Impor', {
    'Ctrl+Enter': { does: 'simpan impor', run: write },
    T: offered.length > 0 ? { does: 'terapkan usul', run: takeAll } : undefined,
    Esc: { does: 'kembali ke padanan', run: work.back },
  })
  if (!draf || !hasil) return null
  const { hitung } = hasil
  const written = hitung.baru + hitung.diperbarui
  return (
    <>
      <dl className={css.counts}>
        <Count n={hitung.baru} what={`${jenis.benda} baru`} />
        <Count n={hitung.diperbarui} what="diperbarui" />
        <Count n={hitung.sama + hitung.dilewati} what="sama atau dilewati" />
        <Count n={hitung.salah} what="baris salah" fault={hitung.salah > 0} />
        <Count
          n={hitung.dibaca}
          what={`baris dibaca, ${Math.max(0.1, hasil.lama / 1000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} detik`}
        />
      </dl>
      {(hasil.bacaan.length > 0 || hasil.catatan.length > 0 || refusal) && (
        <div className={css.readings} role="region" aria-label="Cara membaca" tabIndex={0}>
          {refusal && <Note kind="late">{refusal.message}</Note>}
          {hasil.bacaan.map((reading) => (
            <Reading
              key={`${reading.kolom} ${reading.perkara}`}
              reading={reading}
              onAnswer={(kode) => work.answer(reading.kolom, reading.perkara, kode)}
            />
          ))}
          {hasil.catatan.map((line) => (
            <p key={line} className={css.remark}>
              {line}
            </p>
          ))}
        </div>
      )}
      {hasil.jumlahSalah > 0 && (
        <FilterBar
          right={
            <>
              {offered.length > 0 && (
                <ActButton keys="T" onClick={takeAll}>
                  {`Terapkan ${count(offered.length)} usul`}
                </ActButton>
              )}
              <ActButton onClick={() => salah.mutate()} busy={salah.isPending ? 'Menyimpan…' : null}>
                Simpan daftar salah (.xlsx)
              </ActButton>
            </>
          }
        >
          <span>
            {count(hasil.jumlahSalah)} sel salah dalam {count(hitung.salah)} baris
            {hasil.jumlahSalah > hasil.salah.length && `; ${count(hasil.salah.length)} pertama ditampilkan`}
          </span>
        </FilterBar>
      )}
      <div className={css.scroll} role="region" aria-label={hasil.salah.length > 0 ? 'Baris salah' : 'Contoh baris'} tabIndex={0}>
        {hasil.salah.length > 0 ? (
          <FaultTable
            faults={hasil.salah}
            busy={uji.isPending}
            onMend={(fault, isi) => work.mend([{ baris: fault.baris, kolom: fault.kolom, isi }])}
          />
        ) : (
          <SampleTable work={work} />
        )}
      </div>
      <Foot
        right={
          <>
            <ActButton keys="Esc" onClick={work.back}>
              Ubah padanan
            </ActButton>
            <ActButton
              kind="filled"
              keys="Ctrl+Enter"
              onClick={write}
              busy={simpan.isPending ? 'Menyimpan…' : uji.isPending ? 'Menguji…' : null}
              refused={hasil.tertahan}
            >
              {`Impor ${count(written)} baris`}
            </ActButton>
          </>
        }
      >
        <span>
          {hasil.tertahan && <span className={css.fault}>{hasil.tertahan} </span>}
          {hitung.salah > 0 ? `${count(hitung.salah)} baris salah tidak ikut. ` : ''}Belum ada yang disimpan. Seluruh impor dapat dibatalkan
          sesudahnya.
          {written >= BANYAK_BARIS &&
            ` Selama itu orang lain tetap dapat membaca; yang mereka simpan menunggu sekitar ${detikMenulis(written)} detik.`}
        </span>
      </Foot>
    </>
  )
}

const fixOf = ({ baris, kolom, usul }: SalahImpor) => ({ baris, kolom, isi: usul ?? '' })

function Count({ n, what, fault }: { n: number; what: string; fault?: boolean }) {
  return (
    <div className={css.count} data-fault={fault || undefined}>
      <dt>{what}</dt>
      <dd>{count(n)}</dd>
    </div>
  )
}

/** “03/04/2025 dibaca 3 April 2025”, with the other way beside it; asked where nothing in the file says which. */
function Reading({ reading, onAnswer }: { reading: BacaanKolom; onAnswer: (kode: BacaanKolom['pilihan'][number]['kode']) => void }) {
  const { nama, contoh, dipakai, pilihan, jumlah, ditanya } = reading
  const options = pilihan.map(({ kode, teks }) => [kode as string, teks] as const)
  return (
    <div className={css.reading} data-asked={ditanya || undefined}>
      <span>
        {nama}: “{contoh}” {ditanya ? 'dapat dibaca dua cara; pilih satu' : 'dibaca'}
        <span className={css.quiet}> ({count(jumlah)} baris)</span>
      </span>
      <SelectField
        label={`${nama}: “${contoh}” dibaca`}
        hideLabel
        size="bar"
        width={300}
        value={dipakai ?? ''}
        onChange={(value) => {
          const chosen = pilihan.find(({ kode }) => kode === value)
          if (chosen) onAnswer(chosen.kode)
        }}
        options={ditanya ? [['', 'pilih…'], ...options] : options}
      />
    </div>
  )
}

/** Without faults: the first rows as they will come in. */
function SampleTable({ work: { tampak, choice, hasil, jenis } }: { work: Work }) {
  const columns = jenis.kolom.filter((kolom) => choice?.padanan.includes(kolom.kunci))
  if (!hasil || !tampak) return null
  return (
    <table className={css.table} aria-label="Contoh baris">
      <thead>
        <tr>
          <th className={css.letter}>Baris</th>
          <th>Nasib</th>
          {columns.map((kolom) => (
            <th key={kolom.kunci}>{kolom.nama}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hasil.contoh.map((row) => (
          <tr key={row.baris} data-quiet={row.nasib === 'baru' || row.nasib === 'diperbarui' ? undefined : true}>
            <td className={css.letter}>{row.baris}</td>
            <td className={css.cut} title={row.catatan}>
              {row.nasib}
              {row.catatan && <span className={css.quiet}>: {row.catatan}</span>}
            </td>
            {row.sel.map((text, at) => (
              <td key={columns[at]?.kunci ?? at} className={css.cut} title={text}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
