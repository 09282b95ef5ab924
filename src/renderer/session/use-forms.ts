// Owner forms that came back, as the screen sees them, until they are applied or put away. What was read stays with the open
// workbook while you look at another screen; none of it is stored.

import { useEffect, useMemo, useState } from 'react'
import {
  applyForms,
  type ChosenAnswer,
  compareForms,
  type FormReview,
  isTickedAtFirst,
  type Problem,
  type ReturnedForm,
  type WorkDone,
} from '#core'
import { createFormHost } from './form-host.ts'
import type { Library } from './library.ts'
import type { Session } from './session.ts'
import { useApplyEdit, useSessionState } from './use-session.tsx'

/** What the user said of a proposal: the place of an answer, or null for none of them. */
type FormChoices = ReadonlyMap<string, number | null>

interface Kept {
  readonly forms: readonly ReturnedForm[]
  readonly choices: FormChoices
}

export interface FormReading {
  /** null while nothing has been read. */
  readonly review: FormReview | null
  /** Place of the answer that will be taken, null for none. */
  readonly chosen: (proposalId: string) => number | null
  /** Several answers, and nobody has said yet which one. */
  readonly isAsked: (proposalId: string) => boolean
  readonly choose: (proposalId: string, place: number | null) => void
  /** Answers that Apply takes. */
  readonly ready: number
  readonly progress: WorkDone | null
  readonly problem: Problem | null
  /** Answers that were applied last. */
  readonly applied: number | null
  readonly read: () => Promise<void>
  readonly cancel: () => void
  readonly apply: () => void
  /** Forgets the forms; their files stay where they are. */
  readonly putAway: () => void
}

const NOTHING: Kept = { forms: [], choices: new Map() }
const KEPT = new WeakMap<Session, Kept>()

export function useFormReading(session: Session, library: Library): FormReading {
  const host = useMemo(() => createFormHost(), [])
  useEffect(() => host.cancel, [host])
  const workbook = useSessionState((state) => state.workbook)
  const today = useSessionState((state) => state.assessment.asOf)
  const applyEdit = useApplyEdit()
  const [kept, setKept] = useState<Kept>(() => KEPT.get(session) ?? NOTHING)
  const [progress, setProgress] = useState<WorkDone | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [applied, setApplied] = useState<number | null>(null)
  const review = useMemo(() => (kept.forms.length === 0 ? null : compareForms(workbook, kept.forms, today)), [workbook, kept.forms, today])

  function keep(next: Kept): void {
    KEPT.set(session, next)
    setKept(next)
  }

  async function read(): Promise<void> {
    setProblem(null)
    const chosen = await library.ask('forms:choose-files', null)
    if (!chosen.ok) return setProblem(chosen.problem)
    if (chosen.value === null) return
    setProgress({ done: 0, total: chosen.value.length })
    const forms = await host.read(chosen.value, setProgress)
    setProgress(null)
    if (forms === null) return
    setApplied(null)
    keep(withForms(kept, forms))
  }

  const taken = review === null ? [] : chosenAnswers(review, kept.choices)

  function apply(): void {
    const edit = applyEdit((context) => applyForms(context, taken))
    setProblem(edit.ok ? null : edit.problem)
    if (edit.ok) setApplied(taken.length)
  }

  const proposalOf = (id: string) => review?.proposals.find((proposal) => proposal.id === id)
  return {
    review,
    chosen: (id) => placeOf(proposalOf(id), kept.choices),
    isAsked: (id) => (proposalOf(id)?.answers.length ?? 0) > 1 && !kept.choices.has(id),
    choose: (id, place) => keep({ ...kept, choices: new Map(kept.choices).set(id, place) }),
    ready: taken.length,
    progress,
    problem,
    applied,
    read,
    cancel: host.cancel,
    apply,
    putAway: () => {
      setApplied(null)
      setProblem(null)
      keep(NOTHING)
    },
  }
}

/** More forms join those that are there; the same file again takes the place of the one before. */
function withForms({ forms, choices }: Kept, more: readonly ReturnedForm[]): Kept {
  const names = new Set(more.map(({ file }) => file))
  return { forms: [...forms.filter(({ file }) => !names.has(file)), ...more], choices }
}

function chosenAnswers({ proposals }: FormReview, choices: FormChoices): readonly ChosenAnswer[] {
  return proposals.flatMap((proposal) => {
    const answer = proposal.answers[placeOf(proposal, choices) ?? -1]
    return answer === undefined ? [] : [{ proposal, answer }]
  })
}

function placeOf(proposal: FormReview['proposals'][number] | undefined, choices: FormChoices): number | null {
  if (proposal === undefined) return null
  const said = choices.get(proposal.id)
  if (said !== undefined) return said
  return isTickedAtFirst(proposal) ? 0 : null
}
