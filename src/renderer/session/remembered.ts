// A short list of what the user settled before, newest first, kept by the app on this computer. What is stored may be of another
// version or damaged: whoever reads it says what is one.

export type MappingStorage = Pick<Storage, 'getItem' | 'setItem'>

const MOST = 50

export function readRemembered<T>(key: string, isOne: (raw: unknown) => raw is T, storage: MappingStorage): readonly T[] {
  try {
    const raw: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(raw) ? raw.filter(isOne) : []
  } catch {
    return []
  }
}

/** Newest first; the oldest of more than 50 is forgotten. */
export function remember<T extends { readonly key: string }>(key: string, one: T, others: readonly T[], storage: MappingStorage): void {
  try {
    storage.setItem(key, JSON.stringify([one, ...others.filter((other) => other.key !== one.key)].slice(0, MOST)))
  } catch {
    // A full or forbidden storage costs a few clicks next time, never the import.
  }
}

/** Whether it names a source by key and headers, and says of each column one of the fields or that it is left out. */
export function mapsColumns(raw: Readonly<Record<string, unknown>>, known: readonly string[]): boolean {
  const { key, headers, fields } = raw
  const meanings: readonly unknown[] = [...known, 'ignore']
  return (
    typeof key === 'string' &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    Array.isArray(fields) &&
    fields.length === headers.length &&
    fields.every((field) => meanings.includes(field))
  )
}
