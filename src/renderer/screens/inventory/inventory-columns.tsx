// The columns of the inventory: how each reads, sorts, is edited and adds up in a group.

import {
  type ComponentAssessment,
  countsInTotals,
  currencyDecimals,
  type FieldPath,
  isApproachAssumed,
  isTimeUnrecorded,
  LAYERS,
  type MinorUnits,
  type OwnColumn,
  type Setting,
  STANDINGS,
  standingOf,
} from '#core'
import {
  adviceLabel,
  assumedApproach,
  COMMON_TEXT,
  choiceLabel,
  componentBadge,
  formatAmount,
  formatCount,
  formatMoney,
  formatShare,
  INVENTORY_TEXT,
  knownCostText,
  layerName,
  type NumberLook,
  type NumberStyle,
  OWNER_FIELDS,
  RULE_WORDS,
  STANDING_WORDS,
  unknownCost,
} from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { WordedBadge } from '../../widgets/badge.tsx'
import notSet from '../../widgets/not-set.module.css'
import { moneyAsTyped, priceAsTyped, priceForAnywhere, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { PART_MARK } from '../cell-edits.ts'
import { Clipped, countSet, type FieldColumnLooks, fieldColumn, listedIn, NotSet, plainDigits, rangeOf } from '../field-column.tsx'
import { bandsOf, byFirstLetter, inBands } from '../value-bands.ts'
import styles from './inventory.module.css'
import { CountedSum, type InventoryColumn, moreColumns, VERDICT_COLUMN } from './more-columns.tsx'
import { TimeCell } from './time-cell.tsx'

type Row = ComponentAssessment

const componentOf = ({ subject }: Row) => subject.component
const NO_LAYER = LAYERS.length

/** What all cells read besides their own row. The columns are made anew when it changes. */
export interface ColumnSurroundings extends Pick<Setting, 'people' | 'asOf'> {
  readonly style: NumberStyle
  readonly ownColumns: readonly OwnColumn[]
  readonly limitBp: number
  /** An engineer's month, fully loaded. */
  readonly engineerCost: MinorUnits | null
  /** What all components cost a month now: asked anew each time, because every edit may move it. */
  readonly spend: () => MinorUnits | null
  /** The same while rows are grouped by their share of it: then every edit may move every row. */
  readonly groupedSpend?: MinorUnits | null
  /** By id of the column. */
  readonly looks?: Readonly<Record<string, NumberLook>>
}

/** All columns, with figures that look as they were set to. */
export function inventoryColumns(surroundings: ColumnSurroundings): readonly InventoryColumn[] {
  const { style, looks = {} } = surroundings
  return plainColumns(surroundings).map((column) => {
    const look = looks[column.id]
    const others = look === undefined ? [] : plainColumns({ ...surroundings, style: { ...style, look } })
    return others.find(({ id }) => id === column.id) ?? column
  })
}

/** Those that are there from the start, and before the verdict those that are chosen by name. */
function plainColumns(surroundings: ColumnSurroundings): readonly InventoryColumn[] {
  const shipped = shippedColumns(surroundings)
  const ids = shipped.map(({ id }) => id)
  return shipped.toSpliced(ids.indexOf(VERDICT_COLUMN), 0, ...moreColumns(surroundings, ids))
}

function shippedColumns({ style, people, limitBp }: ColumnSurroundings): readonly InventoryColumn[] {
  const column = (field: FieldPath<'components'>, looks: FieldColumnLooks<Row>) =>
    fieldColumn('components', field, componentOf, style, looks)
  return [
    column('name', {
      width: 200,
      grows: true,
      pin: 'start',
      ...byFirstLetter(({ subject }) => subject.component.name),
      render: ({ subject }) => (
        <span className={styles.name} data-muted={subject.component.lifecycle === 'retired' || undefined}>
          {subject.component.name}
        </span>
      ),
    }),
    column('layer', {
      width: 104,
      sortValue: ({ subject }) => (subject.component.layer === null ? NO_LAYER : LAYERS.indexOf(subject.component.layer)),
      render: ({ subject }) => <LayerName layer={subject.component.layer} />,
      groupLabel: ({ subject }) => <LayerName layer={subject.component.layer} />,
    }),
    column('approach', {
      width: 103,
      render: ({ subject: { component } }) =>
        isApproachAssumed(component) ? (
          <span className={notSet.notSet}>{assumedApproach(component.approach)}</span>
        ) : (
          <Clipped text={choiceLabel('approach', component.approach)} />
        ),
    }),
    {
      id: 'owners',
      header: OWNER_FIELDS.personId.label,
      width: 97,
      ...listedIn((row: Row) => ownerNames(row, people)),
      text: (row) => ownerNames(row, people).join('; '),
      render: (row) => <Clipped text={ownerNames(row, people).join(', ')} />,
      subtotal: (rows) => countSet(rows, ({ subject }) => subject.owners.some(({ personId }) => personId !== null), style),
      editor: { kind: 'text', suggestions: () => Object.values(people).map(({ name }) => name) },
    },
    {
      id: 'time',
      header: OWNER_FIELDS.share.label,
      width: 95,
      align: 'end',
      sortValue: knownTime,
      text: ({ subject }) => parted(subject.owners.map(({ share }) => shareAsTyped(share, style.locale))),
      copyText: ({ subject }) =>
        isTimeKnown(subject) ? `${plainDigits(shareAsTyped(subject.ownerTime.knownBp, style.locale), style)}%` : '',
      amount: { of: knownTime, format: (bp) => formatShare(bp, style) },
      range: rangeOf('share', 'share', knownTime, style),
      ...inBands(knownTime, { ends: [limitBp / 2, limitBp].filter(Boolean), format: (bp) => formatShare(bp, style) }, <NotSet />),
      render: (row) => <TimeCell row={row} style={style} limitBp={limitBp} />,
      subtotal: (rows) => <CountedSum rows={rows} of={knownTime} format={(bp) => formatShare(bp, style)} />,
      editor: { kind: 'text' },
    },
    {
      id: 'cost',
      header: INVENTORY_TEXT.costHead(style.currency),
      width: 102,
      align: 'end',
      sortValue: costOf,
      text: (row) => pricesOf(row, style),
      // What no figure stands for is copied as the words of the cell, or as the price that it is.
      copyText: (row) =>
        knownCostText(row.subject, (minor) => plainDigits(moneyAsTyped(minor, style.currency, style.locale), style), style) ??
        pricesOf(row, style),
      figures: 'amount',
      wholeText: ({ subject }) => parted(subject.costLines.map((line) => priceForAnywhere(line, style))),
      amount: {
        of: costOf,
        format: (minor) => formatMoney(minor, style),
        lacksRate: ({ subject }) => waitingFor(subject, style) !== undefined,
      },
      ...inBands(costOf, bandsOf('money-a-month', String, style), <NotSet />),
      range: { ...rangeOf('amount', 'money-a-month', costOf, style), format: (minor) => formatMoney(Number(minor), style) },
      render: ({ subject }) => knownCostText(subject, formatAmount, style) ?? <NoCost row={subject} style={style} />,
      subtotal: (rows) => <CountedSum rows={rows} of={costOf} format={(minor) => sumText(minor, style)} />,
      editor: { kind: 'text' },
      // A part of a bill is split there; every other price is edited as the text that it is.
      opensInstead: ({ subject }) => subject.costLines.some(({ billId }) => billId !== null),
    },
    column('edge', { width: 92, cycles: true }),
    {
      id: VERDICT_COLUMN,
      header: COMMON_TEXT.verdict,
      width: 172,
      grows: true,
      pin: 'end',
      sortValue: (row) => STANDINGS.indexOf(standingOf(row)),
      text: (row) => verdictWord(row, style),
      render: (row) => <VerdictBadge row={row} style={style} />,
      groupLabel: (row) => STANDING_WORDS[standingOf(row)],
      subtotal: (rows) => <DecideCount rows={rows} style={style} />,
      editor: null,
    },
    {
      id: 'advice',
      header: RULE_WORDS.recommendation.name,
      width: 96,
      pin: 'end',
      sortValue: ({ recommendation }) => adviceLabel(recommendation),
      text: ({ recommendation }) => adviceLabel(recommendation),
      render: ({ recommendation }) => <Clipped text={adviceLabel(recommendation)} />,
      groupLabel: ({ recommendation }) => <Clipped text={adviceLabel(recommendation)} />,
      editor: null,
    },
  ]
}

function knownTime({ subject }: Row): number | undefined {
  return isTimeKnown(subject) ? subject.ownerTime.knownBp : undefined
}

/** As far as it is known, like in every total. */
function costOf({ subject: { monthlyCost, knownCost } }: Row): number | undefined {
  return monthlyCost ?? (knownCost === 0 ? undefined : knownCost)
}

function ownerNames({ subject }: Row, people: Setting['people']): readonly string[] {
  return subject.owners.flatMap(({ personId }) => (personId === null ? [] : [people[personId]?.name ?? '']))
}

function pricesOf({ subject }: Row, style: NumberStyle): string {
  return parted(subject.costLines.map((line) => priceAsTyped(line, style)))
}

/** "12; 7.5": what several owners give, or several lines cost, in one cell; nothing where none of them is known. */
function parted(figures: readonly string[]): string {
  return figures.every((figure) => figure === '') ? '' : figures.join(`${PART_MARK} `)
}

/** From a million on without the small change: the column is as wide as a single cost needs. */
function sumText(minor: number, style: NumberStyle): string {
  const whole = minor / 10 ** currencyDecimals(style.currency)
  return whole >= 1_000_000 ? formatCount(whole, style) : formatAmount(minor, style)
}

function isTimeKnown({ ownerTime }: Row['subject']): boolean {
  return !isTimeUnrecorded(ownerTime)
}

/** Not before all are judged: to count them here would judge a whole group at once. */
function DecideCount({ rows, style }: { readonly rows: readonly Row[]; readonly style: NumberStyle }) {
  const isJudged = useSessionState((state) => state.isJudged)
  if (!isJudged) return '…'
  const count = rows.filter((row) => countsInTotals(row.subject.component) && standingOf(row) === 'to-decide').length
  return count === 0 ? '' : INVENTORY_TEXT.decisions(count, style)
}

export function verdictWord(row: Row, style: NumberStyle): string {
  return componentBadge(row, style).word
}

function VerdictBadge({ row, style }: { readonly row: Row; readonly style: NumberStyle }) {
  return <WordedBadge {...componentBadge(row, style)} />
}

/** The price whose rate a cost that is not known waits for. */
function waitingFor({ monthlyCost, isCostTooLarge, costLines }: Row['subject'], style: NumberStyle) {
  return monthlyCost !== null || isCostTooLarge
    ? undefined
    : costLines.find(({ amount, currency }) => amount !== null && currency !== style.currency)
}

/** A price that waits for its exchange rate is not one that nobody entered. */
function NoCost({ row, style }: { readonly row: Row['subject']; readonly style: NumberStyle }) {
  const waiting = waitingFor(row, style)
  return waiting === undefined ? <NotSet /> : <span className={notSet.notSet}>{unknownCost({ withoutRate: waiting.currency })}</span>
}

function LayerName({ layer }: { readonly layer: Row['subject']['component']['layer'] }) {
  return (
    <span className={styles.layer} data-layer={layer ?? 'none'}>
      {layerName(layer)}
    </span>
  )
}
