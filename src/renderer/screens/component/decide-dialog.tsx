// Decides one component, several small ones together, or what is said of the company as a whole: take the advice, plan a move,
// keep it until a day, or say that there is nothing to buy. Opened from the component page, the overview and the review.

import { useId, useState } from 'react'
import type { RuleId } from '#core'
import {
  adviceLabel,
  DECIDE_TEXT,
  DECISION_FIELDS,
  DECISION_HINTS,
  DECISION_LABELS,
  RULE_WORDS,
  shortReason,
  stateLabel,
  verdictText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { type FormRefusal, Refusable, refusalOf, useFormRefusal } from '../../widgets/form-refusal.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import styles from './component.module.css'
import {
  type Choice,
  choicesFor,
  contractEndOf,
  type DecisionDraft,
  type Entry,
  editOf,
  firstDraft,
  isCompanyWide,
  reasonsOf,
} from './decision-draft.ts'
import { DECISION_NAMES, DecisionFields } from './decision-fields.tsx'

export interface DecideDialogProps {
  /** At least one; all of them ask, or are near a limit. */
  readonly entries: readonly Entry[]
  /** What is chosen when it opens, where that may be chosen; else what is decided mostly. */
  readonly choice?: Choice
  readonly onClose: () => void
}

export function DecideDialog({ entries, choice, onClose }: DecideDialogProps) {
  const apply = useApplyEdit()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const approver = useLastApprover()
  const style = useNumberStyle()
  const [draft, setDraft] = useState(() => ({
    ...firstDraft(entries, asOf, approver),
    ...(choice !== undefined && choicesFor(entries).includes(choice) ? { choice } : {}),
  }))
  const [refusal, setRefusal] = useState<FormRefusal | null>(null)
  const [first] = entries
  const title = DECIDE_TEXT.title(entries.map(nameOf), style)
  const change = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }))

  function save(): void {
    const typed = { currency: style.currency, decimalMark: decimalMarkOf(style.locale), locale: style.locale, asOf }
    const decided = apply((context) => editOf(context, entries, draft, typed))
    setRefusal(refusalOf(decided, style, DECISION_NAMES))
    if (!decided.ok) return
    showToast({
      title: DECISION_LABELS[draft.choice],
      description: entries.length === 1 ? entries.map(nameOf).join() : DECIDE_TEXT.together(entries.length, style),
    })
    onClose()
  }

  return (
    <Dialog title={title} width="wide" action={{ label: DECIDE_TEXT.save, onClick: save }} onClose={onClose}>
      <Refusable refusal={refusal}>
        <Reasons entries={entries} ruleIds={draft.ruleIds} onChange={(ruleIds) => change({ ruleIds })} />
        <SegmentedChoice
          label={DECISION_FIELDS.choice.label}
          size="large"
          value={draft.choice}
          options={choicesFor(entries).map((value) => ({ value, label: choiceLabelFor(value, entries) }))}
          onChange={(choice) => (choice === null ? undefined : change({ choice }))}
        />
        <Note>{DECISION_HINTS[draft.choice]}</Note>
        <DecisionFields draft={draft} onChange={change} isOne={entries.length === 1} contractEnd={contractEndOf(first)} asOf={asOf} />
      </Refusable>
    </Dialog>
  )
}

/** What is said of the company is called by its rule. */
function nameOf(entry: Entry): string {
  return isCompanyWide(entry) ? RULE_WORDS[entry.rule].name : entry.subject.component.name
}

function choiceLabelFor(choice: Choice, entries: readonly Entry[]): string {
  const [first] = entries
  if (choice !== 'accept-advice' || entries.length > 1 || first === undefined || isCompanyWide(first)) return DECISION_LABELS[choice]
  return first.recommendation.code === 'unknown'
    ? DECISION_LABELS[choice]
    : `${DECISION_LABELS[choice]}: ${adviceLabel(first.recommendation)}`
}

interface ReasonsProps {
  readonly entries: readonly Entry[]
  readonly ruleIds: readonly RuleId[]
  readonly onChange: (ruleIds: readonly RuleId[]) => void
}

/** Headline first; of several components their names, because each is decided for all of its reasons. */
function Reasons({ entries, ruleIds, onChange }: ReasonsProps) {
  const style = useNumberStyle()
  const id = useId()
  const [refused] = useFormRefusal('ruleIds', `${id}-0`)
  const [first] = entries
  if (entries.length > 1 || first === undefined) return <p className={styles.names}>{entries.map(nameOf).join(', ')}</p>
  // What is said of the company is one finding: there is nothing to tick.
  if (isCompanyWide(first)) return <p>{verdictText(first.verdict, style)}</p>
  return (
    <Stack as="fieldset" gap={2} className={styles.reasons}>
      <legend>{DECISION_FIELDS.ruleIds.label}</legend>
      {reasonsOf(first).map((check, at) => (
        <Row key={check.rule} as="label" wrap={false} className={styles.check}>
          <input
            id={`${id}-${at}`}
            type="checkbox"
            aria-invalid={refused !== null}
            aria-describedby={refused === null ? undefined : `${id}-refusal`}
            checked={ruleIds.includes(check.rule)}
            onChange={({ target }) => onChange(target.checked ? [...ruleIds, check.rule] : ruleIds.filter((id) => id !== check.rule))}
          />
          {RULE_WORDS[check.rule].name} · {shortReason(check, style) || stateLabel(check.state, check, style)}
        </Row>
      ))}
      <Refusal id={`${id}-refusal`} sentence={refused} />
    </Stack>
  )
}

/** Mostly the same person approves: the last one is offered. */
function useLastApprover(): string {
  const tables = useSessionState((state) => state.workbook.tables)
  const records = [...Object.values(tables.decisions), ...Object.values(tables.exemptions)]
  return records.findLast(({ approver }) => approver !== null)?.approver ?? ''
}
