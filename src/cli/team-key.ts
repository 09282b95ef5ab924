// The key that a command signs with, and the keys that the reader knows. A passphrase comes from the environment: what stands in a command
// is shown to whoever lists processes.

import { fail, type JudgeSignature, ok, problem, type Result } from '#core'
import { judgeWith, MAX_KEY_FILE_BYTES, openWithPassphrase, readKeyFile, readKnownKeys, type TeamKey } from '#signing'
import { readBytes } from './read-file.ts'

const PASSPHRASE = 'RIGHTSIZE_PASSPHRASE'
const MAX_KNOWN_KEYS_MEGABYTES = 1

export function passphraseGiven(): Result<string> {
  const passphrase = process.env[PASSPHRASE] ?? ''
  return passphrase === '' ? fail(problem('key-passphrase-missing', { variable: PASSPHRASE })) : ok(passphrase)
}

/** @param file a key that the app or new-key wrote; null: nothing is signed */
export async function keyFrom(file: string | null): Promise<Result<TeamKey | null>> {
  if (file === null) return ok(null)
  const bytes = await readBytes(file, MAX_KEY_FILE_BYTES / 1_000_000)
  if (!bytes.ok) return bytes
  const read = readKeyFile(textOf(bytes.value), file)
  if (!read.ok) return read
  if (read.value.sealed.by === 'keychain') return fail(problem('key-of-keychain', { file }))
  const passphrase = passphraseGiven()
  return passphrase.ok ? openWithPassphrase(read.value, passphrase.value, file) : passphrase
}

/** @param file lines of keys and days; null: none is known */
export async function judgeFrom(file: string | null): Promise<Result<JudgeSignature>> {
  if (file === null) return ok(judgeWith(new Map()))
  const bytes = await readBytes(file, MAX_KNOWN_KEYS_MEGABYTES)
  const known = bytes.ok ? readKnownKeys(textOf(bytes.value), file) : bytes
  return known.ok ? ok(judgeWith(known.value)) : known
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
