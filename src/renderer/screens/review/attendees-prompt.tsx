// Who took part, and notes: the last prompt before the lock, which keeps both.

import { useId } from 'react'
import { fieldSpec, type PeopleItem, reviewOf, setAttendees, setReviewNotes } from '#core'
import { REVIEW_TEXT } from '#wording'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { NameList } from '../../widgets/name-list.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'

export function AttendeesPrompt({ item }: PromptProps<PeopleItem>) {
  const commit = useCommit()
  const { hidesNames } = useShown()
  const review = useSessionState((state) => reviewOf(state.workbook))
  const people = useSessionState((state) => state.workbook.tables.people)
  const id = useId()
  const everybody = Object.values(people)
    .filter(({ active, kind }) => active && kind !== 'vendor')
    .map(({ name }) => name)
  return (
    <PromptCard
      item={item}
      about=""
      answers={[
        ...(everybody.length === 0 || hidesNames
          ? []
          : [{ key: 'y', label: REVIEW_TEXT.everyone, run: () => commit((context) => setAttendees(context, everybody)) } as const]),
        { key: 'n', label: REVIEW_TEXT.nameThem, run: 'field' },
      ]}
    >
      <Stack>
        {hidesNames ? null : (
          <TextField
            label={REVIEW_TEXT.attendees}
            placeholder={REVIEW_TEXT.attendeesExample}
            suggestions={id}
            value={review.attendees.join(', ')}
            commit={(typed) => commit((context) => setAttendees(context, typed.split(/[,;]/)))}
          />
        )}
        <NameList id={id} names={everybody} />
        <TextField
          label={REVIEW_TEXT.notes}
          multiline
          commitsWhenIdle
          maxLength={fieldSpec('review', 'notes').max}
          placeholder={REVIEW_TEXT.notesExample}
          value={review.notes ?? ''}
          commit={(typed) => commit((context) => setReviewNotes(context, typedOrNull(typed)))}
        />
      </Stack>
    </PromptCard>
  )
}
