import { describe, expect, it } from 'vitest'
import { planBoardSlides, planBoardWorkbook, planPages } from '#board'
import { assess, type ScenarioChange } from '#core'
import { PLAIN_STYLE } from '#wording'
import { peopleInTexts } from '../../../../src/board/audience/people-in-texts.ts'
import { shownTo } from '../../../../src/board/audience/shown-to.ts'
import { bookLine } from '../../../builders/books.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { processorTime } from '../../../helpers/processor-time.ts'

const { within, whole } = peopleInTexts([
  ['Jonas Zweber', 'Engineer 1'],
  ['Jonas Zweber Junior', 'Engineer 2'],
  ['Max', 'Engineer 3'],
  ['QA', 'Engineer 4'],
  ['Berg, Anna van der', 'Engineer 5'],
  ['Élodie (C++)', 'Contractor 1'],
])

describe('names of people in other texts', () => {
  it.each([
    ['Jonas Zweber freelance', 'Engineer 1 freelance'],
    ['Hosting paid by JONAS   zweber.', 'Hosting paid by Engineer 1.'],
    ['Jonas\u00A0Zweber’s script', 'Engineer 1’s script'],
    ['Zweber, Jonas; zweber ,jonas', 'Engineer 1; Engineer 1'],
    ['Jonas Zweber Junior and Jonas Zweber', 'Engineer 2 and Engineer 1'],
    ['Junior, Jonas Zweber', 'Engineer 2'],
    ['Anna van der Berg, van der Berg, Anna', 'Engineer 5, Engineer 5'],
    ['ÉLODIE (c++), freelance', 'Contractor 1, freelance'],
    ['Laptop of max', 'Laptop of Engineer 3'],
  ])('are replaced: %s', (text, shown) => {
    expect(within(text)).toBe(shown)
  })

  it.each(['Zweber AG', 'Jonas Zweberlein', 'Maxwell', 'Climax', 'Max-Planck', 'MAX_TOKENS', 'QA cluster', 'QA'])(
    'are not found in %s',
    (text) => {
      expect(within(text)).toBe(text)
    },
  )

  it('are known as a whole text however short, and nobody is found where nobody is', () => {
    expect([whole('qa'), whole('zweber,  jonas'), whole('QA cluster')]).toEqual(['Engineer 4', 'Engineer 1', undefined])
    expect(peopleInTexts([]).within('Jonas Zweber')).toBe('Jonas Zweber')
  })

  it('are looked for at once: a thousand people in twenty thousand texts take no seconds', () => {
    const { within: replaced } = peopleInTexts(Array.from({ length: 1000 }, (_, at) => [`First${at} Last${at}`, `Engineer ${at + 1}`]))
    const spent = processorTime()
    let last = ''
    for (let at = 0; at < 20_000; at += 1) last = replaced(`Component ${at} of the data platform, first${at % 1000} last${at % 1000}`)
    expect(last).toBe('Component 19999 of the data platform, Engineer 1000')
    expect(spent()).toBeLessThan(4000)
  })
})

describe('first names alone', () => {
  const { within: shown } = peopleInTexts(
    [
      ...([
        ['Maya Okafor', 'Engineer 1'],
        ['Silva, Ana', 'Engineer 2'],
        ['Ray Chen', 'Engineer 3'],
        ['Jonas Weber', 'Engineer 4'],
      ] as const),
      ...([
        ['Tom Adams', 'Engineer 5'],
        ['Tom Blake', 'Engineer 6'],
        ['Platform Team', 'Engineer 7'],
        ['Claude Petit', 'Engineer 8'],
      ] as const),
      ...([
        ['AWS Partner', 'Vendor staff 1'],
        ['Bo Li', 'Engineer 9'],
        ['Dr. Zoë Lindqvist', 'Engineer 10'],
        ['Vela Novak', 'Engineer 11'],
      ] as const),
    ],
    'Vela AI',
  )

  it.each([
    ['Maya’s GPU box', 'Engineer 1’s GPU box'],
    ["GPU box of MAYA's", "GPU box of Engineer 1's"],
    ["maya's box", "Engineer 1's box"],
    ['Ana notebook server', 'Engineer 2 notebook server'],
    ['Notebooks (Ana)', 'Notebooks (Engineer 2)'],
    ['Jonas’ laptop', 'Engineer 4’ laptop'],
    ["Ray's autoscaler, Claude’s desk", "Engineer 3's autoscaler, Engineer 8’s desk"],
    ["Tom's box", "Team member 1's box"],
    ["Bo's box, Vela's desk, Zoë cluster", "Engineer 9's box, Engineer 11's desk, Engineer 10 cluster"],
    ['Maya Okafor and Maya', 'Engineer 1 and Engineer 1'],
  ])('are replaced: %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ...[
      'Ray cluster',
      'Claude API',
      'Platform API',
      'AWS bill',
      'AWS’s bill',
      'Mayan calendar',
      'maya-vectors',
      'Maya-1',
      'Anaconda',
      'ana',
    ],
    ...['Bo cluster', 'Vela AI gateway', 'Tomcat', "'Ray' cluster", 'Weber proxy'],
  ])('are not found in %s', (text) => {
    expect(shown(text)).toBe(text)
  })

  it.each([
    ['Maya-GPU box, GPU-Maya', 'Engineer 1-GPU box, GPU-Engineer 1'],
    ['maya-gpu-box, maya_dev, dev-maya', 'Engineer 1-gpu-box, Engineer 1_dev, dev-Engineer 1'],
    ['Mayas GPU-Box, Mayas Server', 'Engineer 1’s GPU-Box, Engineer 1’s Server'],
    ["Okafor's laptop, Weber’s GPU box", "Engineer 1's laptop, Engineer 4’s GPU box"],
    ['Maya Notebook Server', 'Engineer 1 Notebook Server'],
    ["Zoe's box, ZOË’S box, Zoe\u0308 cluster", "Engineer 10's box, Engineer 10’S box, Engineer 10 cluster"],
  ])('are replaced where infrastructure is named after people: %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(["Weber's", "Weber's ratings feed", "Adams' book", 'Mayas', 'mayas gpu', 'Maya Zweberlein', 'San Ana', 'ray-gpu', 'Bos GPU'])(
    'are not found in %s, which may be another name',
    (text) => {
      expect(shown(text)).toBe(text)
    },
  )

  it.each(['Maya Wyman', 'Maya GPU hosting', 'maya-gpu', 'Maya', "Maya's", "Okafor's laptop", 'Mayas Server'])(
    'are not found in %s, which others chose as a name',
    (text) => {
      expect(shown(text, 'others')).toBe(text)
    },
  )

  it('are found before an apostrophe and in full also in names that others chose', () => {
    expect(shown("Maya's GPU box, Maya Okafor freelance", 'others')).toBe("Engineer 1's GPU box, Engineer 1 freelance")
  })

  it.each([
    ...(['Maya Okafor (contractor)', 'Maya Okafor (SRE)', 'Maya Okafor, Infra', 'Maya Okafor - Lead', 'Okafor, Maya (SRE)'] as const),
    ...(['OKAFOR Maya', 'Dr. Maya Okafor', 'Maya Ann Okafor', 'Mayá Okafor'] as const),
  ])('are known of %s', (name) => {
    const { within: shownOf } = peopleInTexts([[name, 'Engineer 1']])
    expect(shownOf("Maya's GPU box, Maya Okafor's script, Okafor, Maya")).toBe("Engineer 1's GPU box, Engineer 1's script, Engineer 1")
  })

  it.each(['Red Hat (support)', 'Acme Corp (on-call)', 'Platform (shared)', 'AWS Partner (Maya)', 'Data Engineer (contractor)'])(
    'are none of %s',
    (name) => {
      const { within: shownOf } = peopleInTexts([[name, 'Vendor staff 1']])
      expect(shownOf('Red Hat, Acme gateway, Platform API, Partner portal, Data lake, Red Hat’s')).toBe(
        'Red Hat, Acme gateway, Platform API, Partner portal, Data lake, Red Hat’s',
      )
    },
  )

  it.each([
    ...(['Sydney VPC', 'Virginia region', 'Milan backup', 'Morgan Stanley', 'Cassandra cluster', 'Reserved Jan to Dec'] as const),
    ...(['BERT server', 'Aria', 'Dex proxy', 'Juniper', 'Kong gateway', 'Austin', 'Dallas', 'Jordan', 'Kai'] as const),
    ...(['Oliver Wyman study', 'San Jose colo'] as const),
  ])('are none in %s, whoever is called so', (text) => {
    const people = `Sydney Park,Virginia Hall,Milan Novak,Morgan Lee,Cassandra Ruiz,Jan Novak,Bert Lin,Aria Lin,Dex Lin,Juniper Lin,Kong Li,
      Austin Li,Dallas Li,Jordan Li,Kai Li,Oliver Kahn,José García`.split(',')
    const { within: shownOf } = peopleInTexts(people.map((name, at) => [name.trim(), `Engineer ${at + 1}`]))
    expect(shownOf(text)).toBe(text)
    expect(shownOf("Sydney's box")).toBe("Engineer 1's box")
  })

  it('are those of one person in two spellings, and two shared ones stay two', () => {
    const { within: shownOf } = peopleInTexts([
      ...([
        ['Maya O.', 'Engineer 1'],
        ['Maya Okafor', 'Engineer 1'],
        ['Anna Lee', 'Engineer 2'],
      ] as const),
      ...([
        ['Anna Berg', 'Engineer 3'],
        ['Tom Lee', 'Engineer 4'],
        ['Tom Berg', 'Engineer 5'],
      ] as const),
    ])
    expect(shownOf("Maya's box, Anna's box, Tom's box")).toBe("Engineer 1's box, Team member 1's box, Team member 2's box")
  })

  it('are those of whoever is called nothing else', () => {
    const { within: both } = peopleInTexts([
      ['Maya', 'Engineer 1'],
      ['Maya Okafor', 'Engineer 2'],
    ])
    expect(both('Maya’s box, maya, Maya Okafor')).toBe('Engineer 1’s box, Engineer 1, Engineer 2')
  })
})

describe('a workbook for investors', () => {
  it('has no full name in any text that stays, and its answers and scenarios still find what they are about', () => {
    const change: ScenarioChange = {
      kind: 'price',
      target: 'Jonas Zweber freelance',
      name: 'Jonas Zweber freelance',
      value: 5000,
      choice: null,
    }
    const workbook = aWorkbook({
      company: { name: 'Zweber' },
      people: { 'Jonas Zweber': {} },
      components: [
        {
          ...{ id: 'c-1', name: 'Script of Jonas Zweber', vendor: 'Jonas Zweber freelance', cost: 10_000 },
          projects: [{ managed: { vendor: 'Zweber, Jonas', quote: 5000 }, options: [{ name: 'Ask JONAS  ZWEBER' }] }],
        },
      ],
      bills: [{ vendor: 'jonas zweber', amount: 100 }],
      creditGrants: [{ vendor: 'Zweber, Jonas' }],
      ledger: [bookLine('2026-09', 'Jonas Zweber freelance', 10_000, 'Hosting paid by Jonas Zweber')],
      bookAccounts: { 'Hosting paid by Jonas Zweber': 'hosting' },
      bookVendors: { 'Jonas Zweber freelance': ['Jonas Zweber freelance'] },
    })
    const scenario = { id: 's-1', name: 'Without Jonas Zweber', baseQuarter: null, changes: [change], edits: [], meta: {} }
    const named = { ...workbook, tables: { ...workbook.tables, scenarios: { 's-1': scenario } } }
    const shown = shownTo({
      ...{ workbook: named, assessment: assess(named, AS_OF), fingerprint: 'f', appVersion: '0', audience: 'investor' as const },
    }).workbook
    const { people: _, ...others } = shown.tables
    expect(JSON.stringify(others)).not.toMatch(/jonas|zweber[^"]/i)
    expect(shown.tables.components['c-1']).toMatchObject({ name: 'Script of Engineer 1', vendor: 'Engineer 1 freelance' })
    expect(Object.entries(shown.tables.bookAccounts)).toMatchObject([
      [expect.stringMatching(/^hosting-paid-by-engineer-1\./), { account: 'Hosting paid by Engineer 1' }],
    ])
    expect(Object.values(shown.tables.bookVendors)).toMatchObject([{ vendor: 'Engineer 1 freelance', listed: ['Engineer 1 freelance'] }])
    expect(shown.tables.scenarios['s-1']).toMatchObject({
      name: 'Without Engineer 1',
      changes: [{ target: 'Engineer 1 freelance', name: 'Engineer 1 freelance' }],
    })
    expect(shown.tables.creditGrants['grant-1']?.vendor).toBe('Engineer 1')
    expect(shown.tables.company['company']?.name).toBe('Zweber')
  })

  it('has the names of vendors and accounts in it where somebody of the team has such a first name', () => {
    const change: ScenarioChange = { kind: 'price', target: 'Oliver Wyman', name: 'Oliver Wyman', value: 5000, choice: null }
    const workbook = aWorkbook({
      people: { 'Oliver Kahn': {} },
      components: [{ id: 'c-1', name: 'Oliver box', vendor: 'Oliver Wyman', cost: 10_000 }],
      bills: [{ vendor: 'Oliver hosting', amount: 100 }],
      ledger: [bookLine('2026-09', 'Oliver Wyman', 10_000, 'Oliver fees')],
      bookAccounts: { 'Oliver fees': 'hosting' },
    })
    const scenario = { id: 's-1', name: 'Without Oliver', baseQuarter: null, changes: [change], edits: [], meta: {} }
    const named = { ...workbook, tables: { ...workbook.tables, scenarios: { 's-1': scenario } } }
    const { tables } = shownTo({
      ...{ workbook: named, assessment: assess(named, AS_OF), fingerprint: 'f', appVersion: '0', audience: 'investor' as const },
    }).workbook
    expect(tables.components['c-1']).toMatchObject({ name: 'Engineer 1 box', vendor: 'Oliver Wyman' })
    expect(Object.values(tables.bills)).toMatchObject([{ vendor: 'Oliver hosting' }])
    expect(Object.values(tables.ledger)).toMatchObject([{ vendor: 'Oliver Wyman', account: 'Oliver fees' }])
    expect(Object.values(tables.bookAccounts)).toMatchObject([{ account: 'Oliver fees' }])
    expect(tables.scenarios['s-1']).toMatchObject({
      name: 'Without Engineer 1',
      changes: [{ target: 'Oliver Wyman', name: 'Oliver Wyman' }],
    })
  })

  it('has no first name in names of things, in no sheet, page or slide, and the board reads them', () => {
    const workbook = aWorkbook({
      people: { 'Maya Okafor': {}, 'Ines Carvalho': {} },
      components: [
        {
          id: 'c-1',
          name: "Maya's GPU box",
          vendor: 'Ines’s freelance work',
          approach: 'build',
          cost: 10_000,
          owners: [{ person: 'Maya Okafor', share: 3000 }],
        },
        { id: 'c-2', name: 'Ines notebook server', cost: 5000, projects: [{ options: [{ name: 'Ask Maya', weeks: 2, cost: 100 }] }] },
      ],
      bills: [{ vendor: 'INES’S laptop', amount: 100 }],
    })
    const shown = (audience: 'board' | 'investor') => {
      const source = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f', appVersion: '0', audience }
      const plan = okOf(planBoardWorkbook(source))
      const sheets = plan.sheets.map(({ rows }) => rows.map(({ cells }) => cells))
      return [sheets, planPages(plan, 'a4', PLAIN_STYLE), okOf(planBoardSlides(source))].map((each) => JSON.stringify(each))
    }
    for (const text of shown('investor')) expect(text).not.toMatch(/\b(?:Maya|Ines|INES)\b/)
    for (const text of shown('board')) expect(text).toContain("Maya's GPU box")
    expect(shown('investor')[0]).toContain("Engineer 1's GPU box")
  })
})
