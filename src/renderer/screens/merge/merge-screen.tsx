// A colleague's copy before it comes in: what it brings, what both changed with both values side by side, and one button that
// merges it. Nothing of the workbook changes before that, and one step of undo takes it back.

import { useMemo } from 'react'
import type { MergeOffer } from '#contract'
import { mergeCounts, possibleDuplicates, type WorkbookMerge } from '#core'
import { COMMON_TEXT, duplicateText, formatDateTime, MERGE_TEXT, mergeCountsText, type NumberStyle } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Row } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { useUndoToast } from '../use-told.ts'
import { ConflictList } from './conflict-list.tsx'
import styles from './merge.module.css'
import { MergeDesk, useMergeOffer } from './merge-offer.tsx'
import { type Merging, useMerge } from './use-merge.ts'

export const MERGE: ScreenDescription = { Component: MergeScreen, Desk: MergeDesk }

function MergeScreen() {
  const { offer, leave } = useMergeOffer()
  if (offer === null) {
    return (
      <div className={`${page.page} ${styles.screen}`}>
        <h1>{MERGE_TEXT.title}</h1>
        <EmptyState title={MERGE_TEXT.emptyTitle}>{MERGE_TEXT.empty}</EmptyState>
      </div>
    )
  }
  return <OfferedMerge key={offer.sha256} offer={offer} onLeave={leave} />
}

function OfferedMerge({ offer, onLeave }: { readonly offer: MergeOffer; readonly onLeave: () => void }) {
  const merging = useMerge(offer)
  const { locale } = useNumberStyle()
  const { step } = merging
  return (
    <div className={`${page.page} ${styles.screen}`} aria-busy={step.kind === 'reading' || merging.isApplying}>
      <header>
        <h1>{MERGE_TEXT.title}</h1>
        <p className={page.lead}>{MERGE_TEXT.lead(offer.file, formatDateTime(offer.savedAt, { locale }))}</p>
      </header>
      {step.kind === 'reading' ? <p role="status">{MERGE_TEXT.comparing}</p> : null}
      <ProblemBanner problem={step.kind === 'refused' ? step.problem : null} />
      {step.kind === 'asked' ? <Asked merge={step.merge} merging={merging} /> : null}
      <Bar merging={merging} file={offer.file} onLeave={onLeave} />
    </div>
  )
}

function Asked({ merge, merging }: { readonly merge: WorkbookMerge; readonly merging: Merging }) {
  const style = useNumberStyle()
  const { counts, duplicates } = useMemo(() => ({ counts: mergeCounts(merge), duplicates: possibleDuplicates(merge) }), [merge])
  const asked = merge.conflicts.length
  return (
    <>
      <ProblemBanner problem={merging.problem} />
      {merging.isAskedAgain ? <Banner tone="caution">{MERGE_TEXT.changedMeanwhile}</Banner> : null}
      <TitledPart title={MERGE_TEXT.incoming}>
        <p>{mergeCountsText(counts, style)}</p>
        {duplicates.length === 0 ? null : (
          <ul className={styles.duplicates}>
            {duplicates.map((duplicate) => (
              <li key={duplicate.theirsId}>{duplicateText(duplicate)}</li>
            ))}
          </ul>
        )}
      </TitledPart>
      {asked === 0 ? (
        <p className={page.lead}>{MERGE_TEXT.noConflicts}</p>
      ) : (
        <TitledPart title={MERGE_TEXT.conflictsTitle(asked, style)} lead={MERGE_TEXT.conflictsLead}>
          <Row align="stretch" className={styles.all}>
            <Button onClick={() => merging.answerAll('mine')}>{MERGE_TEXT.allMine}</Button>
            <Button onClick={() => merging.answerAll('theirs')}>{MERGE_TEXT.allTheirs}</Button>
          </Row>
          <ConflictList merge={merge} answers={merging.answers} onAnswer={merging.answer} disabled={merging.isApplying} />
        </TitledPart>
      )}
    </>
  )
}

interface BarProps {
  readonly merging: Merging
  readonly file: string
  readonly onLeave: () => void
}

function Bar({ merging, file, onLeave }: BarProps) {
  const style = useNumberStyle()
  const undoToast = useUndoToast()
  const { step, answers, isApplying } = merging
  const open = step.kind === 'asked' ? step.merge.conflicts.filter(({ key }) => !answers.has(key)).length : 0

  async function merge(): Promise<void> {
    if (!(await merging.apply())) return
    onLeave()
    undoToast({ title: MERGE_TEXT.merged(file) }, 'merge')
  }

  return (
    <BottomBar
      state={
        <p id="merge-state" role="status">
          {stateText(merging, open, style)}
        </p>
      }
    >
      <Button disabled={isApplying} onClick={onLeave}>
        {step.kind === 'refused' ? COMMON_TEXT.close : COMMON_TEXT.cancel}
      </Button>
      {step.kind === 'refused' ? null : (
        <Button
          kind="primary"
          disabled={step.kind !== 'asked' || open > 0 || isApplying}
          aria-describedby="merge-state"
          onClick={() => void merge()}
        >
          {MERGE_TEXT.merge}
        </Button>
      )}
    </BottomBar>
  )
}

function stateText({ step, isApplying }: Merging, open: number, style: NumberStyle): string {
  if (isApplying) return MERGE_TEXT.merging
  if (step.kind !== 'asked') return ''
  if (open > 0) return MERGE_TEXT.conflictsLeft(open, style)
  return MERGE_TEXT.allChosen
}
