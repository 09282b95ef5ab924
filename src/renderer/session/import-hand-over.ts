// Large things between page and import worker in portions that the window takes in within a few
// milliseconds: the workbook goes there, the finished edit and the suggestions come back.

import {
  type AnyRecord,
  type BatchEdit,
  type Edit,
  ok,
  type Result,
  TABLE_NAMES,
  type TableName,
  type Workbook,
  type WorkDone,
} from '#core'
import type { ImportHost } from './import-host.ts'
import type { EditPage, Page, SuggestionEntry, TablePart } from './import-messages.ts'

/** What an import of a list looks at. */
const OF_LISTS = [
  'settings',
  'people',
  'components',
  'owners',
  'costLines',
  'ownColumns',
  'imports',
  'stackItems',
] as const satisfies readonly TableName[]
/** What an import of a bill looks at. */
export const OF_BILLS = [
  ...(['settings', 'components', 'costLines', 'exchangeRates', 'bills', 'billed', 'billRules', 'creditGrants', 'imports'] as const),
] as const satisfies readonly TableName[]
const RECORDS_A_PART = 300

export async function giveWorkbook(
  host: ImportHost,
  { tables, ...head }: Workbook,
  wanted: readonly TableName[] = OF_LISTS,
): Promise<boolean> {
  const isNew = [tables.components, tables.imports].every((records) => Object.keys(records).length === 0)
  // Without components all of it is small, and any amount in it keeps the workbook in its currency.
  const parts = partsOf(isNew ? TABLE_NAMES : wanted, tables)
  // Each waits for the worker's answer, which lets the window draw meanwhile.
  for (const [at, part] of parts.entries()) {
    const given = await host.ask({ kind: 'give', part: { head: at === 0 ? head : null, tables: part } })
    if (given === null || !given.ok) return false
  }
  return true
}

/** The workbook that the worker was given last; a new one goes there once, whoever asks for it meanwhile. */
export interface Giver {
  /** null: none, or not whole. */
  readonly sent: () => Workbook | null
  /** The worker was ended. */
  readonly forget: () => void
  /** Answers once all of it is there; false: it could not be given. */
  readonly give: (workbook: Workbook) => Promise<boolean>
}

export function createGiver(host: ImportHost, wanted: readonly TableName[] = OF_LISTS): Giver {
  let sent: Workbook | null = null
  let giving = Promise.resolve(true)
  return {
    sent: () => sent,
    forget: () => {
      sent = null
    },
    give(workbook) {
      if (sent === workbook) return giving
      sent = workbook
      // One after the other: parts of two workbooks must not mix.
      const given = giving.then(() => giveWorkbook(host, workbook, wanted)).catch(() => false)
      giving = given
      // What failed is tried again, unless it is being given anew already.
      void given.then((isGiven) => {
        if (!isGiven && giving === given) sent = null
      })
      return given
    },
  }
}

/** Small tables together, as each part waits for its answer; long ones in several parts. */
function partsOf(names: readonly TableName[], tables: Workbook['tables']): readonly (readonly TablePart[])[] {
  const parts: TablePart[][] = [[]]
  let room = RECORDS_A_PART
  for (const table of names) {
    let left: readonly AnyRecord[] = Object.values(tables[table])
    do {
      if (room === 0) {
        parts.push([])
        room = RECORDS_A_PART
      }
      const records = left.slice(0, room)
      parts.at(-1)?.push({ table, records })
      left = left.slice(records.length)
      room -= records.length
    } while (left.length > 0)
  }
  return parts
}

/** null when the import was cancelled meanwhile. */
export async function takeEdit(host: ImportHost, onProgress: (progress: WorkDone) => void): Promise<Result<BatchEdit> | null> {
  let head: EditPage['head'] | null = null
  const edits: Edit[] = []
  const taken = await takePages(
    (from) => host.ask({ kind: 'take', from }),
    (page) => {
      head = page.head
      edits.push(...page.items)
      onProgress({ done: edits.length, total: page.total })
    },
  )
  if (taken === null || !taken.ok) return taken
  return head === null ? null : ok({ ...(head as EditPage['head']), edits })
}

export async function takeSuggestions(host: ImportHost): Promise<Result<readonly SuggestionEntry[]> | null> {
  const entries: SuggestionEntry[] = []
  const taken = await takePages(
    (from) => host.ask({ kind: 'suggest', from }),
    ({ items }) => entries.push(...items),
  )
  return taken?.ok === true ? ok(entries) : taken
}

async function takePages<P extends Page<unknown>>(
  ask: (from: number) => Promise<Result<P> | null>,
  onPage: (page: P) => void,
): Promise<Result<null> | null> {
  for (let from = 0; ; ) {
    const page = await ask(from)
    if (page === null || !page.ok) return page
    onPage(page.value)
    from += page.value.items.length
    if (from >= page.value.total) return ok(null)
  }
}
