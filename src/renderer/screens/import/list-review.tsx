// A list before it comes in: how it was read, what is asked, the rows that would follow, and the one
// button that imports them all.

import { memo } from 'react'
import { counted, formatCount, PLAIN_STYLE, problemText } from '#wording'
import type { Importing, ListReview as Review } from '../../session/use-import.ts'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { Progress } from '../../widgets/progress.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { ChangingRows } from './changing-rows.tsx'
import { ColumnTable } from './column-table.tsx'
import styles from './import.module.css'
import { ControlSumLine, LeftOut, NotUnderstood, TakenForGranted } from './import-report.tsx'
import { QuestionList } from './question-list.tsx'
import { RowPreview } from './row-preview.tsx'
import { useAcceptKey } from './use-accept-key.ts'

export interface ListReviewProps {
  readonly review: Review
  readonly importing: Importing
  readonly acceptKeys: string
  readonly onCancel: () => void
}

export function ListReview({ review, importing, acceptKeys, onCancel }: ListReviewProps) {
  const open = review.proposal?.open ?? 0
  useAcceptKey(open > 0 ? importing.acceptAll : null)
  return (
    <>
      <Report review={review} importing={importing} />
      <Bar review={review} importing={importing} open={open} acceptKeys={acceptKeys} onCancel={onCancel} />
    </>
  )
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
      {problem === null ? null : <Banner tone="problem">{problemText(problem)}</Banner>}
      <TitledPart
        title="How it was read"
        lead={`${review.list.source}, ${counted(review.list.rows, 'rows', PLAIN_STYLE)} with something in them.`}
      >
        <TakenForGranted review={review} />
      </TitledPart>
      <TitledPart title="Columns" lead="What each column means. Kept for the next list with the same columns.">
        <ColumnTable review={review} importing={importing} />
      </TitledPart>
      {questions === 0 ? null : (
        <TitledPart
          title="Questions"
          lead="Each notation is asked once. A dashed answer is proposed: Enter accepts it. Nothing comes in before you answer."
        >
          <QuestionList review={review} importing={importing} />
        </TitledPart>
      )}
      {proposal === null ? null : (
        <>
          <TitledPart title="What does not fit" lead="Nothing is dropped in silence.">
            <ControlSumLine review={review} style={style} />
            <NotUnderstood review={review} />
            <LeftOut review={review} />
          </TitledPart>
          {proposal.changing.total + proposal.same === 0 ? null : (
            <TitledPart title="Already there" lead="Rows of the same name as a component. A blank cell changes nothing.">
              <ChangingRows review={review} importing={importing} style={style} />
            </TitledPart>
          )}
          {proposal.rowCount === 0 ? null : (
            <TitledPart title="New rows" lead="As they would come in, with the proposals where you have not answered.">
              <RowPreview rows={proposal.rows} rowCount={proposal.rowCount} style={style} />
            </TitledPart>
          )}
        </>
      )}
    </>
  )
}

function Bar({ review, importing, open, acceptKeys, onCancel }: ListReviewProps & { readonly open: number }) {
  const { proposal, progress, isImporting } = review
  const isLong = progress !== null && (isImporting || progress.total > 3000)
  return (
    <BottomBar
      className={styles.bar}
      state={
        <div className={styles.barState}>
          {isLong ? (
            <Progress label={isImporting ? 'Bringing in the rows' : 'Working out the rows'} done={progress.done} total={progress.total} />
          ) : (
            <p id="import-state" role="status">
              {stateText(review, open)}
            </p>
          )}
        </div>
      }
    >
      <Button onClick={onCancel}>Cancel</Button>
      {open === 0 ? null : (
        <Button onClick={importing.acceptAll} aria-keyshortcuts="Control+Enter">
          Accept all proposals <kbd className={styles.keys}>{acceptKeys}</kbd>
        </Button>
      )}
      <Button
        kind="primary"
        disabled={proposal?.canImport !== true || progress !== null || isImporting}
        aria-describedby="import-state"
        onClick={importing.importNow}
      >
        {importWords(proposal)}
      </Button>
    </BottomBar>
  )
}

/** "Import 3 components and update 5" */
function importWords(proposal: Review['proposal']): string {
  const { rowCount = 0, updates = 0 } = proposal ?? {}
  if (updates === 0) return `Import ${counted(rowCount, 'components', PLAIN_STYLE)}`
  return rowCount === 0
    ? `Update ${counted(updates, 'components', PLAIN_STYLE)}`
    : `Import ${counted(rowCount, 'components', PLAIN_STYLE)} and update ${formatCount(updates, PLAIN_STYLE)}`
}

function stateText({ proposal, isImporting, progress }: Review, open: number): string {
  if (isImporting) return 'Importing…'
  if (proposal === null) return progress === null ? 'Nothing to import as it stands.' : 'Working out the rows…'
  if (open > 0) return `${counted(open, 'questions', PLAIN_STYLE)} ${open === 1 ? 'is' : 'are'} open.`
  if (!proposal.canImport) return proposal.same > 0 ? 'The list changes nothing.' : 'No row is left to import.'
  return 'Everything is answered. One step of undo takes the whole import back.'
}
