// The list of hashes of a data room, in the form that sha256sum reads and writes: 64 hexadecimal digits, two spaces, the path.

export const SUMS_FILE = 'SHA256SUMS'

export function sumsText(files: ReadonlyMap<string, Uint8Array>, sha256: (bytes: Uint8Array) => string): string {
  const paths = [...files.keys()].filter((path) => path !== SUMS_FILE).sort()
  return paths.map((path) => `${sha256(files.get(path) ?? new Uint8Array())}  ${path}\n`).join('')
}

const LINE = /^([0-9a-f]{64}) [ *](.+)$/

/** Path → hash; null: not such a list, or with a path that leads out of the folder. */
export function readSums(text: string): ReadonlyMap<string, string> | null {
  const sums = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '') continue
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
