import { describe, expect, it } from 'vitest'
import { inverseOf, recordsOf, type Workbook } from '#core'
import type { ImportAnswers } from '#intake'
import { afterEdit } from '../../../builders/workbook-files.ts'
import { accepted, inputOf, proposalOf, workbookAfter } from './importing.ts'

const HEAD = 'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,Setup fee (USD),notes'
const FIRST = `${HEAD}\nPostgres,data,build,Acme,Ana,5,25.00,100,Main\nRedis,data,buy,Redis,Ben,10,30.00,,\n`
const BEFORE = workbookAfter(accepted(FIRST))
const CLEAR: ImportAnswers = { 'row:cells-cleared': 'clear' }

const componentOf = (workbook: Workbook, name: string) => recordsOf(workbook, 'components').find((each) => each.name === name)
const ownersOf = (workbook: Workbook, name: string) =>
  recordsOf(workbook, 'owners')
    .filter(({ componentId }) => componentId === componentOf(workbook, name)?.id)
    .map(({ personId, share }) => [personId === null ? null : workbook.tables.people[personId]?.name, share])
const costsOf = (workbook: Workbook, name: string) =>
  recordsOf(workbook, 'costLines')
    .filter(({ componentId }) => componentId === componentOf(workbook, name)?.id)
    .map(({ amount, per }) => [amount, per])

describe('cells that a list has cleared since', () => {
  const again = `${HEAD}\nPostgres,data,,,,,,,\nRedis,data,buy,Redis,Ben,10,30.00,,\n`

  it('are one question, and nothing goes where the proposal is accepted', () => {
    const { questions } = proposalOf(inputOf(again, {}, BEFORE))
    const columns = ['approach', 'vendor', 'notes', 'owner', 'owner_time_share_percent', 'monthly_cost_usd', 'Setup fee (USD)']
    expect(questions.map(({ id, facts, cells, proposed }) => [id, facts, cells, proposed])).toEqual([
      ['row:cells-cleared', { components: 1, example: 'Postgres', columns }, 7, 'keep-values'],
    ])
    expect(accepted(again, {}, BEFORE).edit).toBeNull()
  })

  it('go with what followed from them where that is the answer, in one step that can be taken back', () => {
    const proposal = accepted(again, CLEAR, BEFORE)
    const after = workbookAfter(proposal, BEFORE)
    const cleared = { approach: 'buy', origin: null, hosting: 'managed', vendor: null, notes: null, layer: 'data' }
    expect(componentOf(after, 'Postgres')).toMatchObject(cleared)
    // As before anybody had said it: it counts as bought, and that is said to be assumed.
    expect(Object.keys(componentOf(after, 'Postgres')?.meta ?? {})).toEqual(['layer', 'name'])
    expect([ownersOf(after, 'Postgres'), costsOf(after, 'Postgres')]).toEqual([
      [],
      [
        [null, 'month'],
        [null, 'one-off'],
      ],
    ])
    expect([ownersOf(after, 'Redis'), costsOf(after, 'Redis')]).toEqual([[['Ben', 1000]], [[3000, 'month']]])
    if (proposal.edit === null) throw new Error('no edit')
    expect(afterEdit(after, inverseOf(proposal.edit)).tables).toEqual(BEFORE.tables)
  })

  it('go alone: a name without its time, and beside a figure that changed', () => {
    const list = `${HEAD}\nPostgres,data,build,Acme,,5,26.00,100,Main\nRedis,data,buy,Redis,Ben,,30.00,,\n`
    const after = workbookAfter(accepted(list, CLEAR, BEFORE), BEFORE)
    expect([ownersOf(after, 'Postgres'), ownersOf(after, 'Redis')]).toEqual([[[null, 500]], [['Ben', null]]])
    expect(costsOf(after, 'Postgres')[0]).toEqual([2600, 'month'])
  })

  it('are known in a row that ends early, and where nothing but spaces stands', () => {
    const list = `${HEAD}\nPostgres,data,build,  ,Ana,5,25.00\nRedis,data,buy,Redis,Ben,10,30.00,,\n`
    const [question] = proposalOf(inputOf(list, {}, BEFORE)).questions
    expect(question?.facts).toEqual({ components: 1, example: 'Postgres', columns: ['vendor', 'notes', 'Setup fee (USD)'] })
  })

  it('are not asked about of a component whose row is left out', () => {
    const list = `${HEAD}\nPostgres,data,build,,Ana,5,26.00,100,Main\nRedis,data,buy,Redis,Ben,10,30.00,,\n`
    const codesWith = (answers: ImportAnswers) => proposalOf(inputOf(list, answers, BEFORE)).questions.map(({ code }) => code)
    expect(codesWith({})).toEqual(['component-there', 'cells-cleared'])
    expect(codesWith({ 'name:component-there': 'leave-out' })).toEqual(['component-there'])
  })

  describe('of owners', () => {
    // Cy is added by hand beside Ana, whom the list named.
    const [postgres, ana] = [componentOf(BEFORE, 'Postgres'), recordsOf(BEFORE, 'owners')[0]]
    const by = { source: 'typed', at: null } as const
    const cy = { ...ana, id: 'cy-owns', componentId: postgres?.id, personId: 'cy', share: 300, meta: { personId: by, share: by } }
    const people = { ...BEFORE.tables.people, cy: { ...Object.values(BEFORE.tables.people)[0], id: 'cy', name: 'Cy' } }
    const owners = { ...BEFORE.tables.owners, [cy.id]: cy }
    const together = { ...BEFORE, tables: { ...BEFORE.tables, people, owners } } as Workbook
    const rest = 'Redis,data,buy,Redis,Ben,10,30.00,,\n'

    it.each([
      ['a name', `${HEAD}\nPostgres,data,build,Acme,,,25.00,100,Main\n${rest}`, [['Cy', 300]]],
      [
        'a name alone',
        'name,layer,owner\nPostgres,data,\nRedis,data,Ben\n',
        [
          ['Cy', 300],
          [null, 500],
        ],
      ],
      [
        'a time',
        `${HEAD.replace(',owner,', ',')}\nPostgres,data,build,Acme,,25.00,100,Main\nRedis,data,buy,Redis,10,30.00,,\n`,
        [
          ['Cy', 300],
          ['Ana', null],
        ],
      ],
    ])('take nobody away whom somebody added by hand: %s', (_, list, expected) => {
      const after = workbookAfter(accepted(list, CLEAR, together), together)
      expect(ownersOf(after, 'Postgres').toSorted()).toEqual(expected.toSorted())
      expect(after.tables.owners[cy.id]).toEqual(cy)
    })
  })

  it('are only those that a list filled: what somebody typed, and columns that are gone, stay', () => {
    const typed = recordsOf(BEFORE, 'components').map((each) => [
      each.id,
      { ...each, meta: { ...each.meta, vendor: { source: 'typed', at: null } } },
    ])
    const workbook = { ...BEFORE, tables: { ...BEFORE.tables, components: Object.fromEntries(typed) } } as Workbook
    const list = 'name,layer,vendor\nPostgres,data,\nRedis,data,\n'
    expect(proposalOf(inputOf(list, {}, workbook)).questions).toEqual([])
    expect(proposalOf(inputOf(list, {}, BEFORE)).questions.map(({ facts }) => facts)).toEqual([
      { components: 2, example: 'Postgres', columns: ['vendor'] },
    ])
    expect(proposalOf(inputOf('name,layer\nPostgres,data\nRedis,data\n', {}, BEFORE)).questions).toEqual([])
  })
})

describe('what the cell of a time said besides', () => {
  const head = 'name,owner,effort,monthly_cost_usd,notes'
  const before = workbookAfter(accepted(`${head}\nKafka,Ana,<0.05,10,\nMail,Ana,<0.05,10,\n`))

  it('goes from the notes once it says a figure, and is no note that was cleared', () => {
    const again = proposalOf(inputOf(`${head}\nKafka,Ana,5%,10,\nMail,Ana,<0.05,10,\n`, {}, before))
    expect(again.questions.map(({ code }) => code)).not.toContain('cells-cleared')
    const after = workbookAfter(accepted(`${head}\nKafka,Ana,5%,10,\nMail,Ana,,10,\n`, {}, before), before)
    expect(componentOf(after, 'Kafka')?.notes).toBeNull()
    expect(componentOf(after, 'Mail')?.notes).toBe('Time: <0.05')
  })
})
