import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  assess,
  companyWideFindings,
  countsOf,
  decide,
  type IsoDate,
  inverseOf,
  keepUntil,
  reassess,
  setField,
  withdrawDecision,
} from '#core'
import type { DecisionEntry } from '../../../../src/core/edits/decision-edits.ts'
import type { ExemptionEntry } from '../../../../src/core/edits/exemption-edits.ts'
import { AS_OF, aWorkbook, type WorkbookSketch } from '../../../builders/workbook.ts'
import { codeOf, contextOf, okOf } from '../../../builders/workbook-files.ts'

const day = (text: string) => text as IsoDate
const statesOf = (workbook: ReturnType<typeof aWorkbook>, asOf = AS_OF) =>
  companyWideFindings(assess(workbook, asOf)).map(({ rule, state }) => `${rule} ${state}`)

const OVERBUILT: WorkbookSketch = {
  company: { customers: 12 },
  components: [
    { name: 'Cluster', kind: 'kubernetes', approach: 'build', hosting: 'self-run', share: 100 },
    { name: 'Features', kind: 'feature-store', approach: 'build', hosting: 'self-run', origin: 'own-code', share: 100 },
  ],
}
const PATTERN = [{ componentId: null, ruleIds: ['overbuild-pattern'] }]
const move: DecisionEntry = { choice: 'move', date: AS_OF, approver: 'Ana', owner: 'Ben', due: day('2027-03-31') }
const KEPT: ExemptionEntry = { reason: 'x'.repeat(20), ground: 'other', approver: 'Ana', since: AS_OF, until: day('2027-05-25') }

describe('what is said of the company as a whole', () => {
  it('is nothing of an empty workbook, and nothing where an input is missing', () => {
    expect(statesOf(aWorkbook())).toEqual([])
    expect(statesOf(aWorkbook({ ...OVERBUILT, company: { customers: null } }))).toEqual([])
  })

  it('asks for a decision on a failed check, and watches a warning', () => {
    expect(statesOf(aWorkbook(OVERBUILT))).toEqual(['overbuild-pattern to-decide', 'first-hundred-customers watch'])
    const one = { ...OVERBUILT, components: OVERBUILT.components?.slice(1) ?? [] }
    expect(statesOf(aWorkbook(one))).toEqual(['overbuild-pattern watch'])
    const beyond = aWorkbook({ company: { infraCapacity: 2000 }, components: [{ share: 2001, edge: 'no' }] })
    expect(statesOf(beyond)).toEqual(['operable-stack to-decide'])
    const always = { always24x7: true, hosting: 'self-run', approach: 'build', share: 1 } as const
    expect(statesOf(aWorkbook({ company: { infraCapacity: 9000 }, components: [always] }))).toEqual(['operable-stack watch'])
  })

  it('asks at the worst band of a measure, and watches the milder one', () => {
    const runway = (cash: number) => statesOf(aWorkbook({ company: { cash, netBurn: 100 } }))
    expect([599, 600, 1199, 1200].map(runway)).toEqual([['runway to-decide'], ['runway watch'], ['runway watch'], []])
    const spent = (amount: number) =>
      statesOf(aWorkbook({ company: { raise: { amount, date: '2026-10-25' } }, components: [{ cost: 100_000, share: 0, edge: 'no' }] }))
    expect([200_000, 200_001, 400_000, 400_001].map(spent)).toEqual([
      ['runway-spent to-decide'],
      ['runway-spent watch'],
      ['runway-spent watch'],
      [],
    ])
    const focus = (share: number) => statesOf(aWorkbook({ components: [{ share, edge: 'no' }] }))
    expect([6000, 6001].map(focus)).toEqual([[], ['focus watch']])
  })
})

describe('a decision about the company as a whole', () => {
  const start = aWorkbook(OVERBUILT)
  const decided = okOf(applyEdit(start, okOf(decide(contextOf(start), PATTERN, move))))

  it('plans the findings it names until its day is over, and leaves the others', () => {
    expect(statesOf(decided)).toEqual(['first-hundred-customers watch', 'overbuild-pattern planned'])
    expect(statesOf(decided, day('2027-03-31'))).toContain('overbuild-pattern planned')
    expect(statesOf(decided, day('2027-04-01'))).toContain('overbuild-pattern to-decide')
    expect(companyWideFindings(assess(decided, AS_OF))[1]).toMatchObject({ decision: { owner: 'Ben', componentId: null }, exemption: null })
  })

  it('is one step, and asks again when it is taken back or withdrawn', () => {
    const edit = okOf(decide(contextOf(start), PATTERN, move))
    expect(statesOf(okOf(applyEdit(okOf(applyEdit(start, edit)), inverseOf(edit))))).toEqual(statesOf(start))
    const [id = ''] = Object.keys(decided.tables.decisions)
    expect(statesOf(okOf(applyEdit(decided, okOf(withdrawDecision(contextOf(decided), id)))))).toEqual(statesOf(start))
  })

  it('decides nothing about a component, and one about a component nothing about the company', () => {
    const components = [{ ...OVERBUILT.components?.[0], decisions: [{ ruleIds: ['overbuild-pattern'], due: '2027-03-31' }] }]
    const one = { company: { customers: 12 }, components: [...components, ...(OVERBUILT.components?.slice(1) ?? [])] }
    expect(statesOf(aWorkbook(one))).toContain('overbuild-pattern to-decide')
    const before = assess(start, AS_OF).totals.toDecide
    const all = okOf(applyEdit(start, okOf(decide(contextOf(start), [{ componentId: null, ruleIds: ['differentiation'] }], move))))
    expect(assess(all, AS_OF).totals.toDecide).toBe(before)
  })
})

describe('an exception for the company as a whole', () => {
  const start = aWorkbook({ ...OVERBUILT, company: { customers: 12, cash: 500, netBurn: 100 } })
  const covered = [{ componentId: null, ruleIds: ['overbuild-pattern', 'runway'] }]
  const keep = (change: Partial<ExemptionEntry> = {}) => keepUntil(contextOf(start), covered, { ...KEPT, ...change })

  it('holds for checks and measures until its last day, that day included, and is back by itself the next', () => {
    const workbook = okOf(applyEdit(start, okOf(keep())))
    const after = ['first-hundred-customers watch', 'overbuild-pattern kept', 'runway kept']
    expect(statesOf(workbook)).toEqual(after)
    expect(statesOf(workbook, day('2027-05-25'))).toEqual(after)
    expect(statesOf(workbook, day('2027-05-26'))).toEqual([
      'overbuild-pattern to-decide',
      'runway to-decide',
      'first-hundred-customers watch',
    ])
  })

  it('needs a reason of twenty characters, an approver and a day within the limits', () => {
    expect(codeOf(keep({ reason: 'too short' }))).toBe('reason-too-short')
    expect(codeOf(keep({ approver: ' ' }))).toBe('text-empty')
    expect(codeOf(keep({ until: null }))).toBe('date-needed')
    expect(codeOf(keep({ until: day('2027-05-26') }))).toBe('date-too-late')
    expect(codeOf(keep({ ground: 'contract-runs', until: day('2027-11-25') }))).toBe('ok')
    expect(codeOf(keep({ ground: 'contract-runs', until: day('2027-11-26') }))).toBe('date-too-late')
  })
})

describe('the count of what is to decide for the company', () => {
  it('is that of the list, after every edit, and apart from that of components', () => {
    const start = aWorkbook({ ...OVERBUILT, company: { customers: 12, cash: 500, netBurn: 100 } })
    const before = assess(start, AS_OF)
    expect(countsOf(before).toDecideCompanyWide).toBe(2)
    const edited = (edit: Parameters<typeof applyEdit>[1], from = start, said = before) => {
      const workbook = okOf(applyEdit(from, edit))
      return { workbook, assessment: reassess(said, workbook, edit) }
    }
    const decided = edited(okOf(decide(contextOf(start), PATTERN, move)))
    expect(countsOf(decided.assessment)).toEqual({ ...countsOf(before), toDecideCompanyWide: 1 })
    const richer = okOf(setField(contextOf(decided.workbook), 'company', 'company', 'cash', 90_000))
    const paid = edited(richer, decided.workbook, decided.assessment)
    expect(countsOf(paid.assessment).toDecideCompanyWide).toBe(0)
    expect(countsOf(assess(paid.workbook, AS_OF)).toDecideCompanyWide).toBe(0)
    const kept = edited(okOf(keepUntil(contextOf(start), [{ componentId: null, ruleIds: ['runway'] }], KEPT)))
    expect(countsOf(kept.assessment).toDecideCompanyWide).toBe(1)
  })
})
