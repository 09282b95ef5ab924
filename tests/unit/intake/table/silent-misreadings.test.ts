// Rows and cells that looked understood and were not.

import { describe, expect, it } from 'vitest'
import { isLoudNote } from '#core'
import { findHeader } from '#intake'
import { importNoteText, PLAIN_STYLE } from '#wording'
import { readList } from '../../../../src/intake/formats/read-list.ts'
import { foreignXlsx, textRow } from '../../../builders/foreign-xlsx.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { accepted, inputOf, proposalOf } from './importing.ts'

describe('a row without a name', () => {
  it('that has facts of its own is left out and named, never merged into the row above', () => {
    const { rows, report } = accepted(
      'Name,Owner,Time,Cost per month,Notes\nRedis,Ann Lee,5%,$20,\n,Bo Chen,3%,$80,queue\nVault,Bo Chen,4%,$7,\n',
    )
    expect(rows.map(({ owners }) => owners.length)).toEqual([1, 1])
    expect(report.leftOut).toMatchObject([{ line: 3, reason: 'refused' }])
  })

  it.each(['#N/A', '#REF!', '#NAME?', '#BEZUG!', '#¡REF!', '#N/D', 'Err:508'])(
    'because it is the error %s is left out and named, and nobody below it joins another row',
    (error) => {
      const { rows, report } = accepted(
        `Name,Owner,Time,Cost per month\nRedis,Ann Lee,5%,$20\n${error},Bo Chen,3%,\n,Cy Fox,2%,\nVault,Bo Chen,4%,$7\n`,
      )
      expect(rows.map(({ owners }) => owners.length)).toEqual([1, 1])
      expect(report.leftOut).toMatchObject([3, 4].map((line) => ({ line, reason: 'refused' })))
      expect(report.problems[0]).toMatchObject({ line: 3, column: 'Name', text: error })
    },
  )

  it('because its typed cell is an error or a formula without a result is left out and named', async () => {
    const people = (row: number) => `<c r="B${row}" t="inlineStr"><is><t>Bo Chen</t></is></c><c r="C${row}"><v>3</v></c>`
    const rows = [
      textRow(1, ['Name', 'Owner', 'Hours per week']),
      textRow(2, ['Redis', 'Ann Lee', '2']),
      `<row r="3"><c r="A3" t="e"><v>#N/A</v></c>${people(3)}</row>`,
      `<row r="4"><c r="A4"><f>A2</f></c>${people(4)}</row>`,
      textRow(5, ['Vault', 'Cy Fox', '1']),
    ].join('')
    const [table] = okOf(await readList(await foreignXlsx({ sheets: [{ name: 'S', rows }] }), 'list.xlsx')).tables
    if (table === undefined) throw new Error('no table')
    const { firstRow, mapping } = findHeader(table)
    const { rows: read, report } = proposalOf({ ...inputOf('a'), table, firstRow, mapping })
    expect(read.map(({ owners }) => owners.length)).toEqual([1, 1])
    expect(report.leftOut).toMatchObject([3, 4].map((line) => ({ line, reason: 'refused' })))
  })

  it('is one more person of the row above', () => {
    expect(accepted('Name,Owner,Time,Cost per month\nRedis,Ann Lee,5%,$20\n,Bo Chen,3%,\n').rows[0]?.owners).toHaveLength(2)
  })
})

describe('an error where a text should be', () => {
  it.each(['Owner', 'Vendor', 'Notes', 'Layer'])('is no text below %s, and is named', (header) => {
    const { rows, report } = accepted(`Name,${header},Cost per month\nRedis,#N/A,$20\nKafka,,$9\n`)
    expect(rows[0]?.owners).toEqual([])
    expect(rows[0]?.component).toEqual({ name: 'Redis' })
    expect(report.problems).toMatchObject([{ line: 2, column: header, text: '#N/A' }])
  })
})

describe('a list with a row for each person', () => {
  it('joins the rows of a component, also where those of another one differ', () => {
    const { rows, questions } = accepted(
      'Component,Person,Share %,Cost per month,Approach\nSearch,Ann Lee,20,$500,build\nSearch,Bo Chen,10,$500,buy\nEKS,Cy Fox,15,$900,buy\nEKS,Bo Chen,10,$900,buy\nVault,Bo Chen,1,$10,buy\n',
    )
    expect(rows.map(({ component, owners }) => [component.name, owners.length])).toEqual([
      ['Search', 1],
      ['Search', 1],
      ['EKS', 2],
      ['Vault', 1],
    ])
    expect(questions.map(({ id }) => id)).toContain('name:names-repeat:search')
  })
})

describe('a title alone between rows', () => {
  it('is no component where it ends with a colon', () => {
    const { rows, report } = accepted(
      'Name,Owner,Time,Cost per month\nEKS,Ann Lee,10%,$900\nKafka,Bo Chen,10%,$90\nNot ours / paid by parent:,,,\nLooker,Bo Chen,1%,$200\n',
    )
    expect(rows.map(({ component }) => component.name)).toEqual(['EKS', 'Kafka', 'Looker'])
    expect(report.leftOut).toMatchObject([{ line: 4, reason: 'section' }])
  })
})

describe('several people in one cell', () => {
  it.each(['Ann Lee\nBo Chen', 'Ann Lee<br>Bo Chen', 'Ann Lee (backup Bo Chen)', 'Ann Lee (CTO); Bo Chen'])('%s', (cell) => {
    const { rows } = accepted(`Name,Owner,Time,Cost per month\nEKS,"${cell}",20% / 5%,$10\nRedis,Ann Lee,2%,$10\n`)
    expect(rows[0]?.owners.map(({ personName }) => personName)).toEqual(['Ann Lee', 'Bo Chen'])
  })
})

describe('how often a bill comes', () => {
  it('is not the period of an amount whose header says one', () => {
    const { rows } = accepted('Tool,Owner,Cost per month,Billed\nFigma,Ann Lee,$180,monthly\nDatadog,Ann Lee,$300,yearly\n')
    expect(rows.map(({ cost }) => cost?.per)).toEqual(['month', 'month'])
  })
})

describe('a price by month beside one by year', () => {
  it('is the one that is said, whichever column holds a dash or 0', () => {
    const { rows } = accepted(
      'System,Owner,Monthly cost (USD),Annual cost (USD)\nKafka,Ann Lee,500,\nRedis,Ann Lee,,1200\nWeb,Bo Chen,-,600\nCI,Bo Chen,0,2400\nCD,Bo Chen,tbd,360\nFree,Bo Chen,0,0\n',
    )
    expect(rows.map(({ cost }) => [cost?.amount, cost?.amount === 0 ? null : cost?.per])).toEqual([
      ...[
        [50_000, 'month'],
        [120_000, 'year'],
        [60_000, 'year'],
        [240_000, 'year'],
        [36_000, 'year'],
        [0, null],
      ],
    ])
  })
})

describe('a day beside a name', () => {
  it.each(['(until 12/2026)', '(since 3/2025)', '(12/2026)', '(from 2027)', '(until 31.12.2026)', '(from 2/2027)'])(
    'is no time: %s',
    (beside) => {
      const { rows } = accepted(`Name,Owner,Time,Cost per month\nEKS,Ana Silva ${beside},10%,$10\nRedis,Bo Chen,2%,$10\n`)
      expect(rows[0]?.owners).toMatchObject([{ personName: 'Ana Silva', share: 1000 }])
    },
  )

  it('leaves a time that stands with other words in brackets', () => {
    const { rows } = accepted('Name,Owner,Cost per month\nEKS,Ana Silva (backup 20%),$10\nRedis,Bo Chen (5%),$10\n')
    expect(rows.map(({ owners }) => owners[0])).toMatchObject([
      { personName: 'Ana Silva', share: 2000 },
      { personName: 'Bo Chen', share: 500 },
    ])
  })
})

describe('thousands with a figure too many', () => {
  it('are refused and named where commas do not stand before decimals', () => {
    const { rows, report } = accepted('Name,Owner,Cost per month\nEKS,Ann Lee,"$1,2000"\nRedis,Bo Chen,"$1,234.50"\n')
    expect(rows.map(({ cost }) => cost?.amount ?? null)).toEqual([null, 123_450])
    expect(report.problems).toMatchObject([{ line: 2, text: '$1,2000' }])
  })

  it('are decimals where they do', () => {
    const { rows } = accepted('Name;Owner;Cost per month (EUR)\nEKS;Ann Lee;12,5000\nRedis;Bo Chen;26,50\n')
    expect(rows.map(({ cost }) => cost?.amount)).toEqual([1250, 2650])
  })
})

describe('a table beside the list, behind two blank columns', () => {
  const listWith = (header: string, ...rows: readonly string[]) =>
    ['Component,Owner,Time,Cost per month', 'EKS,Ada Roe,20%,900', 'Kafka,Ben Ito,10%,400', 'Redis,Ben Ito,2%,90', 'Vault,Ben Ito,3%,40']
      .map((line, at) => `${line},,,${[header, ...rows][at] ?? ','}\n`)
      .join('')

  it.each([
    ['Engineer,Hours/week', 'Ben Ito,40', 'Cy Fox,20', 'Ada Roe,32'],
    ['Vendor,Spend per year', 'AWS,25000', 'Slack,5000', 'Figma,3200'],
    ['Vendor,Spend per year', 'AWS,25000', 'Slack,5000', 'Figma,3200', 'Miro,800'],
  ])('gives nothing to its rows and is named: %s', (header, ...lines) => {
    const list = listWith(header, ...lines)
    const { rows } = accepted(list)
    expect(rows.map(({ owners, component }) => [owners.length, component['vendor'] ?? null])).toEqual(rows.map(() => [1, null]))
    expect(rows).toHaveLength(4)
    expect(findHeader(inputOf(list).table).notes).toMatchObject([{ code: 'beside-left-out', facts: { columns: header.split(',') } }])
  })

  it('is not what notes and links of the list are', () => {
    const { rows } = accepted(listWith('Notes,Link', 'main,a.example', 'queue,b.example', 'cache,c.example', 'keys,d.example'))
    expect(rows.map(({ component }) => component['notes'])).toEqual(['main', 'queue', 'cache', 'keys'])
  })
})

describe('a word above the header once more', () => {
  it('is the title of a section, however few rows follow it', () => {
    const { rows, report, questions } = accepted(
      'Name,Owner,Cost per month\nVoice agents\nName,Owner,Cost per month\nPipecat,Ana Ruiz,$120\nPayments\nName,Owner,Cost per month\nStripe,Ana Ruiz,$90\n',
    )
    expect([rows.map(({ component }) => component.name), questions]).toEqual([['Pipecat', 'Stripe'], []])
    expect(report.leftOut.map(({ text, reason }) => [text, reason]).filter(([, reason]) => reason === 'section')).toEqual([
      ['Voice agents', 'section'],
      ['Payments', 'section'],
    ])
  })
})

describe('a remark that says "planned"', () => {
  it('is taken, and that has to be looked at', () => {
    const { rows, report } = accepted(
      'Name,Owner,Cost per month,Notes\nEKS,Ann Lee,$10,planned: Q1\nRedis,Bo Chen,$10,Planned\nVault,Bo Chen,$7,main\n',
    )
    expect(rows.map(({ component }) => component['lifecycle'] ?? null)).toEqual(['planned', 'planned', null])
    const notes = report.notes.filter(isLoudNote)
    expect(notes).toEqual([
      { code: 'remark-taken', facts: { column: 'Notes', notation: 'planned', example: 'planned: Q1', line: 2, cells: 2 } },
    ])
    expect(importNoteText(notes[0] as (typeof notes)[number], PLAIN_STYLE)).toBe(
      'Notes: because of “planned: Q1” (line 2 and 1 more) the lifecycle is set to “Planned”. Change it if the remark is about something else.',
    )
  })
})

describe('a name alone in a list of a name and one fact', () => {
  const HEAD = 'Name,Cost per month\n'
  const names = (rows: string) => accepted(HEAD + rows).rows.map(({ component }) => component.name)
  const asked = (rows: string) => accepted(HEAD + rows).questions.map(({ code, cells, proposed }) => [code, cells, proposed])

  it.each([
    ['in capitals', 'Slack,$8\nJIRA,\nVercel,$20\n', ['Slack', 'JIRA', 'Vercel']],
    [
      'before several rows each',
      'GitHub,\nAWS,$100\nDatadog,$50\nSentry,\nVercel,$20\nSlack,$10\n',
      ['GitHub', 'AWS', 'Datadog', 'Sentry', 'Vercel', 'Slack'],
    ],
    ['that is the word of a layer', 'Slack,$8\nMonitoring,\nVercel,$20\n', ['Slack', 'Monitoring', 'Vercel']],
  ])('is a component whose price is missing unless somebody answers otherwise: %s', (_, rows, expected) => {
    expect(names(rows)).toEqual(expected)
    expect(asked(rows)).toEqual([['row-name-only', expected.length > 3 ? 2 : 1, 'component']])
  })

  it('is a component without a question where names often stand alone', () => {
    const rows = 'Pipecat,$3\nDeepgram,\nStripe,\nAdyen,$12\n'
    expect([names(rows), asked(rows)]).toEqual([['Pipecat', 'Deepgram', 'Stripe', 'Adyen'], []])
  })

  it.each([
    ['with a colon', 'Voice stack:,\nPipecat,\nDeepgram,$900\nPayments:,\nStripe,$90\n', ['Pipecat', 'Deepgram', 'Stripe']],
    ['above the header once more', `Voice stack,\n${HEAD}Pipecat,$3\nPayments,\n${HEAD}Stripe,$90\n`, ['Pipecat', 'Stripe']],
  ])('is a title %s', (_, rows, expected) => expect(names(rows)).toEqual(expected))

  it('is no name where it is a price', () => {
    const { rows, report } = accepted('Cost per month,Name\n$3,Pipecat\n$20,\n$7,Stripe\n$9,Adyen\n')
    expect(rows.map(({ component }) => component.name)).toEqual(['Pipecat', 'Stripe', 'Adyen'])
    expect(report.leftOut).toMatchObject([{ line: 3, reason: 'refused' }])
  })
})

describe('the status that a tracker gives its tasks', () => {
  const statesOf = (states: readonly string[]) =>
    accepted(`Summary,Status,Monthly cost\n${states.map((state, at) => `Tool ${at + 1},${state},$${at + 5}`).join('\n')}\n`)

  it('is asked about as a whole: beside "Done", "To do" does not say that something is planned', () => {
    const { rows, questions } = statesOf(['Done', 'In Progress', 'To Do', 'Cancelled'])
    expect(rows.map(({ component }) => component.lifecycle)).toEqual([undefined, undefined, undefined, 'retired'])
    expect(questions.map(({ code }) => code)).toEqual(['choice-unknown'])
  })

  it('is no such status where it speaks of components', () => {
    expect(statesOf(['Live', 'To Do']).rows.map(({ component }) => component.lifecycle)).toEqual(['live', 'planned'])
  })
})

it('words that become tags below a header that says nothing of them are told', () => {
  const cells = Array.from({ length: 10 }, (_, at) => ['Wanjiru Kamau', 'Thabo Nkosi', 'Íñigo Etxeberri'][at % 3])
  const { report } = accepted(`Tool,Ball is with,Monthly cost\n${cells.map((cell, at) => `Tool ${at},${cell},$${at + 5}`).join('\n')}\n`)
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'columns-in-tags', facts: { columns: ['Ball is with'] } }))
})

describe('a day in numbers alone', () => {
  const endsOf = (list: string, answers = {}) =>
    accepted(list, answers).rows.map(({ component: { contract } }) => [contract?.start ?? null, contract?.end ?? null])
  const listOf = (header: string, days: readonly string[]) =>
    `Tool,Owner,Cost / mo,${header}\n${days.map((day, at) => `Tool ${at},Ana,${at + 5},${day}`).join('\n')}\n`

  it.each([
    ['계약만료', ['26.12.31', '27-03-31', '27.6.1'], ['2026-12-31', '2027-03-31', '2027-06-01']],
    ['契約終了日', ['27/3/31', 'R9.3.31'], ['2027-03-31', '2027-03-31']],
    ['Renewal', ['2027.03.31', '26.12.31'], ['2027-03-31', '2026-12-31']],
    ['Renewal', ['2027-03-31', '31/12/26', '31.12.26'], ['2027-03-31', '2026-12-31', '2026-12-31']],
    ['Renewal', ['31.12.26', '15.01.27'], ['2026-12-31', '2027-01-15']],
    ['Renewal', ['2027/03/31', '12/31/26'], ['2027-03-31', '2026-12-31']],
  ])('below %s: %j begins with its year where the others do', (header, days, ends) => {
    expect(endsOf(listOf(header, days))).toEqual(ends.map((end) => [null, end]))
  })

  it('is asked about where another column shows that the list has both orders', () => {
    const list =
      'Tool,Owner,Cost / mo,Start,Renewal\nA,Ana,5,01/04/2025,31/03/2027\nB,Ben,6,04/15/2025,04/14/2027\nC,Ben,7,07/08/2025,2027-01-31\n'
    expect(proposalOf(inputOf(list)).questions).toMatchObject([{ id: 'contract.start:date-order:Start', cells: 2, proposed: 'blank' }])
    expect(endsOf(list).map(([start]) => start)).toEqual([null, '2025-04-15', null])
    const alike = list.replace('04/15/2025', '15/04/2025').replace('04/14/2027', '14/04/2027')
    expect(endsOf(alike).map(([start]) => start)).toEqual(['2025-04-01', '2025-04-15', '2025-08-07'])
  })
})

it('somebody without a time beside people with theirs is an owner, too', () => {
  const list =
    'Tool,Owner,Time,Cost / mo\nA,,"Ana Ruiz 20%, Pete Novak 10%",5\nB,,"Wei Chen 30%, Ana Ruiz",6\nC,,Wei Chen 10% (peaks 30%),7\n'
  expect(accepted(list).rows.map(({ owners }) => owners.map(({ personName, share }) => [personName, share]))).toEqual([
    [
      ['Ana Ruiz', 2000],
      ['Pete Novak', 1000],
    ],
    [
      ['Wei Chen', 3000],
      ['Ana Ruiz', null],
    ],
    [['Wei Chen', 1000]],
  ])
})
