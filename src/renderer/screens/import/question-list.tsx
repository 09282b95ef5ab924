// The odd notations of a list, each asked once, with the cells that use it. A handful of open ones at a time: the next comes in
// below as one is answered, so nothing moves under the hand. Part of the review.

import { useState } from 'react'
import { IMPORT_TEXT, importQuestionText, type NumberStyle } from '#wording'
import type { Importing, ImportQuestion, ListReview } from '../../session/use-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import styles from './import.module.css'
import { choiceText } from './import-words.ts'
import { numbered } from './left-behind.tsx'
import { ProposalChoice } from './proposal-choice.tsx'
import { SideBySide } from './same-names.tsx'

const HANDFUL = 5
/** Cells that are named in the line below a question. */
const NAMED = 3

export function QuestionList({ review, importing }: { readonly review: ListReview; readonly importing: Importing }) {
  const style = useNumberStyle()
  const [showsAll, setShowsAll] = useState(false)
  const questions = review.proposal?.questions ?? []
  const shown = showsAll ? questions : questions.slice(0, handful(questions, review))
  const later = questions.length - shown.length
  return (
    <>
      {review.isRemembered ? <Note>{IMPORT_TEXT.rememberedAnswers}</Note> : null}
      <ul className={lines.lines}>
        {shown.map((question) => (
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
            <Asked question={question} review={review} style={style} />
          </Stack>
        ))}
      </ul>
      {later === 0 ? null : (
        <Row gap={3}>
          <Note role="status">{IMPORT_TEXT.moreQuestions(later, style)}</Note>
          <Button kind="quiet" onClick={() => setShowsAll(true)}>
            {IMPORT_TEXT.showAllQuestions(questions.length, style)}
          </Button>
        </Row>
      )}
    </>
  )
}

interface AskedProps {
  readonly question: ImportQuestion
  readonly review: ListReview
  readonly style: NumberStyle
}

/** The rows of a name, where there is a question about it alone; else the cells. */
function Asked({ question, review, style }: AskedProps) {
  const repeat = review.proposal?.repeats.items.find(({ id, isAsked }) => isAsked && id === question.id)
  return repeat === undefined ? <Cells question={question} style={style} /> : <SideBySide repeat={repeat} review={review} style={style} />
}

/** How many from the first on have a handful of open ones among them. */
function handful(questions: readonly ImportQuestion[], { answers }: ListReview): number {
  const open = questions.flatMap(({ id }, index) => (answers[id] === undefined ? [index] : []))
  return open[HANDFUL] ?? questions.length
}

function Cells({ question: { cells, examples }, style }: { readonly question: ImportQuestion; readonly style: NumberStyle }) {
  // A column as a whole is no cell of a line.
  const placed = examples
    .filter(({ line }) => line > 0)
    .map(({ line, text, ...cell }) => ({ ...cell, line, text: text.replace(/\s+/g, ' ').trim() }))
  if (placed.length === 0) return null
  if (placed.length <= NAMED) return <Note>{IMPORT_TEXT.where(placed, cells - placed.length, style)}</Note>
  return (
    <Disclosure summary={IMPORT_TEXT.where(placed.slice(0, NAMED), cells - NAMED, style)}>
      <ul className={styles.notes}>
        {numbered(placed).map(({ place, line, text, column }) => (
          <li key={place}>{IMPORT_TEXT.lineText(line, `${column} “${text}”`)}</li>
        ))}
      </ul>
      {cells > placed.length ? <Note>{IMPORT_TEXT.firstOf(placed.length, cells, 'cells', style)}</Note> : null}
    </Disclosure>
  )
}
