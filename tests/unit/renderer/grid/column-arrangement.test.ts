// Columns are shown, ordered and sized as the user arranged them; the first one names the row and stays.
import { describe, expect, it } from 'vitest'
import {
  AS_SHIPPED,
  type ColumnArrangement,
  inOrder,
  movedBefore,
  movedBy,
  withPinning,
  withVisible,
  withWidth,
} from '../../../../src/renderer/widgets/grid/column-arrangement.ts'
import type { GridColumn } from '../../../../src/renderer/widgets/grid/grid-column.ts'
import { shownColumnsOf } from '../../../../src/renderer/widgets/grid/grid-table.ts'
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
const arranged = (columns: readonly GridColumn<object>[], arrangement: ColumnArrangement) => {
  const { table } = testTable(columns, { getId: String }, arrangement)
  const shown = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns(), ...table.getEndVisibleLeafColumns()]
  return shownColumnsOf<object>(shown, arrangement.widths)
}
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id)

describe('arranged', () => {
  it('is as the columns come while nothing was changed', () => {
    expect(arranged(COLUMNS, AS_SHIPPED)).toEqual(COLUMNS.map((given) => (given.pin === undefined ? given : { ...given, offset: 0 })))
  })

  it('hides what was hidden, never the first', () => {
    const hidden = withVisible(withVisible(AS_SHIPPED, 'time', false), 'name', false)
    expect(ids(arranged(COLUMNS, hidden))).toEqual(['name', 'layer', 'cost'])
    expect(ids(arranged(COLUMNS, withVisible(hidden, 'time', true)))).toEqual(['name', 'layer', 'time', 'cost'])
  })

  it('makes a set width exact and within bounds, and takes it back', () => {
    const wide = withWidth(AS_SHIPPED, 'name', 401.6)
    expect(arranged(COLUMNS, wide)[0]).toMatchObject({ width: 402, grows: false })
    expect(withWidth(AS_SHIPPED, 'name', 3).widths).toEqual({ name: 48 })
    expect(withWidth(AS_SHIPPED, 'name', 9000).widths).toEqual({ name: 800 })
    expect(withWidth(wide, 'name', null).widths).toEqual({})
  })

  it('leaves a hidden column unpinned while others are pinned and unpinned around it', () => {
    const hidden = withVisible(AS_SHIPPED, 'cost', false)
    const pinned = withPinning(COLUMNS, hidden, { start: ['name'], end: ['time', 'cost'] })
    expect(withVisible(pinned, 'cost', true).pins).toEqual({ time: 'end' })
  })

  it('lets the first column scroll away when it is not pinned', () => {
    expect(arranged(COLUMNS, { ...AS_SHIPPED, pinsFirst: false })[0]?.pin).toBeUndefined()
  })

  it('pins columns where they stand at an edge, one beside the other', () => {
    const columns = [...COLUMNS, column('verdict', { pin: 'end' }), column('advice', { pin: 'end', width: 84 })]
    const pins = (arrangement: ColumnArrangement) =>
      arranged(columns, arrangement).flatMap(({ id, pin, offset }) => (pin === undefined ? [] : [`${id} ${pin} ${offset}`]))
    expect(pins(AS_SHIPPED)).toEqual(['name start 0', 'verdict end 84', 'advice end 0'])
    expect(pins({ ...AS_SHIPPED, order: ['advice'] })).toEqual(['name start 0', 'verdict end 0'])
    expect(pins({ ...AS_SHIPPED, hidden: ['advice'] })).toEqual(['name start 0', 'verdict end 0'])
  })

  it('pins a column to the side it is told, behind those that are there, and takes it back', () => {
    let arrangement = AS_SHIPPED
    const pin = (id: string, side: 'start' | 'end' | false) => {
      const { table } = testTable(COLUMNS, { getId: String, onArrangement: (next) => (arrangement = next) }, arrangement)
      table.getColumn(id)?.pin(side)
      return arranged(COLUMNS, arrangement).map((shown) => `${shown.id}${shown.pin === undefined ? '' : ` ${shown.pin} ${shown.offset}`}`)
    }
    expect(pin('cost', 'start')).toEqual(['name start 0', 'cost start 100', 'layer', 'time'])
    expect(pin('layer', 'end')).toEqual(['name start 0', 'cost start 100', 'time', 'layer end 0'])
    expect(arrangement.pins).toEqual({ cost: 'start', layer: 'end' })
    expect(pin('cost', false)).toEqual(['name start 0', 'cost', 'time', 'layer end 0'])
    expect(pin('name', false)[0]).toBe('name')
    expect(pin('time', 'start').slice(0, 2)).toEqual(['name start 0', 'time start 100'])
  })

  it('puts a column that the arrangement does not know behind those it names', () => {
    expect(ids(inOrder(COLUMNS, { ...AS_SHIPPED, order: ['cost', 'gone'] }))).toEqual(['name', 'cost', 'layer', 'time'])
  })
})

describe('moving a column', () => {
  const movedTo = (id: string, beforeId: string | null) => ids(inOrder(COLUMNS, movedBefore(COLUMNS, AS_SHIPPED, id, beforeId)))

  it('puts it before another one or at the end, never before the first', () => {
    expect(movedTo('cost', 'layer')).toEqual(['name', 'cost', 'layer', 'time'])
    expect(movedTo('layer', null)).toEqual(['name', 'time', 'cost', 'layer'])
    expect(movedTo('cost', 'name')).toEqual(['name', 'cost', 'layer', 'time'])
    expect(movedTo('name', 'cost')).toEqual(['name', 'layer', 'time', 'cost'])
  })

  it('steps over hidden columns and stops at the edges', () => {
    const hidden = withVisible(AS_SHIPPED, 'time', false)
    expect(ids(arranged(COLUMNS, movedBy(COLUMNS, hidden, 'cost', -1)))).toEqual(['name', 'cost', 'layer'])
    expect(ids(arranged(COLUMNS, movedBy(COLUMNS, hidden, 'layer', 1)))).toEqual(['name', 'cost', 'layer'])
    expect(movedBy(COLUMNS, AS_SHIPPED, 'layer', -1)).toBe(AS_SHIPPED)
    expect(movedBy(COLUMNS, AS_SHIPPED, 'cost', 1)).toBe(AS_SHIPPED)
  })
})
