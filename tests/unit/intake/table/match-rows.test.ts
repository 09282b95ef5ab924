import { describe, expect, it } from 'vitest'
import { inverseOf, recordsOf, type Workbook } from '#core'
import type { ImportProposal } from '#intake'
import { aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit } from '../../../builders/workbook-files.ts'
import { accepted, inputOf, proposalOf, workbookAfter } from './importing.ts'

const THERE = aWorkbook({
  components: [
    {
      name: 'Postgres',
      vendor: 'Acme',
      layer: 'data',
      approach: 'buy',
      cost: 2500,
      owners: [{ person: 'Ana', share: 500 }],
      notes: 'Main',
    },
    { name: 'Redis', cost: 900 },
    { id: 'c-redis-2', name: 'Redis', cost: 1100 },
    { name: 'Queue', costLines: [{ amount: 100 }, { amount: 200 }] },
  ],
})
const HEAD = 'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd'

const componentOf = (workbook: Workbook, name: string) => recordsOf(workbook, 'components').filter((component) => component.name === name)
const costsOf = (workbook: Workbook, name: string) => {
  const ids = componentOf(workbook, name).map(({ id }) => id)
  return recordsOf(workbook, 'costLines').flatMap(({ componentId, amount }) => (ids.includes(componentId ?? '') ? [amount] : []))
}
const ownersOf = (workbook: Workbook, name: string) => {
  const [component] = componentOf(workbook, name)
  const owners = recordsOf(workbook, 'owners').filter(({ componentId }) => componentId === component?.id)
  return owners.map(({ personId, share }) => [personId === null ? null : workbook.tables.people[personId]?.name, share])
}
const changed = ({ matches }: ImportProposal) => matches.map(({ changes }) => changes.map(({ field }) => field))

describe('a list that is imported again', () => {
  it('shows what each row would change before anything is stored, and changes it in one step', () => {
    const list = `${HEAD}\nPostgres,data,self-host,Acme,Ben,10,30.00\n`
    const open = proposalOf(inputOf(list, {}, THERE))
    expect(open.edit).toBeNull()
    expect(open.questions.map(({ id, proposed }) => [id, proposed])).toEqual([['name:component-there', 'update']])
    const proposal = accepted(list, {}, THERE)
    expect([proposal.rows.length, changed(proposal)]).toEqual([0, [['approach', 'owners', 'cost']]])
    expect(proposal.matches[0]?.changes[2]).toMatchObject({ before: { amount: 2500 }, after: { amount: 3000, per: 'month' } })
    const after = workbookAfter(proposal, THERE)
    expect(componentOf(after, 'Postgres')).toHaveLength(1)
    expect(componentOf(after, 'Postgres')[0]).toMatchObject({ approach: 'build', origin: 'third-party', vendor: 'Acme', notes: 'Main' })
    expect([costsOf(after, 'Postgres'), ownersOf(after, 'Postgres')]).toEqual([[3000], [['Ben', 1000]]])
    if (proposal.edit === null) throw new Error('no edit')
    expect(afterEdit(after, inverseOf(proposal.edit)).tables).toEqual(THERE.tables)
  })

  it('leaves what a blank cell does not say', () => {
    const proposal = accepted(`${HEAD}\nPostgres,,,,,,\n`, {}, THERE)
    expect([changed(proposal), proposal.edit]).toEqual([[[]], null])
    const nameOnly = accepted(`${HEAD}\nPostgres,,,,Ana,,30.00\n`, {}, THERE)
    expect(changed(nameOnly)).toEqual([['cost']])
    expect(ownersOf(workbookAfter(nameOnly, THERE), 'Postgres')).toEqual([['Ana', 500]])
  })

  it('changes nothing when it says the same, and is no step then', () => {
    const list = `${HEAD}\nPostgres,data,buy,Acme,Ana,5,25.00\n`
    const proposal = accepted(list, {}, THERE)
    expect([changed(proposal), proposal.edit]).toEqual([[[]], null])
  })

  it('lets one row be left out or added while the others update', () => {
    const before = aWorkbook({ components: ['A', 'B', 'C'].map((name) => ({ name, cost: 100 })) })
    const list = 'name,monthly_cost_usd\nA,2\nB,2\nC,2\n'
    const proposal = accepted(list, { 'row-match:3': 'leave-out', 'row-match:4': 'add' }, before)
    const after = workbookAfter(proposal, before)
    expect(['A', 'B', 'C'].map((name) => costsOf(after, name))).toEqual([[200], [100], [100, 200]])
    expect(proposal.report.leftOut).toEqual([{ line: 3, text: 'B', reason: 'answer' }])
  })

  it('asks once about names that stand several times, and pairs them in their order', () => {
    const list = 'name,monthly_cost_usd\nRedis,10\nRedis,12\nredis,14\n'
    const open = proposalOf(inputOf(list, {}, THERE))
    expect(open.questions.map(({ id, facts, cells }) => [id, facts, cells])).toEqual([
      ['name:component-there-twice', { example: 'Redis', rows: 3, components: 2 }, 3],
    ])
    const after = workbookAfter(accepted(list, {}, THERE), THERE)
    expect([costsOf(after, 'Redis'), costsOf(after, 'redis')]).toEqual([[1000, 1200], [1400]])
    const left = accepted(list, { 'name:component-there-twice': 'leave-out' }, THERE)
    expect([left.edit, left.report.leftOut.length]).toEqual([null, 3])
  })

  it('keeps a cost of several lines and says so', () => {
    const proposal = accepted('name,monthly_cost_usd\nQueue,9\n', {}, THERE)
    expect([proposal.matches[0]?.changes, proposal.edit]).toEqual([[{ field: 'cost-kept', lines: 2 }], null])
  })

  it('takes time without a name for the only owner, and leaves the time of several alone', () => {
    const two = aWorkbook({
      components: [
        {
          name: 'X',
          owners: [
            { person: 'Ana', share: 100 },
            { person: 'Ben', share: 200 },
          ],
        },
      ],
    })
    const list = (name: string) => `name,owner_time_share_percent\n${name},7\n`
    expect(changed(accepted(list('X'), {}, two))).toEqual([[]])
    expect(ownersOf(workbookAfter(accepted(list('Postgres'), {}, THERE), THERE), 'Postgres')).toEqual([['Ana', 700]])
  })

  it('keeps a hosting that somebody typed when only the approach changes', () => {
    const typed = aWorkbook({ components: [{ name: 'K', approach: 'buy', hosting: 'rented-bare' }] })
    const after = workbookAfter(accepted('name,approach\nK,build\n', {}, typed), typed)
    expect(componentOf(after, 'K')[0]).toMatchObject({ approach: 'build', hosting: 'rented-bare' })
  })

  it('makes a new owner once, however many rows name them', () => {
    const before = aWorkbook({ components: [{ name: 'A' }, { name: 'B' }] })
    const after = workbookAfter(accepted('name,owner\nA,Zoe\nB,zoe\nC,Zoe\n', {}, before), before)
    expect(recordsOf(after, 'people').filter(({ name }) => name.toLowerCase() === 'zoe')).toHaveLength(1)
    expect(ownersOf(after, 'A')).toEqual([['Zoe', null]])
  })
})
