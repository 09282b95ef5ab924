// The fields of a decision: what each choice needs, and nothing else.

import { useId } from 'react'
import { GROUNDS, type IsoDate, latestEnd } from '#core'
import { DECIDE_TEXT, DECISION_FIELDS, EXCEPTION_FIELDS, GROUND_LABELS, NOT_SET } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import field from '../../widgets/field.module.css'
import { NameList } from '../../widgets/name-list.tsx'
import { Select } from '../../widgets/select.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { DayField } from '../day-field.tsx'
import styles from './component.module.css'
import type { DecisionDraft } from './decision-draft.ts'

export interface DecisionFieldsProps {
  readonly draft: DecisionDraft
  readonly onChange: (part: Partial<DecisionDraft>) => void
  /** The effect is said of one component, never of several at once. */
  readonly isOne: boolean
  readonly contractEnd: IsoDate | null
  readonly asOf: IsoDate
}

/** What refusals call the fields. */
export const DECISION_NAMES = [
  'ruleIds',
  'approver',
  'owner',
  'due',
  'until',
  'reason',
  'rationale',
  'alternatives',
  'effect.cash',
  'effect.capacity',
] as const

export function DecisionFields(props: DecisionFieldsProps) {
  const { draft, onChange } = props
  const isAction = draft.choice === 'accept-advice' || draft.choice === 'move' || draft.choice === 'other'
  const isKept = draft.choice === 'keep'
  return (
    <>
      <div className={field.fields}>
        {isAction ? <ActionFields {...props} /> : null}
        {isKept ? <KeepFields {...props} /> : null}
        {draft.choice === 'nothing-to-buy' ? (
          <DayField
            name="due"
            label={DECIDE_TEXT.reviewOn}
            example="2027-11-23"
            value={draft.due}
            commit={keeping((due) => onChange({ due }))}
          />
        ) : null}
        <Person
          name="approver"
          label={DECISION_FIELDS.approver.label}
          value={draft.approver}
          onChange={(approver) => onChange({ approver })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          name={isKept ? 'reason' : 'rationale'}
          label={
            isKept ? DECIDE_TEXT.exceptionReason : draft.choice === 'other' ? DECIDE_TEXT.plannedAction : DECISION_FIELDS.rationale.label
          }
          multiline
          value={draft.reason}
          commit={keeping((reason) => onChange({ reason }))}
        />
        {isKept ? null : (
          <TextField
            name="alternatives"
            label={DECISION_FIELDS.alternatives.label}
            multiline
            value={draft.alternatives}
            commit={keeping((alternatives) => onChange({ alternatives }))}
          />
        )}
      </div>
    </>
  )
}

function ActionFields({ draft, onChange, isOne }: DecisionFieldsProps) {
  const { currency } = useNumberStyle()
  return (
    <>
      <Person name="owner" label={DECISION_FIELDS.owner.label} value={draft.owner} onChange={(owner) => onChange({ owner })} />
      <DayField
        name="due"
        label={DECISION_FIELDS.due.label}
        example="2027-03-31"
        value={draft.due}
        commit={keeping((due) => onChange({ due }))}
      />
      {isOne ? (
        <>
          <TextField
            name="effect.cash"
            label={DECISION_FIELDS['effect.cash'].label}
            align="end"
            prefix={currency}
            placeholder={NOT_SET}
            value={draft.cash}
            commit={keeping((cash) => onChange({ cash }))}
          />
          <TextField
            name="effect.capacity"
            label={DECISION_FIELDS['effect.capacity'].label}
            align="end"
            suffix="%"
            placeholder={NOT_SET}
            value={draft.capacity}
            commit={keeping((capacity) => onChange({ capacity }))}
          />
        </>
      ) : null}
    </>
  )
}

function KeepFields({ draft, onChange, contractEnd, asOf }: DecisionFieldsProps) {
  const style = useNumberStyle()
  const latest = latestEnd(draft.ground, asOf, { end: contractEnd })
  return (
    <>
      <Select
        label={EXCEPTION_FIELDS.ground.label}
        value={draft.ground}
        options={GROUNDS.map((value) => ({ value, label: GROUND_LABELS[value] }))}
        onChange={(ground) => (ground === null ? undefined : onChange({ ground, until: latestEnd(ground, asOf, { end: contractEnd }) }))}
      />
      <DayField
        name="until"
        label={DECIDE_TEXT.until}
        example="2027-05-25"
        value={draft.until}
        hint={DECIDE_TEXT.latestEnd(latest, style)}
        commit={keeping((until) => onChange({ until }))}
      />
    </>
  )
}

interface PersonFieldProps {
  readonly name: (typeof DECISION_NAMES)[number]
  readonly label: string
  readonly value: string
  readonly onChange: (name: string) => void
}

/** Anybody by name; those of the list are offered. */
function Person({ name, label, value, onChange }: PersonFieldProps) {
  const people = useSessionState((state) => state.workbook.tables.people)
  const id = useId()
  return (
    <div>
      <TextField name={name} label={label} suggestions={id} value={value} commit={keeping(onChange)} />
      <NameList id={id} names={Object.values(people).map(({ name }) => name)} />
    </div>
  )
}
