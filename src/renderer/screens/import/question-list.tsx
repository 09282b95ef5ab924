// The odd notations of a list, each asked once. Part of the review.

import { IMPORT_TEXT, importQuestionText, type NumberStyle } from '#wording'
import type { Importing, ImportQuestion, ListReview } from '../../session/use-import.ts'
import { Note, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import { choiceText } from './import-words.ts'
import { ProposalChoice } from './proposal-choice.tsx'

export function QuestionList({ review, importing }: { readonly review: ListReview; readonly importing: Importing }) {
  const style = useNumberStyle()
  return (
    <ul className={lines.lines}>
      {review.proposal?.questions.map((question) => (
        <Stack
          key={question.id}
          as="li"
          gap={1}
          data-question={question.id}
          data-answered={review.answers[question.id] !== undefined || undefined}
        >
          <ProposalChoice
            label={importQuestionText(question, style)}
            options={question.choices.map((value) => ({ value, label: choiceText(question, value) }))}
            value={review.answers[question.id] ?? null}
            proposed={question.proposed}
            disabled={review.isImporting}
            onChoose={(choice) => importing.answer(question.id, choice)}
          />
          <Note>{whereText(question, style)}</Note>
        </Stack>
      ))}
    </ul>
  )
}

function whereText({ cells, examples }: ImportQuestion, style: NumberStyle): string {
  const named = examples.slice(0, 3).map(({ line, text }) => ({ line, text: text.replace(/\s+/g, ' ').trim() }))
  return IMPORT_TEXT.where(named, cells - named.length, style)
}
