// The three questions about something that does not exist yet, and the little more that can change the answer.

import { useId } from 'react'
import { APPROACHES, EDGES, fieldSpec, KINDS, LAYERS, parseCountText, parseMoneyText, parseShareText, type Result } from '#core'
import {
  APPROACH_HINTS,
  APPROACH_LABELS,
  CHOICE_LABELS,
  COMPARISON_TEXT,
  COMPONENT_FIELDS,
  choiceLabel,
  EDGE_LABELS,
  NOT_SET,
  OWNER_FIELDS,
  PLAN_FORM_TEXT,
  problemText,
  UNIT_SUFFIXES,
} from '#wording'
import aside from '../../widgets/aside.module.css'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { countAsTyped, decimalMarkOf, moneyAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './before-you-build.module.css'
import type { Asked, Plan } from './plan.ts'

export interface PlanFormProps {
  readonly plan: Plan
  readonly asked: Asked
  readonly onChange: (change: Partial<Plan>) => void
  /** Names to choose from. */
  readonly people: readonly string[]
}

const EDGE_OPTIONS = EDGES.map((value) => ({ value, label: EDGE_LABELS[value] }))
const APPROACH_OPTIONS = APPROACHES.map((value) => ({ value, label: APPROACH_LABELS[value] }))
const YES_OR_NO = (['yes', 'no'] as const).map((value) => ({ value, label: CHOICE_LABELS.hardManual[value] }))
const ORIGIN_OPTIONS = (['own-code', 'third-party'] as const).map((value) => ({ value, label: CHOICE_LABELS.origin[value] }))
const API_OPTIONS = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: CHOICE_LABELS.apiAvailable[value] }))

export function PlanForm(props: PlanFormProps) {
  return (
    <div className={styles.form}>
      <WhatItIs {...props} />
      <EdgeQuestion {...props} />
      <ReverseQuestion {...props} />
      <TimeQuestion {...props} />
      <Money {...props} />
    </div>
  )
}

function WhatItIs({ plan, asked, onChange }: PlanFormProps) {
  return (
    <section className={styles.part} aria-label={PLAN_FORM_TEXT.component}>
      <Text
        label={COMPONENT_FIELDS.name.label}
        placeholder={PLAN_FORM_TEXT.nameExample}
        value={plan.name}
        onText={(name) => onChange({ name: name ?? '' })}
      />
      <div className={styles.pair}>
        <Select
          label={COMPONENT_FIELDS.kind.label}
          value={plan.kind}
          blank={NOT_SET}
          options={KINDS.filter((kind) => kind !== 'request-path').map((value) => ({ value, label: choiceLabel('kind', value) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label={COMPONENT_FIELDS.layer.label}
          value={plan.layer}
          blank={NOT_SET}
          options={LAYERS.map((value) => ({ value, label: choiceLabel('layer', value) }))}
          onChange={(layer) => onChange({ layer })}
        />
      </div>
      <SegmentedChoice
        label={COMPONENT_FIELDS.approach.label}
        value={plan.approach}
        options={APPROACH_OPTIONS}
        onChange={(approach) => onChange({ approach: approach ?? 'build' })}
      />
      <p className={aside.note}>{APPROACH_HINTS[plan.approach]}</p>
      {asked.origin ? (
        <SegmentedChoice
          label={COMPONENT_FIELDS.origin.label}
          clearable
          value={plan.origin}
          options={ORIGIN_OPTIONS}
          onChange={(origin) => onChange({ origin })}
        />
      ) : null}
      {asked.apiAvailable ? (
        <SegmentedChoice
          label={COMPONENT_FIELDS.apiAvailable.label}
          clearable
          value={plan.apiAvailable}
          options={API_OPTIONS}
          onChange={(apiAvailable) => onChange({ apiAvailable })}
        />
      ) : null}
    </section>
  )
}

function EdgeQuestion({ plan, asked, onChange }: PlanFormProps) {
  return (
    <section className={styles.part} aria-label={PLAN_FORM_TEXT.first}>
      <h2 className={styles.question}>{PLAN_FORM_TEXT.numbered(1, PLAN_FORM_TEXT.edge)}</h2>
      <SegmentedChoice
        label={PLAN_FORM_TEXT.edge}
        hideLabel
        size="large"
        clearable
        value={plan.edge}
        options={EDGE_OPTIONS}
        onChange={(edge) => onChange({ edge })}
      />
      {asked.customerNotices ? (
        <Text
          label={COMPONENT_FIELDS.customerNotices.label}
          placeholder={COMPONENT_FIELDS.customerNotices.example}
          multiline
          value={plan.customerNotices ?? ''}
          onText={(customerNotices) => onChange({ customerNotices })}
        />
      ) : null}
    </section>
  )
}

function ReverseQuestion({ plan, onChange }: PlanFormProps) {
  return (
    <section className={styles.part} aria-label={PLAN_FORM_TEXT.second}>
      <h2 className={styles.question}>{PLAN_FORM_TEXT.numbered(2, PLAN_FORM_TEXT.reverse)}</h2>
      <SegmentedChoice
        label={PLAN_FORM_TEXT.reverse}
        hideLabel
        size="large"
        clearable
        value={plan.hardManual}
        options={YES_OR_NO}
        onChange={(hardManual) => onChange({ hardManual })}
      />
      <div className={styles.pair}>
        <Count
          label={PLAN_FORM_TEXT.term}
          suffix={UNIT_SUFFIXES.months}
          value={plan.termMonths}
          onCount={(termMonths) => onChange({ termMonths })}
          most={fieldSpec('components', 'contract.minMonths').max ?? 0}
        />
        <Count
          label={COMPONENT_FIELDS.switchWeeks.label}
          suffix={UNIT_SUFFIXES.weeks}
          value={plan.switchWeeks}
          onCount={(switchWeeks) => onChange({ switchWeeks })}
          most={fieldSpec('components', 'switchWeeks').max ?? 0}
        />
      </div>
    </section>
  )
}

function TimeQuestion({ plan, asked, onChange, people }: PlanFormProps) {
  const list = useId()
  const { locale } = useNumberStyle()
  return (
    <section className={styles.part} aria-label={PLAN_FORM_TEXT.third}>
      <h2 className={styles.question}>{PLAN_FORM_TEXT.numbered(3, PLAN_FORM_TEXT.time)}</h2>
      <div className={styles.pair}>
        <Text
          label={OWNER_FIELDS.personId.label}
          suggestions={list}
          value={plan.ownerName ?? ''}
          onText={(ownerName) => onChange({ ownerName })}
        />
        <TextField
          label={OWNER_FIELDS.share.label}
          align="end"
          placeholder={PLAN_FORM_TEXT.timeExample}
          suffix={plan.share === null ? '' : COMPARISON_TEXT.shareOfEngineer}
          value={shareAsTyped(plan.share, locale)}
          commit={(typed) =>
            keep(parseShareText(typed, { field: 'share', decimalMark: decimalMarkOf(locale) }), (share) => onChange({ share }))
          }
        />
      </div>
      <datalist id={list}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {asked.rationale ? (
        <Text
          label={COMPONENT_FIELDS.ownerTimeRationale.label}
          placeholder={COMPONENT_FIELDS.ownerTimeRationale.example}
          multiline
          value={plan.ownerTimeRationale ?? ''}
          onText={(ownerTimeRationale) => onChange({ ownerTimeRationale })}
        />
      ) : null}
    </section>
  )
}

function Money({ plan, asked, onChange }: PlanFormProps) {
  return (
    <section className={styles.part} aria-label={PLAN_FORM_TEXT.money}>
      <h2 className={styles.question}>{PLAN_FORM_TEXT.moneyTitle}</h2>
      <div className={styles.pair}>
        <Amount label={PLAN_FORM_TEXT.monthlyCost} value={plan.monthlyCost} onAmount={(monthlyCost) => onChange({ monthlyCost })} />
        {asked.quote ? <Amount label={PLAN_FORM_TEXT.quote} value={plan.quote} onAmount={(quote) => onChange({ quote })} /> : null}
      </div>
    </section>
  )
}

interface TextProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly multiline?: boolean
  readonly suggestions?: string
  readonly onText: (text: string | null) => void
}

function Text({ onText, multiline = false, ...rest }: TextProps) {
  return (
    <TextField
      {...rest}
      multiline={multiline}
      commitsWhenIdle
      maxLength={multiline ? 2000 : 200}
      commit={(typed) => {
        onText(typed.trim() === '' ? null : typed.trim())
        return null
      }}
    />
  )
}

interface CountProps {
  readonly label: string
  readonly suffix: string
  readonly value: number | null
  readonly most: number
  readonly onCount: (count: number | null) => void
}

function Count({ label, suffix, value, most, onCount }: CountProps) {
  const style = useNumberStyle()
  const { locale } = style
  return (
    <TextField
      label={label}
      suffix={suffix}
      align="end"
      value={countAsTyped(value, locale)}
      commit={(typed) => {
        const count = parseCountText(typed, { field: label, decimalMark: decimalMarkOf(locale) })
        if (count.ok && count.value !== null && (count.value < 0 || count.value > most))
          return PLAN_FORM_TEXT.outOfRange(label, most, suffix, style)
        return keep(count, onCount)
      }}
    />
  )
}

function Amount({
  label,
  value,
  onAmount,
}: {
  readonly label: string
  readonly value: Plan['quote']
  readonly onAmount: (amount: Plan['quote']) => void
}) {
  const { locale, currency } = useNumberStyle()
  return (
    <TextField
      label={label}
      align="end"
      suffix={currency}
      value={moneyAsTyped(value, currency, locale)}
      commit={(typed) =>
        keep(parseMoneyText(typed, { field: label, currency, decimalMark: decimalMarkOf(locale), perMonth: true }), onAmount)
      }
    />
  )
}

/** What was read is kept; else the sentence of why it was not. */
function keep<T>(read: Result<T>, onValue: (value: T) => void): string | null {
  if (!read.ok) return problemText(read.problem)
  onValue(read.value)
  return null
}
