// What both copies changed: one question each, with what stands on either side, where it came from and what it was.

import { memo } from 'react'
import type { MergeConflict, Side, WorkbookMerge } from '#core'
import { conflictWords, MERGE_TEXT, SIDE_WORDS } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note, Stack } from '../../widgets/layout.tsx'
import card from '../../widgets/question-card.module.css'
import { QuestionCard } from '../../widgets/question-card.tsx'
import styles from './merge.module.css'

export interface ConflictListProps {
  readonly merge: WorkbookMerge
  readonly answers: ReadonlyMap<string, Side>
  readonly onAnswer: (key: string, side: Side) => void
  readonly disabled: boolean
}

export function ConflictList({ merge, answers, onAnswer, disabled }: ConflictListProps) {
  return (
    <ul className={`${card.list} ${styles.conflicts}`}>
      {merge.conflicts.map((conflict) => (
        <li key={conflict.key}>
          <Question conflict={conflict} merge={merge} answer={answers.get(conflict.key) ?? null} onAnswer={onAnswer} disabled={disabled} />
        </li>
      ))}
    </ul>
  )
}

interface QuestionProps {
  readonly conflict: MergeConflict
  readonly merge: WorkbookMerge
  readonly answer: Side | null
  readonly onAnswer: (key: string, side: Side) => void
  readonly disabled: boolean
}

/** Of hundreds only the one that is answered is drawn anew. */
const Question = memo(ShownQuestion)

function ShownQuestion({ conflict, merge, answer, onAnswer, disabled }: QuestionProps) {
  const style = useNumberStyle()
  const words = conflictWords(conflict, merge, style)
  const sides = [
    { side: 'mine', value: words.mine, origin: words.mineOrigin },
    { side: 'theirs', value: words.theirs, origin: words.theirsOrigin },
  ] as const
  return (
    <QuestionCard name={words.record} place={words.field} disabled={disabled}>
      <div className={styles.sides}>
        {sides.map(({ side, value, origin }) => (
          <label key={side} className={`${card.answer} ${styles.side}`}>
            <input type="radio" name={conflict.key} checked={answer === side} onChange={() => onAnswer(conflict.key, side)} />
            <Stack as="span" gap={0}>
              <Note as="span" size="label">
                {SIDE_WORDS[side]}
                {origin === '' ? '' : `, ${origin}`}
              </Note>
              <span className={styles.value}>{value}</span>
            </Stack>
          </label>
        ))}
      </div>
      {words.base === null ? null : <Note className={card.note}>{MERGE_TEXT.before(words.base)}</Note>}
    </QuestionCard>
  )
}
