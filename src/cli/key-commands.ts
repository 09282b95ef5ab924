// `rightsize new-key` and `show-key`: a team's key without a window, sealed by a passphrase.

import { ok } from '#core'
import { keyFileText, keyName, MAX_KEY_FILE_BYTES, newKey, readKeyFile, sealWithPassphrase } from '#signing'
import { KEY_COMMAND_TEXT, PLAIN_STYLE } from '#wording'
import type { CommandOf } from './arguments.ts'
import { jsonOutput, linesOf, type Moment, type Ran } from './ran.ts'
import { readBytes } from './read-file.ts'
import { passphraseGiven, textOf } from './team-key.ts'
import { checkTarget, writeNew } from './write-file.ts'

/** No key is ever written over. */
export async function runNewKey({ to }: CommandOf<'new-key'>, { today }: Moment): Promise<Ran> {
  const target = await checkTarget(to, KEY_ENDING)
  if (!target.ok) return target
  const passphrase = passphraseGiven()
  if (!passphrase.ok) return passphrase
  const sealed = await sealWithPassphrase(newKey(), passphrase.value, today)
  if (!sealed.ok) return sealed
  const written = await writeNew(to, Buffer.from(keyFileText(sealed.value)))
  if (!written.ok) return written
  const { publicKey } = sealed.value
  return ok(linesOf(KEY_COMMAND_TEXT.made(to, { key: keyName(publicKey), publicKey })))
}

export async function runShowKey({ file, json }: CommandOf<'show-key'>): Promise<Ran> {
  const bytes = await readBytes(file, MAX_KEY_FILE_BYTES / 1_000_000)
  if (!bytes.ok) return bytes
  const read = readKeyFile(textOf(bytes.value), file)
  if (!read.ok) return read
  const { publicKey, created, sealed } = read.value
  const facts = { key: keyName(publicKey), publicKey, created, sealedBy: sealed.by }
  return ok(json ? jsonOutput({ file, ...facts }) : linesOf(KEY_COMMAND_TEXT.shown(facts, PLAIN_STYLE)))
}

const KEY_ENDING = '.rightsize-key'
