// Summary: the finding in a sentence, what asks for a decision, then the figures. Money and people's
// time stand apart and are never summed.

import { completenessOf, LAYERS, type Layer, STANDINGS } from '#core'
import { asExported, completenessSentence, inCurrency, PACK_TEXT, quarterText, SHEETS, SUMMARY_SHEET } from '#wording'
import { blank, type Content, calculated, linkTo, newSheet, type Sheet, typed } from '../../cells.ts'
import { putSentence } from '../../long-texts.ts'
import type { BoardPack } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import { askingCount } from '../checks/company-wide.ts'
import { creditsWithoutRate, unitAtLeast } from '../commitments/totals.ts'
import { componentRange } from '../components/columns.ts'
import { verdictLooks } from '../conditional-formats.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths, workingWidths } from '../frame.ts'
import { overFullPeople } from '../time/checks.ts'
import { putAsks } from './asks.ts'
import { putCharts } from './charts.ts'
import { summaryChecks } from './checks.ts'
import { costParts, sharesOfNothing, summaryFigures, timeUnit } from './figures.ts'
import {
  CASH_FIGURES,
  COMPLETENESS_ROW,
  FIGURES,
  FINDING_ROW,
  type Figure,
  figureRow,
  findingOf,
  LAYER_LETTERS,
  RECONCILED_FIGURES,
  SENTENCE_LETTERS,
  SENTENCE_WIDTHS,
  SUMMARY_CELLS,
  SUMMARY_HEADINGS,
} from './layout.ts'
import { summaryBands } from './pages.ts'
import { HEADER_POINTS, NO_POINTS, putTitles, ROW_POINTS, setRowHeights } from './rows.ts'
import { TIME_CHART_WIDTHS } from './time-chart.ts'
import { trendOf } from './trend.ts'

function planSummary(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'summary', sheet)
  sheet.put(SENTENCE_LETTERS[0], FINDING_ROW - 1, typed(SUMMARY_SHEET.partsOfTexts, 'group.text'))
  putSentence(sheet, { column: 'B', row: FINDING_ROW, style: 'finding.text', letters: SENTENCE_LETTERS }, findingOf(pack))
  sheet.height(FINDING_ROW, 26)
  const isComplete = putCompleteness(pack, sheet)
  const { charts, merges, besideFigures } = putCharts(pack, sheet)
  putFigures(pack, sheet, besideFigures)
  putStates(pack, sheet)
  putLayers(pack, sheet)
  setRowHeights(sheet)
  const ofAsks = putAsks(pack, sheet)
  return planned(sheet, {
    columns: [
      ...widths([3, 30, 16, 12, pack.audience === 'investor' ? LAYER_NAMES : 12, 14, 14, 40]),
      CHART_COLUMN,
      ...workingWidths([...TIME_CHART_WIDTHS, ...SENTENCE_WIDTHS]),
    ],
    freeze: { rows: 3, columns: 0 },
    print: printed(pack, `A1:I${SUMMARY_CELLS.lastRow}`, { pagesTall: 1 }),
    conditionalFormats: verdictLooks(pack, `B${SUMMARY_CELLS.firstState}:B${SUMMARY_CELLS.firstState + STANDINGS.length - 1}`),
    merges: [`B${FINDING_ROW}:I${FINDING_ROW}`, ...isComplete, ...ofAsks, ...merges],
    charts,
  })
}

/** Investors read the names of layers in the column beside amounts, over which none can run. */
const LAYER_NAMES = 15
/** Beside the first chart, whose finding needs its column: what others need is taken from here. */
const CHART_COLUMN = { width: 41, least: 37 } as const

/** Known of bills alone, which no sheet lists; nobody outside the company reads it. Answers what is one cell then. */
function putCompleteness({ audience, assessment, style }: BoardPack, sheet: Sheet): readonly string[] {
  const sentence = audience === 'investor' ? '' : completenessSentence(completenessOf(assessment), style)
  if (sentence === '') return []
  sheet.put('B', COMPLETENESS_ROW, typed(asExported(sentence), 'note.text'))
  sheet.height(COMPLETENESS_ROW, ROW_POINTS)
  return [`B${COMPLETENESS_ROW}:I${COMPLETENESS_ROW}`]
}

/** A pack without books or without a cash bridge lacks their figures, and one where nobody is over-allocated says nothing of it. */
function hasFigure(pack: BoardPack, figure: Figure): boolean {
  const { places } = pack
  if (figure === 'overFull') return overFullPeople(pack) > 0
  if (RECONCILED_FIGURES.has(figure)) return places.of('reconciliation') !== null
  return !CASH_FIGURES.has(figure) || places.of('runway') !== null
}

/** What is more where the time of a component is not set. */
const OF_TIME: ReadonlySet<Figure> = new Set(['time', 'building', 'keepingAlive'])
const OF_COST: ReadonlySet<Figure> = new Set(['cost', 'afterCredits', 'ofRevenue', 'ofBurn'])

/** @param isBesideCharts charts have the room of the comments */
function putFigures(pack: BoardPack, sheet: Sheet, isBesideCharts: boolean): void {
  const since = pack.places.of('changes')?.since ?? null
  const before = since === null ? ['', ''] : [quarterText(since.quarter), PACK_TEXT.change]
  const names = [PACK_TEXT.item, PACK_TEXT.value, PACK_TEXT.unit, ...before, PACK_TEXT.source]
  putTitles(sheet, SUMMARY_HEADINGS.figures, PACK_TEXT.keyFigures, names, [1, 3, 4])
  if (!isBesideCharts) {
    sheet.put('H', SUMMARY_HEADINGS.figures + 1, typed(PACK_TEXT.comment, 'header.wrap'))
    sheet.put('I', SUMMARY_HEADINGS.figures + 1, blank('header.wrap'))
  }
  const lines = summaryFigures(pack)
  const { withoutRate, costAtLeast, net } = costParts(pack)
  const place = (cell: string) => [cell.slice(0, 1), Number(cell.slice(1))] as const
  sheet.put(...place(SUMMARY_CELLS.withoutRate), calculated(withoutRate, 'formula.count'))
  sheet.put(...place(SUMMARY_CELLS.costAtLeast), calculated(costAtLeast, 'formula.text'))
  if (net !== null) {
    sheet.put(...place(SUMMARY_CELLS.netKnown), calculated(net.known, 'formula.money'))
    sheet.put(...place(SUMMARY_CELLS.netAtLeast), calculated(net.atLeast, 'formula.text'))
  }
  for (const [cell, text] of sharesOfNothing(pack)) sheet.put(...place(cell), calculated(text, 'formula.text'))
  for (const figure of FIGURES) {
    const row = figureRow(figure)
    if (!hasFigure(pack, figure)) {
      sheet.put('B', row, blank('subtitle.text'))
      sheet.height(row, NO_POINTS)
      continue
    }
    const { label, formula, format, unit, from, comment } = lines[figure]
    sheet.put('B', row, typed(label, 'label.text'))
    sheet.put('C', row, calculated(formula, `figure.${format}`))
    sheet.put('D', row, unitOf(pack, figure, unit))
    const [was, change] = trendOf(pack, figure, format) ?? []
    sheet.put('E', row, was ?? blank('note.text'))
    sheet.put('F', row, change ?? blank('note.text'))
    sheet.put('G', row, linkTo(SHEETS[from]))
    if (!isBesideCharts) {
      sheet.put('H', row, typed(comment, 'note.text'))
      sheet.put('I', row, blank('note.text'))
    }
    sheet.height(row, ROW_POINTS)
  }
}

/** Of time, of the cost and of credits it follows what is not known. */
function unitOf(pack: BoardPack, figure: Figure, unit: string): Content {
  if (OF_TIME.has(figure)) return calculated(timeUnit(), 'formula.text')
  // An amount that lacks a rate is said to be at least so much in its own cell.
  if (OF_COST.has(figure)) return unitAtLeast(unit, `ISNUMBER($C${figureRow(figure)})*${SUMMARY_CELLS.withoutCost}`)
  if (figure === 'expected') return unitAtLeast(unit, `(${SUMMARY_CELLS.withoutCost}+${SUMMARY_CELLS.withoutRate})`)
  const open = figure === 'creditsEnding' ? creditsWithoutRate(pack, 'month') : null
  return open === null ? typed(unit, 'unit.text') : unitAtLeast(unit, open)
}

function putStates(pack: BoardPack, sheet: Sheet): void {
  const { words } = pack
  const column = (key: string) => componentRange(pack, key)
  const counted = column('countsInTotals')
  const withMoney = pack.audience === 'investor' ? [inCurrency(PACK_TEXT.monthlyCost, pack.style.currency)] : []
  putTitles(sheet, SUMMARY_HEADINGS.states, PACK_TEXT.byVerdict, [PACK_TEXT.verdict, PACK_TEXT.components, ...withMoney], [1, 2])
  for (const [index, standing] of STANDINGS.entries()) {
    const row = SUMMARY_CELLS.firstState + index
    const isHere = `${counted},1,${column('standing')},ROWS($B$${SUMMARY_CELLS.firstState}:$B${row})`
    sheet.put('B', row, typed(standing === 'none' ? SUMMARY_SHEET.notApplicable : words.standings[standing], 'state.text'))
    sheet.put('C', row, calculated(`COUNTIFS(${isHere})`, 'formula.count'))
    if (withMoney.length === 0) continue
    sheet.put('D', row, calculated(`SUMIFS(${column('cost-known')},${isHere})`, 'formula.money'))
  }
  const row = SUMMARY_CELLS.stateTotal
  const first = SUMMARY_CELLS.firstState
  sheet.put('B', row, typed(SUMMARY_SHEET.allCounted, 'total.text'))
  sheet.put('C', row, calculated(`SUM($C$${first}:$C$${row - 1})`, 'total.count'))
  sheet.put('B', row + 1, typed(SUMMARY_SHEET.requestPaths, 'label.text'))
  const paths = `SUM(${counted})-SUM(${column('countsAsComponent')})`
  sheet.put('C', row + 1, calculated(paths, 'formula.count'))
  sheet.put('B', row + 2, typed(SUMMARY_SHEET.needsDecision, 'label.text'))
  sheet.put('C', row + 2, calculated(`SUMIF(${counted},1,${column('toDecide')})`, 'formula.count'))
  sheet.put('B', row + 3, typed(SUMMARY_SHEET.companyWide, 'label.text'))
  sheet.put('C', row + 3, calculated(askingCount(pack), 'formula.count'))
}

function putLayers(pack: BoardPack, sheet: Sheet): void {
  const column = (key: string) => componentRange(pack, key)
  const counts = column('countsInTotals')
  const layer = column('layer')
  // Investors read what each verdict costs, in the column where the layers begin for others.
  const isCounted = pack.audience !== 'investor'
  const amounts = [
    ...(isCounted ? [PACK_TEXT.components] : []),
    inCurrency(PACK_TEXT.monthlyCost, pack.style.currency),
    inCurrency(PACK_TEXT.engineerTime, PACK_TEXT.fte),
  ]
  const { count: number, cost, time } = LAYER_LETTERS
  const name = isCounted ? LAYER_LETTERS.name : number
  const heading = SUMMARY_HEADINGS.states
  sheet.put(name, heading, typed(SUMMARY_SHEET.byLayer, 'heading.text'))
  for (const [index, header] of [SUMMARY_SHEET.layer, ...amounts].entries())
    sheet.put(
      (isCounted ? [name, number, cost, time] : [name, cost, time])[index] ?? name,
      heading + 1,
      typed(header, index === 0 ? 'header.wrap' : 'header.count'),
    )
  sheet.height(heading + 1, HEADER_POINTS)
  const lines: readonly (Layer | null)[] = [...LAYERS, null]
  for (const [index, of] of lines.entries()) {
    const row = SUMMARY_CELLS.firstLayer + index
    const label =
      of === null ? typed(SUMMARY_SHEET.noLayer, 'label.text') : calculated(pack.places.of('checks').word('layer', of), 'link.text')
    sheet.put(name, row, label)
    // Rows without a layer: all that count less those with a text of one character or more, because engines differ on what "" matches.
    const isHere = `${counts},1,${layer},${of === null ? '"?*"' : `$${name}${row}`}`
    const count = of === null ? `COUNTIF(${counts},1)-COUNTIFS(${isHere})` : `COUNTIFS(${isHere})`
    const sum = (key: string) =>
      of === null ? `SUMIF(${counts},1,${column(key)})-SUMIFS(${column(key)},${isHere})` : `SUMIFS(${column(key)},${isHere})`
    if (isCounted) sheet.put(number, row, calculated(count, 'formula.count'))
    sheet.put(cost, row, calculated(of === null ? toUnit(sum('cost-known')) : sum('cost-known'), 'formula.money'))
    sheet.put(time, row, calculated(sum('ownerTime'), 'formula.number'))
  }
  const rest = SUMMARY_CELLS.layerTotal - 1
  sheet.put(name, rest, typed(PACK_TEXT.unallocated, 'label.text'))
  sheet.put(cost, rest, calculated(`$C$${figureRow('unallocated')}`, 'formula.money'))
  putLayerTotal(sheet, name, isCounted)
}

function putLayerTotal(sheet: Sheet, name: string, isCounted: boolean): void {
  const row = SUMMARY_CELLS.layerTotal
  const range = (column: string) => `SUM($${column}$${SUMMARY_CELLS.firstLayer}:$${column}$${row - 1})`
  const { count, cost, time } = LAYER_LETTERS
  sheet.put(name, row, typed(PACK_TEXT.total, 'total.text'))
  if (isCounted) sheet.put(count, row, calculated(range(count), 'total.count'))
  sheet.put(cost, row, calculated(range(cost), 'total.money'))
  sheet.put(time, row, calculated(range(time), 'total.number'))
}

export const summarySheet = describeSheet({
  id: 'summary',
  group: 'board',
  plan: planSummary,
  checks: summaryChecks,
  bands: summaryBands,
})
