// The columns of the lists on Reconciliation that are summed up: what the list says is paid and to whom, and the lines of the books.

import { PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS, SHEETS } from '#wording'
import { computed, dated, firstOfMonth, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { componentColumns } from '../components/columns.ts'
import { COST_LETTERS, type CostKey } from '../costs/cost-letters.ts'
import type { ListColumn } from './block-columns.ts'
import { blockRange } from './cells.ts'
import { type EvaluatedItem, evaluatedItems } from './evaluated-items.ts'
import type { ItemRow, LineRow, ReconciliationLayout } from './layout.ts'

export function itemColumns(pack: BoardPack, layout: ReconciliationLayout): readonly ListColumn<ItemRow>[] {
  const evaluated = evaluatedItems(pack, layout)
  const { letter } = componentColumns(pack)
  const rows = new Map(pack.rows.map(({ assessment }, index) => [assessment.subject.component.id, FIRST_ROW + index]))
  const onComponents = ({ item }: ItemRow, key: string) =>
    `${SHEETS.components}!$${letter(key)}$${rows.get(item.componentId ?? '') ?? FIRST_ROW}`
  /** A header, which no sum takes, where a component has no prices of its own on Costs. */
  const onCosts = (row: ItemRow, key: CostKey) => {
    const costRow = evaluated.get(row)?.costRow
    if (costRow === undefined) return `${SHEETS.components}!$B$${FIRST_ROW - 2}:$B$${FIRST_ROW - 2}`
    return `${SHEETS.costs}!$${COST_LETTERS[key]}$${costRow.number}:$${COST_LETTERS[key]}$${costRow.number}`
  }
  const price = (row: ItemRow) => (evaluated.get(row)?.costRow === undefined ? onComponents(row, 'cost') : onCosts(row, 'month'))
  const { months } = layout
  const [first, last] = [`$B$${months.first}`, `$B$${months.last}`]
  const link = (
    column: string,
    header: string,
    formula: (item: ItemRow, row: number) => string,
    value: (item: EvaluatedItem) => number,
  ): ListColumn<ItemRow> => ({
    ...{ letter: column, header, unit: pack.style.currency, style: 'link.money' },
    content: (item, row) => {
      const known = evaluated.get(item)
      return computed(formula(item, row), known === undefined ? 0 : value(known), 'link.money')
    },
  })
  return [
    {
      ...{ letter: 'B', header: PACK_TEXT.component, unit: '', style: 'link.text' },
      content: (row) => {
        const { componentId, payee } = row.item
        if (componentId === null) return typed(payee, 'label.text')
        return computed(onComponents(row, 'name'), pack.assessment.byId.get(componentId)?.subject.component.name ?? '', 'link.text')
      },
    },
    {
      ...{ letter: 'C', header: RECONCILIATION_SHEET.paidTo, unit: '', style: 'label.text' },
      content: ({ item }) => typed(item.payee, 'label.text'),
    },
    {
      ...{ letter: 'D', header: RECONCILIATION_SHEET.inTotal, unit: '1/0', style: 'link.flag' },
      content: (row) => {
        const isIn = `AND(${onComponents(row, 'countsInTotals')}=1,ISNUMBER(${onComponents(row, 'cost')}))`
        return computed(flag(isIn), evaluated.get(row)?.isIn === true ? 1 : 0, 'link.flag')
      },
    },
    link(
      ...(['E', PACK_TEXT.listPrice] as const),
      (item, row) => (item.item.componentId === null ? `SUM(${price(item)})` : `$D${row}*SUM(${price(item)})`),
      ({ month }) => month,
    ),
    link(
      'F',
      PACK_TEXT.paidByCredits,
      (item) => `SUM(${onCosts(item, 'paid')})`,
      ({ credits }) => credits,
    ),
    link(
      ...(['G', RECONCILIATION_SHEET.oneTimeShort] as const),
      (item) =>
        `SUMIFS(${onCosts(item, 'inMonth')},${onCosts(item, 'isRecord')},0,${onCosts(item, 'only')},">="&${first},${onCosts(item, 'only')},"<="&${last})`,
      ({ once }) => once,
    ),
    {
      ...{ letter: 'K', header: RECONCILIATION_SHEET.numberAbove, unit: RECONCILIATION_SHEET.byVendor, style: 'stored.count' },
      content: ({ match }) => typed(match, 'stored.count'),
    },
  ]
}

export function lineColumns(pack: BoardPack, { accounts, months }: ReconciliationLayout): readonly ListColumn<LineRow>[] {
  return [
    {
      ...{ letter: 'B', header: PACK_TEXT.vendor, unit: '', style: 'label.text' },
      content: ({ line }) => typed(line.vendor ?? RECONCILIATION_WORDS.noVendor, 'label.text'),
    },
    {
      ...{ letter: 'C', header: PACK_TEXT.account, unit: '', style: 'label.text' },
      content: ({ line }) => typed(line.account ?? RECONCILIATION_WORDS.noAccount, 'label.text'),
    },
    {
      ...{ letter: 'D', header: PACK_TEXT.booked, unit: pack.style.currency, style: 'input.money' },
      content: ({ line }) => typed(line.amount === null ? null : major(line.amount, pack), 'input.money'),
    },
    {
      ...{ letter: 'E', header: PACK_TEXT.month, unit: '', style: 'input.month' },
      content: ({ line }) => dated(line.month === null ? null : firstOfMonth(line.month), 'input.month'),
    },
    {
      ...{ letter: 'G', header: RECONCILIATION_SHEET.vendorNumber, unit: RECONCILIATION_SHEET.above, style: 'input.count' },
      content: ({ vendor }) => typed(vendor, 'input.count'),
    },
    {
      ...{ letter: 'H', header: RECONCILIATION_SHEET.accountNumber, unit: RECONCILIATION_SHEET.above, style: 'input.count' },
      content: ({ account }) => typed(account, 'input.count'),
    },
    {
      ...{ letter: 'I', header: RECONCILIATION_SHEET.compared, unit: '1/0', style: 'formula.flag' },
      content: (_line, row) => {
        const counts = `SUMIFS(${blockRange(accounts, 'H')},${blockRange(accounts, 'J')},$H${row})`
        return computed(flag(`AND(${counts}=1,$J${row}=1)`), 1, 'formula.flag')
      },
    },
    {
      ...{ letter: 'J', header: RECONCILIATION_SHEET.inMonths, unit: '1/0', style: 'formula.flag' },
      content: (_line, row) => computed(flag(`COUNTIF(${blockRange(months, 'B')},$E${row})=1`), 1, 'formula.flag'),
    },
  ]
}
