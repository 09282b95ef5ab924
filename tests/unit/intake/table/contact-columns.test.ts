// A person in two columns, by name and by address, is one person.
import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { accepted, inputOf } from './importing.ts'

const ownersOf = (list: string) => {
  const { rows, questions } = accepted(list)
  return { owners: rows.map(({ owners }) => owners.map(({ personName }) => personName)), asked: questions.map(({ code }) => code) }
}

describe('a column that says how an owner is reached', () => {
  it.each([
    ['Owner email', 'ana.costa@kestrel.example', 'ben@kestrel.example', 'cortiz@kestrel.example'],
    ['Owner Slack', '@ana', '@benny', 'U02ABC9'],
    ['Team lead email', 'zoe.hall@kestrel.example', 'zoe.hall@kestrel.example', 'max@kestrel.example'],
    ['E-Mail', 'ana.costa@kestrel.example', 'ben.orr@kestrel.example', 'cora@kestrel.example'],
    ['Email', 'ac@kestrel.example', 'ben.orr@kestrel.example', 'cora@kestrel.example'],
  ])('%s names nobody else', (header, ...addresses) => {
    const rows = ['Bus,Ana Costa', 'Lake,Ben Orr', 'Mail,Cora Ortiz'].map((row, at) => `${row},${addresses[at]},${at + 1}0%`)
    expect(ownersOf(`Tool,Owner,${header},Time\n${rows.join('\n')}\n`)).toEqual({
      owners: [['Ana Costa'], ['Ben Orr'], ['Cora Ortiz']],
      asked: [],
    })
  })

  it('counts where no name stands', () => {
    expect(
      ownersOf('Tool,Owner,Owner email\nBus,Ana Costa,ana.costa@k.example\nLake,,ben.orr@k.example\nMail,TBD,cora.ortiz@k.example\n')
        .owners,
    ).toEqual([['Ana Costa'], ['Ben Orr'], ['Cora Ortiz']])
    expect(ownersOf('Tool,Owner email,Owner Slack\nBus,ana.costa@k.example,@ana\nLake,ben.orr@k.example,@benny\n').owners).toEqual([
      ['Ana Costa'],
      ['Ben Orr'],
    ])
  })

  it('names the second person by its header', () => {
    expect(
      ownersOf('Tool,Owner,Secondary owner email\nBus,Ana Costa,ben.orr@k.example\nLake,Ben Orr,ana.costa@k.example\n').owners,
    ).toEqual([
      ['Ana Costa', 'Ben Orr'],
      ['Ben Orr', 'Ana Costa'],
    ])
  })

  it('a short address is asked about with the names, and is the same person', () => {
    const { owners, asked } = ownersOf('Tool,Owner\nBus,Ana Costa\nLake,acosta@k.example\nMail,Ben Orr\n')
    expect([owners, asked]).toEqual([[['Ana Costa'], ['Ana Costa'], ['Ben Orr']], ['owner-same-person']])
  })
})

describe('a column of contacts beside owners', () => {
  const list = (contacts: readonly string[]) =>
    `Tool,Owner,Contact\n${['Bus,Ana Costa', 'Lake,Ben Orr', 'Mail,Cora Ortiz'].map((row, at) => `${row},${contacts[at]}`).join('\n')}\n`

  it('has no owners where none of them owns anything', () => {
    expect(ownersOf(list(['Joe Vendor', 'Jill Seller', 'Jack Rep'])).owners).toEqual([['Ana Costa'], ['Ben Orr'], ['Cora Ortiz']])
  })

  it('has owners where they own others', () => {
    expect(findHeader(inputOf(list(['Ben', 'Cora', 'Ana'])).table).mapping.fields).toEqual(['name', 'owner', 'owner'])
  })
})
