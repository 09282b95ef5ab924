// One import of an accounting export, from choosing it to its lines in the books: what is known of the table, what the user
// settled, and the lines that follow. The books change once, at the end, as one step.

import { useCallback, useMemo, useRef, useState } from 'react'
import { importLedger, type Problem, recordsOf, replacedLines } from '#core'
import {
  type BookColumns,
  type BookField,
  type BookMapping,
  type BookProposal,
  findBookColumns,
  firstTable,
  proposeBooks,
  readList,
  type SourceTable,
} from '#intake'
import { applyNow } from './apply-now.ts'
import { bookMappings, withField } from './column-mappings.ts'
import type { Session } from './session.ts'
import { typedNow } from './typed-now.ts'

export interface BookReview {
  readonly source: string
  readonly table: SourceTable
  readonly columns: BookColumns
  readonly mapping: BookMapping
  readonly isRemembered: boolean
  readonly proposal: BookProposal
  /** Lines of the same accounts and months that are there: they go. */
  readonly replaced: number
  /** Rows with a cell that is not understood are left out: said by the user. */
  readonly leavesOut: boolean
  readonly problem: Problem | null
}

type BookImportState =
  | { readonly step: 'choose'; readonly problem: Problem | null; readonly done: { readonly source: string; readonly lines: number } | null }
  | { readonly step: 'reading'; readonly source: string }
  | { readonly step: 'review'; readonly review: BookReview }

export interface BookImporting {
  readonly state: BookImportState
  readonly read: (content: Uint8Array | string, source: string) => void
  readonly refuse: (problem: Problem) => void
  readonly chooseHeader: (row: number) => void
  readonly mapColumn: (index: number, field: BookField | 'ignore') => void
  readonly answer: (code: string, choice: string) => void
  readonly leaveOut: (leavesOut: boolean) => void
  readonly importNow: () => void
  readonly cancel: () => void
}

const CHOOSE: BookImportState = { step: 'choose', problem: null, done: null }

/** Whether nothing is missing, open or not understood any more. */
export function canImportBooks({ proposal, leavesOut }: Pick<BookReview, 'proposal' | 'leavesOut'>): boolean {
  const { missing, otherCurrency, questions, lines, problems } = proposal
  const isComplete = missing.length === 0 && otherCurrency === null && questions.every(({ answer }) => answer !== null)
  return isComplete && lines.length > 0 && (problems.length === 0 || leavesOut)
}

export function useBookImport(session: Session): BookImporting {
  const [state, setState] = useState<BookImportState>(CHOOSE)
  const latest = useRef(state)
  const show = useCallback((next: BookImportState) => {
    latest.current = next
    setState(next)
  }, [])
  const actions = useMemo(() => {
    const review = () => (latest.current.step === 'review' ? latest.current.review : null)

    /** The proposal again, for what is settled now and the workbook of now. */
    function propose(now: Omit<BookReview, 'proposal' | 'replaced'>): void {
      const { workbook } = session.state()
      const currency = workbook.tables.settings['settings']?.currency ?? 'USD'
      const proposal = proposeBooks(now.table.rows, now.columns.firstRow, now.mapping, { currency })
      const replaced = replacedLines(recordsOf(workbook, 'ledger'), proposal.lines).length
      show({ step: 'review', review: { ...now, proposal, replaced } })
    }

    function settle(table: SourceTable, source: string, headerRow?: number): void {
      const columns = findBookColumns(table.rows, headerRow)
      const remembered = bookMappings.recall(columns)
      const mapping = remembered ?? columns.mapping
      propose({ source, table, columns, mapping, isRemembered: remembered !== null, leavesOut: false, problem: null })
    }

    async function read(content: Uint8Array | string, source: string): Promise<void> {
      show({ step: 'reading', source })
      // A frame to say so: a hundred thousand rows take a moment.
      await new Promise((resolve) => setTimeout(resolve, 30))
      const book = await readList(content, source)
      if (latest.current.step !== 'reading') return
      if (book.ok) settle(firstTable(book.value), source)
      else show({ step: 'choose', problem: book.problem, done: null })
    }

    async function importNow(): Promise<void> {
      const now = review()
      if (now === null || !canImportBooks(now)) return
      const context = typedNow(session.state().workbook)
      const edit = importLedger({ ...context, source: 'imported' }, now.source, now.proposal.lines)
      const done = edit.ok ? await applyNow(session, edit.value, { onProgress: () => undefined, isWanted: () => true }) : edit
      if (!done.ok) return show({ step: 'review', review: { ...now, problem: done.problem } })
      const { questions, lines } = now.proposal
      const answers = Object.fromEntries(
        questions.flatMap(({ code, example, answer }) => (example === '' || answer === null ? [] : [[code, answer]])),
      )
      bookMappings.keep({ ...now.mapping, answers: { ...now.mapping.answers, ...answers } })
      show({ step: 'choose', problem: null, done: { source: now.source, lines: lines.length } })
    }

    const change = (next: (now: BookReview) => Partial<BookReview>) => {
      const now = review()
      if (now !== null) propose({ ...now, ...next(now), problem: null })
    }
    return {
      read: (content: Uint8Array | string, source: string) => void read(content, source),
      refuse: (problem: Problem) => show({ step: 'choose', problem, done: null }),
      chooseHeader: (row: number) => {
        const now = review()
        if (now !== null) settle(now.table, now.source, row)
      },
      mapColumn: (index: number, field: BookField | 'ignore') => change(({ mapping }) => ({ mapping: withField(mapping, index, field) })),
      answer: (code: string, choice: string) =>
        change(({ mapping }) => ({ mapping: { ...mapping, answers: { ...mapping.answers, [code]: choice } } })),
      leaveOut: (leavesOut: boolean) => change(() => ({ leavesOut })),
      importNow: () => void importNow(),
      cancel: () => show(CHOOSE),
    }
  }, [session, show])
  return { ...actions, state }
}
