// The odd notations of a list, each asked once. Part of the review.

import { counted, importQuestionText, PLAIN_STYLE } from '#wording'
import type { Importing, ImportQuestion, ListReview } from '../../session/use-import.ts'
import styles from './import.module.css'
import { choiceText } from './import-words.ts'
import { ProposalChoice } from './proposal-choice.tsx'

export interface QuestionListProps {
  readonly review: ListReview
  readonly importing: Importing
}

export function QuestionList({ review, importing }: QuestionListProps) {
  return (
    <ul className={styles.questions}>
      {review.proposal?.questions.map((question) => (
        <li key={question.id} data-question={question.id} data-answered={review.answers[question.id] !== undefined || undefined}>
          <ProposalChoice
            label={importQuestionText(question)}
            options={question.choices.map((value) => ({ value, label: choiceText(question, value) }))}
            value={review.answers[question.id] ?? null}
            proposed={question.proposed}
            disabled={review.isImporting}
            onChoose={(choice) => importing.answer(question.id, choice)}
          />
          <p className={styles.muted}>{whereText(question)}</p>
        </li>
      ))}
    </ul>
  )
}

/** "2 cells: “K8s” in line 8, …" */
function whereText({ cells, examples }: ImportQuestion): string {
  const named = examples.slice(0, 3).map(({ line, text }) => `“${text.replace(/\s+/g, ' ').trim()}” in line ${line}`)
  const rest = cells - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${counted(rest, 'others', PLAIN_STYLE)}` : ''}`
}
