// Everything about one component on a page of its own: the three questions, what would turn the verdict, decisions, costs,
// comparisons, evidence and what was done. Opened from the inventory and its details; Alt+← leads back.

import { useEffect, useMemo, useRef, useState } from 'react'
import type { ComponentAssessment } from '#core'
import { COMPONENT_TEXT, decisionRecord, INSPECTOR_TEXT, PLAN_WORDS } from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import { useGo, usePlace } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { CostLines } from '../inspector/cost-lines.tsx'
import { RuleOutcome } from '../inspector/rule-outcome.tsx'
import { RunningFields } from '../inspector/running-fields.tsx'
import { ToFix } from '../inspector/to-fix.tsx'
import { Why } from '../inspector/why.tsx'
import { askedOf } from './asked.ts'
import { AssumptionsChart } from './assumptions-chart.tsx'
import { AttachmentsPart } from './attachments-part.tsx'
import { Calculators } from './calculators.tsx'
import { ComparisonPart } from './comparison-part.tsx'
import styles from './component.module.css'
import { DecideDialog } from './decide-dialog.tsx'
import { DecisionsPart } from './decisions-part.tsx'
import { KindFields } from './kind-fields.tsx'
import { ActivityPart, EvidencePart, NotesPart } from './more-parts.tsx'
import { PageHeader } from './page-header.tsx'
import { Part } from './part.tsx'
import { PrintedRecord } from './printed-record.tsx'
import { QuartersPart } from './quarters-part.tsx'
import { QuestionCards } from './question-cards.tsx'
import { RequestPathFields } from './request-path-part.tsx'

export const COMPONENT: ScreenDescription = { Component: ComponentScreen }

function ComponentScreen() {
  const { inspected: componentId } = usePlace()
  const go = useGo()
  const onBack = () => go('inventory', { inspected: componentId })
  const entry = useSessionState((state) => (componentId === null ? undefined : state.assessment.byId.get(componentId)))
  if (entry === undefined)
    return (
      <EmptyState title={COMPONENT_TEXT.missing} actions={<Button onClick={onBack}>{COMPONENT_TEXT.back}</Button>}>
        {COMPONENT_TEXT.missingHint}
      </EmptyState>
    )
  // Another component starts with fields of its own: nothing half typed moves over to it.
  return <ComponentPage key={entry.subject.component.id} entry={entry} onBack={onBack} />
}

function ComponentPage({ entry, onBack }: { readonly entry: ComponentAssessment; readonly onBack: () => void }) {
  const assessment = useSessionState((state) => state.assessment)
  const style = useNumberStyle()
  const [isDeciding, setIsDeciding] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const record = useMemo(() => decisionRecord(entry, assessment, style), [entry, assessment, style])
  useCommandEffects({ print: () => window.print() })
  useEffect(() => whole.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }), [])

  return (
    <div ref={whole} className={`${page.page} ${styles.screen}`}>
      <PageHeader entry={entry} record={record} onBack={onBack} onDecide={() => setIsDeciding(true)} />
      <ToFix entry={entry} />
      <Answers entry={entry} />
      <div className={styles.columns}>
        <Stack gap={5}>
          <DecisionsPart entry={entry} />
          {entry.verdict === 'N/A' ? null : (
            <Part title={PLAN_WORDS.changes}>
              <AssumptionsChart entry={entry} />
            </Part>
          )}
          {askedOf(entry).comparison ? <ComparisonPart entry={entry} asked={askedOf(entry)} /> : null}
          {askedOf(entry).isRequestPath ? null : <Calculators entry={entry} />}
          <div className={styles.why}>
            <Why entry={entry} />
          </div>
        </Stack>
        <Stack gap={5}>
          <Part title={INSPECTOR_TEXT.costs}>
            <CostLines entry={entry} />
          </Part>
          <Part title={INSPECTOR_TEXT.details}>
            <RunningFields component={entry.subject.component} />
            <KindFields component={entry.subject.component} asked={askedOf(entry)} />
          </Part>
          <EvidencePart entry={entry} />
          <NotesPart component={entry.subject.component} />
          <AttachmentsPart entry={entry} />
          <QuartersPart componentId={entry.subject.component.id} />
          <ActivityPart component={entry.subject.component} />
        </Stack>
      </div>
      {isDeciding ? <DecideDialog entries={[entry]} onClose={() => setIsDeciding(false)} /> : null}
      <PrintedRecord record={record} />
    </div>
  )
}

/** A path that answers requests is asked what it measures, everything else the three questions. */
function Answers({ entry }: { readonly entry: ComponentAssessment }) {
  if (!askedOf(entry).isRequestPath) return <QuestionCards entry={entry} />
  return (
    <Part title={COMPONENT_TEXT.measures}>
      <RuleOutcome entry={entry} rule="observability" />
      <RequestPathFields component={entry.subject.component} />
    </Part>
  )
}
