import { implement } from '@orpc/server'
import { dokumenContract } from '../../shared/documents/dokumen.contract.ts'
import { query, work, type HostContext } from '../core/rpc.ts'
import { listDokumen, makePdf, makeWord } from './papers.ts'

const os = implement(dokumenContract).$context<HostContext>()

export const dokumenRouter = {
  list: os.list.handler(query(listDokumen)),
  word: os.word.handler(work(makeWord)),
  pdf: os.pdf.handler(work(makePdf)),
}
