// Stack files that are broken, made to hurt, or none: each is read or refused with one plain sentence that says what to do, at once.

import { describe, expect, it } from 'vitest'
import { readStack } from '#intake'
import { processorTime } from '../../../helpers/processor-time.ts'
import { fixture, readFile, refusalOf } from './reading-stack.ts'

/** Each is read or refused in less than 3 s where nothing else runs. */
const TIME_LIMIT_MS = 20_000
const repeated = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at)).join('')

const NO_STACK =
  'isn’t a stack file. Choose a Backstage catalog, the output of terraform show -json, a compose file or Kubernetes manifests.'
const TOO_LONG = 'holds more than a stack file does, so it wasn’t read. Split it, or choose another file.'
const TOO_DEEP = 'nests values more than 100 levels deep. Choose another file.'

type Case = readonly [what: string, file: string, content: () => string | Uint8Array, says: string]

const REFUSED: readonly Case[] = [
  ['nothing', 'compose.yml', () => '', 'compose.yml is empty. Save it again, or choose another file.'],
  ['a picture', 'compose.yml', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), NO_STACK],
  ['prose', 'notes.yaml', () => 'We run Postgres on a box.\n', NO_STACK],
  ['remarks alone', 'notes.yaml', () => '# services:\n#   db:\n', NO_STACK],
  ['YAML of another program', 'ci.yml', () => 'on: push\njobs:\n  build:\n    runs-on: ubuntu\n', NO_STACK],
  ['JSON of another program', 'package.json', () => '{"name":"app","services":[]}', NO_STACK],
  ['what Infracost writes', 'out.json', () => fixture('infracost-out.json'), NO_STACK],
  [
    'a raw state of Terraform',
    'terraform.tfstate',
    () => '{"version":4,"terraform_version":"1.9.0","serial":3,"resources":[]}',
    'terraform.tfstate is Terraform’s own state file. Run terraform show -json > state.json, and choose that file.',
  ],
  ['an empty state', 'state.json', () => '{"format_version":"1.0"}', 'state.json names nothing that runs. Choose another file.'],
  ['nothing that runs', 'rbac.yaml', () => 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n', 'rbac.yaml names nothing that runs.'],
  [
    'secrets alone',
    'secrets.yaml',
    () => 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {k: aHVudGVyMg==, p: hunter2}\n',
    'secrets.yaml names nothing that runs. Choose another file.',
  ],
  [
    'a template that begins like JSON',
    'applications.yaml',
    () => '{{- range .Values.applications }}\nkind: Application\nmetadata:\n  name: {{ .name | quote }}\n{{- end }}\n',
    'of applications.yaml is a template. Render it first, for example with helm template.',
  ],
  [
    'a template of Jinja',
    'deploy.yaml',
    () => '{% for name in names %}\nkind: Deployment\n{% endfor %}\n',
    'of deploy.yaml is a template. Render it first',
  ],
  [
    'a kustomization without its kind',
    'kustomization.yaml',
    () => 'resources:\n  - a.yaml\n',
    'kustomization.yaml is a Kustomization, which only names other files. Run kubectl kustomize . > all.yaml, and choose that file.',
  ],
  [
    'values of a chart, with the keys of a compose file',
    'values-prod.yaml',
    () => 'image: {tag: hunter2}\nservices: {api: {image: redis}}\n',
    'values-prod.yaml is part of a Helm chart. Run helm template . > all.yaml, and choose that file.',
  ],
  [
    'a chart',
    'Chart.yaml',
    () => 'apiVersion: v2\nname: wordpress\nversion: 0.1.0\n',
    'Chart.yaml is part of a Helm chart. Run helm template',
  ],
  [
    'code of Terraform',
    'main.tf',
    () => 'resource "aws_s3_bucket" "b" { bucket = "hunter2" }\n',
    'main.tf is Terraform code, which doesn’t say what runs. Run terraform show -json > state.json, and choose that file.',
  ],
  [
    'a template of CloudFormation',
    'stack.yaml',
    () => 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  B: {Type: "AWS::S3::Bucket"}\n',
    'stack.yaml is a CloudFormation template, which can’t be read. Import an AWS bill instead, which names what runs.',
  ],
  [
    'a compose file that only includes others',
    'compose.yml',
    () => 'include:\n  - a.yml\n  - b.yml\n',
    'compose.yml only includes other files, which aren’t read. Run docker compose config > all.yml, and choose that file.',
  ],
  ['a pipeline that includes files', 'ci.yml', () => 'include: [a.yml]\nbuild: {script: make}\n', NO_STACK],
  ['a pipeline that only includes files', '.gitlab-ci.yml', () => 'include: [a.yml]\n', NO_STACK],
  ['a pipeline that includes those of others', 'ci.yml', () => 'include: [{project: acme/ci, file: a.yml}]\n', NO_STACK],
  ['JSON with a word too many', 'state.json', () => '{"format_version": hunter2}', 'state.json isn’t valid JSON'],
  ['JSON that is cut', 'state.json', () => '{"format_version":"1.0",\n"values":{"secret":"hunter2', 'state.json isn’t valid JSON'],
  [
    'tabs',
    'compose.yml',
    () => 'services:\n\tdb:\n\t\timage: postgres\n',
    'Line 2 of compose.yml is indented with a tab. Indent it with spaces.',
  ],
  [
    'a wrong line in the third document',
    'all.yaml',
    () => 'kind: A\n---\nkind: B\n---\nkind: Deployment\nmetadata: a: b\n',
    'Line 6 of all.yaml isn’t valid YAML. Correct it, or choose another file.',
  ],
  [
    'a template',
    'deployment.yaml',
    () => 'kind: Deployment\nmetadata:\n  name: {{ .Values.name }}\n  {{- if .Values.x }}\n',
    'of deployment.yaml is a template. Render it first, for example with helm template.',
  ],
  [
    'a template that is valid YAML',
    'valid.yaml',
    () => 'apiVersion: v1\nkind: Deployment\nmetadata:\n  name: {{ .Values.name }}\n',
    'Line 4 of valid.yaml is a template. Render it first, for example with helm template.',
  ],
  [
    'a service twice',
    'compose.yml',
    () => 'services:\n  db:\n    image: postgres\n  cache:\n    image: redis\n  db:\n    image: mysql\n',
    'Line 6 of compose.yml sets “db” a second time. Remove one of the two.',
  ],
  [
    'an alias of nothing',
    'compose.yml',
    () => 'services:\n  db: { image: postgres, <<: *nowhere }\n',
    'Line 2 of compose.yml isn’t valid YAML. Correct it, or choose another file.',
  ],
  ['200,000 services', 'compose.yml', () => `services:\n${repeated(200_000, (at) => `  s${at}:\n    image: redis\n`)}`, TOO_LONG],
  ['200,000 documents that say nothing', 'all.yaml', () => repeated(200_000, () => '---\na: 1\n'), TOO_LONG],
  ['lists in lists', 'a.yaml', () => `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, TOO_DEEP],
  ['lists in lists without brackets', 'a.yaml', () => `${'- '.repeat(20_000)}x`, TOO_DEEP],
  ['keys in keys', 'a.yaml', () => '? '.repeat(20_000), TOO_DEEP],
  ['mappings in mappings', 'a.yaml', () => repeated(2000, (at) => `${' '.repeat(at)}a:\n`), TOO_DEEP],
  ['JSON in JSON', 'a.json', () => `${'['.repeat(5_000_000)}`, TOO_DEEP],
  ['millions of values', 'a.json', () => `{"a":[${'{},'.repeat(3_000_000)}{}]}`, TOO_LONG],
  ['one endless text', 'a.yaml', () => `a: "${'x'.repeat(14_000_000)}`, TOO_LONG],
]

describe('a file that is no stack file, or is made to hurt', () => {
  it.each(REFUSED)('%s', (_, file, content, says) => {
    const text = content()
    const spent = processorTime()
    const sentence = refusalOf(text, file)
    expect(spent()).toBeLessThan(TIME_LIMIT_MS)
    expect(sentence).toMention(says)
    expect(sentence).toMatch(/^[^\n]+\. [^\n]+\.$/)
    expect(sentence).not.toContain('hunter2')
  })
})

describe('what a file of YAML may take', () => {
  const services = (count: number) => new TextEncoder().encode(`services:\n${repeated(count, (at) => `  s${at}: {}\n`)}`)

  it('is counted, however fast the processor is', () => {
    expect(readStack(services(60_000), 'compose.yml', () => 0)).toMatchObject({ ok: false, problem: { code: 'stack-too-long' } })
  })

  it('is timed, however little there is of it', () => {
    let seconds = 0
    expect(readStack(services(2000), 'compose.yml', () => (seconds += 3))).toMatchObject({ ok: false, problem: { code: 'stack-too-long' } })
    expect(readStack(services(2000), 'compose.yml', () => 0)).toMatchObject({ ok: true })
  })
})

describe('a file that only looks as if it hurt', () => {
  const names = (content: string) => readFile(content, 'compose.yml').entries.map(({ name, product }) => [name, product?.name ?? null])

  it('a bomb of aliases costs what it weighs', () => {
    const bomb = repeated(30, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}, *a${at}, *a${at}, *a${at}, *a${at}]\n`)
    expect(names(`a0: &a0 [lol]\n${bomb}services:\n  db: { image: postgres, environment: *a30 }\n`)).toEqual([['db', 'Postgres']])
  })

  it('a bomb of merge keys costs what it weighs', () => {
    const bomb = repeated(30, (at) => `m${at + 1}: &m${at + 1} { <<: [*m${at}, *m${at}, *m${at}] }\n`)
    expect(names(`m0: &m0 { image: redis }\n${bomb}services:\n  db: { <<: *m30 }\n`)).toEqual([['db', 'Redis']])
  })

  it('aliases that lead to themselves', () => {
    expect(names('x: &x { <<: *x }\nservices:\n  a: { <<: *x }\n  b: &b { image: *b }\n')).toEqual([
      ['a', null],
      ['b', null],
    ])
  })

  it('an alias stands for what had its name last', () => {
    expect(names('x: &i postgres\ny: &i redis\nservices:\n  a: { image: *i }\nz: &i mysql\n')).toEqual([['a', 'Redis']])
  })

  it('own keys win over merged ones, and the first of several over the rest', () => {
    const text = 'x: &x { image: redis }\ny: &y { image: mysql }\nservices:\n  a: { <<: [*x, *y] }\n  b: { <<: *x, image: postgres }\n'
    expect(names(text)).toEqual([
      ['a', 'Redis'],
      ['b', 'Postgres'],
    ])
  })

  it('a byte order mark, CRLF, directives and keys of any name', () => {
    const text = '\uFEFF%YAML 1.2\r\n---\r\nservices:\r\n  __proto__:\r\n    image: redis\r\n  constructor: {image: mysql}\r\n'
    expect(names(text)).toEqual([
      ['__proto__', 'Redis'],
      ['constructor', 'MySQL'],
    ])
  })

  it('thousands of services, each with its settings', () => {
    const text = `services:\n${repeated(4000, (at) => `  s${at}:\n    image: acme/s${at}\n    environment:\n      KEY: v\n`)}`
    expect(names(text)).toHaveLength(4000)
  })

  it('a long text of a setting beside a document that is read', () => {
    const text = `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n${repeated(100_000, () => '    line of a dashboard\n')}---\n`
    const read = readFile(`${text}apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\n`, 'all.yaml')
    expect(read.entries.map(({ name }) => name)).toEqual(['api'])
  })
})
