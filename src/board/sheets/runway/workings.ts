// The workings of the cash bridge, below what is printed: the steps to the day on which the cash is out, what each pool of credits
// pays and when it ends, what each decision saves from when on, and the cash of every column by month.

import { cashDecisions, recordsOf } from '#core'
import { BOARD_SCENARIO_WORDS, BOARD_WORDS, COMPONENT_GONE, PACK_TEXT, perMonth, RUNWAY_SHEET, SHEETS } from '#wording'
import { type Content, computed, type Sheet, sheetCell, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, HEADER_ROW, major } from '../../pack.ts'
import type { Format } from '../../styles.ts'
import { costRange } from '../costs/component-cost.ts'
import { GRANT_LETTERS } from '../costs/cost-letters.ts'
import { FLAG_LETTERS, letterOf } from '../decisions/columns.ts'
import { STATUSES } from '../decisions/layout.ts'
import { cashCell, cashSteps } from './cash-texts.ts'
import { chosenText } from './chosen.ts'
import {
  type BridgeColumn,
  bridgeRows,
  CHOSEN_COLUMN,
  decisionItems,
  NOW_COLUMN,
  NOW_WORDS,
  WORDS,
  WORKINGS,
  WORKINGS_HEADING,
  type Working,
  workingRow,
} from './scenario-places.ts'
import { isScaled } from './scenario-rows.ts'

export function putWorkings(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  sheet.put('B', WORKINGS_HEADING, typed(RUNWAY_SHEET.workings, 'group.text'))
  putSteps(pack, columns, last, sheet)
  putWords(sheet)
  putCredits(pack, columns, last, sheet)
  putDecisions(pack, columns, last, sheet)
  putCash(pack, columns, sheet)
}

const FORMATS: Readonly<Record<Working, Format>> = {
  ...{
    place: 'count',
    known: 'flag',
    hired: 'count',
    hiredCost: 'money',
    revenueTimes: 'decimal',
    scaled: 'money',
    otherCost: 'money',
    revenueThen: 'money',
  },
  ...{ whole: 'count', left: 'money', day: 'date', burnThen: 'money', lasts: 'flag', notEnding: 'flag', more: 'count', tooFar: 'flag' },
  ...{ start: 'date', next: 'date', dayOut: 'date', lastsNow: 'flag', notBurning: 'flag', skipped: 'count' },
}

function unitOf({ style }: BoardPack, key: Working): string {
  const format = FORMATS[key]
  if (key === 'skipped') return RUNWAY_SHEET.changesUnit
  if (format === 'money') return key === 'left' ? style.currency : perMonth(style.currency)
  return { flag: '1/0', date: RUNWAY_SHEET.date, count: '', decimal: RUNWAY_SHEET.times }[format as 'flag' | 'date' | 'count' | 'decimal']
}

function putSteps(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  for (const key of WORKINGS) {
    const row = workingRow(key)
    sheet.put('B', row, typed(RUNWAY_SHEET.steps[key], 'note.text'))
    sheet.put('C', row, typed(unitOf(pack, key), 'unit.text'))
  }
  const { cash } = bridgeRows(pack)
  for (const column of columns) {
    const { letter, isBase, skipped, levers } = column
    const steps = cashSteps(pack, column, cash)
    for (const key of WORKINGS) {
      const step = steps[key]
      if (step !== undefined) sheet.put(letter, workingRow(key), computed(...step, `formula.${FORMATS[key]}`))
    }
    const isChosen = flag(`EXACT(${letter}$${HEADER_ROW},$${CHOSEN_COLUMN}$4)`)
    sheet.put(letter, workingRow('place'), computed(isChosen, Number(isBase), 'formula.flag'))
    sheet.put(letter, workingRow('skipped'), typed(skipped, 'stored.count'))
    const stored = (key: Working, value: number | string) => sheet.put(letter, workingRow(key), typed(value, `stored.${FORMATS[key]}`))
    stored('hired', levers.hired)
    const cost = pack.assessment.setting.company.engineerMonthlyCost ?? 0
    const paid = `N(in_engineer_monthly_cost)*${letter}$${workingRow('hired')}`
    sheet.put(letter, workingRow('hiredCost'), computed(paid, major(levers.hired * cost, pack), 'link.money'))
    stored('revenueTimes', levers.volume)
    stored('scaled', 0)
    stored(
      'otherCost',
      isScaled(pack, column) ? major((column.figures.monthlyCost ?? 0) - (pack.assessment.totals.monthlyCostMinor ?? 0), pack) : 0,
    )
  }
  const { revenue } = pack.assessment.setting.company
  const then = revenue === null ? BOARD_WORDS.notSet : major(revenue, pack)
  sheet.put(NOW_COLUMN, workingRow('revenueThen'), typed(then, 'stored.money'))
  const places = `$${NOW_COLUMN}$${workingRow('place')}:$${last}$${workingRow('place')}`
  sheet.put(CHOSEN_COLUMN, workingRow('place'), computed(`IFERROR(MATCH(1,${places},0),1)`, 1, 'formula.count'))
  sheet.put(CHOSEN_COLUMN, workingRow('known'), computed(chosenText(workingRow('known'), last), knownNow(columns), 'formula.flag'))
}

function knownNow([base]: readonly BridgeColumn[]): number {
  return Number(base !== undefined && base.figures.bridge.months.length > 0)
}

function putWords(sheet: Sheet): void {
  const words = [BOARD_WORDS.notSet, RUNWAY_SHEET.doesNotEnd, RUNWAY_SHEET.tooFar, BOARD_WORDS.notSet, BOARD_SCENARIO_WORDS.notBurning]
  for (const [at, word] of words.entries()) sheet.put('B', WORDS.first + at, typed(word, 'stored.text'))
  if (WORDS.first + words.length - 1 !== NOW_WORDS.last) throw new RangeError('Words stand in other rows than they are read from')
}

/** Of a scenario whose credits pay as they do today and end on the same day they are linked to those of the base case. */
function putCredits(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  const { paid, ends } = bridgeRows(pack)
  const costs = pack.places.of('costs')
  const [base] = columns
  if (paid === null || ends === null || costs === null || base === undefined) return
  for (const [at, { record, number }] of costs.grants.entries()) {
    const [paidRow, endRow] = [paid.first + at, ends.first + at]
    sheet.put('B', paidRow, typed(RUNWAY_SHEET.paidBy(record.vendor), 'note.text'))
    sheet.put('C', paidRow, typed(perMonth(pack.style.currency), 'unit.text'))
    sheet.put('B', endRow, typed(RUNWAY_SHEET.endsOf(record.vendor), 'note.text'))
    sheet.put('C', endRow, typed(RUNWAY_SHEET.date, 'unit.text'))
    const creditOf = ({ figures }: BridgeColumn) => figures.bridge.credits.find(({ grantId }) => grantId === record.id)
    const now = creditOf(base)
    const sum = `SUMIFS(${costRange('paid', costs.lines)},${costRange('grant', costs.lines)},${sheetCell(SHEETS.costs, `A${number}`)})`
    for (const column of columns) {
      const of = creditOf(column)
      const [paidValue, endValue] = [major(of?.paidMinor ?? 0, pack), of?.end == null ? 0 : { date: of.end }] as const
      const { letter, isBase } = column
      const own = (text: string, row: number, isSame: boolean, value: typeof paidValue | typeof endValue, format: Format): Content => {
        if (isBase) return computed(text, value, `link.${format}`)
        return isSame ? computed(`$${NOW_COLUMN}$${row}`, value, `formula.${format}`) : typed(value, `stored.${format}`)
      }
      sheet.put(letter, paidRow, own(sum, paidRow, of?.paidMinor === now?.paidMinor, paidValue, 'money'))
      const end = sheetCell(SHEETS.costs, `${GRANT_LETTERS.end}${number}`)
      sheet.put(letter, endRow, own(end, endRow, of?.end === now?.end, endValue, 'date'))
    }
    sheet.put(CHOSEN_COLUMN, paidRow, computed(chosenText(paidRow, last), major(now?.paidMinor ?? 0, pack), 'formula.money'))
    sheet.put(CHOSEN_COLUMN, endRow, computed(chosenText(endRow, last), now?.end == null ? 0 : { date: now.end }, 'formula.date'))
  }
}

/** A decision that a scenario contains saves nothing beside it. */
function putDecisions(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  const { decisions, decisionsHeading } = bridgeRows(pack)
  if (decisions === null) return
  const counted = new Map(cashDecisions(recordsOf(pack.workbook, 'decisions'), pack.assessment.asOf).map((each) => [each.id, each]))
  sheet.put('B', decisionsHeading, typed(RUNWAY_SHEET.decisions, 'group.text'))
  sheet.put('E', decisionsHeading, typed(RUNWAY_SHEET.from, 'unit.count'))
  const done = FLAG_LETTERS[STATUSES.indexOf('done')] ?? ''
  const on = (letter: string, row: number) => sheetCell(SHEETS.decisions, `${letter}${row}`)
  for (const [at, { item, row: there }] of decisionItems(pack).entries()) {
    const row = decisions.first + at
    const [until, cash] = [on(letterOf('until'), there), on(letterOf('cash'), there)]
    const from = counted.get(item.id)
    const isOpen = `AND(${on(done, there)}=0,ISNUMBER(${cash}),ISNUMBER(${until}),N(${until})>=in_as_of)`
    const name = componentOf(pack, item.componentId)
    sheet.put('B', row, computed(on(letterOf('component'), there), name, 'link.text'))
    sheet.put('C', row, typed(perMonth(pack.style.currency), 'unit.text'))
    sheet.put('E', row, computed(`IF(${isOpen},${until},0)`, from === undefined ? 0 : { date: from.from }, 'formula.date'))
    const saved = major(from?.savedMinor ?? 0, pack)
    for (const { letter, levers } of columns) {
      const isContained = item.componentId !== null && levers.replaced.has(item.componentId)
      const text = `IF($E${row}>0,${cash},0)`
      sheet.put(letter, row, isContained ? typed(0, 'stored.money') : computed(text, saved, 'formula.money'))
    }
    sheet.put(CHOSEN_COLUMN, row, computed(chosenText(row, last), saved, 'formula.money'))
  }
}

function componentOf({ assessment }: BoardPack, componentId: string | null): string {
  if (componentId === null) return PACK_TEXT.companyWide
  return assessment.byId.get(componentId)?.subject.component.name ?? COMPONENT_GONE
}

function putCash(pack: BoardPack, columns: readonly BridgeColumn[], sheet: Sheet): void {
  const { cash, cashHeading } = bridgeRows(pack)
  sheet.put('B', cashHeading, typed(RUNWAY_SHEET.cashByScenario, 'group.text'))
  for (let row = cash.first; row <= cash.last; row += 1) {
    const place = row - cash.first
    sheet.put('B', row, typed(RUNWAY_SHEET.afterMonths(place), 'note.text'))
    sheet.put('C', row, typed(pack.style.currency, 'unit.text'))
    for (const column of columns) sheet.put(column.letter, row, computed(...cashCell(pack, column, row, place), 'formula.money'))
  }
}
