// Break-even on Build vs buy: the prices of a project in the printed columns, its sixty months in the workings to
// the right, and every month in which one of the two overtakes the other.

import { divideRounded } from '#core'
import { BOARD_WORDS, BUILD_VS_BUY_SHEET, PACK_TEXT, perMonth, perYear, SHEETS } from '#wording'
import { columnLetter, computed, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, limitCell, major } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { componentColumns } from '../components/columns.ts'
import { type BlockCell, type BlockColumn, inOrder } from './block-column.ts'
import { type BuildVsBuyLayout, type ComparedProject, PROJECT_KEYS } from './layout.ts'

export const MONTHS = 60
const YEARS = 5
/** Past the widest block of printed columns. */
const FIRST_WORKING = 23
/** Also a cell of the sheet, which its formulas read. */
export const WEEKS_PER_YEAR = 52
const groupStart = {
  ...{ price: 0, paid: YEARS, build: 2 * YEARS },
  ...{ buy: 2 * YEARS + MONTHS, cheaper: 2 * YEARS + 2 * MONTHS, crossing: 2 * YEARS + 3 * MONTHS },
} as const
type Group = keyof typeof groupStart

export const workingLetter = (group: Group, at: number): string => columnLetter(FIRST_WORKING + groupStart[group] + at - 1)
export const LAST_WORKING = workingLetter('crossing', MONTHS)
export const WORKING_COUNT = 2 * YEARS + 4 * MONTHS
export const FIRST_WORKING_COLUMN = FIRST_WORKING
/** The time axis, in the frozen rows. */
export const AXIS_ROW = 4

const crossings = (row: number) => `$${workingLetter('crossing', 1)}${row}:$${workingLetter('crossing', MONTHS)}${row}`
const inUnits = (amount: string) => `ROUND(${amount}*in_minor_units,0)`
const knownOr = (known: string, text: string, other = `"${BOARD_WORDS.notSet}"`) => `IF(${known}=1,${text},${other})`

export function breakEvenColumns(pack: BoardPack, { constants }: BuildVsBuyLayout): readonly BlockColumn<ComparedProject>[] {
  const { currency } = pack.style
  const { engineerMonthlyCost } = pack.assessment.setting.company
  const amount = (minor: number | null) => (minor === null ? null : major(minor, pack))
  const project = ({ of, comparison }: ComparedProject) => of.row.assessment.subject.projects.find(({ id }) => id === comparison.projectId)
  const input = (key: string, header: string, unit: string, style: StyleName, read: (item: ComparedProject) => number | null) =>
    ({ key, header, unit, style, content: (item) => typed(read(item), style) }) satisfies BlockColumn<ComparedProject>
  const effort = (weeks: string) => `ROUND(${weeks}*${inUnits('in_engineer_monthly_cost')}*12/$D$${constants.weeks},0)/in_minor_units`
  return inOrder(PROJECT_KEYS, [
    componentName(pack),
    {
      ...{ key: 'number', header: BUILD_VS_BUY_SHEET.project, unit: 'no.', style: 'stored.count' },
      content: ({ number }) => typed(number, 'stored.count'),
    },
    input('typed', BUILD_VS_BUY_SHEET.buildOneTime, currency, 'input.money', (item) => amount(project(item)?.build.oneOff ?? null)),
    input('weeks', BUILD_VS_BUY_SHEET.buildWork, 'weeks', 'input.count', (item) => project(item)?.build.effortWeeks ?? null),
    {
      ...{ key: 'work', header: BUILD_VS_BUY_SHEET.workCost, unit: currency, style: 'formula.money' },
      content: (item, at) => {
        const { build } = project(item) ?? {}
        const worked = build?.effortWeeks ?? 0
        const value = major(divideRounded(worked * (engineerMonthlyCost ?? 0) * 12, WEEKS_PER_YEAR), pack)
        return computed(effort(at('weeks')), value, 'formula.money')
      },
    },
    input('maintenance', BUILD_VS_BUY_SHEET.maintenance, perYear(currency), 'input.money', (item) =>
      amount(project(item)?.build.maintPerYear ?? null),
    ),
    input('run', BUILD_VS_BUY_SHEET.running, perMonth(currency), 'input.money', (item) => amount(project(item)?.build.runPerMonth ?? null)),
    input('setup', BUILD_VS_BUY_SHEET.setup, currency, 'input.money', (item) => amount(project(item)?.managed.setup ?? null)),
    quoteColumn(pack, (item) => project(item)?.managed.quote ?? null),
    input('rise', BUILD_VS_BUY_SHEET.priceRise, BUILD_VS_BUY_SHEET.percentPerYear, 'input.share', (item) => {
      const rise = project(item)?.managed.yearlyRise ?? null
      return rise === null ? null : rise / 10_000
    }),
    {
      ...{ key: 'known', header: BUILD_VS_BUY_SHEET.pricesKnown, unit: '1/0', style: 'formula.flag' },
      content: ({ comparison }, at) => {
        const once = `OR(ISNUMBER(${at('typed')}),AND(ISNUMBER(${at('weeks')}),ISNUMBER(in_engineer_monthly_cost)))`
        const others = ['run', 'setup', 'quote'].map((key) => `ISNUMBER(${at(key)})`)
        return computed(flag(`AND(${[once, ...others].join(',')})`), comparison.result === null ? 0 : 1, 'formula.flag')
      },
    },
    ...resultColumns(pack),
    ...termColumns(),
  ])
}

export function componentName<Item extends { readonly of: ComparedProject['of'] }>(pack: BoardPack): BlockColumn<Item> {
  const { letter } = componentColumns(pack)
  return {
    ...{ key: 'name', header: PACK_TEXT.component, unit: '', style: 'link.text' },
    content: ({ of }) =>
      computed(`${SHEETS.components}!$${letter('name')}${of.number}`, of.row.assessment.subject.component.name, 'link.text'),
  }
}

/** Typed once in the workbook: on Components where the check of the managed equivalent takes this quote, else here. */
function quoteColumn(pack: BoardPack, read: (item: ComparedProject) => number | null): BlockColumn<ComparedProject> {
  const { letter } = componentColumns(pack)
  return {
    ...{ key: 'quote', header: BUILD_VS_BUY_SHEET.managedQuote, unit: perMonth(pack.style.currency), style: 'input.money' },
    content: (item) => {
      const quote = read(item)
      if (quote === null || item.of.row.columns['quote'] !== quote) return typed(quote === null ? null : major(quote, pack), 'input.money')
      return computed(`${SHEETS.components}!$${letter('quote')}${item.of.number}`, major(quote, pack), 'link.money')
    },
  }
}

function resultColumns(pack: BoardPack): readonly BlockColumn<ComparedProject>[] {
  const { currency } = pack.style
  const nth = (place: number, key: string, header: string): BlockColumn<ComparedProject> => ({
    ...{ key, header, unit: 'month', style: 'formula.count' },
    content: ({ comparison }, at, row) => {
      const month = comparison.result?.crossings[place - 1]?.month
      // The time axis also counts: its first months are 1, 2 and 3.
      const counted = `$${workingLetter('build', place)}$${AXIS_ROW}`
      return computed(`IF(${at('crossings')}>=${counted},SMALL(${crossings(row)},${counted}),"–")`, month ?? '–', 'formula.count')
    },
  })
  const total = (key: 'build' | 'buy', header: string): BlockColumn<ComparedProject> => ({
    ...{ key, header, unit: BUILD_VS_BUY_SHEET.currencyOverFiveYears(currency), style: 'formula.money' },
    content: ({ comparison }, at, row) => {
      const paid = comparison.result?.[key].at(-1)
      const text = `$${workingLetter(key, MONTHS)}${row}/in_minor_units`
      return computed(knownOr(at('known'), text), paid === undefined ? BOARD_WORDS.notSet : major(paid, pack), 'formula.money')
    },
  })
  return [
    {
      ...{ key: 'crossings', header: BUILD_VS_BUY_SHEET.crossovers, unit: BUILD_VS_BUY_SHEET.inFiveYears, style: 'formula.count' },
      content: ({ comparison }, _at, row) =>
        computed(`COUNT(${crossings(row)})`, comparison.result?.crossings.length ?? 0, 'formula.count'),
    },
    nth(1, 'first', BUILD_VS_BUY_SHEET.buildWins),
    nth(2, 'second', BUILD_VS_BUY_SHEET.buyWinsAgain),
    nth(3, 'third', BUILD_VS_BUY_SHEET.buildWinsAgain),
    total('build', BUILD_VS_BUY_SHEET.build),
    total('buy', BUILD_VS_BUY_SHEET.buy),
  ]
}

/** Whole smallest units, like in the app; 0 while a price is not known. */
function termColumns(): readonly BlockColumn<ComparedProject>[] {
  const style = 'formula.count'
  const ofKnown = ({ comparison }: ComparedProject, value: number | null) => (comparison.result === null ? 0 : (value ?? 0))
  return [
    {
      ...{ key: 'once', header: BUILD_VS_BUY_SHEET.buildOneTime, unit: PACK_TEXT.minorUnits, style },
      content: (item, at) => {
        const once = `IF(ISNUMBER(${at('typed')}),${at('typed')},${at('work')})`
        return computed(`${at('known')}*${inUnits(once)}`, ofKnown(item, item.comparison.terms.oneOff), style)
      },
    },
    {
      ...{ key: 'year', header: BUILD_VS_BUY_SHEET.yearlyMaintenance, unit: PACK_TEXT.minorUnits, style },
      content: (item, at) => {
        const usual = `ROUND(${at('once')}*ROUND(${limitCell('maintenance-share')}*10000,0)/10000,0)`
        const text = `IF(ISNUMBER(${at('maintenance')}),${inUnits(at('maintenance'))},${usual})`
        return computed(`${at('known')}*${text}`, ofKnown(item, item.comparison.terms.maintPerYear), style)
      },
    },
    {
      ...{ key: 'yearlyRise', header: BUILD_VS_BUY_SHEET.yearlyRise, unit: PACK_TEXT.basisPoints, style },
      content: ({ comparison }, at) =>
        computed(`ROUND(IF(ISNUMBER(${at('rise')}),${at('rise')},${limitCell('price-rise')})*10000,0)`, comparison.terms.riseBp, style),
    },
  ]
}

/** The months of a project: prices of five years, then both sums, which has cost no more, and where that changes. */
export function putMonths(sheet: Sheet, { comparison: { terms, result } }: ComparedProject, at: BlockCell, row: number): void {
  const put = (group: Group, place: number, text: string, value: number | '') =>
    sheet.put(workingLetter(group, place), row, computed(text, value, group === 'cheaper' ? 'formula.flag' : 'formula.count'))
  const cell = (group: Group, place: number) => `${workingLetter(group, place)}${row}`
  const units = (key: string) => `${at('known')}*${inUnits(at(key))}`
  const prices = pricesOf(terms, result !== null)
  for (const [index, price] of prices.entries()) {
    const risen = `ROUND(${cell('price', index)}*(10000+${at('yearlyRise')})/10000,0)`
    put('price', index + 1, index === 0 ? units('quote') : risen, price)
    const before = `${cell('paid', index)}+12*${cell('price', index)}`
    put('paid', index + 1, index === 0 ? units('setup') : before, result === null ? 0 : (result.buy[index * 12 - 1] ?? terms.setup ?? 0))
  }
  const overtakes = new Set(result?.crossings.map(({ month }) => month))
  for (let month = 1; month <= MONTHS; month += 1) {
    const built = result?.build[month - 1] ?? 0
    const bought = result?.buy[month - 1] ?? 0
    const axis = `${workingLetter('build', month)}$${AXIS_ROW}`
    put('build', month, `${at('once')}+ROUND(${at('year')}*${axis}/12,0)+${units('run')}*${axis}`, built)
    const year = Math.ceil(month / 12)
    const ofYear = `(${axis}-12*(${workingLetter('price', year)}$${AXIS_ROW}-1))`
    put('buy', month, `$${cell('paid', year)}+$${cell('price', year)}*${ofYear}`, bought)
    const isCheaper = result !== null && built <= bought
    put('cheaper', month, flag(`AND(${at('known')}=1,${cell('build', month)}<=${cell('buy', month)})`), isCheaper ? 1 : 0)
    // Before the first month buying is taken as cheaper.
    const changes = month === 1 ? `${cell('cheaper', 1)}=1` : `${cell('cheaper', month)}<>${cell('cheaper', month - 1)}`
    put('crossing', month, `IF(${changes},${axis},"")`, overtakes.has(month) ? month : '')
  }
}

function pricesOf({ quote, riseBp }: ComparedProject['comparison']['terms'], isKnown: boolean): readonly number[] {
  const prices = [isKnown ? (quote ?? 0) : 0]
  while (prices.length < YEARS) prices.push(divideRounded((prices.at(-1) ?? 0) * (10_000 + riseBp), 10_000))
  return prices
}

const GROUP_TITLES: Readonly<Record<Group, string>> = {
  price: BUILD_VS_BUY_SHEET.priceWorkings,
  paid: BUILD_VS_BUY_SHEET.paidWorkings,
  build: BUILD_VS_BUY_SHEET.buildWorkings,
  buy: BUILD_VS_BUY_SHEET.buyWorkings,
  cheaper: BUILD_VS_BUY_SHEET.cheaperWorkings,
  crossing: BUILD_VS_BUY_SHEET.crossoverWorkings,
}

/** Years and months in the frozen rows, once for all projects. */
export function putAxis(sheet: Sheet): void {
  for (const [group, title] of Object.entries(GROUP_TITLES) as [Group, string][]) {
    sheet.put(workingLetter(group, 1), AXIS_ROW - 1, typed(title, 'group.text'))
    const count = group === 'price' || group === 'paid' ? YEARS : MONTHS
    for (let place = 1; place <= count; place += 1) sheet.put(workingLetter(group, place), AXIS_ROW, typed(place, 'header.count'))
  }
}
