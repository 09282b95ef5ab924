import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type IsoDate, importNote, inverseOf, problem, readWorkbook } from '#core'
import { acceptProposals, proposingImport, workbookFromCsv } from '#intake'
import { rounds } from '../../../helpers/rounds.ts'
import { accepted, EMPTY, inputOf, proposalOf, proposeImport, workbookAfter } from './importing.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/sample/${name}`, import.meta.url))
const messy = fixture('seed_5_people_messy.csv')

it('knows who runs a row that names its hosting, and not its approach', () => {
  const { report } = accepted('Tool,Hosting,Cost\nRedis,managed,40\nKafka,self-hosted,90\nQdrant,,30\n')
  expect(report.notes).toContainEqual(importNote('approach-open', { rows: 1 }))
})

describe('a length of notice in months', () => {
  it.each([
    ['1 month', 31],
    ['3 Monate', 92],
    ['6 months', 184],
    ['1 year', 366],
    ['18 months', 550],
    ['2 weeks', 14],
    ['45 days', 45],
    ['30', 30],
  ])('%s has as many days as such months can have, so that nobody is late: %i', (text, days) => {
    const { rows } = accepted(`Tool,Monthly cost,Contract end,Notice period\nCRM,$90,2027-08-31,${text}`)
    expect(rows[0]?.component.contract?.noticeDays).toBe(days)
  })
})

it('leaves words below the list in a column beside the names out, and says so: no answer makes a component of them', () => {
  const list = '#,Tool,Owner,Cost a month\n1,Queue,Ana,$90\n2,Cache,Ben,$40\n,,,\nIM = Ines Moreau,,,\n'
  const { questions, report } = accepted(list)
  expect([questions.map(({ code }) => code), report.problems]).toEqual([[], []])
  expect(report.leftOut.at(-1)).toEqual({ line: 5, text: 'IM = Ines Moreau', reason: 'remark' })
})

it('takes no figure for an owner, even where the column may ask who', () => {
  const list = 'Component,Spend,Chi,Owner\nGateway,$310,,Ana\nTraining,$905,0.5,Ben\nStore,$240,,Ana\nDashboards,$99,0.02,Ben'
  const owners = accepted(list).rows.map((row) => row.owners.map(({ personName }) => personName))
  expect(owners).toEqual([['Ana'], ['Ben'], ['Ana'], ['Ben']])
})

it('takes a minimum term of 0 for none, and any other for a month at least', () => {
  const { rows } = accepted(
    'Tool,Monthly cost,Contract end,Minimum term\nA,$9,2027-08-31,0\nB,$9,2027-08-31,2 weeks\nC,$9,2027-08-31,24 months',
  )
  expect(rows.map(({ component }) => component.contract?.minMonths)).toEqual([0, 1, 24])
})

it('asks whether an exit fee that its list would read with three decimals is in thousands', () => {
  const list = 'Tool;Annual fee (EUR);Contract end;Exit fee\nA;48.000,50;2027-08-31;€4,000\nB;7.200,00;2027-08-31;500,00'
  const feesOf = ({ rows }: ReturnType<typeof accepted>) => rows.map(({ component }) => component.contract?.exitFee ?? null)
  const proposal = accepted(list)
  expect(proposal.questions.map(({ id, examples }) => [id, examples.map(({ text }) => text)])).toContainEqual([
    'contract.exitFee:money-thousands:,',
    ['€4,000'],
  ])
  expect(feesOf(proposal)).toEqual([400_000, 50_000])
  expect(feesOf(accepted(list, { 'contract.exitFee:money-thousands:,': 'decimals' }))).toEqual([400, 50_000])
  expect(feesOf(accepted(list, { 'contract.exitFee:money-thousands:,': 'blank' }))).toEqual([null, 50_000])
})

describe('the messy list', () => {
  const first = proposalOf(inputOf(messy))
  const proposal = accepted(messy)
  const row = (line: number) => proposal.rows.find((candidate) => candidate.line === line)

  it('asks each odd notation once, and gives no edit before it is answered', () => {
    expect(
      first.questions.map(({ id, proposed, examples }) => [id, proposed, examples.map((cell) => `${cell.line}: ${cell.text}`)]),
    ).toEqual([
      ['owner:owner-same-person', 'same', ['7: Jonas W.']],
      ['share:share-part', 'part', ['7: 0.04']],
      ['share:share-unclear', 'blank', ['15: <1%']],
      ['name:name-formula', 'as-text', ['18: =SUM(1;2)']],
      ['cost:money-negative', 'blank', ['20: (25)']],
    ])
    expect(first).toMatchObject({ open: 5, edit: null })
    expect(first.rows).toHaveLength(15)
  })

  it('says what it read without asking', () => {
    expect(first.report.notes).toEqual([
      importNote('delimiter-guessed', { delimiter: ';' }),
      importNote('row-rejoined', { line: 18, text: '=SUM(1;2) · Serving · Priya · 0 · 0 · no · formula-looking name' }),
      importNote('total-left-out', { line: 21, text: 'TOTAL · $1,702.50' }),
      importNote('approach-open', { rows: 15 }),
      importNote('read-as', { column: 'Cost / mo', field: null, notation: 'EUR', example: '26,00 €', line: 6, cells: 1 }),
      importNote('read-as', { column: '% of their time', field: null, notation: 'approximate', example: '~1', line: 6, cells: 1 }),
      importNote('read-as', { column: 'Cost / mo', field: null, notation: 'thousands', example: '$1.3k', line: 8, cells: 1 }),
      importNote('read-as', { column: '% of their time', field: null, notation: 'time', example: '1 day/week each', line: 8, cells: 1 }),
      importNote('read-as', { column: '% of their time', field: null, notation: 'each', example: '1 day/week each', line: 8, cells: 1 }),
      importNote('read-as', { column: 'Is it our edge?', field: 'edge', notation: 'unsure', example: '?', line: 14, cells: 1 }),
      importNote('read-as', { column: 'Layer', field: 'layer', notation: 'serving', example: 'Serving/observability', line: 17, cells: 1 }),
      importNote('read-as', { column: '% of their time', field: null, notation: 'fraction', example: '1/5', line: 19, cells: 1 }),
    ])
    expect(first.report.refusedCells).toBe(0)
  })

  it.each([
    [5, 'LLM API', 'compute', 'no', [['Jonas', 300]], 48_000],
    [6, 'Embeddings', 'compute', 'no', [['Jonas', 100]], 2600],
    [7, 'GPU (Modal)', 'compute', 'no', [['Jonas', 400]], null],
    [
      8,
      'K8s',
      'compute',
      'no',
      [
        ['Maya', 2000],
        ['Priya', 2000],
      ],
      130_000,
    ],
    [10, 'Postgres', 'data', 'no', [['Priya', 200]], 2500],
    [11, 'Vector DB', 'data', 'no', [['Jonas', null]], 5000],
    [12, 'S3', 'data', undefined, [[null, 100]], 1150],
    [13, 'Parsing pipeline', 'data', 'yes', [['Jonas', 3500]], 140_000],
    [14, 'Feature store', 'data', 'unsure', [['Jonas', 1500]], null],
    [15, 'Queue', 'serving', 'no', [['Priya', null]], 400],
    [16, 'API', 'serving', 'no', [['Priya', 500]], 9600],
    [17, 'Langfuse', 'serving', 'no', [['Priya', 300]], 2900],
    [18, 'SUM(1;2)', 'serving', 'no', [['Priya', 0]], 0],
    [19, 'Evals', 'serving', 'no', [['Jonas', 2000]], 0],
    [20, 'Auth', 'serving', 'no', [['Priya', 300]], null],
  ])('line %i is %s', (line, name, layer, edge, owners, amount) => {
    const found = row(line)
    expect(found?.component).toMatchObject({ name, layer })
    expect(found?.component.edge).toBe(edge)
    expect(found?.owners.map((owner) => [owner.personName, owner.share])).toEqual(owners)
    expect(found?.cost?.amount ?? null).toBe(amount)
  })

  it('keeps euros as euros, guesses as guesses, cells of several lines and the words beside a number', () => {
    expect(row(6)?.cost?.currency).toBe('EUR')
    expect(row(6)?.owners[0]?.confidence).toBe('guess')
    expect(row(8)?.component.notes).toBe('EKS + NAT;\n3 nodes')
    expect(row(7)?.component.notes).toBe('free until March\nCost: credits')
  })

  it('takes the TOTAL as control sum and names the rows in which the difference is', () => {
    expect(proposal.report.control).toMatchObject({ line: 21, totalMinor: 170_250, sumMinor: 337_050, differenceMinor: 166_800 })
    expect(proposal.report.control?.likelyRows.map(({ name, line }) => [line, name])).toEqual([
      [13, 'Parsing pipeline'],
      [8, 'K8s'],
      [20, 'Auth'],
    ])
    expect(proposal.report.leftOut).toEqual([{ line: 21, text: 'TOTAL · $1,702.50', reason: 'total' }])
  })

  it('comes in as one step that can be taken back', () => {
    const after = workbookAfter(proposal)
    expect(Object.keys(after.tables.components)).toHaveLength(15)
    expect(Object.values(after.tables.people).map((person) => person.name)).toEqual(['Jonas', 'Maya', 'Priya'])
    expect(Object.values(after.tables.imports)).toMatchObject([
      { source: 'list.csv', rows: 15, controlTotal: 170_250, rowsTotal: 337_050, pricesAsOf: null },
    ])
    const data = assess(after, '2026-11-25' as IsoDate).portfolio.find(({ rule }) => rule === 'data-quality')
    expect(data).toMatchObject({ state: 'WATCH', code: 'total-differs', facts: { offImports: ['list.csv'], offBy: [166_800] } })
    expect(proposal.edit?.label).toEqual({ code: 'import-list', facts: { name: 'list.csv' } })
    expect(readWorkbook(JSON.parse(JSON.stringify(after)))).toEqual({ ok: true, value: after })
    expect(proposal.edit && applyEdit(after, inverseOf(proposal.edit))).toEqual({ ok: true, value: EMPTY })
  })

  it('keeps why the rows need not add up to the total, and has nothing to fix then', () => {
    const input = inputOf(messy, acceptProposals(first.questions))
    const explained = proposalOf({ ...input, differenceReason: 'The total leaves out credits' })
    const after = workbookAfter(explained)
    expect(Object.values(after.tables.imports)).toMatchObject([{ controlTotal: 170_250, differenceReason: 'The total leaves out credits' }])
    const data = assess(after, '2026-11-25' as IsoDate).portfolio.find(({ rule }) => rule === 'data-quality')
    expect(data?.code).toBe('prices-undated')
  })

  it('says of every value that it was imported, and nothing of what the list does not say', () => {
    const component = Object.values(workbookAfter(proposal).tables.components).find(({ name }) => name === 'K8s')
    expect(Object.keys(component?.meta ?? {}).sort()).toEqual(['edge', 'layer', 'name', 'notes'])
    expect(component?.meta['edge']).toEqual({ source: 'imported', at: '2026-11-25T09:00:00.000Z' })
  })

  it('follows other answers', () => {
    const other = accepted(messy, {
      'owner:owner-same-person': 'different',
      'share:share-unclear': 'upper',
      'cost:money-negative': 'cost',
      'share:share-part': 'percent',
      'name:name-formula': 'leave-out',
    })
    const at = (line: number) => other.rows.find((candidate) => candidate.line === line)
    expect(at(7)?.owners).toEqual([{ personName: 'Jonas W.', share: 4, confidence: 'estimate' }])
    expect(at(15)?.owners).toEqual([{ personName: 'Priya', share: 100, confidence: 'guess' }])
    expect(at(20)?.cost?.amount).toBe(2500)
    expect(at(18)).toBeUndefined()
    expect(other.report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [18, 'answer'],
      [21, 'total'],
    ])
  })
})

describe('a list in our own columns', () => {
  it.each([
    ['seed_5_people', 170_250],
    ['series_a_40_people', 5_177_100],
  ])('%s is what the strict reader makes of it', (name, monthlyCostMinor) => {
    const bytes = fixture(`${name}.csv`)
    const proposal = proposalOf(inputOf(bytes))
    expect(proposal).toMatchObject({ open: 0, questions: [], report: { notes: [], problems: [], leftOut: [], control: null } })
    const after = workbookAfter(proposal)
    const strict = workbookFromCsv(bytes, 'list.csv', { ...inputOf(bytes).context, id: 'w' })
    const plain = ({ tables }: typeof after) =>
      JSON.stringify([Object.values(tables.components), Object.values(tables.owners), Object.values(tables.people)], (key, value) =>
        /^(id|componentId|personId|meta)$/.test(key) ? undefined : value,
      )
    expect(strict.ok && plain(strict.value)).toBe(plain(after))
    expect(assess(after, '2026-11-25' as IsoDate).totals.monthlyCostMinor).toBe(monthlyCostMinor)
  })
})

describe('the catalogue of 1,608 products', () => {
  const bytes = readFileSync(new URL('../../../fixtures/catalogue/infra_catalogue.csv', import.meta.url))

  it('comes in whole, without a question', () => {
    const input = inputOf(bytes)
    expect(input.mapping.fields).toEqual(['name', 'tags', 'tags', 'tags', 'layer', 'tags', 'ignore', 'links', 'notes'])
    const proposal = proposalOf(input)
    expect(proposal).toMatchObject({ questions: [], report: { problems: [], leftOut: [] } })
    const after = workbookAfter(proposal)
    expect(Object.keys(after.tables.components)).toHaveLength(1608)
    const layers = Object.values(after.tables.components).map((component) => component.layer)
    expect(['serving', 'data', 'compute', null].map((layer) => layers.filter((value) => value === layer).length)).toEqual([
      454, 320, 280, 554,
    ])
  })
})

describe('the figures that another program formats', () => {
  it('are read or asked about, none of them dropped in silence', () => {
    const bytes = readFileSync(new URL('../../../fixtures/csv/grist/formatted_numbers.csv', import.meta.url))
    const [header = '', row = ''] = bytes.toString().trim().split(/\r?\n/)
    expect(header).toBe('fn_currency,fn_scientific,fn_decimal,fn_percent,fn_parens')
    const costs = (Papa.parse<string[]>(row).data[0] ?? []).map((cell) => {
      const { rows, questions, report } = accepted(
        Papa.unparse([
          ['Name', 'Cost per month'],
          ['x', cell],
        ]),
      )
      return [cell, rows[0]?.cost?.amount ?? null, questions[0]?.code ?? report.problems[0]?.problem.code ?? 'read']
    })
    expect(costs).toEqual([
      ['$1.00', 100, 'read'],
      ['1.20E3', null, 'not-a-number'],
      ['2,000,000', 200_000_000, 'read'],
      ['43%', null, 'price-per-use'],
      ['(56)', null, 'money-negative'],
    ])
  })
})

describe('an import', () => {
  it('refuses a table without a name column and one without rows', () => {
    const input = inputOf('Name\tCost\nPostgres\t25')
    const unnamed = { ...input.mapping, fields: ['ignore', 'cost'] as const }
    expect(proposeImport({ ...input, mapping: unnamed })).toEqual({
      ok: false,
      problem: problem('list-without-name', { file: 'list.csv' }),
    })
    expect(proposeImport(inputOf('Name\tCost'))).toEqual({ ok: false, problem: problem('csv-no-rows', { file: 'list.csv' }) })
  })

  it('names every cell that it did not understand, with its line, and leaves it not set', () => {
    const { rows, report } = accepted('Name,Share %,Cost per month\nPostgres,1.2.3,25\nKafka,200%,1e5\n"evil\u202E",1,1\n,5,7')
    expect(report.problems.map(({ line, column, text, problem: { code } }) => [line, column, text, code])).toEqual([
      [2, 'Share %', '1.2.3', 'not-a-number'],
      [3, 'Cost per month', '1e5', 'not-a-number'],
      [3, 'Share %', '200%', 'out-of-range'],
      [4, 'Name', 'evil\u202E', 'text-has-direction-override'],
      [5, 'Name', '', 'text-empty'],
    ])
    expect(rows.map((row) => [row.component.name, row.cost?.amount ?? null, row.owners])).toEqual([
      ['Postgres', 2500, []],
      ['Kafka', null, []],
    ])
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'refused'],
      [5, 'refused'],
    ])
  })

  it('asks about components that are there already, and reuses people', () => {
    const list = 'Name,Owner,Share %\nPostgres,Ana,6\nKafka,Ana Gil,7'
    const before = workbookAfter(accepted('Name,Owner,Share %\npostgres,Ana Gil,5'))
    const again = accepted(list, {}, before)
    expect(again.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['owner:owner-same-person', 'same'],
      ['name:component-there', 'update'],
    ])
    expect(again.rows.map((row) => [row.component.name, row.owners[0]?.personName])).toEqual([['Kafka', 'Ana Gil']])
    const after = workbookAfter(again, before)
    expect(Object.values(after.tables.people)).toHaveLength(1)
    const both = accepted(list, { 'name:component-there': 'add' }, before)
    expect(both.rows).toHaveLength(2)
  })

  it('asks about rows that split badly and about names that stand alone', () => {
    const list = 'Name,Layer,Cost per month\nData,,\nPostgres,data,25,Supabase\nKafka\nS3,data,11'
    const { questions, rows, report } = accepted(list)
    expect(questions.map(({ id, proposed, examples }) => [id, proposed, examples[0]?.line])).toEqual([
      ['row:row-too-long', 'leave-out', 3],
      ['row:row-name-only:name', 'component', 4],
    ])
    expect(rows.map((row) => row.component.name)).toEqual(['Kafka', 'S3'])
    expect(report.notes).toContainEqual(importNote('rows-short', { rows: 1, line: 4, expected: 3 }))
  })

  it('asks whose share it is when several own it and nobody says each', () => {
    const list = 'Name,Owner,Share %\nPostgres,Ana & Bo & Cy,10'
    const shares = (answer: string) => accepted(list, { 'share:share-several-owners': answer }).rows[0]?.owners.map((owner) => owner.share)
    expect(shares('split')).toEqual([334, 333, 333])
    expect(shares('each')).toEqual([1000, 1000, 1000])
    expect(shares('blank')).toEqual([null, null, null])
  })

  it('takes only a choice of the question for an answer', () => {
    const input = inputOf('Name,Share %\nPostgres,<5%', { 'share:share-unclear': '__proto__' })
    expect(proposalOf(input)).toMatchObject({ open: 1, edit: null })
  })

  it('folds a column of unknown words into one question', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `c${index},word${index}`).join('\n')
    const { questions } = proposalOf(inputOf(`Name,Layer\n${rows}`))
    expect(questions).toMatchObject([{ id: 'layer:choice-unknown', cells: 500, proposed: 'blank' }])
  })

  it(
    'of many rows yields between slices and can be dropped at any of them',
    () => {
      const count = rounds(4000, 30_000)
      const list = `Name,Layer,Owner,Share %,Cost per month\n${Array.from({ length: count }, (_, i) => `c${i},data,p${i % 50},1,${i % 900}.50`).join('\n')}`
      const steps = proposingImport(inputOf(list))
      let slices = 0
      let last = 0
      for (;;) {
        const step = steps.next()
        if (step.done) {
          expect(step.value.ok && step.value.value.rows).toHaveLength(count)
          break
        }
        expect(step.value.done).toBeGreaterThan(last)
        last = step.value.done
        slices++
      }
      expect(slices).toBeGreaterThan(count / 80)
      expect(proposingImport(inputOf(list)).next().done).toBe(false)
    },
    rounds(120_000, 600_000),
  )
})

describe('any list at all', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      '?',
      '1/0',
      '=1+1',
      '(5)',
      '~',
      '<',
      '9'.repeat(400),
      '×',
      'TOTAL',
      '1.000',
      '1,5',
      '$',
      '€ 5',
      'a/b',
      '__proto__',
      'constructor',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const HEADER = ['Name', 'Layer', 'Owner', '% time', 'Cost', 'Edge', 'Approach', 'Notes']

  it('takes a row that ends before the column of its name', () => {
    const rows = [',,,,,,,,\0', 'constructor,,,,,,,,(5)', '1/0,,,,,,,,\0', `${'9'.repeat(400)},,!,,,,,`]
    const proposal = proposeImport(inputOf(`sep=,\n${HEADER.join(',')}\n${rows.join('\n')}`))
    expect(proposal.ok).toBe(true)
  })

  it('ends in an edit that the workbook takes, or in none', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 8, maxLength: 9 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const content = `sep=,\n${Papa.unparse([HEADER, ...rows])}`
        const proposal = proposeImport(inputOf(content))
        if (!proposal.ok) return true
        const done = accepted(content)
        expect(done.open).toBe(0)
        if (done.edit === null) return done.rows.length === 0
        const after = workbookAfter(done)
        return readWorkbook(JSON.parse(JSON.stringify(after))).ok
      }),
      { numRuns: rounds(60, 200) },
    )
  })
})

it('keeps a component whose owner is called as the column is', () => {
  const { rows } = accepted('Name,Owner,Cost per month\nKafka,Owner,100\nName,Ana,50\nName,Owner,Cost per month\nQueue,Ben,20')
  expect(rows.map(({ component }) => component.name)).toEqual(['Kafka', 'Name', 'Queue'])
})
