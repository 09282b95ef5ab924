// The first of the asks on Decisions, as many as the page has room for.

import type { Ask } from '#core'
import {
  ASK_TITLES,
  ASK_WORDS,
  askResolution,
  BOARD_WORDS,
  inCurrency,
  NOT_APPLICABLE_MARK,
  PACK_TEXT,
  perMonth,
  SHEETS,
  SUMMARY_SHEET,
} from '#wording'
import { calculated, type Sheet, said, sheetCell, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { askReason } from '../decisions/asks-block.ts'
import { ASK_FLAG, type AskKey, askLetter } from '../decisions/columns.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { FURTHER_LETTER, MORE_DECISIONS_ROW, SHOWN_DECISIONS, SUMMARY_CELLS, SUMMARY_HEADINGS } from './layout.ts'
import { BLANK_POINTS, HEADER_POINTS, HEADING_POINTS, putTitles, ROW_POINTS } from './rows.ts'

/** Characters of these cells that a line holds: widths count those of a larger size. */
const NAME_WIDTH = 34
const RESOLUTION_WIDTH = 45
const REASON_WIDTH = 47

/** What the rows of a page come to where it can be read, in points. */
const PAGE_POINTS = 755

/** Of the rows above the finding. */
const FRAME_POINTS = 15

/** What all of them save, free and cost once, those on Decisions included. */
const ASK_TOTALS = [
  ['C', 'cash', 'total.money'],
  ['D', 'time', 'total.number'],
  ['G', 'once', 'total.money'],
] as const satisfies readonly (readonly [string, AskKey, StyleName])[]

/** The first of the asks on Decisions, as they are there. */
export function putAsks(pack: BoardPack, sheet: Sheet): void {
  const asks = pack.places.of('decisions')?.asks ?? null
  if (asks === null || asks.shown.length === 0) return
  const row = SUMMARY_HEADINGS.decisions
  const { currency } = pack.style
  const amounts = [inCurrency(ASK_WORDS.saving, perMonth(currency)), ASK_WORDS.freed, ASK_WORDS.by]
  const once = inCurrency(ASK_WORDS.oneOff, currency)
  putTitles(
    sheet,
    row,
    ASK_TITLES[pack.audience].heading,
    [PACK_TEXT.component, ...amounts, PACK_TEXT.owner, once, ASK_TITLES[pack.audience].resolution, PACK_TEXT.reason],
    [1, 2, 3, 5],
  )
  const heights = asks.shown.slice(0, SHOWN_DECISIONS).map((ask) => askHeight(pack, ask))
  const shown = asks.shown.slice(0, fitting(sheet, heights))
  const on = (letter: string, at: number) => sheetCell(SHEETS.decisions, `${letter}${asks.first + at}`)
  for (const place of shown.keys()) {
    const at = row + 2 + place
    const whileAsked = (key: AskKey) => `IF(${on(ASK_FLAG, place)}=1,${on(askLetter(key), place)},"${NOT_APPLICABLE_MARK}")`
    const whereSet = (key: AskKey) => `IF(${on(askLetter(key), place)}="","${BOARD_WORDS.notSet}",${on(askLetter(key), place)})`
    sheet.put('A', at, typed(place + 1, 'place.count'))
    sheet.put('B', at, calculated(on(askLetter('component'), place), 'link.wrap'))
    sheet.put('C', at, calculated(whileAsked('cash'), 'link.money'))
    sheet.put('D', at, calculated(whileAsked('time'), 'link.number'))
    sheet.put('E', at, calculated(on(askLetter('by'), place), 'link.date'))
    sheet.put('F', at, calculated(whereSet('owner'), 'link.text'))
    sheet.put('G', at, calculated(whileAsked('once'), 'link.money'))
    sheet.put('H', at, calculated(on(askLetter('resolution'), place), 'link.wrap'))
    sheet.put('I', at, calculated(on(askLetter('reason'), place), 'link.wrap'))
    sheet.height(at, heights[place] ?? ROW_POINTS)
  }
  const flags = `${on(ASK_FLAG, 0)}:$${ASK_FLAG}$${asks.first + shown.length - 1}`
  const further = {
    formula: `$${FURTHER_LETTER}$${MORE_DECISIONS_ROW}`,
    value: asks.asks.length - shown.length,
  }
  const listed = sheetCell(SHEETS.decisions, `C${asks.total}`)
  sheet.put(FURTHER_LETTER, MORE_DECISIONS_ROW, calculated(`${listed}-SUM(${flags})`, 'formula.count'))
  sheet.put('B', MORE_DECISIONS_ROW, said(SUMMARY_SHEET.moreDecisions(further, pack.style), 'total.text'))
  for (const [letter, key, look] of ASK_TOTALS) {
    const total = `${askLetter(key)}${asks.total}`
    sheet.put(letter, MORE_DECISIONS_ROW, calculated(sheetCell(SHEETS.decisions, total), look))
  }
  sheet.height(MORE_DECISIONS_ROW, ROW_POINTS)
}

function askHeight(pack: BoardPack, ask: Ask): number {
  const resolution = askResolution(ask, pack.assessment.setting.limits, pack.style, pack.audience)
  const name = ask.of?.subject.component.name ?? ''
  return Math.max(
    wrappedHeight(name, NAME_WIDTH),
    wrappedHeight(resolution, RESOLUTION_WIDTH),
    wrappedHeight(askReason(pack, ask), REASON_WIDTH),
  )
}

/** How many asks the page has room for beside everything else; the first one in any case. All others are counted in one line. */
function fitting(sheet: Sheet, heights: readonly number[]): number {
  const taken = sheet.rows().reduce((sum, { number, height = FRAME_POINTS }) => sum + (number <= SUMMARY_CELLS.lastRow ? height : 0), 0)
  let room = PAGE_POINTS - taken - (HEADING_POINTS + HEADER_POINTS + ROW_POINTS - 3 * BLANK_POINTS)
  const more = heights.findIndex((height) => {
    room -= height - BLANK_POINTS
    return room < 0
  })
  return more === -1 ? heights.length : Math.max(more, 1)
}
