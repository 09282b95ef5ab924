import { describe, expect, it } from 'vitest'
import { importNote } from '#core'
import { accepted, inputOf, proposalOf } from './importing.ts'

const LIST = 'Tool,Core?,Cost / mo\nKafka,x,10\nRedis,,20\nParser,x,30\nMail,,5\n'
const edges = (list: string, answers = {}) => accepted(list, answers).rows.map(({ component }) => component.edge ?? null)

describe('a column in which everything that is said is a tick', () => {
  it('is asked about once, and its blanks stay blank where that is the answer', () => {
    const { questions } = proposalOf(inputOf(LIST))
    expect(questions.map(({ id, proposed, cells, examples }) => [id, proposed, cells, examples.map(({ text }) => text)])).toEqual([
      ['edge:ticks-blank', 'blank', 2, ['Redis', 'Mail']],
    ])
    expect(edges(LIST)).toEqual(['yes', null, 'yes', null])
    expect(edges(LIST, { 'edge:ticks-blank': 'as-no' })).toEqual(['yes', 'no', 'yes', 'no'])
  })

  it('means the contrary below a header that asks the contrary', () => {
    const list = LIST.replace('Core?', 'Commodity?')
    expect(edges(list, { 'edge:ticks-blank': 'as-no' })).toEqual(['no', 'yes', 'no', 'yes'])
  })

  it('may ask what is one of a group', () => {
    const list = 'Tool,Vendor,Tokens,Cost / mo\nKafka,A,x,10\nRedis,B,,20\nParser,C,x,30\n'
    const { rows, questions } = accepted(list, { 'observability.tokens:ticks-blank': 'as-no' })
    expect(questions.map(({ id }) => id)).toEqual(['observability.tokens:ticks-blank'])
    expect(rows.map(({ component }) => component.observability?.tokens)).toEqual(['yes', 'no', 'yes'])
  })

  it('stays blank, which is said, where a list asks much already', () => {
    const odd = ['Ana → Ben', 'Weber, Jonas'].map((owner, at) => `T${at},"${owner}",10%,,$10/mo`)
    const list = `Tool,Owner,Time,Core?,Cost\n${odd.join('\n')}\nA,Ana,<1%,x,"$36,9xx"\nB,Ana + Ben,5%,x,(25)\nC,Ana,0.5,,1.234\nD,Ana,1%,,12 min. spend\nE,Ana,1%,,1.50\n=F,Ana,1%,,50\n`
    const { questions, report } = proposalOf(inputOf(list))
    expect(questions.length).toBeGreaterThanOrEqual(8)
    expect(report.notes).toContainEqual(importNote('ticks-blank', { column: 'Core?', ticked: 2, blank: 6 }))
  })

  it.each([
    ['says no somewhere', LIST.replace('Redis,,', 'Redis,no,')],
    ['has no blanks', LIST.replace('Redis,,', 'Redis,x,').replace('Mail,,', 'Mail,x,')],
    ['has one tick alone', LIST.replace('Parser,x', 'Parser,')],
  ])('asks nothing where it %s', (_, list) => {
    expect(proposalOf(inputOf(list)).questions).toEqual([])
  })
})
