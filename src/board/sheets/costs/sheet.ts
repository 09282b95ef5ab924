// Costs: what people pay as they know it, a price a line, and how it becomes an amount a month. Bills, credits,
// rates and periods stand below the lines. Left out where every price is a plain amount a month.

import { COST_PERIODS, currencyDecimals, MAX_MINOR_UNITS } from '#core'
import { CHOICE_LABELS, COSTS_SHEET, ENTRY_HINTS, PACK_TEXT } from '#wording'
import { amountCheck, dateCheck, listCheck } from '../../cell-checks.ts'
import { calculated, dated, newSheet, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { monthsAfterText, sameMonthsAfter } from '../../months-text.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import { amountFormat, type StyleName } from '../../styles.ts'
import type { ValidationPlan } from '../../workbook-plan.ts'
import { putHead } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { costChecks } from './checks.ts'
import { componentCells } from './cost-column.ts'
import { blockRanges, COST_LETTERS, COST_WIDTHS, type CostKey, GRANT_LETTERS, isWorking } from './cost-letters.ts'
import { evaluatedCosts } from './evaluated-costs.ts'
import { type CostsLayout, costsLayout } from './layout.ts'
import { bookedCostColumn, typedCostColumns } from './typed-columns.ts'
import { PERIOD_MONTHS, resultCostColumns, workingCostColumns } from './working-columns.ts'

/** A pool of credits that lasts longer has no end worth a date. */
const LONGEST_MONTHS = 1200

function planCosts(pack: BoardPack, layout: CostsLayout): SheetBody {
  const sheet = newSheet()
  const componentCell = componentCells(pack)
  const columns = [
    ...typedCostColumns(pack, layout, componentCell),
    ...resultCostColumns(pack, layout),
    bookedCostColumn(pack),
    ...workingCostColumns(pack, layout, componentCell),
  ]
  const evaluated = evaluatedCosts(pack)
  const formats = layout.rates.map(({ currency }) => amountFormat(currency))
  const looks = new Set<StyleName>([...columns.map(({ style }) => style), 'label.text'])
  for (const format of formats) for (const role of ['input', 'formula'] as const) looks.add(`${role}.${format}`)
  putFrame(pack, 'costs', sheet)
  for (const column of columns) putHead(sheet, COST_LETTERS[column.key], HEADER_ROW - 1, column)
  sheet.height(HEADER_ROW - 1, 34)
  for (const row of layout.rows) {
    const cost = evaluated.rows.get(row)
    if (cost === undefined) continue
    sheet.putRow(row.number, () => columns.map((column, index) => ({ column: index + 1, ...column.content(row, cost) })), looks)
  }
  putBills(layout, sheet)
  putGrants(pack, layout, sheet)
  putRates(pack, layout, sheet)
  putPeriods(pack, layout, sheet)
  return planned(sheet, {
    columns: columns.map(({ key }) => ({
      width: COST_WIDTHS[key],
      ...(key === 'id' ? { isHidden: true } : {}),
      ...(isWorking(key) ? { outline: 1 as const } : {}),
    })),
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `B1:${COST_LETTERS.booked}${layout.lastRow}`, { repeat: `1:${HEADER_ROW}` }),
    validations: validations(pack, layout),
  })
}

function headers(sheet: Sheet, row: number, title: string, names: Readonly<Record<string, string>>): void {
  sheet.put('B', row, typed(title, 'heading.text'))
  for (const [column, name] of Object.entries(names))
    sheet.put(column, row + 1, typed(name, column === 'B' || column === 'C' || column === 'G' ? 'header.wrap' : 'header.count'))
}

/** Amounts are in the bill's own currency, per its period, like the prices above. */
function putBills({ bills, rows, lines, headings }: CostsLayout, sheet: Sheet): void {
  if (bills.length === 0) return
  const names = {
    B: PACK_TEXT.bill,
    D: COSTS_SHEET.amount,
    F: COSTS_SHEET.per,
    G: PACK_TEXT.currency,
    I: COSTS_SHEET.date,
    M: COSTS_SHEET.allocated,
    N: COSTS_SHEET.unallocated,
  }
  headers(sheet, headings.bills, COSTS_SHEET.bills, names)
  const range = (column: string) => `$${column}$${lines.first}:$${column}$${lines.last - bills.length}`
  const isWithoutPrices = rows.length === bills.length
  for (const [index, { record, number }] of bills.entries()) {
    const scale = 10 ** currencyDecimals(record.currency)
    const format = amountFormat(record.currency)
    const sum = isWithoutPrices ? '0' : `SUMIFS(${range(COST_LETTERS.amount)},${range(COST_LETTERS.bill)},$A${number})`
    sheet.put('A', number, typed(index + 1, 'stored.count'))
    sheet.put('B', number, typed(`${index + 1} · ${record.vendor}`, 'input.text'))
    sheet.put('D', number, typed(record.amount === null ? null : record.amount / scale, `input.${format}`))
    sheet.put('F', number, typed(CHOICE_LABELS.per[record.per], 'input.text'))
    sheet.put('G', number, typed(record.currency, 'input.text'))
    sheet.put('I', number, dated(record.date, 'input.date'))
    sheet.put('M', number, calculated(sum, `formula.${format}`))
    const left = `IF(ISNUMBER($D${number}),MAX(0,$D${number}-$M${number}),"")`
    sheet.put('N', number, calculated(left, `formula.${format}`))
  }
}

function putGrants(pack: BoardPack, layout: CostsLayout, sheet: Sheet): void {
  const { grants, headings, lines } = layout
  if (grants.length === 0) return
  const names = {
    B: PACK_TEXT.credits,
    D: COSTS_SHEET.balance,
    E: COSTS_SHEET.minorUnits,
    G: PACK_TEXT.currency,
    H: COSTS_SHEET.monthlyUse,
    I: COSTS_SHEET.balanceAsOf,
    J: COSTS_SHEET.months,
    K: COSTS_SHEET.usedUpOn,
    M: PACK_TEXT.expires,
    N: COSTS_SHEET.pays,
    [GRANT_LETTERS.from]: COSTS_SHEET.countedFrom,
    [GRANT_LETTERS.usedUp]: PACK_TEXT.balanceUsed,
    [GRANT_LETTERS.end]: COSTS_SHEET.endsOn,
    [GRANT_LETTERS.open]: COSTS_SHEET.endUnknown,
    [GRANT_LETTERS.mayUse]: COSTS_SHEET.mayUse,
    [GRANT_LETTERS.fewest]: COSTS_SHEET.fewestMonths,
    [GRANT_LETTERS.mayEnd]: COSTS_SHEET.mayEnd,
  }
  headers(sheet, headings.grants, PACK_TEXT.credits, names)
  const states = evaluatedCosts(pack).grants
  const ranges = blockRanges(layout)
  const range = (column: string) => `$${column}$${lines.first}:$${column}$${lines.last}`
  for (const [index, { record, number: row }] of grants.entries()) {
    const state = states.get(record.id)
    if (state === undefined) continue
    const scale = 10 ** currencyDecimals(record.currency)
    const format = amountFormat(record.currency)
    sheet.put('A', row, typed(index + 1, 'stored.count'))
    sheet.put('B', row, typed(`${index + 1} · ${record.vendor}`, 'input.text'))
    sheet.put('D', row, typed(record.balance === null ? null : record.balance / scale, `input.${format}`))
    sheet.put('G', row, typed(record.currency, 'input.text'))
    sheet.put('E', row, calculated(`MAX(SUMIFS(${ranges.units},${ranges.currencies},$G${row}),1)`, 'formula.count'))
    const use = `SUMIFS(${range(COST_LETTERS.credit)},${range(COST_LETTERS.grant)},$A${row})/$E${row}`
    sheet.put('H', row, calculated(use, `formula.${format}`))
    sheet.put('I', row, dated(record.asOf, 'input.date'))
    const left = `MIN(ROUNDDOWN(ROUND(N($D${row})*$E${row},0)/MAX(ROUND($H${row}*$E${row},0),1),0),${ranges.longest})`
    sheet.put('J', row, calculated(`IF(AND(ISNUMBER($D${row}),$H${row}>0),${left},"")`, 'formula.count'))
    const end = monthsAfterText(`$I${row}`, `$J${row}`)
    sheet.put('K', row, calculated(end, 'formula.date'))
    sheet.put('M', row, dated(record.expires, 'input.date'))
    const runs = `OR(NOT(ISNUMBER($M${row})),$M${row}>=in_as_of)`
    const lasts = `OR($K${row}=0,$K${row}>in_as_of)`
    const holds = `NOT(AND(ISNUMBER($D${row}),N($D${row})=0))`
    sheet.put('N', row, calculated(flag(`AND(${runs},${lasts},${holds})`), 'formula.flag'))
    const { mayUse, fewest } = GRANT_LETTERS
    const blanks = `SUMIFS(${range(COST_LETTERS.mayUse)},${range(COST_LETTERS.grant)},$A${row})`
    sheet.put(mayUse, row, calculated(blanks, 'formula.count'))
    const most = `ROUNDDOWN(ROUND(N($D${row})*$E${row},0)/MAX(ROUND($H${row}*$E${row},0)+$${mayUse}${row},1),0)`
    sheet.put(fewest, row, calculated(`MIN(${most},${ranges.longest})`, 'formula.count'))
    putGrantEnd(sheet, row)
  }
}

/** The first of the balance and the expiry, as the check of credits takes it: an empty pool ended on the day of its balance. */
function putGrantEnd(sheet: Sheet, row: number): void {
  const { from, usedUp, end, open, mayUse, mayEnd } = GRANT_LETTERS
  sheet.put(from, row, calculated(`IF(ISNUMBER($I${row}),$I${row},in_as_of)`, 'formula.date'))
  const isEmpty = `AND(ISNUMBER($D${row}),N($D${row})=0)`
  sheet.put(usedUp, row, calculated(`IF(${isEmpty},$${from}${row},$K${row})`, 'formula.date'))
  const both = `AND($${usedUp}${row}>0,ISNUMBER($M${row}))`
  const first = `IF(${both},MIN($${usedUp}${row},$M${row}),MAX($${usedUp}${row},$M${row}))`
  sheet.put(end, row, calculated(first, 'formula.date'))
  const balance = `AND($H${row}+$${mayUse}${row}>0,NOT(ISNUMBER($I${row})),N($D${row})<>0)`
  putMayEnd(sheet, row)
  // A balance that is not set could be used up.
  sheet.put(open, row, calculated(flag(`OR(NOT(ISNUMBER($D${row})),${balance},$${mayEnd}${row}=1)`), 'formula.flag'))
}

/** Whether blank prices could use the balance up by the day up to which the check of credits looks. */
function putMayEnd(sheet: Sheet, row: number): void {
  const { mayUse, fewest, mayEnd } = GRANT_LETTERS
  // Shorter than what asks of both whether they are numbers: the one is here, the other always.
  const soonest = `IFERROR(${sameMonthsAfter(`$I${row}`, `$${fewest}${row}`)},0)`
  const may = `AND($${mayUse}${row}>0,N($D${row})>0,ISNUMBER($I${row}),${soonest}<=in_last_credit_day)`
  sheet.put(mayEnd, row, calculated(flag(may), 'formula.flag'))
}

function putRates({ style }: BoardPack, { rates, headings }: CostsLayout, sheet: Sheet): void {
  const names = { B: PACK_TEXT.currency, D: COSTS_SHEET.rateIn(style.currency), E: COSTS_SHEET.minorUnits, I: COSTS_SHEET.rateDate }
  headers(sheet, headings.rates, COSTS_SHEET.rates, names)
  for (const { number, currency, rate, date } of rates) {
    sheet.put('A', number, typed(currency, 'stored.text'))
    sheet.put('B', number, typed(currency, 'input.text'))
    sheet.put('D', number, typed(rate, currency === style.currency ? 'stored.decimal' : 'input.decimal'))
    sheet.put('E', number, typed(10 ** currencyDecimals(currency), 'stored.count'))
    sheet.put('I', number, dated(date, 'input.date'))
  }
}

function putPeriods({ places }: BoardPack, layout: CostsLayout, sheet: Sheet): void {
  const checks = places.of('checks')
  const first = layout.headings.periods + 2
  headers(sheet, layout.headings.periods, COSTS_SHEET.periods, { B: COSTS_SHEET.per, D: COSTS_SHEET.months })
  for (const [index, per] of COST_PERIODS.entries()) {
    sheet.put('B', first + index, calculated(checks.word('per', per), 'link.text'))
    sheet.put('D', first + index, typed(PERIOD_MONTHS[per], 'stored.count'))
  }
  const next = first + COST_PERIODS.length
  sheet.put('B', next, typed(COSTS_SHEET.largestAmount, 'label.text'))
  sheet.put('D', next, typed(MAX_MINOR_UNITS, 'stored.count'))
  sheet.put('B', next + 1, typed(COSTS_SHEET.longestCredits, 'label.text'))
  sheet.put('D', next + 1, typed(LONGEST_MONTHS, 'stored.count'))
}

function validations(pack: BoardPack, layout: CostsLayout): SheetBody['validations'] {
  const { lines, rests, rates } = layout
  const checks = pack.places.of('checks')
  const last = rests === null ? lines.last : rests.first - 1
  const column = (key: CostKey, to = lines.last) => `${COST_LETTERS[key]}${lines.first}:${COST_LETTERS[key]}${to}`
  return [
    ...(last < lines.first ? [] : [amountCheck(column('amount', last))]),
    listCheck(column('per'), checks.wordRange('per'), ENTRY_HINTS.word),
    listCheck(column('booked'), checks.wordRange('bookedAs')),
    dateCheck(column('asOf')),
    dateCheck(column('only'), COSTS_SHEET.onlyHint),
    seatsCheck(pack, column('seats')),
    ...blockChecks(layout, { bill: column('bill'), grant: column('grant') }),
    amountCheck(column('grantAmount'), COSTS_SHEET.grantAmountHint),
    ...rates
      .slice(1)
      .map(({ number }): ValidationPlan => ({ kind: 'decimal', range: `D${number}`, min: 1e-9, max: 1e9, message: COSTS_SHEET.rateHint })),
  ]
}

function seatsCheck({ places }: BoardPack, range: string): ValidationPlan {
  const checks = places.of('checks')
  const first = range.split(':')[0] ?? range
  const formula = `OR(${first}=${checks.word('share', 'notSet')},AND(ISNUMBER(${first}),${first}>=0))`
  return { kind: 'custom', range, formula, message: COSTS_SHEET.seatsHint }
}

/** What is typed in the blocks below the prices, and the numbers by which prices name their bill and their credits. */
function blockChecks({ bills, grants, rates }: CostsLayout, numbers: { readonly bill: string; readonly grant: string }): ValidationPlan[] {
  const span = (column: string, rows: readonly { readonly number: number }[]) =>
    `${column}${rows[0]?.number}:${column}${rows.at(-1)?.number}`
  const which = (range: string, count: number): ValidationPlan => ({
    ...{ kind: 'whole', range, min: 1, max: Math.max(count, 1) },
    message: COSTS_SHEET.placeHint,
  })
  const blocks = [bills, grants].filter((rows) => rows.length > 0)
  return [
    ...[which(numbers.bill, bills.length), which(numbers.grant, grants.length)],
    ...blocks.flatMap((rows) => [amountCheck(span('D', rows)), dateCheck(span('I', rows))]),
    ...(grants.length === 0 ? [] : [dateCheck(span('M', grants))]),
    dateCheck(span('I', rates)),
  ]
}

export const costsSheet = describeSheet({
  id: 'costs',
  group: 'model',
  places: ({ assessment }) => costsLayout(assessment, FIRST_ROW),
  plan: planCosts,
  checks: costChecks,
})
