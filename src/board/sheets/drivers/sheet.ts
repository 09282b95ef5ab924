// Drivers: how much use, revenue, seats and people each scenario has, and what every recurring price grows with. A share that nobody
// typed is assumed by type and approach, and marked. The cash bridge is computed from them.

import { CHOICE_LABELS, DRIVERS_SHEET, PACK_TEXT, perMonth, SHEETS } from '#wording'
import { blank, type Content, calculated, columnIndex, newSheet, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, once } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { CellPlan } from '../../workbook-plan.ts'
import { putHead, putHeadings } from '../columns.ts'
import { componentCell } from '../components/columns.ts'
import { COST_LETTERS } from '../costs/cost-letters.ts'
import { evaluatedCosts } from '../costs/evaluated-costs.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { bridgeColumns } from '../runway/scenario-places.ts'
import { DRIVER_LETTERS, type DriversLayout, driversLayout, LEVER_LETTERS } from './layout.ts'

const LOOKS: readonly StyleName[] = [
  ...([
    'stored.text',
    'link.text',
    'stored.wrap',
    'stored.count',
    'assumption.share',
    'input.share',
    'link.money',
    'formula.money',
  ] as const),
  'link.count',
]

function planDrivers(pack: BoardPack, layout: DriversLayout): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'drivers', sheet)
  putLevers(pack, layout, sheet)
  putHeads(pack, layout, sheet)
  for (const [at] of layout.drivers.entries()) sheet.putRow(layout.first + at, () => rowCells(pack, layout, at), LOOKS)
  putTotals(layout, sheet)
  const { first, last, firstScenario, heading } = layout
  const { byUse, bySeat } = DRIVER_LETTERS
  const levers = (from: string, to: string) => `${from}${firstScenario + 1}:${to}${heading - 2}`
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...widths([34, 20, 14, 12, 12, 12, 14, 14, 14, 14, 14, 8])],
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:${DRIVER_LETTERS.grant}${layout.total}`, { repeat: '1:3' }),
    validations: [
      { kind: 'decimal', range: levers(LEVER_LETTERS.volume, LEVER_LETTERS.seats), min: 0, max: 1000, message: DRIVERS_SHEET.timesHint },
      { kind: 'whole', range: levers(LEVER_LETTERS.hired, LEVER_LETTERS.hired), min: -1000, max: 1000, message: DRIVERS_SHEET.hiredHint },
      { kind: 'decimal', range: `${byUse}${first}:${bySeat}${last}`, min: 0, max: 1, message: DRIVERS_SHEET.shareHint },
    ],
  })
}

/** One row a column of the cash bridge; the base case is what it is. */
function putLevers(pack: BoardPack, { scenariosHeading, firstScenario }: DriversLayout, sheet: Sheet): void {
  const bridge = pack.places.of('runway')
  if (bridge === null) return
  putHeadings(sheet, scenariosHeading, DRIVERS_SHEET.scenarios, DRIVERS_SHEET.levers, [1, 2, 3, 4])
  for (const [at, { id, name, levers, isBase }] of bridgeColumns(bridge).entries()) {
    const row = firstScenario + at
    const put = (column: string, value: number, format: 'decimal' | 'count') =>
      sheet.put(column, row, typed(value, isBase ? `stored.${format}` : `assumption.${format}`))
    sheet.put(LEVER_LETTERS.id, row, typed(id, 'stored.text'))
    sheet.put(LEVER_LETTERS.name, row, typed(name, 'label.text'))
    put(LEVER_LETTERS.volume, levers.volume, 'decimal')
    put(LEVER_LETTERS.revenue, levers.volume, 'decimal')
    put(LEVER_LETTERS.seats, levers.seats, 'decimal')
    put(LEVER_LETTERS.hired, levers.hired, 'count')
  }
}

function putHeads(pack: BoardPack, { heading }: DriversLayout, sheet: Sheet): void {
  const monthly = perMonth(pack.style.currency)
  const head = (key: keyof typeof DRIVER_LETTERS, header: string, unit: string, style: StyleName = 'formula.money') =>
    putHead(sheet, DRIVER_LETTERS[key], heading + 1, { header, unit, style })
  sheet.put('B', heading, typed(DRIVERS_SHEET.prices, 'heading.text'))
  head('component', PACK_TEXT.component, '', 'link.text')
  head('label', DRIVERS_SHEET.price, '', 'stored.text')
  head('driver', DRIVERS_SHEET.driver, '', 'stored.text')
  head('isAssumed', DRIVERS_SHEET.assumed, '', 'stored.text')
  head('byUse', DRIVERS_SHEET.byUse, DRIVERS_SHEET.ofPrice)
  head('bySeat', DRIVERS_SHEET.bySeat, DRIVERS_SHEET.ofPrice)
  head('monthly', PACK_TEXT.monthlyCost, monthly)
  head('withUse', DRIVERS_SHEET.withUse, monthly)
  head('withSeats', DRIVERS_SHEET.withSeats, monthly)
  head('paid', PACK_TEXT.paidByCredits, monthly)
  head('paidWithUse', DRIVERS_SHEET.withUse, monthly)
  head('grant', PACK_TEXT.credits, 'no.')
  sheet.height(heading + 1, 30)
}

interface Priced {
  /** A month in minor units, and what credits pay of it. */
  readonly monthly: number
  readonly paid: number
  readonly monthlyText: string
  /** Of a price on Costs, its cells; null: nothing pays for a plain price. */
  readonly credits: { readonly paid: string; readonly grant: string; readonly isWhole: string } | null
  readonly grant: number
  /** Credits pay all of it, whatever it comes to. */
  readonly isPaidWhole: boolean
}

/** Component and price → where they stand, found once for thousands of them. */
const placesOf = once((pack: BoardPack) => ({
  rowOf: new Map(pack.rows.map(({ assessment }, index) => [assessment.subject.component.id, index])),
  costOf: new Map((pack.places.of('costs')?.rows ?? []).map((row) => [row.line.id, row])),
}))

/** A plain price stands on Components, any other on Costs. */
function pricedOf(pack: BoardPack, { drivers }: DriversLayout, at: number): Priced & { readonly name: string; readonly nameText: string } {
  const driver = drivers[at]
  if (driver === undefined) throw new RangeError(`There is no price ${at}`)
  const { rowOf, costOf } = placesOf(pack)
  const index = rowOf.get(driver.componentId) ?? 0
  const on = (key: string) => componentCell(pack, key, FIRST_ROW + index)
  const costs = pack.places.of('costs')
  const row = costOf.get(driver.line.id)
  const cost = row === undefined ? undefined : evaluatedCosts(pack).rows.get(row)
  const onCosts = (key: 'month' | 'paid' | 'grant' | 'grantAmount') => sheetCell(SHEETS.costs, `${COST_LETTERS[key]}${row?.number}`)
  const grants = costs?.grants ?? []
  return {
    name: pack.rows[index]?.assessment.subject.component.name ?? '',
    nameText: on('name'),
    monthly: driver.monthlyMinor,
    monthlyText: `SUM(${row === undefined ? on('cost') : onCosts('month')})*${on('countsInTotals')}`,
    paid: cost?.paid ?? 0,
    credits:
      row === undefined ? null : { paid: onCosts('paid'), grant: onCosts('grant'), isWhole: `NOT(ISNUMBER(${onCosts('grantAmount')}))` },
    grant: row === undefined ? 0 : grants.findIndex(({ record }) => record.id === driver.line.grantId) + 1,
    isPaidWhole: row !== undefined && driver.line.grantAmount === null,
  }
}

function rowCells(pack: BoardPack, layout: DriversLayout, at: number): readonly CellPlan[] {
  const driver = layout.drivers[at]
  if (driver === undefined) return []
  const row = layout.first + at
  const priced = pricedOf(pack, layout, at)
  const L = DRIVER_LETTERS
  const share = (is: boolean): Content => typed(is ? 1 : 0, driver.isAssumed ? 'assumption.share' : 'input.share')
  const of = (amount: string, part: string) => `$${amount}${row}*N($${part}${row})`
  const cells: readonly (readonly [letter: string, content: Content])[] = [
    [L.id, typed(driver.line.id, 'stored.text')],
    [L.component, calculated(priced.nameText, 'link.text')],
    [L.label, typed(driver.line.label, 'stored.text')],
    [L.driver, typed(CHOICE_LABELS.driver[driver.driver], 'stored.text')],
    [L.isAssumed, typed(driver.isAssumed ? DRIVERS_SHEET.isAssumed : '', 'stored.text')],
    [L.byUse, share(driver.isByUse)],
    [L.bySeat, share(driver.isBySeat)],
    [L.monthly, calculated(priced.monthlyText, 'link.money')],
    [L.withUse, calculated(of(L.monthly, L.byUse), 'formula.money')],
    [L.withSeats, calculated(of(L.monthly, L.bySeat), 'formula.money')],
    ...creditCells(priced.credits, of(L.paid, L.byUse)),
  ]
  return cells.map(([letter, content]) => ({ column: columnIndex(letter), ...content }))
}

function creditCells(credits: Priced['credits'], paidByUse: string): readonly (readonly [letter: string, content: Content])[] {
  const { paid, paidWithUse, grant } = DRIVER_LETTERS
  if (credits === null) {
    const looks = [
      [paid, 'link.money'],
      [paidWithUse, 'formula.money'],
      [grant, 'link.count'],
    ] as const
    return looks.map(([letter, style]) => [letter, blank(style)])
  }
  return [
    [paid, calculated(`SUM(${credits.paid})`, 'link.money')],
    [paidWithUse, calculated(`IF(${credits.isWhole},${paidByUse},0)`, 'formula.money')],
    [grant, calculated(`SUM(${credits.grant})`, 'link.count')],
  ]
}

const SUMMED = ['monthly', 'withUse', 'withSeats', 'paid', 'paidWithUse'] as const

/** What each column comes to in minor units; the cash bridge reads them. */
export function driverTotals(pack: BoardPack, layout: DriversLayout): Readonly<Record<(typeof SUMMED)[number], number>> {
  const sums = { monthly: 0, withUse: 0, withSeats: 0, paid: 0, paidWithUse: 0 }
  for (const [at, { isByUse, isBySeat }] of layout.drivers.entries()) {
    const { monthly, paid, isPaidWhole } = pricedOf(pack, layout, at)
    sums.monthly += monthly
    sums.paid += paid
    if (isByUse) sums.withUse += monthly
    if (isBySeat) sums.withSeats += monthly
    if (isByUse && isPaidWhole) sums.paidWithUse += paid
  }
  return sums
}

/** Number of a pool of credits → what it pays a month of prices that it pays whole and that follow use, in minor units. */
export function creditsWithUse(pack: BoardPack, layout: DriversLayout): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const [at, { isByUse }] of layout.drivers.entries()) {
    const { paid, grant, isPaidWhole } = pricedOf(pack, layout, at)
    if (isByUse && isPaidWhole) sums.set(grant, (sums.get(grant) ?? 0) + paid)
  }
  return sums
}

function putTotals(layout: DriversLayout, sheet: Sheet): void {
  const { first, last, total } = layout
  for (const letter of Object.values(DRIVER_LETTERS).slice(1)) sheet.put(letter, total, blank('total.text'))
  sheet.put('B', total, typed(PACK_TEXT.total, 'total.text'))
  for (const key of SUMMED) {
    const letter = DRIVER_LETTERS[key]
    sheet.put(letter, total, calculated(`SUM($${letter}$${first}:$${letter}$${last})`, 'total.money'))
  }
}

export const driversSheet = describeSheet({
  id: 'drivers',
  group: 'model',
  places: driversLayout,
  plan: planDrivers,
})
