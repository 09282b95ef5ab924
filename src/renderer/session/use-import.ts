// One import from choosing a list to its last question, for the import screen: what is known of the
// table, what the user settled, and the proposal that follows. The workbook changes once, at the end.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type IsoTime, ok, type Problem, type Result, type Workbook } from '#core'
import { acceptProposals, type ColumnMapping, type FoundHeader, type ImportAnswers, type ImportField, type ImportProgress } from '#intake'
import { createImportHost } from './import-host.ts'
import { rememberedMapping, rememberMapping } from './import-mappings.ts'
import type { ReadList, ShownProposal } from './import-messages.ts'
import type { Session } from './session.ts'

export type { ColumnProposal, ImportedRow, ImportField, ImportQuestion, LeftOutReason } from '#intake'

export interface ListReview {
  readonly list: ReadList
  readonly found: FoundHeader
  readonly mapping: ColumnMapping
  /** The mapping is one that was settled for these headers before. */
  readonly isRemembered: boolean
  readonly answers: ImportAnswers
  /** null until the first one is worked out, or when there is none (see problem). */
  readonly proposal: ShownProposal | null
  readonly problem: Problem | null
  /** While a proposal is worked out or the import taken; the proposal shown is the one before. */
  readonly progress: ImportProgress | null
  readonly isImporting: boolean
}

export type ImportState =
  | { readonly step: 'choose'; readonly problem: Problem | null }
  | { readonly step: 'reading'; readonly source: string }
  | { readonly step: 'review'; readonly review: ListReview }
  /** The list is in: these components came with it. */
  | { readonly step: 'imported'; readonly componentIds: readonly string[]; readonly source: string }

export interface Importing {
  readonly state: ImportState
  readonly read: (content: Uint8Array | string, source: string) => void
  readonly refuse: (problem: Problem) => void
  readonly chooseHeader: (row: number) => void
  readonly mapColumn: (index: number, field: ImportField | 'ignore') => void
  readonly answer: (questionId: string, choice: string) => void
  readonly acceptAll: () => void
  readonly importNow: () => void
  /** Forgets the table; whatever is being worked out is ended. */
  readonly cancel: () => void
}

const CHOOSE: ImportState = { step: 'choose', problem: null }

export function useImport(session: Session): Importing {
  const host = useMemo(() => createImportHost(), [])
  const [state, setState] = useState<ImportState>(CHOOSE)
  const latest = useRef(state)
  const sent = useRef<Workbook | null>(null)
  const proposals = useRef(0)
  const show = useCallback((next: ImportState) => {
    latest.current = next
    setState(next)
  }, [])
  useEffect(() => host.cancel, [host])

  const actions = useMemo(() => {
    const review = (): ListReview | null => (latest.current.step === 'review' ? latest.current.review : null)
    const change = (next: Partial<ListReview>) => {
      const now = review()
      if (now !== null) show({ step: 'review', review: { ...now, ...next } })
    }

    async function propose(next: Partial<ListReview>): Promise<void> {
      change({ ...next, progress: { done: 0, total: 1 }, problem: null })
      const now = review()
      if (now === null) return
      const { workbook } = session.state()
      const order = {
        firstRow: now.found.firstRow,
        mapping: now.mapping,
        answers: now.answers,
        at: new Date().toISOString() as IsoTime,
        workbook: sent.current === workbook ? null : workbook,
      }
      sent.current = workbook
      const turn = ++proposals.current
      const proposed = await host.ask({ kind: 'propose', order }, (progress) => change({ progress }))
      // The answer to what was settled before the last click is of no use.
      if (proposed === null || turn !== proposals.current) return
      if (proposed.ok) change({ proposal: proposed.value, progress: null })
      else change({ proposal: null, problem: proposed.problem, progress: null })
    }

    async function read(content: Uint8Array | string, source: string): Promise<void> {
      host.cancel()
      sent.current = null
      show({ step: 'reading', source })
      const list = await host.ask({ kind: 'read', content, source })
      if (list === null) return
      if (!list.ok) return show({ step: 'choose', problem: list.problem })
      show({
        step: 'review',
        review: {
          list: list.value,
          answers: {},
          proposal: null,
          problem: null,
          progress: null,
          isImporting: false,
          ...settled(list.value.found),
        },
      })
      await propose({})
    }

    async function chooseHeader(row: number): Promise<void> {
      const found = await host.ask({ kind: 'find', headerRow: row })
      if (found?.ok) await propose({ ...settled(found.value), proposal: null })
    }

    async function importNow(): Promise<void> {
      const now = review()
      if (now?.proposal?.canImport !== true || now.progress !== null) return
      // Whatever the workbook was when the proposal was made, the edit has to fit the one of now.
      if (sent.current !== session.state().workbook) return propose({})
      change({ isImporting: true })
      const taken = await host.ask({ kind: 'take' })
      if (taken === null) return
      const done: Result<null> = taken.ok ? await applied(session, taken.value) : taken
      if (!taken.ok || !done.ok) return change({ isImporting: false, problem: done.ok ? null : done.problem })
      rememberMapping(now.mapping)
      host.cancel()
      const componentIds = taken.value.edits.flatMap((edit) => (edit.op === 'add' && edit.table === 'components' ? [edit.record.id] : []))
      show({ step: 'imported', componentIds, source: now.list.source })
    }

    return {
      read: (content: Uint8Array | string, source: string) => void read(content, source),
      refuse: (problem: Problem) => show({ step: 'choose', problem }),
      chooseHeader: (row: number) => void chooseHeader(row),
      mapColumn: (index: number, field: ImportField | 'ignore') => {
        const now = review()
        if (now !== null) void propose({ mapping: withField(now.mapping, index, field) })
      },
      answer: (questionId: string, choice: string) => {
        const now = review()
        if (now !== null) void propose({ answers: { ...now.answers, [questionId]: choice } })
      },
      acceptAll: () => {
        const now = review()
        if (now?.proposal) void propose({ answers: acceptProposals(now.proposal.questions, now.answers) })
      },
      importNow: () => void importNow(),
      cancel: () => {
        host.cancel()
        show(CHOOSE)
      },
    }
  }, [host, session, show])
  return { ...actions, state }
}

function settled(found: FoundHeader): Pick<ListReview, 'found' | 'mapping' | 'isRemembered'> {
  const remembered = rememberedMapping(found)
  return { found, mapping: remembered ?? found.mapping, isRemembered: remembered !== null }
}

/** A field belongs to one column: the one that had it gives it up. */
export function withField(mapping: ColumnMapping, index: number, field: ImportField | 'ignore'): ColumnMapping {
  const fields = mapping.fields.map((other, at) => (at === index ? field : other === field ? 'ignore' : other))
  return { ...mapping, fields }
}

/** Applied is in the workbook; whether it is on the disk yet is the status bar's to say. */
async function applied(session: Session, edit: Parameters<Session['dispatch']>[0]): Promise<Result<null>> {
  const { readOnly } = session.state().opened
  if (readOnly !== null) return { ok: false, problem: readOnly }
  const before = session.state().workbook
  const saving = session.dispatch(edit)
  return session.state().workbook === before ? saving : ok(null)
}
