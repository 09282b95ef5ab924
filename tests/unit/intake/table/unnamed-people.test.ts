// A column of people whose header nobody knows: asked about once where enough of them go by names that are known. Others are left out
// or noted, which is said.

import { describe, expect, it } from 'vitest'
import { readColumnMap, withColumnMap } from '../../../../src/intake/table/column-map.ts'
import { accepted, inputOf, proposalOf } from './importing.ts'

const TOOLS = ['Bus', 'Lake', 'Mail', 'Vault', 'Feeds', 'Queue']
const listOf = (cells: readonly string[], header = 'Zorbl XY', more = '') =>
  `Tool,${header},Monthly cost${more === '' ? '' : ',Owner'}\n${cells.map((cell, at) => `${TOOLS[at]},"${cell}",$${40 - at * 3}${more}`).join('\n')}\n`
const readAs = (list: string, answers = {}) => {
  const { rows, questions } = accepted(list, answers)
  return {
    owners: rows.map(({ owners }) => owners.map(({ personName }) => personName).join('+')),
    asked: questions.map(({ code }) => code),
  }
}

describe('people below a header that nobody knows', () => {
  it.each([
    [
      ['Jonas', 'Maria', 'Jonas'],
      ['Jonas', 'Maria', 'Jonas'],
    ],
    [
      ['jonas', 'maria', 'maria, tim', 'tim'],
      ['jonas', 'maria', 'maria+tim', 'tim'],
    ],
    [
      ['J. Weber', 'M. Okafor', 'J. Weber'],
      ['J. Weber', 'M. Okafor', 'J. Weber'],
    ],
    [
      ['Ana Costa', 'TBD', 'Team Data', 'Ben Orr'],
      ['Ana Costa', '', '', 'Ben Orr'],
    ],
    [
      ['Xi Quill 60% / Zan Orb 40%', 'Xi Quill', 'Zan Orb'],
      ['Xi Quill+Zan Orb', 'Xi Quill', 'Zan Orb'],
    ],
    [
      ['김민수', '이서연', '김민수'],
      ['김민수', '이서연', '김민수'],
    ],
    [
      ['Оксана Бондаренко', 'Тарас Шевчук', 'Оксана Бондаренко'],
      ['Оксана Бондаренко', 'Тарас Шевчук', 'Оксана Бондаренко'],
    ],
  ])('%j are asked about once', (cells, owners) => {
    expect(readAs(listOf(cells))).toEqual({ owners, asked: ['people-unnamed'] })
    expect(readAs(listOf(cells), { 'owner:people-unnamed:Zorbl XY': 'no-owners' }).owners.join('')).toBe('')
  })

  it.each([
    ['vendors', ['Snowflake', 'Amazon', 'Google Cloud', 'Snowflake', 'Palo Alto', 'Palo Alto']],
    ['teams', ['Data Platform', 'Core Ranking', 'Data Platform', 'Growth', 'Falcon', 'Growth']],
    ['environments', ['Produktion', 'Test', 'Produktion / Test', 'Abnahme', 'Test', 'Produktion']],
    ['customers', ['Acme', 'Globex', 'Acme / Globex', 'Hooli', 'Globex', 'Acme']],
    ['customers of two words', ['Acme Corp', 'Globex Inc', 'Acme Corp', 'Globex Inc', 'Stark Health', 'Stark Health']],
    ['places', ['New York', 'San Jose', 'Frankfurt / Dublin', 'Frankfurt', 'Dublin', 'San Jose']],
    ['statuses', ['Hoch', 'Mittel', 'Niedrig', 'Hoch', 'Mittel', 'Niedrig']],
  ])('%s are nobody, and nobody is asked', (_, cells) => {
    expect(readAs(listOf(cells))).toEqual({ owners: cells.map(() => ''), asked: [] })
  })

  it.each([
    ['handles', 'Zorbl XY', ['@thuy', '@bjarki', '@platform-team'], ['thuy', 'bjarki', '']],
    ['addresses of one company', 'Zorbl XY', ['thuy@acme.io', 'j.kim@acme.io', 'devops@acme.io'], ['Thuy', 'J Kim', '']],
    ['addresses below what is else a contact', 'Email', ['thuy@acme.io', 'bjarki@acme.io', 'thuy@acme.io'], ['Thuy', 'Bjarki', 'Thuy']],
    ['initials', 'Zorbl XY', ['J.K.', 'A.B.', 'J.K.'], ['J.K.', 'A.B.', 'J.K.']],
    ['names that nobody knows beside times', 'Zorbl XY', ['Nkechi 10%', 'Thuy 5%', 'Thuy (20%)'], ['Nkechi', 'Thuy', 'Thuy']],
    ['addresses in a column of their own', 'E-Mail', ['thuy@acme.io', 'bjarki@acme.io', 'thuy@acme.io'], ['Thuy', 'Bjarki', 'Thuy']],
    [
      'names of whom one is known below a word for people',
      'On-call',
      ['Nkechi', 'Maria', 'Thuy', 'Bjarki'],
      ['Nkechi', 'Maria', 'Thuy', 'Bjarki'],
    ],
  ])('%s are asked about once', (_, header, cells, owners) => {
    expect(readAs(listOf(cells, header))).toEqual({ owners, asked: ['people-unnamed'] })
  })

  it.each([
    ['On-call', ['Nkechi', 'rotation', 'Thuy']],
    ['On-call', ['Weekdays', 'Always', 'Never']],
    ['Admin', ['Included', 'Extra', 'Included']],
    ['Supervisor', ['Systemd', 'Docker', 'Systemd']],
    ['Developer', ['Crunchy', 'Raintank', 'Kohsuke', 'Sonatype']],
  ])('below %s are not proposed where no known name stands: %j', (header, cells) => {
    const { owners, asked } = readAs(listOf(cells, header))
    expect(owners.join('')).toBe('')
    expect(asked).toEqual(['people-unnamed'])
    const answered = readAs(listOf(cells, header), { [`owner:people-unnamed:${header}`]: 'owners' })
    expect(answered.owners[0]).toBe(cells[0])
  })

  it('below a word for people are asked about all the same', () => {
    expect(readAs(listOf(['Nkechi', 'rotation', 'Thuy'], 'On-call')).asked).toEqual(['people-unnamed'])
  })

  it('without a header are asked about where times stand that are nobody’s, and proposed where a known name is among them', () => {
    const timesOf = (names: readonly string[], more = 'Time') =>
      readAs(`Tool,,${more},Monthly cost\n${names.map((name, at) => `${TOOLS[at]},${name},${at + 1}0%,$${40 - at * 3}`).join('\n')}\n`)
    expect(timesOf(['Nkechi', 'Thuy', 'Nkechi'])).toEqual({ owners: ['', '', ''], asked: ['people-unnamed'] })
    expect(timesOf(['Frankfurt', 'Dublin', 'Frankfurt', 'Oregon'])).toEqual({ owners: ['', '', '', ''], asked: ['people-unnamed'] })
    expect(timesOf(['Nkechi', 'Thuy', 'Bjarki', 'Maria']).owners).toEqual(['Nkechi', 'Thuy', 'Bjarki', 'Maria'])
    expect(timesOf(['Nkechi', 'Thuy', 'Nkechi'], 'Uptime SLA').asked).not.toContain('people-unnamed')
  })

  it.each([
    ['Market', ['U.S.', 'U.K.', 'U.S.']],
    ['Jurisdiction', ['U.S.', 'E.U.', 'U.A.E.']],
    ['Twitter', ['@postgresql', '@grafana', '@jenkinsci']],
    ['GitHub', ['@postgresql', '@grafana', '@jenkinsci']],
    ['Support email', ['anna.klein@bechtle.com', 'anna.klein@bechtle.com', 'jens.voss@bechtle.com']],
    ['Billing email', ['invoices.emea@acme.io', 'ap@acme.io', 'ap@acme.io']],
    ['Billing', ['ap@acme.io', 'ar@acme.io', 'ap@acme.io']],
    ['Account', ['root@acme.io', 'licenses@acme.io', 'root@acme.io']],
    ['Account', ['aws7@acme.io', 'gcp@acme.io', 'aws7@acme.io']],
    ['Zorbl XY', ['root@acme.io', 'licenses@acme.io', 'root@acme.io']],
  ])('are not what stands below %s: %j', (header, cells) => {
    expect(readAs(listOf(cells, header))).toEqual({ owners: cells.map(() => ''), asked: [] })
  })

  it('of several companies are those of vendors', () => {
    expect(readAs(listOf(['ann@bus.io', 'bo@lake.com', 'cy@mail.org'], 'Email')).asked).toEqual([])
  })

  it.each([
    'Approver',
    'Requested by',
    'Customer',
    'Kunde',
    'Reporter',
    'Created by',
    'Solicitante',
    'Approbateur',
    'Auteur',
    'Godkänd av',
    'Klient',
    'Заказчик',
    '承認者',
    '신청자',
  ])('are not asked about below “%s”, which says who they are', (header) => {
    expect(readAs(listOf(['Jonas', 'Maria', 'Jonas'], header))).toEqual({ owners: ['', '', ''], asked: [] })
    expect(readAs(listOf(['Ben & Jerry', 'Ben', 'Jerry'], header))).toEqual({ owners: ['', '', ''], asked: [] })
  })

  it('are proposed as the owners once, and another column only where somebody says so', () => {
    const list = 'Tool,Zorbl XY,Quux AB,Monthly cost\nBus,Jonas,Maria,$30\nLake,Maria,Tim,$40\nMail,Jonas,Maria,$50\n'
    expect(readAs(list)).toEqual({ owners: ['Jonas', 'Maria', 'Jonas'], asked: ['people-unnamed', 'people-unnamed'] })
    expect(readAs(list, { 'owner:people-unnamed:Quux AB': 'owners' }).owners).toEqual(['Jonas+Maria', 'Maria+Tim', 'Jonas+Maria'])
  })

  it('are no question beside a column of owners, or where somebody has said what the column means', () => {
    const list = listOf(['Jonas', 'Maria', 'Jonas'], 'Zorbl XY', ',Ida')
    expect(readAs(list)).toEqual({ owners: ['Ida', 'Ida', 'Ida'], asked: [] })
    const input = inputOf(listOf(['Jonas', 'Maria', 'Jonas']))
    const map = readColumnMap('{"Zorbl XY": "ignore"}', 'map.json')
    const mapping = map.ok ? withColumnMap(input.mapping, map.value) : map
    if (!mapping.ok) throw new Error('the map is right')
    expect(proposalOf({ ...input, mapping: mapping.value }).questions).toEqual([])
  })
})

it('costs that go up by one are costs where the header says so', () => {
  const { rows } = accepted('Tool,Owner,Monthly cost\nBus,Ida,10\nLake,Ida,11\nMail,Max,12\n')
  expect(rows.map(({ cost }) => cost?.amount)).toEqual([1000, 1100, 1200])
})
