import { describe, expect, it } from 'vitest'
import { accepted, inputOf, proposalOf } from './importing.ts'

const LIST =
  'Owner,Component,Spend / mo,Time\nAnn Wu,Cluster,$1400,30%\n,Feature store,$220,10%\n,Tracker,$90,5%\nBen Ito,Postgres,$110,10%\n,Redis,$24,2%\nTotal,,$1844,\n'
const ownersIn = (list: string, answers = {}) =>
  accepted(list, answers).rows.map(({ component, owners }) => [component.name, owners.map(({ personName }) => personName).join()])
const asked = (list: string) => proposalOf(inputOf(list)).questions.map(({ code, proposed, cells }) => [code, proposed, cells])

describe('an owner who stands once, left of several components', () => {
  it('owns each of them, once that is confirmed, and the sum below them is nobody’s', () => {
    expect(asked(LIST)).toEqual([['outline-blank', 'above', 3]])
    expect(ownersIn(LIST)).toEqual([
      ['Cluster', 'Ann Wu'],
      ['Feature store', 'Ann Wu'],
      ['Tracker', 'Ann Wu'],
      ['Postgres', 'Ben Ito'],
      ['Redis', 'Ben Ito'],
    ])
    expect(accepted(LIST).report.control).toMatchObject({ line: 7, totalMinor: 184_400, sumMinor: 184_400 })
  })

  it('owns the first alone where a blank is one', () => {
    const { questions } = proposalOf(inputOf(LIST))
    expect(ownersIn(LIST, { [questions[0]?.id ?? '']: 'blank' }).filter(([, owner]) => owner !== '')).toEqual([
      ['Cluster', 'Ann Wu'],
      ['Postgres', 'Ben Ito'],
    ])
  })
})

describe('a layer that stands once, left of several components', () => {
  it('is that of each', () => {
    const list = LIST.replace('Owner', 'Layer').replace('Ann Wu', 'Compute').replace('Ben Ito', 'Data')
    expect(accepted(list).rows.map(({ component }) => component.layer)).toEqual(['compute', 'compute', 'compute', 'data', 'data'])
  })
})

describe('blanks that mean nothing but a blank', () => {
  it.each([
    ['below somebody who is named again', LIST.replace(',Tracker', 'Ann Wu,Tracker')],
    ['above the first name', LIST.replace('Ann Wu,', ',')],
    ['of which there are few', LIST.replace(',Feature', 'Cleo Orr,Feature').replace(',Tracker', 'Dan Poe,Tracker')],
    ['right of the names', 'Component,Owner,Spend / mo\nCluster,Ann Wu,$1\nStore,,$2\nLake,,$3\nQueue,Ben Ito,$4\nRedis,,$5\n'],
  ])('%s', (_, list) => {
    expect(asked(list).map(([code]) => code)).not.toContain('outline-blank')
  })
})
