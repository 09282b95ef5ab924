// Bytes of a table saved in Japan, Korea or China without Unicode: which of their encodings is plausible. Each writes a sign as two
// bytes; those of everyday words stand in a part of the table of each, and stand side by side, which accented letters do not.

interface Encoding {
  /** As notes name it, and as a decoder knows it. */
  readonly name: string
  readonly label: string
  /** A byte that begins a sign of two; another one above 127 is a sign of its own. */
  readonly isFirst: (byte: number) => boolean
  /** The two bytes of punctuation, kana, Hangul or an everyday character. */
  readonly isCommon: (first: number, second: number) => boolean
}

/** Korean before Chinese: its bytes are common ones there, too, but not the other way round. */
const ENCODINGS: readonly Encoding[] = [
  {
    name: 'Shift-JIS',
    label: 'shift_jis',
    isFirst: (byte) => byte <= 0x9f || byte >= 0xe0,
    isCommon: (first) => first <= 0x83 || (first >= 0x88 && first <= 0x98),
  },
  {
    name: 'EUC-KR',
    label: 'euc-kr',
    isFirst: () => true,
    isCommon: (first, second) => second >= 0xa1 && (first <= 0xa3 || first >= 0xb0) && first >= 0xa1 && first <= 0xc8,
  },
  {
    name: 'GBK',
    label: 'gbk',
    isFirst: () => true,
    isCommon: (first, second) => second >= 0xa1 && (first <= 0xa3 || first >= 0xb0) && first >= 0xa1 && first <= 0xd7,
  },
]
const MOST = 0.9
const MOST_BESIDE = 0.4

/** null where none of them is plausible. */
export function eastAsianText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  for (const encoding of ENCODINGS) {
    const text = isPlausible(bytes, encoding) ? decoded(bytes, encoding.label) : null
    if (text !== null) return { text, encoding: encoding.name }
  }
  return null
}

function isPlausible(bytes: Uint8Array, { isFirst, isCommon }: Encoding): boolean {
  let signs = 0
  let common = 0
  let beside = 0
  let lastEnd = -1
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    signs++
    if (lastEnd === at) beside++
    if (isFirst(byte)) {
      if (isCommon(byte, bytes[at + 1] ?? 0)) common++
      at++
    }
    lastEnd = at + 1
  }
  // Each run of signs has one without another before it.
  return signs >= 4 && common >= signs * MOST && beside >= signs * MOST_BESIDE
}

/** null for bytes that are no text of the encoding, and where this machine does not know it. */
function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
