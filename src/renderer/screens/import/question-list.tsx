// The odd notations of a list, each asked once. Part of the review.

import { IMPORT_TEXT, importQuestionText, type NumberStyle } from '#wording'
import type { Importing, ImportQuestion, ListReview } from '../../session/use-import.ts'
import { Stack } from '../../widgets/layout.tsx'
import { Note } from '../../widgets/note.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './import.module.css'
import { choiceText } from './import-words.ts'
import { ProposalChoice } from './proposal-choice.tsx'

export function QuestionList({ review, importing }: { readonly review: ListReview; readonly importing: Importing }) {
  const style = useNumberStyle()
  return (
    <Stack as="ul" gap={0} className={styles.questions}>
      {review.proposal?.questions.map((question) => (
        <li key={question.id} data-question={question.id} data-answered={review.answers[question.id] !== undefined || undefined}>
          <ProposalChoice
            label={importQuestionText(question, style)}
            options={question.choices.map((value) => ({ value, label: choiceText(question, value) }))}
            value={review.answers[question.id] ?? null}
            proposed={question.proposed}
            disabled={review.isImporting}
            onChoose={(choice) => importing.answer(question.id, choice)}
          />
          <Note>{whereText(question, style)}</Note>
        </li>
      ))}
    </Stack>
  )
}

function whereText({ cells, examples }: ImportQuestion, style: NumberStyle): string {
  const named = examples.slice(0, 3).map(({ line, text }) => ({ line, text: text.replace(/\s+/g, ' ').trim() }))
  return IMPORT_TEXT.where(named, cells - named.length, style)
}
