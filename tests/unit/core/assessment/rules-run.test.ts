import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  applyEdit,
  assess,
  type BasisPoints,
  type Edit,
  type EditContext,
  inverseOf,
  type Result,
  RULES,
  type Rule,
  reassess,
  setField,
  setLimit,
  setOwnerTime,
} from '#core'
import type { ReadPath } from '../../../../src/core/checks/rule.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aWorkbook, TYPED_AT } from '../../../builders/workbook.ts'

const SIZE = 50
const workbook = aWorkbook({
  components: [...manyComponents(SIZE - 1), { id: 'c-own', name: 'Queue', owners: [{ person: 'Ana', share: 500 }] }],
})
const context: EditContext = { workbook, at: TYPED_AT, newId: () => 'new', source: 'typed' }
const before = assess(workbook, AS_OF)

type Part = 'ofComponent' | 'ofPerson' | 'ofPortfolio'
const PARTS: readonly Part[] = ['ofComponent', 'ofPerson', 'ofPortfolio']

/** Rule and part → how often it ran; what did not run is left out. */
function runsOf(work: () => unknown): Readonly<Record<string, number>> {
  vi.restoreAllMocks()
  for (const part of PARTS) for (const rule of RULES) if (rule[part] !== undefined) vi.spyOn(rule, part).mockName(`${rule.id} ${part}`)
  work()
  const runs: Record<string, number> = {}
  for (const part of PARTS) {
    for (const rule of RULES) {
      const count = rule[part] === undefined ? 0 : vi.mocked(rule[part]).mock.calls.length
      if (count > 0) runs[`${rule.id} ${part}`] = count
    }
  }
  return runs
}

function runsAfter(edit: Result<Edit>): Readonly<Record<string, number>> {
  if (!edit.ok) throw new Error(JSON.stringify(edit.problem))
  const next = applyEdit(workbook, edit.value)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return runsOf(() => reassess(before, next.value, edit.value).portfolio)
}

const readers = (path: ReadPath): readonly Rule[] => RULES.filter(({ reads }) => reads.includes(path))

/** What runs when a field is read by these rules: each once for as many components and people, and once for the list. */
function runsOfReaders(
  rules: readonly Rule[],
  times: { readonly components: number; readonly people: number },
): Readonly<Record<string, number>> {
  const counts = { ofComponent: times.components, ofPerson: times.people, ofPortfolio: 1 }
  return Object.fromEntries(PARTS.flatMap((part) => rules.flatMap((rule) => (rule[part] ? [[`${rule.id} ${part}`, counts[part]]] : []))))
}

const ONE = { components: 1, people: 1 }
const ALL = { components: SIZE, people: before.people.length }

describe('rules run by an edit', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are, for a whole assessment, each once a person and once for the list; of components advice, as all others are asked in one walk', () => {
    const others = RULES.filter(({ id }) => id !== 'recommendation').map(({ ofComponent: _, ...rule }) => rule)
    const advice = RULES.filter(({ id }) => id === 'recommendation')
    expect(runsOf(() => assess(workbook, AS_OF))).toEqual(runsOfReaders([...others, ...advice], ALL))
  })

  it.each(['components.customerNotices', 'components.exitNote', 'components.hosting', 'components.edge'] as const)(
    'are after a change of %s those that read it, for that component alone',
    (path) => {
      const field = path.slice('components.'.length)
      const value = { customerNotices: 'Twice as fast', exitNote: 'Dump and restore', hosting: 'rented-bare', edge: 'yes' }[field]
      const runs = runsAfter(setField(context, 'components', 'c-own', field, value))
      expect(Object.keys(runs).length).toBeGreaterThan(0)
      expect(runs).toEqual(runsOfReaders(readers(path), ONE))
      expect(readers(path).length).toBeLessThan(RULES.length)
    },
  )

  it('are none after a change of a name or a note', () => {
    expect(runsAfter(setField(context, 'components', 'c-own', 'name', 'Job queue'))).toEqual({})
    expect(runsAfter(setField(context, 'components', 'c-own', 'notes', 'Moved in spring'))).toEqual({})
    expect(runsAfter(setField(context, 'company', 'company', 'name', 'Another name'))).toEqual({})
  })

  it('are after a change of owner time those that read shares, for that component and its person', () => {
    expect(runsAfter(setOwnerTime(context, 'c-own', 2500 as BasisPoints))).toEqual(runsOfReaders(readers('owners.share'), ONE))
  })

  it('are of the list none before somebody reads what they say, and one edit later still as few', () => {
    const edit = setField(context, 'components', 'c-own', 'hosting', 'rented-bare')
    if (!edit.ok) throw new Error(edit.problem.code)
    const next = applyEdit(workbook, edit.value)
    if (!next.ok) throw new Error(next.problem.code)
    const ofList = (runs: Readonly<Record<string, number>>) => Object.keys(runs).filter((run) => run.endsWith('ofPortfolio'))
    let after = before
    expect(ofList(runsOf(() => (after = reassess(before, next.value, edit.value))))).toEqual([])
    expect(ofList(runsOf(() => after.portfolio))).not.toEqual([])
    expect(runsOf(() => after.portfolio)).toEqual({})
    const undone = inverseOf(edit.value)
    expect(ofList(runsOf(() => reassess(after, workbook, undone).portfolio)).length).toBe(
      readers('components.hosting').filter(({ ofPortfolio }) => ofPortfolio !== undefined).length,
    )
  })

  it('are after a change of a limit or of the company those that read it, for every component', () => {
    expect(runsAfter(setLimit(context, 'switch-weeks', 9))).toEqual(runsOfReaders(readers('policy.switch-weeks'), ALL))
    expect(runsAfter(setLimit(context, 'person-busy', 7000))).toEqual(runsOfReaders(readers('policy.person-busy'), ALL))
    expect(runsAfter(setField(context, 'company', 'company', 'headcount', 9))).toEqual(runsOfReaders(readers('company.headcount'), ALL))
  })
})
