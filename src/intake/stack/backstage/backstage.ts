// Entities of a Backstage catalog. Looked at: kind, metadata.name, metadata.title, spec.type, spec.owner, spec.lifecycle.

import type { Kind, Lifecycle } from '#core'
import { KIND_WORDS } from '../../catalogue/kind-words.ts'
import { isOfGroup, ownerName } from '../owner-name.ts'
import { BARE_ENTRY, type StackKind, type StackOwner } from '../stack-kind.ts'
import { productOfName } from '../stack-products.ts'

/** What runs. Systems, domains and interfaces are about it; groups and users own it. */
const RUNNING = /^(?:Component|Resource)$/
/** Code and text that run nowhere by themselves. */
const NOT_RUNNING = /^(?:library|documentation|template|cli)$/

/** An experiment may run or not: Backstage says only how far it can be relied on. */
const LIFECYCLES: Readonly<Record<string, Lifecycle>> = {
  production: 'live',
  deprecated: 'retiring',
  'end-of-life': 'retired',
}

/** Types that catalogs use and whose words say something else elsewhere. */
const KINDS: Readonly<Record<string, Kind>> = {
  'kafka-topic': 'stream',
  'machine-learning-model': 'model-self-hosted',
  'ml-model': 'model-self-hosted',
}

export const backstage: StackKind = {
  recognizes: (root) => (root.at('apiVersion').text ?? '').startsWith('backstage.io/') && root.at('kind').text !== null,
  read(root, { entry, leaveOut }) {
    const kind = root.at('kind').text ?? ''
    const [metadata, spec] = [root.at('metadata'), root.at('spec')]
    const type = RUNNING.test(kind) ? (spec.at('type').text ?? kind) : kind
    if (!RUNNING.test(kind) || NOT_RUNNING.test(type)) {
      leaveOut(type, 'not-running')
      return
    }
    const name = metadata.at('name').text ?? ''
    const stage = spec.at('lifecycle').text
    const lifecycle = LIFECYCLES[stage ?? ''] ?? null
    const title = metadata.at('title').text
    const product = productOfName(name)
    entry({
      ...BARE_ENTRY,
      ...{ name: title ?? name, key: title === null ? null : name, type, product: product && { ...product, hosting: null }, lifecycle },
      because: product === null ? null : name,
      kind: KINDS[type] ?? KIND_WORDS.find(([, words]) => words.test(type.replace(/[-_]/g, ' ')))?.[0] ?? null,
      owner: ownerOf(spec.at('owner').text),
      stage: lifecycle === null ? stage : null,
    })
  },
}

/** "user:default/amina" is a person, and so is an address, which is not kept; what says nothing is a group, as Backstage reads it. */
function ownerOf(text: string | null): StackOwner | null {
  const written = (text ?? '').split('/').at(-1)?.replace(/^\w+:/, '') ?? ''
  const name = ownerName(written)
  if (name === '') return null
  const isPerson = /^user:/i.test(text ?? '') || (name !== written && !/^group:/i.test(text ?? '') && !isOfGroup(name))
  return { name, isTeam: !isPerson }
}
