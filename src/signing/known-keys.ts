// Keys that the reader has seen and kept, each with the day: trust on first use. A text with a key and a day a line, so that people and
// the command line can read it. What is anything else is damaged, since a key that is passed over would be called unknown.

import { fail, type IsoDate, type JudgeSignature, ok, parseIsoDate, problem, type Result, readSignature } from '#core'
import { holds, keyName, readPublicKey } from './ed25519.ts'

/** Public key → the day it was first seen. */
export type KnownKeys = ReadonlyMap<string, IsoDate>

/** The first day of a key counts. A text without any key is damaged too: none is ever written. @param file its name, for the Problem */
export function readKnownKeys(text: string, file: string): Result<KnownKeys> {
  const known = new Map<string, IsoDate>()
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [key = '', day = '', ...more] = line.trim().split(/\s+/)
    const [publicKey, seen] = [readPublicKey(key), parseIsoDate(day)]
    if (publicKey === null || seen === null || more.length > 0) return fail(problem('known-keys-damaged', { file, line: at + 1 }))
    if (!known.has(publicKey)) known.set(publicKey, seen)
  }
  return known.size === 0 ? fail(problem('known-keys-damaged', { file, line: 1 })) : ok(known)
}

export function knownKeysText(known: KnownKeys): string {
  return [...known].map(([key, day]) => `${key} ${day}\n`).join('')
}

export function judgeWith(known: KnownKeys): JudgeSignature {
  return (text, of) => {
    if (text === null) return { state: 'unsigned' }
    const signature = readSignature(text)
    if (signature === null || !holds(signature, of)) return { state: 'broken' }
    const { publicKey } = signature
    return { state: 'signed', publicKey, key: keyName(publicKey), firstSeen: known.get(publicKey) ?? null }
  }
}
