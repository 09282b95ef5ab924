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
function readLocal(key: string, storage: ChoiceStorage = localStorage): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function writeLocal(key: string, value: unknown, storage: ChoiceStorage = localStorage): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs a click next time, never work.
  }
}

const ME_KEY = 'rightsize.me'
const LAYOUT_KEY = 'rightsize.inventory-layouts'
const MOST_WORKBOOKS = 50

/** Which person of a workbook sits at this computer; null as long as nobody said. */
export function rememberedMe(workbookId: string, storage: ChoiceStorage = localStorage): string | null {
  return ofWorkbook(ME_KEY, workbookId, storage)
}

export function rememberMe(workbookId: string, personId: string, storage: ChoiceStorage = localStorage): void {
  keepForWorkbook(ME_KEY, workbookId, personId, storage)
}

/** How this person lays out the columns and rows of a workbook's inventory, as text; null as shipped. */
export function rememberedLayout(workbookId: string, storage: ChoiceStorage = localStorage): string | null {
  return ofWorkbook(LAYOUT_KEY, workbookId, storage)
}

export function rememberLayout(workbookId: string, layout: string, storage: ChoiceStorage = localStorage): void {
  keepForWorkbook(LAYOUT_KEY, workbookId, layout, storage)
}

type Kept = readonly (readonly [workbookId: string, value: string])[]

function ofWorkbook(key: string, workbookId: string, storage: ChoiceStorage): string | null {
  return keptUnder(key, storage).find(([id]) => id === workbookId)?.[1] ?? null
}

/** The workbook used last in front; the oldest of more than 50 is forgotten. */
function keepForWorkbook(key: string, workbookId: string, value: string, storage: ChoiceStorage): void {
  const others = keptUnder(key, storage).filter(([id]) => id !== workbookId)
  writeLocal(key, [[workbookId, value], ...others].slice(0, MOST_WORKBOOKS), storage)
}

function keptUnder(key: string, storage: ChoiceStorage): Kept {
  const raw = readLocal(key, storage)
  return Array.isArray(raw) ? raw.filter(isKept) : []
}

function isKept(raw: unknown): raw is Kept[number] {
  return Array.isArray(raw) && raw.length === 2 && raw.every((part) => typeof part === 'string')
}
