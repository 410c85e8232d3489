import { implement } from '@orpc/server'
import { dokumenContract } from '../../shared/documents/dokumen.contract.ts'
import { longWork, query, type HostContext } from '../core/rpc.ts'
import { listDokumen, makePdf, makeWord, paperWork, tryPapers } from './papers.ts'

const os = implement(dokumenContract).$context<HostContext>()

export const dokumenRouter = {
  list: os.list.handler(query(listDokumen)),
  uji: os.uji.handler(query(tryPapers)),
  word: os.word.handler(longWork(paperWork, makeWord, { onlyWhileAwaited: true })),
  pdf: os.pdf.handler(longWork(paperWork, makePdf, { onlyWhileAwaited: true })),
}
