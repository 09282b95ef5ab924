// Ed25519 (RFC 8032) by the platform's own implementation: keys as 32 bytes in Base64, and what they sign.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { type Signature, type Signed, signatureText, signedText } from '#core'

/** Both halves in memory. Only #signing and whoever keeps the key touches the private one. */
export interface TeamKey {
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** What stands before the 32 bytes in DER: RFC 8410. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const KEY_BYTES = 32

export function newKey(): TeamKey {
  return keyOf(generateKeyPairSync('ed25519').privateKey)
}

/** @returns null: no such seed */
export function keyFromSeed(seed: Uint8Array): TeamKey | null {
  if (seed.length !== KEY_BYTES) return null
  return keyOf(createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' }))
}

/** The 32 bytes that the private half is made of. */
export function seedOf({ privateKey }: TeamKey): Uint8Array {
  return privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_PREFIX.length)
}

function keyOf(privateKey: KeyObject): TeamKey {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { publicKey: der.subarray(PUBLIC_PREFIX.length).toString('base64'), privateKey }
}

/** On one line, as it is kept in files. The same key signs the same thing with the same text each time. */
export function signWith(key: TeamKey, signed: Signed): string {
  return signatureText({ publicKey: key.publicKey, value: signBytes(key, Buffer.from(signedText(signed))).toString('base64') })
}

export function signBytes({ privateKey }: TeamKey, message: Uint8Array): Buffer {
  return sign(null, message, privateKey)
}

export function holds({ publicKey, value }: Signature, signed: Signed): boolean {
  const raw = publicKeyOf(publicKey)
  return raw !== null && verifyBytes(raw, Buffer.from(signedText(signed)), Buffer.from(value, 'base64'))
}

export function verifyBytes(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}

/** The bytes of a public key; null: no key, or one of the few under which anybody can sign anything. */
export function publicKeyOf(text: string): Uint8Array | null {
  const raw = Buffer.from(text, 'base64')
  if (raw.length !== KEY_BYTES || raw.toString('base64') !== text || SMALL_ORDER.has(withoutSign(raw))) return null
  return raw
}

/** As somebody pasted or typed it. */
export function readPublicKey(text: string): string | null {
  const tidy = text.trim()
  return publicKeyOf(tidy) === null ? null : tidy
}

/** Points of an order of at most eight in every spelling of their coordinate; the highest bit is the sign of the other one. */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

function withoutSign(raw: Uint8Array): string {
  const bytes = Buffer.from(raw)
  bytes[KEY_BYTES - 1] = (bytes[KEY_BYTES - 1] ?? 0) & 0x7f
  return bytes.toString('hex')
}

/** "4F2A-9C01-77DE-0B3E-55AA": 80 bits of the hash of the public key, to be read out and compared. */
export function keyName(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').toUpperCase()
  return (hash.slice(0, NAME_DIGITS).match(/.{4}/g) ?? []).join('-')
}

const NAME_DIGITS = 20
