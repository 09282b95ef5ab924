import { describe, expect, it } from 'vitest'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const keeps = (share: number | null, component: ComponentSketch = {}): ComponentSketch => ({
  name: 'Queue',
  edge: 'no',
  share,
  ...component,
})
const check = (
  components: readonly ComponentSketch[],
  company: WorkbookSketch['company'] = { infraCapacity: 4000 },
  people: WorkbookSketch['people'] = {},
) => portfolioCheckOf('operable-stack', { components, company, people })

describe('operable-stack', () => {
  it.each([
    [4000, 'PASS'],
    [4001, 'FAIL'],
    [0, 'PASS'],
  ])('takes %i bp of 4,000 as %s', (share, state) => {
    expect(check([keeps(share)]).state).toBe(state)
  })

  it('says of more capacity what would then be said: with time that is not known it would be asked for', () => {
    const capacities = (components: readonly ComponentSketch[]) =>
      check(components).flip.flatMap(({ input, to, state }) => (input === 'capacity' ? [[to, state]] : []))
    expect(capacities([keeps(5000)])).toEqual([[5000, 'PASS']])
    expect(capacities([keeps(5000), keeps(null, { name: 'Cache' })])).toEqual([[5000, 'UNKNOWN']])
  })

  it('asks no time of a managed service that costs little', () => {
    expect(check([keeps(4000), keeps(null, { name: 'Mail', hosting: 'managed', cost: 149_999 })]).state).toBe('PASS')
    expect(check([keeps(4000), keeps(null, { name: 'Mail', hosting: 'managed', cost: 150_000 })]).state).toBe('UNKNOWN')
  })

  it('never counts our edge, nor what is planned', () => {
    expect(check([keeps(9000, { edge: 'yes' })]).state).toBe('PASS')
    expect(check([keeps(9000, { lifecycle: 'planned' })]).state).toBe('PASS')
    expect(check([keeps(9000, { edge: 'unsure' })]).state).toBe('FAIL')
    expect(check([keeps(9000, { edge: null })]).state).toBe('FAIL')
  })

  it('works capacity out of the people whose main job it is, unless it is typed', () => {
    const ana = (otherPromised: number | null) => ({ Ana: { infraPrimary: true, otherPromised } })
    expect(check([keeps(4000)], {}, ana(6000))).toMatchObject({ state: 'PASS', facts: { capacity: 4000 } })
    expect(check([keeps(4001)], {}, ana(6000)).state).toBe('FAIL')
    expect(check([keeps(4001)], { infraCapacity: 5000 }, ana(6000)).state).toBe('PASS')
    expect(check([keeps(100)], {}, ana(null))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['capacity'] } })
    expect(check([keeps(100)], {})).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['capacity'] } })
    // No time fits every capacity, and none is made up.
    expect(check([keeps(0)], {})).toMatchObject({ state: 'PASS', facts: { capacity: null } })
  })

  it('is beyond what everybody together could leave, though a promise is not known', () => {
    const people = { Ana: { infraPrimary: true, otherPromised: null }, Bo: { infraPrimary: true, otherPromised: 4000 } }
    const alive = [keeps(10_000), keeps(6000, { name: 'Cache' })]
    expect(check(alive, {}, people)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['capacity'] } })
    expect(check([...alive, keeps(1, { name: 'Stream' })], {}, people).state).toBe('FAIL')
    expect(check([...alive, keeps(1, { name: 'Stream' }), keeps(null, { name: 'Search' })], {}, people).state).toBe('FAIL')
  })

  it('misses time only where it could matter', () => {
    expect(check([keeps(null)])).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['keepingAlive'] } })
    expect(check([keeps(null), keeps(4001, { name: 'Cache' })]).state).toBe('FAIL')
  })

  it.each([
    [7, 'WATCH'],
    [8, 'PASS'],
    [null, 'UNKNOWN'],
  ] as const)('with %s engineers takes something of ours round the clock as %s', (engineers, state) => {
    const company = { engineers, infraCapacity: 4000 }
    expect(check([keeps(100, { always24x7: true, hosting: 'self-run' })], company).state).toBe(state)
    expect(check([keeps(100, { always24x7: true, hosting: 'managed' })], company).state).toBe('PASS')
  })

  it('says what would clear it', () => {
    expect(check([keeps(5000)]).flip.map(({ input, to, state }) => [input, to, state])).toEqual([
      ['keepingAlive', 4000, 'PASS'],
      ['capacity', 5000, 'PASS'],
    ])
  })
})
