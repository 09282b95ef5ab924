// The first of the asks on Decisions, as many as the page has room for; three in any case, in two lines each at most. Their reasons
// stand there alone.

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
import { blank, type Content, calculated, type Sheet, said, sheetCell, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { ASK_FLAG, type AskKey, askLetter } from '../decisions/columns.ts'
import { PAGE } from '../paper.ts'
import { cutTo } from '../wrapped-height.ts'
import { FURTHER_LETTER, MORE_DECISIONS_ROW, SHOWN_DECISIONS, SUMMARY_CELLS, SUMMARY_HEADINGS } from './layout.ts'
import { BLANK_POINTS, HEADER_POINTS, HEADING_POINTS, putTitles, ROW_POINTS } from './rows.ts'

/** Characters of these cells that two lines hold: widths count those of a larger size. Resolutions run over two columns. */
const MOST = { component: 2 * 30, resolution: 2 * 80 } as const
type AskText = keyof typeof MOST
const LAST_LETTER = 'I'

/** Of two lines. */
const TWO_LINES_POINTS = 25

/** Of the rows above the finding. */
const FRAME_POINTS = 15

/** What all of them save, free and cost once, those on Decisions included. */
const ASK_TOTALS = [
  ['C', 'cash', 'total.money'],
  ['D', 'time', 'total.number'],
  ['G', 'once', 'total.money'],
] as const satisfies readonly (readonly [string, AskKey, StyleName])[]

/** The first of the asks on Decisions, as they are there. Answers what is one cell then. */
export function putAsks(pack: BoardPack, sheet: Sheet): readonly string[] {
  const asks = pack.places.of('decisions')?.asks ?? null
  if (asks === null || asks.shown.length === 0) return []
  const row = SUMMARY_HEADINGS.decisions
  const { currency } = pack.style
  const amounts = [inCurrency(ASK_WORDS.saving, perMonth(currency)), ASK_WORDS.freed, ASK_WORDS.by]
  const once = inCurrency(ASK_WORDS.oneOff, currency)
  putTitles(
    sheet,
    row,
    ASK_TITLES[pack.audience].heading,
    [PACK_TEXT.component, ...amounts, PACK_TEXT.owner, once, ASK_TITLES[pack.audience].resolution, ''],
    [1, 2, 3, 5],
  )
  const heights = asks.shown.slice(0, SHOWN_DECISIONS).map((ask) => askHeight(pack, ask))
  const shown = asks.shown.slice(0, fitting(sheet, heights))
  const on = (letter: string, at: number) => sheetCell(SHEETS.decisions, `${letter}${asks.first + at}`)
  for (const [place, ask] of shown.entries()) {
    const at = row + 2 + place
    const whileAsked = (key: AskKey) => `IF(${on(ASK_FLAG, place)}=1,${on(askLetter(key), place)},"${NOT_APPLICABLE_MARK}")`
    const whereSet = (key: AskKey) => `IF(${on(askLetter(key), place)}="","${BOARD_WORDS.notSet}",${on(askLetter(key), place)})`
    const texts = textsOf(pack, ask)
    const short = (key: AskText) => shortened(texts[key], MOST[key], on(askLetter(key), place))
    sheet.put('A', at, typed(place + 1, 'place.count'))
    sheet.put('B', at, short('component'))
    sheet.put('C', at, calculated(whileAsked('cash'), 'link.money'))
    sheet.put('D', at, calculated(whileAsked('time'), 'link.number'))
    sheet.put('E', at, calculated(on(askLetter('by'), place), 'link.date'))
    sheet.put('F', at, calculated(whereSet('owner'), 'link.text'))
    sheet.put('G', at, calculated(whileAsked('once'), 'link.money'))
    sheet.put('H', at, short('resolution'))
    sheet.put(LAST_LETTER, at, blank('link.wrap'))
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
  return [row + 1, ...shown.map((_, place) => row + 2 + place)].map((at) => `H${at}:${LAST_LETTER}${at}`)
}

/** A text of more than two lines is cut here and not by a formula: engines differ on how many characters a sign has. */
function shortened(text: string, most: number, cell: string): Content {
  return text.length <= most ? calculated(cell, 'link.wrap') : typed(cutTo(text, most), 'label.wrap')
}

function textsOf(pack: BoardPack, ask: Ask): Readonly<Record<AskText, string>> {
  return {
    component: ask.of?.subject.component.name ?? '',
    resolution: askResolution(ask, pack.assessment.setting.limits, pack.style, pack.audience),
  }
}

function askHeight(pack: BoardPack, ask: Ask): number {
  const { component, resolution } = textsOf(pack, ask)
  return 2 * component.length > MOST.component || 2 * resolution.length > MOST.resolution ? TWO_LINES_POINTS : ROW_POINTS
}

/** How many asks the page has room for beside everything else; all others are counted in one line. */
function fitting(sheet: Sheet, heights: readonly number[]): number {
  const taken = sheet.rows().reduce((sum, { number, height = FRAME_POINTS }) => sum + (number <= SUMMARY_CELLS.lastRow ? height : 0), 0)
  let room = PAGE.points - taken - (HEADING_POINTS + HEADER_POINTS + ROW_POINTS - 3 * BLANK_POINTS)
  const more = heights.findIndex((height) => {
    room -= height - BLANK_POINTS
    return room < 0
  })
  return more === -1 ? heights.length : Math.max(more, FEWEST)
}

/** A board reads three asks whatever else it reads: their rows are low enough for the fullest page. */
const FEWEST = 3
