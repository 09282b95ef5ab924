// On Changes, beside the rows of the quarters: what the charts draw in another form than the table has it. Cost by layer of
// each locked quarter comes from its record; that of the present is linked.

import { currencyDecimals, LAYERS, type Layer, type QuarterRecord } from '#core'
import { KEPT_LAYER_LABELS, QUARTER_CHART_WORDS, quarterTick, SHEETS } from '#wording'
import { calculated, columnIndex, columnLetter, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, HEADER_ROW } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { putHead } from '../columns.ts'
import { LAYER_LETTERS, SUMMARY_CELLS } from '../summary/layout.ts'
import type { ChangesLayout } from './layout.ts'
import { CHANGES_LAST_LETTER, trendLetter } from './trend-places.ts'

/** One column keeps the workings apart from the table. */
const FIRST = columnIndex(CHANGES_LAST_LETTER) + 2
export const WORKING = {
  quarter: columnLetter(FIRST),
  layer: (layer: Layer): string => columnLetter(FIRST + 1 + LAYERS.indexOf(layer)),
  total: columnLetter(FIRST + 1 + LAYERS.length),
  largest: columnLetter(FIRST + 2 + LAYERS.length),
} as const
export const QUARTER_WORKING_WIDTHS = [2, 12, ...LAYERS.map(() => 12), 12, 12] as const

export function putQuarterWorkings(pack: BoardPack, { quarters, first, now }: ChangesLayout, sheet: Sheet): void {
  putHeaders(sheet)
  for (const [index, record] of quarters.entries()) {
    const row = first + index
    sheet.put(WORKING.quarter, row, typed(quarterTick(record.quarter), 'stored.text'))
    const costs = layersOf(record, pack.style.currency)
    for (const layer of LAYERS) sheet.put(WORKING.layer(layer), row, typed(costs?.[layer] ?? null, 'stored.money'))
    putTotal(sheet, row)
  }
  sheet.put(WORKING.quarter, now, calculated(`$B$${now}`, 'formula.text'))
  for (const layer of LAYERS) {
    const known = `IF(ISNUMBER($${trendLetter('monthlyCost')}$${now}),${summaryText(layer)},"")`
    sheet.put(WORKING.layer(layer), now, calculated(known, 'link.money'))
  }
  putTotal(sheet, now)
}

function putHeaders(sheet: Sheet): void {
  sheet.put(WORKING.quarter, HEADER_ROW - 2, typed(QUARTER_CHART_WORDS.workings, 'group.text'))
  const put = (letter: string, header: string, unit: string, style: StyleName = 'formula.money') =>
    putHead(sheet, letter, HEADER_ROW - 1, { header, unit, style })
  put(WORKING.quarter, QUARTER_CHART_WORDS.quarter, '', 'stored.text')
  for (const layer of LAYERS) put(WORKING.layer(layer), KEPT_LAYER_LABELS[layer], QUARTER_CHART_WORDS.unit)
  put(WORKING.total, QUARTER_CHART_WORDS.total, QUARTER_CHART_WORDS.unit)
  put(WORKING.largest, QUARTER_CHART_WORDS.largest, QUARTER_CHART_WORDS.largestUnit)
}

type LayerCosts = Readonly<Record<Layer, number>>

/** null: not known then, or counted in another currency, which is not drawn on the same axis. */
function layersOf({ figures }: QuarterRecord, currency: string): LayerCosts | null {
  if (figures.currency !== currency) return null
  return layersInMajor(figures)
}

function layersInMajor({ compute, data, serving, otherLayers, currency }: QuarterRecord['figures']): LayerCosts | null {
  if (compute === null || data === null || serving === null || otherLayers === null) return null
  const unit = 10 ** currencyDecimals(currency)
  return { compute: compute / unit, data: data / unit, serving: serving / unit, other: otherLayers / unit }
}

/** Of layer "other", of no layer and of bills that nothing bears: the last rows of the block, as the records have it. */
function summaryText(layer: Layer): string {
  const cell = (row: number) => sheetCell(SHEETS.summary, `${LAYER_LETTERS.cost}${row}`)
  const row = SUMMARY_CELLS.firstLayer + LAYERS.indexOf(layer)
  return layer === 'other' ? `SUM(${cell(row)}:$${LAYER_LETTERS.cost}$${SUMMARY_CELLS.layerTotal - 1})` : cell(row)
}

function putTotal(sheet: Sheet, row: number): void {
  const range = `$${WORKING.layer(LAYERS[0])}${row}:$${WORKING.layer('other')}${row}`
  sheet.put(WORKING.total, row, calculated(`IF(COUNT(${range})=0,"",SUM(${range}))`, 'formula.money'))
  const sum = `SUM($${WORKING.total}${row})`
  sheet.put(WORKING.largest, row, calculated(`IF(${sum}=0,0,MAX(${range})/${sum})`, 'formula.percent'))
}
