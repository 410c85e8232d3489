import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { openPortDoor } from '../../electron/host/port.ts'
import { openOffice, type Client } from '../support/office.ts'

/** Windows of the desktop application before one office: each its own port. */
function openDoor() {
  const office = openOffice()
  const door = openPortDoor(office.host)
  const ports: MessagePort[] = []
  onTestFinished(() => {
    for (const port of ports) port.close()
    office.close()
  })
  const window = (id: number): Client => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    door.serve(port1, id)
    port2.start()
    return createORPCClient(new RPCLink({ port: port2 }))
  }
  return { door, window, office }
}

const surat = { namaPengguna: 'surat', sandi: 'sekretariat' }

test('one session a window: it outlives a reload, not the window, and no other window shares it', async () => {
  const { door, window } = openDoor()
  const first = window(1)
  await first.akun.masuk(surat)
  expect(await first.akun.sesi()).toMatchObject({ namaPengguna: 'surat' })
  expect(await window(1).akun.sesi()).toMatchObject({ namaPengguna: 'surat' }) // reloaded: a new port, the same window
  expect(await window(2).akun.sesi()).toBeNull()
  door.forget(1)
  expect(await window(1).akun.sesi()).toBeNull()
})

test('a refusal comes over the port with its code, its sentence and its data', async () => {
  const { window } = openDoor()
  const page = window(1)
  await expect(page.akun.masuk({ ...surat, sandi: 'salah-sekali' })).rejects.toMatchObject({
    code: 'SIGN_IN_FAILED',
    message: expect.stringContaining('tidak cocok') as string,
  })
  await expect(page.alur.tugas({ bagian: 'saya' } as never)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})

test('changes reach every window that listens', async () => {
  const { window, office } = openDoor()
  const [first, second] = [window(1), window(2)]
  await first.akun.masuk(surat)
  await second.akun.masuk({ ...surat, namaPengguna: 'admin' })
  const changes = await second.sistem.perubahan()
  const heard = changes.next()
  await new Promise((resolve) => setTimeout(resolve, 50))
  office.host.events.publish(['surat_masuk'])
  expect((await heard).value).toMatchObject({ tabel: expect.arrayContaining(['surat_masuk']) as string[] })
  await changes.return()
})
