// Run as a process of its own by crash.test.ts: writes acts without an end, until it is killed.
import { runCommand } from '../../electron/core/context.ts'
import { storeBytes } from '../../electron/core/files.ts'
import { dataFolder } from '../../electron/core/folder.ts'
import { openOffice } from '../../electron/core/startup.ts'

const [root = '', migrations = ''] = process.argv.slice(2)
const office = await openOffice({
  folder: dataFolder(root),
  migrations,
  clock: { now: () => Date.now() },
  version: '0',
  registry: { processes: {}, effects: {}, subjects: {} },
})
office.lock.announce({ alamat: 'http://127.0.0.1:4702', versi: '0' })
const actor = { pegawaiId: 7, nama: 'Wira', admin: false, posts: [] }
for (let n = 1; ; n += 1) {
  const { sha256, ukuran } = await storeBytes(office.folder, Buffer.from(`isi ${n} ${Math.random()}`))
  runCommand(office, actor, 'uji.bunuh', (ctx) => {
    ctx.run("insert into pegawai (nama, jenis_asn, dibuat_pada) values (?, 'pns', 1)", `Pegawai ${n}`)
    ctx.run(
      "insert into ketidakhadiran (pegawai_id, mulai, selesai, sebab) values ((select max(id) from pegawai), '2025-01-01', '2025-01-02', 'cuti')",
    )
    ctx.run(
      "insert into berkas (sha256, nama, mime, ukuran, subject, subject_id, jenis, dibuat_pada, dibuat_oleh) values (?, 'a.pdf', 'application/pdf', ?, 'surat', 1, 'naskah', 1, 7)",
      sha256,
      ukuran,
    )
  })
  process.stdout.write(`${n}\n`) // acknowledged
}
