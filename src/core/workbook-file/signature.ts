// What a signature is of, as text that nothing else can be read as: its kind, its version, the workbook, the quarter and a hash stand
// in it, so that the signature of one thing is none of another. Keys and arithmetic are in #signing; whoever reads a file brings the
// answer whether a signature holds. It says that the holder of a key signed, and never who that is.

import type { IsoDate } from '../amounts/units.ts'

export const SIGNED_KINDS = ['lock', 'approval', 'pack', 'data-room'] as const
export type SignedKind = (typeof SIGNED_KINDS)[number]

export interface Signed {
  readonly kind: SignedKind
  /** Of the workbook when the quarter was locked. */
  readonly workbookId: string
  /** "2026Q3-r1"; of a data room its newest. */
  readonly quarter: string
  /** 64 hexadecimal digits: of what was locked, of an approval, of the list of hashes. */
  readonly fingerprint: string
}

const SIGNATURE_VERSION = 1

/** Exactly these bytes are signed: JSON of a list has one spelling. */
export function signedText({ kind, workbookId, quarter, fingerprint }: Signed): string {
  return JSON.stringify([DOMAIN, SIGNATURE_VERSION, kind, workbookId, quarter, fingerprint])
}

/** What such a text says; null: it is none, or is spelled otherwise than it would be signed. */
export function readSignedText(text: string): Signed | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return null
  }
  if (!Array.isArray(raw) || raw.some((each, at) => at !== 1 && typeof each !== 'string')) return null
  const [, , word, workbookId, quarter, fingerprint] = raw as readonly string[]
  const kind = SIGNED_KINDS.find((each) => each === word)
  if (kind === undefined || workbookId === undefined || quarter === undefined || fingerprint === undefined) return null
  const signed = { kind, workbookId, quarter, fingerprint }
  return signedText(signed) === text ? signed : null
}

/** Both in Base64, of 32 and of 64 bytes. */
export interface Signature {
  readonly publicKey: string
  readonly value: string
}

/** On one line, wherever it is kept. */
export function signatureText({ publicKey, value }: Signature): string {
  return `${DOMAIN}-${SIGNATURE_VERSION} ${publicKey} ${value}`
}

/** null: of another version, cut, or something else. */
export function readSignature(text: string): Signature | null {
  const [, publicKey, value] = SIGNATURE.exec(text) ?? []
  return publicKey === undefined || value === undefined ? null : { publicKey, value }
}

const DOMAIN = 'rightsize-signature'
/** Base64 of 32 and 64 bytes in the one spelling that has no bits left over. */
const SIGNATURE = /^rightsize-signature-1 ([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=) ([A-Za-z0-9+/]{85}[AQgw]==)$/

/** The name of the document property that an Excel pack has it in: programs keep such properties when they save a file. */
export const SIGNATURE_PROPERTY = 'RightsizeSignature'

/** No longer signature is read. */
export const MOST_OF_A_SIGNATURE = 400

/** What a check of a signature found. */
export type SignatureFinding =
  | { readonly state: 'unsigned' }
  /** It is none of this: of something else, changed, cut, or of a version that is not known here. */
  | { readonly state: 'broken' }
  | {
      readonly state: 'signed'
      readonly publicKey: string
      /** Short enough to be read out: "4F2A-9C01-77DE-0B3E-55AA". */
      readonly key: string
      /** Since when the reader knows the key; null: it is not known. */
      readonly firstSeen: IsoDate | null
    }

/** @param text the signature; null: there is none */
export type JudgeSignature = (text: string | null, of: Signed) => SignatureFinding
