// The other calculators of Build vs buy, a row a component: ours against a managed one, a saving on inference, own
// compute, upkeep. What they start from stands on Components.

import { divideRounded, HOURS_PER_YEAR, type RuleId } from '#core'
import { BOARD_WORDS, BUILD_VS_BUY_SHEET, outcomeText, PACK_TEXT, perMonth, perYear, SHEETS } from '#wording'
import { computed } from '../../cells.ts'
import type { EvaluatedComponent } from '../../evaluated.ts'
import { type BoardPack, limitCell, major } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { outcomeRange } from '../checks/layout.ts'
import { componentColumns } from '../components/columns.ts'
import type { BlockCell, BlockColumn } from './block-column.ts'
import type { BuildVsBuyLayout, ComponentRow } from './layout.ts'

type Column = BlockColumn<ComponentRow>

interface Makers {
  readonly currency: string
  /** A cell of Components in the component's row. */
  readonly on: (key: string, number: number) => string
  readonly link: (
    key: string,
    header: string,
    unit: string,
    style: StyleName,
    from: string,
    value: (row: EvaluatedComponent) => CellValue,
  ) => Column
  readonly amount: (key: string, header: string, unit: string, from: string) => Column
  /** Of a working in smallest units. */
  readonly units: (key: string, header: string, unit: string, from: string) => Column
  readonly own: (
    key: string,
    header: string,
    unit: string,
    style: StyleName,
    text: (at: BlockCell) => string,
    value: (row: EvaluatedComponent) => CellValue,
  ) => Column
  readonly says: (rule: RuleId) => Column
  readonly name: Column
  readonly major: (minor: number) => number
}

function makers(pack: BoardPack): Makers {
  const { letter } = componentColumns(pack)
  const on = (key: string, number: number) => `${SHEETS.components}!$${letter(key)}${number}`
  const money = (minor: number) => major(minor, pack)
  const link: Makers['link'] = (key, header, unit, style, from, value) => ({
    ...{ key, header, unit, style },
    // A blank answer is summed up as 0: engines differ on what a link to it shows.
    content: ({ row, number }) => computed(style === 'link.text' ? on(from, number) : `SUM(${on(from, number)})`, value(row), style),
  })
  return {
    currency: pack.style.currency,
    ...{ on, link, major: money },
    amount: (key, header, unit, from) => ({
      ...{ key, header, unit, style: 'link.money' },
      content: ({ row, number }) => computed(`SUM(${on(from, number)})`, money(Number(row.columns[from] ?? 0)), 'link.money'),
    }),
    units: (key, header, unit, from) => ({
      ...{ key, header, unit, style: 'link.money' },
      content: ({ row, number }) => computed(`${on(from, number)}/in_minor_units`, money(Number(row.columns[from] ?? 0)), 'link.money'),
    }),
    own: (key, header, unit, style, text, value) => ({
      ...{ key, header, unit, style },
      content: ({ row }, at) => computed(text(at), value(row), style),
    }),
    says: (rule) => ({
      ...{ key: 'says', header: BUILD_VS_BUY_SHEET.says, unit: '', style: 'formula.text' },
      content: ({ row, number }) => {
        const outcome = row.rules.find((each) => each.rule === rule)?.outcome
        const text = outcome === undefined ? '' : outcomeText(rule, outcome.code)
        return computed(`INDEX(${outcomeRange(pack.places.of('checks'), 'text')},${on(`outcome-${rule}`, number)})`, text, 'formula.text')
      },
    }),
    name: link('name', PACK_TEXT.component, '', 'link.text', 'name', ({ assessment }) => assessment.subject.component.name),
  }
}

const bpOf = (row: EvaluatedComponent, key: string) => Number(row.columns[key] ?? 0) / 10_000
const DASH = '–'

/** R21: all in, and on price alone. */
export function managedColumns(pack: BoardPack): readonly Column[] {
  const make = makers(pack)
  const month = perMonth(make.currency)
  const { engineerMonthlyCost: engineer } = pack.assessment.setting.company
  const value = (row: EvaluatedComponent, key: string) => Number(row.columns[key] ?? 0)
  const ratio = (ours: number, theirs: number): CellValue => (theirs > 0 ? ours / theirs : DASH)
  return [
    make.name,
    make.amount('cost', BUILD_VS_BUY_SHEET.cashCost, month, 'cost'),
    make.link('time', PACK_TEXT.engineerTime, PACK_TEXT.ofAnEngineer, 'link.share', 'ownerTime', (row) => bpOf(row, 'ownerTime')),
    make.own(
      'people',
      BUILD_VS_BUY_SHEET.peopleCost,
      month,
      'formula.money',
      (at) => `${at('all')}-${at('cost')}`,
      (row) => make.major(value(row, 'allInCost')) - make.major(value(row, 'cost')),
    ),
    make.units('all', BUILD_VS_BUY_SHEET.allInOurs, month, 'allInCost'),
    make.amount('quote', BUILD_VS_BUY_SHEET.managedQuote, month, 'quote'),
    {
      ...{ key: 'left', header: BUILD_VS_BUY_SHEET.timeLeft, unit: PACK_TEXT.ofAnEngineer, style: 'link.share' },
      content: ({ row, number }) => computed(`${make.on('residualTime', number)}/10000`, bpOf(row, 'residualTime'), 'link.share'),
    },
    make.units('managed', BUILD_VS_BUY_SHEET.allInManaged, month, 'managedCost'),
    make.own(
      'ratio',
      'Ours ÷ managed',
      'times',
      'formula.number',
      (at) => `IF(AND(N(in_engineer_monthly_cost)>0,${at('managed')}>0),${at('all')}/${at('managed')},"${DASH}")`,
      (row) => (engineer !== null && engineer > 0 ? ratio(value(row, 'allInCost'), value(row, 'managedCost')) : DASH),
    ),
    make.own(
      'cash',
      BUILD_VS_BUY_SHEET.priceAlone,
      'times',
      'formula.number',
      (at) => `IF(${at('quote')}>0,${at('cost')}/${at('quote')},"${DASH}")`,
      (row) => ratio(value(row, 'cost'), value(row, 'quote')),
    ),
    make.says('managed-equivalent'),
  ]
}

/** R17: what a saving costs once, brings a month, and when it is back. */
export function savingColumns(pack: BoardPack): readonly Column[] {
  const make = makers(pack)
  const { currency } = make
  const isKnown = (row: EvaluatedComponent) => Number(row.columns['savingNet']) > 0
  return [
    make.name,
    make.amount('bill', PACK_TEXT.bill, perMonth(currency), 'cost'),
    make.link('days', BUILD_VS_BUY_SHEET.savingWork, 'days', 'link.count', 'savingDays', (row) => Number(row.columns['savingDays'] ?? 0)),
    make.link('share', BUILD_VS_BUY_SHEET.savedShare, '%', 'link.share', 'savedShare', (row) => bpOf(row, 'savedShare')),
    make.link('upkeep', BUILD_VS_BUY_SHEET.savingUpkeep, PACK_TEXT.ofAnEngineer, 'link.share', 'savingUpkeep', (row) =>
      bpOf(row, 'savingUpkeep'),
    ),
    make.units('work', BUILD_VS_BUY_SHEET.workCost, BUILD_VS_BUY_SHEET.currencyOneTime(currency), 'savingWork'),
    make.units('net', BUILD_VS_BUY_SHEET.netSaving, perMonth(currency), 'savingNet'),
    make.own(
      'payback',
      BUILD_VS_BUY_SHEET.payback,
      'months',
      'formula.number',
      (at) => `IF(${at('net')}>0,${at('work')}/${at('net')},"${DASH}")`,
      (row) => (isKnown(row) ? Number(row.columns['savingWork']) / Number(row.columns['savingNet']) : DASH),
    ),
    make.own(
      'limit',
      BUILD_VS_BUY_SHEET.paybackLimit,
      'months',
      'link.count',
      () => limitCell('payback-months'),
      () => pack.assessment.setting.limits['payback-months'],
    ),
    make.link('significant', BUILD_VS_BUY_SHEET.isSignificant, '1/0', 'link.flag', 'isSavingSignificant', (row) =>
      Number(row.columns['isSavingSignificant']),
    ),
    make.says('premature-inference-saving'),
  ]
}

/** R07: is the bill worth it, is the load steady, and would it fill what is reserved? */
export function ownComputeColumns(pack: BoardPack): readonly Column[] {
  const make = makers(pack)
  const { revenue } = pack.assessment.setting.company
  return [
    make.name,
    make.amount('bill', PACK_TEXT.bill, perMonth(make.currency), 'cost'),
    make.own(
      'share',
      BUILD_VS_BUY_SHEET.shareOfRevenue,
      '%',
      'formula.percent',
      (at) => `IF(N(in_revenue)>0,${at('bill')}/in_revenue,"${BOARD_WORDS.notSet}")`,
      (row) => (revenue !== null && revenue > 0 ? Number(row.columns['cost'] ?? 0) / revenue : BOARD_WORDS.notSet),
    ),
    make.link('months', BUILD_VS_BUY_SHEET.monthsRecorded, 'count', 'link.count', 'historyMonths', (row) =>
      Number(row.columns['historyMonths']),
    ),
    {
      ...{ key: 'vary', header: BUILD_VS_BUY_SHEET.variation, unit: BUILD_VS_BUY_SHEET.ofTheMean, style: 'link.share' },
      content: ({ row, number }) => computed(`${make.on('historyVariation', number)}/10000`, bpOf(row, 'historyVariation'), 'link.share'),
    },
    make.own(
      'steady',
      BUILD_VS_BUY_SHEET.steadyLimit,
      BUILD_VS_BUY_SHEET.ofTheMean,
      'link.share',
      () => limitCell('steady-load'),
      () => pack.assessment.setting.limits['steady-load'] / 10_000,
    ),
    make.link('use', BUILD_VS_BUY_SHEET.expectedUse, BUILD_VS_BUY_SHEET.ofReserved, 'link.share', 'expectedUse', (row) =>
      bpOf(row, 'expectedUse'),
    ),
    {
      ...{ key: 'needed', header: BUILD_VS_BUY_SHEET.useNeeded, unit: BUILD_VS_BUY_SHEET.ofReserved, style: 'link.share' },
      content: ({ row, number }) => computed(`${make.on('neededUse', number)}/10000`, bpOf(row, 'neededUse'), 'link.share'),
    },
    make.says('own-compute'),
  ]
}

/** R18: what it costs a year after it is built. */
export function upkeepColumns(pack: BoardPack, { constants }: BuildVsBuyLayout): readonly Column[] {
  const make = makers(pack)
  const year = perYear(make.currency)
  const engineer = pack.assessment.setting.company.engineerMonthlyCost ?? 0
  const cost = 'ROUND(in_engineer_monthly_cost*in_minor_units,0)'
  const people = ({ columns }: EvaluatedComponent) =>
    columns['upkeepHours'] === null ? 0 : divideRounded(Number(columns['upkeepHours']) * engineer * 12, HOURS_PER_YEAR)
  const pocket = ({ columns }: EvaluatedComponent) => 12 * Number(columns['outOfPocket'] ?? 0)
  return [
    make.name,
    make.link('hours', BUILD_VS_BUY_SHEET.upkeepHours, BUILD_VS_BUY_SHEET.perYear, 'link.number', 'upkeepHours', (row) =>
      Number(row.columns['upkeepHours'] ?? 0),
    ),
    make.own(
      'share',
      BUILD_VS_BUY_SHEET.upkeepShare,
      '%',
      'formula.percent',
      (at) => `${at('hours')}/$D$${constants.hours}`,
      (row) => Number(row.columns['upkeepHours'] ?? 0) / HOURS_PER_YEAR,
    ),
    make.own(
      'people',
      BUILD_VS_BUY_SHEET.people,
      year,
      'formula.money',
      (at) => `ROUND(${at('hours')}*${cost}*12/$D$${constants.hours},0)/in_minor_units`,
      (row) => make.major(people(row)),
    ),
    {
      ...{ key: 'pocket', header: BUILD_VS_BUY_SHEET.outOfPocket, unit: year, style: 'link.money' },
      content: ({ row, number }) => computed(`SUM(${make.on('outOfPocket', number)})*12`, make.major(pocket(row)), 'link.money'),
    },
    make.own(
      'all',
      BUILD_VS_BUY_SHEET.together,
      year,
      'formula.money',
      (at) => `${at('people')}+${at('pocket')}`,
      (row) => make.major(people(row)) + make.major(pocket(row)),
    ),
    make.says('ops-tax'),
  ]
}
