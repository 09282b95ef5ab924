// The other calculators of Build vs buy, a row a component: ours against a managed one, a saving on inference, own
// compute, upkeep. What they start from stands on Components.

import type { RuleId } from '#core'
import { BOARD_WORDS, BUILD_VS_BUY_SHEET, PACK_TEXT, perMonth, perYear } from '#wording'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, limitCell, major } from '../../pack.ts'
import { inUnits, toUnit } from '../../smallest-units.ts'
import { outcomeRange } from '../checks/layout.ts'
import { componentCell } from '../components/columns.ts'
import { type BlockColumn, blockColumns } from './block-column.ts'
import type { BuildVsBuyLayout, ComponentRow } from './layout.ts'

type Column = BlockColumn<ComponentRow>
type LinkedFormat = 'money' | 'share' | 'count' | 'number' | 'flag'

const DASH = '–'

function makers(pack: BoardPack) {
  const { calculated } = blockColumns<ComponentRow>()
  /** A cell of the component's row. */
  const on = (key: string, number: number) => componentCell(pack, key, number)
  /** A figure of a component as a cell holds it. */
  const held = ({ columns }: EvaluatedComponent, key: string, format: LinkedFormat) => {
    const value = Number(columns[key] ?? 0)
    return format === 'money' ? major(value, pack) : format === 'share' ? value / 10_000 : value
  }
  return {
    ...{ calculated, on, held },
    // A blank answer is summed up as 0: engines differ on what a link to it shows.
    link: (key: string, header: string, unit: string, format: LinkedFormat, from: string) =>
      calculated(key, header, unit, `link.${format}`, ({ number }) => `SUM(${on(from, number)})`),
    /** Of a working in smallest units or basis points. */
    whole: (key: string, header: string, unit: string, format: 'money' | 'share', from: string) =>
      calculated(
        key,
        header,
        unit,
        `link.${format}`,
        ({ number }) => `SUM(${on(from, number)})/${format === 'money' ? 'in_minor_units' : '10000'}`,
      ),
    says: (rule: RuleId) =>
      calculated('says', PACK_TEXT.outcome, '', 'formula.wrap', ({ number }) => {
        const texts = outcomeRange(pack.places.of('checks'), 'text')
        return `INDEX(${texts},${on(`outcome-${rule}`, number)})`
      }),
    name: calculated('name', PACK_TEXT.component, '', 'link.text', ({ number }) => on('name', number)),
  }
}

/** R21: all in, and on price alone. */
export function managedColumns(pack: BoardPack): readonly Column[] {
  const { calculated, link, whole, says, name } = makers(pack)
  const month = perMonth(pack.style.currency)
  return [
    name,
    whole('cost', BUILD_VS_BUY_SHEET.cashCost, month, 'money', 'knownCost'),
    link('time', PACK_TEXT.engineerTime, PACK_TEXT.ofAnEngineer, 'share', 'ownerTime'),
    calculated('people', BUILD_VS_BUY_SHEET.peopleCost, month, 'formula.money', (_, at) => toUnit(`${at('all')}-${at('cost')}`)),
    whole('all', BUILD_VS_BUY_SHEET.allInOurs, month, 'money', 'allInCost'),
    link('quote', BUILD_VS_BUY_SHEET.managedQuote, month, 'money', 'quote'),
    whole('left', BUILD_VS_BUY_SHEET.timeLeft, PACK_TEXT.ofAnEngineer, 'share', 'residualTime'),
    whole('managed', BUILD_VS_BUY_SHEET.allInManaged, month, 'money', 'managedCost'),
    calculated(
      'ratio',
      BUILD_VS_BUY_SHEET.ratio,
      'times',
      'formula.number',
      (_, at) => `IF(AND(N(in_engineer_monthly_cost)>0,${at('managed')}>0),${at('all')}/${at('managed')},"${DASH}")`,
    ),
    calculated(
      'cash',
      BUILD_VS_BUY_SHEET.priceAlone,
      'times',
      'formula.number',
      (_, at) => `IF(${at('quote')}>0,${at('cost')}/${at('quote')},"${DASH}")`,
    ),
    says('managed-equivalent'),
  ]
}

/** R17: what a saving costs once, brings a month, and when it is back. */
export function savingColumns(pack: BoardPack): readonly Column[] {
  const { calculated, link, whole, says, name } = makers(pack)
  const { currency } = pack.style
  return [
    name,
    link('bill', PACK_TEXT.bill, perMonth(currency), 'money', 'cost'),
    link('days', BUILD_VS_BUY_SHEET.savingWork, 'days', 'count', 'savingDays'),
    link('share', BUILD_VS_BUY_SHEET.savedShare, '%', 'share', 'savedShare'),
    link('upkeep', BUILD_VS_BUY_SHEET.savingUpkeep, PACK_TEXT.ofAnEngineer, 'share', 'savingUpkeep'),
    whole('work', BUILD_VS_BUY_SHEET.workCost, BUILD_VS_BUY_SHEET.currencyOneTime(currency), 'money', 'savingWork'),
    whole('net', BUILD_VS_BUY_SHEET.netSaving, perMonth(currency), 'money', 'savingNet'),
    calculated(
      'payback',
      BUILD_VS_BUY_SHEET.payback,
      'months',
      'formula.number',
      (_, at) => `IF(${at('net')}>0,${at('work')}/${at('net')},"${DASH}")`,
    ),
    calculated('limit', BUILD_VS_BUY_SHEET.paybackLimit, 'months', 'link.count', () => limitCell('payback-months')),
    link('significant', BUILD_VS_BUY_SHEET.isSignificant, '1/0', 'flag', 'isSavingSignificant'),
    says('premature-inference-saving'),
  ]
}

/** R07: is the bill worth it, is the load steady, and would it fill what is reserved? */
export function ownComputeColumns(pack: BoardPack): readonly Column[] {
  const { calculated, link, whole, says, name } = makers(pack)
  return [
    name,
    link('bill', PACK_TEXT.bill, perMonth(pack.style.currency), 'money', 'cost'),
    calculated(
      'share',
      BUILD_VS_BUY_SHEET.shareOfRevenue,
      '%',
      'formula.percent',
      (_, at) => `IF(N(in_revenue)>0,${at('bill')}/in_revenue,"${BOARD_WORDS.notSet}")`,
    ),
    link('months', BUILD_VS_BUY_SHEET.monthsRecorded, 'count', 'count', 'historyMonths'),
    whole('vary', BUILD_VS_BUY_SHEET.variation, BUILD_VS_BUY_SHEET.ofTheMean, 'share', 'historyVariation'),
    calculated('steady', BUILD_VS_BUY_SHEET.steadyLimit, BUILD_VS_BUY_SHEET.ofTheMean, 'link.share', () => limitCell('steady-load')),
    link('use', BUILD_VS_BUY_SHEET.expectedUse, BUILD_VS_BUY_SHEET.ofReserved, 'share', 'expectedUse'),
    whole('needed', BUILD_VS_BUY_SHEET.useNeeded, BUILD_VS_BUY_SHEET.ofReserved, 'share', 'neededUse'),
    says('own-compute'),
  ]
}

/** R18: what it costs a year after it is built. */
export function upkeepColumns(pack: BoardPack, { constants }: BuildVsBuyLayout): readonly Column[] {
  const { calculated, on, link, says, name } = makers(pack)
  const year = perYear(pack.style.currency)
  return [
    name,
    link('hours', BUILD_VS_BUY_SHEET.upkeepHours, BUILD_VS_BUY_SHEET.perYear, 'number', 'upkeepHours'),
    calculated('share', BUILD_VS_BUY_SHEET.upkeepShare, '%', 'formula.percent', (_, at) => `${at('hours')}/$D$${constants.hours}`),
    calculated(
      'people',
      BUILD_VS_BUY_SHEET.peopleCost,
      year,
      'formula.money',
      (_, at) => `ROUND(${at('hours')}*${inUnits('in_engineer_monthly_cost')}*12/$D$${constants.hours},0)/in_minor_units`,
    ),
    calculated('pocket', BUILD_VS_BUY_SHEET.outOfPocket, year, 'link.money', ({ number }) => `SUM(${on('outOfPocket', number)})*12`),
    calculated('all', BUILD_VS_BUY_SHEET.together, year, 'formula.money', (_, at) => toUnit(`${at('people')}+${at('pocket')}`)),
    says('ops-tax'),
  ]
}
