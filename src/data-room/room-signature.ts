// The signature of a data room: of its list of hashes, which names every other file. It stands beside the list with what it is of, so
// that a room is checked without the workbook it was made from.

import { type JudgeSignature, MOST_OF_A_SIGNATURE, readSignedText, type SignatureFinding, type Signed, signedText } from '#core'
import { SUMS_FILE } from './sums.ts'

export const ROOM_SIGNATURE_FILE = `${SUMS_FILE}.sig`

/** @param signature of exactly this */
export function roomSignatureText(signed: Signed, signature: string): string {
  return `${signedText(signed)}\n${signature}\n`
}

/** @param bytes of the signature's file; null: there is none. @param sums hash of the list that lies beside it */
export function judgeRoom(bytes: Uint8Array | null, sums: string, judge: JudgeSignature): SignatureFinding {
  if (bytes === null) return { state: 'unsigned' }
  const [said = '', signature = '', ...rest] = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).split('\n')
  const signed = readSignedText(said)
  const isOfIt = signed?.kind === 'data-room' && signed.fingerprint === sums && rest.join('') === '' && bytes.length <= MOST_BYTES
  return signed === null || !isOfIt ? { state: 'broken' } : judge(signature, signed)
}

const MOST_BYTES = 4 * MOST_OF_A_SIGNATURE
