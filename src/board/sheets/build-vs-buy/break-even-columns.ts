// Break-even on Build vs buy: the prices of a project in the printed columns, its sixty months in the workings to
// the right, and every month in which one of the two overtakes the other.

import { BOARD_WORDS, BUILD_VS_BUY_SHEET, PACK_TEXT, perMonth, perYear } from '#wording'
import { calculated as calculatedCell, columnLetter, type Sheet, typed as typedCell } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, limitCell, major } from '../../pack.ts'
import { inUnits } from '../../smallest-units.ts'
import { componentCell } from '../components/columns.ts'
import { type BlockCell, type BlockColumn, blockColumns, inOrder } from './block-column.ts'
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
export const WORKING_COUNT = 2 * YEARS + 4 * MONTHS
export const FIRST_WORKING_COLUMN = FIRST_WORKING
/** The time axis, in the frozen rows. */
export const AXIS_ROW = 4

const crossings = (row: number) => `$${workingLetter('crossing', 1)}${row}:$${workingLetter('crossing', MONTHS)}${row}`

type Project = ComparedProject['of']['row']['assessment']['subject']['projects'][number]
const { typed, calculated } = blockColumns<ComparedProject>()

export function breakEvenColumns(pack: BoardPack, { constants }: BuildVsBuyLayout): readonly BlockColumn<ComparedProject>[] {
  const { currency } = pack.style
  const [year, month] = [perYear(currency), perMonth(currency)]
  const project = ({ of, comparison }: ComparedProject) => of.row.assessment.subject.projects.find(({ id }) => id === comparison.projectId)
  const amount = (key: string, header: string, unit: string, read: (of: Project) => number | null) =>
    typed(key, header, unit, 'input.money', (item) => {
      const known = project(item)
      const minor = known === undefined ? null : read(known)
      return minor === null ? null : major(minor, pack)
    })
  return inOrder(PROJECT_KEYS, [
    componentName(pack),
    typed('number', BUILD_VS_BUY_SHEET.project, 'no.', 'stored.count', ({ number }) => number),
    amount('typed', BUILD_VS_BUY_SHEET.buildOneTime, currency, ({ build }) => build.oneOff),
    typed('weeks', BUILD_VS_BUY_SHEET.buildWork, 'weeks', 'input.count', (item) => project(item)?.build.effortWeeks ?? null),
    calculated('work', BUILD_VS_BUY_SHEET.workCost, currency, 'formula.money', (_, at) => {
      return `ROUND(N(${at('weeks')})*${inUnits('in_engineer_monthly_cost')}*12/$D$${constants.weeks},0)/in_minor_units`
    }),
    amount('maintenance', BUILD_VS_BUY_SHEET.maintenance, year, ({ build }) => build.maintPerYear),
    amount('run', BUILD_VS_BUY_SHEET.running, month, ({ build }) => build.runPerMonth),
    amount('setup', BUILD_VS_BUY_SHEET.setup, currency, ({ managed }) => managed.setup),
    quoteColumn(pack, (item) => project(item)?.managed.quote ?? null),
    typed('rise', BUILD_VS_BUY_SHEET.priceRise, BUILD_VS_BUY_SHEET.percentPerYear, 'input.share', (item) => {
      const rise = project(item)?.managed.yearlyRise ?? null
      return rise === null ? null : rise / 10_000
    }),
    calculated('known', BUILD_VS_BUY_SHEET.pricesKnown, '1/0', 'formula.flag', (_, at) => {
      const once = `OR(ISNUMBER(${at('typed')}),AND(ISNUMBER(${at('weeks')}),OR(N(${at('weeks')})=0,ISNUMBER(typed_engineer_monthly_cost))))`
      const others = ['run', 'setup', 'quote'].map((key) => `ISNUMBER(${at(key)})`)
      return flag(`AND(${[once, ...others].join(',')})`)
    }),
    ...resultColumns(pack),
    ...termColumns(),
  ])
}

export function componentName<Item extends { readonly of: ComparedProject['of'] }>(pack: BoardPack): BlockColumn<Item> {
  return blockColumns<Item>().calculated('name', PACK_TEXT.component, '', 'link.text', ({ of }) => componentCell(pack, 'name', of.number))
}

/** Typed once in the workbook: on Components where the check of the managed equivalent takes this quote, else here. */
function quoteColumn(pack: BoardPack, read: (item: ComparedProject) => number | null): BlockColumn<ComparedProject> {
  return {
    ...{ key: 'quote', header: BUILD_VS_BUY_SHEET.managedQuote, unit: perMonth(pack.style.currency), style: 'input.money' },
    content: (item) => {
      const quote = read(item)
      if (quote === null || item.of.row.columns['quote'] !== quote)
        return typedCell(quote === null ? null : major(quote, pack), 'input.money')
      return calculatedCell(componentCell(pack, 'quote', item.of.number), 'link.money')
    },
  }
}

function resultColumns(pack: BoardPack): readonly BlockColumn<ComparedProject>[] {
  const fiveYears = BUILD_VS_BUY_SHEET.currencyOverFiveYears(pack.style.currency)
  const nth = (place: number, key: string, header: string) =>
    calculated(key, header, 'month', 'formula.count', (_, at, row) => {
      // The time axis also counts: its first months are 1, 2 and 3.
      const counted = `$${workingLetter('build', place)}$${AXIS_ROW}`
      return `IF(${at('crossings')}>=${counted},SMALL(${crossings(row)},${counted}),"–")`
    })
  const total = (key: 'build' | 'buy', header: string) =>
    calculated(key, header, fiveYears, 'formula.money', (_, at, row) => {
      return `IF(${at('known')}=1,$${workingLetter(key, MONTHS)}${row}/in_minor_units,"${BOARD_WORDS.notSet}")`
    })
  return [
    calculated(
      'crossings',
      BUILD_VS_BUY_SHEET.crossovers,
      BUILD_VS_BUY_SHEET.inFiveYears,
      'formula.count',
      (_item, _at, row) => `COUNT(${crossings(row)})`,
    ),
    nth(1, 'first', BUILD_VS_BUY_SHEET.buildWins),
    nth(2, 'second', BUILD_VS_BUY_SHEET.buyWinsAgain),
    nth(3, 'third', BUILD_VS_BUY_SHEET.buildWinsAgain),
    total('build', BUILD_VS_BUY_SHEET.build),
    total('buy', BUILD_VS_BUY_SHEET.buy),
  ]
}

/** Whole smallest units, like in the app; 0 while a price is not known. */
function termColumns(): readonly BlockColumn<ComparedProject>[] {
  return [
    calculated(
      'once',
      BUILD_VS_BUY_SHEET.buildOneTime,
      PACK_TEXT.minorUnits,
      'formula.count',
      (_, at) => `${at('known')}*${inUnits(`IF(ISNUMBER(${at('typed')}),${at('typed')},${at('work')})`)}`,
    ),
    calculated('year', BUILD_VS_BUY_SHEET.yearlyMaintenance, PACK_TEXT.minorUnits, 'formula.count', (_, at) => {
      const usual = `ROUND(${at('once')}*ROUND(${limitCell('maintenance-share')}*10000,0)/10000,0)`
      const text = `IF(ISNUMBER(${at('maintenance')}),${inUnits(at('maintenance'))},${usual})`
      return `${at('known')}*${text}`
    }),
    calculated(
      'yearlyRise',
      BUILD_VS_BUY_SHEET.yearlyRise,
      PACK_TEXT.basisPoints,
      'formula.count',
      (_, at) => `ROUND(IF(ISNUMBER(${at('rise')}),${at('rise')},${limitCell('price-rise')})*10000,0)`,
    ),
  ]
}

/** The months of a project: prices of five years, then both sums, which has cost no more, and where that changes. */
export function putMonths(sheet: Sheet, at: BlockCell, row: number): void {
  const put = (group: Group, place: number, text: string) =>
    sheet.put(workingLetter(group, place), row, calculatedCell(text, group === 'cheaper' ? 'formula.flag' : 'formula.count'))
  const cell = (group: Group, place: number) => `${workingLetter(group, place)}${row}`
  // What is not known counts nothing, whatever was typed there.
  const units = (key: string) => `${at('known')}*${inUnits(`N(${at(key)})`)}`
  for (let year = 1; year <= YEARS; year += 1) {
    const risen = `ROUND(${cell('price', year - 1)}*(10000+${at('yearlyRise')})/10000,0)`
    put('price', year, year === 1 ? units('quote') : risen)
    put('paid', year, year === 1 ? units('setup') : `${cell('paid', year - 1)}+12*${cell('price', year - 1)}`)
  }
  for (let month = 1; month <= MONTHS; month += 1) {
    const axis = `${workingLetter('build', month)}$${AXIS_ROW}`
    put('build', month, `${at('once')}+ROUND(${at('year')}*${axis}/12,0)+${units('run')}*${axis}`)
    const year = Math.ceil(month / 12)
    const ofYear = `(${axis}-12*(${workingLetter('price', year)}$${AXIS_ROW}-1))`
    put('buy', month, `$${cell('paid', year)}+$${cell('price', year)}*${ofYear}`)
    put('cheaper', month, flag(`AND(${at('known')}=1,${cell('build', month)}<=${cell('buy', month)})`))
    // Before the first month buying is taken as cheaper.
    const changes = month === 1 ? `${cell('cheaper', 1)}=1` : `${cell('cheaper', month)}<>${cell('cheaper', month - 1)}`
    put('crossing', month, `IF(${changes},${axis},"")`)
  }
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
    sheet.put(workingLetter(group, 1), AXIS_ROW - 1, typedCell(title, 'group.text'))
    const count = group === 'price' || group === 'paid' ? YEARS : MONTHS
    for (let place = 1; place <= count; place += 1) sheet.put(workingLetter(group, place), AXIS_ROW, typedCell(place, 'header.count'))
  }
}
