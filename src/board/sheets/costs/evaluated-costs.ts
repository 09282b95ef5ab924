// What the formulas of the Costs sheet compute to, from the app's own functions.

import {
  type CreditEnd,
  convertMinor,
  countsInTotals,
  creditAmount,
  drawsOn,
  firstEnd,
  type GrantState,
  grantState,
  isRunRate,
  MAX_MINOR_UNITS,
  type MinorUnits,
  mayCredit,
  monthlyCredit,
  perMonth,
  recordedAmount,
} from '#core'
import { type BoardPack, once } from '../../pack.ts'
import type { CostRow } from './layout.ts'

export interface EvaluatedCost {
  /** List price per period in smallest units of its currency; null: not known. */
  readonly list: number | null
  readonly isRunRate: boolean
  readonly rate: number
  /** A month in smallest units of the workbook's currency, before anybody asks whether it is too large. */
  readonly converted: number | null
  readonly isKnown: boolean
  readonly month: number
  readonly lacksRate: boolean
  /** It is set and can be converted, and is more than one amount may be. */
  readonly isTooLarge: boolean
  /** What credits are asked to pay, per period. */
  readonly asked: number
  readonly isOverList: boolean
  /** A month in smallest units of the line's currency. */
  readonly credit: number
  /** The most it may take a month once its price is set; 0 where it is known. */
  readonly mayUse: number
  /** A month in the workbook's currency, by credits that still run. */
  readonly paid: number
  readonly counts: boolean
  /** Of one recorded month, in the workbook's currency; null: a standing price, or not known. */
  readonly inMonth: number | null
  /** The credits it draws on; null: none. */
  readonly pool: CreditEnd | null
}

export interface EvaluatedCosts {
  readonly rows: ReadonlyMap<CostRow, EvaluatedCost>
  readonly grants: ReadonlyMap<string, EvaluatedGrant>
}

interface EvaluatedGrant extends GrantState {
  readonly end: CreditEnd
  /** The most that prices which are not set may add to its monthly use. */
  readonly mayUse: number
}

/** Empty where the sheet is left out. */
export const evaluatedCosts = once(evaluateCosts)

function evaluateCosts(pack: BoardPack): EvaluatedCosts {
  const layout = pack.places.of('costs')
  if (layout === null) return { rows: new Map(), grants: new Map() }
  const { byId, setting } = pack.assessment
  const isCounted = ({ componentId }: CostRow) => {
    const component = byId.get(componentId ?? '')?.subject.component
    return component !== undefined && countsInTotals(component)
  }
  const counted = layout.rows.filter(isCounted).map(({ line }) => line)
  const grants = new Map(
    layout.grants.map(({ record }) => {
      const state = grantState(record, counted, setting.asOf)
      const mayUse = counted.reduce((sum, line) => sum + (drawsOn(line, record) ? mayCredit(line) : 0), 0)
      return [record.id, { ...state, end: firstEnd([{ grant: record, monthlyUse: state.monthlyUse, mayUse }], setting), mayUse }]
    }),
  )
  const rates = new Map(layout.rates.map(({ currency, rate }) => [currency, rate ?? 0]))
  const rows = new Map(layout.rows.map((row) => [row, evaluatedRow(row, pack, rates.get(row.line.currency) ?? 0, isCounted(row), grants)]))
  return { rows, grants }
}

/** A month in smallest units. While one bill waits for a rate, the rests of the others are still computed. */
export function unallocatedOf(pack: BoardPack): number {
  return restsOf(pack).reduce((sum, { month }) => sum + month, 0)
}

function evaluatedRow(
  { line, componentId }: CostRow,
  { assessment: { setting } }: BoardPack,
  rate: number,
  counts: boolean,
  grants: EvaluatedCosts['grants'],
): EvaluatedCost {
  const { currency } = setting
  const times = line.driver === 'per-seat' ? line.seats : 1
  const list = line.amount === null || times === null ? null : line.amount * times
  const isRun = isRunRate(line)
  // What leaves nothing needs no rate.
  const isNothingLeft = componentId === null && list === 0
  const isPriced = list !== null && list <= MAX_MINOR_UNITS
  const toOwn = (minor: number) => convertMinor(minor as MinorUnits, rate, line.currency, currency)
  const converted = isRun && isPriced && (rate > 0 || isNothingLeft) ? toOwn(perMonth(list as MinorUnits, line.per) ?? 0) : null
  const isKnown = converted !== null && converted <= MAX_MINOR_UNITS
  const lacksRate = isRun && isPriced && rate === 0 && (componentId !== null || list > 0)
  const grant = line.grantId === null ? undefined : setting.creditGrants[line.grantId]
  const credit = counts && grant !== undefined && drawsOn(line, grant) ? monthlyCredit(line) : 0
  const pays = grant !== undefined && grants.get(grant.id)?.pays === true
  return {
    list,
    isRunRate: isRun,
    rate,
    converted,
    isKnown,
    month: isKnown ? converted : 0,
    lacksRate,
    isTooLarge: isRun && (list ?? 0) > 0 && !isKnown && !lacksRate,
    asked: line.grantAmount ?? list ?? 0,
    isOverList: line.grantAmount !== null && isPriced && line.grantAmount > list,
    credit,
    mayUse: counts && grant !== undefined && drawsOn(line, grant) ? mayCredit(line) : 0,
    paid: isKnown && pays && creditAmount(line) !== null ? toOwn(credit) : 0,
    counts,
    inMonth: recordedAmount(line, setting),
    pool: grant !== undefined && drawsOn(line, grant) ? (grants.get(grant.id)?.end ?? null) : null,
  }
}

/** What bills leave to no component, one a bill. */
export function restsOf(pack: BoardPack) {
  return [...evaluatedCosts(pack).rows].flatMap(([{ componentId }, cost]) => (componentId === null ? [cost] : []))
}
