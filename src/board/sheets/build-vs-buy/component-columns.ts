// The other calculators of Build vs buy, a row a component: ours against a managed one, a saving on inference, own
// compute, upkeep. What they start from stands on Components.

import { divideRounded, HOURS_PER_YEAR, type RuleId } from '#core'
import { BOARD_WORDS, BUILD_VS_BUY_SHEET, outcomeText, PACK_TEXT, perMonth, perYear } from '#wording'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, limitCell, major } from '../../pack.ts'
import { outcomeRange } from '../checks/layout.ts'
import { componentCell } from '../components/columns.ts'
import { type BlockColumn, blockColumns } from './block-column.ts'
import type { BuildVsBuyLayout, ComponentRow } from './layout.ts'

type Column = BlockColumn<ComponentRow>
type LinkedFormat = 'money' | 'share' | 'count' | 'number' | 'flag'

const DASH = '–'
/** A ratio where the other side is more than nothing. */
const ratio = (ours: number, theirs: number) => (theirs > 0 ? ours / theirs : DASH)

function makers(pack: BoardPack) {
  const { computed } = blockColumns<ComponentRow>()
  /** A cell of the component's row. */
  const on = (key: string, number: number) => componentCell(pack, key, number)
  /** A figure of a component as a cell holds it. */
  const held = ({ columns }: EvaluatedComponent, key: string, format: LinkedFormat) => {
    const value = Number(columns[key] ?? 0)
    return format === 'money' ? major(value, pack) : format === 'share' ? value / 10_000 : value
  }
  return {
    ...{ computed, on, held },
    // A blank answer is summed up as 0: engines differ on what a link to it shows.
    link: (key: string, header: string, unit: string, format: LinkedFormat, from: string) =>
      computed(key, header, unit, `link.${format}`, ({ row, number }) => [`SUM(${on(from, number)})`, held(row, from, format)]),
    /** Of a working in smallest units or basis points. */
    whole: (key: string, header: string, unit: string, format: 'money' | 'share', from: string) =>
      computed(key, header, unit, `link.${format}`, ({ row, number }) => [
        `${on(from, number)}/${format === 'money' ? 'in_minor_units' : '10000'}`,
        held(row, from, format),
      ]),
    says: (rule: RuleId) =>
      computed('says', PACK_TEXT.outcome, '', 'formula.text', ({ row, number }) => {
        const outcome = row.rules.find((each) => each.rule === rule)?.outcome
        const texts = outcomeRange(pack.places.of('checks'), 'text')
        return [`INDEX(${texts},${on(`outcome-${rule}`, number)})`, outcome === undefined ? '' : outcomeText(rule, outcome.code)]
      }),
    name: computed('name', PACK_TEXT.component, '', 'link.text', ({ row, number }) => [
      on('name', number),
      row.assessment.subject.component.name,
    ]),
  }
}

/** R21: all in, and on price alone. */
export function managedColumns(pack: BoardPack): readonly Column[] {
  const { computed, held, link, whole, says, name } = makers(pack)
  const month = perMonth(pack.style.currency)
  const { engineerMonthlyCost: engineer } = pack.assessment.setting.company
  return [
    name,
    whole('cost', BUILD_VS_BUY_SHEET.cashCost, month, 'money', 'knownCost'),
    link('time', PACK_TEXT.engineerTime, PACK_TEXT.ofAnEngineer, 'share', 'ownerTime'),
    computed('people', BUILD_VS_BUY_SHEET.peopleCost, month, 'formula.money', ({ row }, at) => [
      `${at('all')}-${at('cost')}`,
      held(row, 'allInCost', 'money') - held(row, 'knownCost', 'money'),
    ]),
    whole('all', BUILD_VS_BUY_SHEET.allInOurs, month, 'money', 'allInCost'),
    link('quote', BUILD_VS_BUY_SHEET.managedQuote, month, 'money', 'quote'),
    whole('left', BUILD_VS_BUY_SHEET.timeLeft, PACK_TEXT.ofAnEngineer, 'share', 'residualTime'),
    whole('managed', BUILD_VS_BUY_SHEET.allInManaged, month, 'money', 'managedCost'),
    computed('ratio', BUILD_VS_BUY_SHEET.ratio, 'times', 'formula.number', ({ row: { columns } }, at) => [
      `IF(AND(N(in_engineer_monthly_cost)>0,${at('managed')}>0),${at('all')}/${at('managed')},"${DASH}")`,
      engineer !== null && engineer > 0 ? ratio(Number(columns['allInCost']), Number(columns['managedCost'])) : DASH,
    ]),
    computed('cash', BUILD_VS_BUY_SHEET.priceAlone, 'times', 'formula.number', ({ row: { columns } }, at) => [
      `IF(${at('quote')}>0,${at('cost')}/${at('quote')},"${DASH}")`,
      ratio(Number(columns['knownCost']), Number(columns['quote'])),
    ]),
    says('managed-equivalent'),
  ]
}

/** R17: what a saving costs once, brings a month, and when it is back. */
export function savingColumns(pack: BoardPack): readonly Column[] {
  const { computed, link, whole, says, name } = makers(pack)
  const { currency } = pack.style
  return [
    name,
    link('bill', PACK_TEXT.bill, perMonth(currency), 'money', 'cost'),
    link('days', BUILD_VS_BUY_SHEET.savingWork, 'days', 'count', 'savingDays'),
    link('share', BUILD_VS_BUY_SHEET.savedShare, '%', 'share', 'savedShare'),
    link('upkeep', BUILD_VS_BUY_SHEET.savingUpkeep, PACK_TEXT.ofAnEngineer, 'share', 'savingUpkeep'),
    whole('work', BUILD_VS_BUY_SHEET.workCost, BUILD_VS_BUY_SHEET.currencyOneTime(currency), 'money', 'savingWork'),
    whole('net', BUILD_VS_BUY_SHEET.netSaving, perMonth(currency), 'money', 'savingNet'),
    computed('payback', BUILD_VS_BUY_SHEET.payback, 'months', 'formula.number', ({ row: { columns } }, at) => [
      `IF(${at('net')}>0,${at('work')}/${at('net')},"${DASH}")`,
      ratio(Number(columns['savingWork']), Number(columns['savingNet'])),
    ]),
    computed('limit', BUILD_VS_BUY_SHEET.paybackLimit, 'months', 'link.count', () => [
      limitCell('payback-months'),
      pack.assessment.setting.limits['payback-months'],
    ]),
    link('significant', BUILD_VS_BUY_SHEET.isSignificant, '1/0', 'flag', 'isSavingSignificant'),
    says('premature-inference-saving'),
  ]
}

/** R07: is the bill worth it, is the load steady, and would it fill what is reserved? */
export function ownComputeColumns(pack: BoardPack): readonly Column[] {
  const { computed, link, whole, says, name } = makers(pack)
  const { revenue } = pack.assessment.setting.company
  return [
    name,
    link('bill', PACK_TEXT.bill, perMonth(pack.style.currency), 'money', 'cost'),
    computed('share', BUILD_VS_BUY_SHEET.shareOfRevenue, '%', 'formula.percent', ({ row: { columns } }, at) => [
      `IF(N(in_revenue)>0,${at('bill')}/in_revenue,"${BOARD_WORDS.notSet}")`,
      revenue !== null && revenue > 0 ? Number(columns['cost']) / revenue : BOARD_WORDS.notSet,
    ]),
    link('months', BUILD_VS_BUY_SHEET.monthsRecorded, 'count', 'count', 'historyMonths'),
    whole('vary', BUILD_VS_BUY_SHEET.variation, BUILD_VS_BUY_SHEET.ofTheMean, 'share', 'historyVariation'),
    computed('steady', BUILD_VS_BUY_SHEET.steadyLimit, BUILD_VS_BUY_SHEET.ofTheMean, 'link.share', () => [
      limitCell('steady-load'),
      pack.assessment.setting.limits['steady-load'] / 10_000,
    ]),
    link('use', BUILD_VS_BUY_SHEET.expectedUse, BUILD_VS_BUY_SHEET.ofReserved, 'share', 'expectedUse'),
    whole('needed', BUILD_VS_BUY_SHEET.useNeeded, BUILD_VS_BUY_SHEET.ofReserved, 'share', 'neededUse'),
    says('own-compute'),
  ]
}

/** R18: what it costs a year after it is built. */
export function upkeepColumns(pack: BoardPack, { constants }: BuildVsBuyLayout): readonly Column[] {
  const { computed, on, held, link, says, name } = makers(pack)
  const year = perYear(pack.style.currency)
  const engineer = pack.assessment.setting.company.engineerMonthlyCost ?? 0
  const hours = (row: EvaluatedComponent) => held(row, 'upkeepHours', 'number')
  const people = (row: EvaluatedComponent) => major(divideRounded(hours(row) * engineer * 12, HOURS_PER_YEAR), pack)
  const pocket = ({ columns }: EvaluatedComponent) => major(12 * Number(columns['outOfPocket'] ?? 0), pack)
  return [
    name,
    link('hours', BUILD_VS_BUY_SHEET.upkeepHours, BUILD_VS_BUY_SHEET.perYear, 'number', 'upkeepHours'),
    computed('share', BUILD_VS_BUY_SHEET.upkeepShare, '%', 'formula.percent', ({ row }, at) => [
      `${at('hours')}/$D$${constants.hours}`,
      hours(row) / HOURS_PER_YEAR,
    ]),
    computed('people', BUILD_VS_BUY_SHEET.peopleCost, year, 'formula.money', ({ row }, at) => [
      `ROUND(${at('hours')}*ROUND(in_engineer_monthly_cost*in_minor_units,0)*12/$D$${constants.hours},0)/in_minor_units`,
      people(row),
    ]),
    computed('pocket', BUILD_VS_BUY_SHEET.outOfPocket, year, 'link.money', ({ row, number }) => [
      `SUM(${on('outOfPocket', number)})*12`,
      pocket(row),
    ]),
    computed('all', BUILD_VS_BUY_SHEET.together, year, 'formula.money', ({ row }, at) => [
      `${at('people')}+${at('pocket')}`,
      people(row) + pocket(row),
    ]),
    says('ops-tax'),
  ]
}
