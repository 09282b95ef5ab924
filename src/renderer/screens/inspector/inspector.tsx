// Everything about one component beside the list: its verdict in a sentence, the three questions as
// controls with their outcome, who runs it, what it costs, and why each check says what it says.

import { Maximize2, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ComponentAssessment } from '#core'
import {
  adviceLabel,
  adviceNotes,
  COMMON_TEXT,
  COMPONENT_FIELDS,
  clearingText,
  componentBadge,
  INSPECTOR_TEXT,
  RULE_WORDS,
  SCREEN_TABLE,
  shortReason,
  verdictText,
} from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { useCommandDesk } from '../../commands/commands.tsx'
import { useApp } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { WordedBadge } from '../../widgets/badge.tsx'
import { IconButton, Tools } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import { ComponentField } from '../record-field.tsx'
import { CostLines } from './cost-lines.tsx'
import { EvidenceCount } from './evidence-count.tsx'
import styles from './inspector.module.css'
import { OwnerList } from './owner-list.tsx'
import { EdgeQuestion, ReverseQuestion } from './questions.tsx'
import { RuleOutcome } from './rule-outcome.tsx'
import { RunningFields } from './running-fields.tsx'
import { ToFix } from './to-fix.tsx'
import { Why } from './why.tsx'

/** What another screen may ask for. */
export type InspectorPart = 'verdict' | 'owners' | 'costs'

export interface InspectorProps {
  readonly componentId: string
  /** The part that is brought into sight, with the focus on it. */
  readonly part: InspectorPart
  /** Raised each time the part is asked for, so that asking twice works twice. */
  readonly asked: number
  readonly onClose: () => void
}

export function Inspector({ componentId, part, asked, onClose }: InspectorProps) {
  const entry = useSessionState((state) => state.assessment.byId.get(componentId))
  const panel = useRef<HTMLElement>(null)
  const desk = useCommandDesk()

  useEffect(() => {
    if (asked === 0) return
    const heading = panel.current?.querySelector<HTMLElement>(`[data-part="${part}"]`)
    heading?.scrollIntoView({ block: 'nearest' })
    heading?.focus({ preventScroll: true })
  }, [part, asked])

  if (entry === undefined) return null
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={INSPECTOR_TEXT.panel}
      data-region="inspector"
      onKeyDown={(event) => {
        const isOpening = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (event.defaultPrevented || !(isOpening || event.key === 'Escape')) return
        event.preventDefault()
        if (isOpening) void desk.run('open-component-page')
        else onClose()
      }}
    >
      {/* A new component starts with fields of its own: nothing half typed moves over to it. */}
      <InspectorContent key={componentId} entry={entry} onClose={onClose} />
    </aside>
  )
}

function InspectorContent({ entry, onClose }: Pick<InspectorProps, 'onClose'> & { readonly entry: ComponentAssessment }) {
  const { component } = entry.subject
  return (
    <>
      <VerdictHeader entry={entry} onClose={onClose} />
      <div className={styles.toFix}>
        <ToFix entry={entry} />
      </div>
      <Part title={INSPECTOR_TEXT.edge}>
        <EdgeQuestion component={component} />
        <RuleOutcome entry={entry} rule="differentiation" />
      </Part>
      <Part title={INSPECTOR_TEXT.reverse}>
        <ReverseQuestion component={component} />
        <RuleOutcome entry={entry} rule="reversibility" />
      </Part>
      <Part title={INSPECTOR_TEXT.time} part="owners">
        <OwnerList entry={entry} />
        <RuleOutcome entry={entry} rule="owner-time" />
      </Part>
      <Part title={INSPECTOR_TEXT.costs} part="costs">
        <CostLines entry={entry} />
      </Part>
      <Part title={INSPECTOR_TEXT.details}>
        <RunningFields component={component} />
      </Part>
      <Part title={SCREEN_TABLE.evidence.title}>
        <EvidenceCount entry={entry} />
      </Part>
      <Part title={COMPONENT_FIELDS.notes.label}>
        <ComponentField record={component} field="notes" hideLabel />
      </Part>
      <Why entry={entry} />
    </>
  )
}

function VerdictHeader({ entry, onClose }: { readonly entry: ComponentAssessment; readonly onClose: () => void }) {
  const style = useNumberStyle()
  const desk = useCommandDesk()
  const { platform } = useApp().facts
  const { subject, reasons, recommendation } = entry
  const [first, ...others] = reasons
  // With several reasons no single change clears the verdict: each check's own are under Why.
  const clearing = first === undefined || others.length > 0 ? null : clearingText(first, style)
  return (
    <Stack as="header" gap={2} align="start" className={styles.header}>
      <Row align="start" justify="space-between" wrap={false} className={styles.titleLine}>
        <h2 className={styles.title} data-part="verdict" tabIndex={-1}>
          {subject.component.name}
        </h2>
        <Tools>
          <IconButton
            label={INSPECTOR_TEXT.openPage}
            shortcut={shownKeys('Mod+Enter', platform)}
            icon={<Maximize2 />}
            onClick={() => void desk.run('open-component-page')}
          />
          <IconButton label={INSPECTOR_TEXT.close} shortcut={COMMON_TEXT.escape} icon={<X />} onClick={onClose} />
        </Tools>
      </Row>
      <WordedBadge {...componentBadge(entry, style)} />
      {first === undefined ? null : <p>{verdictText(first, style)}</p>}
      {others.length === 0 ? null : <Note size="body">{INSPECTOR_TEXT.also(others.map((check) => shortReason(check, style)))}</Note>}
      {clearing === null ? null : <Note size="body">{clearing}.</Note>}
      {recommendation.state === 'N/A' ? null : (
        <p>
          <Note as="span" size="label" className={styles.adviceWord}>
            {RULE_WORDS.recommendation.name}
          </Note>{' '}
          {adviceLabel(recommendation)}. {recommendation.code === 'unknown' ? '' : adviceNotes(recommendation, style).join(' ')}
        </p>
      )}
    </Stack>
  )
}

interface PartProps {
  readonly title: string
  readonly part?: InspectorPart
  readonly children: ReactNode
}

function Part({ title, part, children }: PartProps) {
  return (
    <Stack as="section" className={styles.part} aria-label={title}>
      <h3 data-part={part} tabIndex={part === undefined ? undefined : -1}>
        {title}
      </h3>
      {children}
    </Stack>
  )
}
