// Two states of the workbook beside each other, and all quarters in a row. Mounted by workspace.tsx.

import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import { comparisonSentence, problemText, sideText } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import type { Library } from '../../session/library.ts'
import { useQuarters } from '../../session/quarters.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './compare.module.css'
import { CompareToolbar } from './compare-toolbar.tsx'
import { type CompareView, chosenStates } from './compare-view.ts'
import { Movements } from './movements.tsx'
import { Trends } from './trends.tsx'
import { type Compared, useComparison } from './use-comparison.ts'

export interface CompareScreenProps {
  readonly view: CompareView
  readonly onView: (view: CompareView) => void
  readonly library: Library
  readonly onOpenComponent: (id: string) => void
}

const TABS = [
  { value: 'movements', label: 'Movements' },
  { value: 'trends', label: 'Trends' },
] as const

export function CompareScreen({ view, onView, library, onOpenComponent }: CompareScreenProps) {
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const present = useMemo(() => ({ workbook, assessment }), [workbook, assessment])
  const keys = chosenStates(view, workbook)
  const compared = useComparison(useQuarters(), view.tab === 'movements' ? keys : null, present)
  const search = useRef<HTMLInputElement>(null)
  const filter = useDeferredValue(view.filter)
  const style = useNumberStyle()
  useCommandEffects(keys === null || view.tab === 'trends' ? {} : { find: () => search.current?.focus() })

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>Compare</h1>
          <SegmentedChoice
            label="What is shown"
            hideLabel
            value={view.tab}
            options={TABS}
            onChange={(tab) => onView({ ...view, tab: tab ?? 'movements' })}
          />
        </div>
        {compared.kind === 'done' && view.tab === 'movements' && keys !== null ? (
          <p className={styles.finding} role="status">
            {comparisonSentence(
              compared.comparison,
              sideText(compared.comparison.before, style),
              keys.after === 'now' ? null : sideText(compared.comparison.after, style),
              style,
            )}
          </p>
        ) : null}
      </header>
      {keys === null ? (
        <EmptyState title="No quarter is locked yet">
          After your first review, this says what moved since: what came and went, which verdicts turned and why, and what it did to costs
          and time.
        </EmptyState>
      ) : view.tab === 'trends' ? (
        <Trends workbook={workbook} assessment={assessment} library={library} />
      ) : (
        <>
          <CompareToolbar view={view} onView={onView} keys={keys} workbook={workbook} search={search} />
          <Answer compared={compared}>
            {(comparison) => (
              <Movements
                comparison={comparison}
                filter={filter}
                isListed={(id) => assessment.byId.has(id)}
                onOpenComponent={onOpenComponent}
              />
            )}
          </Answer>
        </>
      )}
    </div>
  )
}

interface AnswerProps {
  readonly compared: Compared
  readonly children: (comparison: Extract<Compared, { kind: 'done' }>['comparison']) => ReactNode
}

function Answer({ compared, children }: AnswerProps) {
  if (compared.kind === 'failed') return <Banner tone="problem">{problemText(compared.problem)}</Banner>
  if (compared.kind === 'working') return <Progress label="Reading the quarter and comparing…" done={null} total={1} />
  return children(compared.comparison)
}
