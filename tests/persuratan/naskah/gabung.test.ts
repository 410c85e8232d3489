import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { addresseesIn, doubled } from '../../../renderer/modules/persuratan/keluar/record/alamat.ts'
import { refusal } from '../../perkara/bantu.ts'
import { openNaskah } from './bantu.ts'

const { office, as, draft } = openNaskah()
afterAll(() => office.close())

const alamat = Array.from({ length: 12 }, (_, n) => ({ yth: `Lurah Contoh ${n + 1}`, di: n % 2 === 0 ? 'Probolinggo' : '' }))

async function merged(id: number, bentuk: 'satu' | 'banyak') {
  const file = await (await as('rehab')).persuratan.naskah.gabung({ id, alamat, bentuk })
  return { nama: (file as File).name, parts: unzipSync(new Uint8Array(await (file as File).arrayBuffer())) }
}

const bodyOf = (parts: Record<string, Uint8Array>) => strFromU8(parts['word/document.xml'] ?? new Uint8Array())

describe('one letter to many', () => {
  test('in one file each has its pages, in the order of the list, counted from one', async () => {
    const id = await draft('rehab')
    const { nama, parts } = await merged(id, 'satu')
    const body = bodyOf(parts)
    expect(nama).toContain('12 alamat.docx')
    const places = alamat.map(({ yth }) => body.indexOf(`>${yth}<`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(body.match(/w:pgNumType[^>]*w:start="1"/g)).toHaveLength(12)
    expect((await (await as('rehab')).persuratan.naskah.get({ id })).kepala.yth).toEqual(['Camat Kanigaran'])
  })

  test('as a zip each is a Word file of its own, with its own addressee and no other', async () => {
    const id = await draft('rehab')
    const { parts } = await merged(id, 'banyak')
    const names = Object.keys(parts)
    expect(names).toHaveLength(12)
    expect(names[0]).toBe('01 Lurah Contoh 1.docx')
    const second = bodyOf(unzipSync(parts[names[1] ?? ''] ?? new Uint8Array()))
    expect(second).toContain('Lurah Contoh 2')
    expect(second).not.toContain('Lurah Contoh 3')
  })

  test('a kind without an addressee, an empty list and one that the reader may not see are refused', async () => {
    const rehab = (await as('rehab')).persuratan.naskah
    const { id: tugas } = await rehab.buat({ jenis: 'surat-tugas', hal: 'x' })
    expect(await refusal(rehab.gabung({ id: tugas, alamat, bentuk: 'satu' }))).toMatchObject({ code: 'INPUT_INVALID' })
    const id = await draft('rehab')
    expect(await refusal(rehab.gabung({ id, alamat: [], bentuk: 'satu' }))).not.toMatchObject({ code: 'ALLOWED' })
    expect(await refusal((await as('dayasos')).persuratan.naskah.gabung({ id, alamat, bentuk: 'satu' }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

test('a list is read by lines, from a sheet or typed; who stands twice is named', () => {
  expect(addresseesIn('Yth. Camat Mayangan\tdi Probolinggo\n\nCamat Wonoasih; Probolinggo\nLurah Jati')).toEqual([
    { yth: 'Camat Mayangan', di: 'Probolinggo' },
    { yth: 'Camat Wonoasih', di: 'Probolinggo' },
    { yth: 'Lurah Jati', di: '' },
  ])
  expect(doubled(addresseesIn('A; x\nB; x\na ; X'))).toBe('a')
  expect(doubled(addresseesIn('A; x\nA; y'))).toBeUndefined()
})
