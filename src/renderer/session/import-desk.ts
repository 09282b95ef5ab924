// Answers the page's questions about one table: reads it, finds its header, proposes an import in
// slices, and hands out the edit page by page. Runs inside import-worker.ts; plain code, so tests need no worker.

import { type BatchEdit, fail, localDate, ok, problem, type Result, type Workbook, type WorkDone } from '#core'
import {
  columnLooks,
  findHeader,
  type ImportProposal,
  likeliestTable,
  type NameRepeat,
  proposingImport,
  type RowMatch,
  readComponentList,
  type SourceBook,
  type SourceTable,
  suggestFor,
} from '#intake'
import { editPage, pageOf, withPart } from './desk-portions.ts'
import type {
  FoundColumns,
  ImportAnswerOf,
  ImportAsk,
  ListAsk,
  Page,
  ProposeOrder,
  ReadList,
  ShownProposal,
  ShownRepeat,
  SuggestionEntry,
} from './import-messages.ts'
import type { StackDesk } from './stack-desk.ts'

/** Rows among which the user looks for the header. */
const ROWS_FOR_HEADER = 30
/** By which one tells sheets apart. */
const ROWS_OF_SHEET = 3
const SHOWN_ROWS = 50
const SHOWN_NAMES = 20
const SHOWN_ROWS_OF_NAME = 4
const TEXT_LENGTH = 80
export const MATCHES_A_PAGE = 25
const SUGGESTIONS_A_PAGE = 500

export interface ImportPace {
  readonly onProgress: (progress: WorkDone) => void
  /** Lets messages in between two slices; answers false when the work is no longer wanted. */
  readonly breathe: () => Promise<boolean>
}

export interface ImportDesk {
  /** null: given up for a newer question. */
  readonly answer: (ask: ListAsk, pace: ImportPace) => Promise<Result<ImportAnswerOf[keyof ImportAnswerOf]> | null>
}

export function createImportDesk(newId: () => string): ImportDesk {
  let book: SourceBook | null = null
  let table: SourceTable | null = null
  let workbook: Workbook | null = null
  let edit: BatchEdit | null = null
  let changing: readonly RowMatch[] = []
  let names: readonly NamedComponent[] = []
  let stack: Promise<StackDesk> | null = null

  /** Loaded when a stack file comes: what reads YAML would be a quarter of what every list waits for. */
  function stackDesk(): Promise<StackDesk> {
    stack ??= import('./stack-desk.ts').then(({ createStackDesk }) => createStackDesk(newId))
    return stack
  }

  async function read({ content, source }: Extract<ImportAsk, { kind: 'read' }>): Promise<Result<ReadList>> {
    const result = await readComponentList(content, source)
    if (!result.ok) return result
    book = result.value
    return readSheet(likeliestTable(book))
  }

  function readSheet(index: number): Result<ReadList> {
    const chosen = book?.tables[index]
    if (book === null || chosen === undefined) return notRead()
    table = chosen
    return ok(listOf(book, index, chosen))
  }

  async function propose(
    { firstRow, mapping, answers, differenceReason, at, matchesFrom }: ProposeOrder,
    pace: ImportPace,
  ): Promise<Result<ShownProposal> | null> {
    edit = null
    if (table === null || workbook === null) return notRead()
    const steps = proposingImport({ table, firstRow, mapping, answers, differenceReason, context: { workbook, at, newId } })
    for (;;) {
      const step = steps.next()
      if (step.done) {
        if (!step.value.ok) return step.value
        edit = step.value.value.edit
        changing = step.value.value.matches.filter(({ changes }) => changes.length > 0)
        names = edit === null ? [] : addedComponents(edit)
        return ok(shown(step.value.value, changing, matchesFrom))
      }
      pace.onProgress(step.value)
      if (!(await pace.breathe())) return null
    }
  }

  /** What was chosen, ready to be taken in portions. */
  function take(chosen: Result<BatchEdit>): Result<null> {
    if (!chosen.ok) return chosen
    edit = chosen.value
    names = addedComponents(edit)
    return ok(null)
  }

  return {
    answer: async (ask, pace) => {
      switch (ask.kind) {
        case 'read':
          return read(ask)
        case 'sheet':
          return readSheet(ask.index)
        case 'find':
          return table === null ? notRead() : ok(foundColumns(table, ask.headerRow))
        case 'give':
          workbook = withPart(workbook, ask.part)
          return ok(null)
        case 'propose':
          return propose(ask.order, pace)
        case 'matches':
          return ok(pageOf(changing, ask.from, MATCHES_A_PAGE))
        case 'take':
          return edit === null ? notRead() : ok(editPage(edit, ask.from))
        case 'suggest':
          return ok(suggestionPage(names, ask.from))
        case 'read-stack':
          return (await stackDesk()).read(ask)
        case 'plan-stack':
          return workbook === null ? notRead() : ok((await stackDesk()).plan(workbook, ask.answers))
        case 'choose-stack':
          return take(workbook === null ? notRead() : (await stackDesk()).edit(workbook, ask.order))
      }
    },
  }
}

interface NamedComponent {
  readonly id: string
  readonly name: string
  readonly vendor: string | null
}

function listOf({ tables, hidden }: SourceBook, sheet: number, table: SourceTable): ReadList {
  const { source, rows } = table
  const firstRows = rows.slice(0, ROWS_FOR_HEADER).map((row, index) => ({ index, line: row.line, text: textOf(row) }))
  const sheets = tables.map((offered) => ({
    name: offered.sheet,
    rows: offered.rows.length,
    firstRows: offered.rows.slice(0, ROWS_OF_SHEET).map(textOf),
  }))
  return { source, rows: rows.length, firstRows, found: foundColumns(table), sheet, sheets, hiddenSheets: hidden }
}

function textOf({ cells }: SourceTable['rows'][number]): string {
  const filled = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
  return filled.join(' · ').slice(0, TEXT_LENGTH)
}

function foundColumns(table: SourceTable, headerRow?: number): FoundColumns {
  const found = findHeader(table, headerRow, localDate(new Date()))
  const looks = columnLooks(table.rows.slice(found.firstRow), found.mapping.headers)
  return { ...found, looks, hidden: [...table.hiddenColumns] }
}

function shown({ edit, rows, matches, repeats, ...rest }: ImportProposal, changing: readonly RowMatch[], from: number): ShownProposal {
  return {
    ...rest,
    rows: rows.slice(0, SHOWN_ROWS),
    rowCount: rows.length,
    changing: pageOf(changing, from < changing.length ? from : 0, MATCHES_A_PAGE),
    same: matches.length - changing.length,
    updates: changing.filter(isUpdate).length + rest.gone.filter(({ choice }) => choice === 'retire').length,
    repeats: { from: 0, total: repeats.length, items: repeats.slice(0, SHOWN_NAMES).map(shownRepeat) },
    canImport: edit !== null,
  }
}

function shownRepeat({ rows, ...repeat }: NameRepeat): ShownRepeat {
  return { ...repeat, rows: rows.slice(0, SHOWN_ROWS_OF_NAME), rowCount: rows.length }
}

function isUpdate({ choice, changes }: RowMatch): boolean {
  return choice === 'update' && changes.some(({ field }) => field !== 'cost-kept')
}

function addedComponents({ edits }: BatchEdit): readonly NamedComponent[] {
  return edits.flatMap((step) => {
    if (step.op !== 'add' || step.table !== 'components') return []
    const { id, name, vendor } = step.record
    return [{ id, name: String(name), vendor: typeof vendor === 'string' ? vendor : null }]
  })
}

function suggestionPage(names: readonly NamedComponent[], from: number): Page<SuggestionEntry> {
  const { items, ...place } = pageOf(names, from, SUGGESTIONS_A_PAGE)
  return { ...place, items: items.map(({ id, name, vendor }) => [id, suggestFor(name, vendor)] as const) }
}

/** The host asks in order; anything else is a bug of ours. */
function notRead(): Result<never> {
  return fail(problem('app-failed', { channel: 'import', detail: 'asked before a table was read' }))
}
