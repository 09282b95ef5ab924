// Small things this computer remembers about the person in front of it: lists of names in the page's own
// storage. They belong to nobody's workbook, and losing them costs a click.

import { isPlainObject } from '#core'

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
    return parsed(storage.getItem(key) ?? 'null')
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

const TAB_KEY = 'rightsize.tab-moves'

/** Whether Tab goes from cell to cell in grids, as in Excel. */
export function isTabMoving(): boolean {
  return readLocal(TAB_KEY) === true
}

export function chooseTabMoves(moves: boolean): void {
  writeLocal(TAB_KEY, moves)
}

/** me: which person of the workbook sits at this computer. layout: how the columns and rows of its inventory are laid out, as text. stack: see StackChoices. */
const KEYS = { me: 'rightsize.me', layout: 'rightsize.inventory-layouts', stack: 'rightsize.stack-choices' } as const
const MOST_WORKBOOKS = 50

type Kept = readonly (readonly [workbookId: string, value: string])[]

/** null as long as nobody said. */
export function rememberedOf(workbookId: string, what: keyof typeof KEYS, storage: ChoiceStorage = localStorage): string | null {
  return keptUnder(KEYS[what], storage).find(([id]) => id === workbookId)?.[1] ?? null
}

/** The workbook used last in front; the oldest of more than 50 is forgotten. */
export function rememberOf(workbookId: string, what: keyof typeof KEYS, value: string, storage: ChoiceStorage = localStorage): void {
  const others = keptUnder(KEYS[what], storage).filter(([id]) => id !== workbookId)
  writeLocal(KEYS[what], [[workbookId, value], ...others].slice(0, MOST_WORKBOOKS), storage)
}

function keptUnder(key: string, storage: ChoiceStorage): Kept {
  const raw = readLocal(key, storage)
  return Array.isArray(raw) ? raw.filter(isKept) : []
}

function isKept(raw: unknown): raw is Kept[number] {
  return Array.isArray(raw) && raw.length === 2 && raw.every((part) => typeof part === 'string')
}

/** What was said of stack files in one workbook: it is not asked again when they come once more. */
export interface StackChoices {
  /** By the ids of questions. */
  readonly answers: Readonly<Record<string, string>>
  /** Ids of proposals that stay out. */
  readonly without: readonly string[]
}

export function stackChoices(workbookId: string): StackChoices {
  return readStackChoices(rememberedOf(workbookId, 'stack'))
}

export function rememberStackChoices(workbookId: string, choices: StackChoices): void {
  rememberOf(workbookId, 'stack', JSON.stringify(choices))
}

/** @param text may be of another version or damaged: what is no answer is left out */
export function readStackChoices(text: string | null): StackChoices {
  const raw = parsed(text ?? 'null')
  const { answers, without } = isPlainObject(raw) ? raw : {}
  const said = isPlainObject(answers) ? Object.entries(answers) : []
  return {
    answers: Object.fromEntries(said.flatMap(([id, answer]) => (typeof answer === 'string' ? [[id, answer]] : []))),
    without: Array.isArray(without) ? without.filter((id) => typeof id === 'string') : [],
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
