// What `terraform show -json` writes of a plan or a state. Looked at of a resource: mode, type, name, provider_name; of a module the name
// in its address. Values, and the variables, outputs, drift and configuration of the file, are written there in clear and are not
// looked at.

import { BARE_ENTRY, type StackEntry, type StackKind, type StackReading } from '../stack-kind.ts'
import type { StackNode } from '../stack-node.ts'
import { productOfChart, productOfName, productOfResource } from '../stack-products.ts'

/** What runs something that the team names itself. */
const WORKLOAD =
  /^(?:helm_release|docker_container|kubernetes_(?:deployment|stateful_set|daemonset|daemon_set|cron_job|pod|replication_controller)(?:_v1)?)$/
const JOB = /^kubernetes_job(?:_v1)?$/
/** Manifests, which only their values hold. */
const MANIFEST = /^kube(?:rnetes|ctl)_manifest$/

export const terraform: StackKind = {
  recognizes: (root) => root.at('format_version').isThere && !root.at('projects').isThere,
  read(root, into) {
    for (const resource of resourcesOf(root)) readResource(resource, into)
  },
}

interface Placed {
  readonly resource: StackNode
  /** Name of the module that it is in; null: the outermost. */
  readonly module: string | null
}

function readResource(placed: Placed, into: StackReading): void {
  const { resource } = placed
  const type = resource.at('type').text ?? ''
  if (resource.at('mode').text === 'data') into.leaveOut(type, 'data')
  else if (MANIFEST.test(type)) into.unread('manifest')
  else if (JOB.test(type)) into.leaveOut(type, 'job')
  else if (WORKLOAD.test(type)) into.entry(workloadOf(type, placed))
  else if (type !== '') readRunning(type, resource, into)
}

function readRunning(type: string, resource: StackNode, { entry, leaveOut }: StackReading): void {
  const product = productOfResource(type, resource.at('provider_name').text ?? '')
  if (product === null) leaveOut(type, 'part')
  else entry({ ...BARE_ENTRY, name: resource.at('name').text ?? '', type, product, because: type })
}

/** What modules call their only resource of a type. */
const SAYS_NOTHING = /^(?:this|main|default|self)$/

function workloadOf(type: string, { resource, module }: Placed): StackEntry {
  const own = resource.at('name').text ?? ''
  const name = SAYS_NOTHING.test(own) ? (module ?? `${type}.${own}`) : own
  const product = type === 'helm_release' ? productOfChart(name) : productOfName(name)
  return { ...BARE_ENTRY, name, type, product, because: product === null ? null : name, isSelfRun: true }
}

/** Of a plan as it will be, of a state as it is: all modules, from the outermost on. */
function* resourcesOf(root: StackNode): Generator<Placed> {
  const [planned, state] = [root.at('planned_values'), root.at('values')]
  const modules = [(planned.isThere ? planned : state).at('root_module')]
  for (let next = modules.pop(); next !== undefined; next = modules.pop()) {
    const module = moduleName(next.at('address').text ?? '')
    for (const resource of next.at('resources').items) yield { resource, module }
    modules.push(...next.at('child_modules').items.toReversed())
  }
}

/** The last name in "module.stack.module.langfuse["eu"]". What stands in brackets is a value, and so may be any text beside one. */
function moduleName(address: string): string | null {
  const plain = address.replace(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]/g, '')
  return /^(?:module\.[\w-]+\.)*module\.([\w-]+)$/.exec(plain)?.[1] ?? null
}
