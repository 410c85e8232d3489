import './words.ts'
import { oc } from '@orpc/contract'
import { messages, type ErrorCode } from './errors.ts'

type Declared = { readonly [C in ErrorCode]: { readonly status: 409 } }

const declared = Object.fromEntries(Object.keys(messages).map((code) => [code, { status: 409 }])) as Declared

/** The base of every procedure of the contract: it declares each refusal, so that a screen may switch on `code`. */
export const rpc = oc.errors(declared)
