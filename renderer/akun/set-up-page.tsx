import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { KantorBaru } from '../../shared/core/sistem.contract.ts'
import { office, orpc, queryClient } from '../app/client.ts'
import { takeSession } from '../app/session.ts'
import { ActButton } from '../ui/act-button.tsx'
import { FieldRow, PasswordField, SelectField, TextField } from '../ui/fields.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { focusFirstFault, useRefusal } from '../ui/refusal.ts'
import css from './akun.module.css'
import { GateTop } from './gate-top.tsx'
import { KopFields } from './kop-fields.tsx'

const EMPTY: KantorBaru = {
  kop: { pemda: '', nama: '', alamat: '', kontak: '', kota: '', kodePos: '', kodePerangkat: '' },
  klasifikasi: 'bawaan',
  admin: { nama: '', namaPengguna: 'admin', sandi: '' },
}

/** A new office: its name as printed on paper, its code list, its first Administrator. The rest waits in Pengaturan. */
export function SetUpPage() {
  const [kantor, setKantor] = useState(EMPTY)
  const [ulang, setUlang] = useState('')
  const [tried, setTried] = useState(false)
  const prepare = useMutation({
    mutationFn: async (input: KantorBaru) => {
      await office.sistem.siapkan(input)
      return office.akun.masuk({ namaPengguna: input.admin.namaPengguna, sandi: input.admin.sandi })
    },
    onSuccess: (sesi) => {
      takeSession(sesi)
      void queryClient.invalidateQueries({ queryKey: orpc.sistem.key() })
    },
    onError: () => focusFirstFault(),
  })
  const refusal = useRefusal(prepare.error)
  const differs = tried && ulang !== kantor.admin.sandi ? 'Tidak sama dengan kata sandi.' : null
  const setAdmin = (change: Partial<KantorBaru['admin']>) => setKantor({ ...kantor, admin: { ...kantor.admin, ...change } })

  return (
    <div className={css.page}>
      <GateTop place="Siapkan kantor" path="/siapkan" />
      <main className={css.scroll}>
        <form
          className={css.sheet}
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (ulang !== kantor.admin.sandi) focusFirstFault()
            else if (!prepare.isPending) prepare.mutate(kantor)
          }}
        >
          <h1>Siapkan kantor</h1>
          <p>
            Nama dinas seperti tercetak pada kop surat, dan satu Administrator. Pegawai, jabatan dan hari libur diisi sesudahnya di
            Pengaturan.
          </p>
          <h2>Kop surat</h2>
          <KopFields
            kop={kantor.kop}
            onChange={(kop) => setKantor({ ...kantor, kop })}
            errors={refusal?.fields ?? {}}
            prefix="kop."
            autoFocus
          />
          <h2>Persuratan</h2>
          <SelectField
            label="Kode klasifikasi arsip"
            value={kantor.klasifikasi}
            onChange={(klasifikasi) => setKantor({ ...kantor, klasifikasi })}
            options={[
              ['bawaan', 'Permendagri 83/2022, seperti yang disertakan'],
              ['kosong', 'Kosong, dimuat kemudian'],
            ]}
          />
          <h2>Administrator</h2>
          <FieldRow>
            <TextField
              label="Nama Administrator"
              value={kantor.admin.nama}
              onChange={(nama) => setAdmin({ nama })}
              error={refusal?.fields['admin.nama']}
            />
            <TextField
              label="Nama pengguna"
              value={kantor.admin.namaPengguna}
              onChange={(namaPengguna) => setAdmin({ namaPengguna })}
              error={refusal?.fields['admin.namaPengguna']}
              autoComplete="username"
            />
            <PasswordField
              label="Kata sandi"
              value={kantor.admin.sandi}
              onChange={(sandi) => setAdmin({ sandi })}
              autoComplete="new-password"
              error={refusal?.fields['admin.sandi']}
              hint="Paling sedikit 8 huruf."
            />
            <PasswordField label="Ulangi kata sandi" value={ulang} onChange={setUlang} autoComplete="new-password" error={differs} />
          </FieldRow>
          <RefusalNote refusal={refusal} />
          <div className={css.acts}>
            <ActButton kind="filled" size="form" type="submit" busy={prepare.isPending ? 'Menyiapkan…' : null}>
              Siapkan kantor
            </ActButton>
          </div>
        </form>
      </main>
    </div>
  )
}
