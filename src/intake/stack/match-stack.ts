// Which proposals the inventory has already: under their record, their name, or the product that a component names. One that only
// resembles a component is asked about.

import { type Component, groupedBy, likelyListed, nameKey, recordsOf, spellingKey, type Workbook } from '#core'
import { knownProductsIn } from '../catalogue/known-products.ts'
import type { ImportAnswers } from '../table/inquiry.ts'
import type { StackProposal, StackQuestion } from './propose-stack.ts'

export interface MatchedStack {
  /** They run and are not listed. */
  readonly added: readonly StackProposal[]
  readonly listed: readonly ListedProposal[]
  /** Their records were deleted: they are not added again. */
  readonly deleted: readonly StackProposal[]
  readonly questions: readonly StackQuestion[]
}

interface ListedProposal {
  readonly proposal: StackProposal
  /** Names of the components that it is. */
  readonly components: readonly string[]
  /** Of the first of them. */
  readonly componentId: string | null
}

const LISTED_CHOICES = ['same', 'add'] as const

export function matchStack(proposals: readonly StackProposal[], workbook: Workbook, answers: ImportAnswers): MatchedStack {
  const components = recordsOf(workbook, 'components')
  const ids = new Map(components.map(({ id, name }) => [id, name]))
  const all = components.map(({ name }) => name)
  const names = groupedBy(components, ({ name }) => nameKey(name))
  const listedAs = (proposal: StackProposal, found: readonly string[]): ListedProposal => {
    const componentId = ids.has(proposal.id) ? proposal.id : (names.get(nameKey(found[0] ?? ''))?.[0]?.id ?? null)
    return { proposal, components: [...new Set(found)], componentId }
  }
  const spellings = groupedBy(components, ({ name }) => spellingKey(name))
  const products = productsNamed(components)
  const added: StackProposal[] = []
  const listed: ListedProposal[] = []
  const deleted: StackProposal[] = []
  const questions: StackQuestion[] = []
  for (const proposal of proposals) {
    const { id, name, alsoNamed, product } = proposal
    const own = ids.get(id)
    const named = (text: string) => (names.get(nameKey(text)) ?? spellings.get(spellingKey(text)) ?? []).map((each) => each.name)
    const same = own !== undefined ? [own] : ([name, ...alsoNamed].map(named).find(({ length }) => length > 0) ?? [])
    const found = same.length > 0 ? same : (products.byName.get(product ?? '') ?? [])
    if (found.length > 0) {
      listed.push(listedAs(proposal, found))
      continue
    }
    if (Object.hasOwn(workbook.deleted.components ?? {}, id)) {
      deleted.push(proposal)
      continue
    }
    const alike = [...(products.byVendor.get(product ?? '') ?? []), ...likelyListed(name, all)]
    const question = alike[0] === undefined ? null : listedQuestion(proposal, alike[0])
    if (question !== null) questions.push(question)
    if (question !== null && (answers[question.id] ?? question.proposed) === 'same') listed.push(listedAs(proposal, alike))
    else added.push(proposal)
  }
  return { added, listed, deleted, questions }
}

/** Components by the products that their names name, and by those that only their vendors do: one maker sells many things. */
function productsNamed(components: readonly Component[]) {
  const [byName, byVendor] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const add = (to: Map<string, string[]>, product: string, component: string) => to.set(product, [...(to.get(product) ?? []), component])
  for (const { name, vendor, kind } of components) {
    const inName = knownProductsIn(name)
    for (const product of inName) add(byName, product.name, name)
    for (const product of knownProductsIn(vendor ?? '')) {
      const isItself = inName.length === 0 && (kind === null || kind === product.kind)
      add(isItself ? byName : byVendor, product.name, name)
    }
  }
  return { byName, byVendor }
}

function listedQuestion({ id, name }: StackProposal, listed: string): StackQuestion {
  return {
    id: `stack-listed:${id}`,
    code: 'stack-listed',
    choices: LISTED_CHOICES,
    proposed: 'same',
    facts: { file: '', name, listed },
    proposalId: id,
  }
}
