// The workings of the cash bridge, below what is printed: the steps to the day on which the cash is out, what each pool of credits
// pays and when it ends, what each decision saves from when on, and the cash of every column by month.

import { BOARD_SCENARIO_WORDS, BOARD_WORDS, perMonth, RUNWAY_SHEET, SHEETS, withoutCostCount } from '#wording'
import { calculated, type Sheet, sheetCell, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, HEADER_ROW, major } from '../../pack.ts'
import type { Format } from '../../styles.ts'
import { FLAG_LETTERS, letterOf } from '../decisions/columns.ts'
import { STATUSES } from '../decisions/layout.ts'
import { cashCell, cashSteps } from './cash-texts.ts'
import { chosenText } from './chosen.ts'
import { putCostChange, putCredits } from './cost-change.ts'
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
    hiredCost: 'money',
    replaced: 'money',
    scaled: 'money',
    otherCost: 'money',
    revenueThen: 'money',
    unpricedThen: 'count',
  },
  ...{ whole: 'count', left: 'money', day: 'date', burnThen: 'money', lasts: 'flag', notEnding: 'flag', more: 'count', tooFar: 'flag' },
  ...{ start: 'date', next: 'date', dayOut: 'date', skipped: 'count' },
}

function unitOf({ style }: BoardPack, key: Working): string {
  const format = FORMATS[key]
  if (key === 'skipped') return RUNWAY_SHEET.changesUnit
  if (format === 'money') return key === 'left' ? style.currency : perMonth(style.currency)
  return { flag: '1/0', date: RUNWAY_SHEET.date, count: '' }[format as 'flag' | 'date' | 'count']
}

function putSteps(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  for (const key of WORKINGS) {
    const row = workingRow(key)
    sheet.put('B', row, typed(RUNWAY_SHEET.steps[key], 'note.text'))
    sheet.put('C', row, typed(unitOf(pack, key), 'unit.text'))
  }
  const { cash } = bridgeRows(pack)
  for (const column of columns) {
    const { letter, skipped } = column
    const steps = cashSteps(pack, column, cash)
    for (const key of WORKINGS) {
      const step = steps[key]
      if (step !== undefined) sheet.put(letter, workingRow(key), calculated(step, `formula.${FORMATS[key]}`))
    }
    const isChosen = flag(`EXACT(${letter}$${HEADER_ROW},$${CHOSEN_COLUMN}$4)`)
    sheet.put(letter, workingRow('place'), calculated(isChosen, 'formula.flag'))
    sheet.put(letter, workingRow('skipped'), typed(skipped, 'stored.count'))
    putCostChange(pack, column, sheet)
  }
  const { revenue } = pack.assessment.setting.company
  const then = revenue === null ? BOARD_WORDS.notSet : major(revenue, pack)
  sheet.put(NOW_COLUMN, workingRow('revenueThen'), typed(then, 'stored.money'))
  sheet.put(NOW_COLUMN, workingRow('unpricedThen'), typed(withoutCostCount(pack.assessment.totals), 'stored.count'))
  const places = `$${NOW_COLUMN}$${workingRow('place')}:$${last}$${workingRow('place')}`
  sheet.put(CHOSEN_COLUMN, workingRow('place'), calculated(`IFERROR(MATCH(1,${places},0),1)`, 'formula.count'))
  sheet.put(CHOSEN_COLUMN, workingRow('known'), calculated(chosenText(workingRow('known'), last), 'formula.flag'))
}

function putWords(sheet: Sheet): void {
  const words = [BOARD_WORDS.notSet, RUNWAY_SHEET.doesNotEnd, RUNWAY_SHEET.tooFar, BOARD_WORDS.notSet, BOARD_SCENARIO_WORDS.notBurning]
  for (const [at, word] of words.entries()) sheet.put('B', WORDS.first + at, typed(word, 'stored.text'))
  if (WORDS.first + words.length - 1 !== NOW_WORDS.last) throw new RangeError('Words stand in other rows than they are read from')
}

/** A decision that a scenario contains saves nothing beside it. */
function putDecisions(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  const { decisions, decisionsHeading } = bridgeRows(pack)
  if (decisions === null) return
  sheet.put('B', decisionsHeading, typed(RUNWAY_SHEET.decisions, 'group.text'))
  sheet.put('E', decisionsHeading, typed(RUNWAY_SHEET.from, 'unit.count'))
  const done = FLAG_LETTERS[STATUSES.indexOf('done')] ?? ''
  const on = (letter: string, row: number) => sheetCell(SHEETS.decisions, `${letter}${row}`)
  for (const [at, { item, row: there }] of decisionItems(pack).entries()) {
    const row = decisions.first + at
    const [until, cash] = [on(letterOf('until'), there), on(letterOf('cash'), there)]
    const isOpen = `AND(${on(done, there)}=0,ISNUMBER(${cash}),ISNUMBER(${until}),N(${until})>=in_as_of)`
    sheet.put('B', row, calculated(on(letterOf('component'), there), 'link.text'))
    sheet.put('C', row, typed(perMonth(pack.style.currency), 'unit.text'))
    sheet.put('E', row, calculated(`IF(${isOpen},${until},0)`, 'formula.date'))
    for (const { letter, levers } of columns) {
      const isContained = item.componentId !== null && levers.replaced.has(item.componentId)
      const text = `IF($E${row}>0,${cash},0)`
      sheet.put(letter, row, isContained ? typed(0, 'stored.money') : calculated(text, 'formula.money'))
    }
    sheet.put(CHOSEN_COLUMN, row, calculated(chosenText(row, last), 'formula.money'))
  }
}

function putCash(pack: BoardPack, columns: readonly BridgeColumn[], sheet: Sheet): void {
  const { cash, cashHeading } = bridgeRows(pack)
  sheet.put('B', cashHeading, typed(RUNWAY_SHEET.cashByScenario, 'group.text'))
  for (let row = cash.first; row <= cash.last; row += 1) {
    const place = row - cash.first
    sheet.put('B', row, typed(RUNWAY_SHEET.afterMonths(place), 'note.text'))
    sheet.put('C', row, typed(pack.style.currency, 'unit.text'))
    for (const column of columns) sheet.put(column.letter, row, calculated(cashCell(pack, column, row, place), 'formula.money'))
  }
}
