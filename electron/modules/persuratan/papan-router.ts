import { implement } from '@orpc/server'
import { papanContract } from '../../../shared/modules/persuratan/papan.contract.ts'
import { query, type HostContext } from '../../core/rpc.ts'
import { readPapan } from './papan.ts'

const os = implement(papanContract).$context<HostContext>()

export const papanRouter = { isi: os.isi.handler(query(readPapan, { quiet: true })) }
