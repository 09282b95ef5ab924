// The three questions about something that does not exist yet, and the little more that can change the answer.

import { useId } from 'react'
import { type FieldPath, fieldSpec, KINDS, type TableName } from '#core'
import { APPROACH_HINTS, COMMON_TEXT, COMPARISON_TEXT, OWNER_FIELDS, PLAN_FORM_TEXT, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import field from '../../widgets/field.module.css'
import { Note, Stack } from '../../widgets/layout.tsx'
import { NameList } from '../../widgets/name-list.tsx'
import { FieldControl, type FieldControlProps } from '../record-field.tsx'
import styles from './before-you-build.module.css'
import { type Asked, NO_PLAN, type Plan } from './plan.ts'

export interface PlanFormProps {
  readonly plan: Plan
  readonly asked: Asked
  readonly onChange: (change: Partial<Plan>) => void
  /** Names to choose from. */
  readonly people: readonly string[]
}

const ASKED_KINDS = KINDS.filter((kind) => kind !== 'request-path')

export function PlanForm(props: PlanFormProps) {
  return (
    <Stack gap={5}>
      <WhatItIs {...props} />
      <EdgeQuestion {...props} />
      <ReverseQuestion {...props} />
      <TimeQuestion {...props} />
      <Money {...props} />
    </Stack>
  )
}

function WhatItIs(props: PlanFormProps) {
  const { plan, asked } = props
  return (
    <Stack as="section" className={styles.part} aria-label={COMMON_TEXT.component}>
      <Ask {...props} answer="name" placeholder={PLAN_FORM_TEXT.nameExample} />
      <div className={field.pair}>
        <Ask {...props} answer="kind" choices={ASKED_KINDS} />
        <Ask {...props} answer="layer" />
      </div>
      <Ask {...props} answer="approach" size="standard" />
      <Note>{APPROACH_HINTS[plan.approach]}</Note>
      {asked.origin ? <Ask {...props} answer="origin" size="standard" /> : null}
      {asked.apiAvailable ? <Ask {...props} answer="apiAvailable" size="standard" /> : null}
    </Stack>
  )
}

function EdgeQuestion(props: PlanFormProps) {
  return (
    <Stack as="section" className={styles.part} aria-label={PLAN_FORM_TEXT.first}>
      <h2>{PLAN_FORM_TEXT.numbered(1, PLAN_FORM_TEXT.edge)}</h2>
      <Ask {...props} answer="edge" label={PLAN_FORM_TEXT.edge} hideLabel size="large" />
      {props.asked.customerNotices ? <Ask {...props} answer="customerNotices" /> : null}
    </Stack>
  )
}

function ReverseQuestion(props: PlanFormProps) {
  return (
    <Stack as="section" className={styles.part} aria-label={PLAN_FORM_TEXT.second}>
      <h2>{PLAN_FORM_TEXT.numbered(2, PLAN_FORM_TEXT.reverse)}</h2>
      <Ask {...props} answer="hardManual" label={PLAN_FORM_TEXT.reverse} hideLabel size="large" />
      <div className={field.pair}>
        <Ask {...props} answer="termMonths" label={PLAN_FORM_TEXT.term} />
        <Ask {...props} answer="switchWeeks" />
      </div>
    </Stack>
  )
}

function TimeQuestion(props: PlanFormProps) {
  const list = useId()
  return (
    <Stack as="section" className={styles.part} aria-label={PLAN_FORM_TEXT.third}>
      <h2>{PLAN_FORM_TEXT.numbered(3, PLAN_FORM_TEXT.time)}</h2>
      <div className={field.pair}>
        <Ask {...props} answer="ownerName" label={OWNER_FIELDS.personId.label} suggestions={list} />
        <Ask {...props} answer="share" suffix={props.plan.share === null ? '' : COMPARISON_TEXT.shareOfEngineer} />
      </div>
      <NameList id={list} names={props.people} />
      {props.asked.rationale ? <Ask {...props} answer="ownerTimeRationale" /> : null}
    </Stack>
  )
}

function Money(props: PlanFormProps) {
  return (
    <Stack as="section" className={styles.part} aria-label={PLAN_FORM_TEXT.money}>
      <h2>{PLAN_FORM_TEXT.moneyTitle}</h2>
      <div className={field.pair}>
        <Ask {...props} answer="monthlyCost" label={COMMON_TEXT.monthlyCost} kind="money-a-month" />
        {props.asked.quote ? <Ask {...props} answer="quote" label={PLAN_FORM_TEXT.quote} /> : null}
      </div>
    </Stack>
  )
}

type Place = { readonly [T in TableName]: readonly [table: T, field: FieldPath<T>] }[TableName]

/** Where an answer goes that is not a field of the component by the same name. */
const PLACES: Readonly<Partial<Record<keyof Plan, Place>>> = {
  termMonths: ['components', 'contract.minMonths'],
  ownerName: ['people', 'name'],
  share: ['owners', 'share'],
  monthlyCost: ['costLines', 'amount'],
  quote: ['projects', 'managed.quote'],
}

type Looks = Omit<FieldControlProps<'components'>, 'table' | 'field' | 'value' | 'commit'>

/** Held to the limits of the field that it becomes. */
function Ask({
  plan,
  onChange,
  answer,
  asked: _asked,
  people: _people,
  ...looks
}: PlanFormProps & Looks & { readonly answer: keyof Plan }) {
  const style = useNumberStyle()
  const [table, field] = (PLACES[answer] ?? ['components', answer]) as ['components', FieldPath<'components'>]
  function commit(value: unknown): string | null {
    const isBlank = value === null || value === ''
    const read = isBlank ? null : fieldSpec(table, field).read(value, field)
    if (read?.ok === false) return refusalText(read, style)
    onChange({ [answer]: read === null ? NO_PLAN[answer] : read.value })
    return null
  }
  return <FieldControl table={table} field={field} {...looks} commitsWhenIdle value={plan[answer]} commit={commit} />
}
