// The lines of Cost and gross margin: how each figure is computed from the other sheets, now and once the decisions to come are
// done. Amounts are rounded in whole smallest units and shares in basis points, as the app does.

import { AI_KINDS, type AiPart, type BookedAs, type FigureId } from '#core'
import { BOARD_WORDS, MARGIN_SHEET, PACK_TEXT, perMonth, SHEETS, type SheetId } from '#wording'
import { sheetCell, sheetPrefix, sheetRange } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { inUnits, toUnit } from '../../smallest-units.ts'
import type { Format } from '../../styles.ts'
import { workingRange } from '../commitments/working-columns.ts'
import { componentRange } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { decisionRange, FLAG_LETTERS, OF_IT_BOOKED, OUT_OF_COST } from '../decisions/columns.ts'
import { decisionLog, STATUSES } from '../decisions/layout.ts'
import { figureRow, SUMMARY_CELLS, type Figure as SummaryFigure } from '../summary/layout.ts'
import { type MarginFigureId, type MarginLayout, rowOf } from './layout.ts'
import { vendorRange } from './vendor-places.ts'

export interface FigureLine {
  readonly now: string
  /** null: decisions do not move it. */
  readonly withDecisions: string | null
  readonly unit: string
  readonly format: Format
  readonly from: SheetId
}

/** "not set" stands where an input was made blank. */
const known = (condition: string, value: string) => `IF(${condition},${value},"${BOARD_WORDS.notSet}")`
/** Hundredths of the smallest unit: a thousand requests may cost less than a cent. */
const PER_THOUSAND = '1000*100'

export function figureLines(pack: BoardPack, layout: MarginLayout): Readonly<Record<MarginFigureId, FigureLine>> {
  const { currency } = pack.style
  const summary = (figure: SummaryFigure) => sheetCell(SHEETS.summary, `C${figureRow(figure)}`)
  const cost = summary('cost')
  const time = summary('time')
  const at = (id: FigureId, column: 'C' | 'D' = 'C') => `$${column}$${rowOf(layout, id) ?? 0}`
  const amount = { unit: perMonth(currency), format: 'money' } as const
  const share = { unit: PACK_TEXT.ofRevenue, format: 'percent' } as const
  const saved = ofDecisions(pack, OUT_OF_COST)
  const freed = freedToCome(pack)
  // Without its sign: a rest that rounds to -0 is nothing, too, and some engines hold -0 apart from 0.
  const isAllBooked = `AND(ISNUMBER(${at('cogs')}),ABS(N(${at('notSaid')}))=0`
  const costThen = `${cost}-${saved}`

  const profit = (cogs: string) => known(`${isAllBooked},ISNUMBER(typed_revenue))`, toUnit(`in_revenue-${cogs}`))
  const margin = (cogs: string, condition = isAllBooked) => {
    return known(`${condition},N(in_revenue)>0)`, `ROUND(10000-${inUnits(cogs)}*10000/${inUnits('in_revenue')},0)/10000`)
  }
  const isAllPriced = `${sheetCell(SHEETS.summary, SUMMARY_CELLS.withoutCost)}=0`
  const isSomeBooked = `AND(ISNUMBER(${at('cogs')})`
  const withOthers = (column: 'C' | 'D') => margin(`${at('cogs', column)}+in_other_cogs`, `${isAllBooked},ISNUMBER(typed_other_cogs)`)
  const ai = at('aiCost')
  const isAi = `AND(ISNUMBER(${ai})`
  const perCustomer = (condition: string, of: string) =>
    known(`${condition},N(in_customers)>0)`, `ROUND(${inUnits(of)}/in_customers,0)/in_minor_units`)
  const perThousand = (condition: string, of: string) =>
    known(`${condition},N(in_requests_per_month)>0)`, `ROUND(${inUnits(of)}*${PER_THOUSAND}/in_requests_per_month,0)/(100*in_minor_units)`)
  const isCost = `AND(ISNUMBER(${cost})`
  const priced = (engineers: string) => {
    const timesCost = `ROUND(${inUnits('in_engineer_monthly_cost')}*ROUND(${engineers}*10000,0)/10000,0)`
    return known(`AND(ISNUMBER(${engineers}),ISNUMBER(typed_engineer_monthly_cost))`, `${timesCost}/in_minor_units`)
  }
  // On this sheet, whose cells have shorter names: two lists in one formula leave little room.
  const total = rowOf(layout, 'infrastructure') === null ? cost : at('infrastructure')
  const booked = (place: BookedAs) => known(`ISNUMBER(${total})`, bookedSum(pack, place))
  const ofTotal = (part: string) => known(`N(${cost})>0`, `ROUND(${inUnits(part)}*10000/${inUnits(cost)},0)/10000`)
  const line = (now: string, withDecisions: string | null, look: Pick<FigureLine, 'unit' | 'format'>, from: SheetId): FigureLine => ({
    ...{ now, withDecisions, from },
    ...look,
  })
  const bookedThen = (id: FigureId, place: BookedAs) =>
    known(
      `ISNUMBER(${at(id)})`,
      toUnit(`${at(id)}-${pack.places.of('margin')?.isBooked === true ? ofDecisions(pack, OF_IT_BOOKED[place]) : '0'}`),
    )
  const rest = (column: 'C' | 'D', of: string) => {
    const whole = `${of}-${at('cogs', column)}-${at('rAndD', column)}-${at('otherCosts', column)}`
    return known(`ISNUMBER(${cost})`, toUnit(whole))
  }
  // Of one customer: cents count where all amounts beside it are whole.
  const each = { ...amount, format: pack.decimals === 0 ? 'money' : 'number' } as const
  const perRequests = { unit: currency, format: 'small-money' } as const
  const engineers = { unit: PACK_TEXT.fte, format: 'number' } as const
  const ofCost = { unit: MARGIN_SHEET.ofInfrastructure, format: 'percent' } as const
  return {
    revenue: line(known('ISNUMBER(typed_revenue)', 'in_revenue'), known('ISNUMBER(typed_revenue)', 'in_revenue'), amount, 'inputs'),
    cogs: line(booked('cogs'), bookedThen('cogs', 'cogs'), amount, 'components'),
    cogsCredits: line(known(`ISNUMBER(${at('cogs')})`, creditsOfCogs(pack)), null, amount, 'costs'),
    grossProfit: line(profit(at('cogs')), profit(at('cogs', 'D')), amount, 'inputs'),
    grossMargin: line(margin(at('cogs')), margin(at('cogs', 'D')), share, 'inputs'),
    marginAtLeast: line(margin(`${at('cogs')}+${at('notSaid')}`, `${isSomeBooked},${isAllPriced}`), null, share, 'inputs'),
    marginAtMost: line(margin(at('cogs'), isSomeBooked), null, share, 'inputs'),
    marginNetOfCredits: line(margin(`${at('cogs')}-${at('cogsCredits')}`), null, share, 'costs'),
    fullMargin: line(withOthers('C'), withOthers('D'), share, 'inputs'),
    rAndD: line(booked('r-and-d'), bookedThen('rAndD', 'r-and-d'), amount, 'components'),
    otherCosts: line(booked('other'), bookedThen('otherCosts', 'other'), amount, 'components'),
    notSaid: line(rest('C', cost), rest('D', costThen), amount, 'components'),
    infrastructure: line(cost, known(`ISNUMBER(${cost})`, toUnit(costThen)), amount, 'summary'),
    cashAfterCredits: line(summary('afterCredits'), null, amount, 'summary'),
    llmCost: line(known(`ISNUMBER(${cost})`, ofKinds(pack, 'llmCost')), null, amount, 'components'),
    gpuCost: line(known(`ISNUMBER(${cost})`, ofKinds(pack, 'gpuCost')), null, amount, 'components'),
    aiCost: line(known(`ISNUMBER(${cost})`, `SUM(${aiParts(layout)})`), null, amount, 'components'),
    aiShare: line(known(`${isAi},N(in_revenue)>0)`, `ROUND(${inUnits(ai)}*10000/${inUnits('in_revenue')},0)/10000`), null, share, 'inputs'),
    aiPerCustomer: line(perCustomer(isAi, ai), null, each, 'inputs'),
    aiPerThousandRequests: line(perThousand(isAi, ai), null, perRequests, 'inputs'),
    perCustomer: line(perCustomer(isCost, cost), perCustomer(isCost, costThen), each, 'inputs'),
    cogsPerCustomer: line(perCustomer(isAllBooked, at('cogs')), perCustomer(isAllBooked, at('cogs', 'D')), each, 'inputs'),
    perThousandRequests: line(perThousand(isCost, cost), perThousand(isCost, costThen), perRequests, 'inputs'),
    cogsPerThousandRequests: line(perThousand(isAllBooked, at('cogs')), perThousand(isAllBooked, at('cogs', 'D')), perRequests, 'inputs'),
    engineers: line(time, `${time}-${freed}`, engineers, 'time'),
    timeAtFullCost: line(priced(time), priced(at('engineers', 'D')), amount, 'inputs'),
    headcountAvoided: line(avoided(pack), null, engineers, 'decisions'),
    headcountToCome: line(freed, null, engineers, 'decisions'),
    burnMultiple: line(burnMultiple(), null, { unit: 'times', format: 'number' }, 'inputs'),
    commitments: line(remaining(pack), null, { unit: currency, format: 'money' }, 'commitments'),
    largestVendor: line(ofTotal(`MAX(${vendorRange(layout, 'amount')})`), null, ofCost, 'components'),
    topVendors: line(ofTotal(topVendors(layout)), null, ofCost, 'components'),
  }
}

/** Of the components that count, each at its one price or at its prices on Costs, and of what bills leave. */
function bookedSum(pack: BoardPack, place: BookedAs): string {
  if (pack.places.of('margin')?.isBooked !== true) return '0'
  const costs = pack.places.of('costs')
  const word = pack.places.of('checks').word('bookedAs', place)
  const plain = `SUMIFS(${componentRange(pack, 'countedCost')},${componentRange(pack, 'bookedAs')},${word})`
  if (costs === null) return `${plain}/in_minor_units`
  const several = `SUMIFS(${costRange('counted', costs.lines)},${costRange('booked', costs.lines)},${word})`
  return `ROUND(${plain}+${several}*in_minor_units,0)/in_minor_units`
}

/** One SUMIF a type, of what counts. */
function ofKinds(pack: BoardPack, figure: AiPart): string {
  const column = (key: string) => componentRange(pack, key)
  const checks = pack.places.of('checks')
  const sums = AI_KINDS[figure].map((kind) => `SUMIF(${column('kind')},${checks.word('kind', kind)},${column('countedCost')})`)
  return `(${sums.join('+')})/in_minor_units`
}

/** The rows of the types that are listed, one above the other. */
function aiParts(layout: MarginLayout): string {
  const rows = (Object.keys(AI_KINDS) as AiPart[]).flatMap((id) => rowOf(layout, id) ?? [])
  return rows.length === 0 ? '0' : `$C$${rows[0]}:$C$${rows.at(-1)}`
}

/** Prices that credits pay stand on Costs. */
function creditsOfCogs({ places }: BoardPack): string {
  const costs = places.of('costs')
  if (costs === null) return '0'
  return `SUMIFS(${costRange('paid', costs.lines)},${costRange('booked', costs.lines)},${places.of('checks').word('bookedAs', 'cogs')})`
}

/** What decisions to come free: the row of open ones, without what is overdue, in the totals on Decisions. */
function freedToCome(pack: BoardPack): string {
  const decisions = decisionLog(pack)
  return decisions === null ? '0' : sheetCell(SHEETS.decisions, `E${decisions.firstStatus + STATUSES.indexOf('open')}`)
}

/** What they take out of the cost of their components: one that has none to come out of is in the cash bridge alone. */
function ofDecisions(pack: BoardPack, column: string): string {
  const decisions = decisionLog(pack)
  return decisions === null ? '0' : `SUM(${sheetRange(SHEETS.decisions, column, decisions.first, decisions.last)})`
}

function avoided(pack: BoardPack): string {
  const decisions = decisionLog(pack)
  if (decisions === null) return '0'
  const done = sheetRange(SHEETS.decisions, FLAG_LETTERS[2], decisions.first, decisions.last)
  return `SUMIFS(${SHEETS.decisions}!${decisionRange(decisions, 'actualCapacity')},${done},1)`
}

function burnMultiple(): string {
  const ratio = `${inUnits('in_net_burn')}*12*100/${inUnits('in_net_new_arr')}`
  return known('AND(N(in_net_burn)>0,N(in_net_new_arr)>0)', `ROUND(${ratio},0)/100`)
}

function remaining({ places }: BoardPack): string {
  const commitments = places.of('commitments')
  return commitments === null ? '0' : `SUM(${sheetPrefix(SHEETS.commitments)}${workingRange(commitments, 'remaining')})`
}

function topVendors(layout: MarginLayout): string {
  return `SUMIFS(${vendorRange(layout, 'amount')},${vendorRange(layout, 'rank')},"<="&$C$${layout.workings.topCount})`
}
