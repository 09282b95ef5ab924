// Packs that came back, as the screen shows them: one is asked for or was dropped, held against what it was made from in a side
// process, and kept as a case of the workbook. What is said of a case is an edit like any other. Held by the workspace, so that
// a drop on any screen opens one.

import { useMemo, useState } from 'react'
import {
  type AnsweredFact,
  acceptFacts,
  type ComparedPack,
  keepCase,
  newCase,
  type PackAnswer,
  type PackCase,
  type Problem,
  packCases,
  type Result,
  removeCase,
} from '#core'
import { refusalText } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type PackState, usePackQuestion } from '../../session/use-pack-question.ts'
import { useApplyEdit, useSession, useSessionState } from '../../session/use-session.tsx'

export interface ReturnedPacks {
  /** Answered: the pack is as it was sent, and no case is made of it. */
  readonly asked: PackState<ComparedPack>
  readonly cases: readonly PackCase[]
  /** null: there is none. */
  readonly shown: PackCase | null
  readonly show: (id: string) => void
  readonly choose: () => void
  readonly cancel: () => void
  /** Of several facts the same. */
  readonly answer: (keys: ReadonlySet<string>, answer: PackAnswer) => void
  readonly explain: (key: string, why: string) => string | null
  readonly rename: (name: string) => string | null
  /** False where the workbook does not take a value; `refused` then says which. */
  readonly take: () => boolean
  readonly remove: () => void
  /** Why the last wish was not done. */
  readonly refused: Problem | null
}

export function useReturnedPacks(): ReturnedPacks {
  const library = useLibrary()
  const style = useNumberStyle()
  const session = useSession()
  const applyEdit = useApplyEdit()
  const scenarios = useSessionState(({ workbook }) => workbook.tables.scenarios)
  const cases = useMemo(() => packCases({ tables: { scenarios } }), [scenarios])
  const [chosen, setChosen] = useState<string | null>(null)
  const [refused, setRefused] = useState<Problem | null>(null)

  const { state, choose, cancel } = usePackQuestion<ComparedPack>({
    question: 'compare',
    dropped: 'pack:returned',
    ask: (from, signal) => {
      setRefused(null)
      return library.askSaved(session, 'pack:compare', { from }, { signal })
    },
    settle: (compared) => {
      if (compared.facts.length + compared.remarks.length === 0) return { kind: 'answered', answer: compared }
      const id = crypto.randomUUID()
      const kept = applyEdit((context) => keepCase(context, newCase(id, compared.head.file.replace(/\.xlsx$/i, ''), compared)))
      if (!kept.ok) return { kind: 'failed', problem: kept.problem }
      setChosen(id)
      return { kind: 'idle' }
    },
  })
  const shown = cases.find(({ id }) => id === chosen) ?? cases.at(-1) ?? null

  function told(edit: Result<unknown>): string | null {
    setRefused(edit.ok ? null : edit.problem)
    return refusalText(edit, style)
  }

  /** As the workbook has it now: one click may leave a text, which keeps it, and answer before the screen is drawn anew. */
  const latest = (pack: PackCase) => packCases(session.state().workbook).find(({ id }) => id === pack.id) ?? pack

  function keep(next: (pack: PackCase) => Partial<PackCase>): string | null {
    if (shown === null) return null
    const now = latest(shown)
    return told(applyEdit((context) => keepCase(context, { ...now, ...next(now) })))
  }

  const withFacts = (change: (fact: AnsweredFact) => AnsweredFact) => keep(({ facts }) => ({ facts: facts.map(change) }))
  return {
    asked: state,
    cases,
    shown,
    show: (id) => {
      setChosen(id)
      setRefused(null)
    },
    choose,
    cancel,
    answer: (keys, answer) => withFacts((fact) => (keys.has(fact.key) ? { ...fact, answer } : fact)),
    explain: (key, why) => withFacts((fact) => (fact.key === key ? { ...fact, why: why.trim() } : fact)),
    rename: (name) => keep(() => ({ name })),
    take: () => shown !== null && told(applyEdit((context) => acceptFacts(context, latest(shown)))) === null,
    remove: () => {
      if (shown !== null) told(applyEdit((context) => removeCase(context, shown.id)))
    },
    refused,
  }
}
