// People who are named where times stand: each is an owner, or the words are kept.

import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

/** Owners and notes of the first row, whose cell of times is given. */
function read(owner: string, time: string) {
  const { rows } = accepted(`Name,Owner,Time,Cost per month\nRedis,"${owner}","${time}",$20\nKafka,Cy Fox,5%,$20\nVault,Bo,1%,$1\n`)
  const [{ owners, component } = { owners: [], component: { name: '', notes: '' } }] = rows
  return { owners: owners.map(({ personName, share }) => `${personName} ${share}`).join(', '), notes: component.notes ?? '' }
}

describe('a second person in a cell of times', () => {
  it.each([
    ['Ann Lee', '5% (backup: Dee Poe 3%)', 'Ann Lee 500, Dee Poe 300'],
    ['Ann Lee', '5% (backup Dee 3%)', 'Ann Lee 500, Dee 300'],
    ['Ann Lee', '5% (stellv. Dee Poe 3%)', 'Ann Lee 500, Dee Poe 300'],
    ['Ann Lee', '5% (Dee Poe 3%)', 'Ann Lee 500, Dee Poe 300'],
    ['Ann Lee', '5% (Bo 3%)', 'Ann Lee 500, Bo 300'],
    ['Ann Lee', '5%, Dee Poe 3%', 'Ann Lee 500, Dee Poe 300'],
    // Who owns another component by a longer name.
    ['Ann Lee', '5%, Cy F. 3%', 'Ann Lee 500, Cy Fox 300'],
    ['Ann Lee', '5% + Dee Poe: 3%', 'Ann Lee 500, Dee Poe 300'],
    ['Ann Lee', '2h/wk and Dee Poe 1h/wk', 'Ann Lee 500, Dee Poe 250'],
    ['Ann Lee', '20% of Dee Poe', 'Ann Lee null, Dee Poe 2000'],
    ['Ann Lee, Dee Poe', 'Ann Lee 5%, Dee Poe 3%', 'Ann Lee 500, Dee Poe 300'],
    ['', 'Ann Lee 5%, Dee Poe 3%', 'Ann Lee 500, Dee Poe 300'],
  ])('%s · %s', (owner, time, expected) => expect(read(owner, time)).toEqual({ owners: expected, notes: '' }))

  it.each(['5% (peak 40%)', '5% (Release: 10%)', '5% (rising)', '5% (until Dee Poe is back)'])(
    'is nobody in %s, whose words are kept',
    (time) => expect(read('Ann Lee', time)).toEqual({ owners: 'Ann Lee 500', notes: `Time: ${time}` }),
  )

  it.each(['5% (est.)', '~5%', '5% (each)', '1,5 %', '3% + 2%'])('is nobody in %s, which needs no words', (time) =>
    expect(read('Ann Lee', time)).toMatchObject({ owners: expect.stringMatching(/^Ann Lee \d+$/), notes: '' }),
  )
})

describe('people with their times in one column', () => {
  const CELLS = ['Lena Vogt (15 %)', 'Tim Brandt (20 %), Lena Vogt (5 %)', 'Ole Kern: 40%', 'Ole Kern 2h/wk']

  it.each([
    'Owner',
    'Owner (share)',
    'Owners / % of time',
    'Verantwortlich (Anteil)',
    'Responsable (temps)',
    'Team',
    'Allocation',
    'Eng time',
  ])('are its owners below %s', (header) => {
    const list = `Item,${header},Cost per month\n${CELLS.map((cell, at) => `Tool ${at},"${cell}",$${at + 5}`).join('\n')}\n`
    const { rows } = accepted(list)
    expect(rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName} ${share}`).join(', '))).toEqual([
      'Lena Vogt 1500',
      'Tim Brandt 2000, Lena Vogt 500',
      'Ole Kern 4000',
      'Ole Kern 500',
    ])
  })

  it('below each other, with what they are to it, and beside a team', () => {
    const list = 'Item,People,Cost per month\nBus,"Dana (lead) 30%\nFemi 15%",$5\nLake,"Femi\n5 %",$6\nMail,platform team,$7\n'
    expect(accepted(list).rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName} ${share}`))).toEqual([
      ['Dana 3000', 'Femi 1500'],
      ['Femi 500'],
      [],
    ])
  })

  it.each([
    ['Priya ½ day/wk', 'Priya 1000'],
    ['Ana half a day/wk', 'Ana 1000'],
    ['Ana a day/week', 'Ana 2000'],
    ['Cid ½ d/wk', 'Cid 1000'],
    ['Priya ⅔ day per week, Sam 20%', 'Priya 1333, Sam 2000'],
  ])('in fractions and words: %s', (cell, expected) => {
    const { rows } = accepted(`Item,Eng time,Cost per month\nBus,"${cell}",$5\nLake,Ole 20%,$6\nMail,–,$7\n`)
    expect(rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName} ${share}`).join(', '))).toEqual([
      expected,
      'Ole 2000',
      '',
    ])
  })
})
