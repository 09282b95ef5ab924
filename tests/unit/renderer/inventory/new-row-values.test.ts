// A row added to a grouped list is one of the group one was in.
import { describe, expect, it } from 'vitest'
import { assess, type ComponentAssessment } from '#core'
import { groupValues } from '../../../../src/renderer/screens/inventory/row-places.ts'
import type { GridItem } from '../../../../src/renderer/widgets/table-model/grid-column.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

const { components } = assess(
  aWorkbook({
    components: [
      {
        id: 'a',
        name: 'Model API',
        layer: 'compute',
        approach: 'borrow',
        edge: 'no',
        owners: [{ person: 'Ana', share: 100 }],
        own: { region: 'EU', rank: 3 },
      },
      { id: 'b', name: 'Postgres', layer: 'data', approach: 'build', edge: 'yes' },
    ],
  }),
  AS_OF,
)
const [first, second] = components as [ComponentAssessment, ComponentAssessment]
const group = (id: string, rows: readonly ComponentAssessment[], isOpen: boolean) =>
  ({
    kind: 'group',
    id,
    groupingColumnId: 'layer',
    depth: 0,
    original: rows[0] as ComponentAssessment,
    rows,
    getIsExpanded: () => isOpen,
  }) as const
const row = (of: ComponentAssessment) => ({ kind: 'row', id: of.subject.component.id, row: of }) as const
const NEW = { kind: 'new', id: 'new' } as const
const LINES: readonly GridItem<ComponentAssessment>[] = [
  group('1', [first], true),
  row(first),
  group('2', [second], true),
  row(second),
  NEW,
]

describe('groupValues', () => {
  it('are those of the row one comes from', () => {
    expect(groupValues(['layer'], LINES, 'a')).toEqual({ layer: 'compute' })
    expect(groupValues(['approach'], LINES, 'a')).toEqual({ approach: 'borrow' })
    expect(groupValues(['edge'], LINES, 'a')).toEqual({ edge: 'no' })
    expect(groupValues(['layer', 'approach'], LINES, 'b')).toEqual({ layer: 'data', approach: 'build' })
  })

  it('are owners and values of columns of the team’s own, too', () => {
    const personIds = first.subject.owners.map(({ personId }) => personId)
    expect(personIds).toHaveLength(1)
    expect(groupValues(['owners', 'own.region'], LINES, 'a')).toEqual({ personIds, own: { region: 'EU' } })
    expect(groupValues(['own.region'], LINES, 'b')).toEqual({})
  })

  it('are those of the group above the empty line where one comes from no row, folded or not', () => {
    expect(groupValues(['layer'], LINES, null)).toEqual({ layer: 'data' })
    expect(groupValues(['layer'], LINES, 'gone')).toEqual({ layer: 'data' })
    expect(groupValues(['layer'], [group('1', [first], false), NEW], null)).toEqual({ layer: 'compute' })
  })

  it('are none without groups, in an empty list, and where the group says nothing a new row can have', () => {
    expect(groupValues([], LINES, 'a')).toEqual({})
    expect(groupValues(['layer'], [NEW], null)).toEqual({})
    expect(groupValues(['verdict', 'name'], LINES, 'a')).toEqual({})
  })
})
