// The steps of a merge as the screen shows them: reading the copy, asking, applying. What is answered is kept while the
// workbook changes elsewhere.

import { useCallback, useEffect, useState } from 'react'
import type { MergeOffer } from '#contract'
import type { Problem, Side, WorkbookMerge } from '#core'
import { applyMerge, mergeNow, type ReadCopy, readCopy } from '../../session/merge-desk.ts'
import { useSession } from '../../session/use-session.tsx'

type MergeStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'asked'; readonly merge: WorkbookMerge; readonly copy: ReadCopy }

export interface Merging {
  readonly step: MergeStep
  readonly answers: ReadonlyMap<string, Side>
  readonly answer: (key: string, side: Side) => void
  readonly answerAll: (side: Side) => void
  /** Why the last attempt did not go through; null when there was none. */
  readonly problem: Problem | null
  /** The workbook was changed meanwhile, and some questions are new. */
  readonly isAskedAgain: boolean
  readonly isApplying: boolean
  readonly apply: () => Promise<boolean>
}

const NO_ANSWERS: ReadonlyMap<string, Side> = new Map()

export function useMerge(offer: MergeOffer): Merging {
  const session = useSession()
  const [step, setStep] = useState<MergeStep>({ kind: 'reading' })
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAskedAgain, setIsAskedAgain] = useState(false)
  const [isApplying, setIsApplying] = useState(false)

  useEffect(() => {
    let isWanted = true
    async function begin(): Promise<MergeStep> {
      const copy = await readCopy(session, offer)
      if (!copy.ok) return { kind: 'refused', problem: copy.problem }
      const merge = await mergeNow(session, copy.value)
      return merge.ok ? { kind: 'asked', merge: merge.value, copy: copy.value } : { kind: 'refused', problem: merge.problem }
    }
    void begin().then((next) => {
      if (isWanted) setStep(next)
    })
    return () => {
      isWanted = false
    }
  }, [session, offer])

  const answer = useCallback((key: string, side: Side) => setAnswers((before) => new Map([...before, [key, side]])), [])

  async function apply(): Promise<boolean> {
    if (step.kind !== 'asked') return false
    setProblem(null)
    setIsApplying(true)
    const applied = await applyMerge(session, step.merge, answers, step.copy, offer)
    setIsApplying(false)
    if (!applied.ok) setProblem(applied.problem)
    else if (applied.value.kind === 'asked-again') {
      const { merge } = applied.value
      const asked = new Set(merge.conflicts.map(({ key }) => key))
      setStep({ ...step, merge })
      setAnswers(new Map([...answers].filter(([key]) => asked.has(key))))
      setIsAskedAgain(true)
    }
    return applied.ok && applied.value.kind === 'applied'
  }

  return {
    step,
    answers,
    answer,
    answerAll: (side) => step.kind === 'asked' && setAnswers(new Map(step.merge.conflicts.map(({ key }) => [key, side]))),
    problem,
    isAskedAgain,
    isApplying,
    apply,
  }
}
