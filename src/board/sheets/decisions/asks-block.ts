// What is asked of those who decide, above what was decided: one row an ask with what it saves in cash and in time, what it costs
// once and when that is paid back, the sum of all, and the minor ones in one line. The amounts follow the prices, quotes and times of
// the other sheets; an ask whose verdict no longer needs a decision says so and is in no sum.

import type { Ask } from '#core'
import {
  ASK_TITLES,
  ASK_WORDS,
  adviceLabel,
  askMissingText,
  askResolution,
  BOARD_WORDS,
  ENTRY_HINTS,
  NOT_APPLICABLE_MARK,
  outcomeText,
  PACK_TEXT,
  perMonth,
  SHEETS,
} from '#wording'
import { dateCheck, LARGEST_AMOUNT } from '../../cell-checks.ts'
import { blank, type Content, calculated, dated, type Sheet, sheetCell, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { StyleName } from '../../styles.ts'
import type { CellValue, ConditionalFormatPlan, ValidationPlan } from '../../workbook-plan.ts'
import { projectLetter } from '../build-vs-buy/layout.ts'
import { companyFindings } from '../checks/company-wide.ts'
import { evaluatedPortfolio } from '../checks/people-and-portfolio.ts'
import { putHead } from '../columns.ts'
import { componentColumns, componentRange, fixedComponentCell } from '../components/columns.ts'
import { reasonText, whyText } from '../components/shown-columns.ts'
import { standingNumber } from '../components/verdict-columns.ts'
import { COMPANY_WIDE_CELL, standingCell } from '../summary/layout.ts'
import { cutTo, wrappedHeight } from '../wrapped-height.ts'
import {
  ASK_COLUMNS,
  ASK_CONTINUED,
  ASK_FLAG,
  ASK_WORKINGS,
  type AskKey,
  type AskWorking,
  askLetter,
  askWidth,
  letterOf,
  workingLetter,
} from './columns.ts'
import type { AsksLayout, DecisionsLayout } from './layout.ts'

const NOT_SET = BOARD_WORDS.notSet
/** The asks and the list below them share a page. */
const MOST_LINES = 3
const MOST_POINTS = 44
/** Of a text with words: lines are not filled to their ends. */
const mostOf = (key: AskKey): number => MOST_LINES * askWidth(key) * 0.8
const SUMMED = ['cash', 'time', 'once', 'allIn'] as const satisfies readonly AskKey[]

export function putAsks(pack: BoardPack, layout: DecisionsLayout, sheet: Sheet): void {
  const { asks } = layout
  if (asks === null) return
  const { currency } = pack.style
  const titles = ASK_TITLES[pack.audience]
  const units: Readonly<Record<string, string>> = { money: currency, 'money-month': perMonth(currency) }
  sheet.put('B', asks.heading, typed(titles.heading, 'heading.text'))
  for (const { key, header, unit, isLeft } of ASK_COLUMNS)
    putHead(sheet, askLetter(key), asks.heading + 1, {
      ...{
        header: key === 'resolution' ? titles.resolution : header,
        unit: units[unit] ?? unit,
        style: isLeft ? 'label.text' : 'label.count',
      },
    })
  for (const letter of ASK_CONTINUED) {
    sheet.put(letter, asks.heading + 1, blank('header.wrap'))
    sheet.put(letter, asks.heading + 2, blank('unit.text'))
  }
  sheet.put(ASK_FLAG, asks.heading, typed(ASK_WORDS.workings, 'group.text'))
  for (const { key, header, style } of ASK_WORKINGS) {
    const unit = key === 'flag' ? '1/0' : style.endsWith('.money') ? perMonth(currency) : ''
    putHead(sheet, workingLetter(key), asks.heading + 1, { header, unit, style })
  }
  sheet.height(asks.heading + 1, 15)
  for (const [index, ask] of asks.shown.entries()) putAsk(pack, layout, sheet, ask, asks.first + index)
  putSums(pack, asks, sheet)
}

/** What it says and what follows from it: of a component from its row, of the company from the sheet Checks. */
interface AskCells extends Record<'component' | 'reason' | 'cash' | 'time' | 'allIn', Content> {
  readonly id: string
  readonly isAsked: string
}

function putAsk(pack: BoardPack, layout: DecisionsLayout, sheet: Sheet, ask: Ask, row: number): void {
  const { limits } = pack.assessment.setting
  const own = ask.of === null ? companyCells(pack, ask) : componentCells(pack, ask.of.subject.component.id)
  const at = (key: AskKey) => `$${askLetter(key)}${row}`
  const on = (key: AskWorking) => `$${workingLetter(key)}${row}`
  const [cash, once] = [at('cash'), at('once')]
  const needs = askMissingText(ask.missing)
  const status = ask.overdue === null ? ASK_TITLES[pack.audience].status : pack.words.decisionStatus.overdue
  const decided = layout.items.findIndex(({ id }) => id === ask.overdue?.id)
  const cells: Readonly<Record<AskKey, Content>> = {
    component: own.component,
    reason: own.reason,
    owner: typed(ask.owner, 'input.wrap'),
    advice: typed(ask.of === null ? NOT_APPLICABLE_MARK : adviceLabel(ask.of.recommendation), 'label.wrap'),
    by: dated(ask.by, 'input.date'),
    payback: calculated(`IF(AND(ISNUMBER(${once}),N(${cash})>0),${once}/${cash},"${NOT_APPLICABLE_MARK}")`, 'formula.number'),
    status: calculated(`IF($${ASK_FLAG}${row}=1,"${status}","${ASK_WORDS.settled}")`, 'state.text'),
    cash: calculated(firstKnown(on('decidedCash'), on('quotedCash')), 'formula.money'),
    time: calculated(firstKnown(on('decidedTime'), on('quotedTime')), 'formula.number'),
    once: onceContent(pack, ask),
    allIn: own.allIn,
    needs: calculated(`IF(COUNT(${cash}:${once})<${on('known')},${on('needs')},"")`, 'formula.wrap'),
    resolution: typed(cutTo(askResolution(ask, limits, pack.style, pack.audience), mostOf('resolution')), 'label.wrap'),
  }
  sheet.put('A', row, typed(own.id, 'stored.text'))
  for (const { key } of ASK_COLUMNS) sheet.put(askLetter(key), row, cells[key])
  const inList = (key: 'cash' | 'capacity') => (decided === -1 ? null : `$${letterOf(key)}${layout.first + decided}`)
  const workings: Readonly<Record<AskWorking, Content>> = {
    flag: calculated(flag(own.isAsked), 'formula.flag'),
    quotedCash: own.cash,
    decidedCash: decidedContent(inList('cash'), 'formula.money'),
    quotedTime: own.time,
    decidedTime: decidedContent(inList('capacity'), 'formula.number'),
    known: typed(knownOf(ask) + ask.missing.length, 'stored.count'),
    needs: typed(needs, 'stored.text'),
  }
  for (const { key } of ASK_WORKINGS) sheet.put(workingLetter(key), row, workings[key])
  const texts: Partial<Readonly<Record<AskKey, string>>> = {
    component: ask.of?.subject.component.name ?? PACK_TEXT.companyWide,
    reason: askReason(pack, ask),
    needs,
  }
  const height = Math.max(...ASK_COLUMNS.map(({ key }) => wrappedHeight(texts[key] ?? String(cells[key].value ?? ''), askWidth(key))))
  sheet.height(row, Math.min(height, MOST_POINTS))
}

/** What was expected when it was decided stands in the list below. */
function decidedContent(cell: string | null, style: StyleName): Content {
  return cell === null ? typed(null, style) : calculated(`IF(ISNUMBER(${cell}),${cell},"${NOT_SET}")`, style)
}

const firstKnown = (one: string, other: string) => `IF(ISNUMBER(${one}),${one},${other})`

function orNotSet(value: number | null, shown: (value: number) => number): CellValue {
  return value === null ? NOT_SET : shown(value)
}

/** Of what it saves in cash and in time, and what it costs once. */
function knownOf({ cashMinor, capacityBp, oneOffMinor }: Ask): number {
  return [cashMinor, capacityBp, oneOffMinor].filter((each) => each !== null).length
}

function componentCells(pack: BoardPack, id: string): AskCells {
  const index = pack.rows.findIndex(({ assessment }) => assessment.subject.component.id === id)
  const row = pack.rows[index]
  if (row === undefined) throw new RangeError(`${id} is asked about and stands on no row`)
  const on = (key: string) => fixedComponentCell(pack, key, FIRST_ROW + index)
  const { name } = row.assessment.subject.component
  const isQuoted = componentColumns(pack).find('quote') !== null
  return {
    ...(isQuoted ? quotedCells(on) : NOT_QUOTED),
    id,
    isAsked: `AND(${on('standing')}=${standingNumber('to-decide')},${on('countsInTotals')}=1)`,
    component:
      name.length > mostOf('component') ? typed(cutTo(name, mostOf('component')), 'label.wrap') : calculated(on('name'), 'link.wrap'),
    reason: calculated(whyText(pack, on, ''), 'formula.wrap'),
    allIn: calculated(`(${on('knownCost')}+${on('people-cost')})/in_minor_units`, 'formula.money'),
  }
}

/** Nobody was asked for a price: the pack has no column for one. */
const NOT_QUOTED: Pick<AskCells, 'cash' | 'time'> = { cash: typed(NOT_SET, 'stored.money'), time: typed(NOT_SET, 'stored.number') }

function quotedCells(on: (key: string) => string): Pick<AskCells, 'cash' | 'time'> {
  const [cost, quote, time] = [on('cost'), on('quote'), on('ownerTime')]
  const saved = toUnit(`${cost}-${quote}`)
  const freed = `ROUND(${time}*10000-${on('residualTime')},0)/10000`
  return {
    cash: calculated(`IF(AND(ISNUMBER(${cost}),ISNUMBER(${quote})),${saved},"${NOT_SET}")`, 'formula.money'),
    time: calculated(`IF(AND(${on('timeKnown')}=1,ISNUMBER(${quote})),${freed},"${NOT_SET}")`, 'formula.number'),
  }
}

function companyCells(pack: BoardPack, ask: Ask): AskCells {
  const rule = ask.finding?.rule ?? 'runway'
  const finding = companyFindings(pack).find(({ formula }) => formula.rule === rule)
  const outcome = finding === undefined ? undefined : evaluatedPortfolio(pack)[finding.place]?.result.outcome
  if (finding === undefined || outcome === undefined) throw new RangeError(`${rule} is asked about and is not on ${SHEETS.checks}`)
  return {
    id: rule,
    isAsked: `${sheetCell(SHEETS.checks, `C${finding.rows['to-decide']}`)}=1`,
    component: typed(PACK_TEXT.companyWide, 'label.wrap'),
    reason: calculated(sheetCell(SHEETS.checks, `F${finding.result}`), 'link.wrap'),
    cash: typed(NOT_SET, 'stored.money'),
    time: typed(NOT_SET, 'stored.number'),
    allIn: typed(NOT_APPLICABLE_MARK, 'label.money'),
  }
}

/** What the first check says, or what is said of the company. */
function askReason(pack: BoardPack, { of, finding }: Ask): string {
  if (of === null) {
    const place = pack.places.of('checks').portfolio.findIndex(({ formula }) => formula.rule === finding?.rule)
    const outcome = evaluatedPortfolio(pack)[place]?.result.outcome
    return finding === null || outcome === undefined ? '' : outcomeText(finding.rule, outcome.code)
  }
  const row = pack.rows.find(({ assessment }) => assessment.subject.component.id === of.subject.component.id)
  return row === undefined ? '' : reasonText(row)
}

/** Typed once: where the quote is compared with building it stands on that sheet, else here. */
function onceContent(pack: BoardPack, { project, oneOffMinor }: Ask): Content {
  const layout = pack.places.of('buildVsBuy')
  const place = layout?.breakEven.items.findIndex(({ comparison }) => comparison.projectId === project?.id) ?? -1
  const value = oneOffMinor === null ? null : major(oneOffMinor, pack)
  if (layout === null || place === -1) return typed(value ?? NOT_SET, 'input.money')
  const cell = sheetCell(SHEETS.buildVsBuy, `${projectLetter('setup')}${layout.breakEven.first + place}`)
  return calculated(`IF(ISNUMBER(${cell}),${cell},"${NOT_SET}")`, 'link.money')
}

/** Those without a row, all of them, and the minor ones. */
function putSums(pack: BoardPack, asks: AsksLayout, sheet: Sheet): void {
  const { first, shown, rest, total, last, totals } = asks
  const end = first + Math.max(shown.length, 1) - 1
  const column = (letter: string) => `$${letter}$${first}:$${letter}$${end}`
  const value = (key: (typeof SUMMED)[number], of: AsksLayout['totals']) =>
    ({ cash: of.cashMinor, once: of.oneOffMinor, allIn: of.allInMinor, time: of.capacityBp })[key]
  const shownAs = (key: (typeof SUMMED)[number], amount: number | null) =>
    orNotSet(amount, (known) => (key === 'time' ? known / 10_000 : major(known, pack)))
  const format = (key: (typeof SUMMED)[number]) => (key === 'time' ? 'number' : 'money')
  if (rest !== null) {
    sheet.put('B', rest, typed(ASK_WORDS.rest, 'label.text'))
    sheet.put('C', rest, typed(totals.asks - shown.length, 'stored.count'))
    for (const key of SUMMED) sheet.put(askLetter(key), rest, typed(shownAs(key, value(key, asks.restTotals)), `stored.${format(key)}`))
  }
  sheet.put('B', total, typed(ASK_TITLES[pack.audience].total, 'total.text'))
  const besides = (letter: string) => (rest === null ? '' : `+N($${letter}$${rest})`)
  // As the headline counts them, so that what a what-if adds to the list that was made at export is counted in both places.
  const counted = [standingCell('to-decide'), COMPANY_WIDE_CELL].map((cell) => sheetCell(SHEETS.summary, cell))
  sheet.put('C', total, calculated(counted.join('+'), 'total.count'))
  for (const key of SUMMED) {
    const letter = askLetter(key)
    const all = `SUMIFS(${column(letter)},${column(ASK_FLAG)},1)${besides(letter)}`
    const sum = `IF(COUNT($${letter}$${first}:$${letter}$${total - 1})>0,${key === 'time' ? all : toUnit(all)},"${NOT_SET}")`
    sheet.put(letter, total, calculated(sum, `total.${format(key)}`))
  }
  const isMinor = `${componentRange(pack, 'standing')},${standingNumber('minor')},${componentRange(pack, 'countsInTotals')},1`
  sheet.put('B', last, typed(ASK_WORDS.minor, 'label.text'))
  sheet.put('C', last, calculated(sheetCell(SHEETS.summary, standingCell('minor')), 'link.count'))
  const [cash, people] = ['knownCost', 'people-cost'].map((key) => `SUMIFS(${componentRange(pack, key)},${isMinor})`)
  const cost = `(${cash}+${people})/in_minor_units`
  sheet.put(askLetter('allIn'), last, calculated(cost, 'formula.money'))
}

function rows({ asks }: DecisionsLayout): readonly number[] {
  return (asks?.shown ?? []).map((_, index) => (asks?.first ?? 0) + index)
}

/** Texts run over the columns of the list below. */
export function askMerges(layout: DecisionsLayout): readonly string[] {
  const wide = ASK_COLUMNS.filter(({ letter, to }) => letter !== to)
  return rows(layout).flatMap((row) => wide.map(({ letter, to }) => `${letter}${row}:${to}${row}`))
}

export function askLooks({ words }: BoardPack, layout: DecisionsLayout): readonly ConditionalFormatPlan[] {
  if (rows(layout).length === 0) return []
  const range = rangeOf(layout, 'status')
  return [
    { range, text: words.decisionStatus.overdue, look: 'fail' },
    { range, text: ASK_WORDS.settled, look: 'pass' },
  ]
}

export function askValidations(layout: DecisionsLayout): readonly ValidationPlan[] {
  if (rows(layout).length === 0) return []
  return [
    dateCheck(rangeOf(layout, 'by')),
    { kind: 'decimal', range: rangeOf(layout, 'once'), min: 0, max: LARGEST_AMOUNT, message: ENTRY_HINTS.amountOrNotSet },
  ]
}

function rangeOf(layout: DecisionsLayout, key: AskKey): string {
  const all = rows(layout)
  return `${askLetter(key)}${all[0]}:${askLetter(key)}${all.at(-1)}`
}
