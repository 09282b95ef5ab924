// Edited values, one question each: as sent, theirs and ours side by side. By keyboard Y accepts, N keeps ours, U leaves open, J
// and K go on and back.

import { type KeyboardEvent, memo, type RefObject, useRef } from 'react'
import { type AnsweredFact, type IsoDate, PACK_ANSWERS, type PackAnswer, type PackValue, packValueNow, type Workbook } from '#core'
import { PACK_ANSWER_WORDS, PACK_SIDES, packValue, RETURNED_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note, Row } from '../../widgets/layout.tsx'
import card from '../../widgets/question-card.module.css'
import { QuestionCard } from '../../widgets/question-card.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import styles from './returned-pack.module.css'

export interface FactListProps {
  readonly facts: readonly AnsweredFact[]
  readonly workbook: Workbook
  readonly today: IsoDate
  readonly onAnswer: (keys: ReadonlySet<string>, answer: PackAnswer) => void
  readonly onExplain: (key: string, why: string) => string | null
}

const KEYS: Readonly<Record<string, PackAnswer>> = { y: 'accept', n: 'keep', u: 'open' }
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

export function FactList({ facts, workbook, today, onAnswer, onExplain }: FactListProps) {
  const list = useRef<HTMLUListElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    const place = placeOf(list, event.target)
    const fact = facts[place]
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input[type="text"], textarea')
    if (fact === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const answer = KEYS[key]
    const step = STEPS[key] ?? (answer === undefined ? null : 1)
    if (step === null) return
    event.preventDefault()
    if (answer !== undefined) onAnswer(new Set([fact.key]), answer)
    focusFact(list, Math.min(Math.max(place + step, 0), facts.length - 1))
  }

  return (
    <ul ref={list} className={`${card.list} ${styles.facts}`} onKeyDown={onKeyDown}>
      {facts.map((fact) => (
        <li key={fact.key}>
          <Fact fact={fact} ours={packValueNow(workbook, fact.target, today)} onAnswer={onAnswer} onExplain={onExplain} />
        </li>
      ))}
    </ul>
  )
}

function placeOf(list: RefObject<HTMLUListElement | null>, target: EventTarget): number {
  return [...(list.current?.children ?? [])].findIndex((item) => target instanceof Node && item.contains(target))
}

function focusFact(list: RefObject<HTMLUListElement | null>, place: number): void {
  const item = list.current?.children[place]
  const radio = item?.querySelector<HTMLElement>('input:checked') ?? item?.querySelector<HTMLElement>('input')
  radio?.focus()
  item?.scrollIntoView({ block: 'nearest' })
}

interface FactProps extends Pick<FactListProps, 'onAnswer' | 'onExplain'> {
  readonly fact: AnsweredFact
  readonly ours: PackValue | undefined
}

const Fact = memo(ShownFact, (before, after) => before.fact === after.fact && before.ours === after.ours)

function ShownFact({ fact, ours, onAnswer, onExplain }: FactProps) {
  const style = useNumberStyle()
  const value = (of: PackValue | undefined) => packValue(of, fact.unit, style)
  const sides = { base: value(fact.base), theirs: value(fact.theirs), ours: value(ours) }
  const state = stateOf(fact, ours)
  return (
    <QuestionCard name={RETURNED_TEXT.name(fact)} place={RETURNED_TEXT.place(fact)} className={styles.fact}>
      <dl className={styles.sides}>
        {(Object.keys(PACK_SIDES) as (keyof typeof PACK_SIDES)[]).map((side) => (
          <div key={side} data-side={side}>
            <dt>{PACK_SIDES[side]}</dt>
            <dd>{sides[side]}</dd>
          </div>
        ))}
      </dl>
      {state === null ? null : <Note className={card.note}>{state}</Note>}
      {fact.formula === null ? null : <Note className={card.note}>{RETURNED_TEXT.formula(fact.formula)}</Note>}
      <Row align="stretch" className={styles.answers}>
        {PACK_ANSWERS.map((answer) => (
          <label key={answer} className={`${card.answer} ${styles.answer}`}>
            <input type="radio" name={fact.key} checked={fact.answer === answer} onChange={() => onAnswer(new Set([fact.key]), answer)} />
            {PACK_ANSWER_WORDS[answer]}
          </label>
        ))}
      </Row>
      {fact.answer === 'keep' ? (
        <TextField
          label={RETURNED_TEXT.why}
          value={fact.why}
          placeholder={RETURNED_TEXT.whyExample}
          maxLength={500}
          commitsWhenIdle
          commit={(typed) => onExplain(fact.key, typed)}
        />
      ) : null}
    </QuestionCard>
  )
}

/** What there is to know before one answers. */
function stateOf({ base, theirs }: AnsweredFact, ours: PackValue | undefined): string | null {
  if (ours === undefined) return RETURNED_TEXT.gone
  if (ours === theirs) return RETURNED_TEXT.same
  return ours === base ? null : RETURNED_TEXT.changedHere
}
