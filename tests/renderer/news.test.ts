import { expect, test } from 'vitest'
import { newsOf, postNews } from '../../renderer/app/news.ts'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { momentOf } from '../../shared/dates.ts'
import { dueGroupOf } from '../../shared/workflow/due-group.ts'

const task = (taskId: number, batas: number | null, dari = 'Kepala Dinas') =>
  ({ taskId, batas, dari, nomor: `010${taskId}`, namaPendek: 'Terima' }) as Tugas
const texts = (news: ReturnType<typeof newsOf>) => news.lines.map((line) => line.text)

test('news tells new and newly late tasks once, never the first look and never what I sent to myself', () => {
  const first = newsOf(null, [task(1, 100), task(2, 300)], 200)
  expect(first.lines).toEqual([])
  const second = newsOf(first.next, [task(1, 100), task(2, 300), task(3, null), task(4, null, 'Saya sendiri')], 200)
  expect(texts(second)).toEqual(['Tugas baru: 0103 Terima, dari Kepala Dinas'])
  expect(second.lines[0]?.task?.taskId).toBe(3)
  const third = newsOf(second.next, [task(1, 100), task(2, 300), task(5, null), task(6, null)], 400)
  expect(texts(third)).toEqual(['2 tugas baru', 'Lewat batas waktu: 0102 Terima'])
  expect(newsOf(third.next, [task(1, 100), task(2, 300), task(5, null), task(6, null)], 500).lines).toEqual([])
})

test('an absence handed over and back is told by its post', () => {
  const sesi = (ids: number[]) => ({ pegawaiId: 1, pos: ids.map((id) => ({ penugasanId: id, jabatan: `Jabatan ${id}` })) }) as Sesi
  expect(postNews(sesi([1]), sesi([1, 2]))).toEqual(['Jabatan diserahkan kepada Anda: Jabatan 2'])
  expect(postNews(sesi([1, 2]), sesi([1]))).toEqual(['Tidak lagi dijalankan: Jabatan 2'])
  expect(postNews(sesi([1]), { ...sesi([2]), pegawaiId: 9 })).toEqual([])
})

test('due times are grouped by WIB days, the week ending on Sunday', () => {
  // Wednesday
  const now = momentOf('2025-03-05', '09:12')
  const of = (date: string, time = '12:00') => dueGroupOf(momentOf(date, time), now)
  expect([
    dueGroupOf(null, now),
    of('2025-03-05', '09:11'),
    of('2025-03-05'),
    of('2025-03-06', '23:59'),
    of('2025-03-09', '23:59'),
    of('2025-03-10', '00:00'),
  ]).toEqual(['tanpa-batas', 'terlambat', 'hari-ini', 'besok', 'minggu-ini', 'nanti'])
  const sunday = momentOf('2025-03-09', '08:00')
  expect(dueGroupOf(momentOf('2025-03-11'), sunday)).toBe('nanti')
})
