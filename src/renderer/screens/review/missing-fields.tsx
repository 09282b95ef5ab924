// A field for each input that a verdict waits for, wherever it is kept: on the component, its prices, its credits, the company.
// What a field refuses stands beside it, and nothing leads away from the question.

import { Fragment, type ReactNode } from 'react'
import {
  type AskedInput,
  addRate,
  type ComponentAssessment,
  type CostLine,
  changeBill,
  changeGrant,
  currencyWithoutRate,
  type FieldPath,
  isAskedInput,
  isCostTooLarge,
  parseCostText,
  parseMoneyText,
  parseRateText,
  setBillPart,
  setComponentPrice,
  setField,
  setLinePrice,
  setProjectField,
  valueAt,
} from '#core'
import { COSTS_TEXT, inputLabel, REVIEW_TEXT, refusalText, whomToAsk } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type BuildEdit, useSessionState } from '../../session/use-session.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, rateExampleAsTyped } from '../../widgets/typed-amounts.ts'
import { cellEdit } from '../cell-edits.ts'
import { FieldControl } from '../record-field.tsx'
import { useShown } from './presenter.tsx'

export interface MissingFieldProps {
  readonly entry: ComponentAssessment
  /** Gives the answer: null when it was taken, else the sentence that says why not. */
  readonly answer: (build: BuildEdit | null) => string | null
}

/** @param missing names of inputs, as verdicts call them; what keys answer has no field */
export function MissingFields({ missing, ...props }: MissingFieldProps & { readonly missing: readonly string[] }) {
  const { hidesMoney } = useShown()
  return missing
    .filter(isAskedInput)
    .filter((name) => !hidesMoney || !MONEY.has(name))
    .map((name) => <Fragment key={name}>{FIELDS[name]?.(props)}</Fragment>)
}

/** Whether it is typed; the others are choices, which keys answer. */
export function isTyped(name: string): boolean {
  return isAskedInput(name) && FIELDS[name] !== null
}

const MONEY: ReadonlySet<AskedInput> = new Set(['cost', 'engineerCost', 'quote', 'creditBalance', 'creditPrice'])

const FIELDS: Readonly<Record<AskedInput, ((props: MissingFieldProps) => ReactNode) | null>> = {
  edge: null,
  apiAvailable: null,
  stage: null,
  latency: null,
  tokens: null,
  errors: null,
  costPerRequest: null,
  owner: (props) => <CellField column="owners" {...props} />,
  ownerTime: (props) => <OwnerTimeFields {...props} />,
  cost: (props) => <CostFields {...props} />,
  rate: (props) => <RateField {...props} />,
  engineerCost: (props) => <CompanyField field="engineerMonthlyCost" {...props} />,
  activeUsers: (props) => <CompanyField field="activeUsers" {...props} />,
  loggedCases: (props) => <CompanyField field="loggedCases" {...props} />,
  quote: (props) => <QuoteField {...props} />,
  creditBalance: (props) => <CreditFields {...props} />,
  creditPrice: (props) => <CreditPriceFields {...props} />,
}

/** A cell of the inventory, read as the inventory reads it. */
function CellField({ column, entry, answer }: MissingFieldProps & { readonly column: 'owners' | 'time' }) {
  const { id } = entry.subject.component
  const isOwners = column === 'owners'
  return (
    <TextField
      label={inputLabel(isOwners ? 'owner' : 'ownerTime')}
      placeholder={isOwners ? REVIEW_TEXT.ownersExample : REVIEW_TEXT.timeExample}
      value=""
      commit={(text) => (text.trim() === '' ? null : answer((context) => cellEdit(context, id, column, text)))}
    />
  )
}

function CompanyField({ field, answer }: MissingFieldProps & { readonly field: FieldPath<'company'> }) {
  const company = useSessionState((state) => state.workbook.tables.company['company'])
  const label = { code: 'change-company', facts: { field } } as const
  const commit = (value: unknown) => answer((context) => setField(context, 'company', 'company', field, value, label))
  return company === undefined ? null : <FieldControl table="company" field={field} value={valueAt(company, field)} commit={commit} />
}

/** One for each owner whose share is blank; without an owner it is time that nobody is named for. */
function OwnerTimeFields({ entry, answer }: MissingFieldProps) {
  const { hidesNames } = useShown()
  const { owners } = entry.subject
  const people = useSessionState((state) => state.workbook.tables.people)
  if (owners.length === 0) return <CellField column="time" entry={entry} answer={answer} />
  return owners
    .filter(({ share }) => share === null)
    .map(({ id, personId }) => {
      const name = hidesNames ? undefined : people[personId ?? '']?.name
      return (
        <FieldControl
          key={id}
          table="owners"
          field="share"
          label={name === undefined ? inputLabel('ownerTime') : REVIEW_TEXT.timeOf(name)}
          placeholder={REVIEW_TEXT.timeExample}
          value={null}
          commit={(share) => answer((context) => setField(context, 'owners', id, 'share', share))}
        />
      )
    })
}

/** One for each price that is blank or too large, and where all are typed for the rate that they wait for. */
function CostFields({ entry, answer }: MissingFieldProps) {
  const style = useNumberStyle()
  const { component, costLines } = entry.subject
  const setting = useSessionState((state) => state.assessment.setting)

  function commit(text: string): string | null {
    if (text.trim() === '') return null
    const price = parseCostText(text, { field: 'amount', currency: style.currency, decimalMark: decimalMarkOf(style.locale) })
    return price.ok ? answer((context) => setComponentPrice(context, component.id, price.value)) : refusalText(price, style)
  }

  const open = costLines.filter((line) => line.amount === null || isCostTooLarge([line], setting))
  if (open.length > 0) return <PriceFields lines={open} answer={answer} />
  if (costLines.length > 0) return <RateField entry={entry} answer={answer} />
  return (
    <TextField
      label={inputLabel('cost')}
      align="end"
      prefix={style.currency}
      placeholder={REVIEW_TEXT.priceExample}
      value=""
      commit={commit}
    />
  )
}

/** The prices that a pool of its credits may pay and that nobody set, those of other components with their names. */
function CreditPriceFields({ entry, answer }: MissingFieldProps) {
  const lines = useSessionState((state) => state.workbook.tables.costLines)
  const pools = new Set(entry.subject.credits.map(({ grant }) => grant.id))
  // Its own blank prices are asked for as its cost.
  const others = Object.values(lines).filter(
    ({ amount, grantId, componentId }) => amount === null && pools.has(grantId ?? '') && componentId !== entry.subject.component.id,
  )
  return <PriceFields lines={others} answer={answer} isNamed />
}

interface PriceFieldsProps extends Pick<MissingFieldProps, 'answer'> {
  readonly lines: readonly CostLine[]
  /** With the component that each is of. */
  readonly isNamed?: boolean
}

function PriceFields({ lines, answer, isNamed = false }: PriceFieldsProps) {
  const style = useNumberStyle()
  const { bills, components } = useSessionState((state) => state.workbook.tables)
  const decimalMark = decimalMarkOf(style.locale)

  function commitPrice(line: CostLine, text: string): string | null {
    if (text.trim() === '') return null
    const price = parseCostText(text, { field: 'amount', currency: line.currency, decimalMark })
    return price.ok ? answer((context) => setLinePrice(context, line.id, price.value)) : refusalText(price, style)
  }

  /** A part of a bill is said on the bill, which may be blank itself. */
  function commitPart({ billId, componentId }: CostLine, text: string): string | null {
    const bill = bills[billId ?? '']
    if (bill === undefined || text.trim() === '') return null
    const amount = parseMoneyText(text, { field: 'amount', currency: bill.currency, decimalMark })
    if (!amount.ok) return refusalText(amount, style)
    const { value } = amount
    return answer((context) =>
      bill.amount === null || value === null
        ? changeBill(context, bill.id, { amount: value })
        : setBillPart(context, bill.id, componentId ?? '', { amount: value }),
    )
  }

  return lines.map((line) => {
    const bill = bills[line.billId ?? '']
    const own = line.label ?? (isNamed ? components[line.componentId ?? '']?.name : undefined) ?? inputLabel('cost')
    const label = bill?.amount === null ? REVIEW_TEXT.billOf(bill.vendor) : own
    return (
      <TextField
        key={line.id}
        label={label}
        align="end"
        prefix={line.currency}
        placeholder={REVIEW_TEXT.priceExample}
        value=""
        commit={(text) => (bill === undefined ? commitPrice(line, text) : commitPart(line, text))}
      />
    )
  })
}

function RateField({ entry, answer }: MissingFieldProps) {
  const style = useNumberStyle()
  const setting = useSessionState((state) => state.assessment.setting)
  const from = currencyWithoutRate(entry.subject.costLines, setting)
  if (from === null) return null

  function commit(text: string): string | null {
    if (text.trim() === '') return null
    const rate = parseRateText(text, { field: 'rate', decimalMark: decimalMarkOf(style.locale) })
    if (!rate.ok) return refusalText(rate, style)
    return answer((context) => addRate(context, { from: from ?? '', to: style.currency, rate: rate.value ?? 0, date: setting.asOf }))
  }

  return (
    <TextField
      label={COSTS_TEXT.rateOf(from)}
      placeholder={rateExampleAsTyped(from, style.currency, style.locale)}
      align="end"
      suffix={style.currency}
      value=""
      commit={commit}
    />
  )
}

function QuoteField({ entry, answer }: MissingFieldProps) {
  const { component, projects } = entry.subject
  const commit = (value: unknown) => answer((context) => setProjectField(context, component.id, 'managed.quote', value))
  const ask = whomToAsk(component.kind)
  const hint = ask === null ? {} : { hint: ask }
  return <FieldControl table="projects" field="managed.quote" {...hint} value={projects[0]?.managed.quote ?? null} commit={commit} />
}

/** The balance of each pool that pays some of it, as of the day of the review. */
function CreditFields({ entry, answer }: MissingFieldProps) {
  const asOf = useSessionState((state) => state.assessment.asOf)
  return entry.subject.credits
    .filter(({ grant }) => grant.balance === null || grant.asOf === null)
    .map(({ grant }) => (
      <FieldControl
        key={grant.id}
        table="creditGrants"
        field="balance"
        label={REVIEW_TEXT.balanceOf(grant.vendor)}
        currency={grant.currency}
        // Without its day a balance is typed again: it is of today then.
        value={grant.asOf === null ? null : grant.balance}
        commit={(balance) => answer((context) => changeGrant(context, grant.id, { balance: balance as typeof grant.balance, asOf }))}
      />
    ))
}
