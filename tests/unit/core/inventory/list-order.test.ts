// Two teammates may have added records at the same place: after a merge every list of the workbook is the same in both copies, and
// stays so whichever record was written first.
import { expect, it } from 'vitest'
import { assess, newRecord, ownColumnsOf, rulesInOrder, viewsInOrder, type Workbook } from '#core'
import { inOrder } from '../../../../src/core/edits/component-edits.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

/** Records at these places, written in this order. */
function placed(order: readonly string[]): Workbook {
  const workbook = aWorkbook()
  const tables = (['components', 'views', 'ownColumns', 'billRules'] as const).map((table) => [
    table,
    Object.fromEntries(order.map((id) => [id, { ...newRecord(table, id), name: id, position: id.startsWith('last') ? 2 : 1 }])),
  ])
  return { ...workbook, tables: { ...workbook.tables, ...Object.fromEntries(tables) } }
}

it.each([[['a', 'b', 'last']], [['last', 'b', 'a']], [['b', 'last', 'a']]])('lists by place, and those of one place by id: %j', (order) => {
  const workbook = placed(order)
  const { tables } = workbook
  const lists = {
    components: inOrder({ workbook }),
    judged: assess(workbook, AS_OF).components.map(({ subject }) => subject.component),
    views: viewsInOrder(tables.views),
    columns: ownColumnsOf(tables.ownColumns),
    rules: rulesInOrder(workbook),
  }
  for (const [list, records] of Object.entries(lists))
    expect(
      records.map(({ id }) => id),
      list,
    ).toEqual(['a', 'b', 'last'])
})
