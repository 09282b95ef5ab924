import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foreignXlsx, textRow } from '../../builders/foreign-xlsx.ts'
import { openWorkshop, type Ran, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
})
afterAll(() => workshop.close())

/** "10-15%" and "eu-rack" are questions, "200%" is not understood, the TOTAL is a control sum, and a budget is no cost. */
const LIST = `Tools we run;;;;;
Tool;Owner;Time;Cost / mo;How we run it;Budget
Postgres;Ana;10-15%;1.200,50 €;buy;1.300,00 €
Redis;Ben;200%;12 €;eu-rack;20,00 €
TOTAL;;;1.212,50 €;;1.320,00 €
`

beforeEach(() => {
  rmSync(join(workshop.folder, 'out.rightsize'), { force: true })
  workshop.write('tools.csv', LIST)
})

const importing = (...words: string[]) => workshop.run('import', 'tools.csv', '--to', 'out.rightsize', ...words)

interface Question {
  readonly id: string
  readonly field: string
  readonly text: string
  readonly choices: readonly string[]
  readonly proposed: string
  readonly answer: string | null
  readonly cells: readonly { readonly line: number; readonly column: string; readonly text: string }[]
}

const asked = ({ stdout }: Ran) => (JSON.parse(stdout) as { readonly questions: readonly Question[] }).questions

/** One line on stderr, and the folder as it was. */
async function refusal(...words: string[]): Promise<string> {
  const before = workshop.files()
  const { code, stdout, stderr } = await importing(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\. [^\n]+\.\n$/)
  expect(workshop.files()).toEqual(before)
  return stderr.trim()
}

describe('import of a list kept by hand', () => {
  it('says what has to be looked at in the list itself', async () => {
    workshop.write('tools.csv', 'Tool;Owner;Cost / mo;How we run it\nPostgres;Ana;9 €;buy\nRedis;Ben;12 €;buy\nTOTAL;;#REF!;\n')
    const { code, stdout } = await importing('--accept-proposals')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Wrote out\.rightsize: 2 components, 2 people\.\n[\s\S]*total/),
    })
  })

  it('names the other lists of the file, unless a sheet was chosen', async () => {
    const table = (heading: string, ...names: string[]) =>
      `# ${heading}\n\n| Tool | Owner | Time |\n|---|---|---|\n${names.map((name) => `| ${name} | Ana | 5% |\n`).join('')}\n`
    const words = '# Words\n\n| Word | Means |\n|---|---|\n| EKS | a cluster |\n'
    workshop.write('two.md', table('Platform', 'EKS', 'Redis') + table('Models', 'Claude', 'vLLM', 'Reranker') + words)
    const run = (...more: string[]) =>
      workshop.run('import', 'two.md', '--to', 'two.rightsize', '--accept-proposals', '--report', 'two.json', ...more)
    const report = () => JSON.parse(readFileSync(join(workshop.folder, 'two.json'), 'utf8')) as Record<string, unknown>
    const { code, stdout } = await run()
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('2 rows, wasn’t imported. To import it, use import with --sheet "Platform".\n'),
    })
    expect(stdout).not.toContain('Words')
    expect(report()).toMatchObject({ sheet: 'Models', otherLists: [{ sheet: 'Platform', rows: 2 }], hiddenSheets: 0 })
    expect((await run('--sheet', 'Platform')).stdout).not.toContain('another list')
    expect(report()).toMatchObject({ sheet: 'Platform', components: 5, otherLists: [] })
    const checked = await workshop.run('check', 'two.md')
    expect(checked.stderr).toMention('“Platform”, another list in the file')
  })

  it('says that a list may be on a hidden sheet where no visible one has any', async () => {
    const rows = (...texts: readonly string[][]) => texts.map((cells, at) => textRow(at + 1, cells)).join('')
    const list = rows(['Name', 'Owner', 'Monthly cost'], ['Pinecone', 'Ana', '$120'], ['Sentry', 'Ben', '$50'])
    const sheets = [
      { name: 'Read me', rows: rows(['Our tools'], ['Kept by Ana']) },
      { name: 'Tools', rows: list, state: 'hidden' as const },
    ]
    workshop.write('hidden.xlsx', await foreignXlsx({ sheets }))
    const said =
      'hidden.xlsx has no list on its visible sheets, and it has hidden ones. Unhide the sheet with the list, save the file and try again.'
    for (const words of [
      ['import', 'hidden.xlsx', '--to', 'h.rightsize', '--accept-proposals'],
      ['check', 'hidden.xlsx'],
    ]) {
      const { code, stderr } = await workshop.run(...words)
      expect({ code, stderr: stderr.trim() }).toEqual({ code: 2, stderr: expect.toSay(said) })
    }
  })

  it('takes only the differences into a workbook that is there, and never wipes what the list no longer names', async () => {
    const list = (rows: string) => workshop.write('tools.csv', `Tool,Owner,Time,Cost / mo,How we run it\n${rows}`)
    const into = (...words: string[]) => importing('--accept-proposals', '--report', 'r.json', ...words)
    const report = () => JSON.parse(readFileSync(join(workshop.folder, 'r.json'), 'utf8')) as Readonly<Record<string, unknown>>
    list('Postgres,Ana,5%,$100,buy\nRedis,Ben,2%,$12,buy\nKafka,Ben,2%,$50,buy\n')
    await into()
    const first = readFileSync(join(workshop.folder, 'out.rightsize'), 'utf8')
    const again = (await into()).stdout
    expect(again).toMention('Compared with the workbook: 0 components new, 0 changed, 0 retired.')
    expect(again).not.toContain('Wrote')
    expect(report()).toMatchObject({ written: null, new: [], changed: [], gone: [] })
    expect(readFileSync(join(workshop.folder, 'out.rightsize'), 'utf8')).toBe(first)
    list('Postgres,Ana,5%,$140,buy\nRedis,Ben,2%,$12,buy\nVault,Ana,1%,$7,buy\n')
    const { stdout } = await into()
    expect(stdout).toMention('Compared with the workbook: 1 component new, 1 changed, 0 retired. No longer in the list and kept: Kafka.')
    expect(report()).toMatchObject({
      components: 4,
      new: [{ line: 4, name: 'Vault' }],
      changed: [{ id: 'row-match:2', line: 2, name: 'Postgres', choice: 'update', fields: ['cost'] }],
      gone: [{ name: 'Kafka', choice: 'keep-live' }],
    })
    workshop.write('a.json', '{"row:components-gone": "retire", "row-match:2": "leave-out"}')
    list('Postgres,Ana,5%,$199,buy\nRedis,Ben,2%,$12,buy\nVault,Ana,1%,$7,buy\n')
    expect((await into('--answers', 'a.json')).stdout).toContain('0 components new, 0 changed, 1 retired.')
    expect(report()).toMatchObject({ components: 4, gone: [{ name: 'Kafka', choice: 'retire' }] })
  })

  it('prints open questions as JSON, and writes nothing', async () => {
    const before = workshop.files()
    const ran = await importing('--report', 'report.json')
    expect(ran.code).toBe(2)
    expect(ran.stderr).toSay(
      '2 questions about tools.csv are open, so nothing was written. Answer them with --answers, or accept the proposals with --accept-proposals.\n',
    )
    expect(asked(ran).map(({ id, answer }) => [id, answer])).toEqual([
      ['share:share-unclear', null],
      ['approach:choice-unknown', null],
    ])
    expect(asked(ran)[1]).toMatchObject({
      text: expect.toSay('How we run it: what do words like “eu-rack” mean?'),
      choices: ['build', 'self-host', 'buy', 'borrow', 'blank'],
      proposed: 'blank',
      cells: [{ line: 4, column: expect.toSay('How we run it'), text: 'eu-rack' }],
    })
    expect(workshop.files()).toEqual(before)
  })

  it('accepts what is proposed, and says what it took upon itself', async () => {
    const { code, stdout } = await importing('--accept-proposals')
    expect(code).toBe(0)
    expect(stdout).toSay(
      'Wrote out.rightsize: 2 components, 2 people.\n2 questions were answered as proposed, 1 cell wasn’t understood and stays blank, 1 row was left out, and the column “Budget” was left out.\n',
    )
  })

  it('takes answers, and asks only for the others', async () => {
    workshop.write('answers.json', '{"share:share-unclear":"lower"}')
    expect(asked(await importing('--answers', 'answers.json')).map(({ id }) => id)).toEqual(['approach:choice-unknown'])
    await importing('--answers', 'answers.json', '--accept-proposals')
    const { components } = JSON.parse((await workshop.run('check', 'out.rightsize', '--json')).stdout)
    expect(components.map(({ ownerTimeBp }: { ownerTimeBp: number }) => ownerTimeBp)).toEqual([1000, null])
  })

  it('reports columns, questions with all cells, what was not understood, what was left out, and the control sum', async () => {
    workshop.write(
      'tools.csv',
      LIST.replace('TOTAL', `${Array.from({ length: 9 }, (_, at) => `Tool ${at};Ana;10-15%;;buy;\n`).join('')}TOTAL`),
    )
    await importing('--accept-proposals', '--report', 'report.json')
    const report = JSON.parse(readFileSync(join(workshop.folder, 'report.json'), 'utf8'))
    expect(report).toMatchObject({
      list: 'tools.csv',
      sheet: null,
      written: 'out.rightsize',
      currency: 'EUR',
      locale: 'de-DE',
      components: 11,
    })
    expect(report.columns.map(({ header, meaning }: { header: string; meaning: string }) => [header, meaning])).toEqual([
      ['Tool', 'name'],
      ['Owner', 'owner'],
      ['Time', 'share'],
      ['Cost / mo', 'cost'],
      [expect.toSay('How we run it'), 'approach'],
      ['Budget', 'ignore'],
    ])
    const range = report.questions.find(({ id }: Question) => id === 'share:share-unclear')
    expect(range).toMatchObject({ field: 'share', answer: 'blank' })
    expect(range.cells.map(({ line }: { line: number }) => line)).toEqual([3, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(report.notUnderstood).toMatchObject([{ line: 4, column: 'Time', text: '200%' }])
    expect(report.leftOut).toEqual([{ line: 14, text: 'TOTAL · 1.212,50 € · 1.320,00 €', reason: 'total' }])
    expect(report.control).toMatchObject({ line: 14, totalMinor: 121_250, sumMinor: 121_250, differenceMinor: 0 })
  })

  it('takes what a map says about columns, by name, by name in any case, or by place', async () => {
    workshop.write('map.json', '{"BUDGET":"notes","Column 2":"ignore"}')
    const { stdout } = await importing('--accept-proposals', '--map', 'map.json')
    expect(stdout).toContain('2 components, 0 people')
    expect(stdout).toMention('the column “Owner” was left out')
  })

  it('is read by the other commands as proposed, which stderr says', async () => {
    const { code, stdout, stderr } = await workshop.run('check', 'tools.csv')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.toSay(
        'tools.csv: 2 questions were answered as proposed, 1 cell wasn’t understood and stays blank, 1 row was left out, and the column “Budget” was left out.\n',
      ),
    })
    expect(stdout).toContain('Postgres')
    expect((await workshop.run('export', 'tools.csv', '--to', 'pack.xlsx')).code).toBe(0)
  })
})

describe('what is said about a list and does not fit it', () => {
  it.each([
    [
      '{"Price":"cost"}',
      'map.json names the column “Price”, which the list doesn’t have. Use “Tool”, “Owner”, “Time”, “Cost / mo”, “How we run it”, or “Budget”.',
    ],
    ['{"Budget":"url"}', 'map.json gives the column “Budget” the unknown meaning “url”. Use name, owner, '],
    ['{"Budget":7}', 'map.json gives the column “Budget” the unknown meaning “7”.'],
    [
      '{"Budget":"vendor","Owner":"vendor"}',
      'map.json gives the meaning vendor to the columns “Budget” and “Owner”. Keep it for one of them.',
    ],
    ['{"Tool":"ignore"}', 'No column of tools.csv is set as the component name.'],
    ['["cost"]', 'map.json isn’t a group of keys with values.'],
    ['{"Budget":', 'map.json isn’t valid JSON at line 1, column 11.'],
  ])('a map of %s', async (map, sentence) => {
    workshop.write('map.json', map)
    expect(await refusal('--accept-proposals', '--map', 'map.json')).toMention(sentence)
  })

  it('a map of a name that two columns have', async () => {
    workshop.write('tools.csv', LIST.replace('Budget', 'Owner'))
    workshop.write('map.json', '{"Owner":"notes"}')
    expect(await refusal('--map', 'map.json')).toSay(
      'map.json names the column “Owner”, and the list has 2 of that name. Use “Column 2” or “Column 6”.',
    )
  })

  it.each([
    [
      '{"share:share-unclear":"free"}',
      'answers.json answers “share:share-unclear” with “free”, which isn’t a choice. Use blank, lower, or upper.',
    ],
    ['{"cost:money-mark":"blank"}', 'answers.json answers “cost:money-mark”, which isn’t a question about this list.'],
    ['', 'answers.json is empty.'],
  ])('answers of %s', async (answers, sentence) => {
    workshop.write('answers.json', answers)
    expect(await refusal('--accept-proposals', '--answers', 'answers.json')).toContain(sentence)
  })

  it('a sheet, where the list has none', async () => {
    expect(await refusal('--sheet', 'Tools')).toSay('tools.csv has no sheets. Leave out --sheet.')
  })

  it('files that are not there', async () => {
    expect(await refusal('--map', 'nowhere.json')).toMention('nowhere.json doesn’t exist.')
    expect(await refusal('--answers', 'nowhere.json')).toMention('nowhere.json doesn’t exist.')
  })

  it('a list without column names, unless a map says which column is the name', async () => {
    workshop.write('tools.csv', 'Postgres,Supabase\nRedis,Upstash\n')
    workshop.write('map.json', '{"Column 1":"name","Column 2":"vendor"}')
    expect(await refusal('--accept-proposals')).toMention('No row of tools.csv names its columns.')
    expect((await importing('--accept-proposals', '--map', 'map.json')).code).toBe(0)
  })
})

describe('the report of an import', () => {
  it('is written with the workbook or not at all', async () => {
    expect(await refusal('--accept-proposals', '--report', 'nowhere/report.json')).toMention('nowhere/report.json can’t be written')
    expect(await refusal('--accept-proposals', '--report', 'report.txt')).toMention('report.txt doesn’t end in .json.')
  })

  it('replaces an older one, and a file that is no workbook is left as it is', async () => {
    workshop.write('out.rightsize', 'old')
    expect((await importing('--accept-proposals')).code).toBe(2)
    expect(readFileSync(join(workshop.folder, 'out.rightsize'), 'utf8')).toBe('old')
    rmSync(join(workshop.folder, 'out.rightsize'))
    workshop.write('report.json', 'old')
    expect((await importing('--accept-proposals', '--report', 'report.json')).code).toBe(0)
    expect(readFileSync(join(workshop.folder, 'report.json'), 'utf8')).toContain('"components": 2')
    expect(workshop.files().filter((name) => name.endsWith('.rightsize-tmp'))).toEqual([])
  })
})
