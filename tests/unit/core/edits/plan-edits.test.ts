import { describe, expect, it } from 'vitest'
import { applyEdit, type BasisPoints, type ComponentPlan, inverseOf, type MinorUnits, planComponent } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({ components: [{ name: 'Search', share: 500 }] })
const PLAN: ComponentPlan = {
  component: { name: 'Kafka', approach: 'build', edge: 'no', kind: 'stream' },
  ownerName: 'ana',
  share: 3000 as BasisPoints,
  monthlyCost: 80_000 as MinorUnits,
  quote: 20_000 as MinorUnits,
}

describe('a planned component', () => {
  it('comes with its owner, its cost and its quote in one step, and is taken back with them', () => {
    const { edit, ids } = okOf(planComponent(contextOf(start), PLAN))
    const planned = okOf(applyEdit(start, edit))
    const [id = ''] = ids
    expect(planned.tables.components[id]).toMatchObject({ name: 'Kafka', lifecycle: 'planned', hosting: 'self-run' })
    // "ana" is Ana, who is there already.
    expect(Object.values(planned.tables.people)).toHaveLength(1)
    expect(Object.values(planned.tables.owners).filter(({ componentId }) => componentId === id)).toMatchObject([{ share: 3000 }])
    expect(Object.values(planned.tables.costLines)).toMatchObject([{ componentId: id, amount: 80_000 }])
    expect(Object.values(planned.tables.projects)).toMatchObject([{ componentId: id, managed: { quote: 20_000, residualShare: null } }])
    expect(edit.label).toEqual({ code: 'add-component', facts: { name: 'Kafka' } })
    expect(okOf(applyEdit(planned, inverseOf(edit))).tables).toEqual(start.tables)
  })

  it('brings nothing that nobody said: time that is not known is no owner', () => {
    const bare = { ...PLAN, ownerName: null, share: null, monthlyCost: null, quote: null }
    const planned = okOf(applyEdit(start, okOf(planComponent(contextOf(start), bare)).edit))
    expect(planned.tables).toMatchObject({ owners: start.tables.owners, costLines: {}, projects: {} })
  })

  it('is refused as in the inventory', () => {
    expect(codeOf(planComponent(contextOf(start), { ...PLAN, component: { ...PLAN.component, name: ' ' } }))).toBe('text-empty')
  })
})
