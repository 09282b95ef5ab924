// What `terraform show -json` writes of a plan or a state. Looked at of a resource: mode, type, name, provider_name. Its values, and the
// variables, outputs, drift and configuration of the file, are written there in clear and are not looked at.

import { BARE_ENTRY, type StackKind, type StackReading } from '../stack-kind.ts'
import type { StackNode } from '../stack-node.ts'
import { productOfName, productOfResource } from '../stack-products.ts'

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

function readResource(resource: StackNode, into: StackReading): void {
  const type = resource.at('type').text ?? ''
  if (resource.at('mode').text === 'data') into.leaveOut(type, 'data')
  else if (MANIFEST.test(type)) into.unread('manifest')
  else if (JOB.test(type)) into.leaveOut(type, 'job')
  else if (type !== '') readRunning(type, resource, into)
}

function readRunning(type: string, resource: StackNode, { entry, leaveOut }: StackReading): void {
  const name = resource.at('name').text ?? ''
  const isWorkload = WORKLOAD.test(type)
  const product = isWorkload ? productOfName(name) : productOfResource(type, resource.at('provider_name').text ?? '')
  if (product === null && !isWorkload) leaveOut(type, 'part')
  else entry({ ...BARE_ENTRY, name, type, product, because: product === null ? null : isWorkload ? name : type, isSelfRun: isWorkload })
}

/** Of a plan as it will be, of a state as it is: all modules, from the outermost on. */
function* resourcesOf(root: StackNode): Generator<StackNode> {
  const [planned, state] = [root.at('planned_values'), root.at('values')]
  const modules = [(planned.isThere ? planned : state).at('root_module')]
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    yield* module.at('resources').items
    modules.push(...module.at('child_modules').items.toReversed())
  }
}
