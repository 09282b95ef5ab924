// Answers the page's questions about one table: reads it, finds its header, proposes an import in
// slices, and hands out the edit. Runs inside import-worker.ts; plain code, so tests need no worker.

import { type BatchEdit, fail, ok, problem, type Result, type Workbook } from '#core'
import {
  type FoundHeader,
  findHeader,
  type ImportProgress,
  type ImportProposal,
  proposingImport,
  readTable,
  type SourceTable,
} from '#intake'
import type { ImportAnswerOf, ImportAsk, ProposeOrder, ReadList, ShownProposal } from './import-messages.ts'

/** Rows among which the user looks for the header. */
const ROWS_FOR_HEADER = 30
const SHOWN_ROWS = 50
const TEXT_LENGTH = 80

export interface ImportPace {
  readonly onProgress: (progress: ImportProgress) => void
  /** Lets messages in between two slices; answers false when the work is no longer wanted. */
  readonly breathe: () => Promise<boolean>
}

export interface ImportDesk {
  /** null: given up for a newer question. */
  readonly answer: (ask: ImportAsk, pace: ImportPace) => Promise<Result<ImportAnswerOf[keyof ImportAnswerOf]> | null>
}

export function createImportDesk(newId: () => string): ImportDesk {
  let table: SourceTable | null = null
  let workbook: Workbook | null = null
  let edit: BatchEdit | null = null

  function read({ content, source }: Extract<ImportAsk, { kind: 'read' }>): Result<ReadList> {
    const result = readTable(content, source)
    if (!result.ok) return result
    table = result.value
    return ok(listOf(table, findHeader(table)))
  }

  async function propose(order: ProposeOrder, pace: ImportPace): Promise<Result<ShownProposal> | null> {
    workbook = order.workbook ?? workbook
    edit = null
    if (table === null || workbook === null) return notRead()
    const { firstRow, mapping, answers, at } = order
    const steps = proposingImport({ table, firstRow, mapping, answers, context: { workbook, at, newId } })
    for (;;) {
      const step = steps.next()
      if (step.done) {
        if (!step.value.ok) return step.value
        edit = step.value.value.edit
        return ok(shown(step.value.value))
      }
      pace.onProgress(step.value)
      if (!(await pace.breathe())) return null
    }
  }

  return {
    answer: async (ask, pace) => {
      switch (ask.kind) {
        case 'read':
          return read(ask)
        case 'find':
          return table === null ? notRead() : ok(findHeader(table, ask.headerRow))
        case 'propose':
          return propose(ask.order, pace)
        case 'take':
          return edit === null ? notRead() : ok(edit)
      }
    },
  }
}

function listOf({ source, rows }: SourceTable, found: FoundHeader): ReadList {
  const firstRows = rows.slice(0, ROWS_FOR_HEADER).map(({ cells, line }, index) => {
    const filled = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
    return { index, line, text: filled.join(' · ').slice(0, TEXT_LENGTH) }
  })
  return { source, rows: rows.length, firstRows, found }
}

function shown({ edit, rows, ...rest }: ImportProposal): ShownProposal {
  return { ...rest, rows: rows.slice(0, SHOWN_ROWS), rowCount: rows.length, canImport: edit !== null }
}

/** The host asks in order; anything else is a bug of ours. */
function notRead(): Result<never> {
  return fail(problem('app-failed', { channel: 'import', detail: 'asked before a table was read' }))
}
