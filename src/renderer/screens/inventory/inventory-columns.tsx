// The columns of the inventory: how each reads, sorts, is edited and adds up in a group.

import { APPROACHES, type ComponentAssessment, currencyDecimals, EDGES, isPlainMonthly, LAYERS, type Setting } from '#core'
import {
  APPROACH_LABELS,
  adviceLabel,
  COMPONENT_FIELDS,
  decisionLabel,
  EDGE_LABELS,
  formatAmount,
  formatCount,
  formatMoney,
  formatShare,
  INVENTORY_TEXT,
  LAYER_LABELS,
  layerName,
  NOT_SET,
  type NumberStyle,
  OWNER_FIELDS,
  RULE_WORDS,
  shortReason,
  stateLabel,
} from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Badge } from '../../widgets/badge.tsx'
import type { GridChoice, GridColumn } from '../../widgets/grid/grid-column.ts'
import { decimalMarkOf, moneyAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { PART_MARK } from './cell-edits.ts'
import styles from './inventory.module.css'
import { TimeCell } from './time-cell.tsx'

type Row = ComponentAssessment

const NO_LAYER = LAYERS.length

/** What all cells read besides their own row. The columns are made anew when it changes. */
export interface ColumnSurroundings {
  readonly style: NumberStyle
  readonly people: Setting['people']
  readonly limitBp: number
}

export function inventoryColumns({ style, people, limitBp }: ColumnSurroundings): readonly GridColumn<Row>[] {
  return [
    {
      id: 'name',
      header: COMPONENT_FIELDS.name.head,
      width: 246,
      grows: true,
      pin: 'start',
      sortValue: ({ subject }) => subject.component.name,
      // One question for the whole row, made by inventory-filter.ts: not of this column only.
      matches: (filter) => (row) => typeof filter !== 'function' || filter(row) === true,
      text: ({ subject }) => subject.component.name,
      render: ({ subject }) => (
        <span className={styles.name} data-muted={subject.component.lifecycle === 'retired' || undefined}>
          {subject.component.name}
        </span>
      ),
      editor: { kind: 'text' },
    },
    {
      id: 'layer',
      header: COMPONENT_FIELDS.layer.label,
      width: 84,
      sortValue: ({ subject }) => (subject.component.layer === null ? NO_LAYER : LAYERS.indexOf(subject.component.layer)),
      text: ({ subject }) => subject.component.layer ?? '',
      copyText: ({ subject }) => (subject.component.layer === null ? '' : LAYER_LABELS[subject.component.layer]),
      render: ({ subject }) => <LayerName layer={subject.component.layer} />,
      groupLabel: ({ subject }) => <LayerName layer={subject.component.layer} />,
      editor: {
        kind: 'choice',
        choices: withBlank(LAYERS.map((value) => ({ value, label: LAYER_LABELS[value] }))),
        value: ({ subject }) => subject.component.layer,
      },
    },
    {
      id: 'approach',
      header: COMPONENT_FIELDS.approach.label,
      width: 114,
      sortValue: ({ subject }) => APPROACHES.indexOf(subject.component.approach),
      text: ({ subject }) => subject.component.approach,
      copyText: ({ subject }) => APPROACH_LABELS[subject.component.approach],
      render: ({ subject }) => APPROACH_LABELS[subject.component.approach],
      groupLabel: ({ subject }) => APPROACH_LABELS[subject.component.approach],
      editor: {
        kind: 'choice',
        choices: APPROACHES.map((value) => ({ value, label: APPROACH_LABELS[value] })),
        value: ({ subject }) => subject.component.approach,
      },
    },
    {
      id: 'owners',
      header: OWNER_FIELDS.personId.label,
      width: 98,
      sortValue: (row) => ownerNames(row, people).join('; ') || undefined,
      text: (row) => ownerNames(row, people).join('; '),
      render: (row) => <Clipped text={ownerNames(row, people).join(', ')} />,
      groupLabel: (row) => <Clipped text={ownerNames(row, people).join(', ')} />,
      editor: { kind: 'text', suggestions: () => Object.values(people).map(({ name }) => name) },
    },
    {
      id: 'time',
      header: OWNER_FIELDS.share.label,
      width: 108,
      align: 'end',
      sortValue: ({ subject }) => (isTimeKnown(subject) ? subject.ownerTime.knownBp : undefined),
      text: ({ subject }) => parted(subject.owners.map(({ share }) => shareAsTyped(share, style.locale))),
      copyText: ({ subject }) =>
        isTimeKnown(subject) ? `${plainDigits(shareAsTyped(subject.ownerTime.knownBp, style.locale), style)}%` : '',
      amount: {
        of: ({ subject }) => (isTimeKnown(subject) ? subject.ownerTime.knownBp : undefined),
        format: (bp) => formatShare(bp, style),
      },
      render: (row) => <TimeCell row={row} style={style} limitBp={limitBp} />,
      subtotal: (rows) => (
        <Sum
          values={rows.map(({ subject }) => (isTimeKnown(subject) ? subject.ownerTime.knownBp : null))}
          format={(bp) => formatShare(bp, style)}
        />
      ),
      editor: { kind: 'text' },
    },
    {
      id: 'cost',
      header: INVENTORY_TEXT.costHead(style.currency),
      width: 98,
      align: 'end',
      sortValue: ({ subject }) => subject.monthlyCost ?? undefined,
      text: ({ subject }) => parted(subject.costLines.map(({ amount }) => moneyAsTyped(amount, style.currency, style.locale))),
      copyText: ({ subject }) => plainDigits(moneyAsTyped(subject.monthlyCost, style.currency, style.locale), style),
      amount: { of: ({ subject }) => subject.monthlyCost ?? undefined, format: (minor) => formatMoney(minor, style) },
      render: ({ subject }) =>
        subject.monthlyCost === null ? <NoCost row={subject} style={style} /> : formatAmount(subject.monthlyCost, style),
      subtotal: (rows) => <Sum values={rows.map(({ subject }) => subject.monthlyCost)} format={(minor) => sumText(minor, style)} />,
      editor: { kind: 'text' },
      opensInstead: ({ subject }) => subject.costLines.some((line) => !isPlainMonthly(line, style.currency)),
    },
    {
      id: 'edge',
      header: COMPONENT_FIELDS.edge.label,
      width: 104,
      sortValue: ({ subject }) => (subject.component.edge === null ? undefined : EDGES.indexOf(subject.component.edge)),
      text: ({ subject }) => subject.component.edge ?? '',
      copyText: ({ subject }) => (subject.component.edge === null ? '' : EDGE_LABELS[subject.component.edge]),
      render: ({ subject }) => (subject.component.edge === null ? <NotSet /> : EDGE_LABELS[subject.component.edge]),
      groupLabel: ({ subject }) => (subject.component.edge === null ? <NotSet /> : EDGE_LABELS[subject.component.edge]),
      editor: {
        kind: 'choice',
        choices: withBlank(EDGES.map((value) => ({ value, label: EDGE_LABELS[value] }))),
        value: ({ subject }) => subject.component.edge,
        cycle: EDGES,
      },
    },
    {
      id: 'verdict',
      header: INVENTORY_TEXT.verdict,
      width: 236,
      pin: 'end',
      sortValue: ({ verdict }) => VERDICT_ORDER.indexOf(verdict),
      text: (row) => verdictWord(row, style),
      render: (row) => <VerdictBadge row={row} style={style} />,
      groupLabel: (row) => stateLabel(row.verdict, null, style),
      subtotal: (rows) => <DecideCount rows={rows} style={style} />,
      editor: null,
    },
    {
      id: 'advice',
      header: RULE_WORDS.recommendation.name,
      width: 108,
      sortValue: ({ recommendation }) => adviceLabel(recommendation),
      text: ({ recommendation }) => adviceLabel(recommendation),
      render: ({ recommendation }) => <Clipped text={adviceLabel(recommendation)} />,
      groupLabel: ({ recommendation }) => <Clipped text={adviceLabel(recommendation)} />,
      editor: null,
    },
  ]
}

/** Rows under the name of their layer need not repeat it; the names get its width. */
export function columnsToShow<T>(columns: readonly GridColumn<T>[], groupBy: string | null): readonly GridColumn<T>[] {
  return groupBy === null ? columns : columns.filter(({ id }) => id !== groupBy)
}

/** Sorted by verdict, what asks for something comes first. */
const VERDICT_ORDER: readonly string[] = ['FAIL', 'WATCH', 'UNKNOWN', 'EXEMPT', 'PASS', 'N/A']

function ownerNames({ subject }: Row, people: Setting['people']): readonly string[] {
  return subject.owners.flatMap(({ personId }) => (personId === null ? [] : [people[personId]?.name ?? '']))
}

/** "12; 7.5": what several owners give, or several lines cost, in one cell. */
function parted(figures: readonly string[]): string {
  return figures.join(`${PART_MARK} `)
}

/** "15.000,50" as another program reads it without knowing how thousands are grouped: "15000,50". */
function plainDigits(typed: string, { locale }: NumberStyle): string {
  const mark = decimalMarkOf(locale)
  return [...typed].filter((char) => char === mark || /[\d-]/.test(char)).join('')
}

/** From a million on without the small change: the column is as wide as a single cost needs. */
function sumText(minor: number, style: NumberStyle): string {
  const whole = minor / 10 ** currencyDecimals(style.currency)
  return whole >= 1_000_000 ? formatCount(whole, style) : formatAmount(minor, style)
}

function isTimeKnown({ ownerTime }: Row['subject']): boolean {
  return ownerTime.rows > ownerTime.blankShares
}

/** Not before all are judged: to count them here would judge a whole group at once. */
function DecideCount({ rows, style }: { readonly rows: readonly Row[]; readonly style: NumberStyle }) {
  const isJudged = useSessionState((state) => state.isJudged)
  if (!isJudged) return '…'
  const count = rows.filter(({ toDecide }) => toDecide).length
  return count === 0 ? '' : INVENTORY_TEXT.decisions(count, style)
}

interface SumProps {
  /** null: not set, which is never 0. */
  readonly values: readonly (number | null)[]
  readonly format: (sum: number) => string
}

/** Says "at least" when something is missing from the sum. */
function Sum({ values, format }: SumProps) {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return <NotSet />
  return `${known.length < values.length ? '≥ ' : ''}${format(known.reduce((total, value) => total + value, 0))}`
}

function withBlank(choices: readonly GridChoice[]): readonly GridChoice[] {
  return [...choices, { value: null, label: NOT_SET }]
}

export function verdictWord({ verdict, reasons: [reason] }: Row, style: NumberStyle): string {
  return stateLabel(verdict, reason ?? null, style)
}

function VerdictBadge({ row, style }: { readonly row: Row; readonly style: NumberStyle }) {
  const [first] = row.reasons
  const isSaid = row.verdict === 'UNKNOWN' || row.verdict === 'EXEMPT' || first === undefined
  const reason = row.decision === null ? (isSaid ? '' : shortReason(first, style)) : decisionLabel(row.decision, style)
  return <Badge state={row.verdict} word={verdictWord(row, style)} {...(reason === '' ? {} : { reason })} />
}

function NotSet() {
  return <span className={styles.notSet}>{NOT_SET}</span>
}

/** A price that waits for its exchange rate is not one that nobody entered. */
function NoCost({ row, style }: { readonly row: Row['subject']; readonly style: NumberStyle }) {
  const waiting = row.costLines.find(({ amount, currency }) => amount !== null && currency !== style.currency)
  return waiting === undefined ? <NotSet /> : <span className={styles.notSet}>{INVENTORY_TEXT.noRate(waiting.currency)}</span>
}

function Clipped({ text }: { readonly text: string }) {
  return text === '' ? <NotSet /> : <span className={styles.clipped}>{text}</span>
}

function LayerName({ layer }: { readonly layer: Row['subject']['component']['layer'] }) {
  return (
    <span className={styles.layer} data-layer={layer ?? 'none'}>
      {layerName(layer)}
    </span>
  )
}
