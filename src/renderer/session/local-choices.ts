// Small things this computer remembers about the person in front of it: lists of names in the page's own
// storage. They belong to nobody's workbook, and losing them costs a click.

export type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem'>

const MOST_RECENT = 12
const RECENT_KEY = 'rightsize.recent-commands'

/** Keys of what was chosen in the command palette, the newest first. */
export function recentChoices(storage: ChoiceStorage = localStorage): readonly string[] {
  const raw = readLocal(RECENT_KEY, storage)
  return Array.isArray(raw) ? raw.filter((key) => typeof key === 'string').slice(0, MOST_RECENT) : []
}

export function rememberChoice(key: string, storage: ChoiceStorage = localStorage): void {
  writeLocal(RECENT_KEY, [key, ...recentChoices(storage).filter((other) => other !== key)].slice(0, MOST_RECENT), storage)
}

/** What stands under a key as JSON; null when nothing readable does. */
export function readLocal(key: string, storage: ChoiceStorage = localStorage): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function writeLocal(key: string, value: unknown, storage: ChoiceStorage = localStorage): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs a click next time, never work.
  }
}
