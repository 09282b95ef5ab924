// What stack files name as components to be added: the same product is one, however often and in however many files it is named, and
// what the inventory has is not proposed again.

import { bookId, componentFields, groupedBy, type Hosting, type Kind, type Layer, type Lifecycle, spellingKey } from '#core'
import { profiledName, type StackNamed, stackNamedText } from '#wording'
import { LAYER_OF_KIND } from '../catalogue/kind-words.ts'
import type { ImportAnswers } from '../table/inquiry.ts'
import type { StackFile, StackRest } from './read-stack.ts'
import type { StackEntry, StackOwner } from './stack-kind.ts'
import type { StackProduct } from './stack-products.ts'

export interface StackProposal {
  /** Of its record: the same files make the same one, here and in a copy of the workbook. */
  readonly id: string
  readonly name: string
  readonly kind: Kind | null
  readonly layer: Layer | null
  readonly vendor: string | null
  readonly hosting: Hosting | null
  readonly lifecycle: Lifecycle | null
  readonly owner: StackOwner | null
  /** Name of the product that it is; null: the team's own. */
  readonly product: string | null
  /** What it was recognized by: "qdrant/qdrant", "aws_s3_bucket". */
  readonly because: string | null
  /** Other names that files have for it. */
  readonly alsoNamed: readonly string[]
  /** Names of the files that name it. */
  readonly files: readonly string[]
  /** Where it is named, one line each. */
  readonly named: readonly string[]
  /** Words that no field holds: its team, "experimental". */
  readonly remarks: Pick<StackEntry, 'owner' | 'stage'>
}

/** Asked where the files do not say. The answer is one of the choices. */
export interface StackQuestion {
  readonly id: string
  readonly code: 'stack-job' | 'stack-listed'
  readonly choices: readonly string[]
  readonly proposed: string
  readonly facts: { readonly file: string; readonly name: string; readonly listed: string }
  /** Id of the record that it has, or would have as a component. */
  readonly proposalId: string
}

/** Named, and no component: counted by its type. */
export interface StackLeft extends StackRest {
  readonly file: string
}

export interface StackProposals {
  readonly proposals: readonly StackProposal[]
  readonly questions: readonly StackQuestion[]
  readonly leftOut: readonly StackLeft[]
  /** What is said to end, by the ids of their questions. */
  readonly jobs: readonly StackQuestion[]
}

const JOB_CHOICES = ['component', 'job'] as const

export function proposeStack(files: readonly StackFile[], answers: ImportAnswers): StackProposals {
  const placeOf = placesOf(files.flatMap(({ entries }) => entries))
  const groups = new Map<string, Group>()
  const questions: StackQuestion[] = []
  const jobs: StackQuestion[] = []
  const leftOut: StackLeft[] = files.flatMap(({ file, leftOut: rest }) => rest.map((each) => ({ file, ...each })))
  for (const { file, entries } of files) {
    for (const entry of entries) {
      if (!componentFields.name.read(entry.name, 'name').ok) {
        leftOut.push({ file, type: entry.type, why: 'name', count: 1 })
        continue
      }
      const { key, title } = placeOf(entry)
      if (entry.job !== null) {
        const question = jobQuestion(file, entry, proposalId(key))
        questions.push(question)
        if ((answers[question.id] ?? question.proposed) === 'job') {
          leftOut.push({ file, type: entry.name, why: 'job', count: 1 })
          jobs.push(question)
          continue
        }
      }
      const group: Group = groups.get(key) ?? { entries: [], titles: [], named: new Map() }
      groups.set(key, group)
      group.entries.push(entry)
      if (title !== null) group.titles.push(title)
      const place = `${file} ${entry.type}`
      const named = group.named.get(place) ?? { file, type: entry.type, names: [] }
      group.named.set(place, named)
      named.names.push(profiledName(entry.name, entry.profiles))
    }
  }
  const proposals = [...groups].map(([key, group]) => proposalOf(key, group))
  return { proposals, questions, leftOut, jobs }
}

/** What is one component, and where it is named: by file and type. */
interface Group {
  readonly entries: StackEntry[]
  /** What people call it. */
  readonly titles: string[]
  readonly named: Map<string, StackNamed & { readonly names: string[] }>
}

/**
 * One product is one component; what is the team's own goes by its name. A catalog has titles for people: of what runs elsewhere under
 * its key it says whose it is, and a title that two of them have names neither.
 */
function placesOf(entries: readonly StackEntry[]): (entry: StackEntry) => { readonly key: string; readonly title: string | null } {
  const titled = entries.filter(({ key, product }) => key !== null && product === null)
  const keysOfTitle = groupedBy(titled, ({ name }) => spellingKey(name))
  const isShared = (name: string) => new Set((keysOfTitle.get(spellingKey(name)) ?? []).map(({ key }) => key)).size > 1
  const titleOf = new Map(titled.flatMap(({ key, name }) => (isShared(name) ? [] : [[spellingKey(key ?? ''), spellingKey(name)] as const])))
  const selfRun = groupedBy(
    entries.filter(({ isSelfRun }) => isSelfRun),
    ({ name }) => spellingKey(name),
  )
  // What scales or watches something of the team's own has the name of that.
  const run = new Map([...selfRun].filter(([, all]) => all.every(({ product }) => product !== null)))
  return ({ product, name, key, isSelfRun }) => {
    if (product !== null) return { key: productKey(product), title: null }
    const title = key === null || isShared(name) ? null : name
    const own = spellingKey(title ?? key ?? name)
    const [only, ...others] = isSelfRun
      ? []
      : new Set((run.get(spellingKey(key ?? name)) ?? []).flatMap((each) => (each.product === null ? [] : [productKey(each.product)])))
    return { key: only !== undefined && others.length === 0 ? only : `own:${titleOf.get(own) ?? own}`, title }
  }
}

function productKey({ name }: StackProduct): string {
  return `product:${name.toLowerCase()}`
}

function proposalId(key: string): string {
  return bookId(`stack:${key}`)
}

function proposalOf(key: string, { entries, titles, named: places }: Group): StackProposal {
  const named: readonly StackNamed[] = [...places.values()]
  const first = <T>(read: (entry: StackEntry) => T | null): T | null => {
    for (const entry of entries) {
      const value = read(entry)
      if (value !== null) return value
    }
    return null
  }
  const product = first((entry) => entry.product)
  const names = [...new Set([...titles, ...entries.map(({ key: own, name }) => own ?? name)])]
  const kind = product?.kind ?? first((entry) => entry.kind)
  const owner = first((entry) => entry.owner)
  return {
    id: proposalId(key),
    name: product?.name ?? names[0] ?? '',
    alsoNamed: product === null ? names.slice(1) : [],
    files: [...new Set(named.map(({ file }) => file))],
    kind,
    layer: product?.layer ?? (kind === null ? null : LAYER_OF_KIND[kind]),
    vendor: product?.vendor ?? null,
    hosting: first((entry) => entry.product?.hosting ?? (entry.isSelfRun ? 'self-run' : null)),
    lifecycle: first(({ lifecycle }) => lifecycle),
    owner,
    product: product?.name ?? null,
    because: first(({ because }) => because),
    named: named.map(stackNamedText),
    remarks: { owner: owner?.isTeam === true ? owner : null, stage: first(({ stage }) => stage) },
  }
}

/** Names that jobs go by. */
const JOB_NAME = /\b(?:init|import|migrat\w+|pull|seed|setup|bootstrap|job|backup|create|download|load|wait)\b/i

function jobQuestion(file: string, entry: StackEntry, id: string): StackQuestion {
  const { name, job } = entry
  const isJob = job === 'waits' || JOB_NAME.test(name.replace(/[-_.]/g, ' '))
  return {
    id: `stack-job:${file}:${name}`.slice(0, 200),
    code: 'stack-job',
    choices: JOB_CHOICES,
    proposed: isJob ? 'job' : 'component',
    facts: { file, name, listed: '' },
    proposalId: id,
  }
}

/** The proposals taken, those answered already kept. */
export function acceptStackProposals(questions: readonly StackQuestion[], answers: ImportAnswers): ImportAnswers {
  return { ...Object.fromEntries(questions.map(({ id, proposed }) => [id, proposed])), ...answers }
}
