import { describe, expect, it } from 'vitest'
import { applyEdit, assess, inverseOf, setOptions, setProjectField } from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({
  components: [{ name: 'Cluster', approach: 'build', hosting: 'self-run', edge: 'no', share: 3000, cost: 80_000 }],
})

describe('what a component is compared with', () => {
  it('begins with the first number typed, and the rule that reads it answers', () => {
    const edit = okOf(setProjectField(contextOf(start), 'c-cluster', 'managed.quote', 20_000))
    const quoted = okOf(applyEdit(start, edit))
    const check = assess(quoted, AS_OF)
      .byId.get('c-cluster')
      ?.checks.find(({ rule }) => rule === 'managed-equivalent')
    expect(check).toMatchObject({ state: 'FAIL', value: { value: 106_000, unit: 'bp' } })
    expect(okOf(applyEdit(quoted, inverseOf(edit))).tables.projects).toEqual({})
  })

  it('stays one project, however many numbers are typed', () => {
    const once = okOf(applyEdit(start, okOf(setProjectField(contextOf(start), 'c-cluster', 'managed.quote', 20_000))))
    const twice = okOf(applyEdit(once, okOf(setProjectField(contextOf(once), 'c-cluster', 'opsHours.pages', 2))))
    expect(Object.values(twice.tables.projects)).toMatchObject([{ managed: { quote: 20_000 }, opsHours: { pages: 2 } }])
    const cleared = okOf(applyEdit(twice, okOf(setProjectField(contextOf(twice), 'c-cluster', 'managed.quote', null))))
    expect(Object.values(cleared.tables.projects)).toMatchObject([{ managed: { quote: null } }])
  })

  it('refuses what its fields refuse, and a blank begins nothing', () => {
    const set = (field: string, value: unknown) => setProjectField(contextOf(start), 'c-cluster', field, value)
    expect(codeOf(set('managed.quote', -1))).toBe('out-of-range')
    expect(codeOf(set('managed.residualShare', 10_001))).toBe('out-of-range')
    expect(codeOf(set('managed.price', 1))).toBe('unknown-field')
    expect(codeOf(setProjectField(contextOf(start), 'gone', 'managed.quote', 1))).toBe('record-missing')
    expect(okOf(set('managed.quote', null)).edits).toEqual([])
  })

  it('has one chosen option at most', () => {
    const option = (name: string, chosen: boolean) => ({ name, weeks: 2, cost: null, chosen })
    const options = okOf(applyEdit(start, okOf(setOptions(contextOf(start), 'c-cluster', [option('A', true), option('B', true)]))))
    expect(Object.values(options.tables.projects)[0]?.options.map(({ chosen }) => chosen)).toEqual([false, true])
    expect(codeOf(setOptions(contextOf(start), 'c-cluster', [option(' ', false)]))).toBe('text-empty')
  })
})
