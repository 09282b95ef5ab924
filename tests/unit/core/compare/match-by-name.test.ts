import { describe, expect, it } from 'vitest'
import { assess, type ComparedState, compareStates, readWorkbook, type Workbook, withIdsOf } from '#core'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const stateOf = (workbook: Workbook): ComparedState => ({ workbook, assessment: assess(workbook, AS_OF), asOf: AS_OF })
const list = (prefix: string, share: number, names = ['Postgres', 'Queue']) =>
  aWorkbook({
    components: names.map((name, place) =>
      aComponent({
        id: `${prefix}-${place}`,
        name,
        cost: 1000,
        owners: [{ person: 'Ana', share }],
        replacedBy: place === 0 ? `${prefix}-1` : null,
      }),
    ),
  })

describe('two lists without ids of their own', () => {
  it('are the same components, owners and costs where a name stands once in each', () => {
    const comparison = compareStates(stateOf(list('a', 500)), stateOf(withIdsOf(list('a', 500), list('b', 700))))
    expect(comparison.components).toEqual([])
    expect(comparison.fields.map(({ name, about, field, before, after }) => [name, about, field, before, after])).toEqual([
      ['Postgres', 'Ana', 'share', 500, 700],
      ['Queue', 'Ana', 'share', 500, 700],
    ])
  })

  it('still make a workbook whose references lead somewhere', () => {
    const renamed = withIdsOf(list('a', 500), list('b', 700))
    expect(okOf(readWorkbook(JSON.parse(JSON.stringify(renamed))))).toEqual(renamed)
    expect(renamed.tables.components['a-0']?.replacedBy).toBe('a-1')
  })

  it('guess nothing where a name stands twice', () => {
    const twice = list('b', 500, ['Postgres', 'Postgres'])
    expect(Object.keys(withIdsOf(list('a', 500), twice).tables.components)).toEqual(['b-0', 'b-1'])
  })
})
