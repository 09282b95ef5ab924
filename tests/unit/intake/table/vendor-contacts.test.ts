// People of vendors are nobody of the team.

import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

/** Owners of the rows, and their vendors, with a column beside the owners. */
function read(header: string, ...cells: readonly string[]) {
  const owners = ['Ann Lee', 'Ann Lee', 'Cy Fox', 'Cy Fox']
  const { rows } = accepted(
    `Name,Owner,Time,Cost per month,${header}\n${owners.map((owner, at) => `Tool ${at},${owner},5%,$10,${cells[at] ?? ''}\n`).join('')}`,
  )
  return rows.map(({ owners: [first, ...others], component }) => [
    first?.personName,
    first?.share,
    others.length,
    component['vendor'] ?? null,
  ])
}

const OWN = ['Ann Lee', 'Ann Lee', 'Cy Fox', 'Cy Fox'].map((name) => [name, 500, 0, null])

describe('a column of vendors and their people', () => {
  it.each([
    ['Contact', 'support@aws.example', 'help@redis.example'],
    ['Contact', 'support@aws.example', 'support+kestrel@aws.example', 'sales@x.example', 'billing@y.example'],
    ['Contact', 'john@aws.example', 'mary@redis.example'],
    ['Vendor contact', 'John Fish', 'Mary Stone', 'Mary Stone'],
    ['Support e-mail', 'support@aws.example', 'help@redis.example'],
    ['Account manager', 'John Fish', 'Mary Stone', 'Mary Stone'],
    ['Ansprechpartner Anbieter', 'John Fish', 'Mary Stone', 'Mary Stone'],
  ])('%s %s: nobody there owns or sells a component', (header, ...cells) => expect(read(header, ...cells)).toEqual(OWN))

  it.each(['Reseller contact', 'Vendor contact'])(
    '%s: who stands there is kept in the notes, with and without owners beside it',
    (header) => {
      for (const owners of ['Owner', 'Area']) {
        const list = `Name,Cost per month,${owners},${header}\nEKS,$10,${owners === 'Owner' ? 'Ann Lee' : 'Data'},John Fish\nRedis,$20,Ops,Mary Stone\n`
        const { rows, questions } = accepted(list)
        expect(rows.map(({ component }) => component['notes'])).toEqual([`${header}: John Fish`, `${header}: Mary Stone`])
        expect(rows.flatMap(({ owners: named }) => named.map(({ personName }) => personName))).not.toContain('John Fish')
        expect(questions.filter(({ code }) => code === 'people-unnamed')).toEqual([])
      }
    },
  )

  it.each(['John Fish (retired)', 'Retired: John Fish', 'cancelled'])('%s: who is called says nothing of the component', (contact) => {
    const { rows } = accepted(
      `Name,Owner,Cost per month,Account manager,Notes\nEKS,Ana,$10,${contact},Slow\nRedis,Bo,$20,Mary Stone,\nKafka,Bo,$5,Eve Wood,cancelled\n`,
    )
    expect(rows.map(({ component: { notes, lifecycle } }) => [notes, lifecycle])).toEqual([
      [`Slow\nAccount manager: ${contact}`, undefined],
      ['Account manager: Mary Stone', undefined],
      ['cancelled\nAccount manager: Eve Wood', 'retired'],
    ])
  })

  it('is no column of lifecycles where most of the contacts retired', () => {
    const { rows } = accepted('Name,Owner,Cost per month,Account manager\nEKS,Ana,$10,John Fish (retired)\n')
    expect(rows[0]?.component).toEqual({ name: 'EKS', notes: 'Account manager: John Fish (retired)' })
  })

  it('is not what addresses of the team are', () => {
    const { rows } = accepted(
      'Name,Contact,Time,Cost per month\nEKS,ann.lee@kestrel.ai,10%,$10\nRedis,ann.lee@kestrel.ai,5%,$20\nKafka,cy.fox@kestrel.ai,5%,$20\n',
    )
    expect(rows.map(({ owners }) => owners[0]?.personName)).toEqual(['Ann Lee', 'Ann Lee', 'Cy Fox'])
  })

  it('an address of a desk among owners is nobody in particular', () => {
    const { rows } = accepted('Name,Owner,Time,Cost per month\nEKS,Ann Lee,10%,$10\nRedis,support@kestrel.ai,5%,$20\nKafka,Cy Fox,5%,$20\n')
    expect(rows.map(({ owners }) => owners[0]?.personName)).toEqual(['Ann Lee', null, 'Cy Fox'])
  })
})

describe('a name that is short for another one', () => {
  const pairs = (...names: readonly string[]) => {
    const list = `Name,Owner,Time,Cost per month\n${names.map((name, at) => `Tool ${at},${name},5%,$10\n`).join('')}`
    const { questions } = accepted(list)
    return questions.flatMap((question) => (question.code === 'owner-same-person' ? question.facts.pairs : []))
  }

  it.each([
    [['Ann Lee', '@ann'], [['ann', 'Ann Lee']]],
    [['Ann Lee', 'Ann L.'], [['Ann L.', 'Ann Lee']]],
    [['Ann Lee', 'Ann L'], [['Ann L', 'Ann Lee']]],
    [['Ann Lee', 'A. Lee'], [['A. Lee', 'Ann Lee']]],
    [
      ['Ann Lee', '@ann', 'Ann L.'],
      [
        ['ann', 'Ann Lee'],
        ['Ann L.', 'Ann Lee'],
      ],
    ],
    [['Ann Lee', 'Anna'], []],
    [['Ann Lee', 'Ann Moe', 'Ann'], []],
    [['Ann Lee', 'Bo Lee'], []],
    [['Ann Lee', 'Ann Leeman'], []],
  ])('is asked about: %j', (names, expected) => expect(pairs(...names)).toEqual(expected))

  it('is one person where the answer is yes', () => {
    const { rows } = accepted('Name,Owner,Time\nA,Ann Lee,5%\nB,@ann,5%\nC,Ann L.,5%\n')
    expect(rows.map(({ owners }) => owners[0]?.personName)).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee'])
  })
})
