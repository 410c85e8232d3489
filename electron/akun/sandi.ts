import { randomBytes, randomInt, scrypt, scryptSync, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

/** How dear a guess is: N = 2^cost, about 100 ms; it stands in each stored text, so that it can grow. */
const COST = 15
const BLOCK = 8
const LENGTH = 32

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

function options(cost: number): ScryptOptions {
  return { N: 2 ** cost, r: BLOCK, p: 1, maxmem: 256 * BLOCK * 2 ** cost }
}

function stored(cost: number, salt: Buffer, key: Buffer): string {
  return ['scrypt', cost, salt.toString('base64url'), key.toString('base64url')].join('$')
}

const normal = (sandi: string) => sandi.normalize('NFC')

/** The text to keep of a password: kind, cost, salt and key. */
export async function hashSandi(sandi: string): Promise<string> {
  const salt = randomBytes(16)
  return stored(COST, salt, await derive(normal(sandi), salt, LENGTH, options(COST)))
}

/** As hashSandi, within an act. The demonstration passes its own low cost and salt, to be quick and always the same. */
export function hashSandiSync(sandi: string, cost = COST, salt = randomBytes(16)): string {
  return stored(cost, salt, scryptSync(normal(sandi), salt, LENGTH, options(cost)))
}

/** A text that no password fits, for names that do not exist: they cost the same. */
const NOBODY = stored(COST, randomBytes(16), randomBytes(LENGTH))

/** Whether a password fits, in constant time; null costs what a wrong one costs. */
export async function fitsSandi(sandi: string, text: string | null): Promise<boolean> {
  const [, cost = '', salt = '', key = ''] = (text ?? NOBODY).split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(normal(sandi), Buffer.from(salt, 'base64url'), expected.length, options(Number(cost)))
  return timingSafeEqual(given, expected) && text !== null
}

const words =
  'air akar angin awan bambu batu benih bukit bulan cemara cengkih danau daun delima dermaga embun fajar gading gunung hujan intan jati kabut kapas kelapa kenanga kopi laut lembah lontar mangga manggis matahari melati mutiara nelayan nila ombak padi pagi pandan pantai pelangi perahu pinang rawa rimba rotan rumput samudra sawah senja serai sirih sungai taman tebu telaga teratai timur tunas utara zaitun'.split(
    ' ',
  )

/** A password that can be read out over the telephone: three words and four digits, changed at first use. */
export function temporarySandi(): string {
  const word = () => words[randomInt(words.length)] ?? ''
  return [word(), word(), word(), String(randomInt(10_000)).padStart(4, '0')].join('-')
}
