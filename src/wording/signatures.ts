// What is said of a signature: which key made it and since when the reader knows that key, never who holds it.

import type { SignatureFinding } from '#core'
import { formatDate, type NumberStyle } from './quantities.ts'

/** "Signed by key 4F2A-9C01-77DE-0B3E-55AA, first seen Nov 29, 2026" */
export function signatureText(finding: SignatureFinding, style: Pick<NumberStyle, 'locale'>): string {
  switch (finding.state) {
    case 'unsigned':
      return 'Unsigned'
    case 'broken':
      return BROKEN_SIGNATURE
    case 'signed':
      return finding.firstSeen === null
        ? `Signed by an unknown key, ${finding.key}`
        : `Signed by key ${finding.key}, first seen ${formatDate(finding.firstSeen, style)}`
  }
}

const BROKEN_SIGNATURE = 'Broken: not a signature of this content'

export const SIGNATURE_WORDS = {
  pack: 'Signature of the pack',
  lock: 'Signature of the lock',
  room: 'Signature',
  broken: 'broken',
  valid: 'valid',
  /** What a signature proves and what it does not. */
  meaning: 'A signature shows which key signed, not who holds the key. Compare the key with the one its owner gave you.',
} as const
