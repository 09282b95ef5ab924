// Summary: the finding in a sentence, what asks for a decision, then the figures. Money and people's
// time stand apart and are never summed.

import { CHECK_STATES, LAYERS, type Layer } from '#core'
import {
  BOARD_WORDS,
  inCurrency,
  LAYER_LABELS,
  listName,
  outcomeText,
  PACK_TEXT,
  SHEETS,
  SUMMARY_SHEET,
  summaryFinding,
  summaryFindingFormula,
} from '#wording'
import { blank, computed, newSheet, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type EvaluatedComponent, SHOWN_FORMULAS } from '../../evaluated.ts'
import { type BoardPack, major, wholeColumn } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { outcomeWord } from '../checks/outcome-words.ts'
import { evaluatedPortfolio } from '../checks/people-and-portfolio.ts'
import { componentColumns } from '../components/columns.ts'
import { rankedToDecide } from '../components/ranked.ts'
import { notesCell, reasonText, shownWord } from '../components/visible-columns.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { costRange } from '../costs/component-cost.ts'
import type { CostKey } from '../costs/cost-letters.ts'
import { unallocatedOf } from '../costs/evaluated-costs.ts'
import type { RowSpan } from '../costs/layout.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, wrappedHeight } from '../frame.ts'
import { onReconciliation } from '../reconciliation/cells.ts'
import { coverageValue } from '../reconciliation/reconciled-figures.ts'
import { summaryChecks } from './checks.ts'
import { FIGURES, FINDING_ROW, type Figure, figureRow, SHOWN_DECISIONS, SUMMARY_CELLS, SUMMARY_HEADINGS } from './layout.ts'
import { summaryBands } from './pages.ts'
import { putComponentTime, TIME_CHART_WIDTHS } from './time-chart.ts'

function planSummary(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'summary', sheet)
  putFinding(pack, sheet)
  putDecisions(pack, sheet)
  putFigures(pack, sheet)
  putStates(pack, sheet)
  putLayers(pack, sheet)
  putList(pack, sheet)
  const time = putComponentTime(pack, sheet)
  foldBlankRows(sheet)
  const first = SUMMARY_HEADINGS.decisions + 2
  return planned(sheet, {
    columns: [
      ...[4, 40, 16, 15, 16, 18, ...WRAPPED_WIDTHS].map((width) => ({ width })),
      ...(time === null ? [] : TIME_CHART_WIDTHS.map((width) => ({ width, outline: 1 as const }))),
    ],
    freeze: { rows: 3, columns: 0 },
    print: printed(pack, `A1:H${SUMMARY_CELLS.lastRow}`, { pagesTall: 1 }),
    conditionalFormats: [
      ...verdictLooks(pack, `C${first}:C${first + SHOWN_DECISIONS - 1}`),
      ...verdictLooks(pack, `B${SUMMARY_CELLS.firstState}:B${SUMMARY_CELLS.firstState + CHECK_STATES.length - 1}`),
      ...verdictLooks(pack, `C${SUMMARY_CELLS.firstList}:C${SUMMARY_CELLS.lastRow}`),
    ],
    merges: [`B${FINDING_ROW}:H${FINDING_ROW}`],
    charts: time === null ? [] : [time],
  })
}

/** Heights are said and not left to be found: the chart beside the lower rows would else stand over their headings. */
const HEADING_POINTS = 17
/** Of two lines, where a currency stands in brackets. */
const HEADER_POINTS = 27
const ROW_POINTS = 13.5
/** Of the columns Why and To mind. */
const WRAPPED_WIDTHS = [64, 48]
/** Widths count characters of a larger size than these cells have. */
const SMALLER_TEXT = 1.1

/** What keeps two tables apart. The page is the taller the smaller its letters are. */
const BLANK_POINTS = 7

function foldBlankRows(sheet: Sheet): void {
  const filled = new Set(sheet.rows().map(({ number }) => number))
  for (let row = FINDING_ROW - 1; row <= SUMMARY_CELLS.lastRow; row += 1) {
    if (filled.has(row)) continue
    sheet.put('B', row, blank('subtitle.text'))
    sheet.height(row, BLANK_POINTS)
  }
}

/** @param right places of the columns that hold numbers */
function headers(sheet: Sheet, row: number, title: string, names: readonly string[], right: readonly number[] = []): void {
  sheet.put('B', row, typed(title, 'heading.text'))
  for (const [index, name] of names.entries())
    sheet.put('BCDEFGH'[index] as string, row + 1, typed(name, right.includes(index) ? 'header.count' : 'header.wrap'))
  sheet.height(row, HEADING_POINTS)
  sheet.height(row + 1, names.some((name) => name.includes('(')) ? HEADER_POINTS : ROW_POINTS)
}

/** The same words as on the app's overview for the usual case; counts come from the cells below. */
function putFinding({ assessment }: BoardPack, sheet: Sheet): void {
  const at = (offset: number) => `$C$${SUMMARY_CELLS.stateTotal + offset}`
  const formula = summaryFindingFormula({ components: at(0), toDecide: at(1), toDecideSmall: at(2) })
  sheet.put('B', FINDING_ROW, computed(formula, summaryFinding(assessment.totals), 'finding.text'))
  sheet.height(FINDING_ROW, 26)
}

function putDecisions(pack: BoardPack, sheet: Sheet): void {
  const { letter } = componentColumns(pack)
  const { currency } = pack.style
  const row = SUMMARY_HEADINGS.decisions
  headers(
    sheet,
    row,
    SUMMARY_SHEET.decisions,
    [
      PACK_TEXT.component,
      PACK_TEXT.verdict,
      PACK_TEXT.engineerTime,
      inCurrency(PACK_TEXT.monthlyCost, currency),
      PACK_TEXT.advice,
      PACK_TEXT.reason,
      SUMMARY_SHEET.caveats,
    ],
    [2, 3],
  )
  const ranked = rankedToDecide(pack)
  const ranks = wholeColumn(pack, 'components', letter('rank'))
  for (let i = 0; i < SHOWN_DECISIONS; i += 1) {
    const at = row + 2 + i
    const shown = ranked[i]
    const isShown = `$A${at}<=$C$${SUMMARY_CELLS.stateTotal + 1}`
    const match = `MATCH(LARGE(${ranks},$A${at}),${ranks},0)`
    const pick = (key: string, value: (each: EvaluatedComponent) => CellValue, style: Parameters<typeof computed>[2], column: string) => {
      const cell = `INDEX(${wholeColumn(pack, 'components', letter(key))},${match})`
      sheet.put(column, at, computed(`IF(${isShown},${cell},"")`, shown === undefined ? '' : value(shown), style))
    }
    sheet.put('A', at, typed(i + 1, 'place.count'))
    pick('name', ({ assessment }) => assessment.subject.component.name, 'link.text', 'B')
    pick('verdict', (each) => shownWord(pack, each, each.reason), 'state.text', 'C')
    pick('ownerTime', ({ columns }) => Number(columns['ownerTime']) / 10_000, 'link.share', 'D')
    pick('cost-shown', ({ columns: { cost } }) => (cost === null ? BOARD_WORDS.notSet : major(Number(cost), pack)), 'link.money', 'E')
    const advice = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')
    pick('word-recommendation', (each) => shownWord(pack, each, advice), 'link.text', 'F')
    pick('why', reasonText, 'link.wrap', 'G')
    pick('notes', (each) => notesCell(pack, each), 'link.wrap', 'H')
    const said = shown === undefined ? ['', ''] : [reasonText(shown), notesCell(pack, shown)]
    sheet.height(at, Math.max(ROW_POINTS, ...said.map((text, index) => wrappedHeight(text, (WRAPPED_WIDTHS[index] ?? 1) * SMALLER_TEXT))))
  }
}

interface FigureLine {
  readonly label: string
  readonly formula: string
  readonly value: CellValue
  readonly style: 'money' | 'share' | 'percent' | 'count' | 'number'
  readonly unit: string
  readonly from: string
  readonly comment: string
}

function figures(pack: BoardPack): Readonly<Record<Figure, FigureLine>> {
  const { totals, setting } = pack.assessment
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const counts = column('countsInTotals')
  const currency = pack.style.currency
  const cost = totals.monthlyCostMinor === null ? BOARD_WORDS.notSet : major(totals.monthlyCostMinor, pack)
  const cell = (figure: Figure) => `$C$${figureRow(figure)}`
  const edge = pack.places.of('checks').word('edge', 'yes')
  const { revenue, netBurn, cash, headcount } = setting.company
  const ratio = (name: string, of: number | null): [string, CellValue] => {
    const formula = `IF(AND(ISNUMBER(${cell('cost')}),N(${name})>0),${cell('cost')}/${name},"${BOARD_WORDS.notSet}")`
    return [formula, typeof cost === 'number' && of !== null && of > 0 ? cost / major(of, pack) : BOARD_WORDS.notSet]
  }
  const [ofRevenue, revenueShare] = ratio('in_revenue', revenue)
  const [ofBurn, burnShare] = ratio('in_net_burn', netBurn)
  const costs = pack.places.of('costs')
  const rests = costs?.rests == null ? null : (key: CostKey) => costRange(key, costs.rests as RowSpan)
  const paid = costs === null ? '0' : `SUM(${costRange('paid', costs.lines)})`
  const ofComponents = `COUNTIFS(${counts},1,${column('rateMissing')},${pack.places.of('checks').word('mark', 'yes')})`
  const noRate = rests === null ? ofComponents : `${ofComponents}+SUM(${rests('rateMissing')})`
  return {
    cost: {
      label: PACK_TEXT.infrastructure,
      formula: `IF(${noRate}>0,"${BOARD_WORDS.notSet}",SUMIF(${counts},1,${column('cost')})+${cell('unallocated')})`,
      value: cost,
      style: 'money',
      unit: currency,
      from: SHEETS.components,
      comment: SUMMARY_SHEET.costFigureComment,
    },
    unallocated: {
      label: SUMMARY_SHEET.unallocated,
      formula: rests === null ? '0' : `SUM(${rests('month')})`,
      value: major(unallocatedOf(pack), pack),
      style: 'money',
      unit: currency,
      from: costs === null ? SHEETS.components : SHEETS.costs,
      comment: SUMMARY_SHEET.unallocatedComment,
    },
    afterCredits: {
      label: SUMMARY_SHEET.netOfCredits,
      formula: `IF(ISNUMBER(${cell('cost')}),${cell('cost')}-${paid},"${BOARD_WORDS.notSet}")`,
      value: totals.cashAfterCreditsMinor === null ? BOARD_WORDS.notSet : major(totals.cashAfterCreditsMinor, pack),
      style: 'money',
      unit: currency,
      from: costs === null ? SHEETS.components : SHEETS.costs,
      comment: SUMMARY_SHEET.netOfCreditsComment,
    },
    withoutCost: {
      label: SUMMARY_SHEET.withoutCost,
      formula: `COUNTIFS(${counts},1,${column('cost-shown')},"${BOARD_WORDS.notSet}")`,
      value: totals.componentsWithoutCost,
      style: 'count',
      unit: SUMMARY_SHEET.componentsUnit,
      from: SHEETS.components,
      comment: SUMMARY_SHEET.withoutCostComment,
    },
    time: {
      label: PACK_TEXT.engineersOnInfrastructure,
      formula: `SUMIF(${counts},1,${column('ownerTime')})`,
      value: totals.ownerTimeBp / 10_000,
      style: 'number',
      unit: PACK_TEXT.fte,
      from: SHEETS.time,
      comment: SUMMARY_SHEET.timeComment,
    },
    building: {
      label: PACK_TEXT.productWork,
      formula: `SUMIFS(${column('ownerTime')},${counts},1,${column('edge')},${edge})`,
      value: totals.buildingProductBp / 10_000,
      style: 'number',
      unit: PACK_TEXT.fte,
      from: SHEETS.components,
      comment: SUMMARY_SHEET.productComment,
    },
    keepingAlive: {
      label: PACK_TEXT.keepingTheLightsOn,
      formula: `${cell('time')}-${cell('building')}`,
      value: totals.ownerTimeBp / 10_000 - totals.buildingProductBp / 10_000,
      style: 'number',
      unit: PACK_TEXT.fte,
      from: SHEETS.components,
      comment: SUMMARY_SHEET.keepingComment,
    },
    ofCompany: {
      label: SUMMARY_SHEET.keepingShare,
      formula: `IF(N(in_headcount)>0,${cell('keepingAlive')}/in_headcount,"${BOARD_WORDS.notSet}")`,
      value: headcount ? (totals.ownerTimeBp / 10_000 - totals.buildingProductBp / 10_000) / headcount : BOARD_WORDS.notSet,
      style: 'percent',
      unit: SUMMARY_SHEET.ofHeadcount,
      from: SHEETS.inputs,
      comment: SUMMARY_SHEET.keepingShareComment,
    },
    ofRevenue: {
      label: SUMMARY_SHEET.ofRevenueFigure,
      formula: ofRevenue,
      value: revenueShare,
      style: 'percent',
      unit: PACK_TEXT.ofRevenue,
      from: SHEETS.inputs,
      comment: SUMMARY_SHEET.ofRevenueComment,
    },
    ofBurn: {
      label: SUMMARY_SHEET.ofBurnFigure,
      formula: ofBurn,
      value: burnShare,
      style: 'percent',
      unit: SUMMARY_SHEET.ofNetBurn,
      from: SHEETS.inputs,
      comment: SUMMARY_SHEET.ofBurnComment,
    },
    runway: {
      label: PACK_TEXT.runway,
      formula: `IF(AND(NOT(ISBLANK(in_cash)),N(in_net_burn)>0),MAX(in_cash,0)/in_net_burn,"${BOARD_WORDS.notSet}")`,
      value: cash !== null && netBurn !== null && netBurn > 0 ? Math.max(major(cash, pack), 0) / major(netBurn, pack) : BOARD_WORDS.notSet,
      style: 'number',
      unit: PACK_TEXT.months,
      from: SHEETS.inputs,
      comment: SUMMARY_SHEET.runwayComment,
    },
    guesses: {
      label: SUMMARY_SHEET.guesses,
      formula: `COUNTIFS(${counts},1,${column('guess near limit')},1)`,
      value: pack.rows.filter((row) => row.counts && row.restsOnGuess).length,
      style: 'count',
      unit: SUMMARY_SHEET.componentsUnit,
      from: SHEETS.components,
      comment: SUMMARY_SHEET.guessesComment,
    },
    coverage: {
      label: SUMMARY_SHEET.coverage,
      formula: onReconciliation('coverage'),
      value: coverageValue(pack),
      style: 'percent',
      unit: SUMMARY_SHEET.ofBooked,
      from: SHEETS.reconciliation,
      comment: SUMMARY_SHEET.coverageComment,
    },
  }
}

function putFigures(pack: BoardPack, sheet: Sheet): void {
  headers(
    sheet,
    SUMMARY_HEADINGS.figures,
    SUMMARY_SHEET.figures,
    [PACK_TEXT.item, PACK_TEXT.value, PACK_TEXT.unit, PACK_TEXT.source, PACK_TEXT.comment, '', ''],
    [1],
  )
  const lines = figures(pack)
  for (const figure of FIGURES) {
    if (figure === 'coverage' && pack.places.of('reconciliation') === null) continue
    const row = figureRow(figure)
    const line = lines[figure]
    sheet.put('B', row, typed(line.label, 'label.text'))
    sheet.put('C', row, computed(line.formula, line.value, `figure.${line.style}`))
    sheet.put('D', row, typed(line.unit, 'unit.text'))
    sheet.put('E', row, computed(`HYPERLINK("#'${line.from}'!A1","${line.from}")`, line.from, 'jump.text'))
    sheet.put('F', row, typed(line.comment, 'note.text'))
    sheet.put('G', row, blank('note.text'))
    sheet.put('H', row, blank('note.text'))
    sheet.height(row, ROW_POINTS)
  }
}

function putStates(pack: BoardPack, sheet: Sheet): void {
  const { words } = pack
  const { totals } = pack.assessment
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const counts = column('countsInTotals')
  const withMoney = pack.audience === 'investor' ? [inCurrency(PACK_TEXT.monthlyCost, pack.style.currency)] : []
  headers(sheet, SUMMARY_HEADINGS.states, SUMMARY_SHEET.states, [PACK_TEXT.verdict, PACK_TEXT.components, ...withMoney], [1, 2])
  for (const [index, state] of CHECK_STATES.entries()) {
    const row = SUMMARY_CELLS.firstState + index
    const word = sheetCell(SHEETS.checks, `D${pack.places.of('checks').stateRow(state)}`)
    const number = sheetCell(SHEETS.checks, `B${pack.places.of('checks').stateRow(state)}`)
    sheet.put('B', row, computed(word, words.states[state], 'state.text'))
    sheet.put('C', row, computed(`COUNTIFS(${counts},1,${column('verdict-number')},${number})`, totals.byVerdict[state], 'formula.count'))
    if (withMoney.length === 0) continue
    const minor = sumOf(pack.rows.filter(({ counts: isIn, verdict }) => isIn && verdict === state))
    const money = `SUMIFS(${column('cost')},${counts},1,${column('verdict-number')},${number})`
    sheet.put('D', row, computed(money, major(minor, pack), 'formula.money'))
  }
  const row = SUMMARY_CELLS.stateTotal
  const first = SUMMARY_CELLS.firstState
  sheet.put('B', row, typed(SUMMARY_SHEET.allCounted, 'total.text'))
  sheet.put('C', row, computed(`SUM($C$${first}:$C$${row - 1})`, totals.components, 'total.count'))
  sheet.put('B', row + 1, typed(SUMMARY_SHEET.needsDecision, 'label.text'))
  sheet.put('C', row + 1, computed(`SUM(${column('counted-to-decide')})`, totals.toDecide, 'formula.count'))
  sheet.put('B', row + 2, typed(SUMMARY_SHEET.minor, 'label.text'))
  sheet.put('C', row + 2, computed(`SUMIF(${column('small')},1,${column('counted-to-decide')})`, totals.toDecideSmall, 'formula.count'))
}

function sumOf(rows: readonly EvaluatedComponent[]): number {
  return rows.reduce((sum, { columns }) => sum + Number(columns['cost'] ?? 0), 0)
}

function putLayers(pack: BoardPack, sheet: Sheet): void {
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const counts = column('countsInTotals')
  const layer = column('layer')
  headers(
    sheet,
    SUMMARY_HEADINGS.layers,
    SUMMARY_SHEET.byLayer,
    [SUMMARY_SHEET.layer, PACK_TEXT.components, inCurrency(PACK_TEXT.monthlyCost, pack.style.currency), PACK_TEXT.engineerTime],
    [1, 2, 3],
  )
  const lines: readonly (Layer | null)[] = [...LAYERS, null]
  for (const [index, of] of lines.entries()) {
    const row = SUMMARY_CELLS.firstLayer + index
    const rows = pack.rows.filter((each) => each.counts && each.columns['layer'] === of)
    const time = rows.reduce((sum, each) => sum + Number(each.columns['ownerTime']), 0) / 10_000
    const cost = major(sumOf(rows), pack)
    const label =
      of === null
        ? typed(SUMMARY_SHEET.noLayer, 'label.text')
        : computed(pack.places.of('checks').word('layer', of), LAYER_LABELS[of], 'link.text')
    sheet.put('B', row, label)
    // Rows without a layer: all that count less those with one, because engines differ on what "" matches.
    const isHere = `${counts},1,${layer},${of === null ? '"<>"' : `$B${row}`}`
    const count = of === null ? `COUNTIF(${counts},1)-COUNTIFS(${isHere})` : `COUNTIFS(${isHere})`
    const sum = (key: string) =>
      of === null ? `SUMIF(${counts},1,${column(key)})-SUMIFS(${column(key)},${isHere})` : `SUMIFS(${column(key)},${isHere})`
    sheet.put('C', row, computed(count, rows.length, 'formula.count'))
    sheet.put('D', row, computed(sum('cost'), cost, 'formula.money'))
    sheet.put('E', row, computed(sum('ownerTime'), time, 'formula.share'))
  }
  const rest = SUMMARY_CELLS.layerTotal - 1
  sheet.put('B', rest, typed(PACK_TEXT.unallocated, 'label.text'))
  sheet.put('D', rest, computed(`$C$${figureRow('unallocated')}`, major(unallocatedOf(pack), pack), 'formula.money'))
  putLayerTotal(pack, sheet)
}

function putLayerTotal(pack: BoardPack, sheet: Sheet): void {
  const row = SUMMARY_CELLS.layerTotal
  const counting = pack.rows.filter((each) => each.counts)
  const sum = (key: string) => counting.reduce((total, each) => total + Number(each.columns[key] ?? 0), 0)
  const range = (column: string) => `SUM($${column}$${SUMMARY_CELLS.firstLayer}:$${column}$${row - 1})`
  sheet.put('B', row, typed(PACK_TEXT.total, 'total.text'))
  sheet.put('C', row, computed(range('C'), counting.length, 'total.count'))
  sheet.put('D', row, computed(range('D'), major(sum('cost') + unallocatedOf(pack), pack), 'total.money'))
  sheet.put('E', row, computed(range('E'), sum('ownerTime') / 10_000, 'total.share'))
}

function putList(pack: BoardPack, sheet: Sheet): void {
  headers(sheet, SUMMARY_HEADINGS.list, SUMMARY_SHEET.wholeInventory, [
    PACK_TEXT.check,
    PACK_TEXT.verdict,
    SUMMARY_SHEET.finding,
    '',
    '',
    '',
    '',
  ])
  for (const [index, { formula, row: block, inputs }] of pack.places.of('checks').portfolio.entries()) {
    const row = SUMMARY_CELLS.firstList + index
    const result = block + 1 + inputs.length + formula.outcomes.length
    const outcome = evaluatedPortfolio(pack)[index]?.result.outcome
    if (outcome === undefined) continue
    sheet.put('B', row, typed(listName(formula.rule), 'label.text'))
    sheet.put('C', row, computed(sheetCell(SHEETS.checks, `C${result}`), outcomeWord(pack, formula.rule, outcome), 'state.text'))
    sheet.put('D', row, computed(sheetCell(SHEETS.checks, `F${result}`), outcomeText(formula.rule, outcome.code), 'link.text'))
  }
}

export const summarySheet = describeSheet({
  id: 'summary',
  group: 'board',
  plan: planSummary,
  checks: summaryChecks,
  bands: summaryBands,
})
