import { describe, expect, it } from 'vitest'
import { inverseOf, recordsOf, type Workbook } from '#core'
import { acceptProposals, type ImportAnswers, type ImportProposal, needsOwnAnswer } from '#intake'
import { IMPORT_TEXT } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit } from '../../../builders/workbook-files.ts'
import { accepted, EMPTY, inputOf, proposalOf, workbookAfter } from './importing.ts'

const FIRST = 'name,monthly_cost_usd\nPostgres,10\nRedis,20\nKafka,30\nSentry,40\n'
const WITHOUT_KAFKA = 'name,monthly_cost_usd\nPostgres,10\nRedis,25\nSentry,40\n'
const BEFORE = workbookAfter(accepted(FIRST))

const RETIRE: ImportAnswers = { 'row:components-gone': 'retire' }

const lifecycles = (workbook: Workbook) => recordsOf(workbook, 'components').map(({ name, lifecycle }) => [name, lifecycle])
const ids = ({ questions }: ImportProposal) => questions.map(({ id, proposed }) => [id, proposed])

/** The list under another file name. */
function acceptedAs(source: string, list: string, workbook: Workbook, answers: ImportAnswers = {}): ImportProposal {
  const input = inputOf(list, answers, workbook)
  const named = { ...input, table: { ...input.table, source } }
  return proposalOf({ ...named, answers: acceptProposals(proposalOf(named).questions, answers) })
}

describe('a list that no longer names a component', () => {
  it('proposes to retire it, as part of the one step', () => {
    const open = proposalOf(inputOf(WITHOUT_KAFKA, {}, BEFORE))
    expect(ids(open)).toEqual([
      ['name:component-there', 'update'],
      ['row:components-gone', 'retire'],
    ])
    expect(open.gone.map(({ name }) => name)).toEqual(['Kafka'])
    const proposal = accepted(WITHOUT_KAFKA, RETIRE, BEFORE)
    const after = workbookAfter(proposal, BEFORE)
    expect(lifecycles(after)).toEqual([
      ['Postgres', 'live'],
      ['Redis', 'live'],
      ['Kafka', 'retired'],
      ['Sentry', 'live'],
    ])
    if (proposal.edit === null) throw new Error('no edit')
    expect(afterEdit(after, inverseOf(proposal.edit)).tables).toEqual(BEFORE.tables)
  })

  it('takes an answer of its own: accepting all proposals retires nothing', () => {
    const proposal = accepted(WITHOUT_KAFKA, {}, BEFORE)
    expect([proposal.open, proposal.edit]).toEqual([1, null])
    expect(proposal.questions.filter(needsOwnAnswer).map(({ id }) => id)).toEqual(['row:components-gone'])
  })

  it('keeps it where that is the answer, for all or for it alone', () => {
    const none = accepted('name\nPostgres\nRedis\n', { 'row:components-gone': 'keep-live' }, BEFORE)
    expect([none.gone.map(({ choice }) => choice), none.edit]).toEqual([['keep-live', 'keep-live'], null])
    const kafka = none.gone.find(({ name }) => name === 'Kafka')?.id
    const one = accepted('name\nPostgres\nRedis\n', { ...RETIRE, [`gone:${kafka}`]: 'keep-live' }, BEFORE)
    expect(one.gone.map(({ name, choice }) => [name, choice])).toEqual([
      ['Kafka', 'keep-live'],
      ['Sentry', 'retire'],
    ])
    expect(lifecycles(workbookAfter(one, BEFORE))).toContainEqual(['Sentry', 'retired'])
  })

  it('says so once: what is retired is not asked about again', () => {
    const after = workbookAfter(accepted(WITHOUT_KAFKA, RETIRE, BEFORE), BEFORE)
    expect(proposalOf(inputOf(WITHOUT_KAFKA, {}, after))).toMatchObject({ questions: [], gone: [], edit: null })
  })

  it('is known again under another file name by what it names', () => {
    expect(acceptedAs('tools-december.csv', WITHOUT_KAFKA, BEFORE).gone.map(({ name }) => name)).toEqual(['Kafka'])
    expect(acceptedAs('others.csv', 'name\nPostgres\nS3\nQueue\nCache\n', BEFORE).gone).toEqual([])
  })

  it('is no list that was pasted, or called alike, and names others', () => {
    const pasted = workbookAfter(acceptedAs(IMPORT_TEXT.pasted, FIRST, EMPTY))
    expect(acceptedAs(IMPORT_TEXT.pasted, 'name,monthly_cost_usd\nPostgres,10\nVault,5\n', pasted).gone).toEqual([])
    expect(acceptedAs(IMPORT_TEXT.pasted, WITHOUT_KAFKA, pasted).gone.map(({ name }) => name)).toEqual(['Kafka'])
    expect(acceptedAs('list.csv', 'name,monthly_cost_usd\nVault,5\nConsul,7\n', BEFORE).gone).toEqual([])
  })

  it('leaves alone what was never on a list', () => {
    const typed = aWorkbook({ components: [{ name: 'Postgres' }, { name: 'Queue' }] })
    expect(accepted('name,monthly_cost_usd\nPostgres,10\n', {}, typed).gone).toEqual([])
  })
})

describe('a list that says what the workbook says', () => {
  it('asks nothing and changes nothing', () => {
    const twice = workbookAfter(accepted('name,monthly_cost_usd\nRedis,10\nRedis,12\n'))
    for (const [list, workbook] of [
      [FIRST, BEFORE],
      ['name,monthly_cost_usd\nRedis,10\nRedis,12\n', twice],
    ] as const) {
      const again = proposalOf(inputOf(list, {}, workbook))
      expect([again.questions, again.rows, again.edit]).toEqual([[], [], null])
      expect(again.matches.every(({ changes }) => changes.length === 0)).toBe(true)
    }
  })
})
