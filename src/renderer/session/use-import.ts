// One import from choosing a list to its last question, for the import screen: what is known of the
// table, what the user settled, and the proposal that follows. The workbook changes once, at the end.

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BatchEdit, IsoTime, Problem, Result, WorkDone } from '#core'
import {
  acceptProposals,
  type ColumnMapping,
  type ImportAnswers,
  type ImportField,
  matchAnswerId,
  withOwnColumns,
  withoutOwnColumns,
} from '#intake'
import { applyNow } from './apply-now.ts'
import { componentMappings, lastingAnswers, type SettledList, setByHand, settledColumns } from './column-mappings.ts'
import { createGiver, takeEdit, takeSuggestions } from './import-hand-over.ts'
import { createImportHost } from './import-host.ts'
import type { FoundColumns, ReadList, ShownProposal, SuggestionEntry } from './import-messages.ts'
import type { Session } from './session.ts'
import { isStackName, type StackImporting, type StackReview, stackActions } from './stack-review.ts'

export {
  approachWord,
  type ColumnLook,
  type CostFigure,
  GONE_CHOICES,
  type GoneComponent,
  goneAnswerId,
  IMPORT_FIELDS,
  type ImportedRow,
  type ImportField,
  type ImportQuestion,
  MATCH_CHOICES,
  matchAnswerId,
  meaningsOf,
  type NameRepeat,
  needsOwnAnswer,
  REPEAT_CHOICES,
  type RowChange,
  type RowMatch,
  type StackProposal,
  type StackQuestion,
} from '#intake'
export type { StackImporting, StackReview } from './stack-review.ts'

export interface ListReview {
  readonly list: ReadList
  readonly found: FoundColumns
  readonly mapping: ColumnMapping
  /** Mapping and answers are those that were settled for these headers before. */
  readonly isRemembered: boolean
  readonly answers: ImportAnswers
  /** Indexes of the columns whose meaning nobody has to be asked about any more. */
  readonly settledColumns: readonly number[]
  /** Why the rows need not add up to the list's own total, null as long as they should. */
  readonly differenceReason: string | null
  /** null until the first one is worked out, or when there is none (see problem). */
  readonly proposal: ShownProposal | null
  readonly problem: Problem | null
  /** While a proposal is worked out or the import taken; the proposal shown is the one before. */
  readonly progress: WorkDone | null
  readonly isImporting: boolean
}

interface ImportedState {
  readonly step: 'imported'
  readonly added: readonly SuggestionEntry[]
  readonly updated: number
  /** The record of the import, which Undo takes away with all of it; null: there is none. */
  readonly importId: string | null
}

type ImportState =
  | { readonly step: 'choose'; readonly problem: Problem | null }
  | { readonly step: 'reading'; readonly source: string }
  | { readonly step: 'review'; readonly review: ListReview }
  | { readonly step: 'stack'; readonly stack: StackReview }
  /** The list is in: these components came with it, each with what it probably is. */
  | ImportedState

export interface Importing {
  readonly state: ImportState
  /** @param folders that it is in, as main says them */
  readonly read: (content: Uint8Array | string, source: string, folders?: string) => void
  readonly refuse: (problem: Problem) => void
  /** Another sheet of the file. */
  readonly chooseSheet: (index: number) => void
  readonly chooseHeader: (row: number) => void
  readonly mapColumn: (index: number, field: ImportField | 'ignore') => void
  /** Columns of the list that become columns of the team's own. */
  readonly keepColumns: (indexes: readonly number[]) => void
  readonly answer: (questionId: string, choice: string) => void
  /** What becomes of one row about a component that is there, whatever was said for all of them. */
  readonly answerRow: (line: number, choice: string) => void
  readonly explainDifference: (reason: string | null) => void
  readonly showMatches: (from: number) => void
  readonly acceptAll: () => void
  readonly importNow: () => void
  readonly stack: StackImporting
  /** Forgets the table; whatever is being worked out is ended. */
  readonly cancel: () => void
}

const CHOOSE: ImportState = { step: 'choose', problem: null }
const STARTED: WorkDone = { done: 0, total: 1 }

export function useImport(session: Session): Importing {
  const host = useMemo(() => createImportHost(), [])
  const [state, setState] = useState<ImportState>(CHOOSE)
  const latest = useRef(state)
  const giver = useMemo(() => createGiver(host), [host])
  const proposals = useRef(0)
  const imports = useRef(0)
  const show = useCallback((next: ImportState) => {
    latest.current = next
    setState(next)
  }, [])
  /**
   * For what fills the screen: drawn a part at a time, so that the window never waits for the whole of it. Whatever is shown at once
   * before it is drawn would draw all of it at once, too.
   */
  const showInParts = useCallback((next: ImportState) => {
    latest.current = next
    startTransition(() => setState(next))
  }, [])
  const drawn = useRef(state)
  useEffect(() => {
    drawn.current = state
  })
  useEffect(() => host.cancel, [host])

  const actions = useMemo(() => {
    const review = (): ListReview | null => (latest.current.step === 'review' ? latest.current.review : null)
    const change = (next: Partial<ListReview>) => {
      const now = review()
      if (now !== null) show({ step: 'review', review: { ...now, ...next } })
    }

    /** Steps that come before the last one is drawn are left out. */
    const showProgress = (progress: WorkDone) => {
      if (drawn.current === latest.current) change({ progress })
    }

    const give = () => giver.give(session.state().workbook)

    const stack = stackActions({
      ...{ host, session, give },
      sent: giver.sent,
      review: () => (latest.current.step === 'stack' ? latest.current.stack : null),
      show: (next) => show({ step: 'stack', stack: next }),
      done(added) {
        host.cancel()
        if (added.length === 0) show({ step: 'choose', problem: null })
        else showInParts({ step: 'imported', added, updated: 0, importId: null })
      },
    })

    async function readStack(content: Uint8Array, source: string, folders: string): Promise<void> {
      // A file beside others is read by the worker that holds them.
      if (latest.current.step !== 'stack') begunAnew(source)
      const problem = await stack.read(content, source, folders)
      if (problem !== null) show({ step: 'choose', problem })
    }

    /** An import that is under way must not answer for the list that takes its place. */
    function begunAnew(source: string): void {
      imports.current++
      host.cancel()
      giver.forget()
      show({ step: 'reading', source })
    }

    const proposeAnew = (next: Partial<ListReview>): Promise<void> => {
      change({ ...next, progress: STARTED, problem: null })
      return propose()
    }

    /** For the review as it stands, which says that it is being worked on. */
    async function propose(): Promise<void> {
      const now = review()
      if (now === null) return
      const turn = ++proposals.current
      if (!(await give()) || turn !== proposals.current) return
      const { found, mapping, answers, differenceReason } = now
      const matchesFrom = now.proposal?.changing.from ?? 0
      const at = new Date().toISOString() as IsoTime
      const order = { firstRow: found.firstRow, mapping, answers, differenceReason, at, matchesFrom }
      const proposed = await host.ask({ kind: 'propose', order }, showProgress)
      // The answer to what was settled before the last click is of no use.
      if (proposed === null || turn !== proposals.current) return
      const proposedFor = review()
      if (proposed.ok && proposedFor !== null)
        showInParts({ step: 'review', review: { ...proposedFor, proposal: proposed.value, progress: null } })
      else if (!proposed.ok) change({ proposal: null, problem: proposed.problem, progress: null })
    }

    async function read(content: Uint8Array | string, source: string, folders: string): Promise<void> {
      if (typeof content !== 'string' && isStackName(source)) return readStack(content, source, folders)
      begunAnew(source)
      const reading = host.ask({ kind: 'read', content, source })
      // It is there by the time the list is read.
      void give()
      const list = await reading
      if (list === null) return
      if (!list.ok) return show({ step: 'choose', problem: list.problem })
      await begin(list.value)
    }

    async function begin(list: ReadList): Promise<void> {
      const nothing = { proposal: null, problem: null, progress: STARTED, isImporting: false, differenceReason: null }
      showInParts({ step: 'review', review: { list, ...nothing, ...settled(list.found, session) } })
      await propose()
    }

    /** Until the worker has answered nothing is imported: the proposal on the screen is of what was chosen before. */
    async function choosing<T>(asked: () => Promise<Result<T> | null>, then: (value: T) => Promise<void>): Promise<void> {
      change({ progress: STARTED })
      const found = await asked()
      if (found?.ok) await then(found.value)
      else if (found !== null) change({ progress: null, problem: found.problem })
    }

    const chooseSheet = (index: number) => choosing(() => host.ask({ kind: 'sheet', index }), begin)

    const chooseHeader = (row: number) =>
      choosing(
        () => host.ask({ kind: 'find', headerRow: row }),
        (found) => proposeAnew({ ...settled(found, session), proposal: null }),
      )

    /** What cannot be read leaves a list that is being looked at, with its answers, as it is. */
    function refuse(problem: Problem): void {
      if (latest.current.step === 'stack') show({ step: 'stack', stack: { ...latest.current.stack, problem } })
      else if (review() === null) {
        host.cancel()
        show({ step: 'choose', problem })
      } else change({ problem })
    }

    async function importNow(): Promise<void> {
      const now = review()
      if (now?.proposal?.canImport !== true || now.progress !== null) return
      // Whatever the workbook was when the proposal was made, the edit has to fit the one of now.
      if (giver.sent() !== session.state().workbook) return proposeAnew({})
      const turn = ++imports.current
      const isWanted = () => turn === imports.current
      const onProgress = (progress: WorkDone) => {
        if (isWanted()) showProgress(progress)
      }
      change({ isImporting: true, progress: STARTED })
      const taken = await takeEdit(host, onProgress)
      if (taken === null || !isWanted()) return
      const suggested = taken.ok ? await takeSuggestions(host) : taken
      if (suggested === null || !isWanted()) return
      const done: Result<null> = taken.ok ? await applyNow(session, taken.value, { onProgress, isWanted }) : taken
      if (!isWanted()) return
      const importId = taken.ok ? importIdOf(taken.value) : null
      if (!suggested.ok || !done.ok) {
        const problem = done.ok ? (suggested.ok ? null : suggested.problem) : done.problem
        return change({ isImporting: false, progress: null, problem })
      }
      componentMappings.keep({ ...withoutOwnColumns(now.mapping), answers: lastingAnswers(now.proposal, now.answers) })
      host.cancel()
      showInParts({ step: 'imported', added: suggested.value, updated: now.proposal.updates, importId })
    }

    async function showMatches(from: number): Promise<void> {
      const page = await host.ask({ kind: 'matches', from })
      const now = review()
      if (page?.ok && now?.proposal && now.progress === null) change({ proposal: { ...now.proposal, changing: page.value } })
    }

    const settle = (next: (now: ListReview) => Partial<ListReview>) => {
      const now = review()
      if (now !== null) void proposeAnew(next(now))
    }
    const answer = (id: string, choice: string) => settle(({ answers }) => ({ answers: { ...answers, [id]: choice } }))
    return {
      read: (content: Uint8Array | string, source: string, folders = '') => void read(content, source, folders),
      refuse,
      chooseSheet: (index: number) => void chooseSheet(index),
      chooseHeader: (row: number) => void chooseHeader(row),
      mapColumn: (index: number, field: ImportField | 'ignore') =>
        settle(({ mapping, settledColumns }) => ({
          mapping: setByHand(mapping, [index], field),
          settledColumns: [...settledColumns, index],
        })),
      keepColumns: (indexes: readonly number[]) =>
        settle(({ mapping, settledColumns }) => ({
          mapping: setByHand(mapping, indexes, 'newColumn'),
          settledColumns: [...settledColumns, ...indexes],
        })),
      answer,
      answerRow: (line: number, choice: string) => answer(matchAnswerId(line), choice),
      explainDifference: (differenceReason: string | null) => settle(() => ({ differenceReason })),
      showMatches: (from: number) => void showMatches(from),
      acceptAll: () => {
        const now = review()
        if (now?.proposal) void proposeAnew({ answers: acceptProposals(now.proposal.questions, now.answers) })
      },
      importNow: () => void importNow(),
      stack,
      cancel: () => {
        imports.current++
        host.cancel()
        show(CHOOSE)
      },
    }
  }, [host, giver, session, show, showInParts])
  return { ...actions, state }
}

function importIdOf({ edits }: BatchEdit): string | null {
  return edits.flatMap((edit) => (edit.op === 'add' && edit.table === 'imports' ? [String(edit.record.id)] : []))[0] ?? null
}

type Settled = Pick<ListReview, 'found' | 'mapping' | 'isRemembered' | 'answers' | 'settledColumns'>

function settled(found: FoundColumns, session: Session): Settled {
  const recalled = componentMappings.recall(found)
  const { answers = {}, ...remembered }: SettledList = recalled ?? found.mapping
  const isRemembered = recalled !== null
  const columns = Object.values(session.state().workbook.tables.ownColumns)
  const mapping = withOwnColumns(remembered, columns)
  return { found, mapping, isRemembered, answers, settledColumns: settledColumns(recalled) }
}
