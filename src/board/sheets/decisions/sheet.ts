// Decisions: advice taken, decisions and exceptions in one list, with what was expected in money and in time apart, and what
// it came to. The status follows the day on Inputs.

import { BOOKED_AS } from '#core'
import {
  BOOKED_HEADERS,
  COMPONENT_GONE,
  DECISION_KINDS,
  DECISIONS_SHEET,
  EXPECTED_HEADERS,
  inCurrency,
  ON_FILE,
  onPaper,
  PACK_TEXT,
  perMonth,
} from '#wording'
import { dateCheck, LARGEST_AMOUNT } from '../../cell-checks.ts'
import { type Content, calculated, dated, newSheet, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, major } from '../../pack.ts'
import { inUnits, toUnit } from '../../smallest-units.ts'
import type { ConditionalFormatPlan, ValidationPlan } from '../../workbook-plan.ts'
import { putHead, putHeadings } from '../columns.ts'
import { fixedComponentCell } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import type { RowSpan } from '../costs/layout.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { askLooks, askMerges, askValidations, putAsks } from './asks-block.ts'
import { decisionChecks } from './checks.ts'
import {
  COST_BOOKED,
  DECISION_COLUMNS,
  DECISIONS_LAST_LETTER,
  type DecisionKey,
  decisionRange,
  FLAG_LETTERS,
  IS_EXCEPTION,
  IS_GIVEN,
  LAST_PRINTED,
  letterOf,
  OF_COMPONENT,
  OF_COMPONENT_KEYS,
  OF_IT_BOOKED,
  OUT_OF_COST,
  SMALLER_TEXT,
} from './columns.ts'
import { companyLooks, putCompany } from './company-block.ts'
import { type DecisionItem, type DecisionsLayout, decisionsLayout, STATUSES } from './layout.ts'
import { decisionBands } from './pages.ts'
import { rowsOnPaper, setRowHeights } from './paper-rows.ts'

/** The characters that a line of a column has room for. */
const lineOf = (key: DecisionKey) => (DECISION_COLUMNS.find((column) => column.key === key)?.width ?? 1) * SMALLER_TEXT
/** Texts that wrap beside the name of the component. */
const WRAPPED = (['choice', 'covers', 'owner', 'approver', 'actualFrom', 'outcome', 'why'] as const).map(
  (key) => [key, lineOf(key)] as const,
)
const NAME_WIDTH = lineOf('component')

function planDecisions(pack: BoardPack, layout: DecisionsLayout): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'decisions', sheet)
  putAsks(pack, layout, sheet)
  putCompany(pack, layout, sheet)
  if (layout.items.length > 0) putHeaders(pack, layout, sheet)
  for (const [index, item] of layout.items.entries()) putItem(pack, layout, sheet, item, layout.first + index)
  const margin = pack.places.of('margin')
  if (margin !== null) putEffects(pack, layout, margin.isBooked, sheet)
  if (layout.items.length > 0) putTotals(pack, layout, sheet)
  setRowHeights(sheet, layout)
  const printedRows = rowsOnPaper(sheet, layout)
  const hidden = layout.items.length - printedRows
  const { company, first, heading, outstanding } = layout
  // Where it is printed: above the list, or where the page ends.
  const said = printedRows === 0 ? company.total : heading
  if (hidden > 0) sheet.put('F', said, typed(onPaper(printedRows, layout.items.length, pack.style), 'note.text'))
  const lastPrinted = printedRows === 0 ? company.total : hidden > 0 ? first + printedRows - 1 : outstanding
  return planned(sheet, {
    columns: [
      ...DECISION_COLUMNS.map(({ key, width }) => ({ width, ...(key === 'id' ? { isHidden: true } : {}) })),
      ...[
        ...[IS_EXCEPTION, IS_GIVEN, ...FLAG_LETTERS, OUT_OF_COST],
        ...[OF_IT_BOOKED, OF_COMPONENT, COST_BOOKED].flatMap((letters) => Object.values(letters)),
      ].map(() => ({ width: 10, outline: 1 as const })),
    ],
    freeze: { rows: 3, columns: 2 },
    ...(layout.items.length === 0 ? {} : { filter: `A${layout.first - 1}:${DECISIONS_LAST_LETTER}${layout.last}` }),
    print: printed(pack, `B1:${letterOf(LAST_PRINTED)}${lastPrinted}`, { pagesTall: 1 }),
    merges: askMerges(layout),
    conditionalFormats: [
      ...askLooks(pack, layout),
      ...companyLooks(pack, layout),
      ...(layout.items.length === 0
        ? []
        : [...looks(pack, rangeIn(layout, 'status')), ...looks(pack, `B${layout.firstStatus}:B${layout.outstanding - 1}`)]),
    ],
    validations: [...askValidations(layout), ...(layout.items.length === 0 ? [] : itemValidations(layout))],
  })
}

function itemValidations(layout: DecisionsLayout): readonly ValidationPlan[] {
  return [
    ...(['date', 'until', 'closedOn'] as const).map((key) => dateCheck(rangeIn(layout, key))),
    ...(['capacity', 'actualCapacity'] as const).map((key) => effectCheck(rangeIn(layout, key), 1000, DECISIONS_SHEET.timeHint)),
    ...(['cash', 'actualCash'] as const).map((key) => effectCheck(rangeIn(layout, key), LARGEST_AMOUNT, DECISIONS_SHEET.cashHint)),
  ]
}

/** More or less than before. */
function effectCheck(range: string, most: number, message: string): ValidationPlan {
  return { kind: 'decimal', range, min: -most, max: most, message }
}

function rangeIn({ first, last }: DecisionsLayout, key: DecisionKey): string {
  return `${letterOf(key)}${first}:${letterOf(key)}${last}`
}

function looks({ words }: BoardPack, range: string): readonly ConditionalFormatPlan[] {
  const { kept, ended, done, overdue, open } = words.decisionStatus
  return [
    { range, text: overdue, look: 'fail' },
    { range, text: open, look: 'watch' },
    { range, text: kept, look: 'exempt' },
    { range, text: ended, look: 'unknown' },
    { range, text: done, look: 'pass' },
  ]
}

function putHeaders({ style, words }: BoardPack, { heading }: DecisionsLayout, sheet: Sheet): void {
  const row = heading + 1
  sheet.put('B', heading, typed(DECISIONS_SHEET.log, 'heading.text'))
  for (const { key, header, unit, isLeft } of DECISION_COLUMNS) {
    const isMoney = key === 'cash' || key === 'actualCash'
    const head = { header, unit: isMoney ? `${style.currency} ${unit}` : unit, style: isLeft ? 'label.text' : 'label.count' } as const
    putHead(sheet, letterOf(key), row, head)
  }
  const workings = [DECISIONS_SHEET.isException, DECISIONS_SHEET.isGiven, ...STATUSES.map((status) => words.decisionStatus[status])]
  sheet.put(IS_EXCEPTION, heading, typed(DECISIONS_SHEET.workings, 'group.text'))
  for (const [index, header] of workings.entries()) {
    const letter = [IS_EXCEPTION, IS_GIVEN, ...FLAG_LETTERS][index] as string
    putHead(sheet, letter, row, { header, unit: '1/0', style: 'formula.flag' })
  }
  sheet.height(row, 28)
}

function putItem(pack: BoardPack, layout: DecisionsLayout, sheet: Sheet, item: DecisionItem, row: number): void {
  const money = (minor: number | null) => typed(minor === null ? null : major(minor, pack), 'input.money')
  const time = (bp: number | null) => typed(bp === null ? null : bp / 10_000, 'input.number')
  const statuses = `$B$${layout.firstStatus}:$B$${layout.outstanding - 1}`
  const flags = `$${FLAG_LETTERS[0]}${row}:$${FLAG_LETTERS[4]}${row}`
  const cells: Readonly<Record<DecisionKey, Content>> = {
    id: typed(item.id, 'stored.text'),
    component: componentContent(pack, item),
    kind: typed(DECISION_KINDS[item.kind], 'label.text'),
    choice: typed(item.choice, 'label.wrap'),
    covers: typed(item.covers, 'label.wrap'),
    owner: typed(item.owner, 'input.wrap'),
    approver: typed(item.approver, 'input.wrap'),
    date: dated(item.date, 'input.date'),
    until: dated(item.until, 'input.date'),
    status: calculated(`INDEX(${statuses},MATCH(1,${flags},0))`, 'state.text'),
    cash: money(item.expected.cash),
    capacity: time(item.expected.capacity),
    actualCash: money(item.actual.cash),
    actualCapacity: time(item.actual.capacity),
    actualFrom: typed(item.actualFrom, 'note.wrap'),
    closedOn: dated(item.closedOn, 'input.date'),
    outcome: typed(item.outcome, 'input.wrap'),
    // The length of what investors do not read counts in a rule, and not here.
    why: typed(item.why?.startsWith(ON_FILE) === true ? ON_FILE : item.why, 'note.wrap'),
  }
  for (const { key } of DECISION_COLUMNS) sheet.put(letterOf(key), row, cells[key])
  putFlags(item, sheet, row)
  const texts = WRAPPED.map(([key, width]) => wrappedHeight(String(cells[key].value ?? ''), width))
  sheet.height(row, Math.max(wrappedHeight(componentOf(pack, item)?.name ?? '', NAME_WIDTH), ...texts))
}

function putFlags(item: DecisionItem, sheet: Sheet, row: number): void {
  const at = (letter: string) => `$${letter}${row}`
  const [until, closed] = [at(letterOf('until')), at(letterOf('closedOn'))]
  const [kept, , done, overdue] = FLAG_LETTERS.map(at)
  const formulas = [
    flag(`AND(${at(IS_EXCEPTION)}=1,${at(IS_GIVEN)}=1,${until}>=in_as_of)`),
    flag(`AND(${at(IS_EXCEPTION)}=1,${kept}=0)`),
    flag(`AND(${at(IS_EXCEPTION)}=0,OR(NOT(ISBLANK(${at(letterOf('outcome'))})),AND(N(${closed})>0,N(${closed})<=in_as_of)))`),
    flag(`AND(${at(IS_EXCEPTION)}=0,${done}=0,ISNUMBER(${until}),${until}<in_as_of)`),
    flag(`SUM(${kept}:${overdue})=0`),
  ]
  sheet.put(IS_EXCEPTION, row, typed(item.isHeld ? 1 : 0, 'stored.flag'))
  sheet.put(IS_GIVEN, row, typed(item.isGiven ? 1 : 0, 'stored.flag'))
  for (const [index, formula] of formulas.entries()) {
    sheet.put(FLAG_LETTERS[index] as string, row, calculated(formula, 'formula.flag'))
  }
}

/**
 * As much of the cash of decisions to come as their component costs, and of that what is booked in each place. Each is what is booked up
 * to it less what is booked before it, both rounded, so that together they are the whole where everything is booked, like in the app.
 */
function putEffects(pack: BoardPack, layout: DecisionsLayout, isBooked: boolean, sheet: Sheet): void {
  const head = (letter: string, header: string) =>
    putHead(sheet, letter, layout.heading + 1, { header, unit: pack.style.currency, style: 'formula.money' })
  if (layout.items.length > 0) {
    head(OUT_OF_COST, DECISIONS_SHEET.outOfCost)
    for (const key of OF_COMPONENT_KEYS)
      putHead(sheet, OF_COMPONENT[key], layout.heading + 1, { header: DECISIONS_SHEET.ofComponent[key], unit: '', style: 'formula.count' })
  }
  if (isBooked) for (const place of BOOKED_AS) head(OF_IT_BOOKED[place], EXPECTED_HEADERS[place])
  if (isBooked && layout.items.length > 0) for (const place of BOOKED_AS) head(COST_BOOKED[place], BOOKED_HEADERS[place])
  const costs = pack.places.of('costs')
  for (const [index, { componentId }] of layout.items.entries()) {
    const row = layout.first + index
    const at = pack.rows.findIndex(({ assessment }) => assessment.subject.component.id === componentId)
    // The row of units holds texts: what is of no component has no cost there.
    const there = at === -1 ? HEADER_ROW : FIRST_ROW + at
    const on = (key: string) => fixedComponentCell(pack, key, there)
    const [cash, cost, taken] = [`$${letterOf('cash')}${row}`, on('cost-known'), `$${OUT_OF_COST}${row}`]
    const isToCome = `$${FLAG_LETTERS[4]}${row}=1,ISNUMBER(${cash}),N(${cost})>0,${on('countsInTotals')}=1`
    const [number, saved, has, most] = OF_COMPONENT_KEYS.map((key) => `$${OF_COMPONENT[key]}${row}`)
    const over = (letter: string) => `$${letter}$${layout.first}:$${letter}$${layout.last}`
    const all = `SUMIFS(${decisionRange(layout, 'cash')},${over(OF_COMPONENT.number)},${number},${over(FLAG_LETTERS[4])},1)`
    sheet.put(OF_COMPONENT.number, row, typed(at + 1, 'stored.count'))
    sheet.put(OF_COMPONENT.saved, row, calculated(inUnits(all), 'formula.count'))
    sheet.put(OF_COMPONENT.cost, row, calculated(`IF(ISNUMBER(${cost}),${inUnits(cost)},0)`, 'formula.count'))
    const whole = inUnits(`N(${cash})`)
    sheet.put(OF_COMPONENT.taken, row, calculated(`IF(${saved}>MAX(0,${has}),INT(${whole}*${has}/${saved}),${whole})`, 'formula.count'))
    sheet.put(OUT_OF_COST, row, calculated(`IF(AND(${isToCome}),${most}/in_minor_units,0)`, 'formula.money'))
    if (!isBooked) continue
    const prices = costs?.ofComponent.get(componentId ?? '') ?? NO_PRICES
    for (const [order, place] of BOOKED_AS.entries()) {
      const word = pack.places.of('checks').word('bookedAs', place)
      const plain = `IF(${on('bookedAs')}=${word},N(${cost}),0)`
      const several = costs === null ? '' : `+SUMIFS(${costRange('counted', prices)},${costRange('booked', prices)},${word})`
      const upTo = `SUM($${COST_BOOKED[BOOKED_AS[0]]}${row}:$${COST_BOOKED[place]}${row})`
      const part = `ROUND(${inUnits(taken)}*${upTo}/N(${cost}),0)`
      const before = BOOKED_AS.slice(0, order).map((other) => `-$${OF_IT_BOOKED[other]}${row}`)
      sheet.put(COST_BOOKED[place], row, calculated(`${plain}${several}`, 'formula.money'))
      const ofIt = `IF(N(${cost})>0,${part}/in_minor_units,0)`
      const content = calculated(order === 0 ? ofIt : toUnit(`${ofIt}${before.join('')}`), 'formula.money')
      sheet.put(OF_IT_BOOKED[place], row, content)
    }
  }
}

/** Texts, which no condition matches: a component with one plain price reads them, and computes like the others. */
const NO_PRICES: RowSpan = { first: HEADER_ROW, last: HEADER_ROW }

function componentOf(pack: BoardPack, { componentId }: DecisionItem) {
  return pack.rows.find(({ assessment }) => assessment.subject.component.id === componentId)?.assessment.subject.component
}

function componentContent(pack: BoardPack, { componentId }: DecisionItem): Content {
  if (componentId === null) return typed(PACK_TEXT.companyWide, 'label.text')
  const index = pack.rows.findIndex(({ assessment }) => assessment.subject.component.id === componentId)
  if (index === -1) return typed(COMPONENT_GONE, 'label.text')
  const cell = fixedComponentCell(pack, 'name', FIRST_ROW + index)
  return calculated(cell, 'link.wrap')
}

/** One row a status, and the effects that are still to come: money and time are never summed. */
function putTotals(pack: BoardPack, layout: DecisionsLayout, sheet: Sheet): void {
  const { totalsHeading, firstStatus, outstanding } = layout
  const headers = [
    PACK_TEXT.status,
    DECISIONS_SHEET.number,
    inCurrency(DECISIONS_SHEET.expectedCash, perMonth(pack.style.currency)),
    DECISIONS_SHEET.expectedTimeTotal,
  ]
  putHeadings(sheet, totalsHeading, DECISIONS_SHEET.byStatus, headers, [1, 2, 3])
  sheet.height(totalsHeading + 1, 42)
  const range = (key: DecisionKey) => decisionRange(layout, key)
  for (const [index, status] of STATUSES.entries()) {
    const row = firstStatus + index
    sheet.put('B', row, typed(pack.words.decisionStatus[status], 'state.text'))
    sheet.put('C', row, calculated(`COUNTIFS(${range('status')},$B${row})`, 'formula.count'))
    sheet.put('D', row, calculated(toUnit(`SUMIFS(${range('cash')},${range('status')},$B${row})`), 'formula.money'))
    sheet.put('E', row, calculated(`SUMIFS(${range('capacity')},${range('status')},$B${row})`, 'formula.number'))
  }
  const rows = (['overdue', 'open'] as const).map((status) => firstStatus + STATUSES.indexOf(status))
  const sum = (column: string) => rows.map((row) => `$${column}$${row}`).join('+')
  sheet.put('B', outstanding, typed(DECISIONS_SHEET.outstanding, 'total.text'))
  sheet.put('C', outstanding, calculated(sum('C'), 'total.count'))
  sheet.put('D', outstanding, calculated(toUnit(sum('D')), 'total.money'))
  sheet.put('E', outstanding, calculated(sum('E'), 'total.number'))
}

export const decisionsSheet = describeSheet({
  id: 'decisions',
  group: 'board',
  places: decisionsLayout,
  plan: planDecisions,
  checks: decisionChecks,
  bands: decisionBands,
})
