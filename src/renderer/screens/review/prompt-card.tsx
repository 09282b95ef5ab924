// One prompt: what it is about, the question, and the answers with their keys. Fields inside keep their own keys, Escape leads
// back to the question.

import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { IsoDate, ReviewItem } from '#core'
import { ITEM_STATES, questionText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Card, Row, Stack } from '../../widgets/layout.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import { type Answer, reviewKeyOf } from './answers.ts'
import styles from './review.module.css'
import { useQuestionFocus } from './use-question-focus.ts'

export interface PromptCardProps {
  readonly item: ReviewItem
  /** What it is about: a vendor, a person, a component. */
  readonly about: string
  readonly answers: readonly Answer[]
  /** None of the answers is the usual one: nothing is suggested by its looks. */
  readonly areEqual?: boolean
  readonly children?: ReactNode
}

/** What every kind of prompt is given. */
export interface PromptProps<I> {
  readonly item: I
  /** The day that the quarter is judged for: what is said to be right is of this day. */
  readonly asOf: IsoDate
}

export interface Walking {
  /** An answer was given at once: on to the next prompt that asks. */
  readonly onAnswered: () => void
  readonly onCarry: () => string | null
}

export const WalkContext = createContext<Walking>({ onAnswered: () => undefined, onCarry: () => null })

export function PromptCard({ item, about, answers, areEqual = false, children }: PromptCardProps) {
  const style = useNumberStyle()
  const { onAnswered } = useContext(WalkContext)
  const question = useQuestionFocus()
  const body = useRef<HTMLDivElement>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  function typeBelow(): 'asks' {
    body.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    return 'asks'
  }

  function run({ run: answer }: Answer): void {
    const outcome = answer === 'field' ? typeBelow() : answer()
    setRefusal(outcome === 'asks' ? null : outcome)
    // What one answer leads to is asked in the same question: it is over when its state says so.
    if (outcome === null && item.kind !== 'answers') onAnswered()
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = reviewKeyOf(event)
    if (key === 'leave-field') {
      question.current?.focus()
      event.preventDefault()
      return
    }
    const answer = answers.find((entry) => entry.key === key)
    if (answer === undefined) return
    event.preventDefault()
    run(answer)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <Card as="article" className={styles.card} data-state={item.state} aria-label={about === '' ? questionText(item, style) : about}>
      {about === '' ? null : <p className={styles.about}>{about}</p>}
      <h2 ref={question} tabIndex={-1} className={styles.question}>
        {questionText(item, style)}
      </h2>
      {item.state === 'open' ? null : <p className={styles.state}>{ITEM_STATES[item.state]}</p>}
      <Stack ref={body} className={styles.body}>
        {children}
      </Stack>
      <Refusal sentence={refusal} size="body" />
      <Row className={styles.answers}>
        {answers.map((answer) => (
          <Button key={answer.key} kind={answer === answers[0] && !areEqual ? 'primary' : 'plain'} onClick={() => run(answer)}>
            {answer.label} <kbd>{answer.key === 'Enter' ? 'Enter' : answer.key.toUpperCase()}</kbd>
          </Button>
        ))}
      </Row>
    </Card>
  )
}
