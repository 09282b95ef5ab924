// Who owns what and who runs it, where a list says so in words that are no name.
import { describe, expect, it } from 'vitest'
import { accepted, inputOf, proposalOf } from './importing.ts'

const ownersOf = (list: string, answers = {}) =>
  accepted(list, answers).rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName} ${share}`).join(', '))
const asked = (list: string) => proposalOf(inputOf(list)).questions.map(({ id, proposed, cells }) => [id, proposed, cells])

describe('a cell in which one hands over to another', () => {
  const list = 'Tool,Owner,Time %,Cost / mo\nKafka,Ana → Ben,10,100\nRedis,Ana,5,50\nMail,Ben -> Chloe Diaz,4,20\n'

  it('is asked about once, and is neither one person nor decided unasked', () => {
    expect(asked(list)).toEqual([['owner:owners-hand-over', 'to-last', 2]])
    expect(ownersOf(list)).toEqual(['Ben 1000', 'Ana 500', 'Chloe Diaz 400'])
  })

  it('may still be of the first, or of both while they hand over', () => {
    expect(ownersOf(list, { 'owner:owners-hand-over': 'still-first' })).toEqual(['Ana 1000', 'Ana 500', 'Ben 400'])
    const both = { 'owner:owners-hand-over': 'all-of-them', 'share:share-several-owners': 'split' }
    expect(ownersOf(list, both)).toEqual(['Ana 500, Ben 500', 'Ana 500', 'Ben 200, Chloe Diaz 200'])
  })
})

describe('two columns of times with one header', () => {
  it('are each read by their own cells, and asked about apart', () => {
    const list =
      'Tool,Owner,Time,Owner,Time,Cost / mo\nKafka,Ana,10h/week,Ben,10,100\nRedis,Ana,5h/week,Cleo,20,50\nMail,Dora,4,Ben,30,20\n'
    expect(asked(list)).toEqual([
      ['share:share-unit:Time #2', 'percent', 3],
      ['share:share-unit', 'percent', 1],
    ])
    expect(ownersOf(list, { 'share:share-unit': 'hours-week', 'share:share-unit:Time #2': 'percent' })).toEqual([
      'Ana 2500, Ben 1000',
      'Ana 1250, Cleo 2000',
      'Dora 1000, Ben 3000',
    ])
  })
})

describe('a vendor that is the team itself', () => {
  it('says so beside the name of what is run, or of where', () => {
    const list = [
      'Tool,Vendor,Cost / mo',
      'Kubernetes,self on EC2,100',
      'Search,Qdrant (self-hosted),50',
      'Registry,self (MLflow),0',
      'Queue,Self-hosted on Hetzner,20',
      'Files,Oracle (US),30',
      'Reports,Acme (custom),30',
      'Pages,Based on request,10',
    ].join('\n')
    const { rows } = accepted(list)
    expect(rows.map(({ component: { vendor = null, approach = null, hosting = null } }) => [vendor, approach, hosting])).toEqual([
      ['EC2', 'build', 'self-run'],
      ['Qdrant', 'build', 'self-run'],
      [null, 'build', 'self-run'],
      ['Hetzner', 'build', 'self-run'],
      ['Oracle (US)', null, null],
      ['Acme (custom)', null, null],
      ['Based on request', null, null],
    ])
  })

  it('is no vendor, and says who runs the component where nothing else does', () => {
    const list =
      'Tool,Vendor,Approach,Cost / mo\nKafka,in-house,,100\nRedis,self-hosted,,50\nParser,homegrown,,0\nMail,Postmark,,20\nBox,In-house,SaaS,5\n'
    const { rows, report } = accepted(list)
    expect(rows.map(({ component: { vendor = null, approach, origin = null, hosting } }) => [vendor, approach, origin, hosting])).toEqual([
      [null, 'build', null, 'self-run'],
      [null, 'build', 'third-party', 'self-run'],
      [null, 'build', 'own-code', 'self-run'],
      ['Postmark', undefined, null, undefined],
      [null, 'buy', null, 'managed'],
    ])
    expect(report.notes.filter(({ code }) => code === 'approach-open')).toEqual([{ code: 'approach-open', facts: { rows: 1 } }])
  })
})

describe('a time beside a name that is not known exactly', () => {
  const listOf = (owner: string) => `Tool,Owner,Cost / mo\nKafka,"${owner}",100\nRedis,Budi,50\n`

  it.each([
    ['Ana (less than half)', 'Ana null', 'Ana 5000'],
    ['Ana (less than 20%)', 'Ana null', 'Ana 2000'],
    ['Budi 5%, Agus 18-22%', 'Budi 500, Agus null', 'Budi 500, Agus 2200'],
    ['Agus 18-22%, Budi 5%', 'Agus null, Budi 500', 'Agus 2200, Budi 500'],
  ])('is asked about where it is a bound or a range: %s', (owner, blank, upper) => {
    expect(asked(listOf(owner))).toEqual([['share:share-unclear', 'blank', 1]])
    expect(ownersOf(listOf(owner))[0]).toEqual(blank)
    expect(ownersOf(listOf(owner), { 'share:share-unclear': 'upper' })[0]).toEqual(upper)
  })

  it('is a guess where it is about a half', () => {
    expect(asked(listOf('Cara about half'))).toEqual([])
    expect(accepted(listOf('Cara about half')).rows[0]?.owners).toMatchObject([{ personName: 'Cara', share: 5000, confidence: 'guess' }])
  })

  it('has a unit that is asked about as that of a plain figure is', () => {
    expect(asked(listOf('Ana: ~10'))).toEqual([['share:share-unit', 'percent', 1]])
    expect(ownersOf(listOf('Ana: about 10'), { 'share:share-unit': 'hours-week' })[0]).toBe('Ana 2500')
  })

  it('may be that of nobody in particular', () => {
    expect(ownersOf(listOf('Ana / nobody 10% / 22%'))[0]).toBe('Ana 1000, null 2200')
  })
})
