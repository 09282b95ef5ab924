// The figures of Summary, each with its formula over the other sheets and what the app says. Money and people's time stand apart.

import {
  BOARD_SCENARIO_WORDS,
  BOARD_WORDS,
  liveAtLeast,
  PACK_TEXT,
  RECONCILIATION_SHEET,
  RUNWAY_SHEET,
  SHEETS,
  type SheetId,
  SUMMARY_SHEET,
} from '#wording'
import { cellNumber, sheetCell } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { Format } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { componentRange } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import type { CostKey } from '../costs/cost-letters.ts'
import type { RowSpan } from '../costs/layout.ts'
import { onReconciliation } from '../reconciliation/cells.ts'
import { NOW_COLUMN, type ScenarioRow, scenarioRow } from '../runway/scenario-places.ts'
import { overFullCount } from '../time/checks.ts'
import { BRIDGE_FIGURES, type Figure, figureRow, SUMMARY_CELLS } from './layout.ts'

interface FigureHead {
  readonly label: string
  readonly unit: string
  readonly format: Format
  /** The sheet that it comes from. */
  readonly from: SheetId
  readonly comment: string
}

export interface FigureLine extends FigureHead {
  readonly formula: string
  readonly value: CellValue
}

const NOT_SET = BOARD_WORDS.notSet
/** Of the base case, with what infrastructure and revenue changed since the net burn was typed. */
const onBridge = (row: ScenarioRow) => sheetCell(SHEETS.runway, `${NOW_COLUMN}${scenarioRow(row)}`)
const RUNWAY = onBridge('runway')
const fixedCell = (cell: string) => cell.replace(/^([A-Z]+)/, '$$$1$$')
const cell = (figure: Figure) => `$C$${figureRow(figure)}`
const known = (condition: string, value: string, otherwise = `"${NOT_SET}"`) => `IF(${condition},${value},${otherwise})`

export function summaryFigures(pack: BoardPack): Readonly<Record<Figure, FigureLine>> {
  const formulas = cellsOf(pack)
  const heads = headsOf(pack)
  const figures = Object.keys(heads) as readonly Figure[]
  const lines = figures.map((figure) => [figure, { ...heads[figure], formula: formulas[figure] }] as const)
  return Object.fromEntries(lines) as Record<Figure, FigureLine>
}

function headsOf({ style, places }: BoardPack): Readonly<Record<Figure, FigureHead>> {
  const costs = places.of('costs') === null ? 'components' : 'costs'
  const head = (format: Format, unit: string) => (label: string, from: SheetId, comment: string) => ({ label, unit, format, from, comment })
  const money = head('money', style.currency)
  const time = head('number', PACK_TEXT.fte)
  const count = head('count', SUMMARY_SHEET.componentsUnit)
  const months = head('number', PACK_TEXT.months)
  const share = (unit: string, ...rest: Parameters<typeof money>) => head('percent', unit)(...rest)
  return {
    cost: money(PACK_TEXT.infrastructure, 'components', SUMMARY_SHEET.costFigureComment),
    unallocated: money(SUMMARY_SHEET.unallocated, costs, SUMMARY_SHEET.unallocatedComment),
    afterCredits: money(SUMMARY_SHEET.netOfCredits, costs, SUMMARY_SHEET.netOfCreditsComment),
    withoutCost: head('count', SUMMARY_SHEET.withoutCostUnit)(SUMMARY_SHEET.withoutCost, 'components', SUMMARY_SHEET.withoutCostComment),
    time: time(PACK_TEXT.engineersOnInfrastructure, 'time', SUMMARY_SHEET.timeComment),
    building: time(PACK_TEXT.productWork, 'components', SUMMARY_SHEET.productComment),
    keepingAlive: time(PACK_TEXT.keepingTheLightsOn, 'components', SUMMARY_SHEET.keepingComment),
    withoutTime: count(SUMMARY_SHEET.withoutTime, 'time', SUMMARY_SHEET.withoutTimeComment),
    overFull: head('count', PACK_TEXT.people)(SUMMARY_SHEET.overFull, 'time', SUMMARY_SHEET.overFullComment),
    ofCompany: share(SUMMARY_SHEET.ofHeadcount, SUMMARY_SHEET.keepingShare, 'inputs', SUMMARY_SHEET.keepingShareComment),
    ofRevenue: share(PACK_TEXT.ofRevenue, SUMMARY_SHEET.ofRevenueFigure, 'inputs', SUMMARY_SHEET.ofRevenueComment),
    ofBurn: share(SUMMARY_SHEET.ofNetBurn, SUMMARY_SHEET.ofBurnFigure, 'inputs', SUMMARY_SHEET.ofBurnComment),
    cash: money(PACK_TEXT.cash, 'inputs', SUMMARY_SHEET.cashComment),
    burn: money(PACK_TEXT.netBurn, 'runway', SUMMARY_SHEET.burnComment),
    creditsEnding: money(SUMMARY_SHEET.creditsEnding, 'runway', SUMMARY_SHEET.creditsEndingComment),
    saved: money(SUMMARY_SHEET.saved, 'runway', SUMMARY_SHEET.savedComment),
    runway: months(PACK_TEXT.runway, 'inputs', SUMMARY_SHEET.runwayComment),
    burnAfter: money(RUNWAY_SHEET.burnAfter, 'runway', SUMMARY_SHEET.burnAfterComment),
    lasting: months(RUNWAY_SHEET.runwayByMonth, 'runway', SUMMARY_SHEET.lastingComment),
    cashOut: head('date', RUNWAY_SHEET.date)(RUNWAY_SHEET.cashOut, 'runway', SUMMARY_SHEET.lastingComment),
    guesses: count(SUMMARY_SHEET.guesses, 'components', SUMMARY_SHEET.guessesComment),
    booked: money(SUMMARY_SHEET.booked, 'reconciliation', SUMMARY_SHEET.bookedComment),
    expected: money(SUMMARY_SHEET.expected, 'reconciliation', SUMMARY_SHEET.expectedComment),
    difference: money(SUMMARY_SHEET.ledgerDifference, 'reconciliation', SUMMARY_SHEET.differenceComment),
    explained: share(RECONCILIATION_SHEET.ofGross, RECONCILIATION_SHEET.explained, 'reconciliation', RECONCILIATION_SHEET.explainedComment),
    coverage: share(SUMMARY_SHEET.ofBooked, SUMMARY_SHEET.coverage, 'reconciliation', SUMMARY_SHEET.coverageComment),
    spendBooked: share(
      RECONCILIATION_SHEET.ofExpected,
      RECONCILIATION_SHEET.spendBooked,
      'reconciliation',
      RECONCILIATION_SHEET.spendBookedComment,
    ),
  }
}

function cellsOf(pack: BoardPack): Readonly<Record<Figure, string>> {
  const column = (key: string) => componentRange(pack, key)
  const counts = column('countsInTotals')
  const checks = pack.places.of('checks')
  const nothings = new Map(sharesOfNothing(pack))
  const ratio = (figure: Figure, name: string, none: string) =>
    known(`AND(ISNUMBER(${cell(figure)}),N(${name})>0)`, `${cell(figure)}/${name}`, nothings.has(none) ? fixedCell(none) : undefined)
  const costs = pack.places.of('costs')
  const rests = costs?.rests ?? null
  const ofRests = (key: CostKey, span: RowSpan) => `SUM(${costRange(key, span)})`
  const openRests = rests === null ? '' : `+${ofRests('run', rests)}-${ofRests('known', rests)}-${ofRests('rateMissing', rests)}`
  return {
    cost: `IF(${fixedCell(SUMMARY_CELLS.withoutRate)}>0,${fixedCell(SUMMARY_CELLS.costAtLeast)},${toUnit(`SUMIF(${counts},1,${column('cost-known')})+${cell('unallocated')}`)})`,
    unallocated: rests === null ? '0' : `SUM(${costRange('month', rests)})`,
    // Without a list of prices there are no credits that pay some.
    afterCredits:
      costs === null
        ? cell('cost')
        : `IF(${fixedCell(SUMMARY_CELLS.withoutRate)}>0,${fixedCell(SUMMARY_CELLS.netAtLeast)},${fixedCell(SUMMARY_CELLS.netKnown)})`,
    withoutCost: `SUM(${column('costNotKnown')})${openRests}`,
    time: `SUMIF(${counts},1,${column('ownerTime')})`,
    building: `SUMIFS(${column('ownerTime')},${counts},1,${column('edge')},${checks.word('edge', 'yes')})`,
    keepingAlive: `${cell('time')}-${cell('building')}`,
    withoutTime: `SUMIF(${counts},1,${column('timeOpen')})`,
    overFull: overFullCount(pack),
    ofCompany: known('N(in_headcount)>0', `${cell('keepingAlive')}/in_headcount`),
    ofRevenue: ratio('cost', 'in_revenue', SUMMARY_CELLS.noRevenue),
    // Burn is cash, so what infrastructure takes of it is cash as well.
    ofBurn: ratio('afterCredits', 'in_net_burn', SUMMARY_CELLS.noBurn),
    runway: pack.places.of('runway') === null ? `"${NOT_SET}"` : RUNWAY,
    ...cashCells(pack),
    guesses: `COUNTIFS(${counts},1,${column('guess-near-limit')},1)`,
    ...reconciled(),
  }
}

/** Amounts of what counts that no exchange rate turns into the currency of the pack, and what the cost is without them: "≥ 1,702". */
export function costParts(pack: BoardPack): {
  readonly withoutRate: string
  readonly costAtLeast: string
  /** The same after credits; null: nothing says which credits pay what. */
  readonly net: { readonly known: string; readonly atLeast: string } | null
} {
  const costs = pack.places.of('costs')
  const rests = costs?.rests ?? null
  const ofBills = rests === null ? '' : `+SUM(${costRange('rateMissing', rests)})`
  const isMissing = `${componentRange(pack, 'rateMissing')},${pack.places.of('checks').word('mark', 'yes')}`
  return {
    withoutRate: `COUNTIFS(${componentRange(pack, 'countsInTotals')},1,${isMissing})${ofBills}`,
    costAtLeast: liveAtLeast(cellNumber(fixedCell(SUMMARY_CELLS.costByLayer)), pack.style).formula,
    net:
      costs === null
        ? null
        : {
            known: toUnit(`${fixedCell(SUMMARY_CELLS.costByLayer)}-SUM(${costRange('paid', costs.lines)})`),
            atLeast: liveAtLeast(cellNumber(fixedCell(SUMMARY_CELLS.netKnown)), pack.style).formula,
          },
  }
}

/** What a share of nothing says, where the company said how much there is: it is another answer than that nobody knows. */
export function sharesOfNothing({ assessment }: BoardPack): readonly (readonly [cell: string, formula: string])[] {
  const { revenue, netBurn } = assessment.setting.company
  return [
    ...(revenue === null ? [] : [[SUMMARY_CELLS.noRevenue, wordsOfNothing('revenue', SUMMARY_SHEET.noRevenue)] as const]),
    ...(netBurn === null ? [] : [[SUMMARY_CELLS.noBurn, wordsOfNothing('net_burn', BOARD_SCENARIO_WORDS.notBurning)] as const]),
  ]
}

function wordsOfNothing(name: string, none: string): string {
  return `IF(AND(COUNT(typed_${name})=1,in_${name}<=0),"${none}","${NOT_SET}")`
}

/** "FTE", or that it is more than that while the time of a component is not set. */
export function timeUnit(): string {
  return `IF(${fixedCell(SUMMARY_CELLS.withoutTime)}>0,"${SUMMARY_SHEET.atLeast}","${PACK_TEXT.fte}")`
}

/** Links to both sides and to what lies between them; a pack without books has no rows of them. */
function reconciled(): Readonly<Record<ReconciledFigure, string>> {
  const links = RECONCILED.map((figure) => [figure, onReconciliation(figure)] as const)
  return Object.fromEntries(links) as Record<ReconciledFigure, string>
}

const RECONCILED = ['booked', 'expected', 'difference', 'explained', 'coverage', 'spendBooked'] as const
type ReconciledFigure = (typeof RECONCILED)[number]

/** As the base case of the cash bridge has them, not the scenario that is selected there. */
function cashCells(pack: BoardPack): Readonly<Record<(typeof BRIDGE_FIGURES)[number], string>> {
  const hasBridge = pack.places.of('runway') !== null
  const cells = BRIDGE_FIGURES.map((figure) => [figure, hasBridge ? onBridge(figure) : `"${NOT_SET}"`] as const)
  return Object.fromEntries(cells) as Record<(typeof BRIDGE_FIGURES)[number], string>
}
