// A team's key as a file: the public half readable, the private one sealed by a passphrase (scrypt and AES-256-GCM) or by the system's
// keychain, which main asks. A checksum tells a damaged file from a wrong passphrase. The same form is the backup of a key.

import { createCipheriv, createDecipheriv, createHash, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { fail, type IsoDate, isPlainObject, ok, parseIsoDate, problem, type Result } from '#core'
import { keyFromSeed, readPublicKey, seedOf, type TeamKey } from './ed25519.ts'

export interface KeyFile {
  readonly publicKey: string
  /** The day it was made. */
  readonly created: IsoDate
  readonly sealed: Sealed
}

/** Each in Base64. */
type Sealed =
  | { readonly by: 'keychain'; readonly secret: string }
  | { readonly by: 'passphrase'; readonly salt: string; readonly iv: string; readonly tag: string; readonly secret: string }

const MIN_PASSPHRASE_LENGTH = 12
/** Nothing larger is read as a key. */
export const MAX_KEY_FILE_BYTES = 64_000

const FORMAT = 'rightsize-key'
const VERSION = 1
/** 128 MB and a good part of a second for each guess. They belong to the version: a file cannot ask for more. */
const COST: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }
const CIPHER = 'aes-256-gcm'
const CIPHER_KEY_BYTES = 32
const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16

export function keyFileText({ publicKey, created, sealed }: KeyFile): string {
  const content = { format: FORMAT, version: VERSION, publicKey, created, sealed }
  return `${JSON.stringify({ ...content, sha256: checksum(content) }, null, 2)}\n`
}

/** @param file its name, for the Problem */
export function readKeyFile(text: string, file: string): Result<KeyFile> {
  const raw = parsed(text)
  if (raw === null || raw['format'] !== FORMAT) return fail(problem(text.includes(FORMAT) ? 'key-damaged' : 'key-not-one', { file }))
  const { sha256, ...content } = raw
  if (checksum(content) !== sha256) return fail(problem('key-damaged', { file }))
  if (raw['version'] !== VERSION) return fail(problem('key-newer', { file }))
  const publicKey = readPublicKey(String(raw['publicKey']))
  const created = parseIsoDate(String(raw['created']))
  const sealed = readSealed(raw['sealed'])
  return publicKey === null || created === null || sealed === null
    ? fail(problem('key-damaged', { file }))
    : ok({ publicKey, created, sealed })
}

/** Refuses a passphrase that is too short to withstand guessing. */
export async function sealWithPassphrase(key: TeamKey, passphrase: string, created: IsoDate): Promise<Result<KeyFile>> {
  const said = tidy(passphrase)
  if ([...said].length < MIN_PASSPHRASE_LENGTH) return fail(problem('key-passphrase-short', { min: MIN_PASSPHRASE_LENGTH }))
  const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)]
  const cipher = createCipheriv(CIPHER, await stretched(said, salt), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(key.publicKey))
  const secret = Buffer.concat([cipher.update(seedOf(key)), cipher.final()])
  const sealed = { by: 'passphrase', salt: base64(salt), iv: base64(iv), tag: base64(cipher.getAuthTag()), secret: base64(secret) } as const
  return ok({ publicKey: key.publicKey, created, sealed })
}

/** A Problem for another passphrase. @param file its name, for the Problem */
export async function openWithPassphrase({ publicKey, sealed }: KeyFile, passphrase: string, file: string): Promise<Result<TeamKey>> {
  if (sealed.by !== 'passphrase') return fail(problem('key-of-keychain', { file }))
  const [salt, iv, tag, secret] = [sealed.salt, sealed.iv, sealed.tag, sealed.secret].map((each) => Buffer.from(each, 'base64'))
  if (salt?.length !== SALT_BYTES || iv?.length !== IV_BYTES || tag?.length !== TAG_BYTES || secret === undefined) {
    return fail(problem('key-damaged', { file }))
  }
  const opener = createDecipheriv(CIPHER, await stretched(tidy(passphrase), salt), iv, { authTagLength: TAG_BYTES })
  opener.setAAD(boundTo(publicKey))
  opener.setAuthTag(tag)
  let seed: Uint8Array
  try {
    seed = Buffer.concat([opener.update(secret), opener.final()])
  } catch {
    return fail(problem('key-passphrase-wrong', {}))
  }
  return teamKeyOf(seed, publicKey, file)
}

/** The private half as the keychain gave it back. A Problem where it is not that of the public one. */
export function teamKeyOf(seed: Uint8Array, publicKey: string, file: string): Result<TeamKey> {
  const key = keyFromSeed(seed)
  return key?.publicKey === publicKey ? ok(key) : fail(problem('key-damaged', { file }))
}

/** What a keychain is given to seal: the 32 bytes in Base64. */
export function secretOf(key: TeamKey): string {
  return base64(seedOf(key))
}

function readSealed(raw: unknown): Sealed | null {
  if (!isPlainObject(raw)) return null
  const texts = (...names: readonly string[]) => names.every((name) => typeof raw[name] === 'string')
  if (raw['by'] === 'keychain' && texts('secret')) return raw as unknown as Sealed
  return raw['by'] === 'passphrase' && texts('salt', 'iv', 'tag', 'secret') ? (raw as unknown as Sealed) : null
}

/** Two keyboards may type one letter as one code or as two. */
function tidy(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

function stretched(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, CIPHER_KEY_BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

/** Sealed bytes of one key are none of another. */
function boundTo(publicKey: string): Buffer {
  return Buffer.from(`${FORMAT}-${VERSION} ${publicKey}`)
}

function checksum(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const raw: unknown = JSON.parse(text)
    return isPlainObject(raw) ? raw : null
  } catch {
    return null
  }
}
