// Who took part, and notes: the last prompt before the lock, which keeps both.

import { useId, useRef } from 'react'
import { fieldSpec, type PeopleItem, reviewOf, setAttendees, setReviewNotes } from '#core'
import { REVIEW_TEXT } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { useShown } from './presenter.tsx'
import { focusFirstField, PromptCard } from './prompt-card.tsx'
import type { PromptProps } from './prompt-props.ts'
import { useReviewEdits } from './use-review-edit.ts'

export function AttendeesPrompt({ item, onAnswered }: PromptProps<PeopleItem>) {
  const { apply } = useReviewEdits()
  const { hidesNames } = useShown()
  const review = useSessionState((state) => reviewOf(state.workbook))
  const people = useSessionState((state) => state.workbook.tables.people)
  const body = useRef<HTMLDivElement>(null)
  const id = useId()
  const everybody = Object.values(people)
    .filter(({ active, kind }) => active && kind !== 'vendor')
    .map(({ name }) => name)
  return (
    <PromptCard
      item={item}
      about=""
      onAnswered={onAnswered}
      answers={[
        ...(everybody.length === 0 || hidesNames
          ? []
          : [{ key: 'y', label: REVIEW_TEXT.everyone, run: () => apply((context) => setAttendees(context, everybody)) } as const]),
        { key: 'n', label: REVIEW_TEXT.nameThem, run: () => focusFirstField(body.current) },
      ]}
    >
      <Stack ref={body}>
        {hidesNames ? null : (
          <TextField
            label={REVIEW_TEXT.attendees}
            placeholder={REVIEW_TEXT.attendeesExample}
            suggestions={id}
            value={review.attendees.join(', ')}
            commit={(typed) => apply((context) => setAttendees(context, typed.split(/[,;]/)))}
          />
        )}
        <datalist id={id}>
          {everybody.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          label={REVIEW_TEXT.notes}
          multiline
          commitsWhenIdle
          maxLength={fieldSpec('review', 'notes').max}
          placeholder={REVIEW_TEXT.notesExample}
          value={review.notes ?? ''}
          commit={(typed) => apply((context) => setReviewNotes(context, typedOrNull(typed)))}
        />
      </Stack>
    </PromptCard>
  )
}
