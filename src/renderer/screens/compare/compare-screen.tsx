// Two states of the workbook beside each other.

import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import { COMPARE_TEXT, comparisonSentence, SCREEN_TABLE } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useScreenState } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import styles from './compare.module.css'
import { CompareToolbar } from './compare-toolbar.tsx'
import { type CompareView, chosenStates, FIRST_COMPARE_VIEW } from './compare-view.ts'
import { Movements } from './movements.tsx'
import { type Compared, useComparison } from './use-comparison.ts'

export const COMPARE: ScreenDescription = { Component: CompareScreen }

function CompareScreen() {
  const [view, onView] = useScreenState<CompareView>('compare', FIRST_COMPARE_VIEW)
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const present = useMemo(() => ({ workbook, assessment }), [workbook, assessment])
  const keys = chosenStates(view, workbook)
  const compared = useComparison(useSession().quarters, keys, present)
  const search = useRef<HTMLInputElement>(null)
  const filter = useDeferredValue(view.filter)
  const style = useNumberStyle()
  useCommandEffects(keys === null ? {} : { find: () => search.current?.focus() })

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <Stack as="header">
        <div>
          <h1>{SCREEN_TABLE.compare.title}</h1>
          <ScreenTabs />
        </div>
        {compared.kind === 'done' && keys !== null ? (
          <p className={styles.finding} role="status">
            {comparisonSentence(
              compared.comparison,
              COMPARE_TEXT.side(compared.comparison.before, style),
              keys.after === 'now' ? null : COMPARE_TEXT.side(compared.comparison.after, style),
              style,
            )}
          </p>
        ) : null}
      </Stack>
      {keys === null ? (
        <EmptyState title={COMPARE_TEXT.empty}>{COMPARE_TEXT.emptyText}</EmptyState>
      ) : (
        <>
          <CompareToolbar view={view} onView={onView} keys={keys} workbook={workbook} search={search} />
          <Answer compared={compared}>
            {(comparison) => <Movements comparison={comparison} filter={filter} isListed={(id) => assessment.byId.has(id)} />}
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
  if (compared.kind === 'failed') return <ProblemBanner problem={compared.problem} />
  if (compared.kind === 'working') return <Progress label={COMPARE_TEXT.comparing} done={null} total={1} />
  return children(compared.comparison)
}
