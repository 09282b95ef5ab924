import { describe, expect, it } from 'vitest'
import { type AppliedRule, exactText, movedGroups, ruleOfGroup, ruleUses } from '#core'
import { group } from './bill-import.ts'

type Condition = AppliedRule['conditions'][number]

const rule = (id: string, conditions: readonly Condition[], to: Partial<AppliedRule> = {}): AppliedRule => ({
  ...{ id, conditions, target: 'component', componentId: id, shares: [] },
  ...to,
})
const is = (text: string): Condition => ({ field: 'service', test: 'is', text })
const has = (text: string): Condition => ({ field: 'service', test: 'contains', text })

const GROUPS = [
  group('AmazonS3', '10.004'),
  group('amazons3', '1', { currency: 'EUR' }),
  group('AmazonRDS', '5'),
  group('AmazonS3', '2', { category: 'tax' }),
  group('Support', '3'),
]

const S3 = rule('s3', [is('AmazonS3')])
const AMAZON = rule('amazon', [has('amazon')])
const NEVER = rule('never', [is('Nothing')])

describe('what the rules of a bill do', () => {
  it('is the groups that each places, with what they come to, and nothing where none fits', () => {
    const uses = ruleUses(GROUPS, [S3, AMAZON, NEVER]).map(({ rule: { id }, groups, sums }) => [
      id,
      groups,
      sums.map(({ currency, amount }) => `${currency} ${exactText(amount)}`),
    ])
    expect(uses).toEqual([
      ['s3', 2, ['EUR 1', 'USD 10.004']],
      ['amazon', 1, ['USD 5']],
      ['never', 0, []],
    ])
  })

  it('is said by the first that fits, whatever its case, and of usage and purchases alone', () => {
    expect(GROUPS.map((each) => ruleOfGroup(each, [S3, AMAZON])?.id ?? null)).toEqual(['s3', 's3', 'amazon', null, null])
    expect(GROUPS.map((each) => ruleOfGroup(each, [AMAZON, S3])?.id ?? null)).toEqual(['amazon', 'amazon', 'amazon', null, null])
    expect(ruleOfGroup(group('AmazonS3', '1'), [rule('none', []), rule('both', [is('AmazonS3'), has('rds')])])).toBeNull()
  })

  it('is another thing in another order only where it leads elsewhere', () => {
    const moved = movedGroups(GROUPS, [S3, AMAZON], [AMAZON, S3])
    expect(moved.map(({ group: { service }, before, after }) => [service, before?.id, after?.id])).toEqual([
      ['AmazonS3', 's3', 'amazon'],
      ['amazons3', 's3', 'amazon'],
    ])
    const alike = rule('alike', [has('amazon')], { componentId: 's3' })
    expect(movedGroups(GROUPS.slice(0, 1), [S3, alike], [alike, S3])).toEqual([])
    const rest = rule('rest', [is('Support')], { target: 'rest', componentId: null })
    expect(movedGroups(GROUPS.slice(4), [], [rest])).toEqual([])
  })

  it('is found at once among as many rules as a bill has groups', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => group(`Service ${at}`, '1'))
    const rules = many.map(({ service }, at) => rule(`r${at}`, [is(service ?? '')]))
    // Each rule asked of each group would be 400 million questions, and the test would meet its limit of time.
    expect(ruleUses(many, rules).every(({ groups }) => groups === 1)).toBe(true)
  })
})
