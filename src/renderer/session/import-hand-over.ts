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
import type { EditPage, Page, SuggestionEntry } from './import-messages.ts'
import { nextTask } from './next-task.ts'

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
  let isFirst = true
  const isNew = [tables.components, tables.imports].every((records) => Object.keys(records).length === 0)
  // Without components all of it is small, and any amount in it keeps the workbook in its currency.
  for (const table of isNew ? TABLE_NAMES : wanted) {
    const records: readonly AnyRecord[] = Object.values(tables[table])
    for (let from = 0; from < Math.max(1, records.length); from += RECORDS_A_PART) {
      const part = { head: isFirst ? head : null, table, records: records.slice(from, from + RECORDS_A_PART) }
      const given = await host.ask({ kind: 'give', part })
      if (given === null || !given.ok) return false
      isFirst = false
      await nextTask()
    }
  }
  return true
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
