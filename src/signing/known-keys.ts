// Keys that the reader has seen and kept, each with the day: trust on first use. A text with a key and a day a line, so that people and
// the command line can read it; a line that is neither is passed over.

import { type IsoDate, type JudgeSignature, parseIsoDate, readSignature } from '#core'
import { holds, keyName, readPublicKey } from './ed25519.ts'

/** Public key → the day it was first seen. */
export type KnownKeys = ReadonlyMap<string, IsoDate>

/** The first day of a key counts. */
export function readKnownKeys(text: string): KnownKeys {
  const known = new Map<string, IsoDate>()
  for (const line of text.split(/\r?\n/)) {
    const [key = '', day = ''] = line.trim().split(/\s+/)
    const [publicKey, seen] = [readPublicKey(key), parseIsoDate(day)]
    if (publicKey !== null && seen !== null && !known.has(publicKey)) known.set(publicKey, seen)
  }
  return known
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
