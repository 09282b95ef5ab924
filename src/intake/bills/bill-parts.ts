// What the name of a file says of parts: clouds number the files that they split a month into. A first part may be the only one.

import type { PartsGiven } from '#core'

interface NamedPart {
  /** What the names of all parts have. */
  readonly of: string
  /** From 0. */
  readonly at: number
}

const KINDS: readonly { readonly name: RegExp; readonly at: (first: number, second: number) => number }[] = [
  // Google Cloud: cost-000000000000.csv.gz
  { name: /(?<=[-_])(\d{12})(?=\.)/, at: (first) => first },
  // Azure: part_0_0001.csv
  { name: /(?<=(?:^|[-_])part_)(\d+)_(\d{4})(?=\.|$)/i, at: (first, second) => first + second - 1 },
  // Spark: part-00000-….snappy.parquet
  { name: /(?<=^part-)(\d{5})(?=[-.])/i, at: (first) => first },
  // AWS: cur-00001.csv.gz, cur-00002.snappy.parquet, and cur-1.csv.gz of older reports
  { name: /(?<=-)(\d{5})(?=\.(?:csv|snappy|parquet|gz))/i, at: (first) => first - 1 },
  { name: /(?<=[^\d]-)([1-9]\d?)(?=\.csv\.gz$)/i, at: (first) => first - 1 },
]

/** null: the name says nothing of parts. @param name with or without its folder */
export function namedPart(name: string): NamedPart | null {
  const own = name.split(/[\\/]/).at(-1) ?? ''
  for (const kind of KINDS) {
    const found = kind.name.exec(own)
    if (found === null) continue
    const at = kind.at(Number(found[1]), Number(found[2] ?? 0))
    return at < 0 ? null : { of: own.replace(kind.name, '#'), at }
  }
  return null
}

/** Whether parts of a bill are there from the first one on. How many there are no name says. */
export function partsGiven(names: readonly string[]): PartsGiven {
  const parts = names.map(namedPart)
  const places = new Set(parts.flatMap((part) => part?.at ?? []))
  if (places.size === 0) return 'not-numbered'
  return Array.from({ length: Math.max(...places) }, (_, at) => at).every((at) => places.has(at)) ? 'from-first' : 'some-missing'
}

/** Files that were chosen together as bills: parts of one are one bill, in their order. */
export function billsOf<T extends { readonly name: string }>(files: readonly T[]): readonly (readonly T[])[] {
  const bills: { readonly of: string | null; readonly parts: Map<number, T> }[] = []
  for (const file of files) {
    const part = namedPart(file.name)
    const known = part === null ? undefined : bills.find(({ of, parts }) => of === part.of && !parts.has(part.at))
    if (part !== null && known !== undefined) known.parts.set(part.at, file)
    else bills.push({ of: part?.of ?? null, parts: new Map([[part?.at ?? 0, file]]) })
  }
  return bills.map(({ parts }) => [...parts].sort(([a], [b]) => a - b).map(([, file]) => file))
}
