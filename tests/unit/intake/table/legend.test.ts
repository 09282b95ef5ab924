import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

const ownersIn = (list: string) => accepted(list).rows.map(({ owners }) => owners.map(({ personName }) => personName))
const LIST = 'Tool;DRI;Cost/mo\nAuth;KJ;$10\nPool;KJ/MA;$20\nChat;MA;$5\nMail;TBH;$5\n'

describe('a legend of initials', () => {
  it.each([
    `${LIST}KJ = Katya Jansen, MA = Miguel Alves, TBH = to be hired;;\n`,
    `Our stack\nKJ: Katya Jansen; MA: Miguel Alves; TBH: to be hired\n${LIST}`,
  ])('names the owners: %j', (list) => {
    const proposal = accepted(list)
    expect(ownersIn(list)).toEqual([['Katya Jansen'], ['Katya Jansen', 'Miguel Alves'], ['Miguel Alves'], []])
    expect(proposal.report.notes).toContainEqual(
      expect.objectContaining({ code: 'people-of-legend', facts: { people: expect.arrayContaining(['KJ = Katya Jansen']) } }),
    )
  })

  it('names the people of columns', () => {
    const list = 'Tool;PN;MA\nAuth;10%;5%\nPool;20%;40%\nChat;0%;5%\nPN = Priya N., MA = Miguel Alves;;\n'
    expect(ownersIn(list).flat()).toEqual(expect.arrayContaining(['Priya N.', 'Miguel Alves']))
    expect(ownersIn(list).flat()).not.toContain('PN')
  })

  it('is no sentence with a colon, and nothing for letters that nobody owns by', () => {
    expect(ownersIn(`${LIST}MA: see wiki for prices;;\n`).flat()).toEqual(expect.arrayContaining(['KJ', 'MA']))
    expect(accepted(`${LIST}AWS = Amazon Web Services;;\n`).report.notes.map(({ code }) => code)).not.toContain('people-of-legend')
  })
})
