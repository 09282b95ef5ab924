// What the Checks screen counts and lists: by the words on screen, worst first, filtered, and without what is decided.
import { describe, expect, it } from 'vitest'
import { assess, RULES, type Rule, type RuleId } from '#core'
import { type CheckRow, factsOfRules, hasShown, rowFilter, rowRank, rowsOf } from '../../../../src/renderer/screens/checks/check-rows.ts'
import { NO_FILTER } from '../../../../src/renderer/screens/checks/checks-view.ts'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch, type WorkbookSketch } from '../../../builders/workbook.ts'
import { testTable } from '../../../helpers/grid-table.ts'

const assessed = (sketch: WorkbookSketch) => assess(aWorkbook(sketch), AS_OF)
const ruleOf = (id: RuleId) => RULES.find((rule) => rule.id === id) as Rule
const factsOf = (id: RuleId, sketch: WorkbookSketch, text = '') => {
  const facts = factsOfRules(assessed(sketch), text).find(({ rule }) => rule.id === id)
  if (facts === undefined) throw new Error(`No facts of ${id}`)
  return facts
}

const OVER = aComponent({ name: 'Over', share: 2500, edge: 'no' })
const EXPLAIN = aComponent({ name: 'Explain', share: 2500, edge: 'yes', customerNotices: 'Answers are twice as fast' })
const NEAR = aComponent({ name: 'Near', share: 1600, edge: 'no' })
const MISSING = aComponent({ name: 'Missing', share: null, edge: 'no' })
const FINE = aComponent({ name: 'Fine', share: 100, edge: 'no' })
const RETIRED = aComponent({ name: 'Retired', share: 100, edge: 'no', lifecycle: 'retired' })
const LIST: readonly ComponentSketch[] = [FINE, NEAR, MISSING, RETIRED, EXPLAIN, OVER]

describe('the counts of a rule', () => {
  it('tell near a limit from what is to be explained, and what is not asked from what is fine', () => {
    const { counts } = factsOf('owner-time', { components: LIST })
    expect(counts).toMatchObject({ decide: 1, explain: 1, near: 1, missing: 1, ok: 1, none: 1, fix: 0, informs: 0 })
  })

  it('name why components are left out', () => {
    const request = aComponent({ name: 'Path', kind: 'request-path' })
    expect(factsOf('owner-time', { components: [...LIST, { ...RETIRED, name: 'Gone' }, request] }).notAsked).toEqual([
      ['retired', 2],
      ['request-path', 1],
    ])
  })

  it('ask for something where one decides, explains or fills in, and nowhere else', () => {
    expect(factsOf('owner-time', { components: LIST }).asking).toBe(3)
    expect(factsOf('recommendation', { components: LIST }).asking).toBe(0)
  })

  it('ask for nothing where a decision is in force', () => {
    const decisions = [{ ruleIds: ['owner-time', 'differentiation'], choice: 'move', due: '2027-01-31' }] as const
    const decided = aComponent({ name: 'Decided', share: 2500, edge: 'no', decisions })
    const { counts, asking } = factsOf('owner-time', { components: [decided] })
    expect([counts.decide, counts.planned, asking]).toEqual([0, 1, 0])
  })

  it('are those of the components with the text in their name, whatever its capitals', () => {
    expect(factsOf('owner-time', { components: LIST }, ' oVeR ').counts).toMatchObject({ decide: 1, ok: 0, near: 0 })
  })

  it('hold people and the whole list apart from components', () => {
    const busy = aComponent({ name: 'A', owners: [{ person: 'Bo', share: 9000 }], edge: 'yes' })
    const { people, counts } = factsOf('data-quality', { components: [busy] })
    expect(people).toMatchObject({ near: 1 })
    expect(counts.near).toBe(0)
    expect(factsOf('differentiation', { components: LIST }).list?.rule).toBe('differentiation')
  })

  it('are there for every rule of an empty list', () => {
    const facts = factsOfRules(assessed({}), '')
    expect(facts.map(({ rule }) => rule.id)).toEqual(RULES.map(({ id }) => id))
    expect(facts.every(({ counts }) => Object.values(counts).every((count) => count === 0))).toBe(true)
  })
})

describe('the rows of a rule', () => {
  const listed = (id: RuleId, components: readonly ComponentSketch[], filter = NO_FILTER) => {
    const rule = ruleOf(id)
    const table = testTable<CheckRow>([], { getId: ({ key }) => key, rankOf: rowRank(rule) })
    const { items } = table.lines({ rows: rowsOf(rule, assessed({ components })), view: { filter: rowFilter(rule, filter) } })
    return items.flatMap((item) => (item.kind === 'row' ? item.row : []))
  }
  const names = (filter = NO_FILTER) => listed('owner-time', LIST, filter).map(({ name }) => name)

  it('stand worst first, and leave out what is not asked', () => {
    expect(names()).toEqual(['Over', 'Explain', 'Near', 'Missing', 'Fine'])
  })

  it('are those of one state', () => {
    expect(names({ ...NO_FILTER, answer: 'explain' })).toEqual(['Explain'])
    expect(names({ ...NO_FILTER, answer: 'none' })).toEqual(['Retired'])
  })

  it('are those that ask for something', () => {
    expect(names({ ...NO_FILTER, onlyAsking: true })).toEqual(['Over', 'Explain', 'Missing'])
  })

  it('are those with the text in their name', () => {
    expect(names({ ...NO_FILTER, text: 'NE' })).toEqual(['Near', 'Fine'])
  })

  it('begin with people', () => {
    const busy = aComponent({ name: 'A', owners: [{ person: 'Bo', share: 9000 }], edge: 'yes' })
    const rows = listed('data-quality', [busy])
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['person', 'Bo'],
      ['component', 'A'],
    ])
  })
})

describe('a filter', () => {
  const isShown = (id: RuleId, filter: Partial<typeof NO_FILTER>, components = LIST) =>
    hasShown(factsOf(id, { components }, filter.text), { ...NO_FILTER, ...filter })

  it('hides rules with nothing to show, and shows all while there is none', () => {
    expect(isShown('gpus-at-seed', {})).toBe(true)
    expect(isShown('gpus-at-seed', { text: 'over' })).toBe(false)
    expect(isShown('owner-time', { text: 'over' })).toBe(true)
    expect(isShown('owner-time', { answer: 'kept' })).toBe(false)
  })

  it('finds a state in what is said of the whole list, unless a name is sought', () => {
    expect(isShown('overbuild-pattern', { answer: 'ok' })).toBe(true)
    expect(isShown('overbuild-pattern', { answer: 'ok', text: 'over' })).toBe(false)
  })

  it('never takes what only informs for something that is asked', () => {
    expect(isShown('recommendation', { onlyAsking: true })).toBe(false)
    expect(isShown('owner-time', { onlyAsking: true })).toBe(true)
    expect(isShown('owner-time', { onlyAsking: true, answer: 'ok' })).toBe(false)
  })
})
