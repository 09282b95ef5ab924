// What `terraform show -json` writes of a plan or a state. Looked at of a resource: mode, type, name, provider_name. Its values, and the
// variables, outputs, drift and configuration of the file, are written there in clear and are not looked at.

import { BARE_ENTRY, type StackKind } from '../stack-kind.ts'
import type { StackNode } from '../stack-node.ts'
import { productOfName, productOfResource } from '../stack-products.ts'

/** What runs something that the team names itself. */
const WORKLOAD =
  /^(?:helm_release|docker_container|kubernetes_(?:deployment|stateful_set|stateful_set_v1|daemonset|daemon_set_v1|deployment_v1|cron_job|cron_job_v1))$/

export const terraform: StackKind = {
  recognizes: (root) => root.at('format_version').isThere && !root.at('projects').isThere,
  read(root, { entry, leaveOut }) {
    for (const resource of resourcesOf(root)) {
      const type = resource.at('type').text ?? ''
      const name = resource.at('name').text ?? ''
      if (type === '') continue
      if (resource.at('mode').text === 'data') {
        leaveOut(type, 'data')
        continue
      }
      const isWorkload = WORKLOAD.test(type)
      const product = isWorkload ? productOfName(name) : productOfResource(type, resource.at('provider_name').text ?? '')
      if (product === null && !isWorkload) leaveOut(type, 'part')
      else entry({ ...BARE_ENTRY, name, type, product, because: product === null ? null : isWorkload ? name : type, isSelfRun: isWorkload })
    }
  },
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
