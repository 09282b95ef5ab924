// The columns of the lists on Reconciliation that are summed up: what the list says is paid and to whom, and the lines of the books.

import { PACK_TEXT, RECONCILIATION_SHEET, RECONCILIATION_WORDS, SHEETS } from '#wording'
import { blank, calculated as calculatedCell, firstOfMonth, typed as typedCell } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { fixedComponentCell } from '../components/columns.ts'
import { COST_LETTERS, type CostKey } from '../costs/cost-letters.ts'
import type { CostRow } from '../costs/layout.ts'
import { type ListColumn, listColumns } from './block-columns.ts'
import { ACCOUNT_LETTERS, blockRange } from './cells.ts'
import type { ItemRow, LineRow, ReconciliationLayout } from './layout.ts'

export function itemColumns(pack: BoardPack, layout: ReconciliationLayout): readonly ListColumn<ItemRow>[] {
  const costRowOf = costRows(pack)
  const rows = new Map(pack.rows.map(({ assessment }, index) => [assessment.subject.component.id, FIRST_ROW + index]))
  const onComponents = ({ item }: ItemRow, key: string) => fixedComponentCell(pack, key, rows.get(item.componentId ?? '') ?? FIRST_ROW)
  const onCosts = ({ number }: CostRow, key: CostKey) => `${SHEETS.costs}!$${COST_LETTERS[key]}$${number}:$${COST_LETTERS[key]}$${number}`
  const price = (row: ItemRow) => {
    const costRow = costRowOf(row)
    return costRow === undefined ? onComponents(row, 'cost') : onCosts(costRow, 'month')
  }
  const { months } = layout
  const [first, last] = [`$B$${months.first}`, `$B$${months.last}`]
  const { typed, calculated } = listColumns<ItemRow>()
  const link = (column: string, header: string, formula: (item: ItemRow, row: number) => string) =>
    calculated(column, header, pack.style.currency, 'link.money', formula)
  /** Blank where a component has no prices of its own on Costs: nothing pays for it, and nothing of it is paid once. */
  const ofCosts = (column: string, header: string, formula: (row: CostRow) => string): ListColumn<ItemRow> => ({
    ...link(column, header, () => ''),
    content(item) {
      const costRow = costRowOf(item)
      return costRow === undefined ? blank('link.money') : calculatedCell(formula(costRow), 'link.money')
    },
  })
  return [
    {
      ...{ key: 'B', header: PACK_TEXT.component, unit: '', style: 'link.text' },
      content: (row) => {
        const { componentId, payee } = row.item
        if (componentId === null) return typedCell(payee, 'label.text')
        return calculatedCell(onComponents(row, 'name'), 'link.text')
      },
    },
    typed('C', RECONCILIATION_SHEET.paidTo, '', 'label.text', ({ item }) => item.payee),
    link('E', PACK_TEXT.listPrice, (row) => {
      const counts = onComponents(row, 'countsInTotals')
      if (row.item.componentId === null) return `SUM(${price(row)})`
      const isKnown = `OR(ISNUMBER(${onComponents(row, 'cost')}),${onComponents(row, 'cost-known')}>0)`
      return `IF(AND(${counts}=1,${isKnown}),SUM(${price(row)}),0)`
    }),
    ofCosts('F', PACK_TEXT.paidByCredits, (row) => `SUM(${onCosts(row, 'paid')})`),
    withBilled(
      pack,
      ofCosts('G', RECONCILIATION_SHEET.oneTimeShort, (row) => {
        const only = onCosts(row, 'only')
        return `SUMIFS(${onCosts(row, 'inMonth')},${onCosts(row, 'isRecord')},0,${only},">="&${first},${only},"<="&${last})`
      }),
    ),
    typed('K', RECONCILIATION_SHEET.numberAbove, RECONCILIATION_SHEET.byVendor, 'stored.count', ({ match }) => match),
  ]
}

/** What a bill came to beyond its price now is typed: no other cell has the charges of its months. */
function withBilled(pack: BoardPack, oneTime: ListColumn<ItemRow>): ListColumn<ItemRow> {
  const content = (row: ItemRow, ...place: readonly [row: number, index: number]) => {
    const { billId, onceMinor } = row.item
    return billId === null || onceMinor === 0 ? oneTime.content(row, ...place) : typedCell(major(onceMinor, pack), 'stored.money')
  }
  return { ...oneTime, content }
}

/** The row of Costs that an item is read from; undefined: it has no price of its own there. */
function costRows({ places }: BoardPack): (item: ItemRow) => CostRow | undefined {
  const rows = places.of('costs')?.rows ?? []
  const [ofBills, ofLines] = [true, false].map(
    (isOfBill) => new Map<string, CostRow>(rows.filter((row) => (row.componentId === null) === isOfBill).map((row) => [row.line.id, row])),
  )
  return ({ item: { billId }, lineId }) => (billId === null ? ofLines?.get(lineId ?? '') : ofBills?.get(billId))
}

export function lineColumns(pack: BoardPack, { accounts, months }: ReconciliationLayout): readonly ListColumn<LineRow>[] {
  const { typed, calculated } = listColumns<LineRow>()
  return [
    typed('B', PACK_TEXT.vendor, '', 'label.text', ({ line }) => line.vendor ?? RECONCILIATION_WORDS.noVendor),
    typed('C', PACK_TEXT.account, '', 'label.text', ({ line }) => line.account ?? RECONCILIATION_WORDS.noAccount),
    typed('D', PACK_TEXT.booked, pack.style.currency, 'input.money', ({ line: { amount } }) =>
      amount === null ? null : major(amount, pack),
    ),
    typed('E', PACK_TEXT.month, '', 'input.month', ({ line: { month } }) => (month === null ? null : { date: firstOfMonth(month) })),
    typed('G', RECONCILIATION_SHEET.vendorNumber, RECONCILIATION_SHEET.above, 'input.count', ({ vendor }) => vendor),
    typed('H', RECONCILIATION_SHEET.accountNumber, RECONCILIATION_SHEET.above, 'input.count', ({ account }) => account),
    calculated('I', RECONCILIATION_SHEET.compared, '1/0', 'formula.flag', (_line, row) => {
      const counts = `SUMIFS(${blockRange(accounts, ACCOUNT_LETTERS.compared)},${blockRange(accounts, ACCOUNT_LETTERS.number)},$H${row})`
      return flag(`AND(${counts}=1,$J${row}=1)`)
    }),
    calculated('J', RECONCILIATION_SHEET.inMonths, '1/0', 'formula.flag', (_line, row) =>
      flag(`COUNTIF(${blockRange(months, 'B')},$E${row})=1`),
    ),
  ]
}
