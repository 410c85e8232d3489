import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Sesi } from '../../shared/akun/akun.contract.ts'
import { jenisOf } from '../../shared/modules/persuratan/naskah/jenis.ts'
import type { Tugas } from '../../shared/workflow/alur.contract.ts'
import { officeNow } from '../ui/clock.ts'
import { orpc } from './client.ts'
import { recordPath } from './navigation.ts'
import { notify, tell } from './notices.tsx'
import { newsOf, postNews, type Known } from './news.ts'
import { hasLane, useSesi } from './session.ts'

const TICK_MS = 30_000

/** Tells, while the program is open and without reloading it: new tasks, those that became late, posts that came and went, scans. */
export function useNews(): void {
  const sesi = useSesi()
  useTaskNews()
  useParafNews()
  usePostNews(sesi)
  useScanNews(hasLane(sesi, 'pengadministrasi-surat') || hasLane(sesi, 'kasubbag-tu'))
}

function useTaskNews() {
  const { data } = useQuery(orpc.alur.tugas.queryOptions({ input: { bagian: 'saya' } }))
  const known = useRef<Known | null>(null)
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((n) => n + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (!data) return
    const { next, lines } = newsOf(known.current, data, officeNow())
    known.current = next
    for (const { text, task } of lines) tell(text, pathOf(task))
  }, [data, tick])
}

function useParafNews() {
  const { data } = useQuery(orpc.persuratan.naskah.persetujuan.saya.queryOptions())
  const known = useRef<ReadonlySet<number> | null>(null)
  useEffect(() => {
    if (!data) return
    const before = known.current
    known.current = new Set(data.map((one) => one.id))
    for (const one of before ? data.filter((each) => !before.has(each.id)) : [])
      tell(`Paraf diminta: ${one.hal || jenisOf(one.jenis).nama}, dari ${one.konseptor}`, recordPath('naskah', one.naskahId) ?? '/')
  }, [data])
}

function pathOf(task: Tugas | null): string {
  return (task && recordPath(task.subject, task.subjectId)) ?? '/'
}

function usePostNews(sesi: Sesi) {
  const before = useRef(sesi)
  useEffect(() => {
    for (const text of postNews(before.current, sesi)) tell(text, '/')
    before.current = sesi
  }, [sesi])
}

function useScanNews(enabled: boolean) {
  const { data } = useQuery({ ...orpc.pindaian.keadaan.queryOptions(), enabled })
  const last = useRef<number | null>(null)
  useEffect(() => {
    if (!data) return
    const from = last.current
    last.current = data.kabar[0]?.id ?? 0
    if (from === null) return
    for (const news of data.kabar.filter((each) => each.id > from).reverse()) notify(news.pesan, { fault: news.gagal })
  }, [data])
}
