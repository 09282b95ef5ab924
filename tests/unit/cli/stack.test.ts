import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorkshop, type Ran, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
})
afterAll(() => workshop.close())

/** In every value that is set for something, and in every text beside names. */
const CANARY = 'canary-3f9d1c'

const COMPOSE = `# ${CANARY}
x-common: &common
  environment: { TOKEN: "${CANARY}" }
secrets: { token: { environment: ${CANARY} } }
volumes: { ${CANARY}: {} }
services:
  db:
    <<: *common
    image: postgres:16-${CANARY}
    restart: always
    env_file: ${CANARY}
    command: --password ${CANARY}
    labels: { owner: ${CANARY}, traefik.rule: ${CANARY} }
    healthcheck: { test: "${CANARY}" }
  migrate:
    image: registry.${CANARY}.io/acme/api:1
    command: [${CANARY}]
    depends_on: { db: { condition: service_healthy } }
`
const MANIFESTS = `apiVersion: v1
kind: Secret
metadata: { name: ${CANARY} }
stringData: { password: "${CANARY}" }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: scorer, labels: { owner: amina@${CANARY}.co.ke, app: ${CANARY} }, annotations: { note: ${CANARY} } }
spec:
  template:
    spec:
      containers:
        - { name: a, image: "acme/scorer:${CANARY}", env: [{ name: KEY, value: ${CANARY} }], args: [${CANARY}] }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: farms, description: ${CANARY}, links: [{ url: ${CANARY} }], annotations: { a: ${CANARY} } }
spec: { type: database, owner: agronomy, system: ${CANARY} }
`
const STATE = JSON.stringify({
  ...{ format_version: '1.0', terraform_version: '1.9.0', variables: { key: { value: CANARY } }, resource_drift: [{ name: CANARY }] },
  configuration: { provider_config: { aws: { secret: CANARY } } },
  values: {
    outputs: { password: { value: CANARY } },
    root_module: {
      resources: [
        {
          ...{ address: `aws_s3_bucket.models["${CANARY}"]`, mode: 'managed', type: 'aws_s3_bucket', name: 'models', index: CANARY },
          ...{ provider_name: 'registry.terraform.io/hashicorp/aws', values: { key: CANARY }, sensitive_values: { [CANARY]: true } },
        },
      ],
    },
  },
})
/** What deploys a chart, what an operator runs, and what nobody knows. */
const APPLICATIONS = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: traces }
spec: { source: { chart: langfuse, repoURL: ${CANARY}, helm: { values: "${CANARY}" } }, destination: { server: ${CANARY} } }
---
apiVersion: acme.io/v1
kind: Engine
metadata: { name: one, annotations: { note: ${CANARY} } }
spec: { password: ${CANARY} }
`
const MODULES = JSON.stringify({
  format_version: '1.0',
  values: {
    root_module: {
      child_modules: [
        {
          address: `module.vectors["${CANARY}"]`,
          resources: [{ type: 'helm_release', name: 'this', provider_name: 'helm', values: { name: CANARY } }],
        },
      ],
    },
  },
})
const FILES = ['compose.yml', 'all.yaml', 'state.json']

beforeEach(() => {
  workshop.write('compose.yml', COMPOSE)
  workshop.write('all.yaml', MANIFESTS)
  workshop.write('state.json', STATE)
})

const adding = (to: string, ...words: string[]) => workshop.run('stack', ...FILES, '--to', to, ...words)
const written = (name: string) => readFileSync(join(workshop.folder, name), 'utf8')

interface Report {
  readonly written: string | null
  readonly added: readonly { readonly name: string; readonly [key: string]: unknown }[]
  readonly listed: readonly { readonly name: string; readonly components: readonly string[] }[]
  readonly deleted: readonly unknown[]
  readonly questions: readonly { readonly id: string; readonly answer: string | null }[]
  readonly leftOut: readonly object[]
}
const reportIn = (name: string) => JSON.parse(written(name)) as Report
const payloadIn = (name: string) => JSON.parse(written(name).split('\n')[1] ?? '') as { workbook: Loose; quarters: unknown[] }
type Loose = { tables: Record<string, Record<string, Record<string, unknown>>>; rev: number }

/** One line on stderr, and the folder as it was. */
function expectRefused({ code, stderr }: Ran, before: readonly string[]): void {
  expect(code).toBe(2)
  expect(stderr).toMatch(/^[^\n]+\. [^\n]+\.\n$/)
  expect(workshop.files()).toEqual(before)
}

describe('stack files', () => {
  it('of one name in two folders are two files, told apart by their folders, and each says anew what it names', async () => {
    const at = (folder: string, text: string) => {
      mkdirSync(join(workshop.folder, folder), { recursive: true })
      writeFileSync(join(workshop.folder, folder, 'docker-compose.yml'), text)
    }
    const of = (image: string) => `services:\n  one: { image: "${image}", restart: always }\n`
    at('infra/a', of('postgres:16'))
    at('infra/b', of('redis:7'))
    const add = (...files: string[]) => workshop.run('stack', ...files, '--to', 'two.rightsize', '--accept-proposals')
    const items = () =>
      Object.values(payloadIn('two.rightsize').workbook.tables['stackItems'] ?? {}).map(({ name, files }) => [name, files])
    expect((await add('infra/a/docker-compose.yml', 'infra/b/docker-compose.yml', 'infra/a/../a/docker-compose.yml')).code).toBe(0)
    expect(items()).toEqual([
      ['Postgres', ['a/docker-compose.yml']],
      ['Redis', ['b/docker-compose.yml']],
    ])
    expect(written('two.rightsize')).not.toContain(workshop.folder)
    // What one of them names later is its own; the other one keeps what it said.
    at('infra/b', of('qdrant/qdrant:v1'))
    await add('infra/b/docker-compose.yml')
    expect(items()).toEqual([
      ['Postgres', ['a/docker-compose.yml']],
      ['Qdrant', ['b/docker-compose.yml']],
    ])
    rmSync(join(workshop.folder, 'infra'), { recursive: true })
  })

  it('ask what they do not say, as JSON, and write nothing', async () => {
    const before = workshop.files()
    const ran = await adding('asked.rightsize', '--report', 'asked.json')
    expectRefused(ran, before)
    expect(JSON.parse(ran.stdout)).toMatchObject({
      files: [{ file: 'compose.yml', kinds: ['compose'] }, { file: 'all.yaml' }, { file: 'state.json', kinds: ['terraform'] }],
      questions: [
        {
          id: 'stack-job:compose.yml:migrate',
          text: expect.toSay('Does “migrate” in compose.yml keep running, or is it a job that ends?'),
          choices: ['component', 'job'],
          proposed: 'job',
        },
      ],
    })
  })

  it('show what runs where no workbook takes it, and write nothing but the report', async () => {
    const before = workshop.files()
    const { code, stdout } = await workshop.run('stack', ...FILES, '--report', 'shown.json')
    expect([code, workshop.files()]).toEqual([0, [...before, 'shown.json'].toSorted()])
    for (const line of [/^Postgres +Database +compose\.yml/m, /^Amazon S3 +.* +AWS +state\.json$/m]) expect(stdout).toMatch(line)
    expect(stdout).toMention(
      '4 components run in your stack files. 2 entries aren’t components and were left out.\n1 question was answered as proposed.',
    )
    expect(reportIn('shown.json')).toMatchObject({ written: null, questions: [{ answer: 'job' }] })
    rmSync(join(workshop.folder, 'shown.json'))
  })

  it('make a workbook of what they name, and of nothing that they do not say', async () => {
    const { code, stdout } = await adding('new.rightsize', '--accept-proposals', '--report', 'new.json')
    expect(code).toBe(0)
    expect(stdout).toSay(
      'Wrote new.rightsize.\n4 components run in your stack files and weren’t listed. 2 entries aren’t components and were left out.\n',
    )
    expect(reportIn('new.json').added.map(({ name, kind, vendor, hosting, owner }) => [name, kind, vendor, hosting, owner])).toEqual([
      ['Postgres', 'database', null, 'self-run', null],
      ['scorer', null, null, 'self-run', 'amina'],
      ['farms', 'database', null, null, 'agronomy'],
      ['Amazon S3', 'object-store', 'AWS', 'managed', null],
    ])
    const { components = {}, owners = {}, costLines = {}, people = {} } = payloadIn('new.rightsize').workbook.tables
    const said = Object.values(components).map((component) =>
      Object.values(component['meta'] as object)
        .flat()
        .toSorted()
        .join(' '),
    )
    expect(said).toEqual([
      'hosting kind layer name notes',
      'hosting name notes',
      'kind layer name notes',
      'hosting kind layer name notes vendor',
    ])
    expect(Object.values(owners).map(({ share }) => share ?? null)).toEqual([null])
    expect(Object.values(people).map(({ name }) => name)).toEqual(['amina'])
    expect(costLines).toEqual({})
  })

  it('are read together with a file that only leads to others, which is refused by itself', async () => {
    workshop.write('kustomization.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [manifests.yaml]\n')
    const stack = (files: readonly string[], to: string) =>
      workshop.run('stack', ...files, '--to', to, '--accept-proposals', '--report', 'folder.json')
    const { code } = await stack([...FILES, 'kustomization.yaml'], 'folder.rightsize')
    expect(code).toBe(0)
    expect(reportIn('folder.json')).toMatchObject({
      added: [{}, {}, {}, {}],
      unread: [{ file: 'kustomization.yaml', what: 'kustomization', count: 1 }],
    })
    const alone = await stack(['kustomization.yaml'], 'alone.rightsize')
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('kustomization.yaml is a Kustomization')])
    expect(readdirSync(workshop.folder)).not.toContain('alone.rightsize')
  })

  it('leave no value behind: a canary in each of them is found nowhere', async () => {
    const ran = await adding('canary.rightsize', '--accept-proposals', '--report', 'canary.json')
    const open = await adding('canary.rightsize')
    const broken = `${COMPOSE}\tbroken: "${CANARY}\n`
    workshop.write('broken.yml', broken)
    workshop.write('broken.json', STATE.slice(0, -5))
    workshop.write('main.tf', `variable "key" { default = "${CANARY}" }\n`)
    workshop.write('values.yaml', `password: ${CANARY}\n`)
    workshop.write(
      'links.yml',
      `include: [${CANARY}.yml]\nservices: { w: { extends: { file: ${CANARY}, service: ${CANARY} }, ports: [${CANARY}] } }\n`,
    )
    const given = [...FILES, 'broken.yml', 'broken.json', 'main.tf', 'values.yaml', 'links.yml', 'apps.yaml', 'modules.json']
    const refused = await Promise.all(given.slice(3, 7).map((file) => workshop.run('stack', file, '--to', 'x.rightsize')))
    workshop.write('apps.yaml', APPLICATIONS)
    workshop.write('modules.json', MODULES)
    const links = ['links.yml', 'apps.yaml', 'modules.json']
    const linked = await workshop.run('stack', ...links, '--to', 'linked.rightsize', '--accept-proposals', '--report', 'linked.json')
    for (const { stdout, stderr } of [ran, open, linked, ...refused]) expect(stdout + stderr).not.toContain(CANARY)
    expect([...refused, linked].map(({ code }) => code)).toEqual([2, 2, 2, 2, 0])
    expect(reportIn('linked.json').added.map(({ name }) => name)).toEqual(['w', 'Langfuse', 'Engine (acme.io)', 'vectors'])
    expect(linked.stdout).toMention('2 entries lead to files that weren’t read. What runs by them is missing, unless another file says it.')
    for (const file of readdirSync(workshop.folder)) if (!given.includes(file)) expect(written(file), file).not.toContain(CANARY)
  })

  it('propose nothing the second time, and leave the file as it is', async () => {
    await adding('twice.rightsize', '--accept-proposals')
    const before = written('twice.rightsize')
    const { code, stdout } = await adding('twice.rightsize', '--accept-proposals', '--report', 'twice.json')
    expect([code, stdout]).toEqual([
      0,
      expect.toSay(
        'Nothing new runs in your stack files. 4 others are already in the inventory. 2 entries aren’t components and were left out.\n',
      ),
    ])
    expect(written('twice.rightsize')).toBe(before)
    expect(reportIn('twice.json')).toMatchObject({ written: null, added: [] })
  })

  it('take answers by the ids of questions, and refuse others', async () => {
    workshop.write('answers.json', '{"stack-job:compose.yml:migrate":"component"}')
    const { code } = await adding('answered.rightsize', '--answers', 'answers.json', '--report', 'answered.json')
    expect(code).toBe(0)
    expect(reportIn('answered.json')).toMatchObject({ questions: [{ answer: 'component' }], leftOut: [{ type: 'Secret' }] })
    expect(reportIn('answered.json').added.map(({ name }) => name)).toContain('migrate')
    workshop.write('wrong.json', '{"stack-job:compose.yml:db":"job"}')
    const before = workshop.files()
    expectRefused(await adding('wrong.rightsize', '--answers', 'wrong.json'), before)
  })

  it('ask once: what was answered is remembered, and a new service is asked about', async () => {
    workshop.write('c.yml', 'services:\n  seed: { image: acme/seed }\n  sync: { image: acme/sync }\n')
    workshop.write('said.json', '{"stack-job:c.yml:seed":"job","stack-job:c.yml:sync":"component"}')
    const add = (...words: string[]) => workshop.run('stack', 'c.yml', '--to', 'once.rightsize', ...words)
    expect((await add('--answers', 'said.json')).code).toBe(0)
    const before = written('once.rightsize')
    const again = await add('--report', 'once.json')
    expect([again.code, again.stderr]).toEqual([0, ''])
    expect(written('once.rightsize')).toBe(before)
    expect(reportIn('once.json').questions.map(({ answer }) => answer)).toEqual(['job', 'component'])
    workshop.write('c.yml', 'services:\n  seed: { image: acme/seed }\n  sync: { image: acme/sync }\n  load: { image: acme/load }\n')
    const asked = await add()
    expect(asked.code).toBe(2)
    expect(JSON.parse(asked.stdout).questions.map(({ id }: { id: string }) => id)).toEqual(['stack-job:c.yml:load'])
    workshop.write('other.json', '{"stack-job:c.yml:seed":"component","stack-job:c.yml:load":"job"}')
    expect((await add('--answers', 'other.json', '--report', 'changed.json')).code).toBe(0)
    expect((await add('--report', 'then.json')).code).toBe(0)
    expect(reportIn('then.json').questions.map(({ answer }) => answer)).toEqual(['component', 'component', 'job'])
  })

  it('are added to a workbook that is there, which keeps everything else', async () => {
    const imported = await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'seed.rightsize', '--accept-proposals')
    expect(imported.code).toBe(0)
    const before = payloadIn('seed.rightsize').workbook
    const { code } = await adding('seed.rightsize', '--accept-proposals', '--report', 'seed.json')
    expect(code).toBe(0)
    const { added, listed } = reportIn('seed.json')
    expect(listed.map(({ name, components }) => [name, ...components])).toContainEqual(['Amazon S3', 'Object storage'])
    const after = payloadIn('seed.rightsize').workbook
    expect(after.rev).toBe(before.rev + 1)
    expect(Object.keys(after.tables['components'] ?? {})).toHaveLength(Object.keys(before.tables['components'] ?? {}).length + added.length)
    expect(after.tables['costLines']).toEqual(before.tables['costLines'])
  })

  it('need a target that is a workbook', async () => {
    const before = workshop.files()
    expectRefused(await adding('out.csv', '--accept-proposals'), before)
    workshop.write('no.rightsize', 'no')
    const beside = workshop.files()
    expectRefused(await adding('no.rightsize', '--accept-proposals'), beside)
  })
})
