import { describe, expect, it } from 'vitest'
import {
  addBill,
  applyEdit,
  type BilledGroup,
  billImportEdit,
  type EmptyMonth,
  type IsoDate,
  inverseOf,
  mergeWorkbooks,
  type PriceGone,
  type RecordOf,
  recordsOf,
  removeComponents,
  sameInvoice,
  setBillPart,
  tagBefore,
  type Workbook,
} from '#core'
import { BILL_IMPORT_TEXT, billImportQuestionText, PLAIN_STYLE, ruleConditionsText } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { processorTime } from '../../../helpers/processor-time.ts'
import { contextOf, editOf, fileOf, group, imported, type Order, planOf } from './bill-import.ts'

const stack = () =>
  aWorkbook({
    components: [
      { id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' },
      { id: 'c-db', name: 'Postgres (RDS)', vendor: 'Amazon Web Services', kind: 'database', cost: 50_000 },
      { id: 'c-q1', name: 'SQS jobs', vendor: 'AWS', kind: 'queue' },
      { id: 'c-q2', name: 'SQS emails', vendor: 'AWS', kind: 'queue' },
      { id: 'c-llm', name: 'Chat model', vendor: 'OpenAI', kind: 'llm-api' },
      { id: 'c-gcs', name: 'S3 mirror', vendor: 'Google Cloud', kind: 'object-store' },
    ],
  })

const TIE = {
  conditions: [{ field: 'service', test: 'is', text: 'AWSQueueService' }],
  target: 'component',
  componentId: 'c-q1',
  shares: [],
} as const

const BILL = [group('AmazonS3', '10.004'), group('AmazonRDS', '4.005'), group('AmazonRDS', '0.5', { category: 'tax' })]

const billsOf = (book: Workbook) =>
  recordsOf(book, 'bills').map(({ vendor, amount, currency, per, date, takenFrom }) => ({ vendor, amount, currency, per, date, takenFrom }))
const partsOf = (book: Workbook) =>
  Object.fromEntries(
    recordsOf(book, 'costLines').flatMap(({ componentId, billId, amount }) => (billId === null ? [] : [[componentId, amount]])),
  )
const questionsOf = (book: Workbook, groups: readonly BilledGroup[], order = {}) =>
  planOf(book, groups, { acceptsProposals: false, ...order }).questions.map(({ code, choices, proposed, answer }) => [
    code,
    choices,
    proposed,
    answer,
  ])

/** That the file takes the place of every bill that it is asked about. */
const replaceAll = (book: Workbook, groups: readonly BilledGroup[]) =>
  Object.fromEntries(planOf(book, groups).questions.flatMap(({ id, code }) => (code === 'same-months' ? [[id, 'replace']] : [])))

describe('who bears a service', () => {
  it('is proposed behind the gate of the vendor, asked where two may, and new where none does', () => {
    const groups = [group('AmazonS3', '1'), group('AWSQueueService', '1'), group('AmazonCloudFront', '1'), group('AWSCloudTrail', '0.001')]
    expect(questionsOf(stack(), groups)).toEqual([
      ['bearer', ['c-s3', 'add', 'rest'], 'c-s3', null],
      ['tie', ['c-q1', 'c-q2', 'add', 'rest'], null, null],
      ['new', ['add', 'rest'], 'add', null],
    ])
  })

  it('is asked about from the smallest coin of a month on, to the last digit', () => {
    const small = Array.from({ length: 9 }, (_, at) => group(`Service ${at}`, '0.0097'))
    expect(questionsOf(stack(), [...small, group('AWSQueueService', '0')])).toEqual([])
    expect(questionsOf(stack(), [group('Service', '0.01')])).toMatchObject([['new', ['add', 'rest'], 'add', null]])
    expect(questionsOf(stack(), [group('Service', '0.97', { currency: 'JPY' })])).toEqual([])
  })

  it('may be named by its vendor, and by what another cloud calls a service', () => {
    const book = aWorkbook({
      components: [
        { id: 'c-k', name: 'Cluster', vendor: 'AWS EKS' },
        { id: 'c-o', name: 'Object storage', vendor: 'AWS', kind: 'object-store' },
        { id: 'c-q', name: 'Jobs queue', vendor: 'AWS' },
        { id: 'c-m', name: 'MongoDB', vendor: 'AWS', kind: 'database' },
        { id: 'c-g', name: 'Model', vendor: 'Google Gemini', kind: 'llm-api' },
      ],
    })
    const google = { source: 'gcp-table Google Cloud', biller: 'Google Cloud', vendor: 'Google Cloud' }
    const services = ['AmazonEKS', 'AmazonS3', 'AWSQueueService', 'AmazonRDS'].map((service) => group(service, '5'))
    const asked = questionsOf(book, [...services, group('Gemini API', '5', google)])
    expect(asked.map(([code, , proposed]) => `${code} ${proposed}`)).toEqual([
      'bearer c-k',
      'bearer c-o',
      'bearer c-q',
      // What is called MongoDB is no RDS.
      'new add',
      'bearer c-g',
    ])
  })

  it('is one of several of a vendor that is no cloud, whatever its service is called, which is asked', () => {
    const models = ['Chat', 'Embeddings'].map((name) => ({ id: `c-${name}`, name: `OpenAI ${name.toLowerCase()}`, vendor: 'OpenAI' }))
    const groups = [group('gpt-5, input', '9', { source: 'mapped OpenAI', biller: 'OpenAI', vendor: 'OpenAI' })]
    expect(questionsOf(aWorkbook({ components: models }), groups)).toEqual([['tie', ['c-Chat', 'c-Embeddings', 'add', 'rest'], null, null]])
  })

  it('is its maker’s, whichever cloud bills for it', () => {
    const datadog = { id: 'c-d', name: 'Datadog', vendor: 'Datadog', kind: 'observability' } as const
    const groups = [group('Datadog Pro', '1500'), group('Pinecone', '70')]
    expect(questionsOf(aWorkbook({ components: [datadog] }), groups)).toMatchObject([
      ['bearer', ['c-d', 'add', 'rest'], 'c-d', null],
      ['new', ['add', 'rest'], 'add', null],
    ])
    expect(planOf(aWorkbook({}), groups).newComponents).toMatchObject([
      { name: 'Datadog', vendor: 'Datadog', kind: 'observability' },
      { name: 'Pinecone', vendor: 'Pinecone', kind: 'vector-store' },
    ])
  })

  it('is listed as the cloud’s that bills for its maker, where its name says what is sold', () => {
    const listed = [
      { id: 'c-claude', name: 'Claude on Bedrock', vendor: 'AWS' },
      { id: 'c-dd', name: 'Datadog (AWS Marketplace)', vendor: 'Amazon Web Services' },
      { id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' },
    ] as const
    const of = { source: 'focus AWS 1', biller: 'AWS' }
    const groups = [
      group('Claude Sonnet 4.5 (Amazon Bedrock Edition)', '900', { ...of, vendor: 'Anthropic, PBC' }),
      group('Datadog Pro', '1500', { ...of, vendor: 'Datadog, Inc.' }),
      group('Pinecone', '70', { ...of, vendor: 'Pinecone Systems' }),
    ]
    expect(questionsOf(aWorkbook({ components: listed }), groups).map(([code, , proposed]) => `${code} ${proposed}`)).toEqual([
      'bearer c-claude',
      'bearer c-dd',
      'new add',
    ])
    // Of what the maker bills itself nothing is the cloud's.
    const own = [group('Claude Sonnet 4.5', '900', { source: 'mapped Anthropic', biller: 'Anthropic', vendor: 'Anthropic' })]
    expect(questionsOf(aWorkbook({ components: listed }), own)).toMatchObject([['new', ['add', 'rest'], 'add', null]])
  })

  it('may be a code of one word for what is listed in several', () => {
    const names = ['AWS Secrets Manager', 'Amazon Route 53', 'Route 53 Resolver']
    const book = aWorkbook({ components: names.map((name, at) => ({ id: `c-${at}`, name, vendor: 'AWS' })) })
    const asked = questionsOf(book, [group('AWSSecretsManager', '5'), group('AmazonRoute53', '5'), group('AWSSecretsHub', '5')])
    expect(asked.map(([code, , proposed]) => `${code} ${proposed}`)).toEqual(['bearer c-0', 'bearer c-1', 'new add'])
  })

  it('is one by all names that reports of one cloud have for it', () => {
    const newIn = (vendor: string, services: readonly string[]) => {
      const groups = services.map((service) => group(service, '5', { source: `focus ${vendor}`, biller: vendor, vendor }))
      return planOf(aWorkbook({}), groups).newComponents.map(({ name, kind, layer }) => `${name}: ${kind} ${layer}`)
    }
    expect(newIn('AWS', ['AmazonEKS', 'Amazon Elastic Kubernetes Service', 'Elastic Container Service for Kubernetes'])).toEqual([
      'EKS: kubernetes compute',
    ])
    expect(newIn('AWS', ['AmazonVPC', 'Amazon Virtual Private Cloud', 'EC2-ELB', 'awskms', 'Key Management Service'])).toEqual([
      'VPC: other other',
      'Elastic Load Balancing: gateway serving',
      'KMS: other serving',
    ])
    expect(newIn('AWS', ['Claude Opus 4.5 (Amazon Bedrock Edition)', 'Amazon Bedrock'])).toEqual(['Bedrock: llm-api compute'])
    expect(newIn('Microsoft', ['Azure AI Foundry Models', 'Foundry Models'])).toEqual(['Azure OpenAI: llm-api compute'])
    expect(newIn('Oracle', ['COMPUTE', 'OBJECTSTORE', 'DATABASE', 'GENERATIVE_AI'])).toEqual([
      ...[
        'Compute: other compute',
        expect.toSay('Object Storage: object-store data'),
        'Database: database data',
        'Generative AI: llm-api compute',
      ],
    ])
  })

  it('is one product of its maker, whatever its meters are called, and asked about once', () => {
    const of = (vendor: string) => ({ source: `mapped ${vendor}`, biller: vendor, vendor })
    const meters = [
      ...['gpt-5, input', 'gpt-5, output', 'evals | gpt-5'].map((service) => group(service, '5', of('OpenAI, LLC'))),
      ...[null, 'Claude Opus'].map((service) => group(service, '5', of('Anthropic'))),
      ...['PIPE', 'STORAGE'].map((service) => group(service, '5', of('Snowflake'))),
    ]
    const { newComponents, newRules, questions } = planOf(aWorkbook({}), meters)
    expect(newComponents.map(({ name, vendor, kind }) => `${name}, ${vendor}: ${kind}`)).toEqual([
      'OpenAI, OpenAI, LLC: llm-api',
      'Anthropic, Anthropic: llm-api',
      'Snowflake, Snowflake: warehouse',
    ])
    expect(newRules).toHaveLength(7)
    const asked = questions.filter(({ code }) => code === 'new')
    expect(asked.map(billImportQuestionText)).toMention('“Snowflake” is paid and not in the inventory. Add it as a component?')
    expect(asked).toHaveLength(3)
  })

  it('is called by the names of its own cloud', () => {
    const of = (vendor: string) => ({ source: `focus ${vendor}`, biller: vendor, vendor })
    const services = ['STORAGE', 'FUNCTIONS']
    const groups = ['Snowflake', 'Oracle', 'Vercel', 'Microsoft'].flatMap((vendor) => services.map((each) => group(each, '5', of(vendor))))
    const names = planOf(aWorkbook({}), groups).newComponents.map(({ vendor, name }) => `${vendor}: ${name}`)
    expect(names.filter((name) => /Azure/.test(name))).toEqual(['Microsoft: Azure Storage', 'Microsoft: Azure Functions'])
  })

  it('is one component where its bill has several names for one product, and never two of one name', () => {
    const azure = { source: 'azure Microsoft Azure', biller: 'Microsoft Azure', vendor: 'Microsoft Azure' }
    const services = ['Virtual Machines', 'Virtual Machines Licenses', 'Functions', 'Azure App Service', 'Azure Container Apps']
    const book = aWorkbook({ components: [{ id: 'c', name: 'Azure App Service', vendor: 'Acme' }] })
    const { newComponents, newRules } = planOf(
      book,
      services.map((service) => group(service, '5', azure)),
    )
    expect(newComponents.map(({ name }) => name)).toEqual([
      'Virtual Machines',
      'Azure Functions',
      'Azure App Service (Microsoft Azure)',
      'Azure Container Apps',
    ])
    expect(new Set(newRules.map(({ componentId }) => componentId)).size).toBe(4)
    expect(newRules).toHaveLength(5)
  })

  it('is the one of its exact name, and not of a longer one', () => {
    const ofCloud = (vendor: string, names: readonly string[]) => names.map((name) => ({ id: name.replaceAll(' ', '-'), name, vendor }))
    const named = ofCloud('Azure', ['Azure Functions', 'Azure App Service', 'Azure Container Apps'])
    const google = ofCloud('Google Cloud', ['Cloud Run', 'Cloud Run functions'])
    const book = aWorkbook({ components: [...named, ...google] })
    const of = (vendor: string) => ({ source: `focus ${vendor}`, biller: vendor, vendor })
    const groups = [
      ...['Functions', 'Azure App Service', 'Azure Container Apps'].map((service) => group(service, '5', of('Microsoft Azure'))),
      ...['Cloud Run Functions', 'Cloud Run'].map((service) => group(service, '5', of('Google Cloud'))),
    ]
    const asked = questionsOf(book, groups).map(([code, , proposed]) => `${code} ${proposed}`)
    expect(asked.sort()).toEqual([...named, ...google].map(({ id }) => `bearer ${id}`).sort())
    const only = aWorkbook({ components: google.slice(1) })
    expect(questionsOf(only, [group('Cloud Run', '5', of('Google Cloud'))])).toMatchObject([['new', ['add', 'rest'], 'add', null]])
  })

  it('is the one of a vendor of one product, whatever its service is called', () => {
    const groups = [group('GPT-5, input', '9', { source: 'focus OpenAI', biller: 'OpenAI', vendor: 'OpenAI, LLC' })]
    expect(questionsOf(stack(), groups)).toEqual([['bearer', ['c-llm', 'add', 'rest'], 'c-llm', null]])
  })

  it('is none of a vendor that is no cloud where another service is called as what is listed', () => {
    const of = { source: 'focus Atlassian', biller: 'Atlassian', vendor: 'Atlassian' }
    const book = aWorkbook({ components: [{ id: 'c-jira', name: 'Jira', vendor: 'Atlassian' }] })
    const groups = ['Jira Software', 'Confluence', 'Bitbucket Pipelines'].map((service) => group(service, '10', of))
    const asked = questionsOf(book, groups)
    expect(asked.map(([code, , proposed]) => `${code} ${proposed}`)).toEqual(['bearer c-jira', 'new add', 'new add'])
    // The rest of the bill stays the vendor's where its name is all that is listed, and meters are their maker's product.
    for (const [vendor, name] of [
      ['Atlassian', 'Atlassian'],
      ['Anthropic', 'Claude'],
    ] as const) {
      const listed = aWorkbook({ components: [{ id: 'c', name, vendor }] })
      const meters = [name, `${name} extras`, 'Web search'].map((each) =>
        group(each, '5', { source: `focus ${vendor}`, biller: vendor, vendor }),
      )
      expect(questionsOf(listed, meters).map(([code]) => code)).toEqual(['bearer', 'bearer', 'bearer'])
    }
  })

  it('is added beside what is proposed, and beside several, where somebody says so', () => {
    const of = { source: 'focus Acme', biller: 'Acme', vendor: 'Acme' }
    const book = aWorkbook({ components: [{ id: 'c-1', name: 'Runs', vendor: 'Acme' }] })
    const [one] = planOf(book, [group('Seats', '7', of)]).questions
    const added = imported(book, [group('Seats', '7', of)], { answers: { [one?.id ?? '']: 'add' } })
    expect(recordsOf(added, 'components').map(({ name }) => name)).toEqual(['Runs', 'Seats'])
    expect(Object.values(partsOf(added))).toEqual([700])
    expect(questionsOf(added, [group('Seats', '7', of)])).toEqual([])
    const [several] = planOf(stack(), [group('AWSQueueService', '2')], { acceptsProposals: false }).questions
    const plan = planOf(stack(), [group('AWSQueueService', '2')], { answers: { [several?.id ?? '']: 'add' } })
    expect(plan.newComponents).toMatchObject([{ name: 'SQS', vendor: 'AWS', kind: 'queue' }])
  })

  it('is said by the first rule that fits, and then not asked', () => {
    const groups = [group('AWSQueueService', '1', { tag: 'email' }), group('AWSQueueService', '2', { tag: 'jobs' })]
    const byTag = { ...TIE, componentId: 'c-q2', conditions: [{ field: 'tag', test: 'begins', text: 'EMA' }] } as const
    const book = imported(stack(), groups, { rules: [byTag, TIE] })
    expect(partsOf(book)).toEqual({ 'c-q1': 200, 'c-q2': 100 })
    expect(partsOf(imported(stack(), groups, { rules: [TIE, byTag] }))).toEqual({ 'c-q1': 300 })
  })

  it('is said by a rule that is known by its conditions, whatever its id is', () => {
    const groups = [group('AmazonS3', '5'), group(null, '2')]
    const book = imported(aWorkbook({}), groups)
    const rules = recordsOf(book, 'billRules')
    const values = rules.map(({ conditions, target, componentId, shares }) => ({ conditions, target, componentId, shares }))
    // As rules are whose conditions a newer version of the file says otherwise.
    const renamed = Object.fromEntries(rules.map((rule, at) => [`old-${at}`, { ...rule, id: `old-${at}` }]))
    const older = { ...book, tables: { ...book.tables, billRules: renamed } }
    expect(planOf(older, groups, { rules: values.toReversed() }).rules.map(({ id }) => id)).toEqual(['old-1', 'old-0'])
    const narrowed = [{ field: 'vendor', test: 'is', text: 'AWS' }] as const
    const taken = imported(book, groups, { rules: [{ conditions: narrowed, target: 'rest', componentId: null, shares: [] }] })
    const id = recordsOf(taken, 'billRules').find(({ conditions }) => conditions.length === 1)?.id ?? ''
    const other = { ...recordsOf(taken, 'billRules')[0], id, conditions: values[0]?.conditions } as RecordOf<'billRules'>
    const moved = { ...taken, tables: { ...taken.tables, billRules: { [id]: other } } }
    const both = planOf(moved, groups, { rules: [{ conditions: narrowed, target: 'rest', componentId: null, shares: [] }] }).rules
    expect(both.map(({ conditions }) => conditions.length)).toEqual([1, 2])
    expect(new Set(both.map((rule) => rule.id)).size).toBe(2)
  })

  it('is several by exact shares, and what they leave is nobody’s', () => {
    const shares = [
      { componentId: 'c-q1', share: 3333 },
      { componentId: 'c-q2', share: 3333 },
    ]
    const split = { conditions: TIE.conditions, target: 'split', componentId: null, shares } as const
    const book = imported(stack(), [group('AWSQueueService', '100.01')], { rules: [split] })
    expect(partsOf(book)).toEqual({ 'c-q1': 3333, 'c-q2': 3334 })
    expect(billsOf(book)).toMatchObject([{ amount: 10_001 }])
  })

  it('is no part of the bill where it is no infrastructure', () => {
    const apart = {
      conditions: [{ field: 'service', test: 'contains', text: 'coffee' }],
      target: 'not-infrastructure',
      componentId: null,
      shares: [],
    } as const
    const book = imported(stack(), [group('AmazonS3', '10'), group('Coffee beans', '99')], { rules: [apart] })
    expect(billsOf(book)).toMatchObject([{ amount: 1000 }])
  })

  it('is remembered as a rule that says why', () => {
    const book = imported(stack(), BILL)
    expect(
      recordsOf(book, 'billRules').map(({ conditions, target, componentId }) => [conditions.map(({ text }) => text), target, componentId]),
    ).toEqual([
      [['AWS', 'AmazonS3'], 'component', 'c-s3'],
      [['AWS', 'AmazonRDS'], 'component', 'c-db'],
    ])
  })

  it('of what names no service is said apart: other services keep their own, and new ones are asked about', () => {
    const focus = { source: 'focus AWS 1' }
    const september = [group(null, '5', focus), group('Amazon S3', '200', focus)].map((each) => ({ ...each, month: '2026-09' }))
    const before = imported(aWorkbook({}), september)
    expect(recordsOf(before, 'billRules').map(({ conditions }) => ruleConditionsText(conditions))).toEqual([
      expect.toSay('vendor is “AWS” and service is blank'),
      expect.toSay('vendor is “AWS” and service is “Amazon S3”'),
    ])
    const october = [...september.map((each) => ({ ...each, month: '2026-10' })), group('Amazon Bedrock', '3100', focus)]
    expect(questionsOf(before, october)).toMatchObject([['new', ['add', 'rest'], 'add', null]])
    const after = imported(before, october)
    const names = new Map(recordsOf(after, 'components').map(({ id, name }) => [id, name]))
    const priced = Object.entries(partsOf(after)).map(([id, amount]) => [names.get(id ?? ''), amount])
    expect(Object.fromEntries(priced)).toEqual({ AWS: 500, S3: 20_000, Bedrock: 310_000 })
  })

  it('adds what is paid and not listed, with nothing said of its time, its edge and its approach', () => {
    const book = imported(stack(), [group('AmazonCloudFront', '7')])
    const added = recordsOf(book, 'components').find(({ name }) => name === 'CloudFront')
    expect(added).toMatchObject({ vendor: 'AWS', kind: 'gateway', layer: 'serving', edge: null })
    const others = recordsOf(book, 'components').filter(({ id }) => id !== added?.id)
    expect(added?.position).toBeGreaterThan(Math.max(...others.map(({ position }) => position)))
    expect(Object.keys(added?.meta ?? {}).sort()).toEqual(
      ['id', 'kind', 'layer', 'name', 'position', 'vendor'].filter((field) => field in (added?.meta ?? {})),
    )
    expect(added?.meta['approach']).toBeUndefined()
    expect(recordsOf(book, 'owners').filter(({ componentId }) => componentId === added?.id)).toEqual([])
    expect(partsOf(book)).toEqual({ [added?.id ?? '']: 700 })
  })
})

describe('the bill that comes of it', () => {
  it('is the last full month: parts of who bears it, tax and the rest with it, rounded once', () => {
    const running = group('AmazonS3', '1000', { month: '2026-11' })
    const book = imported(stack(), [...BILL, running])
    expect(billsOf(book)).toEqual([
      { vendor: 'AWS', amount: 1451, currency: 'USD', per: 'month', date: '2026-10-31', takenFrom: 'last-month' },
    ])
    expect(partsOf(book)).toEqual({ 'c-db': 401, 'c-s3': 1000 })
  })

  it('takes the place of the price that was typed', () => {
    expect(questionsOf(stack(), BILL).filter(([code]) => code === 'price')).toEqual([['price', ['replace', 'keep'], 'replace', null]])
    const text = (groups: readonly BilledGroup[]) =>
      planOf(stack(), groups).questions.flatMap((question) => (question.code === 'price' ? billImportQuestionText(question) : []))
    const entered = 'Postgres (RDS) has a price that was entered: USD 500.00 per month.'
    expect(text(BILL)).toEqual([expect.toSay(`${entered} The bill says USD 4.01 per month. Does it replace that?`)])
    const inEuros = group('AmazonRDS', '9', { currency: 'EUR' })
    expect(text([...BILL, inEuros])).toEqual([expect.toSay(`${entered} Does the bill replace it?`)])
    const lines = (book: Workbook) => recordsOf(book, 'costLines').filter(({ componentId }) => componentId === 'c-db')
    expect(lines(imported(stack(), BILL)).map(({ amount }) => amount)).toEqual([401])
    expect(lines(imported(stack(), BILL, { answers: { 'price.c-db': 'keep' } })).map(({ amount }) => amount)).toEqual([50_000, 401])
  })

  it('takes the place of a bill that was typed', () => {
    const typed = aWorkbook({
      components: [{ id: 'c-s3', name: 'S3', vendor: 'AWS' }],
      bills: [{ vendor: 'Amazon Web Services', amount: 90_000 }],
    })
    expect(
      planOf(typed, BILL).questions.flatMap((question) => (question.code === 'typed-bill' ? billImportQuestionText(question) : [])),
    ).toEqual([
      expect.toSay(
        'A bill of Amazon Web Services was entered: USD 900.00 per month. This one says USD 14.51 per month. Does it replace that?',
      ),
    ])
    expect(billsOf(imported(typed, BILL)).map(({ amount }) => amount)).toEqual([1451])
    const kept = imported(typed, BILL, { answers: { 'typed-bill.bill-1': 'keep' } })
    expect(billsOf(kept).map(({ amount }) => amount)).toEqual([90_000, 1451])
  })

  it('may be the average of the last full quarter, which is asked once', () => {
    const months = ['2026-07', '2026-08', '2026-09', '2026-10'].map((month, at) => group('AmazonS3', String(10 * (at + 1)), { month }))
    expect(questionsOf(stack(), months).filter(([code]) => code === 'amount')).toEqual([
      ['amount', ['last-month', 'quarter-average'], 'last-month', null],
    ])
    const [asked] = planOf(stack(), months).questions.filter(({ code }) => code === 'amount')
    const book = imported(stack(), months, { answers: { [asked?.id ?? '']: 'quarter-average' } })
    expect(billsOf(book)).toMatchObject([{ amount: 2000, takenFrom: 'quarter-average', date: '2026-10-31' }])
    const later = imported(book, [group('AmazonS3', '70', { month: '2026-10' })])
    expect(billsOf(later)).toMatchObject([{ amount: 2000, takenFrom: 'quarter-average' }])
  })

  it('has no credits and no refunds in its price: a pool of credits is proposed', () => {
    const book = imported(stack(), [
      ...BILL,
      group('AmazonS3', '-5', { category: 'credit' }),
      group('AmazonS3', '-3', { category: 'refund' }),
    ])
    expect(billsOf(book)).toMatchObject([{ amount: 1451 }])
    expect(recordsOf(book, 'creditGrants')).toMatchObject([{ vendor: 'AWS', balance: null, currency: 'USD', asOf: '2026-10-31' }])
    expect(recordsOf(book, 'billed').map(({ category, amount }) => [category, amount])).toContainEqual(['refund', -300])
  })

  it('has no pool of credits where somebody left them out, and is not asked again', () => {
    const credits = (month: string) => [group('AmazonS3', '9', { month }), group('AmazonS3', '-5', { month, category: 'credit' })]
    const [asked] = planOf(stack(), credits('2026-09')).questions.filter(({ code }) => code === 'credits')
    const book = imported(stack(), credits('2026-09'), { answers: { [asked?.id ?? '']: 'skip' } })
    for (const month of ['2026-09', '2026-10']) {
      expect(planOf(book, credits(month), { acceptsProposals: false }).questions).toMatchObject([{ code: 'credits', answer: 'skip' }])
      expect(recordsOf(imported(book, credits(month)), 'creditGrants')).toEqual([])
    }
    expect(recordsOf(imported(book, credits('2026-10'), { answers: { [asked?.id ?? '']: 'add' } }), 'creditGrants')).toHaveLength(1)
  })

  it('is one for each currency', () => {
    const book = imported(stack(), [group('AmazonS3', '10'), group('AmazonS3', '20', { currency: 'EUR' })])
    expect(billsOf(book).map(({ amount, currency }) => [amount, currency])).toEqual([
      [1000, 'USD'],
      [2000, 'EUR'],
    ])
  })

  it('is a price a year of what was bought for a year, and a third of what was bought for three', () => {
    const term = (last: string) => ({ category: 'purchase', term: { first: '2026-04-01' as IsoDate, last: last as IsoDate } }) as const
    const year = imported(stack(), [group('AmazonS3', '10000', term('2027-03-31'))])
    expect(billsOf(year)).toEqual([{ vendor: 'AWS', amount: 1_000_000, currency: 'USD', per: 'year', date: '2026-10-31', takenFrom: null }])
    expect(recordsOf(year, 'components')[0]?.contract).toMatchObject({ start: '2026-04-01', end: '2027-03-31' })
    expect(billsOf(imported(stack(), [group('AmazonS3', '36', term('2029-03-31'))]))).toMatchObject([{ amount: 1200, per: 'year' }])
    expect(billsOf(imported(stack(), [group('AmazonS3', '36', term('2026-10-31'))]))).toEqual([])
    expect(billsOf(imported(stack(), [group('AmazonS3', '36', { category: 'purchase', term: 'once' })]))).toEqual([])
  })

  it('names purchases that it has no part of: paid once, and for a term that is over', () => {
    const bought = { category: 'purchase', term: 'once' } as const
    const term = { first: '2025-04-01' as IsoDate, last: '2026-03-31' as IsoDate }
    const plan = planOf(stack(), [
      ...[group('AmazonS3', '20', { ...bought, month: '2026-09' }), group('AmazonRDS', '1.005', bought), group('AmazonRDS', '4')],
      group('AmazonRDS', '200', { category: 'purchase', term, month: '2026-08' }),
    ])
    expect(plan.paidOnce.map((once) => BILL_IMPORT_TEXT.paidOnce(once, PLAIN_STYLE))).toEqual([
      expect.toSay(
        'USD 21.005 of AWS was paid once, in September 2026 and October 2026. The bill says no term for it, so it’s no monthly or yearly amount.',
      ),
    ])
    expect(plan.pastPurchases.map((past) => BILL_IMPORT_TEXT.pastPurchase(past, PLAIN_STYLE))).toEqual([
      expect.toSay('USD 200 of AWS was paid for a term that ended on Mar 31, 2026, so there is no bill of it.'),
    ])
  })

  it('is never less than its parts, though discounts are nobody’s', () => {
    const book = imported(stack(), [group('AmazonS3', '10'), group('EDP discount', '-4')])
    expect(billsOf(book)).toMatchObject([{ amount: 1000 }])
    expect(planOf(stack(), [group('AmazonS3', '10'), group('EDP discount', '-4')]).bills).toMatchObject([{ belowZeroMinor: -400 }])
  })

  it('waits for a month that is over', () => {
    const plan = planOf(stack(), [group('AmazonS3', '10', { month: '2026-11' })])
    expect([plan.bills, plan.withoutFullMonth]).toEqual([[], ['AWS']])
  })

  it('waits for a month that is whole, and names the one that is not', () => {
    const coverage = { first: '2026-10-15' as IsoDate, last: '2026-10-31' as IsoDate }
    const half = group('AmazonS3', '10', { coverage })
    const plan = planOf(stack(), [half])
    expect([plan.bills, plan.withoutFullMonth]).toEqual([[], ['AWS']])
    expect(plan.partialMonths).toEqual([{ vendor: 'AWS', month: '2026-10', ...coverage }])
    const book = imported(stack(), [half, group('AmazonS3', '21', { month: '2026-09' })])
    expect(billsOf(book)).toMatchObject([{ amount: 2100, date: '2026-09-30' }])
    expect(planOf(stack(), [group('AmazonS3', '10', { month: '2026-11', coverage })]).partialMonths).toEqual([])
    const quarter = ['2026-07', '2026-08', '2026-09'].map((month) =>
      group('AmazonS3', '3', { month, coverage: month === '2026-09' ? coverage : null }),
    )
    expect(planOf(stack(), quarter, { acceptsProposals: false }).questions.filter(({ code }) => code === 'amount')).toEqual([])
  })

  it('is a whole one where somebody says so of the first month, once', () => {
    const coverage = { first: '2026-10-03' as IsoDate, last: '2026-10-31' as IsoDate }
    const groups = [group('AmazonS3', '304.5', { coverage })]
    const asked = planOf(stack(), groups, { acceptsProposals: false }).questions.find(({ code }) => code === 'first-days')
    expect(asked).toMatchObject({ choices: ['whole', 'part'], proposed: 'part' })
    expect(billImportQuestionText(asked as NonNullable<typeof asked>)).toSay(
      'October 2026 of AWS has no charge before Oct 3, 2026. Is that the whole month, as of a vendor that was first used then?',
    )
    const book = imported(stack(), groups, { answers: { [asked?.id ?? '']: 'whole' } })
    expect(billsOf(book)).toMatchObject([{ amount: 30_450, date: '2026-10-31' }])
    const again = planOf(book, groups, { acceptsProposals: false })
    expect(again.questions).toMatchObject([{ code: 'first-days', answer: 'whole', isChosen: false }])
    expect([again.changes.changed, again.partialMonths]).toEqual([[], []])
    const part = imported(stack(), groups)
    expect(billsOf(part)).toEqual([])
    const kept = planOf(part, groups, { acceptsProposals: false })
    expect(kept.questions).toMatchObject([{ id: asked?.id, proposed: 'part', answer: 'part', isChosen: false }])
    expect(kept.changes.changed).toEqual([])
    expect(billsOf(imported(part, groups, { answers: { [asked?.id ?? '']: 'whole' } }))).toMatchObject([{ amount: 30_450 }])
    expect(billsOf(imported(book, groups, { answers: { [asked?.id ?? '']: 'part' } }))).toEqual([])
    // Of a later month, and of one that ends early, nothing of the kind is asked.
    const ended = [group('AmazonS3', '9', { coverage: { first: '2026-10-03' as IsoDate, last: '2026-10-20' as IsoDate } })]
    const later = [group('AmazonS3', '9', { month: '2026-09' }), ...groups]
    for (const each of [ended, later]) expect(planOf(stack(), each).questions.map(({ code }) => code)).not.toContain('first-days')
  })

  it('is none of a month that comes to nothing or less, which is named', () => {
    const plan = planOf(stack(), [group('AmazonS3', '10', { month: '2026-09' }), group('AmazonS3', '-30')])
    expect(plan.bills).toEqual([])
    expect(plan.withoutAmount).toEqual([{ vendor: 'AWS', currency: 'USD', month: '2026-10', minor: -3000 }])
    expect(BILL_IMPORT_TEXT.withoutAmount(plan.withoutAmount[0] as EmptyMonth, PLAIN_STYLE)).toSay(
      'October 2026 of AWS comes to −$30, so there is no bill.',
    )
    expect(planOf(stack(), [group('AmazonS3', '10')]).withoutAmount).toEqual([])
  })

  it('moves to the currency that the vendor changes to', () => {
    const dollars = [group('AmazonS3', '10', { month: '2026-08' }), group('AmazonS3', '11', { month: '2026-09' })]
    const book = imported(stack(), dollars)
    expect(billsOf(book)).toMatchObject([{ amount: 1100, currency: 'USD' }])
    const euros = [group('AmazonS3', '9', { currency: 'EUR' })]
    expect(billsOf(imported(book, euros))).toMatchObject([{ amount: 900, currency: 'EUR' }])
    expect(billsOf(imported(stack(), [...dollars, ...euros]))).toMatchObject([{ amount: 900, currency: 'EUR' }])
    const average = imported(stack(), [...dollars, group('AmazonS3', '9', { month: '2026-07', currency: 'EUR' })], {
      answers: Object.fromEntries(
        planOf(stack(), [...dollars, group('AmazonS3', '9', { month: '2026-07', currency: 'EUR' })], { acceptsProposals: false })
          .questions.filter(({ code }) => code === 'amount')
          .map(({ id }) => [id, 'quarter-average']),
      ),
    })
    expect(billsOf(average).map(({ amount, currency }) => `${currency} ${amount}`)).toEqual(['USD 700', 'EUR 300'])
    expect(recordsOf(imported(book, euros), 'costLines').filter(({ billId }) => billId !== null)).toMatchObject([{ currency: 'EUR' }])
  })
})

describe('the next import', () => {
  it('of the same file changes nothing and asks nothing', () => {
    const groups = [...BILL, group('AmazonCloudFront', '7'), group('AmazonS3', '-5', { category: 'credit' })]
    const book = imported(stack(), groups)
    expect(questionsOf(book, groups)).toEqual([])
    expect(editOf(book, groups, { acceptsProposals: false }).edits).toEqual([])
    expect(planOf(book, groups).changes).toMatchObject({ added: [], changed: [], removed: [], restated: [] })
    const twice = imported(stack(), groups, { rules: [TIE] })
    expect(editOf(twice, groups, { rules: [TIE] }).edits).toEqual([])
  })

  it('replaces its months, names those that came to something else, and asks about new services alone', () => {
    const book = imported(stack(), [...BILL, group('AmazonS3', '1', { month: '2026-09' })])
    const next = [group('AmazonS3', '12', { lines: 9 }), group('AmazonS3', '3', { month: '2026-11' }), group('AmazonSNS', '2')]
    // A month that lacks a service may be of a filter.
    const [fewer] = planOf(book, next, { acceptsProposals: false }).questions
    const answers = { [fewer?.id ?? '']: 'replace' }
    const plan = planOf(book, next, { answers, acceptsProposals: false })
    expect(plan.questions.map(({ code, facts }) => [code, facts['service']])).toEqual([
      ['fewer-charges', undefined],
      ['new', 'AmazonSNS'],
    ])
    expect(plan.changes.restated.map(({ month }) => month)).toEqual(['2026-10'])
    const after = imported(book, next, { answers })
    expect(
      recordsOf(after, 'billed')
        .map(({ month, service, exact }) => `${month} ${service} ${exact}`)
        .sort(),
    ).toEqual(['2026-09 AmazonS3 1', '2026-10 AmazonS3 12', '2026-10 AmazonSNS 2', '2026-11 AmazonS3 3'])
    expect(partsOf(after)).toMatchObject({ 'c-s3': 1200 })
    expect(partsOf(after)['c-db']).toBeUndefined()
  })

  it('names prices that it takes away without a new one, each once', () => {
    const book = imported(stack(), [...BILL, group('AWSQueueService', '2')], { rules: [TIE] })
    const rds = { componentId: 'c-db', component: 'Postgres (RDS)', vendor: 'AWS', currency: 'USD', per: 'month', minor: 401 }
    const sqs = { componentId: 'c-q1', component: 'SQS jobs', vendor: 'AWS', currency: 'USD', per: 'month', minor: 200 }
    const november = [group('AmazonS3', '3', { month: '2026-11' }), group('AmazonS3', '12')]
    // It may be of a filter, so that nobody accepts it unseen.
    const [fewer] = planOf(book, november).questions
    expect(fewer).toMatchObject({ code: 'fewer-charges', proposed: null })
    const answers = { [fewer?.id ?? '']: 'replace' }
    expect(planOf(book, november, { answers }).pricesGone).toEqual([rds, sqs])
    expect(planOf(imported(book, november, { answers }), november).pricesGone).toEqual([])
    expect(planOf(book, [...BILL, group('AWSQueueService', '2')]).pricesGone).toEqual([])
    expect(BILL_IMPORT_TEXT.priceGone(sqs as PriceGone, PLAIN_STYLE)).toSay(
      'SQS jobs loses its price of $2 per month from AWS, and this bill gives it no new one.',
    )
  })

  it('says that it comes without the tag that it was grouped by before', () => {
    const byTag = {
      conditions: [{ field: 'tag', test: 'begins', text: 'ml' }],
      target: 'component',
      componentId: 'c-q1',
      shares: [],
    } as const
    const tagged = [group('AmazonEC2', '85', { tag: 'ml-train' }), group('AmazonS3', '10')]
    const book = imported(stack(), tagged, { rules: [byTag] })
    const without = planOf(book, [group('AmazonEC2', '85'), group('AmazonS3', '10')])
    expect([without.tagLost, without.pricesGone.map(({ componentId }) => componentId)]).toEqual([['AWS'], ['c-q1']])
    expect(planOf(book, tagged).tagLost).toEqual([])
    expect(planOf(book, [group('Runs', '1', { source: 'focus Acme 1', biller: 'Acme', vendor: 'Acme' })]).tagLost).toEqual([])
    expect(planOf(imported(stack(), [group('AmazonS3', '10')]), [group('AmazonS3', '10')]).tagLost).toEqual([])
  })

  it('knows the tag that the newest month of its source is grouped by', () => {
    const tagged = [group('AmazonEC2', '85', { tag: 'ml-train' }), group('AmazonS3', '10')]
    const book = imported(stack(), tagged, { tag: 'team' })
    expect(recordsOf(book, 'billed').map(({ groupedBy }) => groupedBy)).toEqual(['team', 'team'])
    const next = [group('AmazonEC2', '90', { month: '2026-11' })]
    expect([tagBefore(book, next), tagBefore(book, [group('Runs', '1', { source: 'focus Acme 1' })])]).toEqual(['team', null])
    expect(tagBefore(imported(book, next), next)).toBeNull()
    // Where no charge has the tag, nothing is grouped by it.
    expect(tagBefore(imported(stack(), next, { tag: 'team' }), next)).toBeNull()
    expect(planOf(book, tagged, { tag: 'team', acceptsProposals: false }).changes.changed).toEqual([])
  })

  it('of amortized costs is asked about where actual ones are there, and proposes to leave them', () => {
    const of = (basis: 'actual' | 'amortized', amount: string) => [[group('Virtual Machines', amount)], { basis }] as const
    const book = imported(stack(), ...of('actual', '1200'))
    const [groups, order] = of('amortized', '100')
    const [asked] = planOf(book, groups, { ...order, acceptsProposals: false }).questions
    expect(asked).toMatchObject({ code: 'fewer-charges', choices: ['replace', 'leave'], proposed: 'leave', answer: null })
    expect(billImportQuestionText(asked as NonNullable<typeof asked>)).toSay(
      'October 2026 of AWS: the workbook has actual costs, and this bill has amortized ones. Does it replace them?',
    )
    // Accepted or chosen, it is noted and holds; nothing else changes.
    expect(editOf(book, groups, order).edits).toMatchObject([{ table: 'imports' }])
    const left = imported(book, groups, order)
    expect(planOf(left, groups, { ...order, acceptsProposals: false }).questions).toMatchObject([{ answer: 'leave' }])
    expect([editOf(left, groups, order).edits, billsOf(left)]).toEqual([[], billsOf(book)])
    const spread = imported(book, groups, { ...order, answers: { [asked?.id ?? '']: 'replace' } })
    expect(billsOf(spread)).toMatchObject([{ amount: 10_000 }])
    expect(billsOf(imported(spread, ...of('actual', '1200')))).toMatchObject([{ amount: 120_000 }])
  })

  it('of amortized costs that somebody leaves out is not asked about again, until somebody says otherwise', () => {
    const book = imported(stack(), [group('Virtual Machines', '1200')], { basis: 'actual' })
    const spread = (amount: string, month = '2026-10') => [group('Virtual Machines', amount, { month })]
    const asked = { basis: 'amortized', acceptsProposals: false } as const
    const [{ id = '' } = {}] = planOf(book, spread('100'), asked).questions
    const left = imported(book, spread('100'), { ...asked, answers: { [id]: 'leave' } })
    expect(planOf(left, spread('101'), asked).questions).toMatchObject([{ id, answer: 'leave' }])
    expect(editOf(left, spread('101'), asked).edits).toEqual([])
    // The bill that comes in meanwhile keeps what was said.
    const later = imported(left, [group('Virtual Machines', '1300')], { basis: 'actual' })
    expect(planOf(later, spread('101'), asked).questions).toMatchObject([{ answer: 'leave' }])
    const replaced = imported(later, spread('101'), { ...asked, answers: { [id]: 'replace' } })
    const actual = imported(replaced, [group('Virtual Machines', '1300')], { basis: 'actual' })
    expect(planOf(actual, spread('101'), asked).questions).toMatchObject([{ answer: null }])
  })

  it('of amortized costs is asked about where nothing shows what those there are, and not where they are the same', () => {
    const book = imported(stack(), [group('Virtual Machines', '1200'), group('Storage', '3')])
    const spread = [group('Virtual Machines', '100'), group('Storage', '3')]
    const [asked, ...others] = planOf(book, spread, { basis: 'amortized', acceptsProposals: false }).questions.filter(
      ({ code }) => code === 'fewer-charges',
    )
    expect([asked, others]).toMatchObject([{ proposed: 'leave', answer: null }, []])
    expect(billImportQuestionText(asked as NonNullable<typeof asked>)).toSay(
      'October 2026 of AWS: the workbook has costs that may be actual ones, and this bill has amortized ones. Does it replace them?',
    )
    const codes = (of: Workbook, groups: readonly BilledGroup[]) =>
      planOf(of, groups, { basis: 'amortized' }).questions.map(({ code }) => code)
    expect(codes(book, [group('Virtual Machines', '1200'), group('Storage', '3')])).not.toContain('fewer-charges')
    const had = imported(stack(), spread, { basis: 'amortized' })
    expect(codes(had, [group('Virtual Machines', '101'), group('Storage', '3')])).not.toContain('fewer-charges')
  })

  it('of amortized costs is asked about in each month of them, and where charges and sum are the same', () => {
    const focus = { source: 'azure Azure B1', biller: 'Azure', vendor: 'Azure' }
    const month = (of: string, ...groups: readonly [string, string][]) =>
      groups.map(([service, amount]) => group(service, amount, { ...focus, month: of }))
    const paid = ['2026-09', '2026-10'].flatMap((of) => month(of, ['Virtual Machines', '100'], ['Reservations', '60']))
    const book = imported(stack(), paid, { basis: 'actual' })
    const spread = (of: string) => month(of, ['Virtual Machines', '150'], ['Storage', '10'])
    const asked = (on: Workbook, groups: readonly BilledGroup[], order: Order) =>
      planOf(on, groups, { ...order, acceptsProposals: false }).questions.flatMap(({ code, facts, proposed }) =>
        code === 'fewer-charges' ? [`${facts['months']} ${proposed}`] : [],
      )
    expect(asked(book, spread('2026-10'), { basis: 'amortized' })).toEqual(['2026-10 leave'])
    const mixed = [...month('2026-09', ['Virtual Machines', '99'], ['Reservations', '60']), ...spread('2026-10')]
    const bases = { '2026-09': 'actual', '2026-10': 'amortized' } as const
    expect(asked(book, mixed, { bases })).toEqual(['2026-10 leave'])
    // So is a file of the same account without its name, or of another kind.
    for (const source of ['azure Azure', 'focus Azure B1']) {
      const elsewhere = spread('2026-10').map((each) => ({ ...each, source }))
      expect(asked(book, elsewhere, { basis: 'amortized' })).toEqual(['2026-10 leave'])
      expect(planOf(book, elsewhere, { basis: 'amortized' }).ofFile).toEqual([])
    }
  })

  it('names months that another kind of file, or another name of who sends it, says otherwise', () => {
    const was = [group('AmazonS3', '10', { lines: 5 }), group('AmazonS3', '7', { month: '2026-09' })]
    const book = imported(stack(), was)
    const restatedBy = (values: Partial<BilledGroup>, amount: string) => {
      const now = [group('S3', amount, values), group('S3', '7', { month: '2026-09', ...values })]
      return planOf(book, now, { answers: replaceAll(book, now) }).changes.restated
    }
    const focus = restatedBy({ source: 'focus AWS 1' }, '11')
    expect(focus).toMatchObject([{ source: 'focus AWS 1', month: '2026-10', linesBefore: 5, linesAfter: 1, isOtherKind: true }])
    expect(focus.map((each) => BILL_IMPORT_TEXT.restated(each, PLAIN_STYLE))).toEqual([
      expect.toSay('October 2026 was restated by another kind of file: USD 11 instead of 10.'),
    ])
    const amazon = restatedBy({ source: 'aws-cur Amazon 1', biller: 'Amazon', service: 'AmazonS3' }, '11')
    expect(amazon.map((each) => BILL_IMPORT_TEXT.restated(each, PLAIN_STYLE))).toEqual([
      expect.toSay('October 2026 was restated: USD 11 instead of 10, with 1 charge instead of 5.'),
    ])
    expect(restatedBy({ source: 'focus AWS 1' }, '10')).toEqual([])
  })

  it('names prices that go with a rule, a purchase, another kind of file and a bill that was typed', () => {
    const book = imported(stack(), BILL)
    const elsewhere = { ...TIE, conditions: [{ field: 'service', test: 'is', text: 'AmazonRDS' }] } as const
    expect(planOf(book, BILL, { rules: [elsewhere] }).pricesGone.map(({ componentId }) => componentId)).toEqual(['c-db'])

    const term = { category: 'purchase', term: { first: '2025-12-01', last: '2026-11-30' } } as never
    const bought = imported(stack(), [group('AmazonRDS', '120', term), group('AmazonS3', '1')])
    const [lacked] = planOf(bought, [group('AmazonS3', '1')]).questions
    const answers = { [lacked?.id ?? '']: 'replace' }
    const [over] = planOf(bought, [group('AmazonS3', '1')], { answers }).pricesGone
    expect(over).toMatchObject({ componentId: 'c-db', per: 'year', minor: 12_000 })
    const instead = [group('AmazonS3', '1'), group('AmazonRDS', '9')]
    expect(planOf(bought, instead, { answers }).pricesGone).toEqual([])

    const focus = { source: 'focus AWS 1' }
    const replacing = (...groups: BilledGroup[]) => planOf(book, groups, { answers: replaceAll(book, groups) }).pricesGone
    expect(replacing(group('AmazonS3', '20', focus)).map(({ componentId }) => componentId)).toEqual(['c-db'])
    expect(replacing(group('AmazonS3', '20', focus), group('AmazonRDS', '3', focus))).toEqual([])

    const typed = aWorkbook({ components: [{ id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' }] })
    const context = contextOf(typed)
    const added = okOf(applyEdit(typed, okOf(addBill(context, { vendor: 'AWS', amount: 9000 as never }))))
    const [bill] = recordsOf(added, 'bills')
    const split = okOf(applyEdit(added, okOf(setBillPart(contextOf(added), bill?.id ?? '', 'c-s3', { amount: 4000 as never }))))
    const rest = {
      conditions: [{ field: 'service', test: 'contains', text: 'S3' }],
      target: 'rest',
      componentId: null,
      shares: [],
    } as const
    expect(planOf(split, [group('AmazonS3', '20')], { rules: [rest] }).pricesGone).toMatchObject([{ componentId: 'c-s3', minor: 4000 }])
    expect(planOf(split, [group('AmazonS3', '20')]).pricesGone).toEqual([])
  })

  it('of another source leaves the first alone', () => {
    const other = { source: 'aws-cur AWS 2' }
    const book = imported(imported(stack(), BILL), [group('AmazonS3', '1', other)])
    expect(billsOf(book).map(({ amount }) => amount)).toEqual([1451, 100])
  })

  it('asks before fewer charges replace a month, and before a part does', () => {
    const whole = [group('AmazonS3', '20', { lines: 107 })]
    const book = imported(stack(), whole)
    const asked = (groups: readonly BilledGroup[], parts: Order['parts'] = 'not-numbered') =>
      planOf(book, groups, { parts, acceptsProposals: false }).questions.filter(({ code }) => code === 'fewer-charges')
    const half = [group('AmazonS3', '9', { lines: 50 })]
    const more = [group('AmazonS3', '9', { lines: 200 })]
    const facts = { vendor: 'AWS', months: '2026-10', before: '107', after: '50', parts: 'not-numbered' }
    const nearly = [group('AmazonS3', '19.9', { lines: 50 })]
    expect(asked(nearly)).toMatchObject([{ choices: ['replace', 'leave'], proposed: 'replace', answer: null, facts }])
    expect(asked(nearly, 'from-first')).toMatchObject([{ proposed: null }])
    // What comes to less may be of a filter, by the hour too.
    expect([...asked(half), ...asked(more)].map(({ proposed }) => proposed)).toEqual([null, null])
    expect(asked(half).map(billImportQuestionText)).toEqual([
      expect.toSay(
        'October 2026 of AWS: 107 charges in the workbook and 50 in this bill, USD 9.00 instead of USD 20.00. Replacing leaves out USD 11.00. Does it replace them?',
      ),
    ])
    const credited = [group('AmazonS3', '20', { lines: 107 }), group('AmazonS3', '-15', { category: 'credit' })]
    const restated = [[group('AmazonS3', '19', { lines: 107 })], [group('AmazonS3', '18.5', { lines: 200 })], credited]
    expect(restated.flatMap((groups) => asked(groups))).toEqual([])
    expect([asked(restated[1] ?? [], 'from-first'), asked(whole, 'some-missing')]).toEqual([[], []])
    expect(asked(more, 'some-missing')).toMatchObject([{ proposed: null }])
    const id = asked(half)[0]?.id ?? ''
    const left = planOf(book, half, { answers: { [id]: 'leave' } })
    expect([left.changes.added, left.changes.changed, left.changes.removed, left.changes.restated]).toEqual([[], [], [], []])
    expect(billsOf(imported(book, half, { answers: { [id]: 'leave' } }))).toEqual(billsOf(book))
    expect(planOf(book, nearly).changes.restated).toMatchObject([{ linesBefore: 107, linesAfter: 50 }])
  })

  it('in columns of your own is asked about where a month comes to something else: it may be another bill of the vendor', () => {
    const mapped = (amount: string, lines = 1, values: Partial<BilledGroup> = {}) => [
      group('GPT', amount, { source: 'mapped OpenAI', biller: 'OpenAI', vendor: 'OpenAI', account: null, lines, ...values }),
    ]
    const book = imported(stack(), mapped('100'))
    const asked = (groups: readonly BilledGroup[]) =>
      planOf(book, groups, { acceptsProposals: false }).questions.filter(({ code }) => code === 'fewer-charges')
    expect(asked(mapped('700')).map((each) => [each.proposed, billImportQuestionText(each)])).toEqual([
      [
        null,
        expect.toSay(
          'October 2026 of OpenAI: 1 charge in the workbook and 1 in this bill, USD 700.00 instead of USD 100.00. If it’s another bill of OpenAI, name its vendor otherwise, such as “OpenAI 2”, so that both count. Does it replace them?',
        ),
      ],
    ])
    expect(asked(mapped('7'))).toMatchObject([{ proposed: null, facts: { lost: 'USD 93' } }])
    // However many lines it has. Invoices of one month may also come to about as much; a report of several months was corrected.
    const report = [...mapped('104', 2), ...mapped('90', 2, { month: '2026-09' })]
    expect([mapped('700', 30), mapped('104', 2)].flatMap(asked).map(({ proposed }) => proposed)).toEqual([null, null])
    expect([asked(mapped('104')), asked(report)]).toEqual([[], []])
    // A month that goes on has more of its days.
    const until = (last: string, first = '2026-10-01') => ({ coverage: { first: first as IsoDate, last: last as IsoDate } })
    const begun = imported(stack(), mapped('100', 9, until('2026-10-09')))
    const goesOn = (...groups: readonly BilledGroup[]) =>
      planOf(begun, groups, { acceptsProposals: false }).questions.map(({ code }) => code)
    expect(goesOn(...mapped('300', 20, until('2026-10-20')))).not.toContain('fewer-charges')
    expect(goesOn(...mapped('300', 31))).not.toContain('fewer-charges')
    expect(goesOn(...mapped('300', 20, until('2026-10-30', '2026-10-11')))).toContain('fewer-charges')
    // Another invoice may come to as much, and the same file may have another name.
    const sameAs = (groups: readonly BilledGroup[], name: string) => sameInvoice(planOf(book, groups), book, name)
    expect(sameAs(mapped('100'), 'invoice-2.csv')).toEqual({ vendor: 'OpenAI', month: '2026-10', file: 'bill.csv' })
    const two = [...mapped('100'), ...mapped('90', 1, { month: '2026-09' })]
    expect([sameAs(mapped('100'), 'bill.csv'), sameAs(two, 'invoice-2.csv')]).toEqual([null, null])
    const cloud = imported(stack(), BILL)
    expect(sameInvoice(planOf(cloud, BILL), cloud, 'invoice-2.csv')).toBeNull()
    const other = mapped('700').map((each) => ({ ...each, source: 'mapped OpenAI 2', biller: 'OpenAI 2', vendor: 'OpenAI 2' }))
    const [same] = planOf(book, other).questions.filter(({ code }) => code === 'same-months')
    expect(same).toMatchObject({ proposed: null })
    const both = imported(book, other, { answers: { [same?.id ?? '']: 'keep' } })
    expect(recordsOf(both, 'billed').map(({ exact }) => exact)).toEqual(['100', '700'])
  })

  it('that names no account is asked about where a month that is over comes to much more: it may be of another one', () => {
    const source = 'aws-cost-explorer AWS'
    const of = (month: string, ...amounts: readonly string[]) =>
      amounts.map((amount, at) => group(`Service ${at}`, amount, { source, account: null, month }))
    const asked = (...[month, was, now]: readonly [string, readonly string[], readonly string[]]) =>
      planOf(imported(stack(), of(month, ...was)), of(month, ...now), { acceptsProposals: false }).questions.flatMap((each) =>
        each.code === 'fewer-charges' ? [[each.proposed, billImportQuestionText(each)]] : [],
      )
    expect(asked('2026-10', ['100', '50'], ['400', '70', '30'])).toEqual([
      [
        null,
        expect.toSay(
          'October 2026 of AWS: 2 charges in the workbook and 3 in this bill, USD 500.00 instead of USD 150.00. If it’s of another account, read both files together, so that both count. Does it replace them?',
        ),
      ],
    ])
    expect(asked('2026-10', ['100', '50'], ['103', '54', '1'])).toEqual([])
    // A month that goes on comes to more, and so does one that the workbook has a part of, or an account that is named.
    expect(asked('2026-11', ['100', '50'], ['400', '70', '30'])).toEqual([])
    const coverage = { first: '2026-10-01' as IsoDate, last: '2026-10-12' as IsoDate }
    for (const values of [{ coverage }, { account: 'prod' }, { source: `${source} 111` }]) {
      const [was, now] = [
        { source, account: null, ...values },
        { source, account: null, ...values, coverage: null },
      ]
      const book = imported(stack(), [group('EC2', '100', was)])
      expect(planOf(book, [group('EC2', '400', now)]).questions.map(({ code }) => code)).not.toContain('fewer-charges')
    }
  })

  it('asks before half a month replaces a whole one, and proposes to leave it', () => {
    const book = imported(stack(), [group('AmazonS3', '20', { lines: 31 })])
    const coverage = { first: '2026-10-15' as IsoDate, last: '2026-10-31' as IsoDate }
    const groups = [group('AmazonS3', '11', { lines: 170, coverage }), group('AmazonS3', '9', { month: '2026-09' })]
    const asked = planOf(book, groups, { acceptsProposals: false }).questions.filter(({ code }) => code === 'fewer-charges')
    expect(asked).toMatchObject([{ proposed: 'leave', facts: { months: '2026-10', before: '31', after: '170' } }])
    expect(billsOf(imported(book, groups))).toMatchObject([{ amount: 2000, date: '2026-10-31' }])
    // Half a month that is there may grow to another half.
    const half = imported(stack(), groups)
    expect(planOf(half, [group('AmazonS3', '12', { lines: 180, coverage })]).questions.map(({ code }) => code)).not.toContain(
      'fewer-charges',
    )
  })

  it('of another account that the same one pays for counts beside the first, once somebody says so', () => {
    const first = [group('AmazonS3', '100')]
    const second = [group('AmazonS3', '30', { account: 'ml' }), group('AmazonRDS', '500', { account: 'ml', lines: 2 })]
    const book = imported(stack(), first)
    const asked = (on: Workbook, groups: readonly BilledGroup[]) =>
      planOf(on, groups, { acceptsProposals: false }).questions.filter(({ code }) => ['other-accounts', 'fewer-charges'].includes(code))
    const [question] = asked(book, second)
    // S3 is in both: it may be the same account by another name, so nothing is proposed.
    expect(asked(book, second)).toMatchObject([{ code: 'other-accounts', choices: ['both', 'replace', 'leave'], proposed: null }])
    expect(question && billImportQuestionText(question)).toSay(
      'October 2026 of AWS: the workbook has charges of prod, and this bill of ml. Do both count?',
    )
    const answers = (choice: string) => ({ answers: { [question?.id ?? '']: choice } })
    const both = imported(book, second, answers('both'))
    expect(billsOf(both).map(({ amount }) => amount)).toEqual([63_000])
    // Either of them again changes nothing.
    for (const again of [first, second]) {
      expect(planOf(both, again, { acceptsProposals: false }).questions).toEqual([])
      expect(editOf(both, again).edits).toEqual([])
    }
    expect(asked(both, [group('AmazonS3', '101')])).toMatchObject([{ code: 'other-accounts' }])
    expect(asked(both, [...first, ...second, group('AmazonRDS', '1')])).toEqual([])
    // Taxes of no account among them hide nothing: the first would be taken away without a question.
    expect(asked(book, [...second, group('Tax', '5', { account: null })])).toMatchObject([{ code: 'other-accounts' }])
    // In the next month it is proposed, as both of them counted before; and where nothing of one recurs in the other.
    const next = imported(both, [group('AmazonS3', '100', { month: '2026-11' })])
    const november = second.map((each) => ({ ...each, month: '2026-11' }))
    expect(asked(next, november)).toMatchObject([{ code: 'other-accounts', proposed: 'both' }])
    expect(asked(book, second.slice(1))).toMatchObject([{ code: 'other-accounts', proposed: 'both' }])
    expect(billsOf(imported(book, second, answers('replace'))).map(({ amount }) => amount)).toEqual([53_000])
    expect(billsOf(imported(book, second, answers('leave'))).map(({ amount }) => amount)).toEqual([10_000])
  })

  it('of accounts that were renamed proposes nothing where a month was restated, so that none counts twice', () => {
    const of = (accounts: readonly [string, string], ec2: string, month: string) => [
      group('AmazonEC2', ec2, { account: accounts[0], month }),
      group('AmazonS3', '10', { account: accounts[0], month }),
      group('AmazonS3', '5', { account: accounts[1], month }),
    ]
    const book = imported(
      stack(),
      ['2026-08', '2026-09'].flatMap((month) => of(['222', '333'], '100', month)),
    )
    const proposed = (groups: readonly BilledGroup[]) =>
      planOf(book, groups, { acceptsProposals: false }).questions.flatMap(({ code, proposed: said }) =>
        code === 'other-accounts' ? [said] : [],
      )
    // Ids that became names, all accounts or one of them; the same month under new names replaces the old one unasked.
    expect(proposed(of(['prod', 'dev'], '101', '2026-09'))).toEqual([null])
    expect(proposed(of(['prod', '333'], '101', '2026-09'))).toEqual([null])
    expect(proposed(of(['prod', 'dev'], '100', '2026-09'))).toEqual([])
  })

  it('without accounts is asked about where it lacks a service and has no amount that is there', () => {
    const none = { account: null }
    const book = imported(stack(), [group('AmazonRDS', '30', none), group('AmazonS3', '300', none)])
    const asked = (...groups: BilledGroup[]) =>
      planOf(book, groups, { acceptsProposals: false }).questions.filter(({ code }) => code === 'other-accounts')
    const [question] = asked(group('AmazonS3', '400', none), group('AWSQueueService', '4', none))
    expect(question).toMatchObject({ choices: ['replace', 'leave'], proposed: 'leave' })
    expect(question && billImportQuestionText(question)).toSay(
      'October 2026 of AWS: this bill lacks AmazonRDS and has no amount that is in the workbook, as one of another account. Does it replace them?',
    )
    expect(asked(group('AmazonS3', '300', none), group('AWSQueueService', '4', none))).toEqual([])
    expect(asked(group('AmazonS3', '310', none), group('AmazonRDS', '31', none))).toEqual([])
  })

  it('in another kind of file of another account is another bill', () => {
    const book = imported(stack(), BILL)
    const focus = (payer: string) => ({ source: `focus AWS${payer}` })
    const asked = (values: Partial<BilledGroup>) =>
      planOf(book, [group('AmazonS3', '20', values)]).questions.filter(({ code }) => code === 'same-months').length
    expect([asked(focus(' 2')), asked(focus(' 1')), asked(focus(' /billingAccounts/1')), asked(focus(''))]).toEqual([0, 1, 1, 1])
    // In another currency only whose account is known is the same one.
    expect([asked({ ...focus(' 1'), currency: 'EUR' }), asked({ ...focus(''), currency: 'EUR' })]).toEqual([1, 0])
    const both = imported(book, [group('AmazonS3', '20', focus(' 2'))])
    expect(recordsOf(both, 'billed').map(({ source }) => source)).toContain('aws-cur AWS 1')
    expect(recordsOf(both, 'bills')).toHaveLength(2)
  })

  it('goes on under another name of who sends it, and of its account', () => {
    const of = (biller: string, payer: string, month: string, amount: string) => [
      group('Virtual Machines', amount, { source: `focus ${biller} ${payer}`, biller, vendor: biller, month }),
    ]
    const book = imported(stack(), of('Microsoft', 'B1', '2026-09', '100'))
    const accountsOf = (on: Workbook) => recordsOf(on, 'billed').map(({ source, month, exact }) => `${source} ${month} ${exact}`)
    const next = of('Microsoft Azure', '/billingAccounts/b1', '2026-10', '110')
    const after = imported(book, next)
    expect(accountsOf(after)).toEqual(['focus Microsoft B1 2026-09 100', 'focus Microsoft B1 2026-10 110'])
    expect(billsOf(after)).toMatchObject([{ vendor: 'Microsoft', amount: 11_000 }])
    expect(editOf(after, next, { acceptsProposals: false }).edits).toEqual([])
    expect(planOf(book, of('Microsoft Corporation', '/billingAccounts/B1', '2026-09', '120')).changes.restated).toHaveLength(1)
    expect(tagBefore(imported(book, next, { tag: 'team' }), next)).toBeNull()
    // Both names in one file are one bill as well, and their amounts of one service are added up.
    const one = imported(
      stack(),
      [...of('Microsoft', 'B1', '2026-10', '100'), ...of('Azure', 'B1', '2026-10', '10')].map((each) => ({ ...each, vendor: 'Azure' })),
    )
    expect(accountsOf(one)).toEqual(['focus Microsoft B1 2026-10 110'])
    expect(billsOf(imported(book, of('Microsoft', 'B2', '2026-10', '7')))).toHaveLength(2)
  })

  it('of fewer accounts is asked about without a proposal: another one would be lost', () => {
    const of = (source: string, ...accounts: readonly (string | null)[]) =>
      accounts.map((account) => group('AmazonS3', '10', { source, account }))
    const book = imported(stack(), of('aws-cur AWS 1', '111', '222'))
    const proposedFor = (...accounts: readonly (string | null)[]) =>
      planOf(book, of('focus AWS 1', ...accounts), { acceptsProposals: false }).questions.map(({ code, proposed }) => [code, proposed])
    expect(proposedFor('prod')).toContainEqual(['same-months', null])
    expect(proposedFor('prod', 'dev')).toContainEqual(['same-months', 'replace'])
    // Another month of the file says nothing of the one that both have.
    const september = ['prod', 'dev'].map((account) => group('AmazonS3', '10', { source: 'focus AWS 1', account, month: '2026-09' }))
    const october = of('focus AWS 1', 'prod')
    const asked = (...groups: BilledGroup[]) =>
      planOf(book, groups, { acceptsProposals: false }).questions.find(({ code }) => code === 'same-months')?.proposed
    expect(asked(...september, ...october)).toBeNull()
    const whole = group('AmazonS3', '20', { source: 'focus AWS 1', account: null })
    expect([asked(whole), asked(...september, whole)]).toEqual(['replace', null])
    expect(asked(...september, ...of('focus AWS 1', 'prod', 'dev'))).toBe('replace')
  })

  it('that lacks a service or a purchase is asked about, however many charges it has: it may be of a filter', () => {
    const support = group('AWS Support', '100', { category: 'purchase' })
    const free = group('AWSLambda', '0.00')
    const book = imported(stack(), [group('AmazonEC2', '90'), group('AmazonRDS', '60'), group('AmazonS3', '12'), support, free])
    const asked = (...groups: BilledGroup[]) =>
      planOf(book, groups, { acceptsProposals: false }).questions.filter(({ code }) => code === 'fewer-charges')
    const hourly = group('AmazonEC2', '90', { lines: 700 })
    const [question] = asked(hourly, support)
    expect(question).toMatchObject({ choices: ['replace', 'leave'], proposed: null })
    expect(question && billImportQuestionText(question)).toSay(
      'October 2026 of AWS: 5 charges in the workbook and 701 in this bill, USD 190.00 instead of USD 262.00. It lacks charges of AmazonRDS and AmazonS3, which are in the workbook. Replacing leaves out USD 72.00. Does it replace them?',
    )
    const usage = [hourly, group('AmazonRDS', '60'), group('AmazonS3', '12')]
    expect(asked(...usage)).toMatchObject([{ proposed: null, facts: { services: 'AWS Support' } }])
    // Used as well, it is bought all the same.
    expect(asked(...usage, { ...support, category: 'usage' })).toMatchObject([{ proposed: null, facts: { services: 'AWS Support' } }])
    // What was free is no loss, and another month may do without.
    expect(asked(...usage, support)).toEqual([])
    expect(asked({ ...hourly, month: '2026-11' })).toEqual([])
    // Without accounts that is asked once.
    const none = { account: null }
    const whole = imported(stack(), [group('AmazonRDS', '30', none), group('AmazonS3', '300', none)])
    const questionsBy = (amount: string, answers = {}) =>
      planOf(whole, [group('AmazonS3', amount, { ...none, lines: 700 })], { acceptsProposals: false, answers }).questions.filter(
        ({ code }) => ['other-accounts', 'fewer-charges'].includes(code),
      )
    expect(questionsBy('300')).toMatchObject([{ code: 'fewer-charges', proposed: null }])
    const [other] = questionsBy('400')
    expect(questionsBy('400', { [other?.id ?? '']: 'replace' })).toMatchObject([{ code: 'other-accounts', answer: 'replace' }])
  })

  it('without its account is asked about, once, and counts once as it is proposed', () => {
    const of = (source: string, month = '2026-10') => [
      group('AmazonS3', '100', { source, month }),
      group('AmazonRDS', '60', { source, month }),
    ]
    const book = imported(stack(), of('focus AWS B1'))
    const none = of('focus AWS')
    expect(questionsOf(book, none)[0]).toEqual(['same-months', ['replace', 'keep'], 'replace', null])
    const once = imported(book, none)
    expect(billsOf(once).map(({ amount }) => amount)).toEqual([16_000])
    expect([questionsOf(once, none), questionsOf(once, of('focus AWS', '2026-11'))]).toEqual([[], []])
    const [asked] = planOf(book, none).questions
    expect(asked && billImportQuestionText(asked)).toSay(
      'The workbook has a bill of AWS that may be of the same account. Each comes to USD 160.00 in October 2026. Keeping both counts USD 320.00. Does this one replace it?',
    )
    const both = imported(book, none, { answers: { [asked?.id ?? '']: 'keep' } })
    expect(billsOf(both)).toHaveLength(2)
    for (const again of [none, of('focus AWS B1')]) {
      expect(questionsOf(both, again)).toEqual([['same-months', ['replace', 'keep'], null, 'keep']])
      expect(editOf(both, again).edits).toEqual([])
    }
    // A file of two accounts, one of them without a name, is two bills.
    expect(questionsOf(imported(stack(), [...of('focus AWS B1'), ...none]), [...of('focus AWS B1'), ...none])).toEqual([])
    // Which of two it is nobody can propose, nor whether two products of one vendor are one.
    const two = imported(book, of('focus AWS B2'))
    expect(questionsOf(two, none).map(([, , proposed]) => proposed)).toEqual([null, null])
    const google = (name: string) => [group('Storage', '5', { source: `mapped ${name}`, biller: name, vendor: name })]
    expect(questionsOf(imported(stack(), google('Google Cloud')), google('Google Workspace'))[0]).toEqual([
      'same-months',
      ['replace', 'keep'],
      null,
      null,
    ])
  })

  it('in another kind of file replaces the months of its own account, not those of other bills in the file', () => {
    const book = imported(stack(), [...BILL, group('AmazonS3', '1', { month: '2026-09' })])
    const groups = [
      group('AmazonS3', '20', { source: 'focus AWS 1' }),
      group('Storage', '5', { source: 'focus Oracle 9', biller: 'Oracle', vendor: 'Oracle', month: '2026-09' }),
    ]
    const months = recordsOf(imported(book, groups, { answers: replaceAll(book, groups) }), 'billed').map(
      ({ source, month }) => `${source} ${month}`,
    )
    expect(months).toContain('aws-cur AWS 1 2026-09')
  })

  it('in another kind of file counts once, and may go back', () => {
    const focus = { source: 'focus AWS 1', vendor: 'Amazon Web Services, Inc.', biller: 'Amazon Web Services, Inc.' }
    const first = imported(stack(), [...BILL, group('AmazonS3', '1', { month: '2026-09' })])
    const groups = [group('AmazonS3', '20', focus)]
    expect(questionsOf(first, groups)[0]).toEqual(['same-months', ['replace', 'keep'], null, null])
    const replaced = imported(first, groups, { answers: replaceAll(first, groups) })
    expect(billsOf(replaced).map(({ amount }) => amount)).toEqual([2000])
    expect(recordsOf(replaced, 'billed').map(({ source, month }) => `${source} ${month}`)).toEqual([
      'aws-cur AWS 1 2026-09',
      'focus AWS 1 2026-10',
    ])
    expect(questionsOf(replaced, groups)).toEqual([])
    expect(billsOf(imported(replaced, BILL, { answers: replaceAll(replaced, BILL) })).map(({ amount }) => amount)).toEqual([1451])
    const [asked] = planOf(first, groups).questions
    expect(billsOf(imported(first, groups, { answers: { [asked?.id ?? '']: 'keep' } })).map(({ amount }) => amount)).toEqual([1451, 2000])
  })

  it('in another kind of file is replaced unasked by nothing that comes to less: a filter shows by its sums alone', () => {
    const focus = (service: string, amount: string, values: Partial<BilledGroup> = {}) =>
      group(service, amount, { source: 'focus AWS 1', ...values })
    const cur = [
      group('AmazonEC2', '900'),
      group('AmazonS3', '100'),
      group('AmazonRDS', '300'),
      group('AmazonEC2', '260', { category: 'tax' }),
    ]
    const book = imported(stack(), cur)
    const asked = (groups: readonly BilledGroup[], on = book) =>
      planOf(on, groups, { acceptsProposals: false }).questions.filter(({ code }) => code === 'same-months')
    const proposedFor = (...groups: BilledGroup[]) => asked(groups).map(({ proposed }) => proposed)
    const whole = [focus('EC2', '900'), focus('S3', '100'), focus('RDS', '300'), focus('Tax', '260', { category: 'tax' })]
    expect(asked([focus('EC2', '900')]).map((each) => [each.proposed, billImportQuestionText(each)])).toEqual([
      [
        null,
        expect.toSay(
          'A bill of AWS came in another kind of file before. It comes to USD 1,560.00 in October 2026, and this one to USD 900.00. Replacing leaves out USD 660.00. Keeping both counts USD 2,460.00. Does this one replace it?',
        ),
      ],
    ])
    expect(proposedFor(...whole)).toEqual(['replace'])
    // Without tax, without a small service, and where credits hide what is left out.
    expect(proposedFor(...whole.slice(0, 3))).toEqual([null])
    expect(proposedFor(focus('EC2', '900'), focus('S3', '99.9'), focus('Tax', '560', { category: 'tax' }))).toEqual([null])
    const credit = group('AmazonEC2', '-1100', { category: 'credit' })
    expect(asked([focus('EC2', '460'), ...whole.slice(1, 3)], imported(stack(), [...cur, credit]))).toMatchObject([{ proposed: null }])
    // A little less is another rounding, and sums by nothing are no fewer services.
    expect(proposedFor(focus('EC2', '899'), ...whole.slice(1))).toEqual(['replace'])
    expect(proposedFor(focus(null as never, '1299.9'), focus('Tax', '260', { category: 'tax' }))).toEqual(['replace'])
    // Of more nobody knows whose it is where one of both names no account.
    const more = (source: string) => whole.map((each) => ({ ...each, source, amount: { ...each.amount, digits: each.amount.digits * 2n } }))
    expect([more('focus AWS 1'), more('focus AWS')].map((groups) => asked(groups)[0]?.proposed)).toEqual(['replace', null])
    // Neither does the bill of a later month go for one of a filter.
    const next = { month: '2026-11' }
    expect(asked([focus('EC2', '900', next)]).map((each) => [each.proposed, billImportQuestionText(each)])).toEqual([
      [
        null,
        expect.toSay(
          'A bill of AWS came in another kind of file before. It has USD 1,300.00 of usage and purchases in October 2026, and this one USD 900.00 in November 2026. Does this one replace it?',
        ),
      ],
    ])
    expect(proposedFor(...whole.map((each) => ({ ...each, ...next })))).toEqual(['replace'])
    // That as much was replaced once says nothing of less.
    const replaced = imported(
      imported(
        stack(),
        cur.map((each) => ({ ...each, month: '2026-09' })),
      ),
      whole.map((each) => ({ ...each, month: '2026-09' })),
    )
    const both = imported(replaced, cur)
    expect(asked(whole, both)).toMatchObject([{ answer: 'replace' }])
    expect(asked([focus('EC2', '900')], both)).toMatchObject([{ answer: null, proposed: null }])
  })

  it('leaves deleted what somebody deleted', () => {
    const groups = [group('AmazonCloudFront', '7')]
    const book = imported(stack(), groups)
    const added = recordsOf(book, 'components').find(({ name }) => name === 'CloudFront')
    const without = okOf(applyEdit(book, okOf(removeComponents(contextOf(book), [added?.id ?? '']))))
    expect(recordsOf(without, 'billRules')).toEqual([])
    expect(questionsOf(without, groups)).toEqual([])
  })

  it('is refused while anything is open', () => {
    const plan = planOf(stack(), BILL, { acceptsProposals: false })
    expect(billImportEdit(contextOf(stack()), plan, fileOf(BILL))).toEqual({
      ok: false,
      problem: { code: 'bill-unanswered', facts: { file: 'bill.csv', open: 3 } },
    })
  })

  it('is taken back whole', () => {
    const before = stack()
    const edit = editOf(before, BILL)
    const back = okOf(applyEdit(okOf(applyEdit(before, edit)), inverseOf(edit)))
    expect(back.tables).toEqual(before.tables)
  })

  it('makes the same records in two copies, so that a merge asks nothing', () => {
    const base = stack()
    const merged = okOf(
      mergeWorkbooks(
        base,
        imported(base, [...BILL, group('AmazonCloudFront', '7')]),
        imported(base, [...BILL, group('AmazonCloudFront', '7')]),
      ),
    )
    expect(merged.conflicts).toEqual([])
    expect(merged.records.get('billed')).toHaveLength(4)
  })
})

describe('bills of one account', () => {
  const of = (kind: string, biller: string, payer: string, amount: string, values: Partial<BilledGroup> = {}) => {
    const source = [kind, biller, payer].join(' ').trim()
    return group('Storage', amount, { source, biller, vendor: biller, account: null, ...values })
  }
  const totalOf = (book: Workbook) => billsOf(book).reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const sameMonthsOf = (book: Workbook, groups: readonly BilledGroup[], order: Order = {}) =>
    planOf(book, groups, { acceptsProposals: false, ...order }).questions.filter(({ code }) => code === 'same-months')
  const days = (first: string, last: string) => ({ coverage: { first: `2026-10-${first}` as IsoDate, last: `2026-10-${last}` as IsoDate } })

  it('of another product of who sends it is no other name of it: what goes is asked, and nothing is proposed', () => {
    for (const [one, other, payer] of [
      ['AWS', 'AWS Marketplace', '111'],
      ['Google Cloud', 'Google Workspace', 'B1'],
      ['Microsoft', 'Microsoft 365', 'B1'],
      ['Microsoft', 'Microsoft 365', ''],
    ] as const) {
      const book = imported(stack(), [of('focus', one, payer, '100')])
      const product = [of('focus', other, payer, '30')]
      expect(sameMonthsOf(book, product)).toMatchObject([{ proposed: null, answer: null }])
      const [asked] = sameMonthsOf(book, product)
      expect(totalOf(imported(book, product, { answers: { [asked?.id ?? '']: 'keep' } }))).toBe(13_000)
    }
    // Nor where only one of them names the account, and in another kind of file.
    expect(
      sameMonthsOf(imported(stack(), [of('focus', 'Microsoft', 'B1', '100')]), [of('focus', 'Microsoft 365', '', '30')]),
    ).toMatchObject([{ proposed: null }])
    expect(sameMonthsOf(imported(stack(), [of('aws-cur', 'AWS', '1', '100')]), [of('focus', 'AWS Marketplace', '1', '30')])).toMatchObject([
      { proposed: null },
    ])
    // In one file they are two bills beside each other.
    const both = [of('focus', 'AWS', '111', '100'), of('focus', 'AWS Marketplace', '111', '30')]
    expect([sameMonthsOf(stack(), both), totalOf(imported(stack(), both))]).toEqual([[], 13_000])
  })

  it('goes on under another name unasked only where that changes no month that is there', () => {
    const book = imported(stack(), [of('focus', 'Microsoft', 'B1', '100')])
    const sourcesOf = (groups: readonly BilledGroup[]) => recordsOf(imported(book, groups), 'billed').map(({ source }) => source)
    expect(sourcesOf([of('focus', 'Microsoft Azure', 'B1', '70', { month: '2026-11' })])).toEqual([
      'focus Microsoft B1',
      'focus Microsoft B1',
    ])
    expect(sourcesOf([of('focus', 'Microsoft Azure', 'B1', '100')])).toEqual(['focus Microsoft B1'])
    expect(sourcesOf([of('focus', 'Microsoft Corporation', 'B1', '95')])).toEqual(['focus Microsoft B1'])
    expect(sameMonthsOf(book, [of('focus', 'Microsoft Azure', 'B1', '70')])).toMatchObject([{ proposed: null, answer: null }])
  })

  it('under two names in one file is there on the days of both', () => {
    const whole = of('focus', 'Microsoft Azure', 'B1', '20')
    const part = of('focus', 'Microsoft', 'B1', '10', days('01', '20'))
    for (const groups of [
      [whole, part],
      [part, whole],
      [part, of('focus', 'Microsoft Azure', 'B1', '20', days('21', '31'))],
    ]) {
      const alike = groups.map((each) => ({ ...each, vendor: 'Microsoft' }))
      expect(billsOf(imported(stack(), alike)).map(({ amount }) => amount)).toEqual([3000])
    }
    const hole = [part, of('focus', 'Microsoft Azure', 'B1', '20', days('25', '31'))]
    expect(planOf(stack(), hole).partialMonths).toMatchObject([{ first: '2026-10-01', last: '2026-10-20' }])
  })

  it('in several currencies is one, and what it replaces is proposed', () => {
    const both = (kind: string) => [of(kind, 'AWS', '1', '100'), of(kind, 'AWS', '1', '50', { currency: 'EUR' })]
    const book = imported(stack(), both('aws-cur'))
    expect(sameMonthsOf(book, both('focus')).map(({ proposed }) => proposed)).toEqual(['replace', 'replace'])
    // Two accounts in one file are each replaced by their own.
    const accounts = (kind: string) => [of(kind, 'AWS', '1', '100'), of(kind, 'AWS', '2', '50')]
    expect(sameMonthsOf(imported(stack(), accounts('aws-cur')), accounts('focus')).map(({ proposed }) => proposed)).toEqual([
      'replace',
      'replace',
    ])
  })

  it('counts twice only while somebody says so: what a merge put beside each other is asked about', () => {
    const [focus, report] = [[of('focus', 'AWS', '111', '160')], [of('aws-cur', 'AWS', '111', '160')]]
    const base = stack()
    const { conflicts, records } = okOf(mergeWorkbooks(base, imported(base, focus), imported(base, report)))
    expect(conflicts).toEqual([])
    const tables = Object.fromEntries(
      ['billed', 'bills', 'costLines', 'billRules', 'components', 'imports'].map((table) => [
        table,
        Object.fromEntries((records.get(table as never) ?? []).map((record: { id: string }) => [record.id, record])),
      ]),
    )
    const merged = { ...base, tables: { ...base.tables, ...tables } } as Workbook
    expect(totalOf(merged)).toBe(32_000)
    const [asked] = sameMonthsOf(merged, focus)
    expect(asked).toMatchObject({ proposed: 'replace', answer: null })
    expect(totalOf(imported(merged, focus))).toBe(16_000)
    // What somebody says is kept, whichever of both comes next, until they say otherwise.
    const kept = imported(merged, focus, { answers: { [asked?.id ?? '']: 'keep' } })
    for (const again of [focus, report]) {
      expect(sameMonthsOf(kept, again)).toMatchObject([{ answer: 'keep' }])
      expect(editOf(kept, again).edits).toEqual([])
    }
    const one = imported(kept, focus, { answers: { [asked?.id ?? '']: 'replace' } })
    expect([totalOf(one), totalOf(imported(one, report))]).toEqual([16_000, 16_000])
    expect(sameMonthsOf(one, report)).toMatchObject([{ answer: null }])
  })

  it('goes in the currency that is replaced, and stays in the one that is kept', () => {
    const both = (kind: string) => [of(kind, 'AWS', '1', '100'), of(kind, 'AWS', '1', '50', { currency: 'EUR' })]
    const book = imported(stack(), both('aws-cur'))
    const answers = Object.fromEntries(
      planOf(book, both('focus'))
        .questions.filter(({ code }) => code === 'same-months')
        .map(({ id }, at) => [id, at === 0 ? 'replace' : 'keep']),
    )
    expect(Object.values(answers)).toEqual(['replace', 'keep'])
    const after = imported(book, both('focus'), { answers })
    expect(recordsOf(after, 'billed').map(({ source, currency }) => `${source} ${currency}`)).toHaveLength(3)
    expect(billsOf(after)).toHaveLength(3)
  })

  it('kept beside another is no month of it in the months that follow', () => {
    const lines = { lines: 50 }
    const book = imported(stack(), [of('focus', 'AWS', 'B1', '900', lines)])
    const none = [of('focus', 'AWS', '', '60', { lines: 5 })]
    const [asked] = sameMonthsOf(book, none)
    const both = imported(book, none, { answers: { [asked?.id ?? '']: 'keep' } })
    const next = imported(both, [of('focus', 'AWS', 'B1', '900', { month: '2026-11', ...lines })], { today: '2026-12-05' as IsoDate })
    const november = [of('focus', 'AWS', '', '60', { month: '2026-11', lines: 5 })]
    for (const basis of [null, 'amortized'] as const) {
      const order = { basis, today: '2026-12-05' as IsoDate }
      expect(planOf(next, november, order).questions.map(({ code }) => code)).toEqual(['same-months'])
      expect(totalOf(imported(next, november, order))).toBe(96_000)
    }
    // Of one file both count, and so they do when one comes alone.
    const two = imported(stack(), [of('focus', 'AWS', 'B1', '900'), of('focus', 'AWS', '', '60')])
    expect(sameMonthsOf(two, none)).toMatchObject([{ answer: 'keep' }])
  })

  it('is known by its whole path where both have one', () => {
    const department = (account: string, amount: string) => [of('focus', 'Microsoft', `/billingAccounts/${account}/departments/1`, amount)]
    const book = imported(stack(), department('111', '100'))
    expect(sameMonthsOf(book, department('222', '70'))).toEqual([])
    expect(totalOf(imported(book, department('222', '70')))).toBe(17_000)
    // Which of two paths ends in what is written without one nobody can tell.
    const two = imported(book, department('222', '70'))
    expect(sameMonthsOf(two, [of('focus', 'Microsoft', '1', '70')]).map(({ proposed }) => proposed)).toEqual([null, null])
  })
})

it('is planned in seconds for as many services as a bill may have that are not listed', () => {
  const groups = Array.from({ length: 10_000 }, (_, at) => group(`Service ${at}`, '1.5'))
  const spent = processorTime()
  expect(planOf(stack(), groups).newComponents).toHaveLength(10_000)
  expect(spent()).toBeLessThan(15_000)
})

describe('amounts that are kept', () => {
  it('are rounded by their running sum: sub-cent charges come to what they come to', () => {
    const groups = Array.from({ length: 100 }, (_, at) => group(`service ${at}`, '0.004'))
    const records = recordsOf(imported(stack(), groups), 'billed') as readonly RecordOf<'billed'>[]
    expect(records.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(40)
    expect(records.every(({ exact }) => exact === '0.004')).toBe(true)
  })
})
