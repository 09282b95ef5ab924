import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addScenario,
  addScenarioChange,
  applyEdit,
  duplicateScenario,
  inverseOf,
  recordsOf,
  removeScenario,
  removeScenarioChange,
  renameScenario,
  type Scenario,
  scenarioChange,
  setScenarioChange,
  type Tables,
  type Workbook,
} from '#core'
import { inOneGo } from '../../../../src/core/in-slices.ts'
import { withScenario } from '../../../../src/core/scenarios/scenario.ts'
import { promotingChanges } from '../../../../src/core/scenarios/scenario-edits.ts'
import { anyChange } from '../../../builders/any-scenario-change.ts'
import { generatedWorkbook } from '../../../builders/generated-workbook.ts'
import { aComponent, aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const start = aWorkbook({ components: [aComponent({ cost: 100 })] })
const HIRE = scenarioChange({ kind: 'hire', value: 1 })
const LIMIT = scenarioChange({ kind: 'limit', target: 'owner-time', value: 4000 })

const scenariosOf = (workbook: Workbook): readonly Scenario[] => recordsOf(workbook, 'scenarios')
function withOne(workbook: Workbook, changes: Scenario['changes']) {
  const edit = okOf(addScenario(contextOf(workbook), 'Plan', changes))
  return { workbook: afterEdit(workbook, edit), id: edit.record.id }
}
const changesOf = (workbook: Workbook, id: string) => workbook.tables.scenarios[id]?.changes

/** What somebody sees, without where it came from and when. */
function plain(tables: Tables, leftOut: readonly string[] = []) {
  const entries = Object.entries(tables).filter(([table]) => !leftOut.includes(table))
  return Object.fromEntries(
    entries.map(([table, records]) => [table, Object.values(records).map((record) => ({ ...(record as object), meta: null }))]),
  )
}

describe('a scenario', () => {
  it('gets a name of its own, is renamed, copied and removed', () => {
    const first = withOne(start, [HIRE])
    const second = withOne(first.workbook, [])
    expect(scenariosOf(second.workbook).map(({ name }) => name)).toEqual(['Plan', 'Plan 2'])
    expect(codeOf(renameScenario(contextOf(second.workbook), second.id, 'plan'))).toBe('name-taken')
    expect(codeOf(renameScenario(contextOf(second.workbook), second.id, ' '))).toBe('text-empty')
    const renamed = afterEdit(second.workbook, okOf(renameScenario(contextOf(second.workbook), second.id, 'Other')))
    const copied = afterEdit(renamed, okOf(duplicateScenario(contextOf(renamed), first.id)))
    expect(scenariosOf(copied)).toMatchObject([{ name: 'Plan' }, { name: 'Other' }, { name: 'Plan copy', changes: [HIRE] }])
    const edit = okOf(removeScenario(contextOf(copied), first.id))
    expect(edit.label).toEqual({ code: 'remove-scenario', facts: { name: 'Plan' } })
    expect(scenariosOf(afterEdit(copied, edit)).map(({ name }) => name)).toEqual(['Other', 'Plan copy'])
    expect(codeOf(removeScenario(contextOf(copied), 'gone'))).toBe('record-missing')
  })

  it('takes changes one by one, and refuses what would be skipped', () => {
    const { workbook, id } = withOne(start, [])
    const added = afterEdit(workbook, okOf(addScenarioChange(contextOf(workbook), id, HIRE)))
    expect(changesOf(added, id)).toEqual([HIRE])
    const changed = afterEdit(added, okOf(setScenarioChange(contextOf(added), id, 0, { ...HIRE, value: 2 })))
    expect(changesOf(changed, id)).toMatchObject([{ value: 2 }])
    expect(changesOf(afterEdit(changed, okOf(removeScenarioChange(contextOf(changed), id, 0))), id)).toEqual([])
    expect(codeOf(addScenarioChange(contextOf(changed), id, scenarioChange({ kind: 'hire', value: -6 })))).toBe('out-of-range')
    expect(codeOf(addScenarioChange(contextOf(changed), id, scenarioChange({ kind: 'swap', target: 'c-job-queue' })))).toBe('no-quote')
    expect(codeOf(addScenarioChange(contextOf(changed), id, scenarioChange({ kind: 'growth', value: 0 })))).toBe('out-of-range')
  })

  it('takes a limit that only fits after one before it', () => {
    const watch = scenarioChange({ kind: 'limit', target: 'owner-time-watch', value: 3000 })
    const { workbook, id } = withOne(start, [])
    expect(codeOf(addScenarioChange(contextOf(workbook), id, watch))).toBe('limits-contradict')
    const raised = afterEdit(workbook, okOf(addScenarioChange(contextOf(workbook), id, LIMIT)))
    expect(codeOf(addScenarioChange(contextOf(raised), id, watch))).toBe('ok')
  })

  it.each([
    [499, 'ok'],
    [500, 'scenario-full'],
  ])('that has %i takes one more, or says that it is full: %s', (length, code) => {
    const { workbook, id } = withOne(
      start,
      Array.from({ length }, () => HIRE),
    )
    expect(codeOf(addScenarioChange(contextOf(workbook), id, LIMIT))).toBe(code)
  })
})

describe('taking changes over', () => {
  it('makes the chosen ones in one step that is named after the scenario, and leaves the others in it', () => {
    const { workbook, id } = withOne(start, [HIRE, LIMIT])
    const { edit, skipped } = okOf(inOneGo(promotingChanges(contextOf(workbook), id, new Set([1]))))
    expect(edit.label).toEqual({ code: 'promote-scenario', facts: { name: 'Plan' } })
    expect(skipped).toEqual([])
    const after = afterEdit(workbook, edit)
    expect(after.tables.policy['owner-time']).toMatchObject({ value: 4000 })
    expect(after.tables.company).toBe(workbook.tables.company)
    expect(changesOf(after, id)).toEqual([HIRE])
  })

  it('leaves a change in the scenario that could not be made', () => {
    const gone = scenarioChange({ kind: 'swap', target: 'c-gone' })
    const { workbook, id } = withOne(start, [gone, HIRE])
    const { edit, skipped } = okOf(inOneGo(promotingChanges(contextOf(workbook), id, new Set([0, 1]))))
    expect(skipped).toMatchObject([{ index: 0 }])
    expect(changesOf(afterEdit(workbook, edit), id)).toEqual([gone])
  })

  it('is taken back whole, and all of it is what the scenario showed', () => {
    fc.assert(
      fc.property(generatedWorkbook, fc.array(anyChange, { maxLength: 5 }), (generated, changes) => {
        const { workbook, id } = withOne(generated, changes)
        let made = 0
        const context = () => ({ workbook, at: TYPED_AT, newId: () => `same-${++made}`, source: 'typed' as const })
        const shown = withScenario(context(), { name: 'Plan', changes })
        made = 0
        const { edit } = okOf(inOneGo(promotingChanges(context(), id, new Set(changes.keys()))))
        const after = okOf(applyEdit(workbook, edit))
        const own = ['scenarios']
        expect(plain(after.tables, own)).toEqual(plain(shown.workbook.tables, own))
        expect(okOf(applyEdit(after, inverseOf(edit)))).toEqual(workbook)
      }),
      { numRuns: 60 },
    )
  })
})
