// The list of hashes of a data room, in the form that sha256sum reads and writes: 64 hexadecimal digits, two spaces, the path.

export const SUMS_FILE = 'SHA256SUMS'

export function sumsText(files: ReadonlyMap<string, Uint8Array>, sha256: (bytes: Uint8Array) => string): string {
  const paths = [...files.keys()].filter((path) => path !== SUMS_FILE).sort()
  return paths.map((path) => `${sha256(files.get(path) ?? new Uint8Array())}  ${path}\n`).join('')
}

const NEWLINE = 0x0a
const LINE = /^([0-9a-f]{64}) [ *](.+)$/

/** A path may be as long as a disk takes it. */
const MOST_OF_A_LINE = 66 + 4096

/** Path → hash; null: not such a list, longer than any data room, or with a path that leads out of the folder. @param most lines */
export function readSums(bytes: Uint8Array, most: number): ReadonlyMap<string, string> | null {
  if (bytes.length > most * MOST_OF_A_LINE) return null
  const sums = new Map<string, string>()
  for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
    const found = bytes.indexOf(NEWLINE, at)
    end = found === -1 ? bytes.length : found
    if (end === at) continue
    if (sums.size === most || end - at > MOST_OF_A_LINE) return null
    const line = new TextDecoder().decode(bytes.subarray(at, end))
    const [, hash = '', path = ''] = LINE.exec(line) ?? []
    if (hash === '' || !isInside(path) || sums.has(path)) return null
    sums.set(path, hash)
  }
  return sums.size === 0 ? null : sums
}

function isInside(path: string): boolean {
  return (
    !path.startsWith('/') && !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((piece) => piece !== '' && piece !== '.' && piece !== '..')
  )
}
