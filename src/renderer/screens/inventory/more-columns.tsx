// The columns that are chosen by name: every plain field of a component, what is worked out of it, and the verdict of each rule.
// They follow from the fields, the rules and their words; none is listed here.

import {
  CHECK_STATES,
  type ComponentAssessment,
  type ComponentCost,
  contractDates,
  countsInTotals,
  divideRounded,
  type FieldPath,
  fieldSpec,
  formOf,
  isTimeUnrecorded,
  lastTouched,
  type MinorUnits,
  type OwnColumn,
  ownField,
  ownPath,
  RULES,
  shareOfMinor,
  sumOfKnown,
} from '#core'
import {
  CHOICE_LABELS,
  COLUMN_TEXT,
  COMPONENT_FIELDS,
  checkBadge,
  fieldLabel,
  formatAmount,
  formatShare,
  MORE_COLUMNS,
  type NumberStyle,
  RULE_WORDS,
  shortReason,
  stateLabel,
  suffixOf,
  wordsOf,
} from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { WordedBadge } from '../../widgets/badge.tsx'
import { Note } from '../../widgets/layout.tsx'
import {
  Clipped,
  choiceColumn,
  fieldColumn,
  listedIn,
  misfitSortValue,
  NotSet,
  type RangedColumn,
  Sum,
  type Value,
  valueColumn,
  YES_OR_NO,
} from '../field-column.tsx'
import type { ValueKind } from '../settings/typed-value.ts'
import { bandsOf, inBands } from '../value-bands.ts'
import type { ColumnSurroundings } from './inventory-columns.tsx'

type Row = ComponentAssessment

export interface InventoryColumn extends RangedColumn<Row> {
  /** The team made it. */
  readonly own?: OwnColumn
}

/** Those that are chosen by name come before it. */
export const VERDICT_COLUMN = 'verdict'
const WIDTHS: Readonly<Record<string, number>> = { text: 180, link: 180, choice: 124, flag: 84, tick: 84, date: 112, check: 190 }
const NUMBER_WIDTH = 104
const { groups } = COLUMN_TEXT

/** @param taken ids of the columns that are there from the start */
export function moreColumns(surroundings: ColumnSurroundings, taken: readonly string[]): readonly InventoryColumn[] {
  const { style } = surroundings
  const paths = (Object.keys(COMPONENT_FIELDS) as FieldPath<'components'>[]).filter((path) => isPlain(path) && !taken.includes(path))
  const rules = RULES.filter(({ id, ofComponent }) => ofComponent !== undefined && id !== 'recommendation')
  return [
    ...surroundings.ownColumns.map((column) => ownColumn(column, style)),
    ...paths.map((path) => plainColumn(path, style)),
    ...calculatedColumns(surroundings),
    ...rules.map(({ id }) => checkColumn(id, style)),
  ]
}

/** Lists of groups, references and the order of the list are no cells. */
function isPlain(path: FieldPath<'components'>): boolean {
  const { fields, item, refersTo, keyed } = fieldSpec('components', path)
  return (
    path !== 'position' &&
    keyed === undefined &&
    fields === undefined &&
    refersTo === undefined &&
    (item === undefined || item.isText === true)
  )
}

function plainColumn(path: FieldPath<'components'>, style: NumberStyle): InventoryColumn {
  const spec = fieldSpec('components', path)
  const form = formOf(spec)
  const [whole = '', part] = path.split('.', 2)
  const counted = form === 'minor' ? style.currency : spec.unit === undefined ? undefined : suffixOf(spec.unit)
  const column = fieldColumn('components', path, ({ subject }: Row) => subject.component, style, {
    width: WIDTHS[form] ?? NUMBER_WIDTH,
    header: COLUMN_TEXT.head(fieldLabel('components', path), counted),
    ...(form === 'flag' ? { cycles: true } : {}),
  })
  const isText = form === 'text'
  return {
    ...column,
    ...(isText ? { render: (row) => <Clipped text={column.text(row)} /> } : {}),
    group: part === undefined ? groups.details : wordsOf('components', whole).label,
  }
}

function calculatedColumns({ style, asOf, engineerCost, spend, groupedSpend = null }: ColumnSurroundings): readonly InventoryColumn[] {
  const allIn = ({ subject: { monthlyCost, ownerTime } }: Row) =>
    monthlyCost === null || engineerCost === null || isTimeUnrecorded(ownerTime)
      ? undefined
      : monthlyCost + shareOfMinor(engineerCost, ownerTime.knownBp)
  return [
    {
      ...calculated('all-in', MORE_COLUMNS.allIn(style.currency), 'money', style, allIn),
      subtotal: (rows) => <CountedSum rows={rows} of={allIn} format={(minor) => formatAmount(minor, style)} />,
    },
    {
      ...calculated('spend-share', MORE_COLUMNS.spendShare, 'share', style, ({ subject }) => spendShare(costKnown(subject), spend())),
      // The sum moves with every cost: the order does not, and each cell follows it by itself.
      sortValue: ({ subject }) => costKnown(subject) ?? undefined,
      ...inBands(
        ({ subject }) => spendShare(costKnown(subject), groupedSpend),
        bandsOf('share', (bp) => formatShare(bp, style), style),
        <NotSet />,
      ),
      subtotal: (rows) => <SpendShare costs={countedOf(rows).map(({ subject }) => costKnown(subject))} style={style} />,
      render: ({ subject }) => <SpendShare costs={[costKnown(subject)]} style={style} />,
    },
    listed('cost-categories', MORE_COLUMNS.costCategories, style, ({ subject }) =>
      subject.costLines.flatMap(({ bookedAs }) => (bookedAs === null ? [] : CHOICE_LABELS.bookedAs[bookedAs])),
    ),
    listed('credits', MORE_COLUMNS.credits, style, ({ subject }) => subject.credits.map(({ grant }) => grant.vendor)),
    calculated('notice', MORE_COLUMNS.notice, 'date', style, ({ subject }) => contractDates(subject, asOf).notice ?? undefined),
    calculated('updated', MORE_COLUMNS.updated, 'date', style, ({ subject }) => lastTouched(subject) || undefined),
  ]
}

function calculated(id: string, header: string, kind: ValueKind, style: NumberStyle, of: (row: Row) => Value): InventoryColumn {
  return { ...valueColumn(id, kind, of, style), header, group: groups.calculated, width: WIDTHS[kind] ?? NUMBER_WIDTH, editor: null }
}

/** As what values of an own column are typed and shown. */
export function ownKind(type: OwnColumn['type']): ValueKind {
  return type === 'number' || type === 'money' || type === 'date' ? type : 'text'
}

/** A value that does not fit its column, of another type once, reads as the text it is. */
function ownColumn(column: OwnColumn, style: NumberStyle): InventoryColumn {
  const { id, name, type, choices } = column
  const spec = ownField(column)
  const held = ({ subject: { component } }: Row) => (Object.hasOwn(component.own, id) ? component.own[id] : undefined)
  const own = { id: ownPath(id), header: name, group: groups.own, own: column, width: WIDTHS[type] ?? NUMBER_WIDTH }
  if (type === 'choice' || type === 'tick') {
    // A figure is left of another type by a merge.
    const value = (row: Row) => (held(row) === undefined ? null : String(held(row)))
    if (type === 'choice') return { ...choiceColumn(value, style, { choices, labels: {}, canBeBlank: true }), ...own }
    return { ...choiceColumn(value, style, { choices: ['yes', 'no'], labels: YES_OR_NO, canBeBlank: true, cycles: true }), ...own }
  }
  const fitting = (row: Row) => {
    const value = held(row)
    return value !== undefined && spec.read(value, name).ok ? value : undefined
  }
  const kind = ownKind(type)
  const shown = valueColumn(own.id, kind, fitting, style)
  const text = (row: Row) => (fitting(row) === undefined ? String(held(row) ?? '') : shown.text(row))
  const isMisfit = (row: Row) => held(row) !== undefined && fitting(row) === undefined
  const sortValue = (row: Row) => (isMisfit(row) ? misfitSortValue(text(row)) : shown.sortValue(row))
  const isPlainText = (row: Row) => kind === 'text' || isMisfit(row)
  const render = (row: Row) => (isPlainText(row) ? <Clipped text={text(row)} /> : shown.render(row))
  const opensInstead = (row: Row) => text(row).includes('\n')
  const copyText = (row: Row) => (isPlainText(row) ? text(row) : (shown.copyText ?? text)(row))
  const { groupValue, groupLabel = render } = shown
  const inGroups = groupValue === undefined ? {} : { groupValue: (row: Row) => (isMisfit(row) ? sortValue(row) : groupValue(row)) }
  return {
    ...shown,
    ...own,
    sortValue,
    text,
    copyText,
    render,
    ...inGroups,
    groupLabel: (row) => (isPlainText(row) ? render(row) : groupLabel(row)),
    opensInstead,
    editor: { kind: 'text' },
  }
}

function listed(id: string, header: string, style: NumberStyle, of: (row: Row) => readonly string[]): InventoryColumn {
  return { ...calculated(id, header, 'text', style, (row) => [...new Set(of(row))].join(', ') || undefined), ...listedIn(of) }
}

/** As far as it is known; null where nothing of it is. */
function costKnown({ monthlyCost, knownCost }: ComponentCost): MinorUnits | null {
  return monthlyCost ?? (knownCost === 0 ? null : knownCost)
}

function spendShare(cost: number | null, spend: number | null): number | undefined {
  return cost === null || spend === null || spend === 0 ? undefined : divideRounded(cost * 10_000, spend)
}

function SpendShare({ costs, style }: { readonly costs: readonly (MinorUnits | null)[]; readonly style: NumberStyle }) {
  const spend = useSessionState(({ assessment }) => assessment.totals.monthlyCostMinor)
  const share = spendShare(sumOfKnown(costs), spend)
  return share === undefined ? <NotSet /> : formatShare(share, style)
}

function countedOf(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ subject }) => countsInTotals(subject.component))
}

interface CountedSumProps {
  readonly rows: readonly Row[]
  readonly of: (row: Row) => number | undefined
  readonly format: (sum: number) => string
}

/** What the rows add to the totals: groups add up to what the overview, costs and the pack say. */
export function CountedSum({ rows, of, format }: CountedSumProps) {
  const counted = countedOf(rows)
  if (counted.length === 0) return <Note as="span">{COLUMN_TEXT.notCounted}</Note>
  return <Sum values={counted.map(of)} format={format} />
}

/** Where a rule does not apply to a component, the cell is empty. */
function checkColumn(rule: (typeof RULES)[number]['id'], style: NumberStyle): InventoryColumn {
  const checkOf = ({ checks }: Row) => checks.find((check) => check.rule === rule && check.state !== 'N/A')
  const word = (row: Row) => {
    const check = checkOf(row)
    return check === undefined ? '' : checkBadge(check, row, style).word
  }
  return {
    id: `check.${rule}`,
    header: MORE_COLUMNS.check(RULE_WORDS[rule].name),
    group: groups.checks,
    width: WIDTHS['check'] ?? 0,
    sortValue: (row) => {
      const state = checkOf(row)?.state
      return state === undefined ? undefined : CHECK_STATES.indexOf(state)
    },
    text: word,
    render: (row) => {
      const check = checkOf(row)
      if (check === undefined) return null
      return <WordedBadge {...checkBadge(check, row, style)} reason={shortReason(check, style)} />
    },
    groupLabel: (row) => word(row) || stateLabel('N/A', null, style),
    editor: null,
  }
}
