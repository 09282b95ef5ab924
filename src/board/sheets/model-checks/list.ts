// The checks of the model: pairs of cells that must agree, with what they compute to. The master
// check in the frozen rows of every sheet is all of them together.

import { CHECK_STATES, type CheckState, PERSON_FORMULAS, PORTFOLIO_FORMULAS, type VerdictCode } from '#core'
import { BOARD_WORDS, RULE_WORDS, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { SHOWN_FORMULAS } from '../../evaluated.ts'
import { historyAreas, historyChecks } from '../../history-checks.ts'
import { differenceOf, type ModelCheck, ZERO } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, lastRow, major, slotColumn, wholeColumn } from '../../pack.ts'
import { monthChecks, sheetChecks } from '../../sheet-checks.ts'
import { evaluatedPeople, evaluatedPortfolio } from '../checks/people-and-portfolio.ts'
import { differences } from '../components/app-columns.ts'
import { componentColumns } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { evaluatedCosts, unallocatedOf } from '../costs/evaluated-costs.ts'
import { reconciliationArea, reconciliationChecks } from '../reconciliation/checks.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { TIME_CHART_LAST_LETTER } from '../summary/time-chart.ts'
import { inPlaceColumn, PERSON_FORMULA, timeRows } from '../time/layout.ts'

export function failedChecks(pack: BoardPack): readonly string[] {
  return modelChecks(pack).flatMap((check) => (differenceOf(check) === 0 ? [] : [check.label]))
}

export function masterResult(pack: BoardPack): string {
  const failed = failedChecks(pack).length
  return failed === 0 ? BOARD_WORDS.allGood : `${failed} to look at`
}

const known = new WeakMap<BoardPack, readonly ModelCheck[]>()

export function modelChecks(pack: BoardPack): readonly ModelCheck[] {
  const list = known.get(pack) ?? [
    ...totals(pack),
    ...monthChecks(pack),
    ...historyChecks(pack),
    ...reconciliationChecks(pack),
    ...agreement(pack),
    ...health(pack),
  ]
  known.set(pack, list)
  return list
}

function totals(pack: BoardPack): ModelCheck[] {
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const counting = pack.rows.filter((row) => row.counts)
  const sum = (of: (row: (typeof counting)[number]) => number) => counting.reduce((total, row) => total + of(row), 0)
  const cost = major(sum((row) => Number(row.columns['cost'] ?? 0)) + unallocatedOf(pack), pack)
  const rests = pack.costs?.rests ?? null
  const ofComponents = `SUMIF(${column('countsInTotals')},1,${column('cost')})`
  const ofComponentsAndBills = rests === null ? ofComponents : `${ofComponents}+SUM(${costRange('month', rests)})`
  const time = sum((row) => Number(row.columns['ownerTime'])) / 10_000
  const people = timeRows(pack)
  const peopleTotals = `${SHEETS.time}!$${slotColumn(0)}$${people.total}:$${slotColumn(pack.slots.length - 1)}$${people.total}`
  const counts = `${SHEETS.time}!$${slotColumn(0)}$5:$${slotColumn(pack.slots.length - 1)}$5`
  const { building, keepingAlive, costByLayer, timeByLayer, cost: costCell, time: timeCell } = SUMMARY_CELLS
  const summary = (cell: string) => sheetCell(SHEETS.summary, cell)
  return [
    {
      label: 'Cost a month: Components and bills = Summary',
      left: ofComponentsAndBills,
      leftValue: cost,
      right: `N(${summary(costCell)})`,
      rightValue: pack.assessment.totals.monthlyCostMinor === null ? 0 : cost,
      unit: pack.style.currency,
      format: 'money',
      comment: 'List price a month of what is live or retiring, and what bills leave unallocated',
    },
    {
      label: 'Cost a month: Components and bills = sum by layer',
      left: ofComponentsAndBills,
      leftValue: cost,
      right: summary(costByLayer),
      rightValue: cost,
      unit: pack.style.currency,
      format: 'money',
      comment: 'The table by layer on Summary',
    },
    {
      label: 'Owner time: Components = Summary',
      left: `SUMIF(${column('countsInTotals')},1,${column('ownerTime')})`,
      leftValue: time,
      right: summary(timeCell),
      rightValue: pack.assessment.totals.ownerTimeBp / 10_000,
      unit: 'engineers',
      format: 'share',
      comment: 'All owners together, vendor staff left out',
    },
    {
      label: 'Owner time: Components = sum over people',
      left: `SUMIF(${column('countsInTotals')},1,${column('ownerTime')})`,
      leftValue: time,
      right: `SUMIF(${counts},1,${peopleTotals})`,
      rightValue: time,
      unit: 'engineers',
      format: 'share',
      comment: 'Totals of the columns of Time, unassigned time included',
    },
    {
      label: 'Owner time: sum by layer = building + keeping alive',
      left: summary(timeByLayer),
      leftValue: time,
      right: `${summary(building)}+${summary(keepingAlive)}`,
      rightValue: time,
      unit: 'engineers',
      format: 'share',
      comment: 'No time is in both or in neither',
    },
    {
      label: 'Verdicts counted by state = components counted',
      left: `COUNTIFS(${column('countsInTotals')},1,${column('verdict number')},">0")`,
      leftValue: counting.length,
      right: `SUM(${SHEETS.summary}!$C$${SUMMARY_CELLS.firstState}:$C$${SUMMARY_CELLS.firstState + CHECK_STATES.length - 1})`,
      rightValue: counting.length,
      unit: 'components',
      format: 'count',
      comment: 'Every component has exactly one verdict',
    },
    {
      label: 'Rows of Components = rows of Time, in one order',
      left: `COUNTA(${column('id')})`,
      leftValue: pack.rows.length,
      // A sort of one of them would leave names beside the figures of others, and the sums as they were.
      right: `SUM(${sheetRange(SHEETS.time, inPlaceColumn(pack), FIRST_ROW, lastRow(pack))})`,
      rightValue: pack.rows.length,
      unit: 'rows',
      format: 'count',
      comment: 'No row is lost or moved between the sheets. After a sort: undo it',
    },
  ]
}

/** The app's verdicts are typed, the workbook's are computed: 0 differences. */
function agreement(pack: BoardPack): ModelCheck[] {
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const compare = (label: string, live: string, app: string, value: number): ModelCheck => ({
    ...ZERO,
    label,
    left: `SUMXMY2(${column(live)},${column(app)})`,
    leftValue: value,
    comment: 'Verdicts of this workbook that are not the app’s. They differ as soon as an input here is changed',
  })
  /** Squared distance of the numbers of two states: 0 only when they are the same. */
  const apart = (state: CheckState, other: CheckState) => (CHECK_STATES.indexOf(state) - CHECK_STATES.indexOf(other)) ** 2
  const sum = (of: (row: (typeof pack.rows)[number]) => number) => pack.rows.reduce((total, row) => total + of(row), 0)
  const differing = (rule: string) =>
    sum(({ rules, assessment }) =>
      apart(
        rules.find((each) => each.rule === rule)?.state ?? 'N/A',
        assessment.checks.find((check) => check.rule === rule)?.state ?? 'N/A',
      ),
    )
  const people = evaluatedPeople(pack)
  const portfolio = evaluatedPortfolio(pack)
  const { check, app } = timeRows(pack)
  const slots = `$${slotColumn(0)}$${check}:$${slotColumn(pack.slots.length - 1)}$${check}`
  const appSlots = `$${slotColumn(0)}$${app}:$${slotColumn(pack.slots.length - 1)}$${app}`
  return [
    ...SHOWN_FORMULAS.map(({ rule }) =>
      compare(`${RULE_WORDS[rule].name}: workbook = app`, `state ${rule}`, `app ${rule}`, differing(rule)),
    ),
    compare(
      'Verdict: workbook = app',
      'verdict number',
      'app verdict',
      sum((row) => apart(row.verdict, row.assessment.verdict)),
    ),
    {
      ...ZERO,
      label: 'All verdicts, advice and decisions: workbook = app',
      left: `SUM(${column('differs')})`,
      leftValue: pack.rows.reduce((sum, row) => sum + differences(row), 0),
      comment: 'Every component and every check, row by row in the last column of Components',
    },
    {
      ...ZERO,
      label: 'People: workbook = app',
      left: `SUMXMY2(${SHEETS.time}!${slots},${SHEETS.time}!${appSlots})`,
      leftValue: people.reduce(
        (total, { appState, result }) => total + (appState - 1 - CHECK_STATES.indexOf(result.outcome.state)) ** 2,
        0,
      ),
      comment: `${PERSON_FORMULAS.length} check of every person`,
    },
    {
      ...ZERO,
      label: 'The whole list: workbook = app',
      left: portfolio.map(({ liveCell, appCell }) => `(${liveCell}<>${appCell})`).join('+'),
      leftValue: portfolio.filter(({ differs }) => differs).length,
      comment: `${PORTFOLIO_FORMULAS.length} checks of the list as a whole`,
    },
  ]
}

/** The cell of Checks that numbers this outcome of a person. */
function numberOfOutcome({ checks }: BoardPack, code: VerdictCode): string {
  const place = checks.firstOutcome(PERSON_FORMULA) + PERSON_FORMULA.outcomes.findIndex((outcome) => outcome.code === code)
  return sheetCell(SHEETS.checks, `B${checks.outcomes[place]?.row ?? 1}`)
}

function health(pack: BoardPack): ModelCheck[] {
  const { letter, columns } = componentColumns(pack)
  const last = lastRow(pack)
  const { outcome, last: timeLast } = timeRows(pack)
  const area = (sheet: string, to: string, row: number) => `SUMPRODUCT(--ISERROR(${sheetCell(sheet, 'A4')}:$${to}$${row}))`
  const overFull = numberOfOutcome(pack, 'person-over-full')
  const lastColumn = letter(columns.at(-1)?.key ?? 'differs')
  const noError: Omit<ModelCheck, 'label' | 'left'> = { ...ZERO, leftValue: 0, unit: 'cells', comment: 'Cells that show an error' }
  const rests = pack.costs?.rests ?? null
  const billsWithoutRate = rests === null ? '' : `+SUM(${costRange('rateMissing', rests)})`
  const withoutRate = pack.rows.filter((row) => row.counts && row.columns['rateMissing'] === 'yes').length
  return [
    {
      ...ZERO,
      label: 'Nobody gives more than a whole person',
      // By the outcome and not by its flag: staff of a vendor, who may give more, have the flag as well.
      left: `COUNTIF(${SHEETS.time}!$${slotColumn(0)}$${outcome}:$${slotColumn(pack.slots.length - 1)}$${outcome},${overFull})`,
      leftValue: evaluatedPeople(pack).filter(({ code }) => code === 'person-over-full').length,
      unit: 'people',
      comment: 'Shares of a person add up to 100 % at most',
    },
    {
      ...ZERO,
      label: 'Every amount has an exchange rate',
      left: `COUNTIFS(${wholeColumn(pack, 'components', letter('countsInTotals'))},1,${wholeColumn(pack, 'components', letter('rateMissing'))},${pack.checks.word('mark', 'yes')})${billsWithoutRate}`,
      leftValue: withoutRate + restsWithoutRate(pack),
      unit: 'components or bills',
      comment: 'Without a rate the cost is not known, and the total is not shown',
    },
    { ...noError, label: 'No errors on Components', left: area(SHEETS.components, lastColumn, last) },
    { ...noError, label: 'No errors on Time', left: area(SHEETS.time, inPlaceColumn(pack), timeLast) },
    ...sheetChecks(pack, area, noError),
    ...[...historyAreas(pack), ...reconciliationArea(pack)].map(([sheet, to, row]) => ({
      ...noError,
      label: `No errors on ${sheet}`,
      left: area(sheet, to, row),
    })),
    { ...noError, label: 'No errors on Inputs', left: area(SHEETS.inputs, 'H', pack.inputs.lastRow) },
    { ...noError, label: 'No errors on Summary', left: area(SHEETS.summary, TIME_CHART_LAST_LETTER, SUMMARY_CELLS.lastRow) },
    { ...noError, label: 'No errors on Checks', left: area(SHEETS.checks, 'H', pack.checks.lastRow) },
  ]
}

function restsWithoutRate(pack: BoardPack): number {
  const { costs } = pack
  if (costs === null) return 0
  const { rows } = evaluatedCosts(pack, costs)
  return costs.rows.filter((row) => row.componentId === null && rows.get(row)?.lacksRate === true).length
}
