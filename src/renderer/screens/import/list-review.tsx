// A list before it comes in: how it was read, what is asked, the rows that would follow, and the one
// button that imports them all.

import { memo } from 'react'
import { MAX_NAME_LENGTH } from '#core'
import { COMMON_TEXT, fieldLabel, IMPORT_TEXT, importNoteText, importStateText } from '#wording'
import { type Importing, needsOwnAnswer, type ListReview as Review } from '../../session/use-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { Progress } from '../../widgets/progress.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { ChangingRows } from './changing-rows.tsx'
import { ColumnTable } from './column-table.tsx'
import { GoneComponents } from './gone-components.tsx'
import styles from './import.module.css'
import { LeftOut, loudNotes, NotUnderstood, TakenForGranted } from './import-report.tsx'
import { ControlSumBanner, numbered } from './left-behind.tsx'
import { LoudColumns, loudColumns } from './loud-columns.tsx'
import { QuestionList } from './question-list.tsx'
import { RowPreview } from './row-preview.tsx'
import { SameNames } from './same-names.tsx'
import { SheetChoice } from './sheet-choice.tsx'
import { useAcceptKey } from './use-accept-key.ts'

export interface ListReviewProps {
  readonly review: Review
  readonly importing: Importing
  readonly acceptKeys: string
  readonly onCancel: () => void
}

export function ListReview({ review, importing, acceptKeys, onCancel }: ListReviewProps) {
  const open = openQuestions(review)
  useAcceptKey(open.accepted > 0 ? importing.acceptAll : null)
  return (
    <>
      <Report review={review} importing={importing} />
      <Bar review={review} importing={importing} open={open} acceptKeys={acceptKeys} onCancel={onCancel} />
    </>
  )
}

interface OpenQuestions {
  /** Those that accepting all answers, and those that somebody has to answer. */
  readonly accepted: number
  readonly own: number
}

function openQuestions({ proposal, answers }: Review): OpenQuestions {
  const own = proposal?.questions.filter((question) => needsOwnAnswer(question) && answers[question.id] === undefined).length ?? 0
  return { accepted: (proposal?.open ?? 0) - own, own }
}

/** All but the bar. Progress is told many times a second and draws none of it anew; what can be done to an import stays the same. */
const Report = memo(WholeReport, ({ review: before }, { review: after }) => {
  const stands = (key: keyof Review) => key === 'progress' || key === 'isImporting' || before[key] === after[key]
  return (Object.keys(after) as (keyof Review)[]).every(stands)
})

function WholeReport({ review, importing }: Pick<ListReviewProps, 'review' | 'importing'>) {
  const style = useNumberStyle()
  const { proposal, problem } = review
  const questions = proposal?.questions.length ?? 0
  return (
    <>
      <ProblemBanner problem={problem} />
      <SheetChoice review={review} importing={importing} style={style} />
      <CheckFirst review={review} importing={importing} />
      {questions === 0 ? null : (
        <TitledPart title={IMPORT_TEXT.questions} lead={IMPORT_TEXT.questionsLead}>
          <QuestionList review={review} importing={importing} />
        </TitledPart>
      )}
      {proposal?.repeats.items.some(({ isAsked }) => !isAsked) ? (
        <TitledPart title={IMPORT_TEXT.sameNames} lead={IMPORT_TEXT.sameNamesLead}>
          <SameNames review={review} importing={importing} style={style} />
        </TitledPart>
      ) : null}
      <TitledPart title={COMMON_TEXT.columns} lead={IMPORT_TEXT.columnsLead} isLower>
        <ColumnTable review={review} importing={importing} />
      </TitledPart>
      {proposal === null ? null : (
        <>
          {proposal.changing.total + proposal.same + proposal.gone.length === 0 ? null : (
            <TitledPart title={IMPORT_TEXT.existing} lead={IMPORT_TEXT.existingLead} isLower>
              <ChangingRows review={review} importing={importing} style={style} />
              <GoneComponents review={review} importing={importing} style={style} />
            </TitledPart>
          )}
          {proposal.rowCount === 0 ? null : (
            <TitledPart title={IMPORT_TEXT.newRows} lead={IMPORT_TEXT.newRowsLead} isLower>
              <RowPreview proposal={proposal} fields={review.mapping.fields} style={style} />
            </TitledPart>
          )}
          <TitledPart title={IMPORT_TEXT.notImported} lead={IMPORT_TEXT.notImportedLead} isLower>
            <NotUnderstood review={review} style={style} />
            <LeftOut review={review} importing={importing} />
          </TitledPart>
        </>
      )}
      <TitledPart title={IMPORT_TEXT.assumptions} lead={IMPORT_TEXT.source(review.list.source, review.list.rows, style)} isLower>
        {proposal?.report.control?.differenceMinor === 0 ? <ControlSum review={review} importing={importing} /> : null}
        <TakenForGranted review={review} />
      </TitledPart>
    </>
  )
}

/** The list's own total; where the rows add up to it, that is said with what was taken for granted. */
function ControlSum({ review, importing }: Pick<ListReviewProps, 'review' | 'importing'>) {
  const style = useNumberStyle()
  const control = review.proposal?.report.control ?? null
  if (control === null) return null
  return (
    <>
      <ControlSumBanner control={control} style={{ ...style, currency: control.currency }} />
      {control.differenceMinor === 0 ? null : (
        <TextField
          label={fieldLabel('imports', 'differenceReason')}
          placeholder={IMPORT_TEXT.differenceExample}
          hint={IMPORT_TEXT.differenceHint}
          value={review.differenceReason ?? ''}
          maxLength={MAX_NAME_LENGTH}
          disabled={review.isImporting}
          commit={keeping((reason) => importing.explainDifference(reason === '' ? null : reason))}
        />
      )}
    </>
  )
}

function CheckFirst({ review, importing }: Pick<ListReviewProps, 'review' | 'importing'>) {
  const style = useNumberStyle()
  const report = review.proposal?.report
  const isOff = report?.control != null && report.control.differenceMinor !== 0
  const loud = loudNotes(review)
  if (loudColumns(review).length === 0 && !isOff && loud.length === 0) return null
  return (
    <TitledPart title={IMPORT_TEXT.checkFirst} lead={IMPORT_TEXT.checkFirstLead}>
      <LoudColumns review={review} importing={importing} />
      {numbered(loud).map(({ place, ...note }) => (
        <Banner key={place} tone="caution">
          {importNoteText(note, style)}
        </Banner>
      ))}
      {isOff ? <ControlSum review={review} importing={importing} /> : null}
    </TitledPart>
  )
}

function Bar({ review, importing, open, acceptKeys, onCancel }: ListReviewProps & { readonly open: OpenQuestions }) {
  const style = useNumberStyle()
  const { proposal, progress, isImporting } = review
  const isLong = progress !== null && (isImporting || progress.total > 3000)
  return (
    <BottomBar
      className={styles.bar}
      state={
        <div className={styles.barState}>
          {isLong ? (
            <Progress
              label={isImporting ? IMPORT_TEXT.importingRows : IMPORT_TEXT.preparingRows}
              done={progress.done}
              total={progress.total}
            />
          ) : (
            <p id="import-state" role="status">
              {importStateText(proposal, { isImporting, isPreparing: progress !== null, ...open, loud: loudColumns(review).length }, style)}
            </p>
          )}
        </div>
      }
    >
      <Button onClick={onCancel}>{COMMON_TEXT.cancel}</Button>
      {open.accepted === 0 ? null : (
        <Button onClick={importing.acceptAll} aria-keyshortcuts="Control+Enter">
          {IMPORT_TEXT.acceptAll} <kbd>{acceptKeys}</kbd>
        </Button>
      )}
      <Button
        kind="primary"
        disabled={proposal?.canImport !== true || progress !== null || isImporting}
        aria-describedby="import-state"
        onClick={importing.importNow}
      >
        {IMPORT_TEXT.importCounts(proposal?.rowCount ?? 0, proposal?.updates ?? 0, style)}
      </Button>
    </BottomBar>
  )
}
