// The words of stack files: what they are called, what was found in them, and what is asked about it.

import type { ProblemFacts, StackUnread } from '#core'
import { formatCount, formatList, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { type Phrase, quoted } from '../value-problems.ts'

/** By the id of its reader in intake/stack. */
const STACK_KINDS = {
  backstage: 'Backstage catalog',
  kubernetes: 'Kubernetes manifest',
  terraform: 'Terraform plan or state',
  compose: 'compose file',
} as const satisfies Readonly<Record<string, string>>

export type StackKindId = keyof typeof STACK_KINDS

export function stackKindName(id: StackKindId): string {
  return STACK_KINDS[id]
}

export const STACK_FILES_TEXT = {
  title: 'Add from stack files',
  from: (files: readonly string[]) => `From ${formatList(files)}. Drop another file to read it with these.`,
  questions: 'Questions',
  questionsLead: 'What the files don’t say. Dashed answers are suggestions. Press Enter to accept.',
  proposals: 'Not in the inventory',
  proposalsLead: 'They run in your stack files. Cost, time, approach and differentiator stay not set.',
  addOne: (name: string) => `Add ${name}`,
  selectAll: 'Select all',
  selectNone: 'Select none',
  reason: 'Why',
  team: (name: string) => `${name} (team)`,
  components: 'components',
  others: 'Not added',
  listed: (count: number, style: NumberStyle) => `${pluralize(count, 'components', style)} already in the inventory`,
  listedAs: (name: string, components: readonly string[]) => `${name}: ${formatList(components)}`,
  deleted: (count: number, style: NumberStyle) => `${pluralize(count, 'components', style)} deleted before`,
  leftOut: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'entries', style)} that ${plural(count, 'isn’t a component', 'aren’t components')}`,
  unread: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'entries', style)} that ${plural(count, 'leads', 'lead')} to files that weren’t read`,
  leftOutEntry: (file: string, type: string, count: number, why: string) => `${file}: ${count === 1 ? '' : `${count} × `}${type} (${why})`,
  /** @param open questions without an answer; @param chosen of all that may be added */
  state(open: number, chosen: number, all: number, style: NumberStyle): string {
    if (open > 0) return `${pluralize(open, 'questions', style)} ${plural(open, 'is', 'are')} open.`
    if (all === 0) return 'Nothing new runs in your stack files.'
    return `${formatCount(chosen, style)} of ${formatCount(all, style)} selected.`
  },
  addCount: (count: number, style: NumberStyle) => `Add ${pluralize(count, 'components', style)}`,
  /** What the answers to the questions are called on their buttons. */
  choices: { component: 'Keeps running', job: 'A job that ends', same: 'The same', add: 'Another one' } as Readonly<Record<string, string>>,
} as const

/** Things of one type in one file. */
export interface StackNamed {
  readonly file: string
  /** "aws_s3_bucket", "Deployment" */
  readonly type: string
  readonly names: readonly string[]
}

const MOST_NAMES = 3

/** "state.json: 20 × aws_s3_bucket (assets, logs, models and 17 more)". Instances by count or for_each have one name. */
export function stackNamedText({ file, type, names }: StackNamed): string {
  const own = [...new Set(names)]
  const more = own.length - MOST_NAMES
  const shown = more > 1 ? `${own.slice(0, MOST_NAMES).join(', ')} and ${more} more` : own.join(', ')
  return `${file}: ${names.length === 1 ? '' : `${names.length} × `}${type} (${shown})`
}

/** A service of a compose file that is only started with a profile. */
export function profiledName(name: string, profiles: readonly string[]): string {
  return profiles.length === 0 ? name : `${name} [${plural(profiles.length, 'profile', 'profiles')} ${profiles.join(', ')}]`
}

/** What a component says about where it comes from. */
export function stackNotes(
  named: readonly string[],
  { owner, stage }: { readonly owner: { readonly name: string } | null; readonly stage: string | null },
): string {
  const lines = ['From your stack files', ...named]
  if (owner !== null) lines.push(`Owner: ${owner.name}`)
  if (stage !== null) lines.push(`Lifecycle: ${stage}`)
  return lines.join('\n').slice(0, 2000)
}

const LEFT_OUT = {
  part: 'no component by itself',
  job: 'a job that ends',
  'not-running': 'doesn’t run',
  cluster: 'part of the cluster',
  data: 'only looked up',
  name: 'unusable name',
} as const

/** What says nothing of what runs by itself, and what does. */
const UNREAD: { readonly [W in StackUnread]: { readonly is: string; readonly fix: string; readonly word: string } } = {
  include: {
    is: 'only includes other files, which aren’t read',
    fix: 'run docker compose config > all.yml, and choose that file',
    word: 'in another file: docker compose config writes it out',
  },
  extends: {
    is: 'extends services of other files, which aren’t read',
    fix: 'run docker compose config > all.yml, and choose that file',
    word: 'in another file: docker compose config writes it out',
  },
  kustomization: {
    is: 'is a Kustomization, which only names other files',
    fix: 'run kubectl kustomize . > all.yaml, and choose that file',
    word: 'names other files: kubectl kustomize writes them out',
  },
  chart: {
    is: 'is part of a Helm chart',
    fix: 'run helm template . > all.yaml, and choose that file',
    word: 'part of a chart: helm template writes it out',
  },
  terraform: {
    is: 'is Terraform code, which doesn’t say what runs',
    fix: 'run terraform show -json > state.json, and choose that file',
    word: 'code: terraform show -json says what runs',
  },
  cloudformation: {
    is: 'is a CloudFormation template, which can’t be read',
    fix: 'import an AWS bill instead, which names what runs',
    word: 'can’t be read: an AWS bill names what runs',
  },
  manifest: {
    is: 'applies manifests, and only their values say what runs',
    fix: 'choose those manifests, or the output of kubectl get -o yaml',
    word: 'only its values say what runs: kubectl get -o yaml writes it out',
  },
  application: {
    is: 'deploys what is in other files, which aren’t read',
    fix: 'choose those files, or the output of kubectl get -o yaml',
    word: 'deploys what is in other files',
  },
}

export function stackUnreadWord(what: StackUnread): string {
  return UNREAD[what].word
}

export function stackLeftOutWord(why: keyof typeof LEFT_OUT): string {
  return LEFT_OUT[why]
}

interface AskedFacts {
  readonly file: string
  readonly name: string
  readonly listed: string
}

const QUESTIONS = {
  'stack-job': ({ file, name }: AskedFacts) => `Does ${quoted(name)} in ${file} keep running, or is it a job that ends?`,
  'stack-listed': ({ name, listed }: AskedFacts) => `Is ${quoted(name)} in your stack files the component ${quoted(listed)}?`,
} as const

export function stackQuestionText({ code, facts }: { readonly code: keyof typeof QUESTIONS; readonly facts: AskedFacts }): string {
  return QUESTIONS[code](facts)
}

type StackCode = `stack-${'not-one' | 'nothing' | 'unread' | 'invalid' | 'key-twice' | 'too-long' | 'unanswered'}`

export const STACK_PHRASES: { readonly [C in StackCode]: (facts: ProblemFacts[C], style: NumberStyle) => Phrase } = {
  'stack-not-one': ({ file, instead }) =>
    instead === 'raw-state'
      ? [`${file} is Terraform’s own state file`, 'run terraform show -json > state.json, and choose that file']
      : [`${file} isn’t a stack file`, `choose a ${formatKinds()}`],
  'stack-nothing': ({ file }) => [`${file} names nothing that runs`, 'choose another file'],
  'stack-unread': ({ file, what }) => [`${file} ${UNREAD[what].is}`, UNREAD[what].fix],
  'stack-invalid': ({ file, line, why }) => [`Line ${line} of ${file} ${INVALID[why].is}`, INVALID[why].fix],
  'stack-key-twice': ({ file, key, line }) => [`Line ${line} of ${file} sets ${quoted(key)} a second time`, 'remove one of the two'],
  'stack-too-long': ({ file }) => [`${file} holds more than a stack file does, so it wasn’t read`, 'split it, or choose another file'],
  'stack-unanswered': ({ open }, style) => [
    `${pluralize(open, 'questions', style)} about your stack files ${plural(open, 'is', 'are')} open, so nothing was written`,
    `answer ${plural(open, 'it', 'them')} with --answers, or accept the proposals with --accept-proposals`,
  ],
}

const INVALID = {
  tabs: { is: 'is indented with a tab', fix: 'indent it with spaces' },
  template: { is: 'is a template', fix: 'render it first, for example with helm template' },
  other: { is: 'isn’t valid YAML', fix: 'correct it, or choose another file' },
} as const

function formatKinds(): string {
  return 'Backstage catalog, the output of terraform show -json, a compose file or Kubernetes manifests'
}

/** "12 components run in your stack files and weren’t listed. 3 others are already in the inventory." */
export function stackTakenText(
  {
    added,
    listed,
    deleted,
    leftOut,
    unread,
  }: {
    readonly added: number
    readonly listed: number
    readonly deleted: number
    readonly leftOut: number
    readonly unread: number
  },
  style: NumberStyle,
): string {
  const said = [
    added === 0
      ? 'Nothing new runs in your stack files.'
      : `${pluralize(added, 'components', style)} ${plural(added, 'runs', 'run')} in your stack files and ${plural(added, 'wasn’t', 'weren’t')} listed.`,
    listed === 0 ? null : `${pluralize(listed, 'others', style)} ${plural(listed, 'is', 'are')} already in the inventory.`,
    deleted === 0 ? null : `${pluralize(deleted, 'others', style)} ${plural(deleted, 'was', 'were')} deleted from it before.`,
    ...passedOver({ leftOut, unread }, style),
  ]
  return said.filter((sentence) => sentence !== null).join(' ')
}

function passedOver(
  { leftOut, unread }: { readonly leftOut: number; readonly unread: number },
  style: NumberStyle,
): readonly (string | null)[] {
  return [
    leftOut === 0
      ? null
      : `${pluralize(leftOut, 'entries', style)} ${plural(leftOut, 'isn’t a component', 'aren’t components')} and ${plural(leftOut, 'was', 'were')} left out.`,
    unread === 0
      ? null
      : `${pluralize(unread, 'entries', style)} ${plural(unread, 'leads', 'lead')} to files that weren’t read. What runs by them is missing, unless another file says it.`,
  ]
}

/** Of `rightsize stack` without a workbook. */
export const STACK_COMMAND_TEXT = {
  files: 'Files',
  runs: ({ added, ...passed }: { readonly added: number; readonly leftOut: number; readonly unread: number }, style: NumberStyle) => {
    const said =
      added === 0
        ? 'Nothing runs in your stack files.'
        : `${pluralize(added, 'components', style)} ${plural(added, 'runs', 'run')} in your stack files.`
    return [said, ...passedOver(passed, style)].filter((sentence) => sentence !== null).join(' ')
  },
  guessed: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'questions', style)} ${plural(count, 'was', 'were')} answered as proposed. Name a workbook with --to to answer ${plural(count, 'it', 'them')}.`,
} as const

export function stackFilesText(files: readonly string[]): string {
  return formatList(files)
}
