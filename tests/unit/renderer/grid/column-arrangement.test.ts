// Columns are shown, ordered and sized as the user arranged them; the first one names the row and stays.
import { describe, expect, it } from 'vitest'
import {
  AS_SHIPPED,
  type ColumnArrangement,
  clampedWidth,
  moveColumn,
  orderOf,
  pinColumn,
  stepColumn,
} from '../../../../src/renderer/widgets/table-model/column-arrangement.ts'
import type { GridColumn } from '../../../../src/renderer/widgets/table-model/grid-column.ts'
import { shownColumnsOf } from '../../../../src/renderer/widgets/table-model/grid-table.ts'
import { testTable } from '../../../helpers/grid-table.ts'

const column = (id: string, more: Partial<GridColumn<object>> = {}): GridColumn<object> => ({
  id,
  header: id,
  width: 100,
  sortValue: () => id,
  text: () => id,
  render: () => id,
  editor: null,
  ...more,
})
const COLUMNS = [column('name', { grows: true, pin: 'start' }), column('layer'), column('time'), column('cost')]
const VERDICT = [column('verdict', { pin: 'end' }), column('advice', { pin: 'end', width: 84 })]
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id)

/** A table whose screen keeps what it is changed to, as drawn again after every change. */
function arranged(columns: readonly GridColumn<object>[] = COLUMNS, first = AS_SHIPPED) {
  let arrangement = first
  const drawn = () => testTable(columns, { getId: String, onArrangement: (next) => (arrangement = next) }, arrangement).table
  return {
    get table() {
      return drawn()
    },
    get arrangement() {
      return arrangement
    },
    get shown() {
      const table = drawn()
      return shownColumnsOf<object>(
        [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns(), ...table.getEndVisibleLeafColumns()],
        arrangement.columnSizing,
      )
    },
    get pins() {
      return this.shown.map(({ id, pin, offset }) => (pin === undefined ? id : `${id} ${pin} ${offset}`))
    },
  }
}

describe('columns', () => {
  it('are as they come while nothing was changed, without those that nobody chose', () => {
    const { shown } = arranged([...COLUMNS, column('vendor', { group: 'Details' })])
    expect(shown).toEqual(COLUMNS.map((given) => (given.pin === undefined ? given : { ...given, offset: '0px', reach: 100 })))
  })

  it('hide, never the first, and what is shown as shipped again is not named any more', () => {
    const grid = arranged([...COLUMNS, column('vendor', { group: 'Details' })])
    for (const id of ['name', 'time', 'vendor']) grid.table.getColumn(id)?.toggleVisibility()
    expect(ids(grid.shown)).toEqual(['name', 'layer', 'cost', 'vendor'])
    expect(grid.arrangement.columnVisibility).toEqual({ time: false, vendor: true })
    for (const id of ['time', 'vendor']) grid.table.getColumn(id)?.toggleVisibility()
    expect(grid.arrangement).toEqual(AS_SHIPPED)
  })

  it('are shown where they were asked for before they came', () => {
    const grid = arranged()
    grid.table.setColumnVisibility((shown) => ({ ...shown, own: true }))
    expect(grid.arrangement.columnVisibility).toEqual({ own: true })
  })

  it('are as wide as they were set, within bounds, until it is taken back', () => {
    const grid = arranged()
    grid.table.setColumnSizing({ name: clampedWidth(401.6) })
    expect(grid.shown[0]).toMatchObject({ width: 402, grows: false })
    expect([clampedWidth(3), clampedWidth(9000)]).toEqual([48, 800])
    grid.table.getColumn('name')?.resetSize()
    expect(grid.arrangement).toEqual(AS_SHIPPED)
  })

  it('stay at the side they are pinned to, behind those that are there, and go back to where they were', () => {
    const grid = arranged()
    grid.table.getColumn('cost')?.pin('start')
    expect(grid.pins).toEqual(['name start 0px', 'cost start 100px', 'layer', 'time'])
    grid.table.getColumn('layer')?.pin('end')
    expect(grid.pins).toEqual(['name start 0px', 'cost start 100px', 'time', 'layer end calc(0px)'])
    grid.table.getColumn('cost')?.pin(false)
    grid.table.getColumn('layer')?.pin(false)
    expect(grid.pins).toEqual(['name start 0px', 'layer', 'time', 'cost'])
    expect(grid.arrangement).toEqual(AS_SHIPPED)
  })

  it('stand at the right in front of those that are pinned there, which are let go before them', () => {
    const grid = arranged([...COLUMNS, ...VERDICT])
    pinColumn(grid.table, 'layer', 'end')
    expect(ids(grid.shown).slice(-3)).toEqual(['layer', 'verdict', 'advice'])
    pinColumn(grid.table, 'time', 'end')
    pinColumn(grid.table, 'cost', 'start')
    expect(ids(grid.shown)).toEqual(['name', 'cost', 'time', 'layer', 'verdict', 'advice'])
    const reachOf = (id: string) => grid.shown.find((shown) => shown.id === id)?.reach ?? 0
    expect(reachOf('time')).toBeLessThan(reachOf('advice'))
    pinColumn(grid.table, 'cost', 'end')
    expect(ids(grid.shown)).toEqual(['name', 'cost', 'time', 'layer', 'verdict', 'advice'])
    for (const id of ['cost', 'time', 'layer']) pinColumn(grid.table, id, false)
    expect(grid.arrangement).toEqual(AS_SHIPPED)
  })

  it('keep the first one with those that are pinned beside it', () => {
    const grid = arranged()
    grid.table.getColumn('name')?.pin(false)
    expect(grid.pins[0]).toBe('name')
    grid.table.getColumn('time')?.pin('start')
    expect(grid.pins.slice(0, 2)).toEqual(['name start 0px', 'time start 100px'])
  })

  it('stand behind those that the order names where it does not know them', () => {
    expect(orderOf(arranged(COLUMNS, { ...AS_SHIPPED, columnOrder: ['cost', 'gone'] }).table)).toEqual(['name', 'cost', 'layer', 'time'])
  })
})

describe('moving a column', () => {
  const movedTo = (id: string, beforeId: string | null) => {
    const grid = arranged([...COLUMNS, ...VERDICT])
    moveColumn(grid.table, id, beforeId)
    return grid.pins.map((pin) => pin.replace(/( (?:start|end)) .*$/, '$1'))
  }

  it('puts it before another one, never before the first', () => {
    const others = ['verdict end', 'advice end']
    expect(movedTo('cost', 'layer')).toEqual(['name start', 'cost', 'layer', 'time', ...others])
    expect(movedTo('cost', 'name')).toEqual(['name start', 'cost', 'layer', 'time', ...others])
    expect(movedTo('layer', 'verdict')).toEqual(['name start', 'time', 'cost', 'layer', ...others])
    expect(movedTo('name', 'cost')).toEqual(['name start', 'layer', 'time', 'cost', ...others])
  })

  it('pins it among pinned ones and lets it go among the others', () => {
    expect(movedTo('layer', null)).toEqual(['name start', 'time', 'cost', 'verdict end', 'advice end', 'layer end'])
    expect(movedTo('layer', 'advice')).toEqual(['name start', 'time', 'cost', 'verdict end', 'layer end', 'advice end'])
    expect(movedTo('advice', 'time')).toEqual(['name start', 'layer', 'advice', 'time', 'cost', 'verdict end'])
  })

  it('steps over hidden columns and stops at the edges', () => {
    const hidden: ColumnArrangement = { ...AS_SHIPPED, columnVisibility: { time: false } }
    const stepped = (id: string, step: -1 | 1, from = hidden) => {
      const grid = arranged(COLUMNS, from)
      stepColumn(grid.table, id, step)
      return grid
    }
    expect(ids(stepped('cost', -1).shown)).toEqual(['name', 'cost', 'layer'])
    expect(ids(stepped('layer', 1).shown)).toEqual(['name', 'cost', 'layer'])
    expect(stepped('layer', -1, AS_SHIPPED).arrangement).toBe(AS_SHIPPED)
    expect(stepped('cost', 1, AS_SHIPPED).arrangement).toBe(AS_SHIPPED)
  })
})
